"""What the list of contested hours can be narrowed to; every choice is scoped by the account."""

import django_filters
from django import forms
from django.db.models import Exists, OuterRef

from gebruikers.models import Gebruiker
from trajecten.choices import BetwistingReden, BetwistingStapSoort
from trajecten.models import Betwisting, Betwistingstap
from trajecten.prestatiefilters import gemeenten, wijkwerkers
from wijkwerken.kern.filters import KeuzeFilter, RijFilter, TotFilter, VanafFilter, ZoekFilter

STANDEN = [
    ("open", "Open"),
    ("te_horen", "Wijk-werker nog te horen"),
    ("te_beslissen", "Te beslissen"),
    ("te_laat", "Wacht te lang"),
    ("gegrond", "Gegrond"),
    ("ongegrond", "Ongegrond"),
    ("ingetrokken", "Ingetrokken"),
    ("te_vergoeden", "Nog te vergoeden"),
]
GEHOORD = Exists(
    Betwistingstap.objects.filter(betwisting=OuterRef("pk"), soort=BetwistingStapSoort.GEHOORD)
)


def _gebruikers(request):
    return Gebruiker.objects.zichtbaar_voor(request.user)


class BetwistingFilter(django_filters.FilterSet):
    stand = KeuzeFilter(choices=STANDEN, label="Stand", method="op_stand")
    wie = ZoekFilter(
        label="Gebruiker of wijk-werker",
        velden=[
            "nummer",
            "inzet__aanvraag__gebruiker__naam",
            "inzet__aanvraag__gebruiker__voornaam",
            "inzet__traject__wijkwerker__naam",
            "inzet__traject__wijkwerker__voornaam",
        ],
    )
    reden = KeuzeFilter(choices=BetwistingReden, label="Reden")
    gemeente = RijFilter(
        queryset=gemeenten, label="Gemeente", field_name="inzet__aanvraag__vestiging__gemeente"
    )
    van = VanafFilter(label="Ontvangen vanaf", field_name="ontvangen_op")
    tot = TotFilter(label="Ontvangen tot en met", field_name="ontvangen_op")
    # From a dossier or a gebruiker: by id, because a name does not belong in an address.
    dossier = RijFilter(
        bewaarbaar=False,
        queryset=wijkwerkers,
        label="Dossier",
        field_name="inzet__traject__wijkwerker",
        widget=forms.HiddenInput,
    )
    gebruiker = RijFilter(
        bewaarbaar=False,
        queryset=_gebruikers,
        label="Gebruiker",
        field_name="inzet__aanvraag__gebruiker",
        widget=forms.HiddenInput,
    )

    class Meta:
        model = Betwisting
        fields: list[str] = []

    def op_stand(self, rijen, naam, keuze):
        if keuze == "te_laat":
            return rijen.te_laat(self.request.vandaag)
        if keuze == "te_vergoeden":
            return rijen.te_vergoeden()
        if keuze in {"te_horen", "te_beslissen"}:
            return rijen.open().filter(GEHOORD if keuze == "te_beslissen" else ~GEHOORD)
        return rijen.filter(stand=keuze)
