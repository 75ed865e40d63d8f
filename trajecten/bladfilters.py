"""What the pile of monthly sheets can be narrowed to; every choice is scoped by the account."""

import django_filters

from trajecten.choices import BladStand
from trajecten.filters import bemiddelaars, gemeenten
from trajecten.models import Maandblad
from trajecten.prestatiefilters import MaandFilter
from wijkwerken.kern.filters import JaNeeFilter, KeuzeFilter, RijFilter, ZoekFilter

TE_VERWERKEN = "te_verwerken"


class MaandbladFilter(django_filters.FilterSet):
    maand = MaandFilter(label="Maand", veld="maand")
    wijkwerker = ZoekFilter(
        label="Wijk-werker",
        velden=["traject__wijkwerker__naam", "traject__wijkwerker__voornaam"],
    )
    bemiddelaar = RijFilter(
        queryset=bemiddelaars, label="Bemiddelaar", field_name="traject__bemiddelaar"
    )
    gemeente = RijFilter(queryset=gemeenten, label="Gemeente", field_name="traject__gemeente")
    stand = KeuzeFilter(
        label="Stand",
        choices=[(TE_VERWERKEN, "Nog te verwerken"), *BladStand.choices],
        method="op_stand",
    )
    zonder_cheque = JaNeeFilter(label="Uren zonder cheque", method="op_cheque")

    class Meta:
        model = Maandblad
        fields: list[str] = []

    def op_stand(self, rijen, naam, waarde):
        return rijen.te_verwerken() if waarde == TE_VERWERKEN else rijen.filter(stand=waarde)

    def op_cheque(self, rijen, naam, waarde):
        return (
            rijen.filter(zonder_cheque__gt=0) if waarde == "ja" else rijen.filter(zonder_cheque=0)
        )
