from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from activiteiten.forms import OvernemenForm, ToelatingForm
from activiteiten.forms.gevolgen import ToelatingIntrekkenForm
from activiteiten.models import Activiteit, Toelating
from activiteiten.services import lijst_overnemen, toelating_geven, toelating_intrekken
from activiteiten.views.gevolgen import GevolgenMixin
from wijkwerken.kern.views import FormulierView, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class ToelatingNieuwView(ObjectFormulierView):
    """A gemeente permits this activiteit."""

    handeling = Handeling.ACTIVITEIT_BEWERKEN
    model = Activiteit
    form_class = ToelatingForm
    titel = "Toelating geven"
    knop = "Toelating geven"
    succes_melding = "De toelating is bewaard."

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "account": self.request.user,
            "activiteit": self.object,
        }

    def get_initial(self):
        return {
            "gemeente": self.request.GET.get("gemeente"),
            "soort": self.request.GET.getlist("soort"),
            "van": timezone.localdate(),
        }

    @transaction.atomic
    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        for soort in gegevens.pop("soort"):
            toelating_geven(door=self.request.user, activiteit=self.object, soort=soort, **gegevens)
        return self.object


class ToelatingIntrekkenView(GevolgenMixin, ObjectFormulierView):
    """From a day on it is no longer permitted; first shows what that hits."""

    handeling = Handeling.ACTIVITEIT_BEWERKEN
    queryset = Toelating.objects.select_related("activiteit", "gemeente")
    form_class = ToelatingIntrekkenForm
    titel = "Toelating intrekken"
    knop = "Intrekken"
    succes_melding = "De toelating is ingetrokken."

    def get_initial(self):
        return {"vanaf": timezone.localdate(), "versie": self.object.versie}

    def get_context_data(self, **kwargs):
        rij = self.object
        inleiding = f"{rij.activiteit} in {rij.gemeente}, {rij.get_soort_display().lower()}."
        return super().get_context_data(**{"inleiding": inleiding} | kwargs)

    def get_kruimels(self):
        return [
            ("Activiteiten", reverse("activiteit_list")),
            (str(self.object.activiteit), self.object.activiteit.get_absolute_url()),
        ]

    def get_terug_url(self):
        return self.object.activiteit.get_absolute_url()

    def get_toelatingen(self):
        return [self.object]

    def trek_in(self, gegevens):
        toelating_intrekken(door=self.request.user, toelating=self.object, **gegevens)
        return self.object.activiteit


class LijstOvernemenView(FormulierView):
    """A gemeente permits the whole Flemish list."""

    handeling = Handeling.ACTIVITEIT_BEWERKEN
    form_class = OvernemenForm
    titel = "Lijst overnemen voor een gemeente"
    inleiding = (
        "De gemeente laat dan alle activiteiten van de lijst toe, voor elke soort gebruiker "
        "waarvoor ze op de lijst staan. Wat ze al toelaat, blijft zoals het is."
    )
    knop = "Overnemen"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}

    def get_initial(self):
        return {"van": timezone.localdate()}

    def get_kruimels(self):
        return [("Activiteiten", reverse("activiteit_list"))]

    def get_terug_url(self):
        return reverse("activiteit_list")

    def call_service(self, form):
        self.gemeente = form.cleaned_data["gemeente"]
        self.aantal = lijst_overnemen(door=self.request.user, **form.cleaned_data)

    def get_succes_melding(self):
        # A form that came twice did its work the first time, and has nothing to count.
        if not hasattr(self, "aantal"):
            return "De lijst is overgenomen."
        if not self.aantal:
            return f"{self.gemeente} liet alles al toe. Er is niets veranderd."
        woord = "toelating" if self.aantal == 1 else "toelatingen"
        return f"{self.gemeente} heeft er {self.aantal} {woord} bij."

    def get_success_url(self):
        return reverse("activiteit_list")
