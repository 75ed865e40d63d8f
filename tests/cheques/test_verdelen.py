"""A pile of one person and one month, handed in at once."""

import time
from datetime import date
from itertools import count

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from cheques.models import Cheque, ChequeBeweging
from cheques.querysets import ChequeQuerySet
from cheques.rules.verdelen import GENOMEN, STOND_ER_AL
from cheques.services import bewegingen
from cheques.services import verdelen as dienst
from cheques.services.aankoop import cheques_ontvangen
from cheques.services.bewijs import cheques_bewijzen
from tests.cheques.conftest import VANDAAG
from tests.factories import GebruikerFactory, PrestatieFactory
from tests.trajecten.wedstrijd import wedstrijd
from wijkwerken.kern.exceptions import RegelFout

MAAND = date(2025, 3, 1)


def koop(door, gebruiker, eerste, aantal, op=date(2025, 1, 2)):
    return cheques_ontvangen(
        door=door, gebruiker=gebruiker, eerste_nummer=eerste, aantal=aantal,
        uitgegeven_op=op, vandaag=VANDAAG,
    )  # fmt: skip


def lever_in(door, wijkwerker, *nummers, **anders):
    return dienst.cheques_verdelen(
        door=door, wijkwerker=wijkwerker, maand=MAAND, nummers=nummers, vandaag=VANDAAG, **anders
    )


@pytest.fixture
def blad(prestatie, bestelling, bemiddelaar):
    """Four hours on 3 and two on 10 March for one gebruiker, one on 4 March for another."""
    PrestatieFactory(
        traject=prestatie.traject, inzet=prestatie.inzet, datum=date(2025, 3, 10), uren=2
    )
    ander = PrestatieFactory(traject=prestatie.traject, datum=date(2025, 3, 4), uren=1)
    koop(bemiddelaar, ander.inzet.aanvraag.gebruiker, "8000001", 2)
    koop(bemiddelaar, GebruikerFactory(), "9000001", 1)
    return prestatie.traject.wijkwerker


def test_each_number_gets_its_verdict_and_the_same_pile_again_changes_nothing(blad, bemiddelaar):
    stapel = ["7000001", "8000001", "9000001", "5555555", "8000002", "7000002", "7000001"]
    eerste = lever_in(bemiddelaar, blad, *stapel)

    codes = [p.bezwaar.code if p.bezwaar else p.uitkomst for p in eerste]
    assert codes == [
        GENOMEN,
        GENOMEN,
        "cheque_andere_gebruiker",
        "cheque_onbekend",
        "cheque_te_veel",
        GENOMEN,
        STOND_ER_AL,
    ]
    betaald = dict(Cheque.objects.betalend().values_list("nummer", "prestatie__datum"))
    assert betaald == {
        "7000001": date(2025, 3, 10),
        "7000002": date(2025, 3, 10),
        "8000001": date(2025, 3, 4),
    }
    regels = ChequeBeweging.objects.count()
    opnieuw = lever_in(bemiddelaar, blad, *stapel)
    assert [p.uitkomst for p in opnieuw if not p.bezwaar] == [STOND_ER_AL] * 4
    assert ChequeBeweging.objects.count() == regels
    with pytest.raises(RegelFout) as weigering:
        lever_in(bemiddelaar, blad, "7000003", "5555555", alles_of_niets=True)
    assert [b.code for b in weigering.value.bezwaren] == ["cheque_onbekend"]
    assert Cheque.objects.betalend().count() == 3
    assert cheques_bewijzen() == []


def test_two_hundred_cheques_take_as_many_statements_as_two(prestatie, bemiddelaar):
    rijen = [
        PrestatieFactory(
            traject=prestatie.traject, inzet=prestatie.inzet, datum=date(2025, 3, dag), uren=4
        )
        for dag in range(4, 18)
    ]
    koop(bemiddelaar, rijen[0].inzet.aanvraag.gebruiker, "7000001", 200)
    nummers = [str(7000001 + i) for i in range(200)]
    ContentType.objects.clear_cache()
    tellingen = []
    for deel in (nummers[:2], nummers[2:]):
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            lever_in(bemiddelaar, prestatie.traject.wijkwerker, *deel)
        tellingen.append(len(vragen))

    assert Cheque.objects.betalend().count() == 60
    assert tellingen[0] == tellingen[1] <= 10


# -- fifty at the counter with one cheque ------------------------------------------------------
def vijftig_tegelijk(door, wijkwerkers):
    def klant(ronde, rang):
        try:
            [plaatsing] = lever_in(door, wijkwerkers[rang], "7000001")
        except DatabaseError as fout:
            return type(fout).__name__
        return plaatsing.bezwaar.code if plaatsing.bezwaar else plaatsing.uitkomst

    [uitkomsten] = wedstrijd(klant, rondes=1)
    return uitkomsten


@pytest.fixture
def vijftig(prestatie, bestelling):
    """Fifty people with an hour for the gebruiker of that cheque."""
    rijen = [
        PrestatieFactory(inzet__aanvraag=prestatie.inzet.aanvraag, uren=1, datum=date(2025, 3, 5))
        for _ in range(50)
    ]
    return [rij.traject.wijkwerker for rij in rijen]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_fifty_hand_in_one_cheque_and_one_succeeds(vijftig, bemiddelaar):
    assert vijftig_tegelijk(bemiddelaar, vijftig) == {GENOMEN: 1, "cheque_gebruikt": 49}
    assert cheques_bewijzen() == []


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_without_lock_and_row_version_the_cheque_pays_more_than_once(
    vijftig, bemiddelaar, monkeypatch
):
    beurt = count()

    def traag(cheques, uren, echt=dienst.verdelen):
        plaatsingen = echt(cheques, uren)
        time.sleep(0.3 + next(beurt) / 100)  # all have read; then they write one by one
        return plaatsingen

    monkeypatch.setattr(dienst, "verdelen", traag)
    monkeypatch.setattr(ChequeQuerySet, "select_for_update", lambda self, **_: self)
    monkeypatch.setattr(bewegingen, "TELT_MEE", ("stand", "prestatie"))

    vijftig_tegelijk(bemiddelaar, vijftig)

    assert cheques_bewijzen()
