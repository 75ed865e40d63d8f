"""The steps when a gebruiker does not keep what was agreed, and how long an exclusion may be.

Pure Python: no Django, no database, no clock. Law: the gebruikersovereenkomst and the uniform
procedure of the Actieplan wijk-werken 2019; its terms are the dated regel `gebreke_stappen`.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from wijkwerken.kern.bezwaar import Bezwaar, in_maanden
from wijkwerken.kern.datums import dagnaam, laatste_dag

GEMELD, IN_GEBREKE, BEANTWOORD, BESLIST = "gemeld", "in_gebreke", "beantwoord", "beslist"
GEEN_GEVOLG = "geen_gevolg"


@dataclass(frozen=True, slots=True)
class Gebrekestand:
    """How far it is; `antwoord_voor` is the last day to answer, once a letter was sent."""

    status: str
    antwoord_voor: date | None = None


def uiterste_antwoord(verstuurd_op: date, *, dagen: int) -> date:
    """The last day to answer: the day of the letter does not count."""
    return verstuurd_op + timedelta(days=dagen)


def toets_ingebrekestelling(stand: Gebrekestand) -> list[Bezwaar]:
    """Once, after the melding."""
    if stand.status == GEMELD:
        return []
    if stand.status == BESLIST:
        return [_stap("Over deze melding is al beslist. Maak zo nodig een nieuwe melding.")]
    return [_stap("De ingebrekestelling is al verstuurd.")]


def toets_antwoord(stand: Gebrekestand) -> list[Bezwaar]:
    """After the letter and before the decision; late answers are heard too."""
    if stand.status == GEMELD:
        return [_stap("De gebruiker is nog niet in gebreke gesteld. Verstuur eerst die brief.")]
    if stand.status == BESLIST:
        return [_stap("Over deze melding is al beslist. Noteer wat nog volgt als rechtzetting.")]
    return []


def toets_beslissing(stand: Gebrekestand, beslissing: str, vandaag: date) -> list[Bezwaar]:
    """Nobody is warned or excluded unheard: first an answer, or the end of the term.

    That it has no consequence may be decided at any time.
    """
    if stand.status == BESLIST:
        return [_stap("Over deze melding is al beslist.")]
    if beslissing == GEEN_GEVOLG or stand.status == BEANTWOORD:
        return []
    if stand.status == GEMELD or stand.antwoord_voor is None:
        return [
            _stap(
                "De gebruiker kreeg nog geen ingebrekestelling. Verstuur eerst die brief, zodat "
                "de gebruiker kan antwoorden."
            )
        ]
    if vandaag <= stand.antwoord_voor:
        return [
            _stap(
                f"De gebruiker mag nog antwoorden tot en met {dagnaam(stand.antwoord_voor)}. "
                f"Beslissen kan vanaf {dagnaam(stand.antwoord_voor + timedelta(days=1))}, of "
                "zodra het antwoord er is."
            )
        ]
    return []


def toets_periode(van: date, tot: date, *, vandaag: date, maanden: int) -> list[Bezwaar]:
    """An exclusion begins today or later, and lasts `maanden` at most, both days included."""
    if van < vandaag:
        return [_periode("van", f"Een uitsluiting begint ten vroegste op {dagnaam(vandaag)}.")]
    if tot < van:
        return [_periode("tot", "De laatste dag kan niet vóór de eerste liggen.")]
    uiterste = laatste_dag(van, maanden)
    if tot > uiterste:
        melding = (
            f"Een uitsluiting duurt hoogstens {in_maanden(maanden)}. "
            f"Kies een dag tot en met {dagnaam(uiterste)}."
        )
        return [_periode("tot", melding)]
    return []


def toets_opheffing(tot: date, opgeheven_op: date | None, vandaag: date) -> list[Bezwaar]:
    """Only what still runs or is still to come can be lifted, and once."""
    if opgeheven_op is not None:
        return [Bezwaar("status", "Deze uitsluiting is al opgeheven.")]
    if tot < vandaag:
        return [Bezwaar("status", f"Deze uitsluiting liep tot en met {dagnaam(tot)}.")]
    return []


def _stap(melding: str) -> Bezwaar:
    return Bezwaar("gebreke_stap", melding)


def _periode(veld: str, melding: str) -> Bezwaar:
    return Bezwaar("uitsluiting_periode", melding, veld=veld)
