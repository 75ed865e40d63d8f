"""The life of a cheque: which movement may follow which.

Pure Python: no Django, no database, no clock. A cheque has no state of its own: the state
follows from its movements, which are only ever added. A correction is a movement too: it
undoes the coupling to a prestatie, and never an earlier row.

The names of the movements are the stored values; the state of a cheque is the name of its
last movement, but for a correction, which brings it back to "ontvangen".
"""

from collections.abc import Iterable

from wijkwerken.kern.bezwaar import Bezwaar

ONTVANGEN = "ontvangen"  # the organisation knows the cheque; it pays nothing yet
GEKOPPELD = "gekoppeld"  # pays one started hour of a prestatie
GEWEIGERD = "geweigerd"  # the issuer does not pay it
AFGELEVERD = "afgeleverd"  # sent to the issuer
UITBETAALD = "uitbetaald"
VERVALLEN = "vervallen"
VERLOREN = "verloren"
TERUGBETAALD = "terugbetaald"  # given back to the gebruiker
GECORRIGEERD = "gecorrigeerd"  # counter-movement: loosens the cheque from its prestatie

# Before the first movement.
NIEUW = ""

# A cheque that was lost and comes to light is received again. One that expired stays so,
# but may still pay an hour worked before that day (see koppelen), or go back for a refund.
# After uitbetaald and terugbetaald the money has moved: those are the end.
STAPPEN: dict[str, frozenset[str]] = {
    NIEUW: frozenset({ONTVANGEN}),
    ONTVANGEN: frozenset({GEKOPPELD, VERVALLEN, VERLOREN, TERUGBETAALD}),
    GEKOPPELD: frozenset({AFGELEVERD, GECORRIGEERD}),
    AFGELEVERD: frozenset({UITBETAALD, GEWEIGERD, GECORRIGEERD}),
    GEWEIGERD: frozenset({AFGELEVERD, GECORRIGEERD}),
    VERVALLEN: frozenset({GEKOPPELD, TERUGBETAALD}),
    VERLOREN: frozenset({ONTVANGEN, TERUGBETAALD}),
    UITBETAALD: frozenset(),
    TERUGBETAALD: frozenset(),
}

SOORTEN = frozenset().union(*STAPPEN.values())

# A cheque in one of these states is tied to a prestatie.
BIJ_PRESTATIE = frozenset({GEKOPPELD, AFGELEVERD, GEWEIGERD, UITBETAALD})

IN_WOORDEN = {
    NIEUW: "nog niet ontvangen",
    ONTVANGEN: "ontvangen en nog niet gebruikt",
    GEKOPPELD: "al gebruikt voor een prestatie",
    AFGELEVERD: "al gebruikt en afgeleverd bij de uitgever",
    GEWEIGERD: "geweigerd door de uitgever",
    UITBETAALD: "al gebruikt en uitbetaald",
    VERVALLEN: "vervallen",
    VERLOREN: "als verloren gemeld",
    TERUGBETAALD: "terugbetaald aan de gebruiker",
}

# What the coordinator can do about it, per state.
RAAD = {
    NIEUW: "Registreer eerst de ontvangst.",
    ONTVANGEN: "Koppel hem eerst aan een prestatie.",
    GEKOPPELD: "Neem een andere cheque, of maak eerst de koppeling ongedaan.",
    AFGELEVERD: "Neem een andere cheque, of corrigeer eerst de aflevering.",
    GEWEIGERD: "Lever hem opnieuw af, of maak de koppeling ongedaan.",
    UITBETAALD: "Neem een andere cheque.",
    VERVALLEN: "Neem een andere cheque, of vraag een terugbetaling.",
    VERLOREN: "Is hij terecht, registreer hem dan eerst opnieuw als ontvangen.",
    TERUGBETAALD: "Neem een andere cheque.",
}

CODES = {NIEUW: "cheque_onbekend", VERVALLEN: "cheque_vervallen", ONTVANGEN: "cheque_stap"}


class OnmogelijkeReeks(ValueError):
    """These movements cannot have happened: the nightly proof reports the cheque."""


def volgende_stappen(stand: str) -> frozenset[str]:
    """Which movements may follow this state?"""
    return STAPPEN[stand]


def stand_na(bewegingen: Iterable[str]) -> str:
    """The state after these movements, oldest first; an impossible row of them is an error."""
    stand = NIEUW
    for beweging in bewegingen:
        if beweging not in STAPPEN[stand]:
            raise OnmogelijkeReeks(f"{beweging!r} cannot follow {stand or 'nothing'!r}")
        stand = na_stap(beweging)
    return stand


def na_stap(stap: str) -> str:
    """The state that one legal movement leads to."""
    return ONTVANGEN if stap == GECORRIGEERD else stap


def toets_stap(stand: str, stap: str) -> list[Bezwaar]:
    """May this movement follow? If not: where the cheque stands, and what to do."""
    if stap in STAPPEN[stand]:
        return []
    if stap == ONTVANGEN:
        return [
            Bezwaar(
                "cheque_stap",
                f"Deze cheque is al geregistreerd en nu {IN_WOORDEN[stand]}. "
                "Kijk het nummer na of laat hem weg.",
                veld="nummers",
                getallen={"stand": stand, "stap": stap},
            )
        ]
    return [
        Bezwaar(
            CODES.get(stand, "cheque_gebruikt"),
            f"Deze cheque is {IN_WOORDEN[stand]}. {RAAD[stand]}",
            veld="nummers",
            getallen={"stand": stand, "stap": stap},
        )
    ]
