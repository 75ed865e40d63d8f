"""The lists of aanmeldingen, wijk-werkers and trajecten, and the queries of a dossier."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.factories import (
    AanmeldingFactory,
    InzetFactory,
    PrestatieFactory,
    SchorsingFactory,
    TrajectFactory,
    WijkWerkerFactory,
)
from tests.trajecten.paginas.hulp import VANDAAG, vul
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("naam", ["aanmelding_list", "wijkwerker_list", "traject_list"])
@pytest.mark.parametrize("aantal", [1, 10])
def test_lists_take_the_same_queries_for_one_and_ten(
    client, django_assert_max_num_queries, bemiddelaar, naam, aantal
):
    for _ in range(aantal):
        vul(TrajectFactory(start=VANDAAG, voorzien_einde=VANDAAG + timedelta(days=90)))
        AanmeldingFactory()
    client.force_login(bemiddelaar)

    with django_assert_max_num_queries(15):
        antwoord = client.get(reverse(naam), {"leeg": "1"})
    assert len(antwoord.context["page_obj"].object_list) == aantal
    assert len(Inzage.objects.get().personen) == aantal


def test_lists_filter_on_what_the_address_says(client, bemiddelaar, lopend):
    ander = TrajectFactory(start=VANDAAG, voorzien_einde=VANDAAG + timedelta(days=90))
    client.force_login(bemiddelaar)

    def namen(naam, **query):
        antwoord = client.get(reverse(naam), query)
        return {rij.pk for rij in antwoord.context["page_obj"].object_list}

    assert namen("traject_list") == {lopend.pk}  # own dossiers first
    assert namen("traject_list", leeg="1") == {lopend.pk, ander.pk}
    assert namen("traject_list", gemeente=str(ander.gemeente_id)) == {ander.pk}
    assert namen("traject_list", toeleider=str(ander.toeleider_id)) == {ander.pk}
    assert namen("traject_list", zoek=ander.wijkwerker.naam) == {ander.pk}
    assert namen("wijkwerker_list") == {lopend.wijkwerker_id}
    assert namen("wijkwerker_list", bemiddelaar=str(ander.bemiddelaar_id)) == {ander.wijkwerker_id}
    assert namen("wijkwerker_list", status="geschorst") == set()
    SchorsingFactory(traject=ander, van=VANDAAG, tot=None)
    assert namen("wijkwerker_list", status="geschorst") == {ander.wijkwerker_id}
    zonder = WijkWerkerFactory()
    assert namen("wijkwerker_list", status="zonder") == {zonder.pk}
    nieuw = AanmeldingFactory()
    AanmeldingFactory(status="gezien", gemeente=nieuw.gemeente, dienst=nieuw.dienst)
    assert namen("aanmelding_list", status="verstuurd") == {nieuw.pk}
    assert len(namen("aanmelding_list")) == 2
    assert len(namen("aanmelding_list", dienst=str(nieuw.dienst_id))) == 2


@pytest.mark.parametrize("naam", ["aanmelding_list", "wijkwerker_list", "traject_list"])
@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_lists_are_exported_and_that_is_logged(client, lopend, naam, soort):
    AanmeldingFactory()
    client.force_login(lopend.bemiddelaar)

    antwoord = client.get(reverse(naam), {"export": soort})

    assert antwoord.status_code == 200
    assert Inzage.objects.get().wijze == "export"


@pytest.mark.parametrize("naam", ["wijkwerker_detail", "traject_detail"])
def test_a_dossier_takes_the_same_queries_whatever_it_holds(
    client, django_assert_max_num_queries, lopend, naam
):
    vul(lopend)
    for dag in range(1, 10):
        inzet = InzetFactory(traject=lopend, van=lopend.start)
        PrestatieFactory(traject=lopend, inzet=inzet, datum=lopend.start, uren=1)
        SchorsingFactory(
            traject=lopend,
            van=lopend.start + timedelta(days=dag),
            tot=lopend.start + timedelta(days=dag),
        )
    client.force_login(lopend.bemiddelaar)
    rij = lopend.wijkwerker if naam == "wijkwerker_detail" else lopend

    with django_assert_max_num_queries(32):
        assert client.get(reverse(naam, args=[rij.pk])).status_code == 200
