from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from activiteiten.filters import ToelatingFilter
from activiteiten.forms import OvernemenForm, ToelatingForm
from activiteiten.forms.gevolgen import ToelatingIntrekkenForm
from activiteiten.models import Activiteit, Toelating
from activiteiten.services import lijst_overnemen, toelating_geven, toelating_intrekken
from activiteiten.views.gevolgen import GevolgenMixin
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import (
    EerstTonenMixin,
    FilterListView,
    FormulierView,
    ObjectFormulierView,
)
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


NIEUW = [
    Kolom("activiteit", "Activiteit"),
    Kolom("soort", "Soort gebruiker", soort="keuze"),
    Kolom("van", "Vanaf", pad="geldig__lower", soort="datum"),
    Kolom("enkel_bestaand", "Alleen bestaande gebruikers", soort="ja_nee"),
]


class LijstOvernemenView(EerstTonenMixin, FormulierView):
    """A gemeente permits the whole Flemish list, or what another one does; shown first."""

    handeling = Handeling.ACTIVITEIT_BEWERKEN
    form_class = OvernemenForm
    template_name = "activiteiten/overnemen.html"
    titel = "Lijst overnemen voor een gemeente"
    inleiding = (
        "Wat de gemeente al toelaat, blijft zoals het is. U ziet eerst wat erbij komt; pas daarna "
        "wordt het bewaard."
    )
    knop = "Nakijken"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}

    def get_initial(self):
        return {"van": timezone.localdate()}

    def get_kruimels(self):
        return [("Activiteiten", reverse("activiteit_list"))]

    def get_terug_url(self):
        return reverse("activiteit_list")

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        bevestigd = gegevens.pop("bevestigd", "")
        self.gemeente = gegevens["gemeente"]
        with transaction.atomic():
            nieuw = lijst_overnemen(door=self.request.user, **gegevens)
            self.aantal = len(nieuw)
            self.nieuw = nieuw
            merk = sorted(f"{rij.activiteit_id}{rij.soort}{rij.enkel_bestaand}" for rij in nieuw)
            self.eerst_tonen(bevestigd, f"{self.gemeente.pk}|{gegevens['van']}", merk)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        if self.gezien is None:
            return context
        return context | {
            "knop": "Overnemen",
            "gemeente": self.gemeente,
            "aantal": self.aantal,
            "tabel": Tabel(NIEUW, self.nieuw, bijschrift="Wat erbij komt"),
        }

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


class ToelatingListView(FilterListView):
    """What every gemeente permits or permitted, with the dates and the decision."""

    handeling = Handeling.ACTIVITEIT_BEKIJKEN
    queryset = Toelating.objects.select_related(
        "activiteit__hoofdactiviteit", "gemeente", "besluit", "afwijking"
    )
    filterset_class = ToelatingFilter
    titel = "Toelatingen"
    ordening = "activiteit"
    paginate_by = 100
    enkelvoud, meervoud = "toelating", "toelatingen"
    kolommen = (
        Kolom(
            "activiteit",
            "Activiteit",
            pad="activiteit__naam",
            sorteer=("activiteit__naam", "gemeente__naam", "soort", "geldig"),
            link=lambda rij: rij.activiteit.get_absolute_url(),
        ),
        Kolom("gemeente", "Gemeente", pad="gemeente__naam", sorteer="gemeente__naam"),
        Kolom("soort", "Soort gebruiker", soort="keuze", sorteer="soort"),
        Kolom("van", "Vanaf", pad="geldig__lower", soort="datum", sorteer="geldig"),
        Kolom("tot", "Tot en met", pad="laatste_dag", soort="datum", sorteer="geldig__endswith"),
        Kolom("afwijkend", "Afwijkend", pad="afwijking_id", soort="ja_nee"),
        Kolom("enkel_bestaand", "Alleen bestaande gebruikers", soort="ja_nee"),
        Kolom("bron", "Beslissing"),
        Kolom("code", "Code", pad="activiteit__code", in_tabel=False),
        Kolom(
            "hoofdactiviteit",
            "Hoofdactiviteit",
            pad="activiteit__hoofdactiviteit__naam",
            standaard=False,
        ),
    )

    def get_kruimels(self):
        return [("Activiteiten", reverse("activiteit_list"))]

    def get_standaard(self):
        return {"op": timezone.localdate().strftime("%d/%m/%Y")}
