from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from trajecten.models import Aanmelding, Huishouden
from wijkwerken.kern.api.velden import BereikRelatedField, Invoer, RijSerializer

AFSPRAAK = ("optie", "afgesproken_met", "afgesproken_op")


class HuishoudenSerializer(RijSerializer):
    aanmeldingen = serializers.SerializerMethodField(
        help_text="Ids van de aanmeldingen die uw account mag zien."
    )
    aantal_aanmeldingen = serializers.IntegerField(
        help_text="Ook die van een andere dienst: 2 als de partner aangemeld is."
    )

    class Meta:
        model = Huishouden
        fields = ("id", "versie", *AFSPRAAK, "aanmeldingen", "aantal_aanmeldingen")
        read_only_fields = fields

    @extend_schema_field({"type": "array", "items": {"type": "string", "format": "uuid"}})
    def get_aanmeldingen(self, huishouden):
        return [str(aanmelding.pk) for aanmelding in huishouden.eigen_aanmeldingen]


class _Afspraak(RijSerializer):
    partner = BereikRelatedField(
        queryset=Aanmelding.objects.all(),
        required=False,
        allow_null=True,
        help_text="Id van de aanmelding van de partner, om ze te koppelen.",
    )


class HuishoudenInvoer(_Afspraak):
    aanmelding = BereikRelatedField(queryset=Aanmelding.objects.all(), help_text="Id.")

    class Meta:
        model = Huishouden
        fields = ("aanmelding", "partner", *AFSPRAAK)


class HuishoudenWijziging(_Afspraak):
    class Meta:
        model = Huishouden
        fields = ("partner", *AFSPRAAK)


class LoskoppelInvoer(Invoer):
    aanmelding = BereikRelatedField(queryset=Aanmelding.objects.all(), help_text="Id.")
