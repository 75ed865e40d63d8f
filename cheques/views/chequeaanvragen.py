"""What the issuer is asked for cheques that pay nothing: the list, one of them, and the acts."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from cheques.aanvraagdocumenten import aanvraag_csv, aanvraagbrief_pdf
from cheques.filters import ChequeaanvraagFilter
from cheques.forms import (
    ChequeaanvraagForm,
    RedenVersieForm,
    UitgeverantwoordForm,
    VersieBevestigForm,
)
from cheques.models import Chequeaanvraag
from cheques.services.terugvragen import (
    chequeaanvraag_beantwoorden,
    chequeaanvraag_intrekken,
    chequeaanvraag_maken,
    chequeaanvraag_versturen,
)
from cheques.sporen import sporen_van_chequeaanvraag
from cheques.views.afgiften import kruimels
from wijkwerken.kern import opmaak
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import (
    BereikMixin,
    BevestigView,
    FilterListView,
    FormulierView,
    GeschiedenisView,
    Knop,
    Leeg,
    ObjectFormulierView,
    ScopedDetailView,
    tabs_van,
)
from wijkwerken.toegang.rechten import Handeling

REGELS = (
    Kolom(
        "nummer",
        "Cheque",
        "cheque__nummer",
        link=lambda regel: regel.cheque.get_absolute_url(),
    ),
    Kolom("prijs", "Prijs", "cheque__bestelling__prijs", soort="bedrag"),
    Kolom("uitgegeven", "Uitgegeven", "cheque__bestelling__uitgegeven_op", soort="datum"),
    Kolom("vervalt", "Geldig tot en met", "cheque__bestelling__vervalt_op", soort="datum"),
    Kolom("voor", "Was", "stand_voor", soort="status"),
    Kolom("uitslag", "Antwoord", soort="status"),
    Kolom(
        "nieuw",
        "Nieuwe cheque",
        lambda regel: getattr(regel.cheque, "vervanger", ""),
        link=lambda regel: (
            regel.cheque.vervanger.get_absolute_url() if hasattr(regel.cheque, "vervanger") else ""
        ),
    ),
    Kolom("terug", "Terugbetaald", lambda regel: regel.terugbetaald or None, soort="bedrag"),
    Kolom("reden", "Reden"),
)


def naar_aanvragen():
    return ("Aanvragen bij de uitgever", reverse("chequeaanvraag_list"))


class ChequeaanvraagListView(FilterListView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Chequeaanvraag.objects.select_related("gebruiker").met_tellingen()
    filterset_class = ChequeaanvraagFilter
    titel = "Aanvragen bij de uitgever"
    inleiding = "Voor verloren, vervallen of overtollige cheques: nieuwe, of het geld terug."
    enkelvoud, meervoud = "aanvraag", "aanvragen"
    ordening = "-nummer"
    kolommen = (
        Kolom("nummer", "Nummer", sorteer="nummer", link=True),
        Kolom(
            "gebruiker",
            "Gebruiker",
            sorteer=("gebruiker__naam", "gebruiker__voornaam"),
            link=lambda rij: rij.gebruiker.get_absolute_url(),
        ),
        Kolom("stand", "Stand", soort="status", sorteer="stand"),
        Kolom("wens", "Gevraagd", soort="keuze", sorteer="wens"),
        Kolom("aantal", "Cheques", soort="getal", sorteer="aantal"),
        Kolom("bedrag", "Bedrag", soort="bedrag", sorteer="bedrag"),
        Kolom("verstuurd", "Verstuurd", "verstuurd_op", soort="datum", sorteer="verstuurd_op"),
        Kolom("open", "Zonder antwoord", "n_open", soort="getal", sorteer="n_open"),
        Kolom(
            "vervangen",
            "Vervangen",
            "n_vervangen",
            soort="getal",
            sorteer="n_vervangen",
            in_tabel=False,
        ),
        Kolom("terug", "Terugbetaald", soort="bedrag", sorteer="terug"),
        Kolom("reden", "Reden", standaard=False),
    )
    leeg = Leeg(
        "Nog geen aanvragen",
        "Vraag nieuwe cheques of het geld terug voor wat verloren, vervallen of over is.",
    )

    def get_kruimels(self):
        return kruimels()

    def get_knoppen(self):
        if not self.request.user.mag(Handeling.CHEQUE_SCHRIJVEN):
            return []
        return [Knop("Aanvraag maken", reverse("chequeaanvraag_nieuw"), hoofd=True)]


class ChequeaanvraagDetailView(ScopedDetailView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Chequeaanvraag.objects.select_related("gebruiker", "door").met_tellingen()
    template_name = "cheques/chequeaanvraag_detail.html"

    def get_kruimels(self):
        return kruimels(naar_aanvragen())

    def get_context_data(self, **kwargs):
        rij = self.object
        mag = self.request.user.mag(Handeling.CHEQUE_SCHRIJVEN)
        regels = rij.regels.select_related("cheque__bestelling", "cheque__vervanger")
        return super().get_context_data(**kwargs) | {
            "tabs": tabs_van(rij),
            "aanvraag": rij,
            "cheques": Tabel(REGELS, list(regels.order_by("cheque__nummer")), "Cheques"),
            "mag_versturen": mag and rij.is_klaar,
            "mag_beantwoorden": mag and rij.wacht_op_antwoord,
            "mag_intrekken": mag and rij.n_open,
        }


class ChequeaanvraagGeschiedenisView(GeschiedenisView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Chequeaanvraag.objects.all()

    def get_sporen(self):
        return sporen_van_chequeaanvraag(self.object.pk)

    def get_kruimels(self):
        return kruimels(naar_aanvragen(), *super().get_kruimels())


class _PapierView(BereikMixin, SingleObjectMixin, View):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Chequeaanvraag.objects.select_related("gebruiker")


class ChequeaanvraagPdfView(_PapierView):
    def get(self, request, *args, **kwargs):
        return aanvraagbrief_pdf(self.get_object(), vandaag=timezone.localdate())


class ChequeaanvraagCsvView(_PapierView):
    def get(self, request, *args, **kwargs):
        return aanvraag_csv(self.get_object())


class ChequeaanvraagNieuwView(FormulierView):
    handeling = Handeling.CHEQUE_SCHRIJVEN
    form_class = ChequeaanvraagForm
    titel = "Cheques terugvragen bij de uitgever"
    inleiding = "Cheques van één gebruiker. Tot het antwoord er is, kunnen ze niet betalen."
    knop = "Aanvraag maken"

    def get_kruimels(self):
        return kruimels(naar_aanvragen())

    def get_initial(self):
        return {"nummers": self.request.GET.get("nummer", "")}

    def call_service(self, form):
        return chequeaanvraag_maken(
            door=self.request.user, vandaag=timezone.localdate(), **form.cleaned_data
        )

    def get_succes_melding(self):
        return f"Aanvraag {self.resultaat.nummer} staat klaar. Druk de brief af en verstuur ze."

    def get_success_url(self):
        return self.resultaat.get_absolute_url()

    def get_terug_url(self):
        return reverse("chequeaanvraag_list")


class AanvraagstapMixin:
    handeling = Handeling.CHEQUE_SCHRIJVEN
    queryset = Chequeaanvraag.objects.select_related("gebruiker").met_tellingen()

    def get_initial(self):
        return super().get_initial() | {"versie": self.object.versie}

    def get_kruimels(self):
        return kruimels(naar_aanvragen(), *super().get_kruimels())

    def get_success_url(self):
        return self.object.get_absolute_url()


class VersturenView(AanvraagstapMixin, BevestigView):
    form_class = VersieBevestigForm
    titel = "Aanvraag versturen"
    gevolg = "Daarna noteert u het antwoord van de uitgever."
    knop = "Verstuurd"
    succes_melding = "De aanvraag is verstuurd en wacht op het antwoord."

    def get_vraag(self):
        rij = self.object
        return (
            f"Gaat de brief over {opmaak.getal(rij.aantal)} cheques van {rij.gebruiker}, "
            f"samen {opmaak.bedrag(rij.bedrag)}, vandaag naar de uitgever?"
        )

    def call_service(self, form):
        return chequeaanvraag_versturen(
            door=self.request.user,
            aanvraag=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class AntwoordNoterenView(AanvraagstapMixin, ObjectFormulierView):
    form_class = UitgeverantwoordForm
    titel = "Antwoord van de uitgever"
    inleiding = "Een deel van het antwoord kan ook: wat overblijft, wacht verder."
    knop = "Antwoord bewaren"
    succes_melding = "Het antwoord is bewaard."

    def call_service(self, form):
        return chequeaanvraag_beantwoorden(
            door=self.request.user,
            aanvraag=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class IntrekkenView(AanvraagstapMixin, ObjectFormulierView):
    form_class = RedenVersieForm
    titel = "Aanvraag intrekken"
    inleiding = "De cheques die nog wachten, zijn weer wat ze ervoor waren."
    knop = "Intrekken"
    succes_melding = "De aanvraag is ingetrokken."

    def call_service(self, form):
        return chequeaanvraag_intrekken(
            door=self.request.user,
            aanvraag=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
