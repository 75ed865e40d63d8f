"""What the lists of payments can be narrowed to."""

import django_filters
from django import forms
from django.utils import timezone

from activiteiten.choices import GebruikerSoort
from cheques.choices import Lijststand
from cheques.models import Vergoedinglijst, Vergoedingregel
from gebruikers.models import Gebruiker
from trajecten.models import WijkWerker
from wijkwerken.kern.filters import KeuzeFilter, RijFilter, TotFilter, VanafFilter, ZoekFilter

EERSTE_JAAR = 2018  # wijk-werken began
LET_OP = [
    ("zonder_rekening", "Zonder rekening"),
    ("terug", "Moet terugbetalen"),
    ("andere_rekening", "Andere rekening dan vorige keer"),
    ("geweigerde_rekening", "Rekening die al een betaling terugstortte"),
    ("zonder_afstand", "Afstand niet bekend"),
    ("teruggestort", "Teruggestort door de bank"),
]


class VergoedinglijstFilter(django_filters.FilterSet):
    stand = KeuzeFilter(label="Stand", choices=Lijststand)
    van = VanafFilter(label="Maand vanaf", field_name="maand")
    tot = TotFilter(label="Maand tot en met", field_name="maand")

    class Meta:
        model = Vergoedinglijst
        fields: list[str] = []


class VergoedingregelFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["wijkwerker__naam", "wijkwerker__voornaam"], label="Wijk-werker")
    lijst = RijFilter(
        label="Lijst",
        queryset=lambda request: Vergoedinglijst.objects.zichtbaar_voor(request.user),
    )
    stand = KeuzeFilter(label="Stand", choices=Lijststand, field_name="lijst__stand")
    let_op = KeuzeFilter(label="Let op", choices=LET_OP, method="op_let_op")
    # From a dossier: by id, because a name does not belong in an address.
    dossier = RijFilter(
        bewaarbaar=False,
        queryset=lambda request: WijkWerker.objects.zichtbaar_voor(request.user),
        label="Dossier",
        field_name="wijkwerker",
        widget=forms.HiddenInput,
    )

    class Meta:
        model = Vergoedingregel
        fields: list[str] = []

    def op_let_op(self, rijen, naam, waarde):
        return {
            "zonder_rekening": lambda: rijen.zonder_rekening(),
            "terug": lambda: rijen.terug_te_betalen(),
            "andere_rekening": lambda: rijen.filter(andere_rekening=True),
            "geweigerde_rekening": lambda: rijen.naar_geweigerde_rekening(),
            "teruggestort": lambda: rijen.teruggestort(),
            "zonder_afstand": lambda: rijen.filter(zonder_afstand__gt=0),
        }[waarde]()


def jaren():
    """Newest first."""
    return [(jaar, str(jaar)) for jaar in range(timezone.localdate().year, EERSTE_JAAR - 1, -1)]


class JaarFilter(KeuzeFilter):
    """Which year the figures are of: the view reckons with it, so no row is left out here."""

    bewaarbaar = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label="Jaar", choices=jaren, **kwargs)

    def filter(self, qs, value):
        return qs


class WijkWerkerJaarFilter(django_filters.FilterSet):
    jaar = JaarFilter()
    zoek = ZoekFilter(velden=["naam", "voornaam"], label="Wijk-werker")

    class Meta:
        model = WijkWerker
        fields: list[str] = []


class GebruikerJaarFilter(django_filters.FilterSet):
    jaar = JaarFilter()
    zoek = ZoekFilter(velden=["naam", "voornaam"], label="Gebruiker")
    soort = KeuzeFilter(label="Soort", choices=GebruikerSoort)

    class Meta:
        model = Gebruiker
        fields: list[str] = []
