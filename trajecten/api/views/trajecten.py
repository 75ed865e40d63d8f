from trajecten.api.filters import TrajectFilter
from trajecten.api.serializers.termijnen import (
    TermijnenSerializer,
    WatAlsSerializer,
    WatAlsVraag,
)
from trajecten.api.serializers.trajecten import (
    CaseloadsSerializer,
    EindeInvoer,
    HerstelInvoer,
    MaandenInvoer,
    OverdraagInvoer,
    OvergangInvoer,
    StartInvoer,
    TrajectSerializer,
    VerlengInvoer,
)
from trajecten.api.views.wachtlijst import WachtredenMixin
from trajecten.caseloads import met_caseload
from trajecten.models import Traject
from trajecten.services.maandenbesluit import gebruikte_maanden_beslissen
from trajecten.services.overgang import (
    overgangsmaatregel_herstellen,
    overgangsmaatregel_laten_vervallen,
    overgangsmaatregel_vastleggen,
)
from trajecten.services.termijnen import termijnen, wat_als_vraag
from trajecten.services.trajecten import (
    traject_beeindigen,
    traject_overdragen,
    traject_starten,
    traject_verlengen,
)
from wijkwerken.kern.api.velden import Leeg
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad, vraag
from wijkwerken.toegang.api.bulk import bulk
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


class TrajectViewSet(WachtredenMixin, MaakMixin, RijViewSet):
    """The period that a wijk-werker goes through here."""

    handelingen = {
        "list": Handeling.DOSSIER_BEKIJKEN,
        "retrieve": Handeling.DOSSIER_BEKIJKEN,
        "create": Handeling.DOSSIER_BEWERKEN,
    }
    queryset = Traject.objects.select_related("wijkwerker", "bemiddelaar", "toeleider")
    serializer_class = TrajectSerializer
    invoer_class = StartInvoer
    filterset_class = TrajectFilter
    ordening = ("start", "nummer")
    standaard_ordening = "-start"
    uitleg = {
        "list": "Trajecten. Een toeleider ziet die van wie zijn eigen dienst toeleidde.",
        "retrieve": "Eén traject.",
        "create": "Start een traject zonder aanmelding, voor de eerste termijn.",
    }

    def persoon(self, rij):
        return [rij.wijkwerker_id]

    def maken(self, gegevens):
        gegevens.setdefault("bemiddelaar", self.account)
        return traject_starten(door=self.account, vandaag=self.vandaag, **gegevens)

    @vraag(
        CaseloadsSerializer,
        op_lijst=True,
        handeling=Handeling.CASELOAD_BEKIJKEN,
        uitleg="Per bemiddelaar hoeveel dossiers lopen en wat erin wacht.",
    )
    def caseloads(self, rij, gegevens):
        accounts = Account.objects.zichtbaar_voor(self.account).order_by("naam", "pk")
        return {"caseloads": met_caseload(accounts, self.account, self.vandaag)}

    @daad(
        VerlengInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Verleng tot en met een dag, na een evaluatie van de lopende termijn.",
    )
    def verlengen(self, rij, gegevens):
        return traject_verlengen(
            door=self.account, traject=rij, vandaag=self.vandaag, versie=self.versie, **gegevens
        )

    @daad(
        EindeInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Beëindig het traject. Latere geplande momenten vervallen.",
    )
    def beeindigen(self, rij, gegevens):
        return traject_beeindigen(
            door=self.account,
            traject=rij,
            versie=self.versie,
            vandaag=self.vandaag,
            **gegevens,
        )

    @daad(
        OvergangInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Leg het bewijs van de overgangsmaatregel vast.",
    )
    def overgangsmaatregel_vastleggen(self, rij, gegevens):
        return overgangsmaatregel_vastleggen(
            door=self.account, traject=rij, vandaag=self.vandaag, versie=self.versie, **gegevens
        )

    @daad(
        Leeg,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Stel vast dat de overgangsmaatregel vervallen is: nu geldt de gewone duur.",
    )
    def overgangsmaatregel_laten_vervallen(self, rij, gegevens):
        return overgangsmaatregel_laten_vervallen(
            door=self.account, traject=rij, vandaag=self.vandaag, versie=self.versie
        )

    @daad(
        HerstelInvoer,
        handeling=Handeling.OVERGANG_HERSTELLEN,
        uitleg="Neem een verval van de overgangsmaatregel terug, met een reden.",
    )
    def overgangsmaatregel_herstellen(self, rij, gegevens):
        return overgangsmaatregel_herstellen(
            door=self.account, traject=rij, vandaag=self.vandaag, versie=self.versie, **gegevens
        )

    @daad(
        MaandenInvoer,
        handeling=Handeling.MAANDEN_BESLISSEN,
        uitleg="Beslis hoeveel maanden van vroegere trajecten meetellen, met een reden.",
    )
    def gebruikte_maanden_beslissen(self, rij, gegevens):
        return gebruikte_maanden_beslissen(
            door=self.account, traject=rij, vandaag=self.vandaag, versie=self.versie, **gegevens
        )

    @daad(
        OverdraagInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Geef het dossier aan een andere bemiddelaar, met een reden.",
    )
    def overdragen(self, rij, gegevens):
        return traject_overdragen(
            door=self.account, traject=rij, vandaag=self.vandaag, versie=self.versie, **gegevens
        )

    bulk = bulk("overdragen", lijst="traject_list", handeling=Handeling.DOSSIER_BEWERKEN)

    @vraag(
        TermijnenSerializer,
        handeling=Handeling.DOSSIER_BEKIJKEN,
        uitleg="De wettelijke klokken, en van elke datum waarom: de regel en de gegevens.",
    )
    def termijnen(self, rij, gegevens):
        return termijnen(traject=rij, vandaag=self.vandaag)

    @vraag(
        WatAlsSerializer,
        invoer=WatAlsVraag,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Wat als: een schorsing, verlenging, andere start of evaluatie. Bewaart niets.",
    )
    def wat_als(self, rij, gegevens):
        return wat_als_vraag(traject=rij, vandaag=self.vandaag, **gegevens)
