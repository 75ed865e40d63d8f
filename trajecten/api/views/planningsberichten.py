"""What both sides were told of the planning. For inside only."""

from trajecten.api.filters import PlanningsberichtFilter
from trajecten.api.serializers.inzetten import PlanningsberichtSerializer
from trajecten.documenten import PDF, brieven_document, toon_document
from trajecten.models import Planningsbericht
from wijkwerken.toegang.api.basis import RijViewSet, download
from wijkwerken.toegang.rechten import Handeling


class PlanningsberichtViewSet(RijViewSet):
    """One side was told that something is planned, moved or cancelled."""

    handelingen = {"list": Handeling.PLANNEN, "retrieve": Handeling.PLANNEN}
    queryset = Planningsbericht.objects.select_related("inzet__traject").prefetch_related(
        "andere_inzetten__traject", "momenten"
    )
    serializer_class = PlanningsberichtSerializer
    filterset_class = PlanningsberichtFilter
    ordening = ("aangemaakt_op",)
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Berichten over de planning. `inzetten/{id}/bericht-sturen/` stuurt er opnieuw.",
        "retrieve": "Eén bericht.",
    }

    def persoon(self, rij):
        return [inzet.traject.wijkwerker_id for inzet in (rij.inzet, *rij.andere_inzetten.all())]

    @download(handeling=Handeling.PLANNEN, uitleg="Het bericht als brief.", soorten=[PDF])
    def pdf(self, rij):
        return toon_document(self.request, brieven_document([rij]))
