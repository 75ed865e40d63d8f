"""The reports: one page for each, with its tables as files."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from rapportage.cijfers.adres import mag_openen
from rapportage.forms import RapportForm
from rapportage.rapporten import RAPPORTEN, invullen, mag_rapport, rapportvraag
from rapportage.rapporten.grafieken import grafiek_van
from rapportage.rapporten.tabellen import OPEN_KOPPEN, bladen, openbare_rijen, paginatabel
from rapportage.rapporten.teksten import GEMEENTE_UITLEG, VERBORGEN_UITLEG, vorige_naam
from rapportage.views.bestanden import RapportVragenView
from wijkwerken.kern import export
from wijkwerken.kern.views import PaginaMixin, ToegangMixin
from wijkwerken.toegang.rechten import Handeling

CSV_TYPE = "text/csv; charset=utf-8"
# What else is made of the figures, for who may: name of the address, title, what it is.
VERDER = (
    (Handeling.RAPPORT_BEKIJKEN, "cijfers", "Wat de cijfers betekenen",
     "De definitie van elk cijfer, en de rijen erachter voor wie dossiers mag zien."),
    (Handeling.JAARVERSLAG_BEKIJKEN, "jaarverslag_list", "Jaarverslag",
     "Een heel jaar naast het jaar ervoor; als bestand, met een bladzijde per gemeente."),
    (Handeling.RAPPORT_BEKIJKEN, "rapportbestand_list", "Uw rapporten als bestand",
     "Wat voor u gemaakt is, tot het gewist wordt."),
    (Handeling.RAPPORT_PLANNEN, "rapportplanning_list", "Geplande rapporten",
     "Wie krijgt elke maand, elk kwartaal of elk jaar een rapport per mail."),
    (Handeling.NIEUWSBRIEF_MAKEN, "nieuwsbrief", "Cijfers voor de nieuwsbrief",
     "Een blok met de cijfers van een kwartaal, klaar om te plakken."),
)  # fmt: skip


class _VanRapport(PaginaMixin, ToegangMixin):
    """Of the report with this code, over the months and of the part that the address asks."""

    handeling = Handeling.RAPPORT_BEKIJKEN
    code = ""

    def mag(self):
        return super().mag() and mag_rapport(self.request.user, self.rapport)

    @property
    def rapport(self):
        return RAPPORTEN[self.code]

    def bereid_voor(self):
        self.form = RapportForm(
            self.request.GET,
            account=self.request.user,
            rapport=self.rapport,
            vandaag=timezone.localdate(),
        )

    def get_titel(self):
        return self.rapport.titel

    def get_kruimels(self):
        return [("Rapporten", reverse("rapporten"))]


class RapportView(_VanRapport, TemplateView):
    """One report over some months: counts only, a gemeente sees its own and nobody a name.

    `?export=xlsx` gives all its tables, `csv` with `tabel=` one of them, `open` the open data.
    """

    template_name = "rapportage/rapport.html"

    def get(self, request, *args, **kwargs):
        vandaag = timezone.localdate()
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data(blokken=[]))
        self.periode = self.form.cleaned_data["periode"]
        vraag = rapportvraag(
            request.user, self.rapport, self.periode, vandaag=vandaag, **self.form.deel()
        )
        self.namen = (self.periode.naam, vorige_naam(self.periode, vraag))
        soort = request.GET.get("export", "")
        if soort == "open":
            return self.als_open_data(vraag)
        ingevuld = invullen(self.rapport, vraag)
        if soort in {"csv", "xlsx"}:
            return self.als_bestand(ingevuld, soort)
        return self.render_to_response(self.get_context_data(ingevuld=ingevuld))

    # -- the page --------------------------------------------------------------------------
    def get_context_data(self, ingevuld=None, **kwargs):
        context = {"form": self.form, "inleiding": self.rapport.uitleg}
        if ingevuld:
            context |= {
                "periode": self.periode,
                "voorlopig": ingevuld.voorlopig,
                "is_leeg": ingevuld.is_leeg,
                "blokken": [self.blok(gevuld) for gevuld in ingevuld.blokken],
                "definities": [*ingevuld.definities(), ("Gemeente", GEMEENTE_UITLEG)],
                "verborgen": "" if mag_openen(self.request.user) else VERBORGEN_UITLEG,
                "exports": self.exports(),
                "bestand_url": reverse(f"rapport_{self.code}_bestand") + self.url_met(),
            }
        return super().get_context_data(**context | kwargs)

    def blok(self, gevuld):
        tabel = paginatabel(gevuld, *self.namen)
        return {
            "titel": gevuld.blok.titel,
            "uitleg": gevuld.blok.uitleg,
            "eerder": self.namen[1] if gevuld.blok.per and gevuld.blok.vorig_jaar else "",
            "som": len(gevuld.rijen) > 1,
            "tabel": tabel,
            "grafiek": grafiek_van(gevuld, *self.namen),
            "exports": [
                {"naam": soort.upper(), "url": self.url_met(export=soort, tabel=tabel.bijschrift)}
                for soort in ("csv", "xlsx")
            ],
        }

    def exports(self):
        uit = [{"naam": "XLSX", "url": self.url_met(export="xlsx")}]
        if self.rapport.openbaar:
            uit.append({"naam": "Open data", "url": self.url_met(export="open")})
        return uit

    def url_met(self, **anders):
        query = self.request.GET.copy()
        query["periode"] = self.periode.code
        for naam, waarde in anders.items():
            query[naam] = waarde
        return f"?{query.urlencode()}"

    # -- files -----------------------------------------------------------------------------
    def als_bestand(self, ingevuld, soort):
        """All tables, or with `tabel=` the one of that name; a CSV holds only one."""
        alle = bladen(ingevuld, *self.namen)
        if naam := self.request.GET.get("tabel"):
            alle = [blad for blad in alle if blad.titel == naam]
        if not alle:
            raise Http404
        delen = (self.code, alle[0].code) if len(alle) == 1 else (self.code,)
        if soort == "csv":
            inhoud, type_ = export.als_csv(alle[0].koppen, alle[0].rijen), CSV_TYPE
        else:
            inhoud = export.als_werkboek((een.titel, een.koppen, een.rijen) for een in alle)
            type_ = export.XLSX_TYPE
        return self.bestand(inhoud, type_, delen, soort)

    def als_open_data(self, vraag):
        """For everyone: no group is a person, and what stands for few is left empty."""
        if not self.rapport.openbaar:
            raise PermissionDenied
        rijen = openbare_rijen(
            invullen(self.rapport, vraag, openbaar=True), settings.OPEN_DATA_LICENTIE
        )
        return self.bestand(
            export.als_csv(OPEN_KOPPEN, rijen), CSV_TYPE, (self.code, "open-data"), "csv"
        )

    def bestand(self, inhoud, type_, delen, soort):
        naam = "-".join(["rapport", *delen, self.periode.code.lower()])
        return HttpResponse(
            inhoud,
            content_type=type_,
            headers={"Content-Disposition": f'attachment; filename="{naam}.{soort}"'},
        )


class RapportBestandView(_VanRapport, RapportVragenView):
    """Of the months and the part that were looked at."""

    def bereid_voor(self):
        super().bereid_voor()
        if not self.form.is_valid():
            raise Http404

    def get_titel(self):
        return f"{self.rapport.titel} als bestand"

    def get_terug_url(self):
        adres, query = reverse(f"rapport_{self.code}"), self.request.GET.urlencode()
        return f"{adres}?{query}" if query else adres

    def get_kruimels(self):
        return [*super().get_kruimels(), (self.rapport.titel, self.get_terug_url())]

    def wat(self):
        return f"dit rapport over {self.form.cleaned_data['periode'].naam}"

    def call_service(self, form):
        delen = ("periode", "gemeente", "dienst", "bemiddelaar")
        keuze = {naam: self.form.cleaned_data.get(naam) for naam in delen}
        return self.klaarzetten(form, rapport=self.rapport, **keuze)
