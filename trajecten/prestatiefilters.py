"""What the list of prestaties can be narrowed to; every choice is scoped by the account."""

import django_filters
from django import forms
from django.core.exceptions import ValidationError

from activiteiten.models import Activiteit
from trajecten.models import Overschrijding, Prestatie, WijkWerker
from trajecten.querysets import UREN_NU
from wijkwerken.kern.datums import maand_lezen, maandvenster
from wijkwerken.kern.filters import JaNeeFilter, RijFilter, TotFilter, VanafFilter, ZoekFilter
from wijkwerken.toegang.models import Gemeente


def gemeenten(request):
    return Gemeente.objects.zichtbaar_voor(request.user).in_werkingsgebied()


def activiteiten(request):
    return Activiteit.objects.zichtbaar_voor(request.user)


def wijkwerkers(request):
    return WijkWerker.objects.zichtbaar_voor(request.user)


class MaandFilter(django_filters.CharFilter):
    """`2026-11` or `11/2026`; of rows with a day in that month, or with `veld` as their month."""

    def __init__(self, *args, veld="datum", **kwargs):
        self.veld = veld
        kwargs.setdefault("widget", forms.TextInput(attrs={"placeholder": "mm/jjjj"}))
        kwargs.setdefault("validators", [_nakijken])
        super().__init__(*args, **kwargs)

    def filter(self, qs, value):
        if not value:
            return qs
        return qs.filter(**{f"{self.veld}__range": maandvenster(maand_lezen(value))})


def _nakijken(tekst):
    try:
        maand_lezen(tekst)
    except ValueError as error:
        raise ValidationError("Schrijf een maand als 11/2026.") from error


class PrestatieFilter(django_filters.FilterSet):
    maand = MaandFilter(label="Maand")
    wijkwerker = ZoekFilter(
        label="Wijk-werker",
        velden=["traject__wijkwerker__naam", "traject__wijkwerker__voornaam"],
    )
    gebruiker = ZoekFilter(
        label="Gebruiker",
        velden=["inzet__aanvraag__gebruiker__naam", "inzet__aanvraag__gebruiker__voornaam"],
    )
    gemeente = RijFilter(
        queryset=gemeenten, label="Gemeente", field_name="inzet__aanvraag__vestiging__gemeente"
    )
    activiteit = RijFilter(
        queryset=activiteiten, label="Activiteit", field_name="inzet__aanvraag__activiteit"
    )
    van = VanafFilter(label="Vanaf", field_name="datum")
    tot = TotFilter(label="Tot en met", field_name="datum")
    zonder_cheque = JaNeeFilter(label="Zonder cheque", method="op_cheque")
    geboekt = MaandFilter(label="Geboekt in", veld="boekmaand")
    traject_gemeente = RijFilter(
        queryset=gemeenten,
        label="Gemeente van het traject",
        field_name="traject__gemeente",
        widget=forms.HiddenInput,
    )
    betwist = JaNeeFilter(label="Betwist", method="op_punt")
    na_einde = JaNeeFilter(
        label="Na het einde van het traject", method="op_punt", widget=forms.HiddenInput
    )
    niet_toegelaten = JaNeeFilter(
        label="Niet toegelaten", method="op_punt", widget=forms.HiddenInput
    )
    # From a dossier: by id, because a name does not belong in an address.
    dossier = RijFilter(
        bewaarbaar=False,
        queryset=wijkwerkers,
        label="Dossier",
        field_name="traject__wijkwerker",
        widget=forms.HiddenInput,
    )

    class Meta:
        model = Prestatie
        fields: list[str] = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Who orders work is not for a toeleider, so not something to search by either.
        if not self.request.user.mag("gebruiker_bekijken"):
            for naam in ("gebruiker", "betwist", "niet_toegelaten", "geboekt"):
                del self.filters[naam]

    def op_punt(self, rijen, naam, waarde):
        """One point of the checklist of a month."""
        gevonden = getattr(rijen, naam)()
        return gevonden if waarde == "ja" else rijen.exclude(pk__in=gevonden.values("pk"))

    def op_cheque(self, rijen, naam, waarde):
        return rijen.onbetaald() if waarde == "ja" else rijen.filter(cheques=UREN_NU)


class OverschrijdingFilter(django_filters.FilterSet):
    geboekt = MaandFilter(label="Geboekt in", veld="boekmaand")
    traject_gemeente = RijFilter(
        queryset=gemeenten, label="Gemeente van het traject", field_name="traject__gemeente"
    )
    te_bevestigen = JaNeeFilter(
        label="Nog te bevestigen", field_name="bevestigd_door", lookup_expr="isnull"
    )

    class Meta:
        model = Overschrijding
        fields: list[str] = []
