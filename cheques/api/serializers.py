from rest_framework import serializers

from cheques.choices import ChequeVorm
from cheques.models import Cheque, Chequebestelling, ChequeBeweging
from gebruikers.models import Gebruiker
from trajecten.models import Prestatie
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Getal,
    Invoer,
    RijSerializer,
    Tekst,
)


class BewegingSerializer(serializers.ModelSerializer):
    class Meta:
        model = ChequeBeweging
        fields = ("volgnummer", "soort", "datum", "prestatie", "reden")
        read_only_fields = fields


class ChequeSerializer(RijSerializer):
    gebruiker = serializers.UUIDField(source="bestelling.gebruiker_id", read_only=True)
    prijs = serializers.IntegerField(
        source="bestelling.prijs", read_only=True, help_text="In cent."
    )
    vervalt_op = serializers.DateField(
        source="bestelling.vervalt_op", read_only=True, help_text="De laatste dag."
    )

    class Meta:
        model = Cheque
        fields = (
            "id",
            "versie",
            "nummer",
            "stand",
            "gebruiker",
            "prijs",
            "vervalt_op",
            "prestatie",
        )
        read_only_fields = fields


class ChequeDetailSerializer(ChequeSerializer):
    bewegingen = BewegingSerializer(many=True, read_only=True)

    class Meta:
        model = Cheque
        fields = (*ChequeSerializer.Meta.fields, "bewegingen")
        read_only_fields = fields


class StandSerializer(serializers.ModelSerializer):
    """The answer for one number."""

    class Meta:
        model = Cheque
        fields = ("nummer", "id", "stand", "prestatie")
        read_only_fields = fields


class StandenSerializer(serializers.Serializer):
    """Every number that was asked, in the order of the numbers."""

    cheques = StandSerializer(many=True)


class NummersInvoer(Invoer):
    nummers = serializers.ListField(
        child=Tekst(max_length=20), min_length=1, max_length=500, help_text="Chequenummers."
    )


class InleverInvoer(NummersInvoer):
    prestatie = BereikRelatedField(queryset=Prestatie.objects.all(), help_text="Id.")


class RedenNummersInvoer(NummersInvoer):
    reden = Tekst(max_length=300)


class OntvangInvoer(Invoer):
    gebruiker = BereikRelatedField(queryset=Gebruiker.objects.all(), help_text="Id.")
    eerste_nummer = Tekst(max_length=20, help_text="6 tot 20 cijfers.")
    aantal = Getal(min_value=1, max_value=2000)
    uitgegeven_op = Datum()
    vorm = serializers.ChoiceField(ChequeVorm.choices, required=False)


class BestellingSerializer(RijSerializer):
    class Meta:
        model = Chequebestelling
        fields = (
            "id",
            "versie",
            "gebruiker",
            "vorm",
            "aantal",
            "prijs",
            "uitgegeven_op",
            "vervalt_op",
        )
        read_only_fields = fields
