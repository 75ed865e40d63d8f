from wijkwerken.kern.api.velden import RijSerializer
from wijkwerken.regels.models import Regel


class RegelSerializer(RijSerializer):
    class Meta:
        model = Regel
        fields = ("id", "versie", "code", "waarde", "geldig_van", "bron")
        read_only_fields = fields
