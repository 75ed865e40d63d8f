"""The weight of an activiteit: hours, people and gebruikers, this year against the last.

VDAB's board asks for it (Actieplan wijk-werken 2019, 4), to see whether an activiteit pushes
others out.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Aggregate, Count, Q, Sum

from activiteiten.models import Activiteit
from trajecten.models import Prestatie
from trajecten.querysets import UREN_NU, PrestatieQuerySet
from wijkwerken.kern.datums import plus_jaren
from wijkwerken.toegang.models import Account


@dataclass(frozen=True, slots=True)
class Gewicht:
    """Of one year until the same day: hours done, and how many did and asked for them."""

    van: date
    tot: date
    uren: int
    wijkwerkers: int
    gebruikers: int


@dataclass(frozen=True, slots=True)
class Gemeentegewicht:
    """The hours in one gemeente, of both years."""

    naam: str
    nu: int
    vorig: int


def gewicht_van(activiteit: Activiteit, account: Account, vandaag: date) -> list[Gewicht]:
    """This year so far and the last one until the same day; one query.

    Within what the account may count: a gemeente only its own.
    """
    nu = (date(vandaag.year, 1, 1), vandaag)
    vorig = (plus_jaren(nu[0], -1), plus_jaren(vandaag, -1))
    rijen = _prestaties(activiteit, account)
    tellers: dict[str, Aggregate] = {}
    for naam, dagen in (("nu", nu), ("vorig", vorig)):
        waar = Q(datum__range=dagen)
        tellers[f"{naam}_uren"] = Sum(UREN_NU, filter=waar, default=0)
        tellers[f"{naam}_wie"] = Count("traject__wijkwerker", filter=waar, distinct=True)
        tellers[f"{naam}_waar"] = Count("inzet__aanvraag__gebruiker", filter=waar, distinct=True)
    som = rijen.aggregate(**tellers)
    return [
        Gewicht(*dagen, som[f"{naam}_uren"], som[f"{naam}_wie"], som[f"{naam}_waar"])
        for naam, dagen in (("nu", nu), ("vorig", vorig))
    ]


def per_gemeente(
    activiteit: Activiteit, account: Account, gewichten: list[Gewicht]
) -> list[Gemeentegewicht]:
    """The same hours by the gemeente where the work was done; one query."""
    nu, vorig = (Q(datum__range=(een.van, een.tot)) for een in gewichten)
    rijen = (
        _prestaties(activiteit, account)
        .filter(nu | vorig)
        .values("inzet__aanvraag__vestiging__gemeente__naam")
        .annotate(
            nu=Sum(UREN_NU, filter=nu, default=0),
            vorig=Sum(UREN_NU, filter=vorig, default=0),
        )
        .order_by("-nu", "inzet__aanvraag__vestiging__gemeente__naam")
    )
    return [
        Gemeentegewicht(rij["inzet__aanvraag__vestiging__gemeente__naam"], rij["nu"], rij["vorig"])
        for rij in rijen
    ]


def _prestaties(activiteit: Activiteit, account: Account) -> PrestatieQuerySet:
    rijen = Prestatie.objects.telbaar_voor(account).filter(inzet__aanvraag__activiteit=activiteit)
    if account.gemeente_id:  # of its own people, and only the work done there
        rijen = rijen.filter(inzet__aanvraag__vestiging__gemeente=account.gemeente_id)
    return rijen
