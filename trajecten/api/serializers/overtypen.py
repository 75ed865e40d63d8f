from rest_framework import serializers

from trajecten.choices import OvertypSoort, OvertypStand
from trajecten.models import Overtypregel
from wijkwerken.kern.api.velden import Getal, Invoer, RijSerializer, Tekst


class OvertypregelSerializer(RijSerializer):
    class Meta:
        model = Overtypregel
        fields = (
            "id",
            "versie",
            "soort",
            "sleutel",
            "wijkwerker",
            "gebruiker",
            "inhoud",
            "vorige",
            "overgenomen_door",
            "overgenomen_op",
        )
        read_only_fields = fields


class OvertypvraagInvoer(Invoer):
    soort = serializers.ChoiceField(OvertypSoort.choices, help_text="Van welk scherm.")
    vanaf = Getal(required=False, min_value=0, default=0, help_text="Hoeveel rijen overslaan.")

    def to_internal_value(self, data):
        # In an address every value is a text.
        tekst = data.get("vanaf", "0")
        return super().to_internal_value(
            {**data, "vanaf": int(tekst) if str(tekst).isdecimal() else tekst}
        )


class OvertypwaardeSerializer(serializers.Serializer):
    naam = serializers.CharField()
    titel = serializers.CharField()
    waarde = serializers.CharField(help_text="Zoals het overgetypt wordt.")
    was = serializers.CharField(allow_null=True, help_text="Wat er stond, als dat anders was.")


class OvertypRijSerializer(serializers.Serializer):
    sleutel = serializers.CharField()
    merk = serializers.CharField(help_text="Geef dit mee bij het overnemen.")
    wie = serializers.CharField()
    overtypstand = serializers.ChoiceField(OvertypStand.choices)
    waarden = OvertypwaardeSerializer(many=True)


class OvertypLijstSerializer(serializers.Serializer):
    soort = serializers.CharField()
    aantal = serializers.IntegerField(help_text="Hoeveel er nog over te nemen zijn.")
    rijen = OvertypRijSerializer(many=True, help_text="Hoogstens 200 tegelijk.")


class OvertypGezien(Invoer):
    sleutel = Tekst(max_length=50)
    merk = Tekst(max_length=16)


class OvertypOvernemenInvoer(Invoer):
    soort = serializers.ChoiceField(OvertypSoort.choices)
    rijen = OvertypGezien(many=True, allow_empty=False, help_text="Hoogstens 200.")

    def validate_rijen(self, rijen):
        if len(rijen) > 200:
            raise serializers.ValidationError("Neem hoogstens 200 rijen tegelijk over.")
        return rijen


class OvertypWeigeringSerializer(serializers.Serializer):
    sleutel = serializers.CharField()
    code = serializers.CharField()
    melding = serializers.CharField()


class OvergenomenSerializer(serializers.Serializer):
    overgenomen = OvertypregelSerializer(many=True)
    geweigerd = OvertypWeigeringSerializer(many=True)
