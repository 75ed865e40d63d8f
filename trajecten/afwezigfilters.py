"""What the list of absences can be narrowed to."""

from datetime import timedelta

import django_filters
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from trajecten.choices import AfwezigheidSoort
from trajecten.filters import bemiddelaars, gemeenten
from trajecten.models import Afwezigheid, Traject
from wijkwerken.kern.filters import (
    JaNeeFilter,
    KeuzeFilter,
    RijFilter,
    TotFilter,
    VanafFilter,
    ZoekFilter,
)

WANNEER = [
    ("nu", "Vandaag"),
    ("week", "Deze en volgende week"),
    ("lopend", "Vandaag en later"),
    ("voorbij", "Voorbij"),
    ("ingetrokken", "Ingetrokken"),
]


class AfwezigheidFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["wijkwerker__naam", "wijkwerker__voornaam"])
    wanneer = KeuzeFilter(label="Wanneer", choices=WANNEER, method="op_wanneer")
    soort = KeuzeFilter(label="Reden", choices=AfwezigheidSoort)
    te_regelen = JaNeeFilter(label="Nog te regelen", method="op_te_regelen")
    gemeente = RijFilter(queryset=gemeenten, label="Gemeente", method="op_gemeente")
    bemiddelaar = RijFilter(queryset=bemiddelaars, label="Bemiddelaar", method="op_bemiddelaar")
    vanaf = VanafFilter(label="Afwezig op of na", method="op_vanaf")
    tot = TotFilter(field_name="van", label="Begonnen tot en met")

    class Meta:
        model = Afwezigheid
        fields: list[str] = []

    def op_wanneer(self, rijen, naam, waarde):
        if waarde == "ingetrokken":
            return rijen.exclude(ingetrokken_op=None)
        vandaag = timezone.localdate()
        rijen = rijen.geldend()
        if waarde == "voorbij":
            return rijen.filter(tot__lt=vandaag)
        if waarde == "lopend":
            return rijen.filter(Q(tot=None) | Q(tot__gte=vandaag))
        zondag = vandaag + timedelta(days=13 - vandaag.weekday())
        return rijen.in_periode(vandaag, vandaag if waarde == "nu" else zondag)

    def op_te_regelen(self, rijen, naam, waarde):
        return rijen.filter(te_regelen__gt=0) if waarde == "ja" else rijen.filter(te_regelen=0)

    def op_vanaf(self, rijen, naam, waarde):
        return rijen.filter(Q(tot=None) | Q(tot__gte=waarde))

    def op_gemeente(self, rijen, naam, waarde):
        return self._met_traject(rijen, gemeente=waarde)

    def op_bemiddelaar(self, rijen, naam, waarde):
        return self._met_traject(rijen, bemiddelaar=waarde)

    def _met_traject(self, rijen, **waar):
        eigen = Traject.objects.zichtbaar_voor(self.request.user).lopend()
        return rijen.filter(Exists(eigen.filter(wijkwerker=OuterRef("wijkwerker"), **waar)))
