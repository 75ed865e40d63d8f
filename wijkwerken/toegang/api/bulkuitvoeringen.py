"""How far an act on many rows is, and taking it back."""

import django_filters
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from wijkwerken.kern.api.velden import Leeg, RijSerializer
from wijkwerken.toegang.api.basis import RijViewSet, daad
from wijkwerken.toegang.api.bulk import BulkRijSerializer
from wijkwerken.toegang.bulkwerk import actie_van, laat_verwerken
from wijkwerken.toegang.choices import BulkFase, BulkStaat
from wijkwerken.toegang.models import Bulkuitvoering
from wijkwerken.toegang.rechten import Handeling
from wijkwerken.toegang.services.bulk import bulk_ongedaan_maken, personen_van, rijen_van

MISLUKT = (BulkStaat.GEWEIGERD, BulkStaat.BLIJFT)


class BulkstandSerializer(RijSerializer):
    """How far it is, in numbers: reads the rows of `met_tellingen()`."""

    bezig = serializers.SerializerMethodField(help_text="Zijn er nog rijen te doen?")
    aantal = serializers.SerializerMethodField(help_text="Hoeveel rijen gevraagd zijn.")
    klaar = serializers.SerializerMethodField(help_text="Hoeveel nagekeken of gedaan zijn.")
    gelukt = serializers.SerializerMethodField(help_text="Gewijzigd; bij een proef: zou wijzigen.")
    teruggedraaid = serializers.IntegerField(source="n_terug")

    class Meta:
        model = Bulkuitvoering
        fields: tuple[str, ...] = (
            "id", "versie", "daad", "titel", "lijst", "fase", "aangemaakt_op", "ongedaan_op",
            "bezig", "aantal", "klaar", "gelukt", "teruggedraaid",
        )  # fmt: skip
        read_only_fields = fields

    def get_bezig(self, rij) -> bool:
        return _te_doen(rij) > 0

    def get_aantal(self, rij) -> int:
        return sum(getattr(rij, f"n_{staat.value}") for staat in BulkStaat)

    def get_klaar(self, rij) -> int:
        return self.get_aantal(rij) - _te_doen(rij)

    def get_gelukt(self, rij) -> int:
        return rij.n_lukt if rij.fase == BulkFase.PROEF else rij.n_gedaan


class BulkuitvoeringSerializer(BulkstandSerializer):
    """And which rows refused, and why."""

    geweigerd = serializers.SerializerMethodField()

    class Meta(BulkstandSerializer.Meta):
        fields = (*BulkstandSerializer.Meta.fields, "geweigerd")
        read_only_fields = fields

    @extend_schema_field(BulkRijSerializer(many=True))
    def get_geweigerd(self, rij):
        return [
            {"id": str(deel.rij), "code": deel.code, "detail": deel.bezwaar}
            for deel in rij.delen.filter(staat__in=MISLUKT)
        ]


def _te_doen(rij) -> int:
    return getattr(rij, f"n_{rij.te_doen.value}")


class BulkuitvoeringFilter(django_filters.FilterSet):
    class Meta:
        model = Bulkuitvoering
        fields = ("lijst", "daad", "fase")


class BulkuitvoeringViewSet(RijViewSet):
    """Acts on many rows: one's own, and for a coordinator everybody's."""

    handelingen = dict.fromkeys(["list", "retrieve"], Handeling.EIGEN_ACCOUNT)
    queryset = Bulkuitvoering.objects.met_tellingen()
    serializer_class = BulkuitvoeringSerializer
    filterset_class = BulkuitvoeringFilter
    ordening = ("aangemaakt_op",)
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Wat voor veel rijen tegelijk gebeurde: het eigen; een coördinator ziet alles.",
        "retrieve": "Hoever het werk is, en welke rijen weigerden en waarom.",
    }

    def get_serializer_class(self):
        return BulkstandSerializer if self.action == "list" else self.serializer_class

    def persoon(self, rij):
        if self.action == "list":  # numbers only
            return ()
        delen = rij.delen.filter(staat__in=MISLUKT)
        return personen_van(rijen_van(rij, self.account, delen).values())

    @daad(
        Leeg,
        handeling=Handeling.EIGEN_ACCOUNT,
        uitleg="Draai terug wat sindsdien niemand wijzigde. Veel rijen volgen een voor een.",
    )
    def ongedaan_maken(self, rij, gegevens):
        uitvoering = bulk_ongedaan_maken(
            door=self.account, uitvoering=rij, actie=actie_van(rij), nu=self.nu
        )
        laat_verwerken(uitvoering)
        return uitvoering
