from django.db.models import Prefetch

from trajecten.api.filters import InzetFilter, PrestatieFilter
from trajecten.api.serializers.inzetten import (
    CorrectieInvoer,
    GeschraptSerializer,
    InzetDetailSerializer,
    InzetInvoer,
    InzetSerializer,
    MomentAnnuleerInvoer,
    PlanTijden,
    PrestatieInvoer,
    PrestatieSerializer,
    VerplaatsInvoer,
)
from trajecten.api.views.maandbladen import reeks
from trajecten.models import GeplandMoment, Inzet, Prestatie
from trajecten.services.aanbiedingen import aanbod_plannen
from trajecten.services.inzetten import (
    inzet_annuleren,
    inzet_beeindigen,
    inzet_bevestigen,
    moment_annuleren,
    moment_plannen,
    moment_verplaatsen,
)
from trajecten.services.planningsberichten import bevestiging_sturen
from trajecten.services.prestaties import (
    prestatie_corrigeren,
    prestatie_registreren,
    prestatie_schrappen,
)
from wijkwerken.kern.api.velden import Leeg, RedenInvoer, TotInvoer
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad
from wijkwerken.toegang.rechten import Handeling


class InzetViewSet(MaakMixin, RijViewSet):
    """Who does it: an aanvraag taken up by a traject, with its planned moments."""

    handelingen = {
        "list": Handeling.PLANNEN,
        "retrieve": Handeling.PLANNEN,
        "create": Handeling.PLANNEN,
    }
    queryset = Inzet.objects.select_related("traject")
    serializer_class = InzetDetailSerializer
    invoer_class = InzetInvoer
    filterset_class = InzetFilter
    ordening = ("van",)
    standaard_ordening = "-van"
    uitleg = {
        "list": "Inzetten, zonder hun momenten.",
        "retrieve": "Eén inzet, met de geplande momenten.",
        "create": "Stel een wijk-werker voor en plan de momenten: alles of niets.",
    }

    def get_serializer_class(self):
        return InzetSerializer if self.action == "list" else InzetDetailSerializer

    def get_queryset(self):
        rijen = super().get_queryset()
        if self.action == "list":
            return rijen
        momenten = GeplandMoment.objects.order_by("datum", "begin", "pk")
        return rijen.prefetch_related(Prefetch("momenten", momenten))

    def persoon(self, rij):
        return [rij.traject.wijkwerker_id]

    def maken(self, gegevens):
        if gegevens.get("momenten") is not None:
            gegevens["momenten"] = [
                (m["datum"], m.get("begin"), m.get("einde"), m.get("uren"))
                for m in gegevens["momenten"]
            ]
        return aanbod_plannen(door=self.account, vandaag=self.vandaag, **gegevens)

    @daad(
        Leeg,
        handeling=Handeling.PLANNEN,
        uitleg="Wijk-werker en gebruiker zijn akkoord.",
    )
    def bevestigen(self, rij, gegevens):
        return inzet_bevestigen(door=self.account, inzet=rij, vandaag=self.vandaag)

    @daad(
        Leeg,
        handeling=Handeling.PLANNEN,
        uitleg="Stuur beide partijen opnieuw wat er gepland is, per mail of per brief.",
    )
    def bericht_sturen(self, rij, gegevens):
        return bevestiging_sturen(door=self.account, inzet=rij, vandaag=self.vandaag)

    @daad(
        TotInvoer,
        handeling=Handeling.PLANNEN,
        uitleg="Stop na een dag. Latere momenten vervallen, hun uren komen vrij.",
    )
    def beeindigen(self, rij, gegevens):
        return inzet_beeindigen(door=self.account, inzet=rij, vandaag=self.vandaag, **gegevens)

    @daad(
        RedenInvoer,
        handeling=Handeling.PLANNEN,
        uitleg="Neem een inzet terug waarvoor nog niemand werkte.",
    )
    def annuleren(self, rij, gegevens):
        return inzet_annuleren(door=self.account, inzet=rij, vandaag=self.vandaag, **gegevens)

    @daad(
        PlanTijden,
        handeling=Handeling.PLANNEN,
        uitleg="Plan een moment bij. Het houdt uren vrij.",
    )
    def moment_plannen(self, rij, gegevens):
        moment_plannen(door=self.account, inzet=rij, vandaag=self.vandaag, **gegevens)
        return rij

    @daad(
        VerplaatsInvoer,
        versie_van_rij=False,
        handeling=Handeling.PLANNEN,
        uitleg="Verplaats een moment. `If-Match` is de versie van het moment.",
    )
    def moment_verplaatsen(self, rij, gegevens):
        moment = self._van(rij, gegevens.pop("moment"))
        moment_verplaatsen(
            door=self.account,
            moment=moment,
            versie=self.versie,
            vandaag=self.vandaag,
            **gegevens,
        )
        return rij

    @daad(
        MomentAnnuleerInvoer,
        versie_van_rij=False,
        handeling=Handeling.PLANNEN,
        uitleg="Annuleer een moment. De uren komen vrij.",
    )
    def moment_annuleren(self, rij, gegevens):
        moment = self._van(rij, gegevens.pop("moment"))
        controleer_versie(moment, self.versie)
        moment_annuleren(door=self.account, moment=moment, vandaag=self.vandaag, **gegevens)
        return rij

    def _van(self, inzet, moment):
        if moment.inzet_id != inzet.pk:
            raise GeplandMoment.DoesNotExist
        return moment


class PrestatieViewSet(MaakMixin, RijViewSet):
    """Hours really done."""

    handelingen = {
        "list": Handeling.PRESTATIE_BEKIJKEN,
        "retrieve": Handeling.PRESTATIE_BEKIJKEN,
        "create": Handeling.PRESTATIE_SCHRIJVEN,
    }
    queryset = Prestatie.objects.select_related("traject")
    serializer_class = PrestatieSerializer
    invoer_class = PrestatieInvoer
    filterset_class = PrestatieFilter
    ordening = ("datum",)
    standaard_ordening = "-datum"
    uitleg = {
        "list": "Gepresteerde uren. Een toeleider ziet die van wie zijn eigen dienst toeleidde.",
        "retrieve": "Eén prestatie.",
        "create": "Registreer gepresteerde uren, binnen de limieten van maand en jaar.",
    }

    reeks = reeks

    def persoon(self, rij):
        return [rij.traject.wijkwerker_id]

    def maken(self, gegevens):
        return prestatie_registreren(door=self.account, vandaag=self.vandaag, **gegevens)

    @daad(
        CorrectieInvoer,
        handeling=Handeling.PRESTATIE_SCHRIJVEN,
        uitleg="Corrigeer de datum, de tijden, de uren of de opmerking, met de reden.",
    )
    def corrigeren(self, rij, gegevens):
        return prestatie_corrigeren(
            door=self.account,
            prestatie=rij,
            versie=self.versie,
            vandaag=self.vandaag,
            **gegevens,
        )

    @daad(
        RedenInvoer,
        antwoord=GeschraptSerializer,
        handeling=Handeling.PRESTATIE_SCHRIJVEN,
        uitleg="Schrap uren die niet gepresteerd zijn. De geschiedenis bewaart ze.",
    )
    def schrappen(self, rij, gegevens):
        prestatie_schrappen(door=self.account, prestatie=rij, **gegevens)
        return {"id": rij.pk}
