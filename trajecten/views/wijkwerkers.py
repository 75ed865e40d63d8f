from dataclasses import replace

from django.db.models import OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce
from django.shortcuts import render
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.filters import WijkWerkerFilter, geschorst_nu
from trajecten.forms import personen as forms
from trajecten.forms.personen import PERSOON_GROEP
from trajecten.models import (
    Prestatie,
    Traject,
    WijkWerker,
)
from trajecten.querysets import UREN_NU
from trajecten.services import wijkwerkers as services
from trajecten.views import dossier
from trajecten.views.beschikbaarheid import kaart as beschikbaarheidskaart
from trajecten.views.hulp import AccountFormMixin, InzageMixin, LijstInzageMixin
from wijkwerken.kern import opmaak
from wijkwerken.kern.controles import insz_opmaak
from wijkwerken.kern.datums import maandvenster
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import (
    BereikMixin,
    FilterListView,
    FormulierView,
    Knop,
    Leeg,
    ObjectFormulierView,
    ScopedDetailView,
)
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

LIJST = ("Wijk-werkers", reverse_lazy("wijkwerker_list"))


def traject_status(rij):
    """In one word how it stands; the same words as the filter."""
    if rij.is_geschorst:
        return "Geschorst"
    return "Lopend" if rij.lopend_start else "Geen traject"


class WijkWerkerListView(LijstInzageMixin, FilterListView):
    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = WijkWerker.objects.select_related("gemeente")
    filterset_class = WijkWerkerFilter
    titel = "Wijk-werkers"
    enkelvoud, meervoud = "wijk-werker", "wijk-werkers"
    ordening = "naam"
    leeg = Leeg(
        titel="Nog geen wijk-werkers",
        tekst="Een wijk-werker komt hier zodra een aanmelding aanvaard is.",
    )
    kolommen = (
        Kolom(
            "naam", "Naam", "volledige_naam", sorteer=("naam", "voornaam"), link=True,
            uitleg="nummer",
        ),
        Kolom("status", "Status", traject_status),
        Kolom("gemeente", "Gemeente", sorteer="gemeente__naam"),
        Kolom("bemiddelaar", "Bemiddelaar", sorteer="bemiddelaar"),
        Kolom("toeleider", "Toeleider", sorteer="toeleider"),
        Kolom("einde", "Traject tot", "lopend_einde", sorteer="lopend_einde", soort="datum"),
        Kolom("uren_maand", "Uren deze maand", sorteer="uren_maand", soort="uren"),
        Kolom("telefoon", "Telefoon", lambda rij: opmaak.telefoon(rij.telefoon), in_tabel=False),
        Kolom("email", "E-mail", in_tabel=False),
        Kolom(
            "start", "Traject sinds", "lopend_start", sorteer="lopend_start", soort="datum",
            standaard=False,
        ),
        Kolom("plaats", "Woonplaats", sorteer="plaats", standaard=False),
        Kolom("nummer", "Nummer", in_tabel=False),
        Kolom("geboren", "Geboren", "geboortedatum", soort="datum", standaard=False),
    )  # fmt: skip

    def get_kolommen(self):
        """A dienst sees no number: the year in it would tell that someone was known before."""
        kolommen = super().get_kolommen()
        if not self.request.user.mag(Handeling.DOSSIER_BEWERKEN):
            kolommen[0] = replace(kolommen[0], uitleg=None)
        return kolommen

    def get_queryset(self):
        account, vandaag = self.request.user, timezone.localdate()
        lopend = Traject.objects.zichtbaar_voor(account).lopend().filter(wijkwerker=OuterRef("pk"))
        uren = (
            Prestatie.objects.zichtbaar_voor(account)
            .filter(traject__wijkwerker=OuterRef("pk"), datum__range=maandvenster(vandaag))
            .order_by()
            .values("traject__wijkwerker")
            .values(som=Sum(UREN_NU))
        )
        return (
            super()
            .get_queryset()
            .annotate(
                lopend_start=Subquery(lopend.values("start")[:1]),
                lopend_einde=Subquery(lopend.values("voorzien_einde")[:1]),
                bemiddelaar=Subquery(lopend.values("bemiddelaar__naam")[:1]),
                toeleider=Subquery(lopend.values("toeleider__naam")[:1]),
                uren_maand=Coalesce(Subquery(uren), 0),
                is_geschorst=Subquery(
                    geschorst_nu(account)
                    .filter(traject__wijkwerker=OuterRef("pk"))
                    .values("pk")[:1]
                ),
            )
        )

    def get_standaard(self):
        eigen = Traject.objects.lopend().filter(bemiddelaar=self.request.user)
        return {"bemiddelaar": str(self.request.user.pk)} if eigen.exists() else {}

    def get_knoppen(self):
        if not self.request.user.mag(Handeling.DOSSIER_BEWERKEN):
            return []
        return [
            Knop("Importeren", f"{reverse('invoer_nieuw')}?soort=wijk-werkers"),
            Knop("Nieuwe wijk-werker", reverse("wijkwerker_nieuw")),
        ]


class WijkWerkerDetailView(InzageMixin, ScopedDetailView):
    """The dossier: the running traject, else the last one, and the person."""

    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = WijkWerker.objects.select_related("gemeente", "rekening")
    template_name = "trajecten/wijkwerker_detail.html"

    def get_persoon(self):
        return self.object.pk

    def get_kruimels(self):
        return [LIJST]

    def get_context_data(self, **kwargs):
        account, vandaag = self.request.user, timezone.localdate()
        trajecten = dossier.alle_trajecten(self.object, account)
        for rij in trajecten:
            rij.wijkwerker = self.object
        traject = next((rij for rij in trajecten if rij.is_lopend), None)
        traject = traject or (trajecten[0] if trajecten else None)
        context = dossier.dossier(self.object, traject, account, vandaag)
        context |= {"trajecten": trajecten, "uren_elders": []}
        if context["binnen"]:
            context["uren_elders"] = self.object.uren_elders.all()[:6]
            context["bewijzen"] = self.object.bewijzen.zichtbaar_voor(account).select_related(
                "vereiste", "bijlage", "gezien_door"
            )
            context["niet_samen"] = self.object.niet_samen.zichtbaar_voor(account).select_related(
                "gebruiker"
            )
            context["vandaag"] = vandaag
            context["rekening"] = getattr(self.object, "rekening", None)
            context |= beschikbaarheidskaart(self.object, vandaag)
            context["bijlagen"] = self.object.bijlagen.all().zichtbaar_voor(account)
        context["tabs"] = dossier.tabs(self.object, account, "Overzicht", traject)
        return super().get_context_data(**context | kwargs)


class InszTonenView(BereikMixin, SingleObjectMixin, View):
    """The whole number, on request: answered to a POST, and written in the read log."""

    handeling = Handeling.INSZ_TONEN
    queryset = WijkWerker.objects.all()
    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        wijkwerker = self.get_object()
        inzage_loggen(request, [wijkwerker.pk], InzageWijze.INSZ)
        return render(
            request,
            "trajecten/insz.html",
            {"wijkwerker": wijkwerker, "insz": insz_opmaak(wijkwerker.insz)},
        )


class WijkWerkerNieuwView(AccountFormMixin, FormulierView):
    handeling = Handeling.DOSSIER_BEWERKEN
    form_class = forms.WijkWerkerForm
    titel = "Nieuwe wijk-werker"
    inleiding = "Meestal komt een wijk-werker uit een aanmelding. Dit is voor wie al bezig is."
    terug_url = reverse_lazy("wijkwerker_list")
    succes_melding = "De wijk-werker is bewaard."

    def get_kruimels(self):
        return [LIJST]

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        gegevens.pop("versie", None)
        return services.wijkwerker_registreren(
            door=self.request.user, vandaag=timezone.localdate(), gegevens=gegevens
        )


class WijkWerkerBewerkenView(AccountFormMixin, ObjectFormulierView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = WijkWerker.objects.all()
    form_class = forms.WijkWerkerForm
    titel = "Gegevens van de wijk-werker"

    def get_kruimels(self):
        return [LIJST, *super().get_kruimels()]

    def get_initial(self):
        velden = (*PERSOON_GROEP, "inkomen", "opmerking", "versie")
        return {veld: getattr(self.object, veld) for veld in velden if veld != "insz"}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"insz_masker": self.object.insz_gemaskeerd}

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        return services.wijkwerker_wijzigen(
            door=self.request.user,
            wijkwerker=self.object,
            versie=gegevens.pop("versie"),
            gegevens=gegevens,
        )


class UrenEldersView(ObjectFormulierView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = WijkWerker.objects.all()
    form_class = forms.UrenEldersForm
    titel = "Uren bij een andere organisatie"
    inleiding = "Deze uren tellen mee in de limieten. Een tweede nota vervangt de eerste."

    def get_kruimels(self):
        return [LIJST, *super().get_kruimels()]

    def call_service(self, form):
        services.uren_elders_noteren(
            door=self.request.user, wijkwerker=self.object, **form.cleaned_data
        )
        return self.object
