from rest_framework import serializers

from trajecten.models import Rekening, WijkWerker
from wijkwerken.kern.api.velden import BereikRelatedField, Invoer, RijSerializer, Tekst


class RekeningSerializer(RijSerializer):
    rekening = serializers.CharField(
        source="gemaskeerd", read_only=True, help_text="De eerste en de laatste vier tekens."
    )

    class Meta:
        model = Rekening
        fields = ("id", "versie", "wijkwerker", "rekening", "houder")
        read_only_fields = fields


class RekeningWijziging(Invoer):
    iban = Tekst(max_length=42, help_text="Het hele nummer, met of zonder spaties.")
    houder = Tekst(max_length=70, required=False, allow_blank=True)


class RekeningInvoer(RekeningWijziging):
    wijkwerker = BereikRelatedField(queryset=WijkWerker.objects.all(), help_text="Id.")
