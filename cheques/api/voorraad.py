"""The stock of cheques of each gebruiker, in the API."""

import django_filters
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from cheques.services.voorraad import met_aantallen, voorraad_per_vestiging, voorraad_van
from gebruikers.models import Gebruiker
from wijkwerken.kern.api.velden import RijSerializer
from wijkwerken.toegang.api.basis import RijViewSet
from wijkwerken.toegang.rechten import Handeling

LEZEN = Handeling.CHEQUE_BEKIJKEN


class ChequevoorraadSerializer(RijSerializer):
    gekocht = serializers.IntegerField(read_only=True)
    gebruikt = serializers.IntegerField(read_only=True)
    over = serializers.IntegerField(read_only=True)

    class Meta:
        model = Gebruiker
        fields = ("id", "nummer", "gekocht", "gebruikt", "over")
        read_only_fields = fields


class VestigingvoorraadSerializer(serializers.Serializer):
    vestiging = serializers.CharField(allow_null=True, help_text="Leeg: van geen vestiging.")
    gekocht = serializers.IntegerField()
    gebruikt = serializers.IntegerField()
    over = serializers.IntegerField()


class ChequevoorraadDetailSerializer(ChequevoorraadSerializer):
    nog_in_te_leveren = serializers.SerializerMethodField(help_text="Gewerkte uren zonder cheque.")
    gepland = serializers.SerializerMethodField(help_text="Uren, vanaf vandaag.")
    op_op = serializers.SerializerMethodField(help_text="De eerste dag met een cheque te kort.")
    per_vestiging = serializers.SerializerMethodField(
        help_text="Leeg als geen aankoop een vestiging noemt."
    )
    tekort = serializers.SerializerMethodField(help_text="Cheques te kort voor wat gepland is.")

    class Meta:
        model = Gebruiker
        fields = (
            *ChequevoorraadSerializer.Meta.fields,
            "nog_in_te_leveren",
            "gepland",
            "op_op",
            "tekort",
            "per_vestiging",
        )
        read_only_fields = fields

    def to_representation(self, instance):
        self.voorraad = voorraad_van(instance, vandaag=self.context["view"].vandaag)
        return super().to_representation(instance)

    def get_nog_in_te_leveren(self, rij) -> int:
        return self.voorraad.nog_in_te_leveren

    @extend_schema_field(VestigingvoorraadSerializer(many=True))
    def get_per_vestiging(self, rij):
        return VestigingvoorraadSerializer(voorraad_per_vestiging(rij), many=True).data

    def get_gepland(self, rij) -> int:
        return self.voorraad.beloofd

    def get_op_op(self, rij) -> str | None:
        dag = self.voorraad.verloop.droog_op
        return dag.isoformat() if dag else None

    def get_tekort(self, rij) -> int:
        return self.voorraad.verloop.tekort


class ChequevoorraadFilter(django_filters.FilterSet):
    nummer = django_filters.CharFilter(max_length=12, label="Het hele nummer.")

    class Meta:
        model = Gebruiker
        fields: list[str] = []


class ChequevoorraadViewSet(RijViewSet):
    """How many cheques each gebruiker bought, used and has left."""

    handelingen = {"list": LEZEN, "retrieve": LEZEN}
    queryset = met_aantallen(Gebruiker.objects.actief())
    serializer_class = ChequevoorraadDetailSerializer
    filterset_class = ChequevoorraadFilter
    ordening = ("nummer",)
    standaard_ordening = "nummer"
    uitleg = {
        "list": "De voorraad van elke actieve gebruiker.",
        "retrieve": "Eén voorraad, met wat gepland is en wanneer ze op is.",
    }

    def get_serializer_class(self):
        return ChequevoorraadSerializer if self.action == "list" else ChequevoorraadDetailSerializer
