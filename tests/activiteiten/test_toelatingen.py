from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from activiteiten.models import Toelating
from activiteiten.services import (
    activiteit_toetsen,
    lijst_overnemen,
    toelating_geven,
    toelating_intrekken,
)
from tests.factories import (
    ActiviteitFactory,
    AfwijkingFactory,
    GemeenteFactory,
    ToelatingFactory,
)

DAG = date(2025, 3, 10)


@pytest.fixture
def halle(db):
    return GemeenteFactory(naam="Halle")


@pytest.fixture
def activiteit(db):
    return ActiviteitFactory(naam="Gras maaien", soorten=["persoon", "vereniging"])


def geven(door, activiteit, gemeente, **anders):
    gegevens = {"soort": "persoon", "van": date(2025, 1, 1), "bron": "Raad 16/12/2024"}
    return toelating_geven(
        door=door, activiteit=activiteit, gemeente=gemeente, **(gegevens | anders)
    )


def test_what_a_gemeente_gives_may_be_ordered_there_and_nowhere_else(
    bemiddelaar, activiteit, halle
):
    geven(bemiddelaar, activiteit, halle)

    antwoord = activiteit_toetsen(activiteit, halle, "persoon", DAG)
    assert (antwoord.mag, antwoord.rij.bron) == (True, "Raad 16/12/2024")
    for gemeente, soort, datum in [
        (GemeenteFactory(), "persoon", DAG),
        (halle, "vereniging", DAG),
        (halle, "persoon", date(2024, 12, 31)),
    ]:
        antwoord = activiteit_toetsen(activiteit, gemeente, soort, datum)
        assert (antwoord.mag, antwoord.code) == (False, "activiteit_niet_toegelaten")


def test_an_activity_that_was_taken_off_the_list_may_not(bemiddelaar, activiteit, halle):
    geven(bemiddelaar, activiteit, halle)
    activiteit.actief = False

    antwoord = activiteit_toetsen(activiteit, halle, "persoon", DAG)

    assert antwoord.reden == (
        "Gras maaien staat niet op de lijst voor een particulier. Kies een andere activiteit."
    )


def test_one_query_answers(activiteit, halle, django_assert_num_queries):
    with django_assert_num_queries(1):
        activiteit_toetsen(activiteit, halle, "persoon", DAG)


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        (
            {"soort": "landbouw"},
            "soort",
            "Gras maaien staat niet op de lijst voor een land- en tuinbouwbedrijf. "
            "Kies een andere soort gebruiker.",
        ),
        (
            {"tot": date(2024, 12, 31)},
            "tot",
            "De laatste dag kan niet vóór de eerste liggen. Kies een latere dag.",
        ),
        (
            {"van": date(2025, 6, 1)},
            "van",
            "Halle laat dit al toe vanaf 1 maart 2025. "
            "Kies een andere periode of trek die toelating eerst in.",
        ),
    ],
)
def test_a_wrong_toelating_is_refused(bemiddelaar, activiteit, halle, anders, veld, zin):
    geven(bemiddelaar, activiteit, halle, van=date(2025, 3, 1))

    with pytest.raises(ValidationError) as fout:
        geven(bemiddelaar, activiteit, halle, **anders)

    assert fout.value.message_dict == {veld: [zin]}
    assert Toelating.objects.count() == 1


def test_a_gemeente_that_merged_gives_nothing_any_more(bemiddelaar, activiteit):
    gooik = GemeenteFactory(naam="Gooik", geldig_tot=date(2025, 1, 1))

    with pytest.raises(ValidationError) as fout:
        geven(bemiddelaar, activiteit, gooik)

    assert fout.value.message_dict == {
        "gemeente": [
            "Gooik bestaat niet op 1 januari 2025. Kies de gemeente van vóór of na de fusie."
        ]
    }
    assert geven(bemiddelaar, activiteit, gooik, van=date(2024, 12, 31), tot=date(2024, 12, 31))


def test_intrekken_keeps_the_history(bemiddelaar, activiteit, halle):
    toelating = geven(bemiddelaar, activiteit, halle)

    toelating_intrekken(door=bemiddelaar, toelating=toelating, vanaf=date(2025, 3, 10))

    assert activiteit_toetsen(activiteit, halle, "persoon", date(2025, 3, 9)).mag
    assert not activiteit_toetsen(activiteit, halle, "persoon", date(2025, 3, 10)).mag


def test_intrekken_before_the_first_day_or_after_the_last_is_refused(
    bemiddelaar, activiteit, halle
):
    toelating = geven(bemiddelaar, activiteit, halle, tot=date(2025, 6, 30))

    zinnen = {}
    for vanaf in (date(2025, 1, 1), date(2025, 7, 1)):
        with pytest.raises(ValidationError) as fout:
            toelating_intrekken(door=bemiddelaar, toelating=toelating, vanaf=vanaf)
        zinnen[vanaf] = fout.value.message_dict["vanaf"]

    assert zinnen == {
        date(2025, 1, 1): ["Deze toelating begon op 1 januari 2025. Kies een dag daarna."],
        date(2025, 7, 1): ["Deze toelating liep al af op 30 juni 2025. Kies een dag daarvoor."],
    }


def test_lijst_overnemen_adds_what_is_missing_and_is_repeatable(bemiddelaar, activiteit, halle):
    ActiviteitFactory(soorten=["onderwijs"], actief=False)
    bestaand = ToelatingFactory(activiteit=activiteit, gemeente=halle)

    aantallen = [
        len(lijst_overnemen(door=bemiddelaar, gemeente=halle, van=date(2025, 1, 1)))
        for _ in range(2)
    ]

    assert aantallen == [1, 0]
    assert Toelating.objects.exclude(pk=bestaand.pk).get().soort == "vereniging"


def test_the_list_of_another_gemeente_is_taken_over_as_it_is_that_day(bemiddelaar, halle):
    beersel = GemeenteFactory(naam="Beersel")
    gras, koken, weg = (ActiviteitFactory(soorten=["persoon"]) for _ in range(3))
    geven(bemiddelaar, gras, halle)
    geven(bemiddelaar, koken, halle, enkel_bestaand=True)
    geven(bemiddelaar, weg, halle, tot=date(2025, 3, 9))
    afwijking = AfwijkingFactory(gemeente=halle, activiteit=ActiviteitFactory(afwijkend=True))
    ToelatingFactory(activiteit=afwijking.activiteit, gemeente=halle, afwijking=afwijking)

    lijst_overnemen(door=bemiddelaar, gemeente=beersel, van=DAG, voorbeeld=halle)

    rijen = Toelating.objects.filter(gemeente=beersel)
    assert {(rij.activiteit, rij.enkel_bestaand, rij.bron) for rij in rijen} == {
        (gras, False, "De lijst van Halle overgenomen"),
        (koken, True, "De lijst van Halle overgenomen"),
    }


@pytest.mark.parametrize("wie", ["toeleider", "gemeente_account", "beheer"])
def test_others_may_not_change_what_is_permitted(request, wie, activiteit, halle):
    door = request.getfixturevalue(wie)
    toelating = ToelatingFactory(activiteit=activiteit, gemeente=halle)

    with pytest.raises(PermissionDenied):
        geven(door, activiteit, halle, soort="vereniging")
    with pytest.raises(PermissionDenied):
        toelating_intrekken(door=door, toelating=toelating, vanaf=DAG)
    with pytest.raises(PermissionDenied):
        lijst_overnemen(door=door, gemeente=halle, van=DAG)
