from rest_framework import serializers

from trajecten.models import Afwezigheid, Beschikbaarheid, WijkWerker
from trajecten.rules.beschikbaarheid import Blok
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Getal,
    Invoer,
    RijSerializer,
    Tijd,
)


class BlokSerializer(Invoer):
    dag = Getal(min_value=0, max_value=6, help_text="0 is maandag.")
    begin = Tijd()
    einde = Tijd()


class BeschikbaarheidSerializer(RijSerializer):
    blokken = BlokSerializer(many=True, read_only=True, source="week")

    class Meta:
        model = Beschikbaarheid
        fields = ("id", "versie", "wijkwerker", "van", "tot", "blokken", "toelichting")
        read_only_fields = fields


class BeschikbaarheidWijziging(RijSerializer):
    blokken = serializers.ListField(
        child=BlokSerializer(), max_length=21, help_text="Wanneer deze persoon kan werken."
    )

    class Meta:
        model = Beschikbaarheid
        fields = ("van", "tot", "blokken", "toelichting")

    def validate_blokken(self, waarde):
        return [Blok(**blok) for blok in waarde]


class BeschikbaarheidInvoer(BeschikbaarheidWijziging):
    wijkwerker = BereikRelatedField(queryset=WijkWerker.objects.all(), help_text="Id.")

    class Meta:
        model = Beschikbaarheid
        fields = ("wijkwerker", *BeschikbaarheidWijziging.Meta.fields)


class AfwezigheidSerializer(RijSerializer):
    class Meta:
        model = Afwezigheid
        fields = (
            "id",
            "versie",
            "wijkwerker",
            "soort",
            "van",
            "tot",
            "begin",
            "einde",
            "toelichting",
            "gemeld_door",
            "gemeld_op",
            "ingetrokken_op",
            "ingetrokken_reden",
        )
        read_only_fields = fields


class AfwezigheidWijziging(RijSerializer):
    class Meta:
        model = Afwezigheid
        fields = ("soort", "van", "tot", "begin", "einde", "toelichting", "gemeld_door")


class AfwezigheidInvoer(RijSerializer):
    wijkwerker = BereikRelatedField(queryset=WijkWerker.objects.all(), help_text="Id.")
    gemeld_op = Datum(required=False, help_text="Vandaag als ze er niet staat.")

    class Meta:
        model = Afwezigheid
        fields = ("wijkwerker", *AfwezigheidWijziging.Meta.fields, "gemeld_op")
