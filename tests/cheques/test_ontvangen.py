from datetime import date

import pytest
from django.core.exceptions import ValidationError

from cheques.choices import BewegingSoort
from cheques.models import Cheque, Chequebestelling, ChequeBeweging
from cheques.services.aankoop import cheques_ontvangen
from cheques.services.bewijs import cheques_bewijzen
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
