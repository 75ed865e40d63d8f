import django_filters

from trajecten.models import Maandafsluiting
from trajecten.prestatiefilters import MaandFilter, gemeenten
from wijkwerken.kern.filters import KeuzeFilter, RijFilter


class MaandafsluitingFilter(django_filters.FilterSet):
    maand = MaandFilter(label="Maand", veld="maand")
    gemeente = RijFilter(queryset=gemeenten, label="Gemeente", field_name="gemeente")
    stand = KeuzeFilter(
        label="Stand",
        choices=[
            ("gesloten", "Afgesloten"),
            ("gevraagd", "Heropening gevraagd"),
            ("heropend", "Heropend"),
        ],
        method="op_stand",
    )

    class Meta:
        model = Maandafsluiting
        fields: list[str] = []

    def op_stand(self, rijen, naam, waarde):
        standen = {"gesloten": rijen.gesloten, "gevraagd": rijen.te_bevestigen}
        return standen[waarde]() if waarde in standen else rijen.exclude(heropend_op=None)
