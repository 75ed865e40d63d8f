"""What one screen of the overtypelijst can be narrowed to."""

import django_filters

from trajecten.choices import OvertypStand
from trajecten.filters import bemiddelaars
from trajecten.prestatiefilters import gemeenten
from wijkwerken.kern.filters import KeuzeFilter, RijFilter, VanafFilter, ZoekFilter

STANDEN = [("te_doen", "Nog over te nemen"), *OvertypStand.choices]


class OvertypFilter(django_filters.FilterSet):
    stand = KeuzeFilter(choices=STANDEN, label="Stand", method="op_stand")
    wie = ZoekFilter(label="Naam", velden=["wie"])
    gemeente = RijFilter(queryset=gemeenten, label="Gemeente", method="op_pad")
    bemiddelaar = RijFilter(queryset=bemiddelaars, label="Bemiddelaar", method="op_pad")
    sinds = VanafFilter(label="Gewijzigd sinds", field_name="laatst", lookup_expr="date__gte")

    def op_stand(self, rijen, naam, keuze):
        if keuze == "te_doen":
            return rijen.exclude(overtypstand=OvertypStand.OVERGENOMEN)
        return rijen.filter(overtypstand=keuze)

    def op_pad(self, rijen, naam, waarde):
        scherm = self.request.scherm
        return scherm.langs(rijen, getattr(scherm, naam), waarde) if waarde else rijen
