from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from activiteiten.choices import Niveau
from activiteiten.models import Activiteit
from trajecten.api.serializers.handtekeningen import HandtekeningSerializer
from trajecten.choices import ActiviteitKeuze, AfsprakenbladSoort, CompetentieSoort
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
    "uitgesloten",
    "activiteiten_toelichting",
    "stappen",
    "vervolgstap",
    "opleiding",
    "duur_maanden",
)


class StapSerializer(Invoer):
    vanaf_maand = Getal(min_value=1, max_value=120, help_text="1 is de eerste maand.")
    uren = Getal(min_value=1, max_value=999, help_text="Uren per maand.")


class CompetentieUitvoer(serializers.Serializer):
    """One competence; `term` is the code of the vocabulary, null for free text."""

    omschrijving = serializers.CharField()
    niveau = serializers.ChoiceField(Niveau.choices, allow_blank=True)
    doelniveau = serializers.ChoiceField(Niveau.choices, allow_blank=True)
    term = serializers.CharField(source="term.code", default=None, allow_null=True)


class CompetentieInvoer(Invoer):
    """One competence; words that are a term of the vocabulary are tied to it."""

    omschrijving = Tekst(max_length=160)
    niveau = serializers.ChoiceField(Niveau.choices, required=False, allow_blank=True)
    doelniveau = serializers.ChoiceField(Niveau.choices, required=False, allow_blank=True)


@extend_schema_field(
    {
        "oneOf": [
            {"type": "string", "minLength": 1, "maxLength": 160, "pattern": r"\S"},
            {
                "type": "object",
                "properties": {
                    "omschrijving": {"type": "string", "minLength": 1, "maxLength": 160},
                    "niveau": {"type": "string", "enum": ["", *Niveau.values]},
                    "doelniveau": {"type": "string", "enum": ["", *Niveau.values]},
                },
                "required": ["omschrijving"],
                "additionalProperties": False,
            },
        ]
    }
)
class CompetentieVeld(serializers.Field):
    """A competence with its levels, or only its words."""

    def to_internal_value(self, data):
        if isinstance(data, str):
            data = {"omschrijving": data}
        return CompetentieInvoer().run_validation(data)


class UitsluitingUitvoer(serializers.Serializer):
    activiteit = serializers.UUIDField(source="activiteit_id", help_text="Id.")
    reden = serializers.CharField()


class UitsluitingInvoer(Invoer):
    activiteit = BereikRelatedField(
        queryset=Activiteit.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )
    reden = Tekst(max_length=200)


class AfsprakenbladSerializer(RijSerializer):
    verworven = serializers.SerializerMethodField(help_text="Verworven competenties.")
    te_verwerven = serializers.SerializerMethodField(help_text="Te verwerven competenties.")
    uitgesloten = serializers.SerializerMethodField(help_text="Activiteiten die niet kunnen.")
    activiteiten = serializers.SerializerMethodField(help_text="Ids.")
    stappen = StapSerializer(source="urenstappen", many=True, read_only=True)
    handtekeningen = HandtekeningSerializer(many=True, read_only=True)

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
            "handtekeningen",
            *BLAD,
        )
        read_only_fields = fields

    def _competenties(self, blad, soort):
        rijen = [c for c in blad.competenties.all() if c.soort == soort]
        return CompetentieUitvoer(rijen, many=True).data

    @extend_schema_field(CompetentieUitvoer(many=True))
    def get_verworven(self, blad):
        return self._competenties(blad, CompetentieSoort.VERWORVEN)

    @extend_schema_field(CompetentieUitvoer(many=True))
    def get_te_verwerven(self, blad):
        return self._competenties(blad, CompetentieSoort.TE_VERWERVEN)

    @extend_schema_field({"type": "array", "items": {"type": "string", "format": "uuid"}})
    def get_activiteiten(self, blad):
        return [str(rij.activiteit_id) for rij in self._met(blad, ActiviteitKeuze.VOORKEUR)]

    @extend_schema_field(UitsluitingUitvoer(many=True))
    def get_uitgesloten(self, blad):
        rijen = self._met(blad, ActiviteitKeuze.UITGESLOTEN)
        return UitsluitingUitvoer(rijen, many=True).data

    def _met(self, blad, soort):
        return [rij for rij in blad.voorkeuren.all() if rij.soort == soort]


class BladVelden(serializers.Serializer):
    """The fields of a version; each list that is given replaces the old one."""

    soort = serializers.ChoiceField(AfsprakenbladSoort.choices, required=False)
    gpmi_kenmerk = Tekst(max_length=120, required=False, allow_blank=True)
    verworven = serializers.ListField(
        child=CompetentieVeld(), max_length=50, required=False, help_text="Wat de persoon kan."
    )
    te_verwerven = serializers.ListField(
        child=CompetentieVeld(), max_length=50, required=False, help_text="Wat men leert."
    )
    activiteiten = BereikLijst(
        queryset=Activiteit.objects.all(),
        bereik="zichtbaar_voor",
        required=False,
        help_text="Ids.",
    )
    uitgesloten = serializers.ListField(
        child=UitsluitingInvoer(),
        max_length=50,
        required=False,
        help_text="Activiteiten die niet kunnen, elk met de reden.",
    )
    activiteiten_toelichting = Tekst(max_length=5000, required=False, allow_blank=True)
    stappen = serializers.ListField(child=StapSerializer(), required=False, max_length=24)
    vervolgstap = Tekst(max_length=5000, required=False, allow_blank=True)
    opleiding = Tekst(max_length=200, required=False, allow_blank=True)
    duur_maanden = Getal(min_value=1, max_value=12, required=False)


class BladInvoer(BladVelden, Invoer):
    """Another value for what is given; the rest of the concept stays."""


class AfsprakenbladVerschilSerializer(serializers.Serializer):
    onderdeel = serializers.CharField()
    oud = serializers.ListField(child=serializers.CharField(), help_text="Regels van toen.")
    nieuw = serializers.ListField(child=serializers.CharField(), help_text="Regels van nu.")
    weg = serializers.ListField(child=serializers.CharField())
    erbij = serializers.ListField(child=serializers.CharField())


class VerschillenAntwoord(serializers.Serializer):
    """What changed against the version before; empty for the first version."""

    vorige = serializers.UUIDField(allow_null=True, help_text="Id van de vorige versie.")
    verschillen = AfsprakenbladVerschilSerializer(many=True)


class HerzienInvoer(Invoer):
    traject = BereikRelatedField(queryset=Traject.objects.all(), help_text="Id.")
