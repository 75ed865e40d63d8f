from datetime import timedelta

import django_filters
from django.db.models import Exists, OuterRef, Q

from activiteiten.models import Hoofdactiviteit, Vereiste
from gebruikers.choices import AanvraagSoort, AanvraagStatus, AanvraagWachtreden, GebruikerSoort
from gebruikers.models import Aanvraag, Gebruiker, Gebruikersovereenkomst, Vestiging
from wijkwerken.kern.filters import (
    JaNeeFilter,
    KeuzeFilter,
    RijFilter,
    TotFilter,
    VanafFilter,
    ZoekFilter,
)
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Gemeente

OVEREENKOMST = [
    ("geldig", "Geldig vandaag"),
    ("loopt_af", "Loopt binnenkort af"),
    ("te_tekenen", "Nog te tekenen"),
    ("geen", "Geen geldige"),
]


def _gemeenten(request):
    return Gemeente.objects.zichtbaar_voor(request.user).in_werkingsgebied()


class GebruikerFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam", "voornaam", "nummer", "email", "ondernemingsnummer"])
    soort = KeuzeFilter(choices=GebruikerSoort, label="Soort")
    gemeente = RijFilter(queryset=_gemeenten, label="Gemeente", method="filter_gemeente")
    overeenkomst = KeuzeFilter(
        choices=OVEREENKOMST, label="Overeenkomst", method="filter_overeenkomst"
    )
    actief = JaNeeFilter(label="Actief")

    class Meta:
        model = Gebruiker
        fields = ["zoek", "soort", "gemeente", "overeenkomst", "actief"]

    def filter_gemeente(self, queryset, naam, gemeente):
        """With a vestiging there; a subquery, so that two vestigingen do not double the row."""
        return queryset.filter(
            Exists(Vestiging.objects.filter(gebruiker=OuterRef("pk"), gemeente=gemeente))
        )

    def filter_overeenkomst(self, queryset, naam, keuze):
        vandaag = self.request.vandaag
        eigen = Gebruikersovereenkomst.objects.filter(gebruiker=OuterRef("pk"))
        if keuze == "te_tekenen":
            return queryset.filter(
                Exists(eigen.filter(getekend_op=None, periode__endswith__gt=vandaag))
            )
        if keuze == "geen":
            return queryset.exclude(Exists(eigen.geldig_op(vandaag)))
        geldig = queryset.filter(Exists(eigen.geldig_op(vandaag)))
        if keuze == "geldig":
            return geldig
        dagen = max(Regel.objects.waarde_op(RegelCode.HERINNERING_DAGEN, vandaag))
        return geldig.exclude(Exists(eigen.geldig_op(vandaag + timedelta(days=dagen))))


class AanvraagWachtlijstFilter(django_filters.FilterSet):
    """Of aanvragen that wait: all filters but the status."""

    zoek = ZoekFilter(
        velden=["activiteit__naam", "gebruiker__naam", "gebruiker__voornaam", "nummer"]
    )
    gemeente = RijFilter(queryset=_gemeenten, label="Gemeente", field_name="vestiging__gemeente")
    hoofdactiviteit = RijFilter(
        queryset=Hoofdactiviteit.objects.all(),
        label="Hoofdactiviteit",
        field_name="activiteit__hoofdactiviteit",
    )
    soort = KeuzeFilter(choices=AanvraagSoort, label="Hoe vaak")
    vereiste = RijFilter(queryset=Vereiste.objects.all(), label="Vereist", method="filter_vereiste")
    wachtreden = KeuzeFilter(choices=AanvraagWachtreden, label="Waarom nog niemand")
    soort_gebruiker = KeuzeFilter(
        choices=GebruikerSoort, label="Soort gebruiker", field_name="gebruiker__soort"
    )
    gebruiker = RijFilter(
        bewaarbaar=False,
        queryset=lambda request: Gebruiker.objects.zichtbaar_voor(request.user),
        label="Gebruiker",
        widget=django_filters.widgets.forms.HiddenInput,
    )
    van_van = VanafFilter(label="Begint vanaf", field_name="van")
    van_tot = TotFilter(label="Begint tot en met", field_name="van")

    class Meta:
        model = Aanvraag
        fields = [
            "zoek",
            "gemeente",
            "hoofdactiviteit",
            "soort",
            "soort_gebruiker",
            "vereiste",
            "wachtreden",
        ]

    def filter_vereiste(self, queryset, naam, vereiste):
        """Asked by the activiteit, or by this request."""
        gevraagd = Aanvraag.objects.filter(
            Q(vereisten=vereiste) | Q(activiteit__vereisten=vereiste)
        )
        return queryset.filter(pk__in=gevraagd.values("pk"))


class AanvraagFilter(AanvraagWachtlijstFilter):
    status = KeuzeFilter(choices=AanvraagStatus, label="Status")

    class Meta(AanvraagWachtlijstFilter.Meta):
        fields = ["zoek", "status", *AanvraagWachtlijstFilter.Meta.fields[1:]]
