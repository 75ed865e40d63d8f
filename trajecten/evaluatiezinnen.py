"""What is known of the period of an evaluatie, in words: for its page and for paper."""

from typing import Any

from trajecten.choices import Oordeel, Stiptheid
from trajecten.models import Terugkoppeling
from trajecten.models.terugkoppeling import VRAGEN
from trajecten.services.evaluatiegegevens import Gegevens

NOTITIES = {
    Stiptheid.OP_TIJD: "op tijd",
    Stiptheid.TE_LAAT: "te laat",
    Stiptheid.VERWITTIGD: "niet gekomen en verwittigd",
    Stiptheid.NIET_VERWITTIGD: "niet gekomen zonder te verwittigen",
}


def stiptheidzin(gegevens: Gegevens) -> str:
    """`12 keer op tijd, 1 keer te laat. Van 3 keer is niets genoteerd.`"""
    telling = gegevens["stiptheid"]
    delen = [
        f"{telling[soort]} keer {woord}" for soort, woord in NOTITIES.items() if telling[soort]
    ]
    zin = f"{', '.join(delen)}." if delen else "Over stiptheid is niets genoteerd."
    if delen and telling["zonder_notitie"]:
        zin += f" Van {telling['zonder_notitie']} keer is niets genoteerd."
    return zin


def met_antwoorden(gegevens: Gegevens) -> list[dict[str, Any]]:
    """What gebruikers said, each question with its answer in words."""
    velden = {veld.name: veld for veld in Terugkoppeling._meta.concrete_fields}
    return [
        rij
        | {
            "antwoorden": [
                (str(velden[vraag].verbose_name).capitalize(), label)
                for vraag in VRAGEN
                if (label := Oordeel(rij[vraag]).label)
            ]
        }
        for rij in gegevens["terugkoppelingen"]
    ]
