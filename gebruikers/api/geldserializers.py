from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from gebruikers.choices import Ontvangstwijze
from gebruikers.models import Bankbestand, Gebruiker, Inschrijvingsgeld, Ontvangst
from gebruikers.rules.inschrijvingsgeld import Uitslag
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Getal,
    Invoer,
    RijSerializer,
    Tekst,
)


class InschrijvingsgeldSerializer(RijSerializer):
    ontvangen = serializers.IntegerField(
        read_only=True, help_text="Cent: wat binnenkwam, min wat teruggestort is."
    )

    class Meta:
        model = Inschrijvingsgeld
        fields = (
            "id",
            "versie",
            "gebruiker",
            "jaar",
            "bedrag",
            "ontvangen",
            "mededeling",
            "stand",
            "gevraagd_op",
            "vervalt_op",
            "herinneringen",
            "herinnerd_op",
            "voldaan_op",
            "kwijt_reden",
        )
        read_only_fields = fields


class InschrijvingsgeldInvoer(Invoer):
    gebruiker = BereikRelatedField(queryset=Gebruiker.objects.all(), help_text="Id.")
    jaar = Getal(min_value=2018, max_value=2199)


class JaarInvoer(Invoer):
    jaar = Getal(min_value=2018, max_value=2199)


class AantalSerializer(serializers.Serializer):
    aantal = serializers.IntegerField(min_value=0)


class OntvangstInvoer(Invoer):
    wijze = serializers.ChoiceField(
        [(w.value, w.label) for w in (Ontvangstwijze.KAS, Ontvangstwijze.TERUG)]
    )
    bedrag = Getal(min_value=1, max_value=10**9, help_text="Cent.")
    datum = Datum()
    omschrijving = Tekst(max_length=200, required=False, allow_blank=True)


class OntvangstSerializer(RijSerializer):
    class Meta:
        model = Ontvangst
        fields = (
            "id",
            "versie",
            "wijze",
            "datum",
            "bedrag",
            "bestemming",
            "inschrijvingsgeld",
            "bestand",
            "mededeling",
            "omschrijving",
            "tegenpartij",
            "tegenrekening",
        )
        read_only_fields = fields


class OntvangstKoppelInvoer(Invoer):
    inschrijvingsgeld = BereikRelatedField(
        queryset=Inschrijvingsgeld.objects.all(), help_text="Id."
    )


class BankbestandSerializer(RijSerializer):
    class Meta:
        model = Bankbestand
        fields = (
            "id",
            "versie",
            "soort",
            "rekening",
            "sha256",
            "van",
            "tot",
            "aantal",
            "ingelezen_op",
            "teruggedraaid_op",
        )
        read_only_fields = fields


class BankbestandInvoer(Invoer):
    bestand = serializers.FileField(help_text="CODA 2, of CSV met puntkomma's, tot 2 MB.")


class PlanregelSerializer(serializers.Serializer):
    rij = serializers.CharField(source="verrichting.rij")
    datum = serializers.DateField(source="verrichting.datum")
    bedrag = serializers.IntegerField(source="verrichting.bedrag", help_text="Cent.")
    mededeling = serializers.CharField(source="verrichting.mededeling", allow_blank=True)
    tegenpartij = serializers.CharField(source="verrichting.tegenpartij", allow_blank=True)
    uitslag = serializers.SerializerMethodField()
    detail = serializers.CharField(source="zin")
    inschrijvingsgeld = serializers.UUIDField(
        source="inschrijvingsgeld.pk", allow_null=True, default=None
    )

    @extend_schema_field({"type": "string", "enum": [uitslag.value for uitslag in Uitslag]})
    def get_uitslag(self, regel):
        return regel.uitslag.value


class RijfoutSerializer(serializers.Serializer):
    rij = serializers.CharField()
    detail = serializers.CharField(source="melding")


class PlanSerializer(serializers.Serializer):
    fouten = RijfoutSerializer(many=True)
    regels = PlanregelSerializer(many=True)
    eerder = serializers.UUIDField(
        source="eerder.pk", allow_null=True, default=None, help_text="Ditzelfde bestand, vroeger."
    )
