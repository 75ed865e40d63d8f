"""Krediet: hours of a gebruiker that may be without cheque, in the API."""

import django_filters

from cheques.models import Krediet
from cheques.services.kredieten import krediet_geven, krediet_intrekken
from gebruikers.models import Gebruiker
from wijkwerken.kern.api.filters import DatumFilter
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Getal,
    Invoer,
    Leeg,
    RijSerializer,
    Tekst,
)
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad
from wijkwerken.toegang.rechten import Handeling

SCHRIJVEN, LEZEN = Handeling.CHEQUE_SCHRIJVEN, Handeling.CHEQUE_BEKIJKEN


class KredietInvoer(Invoer):
    gebruiker = BereikRelatedField(queryset=Gebruiker.objects.all(), help_text="Id.")
    uren = Getal(min_value=1, max_value=2000, help_text="Gewerkt en gepland samen.")
    van = Datum()
    tot = Datum()
    reden = Tekst(max_length=300)


class KredietSerializer(RijSerializer):
    class Meta:
        model = Krediet
        fields = (
            "id",
            "versie",
            "gebruiker",
            "uren",
            "van",
            "tot",
            "reden",
            "door",
            "ingetrokken_op",
        )
        read_only_fields = fields


class KredietFilter(django_filters.FilterSet):
    gebruiker = django_filters.UUIDFilter(field_name="gebruiker_id", label="Id.")
    geldig_op = DatumFilter(method="filter_geldig_op", label="Niet ingetrokken op deze dag.")

    class Meta:
        model = Krediet
        fields: list[str] = []

    def filter_geldig_op(self, rijen, naam, waarde):
        return rijen.geldig_op(waarde)


class KredietViewSet(MaakMixin, RijViewSet):
    """How many hours of a gebruiker may be without cheque, until when, and why."""

    handelingen = {"list": LEZEN, "retrieve": LEZEN, "create": SCHRIJVEN}
    queryset = Krediet.objects.all()
    serializer_class = KredietSerializer
    invoer_class = KredietInvoer
    filterset_class = KredietFilter
    ordening = ("van", "tot")
    standaard_ordening = "-van"
    uitleg = {
        "list": "Kredieten: uren die zonder cheque gepland mogen worden.",
        "retrieve": "Eén krediet.",
        "create": "Geef krediet, met een reden. Gewerkte uren worden altijd geregistreerd.",
    }

    def maken(self, gegevens):
        return krediet_geven(door=self.account, **gegevens)

    @daad(
        Leeg,
        handeling=SCHRIJVEN,
        uitleg="Trek een krediet in. Wat ermee gepland is, blijft staan.",
    )
    def intrekken(self, rij, gegevens):
        return krediet_intrekken(
            door=self.account, krediet=rij, vandaag=self.vandaag, versie=self.versie
        )
