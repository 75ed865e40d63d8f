"""Krediet: the list, one of them, giving it and taking it back."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from cheques.filters import KredietFilter
from cheques.forms import KredietForm, VersieBevestigForm
from cheques.models import Krediet
from cheques.rules.voorraad import VOORUIT_DAGEN
from cheques.services.kredieten import krediet_geven, krediet_intrekken
from cheques.views.afgiften import kruimels
from trajecten.views.hulp import AccountFormMixin
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import (
    BevestigView,
    FilterListView,
    FormulierView,
    Knop,
    Leeg,
    ScopedDetailView,
)
from wijkwerken.toegang.rechten import Handeling

UITLEG = (
    "Zoveel uren mogen er zonder cheque zijn, gewerkt en gepland samen. Koopt de gebruiker "
    "cheques, dan is er weer plaats. Gewerkte uren registreert u altijd, ook zonder krediet."
)


def stand_van(krediet):
    """Where it stands today, in one word."""
    vandaag = timezone.localdate()
    if krediet.ingetrokken_op:
        return "ingetrokken"
    if krediet.tot < vandaag:
        return "voorbij"
    return "geldig" if krediet.van <= vandaag else "nog niet begonnen"


VAN = Kolom("van", "Van", soort="datum", sorteer="van", link=True)
WAT = (
    Kolom("tot", "Tot en met", soort="datum", sorteer="tot"),
    Kolom("uren", "Uren", soort="uren", sorteer="uren"),
    Kolom("stand", "Stand", stand_van),
    Kolom("reden", "Reden"),
)
KREDIETEN = (VAN, *WAT)


class KredietListView(FilterListView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Krediet.objects.select_related("gebruiker", "door")
    filterset_class = KredietFilter
    titel = "Kredieten"
    inleiding = UITLEG
    enkelvoud, meervoud = "krediet", "kredieten"
    ordening = "-van"
    kolommen = (
        VAN,
        Kolom(
            "gebruiker",
            "Gebruiker",
            sorteer=("gebruiker__naam", "gebruiker__voornaam"),
            link=lambda rij: reverse("chequevoorraad_detail", args=[rij.gebruiker_id]),
        ),
        *WAT,
        Kolom("door", "Gegeven door", sorteer="door__naam"),
        Kolom("ingetrokken", "Ingetrokken op", "ingetrokken_op", soort="datum", standaard=False),
    )
    leeg = Leeg(
        "Nog geen krediet",
        "Hier staat wie zonder cheques mag laten werken, en waarom.",
    )

    def get_kruimels(self):
        return kruimels(("Chequevoorraad", reverse("chequevoorraad_list")))

    def get_knoppen(self):
        if not self.request.user.mag(Handeling.CHEQUE_SCHRIJVEN):
            return []
        return [Knop("Krediet geven", reverse("krediet_nieuw"), hoofd=True)]


def naar_kredieten():
    return ("Kredieten", reverse("krediet_list"))


class KredietDetailView(ScopedDetailView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Krediet.objects.select_related("gebruiker", "door", "ingetrokken_door")
    template_name = "cheques/krediet_detail.html"

    def get_kruimels(self):
        return kruimels(naar_kredieten())

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "krediet": self.object,
            "stand": stand_van(self.object),
            "mag_intrekken": not self.object.ingetrokken_op
            and self.request.user.mag(Handeling.CHEQUE_SCHRIJVEN),
        }


class KredietNieuwView(AccountFormMixin, FormulierView):
    handeling = Handeling.CHEQUE_SCHRIJVEN
    form_class = KredietForm
    titel = "Krediet geven"
    inleiding = UITLEG
    knop = "Krediet geven"
    succes_melding = "Het krediet is gegeven."

    def get_initial(self):
        vandaag = timezone.localdate()
        return {
            "gebruiker": self.request.GET.get("gebruiker"),
            "uren": self.request.GET.get("uren"),
            "van": vandaag,
            "tot": vandaag + timedelta(days=VOORUIT_DAGEN),
        }

    def get_kruimels(self):
        return kruimels(naar_kredieten())

    def call_service(self, form):
        return krediet_geven(door=self.request.user, **form.cleaned_data)

    def get_terug_url(self):
        return reverse("krediet_list")


class KredietIntrekkenView(BevestigView):
    handeling = Handeling.CHEQUE_SCHRIJVEN
    queryset = Krediet.objects.select_related("gebruiker")
    form_class = VersieBevestigForm
    titel = "Krediet intrekken"
    gevolg = "Wat al gepland is, blijft staan. Wie nieuw werk plant, krijgt weer een waarschuwing."
    knop = "Intrekken"
    gevaar = True
    succes_melding = "Het krediet is ingetrokken."

    def get_initial(self):
        return super().get_initial() | {"versie": self.object.versie}

    def get_kruimels(self):
        return kruimels(naar_kredieten(), *super().get_kruimels())

    def get_vraag(self):
        return f"Mag {self.object.gebruiker} niet langer op krediet laten werken?"

    def call_service(self, form):
        krediet_intrekken(
            door=self.request.user,
            krediet=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
