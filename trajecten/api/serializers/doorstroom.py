from rest_framework import serializers

from trajecten.choices import Opvolgbron, Situatie
from trajecten.models import Opvolging, Traject, VolgendeStap
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Invoer,
    RijSerializer,
    Tekst,
)


class VolgendeStapSerializer(RijSerializer):
    class Meta:
        model = VolgendeStap
        fields = (
            "id",
            "versie",
            "traject",
            "stap",
            "organisatie",
            "vanaf",
            "minstens_halftijds",
            "gevonden_door",
            "afgesproken_met",
            "afgesproken_op",
            "toelichting",
        )
        read_only_fields = fields


class VolgendeStapInvoer(RijSerializer):
    traject = BereikRelatedField(
        queryset=Traject.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )

    class Meta:
        model = VolgendeStap
        fields = (
            "traject",
            "stap",
            "organisatie",
            "vanaf",
            "afgesproken_met",
            "afgesproken_op",
            "toelichting",
        )


class VolgendeStapWijziging(RijSerializer):
    class Meta:
        model = VolgendeStap
        fields = (
            "stap",
            "organisatie",
            "vanaf",
            "afgesproken_met",
            "afgesproken_op",
            "toelichting",
        )


class OpvolgingSerializer(RijSerializer):
    """Why it was closed is for inside: another dienst may have to do with it."""

    alleen_binnen = ("gesloten_op", "gesloten_reden")

    class Meta:
        model = Opvolging
        fields = (
            "id",
            "versie",
            "traject",
            "maand",
            "uiterlijk",
            "situatie",
            "sinds",
            "bron",
            "opmerking",
            "keren_niet_bereikt",
            "ingevuld_op",
            "gesloten_op",
            "gesloten_reden",
        )
        read_only_fields = fields


class OpvolgingInvoer(Invoer):
    situatie = serializers.ChoiceField(Situatie.choices)
    sinds = Datum(required=False, allow_null=True)
    bron = serializers.ChoiceField(Opvolgbron.choices, required=False, allow_blank=True)
    opmerking = Tekst(max_length=300, required=False, allow_blank=True)
