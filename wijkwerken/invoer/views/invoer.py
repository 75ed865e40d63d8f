"""One import: how far it is, what it would do, what it did, and taking it back."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from wijkwerken.invoer.choices import VOORAF, InvoerFase, RijStaat
from wijkwerken.invoer.forms import InvoerBevestigForm
from wijkwerken.invoer.foutbestand import als_bestand
from wijkwerken.invoer.models import Invoer
from wijkwerken.invoer.origineel import origineel
from wijkwerken.invoer.services.klaarzetten import invoer_weggooien
from wijkwerken.invoer.services.terugdraaien import aangeraakt, invoer_ongedaan_maken
from wijkwerken.invoer.services.uitvoeren import TE_DOEN, invoer_bevestigen
from wijkwerken.invoer.tasks import laat_verwerken
from wijkwerken.invoer.views.lijst import kruimels
from wijkwerken.invoer.views.tabel import koppen, tabelregel
from wijkwerken.kern import opmaak
from wijkwerken.kern.views import BereikMixin, BevestigView, ScopedDetailView
from wijkwerken.toegang.rechten import Handeling

PER_BLADZIJDE = 50
BEZIG_MET = {
    InvoerFase.NAKIJKEN: "nagekeken",
    InvoerFase.UITVOEREN: "ingelezen",
    InvoerFase.TERUG: "teruggedraaid",
}


def rijen_tekst(aantal):
    return "1 rij" if aantal == 1 else f"{opmaak.getal(aantal)} rijen"


class InvoerDetailView(ScopedDetailView):
    """How far it is while it runs; before and after that its rows, with counts that filter."""

    handeling = Handeling.INVOEREN
    queryset = Invoer.objects.select_related("bron", "door", "gedaan_door", "ongedaan_door")
    template_name = "invoer/detail.html"

    def get_kruimels(self):
        return kruimels()

    def get_context_data(self, **kwargs):
        tellingen = self.object.tellingen()
        te_doen = sum(tellingen[staat] for staat in TE_DOEN)
        bezig = self.object.is_bezig
        context = {
            "bezig": bezig,
            "klaar": self.object.klaar,
            "totaal": sum(tellingen.values()) if self.object.fase == "nakijken" else te_doen,
            "bezig_met": BEZIG_MET.get(self.object.fase, ""),
            "te_doen": te_doen,
            "fout": tellingen[RijStaat.FOUT],
            "eerder": self.get_eerder(),
            "origineel": self.object.bestand and self.object.door == self.request.user,
        }
        if not bezig and self.object.fase != InvoerFase.KOLOMMEN:
            context |= self.get_rijen(tellingen)
        return super().get_context_data(**context | kwargs)

    def get_eerder(self):
        """The very same file, imported before."""
        anderen = Invoer.objects.zichtbaar_voor(self.request.user).filter(
            sha256=self.object.sha256, soort=self.object.soort, fase=InvoerFase.GEDAAN
        )
        return anderen.exclude(pk=self.object.pk).first() if self.object.fase in VOORAF else None

    def get_rijen(self, tellingen):
        gevraagd = self.request.GET.get("staat", "")
        rijen = self.object.rijen.all()
        blijven = rijen.exclude(blijft="").count()
        if gevraagd in tellingen:
            rijen = rijen.filter(staat=gevraagd)
        elif gevraagd == "blijft":
            rijen = rijen.exclude(blijft="")
        paginator = Paginator(rijen, PER_BLADZIJDE)
        pagina = paginator.get_page(self.request.GET.get("pagina"))
        pagina.elided = list(paginator.get_elided_page_range(pagina.number, on_each_side=2))
        delen = [("", "Alle", sum(tellingen.values()))]
        delen += [(s.value, s.label, tellingen[s]) for s in RijStaat if s != RijStaat.WACHT]
        if blijven:
            delen.append(("blijft", "Blijft zoals het is", blijven))
        return {
            "filters": [
                {
                    "naam": naam,
                    "url": f"{self.object.get_absolute_url()}?staat={staat}",
                    "actief": staat == gevraagd,
                    "aantal": opmaak.getal(aantal),
                }
                for staat, naam, aantal in delen
            ],
            "page_obj": pagina,
            "koppen": koppen(self.object),
            "regels": [tabelregel(self.object, rij) for rij in pagina],
            "blijven": blijven,
            "terug": sum(tellingen[staat] for staat in TE_DOEN) - blijven,
        }


class InvoerBevestigenView(BevestigView):
    handeling = Handeling.INVOEREN
    queryset = Invoer.objects.filter(fase=InvoerFase.NAGEKEKEN).select_related("bron")
    form_class = InvoerBevestigForm
    titel = "Inlezen"
    knop = "Inlezen"
    succes_melding = ""

    def bereid_voor(self):
        super().bereid_voor()
        self.tellingen = self.object.tellingen()

    def get_kruimels(self):
        return kruimels((str(self.object), self.object.get_absolute_url()))

    def get_initial(self):
        return {"gezien": self.object.stempel}

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        fout = self.tellingen[RijStaat.FOUT]
        if not fout:
            del form.fields["zonder_fouten"]
        else:
            wat = "de foute rij" if fout == 1 else f"de {opmaak.getal(fout)} foute rijen"
            form.fields["zonder_fouten"].label = f"Sla {wat} over; die lees ik later in"
        return form

    def get_vraag(self):
        nieuw, gewijzigd = (self.tellingen[staat] for staat in TE_DOEN)
        return f"Wilt u {rijen_tekst(nieuw)} toevoegen en {rijen_tekst(gewijzigd)} wijzigen?"

    def get_gevolg(self):
        return "Alles gebeurt in één keer, of niets. Nadien kunt u dit ongedaan maken."

    def call_service(self, form):
        invoer = invoer_bevestigen(
            door=self.request.user,
            invoer=self.object,
            gezien=form.cleaned_data["gezien"],
            zonder_fouten=form.cleaned_data.get("zonder_fouten", False),
        )
        laat_verwerken(invoer)
        return invoer


class InvoerOngedaanView(BevestigView):
    handeling = Handeling.INVOEREN
    queryset = Invoer.objects.filter(fase=InvoerFase.GEDAAN, gewist_op=None).select_related("bron")
    titel = "Ongedaan maken"
    knop = "Ongedaan maken"
    gevaar = True
    succes_melding = ""

    def get_kruimels(self):
        return kruimels((str(self.object), self.object.get_absolute_url()))

    def get_vraag(self):
        return f"Wilt u {self.object} ongedaan maken?"

    def get_gevolg(self):
        rijen = list(self.object.rijen.exclude(gemaakt=[]).defer("inhoud"))
        totaal, na = len(rijen), len(aangeraakt(rijen))
        tekst = (
            f"{rijen_tekst(totaal - na)} van de {opmaak.getal(totaal)} worden weer als voorheen."
        )
        if na:
            tekst += f" Wat intussen gewijzigd is, blijft: {rijen_tekst(na)}."
        return tekst

    def call_service(self, form):
        invoer = invoer_ongedaan_maken(
            door=self.request.user, invoer=self.object, nu=timezone.now()
        )
        laat_verwerken(invoer)
        return invoer


class InvoerWeggooienView(BevestigView):
    handeling = Handeling.INVOEREN
    queryset = Invoer.objects.filter(fase__in=VOORAF).select_related("bron")
    titel = "Lijst weggooien"
    knop = "Weggooien"
    gevaar = True
    succes_melding = "De lijst is weggegooid. Er was nog niets ingelezen."
    vraag = "Wilt u deze lijst weggooien?"
    gevolg = "Er is nog niets van ingelezen, en dat gebeurt dan ook niet meer."

    def get_kruimels(self):
        return kruimels((str(self.object), self.object.get_absolute_url()))

    def call_service(self, form):
        invoer_weggooien(door=self.request.user, invoer=self.object)

    def get_success_url(self):
        return reverse("invoer_list")


class InvoerBijlageView(BereikMixin, SingleObjectMixin, View):
    """The file itself, for who brought it; for anyone else it is not there."""

    handeling = Handeling.INVOEREN
    queryset = Invoer.objects.all()

    def get_queryset(self):
        return super().get_queryset().met_bestand_van(self.request.user)

    def get(self, request, *args, **kwargs):
        return origineel(self.get_object())


class InvoerBestandView(BereikMixin, SingleObjectMixin, View):
    """The same list back, with what is wrong in a last column."""

    handeling = Handeling.INVOEREN
    queryset = Invoer.objects.filter(gewist_op=None).exclude(
        fase__in=[InvoerFase.KOLOMMEN, InvoerFase.NAKIJKEN]
    )
    vorm = "csv"

    def get(self, request, *args, **kwargs):
        if request.GET:
            raise Http404
        inhoud, soort = als_bestand(self.get_object(), self.vorm)
        naam = f"invoer-met-fouten-{timezone.localdate():%Y-%m-%d}.{self.vorm}"
        return HttpResponse(
            inhoud,
            content_type=soort,
            headers={"Content-Disposition": f'attachment; filename="{naam}"'},
        )
