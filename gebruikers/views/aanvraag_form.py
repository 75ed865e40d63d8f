"""Writing an aanvraag: first whose it is, then what, where and when."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from gebruikers.choices import GebruikerSoort
from gebruikers.forms.aanvragen import AanvraagNieuwForm, AanvraagWijzigenForm
from gebruikers.models import Aanvraag, Gebruiker
from gebruikers.services import aanvraag_indienen, aanvraag_wijzigen
from wijkwerken.kern.views import FormulierView, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling

KEUZES = 20


class AanvraagNieuwView(FormulierView):
    """`?gebruiker=` says whose aanvraag it is; without it the page lets one choose."""

    handeling = Handeling.GEBRUIKER_BEWERKEN
    form_class = AanvraagNieuwForm
    template_name = "gebruikers/aanvraag_form.html"
    titel = "Nieuwe aanvraag"
    knop = "Aanvraag bewaren"
    succes_melding = "De aanvraag is bewaard."

    def bereid_voor(self):
        self.gebruiker = None
        if pk := self.request.GET.get("gebruiker"):
            try:
                self.gebruiker = Gebruiker.objects.bewerkbaar_voor(self.request.user).get(pk=pk)
            except (Gebruiker.DoesNotExist, ValidationError) as error:
                raise Http404 from error

    def get_template_names(self):
        if self.gebruiker is None:
            return ["gebruikers/aanvraag_gebruiker.html"]
        return super().get_template_names()

    def post(self, request, *args, **kwargs):
        if self.gebruiker is None:
            raise Http404
        return super().post(request, *args, **kwargs)

    def get_form(self, form_class=None):
        return None if self.gebruiker is None else super().get_form(form_class)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "account": self.request.user,
            "gebruiker": self.gebruiker,
        }

    def get_initial(self):
        vandaag = timezone.localdate()
        return {
            "van": vandaag,
            "ontvangen_op": vandaag,
            "activiteit": self.request.GET.get("activiteit"),
            # A school is closed then; who does want somebody takes the tick away.
            "slaat_schoolvakanties_over": self.gebruiker is not None
            and self.gebruiker.soort == GebruikerSoort.ONDERWIJS,
        }

    def get_kruimels(self):
        if self.gebruiker is None:
            return [("Aanvragen", reverse("aanvraag_list"))]
        return [
            ("Gebruikers", reverse("gebruiker_list")),
            (str(self.gebruiker), self.gebruiker.get_absolute_url()),
        ]

    def get_terug_url(self):
        rij = self.gebruiker
        return rij.get_absolute_url() if rij else reverse("aanvraag_list")

    def get_context_data(self, **kwargs):
        if self.gebruiker is not None:
            return super().get_context_data(**kwargs | {"gebruiker": self.gebruiker})
        zoek = self.request.GET.get("zoek", "").strip()
        gevonden = Gebruiker.objects.bewerkbaar_voor(self.request.user).actief()
        for woord in zoek.split():
            gevonden = gevonden.met_woord(woord)
        rijen = list(gevonden.prefetch_related("vestigingen")[: KEUZES + 1]) if zoek else []
        return super().get_context_data(
            **kwargs, zoek=zoek, gevonden=rijen[:KEUZES], meer=len(rijen) > KEUZES
        )

    def call_service(self, form):
        return aanvraag_indienen(
            door=self.request.user,
            vandaag=timezone.localdate(),
            gegevens=form.cleaned_data | {"gebruiker": self.gebruiker},
        )


class AanvraagWijzigenView(ObjectFormulierView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    queryset = Aanvraag.objects.select_related("gebruiker", "activiteit")
    form_class = AanvraagWijzigenForm
    template_name = "gebruikers/aanvraag_form.html"
    titel = "Aanvraag wijzigen"

    def get_kruimels(self):
        return [("Aanvragen", reverse("aanvraag_list")), *super().get_kruimels()]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "account": self.request.user,
            "gebruiker": self.object.gebruiker,
        }

    def get_initial(self):
        rij = self.object
        relaties = {"vestiging": rij.vestiging_id, "activiteit": rij.activiteit_id}
        velden = {*AanvraagWijzigenForm.base_fields, "versie"} - {*relaties}
        relaties["vereisten"] = list(rij.vereisten.values_list("pk", flat=True))
        return {veld: getattr(rij, veld) for veld in velden if veld != "vereisten"} | relaties

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs | {"gebruiker": self.object.gebruiker})

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        return aanvraag_wijzigen(
            door=self.request.user,
            aanvraag=self.object,
            vandaag=timezone.localdate(),
            versie=gegevens.pop("versie"),
            gegevens=gegevens,
        )
