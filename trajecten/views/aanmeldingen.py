from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone

from trajecten.choices import AanmeldingStatus
from trajecten.filters import TE_BEHANDELEN, AanmeldingFilter
from trajecten.forms import aanmeldingen as forms
from trajecten.models import Aanmelding, Intake, Traject, WijkWerker
from trajecten.services import aanmeldingen as services
from trajecten.services.bladinhoud import inhoud_van
from trajecten.services.bladtoets import ontbrekend
from trajecten.services.herkenning import bekende_personen, dubbele_aanmeldingen, verschillen
from trajecten.services.huishoudens import mag_noteren
from trajecten.services.intakeverslag import laatste_verslag
from trajecten.stappenlijn import stappenlijn
from trajecten.views.bulkacties import GEZIEN
from trajecten.views.concept import LIJST
from trajecten.views.hulp import InzageMixin, LijstInzageMixin
from wijkwerken.kern import opmaak
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import (
    FilterListView,
    Knop,
    Leeg,
    ObjectFormulierView,
    ScopedDetailView,
    tabs_van,
)
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling


def herkenning(aanmelding):
    """`Bekend`, `Dubbel`, both or nothing; of rows with `met_herkenning()`."""
    woorden = [("Bekend", aanmelding.is_bekend), ("Dubbel", aanmelding.is_dubbel)]
    return ", ".join(woord for woord, klopt in woorden if klopt and aanmelding.is_open)


HERKENNING = Kolom("herkenning", "Let op", herkenning)


class AanmeldingListView(LijstInzageMixin, FilterListView):
    handeling = Handeling.AANMELDING_BEKIJKEN
    queryset = Aanmelding.objects.select_related("gemeente", "dienst").met_intake()
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
        Kolom("status", "Status", "stand", sorteer="status", soort="status"),
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

    def get_queryset(self):
        rijen = super().get_queryset()
        return rijen.met_herkenning() if self.request.user.is_binnen else rijen

    def get_kolommen(self):
        """Only inside is told who is known, or referred twice."""
        kolommen = super().get_kolommen()
        return [*kolommen, HERKENNING] if self.request.user.is_binnen else kolommen

    def get_knoppen(self):
        knoppen = [
            Knop("Wachtlijst", reverse("wachtlijst")),
            Knop("Nooit gestart", reverse("nooit_gestart")),
        ]
        if self.request.user.mag(Handeling.AANMELDING_SCHRIJVEN):
            knoppen.append(Knop("Nieuwe aanmelding", reverse("aanmelding_nieuw"), hoofd=True))
        return knoppen


class AanmeldingDetailView(InzageMixin, ScopedDetailView):
    handeling = Handeling.AANMELDING_BEKIJKEN
    queryset = Aanmelding.objects.select_related(
        "gemeente",
        "dienst",
        "ingediend_door",
        "beslist_door",
        "wijkwerker",
        "afsprakenblad",
        "huishouden",
    )
    template_name = "trajecten/aanmelding_detail.html"

    def get_persoon(self):
        return self.object.persoon_id

    def get_kruimels(self):
        return [LIJST]

    def toon_gezien(self):
        """Who judges and opens it has seen it: that is what the dienst wants to know."""
        try:
            self.object = services.aanmelding_gezien(
                door=self.request.user, aanmelding=self.object, nu=timezone.now()
            )
        except ValidationError:  # busy, or a value that is refused now: reading goes on
            return
        self.object = self.get_object()
        messages.info(self.request, "De toeleider ziet nu dat deze aanmelding gelezen is.")

    def get_context_data(self, **kwargs):
        account = self.request.user
        if self.object.status == AanmeldingStatus.VERSTUURD and account.mag(
            Handeling.AANMELDING_BEOORDELEN
        ):
            self.toon_gezien()
        aanmelding = self.object
        beoordeelt = account.mag(Handeling.AANMELDING_BEOORDELEN) and aanmelding.is_open
        blad = getattr(aanmelding, "afsprakenblad", None)
        traject = getattr(aanmelding, "traject", None)
        bekende = bekende_personen(aanmelding) if beoordeelt else []
        lopend = Traject.objects.lopend().filter(wijkwerker__in=bekende)
        intakes = list(
            Intake.objects.zichtbaar_voor(account)
            .filter(aanmelding=aanmelding)
            .select_related("bemiddelaar")
        )
        return super().get_context_data(**kwargs) | {
            "binnen": account.mag(Handeling.AANMELDING_BEOORDELEN),
            "tabs": tabs_van(aanmelding) if account.is_binnen else [],
            "beoordeelt": beoordeelt,
            "bekende": bekende,
            "bezig": set(lopend.values_list("wijkwerker_id", flat=True)),
            "mag_bewerken": account.mag(Handeling.AANMELDING_SCHRIJVEN)
            and services.mag_bewerken(aanmelding, account),
            "mag_versturen": aanmelding.status in services.TE_VERSTUREN,
            "blad": blad,
            "inhoud": inhoud_van(blad) if blad else {},
            "ontbrekend": ontbrekend(blad) if blad else [],
            "traject": traject,
            "stappen": stappenlijn(aanmelding, traject),
            "dubbele": dubbele_aanmeldingen(aanmelding) if beoordeelt else [],
            **self.gezin(aanmelding),
            "intakes": intakes,
            "afwezig": sum(intake.verwittigd is not None for intake in intakes),
            "bijlagen": aanmelding.bijlagen.all().zichtbaar_voor(account),
            "mag_bijlage": account.mag(Handeling.AANMELDING_SCHRIJVEN),
        }

    def gezin(self, aanmelding):
        """The household, and the partner's aanmelding only for who may open it."""
        account, huishouden = self.request.user, aanmelding.huishouden
        leden = huishouden.aanmeldingen.exclude(pk=aanmelding.pk) if huishouden else None
        return {
            "huishouden": huishouden,
            "heeft_partner": leden is not None and leden.exists(),
            "partner": leden.zichtbaar_voor(account).select_related("dienst").first()
            if leden is not None
            else None,
            "mag_noteren": account.mag(Handeling.AANMELDING_SCHRIJVEN)
            and mag_noteren(aanmelding, account),
        }


class _Beoordelen(ObjectFormulierView):
    handeling = Handeling.AANMELDING_BEOORDELEN
    queryset = Aanmelding.objects.all()

    def get_kruimels(self):
        return [LIJST, *super().get_kruimels()]

    def get_initial(self):
        return {"versie": self.object.versie}


class _Starten(_Beoordelen):
    knop = "Traject starten"
    inleiding = "De eerste termijn begint op de start. De toeleider krijgt een bericht."
    succes_melding = "Het traject is gestart."

    def get_initial(self):
        return super().get_initial() | {
            "bemiddelaar": self.request.GET.get("bemiddelaar") or self.request.user.pk,
            "start": self.request.GET.get("start") or timezone.localdate(),
        }

    def call_service(self, form):
        return services.aanmelding_aanvaarden(
            door=self.request.user,
            aanmelding=self.object,
            nu=timezone.now(),
            **form.cleaned_data,
        )


class AanmeldingAanvaardenView(_Starten):
    form_class = forms.AanvaardForm
    titel = "Traject starten"

    def bereid_voor(self):
        super().bereid_voor()
        self.bekende = bekende_personen(self.object)

    def get(self, request, *args, **kwargs):
        """Whose number is known is that person: nothing to choose but what to take over."""
        if len(self.bekende) == 1 and self.bekende[0].insz_index == self.object.insz_index:
            return redirect(self.samenvoegen(self.bekende[0]))
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"bekende": self.bekende}

    def form_valid(self, form):
        bekend = form.cleaned_data["wijkwerker"]
        if bekend is None:
            return super().form_valid(form)
        gekozen = {
            "start": opmaak.datum(form.cleaned_data["start"]),
            "bemiddelaar": form.cleaned_data["bemiddelaar"].pk,
        }
        return redirect(self.samenvoegen(bekend) + "?" + urlencode(gekozen))

    def samenvoegen(self, bekend):
        return reverse("aanmelding_samenvoegen", args=[self.object.pk, bekend.pk])


class AanmeldingSamenvoegenView(_Starten):
    """Start the traject of somebody who is known: field by field, which of the two holds."""

    form_class = forms.SamenvoegForm
    template_name = "trajecten/aanmelding_samenvoegen.html"
    titel = "Samenvoegen en starten"

    def bereid_voor(self):
        super().bereid_voor()
        bekende = WijkWerker.objects.bewerkbaar_voor(self.request.user)
        self.bekend = get_object_or_404(bekende, pk=self.kwargs["wijkwerker"])

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {
            "verschillen": verschillen(self.object, self.bekend),
            "beslist": self.request.user.mag(Handeling.MAANDEN_BESLISSEN),
        }

    def get_context_data(self, **kwargs):
        inzage_loggen(self.request, [self.object.persoon_id, self.bekend.pk], InzageWijze.PAGINA)
        return super().get_context_data(**kwargs) | {
            "bekend": self.bekend,
            "zeker": self.bekend.insz_index == self.object.insz_index,
            "lopend": self.bekend.trajecten.lopend().select_related("toeleider").first(),
        }

    def call_service(self, form):
        form.cleaned_data["wijkwerker"] = self.bekend
        return super().call_service(form)


class AanmeldingTerugsturenView(_Beoordelen):
    form_class = forms.TerugstuurForm
    titel = "Aanmelding terugsturen"
    knop = "Terugsturen"
    succes_melding = "De aanmelding is teruggestuurd. De toeleider krijgt een bericht."

    def get_initial(self):
        """What the intake concluded need not be typed again."""
        verslag = laatste_verslag(self.object)
        gegeven = {"grond": verslag.grond, "reden": verslag.conclusie} if verslag else {}
        return super().get_initial() | gegeven

    def call_service(self, form):
        return services.aanmelding_terugsturen(
            door=self.request.user,
            aanmelding=self.object,
            nu=timezone.now(),
            **form.cleaned_data,
        )
