import django_filters

from wijkwerken.berichten.api.serializers import (
    BerichtSerializer,
    KeuzesSerializer,
    VoorkeurInvoer,
    VoorkeurSerializer,
)
from wijkwerken.berichten.models import Bericht, Voorkeur
from wijkwerken.berichten.voorkeuren import keuzes_van, voorkeur_kiezen
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, vraag
from wijkwerken.toegang.rechten import Handeling

_EIGEN = {"list": Handeling.EIGEN_ACCOUNT, "retrieve": Handeling.EIGEN_ACCOUNT}


class BerichtFilter(django_filters.FilterSet):
    class Meta:
        model = Bericht
        fields = ("soort", "wijze")


class BerichtViewSet(RijViewSet):
    """The mails to the own account; read only, without their text."""

    handelingen = _EIGEN
    queryset = Bericht.objects.all()
    serializer_class = BerichtSerializer
    filterset_class = BerichtFilter
    ordening = ("aangemaakt_op",)
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Mails aan uw eigen account: wat erin wacht, en of ze vertrokken.",
        "retrieve": "Eén mail aan uw eigen account.",
    }


class VoorkeurViewSet(MaakMixin, RijViewSet):
    """When the own account gets which mail."""

    handelingen = _EIGEN | {"create": Handeling.EIGEN_ACCOUNT}
    queryset = Voorkeur.objects.all()
    serializer_class = VoorkeurSerializer
    invoer_class = VoorkeurInvoer
    ordening = ("soort",)
    standaard_ordening = "soort"
    uitleg = {
        "list": "Wat u zelf koos. Zonder keuze beslist uw rol: zie voorkeuren/geldend.",
        "retrieve": "Eén keuze.",
        "create": "Kies voor één soort; een vorige keuze voor die soort wordt vervangen.",
    }

    def maken(self, gegevens):
        return voorkeur_kiezen(door=self.account, **gegevens)

    @vraag(
        KeuzesSerializer,
        op_lijst=True,
        handeling=Handeling.EIGEN_ACCOUNT,
        uitleg="Wat nu geldt per soort die uw rol krijgt, en wat u kunt kiezen.",
    )
    def geldend(self, rij, gegevens):
        return {"keuzes": keuzes_van(self.account)}
