"""Everything that happened in one dossier, in one time order, a sentence each.

Every kind is a function that takes a `Blik` and gives `Gebeurtenis`sen; it is registered with
`@soort("naam", "Titel")` in `trajecten/verloop/soorten.py`. A kind takes a fixed number of
queries, starts from `zichtbaar_voor`, and names to a toeleider neither gebruikers nor what was
written for inside.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

from django.utils.timezone import localtime

from trajecten.models import Aanmelding, Traject, WijkWerker
from wijkwerken.toegang.models import Account


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """One thing that happened: a day, at a moment when that is known, in a sentence."""

    dag: date
    zin: str
    moment: datetime | None = None
    wie: str = ""
    url: str = ""
    soort: str = ""
    titel: str = ""

    @classmethod
    def op(
        cls, moment: datetime, zin: str, *, wie: str = "", url: str = "", dag: date | None = None
    ) -> "Gebeurtenis":
        """On the day of this moment in Brussels, unless another `dag` is told."""
        return cls(dag or localtime(moment).date(), zin, moment, wie, url)


@dataclass
class Blik:
    """One account looking at one dossier; what more than one kind needs is fetched once."""

    wijkwerker: WijkWerker
    account: Account

    @property
    def binnen(self) -> bool:
        return self.account.is_binnen

    @cached_property
    def trajecten(self) -> list[Traject]:
        return list(Traject.objects.zichtbaar_voor(self.account).filter(wijkwerker=self.wijkwerker))

    @property
    def traject_ids(self) -> list[UUID]:
        return [rij.pk for rij in self.trajecten]

    @cached_property
    def aanmeldingen(self) -> list[Aanmelding]:
        return list(
            Aanmelding.objects.zichtbaar_voor(self.account)
            .filter(wijkwerker=self.wijkwerker)
            .select_related("dienst")
        )

    def naam(self, account: Account | None) -> str:
        """Who did it; what inside did tells a toeleider no name."""
        if account is None:
            return ""
        return account.naam if self.binnen or account.dienst_id else "de organisatie"


Maker = Callable[[Blik], Iterable[Gebeurtenis]]


@dataclass(frozen=True, slots=True)
class Soort:
    """One kind of event, and who may see that it exists."""

    naam: str
    titel: str
    maak: Maker
    alleen_binnen: bool = False


SOORTEN: dict[str, Soort] = {}


def soort(naam: str, titel: str, *, alleen_binnen: bool = False) -> Callable[[Maker], Maker]:
    """Register a kind: `@soort("notitie", "Notities")` above a function of a Blik."""

    def versier(maak: Maker) -> Maker:
        SOORTEN[naam] = Soort(naam, titel, maak, alleen_binnen)
        return maak

    return versier


def soorten_voor(account: Account) -> list[Soort]:
    """The kinds that this account may meet, by title."""
    gezien = (een for een in SOORTEN.values() if account.is_binnen or not een.alleen_binnen)
    return sorted(gezien, key=lambda een: een.titel)


def verloop(
    wijkwerker: WijkWerker, account: Account, *, soorten: Collection[str] = ()
) -> list[Gebeurtenis]:
    """What happened, the newest first; only these kinds when any are named."""
    blik = Blik(wijkwerker, account)
    gevonden = [
        (een, gebeurtenis)
        for een in soorten_voor(account)
        if not soorten or een.naam in soorten
        for gebeurtenis in een.maak(blik)
    ]
    # What has only a day stands before what happened in the course of it.
    gevonden.sort(key=lambda paar: (paar[1].dag, _tijd(paar[1])), reverse=True)
    return [_met_soort(een, gebeurtenis) for een, gebeurtenis in gevonden]


def _tijd(gebeurtenis: Gebeurtenis) -> float:
    return gebeurtenis.moment.timestamp() if gebeurtenis.moment else 0.0


def _met_soort(een: Soort, rij: Gebeurtenis) -> Gebeurtenis:
    return Gebeurtenis(
        rij.dag, rij.zin, rij.moment, rij.wie, rij.url, soort=een.naam, titel=een.titel
    )
