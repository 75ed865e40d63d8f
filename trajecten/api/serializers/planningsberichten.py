"""How both sides hear of the planning: what they were told, by which way, and their calendar."""

from rest_framework import serializers

from gebruikers.models import Gebruiker
from trajecten.choices import Berichtkanaal
from trajecten.models import Berichtkeuze, Planningsbericht, Planningslink, WijkWerker
from wijkwerken.kern.api.velden import BereikRelatedField, Invoer, RijSerializer


class PlanningsberichtSerializer(RijSerializer):
    class Meta:
        model = Planningsbericht
        fields = (
            "id",
            "versie",
            "inzet",
            "andere_inzetten",
            "partij",
            "aanleiding",
            "momenten",
            "oud",
            "datum",
            "kanaal",
            "afgedrukt_op",
        )
        read_only_fields = fields


class _VanEen(Invoer):
    """Of one wijk-werker or one gebruiker."""

    wijkwerker = BereikRelatedField(
        queryset=WijkWerker.objects.all(), required=False, help_text="Id; of geef een gebruiker."
    )
    gebruiker = BereikRelatedField(
        queryset=Gebruiker.objects.all(), required=False, help_text="Id; of geef een wijk-werker."
    )

    def validate(self, gegevens):
        if bool(gegevens.get("wijkwerker")) == bool(gegevens.get("gebruiker")):
            raise serializers.ValidationError(
                {"wijkwerker": ["Geef ofwel een wijk-werker, ofwel een gebruiker."]}
            )
        return gegevens


class BerichtkeuzeSerializer(RijSerializer):
    class Meta:
        model = Berichtkeuze
        fields = ("id", "versie", "wijkwerker", "gebruiker", "kanaal")
        read_only_fields = fields


class BerichtkeuzeInvoer(_VanEen):
    kanaal = serializers.ChoiceField(Berichtkanaal.choices)


class BerichtkeuzeWijziging(RijSerializer):
    class Meta:
        model = Berichtkeuze
        fields = ("kanaal",)


class PlanningslinkSerializer(RijSerializer):
    adres = serializers.SerializerMethodField(
        help_text="Het geheime adres. Alleen in het eerste antwoord op het maken; daarna leeg."
    )

    class Meta:
        model = Planningslink
        fields = ("id", "versie", "wijkwerker", "gebruiker", "ingetrokken_op", "adres")
        read_only_fields = fields

    def get_adres(self, rij) -> str | None:
        return None


class PlanningslinkInvoer(_VanEen):
    pass
