"""The wijk-werkovereenkomsten: drawn up, signed on screen or noted from paper."""

from trajecten.api.filters import OvereenkomstFilter
from trajecten.api.serializers.handtekeningen import PapierInvoer
from trajecten.api.serializers.overeenkomsten import OpmaakInvoer, WijkwerkovereenkomstSerializer
from trajecten.api.views.handtekeningen import onderteken_daad
from trajecten.documenten import PDF, overeenkomst_document, toon_document
from trajecten.models import Wijkwerkovereenkomst
from trajecten.services.handtekeningen import papier_vastleggen
from trajecten.services.overeenkomsten import overeenkomst_opmaken
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad, download
from wijkwerken.toegang.rechten import Handeling


class OvereenkomstViewSet(MaakMixin, RijViewSet):
    """Contracts between wijk-werker and organisation, one for each term."""

    handelingen = {
        "list": Handeling.DOSSIER_BEKIJKEN,
        "retrieve": Handeling.DOSSIER_BEKIJKEN,
        "create": Handeling.DOSSIER_BEWERKEN,
    }
    queryset = Wijkwerkovereenkomst.objects.select_related("traject").prefetch_related(
        "handtekeningen"
    )
    serializer_class = WijkwerkovereenkomstSerializer
    invoer_class = OpmaakInvoer
    filterset_class = OvereenkomstFilter
    ordening = ("van", "nummer")
    standaard_ordening = "-van"
    uitleg = {
        "list": "Wijk-werkovereenkomsten en addenda.",
        "retrieve": "Eén overeenkomst, met de bedragen zoals ze er staan.",
        "create": "Maak de overeenkomst op voor de lopende termijn; na een verlenging is dat een "
        "addendum.",
    }

    def persoon(self, rij):
        return [rij.traject.wijkwerker_id]

    def maken(self, gegevens):
        return overeenkomst_opmaken(door=self.account, **gegevens)

    ondertekenen = onderteken_daad(
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Teken voor de wijk-werker of de organisatie. De tweede bevriest ze.",
    )

    @daad(
        PapierInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Noteer dat beiden op papier tekenden.",
    )
    def tekenen(self, rij, gegevens):
        return papier_vastleggen(
            door=self.account,
            document=rij,
            versie=self.versie,
            vandaag=self.vandaag,
            **gegevens,
        )

    @download(
        handeling=Handeling.DOSSIER_BEKIJKEN,
        uitleg="De overeenkomst als PDF.",
        soorten=[PDF],
    )
    def pdf(self, rij):
        return toon_document(self.request, overeenkomst_document(rij))
