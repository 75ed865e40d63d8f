import django_filters

from wijkwerken.kern.api.filters import DatumFilter
from wijkwerken.regels.api.serializers import RegelSerializer
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.api.basis import RijViewSet
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
