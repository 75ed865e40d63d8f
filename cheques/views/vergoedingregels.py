"""What each wijk-werker is paid: on all lists, and one payment with the rows behind it."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from cheques.choices import Deelsoort
from cheques.models import Vergoedingregel
from cheques.services.terugstortingen import kan_terugkomen, opnieuw_betaald
from cheques.vergoedingdocumenten import strook_antwoord
from cheques.vergoedingfilters import VergoedingregelFilter
from trajecten.views.hulp import InzageMixin, LijstInzageMixin
from wijkwerken.kern import opmaak
from wijkwerken.kern.controles import iban_masker
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import BereikMixin, FilterListView, Leeg, ScopedDetailView
from wijkwerken.toegang.rechten import Handeling


def _rekening(rij):
    return iban_masker(rij.rekening_nu) if rij.rekening_nu else ""


def _rekeninguitleg(rij):
    if not rij.rekening_nu:
        return "geen rekening"
    return "andere rekening dan vorige keer" if rij.andere_rekening else ""


def _bovenuitleg(rij):
    return f"en {opmaak.uren(rij.uren_boven)} boven de limiet" if rij.uren_boven else ""


def _reisuitleg(rij):
    return "afstand niet bekend" if rij.zonder_afstand else ""


def terugstorting_van(rij, veld):
    """A value of the terugstorting of a payment; empty when the bank sent nothing back."""
    return getattr(getattr(rij, "terugstorting", None), veld, None)


def _teruguitleg(rij):
    return "teruggestort" if terugstorting_van(rij, "op") else ""


KOLOMMEN = (
    Kolom(
        "wijkwerker", "Wijk-werker", pad="wijkwerker__volledige_naam",
        sorteer=("wijkwerker__naam", "wijkwerker__voornaam", "lijst__maand"), link=True,
        uitleg="wijkwerker__nummer",
    ),
    Kolom(
        "lijst", "Lijst", sorteer=("lijst__maand", "lijst__volgnummer"),
        link=lambda rij: rij.lijst.get_absolute_url(),
    ),
    Kolom("uren", "Uren", soort="uren", sorteer="uren", uitleg=_bovenuitleg),
    Kolom(
        "uren_boven", "Boven de limiet", soort="uren", sorteer="uren_boven", standaard=False,
    ),
    Kolom("bedrag_uren", "Voor uren", soort="bedrag", sorteer="bedrag_uren", standaard=False),
    Kolom("bedrag_boven", "Voor uren boven de limiet", soort="bedrag", standaard=False),
    Kolom("ritten", "Ritten", soort="getal", sorteer="ritten", standaard=False),
    Kolom(
        "bedrag_reis", "Reis", soort="bedrag", sorteer="bedrag_reis",
        uitleg=_reisuitleg, uitleg_mis=True,
    ),
    Kolom("bedrag", "Samen", soort="bedrag", sorteer="bedrag"),
    Kolom("rekening", "Rekening", pad=_rekening, uitleg=_rekeninguitleg, uitleg_mis=True),
    Kolom("nummer", "Nummer op de lijst", soort="getal", sorteer="nummer", standaard=False),
    Kolom(
        "stand", "Stand", pad="lijst__stand", soort="status", sorteer="lijst__stand",
        uitleg=_teruguitleg, uitleg_mis=True,
    ),
    Kolom("betaald_op", "Betaald op", pad="lijst__betaald_op", soort="datum", standaard=False),
    Kolom(
        "teruggestort_op", "Teruggestort op", soort="datum", standaard=False,
        pad=lambda rij: terugstorting_van(rij, "op"),
    ),
    Kolom(
        "teruggestort_reden", "Waarom teruggestort", standaard=False,
        pad=lambda rij: terugstorting_van(rij, "reden"),
    ),
)  # fmt: skip
# In a file, for who pays: the whole number, to type over where the file of the bank is not used.
VOOR_BETALING = (
    Kolom("rekening_heel", "Rekeningnummer", pad="rekening_nu", in_tabel=False, standaard=False),
    Kolom(
        "houder", "Op naam van", pad=lambda rij: rij.houder or rij.wijkwerker.volledige_naam,
        in_tabel=False, standaard=False,
    ),
)  # fmt: skip


class VergoedingregelListView(LijstInzageMixin, FilterListView):
    """Per wijk-werker and list. The whole account number is only in the file of who pays."""

    handeling = Handeling.VERGOEDING_BEKIJKEN
    queryset = Vergoedingregel.objects.select_related(
        "wijkwerker", "lijst", "terugstorting"
    ).met_rekening()
    filterset_class = VergoedingregelFilter
    titel = "Vergoedingen per wijk-werker"
    enkelvoud, meervoud = "vergoeding", "vergoedingen"
    ordening = "wijkwerker"
    leeg = Leeg("Nog geen vergoedingen", "Ze komen hier zodra er een betaallijst is.")

    def get_kolommen(self):
        betaalt = self.request.user.mag(Handeling.VERGOEDING_BETALEN)
        return [*KOLOMMEN, *(VOOR_BETALING if betaalt else ())]

    def get_kruimels(self):
        return [("Vergoedingen", reverse("vergoedinglijst_list"))]

    def get_persoon_van(self, rij):
        return rij.wijkwerker_id


UREN = (
    Kolom(
        "datum", "Datum", soort="datum",
        link=lambda deel: deel.prestatie.get_absolute_url() if deel.prestatie else "",
    ),
    Kolom("gebruiker", "Gebruiker", pad="vestiging__gebruiker"),
    Kolom("activiteit", "Activiteit", pad=lambda deel: _activiteit(deel)),
    Kolom("uren", "Uren", soort="uren"),
    Kolom("tarief", "Per uur", soort="bedrag"),
    Kolom("bedrag", "Bedrag", soort="bedrag", uitleg=lambda deel: _verschil(deel)),
)  # fmt: skip
RITTEN = (
    Kolom("datum", "Datum", soort="datum"),
    Kolom("gebruiker", "Naar", pad="vestiging__gebruiker", uitleg="vestiging__plaats"),
    Kolom("km", "Heen en terug", pad=lambda deel: opmaak.km(deel.km)),
    Kolom("tarief", "Per km", soort="bedrag"),
    Kolom("bedrag", "Bedrag", soort="bedrag"),
)


def _activiteit(deel):
    werk = deel.prestatie or deel.overschrijding
    return werk.inzet.aanvraag.activiteit if werk else "geschrapt"


def _verschil(deel):
    if deel.opnieuw:
        return "opnieuw, na een terugstorting"
    return "verschil met een vroegere lijst" if deel.volgnummer > 1 else ""


class VergoedingregelDetailView(InzageMixin, ScopedDetailView):
    """One payment: every amount with the hours or the trip that it is for."""

    handeling = Handeling.VERGOEDING_BEKIJKEN
    queryset = Vergoedingregel.objects.select_related(
        "wijkwerker", "lijst", "terugstorting"
    ).met_rekening()
    template_name = "cheques/vergoedingregel_detail.html"

    def get_persoon(self):
        return self.object.wijkwerker_id

    def get_titel(self):
        return self.object.wijkwerker.volledige_naam

    def get_kruimels(self):
        lijst = self.object.lijst
        return [
            ("Vergoedingen", reverse("vergoedinglijst_list")),
            (str(lijst), lijst.get_absolute_url()),
        ]

    def get_context_data(self, **kwargs):
        delen = list(
            self.object.delen.met_opnieuw().select_related(
                "vestiging__gebruiker",
                "prestatie__inzet__aanvraag__activiteit",
                "overschrijding__inzet__aanvraag__activiteit",
            )
        )

        def tabel(soort, kolommen, bijschrift):
            return Tabel(kolommen, [d for d in delen if d.soort == soort], bijschrift=bijschrift)

        return super().get_context_data(**kwargs) | {
            "regel": self.object,
            "uren": tabel(Deelsoort.UREN, UREN, "Uren"),
            "boven": tabel(Deelsoort.OVERSCHRIJDING, UREN, "Uren boven de limiet"),
            "ritten": tabel(Deelsoort.REIS, RITTEN, "Ritten"),
            "rekening": _rekening(self.object) or "geen rekening",
            **self.get_terugstorting(),
        }

    def get_terugstorting(self):
        regel = self.object
        terug = getattr(regel, "terugstorting", None)
        mag = self.request.user.mag(Handeling.VERGOEDING_BETALEN)
        opnieuw = terug is not None and opnieuw_betaald(terug)
        return {
            "terugstorting": terug,
            "opnieuw": opnieuw,
            "mag_terugstorten": mag and not terug and kan_terugkomen(regel),
            "mag_intrekken": mag and terug is not None and not opnieuw,
        }


class StrookView(BereikMixin, SingleObjectMixin, View):
    """On paper, to give or send to the person."""

    handeling = Handeling.VERGOEDING_BEKIJKEN
    queryset = Vergoedingregel.objects.select_related("wijkwerker", "lijst")
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        return strook_antwoord(request, self.get_object(), vandaag=timezone.localdate())
