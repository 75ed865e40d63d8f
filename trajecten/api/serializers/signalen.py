from trajecten.models import Signaal
from wijkwerken.kern.api.velden import Invoer, RijSerializer, Tekst


class SignaalSerializer(RijSerializer):
    class Meta:
        model = Signaal
        fields = (
            "id",
            "versie",
            "soort",
            "ernst",
            "status",
            "datum",
            "melding",
            "gegevens",
            "wijkwerker",
            "traject",
            "gebruiker",
            "afwijking",
            "afgehandeld_op",
            "opmerking",
        )
        read_only_fields = fields


class AfhandelInvoer(Invoer):
    opmerking = Tekst(max_length=300, help_text="Wat u deed.")
