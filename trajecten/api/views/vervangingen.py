"""Moments that an absence hits: asking others, confirming one, cancelling."""

from trajecten.api.filters import VervangingFilter
from trajecten.api.serializers.vervangingen import (
    BevestigVervangerInvoer,
    VervangingSerializer,
    VervangvraagInvoer,
)
from trajecten.models import Vervanging
from trajecten.services.vervangingen import (
    vervanger_vragen,
    vervanging_annuleren,
    vervanging_bevestigen,
)
from wijkwerken.kern.api.velden import RedenInvoer
from wijkwerken.toegang.api.basis import RijViewSet, daad
from wijkwerken.toegang.rechten import Handeling


class VervangingViewSet(RijViewSet):
    """A planned moment of somebody who is away."""

    handelingen = {"list": Handeling.PLANNEN, "retrieve": Handeling.PLANNEN}
    queryset = Vervanging.objects.select_related(
        "afwezigheid", "moment", "nieuw_moment"
    ).prefetch_related("vragen")
    serializer_class = VervangingSerializer
    filterset_class = VervangingFilter
    ordening = ("aangemaakt_op",)
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Geplande momenten van wie afwezig is. `te_regelen` geeft wat nog werk vraagt.",
        "retrieve": "Eén moment, met wie er gevraagd is om het over te nemen.",
    }

    def persoon(self, rij):
        return [rij.afwezigheid.wijkwerker_id]

    @daad(
        VervangvraagInvoer,
        handeling=Handeling.PLANNEN,
        uitleg="Noteer wie gevraagd is om over te nemen, en het antwoord. Nogmaals: verbeter het.",
    )
    def vragen(self, rij, gegevens):
        vervanger_vragen(door=self.account, vervanging=rij, nu=self.nu, **gegevens)
        return rij

    @daad(
        BevestigVervangerInvoer,
        handeling=Handeling.PLANNEN,
        uitleg="Laat iemand overnemen: geannuleerd voor de ene, gepland voor de andere, of niets.",
    )
    def bevestigen(self, rij, gegevens):
        return vervanging_bevestigen(
            door=self.account,
            vervanging=rij,
            nu=self.nu,
            versie=self.versie,
            vandaag=self.vandaag,
            **gegevens,
        )

    @daad(
        RedenInvoer,
        handeling=Handeling.PLANNEN,
        uitleg="Niemand neemt over: het moment wordt geannuleerd.",
    )
    def annuleren(self, rij, gegevens):
        return vervanging_annuleren(
            door=self.account,
            vervanging=rij,
            nu=self.nu,
            versie=self.versie,
            vandaag=self.vandaag,
            **gegevens,
        )
