"""The first page of the figures: the dashboard of the rol, and the reports that it opens."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from rapportage.cijfers.adres import mag_openen
from rapportage.dashboards import dashboard_tonen, soort_van
from rapportage.forms import RapportForm
from rapportage.rapporten import rapporten_van
from rapportage.rapporten.teksten import VERBORGEN_UITLEG
from rapportage.views.rapporten import VERDER
from wijkwerken.kern.views import PaginaMixin, ToegangMixin
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
            )
            context["bezig"] = context["dashboard"] is None
        return super().get_context_data(**context | kwargs)
