import django_filters

from wijkwerken.kern.filters import TotFilter, VanafFilter, ZoekFilter
from wijkwerken.regels.models import Schoolvakantie


class SchoolvakantieFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam", "schooljaar"])
    van_van = VanafFilter(label="Vanaf", field_name="tot")
    van_tot = TotFilter(label="Tot en met", field_name="van")

    class Meta:
        model = Schoolvakantie
        fields = ["zoek"]
