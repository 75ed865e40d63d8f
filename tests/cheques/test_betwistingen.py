"""Contested hours and the cheques that paid for them: held, given back, or settled."""

from datetime import UTC, date, datetime, time

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from cheques.models import Cheque, ChequeBeweging
from cheques.rules.afgifte import Antwoord
from cheques.services.afgiften import afgifte_afleveren, afgifte_beantwoorden, afgifte_maken
from cheques.services.bewijs import cheques_bewijzen
from cheques.services.inleveren import cheques_inleveren
from tests.factories import PrestatieFactory
from trajecten.models import Betwisting, Maandafsluiting, Prestatie
from trajecten.services import betwistingen as dienst
from trajecten.services.correcties import uren_afboeken
from trajecten.services.prestaties import prestatie_corrigeren, prestatie_schrappen
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie

NU = date(2025, 3, 31)
VIER = ["7000001", "7000002", "7000003", "7000004"]


@pytest.fixture
def betaald(prestatie, bestelling, bemiddelaar):
    """Four hours with four cheques: one paid out, one on its way, two with us."""
    Prestatie.objects.filter(pk=prestatie.pk).update(begin=time(9), einde=time(13))
    cheques_inleveren(door=bemiddelaar, prestatie=prestatie, nummers=VIER, vandaag=NU)
    afgifte = afgifte_maken(door=bemiddelaar, nummers=VIER[:2], vandaag=NU)
    afgifte_afleveren(door=bemiddelaar, afgifte=afgifte, vandaag=NU)
    betaald = Antwoord(VIER[0], aanvaard=True)
    afgifte_beantwoorden(door=bemiddelaar, afgifte=afgifte, antwoorden=[betaald], vandaag=NU)
    prestatie.refresh_from_db()
    return prestatie


def dien_in(door, prestatie, uren=2, **anders):
    gegevens = {
        "reden": "minder_uren",
        "wijze": "brief",
        "ontvangen_op": date(2025, 3, 11),
        "tekst": "Er is maar twee uur gewerkt.",
    } | anders
    return dienst.betwisting_indienen(
        door=door, prestatie=prestatie, uren=uren, vandaag=NU, **gegevens
    )


def hoor(door, rij):
    return dienst.wijkwerker_horen(
        door=door, betwisting=rij, tekst="Ik bleef tot de middag.", gehoord_op=NU, vandaag=NU
    )


def beslis(door, rij, uitkomst="gegrond", **anders):
    return dienst.betwisting_beslissen(
        door=door, betwisting=rij, uitkomst=uitkomst, tekst="Omdat.", vandaag=NU, **anders
    )


def code(weigering):
    return [b.code for b in weigering.value.bezwaren]


def test_an_open_objection_holds_the_hours_and_names_its_terms(prestatie, bemiddelaar):
    vrij = PrestatieFactory(traject=prestatie.traject, datum=date(2025, 3, 4))
    rij = dien_in(bemiddelaar, prestatie)

    assert (rij.indienen_voor, rij.te_laat_ingediend) == (date(2025, 3, 10), True)
    assert rij.beslissen_voor == date(2025, 3, 24)
    assert list(Prestatie.objects.betwist()) == [prestatie]
    assert list(Prestatie.objects.niet_betwist()) == [vrij]
    with pytest.raises(RegelFout) as tweede:
        dien_in(bemiddelaar, prestatie)
    assert code(tweede) == ["betwist"]
    met = {"door": bemiddelaar, "prestatie": prestatie, "reden": "x"}
    with pytest.raises(RegelFout) as weigering:
        prestatie_corrigeren(vandaag=NU, begin=None, einde=None, uren=3, **met)
    assert code(weigering) == ["betwist"]
    with pytest.raises(RegelFout) as weigering:
        prestatie_schrappen(**met)
    assert code(weigering) == ["betwist"]
    prestatie_corrigeren(vandaag=NU, opmerking="Zie de brief.", **met)  # that holds nothing
    with pytest.raises(IntegrityError), transaction.atomic():  # no other way around it
        Prestatie.objects.filter(pk=prestatie.pk).delete()


def test_granted_in_part_takes_the_hours_off_and_gives_the_cheques_back(
    betaald, bemiddelaar, coordinator
):
    rij = hoor(bemiddelaar, dien_in(bemiddelaar, betaald))
    rij = beslis(coordinator, rij)

    betaald.refresh_from_db()
    assert (betaald.uren, betaald.cheques, betaald.begin) == (2, 2, None)
    assert (rij.uitkomst, rij.te_vergoeden) == ("Gegrond", 0)
    # The two that are still here; who delivers them later is not in between.
    los = Cheque.objects.filter(stand="ontvangen", nummer__in=VIER)
    assert sorted(los.values_list("nummer", flat=True)) == VIER[2:]
    laatste = ChequeBeweging.objects.filter(cheque__in=los, soort="gecorrigeerd")
    assert set(laatste.values_list("reden", flat=True)) == {f"Betwisting {rij.nummer}: gegrond"}
    assert cheques_bewijzen() == []
    assert not Prestatie.objects.betwist().exists()


def test_a_cheque_that_was_paid_out_stays_and_is_settled_once(betaald, bemiddelaar, coordinator):
    rij = hoor(bemiddelaar, dien_in(bemiddelaar, betaald, uren=4))
    rij = beslis(coordinator, rij)

    betaald.refresh_from_db()
    assert (betaald.uren, betaald.cheques, rij.te_vergoeden) == (1, 1, 1)
    assert list(Betwisting.objects.te_vergoeden()) == [rij]
    settle = {"door": coordinator, "vandaag": NU, "vergoed_op": NU, "tekst": "Overgeschreven."}
    rij = dienst.betwisting_vergoeden(betwisting=rij, **settle)
    assert not Betwisting.objects.te_vergoeden().exists()
    with pytest.raises(RegelFout):
        dienst.betwisting_vergoeden(betwisting=rij, **settle)


def test_granted_whole_strikes_hours_that_no_cheque_ever_paid(prestatie, bemiddelaar, coordinator):
    rij = beslis(coordinator, hoor(bemiddelaar, dien_in(bemiddelaar, prestatie, uren=4)))

    assert not Prestatie.objects.filter(pk=prestatie.pk).exists()
    rij.refresh_from_db()
    assert (rij.prestatie, rij.datum, rij.gewerkt) == (None, prestatie.datum, 4)
    with pytest.raises(RegelFout) as weigering:  # and is not decided again
        beslis(coordinator, rij, "ongegrond")
    assert code(weigering) == ["betwisting_stap"]


def test_granted_whole_of_hours_with_cheques_brings_them_to_zero(
    prestatie, bestelling, bemiddelaar, coordinator
):
    cheques_inleveren(door=bemiddelaar, prestatie=prestatie, nummers=VIER, vandaag=NU)
    beslis(coordinator, hoor(bemiddelaar, dien_in(bemiddelaar, prestatie, uren=4)))

    prestatie.refresh_from_db()
    assert (prestatie.uren, prestatie.uren_nu, prestatie.cheques) == (4, 0, 0)
    assert set(Cheque.objects.values_list("stand", flat=True)) == {"ontvangen"}
    assert cheques_bewijzen() == []


def test_of_a_closed_month_the_hours_are_booked_off_in_the_open_one(
    prestatie, bemiddelaar, coordinator
):
    rij = hoor(bemiddelaar, dien_in(bemiddelaar, prestatie))
    with pytest.raises(RegelFout) as weigering:
        uren_afboeken(door=coordinator, prestatie=prestatie, uren=1, reden="x")
    assert code(weigering) == ["betwist"]
    Maandafsluiting.objects.create(
        gemeente=prestatie.traject.gemeente,
        maand=date(2025, 3, 1),
        afgesloten_door=coordinator,
        afgesloten_op=datetime(2025, 4, 2, tzinfo=UTC),
        inhoud="{}",
        vingerafdruk="x",
        prestaties=1,
        uren=4,
        cheques=0,
        uren_boven=0,
    )
    beslis(coordinator, rij)

    [correctie] = prestatie.correcties.all()
    assert (correctie.uren, correctie.boekmaand) == (-2, date(2025, 4, 1))
    prestatie.refresh_from_db()
    assert (prestatie.uren, prestatie.uren_nu) == (4, 2)


@pytest.mark.parametrize("hoe", ["ongegrond", "ingetrokken"])
def test_rejected_or_taken_back_leaves_everything_as_it_was(hoe, betaald, bemiddelaar, coordinator):
    rij = dien_in(bemiddelaar, betaald)
    if hoe == "ongegrond":
        beslis(coordinator, rij, hoe)
    else:
        dienst.betwisting_intrekken(
            door=bemiddelaar, betwisting=rij, tekst="Vergissing.", ingetrokken_op=NU, vandaag=NU
        )

    betaald.refresh_from_db()
    assert (betaald.uren, betaald.cheques) == (4, 4)
    assert list(Prestatie.objects.niet_betwist()) == [betaald]
    assert Cheque.objects.filter(prestatie=betaald).count() == 4


def test_who_decides_has_heard_both_sides_as_they_stand(prestatie, bemiddelaar, coordinator):
    rij = dien_in(bemiddelaar, prestatie)
    with pytest.raises(RegelFout) as weigering:
        beslis(coordinator, rij)
    assert code(weigering) == ["betwisting_stap"]
    gelezen = rij.versie
    hoor(bemiddelaar, rij)
    with pytest.raises(VerouderdeVersie):
        beslis(coordinator, rij, versie=gelezen)


def test_only_a_coordinator_decides_and_a_toeleider_never_sees_one(
    prestatie, bemiddelaar, toeleider, monkeypatch
):
    rij = hoor(bemiddelaar, dien_in(bemiddelaar, prestatie))
    with pytest.raises(PermissionDenied):
        beslis(bemiddelaar, rij)
    assert not Betwisting.objects.zichtbaar_voor(toeleider).exists()
    with pytest.raises(PermissionDenied):
        dien_in(toeleider, prestatie)
    # The twin: without the check the bemiddelaar decides.
    monkeypatch.setattr(dienst, "_mag", lambda door, handeling: None)
    assert beslis(bemiddelaar, rij).stand == "gegrond"
