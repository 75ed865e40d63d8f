"""The figures of a month, from prestaties: people who worked, hours, cheques that paid for them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Sum
from django.db.models.functions import TruncMonth
from django.urls import reverse

from trajecten.models import Prestatie
from trajecten.querysets import UREN_NU
from wijkwerken.kern import opmaak
from wijkwerken.kern.datums import eerste_van_maand, plus_maanden
from wijkwerken.kern.grafieken import Grafiek, Punt, Reeks, Soort
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

MAANDEN_IN_GRAFIEK = 6


@dataclass(frozen=True, slots=True)
class Maandcijfers:
    """One month: `actief` are wijk-werkers with at least one prestatie in it."""

    maand: date
    actief: int = 0
    uren: int = 0
    cheques: int = 0

    @property
    def zonder_cheque(self) -> int:
        """Hours that no cheque pays for yet."""
        return self.uren - self.cheques

    @property
    def url(self) -> str:
        return reverse("prestatie_list", query={"maand": f"{self.maand:%Y-%m}"})


def maandcijfers(account: Account, *, vandaag: date) -> list[Maandcijfers]:
    """The last six months up to this one, of what the account may see. One query."""
    eerste = plus_maanden(eerste_van_maand(vandaag), 1 - MAANDEN_IN_GRAFIEK)
    rijen = (
        Prestatie.objects.zichtbaar_voor(account)
        .filter(datum__gte=eerste)
        .order_by()
        .annotate(maand=TruncMonth("datum"))
        .values("maand")
        .annotate(
            actief=Count("traject__wijkwerker", distinct=True),
            som_uren=Sum(UREN_NU),
            som_cheques=Sum("cheques"),
        )
    )
    gevonden = {
        rij["maand"]: Maandcijfers(rij["maand"], rij["actief"], rij["som_uren"], rij["som_cheques"])
        for rij in rijen
    }
    maanden = [plus_maanden(eerste, nummer) for nummer in range(MAANDEN_IN_GRAFIEK)]
    return [gevonden.get(maand, Maandcijfers(maand)) for maand in maanden]


def tegels(account: Account, cijfers: Maandcijfers) -> list[dict[str, object]]:
    """The tiles of a month, each with the rows behind it; cheques only for who may see them."""
    gevonden: list[dict[str, object]] = [
        {
            "getal": cijfers.actief,
            "tekst": "actieve wijk-werkers",
            "url": reverse("wijkwerker_list", query={"status": "actief"}),
        },
        {"getal": cijfers.uren, "tekst": "uren gepresteerd", "url": cijfers.url},
    ]
    if account.mag(Handeling.CHEQUE_BEKIJKEN):
        gevonden += [
            {
                "getal": cijfers.cheques,
                "tekst": "cheques ingeleverd",
                "url": cijfers.url,
            },
            {
                "getal": cijfers.zonder_cheque,
                "tekst": "cheques ontbreken",
                "url": f"{cijfers.url}&zonder_cheque=ja",
            },
        ]
    return gevonden


def urengrafiek(maanden: list[Maandcijfers]) -> Grafiek:
    """Hours per month; the last one still runs."""
    punten = [
        Punt(
            opmaak.maand_jaar(cijfers.maand),
            cijfers.uren,
            cijfers.url,
            kort=opmaak.MAANDEN[cijfers.maand.month - 1][:3],
            voorlopig=cijfers is maanden[-1],
        )
        for cijfers in maanden
    ]
    return Grafiek("Uren per maand", Soort.STAVEN, [Reeks("Uren", punten)], kop="Maand")
