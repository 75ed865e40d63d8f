"""The figures of the reports: all from telbaar_voor(account), never a name, one query each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Min, Q, QuerySet, Sum
from django.db.models.functions import TruncMonth

from gebruikers.choices import GebruikerSoort
from trajecten.models import Prestatie
from trajecten.querysets import UREN_NU
from wijkwerken.toegang.models import Account, Gemeente

# What each figure means, in one sentence; the page and the file show the same titles.
DEFINITIES = {
    "actief": (
        "Actieve wijk-werkers",
        "Wijk-werkers die in de maand minstens één uur presteerden; iedereen telt één keer.",
    ),
    "uren": ("Uren", "Gepresteerde uren; elk begonnen uur telt als een heel uur."),
    "prestaties": ("Prestaties", "Blokken werk: één wijk-werker, één gebruiker, één dag."),
    "cheques": ("Cheques", "Cheques die voor de prestaties van die maand zijn ingeleverd."),
    "zonder_cheque": ("Zonder cheque", "Gepresteerde uren waarvoor nog geen cheque is ingeleverd."),
    "gebruikers": (
        "Gebruikers",
        "Gebruikers bij wie in de maand gewerkt is; iedereen telt één keer per gemeente.",
    ),
}
GEMEENTE_UITLEG = (
    "Een prestatie telt bij de gemeente van het traject: waar de wijk-werker woonde bij de start."
)


@dataclass(frozen=True, slots=True)
class Maandregel:
    """One gemeente in one month, or a whole year when these are None."""

    actief: int
    uren: int
    prestaties: int
    cheques: int
    per_soort: dict[str, int]
    maand: date | None = None
    gemeente: str = ""

    @property
    def zonder_cheque(self) -> int:
        return self.uren - self.cheques


def maandrapport(account: Account, *, jaar: int, gemeente: UUID | None = None) -> list[Maandregel]:
    """Per gemeente and month, the newest month first; what the account may count."""
    rijen = (
        _prestaties(account, jaar, gemeente)
        .annotate(maand=TruncMonth("datum"))
        .values("maand", "traject__gemeente__naam")
        .annotate(**_figuren())
        .order_by("-maand", "traject__gemeente__naam")
    )
    return [
        _regel(rij, maand=rij["maand"], gemeente=rij["traject__gemeente__naam"]) for rij in rijen
    ]


def jaartotaal(account: Account, *, jaar: int, gemeente: UUID | None = None) -> Maandregel:
    """The same figures over the whole year; who worked in two months counts once."""
    return _regel(_prestaties(account, jaar, gemeente).aggregate(**_figuren()))


def jaren(account: Account, *, vandaag: date) -> list[int]:
    """The years with prestaties that the account may count, newest first, this one included."""
    uitersten = Prestatie.objects.telbaar_voor(account).aggregate(
        eerste=Min("datum"), laatste=Max("datum")
    )
    eerste = min(uitersten["eerste"] or vandaag, vandaag).year
    laatste = max(uitersten["laatste"] or vandaag, vandaag).year
    return list(range(laatste, eerste - 1, -1))


def gemeenten(account: Account) -> QuerySet[Gemeente]:
    """The gemeenten of our area that the account may count in: a gemeente only itself."""
    rijen = Gemeente.objects.in_werkingsgebied().order_by("naam")
    return rijen.filter(pk=account.gemeente_id) if account.gemeente_id else rijen


def _prestaties(account: Account, jaar: int, gemeente: UUID | None) -> QuerySet[Prestatie]:
    rijen = Prestatie.objects.telbaar_voor(account).filter(
        datum__range=(date(jaar, 1, 1), date(jaar, 12, 31))
    )
    return rijen.filter(traject__gemeente=gemeente) if gemeente else rijen


def _figuren() -> dict[str, Count | Sum]:
    wie = "inzet__aanvraag__gebruiker"
    return {
        "actief": Count("traject__wijkwerker", distinct=True),
        "som_uren": Sum(UREN_NU, default=0),
        "aantal": Count("pk"),
        "som_cheques": Sum("cheques", default=0),
        **{
            f"gebruikers_{soort}": Count(wie, distinct=True, filter=Q(**{f"{wie}__soort": soort}))
            for soort in GebruikerSoort.values
        },
    }


def _regel(rij: Mapping[str, Any], *, maand: date | None = None, gemeente: str = "") -> Maandregel:
    return Maandregel(
        actief=rij["actief"],
        uren=rij["som_uren"],
        prestaties=rij["aantal"],
        cheques=rij["som_cheques"],
        per_soort={soort: rij[f"gebruikers_{soort}"] for soort in GebruikerSoort.values},
        maand=maand,
        gemeente=gemeente,
    )
