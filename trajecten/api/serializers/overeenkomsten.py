from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from trajecten.api.serializers.handtekeningen import HandtekeningSerializer
from trajecten.models import Traject, Wijkwerkovereenkomst
from wijkwerken.kern.api.velden import BereikRelatedField, Invoer, RijSerializer


class WijkwerkovereenkomstSerializer(RijSerializer):
    handtekeningen = HandtekeningSerializer(many=True, read_only=True)
    feiten = serializers.SerializerMethodField(
        help_text="Bedragen en grenzen op het papier, met sinds wanneer ze golden."
    )

    class Meta:
        model = Wijkwerkovereenkomst
        fields = (
            "id",
            "versie",
            "nummer",
            "traject",
            "soort",
            "status",
            "van",
            "tot",
            "getekend_op",
            "feiten",
            "handtekeningen",
        )
        read_only_fields = fields

    @extend_schema_field({"type": "object", "additionalProperties": True})
    def get_feiten(self, rij):
        return rij.feiten


class OpmaakInvoer(Invoer):
    traject = BereikRelatedField(queryset=Traject.objects.all(), help_text="Id.")
