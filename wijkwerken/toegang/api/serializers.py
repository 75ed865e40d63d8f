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


class WeergaveInvoer(Invoer):
    lijst = Tekst(max_length=120, help_text="De naam van de lijst, zoals traject_list.")
    naam = Tekst(max_length=60, help_text="Zonder naam van een persoon.")
    vraag = serializers.DictField(
        child=serializers.ListField(child=Tekst(max_length=200), max_length=50),
        required=False,
        help_text="De filters, zoals in het adres van de lijst. Geen zoekwoorden.",
    )
    kolommen = serializers.ListField(child=Tekst(max_length=40), max_length=60, required=False)
    ordening = Tekst(max_length=41, required=False, allow_blank=True)
    gedeeld = JaNee(required=False)


class WeergaveWijziging(Invoer):
    naam = Tekst(max_length=60)
    gedeeld = JaNee()
