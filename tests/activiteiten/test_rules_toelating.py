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
        ({"in_gemeente": []}, False, "Halle laat klein tuinonderhoud niet toe op 15 juni 2026"),
        ({"in_gemeente": [Geldigheid(DAG, DAG)]}, True, "mag"),
        (
            {"in_gemeente": [Geldigheid(date(2020, 1, 1), date(2026, 6, 14))]},
            False,
            "Halle laat klein tuinonderhoud niet meer toe op 15 juni 2026",
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
        ({"enkel_overgang": True}, False, "gebruikers van voor 2018"),
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
        "overgang, new gebruiker",
        "overgang, gebruiker of the PWA",
        "overgang does not replace the gemeente",
    ],
)
def test_toelating(verschil, mag, woorden):
    antwoord = toelating(replace(VRAAG, **verschil))

    assert (antwoord.mag, antwoord.antwoord) == (mag, "ja" if mag else "nee")
    assert woorden in antwoord.reden
    assert antwoord.code == ("" if mag else "activiteit_niet_toegelaten")
    assert [b.melding for b in antwoord.bezwaren] == ([] if mag else [antwoord.reden])
