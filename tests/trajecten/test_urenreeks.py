"""Many hours at once: the same verdicts as one by one, in one transaction."""

from datetime import date, time

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import ChequeFactory, GeplandMomentFactory, SchorsingFactory
from tests.trajecten.uren_hulp import MAART, VANDAAG, nieuwe_inzet, vul
from trajecten.choices import MomentStatus
from trajecten.models import Prestatie
from trajecten.services.prestaties import (
    prestatie_corrigeren,
    prestatie_registreren,
    prestatie_schrappen,
)
from trajecten.services.reekswaarden import Urenregel
from trajecten.services.urenreeks import uren_bewaren
from wijkwerken.kern.exceptions import RegelFout

pytestmark = pytest.mark.django_db


@pytest.fixture
def inzet(traject):
    return nieuwe_inzet(traject)


def regel(inzet, datum=MAART, nummer="1", **velden):
    return Urenregel(sleutel=nummer, inzet=inzet.pk, datum=datum, **velden)


def bewaar(door, *regels, **anders):
    return uren_bewaren(door=door, regels=regels, vandaag=VANDAAG, **anders)


def codes(reeks):
    return [[bezwaar.code for bezwaar in uitslag.bezwaren] for uitslag in reeks.uitslagen]


DAGEN = [date(2025, 2, 27), date(2025, 3, 3), date(2025, 3, 4), date(2025, 3, 20), date(2025, 7, 4)]
BLOKKEN = st.sampled_from([(9, 12), (11, 14), (13, 17), (8, 20)])
REGELS = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.sampled_from(DAGEN),
        BLOKKEN | st.integers(0, 25),
        # What becomes of it: a new one, or of an earlier line a change or a strike.
        st.sampled_from(["nieuw", "nieuw", "nieuw", "wijzig", "schrap"]),
        st.integers(0, 3),
    ),
    min_size=1,
    max_size=9,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(gevallen=REGELS)
def test_a_series_gets_the_verdicts_of_one_by_one(inzet, bemiddelaar, gevallen):
    """Two inzetten of one person, near the limit, with a schorsing and hours there were."""
    inzetten = [inzet, nieuwe_inzet(inzet.traject)]
    with transaction.atomic():
        SchorsingFactory(traject=inzet.traject, van=DAGEN[3], tot=DAGEN[3])
        vul(inzet, date(2025, 3, 6), 30)
        bestaand = list(Prestatie.objects.order_by("uren", "pk"))
        regels = [_als_regel(geval, n, inzetten, bestaand) for n, geval in enumerate(gevallen)]

        apart = transaction.savepoint()
        verwacht = [_een(bemiddelaar, regel, inzetten) for regel in regels]
        rijen = _inhoud()
        transaction.savepoint_rollback(apart)

        reeks = bewaar(bemiddelaar, *regels)
        assert [[str(b) for b in u.bezwaren] for u in reeks.uitslagen] == verwacht
        assert _inhoud() == rijen
        transaction.set_rollback(True)


def _inhoud():
    return sorted(
        Prestatie.objects.values_list("inzet", "datum", "begin", "einde", "uren"), key=str
    )


def _als_regel(geval, nummer, inzetten, bestaand):
    welke, datum, wat, daad, hoeveelste = geval
    tijden = (
        {"begin": time(wat[0]), "einde": time(wat[1])} if isinstance(wat, tuple) else {"uren": wat}
    )
    rij = bestaand[hoeveelste % len(bestaand)]
    if daad == "nieuw":
        return regel(inzetten[welke], datum, str(nummer), **tijden)
    return regel(
        inzetten[0],
        datum,
        str(nummer),
        prestatie=rij.pk,
        schrappen=daad == "schrap",
        reden="Verkeerd gelezen",
        **tijden,
    )


def _een(door, regel, inzetten):
    """The sentences of doing this line alone; none when it was done."""
    inzet = next(rij for rij in inzetten if rij.pk == regel.inzet)
    tijden = {"datum": regel.datum, "begin": regel.begin, "einde": regel.einde, "uren": regel.uren}
    try:
        with transaction.atomic():
            if regel.prestatie is None:
                prestatie_registreren(door=door, inzet=inzet, vandaag=VANDAAG, **tijden)
                return []
            rij = Prestatie.objects.get(pk=regel.prestatie)
            if regel.schrappen:
                prestatie_schrappen(door=door, prestatie=rij, reden=regel.reden)
            else:
                prestatie_corrigeren(
                    door=door, prestatie=rij, vandaag=VANDAAG, reden=regel.reden, **tijden
                )
    except Prestatie.DoesNotExist:
        return [
            "Deze prestatie bestaat niet, of niet meer bij deze inzet. "
            "Iemand kan ze geschrapt hebben."
        ]
    except RegelFout as fout:
        return [str(bezwaar) for bezwaar in fout.bezwaren]
    except Exception as fout:
        return fout.messages
    return []


# -- what only a series does -----------------------------------------------------------------
def test_a_line_does_the_planned_moment_and_striking_frees_it(inzet, bemiddelaar):
    moment = GeplandMomentFactory(inzet=inzet, datum=MAART, begin=time(9), einde=time(12), uren=3)

    [nieuw] = bewaar(bemiddelaar, regel(inzet, uren=2)).uitslagen
    moment.refresh_from_db()
    assert (nieuw.prestatie.moment, moment.status) == (moment, MomentStatus.GEPRESTEERD)

    weg = regel(inzet, prestatie=nieuw.prestatie.pk, schrappen=True, reden="Niet gekomen")
    opnieuw = bewaar(bemiddelaar, weg, regel(inzet, uren=4)).uitslagen[1]
    assert opnieuw.prestatie.moment_id == moment.pk
    assert [p.uren for p in Prestatie.objects.all()] == [4]


def test_a_cheque_that_was_ever_handed_in_keeps_the_prestatie(inzet, bemiddelaar):
    vul(inzet, MAART, 4)
    Prestatie.objects.update(cheques=2)
    rij = Prestatie.objects.get()
    terug = {"prestatie": rij.pk, "reden": "Te veel"}

    reeks = bewaar(
        bemiddelaar,
        regel(inzet, nummer="1", schrappen=True, **terug),
        regel(inzet, nummer="2", uren=1, **terug),
        regel(inzet, nummer="3", uren=2, **terug),
    )

    assert codes(reeks) == [["cheque_gebruikt"], ["cheque_gebruikt"], []]
    Prestatie.objects.update(cheques=0)
    ChequeFactory(bestelling__gebruiker=inzet.aanvraag.gebruiker).bewegingen.create(
        volgnummer=1, soort="ontvangen", datum=MAART, prestatie=rij
    )
    reeks = bewaar(bemiddelaar, regel(inzet, schrappen=True, **terug))
    assert "eerder een cheque" in str(reeks.uitslagen[0].bezwaren[0])


def test_all_or_nothing_writes_nothing_after_one_refusal(inzet, bemiddelaar):
    goed, fout = regel(inzet, uren=3), regel(inzet, nummer="2", uren=58)

    niets = bewaar(bemiddelaar, goed, fout, alles_of_niets=True)
    assert (niets.bewaard, codes(niets), Prestatie.objects.count()) == (
        False,
        [[], ["ongeldig"]],
        0,
    )
    wel = bewaar(bemiddelaar, goed, fout)
    assert (wel.bewaard, Prestatie.objects.totaal()) == (True, 3)


def test_what_only_the_database_refuses_takes_no_other_line_along(inzet, bemiddelaar, monkeypatch):
    """Three blocks at one hour, with the rules asleep: the exclusion constraint finds them."""
    monkeypatch.setattr("trajecten.services.prestaties.toets_op_feiten", lambda *_: None)
    blok = {"begin": time(9), "einde": time(11)}
    regels = [regel(inzet, nummer=str(n), **blok) for n in range(3)]

    reeks = bewaar(bemiddelaar, *regels, regel(inzet, date(2025, 3, 11), "3", **blok))

    assert codes(reeks) == [[], ["overlap"], ["overlap"], []]
    assert Prestatie.objects.count() == 2
    assert not bewaar(bemiddelaar, *regels, alles_of_niets=True).bewaard


def test_as_many_queries_for_forty_lines_as_for_two(inzet, bemiddelaar, django_assert_num_queries):
    tweede = nieuwe_inzet(inzet.traject)
    with django_assert_num_queries(12):
        bewaar(bemiddelaar, regel(inzet, uren=1), regel(tweede, uren=1))
    dagen = [date(2025, maand, dag) for maand in (2, 4) for dag in range(3, 23)]
    with django_assert_num_queries(12):
        bewaar(bemiddelaar, *(regel((inzet, tweede)[d.day % 2], d, uren=1) for d in dagen))
