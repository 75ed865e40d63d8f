"""Many months closed in one go, for programs: ask it, and see how far it is."""

import django_filters
from rest_framework import serializers

from cheques.afsluitwerk import laat_afsluiten
from cheques.models import Afsluitdeel, Afsluitronde
from cheques.services.samen_afsluiten import ronde_beginnen
from wijkwerken.kern.api.velden import BereikRelatedField, Datum, Invoer, RijSerializer, Tekst
from wijkwerken.toegang.api.basis import MaakMixin
from wijkwerken.toegang.models import Gemeente
from wijkwerken.toegang.rechten import Handeling

HOOGSTENS = 2000  # months in one question


class AfsluitrondeSerializer(RijSerializer):
    aantal = serializers.IntegerField(source="n", read_only=True, help_text="Hoeveel maanden.")
    te_doen = serializers.IntegerField(source="n_wacht", read_only=True)
    afgesloten = serializers.IntegerField(source="n_dicht", read_only=True)
    bleef_open = serializers.IntegerField(source="n_open", read_only=True)

    class Meta:
        model = Afsluitronde
        fields: tuple[str, ...] = (
            "id", "versie", "gevraagd_op", "door", "toelichting",
            "aantal", "te_doen", "afgesloten", "bleef_open",
        )  # fmt: skip
        read_only_fields = fields


class AfsluitdeelSerializer(serializers.ModelSerializer):
    class Meta:
        model = Afsluitdeel
        fields = ("gemeente", "maand", "stand", "afsluiting", "code", "reden")
        read_only_fields = fields


class AfsluitrondeDetailSerializer(AfsluitrondeSerializer):
    maanden = AfsluitdeelSerializer(source="delen", many=True, read_only=True)

    class Meta(AfsluitrondeSerializer.Meta):
        fields = (*AfsluitrondeSerializer.Meta.fields, "maanden")
        read_only_fields = fields


class AfTeSluitenInvoer(Invoer):
    gemeente = BereikRelatedField(
        queryset=Gemeente.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )
    maand = Datum(help_text="Een dag in de maand.")


class AfsluitrondeInvoer(Invoer):
    maanden = serializers.ListField(
        child=AfTeSluitenInvoer(), allow_empty=False, max_length=HOOGSTENS
    )
    toelichting = Tekst(
        max_length=300,
        required=False,
        allow_blank=True,
        help_text="Waarom maanden afgesloten worden terwijl er punten openstaan.",
    )


class AfsluitrondeApiFilter(django_filters.FilterSet):
    class Meta:
        model = Afsluitronde
        fields: tuple[str, ...] = ()


class AfsluitrondeViewSet(MaakMixin):
    """Many months closed in one go."""

    handelingen = dict.fromkeys(["list", "retrieve"], Handeling.MAAND_BEKIJKEN) | {
        "create": Handeling.MAAND_AFSLUITEN
    }
    queryset = Afsluitronde.objects.met_tellingen()
    serializer_class = AfsluitrondeDetailSerializer
    invoer_class = AfsluitrondeInvoer
    filterset_class = AfsluitrondeApiFilter
    ordening = ("gevraagd_op",)
    standaard_ordening = "-gevraagd_op"
    uitleg = {
        "list": "Keren dat er vele maanden samen afgesloten werden, met hun aantallen.",
        "retrieve": "Hoever het staat; per maand de afsluiting, of waarom ze open bleef.",
        "create": "Sluit deze maanden af, de oudste eerst. Zijn het er veel, dan gebeurt het op "
        "de achtergrond: vraag deze rij opnieuw om te zien hoever het staat.",
    }

    def get_serializer_class(self):
        return AfsluitrondeSerializer if self.action == "list" else self.serializer_class

    def maken(self, gegevens):
        ronde = ronde_beginnen(
            door=self.account,
            maanden=[(een["gemeente"], een["maand"]) for een in gegevens["maanden"]],
            toelichting=gegevens.get("toelichting", ""),
            nu=self.nu,
        )
        laat_afsluiten(ronde, vandaag=self.vandaag, nu=self.nu)
        return ronde
