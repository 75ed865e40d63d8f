"""Reading a month from the books into a snapshot. Deliberately unscoped: a total counts all."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
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

VERSIE = 3
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
# Of each gemeente, by its key, the rows of one kind.
Rijen = Mapping[UUID, list[Rij]]
Lezer = Callable[[Collection[Gemeente], date], Iterable[tuple[UUID, Rij]]]
# What reports say of a month besides its hours; the app of the reports stands above this one.
_FEITEN: list[Lezer] = []
BEWEGINGEN = ("gekoppeld", "gecorrigeerd", "afgeleverd", "uitbetaald", "geweigerd")


def feiten_registreren(lezer: Lezer) -> None:
    """Ask `lezer(gemeenten, month)` for the rows that a snapshot keeps for the reports.

    It gives each with the key of its gemeente, in the order in which they are kept.
    """
    if lezer not in _FEITEN:
        _FEITEN.append(lezer)


def maand_lezen(gemeente: Gemeente, maand: date) -> Inhoud:
    """The rows of one gemeente and month, and their totals; five queries.

    Cheques move on the day that they move: those of hours that were closed before stand in the
    figures of the month in which they came in.
    """
    return maanden_lezen([gemeente], maand)[gemeente.pk]


def maanden_lezen(gemeenten: Collection[Gemeente], maand: date) -> dict[UUID, Inhoud]:
    """What `maand_lezen` gives of each of these gemeenten, by its key; with as few queries."""
    soorten = {
        "prestaties": _prestaties(gemeenten, maand),
        "correcties": _correcties(gemeenten, maand),
        "overschrijdingen": _overschrijdingen(gemeenten, maand),
        "feiten": _feiten(gemeenten, maand),
    }
    bewegingen = _bewegingen(gemeenten, maand)
    uit = {}
    for gemeente in gemeenten:
        inhoud: Inhoud = {
            "versie": VERSIE,
            "gemeente": {"nis": gemeente.nis, "naam": gemeente.naam},
            "maand": f"{maand:%Y-%m}",
            **{soort: rijen.get(gemeente.pk, []) for soort, rijen in soorten.items()},
            "bewegingen": {soort: bewegingen.get((gemeente.pk, soort), 0) for soort in BEWEGINGEN},
        }
        uit[gemeente.pk] = inhoud | {"totalen": totalen(inhoud)}
    return uit


def _prestaties(gemeenten: Collection[Gemeente], maand: date) -> Rijen:
    velden = {"datum": "datum", "uren": "uren", "cheques": "cheques", "laat": "laat_geboekt_in"}
    gelezen = _lees(Prestatie.objects.geboekt_in(gemeenten, maand), "", "inzet__", velden)
    for rijen in gelezen.values():
        for rij in rijen:
            rij["laat"] = rij["laat"] is not None
    return gelezen


def _correcties(gemeenten: Collection[Gemeente], maand: date) -> Rijen:
    velden = {
        "datum": "prestatie__datum",
        "uren": "uren",
        "prestatie": "prestatie_id",
        "van_maand": "prestatie__boekmaand",
    }
    rijen = Correctie.objects.geboekt_in(gemeenten, maand)
    return _lees(rijen, "prestatie__", "prestatie__inzet__", velden)


def _overschrijdingen(gemeenten: Collection[Gemeente], maand: date) -> Rijen:
    rijen = Overschrijding.objects.geboekt_in(gemeenten, maand)
    return _lees(rijen, "", "inzet__", {"datum": "datum", "uren": "uren"})


def _feiten(gemeenten: Collection[Gemeente], maand: date) -> Rijen:
    per: dict[UUID, list[Rij]] = defaultdict(list)
    for lezer in _FEITEN:
        for gemeente, rij in lezer(gemeenten, maand):
            per[gemeente].append({veld: _waarde(waarde) for veld, waarde in rij.items()})
    return per


def _lees(
    rijen: QuerySet[Any], naar_traject: str, naar_inzet: str, velden: dict[str, str]
) -> Rijen:
    """These rows as JSON holds them, per gemeente in the order of day, number and key."""
    paden = {"id": "pk"} | velden | {n: f"{naar_inzet}{pad}" for n, pad in VAN_INZET.items()}
    rijen = rijen.annotate(afwijkend=_afwijkend(naar_inzet, velden["datum"]))
    paden["afwijkend"] = "afwijkend"
    per: dict[UUID, list[Rij]] = defaultdict(list)
    gelezen = rijen.order_by().values_list(f"{naar_traject}traject__gemeente_id", *paden.values())
    for gemeente, *waarden in gelezen:
        per[gemeente].append(dict(zip(paden, map(_waarde, waarden), strict=True)))
    for van_een in per.values():
        van_een.sort(key=lambda rij: (rij["datum"], rij["wijkwerker"], rij["id"]))
    return per


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


def _bewegingen(gemeenten: Collection[Gemeente], maand: date) -> dict[tuple[UUID, str], int]:
    """How many cheques moved in this month, per gemeente of the work and per step."""
    rijen = (
        ChequeBeweging.objects.filter(
            prestatie__traject__gemeente__in=gemeenten,
            datum__range=maandvenster(maand),
            soort__in=BEWEGINGEN,
        )
        .order_by()
        .values_list("prestatie__traject__gemeente_id", "soort")
        .annotate(aantal=Count("pk"))
    )
    return {(gemeente, soort): aantal for gemeente, soort, aantal in rijen}
