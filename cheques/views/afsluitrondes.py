"""Closing many months in one go: choose them, see how far it is, and what came of each."""

from django.urls import reverse
from django.utils import timezone

from cheques.afsluitforms import SamenAfsluitenForm
from cheques.afsluitwerk import laat_afsluiten
from cheques.maandmatrix import maandmatrix
from cheques.models import Afsluitdeel, Afsluitronde
from cheques.services.samen_afsluiten import ronde_beginnen
from wijkwerken.kern import opmaak
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import FilterListView, FormulierView, Leeg, ScopedDetailView
from wijkwerken.toegang.rechten import Handeling


class OnderAfsluitenMixin:
    def get_kruimels(self):
        return [("Maandafsluiting", reverse("maandafsluiting_list"))]


class MaandenSamenView(OnderAfsluitenMixin, FormulierView):
    """Everything that can be closed, in one go; many of them in the background."""

    handeling = Handeling.MAAND_AFSLUITEN
    form_class = SamenAfsluitenForm
    titel = "Samen afsluiten"
    inleiding = (
        "De oudste maand eerst. Waar eerst nog iets beslist moet worden, blijft de maand open."
    )
    knop = "Afsluiten"
    succes_melding = ""  # the page it goes to says what came of it

    def bereid_voor(self):
        klaar = maandmatrix(self.request.user, vandaag=timezone.localdate()).klaar
        wacht = Afsluitdeel.objects.zichtbaar_voor(self.request.user).wacht()
        bezig = set(wacht.values_list("gemeente", "maand"))
        self.paren = {
            f"{gemeente.pk}:{maand:%Y-%m-%d}": (gemeente, maand)
            for gemeente, maand in klaar
            if (gemeente.pk, maand) not in bezig
        }

    def get_form_kwargs(self):
        keuzes = [
            (sleutel, f"{gemeente}, {opmaak.maand_jaar(maand)}")
            for sleutel, (gemeente, maand) in self.paren.items()
        ]
        return super().get_form_kwargs() | {"keuzes": keuzes}

    def get_terug_url(self):
        return reverse("maandafsluiting_list")

    def call_service(self, form):
        nu = timezone.now()
        ronde = ronde_beginnen(
            door=self.request.user,
            maanden=[self.paren[sleutel] for sleutel in form.cleaned_data["maanden"]],
            toelichting=form.cleaned_data["toelichting"],
            nu=nu,
        )
        laat_afsluiten(ronde, vandaag=timezone.localdate(), nu=nu)
        return ronde


class AfsluitrondeListView(OnderAfsluitenMixin, FilterListView):
    handeling = Handeling.MAAND_BEKIJKEN
    queryset = Afsluitronde.objects.select_related("door").met_tellingen()
    titel = "Samen afgesloten"
    inleiding = "Wat er van elke maand kwam toen er vele tegelijk afgesloten werden."
    enkelvoud, meervoud = "keer", "keer"
    ordening = "-gevraagd_op"
    exports = ()
    leeg = Leeg("Nog nooit samen afgesloten", "Begin ermee op de pagina Maandafsluiting.")
    kolommen = (
        Kolom("gevraagd_op", "Gevraagd op", sorteer="gevraagd_op", soort="tijdstip", link=True),
        Kolom("door", "Door", sorteer="door__naam"),
        Kolom("maanden", "Maanden", "n", sorteer="n", soort="getal"),
        Kolom("afgesloten", "Afgesloten", "n_dicht", sorteer="n_dicht", soort="getal"),
        Kolom("bleef_open", "Bleef open", "n_open", sorteer="n_open", soort="getal"),
        Kolom("te_doen", "Nog te doen", "n_wacht", sorteer="n_wacht", soort="getal"),
    )


class AfsluitrondeDetailView(OnderAfsluitenMixin, ScopedDetailView):
    """How far it is while it runs; then what was closed, and what not and why."""

    handeling = Handeling.MAAND_BEKIJKEN
    queryset = Afsluitronde.objects.select_related("door").met_tellingen()
    template_name = "cheques/afsluitronde_detail.html"

    def get_kruimels(self):
        return [*super().get_kruimels(), ("Samen afgesloten", reverse("afsluitronde_list"))]

    def get_titel(self):
        return f"Samen afsluiten, {opmaak.datum(timezone.localdate(self.object.gevraagd_op))}"

    def get_context_data(self, **kwargs):
        delen = self.object.delen.select_related("gemeente")
        dicht = list(delen.dicht().select_related("afsluiting").defer("afsluiting__inhoud"))
        bleef_open = list(delen.bleef_open())
        return super().get_context_data(
            bezig=self.object.n_wacht > 0,
            klaar=self.object.n - self.object.n_wacht,
            totaal=self.object.n,
            dicht=deeltabel(DICHT, dicht, "Wat afgesloten is") if dicht else None,
            bleef_open=deeltabel(OPEN, bleef_open, "Wat open bleef") if bleef_open else None,
            mag_afsluiten=self.request.user.mag(Handeling.MAAND_AFSLUITEN),
            **kwargs,
        )


def _naar_maand(deel):
    return reverse("maand_voorbereiden", args=[deel.gemeente_id, f"{deel.maand:%Y-%m}"])


def _naar_afsluiting(deel):
    return deel.afsluiting.get_absolute_url()


def _maand(deel):
    return opmaak.maand_jaar(deel.maand)


OPEN = (
    Kolom("gemeente", "Gemeente", link=_naar_maand),
    Kolom("maand", "Maand", pad=_maand),
    Kolom("reden", "Waarom niet"),
)
DICHT = (
    Kolom("gemeente", "Gemeente", link=_naar_afsluiting),
    Kolom("maand", "Maand", pad=_maand),
    Kolom("uren", "Uren", "afsluiting.uren", soort="getal"),
    Kolom("prestaties", "Prestaties", "afsluiting.prestaties", soort="getal"),
    Kolom("cheques", "Cheques", "afsluiting.cheques", soort="getal"),
)


def deeltabel(kolommen, delen, bijschrift):
    return Tabel(list(kolommen), delen, bijschrift=bijschrift)
