from wijkwerken.kern.api.velden import RijSerializer
from wijkwerken.regels.models import Regel, Schoolvakantie


class RegelSerializer(RijSerializer):
    class Meta:
        model = Regel
        fields = ("id", "versie", "code", "waarde", "geldig_van", "bron")
        read_only_fields = fields


class SchoolvakantieSerializer(RijSerializer):
    class Meta:
        model = Schoolvakantie
        fields = ("id", "versie", "schooljaar", "naam", "van", "tot")
        read_only_fields = fields


class SchoolvakantieInvoer(RijSerializer):
    class Meta:
        model = Schoolvakantie
        fields = ("schooljaar", "naam", "van", "tot")
