from wijkwerken.toegang.api.basis import RijViewSet
from wijkwerken.toegang.api.filters import GemeenteFilter, ToeleidingsdienstFilter, WeergaveFilter
from wijkwerken.toegang.api.serializers import (
    GemeenteSerializer,
    ToeleidingsdienstSerializer,
    WeergaveSerializer,
)
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst, Weergave
from wijkwerken.toegang.rechten import Handeling

_LEZEN = {
    "list": Handeling.REFERENTIE_BEKIJKEN,
    "retrieve": Handeling.REFERENTIE_BEKIJKEN,
}


class GemeenteViewSet(RijViewSet):
    """The Flemish gemeenten since 2018."""

    handelingen = _LEZEN
    queryset = Gemeente.objects.all()
    serializer_class = GemeenteSerializer
    filterset_class = GemeenteFilter
    ordening = ("naam", "nis")
    standaard_ordening = "naam"
    uitleg = {
        "list": "Gemeenten van Vlaanderen sinds 2018. Een fusie sluit rijen af en opent nieuwe.",
        "retrieve": "Eén gemeente.",
    }


class ToeleidingsdienstViewSet(RijViewSet):
    """The OCMWs and VDAB."""

    handelingen = _LEZEN
    queryset = Toeleidingsdienst.objects.all()
    serializer_class = ToeleidingsdienstSerializer
    filterset_class = ToeleidingsdienstFilter
    ordening = ("naam",)
    standaard_ordening = "naam"
    uitleg = {
        "list": "Wie toeleidt: OCMW's en VDAB.",
        "retrieve": "Eén toeleidingsdienst.",
    }


class WeergaveViewSet(RijViewSet):
    """Saved views of lists: filters, columns and order under a name."""

    handelingen = {"list": Handeling.EIGEN_ACCOUNT, "retrieve": Handeling.EIGEN_ACCOUNT}
    queryset = Weergave.objects.all()
    serializer_class = WeergaveSerializer
    filterset_class = WeergaveFilter
    ordening = ("naam",)
    standaard_ordening = "naam"
    uitleg = {
        "list": "Bewaarde weergaven van lijsten: de eigen, en wat collega's delen.",
        "retrieve": "Eén weergave. `vraag` is wat in het adres van de lijst staat.",
    }
