from rest_framework import serializers

from trajecten.models import WijkWerker
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Getal,
    Invoer,
    RijSerializer,
    Tekst,
)
from wijkwerken.toegang.models import Gemeente

PERSOON = (
    "voornaam",
    "naam",
    "geboortedatum",
    "straat",
    "huisnummer",
    "postcode",
    "plaats",
    "telefoon",
    "email",
)
PERSOON_EXTRA = {
    "telefoon": {"max_length": 40},
    "plaats": {"required": False, "allow_blank": True},
    "postcode": {"max_length": 10},
}


class PersoonVelden(serializers.Serializer):
    """What a written person has beside the columns of its model."""

    insz = Tekst(
        max_length=30,
        help_text="Rijksregisternummer of bis-nummer; moet bij de geboortedatum passen.",
    )
    gemeente = BereikRelatedField(
        queryset=Gemeente.objects.all(),
        bereik="zichtbaar_voor",
        required=False,
        help_text="Id. Volgt uit de postcode; alleen nodig als die er meer dan een heeft.",
    )


class WijkWerkerSerializer(RijSerializer):
    insz_gemaskeerd = serializers.CharField(read_only=True)
    # A dienst may not read from the number since when somebody is known here.
    alleen_binnen = ("nummer", "opmerking")

    class Meta:
        model = WijkWerker
        fields = (
            "id",
            "versie",
            "nummer",
            *PERSOON,
            "insz_gemaskeerd",
            "gemeente",
            "inkomen",
            "rijbewijs",
            "opmerking",
        )
        read_only_fields = fields


class WijkWerkerInvoer(PersoonVelden, RijSerializer):
    class Meta:
        model = WijkWerker
        fields = (*PERSOON, "insz", "gemeente", "inkomen", "rijbewijs", "opmerking")
        extra_kwargs = PERSOON_EXTRA


class UrenEldersInvoer(Invoer):
    maand = Datum(help_text="Een dag in de maand.")
    uren = Getal(min_value=0, max_value=744)
    bron = Tekst(max_length=200)


class UrenruimteVraag(Invoer):
    van = Datum()
    tot = Datum()
    extra = serializers.IntegerField(
        min_value=0, max_value=9999, default=0, help_text="Past dit aantal uren er nog bij?"
    )

    def validate(self, attrs):
        if not attrs["van"] <= attrs["tot"]:
            raise serializers.ValidationError({"tot": "Kies een dag op of na `van`."})
        if (attrs["tot"] - attrs["van"]).days > 3 * 366:
            raise serializers.ValidationError({"tot": "Vraag hoogstens drie jaar."})
        return attrs


class PeriodestandSerializer(serializers.Serializer):
    soort = serializers.ChoiceField([("maand", "maand"), ("jaar", "jaar")])
    begin = serializers.DateField()
    gedaan = serializers.IntegerField()
    gepland = serializers.IntegerField()
    extra = serializers.IntegerField()
    totaal = serializers.IntegerField()
    limiet = serializers.IntegerField()
    vrij = serializers.IntegerField()
    past = serializers.BooleanField()


class UrenruimteSerializer(serializers.Serializer):
    past = serializers.BooleanField()
    maanden = PeriodestandSerializer(many=True)
    jaren = PeriodestandSerializer(many=True)
