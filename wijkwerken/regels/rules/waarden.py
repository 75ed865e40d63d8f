"""What a new value of a rule may look like.

Pure Python: no Django, no database, no clock. A value has the form of the value it follows: a
number stays a number, a choice per reason keeps its reasons.
"""

from collections.abc import Collection
from datetime import date
from typing import Any

from wijkwerken.kern.bezwaar import Bezwaar

# The lowest and highest number that makes sense; what is not here only has to be 0 or more.
GRENZEN = {
    "uren_per_maand": (1, 744),
    "uren_per_jaar": (1, 8784),
    "trajectduur_maanden": (1, 120),
    "eerste_termijn_maanden": (1, 120),
    "evaluatie_maanden": (1, 24),
    "overgang_verval_maanden": (1, 120),
    "cheque_geldig_maanden": (1, 120),
    "signaal_drempels": (1, 100),
    "herinnering_dagen": (0, 366),
    "doorstroom_opvolging_maanden": (1, 60),
    "doorstroom_signaal_maand": (1, 120),
    "evaluatie_escalatie_dagen": (1, 366),
    "matching_gewichten": (0, 100),
    "afwijking_evaluatie_maanden": (1, 60),
    "overeenkomst_maanden": (1, 120),
    "overeenkomst_voorstel_maanden": (0, 12),
    "registratie_bewaren_maanden": (1, 120),
    "invoer_bewaren_dagen": (1, 366),
    "rapport_bewaren_dagen": (1, 366),
    "betaling_dagen": (1, 366),
    "betwisting_dagen": (1, 366),
}
# Nothing reads another value of these yet.
VAST = {"afronding", "gebreke_stappen"}


def toets_waarde(code: str, waarde: Any, *, vorige: Any) -> list[Bezwaar]:
    """Does the value have the form and the size that this rule needs?"""
    if code in VAST:
        return [_bezwaar("Deze regel kan niet gewijzigd worden.")]
    if not zelfde_vorm(vorige, waarde):
        return [_bezwaar("Deze waarde past niet bij deze regel.")]
    laagste, hoogste = GRENZEN.get(code, (0, 10**9))
    if any(not laagste <= getal <= hoogste for getal in _getallen(waarde)):
        tot = f"van {laagste} tot {hoogste}" if code in GRENZEN else "van 0 of meer"
        return [_bezwaar(f"Vul een getal in {tot}.")]
    if isinstance(vorige, list) and not waarde:
        return [_bezwaar("Vul minstens één getal in.")]
    return []


def toets_chequeprijs(
    waarde: Any, geldig_van: date, *, toegelaten: Collection[int]
) -> list[Bezwaar]:
    """One of the prices of the BVR, and only from the first day of a year (art. 38)."""
    bezwaren = []
    if waarde not in toegelaten:
        keuze = ", ".join(str(cent) for cent in sorted(toegelaten))
        bezwaren.append(_bezwaar(f"Kies een van de toegelaten prijzen, in cent: {keuze}."))
    if (geldig_van.month, geldig_van.day) != (1, 1):
        bezwaren.append(
            Bezwaar(
                "regel_datum",
                "De prijs van een cheque wijzigt alleen op 1 januari. "
                f"Kies 1/1/{geldig_van.year + 1}.",
                veld="geldig_van",
            )
        )
    return bezwaren


def zelfde_vorm(voorbeeld: Any, waarde: Any) -> bool:
    """Is `waarde` the same kind of thing, with the same names in it?"""
    if isinstance(voorbeeld, bool) or isinstance(waarde, bool):
        return isinstance(voorbeeld, bool) and isinstance(waarde, bool)
    if isinstance(voorbeeld, dict):
        return (
            isinstance(waarde, dict)
            and voorbeeld.keys() == waarde.keys()
            and all(zelfde_vorm(voorbeeld[naam], waarde[naam]) for naam in voorbeeld)
        )
    if isinstance(voorbeeld, list):
        return isinstance(waarde, list) and all(
            zelfde_vorm(voorbeeld[0] if voorbeeld else 0, deel) for deel in waarde
        )
    if isinstance(voorbeeld, str):
        return isinstance(waarde, str) and (not _is_datum(voorbeeld) or _is_datum(waarde))
    return isinstance(waarde, int) and isinstance(voorbeeld, int)


def _is_datum(tekst: str) -> bool:
    try:
        date.fromisoformat(tekst)
    except ValueError:
        return False
    return True


def _getallen(waarde: Any) -> list[int]:
    if isinstance(waarde, dict):
        return [getal for deel in waarde.values() for getal in _getallen(deel)]
    if isinstance(waarde, list):
        return [getal for deel in waarde for getal in _getallen(deel)]
    return [waarde] if isinstance(waarde, int) and not isinstance(waarde, bool) else []


def _bezwaar(melding: str) -> Bezwaar:
    return Bezwaar("regel_waarde", melding, veld="waarde")
