from rest_framework import serializers

from trajecten.api.serializers.inzetten import GEPASSEERD, WaarschuwingSerializer
from trajecten.choices import Vraagantwoord, Vraagwijze
from trajecten.models import Traject, Vervanging, Vervangvraag
from wijkwerken.kern.api.velden import BereikRelatedField, Invoer, JaNee, RijSerializer, Tekst


class VervangvraagSerializer(RijSerializer):
    class Meta:
        model = Vervangvraag
        fields = ("id", "versie", "traject", "wijze", "gevraagd_op", "antwoord", "reden")
        read_only_fields = fields


class VervangingSerializer(RijSerializer):
    wijkwerker = serializers.UUIDField(source="afwezigheid.wijkwerker_id", read_only=True)
    inzet = serializers.UUIDField(source="moment.inzet_id", read_only=True)
    datum = serializers.DateField(source="moment.datum", read_only=True)
    vragen = VervangvraagSerializer(many=True, read_only=True)
    waarschuwingen = WaarschuwingSerializer(
        source="nieuw_moment.waarschuwingen",
        many=True,
        read_only=True,
        default=list,
        help_text=GEPASSEERD,
    )

    class Meta:
        model = Vervanging
        fields = (
            "id",
            "versie",
            "status",
            "afwezigheid",
            "wijkwerker",
            "moment",
            "inzet",
            "datum",
            "nieuw_moment",
            "besloten_op",
            "vragen",
            "waarschuwingen",
        )
        read_only_fields = fields


class VervangerInvoer(Invoer):
    traject = BereikRelatedField(queryset=Traject.objects.all(), help_text="Id.")


class VervangvraagInvoer(VervangerInvoer):
    wijze = serializers.ChoiceField(Vraagwijze.choices)
    antwoord = serializers.ChoiceField(Vraagantwoord.choices, required=False, allow_blank=True)
    reden = Tekst(
        max_length=200, required=False, allow_blank=True, help_text="Nodig als het antwoord nee is."
    )


class BevestigVervangerInvoer(VervangerInvoer):
    alle = JaNee(required=False, help_text="Ook de andere open momenten van dezelfde inzet.")
    bevestigd = JaNee(
        required=False,
        help_text="`true` als men zag dat dit naast de eigen week of het afsprakenblad gaat.",
    )
