"""The wijk-werkovereenkomst: one for each term, with the amounts of its first day."""

from datetime import date

import pytest
from django.db import DatabaseError
from django.urls import reverse

from tests.factories import AccountFactory, TrajectFactory
from trajecten.models import Traject, Wijkwerkovereenkomst
from trajecten.papiertaken import zonder_getekende_overeenkomst
from trajecten.pdf import overeenkomst_pdf
from trajecten.services.handtekeningen import handtekening_zetten, papier_vastleggen
from trajecten.services.overeenkomsten import (
    gedekt,
    overeenkomst_opmaken,
    zonder_overeenkomst,
)
from wijkwerken.kern import pdf, tekenaar
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.regels.models import Regel

pytestmark = pytest.mark.django_db


@pytest.fixture
def traject(traject):
    """Without any paper yet."""
    traject.overeenkomst_getekend_op = None
    traject.save()
    return traject


@pytest.fixture
def eerste_termijn(traject):
    traject.voorzien_einde = date(2025, 6, 30)
    traject.save()
    return traject


def op_papier(door, overeenkomst):
    return papier_vastleggen(
        door=door, document=overeenkomst, getekend_op=overeenkomst.van, reden="Oude map"
    )


def test_a_term_gets_one_overeenkomst_and_a_renewal_an_addendum(eerste_termijn, bemiddelaar):
    traject = eerste_termijn
    eerste = overeenkomst_opmaken(door=bemiddelaar, traject=traject)
    assert (eerste.soort, eerste.van, eerste.tot) == (
        "overeenkomst",
        date(2025, 1, 1),
        date(2025, 6, 30),
    )
    with pytest.raises(RegelFout, match="loopt al"):
        overeenkomst_opmaken(door=bemiddelaar, traject=traject)
    Traject.objects.filter(pk=traject.pk).update(voorzien_einde=date(2025, 12, 31))
    with pytest.raises(RegelFout, match="nog niet getekend"):
        overeenkomst_opmaken(door=bemiddelaar, traject=traject)
    op_papier(bemiddelaar, eerste)

    tweede = overeenkomst_opmaken(door=bemiddelaar, traject=traject)

    assert (tweede.soort, tweede.van, tweede.tot) == (
        "addendum",
        date(2025, 7, 1),
        date(2025, 12, 31),
    )
    assert eerste.nummer[:5] == tweede.nummer[:5] == "2025-"
    assert eerste.nummer != tweede.nummer
    traject.refresh_from_db()
    assert traject.overeenkomst_getekend_op == date(2025, 1, 1)
    assert gedekt(tweede, traject)


def test_the_amounts_are_those_of_the_first_day_and_stay(traject, bemiddelaar):
    Regel.objects.create(
        code="vergoeding_per_uur", waarde=450, geldig_van=date(2025, 1, 2), bron="proef"
    )
    overeenkomst = overeenkomst_opmaken(door=bemiddelaar, traject=traject)

    assert overeenkomst.bedragen["vergoeding_per_uur"] == {
        "waarde": 410,
        "sinds": date(2018, 1, 1),
    }
    Regel.objects.filter(code="vergoeding_per_uur").update(waarde=999)
    overeenkomst.refresh_from_db()
    assert overeenkomst.bedragen["vergoeding_per_uur"]["waarde"] == 410


def test_both_parties_sign_and_the_database_freezes_it(traject, bemiddelaar):
    overeenkomst = overeenkomst_opmaken(door=bemiddelaar, traject=traject)
    for partij in ("wijkwerker", "organisatie"):
        handtekening_zetten(
            door=bemiddelaar,
            document=overeenkomst,
            partij=partij,
            naam="Naam",
            vandaag=date(2025, 1, 3),
        )

    overeenkomst.refresh_from_db()
    assert (overeenkomst.status, overeenkomst.getekend_op) == ("getekend", date(2025, 1, 3))
    with pytest.raises(DatabaseError, match="does not change"):
        Wijkwerkovereenkomst.objects.filter(pk=overeenkomst.pk).update(tot=None)


def test_missing_is_who_runs_without_a_paper_for_the_whole_term(eerste_termijn, bemiddelaar):
    def ontbreekt():
        return zonder_overeenkomst(Traject.objects.all()).contains(eerste_termijn)

    assert ontbreekt()
    Traject.objects.filter(pk=eerste_termijn.pk).update(overeenkomst_getekend_op=date(2025, 1, 1))
    assert not ontbreekt()  # an old paper, of which only the day is known
    overeenkomst = overeenkomst_opmaken(door=bemiddelaar, traject=eerste_termijn)
    assert not ontbreekt()
    Traject.objects.filter(pk=eerste_termijn.pk).update(voorzien_einde=date(2025, 12, 31))
    assert ontbreekt()
    op_papier(bemiddelaar, overeenkomst)
    overeenkomst_opmaken(door=bemiddelaar, traject=eerste_termijn)
    assert not ontbreekt()


def test_the_register_shows_what_is_missing_and_then_what_waits(client, traject, bemiddelaar):
    client.force_login(bemiddelaar)
    url = reverse("wijkwerkovereenkomst_list")
    assert "Nog op te maken" in client.get(url).text
    client.post(reverse("traject_overeenkomst_opmaken", args=[traject.pk]))
    overeenkomst = Wijkwerkovereenkomst.objects.get()

    lijst = client.get(url)

    assert "Nog op te maken" not in lijst.text
    assert overeenkomst.nummer in lijst.text
    assert client.get(f"{url}?export=csv").status_code == 200
    assert client.get(overeenkomst.get_absolute_url()).status_code == 200
    teken = reverse("wijkwerkovereenkomst_ondertekenen", args=[overeenkomst.pk, "wijkwerker"])
    assert "4,10" in client.get(teken).text
    client.post(teken, {"naam": "Youssef", "akkoord": "on", "versie": "1"})
    assert overeenkomst.handtekeningen.get().wijze == "naam"


def test_vandaag_counts_what_is_missing_and_what_is_not_signed(traject, bemiddelaar):
    traject.bemiddelaar = bemiddelaar
    traject.save()

    def titels(alle):
        gevonden = zonder_getekende_overeenkomst(bemiddelaar, date(2025, 2, 1), alle=alle)
        return [taak.titel for taak in gevonden]

    assert titels(alle=False) == ["1 wijk-werkovereenkomst"]
    TrajectFactory(overeenkomst_getekend_op=None)
    assert titels(alle=True) == ["2 wijk-werkovereenkomsten"]
    overeenkomst = overeenkomst_opmaken(door=bemiddelaar, traject=traject)
    assert titels(alle=False) == ["1 wijk-werkovereenkomst"]
    op_papier(bemiddelaar, overeenkomst)
    assert titels(alle=False) == []


def test_ten_rows_take_as_many_queries_as_one(
    client, regels, bemiddelaar, django_assert_max_num_queries
):
    def rijen(aantal):
        for _ in range(aantal):
            overeenkomst_opmaken(door=bemiddelaar, traject=TrajectFactory())
            TrajectFactory(overeenkomst_getekend_op=None)

    client.force_login(bemiddelaar)
    url = reverse("wijkwerkovereenkomst_list")
    rijen(1)
    client.get(url)  # what an account chose for its lists is read once
    with django_assert_max_num_queries(60) as een:
        client.get(url)
    rijen(9)
    with django_assert_max_num_queries(60) as tien:
        client.get(url)
    assert len(tien) == len(een)


def test_the_paper_says_the_facts_and_that_a_policy_is_not_known(
    traject, bemiddelaar, monkeypatch, settings
):
    getekend = []
    monkeypatch.setattr(pdf, "teken", lambda html: getekend.append(html) or tekenaar.teken(html))
    settings.VERZEKERING = {"arbeidsongevallen": "Polis 123 bij Voorbeeldverzekeraar"}
    overeenkomst = overeenkomst_opmaken(door=bemiddelaar, traject=traject)

    document = overeenkomst_pdf(overeenkomst=overeenkomst, organisatie="Zonnestreek")

    [html] = getekend
    assert document.startswith(b"%PDF-")
    for zin in (
        "hoogstens 60 uur per maand",
        "0,15",
        "meer dan 10 km",
        "Polis 123",
        "nog niet ingevuld",
    ):
        assert zin in html, zin


def test_a_toeleider_reads_it_and_signs_nothing(client, api_client, traject, bemiddelaar):
    overeenkomst = overeenkomst_opmaken(door=bemiddelaar, traject=traject)
    dienst = AccountFactory(als_toeleider=True, dienst=traject.toeleider)
    client.force_login(dienst)
    assert client.get(overeenkomst.get_absolute_url()).status_code == 200
    teken = reverse("wijkwerkovereenkomst_ondertekenen", args=[overeenkomst.pk, "wijkwerker"])
    assert client.get(teken).status_code == 403
    api_client.force_authenticate(dienst)
    url = "/api/v1/overeenkomsten/"
    assert len(api_client.get(url).json()["results"]) == 1
    api_client.force_authenticate(AccountFactory(als_toeleider=True))
    assert api_client.get(url).json()["results"] == []
    assert api_client.get(f"{url}{overeenkomst.pk}/").status_code == 404


def test_the_api_draws_up_and_signs(api_client, traject, bemiddelaar):
    api_client.force_authenticate(bemiddelaar)
    rij = api_client.post(
        "/api/v1/overeenkomsten/", {"traject": str(traject.pk)}, format="json"
    ).json()
    url = f"/api/v1/overeenkomsten/{rij['id']}/ondertekenen/"

    for partij in ("wijkwerker", "organisatie"):
        rij = api_client.post(url, {"partij": partij, "naam": "Naam"}, format="json").json()

    assert (rij["status"], rij["feiten"]["uren_per_maand"]["waarde"]) == ("getekend", 60)
    weer = api_client.post(url, {"partij": "wijkwerker", "naam": "Naam"}, format="json")
    assert (weer.status_code, weer.json()["code"]) == (409, "status")


def test_the_page_of_a_traject_calls_nothing_signed_beside_a_concept(client, traject, bemiddelaar):
    client.force_login(bemiddelaar)
    Traject.objects.filter(pk=traject.pk).update(overeenkomst_getekend_op=date(2025, 1, 1))
    assert "oud papier, getekend op" in client.get(traject.get_absolute_url()).text
    overeenkomst_opmaken(door=bemiddelaar, traject=traject)
    pagina = client.get(traject.get_absolute_url()).text
    assert ("getekend op" in pagina, "Concept" in pagina) == (False, True)


def test_an_addendum_is_called_so(client, eerste_termijn, bemiddelaar):
    client.force_login(bemiddelaar)
    eerste = op_papier(bemiddelaar, overeenkomst_opmaken(door=bemiddelaar, traject=eerste_termijn))
    Traject.objects.filter(pk=eerste_termijn.pk).update(voorzien_einde=date(2025, 12, 31))
    tweede = overeenkomst_opmaken(door=bemiddelaar, traject=eerste_termijn)

    titels = [client.get(rij.get_absolute_url()).context["titel"] for rij in (eerste, tweede)]
    assert titels == [f"Wijk-werkovereenkomst {eerste.nummer}", f"Addendum {tweede.nummer}"]
