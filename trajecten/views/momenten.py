"""One planned moment: adding, moving, cancelling."""

from urllib.parse import urlsplit

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.forms.inzetten import MomentForm, MomentVerplaatsForm
from trajecten.forms.prestaties import MomentAnnuleerForm
from trajecten.models import GeplandMoment, Inzet
from trajecten.services.inzetten import moment_annuleren, moment_plannen, moment_verplaatsen
from trajecten.services.momenten import volgende_dag
from trajecten.services.verplaatsen import (
    Tijden,
    plannen_proberen,
    verplaatsing_proberen,
    verplaatsing_terugdraaien,
)
from trajecten.views.hulp import NaastAfspraakMixin
from wijkwerken.kern.views import BereikMixin, ObjectFormulierView
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

TIJDEN = ("datum", "begin", "einde", "uren")


class ProefMixin:
    """A form of a day and hours, with beside it what it would give, before anything is saved.

    The service that saves is asked. When a field changes the page asks again; without JavaScript
    the button Bekijk does. The address may propose a day and hours, as the form writes them.
    """

    template_name = "trajecten/moment_form.html"

    def get_template_names(self):
        deel = {"voorbeeld": "_momentproef", "venster-inhoud": "_momentvenster"}
        naam = deel.get(self.request.headers.get("HX-Target", ""))
        return [f"trajecten/{naam}.html"] if naam else [self.template_name]

    def get_initial(self):
        waarden = self.get_begin()
        velden = self.form_class.base_fields
        for veld in TIJDEN:
            if veld in self.request.GET:
                try:
                    waarden[veld] = velden[veld].to_python(self.request.GET[veld])
                except ValidationError:
                    continue
        return waarden

    def form_valid(self, form):
        if "voorbeeld" in self.request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        return super().form_valid(form)

    def get_proef(self, form):
        """The verdict on the form as it opens, or as it was sent; None when it has no day."""
        waarden = form.initial
        if form.is_bound:
            form.is_valid()
            waarden = form.cleaned_data
        if not waarden.get("datum"):
            return None
        tijden = Tijden(*(waarden.get(veld) for veld in TIJDEN))
        if tijden.begin and tijden.einde:
            tijden = tijden._replace(uren=None)
        return self.probeer(tijden, timezone.localdate())

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        wijkwerker = self.get_inzet().traject.wijkwerker
        if self.request.headers.get("HX-Target") != "voorbeeld":
            inzage_loggen(self.request, [wijkwerker.pk], InzageWijze.PAGINA)
        proef = self.get_proef(context["form"])
        anders = proef.alternatieven if proef else []
        return context | {
            "inzet": self.get_inzet(),
            "wijkwerker": wijkwerker,
            "proef": proef,
            "terug": self.terug,
            "hier_url": self.request.path,
            "alternatieven": [(ander, self._url_van(ander)) for ander in anders],
        }

    def _url_van(self, ander):
        query = {"datum": f"{ander.datum:%d/%m/%Y}"}
        if ander.begin:
            query |= {"begin": f"{ander.begin:%H:%M}", "einde": f"{ander.einde:%H:%M}"}
        else:
            query["uren"] = ander.uren
        return f"{self.request.path}?{_query(query | {'terug': self.terug})}"


class MomentNieuwView(NaastAfspraakMixin, ProefMixin, ObjectFormulierView):
    handeling = Handeling.PLANNEN
    queryset = Inzet.objects.select_related(
        "traject__wijkwerker", "aanvraag__gebruiker", "aanvraag__activiteit"
    )
    form_class = MomentForm
    titel = "Moment plannen"
    knop = "Plannen"
    succes_melding = "Het moment is gepland."
    terug = ""

    def get(self, request, *args, **kwargs):
        if request.htmx and self._gevraagde_dag() is None:
            return HttpResponse(status=204)  # no day yet: leave what was typed
        return super().get(request, *args, **kwargs)

    def get_begin(self):
        """The day of the address, else the next one that was asked, with the hours of it."""
        datum = self._gevraagde_dag() or volgende_dag(self.object, timezone.localdate())
        begin, einde, uren = self.object.aanvraag.tijd_op(datum.weekday())
        return {
            "datum": datum,
            "begin": begin,
            "einde": einde,
            "uren": None if begin else uren,
        }

    def _gevraagde_dag(self):
        try:
            return forms.DateField(required=False).clean(self.request.GET.get("datum", ""))
        except ValidationError:
            return None

    def get_inzet(self):
        return self.object

    def probeer(self, tijden, vandaag):
        return plannen_proberen(
            door=self.request.user, inzet=self.object, tijden=tijden, vandaag=vandaag
        )

    def call_service(self, form):
        self.gepasseerd = moment_plannen(
            door=self.request.user,
            inzet=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
        return self.object


class MomentMixin:
    """A page about a moment goes back to its inzet, or to the calendar it was opened from."""

    queryset = GeplandMoment.objects.select_related(
        "traject__wijkwerker", "inzet__traject__wijkwerker", "inzet__aanvraag__gebruiker"
    )

    @property
    def terug(self):
        """The calendar that the address names; nothing else."""
        gevraagd = self.request.POST.get("terug") or self.request.GET.get("terug", "")
        delen = urlsplit(gevraagd)
        if delen.scheme or delen.netloc or delen.path != reverse("planning"):
            return ""
        return gevraagd

    def get_kruimels(self):
        inzet = self.object.inzet
        return [(str(inzet), inzet.get_absolute_url())]

    def get_terug_url(self):
        return self.terug or self.object.inzet.get_absolute_url()

    def get_success_url(self):
        return self.get_terug_url()


class MomentVerplaatsenView(NaastAfspraakMixin, MomentMixin, ProefMixin, ObjectFormulierView):
    """Another day or hour. A window in the calendar shows the same form.

    `proef=1` answers the verdict only, for who drags.
    """

    handeling = Handeling.PLANNEN
    form_class = MomentVerplaatsForm
    titel = "Moment verplaatsen"
    knop = "Verplaatsen"
    succes_melding = "Het moment is verplaatst. Wie het moet weten, krijgt bericht."

    def get(self, request, *args, **kwargs):
        if request.GET.get("proef") == "1":
            proef = self.get_proef(self.get_form())
            return JsonResponse({"past": proef.past, "zin": proef.zin})
        return super().get(request, *args, **kwargs)

    def get_inzet(self):
        return self.object.inzet

    def get_begin(self):
        return {veld: getattr(self.object, veld) for veld in (*TIJDEN, "versie")}

    def probeer(self, tijden, vandaag):
        return verplaatsing_proberen(
            door=self.request.user, moment=self.object, tijden=tijden, vandaag=vandaag
        )

    def call_service(self, form):
        return moment_verplaatsen(
            door=self.request.user,
            moment=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )

    def get_context_data(self, **kwargs):
        return super().get_context_data(moment=self.object, **kwargs)

    def get_success_url(self):
        """The calendar at the new day, with the button that takes the move back."""
        if not self.terug:
            return super().get_success_url()
        query = QueryDict(urlsplit(self.terug).query, mutable=True)
        query["dag"], query["verzet"] = self.resultaat.datum.isoformat(), str(self.resultaat.pk)
        return f"{reverse('planning')}?{query.urlencode()}"


class MomentTerugzettenView(MomentMixin, BereikMixin, SingleObjectMixin, View):
    """Take a move back, from the calendar."""

    handeling = Handeling.PLANNEN
    bereik = "bewerkbaar_voor"
    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        versie = request.POST.get("versie", "")
        try:
            verplaatsing_terugdraaien(
                door=request.user,
                moment=self.object,
                versie=int(versie) if versie.isdecimal() else None,
                vandaag=timezone.localdate(),
            )
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            messages.success(request, "Het moment staat weer waar het stond.")
        return HttpResponseRedirect(self.get_terug_url())


class MomentAnnulerenView(MomentMixin, ObjectFormulierView):
    handeling = Handeling.PLANNEN
    form_class = MomentAnnuleerForm
    template_name = "basis_bevestig.html"
    titel = "Moment annuleren"
    knop = "Moment annuleren"
    succes_melding = "Het moment is geannuleerd. De uren zijn weer vrij."
    extra_context = {"gevaar": True, "vraag": "Gaat dit moment niet door?"}

    def call_service(self, form):
        return moment_annuleren(
            door=self.request.user,
            moment=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


def _query(waarden):
    query = QueryDict(mutable=True)
    query.update(waarden)
    return query.urlencode()
