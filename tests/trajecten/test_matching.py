"""Matching on the database: what is read, what is not, and that planning says the same."""

from dataclasses import replace
from datetime import date, time
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    AanvraagFactory,
    AfsprakenbladFactory,
    GebruikerFactory,
    GeplandMomentFactory,
    InzetFactory,
    PrestatieFactory,
    SchorsingFactory,
    TrajectFactory,
    VereisteFactory,
)
from trajecten.models import (
    Afwezigheid,
    NietSamen,
    Traject,
    WijkWerker,
)
from trajecten.rules.matching import PAST, PAST_NIET
from trajecten.services.inzetten import inzet_voorstellen
from trajecten.services.matching import kandidaten_van, passende_aanvragen
from wijkwerken.kern.exceptions import RegelFout

pytestmark = pytest.mark.django_db
VANDAAG = date(2025, 3, 3)
VAN = date(2025, 3, 10)


@pytest.fixture
def aanvraag(regels):
    return AanvraagFactory(tot=date(2025, 5, 26))


def oordelen(account, aanvraag, **velden):
    return kandidaten_van(account, aanvraag, VAN, vandaag=VANDAAG, **velden).oordelen


def geschorst(traject, aanvraag):
    SchorsingFactory(traject=traject, van=VAN, tot=None)


def niet_samen(traject, aanvraag):
    NietSamen.objects.create(
        wijkwerker=traject.wijkwerker,
        gebruiker=aanvraag.gebruiker,
        gevraagd_door="wij",
        reden="Afgesproken",
        van=VANDAAG,
    )


def elders(traject, aanvraag):
    inzet = InzetFactory(traject=traject)
    GeplandMomentFactory(
        inzet=inzet, datum=date(2025, 3, 17), begin=time(12), einde=time(14), uren=2
    )


def zonder_papier(traject, aanvraag):
    aanvraag.vereisten.add(VereisteFactory())


def te_kort(traject, aanvraag):
    traject.voorzien_einde = date(2025, 4, 1)
    traject.save()


def te_veel_uren(traject, aanvraag):
    for dag in range(3, 8):
        PrestatieFactory(traject=traject, datum=date(2025, 3, dag), uren=10)


def niet_toegelaten(traject, aanvraag):
    aanvraag.activiteit.toelatingen.all().delete()


def zonder_overeenkomst(traject, aanvraag):
    aanvraag.gebruiker = GebruikerFactory()
    aanvraag.save()


@pytest.mark.parametrize(
    ("hindernis", "code", "zin"),
    [
        (geschorst, "geschorst", None),
        (niet_samen, "niet_samen", None),
        (elders, "overlap", None),
        (zonder_papier, "vereiste_ontbreekt", None),
        (te_kort, "buiten_traject", "tot en met 1 april 2025"),
        (te_veel_uren, "maandlimiet", "vanaf 7 april 2025"),
        (niet_toegelaten, "activiteit_niet_toegelaten", None),
        (zonder_overeenkomst, "geen_overeenkomst", None),
    ],
)
def test_what_matching_refuses_planning_refuses_too(
    bemiddelaar, traject, aanvraag, hindernis, code, zin
):
    hindernis(traject, aanvraag)
    [oordeel] = oordelen(bemiddelaar, aanvraag)

    assert [poort.code for poort in oordeel.gesloten] == [code]
    if zin:
        assert oordeel.wijziging.zin == zin
    if hindernis is geschorst:  # planning skips every day of it, so that nothing is left
        return
    with pytest.raises(RegelFout) as fout:
        inzet_voorstellen(
            door=bemiddelaar, aanvraag=aanvraag, traject=traject, van=VAN, tot=aanvraag.tot
        )
    assert code in {bezwaar.code for bezwaar in fout.value.bezwaren}
    if oordeel.wijziging and (oordeel.wijziging.van or oordeel.wijziging.tot):
        assert inzet_voorstellen(
            door=bemiddelaar,
            aanvraag=aanvraag,
            traject=traject,
            van=oordeel.wijziging.van or VAN,
            tot=oordeel.wijziging.tot or aanvraag.tot,
        )


def test_who_fits_can_be_planned(bemiddelaar, traject, aanvraag):
    [oordeel] = oordelen(bemiddelaar, aanvraag)
    assert oordeel.uitkomst == PAST
    assert (oordeel.maand.extra, oordeel.maand.vrij) == (16, 44)
    inzet = inzet_voorstellen(
        door=bemiddelaar, aanvraag=aanvraag, traject=traject, van=VAN, tot=aanvraag.tot
    )
    assert oordelen(bemiddelaar, aanvraag)[0].uitkomst == PAST_NIET  # does it already
    assert inzet.momenten.count() == 11  # Easter Monday is skipped


def test_a_verdict_is_the_same_alone_and_among_others(bemiddelaar, traject, aanvraag):
    elders(traject, aanvraag)
    [alleen] = oordelen(bemiddelaar, aanvraag)
    TrajectFactory.create_batch(3)

    assert alleen in oordelen(bemiddelaar, aanvraag)
    assert len(oordelen(bemiddelaar, aanvraag)) == 4


def test_age_income_and_what_was_noted_of_somebody_change_nothing(bemiddelaar, aanvraag):
    een, ander = TrajectFactory(), TrajectFactory(gemeente=aanvraag.vestiging.gemeente)
    adres = {"postcode": "1500", "plaats": "Halle"}
    for traject, jaar, inkomen in ((een, 1964, "leefloon"), (ander, 2001, "uitkering")):
        WijkWerker.objects.filter(pk=traject.wijkwerker_id).update(
            geboortedatum=date(jaar, 5, 5), inkomen=inkomen, opmerking=str(jaar), **adres
        )
        Afwezigheid.objects.create(
            wijkwerker=traject.wijkwerker,
            soort="ziek" if jaar == 1964 else "verlof",
            van=date(2025, 4, 7),
            tot=date(2025, 4, 7),
            gemeld_op=VANDAAG,
        )
    niemand = {"wijkwerker": UUID(int=0), "traject": UUID(int=0)}

    with CaptureQueriesContext(
        connection,
    ) as vragen:
        gevonden = oordelen(bemiddelaar, aanvraag)

    kaal = [
        replace(
            oordeel,
            poorten=tuple(poort._replace(bron=None) for poort in oordeel.poorten),
            **niemand,
        )
        for oordeel in gevonden
    ]
    assert kaal[0] == kaal[1]
    gelezen = " ".join(str(vraag["sql"]) for vraag in vragen)
    verboden = ("geboorte", "inkomen", "insz", "opmerking", '"reden"', "geslacht", "nationaliteit")
    assert not [woord for woord in verboden if woord in gelezen]


def test_the_number_of_queries_does_not_grow(bemiddelaar, aanvraag):
    def aantal():
        with CaptureQueriesContext(connection) as vragen:
            oordelen(bemiddelaar, aanvraag)
        return len(vragen)

    def persoon():
        traject = TrajectFactory()
        elders(traject, aanvraag)
        blad = AfsprakenbladFactory(traject=traject, status="getekend", getekend_op=VANDAAG)
        assert blad

    persoon()
    weinig = aantal()
    for _ in range(4):
        persoon()
    assert aantal() == weinig


def test_for_a_person_every_open_aanvraag_is_judged(bemiddelaar, traject, aanvraag):
    AanvraagFactory(toegelaten=False)
    AanvraagFactory(status="afgesloten")
    gevonden, matching = passende_aanvragen(bemiddelaar, traject.wijkwerker, VANDAAG)

    assert gevonden == traject
    assert [o.uitkomst for o in matching.oordelen] == [PAST, PAST_NIET]
    assert matching.valt_af() == [("activiteit_niet_toegelaten", 1)]
    Traject.objects.filter(pk=traject.pk).update(
        status="beeindigd", einde=VANDAAG, einde_reden="andere", doorstroom="onbekend"
    )
    assert passende_aanvragen(bemiddelaar, traject.wijkwerker, VANDAAG)[1].oordelen == []
