"""What both sides were told of the planning, and how they want to hear it. For inside only."""

import json

from django.conf import settings
from django.urls import reverse

from trajecten.api.filters import (
    BerichtkeuzeFilter,
    PlanningsberichtFilter,
    PlanningslinkFilter,
)
from trajecten.api.serializers import planningsberichten as vormen
from trajecten.documenten import PDF, brieven_document, toon_document
from trajecten.models import Berichtkeuze, Planningsbericht, Planningslink
from trajecten.services.planningsagenda import (
    link_van_geheim,
    planningslink_intrekken,
    planningslink_vernieuwen,
)
from trajecten.services.planningsberichten import berichtkeuze_maken
from wijkwerken.kern.api.invoer import is_proef
from wijkwerken.kern.api.velden import Leeg
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad, download
from wijkwerken.toegang.rechten import Handeling

_LEZEN = {"list": Handeling.PLANNEN, "retrieve": Handeling.PLANNEN}
_MAKEN = {**_LEZEN, "create": Handeling.PLANNEN}


class PlanningsberichtViewSet(RijViewSet):
    """One side was told that something is planned, moved, cancelled or at its end."""

    handelingen = _LEZEN
    queryset = Planningsbericht.objects.select_related("inzet__traject").prefetch_related(
        "andere_inzetten__traject", "momenten"
    )
    serializer_class = vormen.PlanningsberichtSerializer
    filterset_class = PlanningsberichtFilter
    ordening = ("aangemaakt_op",)
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Berichten over de planning. `inzetten/{id}/bericht-sturen/` stuurt er opnieuw.",
        "retrieve": "Eén bericht.",
    }

    def persoon(self, rij):
        return [inzet.traject.wijkwerker_id for inzet in (rij.inzet, *rij.andere_inzetten.all())]

    @download(handeling=Handeling.PLANNEN, uitleg="Het bericht als brief.", soorten=[PDF])
    def pdf(self, rij):
        return toon_document(self.request, brieven_document([rij]))


class _VanEen:
    """A row of one wijk-werker or one gebruiker."""

    def persoon(self, rij):
        return [rij.wijkwerker_id]

    @staticmethod
    def van(gegevens):
        return gegevens.get("wijkwerker") or gegevens["gebruiker"]


class BerichtkeuzeViewSet(_VanEen, MaakMixin, WijzigMixin, RijViewSet):
    """Mail or letter, for who chose. Without a row: mail, or a letter without an address."""

    handelingen = {**_MAKEN, "partial_update": Handeling.PLANNEN}
    queryset = Berichtkeuze.objects.select_related("wijkwerker", "gebruiker")
    serializer_class = vormen.BerichtkeuzeSerializer
    invoer_class = vormen.BerichtkeuzeInvoer
    wijzig_class = vormen.BerichtkeuzeWijziging
    filterset_class = BerichtkeuzeFilter
    ordening = ("aangemaakt_op",)
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Wie zijn bevestigingen per mail of per brief wil.",
        "retrieve": "Eén keuze.",
        "create": "Kies voor een wijk-werker of een gebruiker. Was er al een keuze, dan wordt "
        "die veranderd.",
        "partial_update": "Verander een keuze.",
    }

    def maken(self, gegevens):
        van = self.van(gegevens)
        return berichtkeuze_maken(door=self.account, van=van, kanaal=gegevens["kanaal"])

    def wijzigen(self, rij, gegevens):
        controleer_versie(rij, self.versie)
        van = rij.wijkwerker or rij.gebruiker
        kanaal = gegevens.get("kanaal", rij.kanaal)
        return berichtkeuze_maken(door=self.account, van=van, kanaal=kanaal)


class PlanningslinkViewSet(_VanEen, MaakMixin, RijViewSet):
    """The calendar of a wijk-werker or a gebruiker, at a secret address that can be revoked."""

    handelingen = _MAKEN
    queryset = Planningslink.objects.select_related("wijkwerker", "gebruiker")
    serializer_class = vormen.PlanningslinkSerializer
    invoer_class = vormen.PlanningslinkInvoer
    filterset_class = PlanningslinkFilter
    ordening = ("aangemaakt_op",)
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Gedeelde agenda's, ook de ingetrokken.",
        "retrieve": "Eén gedeelde agenda, zonder het adres: dat is nergens bewaard.",
        "create": "Maak een adres. Was er al een, dan werkt dat meteen niet meer.",
    }
    geheim = ""

    def create(self, request, *args, **kwargs):
        """The secret goes into this answer only: the one that is kept for its key has none."""
        antwoord = super().create(request, *args, **kwargs)
        if self.geheim and not is_proef(request):
            inhoud = json.loads(antwoord.content)
            inhoud["adres"] = settings.BASIS_URL + reverse("planning_feed", args=[self.geheim])
            antwoord.content = json.dumps(inhoud, ensure_ascii=False)
        return antwoord

    def maken(self, gegevens):
        self.geheim = planningslink_vernieuwen(
            door=self.account, van=self.van(gegevens), nu=self.nu
        )
        return link_van_geheim(self.geheim)

    @daad(Leeg, handeling=Handeling.PLANNEN, uitleg="Het adres werkt meteen niet meer.")
    def intrekken(self, rij, gegevens):
        controleer_versie(rij, self.versie)
        if rij.ingetrokken_op is None:
            planningslink_intrekken(
                door=self.account, van=rij.wijkwerker or rij.gebruiker, nu=self.nu
            )
        return rij
