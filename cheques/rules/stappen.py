"""The life of a cheque: which movement may follow which.

Pure Python: no Django, no database, no clock. A cheque has no state of its own: the state
follows from its movements, which are only ever added. A correction is a movement too: it
undoes the coupling to a prestatie, and never an earlier row.

The names of the movements are the stored values; the state of a cheque is the name of its
last movement, but for a correction, which brings it back to "ontvangen".
"""

from wijkwerken.kern.bezwaar import Bezwaar

ONTVANGEN = "ontvangen"  # the organisation knows the cheque; it pays nothing yet
GEKOPPELD = "gekoppeld"  # pays one started hour of a prestatie
GEWEIGERD = "geweigerd"  # the issuer does not pay it
AFGELEVERD = "afgeleverd"  # sent to the issuer
UITBETAALD = "uitbetaald"
VERVALLEN = "vervallen"
VERLOREN = "verloren"
TERUGBETAALD = "terugbetaald"  # given back to the gebruiker
AANGEVRAAGD = "aangevraagd"  # the issuer is asked for another one, or for the money
VERVANGEN = "vervangen"  # the issuer gave another one for it
GECORRIGEERD = "gecorrigeerd"  # counter-movement: loosens the cheque from its prestatie

# Before the first movement.
NIEUW = ""

# A cheque that was lost and comes to light is received again. One that expired stays so,
# but may still pay an hour worked before that day (see koppelen), or go back for a refund.
# After uitbetaald and terugbetaald the money has moved: those are the end, as vervangen is.
STAPPEN: dict[str, frozenset[str]] = {
    NIEUW: frozenset({ONTVANGEN}),
    ONTVANGEN: frozenset({GEKOPPELD, VERVALLEN, VERLOREN, TERUGBETAALD, AANGEVRAAGD}),
    GEKOPPELD: frozenset({AFGELEVERD, GECORRIGEERD}),
    AFGELEVERD: frozenset({UITBETAALD, GEWEIGERD, GECORRIGEERD}),
    GEWEIGERD: frozenset({AFGELEVERD, GECORRIGEERD}),
    VERVALLEN: frozenset({GEKOPPELD, TERUGBETAALD, AANGEVRAAGD}),
    VERLOREN: frozenset({ONTVANGEN, TERUGBETAALD, AANGEVRAAGD}),
    # What the issuer refuses goes back to where it was.
    AANGEVRAAGD: frozenset({VERVANGEN, TERUGBETAALD, ONTVANGEN, VERVALLEN, VERLOREN}),
    UITBETAALD: frozenset(),
    TERUGBETAALD: frozenset(),
    VERVANGEN: frozenset(),
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
    AANGEVRAAGD: "teruggevraagd bij de uitgever",
    VERVANGEN: "vervangen door een andere cheque",
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
    AANGEVRAAGD: "Noteer eerst het antwoord van de uitgever, of trek de aanvraag in.",
    VERVANGEN: "Neem de cheque die in de plaats kwam.",
}

CODES = {NIEUW: "cheque_onbekend", VERVALLEN: "cheque_vervallen", ONTVANGEN: "cheque_stap"}


def volgende_stappen(stand: str, *, met_antwoord: bool = False) -> frozenset[str]:
    """Which movements may follow this state? Of what was asked back: `met_antwoord` only."""
    return frozenset() if stand == AANGEVRAAGD and not met_antwoord else STAPPEN[stand]


def na_stap(stap: str) -> str:
    """The state that one legal movement leads to."""
    return ONTVANGEN if stap == GECORRIGEERD else stap


def toets_stap(stand: str, stap: str, *, met_antwoord: bool = False) -> list[Bezwaar]:
    """May this movement follow? If not: where the cheque stands, and what to do."""
    if stap in volgende_stappen(stand, met_antwoord=met_antwoord):
        return []
    if stap == ONTVANGEN and stand != AANGEVRAAGD:
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
