from datetime import date

import pytest
from django.core.exceptions import ValidationError

from gebruikers.models import Gebruiker
from gebruikers.services import overeenkomst_maken, overeenkomst_tekenen
from tests.factories import GebruikerFactory


@pytest.fixture
def gebruiker(db):
    return GebruikerFactory()


def maken(door, gebruiker, van=date(2025, 1, 1), tot=date(2025, 12, 31)):
    return overeenkomst_maken(door=door, gebruiker=gebruiker, van=van, tot=tot)


def test_an_overeenkomst_holds_from_its_first_to_its_last_day_once_signed(bemiddelaar, gebruiker):
    overeenkomst = maken(bemiddelaar, gebruiker)

    def geldt(datum):
        return Gebruiker.objects.met_overeenkomst_op(datum).contains(gebruiker)

    assert not geldt(date(2025, 6, 1))
    overeenkomst_tekenen(door=bemiddelaar, overeenkomst=overeenkomst, getekend_op=date(2025, 1, 3))
    assert [
        geldt(date(2024, 12, 31)),
        geldt(date(2025, 1, 1)),
        geldt(date(2025, 12, 31)),
        geldt(date(2026, 1, 1)),
    ] == [False, True, True, False]


def test_an_end_before_the_start_is_refused(bemiddelaar, gebruiker):
    with pytest.raises(ValidationError) as fout:
        maken(bemiddelaar, gebruiker, tot=date(2024, 12, 31))

    assert fout.value.message_dict == {
        "tot": ["De laatste dag kan niet vóór de eerste liggen. Kies een latere dag."]
    }


def test_two_overeenkomsten_follow_each_other_and_do_not_overlap(bemiddelaar, gebruiker):
    maken(bemiddelaar, gebruiker)

    with pytest.raises(ValidationError) as fout:
        maken(bemiddelaar, gebruiker, van=date(2025, 12, 31), tot=date(2026, 12, 30))

    assert fout.value.message_dict == {
        "van": [
            "Van 1 januari 2025 tot en met 31 december 2025 heeft deze gebruiker al een "
            "overeenkomst. Kies een periode daarbuiten."
        ]
    }
    assert maken(bemiddelaar, gebruiker, van=date(2026, 1, 1), tot=date(2026, 12, 31))


@pytest.mark.parametrize(
    ("getekend_op", "zin"),
    [
        (date(2025, 3, 11), "Een handtekening staat nooit in de toekomst. Kijk de datum na."),
        (
            date(2025, 2, 1),
            "Op die datum was de overeenkomst al afgelopen. "
            "Kijk de datum na of maak een nieuwe overeenkomst.",
        ),
    ],
)
def test_a_signature_has_a_date_that_can_be(bemiddelaar, gebruiker, getekend_op, zin):
    overeenkomst = maken(bemiddelaar, gebruiker, tot=date(2025, 1, 31))

    with pytest.raises(ValidationError) as fout:
        overeenkomst_tekenen(
            door=bemiddelaar,
            overeenkomst=overeenkomst,
            getekend_op=getekend_op,
            vandaag=date(2025, 3, 10),
        )

    assert fout.value.message_dict == {"getekend_op": [zin]}


def test_an_overeenkomst_is_signed_once(bemiddelaar, gebruiker):
    overeenkomst = maken(bemiddelaar, gebruiker)
    overeenkomst_tekenen(door=bemiddelaar, overeenkomst=overeenkomst, getekend_op=date(2025, 1, 3))

    with pytest.raises(ValidationError) as fout:
        overeenkomst_tekenen(
            door=bemiddelaar, overeenkomst=overeenkomst, getekend_op=date(2025, 1, 4)
        )

    assert fout.value.message_dict == {
        "getekend_op": ["Deze overeenkomst is al getekend op 3 januari 2025."]
    }
