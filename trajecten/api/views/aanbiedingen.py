"""Who was offered what, and who does not work for whom. For inside only."""

from trajecten.api.filters import AanbodFilter, NietSamenFilter
from trajecten.api.serializers.aanbiedingen import (
    AanbodInvoer,
    AanbodSerializer,
    AntwoordInvoer,
    NietSamenInvoer,
    NietSamenSerializer,
)
from trajecten.models import Aanbod, NietSamen
from trajecten.services.aanbiedingen import (
    aanbod_beantwoorden,
    aanbod_doen,
    niet_samen_beeindigen,
    niet_samen_noteren,
)
from wijkwerken.kern.api.velden import TotInvoer
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad
from wijkwerken.toegang.rechten import Handeling


class AanbodViewSet(MaakMixin, RijViewSet):
    """Offers, with their answers."""

    handelingen = dict.fromkeys(["list", "retrieve", "create"], Handeling.PLANNEN)
    queryset = Aanbod.objects.select_related("traject")
    serializer_class = AanbodSerializer
    invoer_class = AanbodInvoer
    filterset_class = AanbodFilter
    ordening = ("gedaan_op",)
    standaard_ordening = "-gedaan_op"
    uitleg = {
        "list": "Aan wie welke aanvraag aangeboden is, en het antwoord.",
        "retrieve": "Eén aanbod.",
        "create": "Noteer dat u een aanvraag aanbood. Het antwoord volgt later.",
    }

    def persoon(self, rij):
        return [rij.traject.wijkwerker_id]

    def maken(self, gegevens):
        return aanbod_doen(door=self.account, vandaag=self.vandaag, **gegevens)

    @daad(
        AntwoordInvoer,
        handeling=Handeling.PLANNEN,
        uitleg="Noteer het antwoord; bij nee van wie, en waarom.",
    )
    def beantwoorden(self, rij, gegevens):
        return aanbod_beantwoorden(
            door=self.account, aanbod=rij, vandaag=self.vandaag, versie=self.versie, **gegevens
        )


class NietSamenViewSet(MaakMixin, RijViewSet):
    """Who does not work for whom: a hard gate in planning."""

    handelingen = dict.fromkeys(["list", "retrieve", "create"], Handeling.DOSSIER_BEWERKEN)
    queryset = NietSamen.objects.all()
    serializer_class = NietSamenSerializer
    invoer_class = NietSamenInvoer
    filterset_class = NietSamenFilter
    ordening = ("van",)
    standaard_ordening = "-van"
    uitleg = {
        "list": "Welke wijk-werkers en gebruikers niet samen gaan, en waarom.",
        "retrieve": "Eén afspraak.",
        "create": "Noteer dat iemand niet bij een gebruiker werkt. Plannen kan dan niet meer.",
    }

    def persoon(self, rij):
        return [rij.wijkwerker_id]

    def maken(self, gegevens):
        return niet_samen_noteren(door=self.account, **gegevens)

    @daad(
        TotInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Vanaf de dag erna mogen ze weer samen.",
    )
    def beeindigen(self, rij, gegevens):
        return niet_samen_beeindigen(
            door=self.account, niet_samen=rij, versie=self.versie, **gegevens
        )
