"""The register of purchases: the list, one of them, and entering or taking back."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from cheques.choices import Bestelbron, ChequeStand
from cheques.filters import ChequebestellingFilter
from cheques.forms import (
    AankopenForm,
    ChequebestellingForm,
    VersieBevestigForm,
    VestigingKiezenForm,
)
from cheques.models import Chequebestelling
from cheques.rules.nummers import nummers_in_zin
from cheques.services.aankoop import (
    aankopen_bewaren,
    bestelling_terugdraaien,
    bestelling_toewijzen,
    cheques_ontvangen,
)
from cheques.views.afgiften import kruimels
from wijkwerken.kern import opmaak
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import (
    BevestigView,
    FilterListView,
    FormulierView,
    Knop,
    Leeg,
    ObjectFormulierView,
    ScopedDetailView,
)
from wijkwerken.toegang.rechten import Handeling


def naar_aankopen():
    return ("Aankopen", reverse("chequebestelling_list"))


def cheques_url(**filters):
    """The list of cheques, narrowed."""
    return f"{reverse('cheque_list')}?{'&'.join(f'{n}={w}' for n, w in filters.items())}"


class ChequebestellingListView(FilterListView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Chequebestelling.objects.select_related("gebruiker").met_over()
    filterset_class = ChequebestellingFilter
    titel = "Aankopen van cheques"
    enkelvoud, meervoud = "aankoop", "aankopen"
    ordening = "-uitgegeven"
    kolommen = (
        Kolom(
            "uitgegeven",
            "Uitgegeven",
            "uitgegeven_op",
            soort="datum",
            sorteer="uitgegeven_op",
            link=True,
        ),
        Kolom(
            "gebruiker",
            "Gebruiker",
            sorteer=("gebruiker__naam", "gebruiker__voornaam"),
            link=lambda rij: rij.gebruiker.get_absolute_url(),
        ),
        Kolom("vorm", "Vorm", soort="keuze", sorteer="vorm"),
        Kolom("aantal", "Cheques", soort="getal", sorteer="aantal"),
        Kolom("prijs", "Prijs", soort="bedrag", sorteer="prijs"),
        Kolom("bedrag", "Bedrag", soort="bedrag"),
        Kolom(
            "over",
            "Nog bij de gebruiker",
            soort="getal",
            sorteer="over",
            link=lambda rij: (
                cheques_url(bestelling=rij.pk, stand=ChequeStand.ONTVANGEN) if rij.over else ""
            ),
        ),
        Kolom("vervalt", "Geldig tot en met", "vervalt_op", soort="datum", sorteer="vervalt_op"),
        Kolom("kenmerk", "Kenmerk", sorteer="kenmerk"),
        Kolom("bron", "Bron", soort="keuze", sorteer="bron", standaard=False),
    )

    def get_kruimels(self):
        return kruimels()

    def get_leeg(self):
        return Leeg(
            "Nog geen aankopen",
            "Registreer de cheques die een gebruiker kocht.",
            reverse("chequebestelling_nieuw"),
            "Aankoop registreren",
        )

    def get_knoppen(self):
        if not self.request.user.mag(Handeling.CHEQUE_SCHRIJVEN):
            return []
        return [
            Knop("Importeren", f"{reverse('invoer_nieuw')}?soort=cheques"),
            Knop("Verschillende aankopen", reverse("chequebestellingen_ontvangen")),
            Knop("Aankoop registreren", reverse("chequebestelling_nieuw"), hoofd=True),
        ]


class ChequebestellingDetailView(ScopedDetailView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Chequebestelling.objects.select_related("gebruiker", "vestiging")
    template_name = "cheques/chequebestelling_detail.html"

    def get_kruimels(self):
        return kruimels(naar_aankopen())

    def get_titel(self):
        return f"Aankoop van {opmaak.datum(self.object.uitgegeven_op)}"

    def get_context_data(self, **kwargs):
        rij = self.object
        per_stand = dict(rij.cheques.order_by().values_list("stand").annotate(n=Count("pk")))
        return super().get_context_data(**kwargs) | {
            "bestelling": rij,
            "cijfers": [
                (per_stand[stand], stand.label, cheques_url(bestelling=rij.pk, stand=stand.value))
                for stand in ChequeStand
                if stand in per_stand
            ],
            "nummers": nummers_in_zin(rij.cheques.values_list("nummer", flat=True)),
            "mag_schrijven": self.request.user.mag(Handeling.CHEQUE_SCHRIJVEN),
            "mag_terug": set(per_stand) <= {ChequeStand.ONTVANGEN}
            and self.request.user.mag(Handeling.CHEQUE_SCHRIJVEN),
        }


class ChequebestellingNieuwView(FormulierView):
    handeling = Handeling.CHEQUE_SCHRIJVEN
    form_class: Any = ChequebestellingForm
    titel = "Aankoop van cheques registreren"
    inleiding = "Elke cheque krijgt zijn eigen plaats in het boek, aan de prijs van die dag."
    knop = "Registreren"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}

    def get_initial(self):
        return {
            "uitgegeven_op": timezone.localdate(),
            "gebruiker": self.request.GET.get("gebruiker"),
        }

    def get_kruimels(self):
        return kruimels(naar_aankopen())

    def call_service(self, form):
        return cheques_ontvangen(
            door=self.request.user, vandaag=timezone.localdate(), **form.cleaned_data
        )

    def get_succes_melding(self):
        return f"{self.resultaat.aantal} cheques geregistreerd."

    def get_terug_url(self):
        return reverse("chequebestelling_list")


class ChequebestellingenOntvangenView(ChequebestellingNieuwView):
    """Purchases that came in together; all of them or none, with what is wrong per row."""

    form_class = AankopenForm
    titel = "Verschillende aankopen registreren"
    inleiding = "Eén rij per gebruiker. Wat al geregistreerd is, komt er geen tweede keer bij."
    knop = "Alles registreren"

    def get_initial(self):
        return {"uitgegeven_op": timezone.localdate()}

    def call_service(self, form):
        with transaction.atomic():
            uitslagen = aankopen_bewaren(
                door=self.request.user,
                aankopen=form.als_aankopen(),
                vandaag=timezone.localdate(),
                bron=Bestelbron.HAND,
            )
            fouten = [
                f"Rij {uitslag.sleutel}: {bezwaar.melding}"
                for uitslag in uitslagen
                for bezwaar in uitslag.bezwaren
            ]
            if fouten:
                raise ValidationError({"aankopen": fouten})
        return uitslagen

    def get_succes_melding(self):
        gelijk = sum(uitslag.gelijk for uitslag in self.resultaat)
        zin = f"{len(self.resultaat) - gelijk} aankopen geregistreerd."
        return f"{zin} {gelijk} stonden er al." if gelijk else zin

    def get_success_url(self):
        return reverse("chequebestelling_list")


class ChequebestellingVestigingView(ObjectFormulierView):
    handeling = Handeling.CHEQUE_SCHRIJVEN
    queryset = Chequebestelling.objects.select_related("gebruiker")
    form_class = VestigingKiezenForm
    titel = "Vestiging van de aankoop"
    inleiding = "De voorraad staat dan ook per vestiging. Betalen kan overal bij deze gebruiker."
    knop = "Bewaren"
    succes_melding = "De vestiging is bewaard."

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"gebruiker": self.object.gebruiker}

    def get_initial(self):
        rij = self.object
        return super().get_initial() | {"versie": rij.versie, "vestiging": rij.vestiging_id}

    def get_kruimels(self):
        return kruimels(naar_aankopen(), *super().get_kruimels())

    def call_service(self, form):
        return bestelling_toewijzen(
            door=self.request.user, bestelling=self.object, **form.cleaned_data
        )

    def get_success_url(self):
        return self.object.get_absolute_url()


class ChequebestellingTerugdraaienView(BevestigView):
    handeling = Handeling.CHEQUE_SCHRIJVEN
    queryset = Chequebestelling.objects.select_related("gebruiker")
    form_class = VersieBevestigForm
    titel = "Aankoop terugdraaien"
    gevolg = "De aankoop en haar cheques verdwijnen. Het kan alleen als er nog niets mee gebeurde."
    knop = "Terugdraaien"
    gevaar = True
    succes_melding = "De aankoop is teruggedraaid."

    def get_initial(self):
        return super().get_initial() | {"versie": self.object.versie}

    def get_kruimels(self):
        return kruimels(naar_aankopen(), *super().get_kruimels())

    def get_vraag(self):
        return f"Is de aankoop van {self.object} verkeerd ingegeven?"

    def call_service(self, form):
        bestelling_terugdraaien(door=self.request.user, bestelling=self.object, **form.cleaned_data)

    def get_success_url(self):
        return reverse("chequebestelling_list")
