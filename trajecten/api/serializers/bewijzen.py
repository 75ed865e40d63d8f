from activiteiten.models import Vereiste
from trajecten.models import Bewijs, Bijlage, WijkWerker
from wijkwerken.kern.api.velden import BereikRelatedField, JaNee, RijSerializer

_EIGEN = ("van", "tot", "opmerking", "bijlage")


class BewijsSerializer(RijSerializer):
    class Meta:
        model = Bewijs
        fields = ("id", "versie", "wijkwerker", "vereiste", *_EIGEN, "gezien_op")
        read_only_fields = fields


class BewijsWijziging(RijSerializer):
    bijlage = BereikRelatedField(
        queryset=Bijlage.objects.all(), required=False, allow_null=True, help_text="Id."
    )
    gezien = JaNee(required=False, help_text="U zag het papier; uw naam en vandaag staan erbij.")

    class Meta:
        model = Bewijs
        fields = (*_EIGEN, "gezien")


class BewijsInvoer(BewijsWijziging):
    wijkwerker = BereikRelatedField(queryset=WijkWerker.objects.all(), help_text="Id.")
    vereiste = BereikRelatedField(
        queryset=Vereiste.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )

    class Meta:
        model = Bewijs
        fields = ("wijkwerker", "vereiste", *BewijsWijziging.Meta.fields)
