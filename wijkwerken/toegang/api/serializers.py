from wijkwerken.kern.api.velden import RijSerializer
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst, Weergave


class GemeenteSerializer(RijSerializer):
    class Meta:
        model = Gemeente
        fields = (
            "id",
            "versie",
            "nis",
            "naam",
            "arrondissement",
            "provincie",
            "geldig_van",
            "geldig_tot",
            "opvolger",
            "in_werkingsgebied",
        )
        read_only_fields = fields


class ToeleidingsdienstSerializer(RijSerializer):
    class Meta:
        model = Toeleidingsdienst
        fields = ("id", "versie", "naam", "soort", "gemeente", "email", "actief")
        read_only_fields = fields


class WeergaveSerializer(RijSerializer):
    class Meta:
        model = Weergave
        fields = ("id", "versie", "lijst", "naam", "vraag", "kolommen", "ordening", "gedeeld")
        read_only_fields = fields
