import django_filters

from wijkwerken.kern.api.filters import DatumFilter
from wijkwerken.regels.api.serializers import (
    RegelSerializer,
    SchoolvakantieInvoer,
    SchoolvakantieSerializer,
)
from wijkwerken.regels.models import Regel, Schoolvakantie
from wijkwerken.regels.schoolvakanties import schoolvakantie_toevoegen, schoolvakantie_wijzigen
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin
from wijkwerken.toegang.rechten import Handeling


class RegelFilter(django_filters.FilterSet):
    geldig_op = DatumFilter(method="filter_geldig_op", label="De waarde die op deze datum geldt.")

    class Meta:
        model = Regel
        fields = ("code",)

    def filter_geldig_op(self, queryset, name, value):
        geldend = Regel.objects.geldend_op(value)
        return queryset.filter(pk__in=geldend.values("pk"))


class RegelViewSet(RijViewSet):
    """The dated numbers of the regulation."""

    handelingen = {"list": Handeling.REGEL_BEKIJKEN, "retrieve": Handeling.REGEL_BEKIJKEN}
    queryset = Regel.objects.all()
    serializer_class = RegelSerializer
    filterset_class = RegelFilter
    ordening = ("code", "geldig_van")
    standaard_ordening = "code,-geldig_van"
    uitleg = {
        "list": "De getallen van de regelgeving, met hun begin en hun bron. Bedragen in cent.",
        "retrieve": "Eén regel.",
    }


class SchoolvakantieFilter(django_filters.FilterSet):
    op = DatumFilter(method="filter_op", label="De vakantie op deze dag.")

    class Meta:
        model = Schoolvakantie
        fields = ("schooljaar",)

    def filter_op(self, queryset, name, value):
        return queryset.filter(van__lte=value, tot__gte=value)


class SchoolvakantieViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """Days on which the Flemish schools are closed."""

    handelingen = {
        "list": Handeling.REGEL_BEKIJKEN,
        "retrieve": Handeling.REGEL_BEKIJKEN,
        "create": Handeling.REGEL_WIJZIGEN,
        "partial_update": Handeling.REGEL_WIJZIGEN,
    }
    queryset = Schoolvakantie.objects.all()
    serializer_class = SchoolvakantieSerializer
    invoer_class = SchoolvakantieInvoer
    filterset_class = SchoolvakantieFilter
    ordening = ("van",)
    standaard_ordening = "-van"
    uitleg = {
        "list": "De Vlaamse schoolvakanties; de planning slaat ze over voor wie dat vraagt.",
        "retrieve": "Eén schoolvakantie.",
        "create": "Voeg een schoolvakantie toe.",
        "partial_update": "Wijzig een schoolvakantie. Wat al gepland is, blijft staan.",
    }

    def maken(self, gegevens):
        return schoolvakantie_toevoegen(door=self.account, **gegevens)

    def wijzigen(self, rij, gegevens):
        for veld in ("schooljaar", "naam", "van", "tot"):
            gegevens.setdefault(veld, getattr(rij, veld))
        return schoolvakantie_wijzigen(
            door=self.account, schoolvakantie=rij, versie=self.versie, **gegevens
        )
