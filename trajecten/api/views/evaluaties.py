"""Evaluaties, and what gebruikers say for them."""

from trajecten.api.filters import EvaluatieFilter, TerugkoppelingFilter
from trajecten.api.serializers.evaluaties import (
    AfrondInvoer,
    EvaluatieInvoer,
    EvaluatieSerializer,
    EvaluatieWijziging,
    GegevensSerializer,
    TerugkoppelingInvoer,
    TerugkoppelingSerializer,
    VraagInvoer,
)
from trajecten.documenten import PDF, evaluatie_document, toon_document
from trajecten.models import Evaluatie, Terugkoppeling
from trajecten.services.evaluatiegegevens import gegevens_van
from trajecten.services.evaluaties import (
    evaluatie_afronden,
    evaluatie_beginnen,
    evaluatie_schrijven,
)
from trajecten.services.terugkoppelingen import (
    terugkoppeling_intrekken,
    terugkoppeling_noteren,
    terugkoppeling_vragen,
)
from wijkwerken.kern.api.velden import Leeg
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad, download, vraag
from wijkwerken.toegang.rechten import Handeling

_DOSSIER = {
    "list": Handeling.DOSSIER_BEKIJKEN,
    "retrieve": Handeling.DOSSIER_BEKIJKEN,
    "create": Handeling.DOSSIER_BEWERKEN,
}


class EvaluatieViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """Evaluations; toeleider and bemiddelaar each write their own part."""

    handelingen = _DOSSIER | {"partial_update": Handeling.EVALUATIE_SCHRIJVEN}
    queryset = Evaluatie.objects.select_related("traject").prefetch_related("competenties")
    serializer_class = EvaluatieSerializer
    invoer_class = EvaluatieInvoer
    wijzig_class = EvaluatieWijziging
    filterset_class = EvaluatieFilter
    ordening = ("datum",)
    standaard_ordening = "-datum"
    uitleg = {
        "list": "Evaluaties.",
        "retrieve": "Eén evaluatie.",
        "create": "Begin een evaluatie; beide kanten schrijven daarna hun deel.",
        "partial_update": "Schrijf uw deel: de toeleider zijn verslag, de organisatie de rest.",
    }

    def persoon(self, rij):
        return [rij.traject.wijkwerker_id]

    def maken(self, gegevens):
        return evaluatie_beginnen(door=self.account, **gegevens)

    def wijzigen(self, rij, gegevens):
        return evaluatie_schrijven(
            door=self.account, evaluatie=rij, versie=self.versie, nu=self.nu, **gegevens
        )

    @daad(
        AfrondInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Rond af met een besluit. De evaluatie wijzigt dan niet meer.",
    )
    def afronden(self, rij, gegevens):
        gegevens.setdefault("volgende_stap", rij.volgende_stap)
        return evaluatie_afronden(
            door=self.account, evaluatie=rij, nu=self.nu, versie=self.versie, **gegevens
        )

    @vraag(
        GegevensSerializer,
        handeling=Handeling.DOSSIER_BEKIJKEN,
        uitleg="Uren, plekken, stiptheid, schorsingen en terugkoppeling van de periode.",
    )
    def gegevens(self, rij, gegevens):
        return gegevens_van(rij)

    @download(
        handeling=Handeling.DOSSIER_BEKIJKEN,
        uitleg="De evaluatie als PDF.",
        soorten=[PDF],
    )
    def pdf(self, rij):
        return toon_document(self.request, evaluatie_document(rij))


class TerugkoppelingViewSet(MaakMixin, RijViewSet):
    """Three questions to a gebruiker about one inzet."""

    handelingen = _DOSSIER
    queryset = Terugkoppeling.objects.select_related("traject", "inzet__aanvraag__gebruiker")
    serializer_class = TerugkoppelingSerializer
    invoer_class = TerugkoppelingInvoer
    filterset_class = TerugkoppelingFilter
    ordening = ("datum", "aangemaakt_op")
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Wat gebruikers zeggen. Een toeleider leest het van wie zijn dienst toeleidde, "
        "zonder de naam van de gebruiker.",
        "retrieve": "Eén terugkoppeling.",
        "create": "Noteer wat op papier staat of in een gesprek gezegd is.",
    }

    def persoon(self, rij):
        return [rij.traject.wijkwerker_id]

    def maken(self, gegevens):
        return terugkoppeling_noteren(door=self.account, nu=self.nu, **gegevens)

    @daad(
        VraagInvoer,
        op_lijst=True,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Mail de gebruiker een link naar drie vragen. Ze werkt één keer, drie weken lang.",
    )
    def vragen(self, rij, gegevens):
        return terugkoppeling_vragen(door=self.account, nu=self.nu, **gegevens)

    @daad(
        Leeg,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Trek een open vraag in. De link werkt meteen niet meer.",
    )
    def intrekken(self, rij, gegevens):
        return terugkoppeling_intrekken(door=self.account, terugkoppeling=rij, nu=self.nu)
