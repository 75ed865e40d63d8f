"""What a dossier keeps beside its traject: notities, and who had it."""

from trajecten.api.filters import NotitieFilter, OverdrachtFilter
from trajecten.api.serializers.dossier import (
    IntrekInvoer,
    NotitieInvoer,
    NotitieSerializer,
    NotitieTekst,
    NotitieWijziging,
    OverdrachtSerializer,
    VastzetInvoer,
)
from trajecten.models import Notitie, Overdracht
from trajecten.services.notities import (
    notitie_corrigeren,
    notitie_intrekken,
    notitie_schrijven,
    notitie_vastzetten,
)
from trajecten.services.overdrachten import overdracht_bekijken
from wijkwerken.kern.api.velden import Leeg
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling


class NotitieViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """What somebody wrote down; each side changes its own words."""

    handelingen = {
        "list": Handeling.NOTITIE_SCHRIJVEN,
        "retrieve": Handeling.NOTITIE_SCHRIJVEN,
        "create": Handeling.NOTITIE_SCHRIJVEN,
        "partial_update": Handeling.NOTITIE_SCHRIJVEN,
    }
    queryset = Notitie.objects.select_related("door")
    serializer_class = NotitieSerializer
    invoer_class = NotitieInvoer
    wijzig_class = NotitieWijziging
    filterset_class = NotitieFilter
    ordening = ("datum", "aangemaakt_op")
    standaard_ordening = "-datum,-aangemaakt_op"
    uitleg = {
        "list": "Notities. Een toeleider ziet wat met zijn dienst gedeeld is.",
        "retrieve": "Eén notitie. De tekst van een gevoelige notitie vraagt u met `tonen`.",
        "create": "Schrijf een notitie. Wat een toeleider schrijft, is altijd gedeeld.",
        "partial_update": "Verbeter een notitie. Wat er eerst stond, blijft in de geschiedenis.",
    }

    def persoon(self, rij):
        return [rij.wijkwerker_id]

    def maken(self, gegevens):
        return notitie_schrijven(door=self.account, vandaag=self.vandaag, **gegevens)

    def wijzigen(self, rij, gegevens):
        return notitie_corrigeren(
            door=self.account,
            notitie=rij,
            vandaag=self.vandaag,
            nu=self.nu,
            versie=self.versie,
            **gegevens,
        )

    @daad(
        IntrekInvoer,
        handeling=Handeling.NOTITIE_SCHRIJVEN,
        uitleg="Trek een notitie in. Ze blijft leesbaar, met de reden.",
    )
    def intrekken(self, rij, gegevens):
        return notitie_intrekken(
            door=self.account, notitie=rij, nu=self.nu, versie=self.versie, **gegevens
        )

    @daad(
        VastzetInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Zet een notitie bovenaan het dossier, of niet meer.",
    )
    def vastzetten(self, rij, gegevens):
        return notitie_vastzetten(door=self.account, notitie=rij, versie=self.versie, **gegevens)

    @daad(
        Leeg,
        handeling=Handeling.DOSSIER_BEWERKEN,
        antwoord=NotitieTekst,
        persoon=lambda rij: [rij.wijkwerker_id],
        uitleg="Toon de tekst van een gevoelige notitie. Het logboek noteert wie keek.",
    )
    def tonen(self, rij, gegevens):
        if rij.is_gevoelig:
            inzage_loggen(self.request, [rij.wijkwerker_id], InzageWijze.NOTITIE)
        return rij


class OverdrachtViewSet(RijViewSet):
    """Which dossiers went from whom to whom."""

    handelingen = {
        "list": Handeling.DOSSIER_BEKIJKEN,
        "retrieve": Handeling.DOSSIER_BEKIJKEN,
    }
    queryset = Overdracht.objects.select_related("traject", "van", "aan")
    serializer_class = OverdrachtSerializer
    filterset_class = OverdrachtFilter
    ordening = ("datum", "aangemaakt_op")
    standaard_ordening = "-datum,-aangemaakt_op"
    uitleg = {
        "list": "Overdrachten van dossiers. Overdragen gaat met `trajecten/{id}/overdragen/`.",
        "retrieve": "Eén overdracht.",
    }

    def persoon(self, rij):
        return [rij.traject.wijkwerker_id]

    @daad(
        Leeg,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Gezien: het dossier staat niet meer als nieuw bij Vandaag.",
    )
    def bekijken(self, rij, gegevens):
        return overdracht_bekijken(door=self.account, overdracht=rij, nu=self.nu)
