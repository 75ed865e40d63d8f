"""Cheques asked back from the issuer, in the API."""

import django_filters
from rest_framework import serializers

from cheques.aanvraagdocumenten import aanvraag_csv, aanvraagbrief_pdf
from cheques.api.serializers import RedenNummersInvoer
from cheques.choices import TERUGVRAAGUITSLAGEN, Chequewens
from cheques.documenten import CSV, PDF
from cheques.models import Chequeaanvraag, Chequeaanvraagregel
from cheques.services.terugvragen import (
    chequeaanvraag_beantwoorden,
    chequeaanvraag_intrekken,
    chequeaanvraag_maken,
    chequeaanvraag_versturen,
)
from cheques.sporen import sporen_van_chequeaanvraag
from wijkwerken.kern.api.filters import DatumFilter
from wijkwerken.kern.api.velden import Getal, Invoer, Leeg, RijSerializer, Tekst
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad, download
from wijkwerken.toegang.api.geschiedenis import geschiedenis_van
from wijkwerken.toegang.rechten import Handeling

SCHRIJVEN, LEZEN = Handeling.CHEQUE_SCHRIJVEN, Handeling.CHEQUE_BEKIJKEN


class ChequeaanvraagSerializer(RijSerializer):
    zonder_antwoord = serializers.IntegerField(source="n_open", read_only=True)
    vervangen = serializers.IntegerField(source="n_vervangen", read_only=True)
    terugbetaald = serializers.IntegerField(source="terug", read_only=True, help_text="In cent.")

    class Meta:
        model = Chequeaanvraag
        fields = (
            "id",
            "versie",
            "nummer",
            "gebruiker",
            "wens",
            "reden",
            "stand",
            "aantal",
            "bedrag",
            "zonder_antwoord",
            "vervangen",
            "terugbetaald",
            "verstuurd_op",
            "beantwoord_op",
        )
        read_only_fields = fields


class ChequeaanvraagregelSerializer(serializers.ModelSerializer):
    nummer = serializers.CharField(source="cheque.nummer", read_only=True)
    nieuw_nummer = serializers.CharField(
        source="cheque.vervanger.nummer", default="", read_only=True
    )

    class Meta:
        model = Chequeaanvraagregel
        fields = (
            "nummer",
            "cheque",
            "uitslag",
            "nieuw_nummer",
            "terugbetaald",
            "reden",
            "beantwoord_op",
        )
        read_only_fields = fields


class ChequeaanvraagDetailSerializer(ChequeaanvraagSerializer):
    regels = ChequeaanvraagregelSerializer(many=True, read_only=True)

    class Meta:
        model = Chequeaanvraag
        fields = (*ChequeaanvraagSerializer.Meta.fields, "regels")
        read_only_fields = fields


class TerugvraagInvoer(RedenNummersInvoer):
    wens = serializers.ChoiceField(Chequewens.choices)


class TerugvraagantwoordInvoer(Invoer):
    uitslag = serializers.ChoiceField(TERUGVRAAGUITSLAGEN)
    nummers = serializers.ListField(
        child=Tekst(max_length=20),
        required=False,
        max_length=500,
        help_text="Zonder: alles wat nog wacht.",
    )
    nieuwe_nummers = serializers.ListField(
        child=Tekst(max_length=20),
        required=False,
        max_length=500,
        help_text="In de volgorde van de nummers.",
    )
    bedrag = Getal(
        min_value=1,
        max_value=100_000,
        required=False,
        help_text="In cent, per cheque. Zonder: de prijs.",
    )
    reden = Tekst(max_length=300, required=False, help_text="Bij een weigering.")


class TerugvraagIntrekInvoer(Invoer):
    reden = Tekst(max_length=300)


class ChequeaanvraagFilter(django_filters.FilterSet):
    nummer = django_filters.CharFilter(max_length=12, label="Het hele nummer.")
    gebruiker = django_filters.UUIDFilter(field_name="gebruiker_id", label="Id.")
    verstuurd_van = DatumFilter(
        field_name="verstuurd_op", lookup_expr="gte", label="Op of na deze datum."
    )
    verstuurd_tot = DatumFilter(
        field_name="verstuurd_op", lookup_expr="lte", label="Op of vóór deze datum."
    )

    class Meta:
        model = Chequeaanvraag
        fields = ("stand", "wens")


class ChequeaanvraagViewSet(MaakMixin, RijViewSet):
    """Lost, expired and unneeded cheques that are asked back from the issuer."""

    handelingen = {"list": LEZEN, "retrieve": LEZEN, "create": SCHRIJVEN}
    queryset = Chequeaanvraag.objects.met_tellingen()
    serializer_class = ChequeaanvraagDetailSerializer
    invoer_class = TerugvraagInvoer
    filterset_class = ChequeaanvraagFilter
    ordening = ("nummer", "verstuurd_op")
    standaard_ordening = "-nummer"
    uitleg = {
        "list": "Aanvragen bij de uitgever, zonder hun cheques. Bedragen in cent.",
        "retrieve": "Eén aanvraag, met elke cheque en het antwoord daarop.",
        "create": "Vraag nieuwe cheques of het geld terug. Ze betalen niets tot het antwoord.",
    }

    geschiedenis = geschiedenis_van(sporen_van_chequeaanvraag, LEZEN)

    def get_serializer_class(self):
        lijst = self.action == "list"
        return ChequeaanvraagSerializer if lijst else ChequeaanvraagDetailSerializer

    def get_queryset(self):
        rijen = super().get_queryset()
        lijst = self.action == "list"
        return rijen if lijst else rijen.prefetch_related("regels__cheque__vervanger")

    def maken(self, gegevens):
        return chequeaanvraag_maken(door=self.account, vandaag=self.vandaag, **gegevens)

    @daad(Leeg, handeling=SCHRIJVEN, uitleg="De brief gaat naar de uitgever.")
    def versturen(self, rij, gegevens):
        return chequeaanvraag_versturen(
            door=self.account, aanvraag=rij, vandaag=self.vandaag, versie=self.versie
        )

    @daad(
        TerugvraagantwoordInvoer,
        handeling=SCHRIJVEN,
        uitleg="Wat de uitgever antwoordt; een deel mag ook.",
    )
    def beantwoorden(self, rij, gegevens):
        return chequeaanvraag_beantwoorden(
            door=self.account, aanvraag=rij, vandaag=self.vandaag, versie=self.versie, **gegevens
        )

    @daad(
        TerugvraagIntrekInvoer,
        handeling=SCHRIJVEN,
        uitleg="Trek de aanvraag in: wat wacht, is weer wat het was.",
    )
    def intrekken(self, rij, gegevens):
        return chequeaanvraag_intrekken(
            door=self.account, aanvraag=rij, vandaag=self.vandaag, versie=self.versie, **gegevens
        )

    @download(handeling=LEZEN, uitleg="De brief aan de uitgever als PDF.", soorten=[PDF])
    def pdf(self, rij):
        return aanvraagbrief_pdf(rij, vandaag=self.vandaag)

    @download(handeling=LEZEN, uitleg="Elke cheque op een lijn, als CSV.", soorten=[CSV])
    def csv(self, rij):
        return aanvraag_csv(rij)
