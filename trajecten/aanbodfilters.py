"""What the lists of offers, and of who is seldom asked, can be narrowed to."""

import django_filters
from django import forms
from django.utils import timezone

from trajecten.choices import AanbodAntwoord, AanbodReden, AanbodWijze, Kant
from trajecten.filters import bemiddelaars, gemeenten
from trajecten.models import Aanbod, Traject, WijkWerker
from wijkwerken.kern.filters import (
    JaNeeFilter,
    KeuzeFilter,
    RijFilter,
    TotFilter,
    VanafFilter,
    ZoekFilter,
)


def _wijkwerkers(request):
    return WijkWerker.objects.zichtbaar_voor(request.user)


def _trajecten(request):
    return Traject.objects.zichtbaar_voor(request.user)


class AanbodFilter(django_filters.FilterSet):
    zoek = ZoekFilter(
        label="Wijk-werker",
        velden=["traject__wijkwerker__naam", "traject__wijkwerker__voornaam"],
    )
    gebruiker = ZoekFilter(
        label="Gebruiker",
        velden=["aanvraag__gebruiker__naam", "aanvraag__gebruiker__voornaam"],
    )
    antwoord = KeuzeFilter(label="Antwoord", choices=AanbodAntwoord)
    geweigerd_door = KeuzeFilter(label="Geweigerd door", choices=Kant)
    reden = KeuzeFilter(label="Reden", choices=AanbodReden)
    wijze = KeuzeFilter(label="Hoe", choices=AanbodWijze)
    gemeente = RijFilter(
        queryset=gemeenten, label="Gemeente", field_name="aanvraag__vestiging__gemeente"
    )
    bemiddelaar = RijFilter(
        queryset=bemiddelaars, label="Aangeboden door", field_name="gedaan_door"
    )
    vanaf = VanafFilter(field_name="gedaan_op", label="Vanaf")
    tot = TotFilter(field_name="gedaan_op", label="Tot en met")
    # From a dossier or a number: by id, because a name does not belong in an address.
    dossier = RijFilter(
        bewaarbaar=False, queryset=_wijkwerkers, label="Dossier",
        field_name="traject__wijkwerker", widget=forms.HiddenInput,
    )  # fmt: skip
    overgeslagen = RijFilter(
        bewaarbaar=False, queryset=_trajecten, label="In de plaats van",
        method="op_overgeslagen", widget=forms.HiddenInput,
    )  # fmt: skip

    class Meta:
        model = Aanbod
        fields: list[str] = []

    def op_overgeslagen(self, rijen, naam, traject):
        sinds = Traject.objects.filter(pk=traject.pk).met_aanbod(timezone.localdate())
        gekozen = Aanbod.objects.in_plaats_van(
            traject=traject.pk,
            wijkwerker=traject.wijkwerker_id,
            sinds=sinds.values_list("sinds", flat=True)[0],
        )
        return rijen.filter(pk__in=gekozen.values("pk"))


class WeinigGevraagdFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["wijkwerker__naam", "wijkwerker__voornaam"])
    gemeente = RijFilter(queryset=gemeenten, label="Gemeente", field_name="wijkwerker__gemeente")
    bemiddelaar = RijFilter(queryset=bemiddelaars, label="Bemiddelaar")
    gevraagd_tot = TotFilter(field_name="sinds", label="Niet meer gevraagd sinds, of langer")
    aan_het_werk = JaNeeFilter(label="Nu aan het werk")
    overgeslagen = JaNeeFilter(label="Overgeslagen", method="op_overgeslagen")

    class Meta:
        model = Traject
        fields: list[str] = []

    def op_overgeslagen(self, rijen, naam, waarde):
        return rijen.filter(overgeslagen__gt=0) if waarde == "ja" else rijen.filter(overgeslagen=0)
