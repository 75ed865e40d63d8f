from rest_framework import serializers

from wijkwerken.berichten.choices import BerichtSoort, Wijze
from wijkwerken.berichten.models import Bericht, Voorkeur
from wijkwerken.kern.api.velden import RijSerializer


class BerichtSerializer(RijSerializer):
    class Meta:
        model = Bericht
        fields = (
            "id",
            "versie",
            "soort",
            "wijze",
            "onderwerp",
            "pad",
            "aangemaakt_op",
            "verzonden_op",
            "vervallen",
        )
        read_only_fields = fields


class VoorkeurSerializer(RijSerializer):
    class Meta:
        model = Voorkeur
        fields = ("id", "versie", "soort", "wijze")
        read_only_fields = fields


class VoorkeurInvoer(RijSerializer):
    class Meta:
        model = Voorkeur
        fields = ("soort", "wijze")


class KeuzeSerializer(serializers.Serializer):
    soort = serializers.ChoiceField(BerichtSoort.choices)
    wijze = serializers.ChoiceField(Wijze.choices)
    mogelijk = serializers.ListField(child=serializers.ChoiceField(Wijze.choices))


class KeuzesSerializer(serializers.Serializer):
    keuzes = KeuzeSerializer(many=True)
