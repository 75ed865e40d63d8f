"""Asking the issuer to replace cheques or to pay them back, and what it answers.

Pure Python: no Django, no database, no clock. A cheque that was lost or that nobody needs goes
back at the price that was paid for it. One whose last day is past can only be paid back: the one
that replaces it would be worth nothing, as it is valid no longer.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from cheques.rules.nummers import nummers_in_zin
from wijkwerken.kern import opmaak
from wijkwerken.kern.bezwaar import Bezwaar

VERVANGING = "vervanging"
VERVANGEN, TERUGBETAALD, GEWEIGERD = "vervangen", "terugbetaald", "geweigerd"
KLAAR, VERSTUURD = "klaar", "verstuurd"

NIET_MEER = {
    KLAAR: "Deze aanvraag is al verstuurd of ingetrokken. Kijk ze na.",
    VERSTUURD: "Op deze aanvraag wacht geen antwoord: verstuur ze eerst, of kijk ze na.",
}


@dataclass(frozen=True, slots=True)
class TerugTeVragen:
    """A cheque to ask back; `vervalt_op` is its last day."""

    nummer: str
    gebruiker: Any  # its id
    vervalt_op: date


@dataclass(frozen=True, slots=True)
class Uitgeverantwoord:
    """What the issuer says of these cheques, all the same.

    `nieuwe_nummers` in the order of `nummers`; `bedrag` (cents) per cheque; a refusal has a reason.
    """

    uitslag: str
    nummers: Sequence[str]
    nieuwe_nummers: Sequence[str] = ()
    bedrag: int | None = None
    reden: str = ""


def toets_terugvragen(
    cheques: Collection[TerugTeVragen], *, wens: str, vandaag: date
) -> list[Bezwaar]:
    """May these be asked back together?"""
    bezwaren = []
    if len({cheque.gebruiker for cheque in cheques}) > 1:
        bezwaren.append(
            Bezwaar(
                "cheque_andere_gebruiker",
                "Deze cheques zijn van verschillende gebruikers. "
                "Maak een aanvraag voor elke gebruiker.",
                veld="nummers",
            )
        )
    voorbij = [cheque.nummer for cheque in cheques if cheque.vervalt_op < vandaag]
    if wens == VERVANGING and voorbij:
        bezwaren.append(
            Bezwaar(
                "vervanging_vervallen",
                f"De geldigheid van cheque {nummers_in_zin(voorbij)} is voorbij; "
                "een nieuwe is niet langer geldig. Vraag het geld terug.",
                veld="nummers",
            )
        )
    return bezwaren


def toets_stand(stand: str, nodig: str) -> list[Bezwaar]:
    """May this be done while the aanvraag is in `stand`?"""
    return [] if stand == nodig else [Bezwaar("status", NIET_MEER[nodig])]


def toets_uitgeverantwoord(antwoord: Uitgeverantwoord, prijzen: Mapping[str, int]) -> list[Bezwaar]:
    """Is this an answer on cheques that wait? `prijzen` (cents) of those, by number."""
    vreemd = [nummer for nummer in antwoord.nummers if nummer not in prijzen]
    if vreemd:
        return [
            Bezwaar(
                "niet_in_aanvraag",
                f"Cheque {nummers_in_zin(vreemd)} wacht in deze aanvraag niet op antwoord. "
                "Kijk het nummer na.",
                veld="nummers",
            )
        ]
    if antwoord.uitslag == VERVANGEN:
        return _nieuwe_nummers(antwoord)
    if antwoord.uitslag == GEWEIGERD and not antwoord.reden.strip():
        return [Bezwaar("reden_ontbreekt", "Schrijf waarom de uitgever weigert.", veld="reden")]
    if antwoord.uitslag == TERUGBETAALD and antwoord.bedrag is not None:
        hoogstens = min(prijzen[nummer] for nummer in antwoord.nummers)
        if not 0 < antwoord.bedrag <= hoogstens:
            melding = (
                f"Een cheque kostte {opmaak.bedrag(hoogstens)}: er komt hoogstens zoveel voor "
                "terug. Vul het bedrag per cheque in."
            )
            return [Bezwaar("bedrag_te_hoog", melding, veld="bedrag")]
    return []


def _nieuwe_nummers(antwoord: Uitgeverantwoord) -> list[Bezwaar]:
    nodig, gekregen = len(antwoord.nummers), len(set(antwoord.nieuwe_nummers))
    if nodig == gekregen == len(antwoord.nieuwe_nummers):
        return []
    return [
        Bezwaar(
            "nieuwe_nummers",
            f"Vul {nodig} nieuwe nummers in, elk één keer: u gaf er {gekregen}.",
            veld="nieuwe_nummers",
        )
    ]
