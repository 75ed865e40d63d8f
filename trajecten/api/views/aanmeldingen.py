from trajecten.api.filters import AanmeldingFilter
from trajecten.api.serializers.aanmeldingen import (
    AanmeldingInvoer,
    AanmeldingSerializer,
    AanvaardInvoer,
    HerkenningSerializer,
    TerugstuurInvoer,
    WeggegooidSerializer,
)
from trajecten.api.serializers.intakes import WanneerInvoer
from trajecten.api.serializers.trajecten import TrajectSerializer
from trajecten.api.views.wachtlijst import WachtlijstVragen
from trajecten.models import Aanmelding
from trajecten.services.aanmeldingen import (
    aanmelding_aanvaarden,
    aanmelding_bewerken,
    aanmelding_gezien,
    aanmelding_schrijven,
    aanmelding_terugsturen,
    aanmelding_versturen,
    aanmelding_weggooien,
)
from trajecten.services.herkenning import herkend
from trajecten.services.intake import intake_plannen
from trajecten.sporen import sporen_van_aanmelding
from wijkwerken.kern.api.velden import Leeg
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad, vraag
from wijkwerken.toegang.api.bulk import bulk
from wijkwerken.toegang.api.geschiedenis import geschiedenis_van
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling


class AanmeldingViewSet(WachtlijstVragen, MaakMixin, WijzigMixin, RijViewSet):
    """Referrals: written by a dienst, judged inside."""

    handelingen = {
        "list": Handeling.AANMELDING_BEKIJKEN,
        "retrieve": Handeling.AANMELDING_BEKIJKEN,
        "create": Handeling.AANMELDING_SCHRIJVEN,
        "partial_update": Handeling.AANMELDING_SCHRIJVEN,
    }
    queryset = Aanmelding.objects.select_related("afsprakenblad", "traject").met_intake()
    serializer_class = AanmeldingSerializer
    invoer_class = AanmeldingInvoer
    filterset_class = AanmeldingFilter
    ordening = ("aangemaakt_op", "naam", "nummer")
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Aanmeldingen. Een toeleider ziet die van zijn eigen dienst.",
        "retrieve": "Eén aanmelding.",
        "create": "Schrijf een aanmelding, als concept, met het ontwerp van het afsprakenblad. "
        "Een voornaam volstaat; wat nog ontbreekt, zegt `versturen`.",
        "partial_update": "Wijzig een aanmelding. Wat er niet staat, blijft.",
    }

    geschiedenis = geschiedenis_van(sporen_van_aanmelding, Handeling.AANMELDING_BEOORDELEN)

    def persoon(self, rij):
        return [rij.persoon_id]

    def maken(self, gegevens):
        return aanmelding_schrijven(door=self.account, vandaag=self.vandaag, gegevens=gegevens)

    def wijzigen(self, rij, gegevens):
        return aanmelding_bewerken(
            door=self.account, aanmelding=rij, versie=self.versie, gegevens=gegevens
        )

    @daad(
        Leeg,
        handeling=Handeling.AANMELDING_SCHRIJVEN,
        uitleg="Verstuur een concept, of een aanmelding die terugkwam.",
    )
    def versturen(self, rij, gegevens):
        return aanmelding_versturen(
            door=self.account, aanmelding=rij, nu=self.nu, versie=self.versie
        )

    @daad(
        Leeg,
        antwoord=WeggegooidSerializer,
        handeling=Handeling.AANMELDING_SCHRIJVEN,
        uitleg="Gooi een concept weg, met zijn ontwerp en zijn bijlagen.",
    )
    def weggooien(self, rij, gegevens):
        return aanmelding_weggooien(door=self.account, aanmelding=rij, versie=self.versie)

    @daad(
        Leeg,
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="Laat de dienst weten dat iemand de aanmelding las.",
    )
    def gezien(self, rij, gegevens):
        return aanmelding_gezien(door=self.account, aanmelding=rij, nu=self.nu)

    bulk = bulk("gezien", lijst="aanmelding_list", handeling=Handeling.AANMELDING_BEOORDELEN)

    @daad(
        WanneerInvoer,
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="Plan of verplaats de intake, op een plaats van een zitdag of elders.",
    )
    def intake_plannen(self, rij, gegevens):
        return intake_plannen(
            door=self.account, aanmelding=rij, versie=self.versie, **gegevens
        ).aanmelding

    @vraag(
        HerkenningSerializer,
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="Is deze persoon hier al bekend, of nog eens aangemeld? Met de verschillen.",
    )
    def herkenning(self, rij, gegevens):
        gevonden = herkend(rij)
        bekenden = [een["wijkwerker"] for een in gevonden["bekenden"]]
        inzage_loggen(self.request, bekenden, InzageWijze.API)
        return gevonden

    @daad(
        AanvaardInvoer,
        antwoord=TrajectSerializer,
        persoon=lambda traject: [traject.wijkwerker_id],
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="Aanvaard de aanmelding en start het traject. Het antwoord is het traject.",
    )
    def aanvaarden(self, rij, gegevens):
        gegevens.setdefault("bemiddelaar", self.account)
        return aanmelding_aanvaarden(
            door=self.account, aanmelding=rij, nu=self.nu, versie=self.versie, **gegevens
        )

    @daad(
        TerugstuurInvoer,
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="Stuur de aanmelding terug, met de grond en de reden.",
    )
    def terugsturen(self, rij, gegevens):
        return aanmelding_terugsturen(
            door=self.account, aanmelding=rij, nu=self.nu, versie=self.versie, **gegevens
        )
