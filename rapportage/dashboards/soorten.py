"""Which figures each rol sees first: the first block as tiles, the rest as charts."""

from typing import Any

from rapportage.rapporten.basis import Blok, Rapport
from rapportage.rapporten.rapporten import DOORSTROOM
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.querysets import BINNEN

UREN_PER_MAAND = Blok("Uren per maand", ("uren",), per="maand", grafiek="uren")
UREN_PER_ACTIVITEIT = Blok(
    "Waarvoor er gewerkt wordt", ("uren",), per="hoofdactiviteit", grafiek="uren"
)
UREN_PER_SOORT = Blok("Voor wie er gewerkt wordt", ("uren",), per="soort", grafiek="uren")
WERK = ("actief", "uren", "gebruikers")
OPDRACHTEN = ("opdrachten", "ingevuld", "wachtend")

ORGANISATIE = Rapport(
    "dashboard",
    "De organisatie",
    "Hoe het gaat in alle gemeenten samen.",
    (
        Blok(
            "Kerncijfers",
            (
                "lopend", *WERK, *OPDRACHTEN, "instroom", "uitstroom", "starttijd",
                "evaluaties_op_tijd", "doorstroom_0", "nooit_geplaatst", "met_cheque", "afwijkend",
            ),
        ),
        UREN_PER_MAAND,
        Blok("Uren per gemeente", ("uren",), per="gemeente", grafiek="uren"),
        UREN_PER_ACTIVITEIT,
        UREN_PER_SOORT,
    ),
    rollen=frozenset(BINNEN),
)  # fmt: skip
GEMEENTE = Rapport(
    "dashboard",
    "Uw gemeente",
    "Hoe het gaat in uw gemeente. Hier staan alleen aantallen, nooit namen.",
    (
        Blok(
            "Kerncijfers",
            (
                *WERK, "lopend", "instroom", "uitstroom", *OPDRACHTEN, "zoektijd",
                "doorstroom_0", "afwijkend",
            ),
        ),
        UREN_PER_MAAND,
        UREN_PER_ACTIVITEIT,
        UREN_PER_SOORT,
    ),
    rollen=frozenset({Rol.GEMEENTE}),
)  # fmt: skip
TOELEIDER = Rapport(
    "dashboard",
    "Uw toeleiding",
    "Hoe het gaat met de mensen die uw dienst toeleidde.",
    (
        Blok(
            "Kerncijfers",
            (
                "lopend", "aanmeldingen", "niet_begonnen", "instroom", "starttijd", "actief",
                "uren", "evaluaties_op_tijd", "uitstroom", "nooit_geplaatst", *DOORSTROOM,
            ),
        ),
        UREN_PER_MAAND,
        Blok("Hoe trajecten eindigden", ("uitstroom",), per="waarde", grafiek="uitstroom"),
    ),
    rollen=frozenset({Rol.TOELEIDER}),
)  # fmt: skip

SOORTEN = {rol: soort for soort in (ORGANISATIE, GEMEENTE, TOELEIDER) for rol in soort.rollen}


def soort_van(account: Any) -> Rapport:
    """The dashboard of the rol of this account; it must have RAPPORT_BEKIJKEN."""
    return SOORTEN[account.rol]
