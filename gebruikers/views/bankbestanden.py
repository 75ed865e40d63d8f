"""The files of the bank: chosen, looked at, taken in, undone."""

from django.core.exceptions import ValidationError
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters

from gebruikers.filters import BankbestandFilter
from gebruikers.forms.geld import BankbestandBevestigForm, BankbestandForm, verzegel
from gebruikers.models import Bankbestand
from gebruikers.rules.inschrijvingsgeld import Uitslag
from gebruikers.services.bankbestanden import (
    bankbestand_bekijken,
    bankbestand_terugdraaien,
    bankbestand_verwerken,
)
from gebruikers.views.ontvangsten import KOLOMMEN
from wijkwerken.kern.formulierfouten import zet_fouten
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import (
    BevestigView,
    FilterListView,
    FormulierView,
    Knop,
    Leeg,
    ScopedDetailView,
)
from wijkwerken.toegang.rechten import Handeling

# What a word on the page means, with its colour; the order is that of the work that follows.
WOORDEN = {
    Uitslag.PRECIES: ("Juist betaald", "ok"),
    Uitslag.TE_WEINIG: ("Te weinig", "let-op"),
    Uitslag.TE_VEEL: ("Te veel", "let-op"),
    Uitslag.DUBBEL: ("Dubbel betaald", "let-op"),
    Uitslag.KWIJTGESCHOLDEN: ("Was kwijtgescholden", "let-op"),
    Uitslag.FOUT: ("Mededeling klopt niet", "fout"),
    Uitslag.ONBEKEND: ("Onbekende mededeling", "let-op"),
    Uitslag.ZONDER: ("Zonder mededeling", "neutraal"),
    Uitslag.AL_INGELEZEN: ("Al ingelezen", "neutraal"),
}


def kruimels(*meer):
    return [
        ("Gebruikers", reverse("gebruiker_list")),
        ("Inschrijvingsgelden", reverse("inschrijvingsgeld_list")),
        *meer,
    ]


def _naar_lijst():
    return ("Bankbestanden", reverse("bankbestand_list"))


class BankbestandListView(FilterListView):
    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = Bankbestand.objects.select_related("door", "teruggedraaid_door")
    filterset_class = BankbestandFilter
    titel = "Bankbestanden"
    enkelvoud, meervoud = "bankbestand", "bankbestanden"
    ordening = "-ingelezen"
    kolommen = (
        Kolom("bestand", "Bestand", pad=str, link=True),
        Kolom("aantal", "Verrichtingen", soort="getal", sorteer="aantal"),
        Kolom("ingelezen", "Ingelezen", "ingelezen_op", soort="tijdstip", sorteer="ingelezen_op"),
        Kolom("door", "Door", sorteer="door__naam"),
        Kolom("terug", "Teruggedraaid", "teruggedraaid_op", soort="tijdstip"),
        Kolom("terug_door", "Teruggedraaid door", "teruggedraaid_door", standaard=False),
    )

    def get_kruimels(self):
        return kruimels()

    def get_leeg(self):
        return Leeg(
            "Nog geen bankbestanden",
            "Lees het bestand van de bank in: dan staat vanzelf wie betaald heeft.",
            reverse("bankbestand_inlezen"),
            "Bankbestand inlezen",
        )

    def get_knoppen(self):
        if not self.request.user.mag(Handeling.GEBRUIKER_BEWERKEN):
            return []
        return [Knop("Bankbestand inlezen", reverse("bankbestand_inlezen"), hoofd=True)]


class BankbestandDetailView(ScopedDetailView):
    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = Bankbestand.objects.select_related("door", "teruggedraaid_door")
    template_name = "gebruikers/bankbestand_detail.html"

    def get_kruimels(self):
        return kruimels(_naar_lijst())

    def get_context_data(self, **kwargs):
        rijen = list(
            self.object.ontvangsten.select_related("inschrijvingsgeld__gebruiker").order_by(
                "-bestemming", "datum", "pk"
            )
        )
        return super().get_context_data(**kwargs) | {
            "bestand": self.object,
            "ontvangsten": Tabel(KOLOMMEN, rijen, bijschrift="Verrichtingen"),
            "mag_terug": self.object.teruggedraaid_op is None
            and self.request.user.mag(Handeling.GEBRUIKER_BEWERKEN),
        }


class _InlezenView(FormulierView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    titel = "Bankbestand inlezen"
    terug_url = reverse_lazy("bankbestand_list")
    plan = None

    def get_kruimels(self):
        return kruimels(_naar_lijst())

    def toon_plan(self, inhoud, form=None):
        """The page on which one looks before anything is kept."""
        plan = bankbestand_bekijken(door=self.request.user, inhoud=inhoud)
        bevestigd = BankbestandBevestigForm(
            initial={"pakket": verzegel(inhoud), "gezien": plan.stempel}
        )
        regels = sorted(plan.regels, key=lambda rij: list(WOORDEN).index(rij.uitslag))
        context = self.get_context_data(
            form=form or bevestigd,
            bevestigform=bevestigd,
            plan=plan,
            kan=not plan.fouten and plan.eerder is None and bool(plan.nieuwe),
            regels=[(rij, *WOORDEN[rij.uitslag]) for rij in regels],
            tellingen=[
                (WOORDEN[uitslag][0], plan.tellingen[uitslag])
                for uitslag in WOORDEN
                if uitslag in plan.tellingen
            ],
        )
        self.template_name = "gebruikers/bankbestand_bekijken.html"
        return self.render_to_response(context)


class BankbestandInlezenView(_InlezenView):
    """Choose the file; what it holds is shown first."""

    form_class = BankbestandForm
    inleiding = "U ziet eerst wat erin staat. Pas als u bevestigt, wordt iets bewaard."
    knop = "Bekijken"

    def form_valid(self, form):
        try:
            return self.toon_plan(form.cleaned_data["bestand"].read())
        except ValidationError as error:
            zet_fouten(form, error)
            return self.form_invalid(form)


@method_decorator(sensitive_post_parameters("pakket"), name="dispatch")
class BankbestandBevestigenView(_InlezenView):
    """Take in what was looked at."""

    form_class = BankbestandBevestigForm
    http_method_names = ["post", "options"]
    template_name = "gebruikers/bankbestand_opnieuw.html"

    def call_service(self, form):
        self.inhoud = form.cleaned_data["pakket"]
        return bankbestand_verwerken(
            door=self.request.user,
            inhoud=self.inhoud,
            gezien=form.cleaned_data["gezien"],
            nu=timezone.now(),
        )

    def form_invalid(self, form):
        inhoud = form.cleaned_data.get("pakket")
        return self.toon_plan(inhoud, form) if inhoud else super().form_invalid(form)

    def get_succes_melding(self):
        aantal = self.resultaat.aantal
        woord = "betaling is" if aantal == 1 else "betalingen zijn"
        return f"{aantal} {woord} ingelezen."


class BankbestandTerugdraaienView(BevestigView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    queryset = Bankbestand.objects.select_related("door")
    titel = "Bankbestand terugdraaien"
    knop = "Terugdraaien"
    gevaar = True
    succes_melding = "Het bestand is teruggedraaid. U kunt het opnieuw inlezen."

    def get_kruimels(self):
        return kruimels(_naar_lijst(), (str(self.object), self.object.get_absolute_url()))

    def get_vraag(self):
        return f"Wilt u {self.object.aantal} verrichtingen uit dit bestand terugdraaien?"

    def get_gevolg(self):
        return (
            "Alle betalingen uit dit bestand verdwijnen, ook wat iemand daarna met de hand "
            "koppelde. Wat ermee betaald was, staat weer open."
        )

    def call_service(self, form):
        return bankbestand_terugdraaien(
            door=self.request.user, bestand=self.object, nu=timezone.now()
        )
