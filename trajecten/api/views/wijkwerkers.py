from trajecten.api.filters import WijkWerkerFilter
from trajecten.api.serializers.matching import MatchingSerializer
from trajecten.api.serializers.personen import (
    UrenEldersInvoer,
    UrenruimteSerializer,
    UrenruimteVraag,
    WijkWerkerInvoer,
    WijkWerkerSerializer,
)
from trajecten.api.serializers.verloop import VerloopSerializer, VerloopVraag
from trajecten.models import WijkWerker
from trajecten.services.matching import passende_aanvragen
from trajecten.services.uren import urenruimte
from trajecten.services.wijkwerkers import (
    uren_elders_noteren,
    wijkwerker_registreren,
    wijkwerker_wijzigen,
)
from trajecten.sporen import sporen_van_wijkwerker
from trajecten.verloop import verloop
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad, vraag
from wijkwerken.toegang.api.geschiedenis import geschiedenis_van
from wijkwerken.toegang.rechten import Handeling


class WijkWerkerViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """Who works."""

    handelingen = {
        "list": Handeling.DOSSIER_BEKIJKEN,
        "retrieve": Handeling.DOSSIER_BEKIJKEN,
        "create": Handeling.DOSSIER_BEWERKEN,
        "partial_update": Handeling.DOSSIER_BEWERKEN,
    }
    queryset = WijkWerker.objects.all()
    serializer_class = WijkWerkerSerializer
    invoer_class = WijkWerkerInvoer
    filterset_class = WijkWerkerFilter
    ordening = ("naam", "voornaam")
    standaard_ordening = "naam,voornaam"
    uitleg = {
        "list": "Wijk-werkers. Een toeleider ziet wie zijn eigen dienst toeleidde.",
        "retrieve": "Eén wijk-werker.",
        "create": "Registreer een wijk-werker zonder aanmelding.",
        "partial_update": "Wijzig een wijk-werker. Wat er niet staat, blijft.",
    }

    geschiedenis = geschiedenis_van(sporen_van_wijkwerker, Handeling.DOSSIER_BEWERKEN)

    def persoon(self, rij):
        return [rij.pk]

    def maken(self, gegevens):
        return wijkwerker_registreren(door=self.account, vandaag=self.vandaag, gegevens=gegevens)

    def wijzigen(self, rij, gegevens):
        return wijkwerker_wijzigen(
            door=self.account, wijkwerker=rij, versie=self.versie, gegevens=gegevens
        )

    @daad(
        UrenEldersInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Noteer de uren van een maand bij een andere organisatie. Ze tellen mee.",
    )
    def uren_elders_noteren(self, rij, gegevens):
        uren_elders_noteren(door=self.account, wijkwerker=rij, **gegevens)
        return rij

    @vraag(
        UrenruimteSerializer,
        invoer=UrenruimteVraag,
        handeling=Handeling.PLANNEN,
        uitleg="Hoeveel uren er nog vrij zijn, per maand en per kalenderjaar.",
    )
    def urenruimte(self, rij, gegevens):
        return urenruimte(rij, **gegevens)

    @vraag(
        MatchingSerializer,
        handeling=Handeling.PLANNEN,
        uitleg="Welke open aanvragen passen bij deze wijk-werker, met elke poort en elk punt.",
    )
    def passende_aanvragen(self, rij, gegevens):
        return passende_aanvragen(self.account, rij, self.vandaag)[1]

    @vraag(
        VerloopSerializer,
        invoer=VerloopVraag,
        handeling=Handeling.DOSSIER_BEKIJKEN,
        uitleg="Alles wat er in het dossier gebeurde, het laatste eerst.",
    )
    def verloop(self, rij, gegevens):
        soorten = [gegevens["soort"]] if "soort" in gegevens else []
        return {"gebeurtenissen": verloop(rij, self.account, soorten=soorten)}
