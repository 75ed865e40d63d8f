from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from cheques.choices import BewegingSoort
from cheques.models import Cheque, Chequebestelling, ChequeBeweging
from cheques.rules.aankoop import Aankoop
from cheques.services.aankoop import (
    aankopen_bewaren,
    bestelling_terugdraaien,
    cheques_ontvangen,
)
from cheques.services.bewijs import cheques_bewijzen
from cheques.services.verwerken import cheques_verloren_melden
from tests.factories import GebruikerFactory
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.regels.models import Regel

VANDAAG = date(2025, 3, 31)


def ontvang(door, **anders):
    gegevens = {
        "gebruiker": GebruikerFactory(),
        "eerste_nummer": "0099998",
        "aantal": 3,
        "uitgegeven_op": date(2025, 1, 2),
        "vandaag": VANDAAG,
    }
    return cheques_ontvangen(door=door, **gegevens | anders)


def test_a_purchase_becomes_single_cheques_with_their_leading_zeros(regels, bemiddelaar):
    bestelling = ontvang(bemiddelaar)

    assert [c.nummer for c in bestelling.cheques.all()] == ["0099998", "0099999", "0100000"]
    assert (bestelling.prijs, bestelling.vervalt_op) == (745, date(2026, 1, 2))
    soorten = ChequeBeweging.objects.values_list("soort", flat=True)
    assert set(soorten) == {BewegingSoort.ONTVANGEN}
    assert cheques_bewijzen() == []


def test_the_price_is_the_rule_of_the_day_of_issue(regels, bemiddelaar):
    Regel.objects.create(
        code="chequeprijs", waarde=695, geldig_van=date(2025, 1, 1), bron="gemeenteraad"
    )

    assert ontvang(bemiddelaar).prijs == 695
    laat = ontvang(bemiddelaar, uitgegeven_op=date(2024, 12, 31), eerste_nummer="5000000")
    assert laat.prijs == 745


def test_a_number_that_is_known_already_is_refused_and_nothing_is_kept(regels, bemiddelaar):
    ontvang(bemiddelaar)

    with pytest.raises(RegelFout) as weigering:
        ontvang(bemiddelaar, eerste_nummer="0099996")

    [bezwaar] = weigering.value.bezwaren
    assert bezwaar.code == "cheque_gebruikt"
    assert "0099998" in bezwaar.melding
    assert (Chequebestelling.objects.count(), Cheque.objects.count()) == (1, 3)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"eerste_nummer": "12 345 678"}, "eerste_nummer"),
        ({"eerste_nummer": "12345"}, "eerste_nummer"),
        ({"aantal": 0}, "aantal"),
        ({"aantal": 2001}, "aantal"),
        ({"uitgegeven_op": date(2025, 4, 1)}, "uitgegeven_op"),
    ],
    ids=["spaces", "too short", "none", "too many", "issued tomorrow"],
)
def test_bad_input_is_refused_at_its_field(regels, bemiddelaar, anders, veld):
    with pytest.raises(ValidationError) as weigering:
        ontvang(bemiddelaar, **anders)

    assert list(weigering.value.message_dict) == [veld]
    assert Cheque.objects.count() == 0


# -- many at once -----------------------------------------------------------------------------
def aankoop(sleutel, gebruiker, eerste, aantal=2, **anders):
    return Aankoop(sleutel, gebruiker.pk, eerste, aantal, date(2025, 1, 2), **anders)


def bewaar(door, *aankopen):
    return aankopen_bewaren(door=door, aankopen=aankopen, vandaag=VANDAAG)


def test_a_list_of_purchases_gets_a_verdict_for_each_and_never_doubles(
    regels, bemiddelaar, django_assert_max_num_queries
):
    ella, jan = GebruikerFactory(), GebruikerFactory()
    goed = [
        aankoop("a", ella, "7000001", kenmerk="ORD-1", prijs=745),
        aankoop("b", jan, "7000011", aantal=5),
    ]
    fout = [
        aankoop("c", jan, "7000002"),  # overlaps with a
        aankoop("d", jan, "8000001", kenmerk="ORD-1"),
        aankoop("e", jan, "8000001", prijs=695),
        aankoop("f", jan, "99"),
        aankoop("g", jan, "999999", aantal=2),
    ]
    with django_assert_max_num_queries(14):
        uitslagen = bewaar(bemiddelaar, *goed, *fout)

    assert {u.sleutel: [b.code for b in u.bezwaren] for u in uitslagen} == {
        "a": [],
        "b": [],
        "c": ["cheque_gebruikt"],
        "d": ["kenmerk_gebruikt"],
        "e": ["chequeprijs"],
        "f": ["ongeldig"],
        "g": ["ongeldig"],
    }
    assert [u.gelijk for u in bewaar(bemiddelaar, *goed)] == [True, True]
    assert (Chequebestelling.objects.count(), Cheque.objects.count()) == (2, 7)
    assert cheques_bewijzen() == []


def test_a_purchase_is_taken_back_whole_while_no_cheque_moved(regels, bemiddelaar):
    bestelling = ontvang(bemiddelaar)
    bestelling_terugdraaien(door=bemiddelaar, bestelling=bestelling)
    assert (ChequeBeweging.objects.count(), Cheque.objects.count()) == (0, 0)

    bestelling = ontvang(bemiddelaar)
    cheques_verloren_melden(door=bemiddelaar, nummers=["0099999"], reden="Kwijt.", vandaag=VANDAAG)
    with pytest.raises(RegelFout, match="Met cheque 0099999 is al iets gebeurd"):
        bestelling_terugdraaien(door=bemiddelaar, bestelling=bestelling)
    # The guard that the taking back lifts stands again.
    with pytest.raises(DatabaseError), transaction.atomic():
        ChequeBeweging.objects.all().delete()
    assert Cheque.objects.count() == 3
