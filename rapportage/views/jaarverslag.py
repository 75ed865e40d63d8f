"""The jaarverslag: its figures on the screen, its words, and the file."""

from dataclasses import replace

from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from rapportage.documenten import alineas
from rapportage.forms import JaarverslagtekstForm
from rapportage.models import Jaarverslagtekst, Rapportbestand
from rapportage.rapporten import Periode, invullen, periode_van, rapportvraag
from rapportage.rapporten.jaarverslag import JAARVERSLAG
from rapportage.rapporten.periode import EERSTE_JAAR
from rapportage.rapporten.tabellen import paginatabel
from rapportage.rapporten.teksten import vorige_naam
from rapportage.services.jaarverslag import jaarverslagtekst_schrijven
from rapportage.views.bestanden import RapportVragenView
from wijkwerken.kern.geschiedenis import Spoor
from wijkwerken.kern.views import FormulierView, PaginaMixin, ToegangMixin
from wijkwerken.kern.views.geschiedenis import GeschiedenisView
from wijkwerken.toegang.rechten import Handeling


class JaarverslagenView(ToegangMixin, View):
    """The last year that is over."""

    handeling = Handeling.JAARVERSLAG_BEKIJKEN
    http_method_names = ["get", "head", "options"]

    def get(self, request):
        jaar = timezone.localdate().year - 1
        return HttpResponseRedirect(reverse("jaarverslag_detail", args=[jaar]))


class _Jaar(PaginaMixin, ToegangMixin):
    """Of the year in the address; one that has not begun is not there."""

    handeling = Handeling.JAARVERSLAG_BEKIJKEN
    periode: Periode

    def bereid_voor(self):
        jaar = self.kwargs["jaar"]
        periode = periode_van(str(jaar))
        if periode is None or jaar > timezone.localdate().year:
            raise Http404
        self.jaar, self.periode = jaar, periode

    def get_titel(self):
        return f"Jaarverslag {self.jaar}"

    def get_kruimels(self):
        return [("Rapporten", reverse("rapporten"))]

    def get_terug_url(self):
        return reverse("jaarverslag_detail", args=[self.jaar])

    def tekst(self):
        return Jaarverslagtekst.objects.zichtbaar_voor(self.request.user).filter(jaar=self.jaar)


class JaarverslagView(_Jaar, TemplateView):
    """The figures of the year, what is written, and the file."""

    template_name = "rapportage/jaarverslag.html"
    inleiding = JAARVERSLAG.uitleg

    def get_context_data(self, **kwargs):
        account, vandaag = self.request.user, timezone.localdate()
        vraag = rapportvraag(account, JAARVERSLAG, self.periode, vandaag=vandaag)
        kern = invullen(replace(JAARVERSLAG, blokken=JAARVERSLAG.blokken[:1]), vraag)
        tekst = self.tekst().first()
        bestanden = Rapportbestand.objects.zichtbaar_voor(account).geldig_op(timezone.now())
        return super().get_context_data(
            jaren=range(vandaag.year, EERSTE_JAAR - 1, -1),
            alles_url=f"{reverse('rapport_gemeente')}?periode={self.periode.code}",
            periode=self.periode,
            voorlopig=kern.voorlopig,
            tabel=paginatabel(kern.blokken[0], self.periode.naam, vorige_naam(self.periode, vraag)),
            tekst=tekst,
            alineas=alineas(tekst.tekst) if tekst else [],
            bestanden=bestanden.filter(rapport=JAARVERSLAG.code, periode=self.periode.code),
            mag_schrijven=account.mag(Handeling.JAARVERSLAG_SCHRIJVEN),
            **kwargs,
        )


class JaarverslagtekstView(_Jaar, FormulierView):
    """The words of the coordinator."""

    handeling = Handeling.JAARVERSLAG_SCHRIJVEN
    form_class = JaarverslagtekstForm
    inleiding = "Gewone tekst. Laat een lege regel tussen twee alinea\u2019s. Noem geen personen."
    succes_melding = "De tekst is bewaard."

    def bereid_voor(self):
        super().bereid_voor()
        self.object = self.tekst().first() or Jaarverslagtekst(jaar=self.jaar, versie=0)

    def get_titel(self):
        return f"Tekst van het jaarverslag {self.jaar}"

    def get_kruimels(self):
        return [*super().get_kruimels(), (super().get_titel(), self.get_terug_url())]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.object}

    def get_actueel(self):
        return self.tekst().first()

    def call_service(self, form):
        return jaarverslagtekst_schrijven(
            door=self.request.user, jaar=self.jaar, **form.cleaned_data
        )


class JaarverslagtekstGeschiedenisView(GeschiedenisView):
    """The versions of the text."""

    handeling = Handeling.JAARVERSLAG_BEKIJKEN
    queryset = Jaarverslagtekst.objects.all()

    def get_tabs(self):
        return []

    def get_sporen(self):
        return [Spoor(Jaarverslagtekst, pgh_obj_id=self.object.pk)]


class JaarverslagBestandView(_Jaar, RapportVragenView):
    def get_titel(self):
        return f"Jaarverslag {self.jaar} als bestand"

    def get_kruimels(self):
        return [*super().get_kruimels(), (f"Jaarverslag {self.jaar}", self.get_terug_url())]

    def wat(self):
        return f"het jaarverslag van {self.jaar}"

    def call_service(self, form):
        return self.klaarzetten(form, rapport=JAARVERSLAG, periode=self.periode)
