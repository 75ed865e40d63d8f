"""The change log as the API shows it."""

from rest_framework import serializers


class VerschilSerializer(serializers.Serializer):
    veld = serializers.CharField()
    oud = serializers.CharField(allow_blank=True)
    nieuw = serializers.CharField(allow_blank=True)


class WijzigingSerializer(serializers.Serializer):
    wanneer = serializers.DateTimeField()
    wie = serializers.CharField()
    langs = serializers.CharField(help_text="pagina, API, beheer of automatisch.")
    verzoek = serializers.CharField(allow_blank=True, help_text="Nummer van de vraag.")
    wat = serializers.CharField()
    daad = serializers.CharField()
    verschillen = VerschilSerializer(many=True)


class GeschiedenisSerializer(serializers.Serializer):
    """The last 200 changes, the newest first."""

    wijzigingen = WijzigingSerializer(many=True)
