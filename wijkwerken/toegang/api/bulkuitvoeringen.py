"""How far an act on many rows is, and taking it back."""

import django_filters
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


class BulkuitvoeringSerializer(RijSerializer):
    bezig = serializers.BooleanField(help_text="Zijn er nog rijen te doen?")
    aantal = serializers.IntegerField(help_text="Hoeveel rijen gevraagd zijn.")
    klaar = serializers.IntegerField(help_text="Hoeveel daarvan nagekeken of gedaan zijn.")
    gelukt = serializers.IntegerField(help_text="Gewijzigd; bij een proef: zou wijzigen.")
    teruggedraaid = serializers.IntegerField()
    geweigerd = BulkRijSerializer(many=True)

    class Meta:
        model = Bulkuitvoering
        fields = (
            "id", "versie", "daad", "titel", "lijst", "fase", "aangemaakt_op", "ongedaan_op",
            "bezig", "aantal", "klaar", "gelukt", "teruggedraaid", "geweigerd",
        )  # fmt: skip
        read_only_fields = fields

    def to_representation(self, instance):
        tellingen = instance.tellingen()
        te_doen = tellingen.get(instance.te_doen, 0)
        instance.bezig = bool(te_doen)
        instance.aantal = sum(tellingen.values())
        instance.klaar = instance.aantal - te_doen
        proef = instance.fase == BulkFase.PROEF
        instance.gelukt = tellingen.get(BulkStaat.LUKT if proef else BulkStaat.GEDAAN, 0)
        instance.teruggedraaid = tellingen.get(BulkStaat.TERUG, 0)
        instance.geweigerd = [
            {"id": deel.rij, "code": deel.code, "detail": deel.bezwaar}
            for deel in instance.delen.filter(staat__in=MISLUKT)
        ]
        return super().to_representation(instance)


class BulkuitvoeringFilter(django_filters.FilterSet):
    class Meta:
        model = Bulkuitvoering
        fields = ("lijst", "daad", "fase")


class BulkuitvoeringViewSet(RijViewSet):
    """Acts on many rows: one's own, and for a coordinator everybody's."""

    handelingen = dict.fromkeys(["list", "retrieve"], Handeling.EIGEN_ACCOUNT)
    queryset = Bulkuitvoering.objects.all()
    serializer_class = BulkuitvoeringSerializer
    filterset_class = BulkuitvoeringFilter
    ordening = ("aangemaakt_op",)
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Wat voor veel rijen tegelijk gebeurde: het eigen; een coördinator ziet alles.",
        "retrieve": "Hoever het werk is, en welke rijen weigerden en waarom.",
    }

    def persoon(self, rij):
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
