"""One inschrijvingsgeld: what is asked, what came in, and what can be done."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from gebruikers.choices import Geldstand
from gebruikers.documenten import betaalcode_van, brieven_antwoord
from gebruikers.forms.geld import JaarForm, KwijtscheldForm, OntvangstForm
from gebruikers.models import Inschrijvingsgeld
from gebruikers.services.inschrijvingsgelden import (
    betaling_herinneren,
    betaling_vragen,
    inschrijvingsgeld_kwijtschelden,
    inschrijvingsgeld_maken,
    kwijtschelding_intrekken,
)
from gebruikers.services.ontvangsten import ontvangst_noteren
from gebruikers.sporen import sporen_van_inschrijvingsgeld
from gebruikers.views.onderdelen import OnderGebruikerView
from wijkwerken.kern import opmaak
from wijkwerken.kern.controles import iban_opmaak
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import (
    BereikMixin,
    BevestigView,
    GeschiedenisView,
    ObjectFormulierView,
    ScopedDetailView,
    tabs_van,
)
from wijkwerken.toegang.rechten import Handeling

ONTVANGSTEN = (
    Kolom("datum", "Datum", soort="datum", link=True),
    Kolom("bedrag", "Bedrag", soort="bedrag"),
    Kolom("wijze", "Hoe", soort="keuze"),
    Kolom("tegenpartij", "Betaald door"),
    Kolom("mededeling", "Mededeling", pad="mededeling_tekst"),
)


class GeldMixin:
    queryset = Inschrijvingsgeld.objects.select_related("gebruiker", "kwijt_door").met_ontvangen()

    def get_kruimels(self):
        gebruiker = self.object.gebruiker
        kruimels = [
            ("Gebruikers", reverse("gebruiker_list")),
            ("Inschrijvingsgelden", reverse("inschrijvingsgeld_list")),
            (str(gebruiker), gebruiker.get_absolute_url()),
        ]
        return kruimels + self.eigen_kruimel()

    def eigen_kruimel(self):
        return [(f"Inschrijvingsgeld {self.object.jaar}", self.object.get_absolute_url())]


class InschrijvingsgeldDetailView(GeldMixin, ScopedDetailView):
    handeling = Handeling.GEBRUIKER_BEKIJKEN
    template_name = "gebruikers/inschrijvingsgeld_detail.html"

    def eigen_kruimel(self):
        return []

    def get_titel(self):
        return f"Inschrijvingsgeld {self.object.jaar}"

    def get_context_data(self, **kwargs):
        rij, vandaag = self.object, timezone.localdate()
        mag = self.request.user.mag(Handeling.GEBRUIKER_BEWERKEN)
        nog = max(rij.bedrag - rij.ontvangen, 0)
        te_veel = rij.ontvangen - (0 if rij.stand == Geldstand.KWIJTGESCHOLDEN else rij.bedrag)
        return super().get_context_data(**kwargs) | {
            "tabs": tabs_van(rij),
            "geld": rij,
            "nog": nog if rij.is_open else 0,
            "te_veel": max(te_veel, 0),
            "te_laat": rij.is_open and rij.vervalt_op and rij.vervalt_op < vandaag,
            "mag_bewerken": mag,
            "mag_vragen": mag and rij.is_open and rij.gevraagd_op is None,
            "mag_herinneren": mag and rij.is_open and rij.vervalt_op and rij.vervalt_op < vandaag,
            "ontvangsten": Tabel(
                ONTVANGSTEN, list(rij.ontvangsten.order_by("datum", "pk")), "Wat binnenkwam"
            ),
            "code": betaalcode_van(rij) if nog and rij.is_open else "",
            "rekening": iban_opmaak(settings.ORGANISATIE_IBAN),
            "rekeninghouder": settings.ORGANISATIE_REKENINGHOUDER,
        }


class InschrijvingsgeldNieuwView(OnderGebruikerView):
    """For one gebruiker and one year."""

    form_class = JaarForm
    titel = "Inschrijvingsgeld maken"
    knop = "Maken"
    succes_melding = "Het inschrijvingsgeld staat klaar. Vraag nu de betaling."

    def get_initial(self):
        return {"jaar": timezone.localdate().year}

    def call_service(self, form):
        return inschrijvingsgeld_maken(
            door=self.request.user, gebruiker=self.object, **form.cleaned_data
        )

    def get_success_url(self):
        return self.resultaat.get_absolute_url()


class VragenView(GeldMixin, BevestigView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    titel = "Betaling vragen"
    knop = "Betaling vragen"
    service = staticmethod(betaling_vragen)

    def get_vraag(self):
        nog = self.object.bedrag - self.object.ontvangen
        return f"Wilt u {opmaak.bedrag(nog)} voor {self.object.jaar} vragen?"

    def get_gevolg(self):
        if self.object.gebruiker.email:
            return "De gebruiker krijgt een mail met de gegevens en een code om te scannen."
        return "Deze gebruiker heeft geen e-mailadres: druk daarna de brief af."

    def get_succes_melding(self):
        if self.object.gebruiker.email:
            return "De mail vertrekt binnen enkele minuten."
        return "Druk nu de brief af en stuur hem met de post."

    def call_service(self, form):
        return self.service(
            door=self.request.user, inschrijvingsgeld=self.object, vandaag=timezone.localdate()
        )


class HerinnerenView(VragenView):
    titel = "Herinneren"
    knop = "Herinneren"
    service = staticmethod(betaling_herinneren)

    def get_vraag(self):
        return f"Wilt u opnieuw vragen om te betalen voor {self.object.jaar}?"


class KwijtscheldenView(GeldMixin, ObjectFormulierView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    form_class = KwijtscheldForm
    titel = "Kwijtschelden"
    inleiding = "De gebruiker hoeft niet meer te betalen. De reden en uw naam blijven staan."
    knop = "Kwijtschelden"
    succes_melding = "Het inschrijvingsgeld is kwijtgescholden."

    def get_initial(self):
        return {"versie": self.object.versie}

    def call_service(self, form):
        return inschrijvingsgeld_kwijtschelden(
            door=self.request.user,
            inschrijvingsgeld=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class KwijtscheldingIntrekkenView(GeldMixin, BevestigView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    titel = "Kwijtschelding intrekken"
    knop = "Intrekken"
    vraag = "Moet de gebruiker toch betalen?"
    gevolg = "Het inschrijvingsgeld staat weer open. Wat intussen betaald is, telt mee."
    succes_melding = "De kwijtschelding is ingetrokken."

    def call_service(self, form):
        return kwijtschelding_intrekken(door=self.request.user, inschrijvingsgeld=self.object)


class OntvangstNieuwView(GeldMixin, ObjectFormulierView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    form_class = OntvangstForm
    titel = "Betaling noteren"
    inleiding = "Wat via de bank komt, leest u in met het bestand van de bank."
    succes_melding = "De betaling is genoteerd."

    def get_initial(self):
        nog = self.object.bedrag - self.object.ontvangen
        return {
            "datum": timezone.localdate(),
            "versie": self.object.versie,
            "wijze": "kas" if nog >= 0 else "terug",
            "bedrag": abs(nog) or None,
        }

    def call_service(self, form):
        ontvangst_noteren(
            door=self.request.user,
            inschrijvingsgeld=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
        return self.object


class BriefPdfView(BereikMixin, SingleObjectMixin, View):
    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = Inschrijvingsgeld.objects.select_related("gebruiker").met_ontvangen()

    def get(self, request, *args, **kwargs):
        return brieven_antwoord([self.get_object()], vandaag=timezone.localdate())


class InschrijvingsgeldGeschiedenisView(GeldMixin, GeschiedenisView):
    handeling = Handeling.GEBRUIKER_BEWERKEN

    def get_sporen(self):
        return sporen_van_inschrijvingsgeld(self.object.pk)
