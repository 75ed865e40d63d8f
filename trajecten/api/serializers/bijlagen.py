from rest_framework import serializers

from trajecten.choices import BijlageSoort
from trajecten.models import Aanmelding, Bijlage, Traject, WijkWerker
from wijkwerken.kern.api.velden import BereikRelatedField, Invoer, JaNee, RijSerializer, Tekst

BIJ = ("wijkwerker", "aanmelding", "traject")


class BijlageSerializer(RijSerializer):
    class Meta:
        model = Bijlage
        fields = (
            "id",
            "versie",
            "wijkwerker",
            "aanmelding",
            "traject",
            "soort",
            "naam",
            "omschrijving",
            "mime",
            "grootte",
            "sha256",
            "gedeeld",
            "aangemaakt_op",
        )
        read_only_fields = fields


class BijlageInvoer(Invoer):
    """A form, because of the file: its yes and no are the texts `true` and `false`."""

    wijkwerker = BereikRelatedField(queryset=WijkWerker.objects.all(), required=False)
    aanmelding = BereikRelatedField(queryset=Aanmelding.objects.all(), required=False)
    traject = BereikRelatedField(queryset=Traject.objects.all(), required=False)
    bestand = serializers.FileField(help_text="PDF, JPG, PNG of DOCX, tot 10 MB.")
    soort = serializers.ChoiceField(BijlageSoort.choices)
    omschrijving = Tekst(max_length=200, required=False, allow_blank=True)
    gedeeld = serializers.BooleanField(required=False, help_text="De toeleider mag dit zien.")

    def validate(self, attrs):
        gegeven = [naam for naam in BIJ if naam in attrs]
        if len(gegeven) != 1:
            zin = "Zeg waar het bestand bij hoort: precies een van wijkwerker, aanmelding, traject."
            raise serializers.ValidationError(dict.fromkeys(gegeven or BIJ, zin))
        attrs["bij"] = attrs.pop(gegeven[0])
        return attrs


class DeelInvoer(Invoer):
    gedeeld = JaNee()
