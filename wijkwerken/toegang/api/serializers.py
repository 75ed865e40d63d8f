from rest_framework import serializers

from wijkwerken.kern.api.velden import Invoer, JaNee, RijSerializer, Tekst
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst, Weergave


class GemeenteSerializer(RijSerializer):
    class Meta:
        model = Gemeente
        fields = (
            "id",
            "versie",
            "nis",
            "naam",
            "arrondissement",
            "provincie",
            "geldig_van",
            "geldig_tot",
            "opvolger",
            "in_werkingsgebied",
        )
        read_only_fields = fields


class ToeleidingsdienstSerializer(RijSerializer):
    class Meta:
        model = Toeleidingsdienst
        fields = ("id", "versie", "naam", "soort", "gemeente", "email", "actief")
        read_only_fields = fields


class WeergaveSerializer(RijSerializer):
    class Meta:
        model = Weergave
        fields = ("id", "versie", "lijst", "naam", "vraag", "kolommen", "ordening", "gedeeld")
        read_only_fields = fields


class WeergaveInhoud(Invoer):
    """What the list shows."""

    vraag = serializers.DictField(
        child=serializers.ListField(child=Tekst(max_length=200), max_length=50),
        required=False,
        help_text="De filters, zoals in het adres van de lijst. Geen zoekwoorden.",
    )
    kolommen = serializers.ListField(child=Tekst(max_length=40), max_length=60, required=False)
    ordening = Tekst(max_length=41, required=False, allow_blank=True)


class WeergaveInvoer(WeergaveInhoud):
    lijst = Tekst(max_length=120, help_text="De naam van de lijst, zoals traject_list.")
    naam = Tekst(max_length=60, help_text="Zonder naam van een persoon.")
    gedeeld = JaNee(required=False)


class WeergaveWijziging(WeergaveInhoud):
    naam = Tekst(max_length=60)
    gedeeld = JaNee()


class BeginInvoer(Invoer):
    begin = JaNee(help_text="`false`: de lijst begint weer zoals voorheen.")


class BeginSerializer(serializers.Serializer):
    lijst = serializers.CharField()
    weergave = serializers.UUIDField(
        source="weergave_id", allow_null=True, help_text="Waarmee de lijst nu bij u begint."
    )
