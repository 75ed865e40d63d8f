"""The forms of a request for an afwijkende activiteit: one page per step."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from activiteiten import services
from activiteiten.forms import afwijkingen as forms
from activiteiten.forms.gevolgen import IntrekkenForm
from activiteiten.models import Advies, AfwijkendeActiviteit, Besluit, Toelating
from activiteiten.services.afwijkingbesluiten import toelatingen_van
from activiteiten.views.afwijkingen import MET_ALLES, kruimels
from activiteiten.views.gevolgen import GevolgenMixin
from wijkwerken.kern.datums import plus_jaren
from wijkwerken.kern.views import FormulierView, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class AfwijkingNieuwView(FormulierView):
    handeling = Handeling.ACTIVITEIT_BEWERKEN
    form_class = forms.AfwijkingForm
    titel = "Afwijkende activiteit aanvragen"
    inleiding = (
        "Een gemeente kan iets toelaten dat niet op de Vlaamse lijst staat. U doorloopt de stappen "
        "één voor één: toetsing, advies, raad, melding aan VDAB."
    )
    knop = "Beginnen"
    succes_melding = "De aanvraag is begonnen. Vul nu de toetsing in."

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}

    def get_initial(self):
        return {veld: self.request.GET.get(veld) for veld in ("gemeente", "activiteit")}

    def get_kruimels(self):
        return kruimels()

    def get_terug_url(self):
        return reverse("afwijkendeactiviteit_list")

    def call_service(self, form):
        return services.afwijking_beginnen(
            door=self.request.user, vandaag=timezone.localdate(), **form.cleaned_data
        )


class StapView(ObjectFormulierView):
    """One step. Set `service`: it gets the row and the fields of the form."""

    handeling = Handeling.ACTIVITEIT_BEWERKEN
    queryset: Any = MET_ALLES
    service: Any = None
    vandaag_in = ""  # the field that begins with today

    def get_kruimels(self):
        rij = getattr(self.object, "afwijking", self.object)
        return [*kruimels(), (rij.naam, rij.get_absolute_url())]

    def get_initial(self):
        begin = {"versie": self.object.versie}
        return begin | ({self.vandaag_in: timezone.localdate()} if self.vandaag_in else {})

    def call_service(self, form):
        service = type(self).service
        return service(door=self.request.user, afwijking=self.object, **form.cleaned_data)


class AfwijkingWijzigenView(StapView):
    form_class = forms.AfwijkingWijzigenForm
    titel = "Aanvraag wijzigen"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "account": self.request.user,
            "nieuw": self.object.is_nieuw,
        }

    def get_initial(self):
        rij = self.object
        velden = ("naam", "omschrijving", "soorten", "hoofdactiviteit")
        return super().get_initial() | {veld: getattr(rij, veld) for veld in velden}

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        return services.afwijking_wijzigen(
            door=self.request.user,
            afwijking=self.object,
            versie=gegevens.pop("versie"),
            gegevens=gegevens,
        )


class ToetsenView(StapView):
    form_class = forms.ToetsingForm
    titel = "Toetsing"
    inleiding = "U kunt tussendoor bewaren. De raad neemt deze gronden over in zijn beslissing."
    succes_melding = "De toetsing is bewaard."

    def get_initial(self):
        begin = super().get_initial()
        for toets in self.object.toetsen.all():
            begin[f"voldoet_{toets.criterium}"] = {True: "ja", False: "nee"}.get(toets.voldoet)
            begin[f"grond_{toets.criterium}"] = toets.grond
        return begin

    def call_service(self, form):
        return services.criteria_toetsen(
            door=self.request.user,
            afwijking=self.object,
            toetsen=form.toetsen,
            versie=form.cleaned_data["versie"],
        )


class AdviesVragenView(StapView):
    form_class = forms.AdviesVragenForm
    titel = "Advies vragen"
    knop = "Noteren"
    vandaag_in = "gevraagd_op"
    service = services.advies_vragen


class AdviesNoterenView(StapView):
    queryset = Advies.objects.select_related("afwijking__gemeente")
    form_class = forms.AdviesNoterenForm
    titel = "Advies noteren"
    knop = "Noteren"
    vandaag_in = "ontvangen_op"

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"inleiding": f"Van {self.object.partner}."} | kwargs)

    def get_terug_url(self):
        return self.object.afwijking.get_absolute_url()

    def call_service(self, form):
        return services.advies_noteren(
            door=self.request.user, advies=self.object, **form.cleaned_data
        )


class BeslissenView(StapView):
    handeling = Handeling.AFWIJKING_BESLISSEN
    form_class = forms.RaadForm
    titel = "Beslissing van de raad"
    inleiding = "De tekst van het besluit kunt u later bijvoegen; tot dan vragen we ernaar."
    service = services.raadsbeslissing_vastleggen


class MeldenView(StapView):
    form_class = forms.MeldingForm
    titel = "Melding aan VDAB"
    vandaag_in = "gemeld_op"
    service = services.afwijking_melden


class UitkomstView(StapView):
    handeling = Handeling.AFWIJKING_BESLISSEN
    form_class = forms.UitkomstForm
    titel = "Antwoord van VDAB"
    vandaag_in = "uitkomst_op"
    service = services.uitkomst_noteren


class ActiverenView(StapView):
    handeling = Handeling.AFWIJKING_BESLISSEN
    form_class = forms.ActiverenForm
    titel = "Activeren"
    inleiding = "In deze periode mag de activiteit in de gemeente gevraagd en gepland worden."
    knop = "Activeren"
    succes_melding = "De afwijkende activiteit is actief in deze periode."
    service = services.afwijking_activeren

    def get_initial(self):
        van = timezone.localdate()
        return super().get_initial() | {"van": van, "tot": plus_jaren(van, 1) - timedelta(days=1)}


class EvaluerenView(StapView):
    form_class = forms.EvaluatieForm
    titel = "Jaarlijkse evaluatie"
    vandaag_in = "datum"
    succes_melding = "De evaluatie is bewaard."
    service = services.afwijking_evalueren


class AfwijkingIntrekkenView(GevolgenMixin, StapView):
    """From a day on it is no longer permitted; first shows what that hits."""

    handeling = Handeling.AFWIJKING_BESLISSEN
    form_class = IntrekkenForm
    titel = "Afwijkende activiteit intrekken"
    knop = "Intrekken"
    vandaag_in = "vanaf"
    succes_melding = "De afwijkende activiteit is ingetrokken."

    def get_toelatingen(self):
        return toelatingen_van(self.object)

    def trek_in(self, gegevens):
        return services.afwijking_intrekken(
            door=self.request.user, afwijking=self.object, **gegevens
        )


class BesluitBijvoegenView(ObjectFormulierView):
    handeling = Handeling.ACTIVITEIT_BEWERKEN
    queryset = Besluit.objects.filter(bestand="")
    form_class = forms.BesluitForm
    titel = "Besluit bijvoegen"
    knop = "Bijvoegen"
    succes_melding = "Het besluit is bijgevoegd."

    def get_initial(self):
        return {"versie": self.object.versie}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"inleiding": f"{self.object}."} | kwargs)

    def get_kruimels(self):
        return kruimels()

    def get_terug_url(self):
        """The request it belongs to, or the activiteit that it permits; else the list."""
        account = self.request.user
        afwijking = AfwijkendeActiviteit.objects.zichtbaar_voor(account)
        toelating = Toelating.objects.zichtbaar_voor(account).select_related("activiteit")
        if eerste := afwijking.filter(besluit=self.object).first():
            return eerste.get_absolute_url()
        if gegeven := toelating.filter(besluit=self.object).first():
            return gegeven.activiteit.get_absolute_url()
        return reverse("activiteit_list")

    def get_success_url(self):
        return self.get_terug_url()

    def call_service(self, form):
        return services.besluit_bijvoegen(
            door=self.request.user, besluit=self.object, **form.cleaned_data
        )
