"""An exclusion of a gebruiker: what it hits, what it cancels, and what it blocks at once."""

from datetime import date, timedelta

import pytest

from gebruikers.choices import GebrekeStatus
from gebruikers.gevolgen import Periode, geraakt_door
from gebruikers.models import Gebreke
from gebruikers.services.gebreken import REDEN, gebreke_beslissen, uitsluiting_opheffen
from tests.factories import AanvraagFactory, GeplandMomentFactory, InzetFactory, TrajectFactory
from trajecten.choices import MomentStatus
from trajecten.models import Planningsbericht
from trajecten.services.inzetten import inzet_voorstellen, moment_plannen
from trajecten.services.matching import kandidaten_van
from trajecten.services.prestaties import (
    NIET_MEER_PLANBAAR,
    prestatie_registreren,
    prestatie_schrappen,
)
from wijkwerken.kern.exceptions import RegelFout

VANDAAG = date(2025, 3, 3)
TOT = date(2025, 3, 31)


@pytest.fixture
def inzet(regels):
    return InzetFactory()


def uitsluiten(door, gebruiker, tot=TOT):
    gebreke = Gebreke.objects.create(
        nummer=f"2025-{Gebreke.objects.count():04d}",
        gebruiker=gebruiker,
        voorgevallen_op=VANDAAG - timedelta(days=20),
        gemeld_op=VANDAAG - timedelta(days=20),
        antwoord_voor=VANDAAG - timedelta(days=1),
        status=GebrekeStatus.BEANTWOORD,
        behandelaar=door,
    )
    return gebreke_beslissen(
        door=door,
        gebreke=gebreke,
        beslissing="uitsluiting",
        tekst="Herhaaldelijk gevaarlijk werk.",
        van=VANDAAG,
        tot=tot,
        vandaag=VANDAAG,
    ).uitsluiting


def test_it_lists_what_it_hits_and_cancels_what_was_planned(inzet, coordinator):
    gebruiker = inzet.aanvraag.gebruiker
    binnen = GeplandMomentFactory(inzet=inzet, datum=TOT)
    erna = GeplandMomentFactory(inzet=inzet, datum=TOT + timedelta(days=1))
    elders = GeplandMomentFactory(inzet__traject=inzet.traject, datum=TOT)
    periode = Periode(gebruiker.pk, VANDAAG, TOT)

    rijen = geraakt_door(coordinator, periode)
    assert [(rij.wat, rij.momenten, rij.uren) for rij in rijen] == [
        ("Inzet", 1, 4),
        ("Open aanvraag", 0, 0),
    ]
    assert rijen[0].url == inzet.get_absolute_url()

    uitsluiten(coordinator, gebruiker)

    for rij in (binnen, erna, elders):
        rij.refresh_from_db()
    assert [binnen.status, erna.status, elders.status] == [
        MomentStatus.GEANNULEERD,
        MomentStatus.GEPLAND,
        MomentStatus.GEPLAND,
    ]
    assert binnen.reden == REDEN
    berichten = Planningsbericht.objects.filter(inzet=inzet, aanleiding="geannuleerd")
    assert {bericht.partij for bericht in berichten} == {"wijkwerker", "gebruiker"}


def test_planning_is_blocked_at_once_until_the_last_day(inzet, coordinator, bemiddelaar):
    uitsluiten(coordinator, inzet.aanvraag.gebruiker)

    for dag in (VANDAAG, TOT):
        with pytest.raises(RegelFout) as fout:
            moment_plannen(door=bemiddelaar, inzet=inzet, datum=dag, uren=4)
        assert [b.code for b in fout.value.bezwaren] == ["gebruiker_uitgesloten"]
        assert "31 maart 2025" in str(fout.value)
    assert moment_plannen(door=bemiddelaar, inzet=inzet, datum=TOT + timedelta(days=1), uren=4).pk


def test_nobody_new_is_put_on_its_aanvragen(regels, coordinator, bemiddelaar):
    aanvraag, traject = AanvraagFactory(), TrajectFactory()
    uitsluiten(coordinator, aanvraag.gebruiker)

    with pytest.raises(RegelFout) as fout:
        inzet_voorstellen(
            door=bemiddelaar, aanvraag=aanvraag, traject=traject, van=VANDAAG, tot=TOT
        )
    assert [b.code for b in fout.value.bezwaren] == ["gebruiker_uitgesloten"]


def test_hours_in_it_are_not_registered(inzet, coordinator, bemiddelaar):
    uitsluiten(coordinator, inzet.aanvraag.gebruiker)

    with pytest.raises(RegelFout) as fout:
        prestatie_registreren(door=bemiddelaar, inzet=inzet, datum=VANDAAG, uren=4, vandaag=VANDAAG)
    assert [b.code for b in fout.value.bezwaren] == ["gebruiker_uitgesloten"]


def test_a_lifted_exclusion_blocks_nothing_any_more(inzet, coordinator, bemiddelaar):
    rij = uitsluiten(coordinator, inzet.aanvraag.gebruiker)
    uitsluiting_opheffen(door=coordinator, uitsluiting=rij, reden="x", vandaag=VANDAAG)

    assert moment_plannen(door=bemiddelaar, inzet=inzet, datum=VANDAAG, uren=4).pk


def test_matching_shows_it_as_a_gate_that_opens_after_it(regels, coordinator):
    aanvraag = AanvraagFactory(tot=date(2025, 5, 26))
    TrajectFactory()
    rij = uitsluiten(coordinator, aanvraag.gebruiker)

    [oordeel] = kandidaten_van(coordinator, aanvraag, VANDAAG, vandaag=VANDAAG).oordelen

    [poort] = [p for p in oordeel.poorten if p.code == "gebruiker_uitgesloten"]
    assert not poort.past
    assert (poort.bron.sleutel, poort.vanaf) == (rij.pk, TOT + timedelta(days=1))


def test_hours_struck_out_do_not_bring_back_a_moment_on_an_excluded_day(inzet, coordinator):
    moment = GeplandMomentFactory(inzet=inzet, datum=VANDAAG)
    prestatie = prestatie_registreren(
        door=coordinator, inzet=inzet, datum=VANDAAG, moment=moment, vandaag=VANDAAG
    )
    uitsluiten(coordinator, inzet.aanvraag.gebruiker)

    prestatie_schrappen(door=coordinator, prestatie=prestatie, reden="Niet gekomen")

    moment.refresh_from_db()
    assert moment.status == MomentStatus.GEANNULEERD
    assert moment.reden == NIET_MEER_PLANBAAR
