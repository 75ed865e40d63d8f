"""Batches of cheques for the issuer, in the API."""

import django_filters
from rest_framework import serializers

from cheques.api.serializers import NummersInvoer
from cheques.documenten import CSV, PDF, bordereel_csv, bordereel_pdf
from cheques.models import Afgifte, Afgifteregel
from cheques.rules.afgifte import Antwoord
from cheques.services.afgiften import (
    afgifte_afleveren,
    afgifte_beantwoorden,
    afgifte_maken,
    afgifte_weggooien,
    cheques_uithalen,
)
from cheques.sporen import sporen_van_afgifte
from wijkwerken.kern.api.filters import DatumFilter
from wijkwerken.kern.api.velden import (
    Invoer,
    JaNee,
    Leeg,
    RijSerializer,
    Tekst,
    VerwijderdSerializer,
)
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad, download
from wijkwerken.toegang.api.geschiedenis import geschiedenis_van
from wijkwerken.toegang.rechten import Handeling

SCHRIJVEN, LEZEN = Handeling.CHEQUE_SCHRIJVEN, Handeling.CHEQUE_BEKIJKEN


class AfgifteSerializer(RijSerializer):
    cheques = serializers.IntegerField(source="n", read_only=True, help_text="Hoeveel nu.")
    bedrag = serializers.IntegerField(source="cent", read_only=True, help_text="In cent.")
    zonder_antwoord = serializers.IntegerField(source="n_open", read_only=True)
    aanvaard = serializers.IntegerField(source="n_aanvaard", read_only=True)
    geweigerd = serializers.IntegerField(source="n_geweigerd", read_only=True)

    class Meta:
        model = Afgifte
        fields = (
            "id",
            "versie",
            "nummer",
            "stand",
            "kenmerk",
            "cheques",
            "bedrag",
            "zonder_antwoord",
            "aanvaard",
            "geweigerd",
            "afgeleverd_op",
            "beantwoord_op",
        )
        read_only_fields = fields


class AfgifteregelSerializer(serializers.ModelSerializer):
    nummer = serializers.CharField(source="cheque.nummer", read_only=True)

    class Meta:
        model = Afgifteregel
        fields = ("nummer", "cheque", "uitslag", "reden", "beantwoord_op")
        read_only_fields = fields


class AfgifteDetailSerializer(AfgifteSerializer):
    regels = AfgifteregelSerializer(many=True, read_only=True)

    class Meta:
        model = Afgifte
        fields = (*AfgifteSerializer.Meta.fields, "regels")
        read_only_fields = fields


class AfgifteInvoer(Invoer):
    kenmerk = Tekst(max_length=25, required=False, help_text="Hoogstens 25 letters en cijfers.")
    nummers = serializers.ListField(
        child=Tekst(max_length=20),
        required=False,
        max_length=5000,
        help_text="Alleen deze; zonder gaat alles mee wat klaar is.",
    )
    ook_geweigerd = JaNee(required=False, help_text="Ook wat de uitgever eerder weigerde.")


class UitgeverantwoordInvoer(Invoer):
    nummer = Tekst(max_length=20)
    aanvaard = JaNee()
    reden = Tekst(max_length=300, required=False, help_text="Bij een weigering.")


class BeantwoordInvoer(Invoer):
    antwoorden = serializers.ListField(child=UitgeverantwoordInvoer(), max_length=5000)
    rest_aanvaard = JaNee(required=False, help_text="Alles waarover hier niets staat, is aanvaard.")


class BeantwoordSerializer(serializers.Serializer):
    """How many of each; `aangehouden` are of hours that a gebruiker objects to."""

    aanvaard = serializers.IntegerField()
    geweigerd = serializers.IntegerField()
    aangehouden = serializers.IntegerField()


class AfgifteFilter(django_filters.FilterSet):
    nummer = django_filters.CharFilter(max_length=12, label="Het hele nummer.")
    afgeleverd_van = DatumFilter(
        field_name="afgeleverd_op", lookup_expr="gte", label="Op of na deze datum."
    )
    afgeleverd_tot = DatumFilter(
        field_name="afgeleverd_op", lookup_expr="lte", label="Op of vóór deze datum."
    )

    class Meta:
        model = Afgifte
        fields = ("stand",)


class AfgifteViewSet(MaakMixin, RijViewSet):
    """Cheques that go to the issuer together."""

    handelingen = {"list": LEZEN, "retrieve": LEZEN, "create": SCHRIJVEN}
    queryset = Afgifte.objects.met_tellingen()
    serializer_class = AfgifteDetailSerializer
    invoer_class = AfgifteInvoer
    filterset_class = AfgifteFilter
    ordening = ("nummer", "afgeleverd_op")
    standaard_ordening = "-nummer"
    uitleg = {
        "list": "Afgiften aan de uitgever, zonder hun cheques.",
        "retrieve": "Eén afgifte, met elke cheque en het antwoord daarop.",
        "create": "Bereid een afgifte voor met alle ingeleverde cheques. Betwiste blijven hier.",
    }

    geschiedenis = geschiedenis_van(sporen_van_afgifte, LEZEN)

    def get_serializer_class(self):
        return AfgifteSerializer if self.action == "list" else AfgifteDetailSerializer

    def get_queryset(self):
        rijen = super().get_queryset()
        return rijen if self.action == "list" else rijen.prefetch_related("regels__cheque")

    def maken(self, gegevens):
        return afgifte_maken(door=self.account, vandaag=self.vandaag, **gegevens)

    @daad(NummersInvoer, handeling=SCHRIJVEN, uitleg="Haal cheques eruit, vóór het afleveren.")
    def uithalen(self, rij, gegevens):
        return cheques_uithalen(door=self.account, afgifte=rij, versie=self.versie, **gegevens)

    @daad(
        Leeg,
        handeling=SCHRIJVEN,
        antwoord=VerwijderdSerializer,
        uitleg="Gooi een afgifte weg die nog niet afgeleverd is.",
    )
    def weggooien(self, rij, gegevens):
        afgifte_weggooien(door=self.account, afgifte=rij, versie=self.versie)
        return {"verwijderd": True}

    @daad(Leeg, handeling=SCHRIJVEN, uitleg="De afgifte gaat naar de uitgever.")
    def afleveren(self, rij, gegevens):
        return afgifte_afleveren(
            door=self.account, afgifte=rij, vandaag=self.vandaag, versie=self.versie
        )

    @daad(
        BeantwoordInvoer,
        handeling=SCHRIJVEN,
        antwoord=BeantwoordSerializer,
        uitleg="Wat de uitgever antwoordt; een deel mag ook.",
    )
    def beantwoorden(self, rij, gegevens):
        antwoorden = [Antwoord(**antwoord) for antwoord in gegevens.pop("antwoorden")]
        return afgifte_beantwoorden(
            door=self.account,
            afgifte=rij,
            antwoorden=antwoorden,
            vandaag=self.vandaag,
            versie=self.versie,
            **gegevens,
        )

    @download(handeling=LEZEN, uitleg="Het afgiftebordereel als PDF.", soorten=[PDF])
    def pdf(self, rij):
        return bordereel_pdf(rij, vandaag=self.vandaag)

    @download(handeling=LEZEN, uitleg="Elke cheque op een lijn, als CSV.", soorten=[CSV])
    def csv(self, rij):
        return bordereel_csv(rij)
