"""Files of a dossier: brought as a form, fetched as they are."""

from trajecten.api.filters import BijlageFilter
from trajecten.api.serializers.bijlagen import (
    BijlageInvoer,
    BijlageSerializer,
    DeelInvoer,
)
from trajecten.models import Bijlage
from trajecten.services.bijlagen import bijlage_delen, bijlage_toevoegen, bijlage_verwijderen
from wijkwerken.kern.api.velden import Leeg, VerwijderdSerializer
from wijkwerken.kern.bestanden import SOORTEN, als_download
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad, download
from wijkwerken.toegang.api.bestanden import BestandMixin
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling


class BijlageViewSet(BestandMixin, MaakMixin, RijViewSet):
    """Files: judged by their bytes, shared on purpose, fetched only within their scope."""

    handelingen = {
        "list": Handeling.DOSSIER_BEKIJKEN,
        "retrieve": Handeling.DOSSIER_BEKIJKEN,
        "create": Handeling.AANMELDING_SCHRIJVEN,
    }
    queryset = Bijlage.objects.select_related("traject", "aanmelding")
    serializer_class = BijlageSerializer
    invoer_class = BijlageInvoer
    filterset_class = BijlageFilter
    ordening = ("aangemaakt_op", "naam")
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Bijlagen. Een toeleider ziet wat met zijn dienst gedeeld is.",
        "retrieve": "Eén bijlage, zonder het bestand zelf.",
        "create": "Voeg een bestand toe (`multipart/form-data`). De inhoud beslist, niet de naam.",
    }

    def persoon(self, rij):
        return [rij.persoon_id]

    def maken(self, gegevens):
        return self.onthoud(bijlage_toevoegen(door=self.account, **gegevens))

    @download(
        handeling=Handeling.DOSSIER_BEKIJKEN,
        uitleg="Het bestand zelf.",
        soorten=[soort.mime for soort in SOORTEN],
    )
    def inhoud(self, bijlage):
        antwoord = als_download(bijlage.bestand, naam=bijlage.naam, mime=bijlage.mime)
        inzage_loggen(self.request, [bijlage.persoon_id], InzageWijze.BIJLAGE)
        return antwoord

    @daad(
        DeelInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Toon een bijlage aan de toeleider, of niet meer.",
    )
    def delen(self, rij, gegevens):
        return bijlage_delen(door=self.account, bijlage=rij, versie=self.versie, **gegevens)

    @daad(
        Leeg,
        handeling=Handeling.DOSSIER_BEWERKEN,
        antwoord=VerwijderdSerializer,
        uitleg="Verwijder een bijlage. De geschiedenis bewaart dat ze er was.",
    )
    def verwijderen(self, rij, gegevens):
        bijlage_verwijderen(door=self.account, bijlage=rij, versie=self.versie)
        return {"verwijderd": True}
