from django.core.exceptions import ValidationError
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from trajecten.choices import Partij
from trajecten.models import Bijlage, Handtekening
from wijkwerken.kern.api.velden import BereikRelatedField, Datum, Invoer, RijSerializer, Tekst
from wijkwerken.kern.pngbeeld import HOOGSTENS, VOOR, beeld_lezen


class HandtekeningSerializer(RijSerializer):
    """Who signed; the drawn image itself stays on the page and on the paper."""

    class Meta:
        model = Handtekening
        fields = ("partij", "naam", "getekend_op", "wijze", "reden", "sha256", "vervallen")
        read_only_fields = fields


@extend_schema_field({"type": "string", "maxLength": HOOGSTENS * 4 // 3 + 26})
class BeeldVeld(serializers.Field):
    """A PNG as `data:image/png;base64,...`."""

    def to_internal_value(self, data):
        if not isinstance(data, str):
            raise serializers.ValidationError(f"Geef het beeld als tekst die begint met {VOOR}")
        try:
            return beeld_lezen(data)
        except ValidationError as error:
            raise serializers.ValidationError(error.messages, code="beeld") from error


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
