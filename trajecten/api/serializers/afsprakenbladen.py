from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from activiteiten.models import Activiteit
from trajecten.choices import AfsprakenbladSoort, CompetentieSoort
from trajecten.models import Afsprakenblad, Traject
from wijkwerken.kern.api.velden import (
    BereikLijst,
    BereikRelatedField,
    Getal,
    Invoer,
    RijSerializer,
    Tekst,
)

BLAD = (
    "soort",
    "gpmi_kenmerk",
    "verworven",
    "te_verwerven",
    "activiteiten",
    "activiteiten_toelichting",
    "stappen",
    "vervolgstap",
    "opleiding",
    "duur_maanden",
)


class StapSerializer(Invoer):
    vanaf_maand = Getal(min_value=1, max_value=120, help_text="1 is de eerste maand.")
    uren = Getal(min_value=1, max_value=999, help_text="Uren per maand.")


class AfsprakenbladSerializer(RijSerializer):
    verworven = serializers.SerializerMethodField(help_text="Verworven competenties.")
    te_verwerven = serializers.SerializerMethodField(help_text="Te verwerven competenties.")
    activiteiten = serializers.SerializerMethodField(help_text="Ids.")
    stappen = StapSerializer(source="urenstappen", many=True, read_only=True)

    class Meta:
        model = Afsprakenblad
        fields = (
            "id",
            "versie",
            "aanmelding",
            "traject",
            "volgnummer",
            "status",
            "getekend_op",
            *BLAD,
        )
        read_only_fields = fields

    def _competenties(self, blad, soort):
        return [c.omschrijving for c in blad.competenties.all() if c.soort == soort]

    @extend_schema_field({"type": "array", "items": {"type": "string"}})
    def get_verworven(self, blad):
        return self._competenties(blad, CompetentieSoort.VERWORVEN)

    @extend_schema_field({"type": "array", "items": {"type": "string"}})
    def get_te_verwerven(self, blad):
        return self._competenties(blad, CompetentieSoort.TE_VERWERVEN)

    @extend_schema_field({"type": "array", "items": {"type": "string", "format": "uuid"}})
    def get_activiteiten(self, blad):
        return [str(voorkeur.activiteit_id) for voorkeur in blad.voorkeuren.all()]


class BladVelden(serializers.Serializer):
    """The fields of a version; each list that is given replaces the old one."""

    soort = serializers.ChoiceField(AfsprakenbladSoort.choices, required=False)
    gpmi_kenmerk = Tekst(max_length=120, required=False, allow_blank=True)
    verworven = serializers.ListField(child=Tekst(max_length=160), max_length=50, required=False)
    te_verwerven = serializers.ListField(child=Tekst(max_length=160), max_length=50, required=False)
    activiteiten = BereikLijst(
        queryset=Activiteit.objects.all(),
        bereik="zichtbaar_voor",
        required=False,
        help_text="Ids.",
    )
    activiteiten_toelichting = Tekst(max_length=5000, required=False, allow_blank=True)
    stappen = serializers.ListField(child=StapSerializer(), required=False, max_length=24)
    vervolgstap = Tekst(max_length=5000, required=False, allow_blank=True)
    opleiding = Tekst(max_length=200, required=False, allow_blank=True)
    duur_maanden = Getal(min_value=1, max_value=12, required=False)


class BladInvoer(BladVelden, Invoer):
    """Another value for what is given; the rest of the concept stays."""


class HerzienInvoer(Invoer):
    traject = BereikRelatedField(queryset=Traject.objects.all(), help_text="Id.")
