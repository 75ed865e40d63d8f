"""An import through the API: the same services, the same sentences, the same worker."""

import django_filters
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse

from wijkwerken.invoer.api.serializers import (
    InvoerBevestigInvoer,
    InvoerFoutenSerializer,
    InvoerNieuwInvoer,
    InvoerRijenSerializer,
    InvoerSerializer,
    KolommenInvoer,
)
from wijkwerken.invoer.choices import InvoerFase
from wijkwerken.invoer.foutbestand import als_bestand
from wijkwerken.invoer.models import Invoer
from wijkwerken.invoer.origineel import SOORTEN, origineel
from wijkwerken.invoer.services.klaarzetten import (
    invoer_klaarzetten,
    invoer_weggooien,
    kolommen_kiezen,
)
from wijkwerken.invoer.services.terugdraaien import invoer_ongedaan_maken
from wijkwerken.invoer.services.uitvoeren import invoer_bevestigen
from wijkwerken.invoer.soorten import soort_van
from wijkwerken.invoer.tasks import laat_verwerken
from wijkwerken.kern.api.velden import Leeg, VerwijderdSerializer
from wijkwerken.kern.export import XLSX_TYPE
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad, download, vraag
from wijkwerken.toegang.api.bestanden import BestandMixin
from wijkwerken.toegang.rechten import Handeling


class InvoerFilter(django_filters.FilterSet):
    class Meta:
        model = Invoer
        fields = ("soort", "fase")


class InvoerViewSet(BestandMixin, MaakMixin, RijViewSet):
    """Lists that are imported, of the kinds that the account may write."""

    handelingen = dict.fromkeys(["list", "retrieve", "create"], Handeling.INVOEREN)
    queryset = Invoer.objects.select_related("bron").met_tellingen()
    serializer_class = InvoerSerializer
    invoer_class = InvoerNieuwInvoer
    filterset_class = InvoerFilter
    ordening = ("aangemaakt_op",)
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Lijsten die ingelezen zijn, worden of wachten.",
        "retrieve": "Hoever een lijst is: vraag dit opnieuw zolang `fase` zegt dat het bezig is.",
        "create": "Breng een lijst (`multipart/form-data`). Zijn alle kolommen van deze bron "
        "bekend, dan begint het nakijken meteen; anders kiest u ze eerst.",
    }

    def maken(self, gegevens):
        try:
            soort = soort_van(gegevens["soort"])
        except LookupError:
            raise ValidationError({"soort": "Deze soort lijst kennen we niet."}) from None
        bestand = gegevens["bestand"]
        invoer = invoer_klaarzetten(
            door=self.account,
            soort=soort,
            bron=gegevens.get("bron", ""),
            bestandsnaam=bestand.name,
            inhoud=bestand.read(),
        )
        if invoer.fase == InvoerFase.NAKIJKEN:
            laat_verwerken(invoer)
        return self.onthoud(invoer)

    @daad(
        KolommenInvoer,
        handeling=Handeling.INVOEREN,
        uitleg="Zeg welke kolom wat is. Het wordt onthouden voor deze bron, en nagekeken.",
    )
    def kolommen_kiezen(self, rij, gegevens):
        invoer = kolommen_kiezen(
            door=self.account, invoer=rij, kolommen=gegevens["kolommen"], versie=self.versie
        )
        laat_verwerken(invoer)
        return invoer

    @daad(
        InvoerBevestigInvoer,
        handeling=Handeling.INVOEREN,
        versie_van_rij=False,
        uitleg="Lees in wat u zag: alles in één keer, of niets.",
    )
    def bevestigen(self, rij, gegevens):
        invoer = invoer_bevestigen(door=self.account, invoer=rij, **gegevens)
        laat_verwerken(invoer)
        return invoer

    @daad(
        Leeg,
        handeling=Handeling.INVOEREN,
        uitleg="Maak ongedaan wat sindsdien niemand wijzigde.",
    )
    def ongedaan_maken(self, rij, gegevens):
        invoer = invoer_ongedaan_maken(door=self.account, invoer=rij, nu=self.nu)
        laat_verwerken(invoer)
        return invoer

    @daad(
        Leeg,
        handeling=Handeling.INVOEREN,
        antwoord=VerwijderdSerializer,
        uitleg="Gooi een lijst weg die niet ingelezen is.",
    )
    def weggooien(self, rij, gegevens):
        invoer_weggooien(door=self.account, invoer=rij)
        return {"verwijderd": True}

    @vraag(
        InvoerFoutenSerializer,
        handeling=Handeling.INVOEREN,
        uitleg="Alles wat fout is: rij, kolom, reden en wat eraan te doen.",
    )
    def fouten(self, rij, gegevens):
        namen = dict(zip(rij.kolommen, rij.koppen, strict=True))
        fouten = [
            {
                "rij": een.nummer,
                "veld": bezwaar["veld"],
                "kolom": namen.get(bezwaar["veld"], "") if bezwaar["veld"] else "",
                "code": bezwaar["code"],
                "detail": bezwaar["melding"],
            }
            for een in rij.rijen.exclude(bezwaren=[])
            for bezwaar in een.bezwaren
        ]
        return {"fouten": fouten}

    @vraag(
        InvoerRijenSerializer,
        handeling=Handeling.INVOEREN,
        uitleg="Wat er met elke rij zou gebeuren, of gebeurde.",
    )
    def rijen(self, rij, gegevens):
        return {"rijen": rij.rijen.all()}

    @download(
        uitleg="Het bestand zelf, alleen voor wie het bracht.",
        handeling=Handeling.INVOEREN,
        soorten=SOORTEN,
    )
    def bijlage(self, rij):
        if not rij.bestand or rij.door != self.account:
            raise Http404
        return origineel(rij)

    @download(
        uitleg="De lijst terug als CSV, met een kolom `fout`.",
        handeling=Handeling.INVOEREN,
        soorten=["text/csv"],
    )
    def csv(self, rij):
        return _bestand(rij, "csv")

    @download(
        uitleg="De lijst terug als XLSX, met een kolom `fout`.",
        handeling=Handeling.INVOEREN,
        soorten=[XLSX_TYPE],
    )
    def xlsx(self, rij):
        return _bestand(rij, "xlsx")


def _bestand(invoer: Invoer, vorm: str) -> HttpResponse:
    inhoud, soort = als_bestand(invoer, vorm)
    naam = f'attachment; filename="invoer-met-fouten.{vorm}"'
    return HttpResponse(inhoud, content_type=soort, headers={"Content-Disposition": naam})
