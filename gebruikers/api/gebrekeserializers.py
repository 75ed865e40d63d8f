from rest_framework import serializers

from gebruikers.choices import GebrekeBeslissing
from gebruikers.models import Aanvraag, Gebreke, Gebrekestap, Gebruiker, Uitsluiting
from wijkwerken.kern.api.velden import BereikRelatedField, Datum, Invoer, RijSerializer, Tekst


class GebrekestapSerializer(RijSerializer):
    class Meta:
        model = Gebrekestap
        fields = ("id", "soort", "datum", "tekst", "wie", "door", "naam", "aangemaakt_op")
        read_only_fields = fields


class GebrekeSerializer(RijSerializer):
    stappen = GebrekestapSerializer(many=True, read_only=True)

    class Meta:
        model = Gebreke
        fields = (
            "id",
            "versie",
            "nummer",
            "gebruiker",
            "aanvraag",
            "voorgevallen_op",
            "gemeld_op",
            "antwoord_voor",
            "status",
            "beslissing",
            "beslist_op",
            "behandelaar",
            "stappen",
        )
        read_only_fields = fields


class GebrekeMeldingInvoer(Invoer):
    gebruiker = BereikRelatedField(queryset=Gebruiker.objects.all(), help_text="Id.")
    aanvraag = BereikRelatedField(
        queryset=Aanvraag.objects.all(),
        required=False,
        allow_null=True,
        help_text="Id van het werk waarbij het gebeurde.",
    )
    voorgevallen_op = Datum()
    tekst = Tekst(max_length=4000, help_text="Wat er gebeurde.")


class IngebrekestellingInvoer(Invoer):
    verstuurd_op = Datum()
    tekst = Tekst(max_length=4000, help_text="Zo staat het in de brief.")


class GebrekeAntwoordInvoer(Invoer):
    ontvangen_op = Datum()
    wie = Tekst(max_length=160, help_text="Wie antwoordde.")
    tekst = Tekst(max_length=4000)


class GebrekeBeslisInvoer(Invoer):
    beslissing = serializers.ChoiceField(GebrekeBeslissing.choices)
    van = Datum(required=False, help_text="Alleen bij een uitsluiting: de eerste dag.")
    tot = Datum(required=False, help_text="Alleen bij een uitsluiting: de laatste dag.")
    tekst = Tekst(max_length=4000, help_text="Waarom; zo staat het in de brief.")


class RechtzettingInvoer(Invoer):
    tekst = Tekst(max_length=4000)


class OpheffingInvoer(Invoer):
    reden = Tekst(max_length=4000, help_text="Zo staat het in de brief.")


class UitsluitingSerializer(RijSerializer):
    einde = serializers.DateField(
        read_only=True, help_text="De laatste dag waarop ze geldt, ook als ze opgeheven is."
    )

    class Meta:
        model = Uitsluiting
        fields = ("id", "versie", "gebreke", "gebruiker", "van", "tot", "opgeheven_op", "einde")
        read_only_fields = fields
