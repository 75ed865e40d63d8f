from rest_framework import serializers

from trajecten.verloop.basis import SOORTEN
from wijkwerken.kern.api.velden import Invoer


class VerloopVraag(Invoer):
    soort = serializers.ChoiceField(
        [(een.naam, een.titel) for een in SOORTEN.values()],
        required=False,
        help_text="Alleen dit soort gebeurtenissen.",
    )


class GebeurtenisSerializer(serializers.Serializer):
    dag = serializers.DateField()
    moment = serializers.DateTimeField(allow_null=True, help_text="Als het uur bekend is.")
    soort = serializers.CharField()
    zin = serializers.CharField()
    wie = serializers.CharField(allow_blank=True)
    pad = serializers.CharField(source="url", allow_blank=True, help_text="De pagina erover.")


class VerloopSerializer(serializers.Serializer):
    gebeurtenissen = GebeurtenisSerializer(many=True)
