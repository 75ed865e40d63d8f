from rest_framework import serializers

from trajecten.choices import Partij
from trajecten.models import Bijlage, Handtekening
from wijkwerken.kern.api.velden import (
    BeeldVeld,
    BereikRelatedField,
    Datum,
    Invoer,
    RijSerializer,
    Tekst,
)


class HandtekeningSerializer(RijSerializer):
    """Who signed; the drawn image itself stays on the page and on the paper."""

    class Meta:
        model = Handtekening
        fields = ("partij", "naam", "getekend_op", "wijze", "reden", "sha256", "vervallen")
        read_only_fields = fields


class OndertekenInvoer(Invoer):
    partij = serializers.ChoiceField(Partij.choices)
    naam = Tekst(max_length=160, help_text="Van wie tekent.")
    beeld = BeeldVeld(
        required=False,
        help_text="De getekende handtekening, als `data:image/png;base64,...`. Zonder beeld "
        "tekent men door de naam te typen.",
    )


class PapierInvoer(Invoer):
    getekend_op = Datum()
    bewijs = BereikRelatedField(
        queryset=Bijlage.objects.all(),
        required=False,
        allow_null=True,
        help_text="Id van de scan, een bijlage van dit traject.",
    )
    reden = Tekst(
        max_length=200,
        required=False,
        allow_blank=True,
        help_text="Waarom er geen scan is, bij oude papieren.",
    )
