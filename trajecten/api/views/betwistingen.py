import django_filters

from gebruikers.api.gebrekeserializers import RechtzettingInvoer
from trajecten.api.serializers.betwistingen import (
    BetwistingBeslisInvoer,
    BetwistingIntrekInvoer,
    BetwistingInvoer,
    BetwistingSerializer,
    BetwistingVergoedInvoer,
    WijkwerkerHorenInvoer,
)
from trajecten.models import Betwisting
from trajecten.services.betwistingen import (
    betwisting_beslissen,
    betwisting_indienen,
    betwisting_intrekken,
    betwisting_rechtzetten,
    betwisting_vergoeden,
    wijkwerker_horen,
)
from trajecten.sporen import sporen_van_betwisting
from wijkwerken.kern.api.filters import DatumFilter
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad
from wijkwerken.toegang.api.geschiedenis import geschiedenis_van
from wijkwerken.toegang.rechten import Handeling

SCHRIJVEN = Handeling.PRESTATIE_SCHRIJVEN
BESLISSEN = Handeling.BETWISTING_BESLISSEN


class BetwistingApiFilter(django_filters.FilterSet):
    prestatie = django_filters.UUIDFilter(field_name="prestatie_id", label="Id.")
    gebruiker = django_filters.UUIDFilter(
        field_name="inzet__aanvraag__gebruiker_id", label="Id van de gebruiker."
    )
    beslissen_voor = DatumFilter(
        field_name="beslissen_voor", lookup_expr="lt", label="Te beslissen vóór deze datum."
    )

    class Meta:
        model = Betwisting
        fields = ("stand", "reden")


class BetwistingViewSet(MaakMixin, RijViewSet):
    """Hours that a gebruiker objects to, with each step."""

    handelingen = {
        "list": Handeling.GEBRUIKER_BEKIJKEN,
        "retrieve": Handeling.GEBRUIKER_BEKIJKEN,
        "create": SCHRIJVEN,
    }
    queryset = Betwisting.objects.select_related("inzet__traject").prefetch_related("stappen")
    serializer_class = BetwistingSerializer
    invoer_class = BetwistingInvoer
    filterset_class = BetwistingApiFilter
    ordening = ("ontvangen_op", "beslissen_voor", "nummer")
    standaard_ordening = "-ontvangen_op,-nummer"
    uitleg = {
        "list": "Uren die een gebruiker betwist, met hun stappen.",
        "retrieve": "Eén betwisting.",
        "create": "Noteer een bezwaar. Tot de beslissing gaan de cheques niet weg en wordt er "
        "niets betaald.",
    }

    geschiedenis = geschiedenis_van(sporen_van_betwisting, SCHRIJVEN)

    def persoon(self, rij):
        return [rij.inzet.traject.wijkwerker_id]

    def maken(self, gegevens):
        return betwisting_indienen(door=self.account, vandaag=self.vandaag, **gegevens)

    def _stap(self, service, rij, gegevens):
        return service(
            door=self.account,
            betwisting=rij,
            vandaag=self.vandaag,
            versie=self.versie,
            **gegevens,
        )

    @daad(WijkwerkerHorenInvoer, handeling=SCHRIJVEN, uitleg="Noteer wat de wijk-werker zegt.")
    def horen(self, rij, gegevens):
        return self._stap(wijkwerker_horen, rij, gegevens)

    @daad(
        BetwistingBeslisInvoer,
        handeling=BESLISSEN,
        uitleg="Beslis. Is het gegrond, dan vallen de uren weg en gaan hun cheques terug; dat kan "
        "pas als de wijk-werker gehoord is (`betwisting_stap`).",
    )
    def beslissen(self, rij, gegevens):
        return self._stap(betwisting_beslissen, rij, gegevens)

    @daad(BetwistingIntrekInvoer, handeling=SCHRIJVEN, uitleg="De gebruiker ziet ervan af.")
    def intrekken(self, rij, gegevens):
        return self._stap(betwisting_intrekken, rij, gegevens)

    @daad(
        BetwistingVergoedInvoer,
        handeling=BESLISSEN,
        uitleg="Noteer hoe de gebruiker de waarde van uitbetaalde cheques terugkreeg.",
    )
    def vergoeden(self, rij, gegevens):
        return self._stap(betwisting_vergoeden, rij, gegevens)

    @daad(
        RechtzettingInvoer,
        handeling=SCHRIJVEN,
        uitleg="Zet een stap recht of vul ze aan. Wat er stond, blijft staan.",
    )
    def rechtzetten(self, rij, gegevens):
        return self._stap(betwisting_rechtzetten, rij, gegevens)
