from django.db import transaction
from django.urls import reverse, reverse_lazy
from django.utils import timezone

from trajecten.filters import TE_BEHANDELEN, AanmeldingFilter
from trajecten.forms import aanmeldingen as forms
from trajecten.forms.personen import PERSOON_GROEP
from trajecten.models import Aanmelding, Traject
from trajecten.services import aanmeldingen as services
from trajecten.services.afsprakenblad import ontbrekend
from trajecten.services.bladinhoud import inhoud_van
from trajecten.views.bulkacties import GEZIEN
from trajecten.services.herkenning import bekende_personen
from trajecten.views.hulp import AccountFormMixin, DaadView, InzageMixin, LijstInzageMixin
from wijkwerken.kern import opmaak
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import (
    FilterListView,
    FormulierView,
    Knop,
    Leeg,
    ObjectFormulierView,
    ScopedDetailView,
)
from wijkwerken.toegang.rechten import Handeling

LIJST = ("Aanmeldingen", reverse_lazy("aanmelding_list"))


class AanmeldingListView(LijstInzageMixin, FilterListView):
    handeling = Handeling.AANMELDING_BEKIJKEN
    queryset = Aanmelding.objects.select_related("gemeente", "dienst")
    filterset_class = AanmeldingFilter
    titel = "Aanmeldingen"
    enkelvoud, meervoud = "aanmelding", "aanmeldingen"
    ordening = "-verstuurd"
    bulkacties = (GEZIEN,)
    leeg = Leeg(
        titel="Nog geen aanmeldingen",
        tekst="Een toeleider meldt hier aan wie een eerste stap naar werk wil zetten.",
    )
    kolommen = (
        Kolom(
            "persoon", "Persoon", "volledige_naam", sorteer=("naam", "voornaam"), link=True,
            uitleg="nummer",
        ),
        Kolom("status", "Status", sorteer="status", soort="status"),
        Kolom("gemeente", "Gemeente", sorteer="gemeente__naam"),
        Kolom("dienst", "Toeleider", sorteer="dienst__naam"),
        Kolom("verstuurd", "Verstuurd", "verstuurd_op", sorteer="verstuurd_op", soort="datum"),
        Kolom("intake", "Intake", "intake_op", sorteer="intake_op", soort="tijdstip"),
        Kolom(
            "begonnen", "Begonnen", "aangemaakt_op", sorteer="aangemaakt_op", soort="datum",
            standaard=False,
        ),
        Kolom("telefoon", "Telefoon", lambda rij: opmaak.telefoon(rij.telefoon), standaard=False),
        Kolom("email", "E-mail", standaard=False),
        Kolom("plaats", "Woonplaats", sorteer="plaats", standaard=False),
        Kolom("begeleider", "Trajectbegeleider", "trajectbegeleider", standaard=False),
    )  # fmt: skip

    def get_standaard(self):
        binnen = self.request.user.mag(Handeling.AANMELDING_BEOORDELEN)
        return {"status": TE_BEHANDELEN} if binnen else {}

    def get_knoppen(self):
        if not self.request.user.mag(Handeling.AANMELDING_SCHRIJVEN):
            return []
        return [Knop("Nieuwe aanmelding", reverse("aanmelding_nieuw"), hoofd=True)]


class AanmeldingDetailView(InzageMixin, ScopedDetailView):
    handeling = Handeling.AANMELDING_BEKIJKEN
    queryset = Aanmelding.objects.select_related(
        "gemeente", "dienst", "ingediend_door", "beslist_door", "wijkwerker", "afsprakenblad"
    )
    template_name = "trajecten/aanmelding_detail.html"

    def get_persoon(self):
        return self.object.persoon_id

    def get_kruimels(self):
        return [LIJST]

    def get_context_data(self, **kwargs):
        aanmelding, account = self.object, self.request.user
        beoordeelt = account.mag(Handeling.AANMELDING_BEOORDELEN) and aanmelding.is_open
        blad = getattr(aanmelding, "afsprakenblad", None)
        bekende = bekende_personen(aanmelding) if beoordeelt else []
        lopend = Traject.objects.lopend().filter(wijkwerker__in=bekende)
        return super().get_context_data(**kwargs) | {
            "binnen": account.mag(Handeling.AANMELDING_BEOORDELEN),
            "beoordeelt": beoordeelt,
            "bekende": bekende,
            "bezig": set(lopend.values_list("wijkwerker_id", flat=True)),
            "mag_bewerken": account.mag(Handeling.AANMELDING_SCHRIJVEN)
            and services.mag_bewerken(aanmelding, account),
            "mag_versturen": aanmelding.status in services.TE_VERSTUREN,
            "blad": blad,
            "inhoud": inhoud_van(blad) if blad else {},
            "ontbrekend": ontbrekend(blad) if blad else [],
            "traject": getattr(aanmelding, "traject", None),
            "bijlagen": aanmelding.bijlagen.all().zichtbaar_voor(account),
            "mag_bijlage": account.mag(Handeling.AANMELDING_SCHRIJVEN),
        }


class _AanmeldingFormulier(AccountFormMixin):
    """A form with two buttons: keep the draft, or send it at once."""

    template_name = "trajecten/aanmelding_form.html"

    def verstuur_als_gevraagd(self, aanmelding):
        if "versturen" not in self.request.POST:
            return aanmelding
        return services.aanmelding_versturen(
            door=self.request.user, aanmelding=aanmelding, nu=timezone.now()
        )

    def get_succes_melding(self):
        verstuurd = self.resultaat is not None and self.resultaat.is_open
        return "De aanmelding is verstuurd." if verstuurd else "De aanmelding is bewaard."


class AanmeldingNieuwView(_AanmeldingFormulier, FormulierView):
    handeling = Handeling.AANMELDING_SCHRIJVEN
    form_class = forms.NieuweAanmeldingForm
    titel = "Nieuwe aanmelding"
    knop = "Bewaren als concept"
    terug_url = reverse_lazy("aanmelding_list")

    def get_kruimels(self):
        return [LIJST]

    @transaction.atomic  # what cannot be sent is not kept as a second draft either
    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        gegevens.pop("versie", None)
        return self.verstuur_als_gevraagd(
            services.aanmelding_schrijven(
                door=self.request.user, vandaag=timezone.localdate(), gegevens=gegevens
            )
        )


class AanmeldingBewerkenView(_AanmeldingFormulier, ObjectFormulierView):
    handeling = Handeling.AANMELDING_SCHRIJVEN
    queryset = Aanmelding.objects.select_related("afsprakenblad")
    form_class = forms.AanmeldingForm
    titel = "Aanmelding bewerken"

    def get_kruimels(self):
        return [LIJST, *super().get_kruimels()]

    def get_initial(self):
        velden = (*PERSOON_GROEP, "inkomen", *services.AANMELDING_VELDEN, "versie")
        blad = getattr(self.object, "afsprakenblad", None)
        gegevens = {veld: getattr(self.object, veld) for veld in velden if veld != "insz"}
        return gegevens | (inhoud_van(blad) if blad else {})

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"insz_masker": self.object.insz_gemaskeerd}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "verstuurd": self.object.status not in services.TE_VERSTUREN
        }

    @transaction.atomic
    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        return self.verstuur_als_gevraagd(
            services.aanmelding_bewerken(
                door=self.request.user,
                aanmelding=self.object,
                versie=gegevens.pop("versie"),
                gegevens=gegevens,
            )
        )


class AanmeldingVersturenView(DaadView):
    handeling = Handeling.AANMELDING_SCHRIJVEN
    queryset = Aanmelding.objects.all()
    succes_melding = "De aanmelding is verstuurd."

    def doe(self):
        return services.aanmelding_versturen(
            door=self.request.user, aanmelding=self.object, nu=timezone.now()
        )


class AanmeldingGezienView(DaadView):
    handeling = Handeling.AANMELDING_BEOORDELEN
    queryset = Aanmelding.objects.all()
    succes_melding = "De toeleider ziet dat de aanmelding gelezen is."

    def doe(self):
        return services.aanmelding_gezien(
            door=self.request.user, aanmelding=self.object, nu=timezone.now()
        )


class _Beoordelen(ObjectFormulierView):
    handeling = Handeling.AANMELDING_BEOORDELEN
    queryset = Aanmelding.objects.all()

    def get_kruimels(self):
        return [LIJST, *super().get_kruimels()]

    def get_initial(self):
        return {"versie": self.object.versie}


class IntakePlannenView(_Beoordelen):
    form_class = forms.IntakeForm
    titel = "Intake plannen"
    succes_melding = "De intake is gepland. De toeleider ziet wanneer en waar."

    def get_initial(self):
        rij = self.object
        return super().get_initial() | {
            "intake_op": rij.intake_op,
            "intake_plaats": rij.intake_plaats,
        }

    def call_service(self, form):
        return services.intake_plannen(
            door=self.request.user, aanmelding=self.object, **form.cleaned_data
        )


class AanmeldingAanvaardenView(_Beoordelen):
    form_class = forms.AanvaardForm
    titel = "Traject starten"
    knop = "Traject starten"
    inleiding = "De eerste termijn begint op de start. De toeleider krijgt een bericht."
    succes_melding = "Het traject is gestart."

    def get_initial(self):
        door = self.request.user
        return super().get_initial() | {"bemiddelaar": door.pk, "start": timezone.localdate()}

    def get_form_kwargs(self):
        bekende = bekende_personen(self.object)
        zeker = any(rij.insz_index == self.object.insz_index for rij in bekende)
        beslist = self.request.user.mag(Handeling.MAANDEN_BESLISSEN)
        return super().get_form_kwargs() | {
            "bekende": bekende,
            "zeker": zeker,
            "beslist": beslist,
        }

    def call_service(self, form):
        return services.aanmelding_aanvaarden(
            door=self.request.user,
            aanmelding=self.object,
            nu=timezone.now(),
            **form.cleaned_data,
        )


class AanmeldingTerugsturenView(_Beoordelen):
    form_class = forms.TerugstuurForm
    titel = "Aanmelding terugsturen"
    knop = "Terugsturen"
    succes_melding = "De aanmelding is teruggestuurd. De toeleider krijgt een bericht."

    def call_service(self, form):
        return services.aanmelding_terugsturen(
            door=self.request.user,
            aanmelding=self.object,
            nu=timezone.now(),
            **form.cleaned_data,
        )
