"""When somebody can work: the own week, and absence. For inside only."""

from trajecten.api.filters import AfwezigheidFilter, BeschikbaarheidFilter
from trajecten.api.serializers.beschikbaarheid import (
    AfwezigheidInvoer,
    AfwezigheidSerializer,
    AfwezigheidWijziging,
    BeschikbaarheidInvoer,
    BeschikbaarheidSerializer,
    BeschikbaarheidWijziging,
)
from trajecten.api.serializers.inzetten import GeschraptSerializer
from trajecten.models import Afwezigheid, Beschikbaarheid
from trajecten.services.beschikbaarheid import (
    afwezigheid_intrekken,
    afwezigheid_noteren,
    afwezigheid_wijzigen,
    beschikbaarheid_schrappen,
    beschikbaarheid_vastleggen,
    beschikbaarheid_wijzigen,
)
from wijkwerken.kern.api.velden import Leeg, RedenInvoer
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad
from wijkwerken.toegang.rechten import Handeling

_BINNEN = dict.fromkeys(
    ["list", "retrieve", "create", "partial_update"], Handeling.DOSSIER_BEWERKEN
)


class BeschikbaarheidViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """The week in which somebody can work; without one: always."""

    handelingen = _BINNEN
    queryset = Beschikbaarheid.objects.all()
    serializer_class = BeschikbaarheidSerializer
    invoer_class = BeschikbaarheidInvoer
    wijzig_class = BeschikbaarheidWijziging
    filterset_class = BeschikbaarheidFilter
    ordening = ("van",)
    standaard_ordening = "-van"
    uitleg = {
        "list": "De weken waarin wijk-werkers kunnen werken. Wie er geen heeft, kan altijd.",
        "retrieve": "Eén week.",
        "create": "Leg een week vast. De vorige eindigt de dag voor ze begint.",
        "partial_update": "Verbeter een week.",
    }

    def persoon(self, rij):
        return [rij.wijkwerker_id]

    def maken(self, gegevens):
        return beschikbaarheid_vastleggen(door=self.account, **gegevens)

    def wijzigen(self, rij, gegevens):
        return beschikbaarheid_wijzigen(
            door=self.account, beschikbaarheid=rij, gegevens=gegevens, versie=self.versie
        )

    @daad(
        Leeg,
        antwoord=GeschraptSerializer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Schrap een week die verkeerd genoteerd is. De geschiedenis bewaart ze.",
    )
    def schrappen(self, rij, gegevens):
        beschikbaarheid_schrappen(door=self.account, beschikbaarheid=rij, versie=self.versie)
        return {"id": rij.pk}


class AfwezigheidViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """Days or hours on which somebody cannot come."""

    handelingen = _BINNEN
    queryset = Afwezigheid.objects.all()
    serializer_class = AfwezigheidSerializer
    invoer_class = AfwezigheidInvoer
    wijzig_class = AfwezigheidWijziging
    filterset_class = AfwezigheidFilter
    ordening = ("van",)
    standaard_ordening = "-van"
    uitleg = {
        "list": "Afwezigheden, ook die ingetrokken zijn.",
        "retrieve": "Eén afwezigheid.",
        "create": "Noteer een afwezigheid. Op die dagen wordt niets meer gepland.",
        "partial_update": "Verbeter een afwezigheid, of zet de laatste dag.",
    }

    def persoon(self, rij):
        return [rij.wijkwerker_id]

    def maken(self, gegevens):
        gegevens.setdefault("gemeld_op", self.vandaag)
        return afwezigheid_noteren(door=self.account, **gegevens)

    def wijzigen(self, rij, gegevens):
        return afwezigheid_wijzigen(
            door=self.account, afwezigheid=rij, gegevens=gegevens, versie=self.versie
        )

    @daad(
        RedenInvoer,
        handeling=Handeling.DOSSIER_BEWERKEN,
        uitleg="Trek een afwezigheid in die niet doorgaat of verkeerd genoteerd is.",
    )
    def intrekken(self, rij, gegevens):
        return afwezigheid_intrekken(
            door=self.account, afwezigheid=rij, nu=self.nu, versie=self.versie, **gegevens
        )
