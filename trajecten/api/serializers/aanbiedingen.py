from rest_framework import serializers

from gebruikers.models import Aanvraag, Gebruiker
from trajecten.choices import AanbodAntwoord, AanbodReden, AanbodWijze, Kant
from trajecten.models import Aanbod, NietSamen, Traject, WijkWerker
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Invoer,
    RijSerializer,
    Tekst,
)


class AanbodSerializer(RijSerializer):
    class Meta:
        model = Aanbod
        fields = (
            "id",
            "versie",
            "aanvraag",
            "traject",
            "gedaan_op",
            "wijze",
            "antwoord",
            "beantwoord_op",
            "geweigerd_door",
            "reden",
            "nota",
            "inzet",
        )
        read_only_fields = fields


class AanbodInvoer(Invoer):
    aanvraag = BereikRelatedField(queryset=Aanvraag.objects.all(), help_text="Id.")
    traject = BereikRelatedField(queryset=Traject.objects.all(), help_text="Id; lopend.")
    wijze = serializers.ChoiceField(choices=AanbodWijze.choices, help_text="Hoe het gevraagd is.")
    gedaan_op = Datum(required=False, help_text="Leeg: vandaag.")
    nota = Tekst(max_length=300, required=False, allow_blank=True)


class AntwoordInvoer(Invoer):
    antwoord = serializers.ChoiceField(
        choices=AanbodAntwoord.choices[1:], help_text="Ja, nee of geen antwoord."
    )
    beantwoord_op = Datum(required=False, help_text="Leeg: vandaag.")
    geweigerd_door = serializers.ChoiceField(
        choices=Kant.choices, required=False, help_text="Bij nee: van wie de weigering komt."
    )
    reden = serializers.ChoiceField(
        choices=AanbodReden.choices, required=False, help_text="Bij nee: waarom."
    )
    nota = Tekst(max_length=300, required=False, allow_blank=True)


class NietSamenSerializer(RijSerializer):
    class Meta:
        model = NietSamen
        fields = (
            "id",
            "versie",
            "wijkwerker",
            "gebruiker",
            "gevraagd_door",
            "reden",
            "van",
            "tot",
        )
        read_only_fields = fields


class NietSamenInvoer(RijSerializer):
    wijkwerker = BereikRelatedField(queryset=WijkWerker.objects.all(), help_text="Id.")
    gebruiker = BereikRelatedField(queryset=Gebruiker.objects.all(), help_text="Id.")

    class Meta:
        model = NietSamen
        fields = ("wijkwerker", "gebruiker", "gevraagd_door", "reden", "van", "tot")
