"""Planned moments over all inzetten: the calendar as data, and moving one of them."""

from trajecten.api.filters import MomentFilter
from trajecten.api.serializers.inzetten import (
    KalendermomentSerializer,
    MomentproefSerializer,
    PlanTijden,
    Tijden,
)
from trajecten.models import GeplandMoment
from trajecten.services import verplaatsen as verplaatsdienst
from trajecten.services.inzetten import moment_verplaatsen
from wijkwerken.toegang.api.basis import RijViewSet, daad, vraag
from wijkwerken.toegang.rechten import Handeling


class MomentViewSet(RijViewSet):
    """What is planned, for whoever draws a calendar. Absences and schorsingen stand apart."""

    handelingen = {"list": Handeling.PLANNEN, "retrieve": Handeling.PLANNEN}
    queryset = GeplandMoment.objects.select_related("traject", "inzet__aanvraag__vestiging")
    serializer_class = KalendermomentSerializer
    filterset_class = MomentFilter
    ordening = ("datum",)
    standaard_ordening = "datum"
    uitleg = {
        "list": "Geplande momenten van een periode, per wijk-werker, gebruiker, bemiddelaar, "
        "gemeente of activiteit.",
        "retrieve": "Eén gepland moment.",
    }

    def persoon(self, rij):
        return [rij.traject.wijkwerker_id]

    @daad(
        PlanTijden,
        handeling=Handeling.PLANNEN,
        uitleg="Verplaats een moment. Met `?proef=1` leest u vooraf wat in de weg staat.",
    )
    def verplaatsen(self, rij, gegevens):
        return moment_verplaatsen(
            door=self.account,
            moment=rij,
            versie=self.versie,
            vandaag=self.vandaag,
            **gegevens,
        )

    @vraag(
        MomentproefSerializer,
        invoer=Tijden,
        handeling=Handeling.PLANNEN,
        uitleg="Wat verplaatsen naar deze dag en uren zou geven, en anders het dichtste dat past.",
    )
    def verplaatsproef(self, rij, gegevens):
        return verplaatsdienst.verplaatsing_proberen(
            door=self.account,
            moment=rij,
            tijden=verplaatsdienst.Tijden(**gegevens),
            vandaag=self.vandaag,
        )
