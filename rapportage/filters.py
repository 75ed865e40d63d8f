"""What the rows behind a figure can be narrowed to; every choice is scoped by the account."""

from typing import Any

import django_filters

from cheques.choices import BewegingSoort
from rapportage.models import Chequeregel, Feit, Urenregel
from trajecten.prestatiefilters import MaandFilter, gemeenten
from wijkwerken.kern.filters import JaNeeFilter, KeuzeFilter, RijFilter, ZoekFilter
from wijkwerken.toegang.models import Account, Toeleidingsdienst

WIJKWERKER = ["traject__wijkwerker__naam", "traject__wijkwerker__voornaam"]


class PeriodeFilter(MaandFilter):
    """Part of the question that the figure answers, which knows what the months mean for it."""

    def filter(self, qs: Any, value: str) -> Any:
        return qs


class CijferrijenFilter(django_filters.FilterSet):
    van = PeriodeFilter(label="Van maand")
    tot = PeriodeFilter(label="Tot en met maand")
    gemeente = RijFilter(label="Gemeente", queryset=gemeenten)
    dienst = RijFilter(
        label="Toeleider",
        queryset=lambda request: Toeleidingsdienst.objects.zichtbaar_voor(request.user),
    )
    bemiddelaar = RijFilter(
        label="Bemiddelaar",
        queryset=lambda request: Account.objects.zichtbaar_voor(request.user).bemiddelaars(),
    )

    class Meta:
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.request.user.is_binnen:
            del self.filters["dienst"], self.filters["bemiddelaar"]


class UrenregelFilter(CijferrijenFilter):
    zoek = ZoekFilter(velden=["wijkwerker", *WIJKWERKER])

    class Meta(CijferrijenFilter.Meta):
        model = Urenregel


class FeitFilter(CijferrijenFilter):
    zoek = ZoekFilter(velden=["nummer", "persoon_naam", "persoon_voornaam"])
    telt = JaNeeFilter(label="Telt in de teller", field_name="telt")

    class Meta(CijferrijenFilter.Meta):
        model = Feit


class ChequeregelFilter(CijferrijenFilter):
    zoek = ZoekFilter(velden=["cheque__nummer"])
    soort = KeuzeFilter(label="Beweging", choices=BewegingSoort)

    class Meta(CijferrijenFilter.Meta):
        model = Chequeregel


FILTERS: dict[type, type[CijferrijenFilter]] = {
    Urenregel: UrenregelFilter,
    Feit: FeitFilter,
    Chequeregel: ChequeregelFilter,
}
