"""The first page of the figures: the dashboard of the rol, as the account arranged it, and the
reports that it opens."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from rapportage.cijfers.adres import mag_openen
from rapportage.dashboards import dashboard_tonen, soort_van
from rapportage.dashboards.indeling import LIJST, grafieknaam, indelen, indeling_van
from rapportage.forms import IndelingForm, RapportForm
from rapportage.rapporten import rapporten_van
from rapportage.rapporten.teksten import VERBORGEN_UITLEG
from rapportage.views.rapporten import VERDER
from wijkwerken.kern.views import FormulierView, PaginaMixin, ToegangMixin
from wijkwerken.kern.volgorde import keuzeregels, na_verplaatsen
from wijkwerken.toegang.rechten import Handeling


class DashboardView(PaginaMixin, ToegangMixin, TemplateView):
    """Counts only: a gemeente sees its own, a toeleider its own people, and nobody a name."""

    handeling = Handeling.RAPPORT_BEKIJKEN
    template_name = "rapportage/dashboard.html"

    def get_titel(self):
        return f"Rapporten: {soort_van(self.request.user).titel.lower()}"

    def get_context_data(self, **kwargs):
        account, nu = self.request.user, timezone.now()
        soort, vandaag = soort_van(account), timezone.localdate(nu)
        gevraagd = self.request.GET.copy()
        gevraagd.setdefault("periode", str(vandaag.year))
        form = RapportForm(gevraagd, account=account, rapport=soort, vandaag=vandaag)
        context = {
            "form": form,
            "inleiding": soort.uitleg,
            "indeling_url": reverse("rapport_indeling", query=self.request.GET),
            "rapporten": [
                {"titel": r.titel, "uitleg": r.uitleg, "url": reverse(f"rapport_{r.code}")}
                for r in rapporten_van(account)
            ],
            "verder": [
                {"titel": titel, "uitleg": uitleg, "url": reverse(adres)}
                for handeling, adres, titel, uitleg in VERDER
                if account.mag(handeling)
            ],
            "verborgen": "" if mag_openen(account) else VERBORGEN_UITLEG,
        }
        if form.is_valid():
            context["dashboard"] = dashboard_tonen(
                account,
                form.cleaned_data["periode"],
                vandaag=vandaag,
                nu=nu,
                gemeente=form.deel().get("gemeente"),
                namen=indeling_van(account),
            )
            context["bezig"] = context["dashboard"] is None
        return super().get_context_data(**context | kwargs)


class IndelingView(FormulierView):
    """Which tiles and charts the account sees, and in which order."""

    handeling = Handeling.RAPPORT_BEKIJKEN
    template_name = "rapportage/indeling.html"
    form_class = IndelingForm
    titel = "Indeling"
    inleiding = "Kies welke cijfers u ziet en in welke volgorde. Alleen voor uw account."
    succes_melding = "De indeling is bewaard."

    def bereid_voor(self):
        self.soort = soort_van(self.request.user)

    def get_kruimels(self):
        return [("Rapporten", self.get_terug_url())]

    def get_terug_url(self):
        """The months that were open."""
        return reverse("rapporten", query=self.request.GET)

    get_success_url = get_terug_url

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"soort": self.soort}

    def post(self, request, *args, **kwargs):
        volgorde, naam = na_verplaatsen(request.POST)
        if naam:  # nothing is judged yet: the reader is still moving
            form = self.form_class(soort=self.soort)
            return self.render_to_response(
                self.get_context_data(form=form, volgorde=volgorde, verplaatst=naam)
            )
        return super().post(request, *args, **kwargs)

    def call_service(self, form):
        self.request.user.lijst(LIJST).bewaar_voorkeur(
            kolommen=form.cleaned_data["kolommen"], ordening="", per_bladzijde=None
        )

    def get_context_data(self, volgorde=None, **kwargs):
        form = kwargs.setdefault("form", self.get_form())
        if self.request.method == "POST":
            aan = self.request.POST.getlist("kolommen")
            volgorde = volgorde or self.request.POST.getlist("volgorde")
        else:
            indeling = indelen(self.soort, indeling_van(self.request.user))
            aan = [*indeling.tegels, *map(grafieknaam, indeling.grafieken)]
        groepen = [(kop, keuzeregels(titels, aan, volgorde)) for kop, titels in form.groepen]
        return super().get_context_data(groepen=groepen, **kwargs)
