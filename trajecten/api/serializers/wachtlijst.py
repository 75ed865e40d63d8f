from rest_framework import serializers

from trajecten.choices import Wachtreden
from trajecten.models import Wachtnotitie
from trajecten.services.wachtlijst import Waarop
from wijkwerken.kern.api.velden import BereikRelatedField, Invoer, RijSerializer, Tekst
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst


class NooitGestartVraag(Invoer):
    gemeente = BereikRelatedField(
        queryset=Gemeente.objects.all(), bereik="zichtbaar_voor", required=False, help_text="Id."
    )
    dienst = BereikRelatedField(
        queryset=Toeleidingsdienst.objects.all(),
        bereik="zichtbaar_voor",
        required=False,
        help_text="Id.",
    )
    reden = serializers.ChoiceField(Wachtreden.choices, required=False)
    grootte = serializers.IntegerField(
        min_value=1, max_value=200, default=50, help_text="Hoeveel rijen; hoogstens 200."
    )
    overslaan = serializers.IntegerField(
        min_value=0, max_value=1_000_000, default=0, help_text="Hoeveel rijen vooraf."
    )


class WachtlijstVraag(NooitGestartVraag):
    waarop = serializers.ChoiceField(Waarop.choices, required=False)


class WachtendeSerializer(serializers.Serializer):
    soort = serializers.CharField(help_text="`aanmelding` of `traject`: waarvan `id` het id is.")
    id = serializers.UUIDField(source="pk")
    naam = serializers.CharField(source="persoon_naam")
    voornaam = serializers.CharField(source="persoon_voornaam")
    status = serializers.CharField()
    gemeente = serializers.UUIDField(source="gemeente_sleutel")
    dienst = serializers.UUIDField(source="dienst_sleutel")
    waarop = serializers.CharField(allow_blank=True)
    sinds = serializers.DateField()
    dagen = serializers.IntegerField()
    reden = serializers.CharField(allow_null=True)


class WachtlijstSerializer(serializers.Serializer):
    totaal = serializers.IntegerField()
    rijen = WachtendeSerializer(many=True)


class WachtredenInvoer(Invoer):
    reden = serializers.ChoiceField(Wachtreden.choices)
    toelichting = Tekst(max_length=300, required=False, allow_blank=True)


class WachtnotitieSerializer(RijSerializer):
    alleen_binnen = ("toelichting",)

    class Meta:
        model = Wachtnotitie
        fields = ("id", "versie", "aanmelding", "traject", "reden", "toelichting")
        read_only_fields = fields
