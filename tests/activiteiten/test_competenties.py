"""The vocabulary of competences: seeded once, kept by the coordinator, read by everybody."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command

from activiteiten.choices import CompetentieGroep, Niveau
from activiteiten.models import Activiteit, CompetentieTerm
from activiteiten.services import (
    activiteit_traint,
    competentieterm_toevoegen,
    competentieterm_wijzigen,
)
from tests.factories import ActiviteitFactory, CompetentieTermFactory
from wijkwerken.kern.exceptions import VerouderdeVersie

pytestmark = pytest.mark.django_db


def test_the_vocabulary_covers_every_group_and_every_activiteit():
    call_command("referentiedata", verbosity=0)

    assert set(CompetentieTerm.objects.values_list("groep", flat=True)) == set(
        CompetentieGroep.values
    )
    for activiteit in Activiteit.objects.prefetch_related("traint"):
        groepen = {term.groep for term in activiteit.traint.all()}
        assert len(groepen) > 3, activiteit
    maaien = Activiteit.objects.get(code="TUIN-01").traint
    assert maaien.filter(code__in=["MAAIEN", "OP-TIJD", "KOKEN"]).count() == 2


def test_what_the_coordinator_changed_survives_a_second_load(coordinator):
    call_command("referentiedata", verbosity=0)
    term = CompetentieTerm.objects.get(code="OP-TIJD")
    competentieterm_wijzigen(
        door=coordinator, term=term, naam="Stipt zijn", groep=term.groep, uitleg="", actief=False
    )
    maaien = Activiteit.objects.get(code="TUIN-01")
    activiteit_traint(door=coordinator, activiteit=maaien, competenties=[])

    call_command("referentiedata", verbosity=0)

    term.refresh_from_db()
    assert (term.naam, term.actief) == ("Stipt zijn", False)
    assert not maaien.traint.exists()


def test_a_word_of_our_own_gets_a_code_to_read(coordinator):
    def toevoegen(naam):
        return competentieterm_toevoegen(door=coordinator, naam=naam, groep="houding").code

    assert toevoegen("Één ding tegelijk") == "EEN-DING-TEGELIJK"
    assert toevoegen("Een ding tegelijk!") == "EEN-DING-TEGELIJ-2"
    assert toevoegen("???") == "TERM"


def test_the_same_word_twice_is_refused(coordinator):
    CompetentieTermFactory(naam="Op tijd komen")

    with pytest.raises(ValidationError, match="staat al in de lijst"):
        competentieterm_toevoegen(door=coordinator, naam="op TIJD komen", groep="houding")


def test_only_a_coordinator_changes_the_words(bemiddelaar):
    term, activiteit = CompetentieTermFactory(), ActiviteitFactory()
    velden = {"naam": "Anders", "groep": "houding", "uitleg": ""}

    with pytest.raises(PermissionDenied):
        competentieterm_toevoegen(door=bemiddelaar, **velden)
    with pytest.raises(PermissionDenied):
        competentieterm_wijzigen(door=bemiddelaar, term=term, actief=True, **velden)
    with pytest.raises(PermissionDenied):
        activiteit_traint(door=bemiddelaar, activiteit=activiteit, competenties=[term])


def test_who_had_an_old_page_open_overwrites_nothing(coordinator):
    term, activiteit = CompetentieTermFactory(), ActiviteitFactory()
    activiteit_traint(door=coordinator, activiteit=activiteit, competenties=[term], versie=1)

    with pytest.raises(VerouderdeVersie):
        activiteit_traint(door=coordinator, activiteit=activiteit, competenties=[], versie=1)
    assert list(activiteit.traint.all()) == [term]


def test_levels_go_from_low_to_high():
    assert [niveau.rang for niveau in Niveau] == [0, 1, 2, 3]
    assert Niveau.NOG_NIET.rang < Niveau.TOONT.rang


def test_the_pages_of_a_coordinator(client, coordinator):
    client.force_login(coordinator)
    activiteit = ActiviteitFactory(naam="Gras maaien")
    antwoord = client.post(
        "/activiteiten/competenties/nieuw/",
        {"naam": "Maaien", "groep": "tuin", "uitleg": "Maait gelijk."},
    )
    assert antwoord.url == "/activiteiten/competenties/"
    term = CompetentieTerm.objects.get()
    client.post(
        f"/activiteiten/{activiteit.pk}/traint/", {"competenties": [term.pk], "versie": "1"}
    )

    lijst = client.get("/activiteiten/competenties/").content.decode()
    detail = client.get(activiteit.get_absolute_url()).content.decode()
    client.post(
        term.get_absolute_url(),
        {"naam": "Gazon maaien", "groep": "tuin", "uitleg": "", "versie": str(term.versie)},
    )

    assert "Maait gelijk." in lijst
    assert f"?traint={term.pk}" in lijst
    assert "Maaien" in detail
    assert "Gazon maaien" not in client.get("/activiteiten/competenties/").content.decode()
    assert "Gazon maaien" in client.get("/activiteiten/competenties/?leeg=1").content.decode()
    assert "Gras maaien" in client.get(f"/activiteiten/?traint={term.pk}").content.decode()


def test_a_toeleider_reads_the_words_and_changes_none(client, toeleider):
    term = CompetentieTermFactory()
    client.force_login(toeleider)

    lijst = client.get("/activiteiten/competenties/").content.decode()

    assert term.naam in lijst
    assert "Competentie toevoegen" not in lijst
    assert term.get_absolute_url() not in lijst
    assert client.get(term.get_absolute_url()).status_code == 403


def test_the_api_lists_the_words_and_what_trains_them(api_client, toeleider):
    term, ander = CompetentieTermFactory(groep="tuin"), CompetentieTermFactory(groep="taal")
    ActiviteitFactory(code="TUIN-7").traint.add(term)
    ActiviteitFactory(code="TUIN-8").traint.add(term, ander)
    api_client.force_authenticate(toeleider)

    termen = api_client.get("/api/v1/competenties/?groep=tuin").json()["results"]
    activiteiten = api_client.get(f"/api/v1/activiteiten/?traint={ander.code}").json()

    assert [rij["code"] for rij in termen] == [term.code]
    assert [sorted(rij["traint"]) for rij in activiteiten["results"]] == [
        sorted([term.code, ander.code])
    ]
