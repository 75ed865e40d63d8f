"""Verdicts of matching: gates with the record they rest on, points with their weights."""

from rest_framework import serializers

from trajecten.api.serializers.inzetten import WaarschuwingSerializer
from trajecten.api.serializers.personen import PeriodestandSerializer
from wijkwerken.kern.api.velden import Datum, Invoer


class KandidatenVraag(Invoer):
    van = Datum(required=False, help_text="Eerste dag van het werk; leeg: vandaag of later.")
    tot = Datum(required=False, help_text="Laatste dag; leeg: die van de aanvraag.")


class BronSerializer(serializers.Serializer):
    soort = serializers.CharField()
    sleutel = serializers.UUIDField()


class PoortSerializer(serializers.Serializer):
    code = serializers.CharField()
    past = serializers.BooleanField()
    zin = serializers.CharField()
    bron = BronSerializer(allow_null=True)


class PuntSerializer(serializers.Serializer):
    code = serializers.CharField()
    waarde = serializers.CharField()
    gewicht = serializers.IntegerField()
    punten = serializers.IntegerField()
    zin = serializers.CharField()


class MatchwijzigingSerializer(serializers.Serializer):
    zin = serializers.CharField()
    van = serializers.DateField(allow_null=True)
    tot = serializers.DateField(allow_null=True)
    uren = serializers.IntegerField(allow_null=True)
    weekdag = serializers.ListField(child=serializers.IntegerField(), allow_null=True)


class MatchoordeelSerializer(serializers.Serializer):
    wijkwerker = serializers.UUIDField()
    traject = serializers.UUIDField()
    aanvraag = serializers.UUIDField(source="opdracht")
    uitkomst = serializers.CharField()
    som = serializers.IntegerField()
    afstand = serializers.FloatField(allow_null=True)
    poorten = PoortSerializer(many=True)
    punten = PuntSerializer(many=True)
    wijziging = MatchwijzigingSerializer(allow_null=True)
    maand = PeriodestandSerializer()
    jaar = PeriodestandSerializer()


class MatchingSerializer(serializers.Serializer):
    gewichten = serializers.DictField(child=serializers.IntegerField())
    oordelen = MatchoordeelSerializer(many=True)
    waarschuwingen = WaarschuwingSerializer(
        many=True, help_text="Van het werk zelf: `geen_cheques` vraagt bij het plannen een reden."
    )
