from rest_framework import serializers

from trajecten.choices import BetwistingReden, BetwistingWijze
from trajecten.forms.betwistingen import UITKOMSTEN
from trajecten.models import Betwisting, Betwistingstap, Prestatie
from wijkwerken.kern.api.velden import BereikRelatedField, Datum, Invoer, RijSerializer, Tekst


class BetwistingstapSerializer(RijSerializer):
    class Meta:
        model = Betwistingstap
        fields = ("id", "soort", "datum", "tekst", "wie", "door", "naam", "aangemaakt_op")
        read_only_fields = fields


class BetwistingSerializer(RijSerializer):
    stappen = BetwistingstapSerializer(many=True, read_only=True)

    class Meta:
        model = Betwisting
        fields = (
            "id",
            "versie",
            "nummer",
            "prestatie",
            "inzet",
            "datum",
            "gewerkt",
            "uren",
            "reden",
            "wijze",
            "ontvangen_op",
            "indienen_voor",
            "beslissen_voor",
            "stand",
            "toegekend",
            "beslist_op",
            "te_vergoeden",
            "vergoed_op",
            "behandelaar",
            "stappen",
        )
        read_only_fields = fields


class BetwistingInvoer(Invoer):
    prestatie = BereikRelatedField(queryset=Prestatie.objects.all(), help_text="Id.")
    uren = serializers.IntegerField(
        min_value=1, max_value=24, help_text="Hoeveel uren van de prestatie betwist worden."
    )
    reden = serializers.ChoiceField(BetwistingReden.choices)
    wijze = serializers.ChoiceField(BetwistingWijze.choices)
    ontvangen_op = Datum()
    wie = Tekst(max_length=160, required=False, allow_blank=True, help_text="Van wie het kwam.")
    tekst = Tekst(max_length=4000, help_text="Wat de gebruiker zegt.")


class WijkwerkerHorenInvoer(Invoer):
    gehoord_op = Datum()
    tekst = Tekst(max_length=4000, help_text="Wat de wijk-werker zegt.")


class BetwistingBeslisInvoer(Invoer):
    uitkomst = serializers.ChoiceField(UITKOMSTEN)
    uren = serializers.IntegerField(
        min_value=1,
        max_value=24,
        required=False,
        allow_null=True,
        help_text="Alleen bij gegrond: hoeveel uren wegvallen; standaard alle betwiste.",
    )
    tekst = Tekst(max_length=4000, help_text="Waarom; zo staat het in de brief.")


class BetwistingIntrekInvoer(Invoer):
    ingetrokken_op = Datum()
    wie = Tekst(max_length=160, required=False, allow_blank=True)
    tekst = Tekst(max_length=4000)


class BetwistingVergoedInvoer(Invoer):
    vergoed_op = Datum()
    tekst = Tekst(max_length=4000, help_text="Hoe de gebruiker de waarde terugkreeg.")
