"""The gebruikersovereenkomst: register, one document, its PDF, signing, renewing."""

from datetime import timedelta

from django.conf import settings
from django.db.models import F
from django.http import Http404
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from gebruikers.choices import Ondertekenaar
from gebruikers.documenten import overeenkomst_antwoord, scan_antwoord
from gebruikers.filters import OvereenkomstFilter
from gebruikers.models import Gebruikersovereenkomst
from gebruikers.services.handtekeningen import (
    overeenkomst_ondertekenen,
    overeenkomst_tekenen,
    standen,
)
from gebruikers.services.overeenkomsten import overeenkomst_vernieuwen, overeenkomst_weggooien
from wijkwerken.kern import opmaak
from wijkwerken.kern.bulk import Bulkactie
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.tekenforms import OndertekenForm, PapierForm
from wijkwerken.kern.views import (
    BereikMixin,
    BevestigView,
    FilterListView,
    Leeg,
    ObjectFormulierView,
    ScopedDetailView,
)
from wijkwerken.toegang.rechten import Handeling

STANDEN = {
    "te_tekenen": "Nog te tekenen",
    "geldig": "Geldig",
    "later": "Begint later",
    "voorbij": "Voorbij",
}


def _vernieuwen(door, overeenkomst, versie, gegevens):
    return overeenkomst_vernieuwen(
        door=door, overeenkomst=overeenkomst, versie=versie, vandaag=timezone.localdate()
    )


def volgende_vanaf(rij):
    """From when the next one of this gebruiker runs; None when there is none."""
    latere = [andere.van for andere in rij.gebruiker.overeenkomsten.all() if andere.van > rij.van]
    return min(latere, default=None)


VERNIEUWEN = Bulkactie(
    "vernieuwen",
    "Vernieuwen",
    handeling=Handeling.GEBRUIKER_BEWERKEN,
    service=_vernieuwen,
    kolommen=(Kolom("volgende", "Volgende vanaf", volgende_vanaf, soort="datum"),),
    icoon="refresh-cw",
)


class OvereenkomstListView(FilterListView):
    """The register of gebruikersovereenkomsten; what runs out first stands on top."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = (
        Gebruikersovereenkomst.objects.select_related("gebruiker")
        .prefetch_related("gebruiker__overeenkomsten")
        .annotate(
            begin=F("periode__startswith"),
            na=F("periode__endswith"),
        )
    )
    filterset_class = OvereenkomstFilter
    titel = "Gebruikersovereenkomsten"
    enkelvoud, meervoud = "overeenkomst", "overeenkomsten"
    ordening = "tot"
    bulkacties = (VERNIEUWEN,)
    leeg = Leeg(
        titel="Nog geen overeenkomsten", tekst="U maakt een overeenkomst op bij een gebruiker."
    )

    def bereid_voor(self):
        self.vandaag = self.request.vandaag = timezone.localdate()

    def get_standaard(self):
        return {"stand": "te_vernieuwen"}

    def get_kruimels(self):
        return [("Gebruikers", reverse("gebruiker_list"))]

    def get_kolommen(self):
        return [
            Kolom(
                "gebruiker", "Gebruiker", pad=lambda rij: str(rij.gebruiker),
                sorteer=("gebruiker__naam", "gebruiker__voornaam"), link=True,
                uitleg="gebruiker__nummer",
            ),
            Kolom("stand", "Stand", pad=lambda rij: STANDEN[rij.stand_op(self.vandaag)]),
            Kolom("van", "Vanaf", soort="datum", sorteer="begin"),
            Kolom("tot", "Tot en met", soort="datum", sorteer="na"),
            Kolom("getekend_op", "Getekend op", soort="datum", sorteer="getekend_op"),
            Kolom("volgende", "Volgende vanaf", pad=volgende_vanaf, soort="datum"),
            Kolom("soort", "Soort gebruiker", pad="gebruiker__soort", soort="keuze",
                  sorteer="gebruiker__soort"),
            Kolom("telefoon", "Telefoon", pad="gebruiker__telefoon", in_tabel=False),
            Kolom("email", "E-mail", pad="gebruiker__email", in_tabel=False),
        ]  # fmt: skip


class OvereenkomstMixin:
    queryset = Gebruikersovereenkomst.objects.select_related("gebruiker")

    def get_kruimels(self):
        gebruiker = self.object.gebruiker
        return [
            ("Gebruikers", reverse("gebruiker_list")),
            (str(gebruiker), gebruiker.get_absolute_url()),
        ]


class OvereenkomstDetailView(OvereenkomstMixin, ScopedDetailView):
    handeling = Handeling.GEBRUIKER_BEKIJKEN
    template_name = "gebruikers/overeenkomst_detail.html"

    def get_titel(self):
        return f"Overeenkomst met {self.object.gebruiker}"

    def get_context_data(self, **kwargs):
        rij, mag = self.object, self.request.user.mag(Handeling.GEBRUIKER_BEWERKEN)
        rijen = standen(rij)
        volgt = rij.gebruiker.overeenkomsten.filter(periode__startswith__gte=rij.periode.upper)
        stand = rij.stand_op(timezone.localdate())
        return super().get_context_data(**kwargs) | {
            "overeenkomst": rij,
            "stand": STANDEN[stand],
            "telefoon": settings.ORGANISATIE_TELEFOON,
            "standen": rijen,
            "te_tekenen": [
                een.partij.value
                for een in rijen
                if een.handtekening is None and mag and not rij.is_getekend
            ],
            "mag_bewerken": mag,
            "mag_vernieuwen": mag and rij.is_getekend and not volgt.exists(),
        }


class OvereenkomstOndertekenenView(OvereenkomstMixin, ObjectFormulierView):
    """Read it and sign it: with a finger, a pen, the mouse, or by typing a name."""

    handeling = Handeling.GEBRUIKER_BEWERKEN
    form_class = OndertekenForm
    template_name = "gebruikers/ondertekenen.html"
    knop = "Tekenen"

    def bereid_voor(self):
        super().bereid_voor()
        if self.kwargs["partij"] not in Ondertekenaar.values:
            raise Http404
        self.partij = Ondertekenaar(self.kwargs["partij"])

    def get_titel(self):
        return f"Tekenen als {self.partij.label.lower()}"

    def get_initial(self):
        gebruiker = self.object.gebruiker
        if self.partij == Ondertekenaar.ORGANISATIE:
            naam = self.request.user.naam
        elif gebruiker.is_persoon:
            naam = f"{gebruiker.voornaam} {gebruiker.naam}"
        else:
            naam = gebruiker.contactpersoon
        return {"naam": naam, "versie": self.object.versie}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "overeenkomst": self.object,
            "telefoon": settings.ORGANISATIE_TELEFOON,
        }

    def call_service(self, form):
        return overeenkomst_ondertekenen(
            door=self.request.user,
            overeenkomst=self.object,
            partij=self.partij,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )

    def get_succes_melding(self):
        if self.resultaat.is_getekend:
            return "Allebei hebben getekend. De overeenkomst verandert niet meer."
        return "De handtekening is bewaard."


class OvereenkomstTekenenView(OvereenkomstMixin, ObjectFormulierView):
    """The scan of the paper with its day; who signed on screen before stays as it is."""

    handeling = Handeling.GEBRUIKER_BEWERKEN
    form_class = PapierForm
    titel = "Op papier getekend"
    succes_melding = "Het papier is bewaard. De overeenkomst verandert niet meer."

    def get_initial(self):
        return {"getekend_op": timezone.localdate(), "versie": self.object.versie}

    def get_context_data(self, **kwargs):
        van, tot = opmaak.datum(self.object.van), opmaak.datum(self.object.tot)
        inleiding = f"Overeenkomst van {van} tot en met {tot}."
        return super().get_context_data(**{"inleiding": inleiding} | kwargs)

    def call_service(self, form):
        return overeenkomst_tekenen(
            door=self.request.user,
            overeenkomst=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class OvereenkomstVernieuwenView(OvereenkomstMixin, BevestigView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    titel = "Overeenkomst vernieuwen"
    knop = "Vernieuwen"
    gevolg = (
        "De volgende overeenkomst staat dan klaar, met de prijzen van haar eerste dag. "
        "Daarna tekenen de gebruiker en de organisatie."
    )
    succes_melding = "De volgende overeenkomst staat klaar om te tekenen."

    def get_vraag(self):
        na = opmaak.datum(max(self.object.tot + timedelta(days=1), timezone.localdate()))
        return f"Wilt u een nieuwe overeenkomst vanaf {na}?"

    def call_service(self, form):
        return overeenkomst_vernieuwen(
            door=self.request.user, overeenkomst=self.object, vandaag=timezone.localdate()
        )


class OvereenkomstWeggooienView(OvereenkomstMixin, BevestigView):
    handeling = Handeling.GEBRUIKER_BEWERKEN
    titel = "Overeenkomst weggooien"
    knop = "Weggooien"
    gevaar = True
    vraag = "Wilt u deze overeenkomst weggooien?"
    gevolg = "Ze is nog niet door allebei getekend. Wie al tekende, tekent daarna opnieuw."
    success_url = reverse_lazy("overeenkomst_list")
    succes_melding = "De overeenkomst is weg."

    def call_service(self, form):
        overeenkomst_weggooien(door=self.request.user, overeenkomst=self.object)

    def get_success_url(self):
        return self.object.gebruiker.get_absolute_url()


class OvereenkomstPdfView(BereikMixin, SingleObjectMixin, View):
    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = Gebruikersovereenkomst.objects.select_related("gebruiker")

    def get(self, request, *args, **kwargs):
        return overeenkomst_antwoord(self.get_object())


class OvereenkomstScanView(BereikMixin, SingleObjectMixin, View):
    """The scan of the signed paper: always as a download."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = Gebruikersovereenkomst.objects.select_related("gebruiker")

    def get(self, request, *args, **kwargs):
        return scan_antwoord(self.get_object())
