from rest_framework import serializers

from wijkwerken.invoer.choices import RijStaat
from wijkwerken.invoer.models import Invoer
from wijkwerken.kern.api.velden import Invoer as Vraag
from wijkwerken.kern.api.velden import JaNee, RijSerializer, Tekst


class InvoerSerializer(RijSerializer):
    """How far it is: reads the rows of `met_tellingen()`."""

    bron = serializers.CharField(source="bron.naam")
    bestandsnaam = serializers.CharField(source="naam")
    aantallen = serializers.SerializerMethodField(help_text="Hoeveel rijen per staat.")

    class Meta:
        model = Invoer
        fields = (
            "id", "versie", "soort", "bron", "bestandsnaam", "grootte", "sha256", "fase", "koppen",
            "kolommen", "aantallen", "klaar", "stempel", "melding", "zonder_fouten",
            "aangemaakt_op", "gedaan_op", "ongedaan_op", "gewist_op",
        )  # fmt: skip
        read_only_fields = fields

    def get_aantallen(self, rij) -> dict[str, int]:
        return {staat.value: getattr(rij, f"n_{staat.value}") for staat in RijStaat}


class InvoerNieuwInvoer(Vraag):
    soort = Tekst(max_length=20, help_text="Zoals `gebruikers`.")
    bestand = serializers.FileField(help_text="CSV of XLSX, tot 5 MB en 10.000 rijen.")
    bron = Tekst(
        max_length=80,
        required=False,
        allow_blank=True,
        help_text="Van wie de lijst komt: de kolommen worden per bron onthouden.",
    )


class KolommenInvoer(Vraag):
    kolommen = serializers.ListField(
        child=Tekst(max_length=40, allow_blank=True),
        max_length=100,
        help_text="Per kop de naam van het veld, of leeg voor een kolom die niet meedoet.",
    )


class InvoerBevestigInvoer(Vraag):
    gezien = Tekst(max_length=40, help_text="De `stempel` van wat u zag.")
    zonder_fouten = JaNee(required=False, help_text="Sla de foute rijen over.")


class CelbezwaarSerializer(serializers.Serializer):
    rij = serializers.IntegerField()
    veld = serializers.CharField(allow_blank=True)
    kolom = serializers.CharField(allow_blank=True, help_text="Zoals het bestand ze noemt.")
    code = serializers.CharField()
    detail = serializers.CharField()


class InvoerFoutenSerializer(serializers.Serializer):
    fouten = CelbezwaarSerializer(many=True)


class CelwijzigingSerializer(serializers.Serializer):
    veld = serializers.CharField()
    van = serializers.CharField(allow_blank=True)
    naar = serializers.CharField(allow_blank=True)


class InvoerrijSerializer(serializers.Serializer):
    rij = serializers.IntegerField(source="nummer")
    staat = serializers.ChoiceField(choices=RijStaat.choices)
    wijzigingen = CelwijzigingSerializer(many=True)
    blijft = serializers.CharField(allow_blank=True, help_text="Waarom ze niet terugging.")


class InvoerRijenSerializer(serializers.Serializer):
    rijen = InvoerrijSerializer(many=True)
