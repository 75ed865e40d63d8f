from rest_framework import serializers

from cheques.models import Vergoedingdeel, Vergoedinglijst, Vergoedingregel
from wijkwerken.kern.api.velden import Datum, Invoer, RijSerializer, Tekst


class VergoedinglijstSerializer(RijSerializer):
    aantal = serializers.IntegerField(read_only=True, help_text="Wijk-werkers.")
    uren = serializers.IntegerField(read_only=True)
    bedrag_uren = serializers.IntegerField(read_only=True, help_text="Cent.")
    bedrag_reis = serializers.IntegerField(read_only=True, help_text="Cent.")
    bedrag = serializers.IntegerField(read_only=True, help_text="Cent, alles samen.")

    class Meta:
        model = Vergoedinglijst
        fields = (
            "id",
            "versie",
            "maand",
            "volgnummer",
            "stand",
            "berekend_op",
            "klaar_op",
            "betaald_op",
            "wachtend",
            "wachtend_bedrag",
            "aantal",
            "uren",
            "bedrag_uren",
            "bedrag_reis",
            "bedrag",
        )
        read_only_fields = fields


class VergoedinglijstInvoer(Invoer):
    maand = Datum(help_text="Een dag van de maand: alles tot en met die maand.")


class BetaaldInvoer(Invoer):
    op = Datum(help_text="De dag waarop de bank betaalde.")


class TerugstortingInvoer(Invoer):
    op = Datum(help_text="De dag waarop de bank het bedrag terugstortte.")
    reden = Tekst(max_length=200, help_text="Wat de bank zei.")


class VergoedingdeelSerializer(serializers.ModelSerializer):
    class Meta:
        model = Vergoedingdeel
        fields = (
            "soort",
            "datum",
            "prestatie",
            "overschrijding",
            "vestiging",
            "uren",
            "tarief",
            "hm",
            "bedrag",
            "volgnummer",
        )
        read_only_fields = fields


class VergoedingregelSerializer(RijSerializer):
    stand = serializers.CharField(source="lijst.stand", read_only=True)
    rekening = serializers.CharField(
        source="rekening_gemaskeerd",
        read_only=True,
        allow_blank=True,
        help_text="De eerste en de laatste vier tekens; leeg zolang de lijst een concept is.",
    )

    teruggestort_op = serializers.DateField(
        source="terugstorting.op",
        default=None,
        allow_null=True,
        read_only=True,
        help_text="Of leeg.",
    )
    teruggestort_reden = serializers.CharField(
        source="terugstorting.reden",
        default=None,
        allow_null=True,
        read_only=True,
        help_text="Of leeg.",
    )

    class Meta:
        model = Vergoedingregel
        fields = (
            "id",
            "versie",
            "lijst",
            "stand",
            "wijkwerker",
            "nummer",
            "uren",
            "bedrag_uren",
            "uren_boven",
            "bedrag_boven",
            "ritten",
            "bedrag_reis",
            "zonder_afstand",
            "bedrag",
            "rekening",
            "teruggestort_op",
            "teruggestort_reden",
        )
        read_only_fields = fields


class VergoedingregelDetailSerializer(VergoedingregelSerializer):
    delen = VergoedingdeelSerializer(many=True, read_only=True)

    class Meta:
        model = Vergoedingregel
        fields = (*VergoedingregelSerializer.Meta.fields, "delen")
        read_only_fields = fields
