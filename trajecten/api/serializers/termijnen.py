"""The dates of a traject with their explanation, and what would become of them."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from trajecten.choices import SchorsingReden
from trajecten.rules.termijn import voor_buiten
from wijkwerken.kern.api.velden import Datum, Invoer


class RegelversieSerializer(serializers.Serializer):
    code = serializers.CharField()
    waarde = serializers.JSONField(help_text="Een getal, een datum, of per reden.")
    geldig_van = serializers.DateField()
    bron = serializers.CharField()


class TermijnInvoerSerializer(serializers.Serializer):
    naam = serializers.CharField()
    waarde = serializers.CharField()
    soort = serializers.CharField(allow_blank=True, help_text="Van welk gegeven dit komt.")
    id = serializers.CharField(source="sleutel", allow_blank=True)


class TermijnSerializer(serializers.Serializer):
    code = serializers.CharField()
    naam = serializers.CharField()
    datum = serializers.DateField(allow_null=True)
    tot = serializers.DateField(allow_null=True)
    uitleg = serializers.CharField()
    regel = RegelversieSerializer(allow_null=True)
    invoer = TermijnInvoerSerializer(many=True)


class TermijnenSerializer(serializers.Serializer):
    start = serializers.DateField()
    voorzien_einde = serializers.DateField(allow_null=True)
    eerste_termijn_einde = serializers.DateField(allow_null=True)
    uiterste_einde = serializers.DateField(allow_null=True)
    maanden_gebruikt = serializers.IntegerField(
        allow_null=True, help_text="In eerdere trajecten; niet voor een toeleider."
    )
    laatste_evaluatie = serializers.DateField(allow_null=True)
    evaluatie_uiterlijk = serializers.DateField(allow_null=True)
    evaluatie_te_laat = serializers.BooleanField()
    overgang_vervalt_op = serializers.DateField(allow_null=True)
    termijnen = serializers.SerializerMethodField()

    @extend_schema_field(TermijnSerializer(many=True))
    def get_termijnen(self, klok):
        rijen = klok.termijnen
        if not self.context["request"].user.is_binnen:
            rijen = voor_buiten(rijen)
        return TermijnSerializer(rijen, many=True).data

    def to_representation(self, instance):
        inhoud = super().to_representation(instance)
        if not self.context["request"].user.is_binnen:
            inhoud["maanden_gebruikt"] = None
        return inhoud


class WatAlsVraag(Invoer):
    start = Datum(required=False)
    verlengen_tot = Datum(required=False)
    evaluatie_op = Datum(required=False)
    schorsing_reden = serializers.ChoiceField(SchorsingReden.choices, required=False)
    schorsing_van = Datum(required=False)
    schorsing_tot = Datum(required=False)


class TermijnVerschilSerializer(serializers.Serializer):
    code = serializers.CharField()
    naam = serializers.CharField()
    oud = serializers.DateField(allow_null=True)
    nieuw = serializers.DateField(allow_null=True)
    dagen = serializers.IntegerField(allow_null=True, help_text="Zoveel dagen later.")
    uitleg = serializers.CharField()


class WatAlsBezwaarSerializer(serializers.Serializer):
    code = serializers.CharField()
    detail = serializers.CharField(source="melding")


class WatAlsSerializer(serializers.Serializer):
    oud = TermijnenSerializer()
    nieuw = TermijnenSerializer()
    verschillen = TermijnVerschilSerializer(many=True)
    bezwaren = WatAlsBezwaarSerializer(many=True, help_text="Wat dit nu nog in de weg staat.")
