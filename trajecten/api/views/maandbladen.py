"""The sheets of a month, and many hours at once."""

from trajecten.api.filters import MaandbladFilter
from trajecten.api.serializers.maandbladen import (
    MaandbladOpenInvoer,
    MaandbladSerializer,
    UrenreeksInvoer,
    UrenreeksSerializer,
)
from trajecten.documenten import PDF, prestatieformulieren_document, toon_document
from trajecten.models import Maandblad
from trajecten.services.maandbladen import (
    maandblad_binnenbrengen,
    maandblad_openen,
    maandblad_terugzetten,
    maandblad_verwerken,
    maandbladen_klaarzetten,
)
from trajecten.services.prestatieformulieren import formulieren_van
from trajecten.services.reekswaarden import GEWEIGERD, Urenregel
from trajecten.services.urenreeks import uren_bewaren
from wijkwerken.kern.api.velden import Leeg
from wijkwerken.toegang.api.basis import RijViewSet, daad, download
from wijkwerken.toegang.rechten import Handeling

SCHRIJVEN = Handeling.PRESTATIE_SCHRIJVEN


class MaandbladViewSet(RijViewSet):
    """Where the sheet of each month is. Its hours are prestaties."""

    handelingen = {"list": SCHRIJVEN, "retrieve": SCHRIJVEN}
    queryset = Maandblad.objects.met_uren().select_related("traject")
    serializer_class = MaandbladSerializer
    filterset_class = MaandbladFilter
    ordening = ("maand", "stand")
    standaard_ordening = "-maand"
    uitleg = {
        "list": "Maandbladen. Met `maand` ook van wie nog niets binnenbracht.",
        "retrieve": "Eén maandblad, met de uren van die maand.",
    }

    def persoon(self, rij):
        return [rij.traject.wijkwerker_id]

    def filter_queryset(self, queryset):
        rijen = super().filter_queryset(queryset)
        if self.action != "list":
            return rijen
        # Only now is the month known to be one. The rows are read after this.
        if maand := self.request.query_params.get("maand"):
            maandbladen_klaarzetten(MaandbladFilter.maand_van(maand))
        return rijen.verwacht()

    @daad(
        MaandbladOpenInvoer,
        handeling=SCHRIJVEN,
        op_lijst=True,
        uitleg="Het blad van een traject voor een maand; het wordt gemaakt als het er niet is.",
    )
    def openen(self, rij, gegevens):
        return maandblad_openen(door=self.account, **gegevens)

    @daad(Leeg, handeling=SCHRIJVEN, uitleg="Het blad kwam vandaag binnen.")
    def binnenbrengen(self, rij, gegevens):
        return maandblad_binnenbrengen(
            door=self.account, maandblad=rij, versie=self.versie, vandaag=self.vandaag
        )

    @daad(Leeg, handeling=SCHRIJVEN, uitleg="Alles op het blad is ingevoerd.")
    def verwerken(self, rij, gegevens):
        return maandblad_verwerken(
            door=self.account, maandblad=rij, versie=self.versie, vandaag=self.vandaag
        )

    @daad(Leeg, handeling=SCHRIJVEN, uitleg="Eén stap terug: niet verwerkt, of niet binnen.")
    def terugzetten(self, rij, gegevens):
        return maandblad_terugzetten(door=self.account, maandblad=rij, versie=self.versie)

    @download(
        handeling=SCHRIJVEN,
        uitleg="Het prestatieformulier als PDF: de afgesproken opdrachten, en een QR-code.",
        soorten=[PDF],
    )
    def pdf(self, rij):
        formulieren = formulieren_van(Maandblad.objects.filter(pk=rij.pk))
        return toon_document(self.request, prestatieformulieren_document(formulieren))


@daad(
    UrenreeksInvoer,
    antwoord=UrenreeksSerializer,
    handeling=SCHRIJVEN,
    op_lijst=True,
    persoon=lambda antwoord: antwoord["personen"],
    uitleg="Registreer, wijzig of schrap veel prestaties in één keer; elke regel krijgt zijn eigen "
    "antwoord. Een nieuwe regel neemt het moment mee dat die dag voor die inzet gepland was.",
)
def reeks(self, rij, gegevens):
    """The act `reeks` of the prestaties: one line, one answer, in their order."""
    regels = [
        Urenregel(sleutel=str(nummer), **_zonder_leeg(regel))
        for nummer, regel in enumerate(gegevens["regels"], 1)
    ]
    uit = uren_bewaren(
        door=self.account,
        regels=regels,
        vandaag=self.vandaag,
        alles_of_niets=gegevens.get("alles_of_niets", False),
    )
    return {
        "bewaard": uit.bewaard,
        "geweigerd": len(uit.geweigerd),
        "regels": [_uitslag(uitslag) for uitslag in uit.uitslagen],
        "personen": {
            uitslag.prestatie.traject.wijkwerker_id
            for uitslag in uit.uitslagen
            if uitslag.prestatie
        },
    }


def _zonder_leeg(regel):
    """What a line does not say keeps the value of a line that says nothing."""
    return {naam: waarde for naam, waarde in regel.items() if waarde is not None}


def _uitslag(uitslag):
    rij = uitslag.prestatie if uitslag.daad != GEWEIGERD else None
    return {
        "nummer": int(uitslag.sleutel),
        "daad": uitslag.daad,
        "prestatie": uitslag.regel.prestatie or (rij.pk if rij else None),
        "bezwaren": uitslag.bezwaren,
        "waarschuwingen": rij.waarschuwingen if rij else [],
    }
