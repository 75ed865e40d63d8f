"""The figures per gemeente and month, as a page and as a file."""

from dataclasses import replace

from django.http import HttpResponse
from django.utils import timezone
from django.views.generic import TemplateView

from gebruikers.choices import GebruikerSoort
from rapportage.doorstroom import UITLEG, doorstroomcijfers
from rapportage.forms import RapportFilterForm
from rapportage.queries import DEFINITIES, GEMEENTE_UITLEG, jaartotaal, jaren, maandrapport
from wijkwerken.kern import export
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import PaginaMixin, ToegangMixin
from wijkwerken.toegang.rechten import Handeling

# Above a narrow column; the definitions and the file have the long name.
KOPPEN = {"actief": "Actief", "landbouw": "Landbouw", "lokaal_bestuur": "Besturen"}
KORT = {
    GebruikerSoort.PERSOON: "Particulieren",
    GebruikerSoort.LOKAAL_BESTUUR: "Lokale besturen",
    GebruikerSoort.ONDERWIJS: "Scholen",
    GebruikerSoort.VERENIGING: "Verenigingen",
    GebruikerSoort.LANDBOUW: "Land- en tuinbouw",
}
VOORLOPIG = "Voorlopig"


def _soortkolom(soort):
    return Kolom(soort, KORT[soort], pad=lambda regel: regel.per_soort[soort], soort="getal")


KOLOMMEN = [
    Kolom("maand", "Maand", pad=lambda regel: f"{regel.maand:%m/%Y}"),
    Kolom("gemeente", "Gemeente"),
    *(
        Kolom(naam, DEFINITIES[naam][0], soort="getal")
        for naam in ("actief", "uren", "prestaties", "cheques", "zonder_cheque")
    ),
    *(_soortkolom(soort) for soort in GebruikerSoort),
    Kolom("stand", "Stand", pad=lambda regel: VOORLOPIG, in_tabel=False),
]

TABELKOLOMMEN = [replace(kolom, titel=KOPPEN.get(kolom.naam, kolom.titel)) for kolom in KOLOMMEN]


class RapportenView(PaginaMixin, ToegangMixin, TemplateView):
    """Counts only: a gemeente sees its own, and nobody sees a name here."""

    handeling = Handeling.RAPPORT_BEKIJKEN
    template_name = "rapportage/rapporten.html"
    titel = "Rapporten"
    inleiding = "Wie werkte waar en hoeveel, per gemeente en per maand."

    def get(self, request, *args, **kwargs):
        keuze = self.lees_keuze()
        regels = maandrapport(request.user, **keuze)
        if request.GET.get("export") in {"csv", "xlsx"}:
            return self.exporteer(regels, request.GET["export"], keuze["jaar"])
        return self.render_to_response(self.get_context_data(regels=regels, keuze=keuze))

    def lees_keuze(self):
        """The year and gemeente of the address; a wrong one gives this year, everything."""
        account, vandaag = self.request.user, timezone.localdate()
        self.form = RapportFilterForm(
            self.request.GET or None,
            account=account,
            jaren=jaren(account, vandaag=vandaag),
            initial={"jaar": vandaag.year},
        )
        schoon = self.form.cleaned_data if self.form.is_bound and self.form.is_valid() else {}
        gemeente = schoon.get("gemeente")
        return {
            "jaar": schoon.get("jaar") or vandaag.year,
            "gemeente": gemeente.pk if gemeente else None,
        }

    def get_context_data(self, **kwargs):
        regels, keuze = kwargs.pop("regels"), kwargs.pop("keuze")
        totaal = jaartotaal(self.request.user, **keuze)
        context = {
            "filter": {"form": self.form},
            "jaar": keuze["jaar"],
            "tabel": Tabel(
                TABELKOLOMMEN, regels, bijschrift=f"Per gemeente en maand, {keuze['jaar']}"
            ),
            "tegels": [
                {"getal": getattr(totaal, naam), "tekst": DEFINITIES[naam][0].lower()}
                for naam in ("actief", "uren", "prestaties", "cheques", "zonder_cheque")
            ]
            + [{"getal": sum(totaal.per_soort.values()), "tekst": "gebruikers"}],
            "doorstroom": doorstroomcijfers(
                self.request.user, vandaag=timezone.localdate(), gemeente=keuze["gemeente"]
            ),
            "doorstroom_uitleg": UITLEG,
            "definities": [*DEFINITIES.values(), ("Gemeente", GEMEENTE_UITLEG)],
            "export_urls": [
                {"naam": soort.upper(), "url": self.url_met(export=soort)}
                for soort in ("csv", "xlsx")
            ],
        }
        return super().get_context_data(**context | kwargs)

    def url_met(self, **anders):
        query = self.request.GET.copy()
        for naam, waarde in anders.items():
            query[naam] = waarde
        return f"?{query.urlencode()}"

    def exporteer(self, regels, soort, jaar):
        koppen = [kolom.titel for kolom in KOLOMMEN]
        waarden = [[kolom.export(regel) for kolom in KOLOMMEN] for regel in regels]
        if soort == "csv":
            inhoud, type_ = export.als_csv(koppen, waarden), "text/csv; charset=utf-8"
        else:
            inhoud = export.als_xlsx(koppen, waarden, f"Rapport {jaar}")
            type_ = export.XLSX_TYPE
        return HttpResponse(
            inhoud,
            content_type=type_,
            headers={"Content-Disposition": f'attachment; filename="rapport-{jaar}.{soort}"'},
        )
