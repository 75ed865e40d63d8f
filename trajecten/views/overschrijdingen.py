"""Hours above a limit: coordinators write them down and confirm each other's."""

from datetime import date

from django.urls import reverse
from django.utils import timezone

from trajecten.forms.prestaties import OverschrijdingForm
from trajecten.models import Inzet, Overschrijding
from trajecten.prestatiefilters import OverschrijdingFilter
from trajecten.services.overschrijdingen import (
    overschrijding_bevestigen,
    overschrijding_schrappen,
    overschrijding_vastleggen,
)
from trajecten.views.hulp import AccountFormMixin, DaadView, LijstInzageMixin, rij_uit_query
from wijkwerken.kern import opmaak
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, FormulierView, Knop, Leeg
from wijkwerken.toegang.rechten import Handeling


class OverschrijdingListView(LijstInzageMixin, FilterListView):
    handeling = Handeling.OVERSCHRIJDING_BESLISSEN
    queryset = Overschrijding.objects.select_related(
        "traject__wijkwerker", "inzet__aanvraag__gebruiker", "vastgelegd_door", "bevestigd_door"
    )
    filterset_class = OverschrijdingFilter
    template_name = "trajecten/overschrijding_list.html"
    titel = "Uren boven de limiet"
    inleiding = "Ze tellen in geen enkele som mee. Een tweede coördinator bevestigt ze."
    enkelvoud, meervoud = "overschrijding", "overschrijdingen"
    ordening = "-datum"
    kolommen = (
        Kolom("datum", "Datum", sorteer="datum", soort="datum"),
        Kolom(
            "wijkwerker",
            "Wijk-werker",
            pad="traject__wijkwerker__volledige_naam",
            link=lambda rij: rij.traject.wijkwerker.get_absolute_url(),
        ),
        Kolom(
            "gebruiker",
            "Gebruiker",
            pad="inzet__aanvraag__gebruiker",
            link=lambda rij: rij.inzet.get_absolute_url(),
        ),
        Kolom("uren", "Uren", sorteer="uren", soort="uren"),
        Kolom("reden", "Reden"),
        Kolom(
            "boekmaand",
            "Geboekt in",
            pad=lambda rij: opmaak.maand_jaar(rij.boekmaand),
            sorteer="boekmaand",
            standaard=False,
        ),
        Kolom("vastgelegd_door", "Vastgelegd door"),
        Kolom("bevestigd_door", "Bevestigd door"),
    )
    leeg = Leeg("Geen uren boven een limiet", "Dat is hoe het hoort.")

    def get_knoppen(self):
        return [Knop("Overschrijding vastleggen", reverse("overschrijding_nieuw"))]

    def get_persoon_van(self, rij):
        return rij.traject.wijkwerker_id

    def get_context_data(self, **kwargs):
        te_bevestigen = (
            self.get_queryset().te_bevestigen().order_by("datum").select_related("vastgelegd_door")
        )
        return super().get_context_data(te_bevestigen=list(te_bevestigen), **kwargs)


class OverschrijdingNieuwView(AccountFormMixin, FormulierView):
    handeling = Handeling.OVERSCHRIJDING_BESLISSEN
    form_class = OverschrijdingForm
    titel = "Uren boven de limiet vastleggen"
    inleiding = "Alleen voor uren die echt gewerkt zijn en niet meer binnen de limiet passen."
    knop = "Vastleggen"
    succes_melding = "Vastgelegd. Een andere coördinator moet dit nog bevestigen."

    def get_kruimels(self):
        return [("Uren boven de limiet", reverse("overschrijding_list"))]

    def get_initial(self):
        inzetten = Inzet.objects.bewerkbaar_voor(self.request.user)
        uren = self.request.GET.get("uren", "")
        return {
            "inzet": rij_uit_query(self.request, "inzet", inzetten),
            "datum": _datum(self.request.GET.get("datum", "")),
            "uren": int(uren) if uren.isdecimal() and len(uren) < 4 else None,
        }

    def call_service(self, form):
        return overschrijding_vastleggen(
            door=self.request.user, vandaag=timezone.localdate(), **form.cleaned_data
        )

    def get_success_url(self):
        return reverse("overschrijding_list")

    def get_terug_url(self):
        return reverse("overschrijding_list")


class OverschrijdingBevestigenView(DaadView):
    handeling = Handeling.OVERSCHRIJDING_BESLISSEN
    queryset = Overschrijding.objects.all()
    succes_melding = "De overschrijding is bevestigd."

    def doe(self):
        overschrijding_bevestigen(
            door=self.request.user, overschrijding=self.object, nu=timezone.now()
        )

    def get_terug_url(self, resultaat):
        return reverse("overschrijding_list")


class OverschrijdingSchrappenView(OverschrijdingBevestigenView):
    succes_melding = "De overschrijding is geschrapt. In de geschiedenis blijft ze staan."

    def doe(self):
        overschrijding_schrappen(door=self.request.user, overschrijding=self.object)


def _datum(tekst):
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        return None
