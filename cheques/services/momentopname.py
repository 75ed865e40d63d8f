"""Reading a month from the books into a snapshot. Deliberately unscoped: a total counts all."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import Combinable

from activiteiten.models import Toelating
from cheques.models import ChequeBeweging
from cheques.rules.momentopname import Inhoud, Rij, totalen
from trajecten.models import Correctie, Overschrijding, Prestatie
from wijkwerken.kern.datums import maandvenster
from wijkwerken.toegang.models import Gemeente

VERSIE = 2
# What a closing says of every row: where it hangs on, by number. Of what it hangs on by the path
# to an inzet.
VAN_INZET = {
    "wijkwerker": "traject__wijkwerker__nummer",
    "traject": "traject__nummer",
    "dienst": "traject__toeleider",
    "gebruiker": "aanvraag__gebruiker__nummer",
    "soort": "aanvraag__gebruiker__soort",
    "activiteit": "aanvraag__activiteit__code",
    "hoofdactiviteit": "aanvraag__activiteit__hoofdactiviteit__naam",
    "plaats": "aanvraag__vestiging__gemeente__nis",
}
# What reports say of a month besides its hours; the app of the reports stands above this one.
_FEITEN: list[Callable[[Gemeente, date], list[Rij]]] = []
BEWEGINGEN = ("gekoppeld", "gecorrigeerd", "afgeleverd", "uitbetaald", "geweigerd")


def feiten_registreren(lezer: Callable[[Gemeente, date], list[Rij]]) -> None:
    """Ask `lezer(gemeente, month)` for the rows that a snapshot keeps for the reports."""
    if lezer not in _FEITEN:
        _FEITEN.append(lezer)


def maand_lezen(gemeente: Gemeente, maand: date) -> Inhoud:
    """The rows of one gemeente and month, and their totals; five queries.

    Cheques move on the day that they move: those of hours that were closed before stand in the
    figures of the month in which they came in.
    """
    inhoud: Inhoud = {
        "versie": VERSIE,
        "gemeente": {"nis": gemeente.nis, "naam": gemeente.naam},
        "maand": f"{maand:%Y-%m}",
        "prestaties": _prestaties(gemeente, maand),
        "correcties": _correcties(gemeente, maand),
        "overschrijdingen": _overschrijdingen(gemeente, maand),
        "feiten": [
            {veld: _waarde(waarde) for veld, waarde in rij.items()}
            for lezer in _FEITEN
            for rij in lezer(gemeente, maand)
        ],
    }
    return inhoud | {"totalen": totalen(inhoud), "bewegingen": _bewegingen(gemeente, maand)}


def _prestaties(gemeente: Gemeente, maand: date) -> list[Rij]:
    velden = {"datum": "datum", "uren": "uren", "cheques": "cheques", "laat": "laat_geboekt_in"}
    rijen = _lees(Prestatie.objects.geboekt_in(gemeente, maand), "inzet__", velden)
    return [rij | {"laat": rij["laat"] is not None} for rij in rijen]


def _correcties(gemeente: Gemeente, maand: date) -> list[Rij]:
    velden = {
        "datum": "prestatie__datum",
        "uren": "uren",
        "prestatie": "prestatie_id",
        "van_maand": "prestatie__boekmaand",
    }
    return _lees(Correctie.objects.geboekt_in(gemeente, maand), "prestatie__inzet__", velden)


def _overschrijdingen(gemeente: Gemeente, maand: date) -> list[Rij]:
    rijen = Overschrijding.objects.geboekt_in(gemeente, maand)
    return _lees(rijen, "inzet__", {"datum": "datum", "uren": "uren"})


def _lees(rijen: QuerySet[Any], naar_inzet: str, velden: dict[str, str]) -> list[Rij]:
    """These rows as JSON holds them, in the order of day, number and key."""
    paden = {"id": "pk"} | velden | {n: f"{naar_inzet}{pad}" for n, pad in VAN_INZET.items()}
    rijen = rijen.annotate(afwijkend=_afwijkend(naar_inzet, velden["datum"]))
    paden["afwijkend"] = "afwijkend"
    gelezen = [
        dict(zip(paden, map(_waarde, waarden), strict=True))
        for waarden in rijen.order_by().values_list(*paden.values())
    ]
    return sorted(gelezen, key=lambda rij: (rij["datum"], rij["wijkwerker"], rij["id"]))


def _afwijkend(naar_inzet: str, datum: str) -> Combinable:
    """Beyond the list where the work was done, on that day; or beyond the Flemish list at all."""
    aanvraag = f"{naar_inzet}aanvraag__"
    return Q(**{f"{aanvraag}activiteit__afwijkend": True}) | Exists(
        Toelating.objects.filter(
            afwijking__isnull=False,
            activiteit=OuterRef(f"{aanvraag}activiteit"),
            gemeente=OuterRef(f"{aanvraag}vestiging__gemeente"),
            soort=OuterRef(f"{aanvraag}gebruiker__soort"),
            geldig__contains=OuterRef(datum),
        )
    )


def _waarde(waarde: Any) -> Any:
    if isinstance(waarde, date):
        return waarde.isoformat()
    return str(waarde) if isinstance(waarde, UUID) else waarde


def _bewegingen(gemeente: Gemeente, maand: date) -> dict[str, int]:
    """How many cheques moved in this month, per step, of work of this gemeente."""
    geteld = dict(
        ChequeBeweging.objects.filter(
            prestatie__traject__gemeente=gemeente,
            datum__range=maandvenster(maand),
            soort__in=BEWEGINGEN,
        )
        .order_by()
        .values_list("soort")
        .annotate(aantal=Count("pk"))
    )
    return {soort: geteld.get(soort, 0) for soort in BEWEGINGEN}
