"""Figures beside a betaallijst: what waits, and what the organisation keeps of the cheques."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Sum

from cheques.choices import Deelsoort
from cheques.models import Cheque, Vergoedingdeel, Vergoedinglijst
from cheques.rules.prijs import saldo
from trajecten.models import Prestatie


@dataclass(frozen=True, slots=True)
class Saldo:
    """Of the hours on a list: how many have their cheque, and what is left of those (cents)."""

    uren: int
    met_cheque: int
    over: int

    @property
    def zonder_cheque(self) -> int:
        return self.uren - self.met_cheque


@dataclass(frozen=True, slots=True)
class Betwist:
    """Contested work up to the end of a month: it is not paid until somebody decides."""

    prestaties: int
    uren: int


def saldo_van(lijst: Vergoedinglijst) -> Saldo:
    """What the organisation keeps of the price of the cheques, less the vergoeding per hour.

    The reisvergoeding and what the issuer asks are not in it (BVR art. 40: not known). Of a
    difference with an earlier list only hours that were added count.
    """
    delen = Vergoedingdeel.objects.filter(
        regel__lijst=lijst, soort=Deelsoort.UREN, volgnummer=1
    ).order_by()
    uren = delen.aggregate(som=Sum("uren", default=0))["som"]
    cheques = (
        Cheque.objects.betalend()
        .filter(prestatie__vergoedingdelen__in=delen.values("pk"))
        .order_by()
        .values_list("bestelling__prijs", "prestatie__vergoedingdelen__tarief")
        .annotate(aantal=Count("pk"))
    )
    rijen = list(cheques)
    return Saldo(
        uren=uren,
        met_cheque=sum(aantal for *_, aantal in rijen),
        over=sum(aantal * saldo(prijs, tarief) for prijs, tarief, aantal in rijen),
    )


def betwist_tot(maand: date) -> Betwist:
    """What is held back."""
    som = (
        Prestatie.objects.betwist()
        .filter(boekmaand__lte=maand)
        .met_uren_nu()
        .aggregate(aantal=Count("pk"), uren=Sum("uren_nu", default=0))
    )
    return Betwist(som["aantal"], som["uren"])
