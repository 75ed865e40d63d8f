"""All lines of a caseload under each other: who asks something first, stands first."""

from datetime import date

from django import forms
from django.core.paginator import Paginator
from django.urls import reverse
from django.utils import timezone
from django.views.generic import ListView

from trajecten.models import Traject
from trajecten.rules.termijnen import bereken
from trajecten.services.termijnen import feiten_van
from trajecten.views.hulp import LijstInzageMixin
from trajecten.views.lijn import trajectlijn
from wijkwerken.kern import opmaak
from wijkwerken.kern.views import BereikMixin, PaginaMixin
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


class CaseloadForm(forms.Form):
    """Whose lines; a GET form, so that the address says it."""

    bemiddelaar = forms.ModelChoiceField(
        Account.objects.none(), required=False, empty_label="Alle bemiddelaars"
    )

    def __init__(self, *args, account, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bemiddelaar"].queryset = Account.objects.zichtbaar_voor(account).bemiddelaars()


class LijnenView(LijstInzageMixin, PaginaMixin, BereikMixin, ListView):
    """Fifty lines a page. What is due first can only be told by the rules, so the facts of the
    whole choice are read: in a constant number of queries.
    """

    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = Traject.objects.lopend().select_related("wijkwerker", "bemiddelaar")
    template_name = "trajecten/lijnen.html"
    titel = "Trajectlijnen"
    inleiding = "Wie het eerst iets vraagt, staat bovenaan."
    per_pagina = 50

    def get_kruimels(self):
        return [("Trajecten", reverse("traject_list"))]

    def get_persoon_van(self, rij):
        return rij.wijkwerker_id

    def get_queryset(self):
        rijen = super().get_queryset()
        account = self.request.user
        data = self.request.GET if "bemiddelaar" in self.request.GET else None
        eigen = account if data is None and rijen.filter(bemiddelaar=account).exists() else None
        self.form = CaseloadForm(data, account=account, initial={"bemiddelaar": eigen})
        if data is not None:
            eigen = self.form.cleaned_data["bemiddelaar"] if self.form.is_valid() else None
            if self.form.errors:
                return rijen.none()
        return rijen.filter(bemiddelaar=eigen) if eigen else rijen

    def get_context_data(self, **kwargs):
        vandaag, account = timezone.localdate(), self.request.user
        rijen = list(self.object_list)
        feiten = feiten_van(rijen, vandaag)
        rijen.sort(key=lambda rij: (feiten[rij.pk].eerste_dag or date.max, str(rij.wijkwerker)))
        paginator = Paginator(rijen, self.per_pagina)
        pagina = paginator.get_page(self.request.GET.get("pagina"))
        pagina.elided = list(paginator.get_elided_page_range(pagina.number, on_each_side=2))
        self.na_lijst(pagina.object_list)
        lijnen = [
            {
                "traject": rij,
                "eerst": opmaak.datum_lang(feiten[rij.pk].eerste_dag),
                "te_laat": (feiten[rij.pk].eerste_dag or vandaag) < vandaag,
                "lijn": trajectlijn(
                    rij, bereken(feiten[rij.pk]), account, vandaag, f"Tijdlijn van {rij.wijkwerker}"
                ),
            }
            for rij in pagina.object_list
        ]
        return super().get_context_data(**kwargs) | {
            "page_obj": pagina,
            "totaal": paginator.count,
            "lijnen": lijnen,
            "form": self.form if account.is_binnen else None,
        }
