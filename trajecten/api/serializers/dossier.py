from rest_framework import serializers

from trajecten.models import Notitie, Overdracht, WijkWerker
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Invoer,
    JaNee,
    RijSerializer,
    Tekst,
)

BEVESTIGD = "Bewaar een tekst waarover gewaarschuwd werd."


class NotitieSerializer(RijSerializer):
    """The text of a sensitive one is null here: it is asked for with `tonen`."""

    door_naam = serializers.CharField(source="door.naam", read_only=True)
    tekst = serializers.CharField(
        read_only=True, allow_null=True, help_text="Null als ze gevoelig is: zie `tonen`."
    )

    class Meta:
        model = Notitie
        fields = (
            "id",
            "versie",
            "wijkwerker",
            "traject",
            "soort",
            "gevoeligheid",
            "datum",
            "tekst",
            "door_naam",
            "vastgezet",
            "gecorrigeerd_op",
            "ingetrokken_op",
            "ingetrokken_reden",
        )
        read_only_fields = fields

    def to_representation(self, instance):
        inhoud = super().to_representation(instance)
        if instance.is_gevoelig:
            inhoud["tekst"] = None
        return inhoud


class NotitieInvoer(RijSerializer):
    wijkwerker = BereikRelatedField(
        queryset=WijkWerker.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )
    datum = Datum(
        required=False, help_text="De dag waarover ze gaat; vandaag als ze er niet staat."
    )
    bevestigd = JaNee(required=False, help_text=BEVESTIGD)

    class Meta:
        model = Notitie
        fields = (
            "wijkwerker",
            "traject",
            "soort",
            "gevoeligheid",
            "datum",
            "tekst",
            "vastgezet",
            "bevestigd",
        )
        extra_kwargs = {"tekst": {"max_length": 4000}}

    def get_fields(self):
        velden = super().get_fields()
        if "traject" in velden:  # a toeleider writes about a traject that it only reads
            velden["traject"].bereik = "zichtbaar_voor"
        return velden


class NotitieWijziging(RijSerializer):
    bevestigd = JaNee(required=False, help_text=BEVESTIGD)

    class Meta:
        model = Notitie
        fields = ("soort", "gevoeligheid", "datum", "tekst", "bevestigd")
        extra_kwargs = {"tekst": {"max_length": 4000}}


class NotitieTekst(serializers.Serializer):
    tekst = serializers.CharField()


class VastzetInvoer(Invoer):
    vastgezet = JaNee()


class IntrekInvoer(Invoer):
    reden = Tekst(max_length=200)


class OverdrachtSerializer(RijSerializer):
    alleen_binnen = ("reden", "gezien_op", "notitie")
    van_naam = serializers.CharField(source="van.naam", read_only=True)
    aan_naam = serializers.CharField(source="aan.naam", read_only=True)

    class Meta:
        model = Overdracht
        fields = (
            "id",
            "versie",
            "traject",
            "van_naam",
            "aan",
            "aan_naam",
            "datum",
            "reden",
            "notitie",
            "gezien_op",
        )
        read_only_fields = fields
