"""The prestatieformulieren on paper: of one sheet, of the pile, or of a big pile in parts."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.views.generic import TemplateView, View
from django.views.generic.detail import SingleObjectMixin

from trajecten.documenten import prestatieformulieren_document, toon_document
from trajecten.models import Maandblad
from trajecten.services.maandbladen import maandbladen_klaarzetten
from trajecten.services.prestatieformulieren import HOOGSTENS, formulieren_van
from trajecten.views.maandbladen import gevraagde_maand, stapel, stapelvraag
from wijkwerken.kern import opmaak
from wijkwerken.kern.views import BereikMixin, PaginaMixin, ToegangMixin
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

WIE = ("pk", "traject__wijkwerker_id", "traject__wijkwerker__naam")


@dataclass(frozen=True, slots=True)
class Deel:
    """Some forms of a pile: from a sheet up to another, both named by their id."""

    van: int  # place in the pile, from 1
    tot: int
    eerste: str
    laatste: str
    url: str


class MaandbladPdfView(BereikMixin, SingleObjectMixin, View):
    """The form to take along: the agreed jobs of the month, room to sign, and the code."""

    handeling = Handeling.PRESTATIE_SCHRIJVEN
    queryset = Maandblad.objects.all()
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        formulieren = formulieren_van(self.get_queryset().filter(pk=self.get_object().pk))
        return toon_document(request, prestatieformulieren_document(formulieren))


class MaandbladenPdfView(ToegangMixin, View):
    """The forms of the whole pile, as it is filtered, in one file; of a big one a part.

    `van` and `tot` are sheets: what is typed in meanwhile moves no form out of its part. When one
    of the two itself left the pile the part is rather too big, and then the parts are made anew.
    """

    handeling = Handeling.PRESTATIE_SCHRIJVEN
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        maand = gevraagde_maand(request)
        maandbladen_klaarzetten(maand)
        vraag = stapelvraag(request) | {"maand": f"{maand:%m/%Y}"}
        rijen = stapel(request, maand)
        sleutels = [str(pk) for pk in rijen.values_list("pk", flat=True)]
        gekozen = _tussen(sleutels, request.GET.get("van"), request.GET.get("tot"))
        if len(gekozen) > HOOGSTENS:
            return HttpResponseRedirect(reverse("maandbladen_formulieren", query=vraag))
        if not gekozen:
            zin = f"In {opmaak.maand_jaar(maand)} is er geen maandblad meer te verwerken."
            messages.error(request, zin)
            return HttpResponseRedirect(reverse("maandblad_list", query=vraag))
        formulieren = formulieren_van(rijen.filter(pk__in=gekozen))
        return toon_document(request, prestatieformulieren_document(formulieren))


class FormulierenView(PaginaMixin, ToegangMixin, TemplateView):
    """A pile that is too big for one file, as files that each take some seconds."""

    handeling = Handeling.PRESTATIE_SCHRIJVEN
    template_name = "trajecten/formulieren.html"

    def bereid_voor(self):
        self.maand = gevraagde_maand(self.request)
        self.vraag = stapelvraag(self.request) | {"maand": f"{self.maand:%m/%Y}"}

    def get_titel(self):
        return f"Formulieren van {opmaak.maand_jaar(self.maand)}"

    def get_kruimels(self):
        return [("Maandbladen", reverse("maandblad_list", query=self.vraag))]

    def get_context_data(self, **kwargs):
        maandbladen_klaarzetten(self.maand)
        rijen = list(stapel(self.request, self.maand).values_list(*WIE))
        delen = self._delen(rijen)
        return super().get_context_data(delen=delen, aantal=len(rijen), **kwargs)

    def _delen(self, rijen):
        delen, getoond = [], set()
        for begin in range(0, len(rijen), HOOGSTENS):
            deel = rijen[begin : begin + HOOGSTENS]
            (van, wie_eerst, eerste), (tot, wie_laatst, laatste) = deel[0], deel[-1]
            getoond |= {wie_eerst, wie_laatst}
            url = reverse("maandbladen_pdf", query=self.vraag | {"van": van, "tot": tot})
            delen.append(Deel(begin + 1, begin + len(deel), eerste, laatste, url))
        inzage_loggen(self.request, getoond, InzageWijze.LIJST)
        return delen


def _tussen(sleutels, van, tot):
    """From the one up to and with the other, each as far as it is still in the pile."""
    begin = sleutels.index(van) if van in sleutels else 0
    einde = sleutels.index(tot) + 1 if tot in sleutels else len(sleutels)
    return sleutels[begin:einde]
