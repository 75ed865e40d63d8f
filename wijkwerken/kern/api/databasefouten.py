"""What the database refuses, as the refusal that a service would have given.

Services refuse earlier and say it better; this is for the row that slipped through between
two requests, and keeps it from being a 500.
"""

from functools import cache

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DatabaseError

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import Bezet, RegelFout, VerouderdeVersie

_LIMIET = Bezwaar(
    "maandlimiet",
    "Hiermee gaat deze persoon boven het aantal uren dat in die maand of dat jaar mag.",
)
_AFGESLOTEN = Bezwaar(
    "maand_afgesloten",
    "Deze maand is voor die gemeente afgesloten. Boek een correctie in de open maand.",
)
_ANDER_TRAJECT = "Deze inzet hoort bij een ander traject. Kies een inzet van dit traject."
_BEZET = {"55P03", "40P01", "40001"}  # lock timeout, deadlock, serialization
_DATA = {"22001", "22003", "22007", "22008", "22021", "22P02", "22P05"}


def vertaal(exc: DatabaseError) -> ValidationError | None:
    """The refusal behind a database error; None when it is a fault of ours."""
    oorzaak = exc.__cause__
    code = getattr(oorzaak, "sqlstate", None)
    if code == "WW060":
        return RegelFout("uren", _LIMIET)
    if code == "WW080":
        return RegelFout(None, _AFGESLOTEN)
    if code == "WW412":
        return VerouderdeVersie()
    if code == "WW061":
        return ValidationError({"inzet": _ANDER_TRAJECT})
    if code in _BEZET:
        return Bezet()
    if code in {"23505", "23P01"}:
        melding, eigen = _van_constraint(oorzaak)
        return RegelFout(None, Bezwaar(eigen or "conflict", melding))
    if code == "23514":
        return ValidationError(_van_constraint(oorzaak)[0])
    if code == "23503":
        melding = "Deze gegevens horen samen met andere, die er niet (meer) zijn. Lees ze opnieuw."
        return RegelFout(None, Bezwaar("conflict", melding))
    if code in _DATA:
        return ValidationError("Een waarde is te groot of kan niet bewaard worden.")
    return None


def _van_constraint(oorzaak) -> tuple[str, str | None]:
    naam = oorzaak.diag.constraint_name
    return _constraints().get(naam, ("Deze gegevens botsen met wat er al staat.", None))


@cache
def _constraints() -> dict[str, tuple[str, str | None]]:
    return {
        constraint.name: (
            str(constraint.get_violation_error_message()),
            constraint.violation_error_code,
        )
        for model in apps.get_models()
        for constraint in model._meta.constraints
    }
