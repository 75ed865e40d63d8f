from rest_framework import serializers

from trajecten.api.serializers.inzetten import Tijden, WaarschuwingSerializer
from trajecten.choices import GEKOMEN_KEUZES
from trajecten.models import Maandblad, Traject
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Invoer,
    JaNee,
    RijSerializer,
    Tekst,
)

HOOGSTENS = 1000  # lines in one request


class MaandbladSerializer(RijSerializer):
    wijkwerker = serializers.UUIDField(source="traject.wijkwerker_id", read_only=True)
    uren = serializers.IntegerField(read_only=True, help_text="Gewerkt in deze maand.")
    gepland = serializers.IntegerField(read_only=True, help_text="Nog gepland in deze maand.")
    zonder_cheque = serializers.IntegerField(read_only=True)

    class Meta:
        model = Maandblad
        fields = (
            "id",
            "versie",
            "traject",
            "wijkwerker",
            "maand",
            "stand",
            "binnengebracht_op",
            "uren",
            "gepland",
            "zonder_cheque",
        )
        read_only_fields = fields


class MaandbladOpenInvoer(Invoer):
    traject = BereikRelatedField(queryset=Traject.objects.all(), help_text="Id.")
    maand = Datum(help_text="Een dag in de maand.")


class UrenregelInvoer(Tijden):
    """One line. An inzet that is not there refuses this line alone."""

    inzet = serializers.UUIDField(help_text="Id.")
    prestatie = serializers.UUIDField(
        required=False, allow_null=True, help_text="Id van wat deze regel wijzigt of schrapt."
    )
    versie = serializers.IntegerField(
        required=False, allow_null=True, min_value=1, help_text="De versie die u gezien hebt."
    )
    schrappen = JaNee(required=False)
    reden = Tekst(
        max_length=300, required=False, allow_blank=True, help_text="Verplicht bij een prestatie."
    )
    stiptheid = serializers.ChoiceField(
        GEKOMEN_KEUZES, required=False, allow_blank=True, allow_null=True
    )
    opmerking = Tekst(max_length=300, required=False, allow_blank=True)


class UrenreeksInvoer(Invoer):
    regels = serializers.ListField(child=UrenregelInvoer(), allow_empty=False, max_length=HOOGSTENS)
    alles_of_niets = JaNee(
        required=False, help_text="`true`: één weigering en er wordt niets bewaard."
    )


class RegelbezwaarSerializer(serializers.Serializer):
    code = serializers.CharField()
    melding = serializers.CharField()
    veld = serializers.CharField(allow_null=True)


class UrenuitslagSerializer(serializers.Serializer):
    nummer = serializers.IntegerField(help_text="De plaats in de vraag; de eerste is 1.")
    daad = serializers.CharField(help_text="nieuw, gewijzigd, geschrapt, gelijk of geweigerd.")
    prestatie = serializers.UUIDField(allow_null=True)
    bezwaren = RegelbezwaarSerializer(many=True)
    waarschuwingen = WaarschuwingSerializer(many=True)


class UrenreeksSerializer(serializers.Serializer):
    bewaard = serializers.BooleanField(help_text="Onwaar als alles_of_niets niets bewaarde.")
    geweigerd = serializers.IntegerField()
    regels = UrenuitslagSerializer(many=True)
