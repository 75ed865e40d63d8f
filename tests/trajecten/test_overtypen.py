"""The overtypelijst: what is new or changed for VDAB's own system, ticked once, taken back."""

import time as klok
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError

from tests.factories import (
    AfsprakenbladFactory,
    EvaluatieFactory,
    GebruikerFactory,
    InzetFactory,
    PrestatieFactory,
    TrajectFactory,
)
from tests.trajecten.wedstrijd import wedstrijd
from trajecten.models import Afsprakenblad, Evaluatie, Overtypregel, Prestatie
from trajecten.overtypen import schermen as lijst
from trajecten.overtypen.schermen import SCHERMEN
from trajecten.services import overtypen as dienst
from trajecten.services.overtypen import merk

NU = datetime(2025, 3, 31, 9, tzinfo=UTC)


def te_doen(account, soort):
    [scherm] = [een for een in lijst.schermen() if een.soort == soort]
    return list(scherm.te_doen(account))


def neem_over(door, soort, rijen=None):
    rijen = te_doen(door, soort) if rijen is None else rijen
    return dienst.overtypregels_overnemen(
        door=door, soort=soort, gezien={rij.sleutel: merk(rij.nu) for rij in rijen}, nu=NU
    )


@pytest.fixture
def dossier(regels):
    """Somebody with something on every screen."""
    traject = TrajectFactory()
    inzet = InzetFactory(traject=traject, status="bevestigd")
    PrestatieFactory(traject=traject, inzet=inzet, uren=3)
    PrestatieFactory(traject=traject, inzet=inzet, uren=2)
    PrestatieFactory(traject=traject, inzet=inzet, datum=date(2025, 4, 7))
    blad = AfsprakenbladFactory(traject=traject)
    Afsprakenblad.objects.filter(pk=blad.pk).update(status="getekend", getekend_op=NU)
    PrestatieFactory(traject=traject, inzet=inzet, datum=date(2025, 5, 5)).correcties.create(
        uren=-1, boekmaand=date(2025, 6, 1), reden="x", door=traject.bemiddelaar
    )
    evaluatie = EvaluatieFactory(traject=traject)
    Evaluatie.objects.filter(pk=evaluatie.pk).update(
        afgerond_op=NU, besluit="verder", verslag_bemiddelaar="x"
    )
    return traject


@pytest.mark.parametrize("soort", list(SCHERMEN))
def test_every_screen_is_typed_once_and_comes_back_when_it_changes(soort, dossier, bemiddelaar):
    rijen = te_doen(bemiddelaar, soort)
    assert rijen
    assert {rij.overtypstand for rij in rijen} == {"nieuw"}
    for rij in rijen:  # every value can be written down
        assert [veld.toon(rij.nu[veld.naam]) for veld in SCHERMEN[soort].velden]
    assert neem_over(bemiddelaar, soort, rijen).bezwaren == {}
    assert te_doen(bemiddelaar, soort) == []


def test_what_changed_is_told_with_what_was_typed_before(dossier, bemiddelaar):
    neem_over(bemiddelaar, "wijkwerkers")
    persoon = dossier.wijkwerker
    persoon.opmerking = "Belt liever niet."  # nothing that is typed there
    persoon.save()
    assert te_doen(bemiddelaar, "wijkwerkers") == []
    straat, persoon.straat = persoon.straat, "Nieuwstraat"
    persoon.save()

    [rij] = te_doen(bemiddelaar, "wijkwerkers")
    assert (rij.overtypstand, rij.oud["straat"], rij.nu["straat"]) == (
        "gewijzigd", straat, "Nieuwstraat",
    )  # fmt: skip
    [regel] = neem_over(bemiddelaar, "wijkwerkers").regels
    assert te_doen(bemiddelaar, "wijkwerkers") == []
    dienst.overtypregel_terugzetten(door=bemiddelaar, regel=regel)
    [rij] = te_doen(bemiddelaar, "wijkwerkers")
    assert rij.oud["straat"] == straat  # not as if it was never typed
    regel.refresh_from_db()
    dienst.overtypregel_terugzetten(door=bemiddelaar, regel=regel)
    assert [rij.overtypstand for rij in te_doen(bemiddelaar, "wijkwerkers")] == ["nieuw"]


def test_hours_are_typed_per_month_and_struck_ones_go_to_zero(dossier, bemiddelaar):
    rijen = sorted(te_doen(bemiddelaar, "prestaties"), key=lambda rij: rij.nu["maand"])
    assert [(rij.nu["maand"], rij.nu["uren"], rij.nu["dagen"]) for rij in rijen] == [
        ("2025-03-01", 5, 1),
        ("2025-04-01", 4, 1),
        ("2025-05-01", 4, 1),
    ]
    neem_over(bemiddelaar, "prestaties", rijen)
    Prestatie.objects.filter(uren=2).delete()
    [rij] = te_doen(bemiddelaar, "prestaties")
    assert (rij.oud["uren"], rij.nu["uren"]) == (5, 3)
    assert not lijst.verdwenen(bemiddelaar).exists()
    Prestatie.objects.filter(uren=3).delete()
    assert te_doen(bemiddelaar, "prestaties") == []
    assert [regel.inhoud["maand"] for regel in lijst.verdwenen(bemiddelaar)] == ["2025-03-01"]


def test_only_what_was_shown_is_ticked(dossier, bemiddelaar):
    gezien = te_doen(bemiddelaar, "trajecten")
    type(dossier).objects.filter(pk=dossier.pk).update(voorzien_einde=date(2025, 11, 1))

    uit = neem_over(bemiddelaar, "trajecten", gezien)

    assert [bezwaar.code for bezwaar in uit.bezwaren.values()] == ["overtypregel_gewijzigd"]
    assert not Overtypregel.objects.exists()


def test_the_coordinator_says_what_a_screen_asks_for_and_from_when(
    dossier, bemiddelaar, coordinator
):
    met = {"soort": "gebruikers", "plaats": 1, "kolommen": ["naam", "nummer"]}
    with pytest.raises(PermissionDenied):
        dienst.overtypscherm_wijzigen(door=bemiddelaar, **met)
    with pytest.raises(ValidationError):
        dienst.overtypscherm_wijzigen(door=coordinator, **met | {"kolommen": ["naam", "iban"]})
    dienst.overtypscherm_wijzigen(door=coordinator, **met)
    assert lijst.schermen()[0].soort in {"gebruikers", "wijkwerkers"}
    neem_over(bemiddelaar, "gebruikers")
    assert [list(regel.inhoud) for regel in Overtypregel.objects.all()[:1]] == [["naam", "nummer"]]
    # A field that is asked for no more brings nothing back.
    dienst.overtypscherm_wijzigen(door=coordinator, **met | {"kolommen": ["nummer"]})
    assert te_doen(bemiddelaar, "gebruikers") == []
    GebruikerFactory()
    dienst.overtypscherm_wijzigen(door=coordinator, vanaf=date(2999, 1, 1), **met)
    assert te_doen(bemiddelaar, "gebruikers") == []


def test_a_toeleider_ticks_nothing(dossier, toeleider, bemiddelaar, monkeypatch):
    rijen = te_doen(bemiddelaar, "wijkwerkers")
    with pytest.raises(PermissionDenied):
        neem_over(toeleider, "wijkwerkers", rijen)
    # The twin: without the check only the scope is left, which hides the row.
    monkeypatch.setattr(dienst, "_mag", lambda door: None)
    assert [b.code for b in neem_over(toeleider, "wijkwerkers", rijen).bezwaren.values()] == [
        "overtypregel_weg"
    ]


@pytest.mark.django_db(transaction=True)
@pytest.mark.race
@pytest.mark.parametrize("slot", [True, False], ids=["with the lock", "without: the twin"])
def test_of_two_who_tick_one_does_and_the_other_sees_who_did(
    slot, dossier, bemiddelaar, monkeypatch
):
    if not slot:
        monkeypatch.setattr(dienst, "vergrendel_werk", lambda naam: None)

    def traag(inhoud):  # who ticks has read, and only then writes
        klok.sleep(0.1)
        return merk(inhoud)

    monkeypatch.setattr(dienst, "merk", traag)
    rijen = te_doen(bemiddelaar, "wijkwerkers")

    def doe(ronde, client):
        try:
            uit = neem_over(bemiddelaar, "wijkwerkers", rijen)
        except IntegrityError:
            return "botst"
        return "overgenomen" if uit.regels else next(iter(uit.bezwaren.values())).code

    [uitkomst] = wedstrijd(doe, 3, 1)
    assert uitkomst["overgenomen"] == Overtypregel.objects.count() == 1
    assert uitkomst["al_overgenomen" if slot else "botst"] == 2
