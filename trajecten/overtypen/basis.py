"""One screen: which rows it has, which values each asks for, and how the two compare."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Case, CharField, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast, JSONObject

from trajecten.choices import OvertypStand
from trajecten.models import Overtypregel
from wijkwerken.kern import opmaak
from wijkwerken.toegang.models import Account


@dataclass(frozen=True, slots=True)
class Veld:
    """One value to type: a path or an expression, and how it is written there."""

    naam: str
    titel: str
    bron: Any = None  # the path is the name when left out
    soort: str = "tekst"  # or datum, maand
    keuzes: Mapping[str, str] | None = None

    def toon(self, waarde: Any) -> str:
        """As it is typed: dates as 3/3/2025, choices by their name."""
        if waarde is None or waarde == "":
            return ""
        if self.soort == "datum":
            return opmaak.datum(date.fromisoformat(waarde))
        if self.soort == "maand":
            return f"{date.fromisoformat(waarde):%m/%Y}"
        if self.keuzes is not None:
            return str(self.keuzes.get(waarde, waarde))
        return str(waarde)


@dataclass(frozen=True, slots=True)
class Waarde:
    """One value as it is typed, and what was typed before when that is something else."""

    naam: str
    titel: str
    waarde: str
    was: str | None


@dataclass(frozen=True, slots=True)
class Scherm:
    """One screen of the other system. `rijen` starts from the scope of the account.

    `wie` names who or what the row is about; `persoon` and `gebruiker` are paths to their ids,
    `gemeente` and `bemiddelaar` paths to narrow it by.
    """

    soort: str
    velden: tuple[Veld, ...]
    rijen: Callable[[Account], QuerySet]
    wie: Any
    persoon: str | None = None
    gebruiker: str | None = None
    gemeente: str | None = None
    bemiddelaar: str | None = None
    gewijzigd: Any = "gewijzigd_op"
    sleutel: Any = None
    vanaf: date | None = None

    def met(self, kolommen: list[str], vanaf: date | None) -> "Scherm":
        """With these fields, in this order; those that it does not know are left out."""
        op_naam = {veld.naam: veld for veld in self.velden}
        gekozen = tuple(op_naam[naam] for naam in kolommen if naam in op_naam)
        return replace(self, velden=gekozen or self.velden, vanaf=vanaf)

    def vergelijk(self, account: Account) -> QuerySet:
        """Every row with `nu` (what to type), `oud` (what was typed) and `overtypstand`.

        One query, whatever is asked of it.
        """
        typ = {veld.naam: veld.bron if veld.bron is not None else veld.naam for veld in self.velden}
        regels = Overtypregel.objects.filter(soort=self.soort, sleutel=OuterRef("sleutel"))
        rijen = (
            self.rijen(account)
            .annotate(
                sleutel=self.sleutel or Cast("pk", CharField()),
                wie=self.wie,
                persoon_id=F(self.persoon) if self.persoon else Value(None, CharField()),
                van_gebruiker=F(self.gebruiker) if self.gebruiker else Value(None, CharField()),
                laatst=F(self.gewijzigd) if isinstance(self.gewijzigd, str) else self.gewijzigd,
                nu=JSONObject(**typ),
            )
            .annotate(oud=Subquery(regels.values("inhoud")[:1]))
            .annotate(
                overtypstand=Case(
                    When(oud__isnull=True, then=Value(OvertypStand.NIEUW)),
                    # A field that is asked for no more does not count, nor does its order.
                    When(oud__contains=F("nu"), then=Value(OvertypStand.OVERGENOMEN)),
                    default=Value(OvertypStand.GEWIJZIGD),
                    output_field=CharField(),
                )
            )
        )
        if self.vanaf:
            rijen = rijen.filter(Q(laatst__date__gte=self.vanaf) | Q(oud__isnull=False))
        return rijen

    def te_doen(self, account: Account) -> QuerySet:
        """What is not there yet, or no longer as it stands here."""
        return self.vergelijk(account).exclude(overtypstand=OvertypStand.OVERGENOMEN)

    def langs(self, rijen: QuerySet, pad: str | None, waarde: Any) -> QuerySet:
        """Narrow by a path of this screen; a path through many rows doubles nothing."""
        if pad is None:
            return rijen
        passend = rijen.model._base_manager.filter(**{pad: waarde})
        return rijen.filter(pk__in=passend.values("pk"))


def waarden_van(scherm: Scherm, rij: Any) -> list[Waarde]:
    """The values of one row of `vergelijk`, in the order in which they are typed."""
    waarden = []
    for veld in scherm.velden:
        nu = veld.toon(rij.nu.get(veld.naam))
        was = veld.toon(rij.oud.get(veld.naam)) if rij.oud is not None else nu
        waarden.append(Waarde(veld.naam, veld.titel, nu, was if was != nu else None))
    return waarden
