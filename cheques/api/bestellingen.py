"""Purchases of cheques, in the API."""

import django_filters
from django.db import transaction
from rest_framework import serializers

from cheques.choices import ChequeVorm
from cheques.models import Chequebestelling
from cheques.rules.aankoop import Aankoop
from cheques.services.aankoop import (
    aankopen_bewaren,
    bestelling_terugdraaien,
    bestelling_toewijzen,
    cheques_ontvangen,
)
from gebruikers.models import Gebruiker, Vestiging
from wijkwerken.kern.api.filters import DatumFilter
from wijkwerken.kern.api.schema import BezwaarSerializer
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Getal,
    Invoer,
    JaNee,
    Leeg,
    RijSerializer,
    Tekst,
    VerwijderdSerializer,
)
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad
from wijkwerken.toegang.rechten import Handeling

SCHRIJVEN, LEZEN = Handeling.CHEQUE_SCHRIJVEN, Handeling.CHEQUE_BEKIJKEN


class OntvangInvoer(Invoer):
    gebruiker = BereikRelatedField(queryset=Gebruiker.objects.all(), help_text="Id.")
    eerste_nummer = Tekst(max_length=20, help_text="6 tot 20 cijfers.")
    aantal = Getal(min_value=1, max_value=2000)
    uitgegeven_op = Datum()
    vorm = serializers.ChoiceField(ChequeVorm.choices, required=False)
    kenmerk = Tekst(max_length=40, required=False, help_text="Van de uitgever.")


class BestellingSerializer(RijSerializer):
    over = serializers.IntegerField(
        read_only=True, required=False, help_text="Nog bij de gebruiker."
    )

    class Meta:
        model = Chequebestelling
        fields = (
            "id",
            "versie",
            "gebruiker",
            "vestiging",
            "vorm",
            "bron",
            "kenmerk",
            "aantal",
            "over",
            "prijs",
            "uitgegeven_op",
            "vervalt_op",
        )
        read_only_fields = fields


class ToewijsInvoer(Invoer):
    vestiging = BereikRelatedField(
        queryset=Vestiging.objects.all(), allow_null=True, help_text="Id, of null voor alle samen."
    )


class AankoopInvoer(Invoer):
    gebruiker = serializers.UUIDField(help_text="Id.")
    eerste_nummer = Tekst(max_length=20, help_text="6 tot 20 cijfers.")
    aantal = Getal(min_value=1, max_value=2000)
    uitgegeven_op = Datum()
    vorm = serializers.ChoiceField(ChequeVorm.choices, required=False)
    kenmerk = Tekst(max_length=40, required=False, help_text="Van de uitgever.")
    prijs = Getal(min_value=1, required=False, help_text="In cent: wat het bestand zegt.")


class AankopenInvoer(Invoer):
    aankopen = serializers.ListField(child=AankoopInvoer(), min_length=1, max_length=1000)
    alles_of_niets = JaNee(required=False, help_text="Bij één weigering wordt niets bewaard.")


class AankoopuitslagSerializer(serializers.Serializer):
    """The verdict on one purchase, by its place in the list; `gelijk` was there already."""

    plaats = serializers.IntegerField(source="sleutel")
    bestelling = serializers.UUIDField(source="bestelling.pk", default=None, allow_null=True)
    gelijk = serializers.BooleanField()
    bezwaren = BezwaarSerializer(many=True)


class AankoopuitslagenSerializer(serializers.Serializer):
    uitslagen = AankoopuitslagSerializer(many=True)


class BestellingFilter(django_filters.FilterSet):
    gebruiker = django_filters.UUIDFilter(field_name="gebruiker_id", label="Id.")
    kenmerk = django_filters.CharFilter(max_length=40, label="Het hele kenmerk.")
    uitgegeven_van = DatumFilter(
        field_name="uitgegeven_op", lookup_expr="gte", label="Op of na deze datum."
    )
    uitgegeven_tot = DatumFilter(
        field_name="uitgegeven_op", lookup_expr="lte", label="Op of vóór deze datum."
    )

    class Meta:
        model = Chequebestelling
        fields = ("vorm", "bron")


class BestellingViewSet(MaakMixin, RijViewSet):
    """What gebruikers bought; the cheques of one are asked of `cheques/?bestelling=`."""

    handelingen = {"list": LEZEN, "retrieve": LEZEN, "create": SCHRIJVEN}
    queryset = Chequebestelling.objects.met_over()
    serializer_class = BestellingSerializer
    invoer_class = OntvangInvoer
    filterset_class = BestellingFilter
    ordening = ("uitgegeven_op", "vervalt_op")
    standaard_ordening = "-uitgegeven_op"
    uitleg = {
        "list": "Aankopen van cheques. Bedragen in cent.",
        "retrieve": "Eén aankoop.",
        "create": "Registreer een aankoop, aan de prijs van de dag van uitgifte.",
    }

    def maken(self, gegevens):
        return cheques_ontvangen(door=self.account, vandaag=self.vandaag, **gegevens)

    @daad(
        AankopenInvoer,
        handeling=SCHRIJVEN,
        antwoord=AankoopuitslagenSerializer,
        op_lijst=True,
        uitleg="Registreer veel aankopen, met een oordeel per aankoop. Nooit twee keer dezelfde.",
    )
    def bewaren(self, rij, gegevens):
        aankopen = [
            Aankoop(plaats, **aankoop) for plaats, aankoop in enumerate(gegevens["aankopen"])
        ]
        uitslagen = aankopen_bewaren(door=self.account, aankopen=aankopen, vandaag=self.vandaag)
        if gegevens.get("alles_of_niets") and any(uitslag.bezwaren for uitslag in uitslagen):
            transaction.set_rollback(True)
            for uitslag in uitslagen:
                uitslag.bestelling = uitslag.bestelling if uitslag.gelijk else None
        return {"uitslagen": uitslagen}

    @daad(
        ToewijsInvoer,
        handeling=SCHRIJVEN,
        uitleg="Zeg voor welke vestiging van de gebruiker de aankoop is.",
    )
    def toewijzen(self, rij, gegevens):
        return bestelling_toewijzen(
            door=self.account, bestelling=rij, versie=self.versie, **gegevens
        )

    @daad(
        Leeg,
        handeling=SCHRIJVEN,
        antwoord=VerwijderdSerializer,
        uitleg="Haal een verkeerde aankoop weg, zolang met geen enkele cheque iets gebeurde.",
    )
    def terugdraaien(self, rij, gegevens):
        bestelling_terugdraaien(door=self.account, bestelling=rij, versie=self.versie)
        return {"verwijderd": True}
