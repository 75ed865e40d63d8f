from rest_framework import serializers

from cheques.models import Cheque, ChequeBeweging
from cheques.rules.verdelen import GENOMEN, GEWEIGERD, STOND_ER_AL
from trajecten.models import Prestatie, WijkWerker
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Invoer,
    JaNee,
    RijSerializer,
    Tekst,
)


class BewegingSerializer(serializers.ModelSerializer):
    class Meta:
        model = ChequeBeweging
        fields = ("volgnummer", "soort", "datum", "prestatie", "afgifte", "aanvraag", "reden")
        read_only_fields = fields


class ChequeSerializer(RijSerializer):
    gebruiker = serializers.UUIDField(source="bestelling.gebruiker_id", read_only=True)
    prijs = serializers.IntegerField(
        source="bestelling.prijs", read_only=True, help_text="In cent."
    )
    vervalt_op = serializers.DateField(
        source="bestelling.vervalt_op", read_only=True, help_text="De laatste dag."
    )

    class Meta:
        model = Cheque
        fields = (
            "id",
            "versie",
            "nummer",
            "stand",
            "gebruiker",
            "prijs",
            "vervalt_op",
            "prestatie",
        )
        read_only_fields = fields


class ChequeDetailSerializer(ChequeSerializer):
    bewegingen = BewegingSerializer(many=True, read_only=True)

    class Meta:
        model = Cheque
        fields = (*ChequeSerializer.Meta.fields, "bewegingen")
        read_only_fields = fields


class StandSerializer(serializers.ModelSerializer):
    """The answer for one number."""

    class Meta:
        model = Cheque
        fields = ("nummer", "id", "stand", "prestatie")
        read_only_fields = fields


class StandenSerializer(serializers.Serializer):
    """Every number that was asked, in the order of the numbers."""

    cheques = StandSerializer(many=True)


class InleverregelSerializer(serializers.Serializer):
    """What came of one number. `code` and `melding` say why it was not taken."""

    nummer = serializers.CharField()
    id = serializers.UUIDField(allow_null=True, help_text="Leeg als we de cheque niet kennen.")
    stand = serializers.CharField(help_text="De stand van de cheque nu, of leeg.")
    prestatie = serializers.UUIDField(allow_null=True, help_text="Wat de cheque betaalt.")
    uitkomst = serializers.ChoiceField([GENOMEN, STOND_ER_AL, GEWEIGERD])
    code = serializers.CharField()
    melding = serializers.CharField()


class InleverAntwoordSerializer(serializers.Serializer):
    """An answer for every number, in the order in which they were sent."""

    cheques = InleverregelSerializer(many=True)


class NummersInvoer(Invoer):
    nummers = serializers.ListField(
        child=Tekst(max_length=20), min_length=1, max_length=500, help_text="Chequenummers."
    )


class InleverInvoer(NummersInvoer):
    """For one prestatie, all or nothing; or for a person and a month, and then divided."""

    prestatie = BereikRelatedField(
        queryset=Prestatie.objects.all(),
        required=False,
        help_text="Id. Voor de uren van deze prestatie, alles of niets.",
    )
    wijkwerker = BereikRelatedField(
        queryset=WijkWerker.objects.all(),
        required=False,
        help_text="Id. Met `maand`: de cheques worden over de uren van die maand verdeeld.",
    )
    maand = Datum(required=False, help_text="Een dag van de maand.")
    alles_of_niets = JaNee(
        required=False, help_text="Weiger alles als er een cheque geweigerd wordt."
    )

    def validate(self, attrs):
        if "prestatie" in attrs:
            teveel = [veld for veld in ("wijkwerker", "maand", "alles_of_niets") if veld in attrs]
            fouten = dict.fromkeys(teveel, "Laat dit weg als u een prestatie geeft.")
        else:
            weg = [veld for veld in ("wijkwerker", "maand") if veld not in attrs]
            fouten = dict.fromkeys(weg, "Geef een prestatie, of een wijk-werker en een maand.")
        if fouten:
            raise serializers.ValidationError(fouten)
        return attrs


class RedenNummersInvoer(NummersInvoer):
    reden = Tekst(max_length=300)
