from dataclasses import replace
from datetime import date

import pytest

from activiteiten.rules.toelating import Geldigheid, Toelatingsvraag, toelating

DAG = date(2026, 6, 15)
ALTIJD = [Geldigheid(date(2018, 1, 1))]
VRAAG = Toelatingsvraag(
    activiteit="Klein tuinonderhoud",
    soort="een particulier",
    gemeente="Halle",
    datum=DAG,
    op_lijst=True,
    in_gemeente=ALTIJD,
)


@pytest.mark.parametrize(
    ("verschil", "mag", "woorden"),
    [
        ({}, True, "Klein tuinonderhoud mag voor een particulier in Halle op 15 juni 2026."),
        ({"op_lijst": False}, False, "staat niet op de lijst voor een particulier"),
        (
            {"in_gemeente": []},
            False,
            "Halle laat klein tuinonderhoud voor een particulier niet toe op 15 juni 2026",
        ),
        ({"in_gemeente": [Geldigheid(DAG, DAG)]}, True, "mag"),
        (
            {"in_gemeente": [Geldigheid(date(2020, 1, 1), date(2026, 6, 14))]},
            False,
            "voor een particulier niet meer toe op 15 juni 2026",
        ),
        (
            {"in_gemeente": [Geldigheid(date(2026, 6, 16))]},
            False,
            "pas toe vanaf 16 juni 2026",
        ),
        (
            {"in_gemeente": [Geldigheid(date(2020, 1, 1), date(2021, 1, 1)), ALTIJD[0]]},
            True,
            "mag",
        ),
        ({"enkel_overgang": True, "sinds_pwa": True}, True, "mag"),
        (
            {
                "enkel_overgang": True,
                "sinds_pwa": True,
                "in_gemeente": [],
            },
            False,
            "Halle laat",
        ),
    ],
    ids=[
        "yes",
        "not on the list",
        "gemeente does not allow it",
        "that one day",
        "no longer",
        "not yet",
        "allowed again",
        "overgang, gebruiker of PWA",
        "overgang does not replace the gemeente",
    ],
)
def test_toelating(verschil, mag, woorden):
    antwoord = toelating(replace(VRAAG, **verschil))

    assert (antwoord.mag, antwoord.antwoord) == (mag, "ja" if mag else "nee")
    assert woorden in antwoord.reden
    assert antwoord.code == ("" if mag else "activiteit_niet_toegelaten")
    assert [b.melding for b in antwoord.bezwaren] == ([] if mag else [antwoord.reden])


def test_the_row_that_decides_is_in_the_answer():
    vroeger = Geldigheid(date(2018, 1, 1), date(2020, 12, 31), "Raad 18/12/2017")
    later = Geldigheid(date(2027, 1, 1), None, "Raad 01/06/2026")

    def rij(*rijen, op=DAG):
        return toelating(replace(VRAAG, in_gemeente=rijen, datum=op)).rij

    assert rij(later, vroeger, op=date(2019, 1, 1)) == vroeger
    assert rij(later, vroeger, op=date(2028, 1, 1)) == later
    assert rij(later, vroeger) == later  # not yet again
    assert rij(vroeger) == vroeger  # no longer
    assert rij() is None


AFWIJKING = Geldigheid(DAG, date(2026, 12, 31), "Raad", afwijking=True)
OVERGANG = Geldigheid(date(2024, 1, 1), enkel_bestaand=True)


@pytest.mark.parametrize(
    ("verschil", "antwoord", "woorden"),
    [
        ({"op_lijst": False, "in_gemeente": [AFWIJKING]}, "ja_afwijkend", "als afwijkende"),
        # The gemeente permits what is not on the list: without an afwijking that is nothing.
        ({"op_lijst": False}, "nee", "staat niet op de lijst"),
        (
            {"op_lijst": False, "in_gemeente": [AFWIJKING], "datum": date(2027, 1, 1)},
            "nee",
            "niet meer toe op 1 januari 2027",
        ),
        ({"enkel_overgang": True}, "voorbehouden", "gebruikers van vóór 2018"),
        ({"enkel_overgang": True, "in_gemeente": []}, "nee", "Halle laat"),
        ({"in_gemeente": [OVERGANG]}, "voorbehouden", "al gebruiker was vóór 1 januari 2024"),
        ({"in_gemeente": [OVERGANG], "sinds_pwa": True}, "ja", "mag"),
        ({"in_gemeente": [OVERGANG], "gebruiker_sinds": date(2023, 12, 31)}, "ja", "mag"),
        ({"in_gemeente": [OVERGANG], "gebruiker_sinds": date(2024, 1, 1)}, "voorbehouden", "vóór"),
    ],
    ids=[
        "beside the list",
        "beside the list, without an afwijking",
        "the afwijking is over",
        "reserved by the list",
        "reserved by the list, and not permitted here",
        "reserved by the gemeente",
        "reserved, of PWA",
        "reserved, from the day before",
        "reserved, from the day itself",
    ],
)
def test_the_four_answers(verschil, antwoord, woorden):
    gevonden = toelating(replace(VRAAG, **verschil))

    assert gevonden.antwoord == antwoord
    assert woorden in gevonden.reden
    assert gevonden.mag == (antwoord in {"ja", "ja_afwijkend"})
    assert [b.code for b in gevonden.bezwaren] == (
        [] if gevonden.mag else ["activiteit_niet_toegelaten"]
    )
