"""Closed months for programs: read, close, and open again with two."""

import json
from typing import Any

import django_filters
from django.http import HttpResponse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from cheques import afsluitpapier
from cheques.rules.momentopname import rijverschillen
from cheques.services.afsluiten import (
    heropening_bevestigen,
    heropening_intrekken,
    heropening_vragen,
    maand_afsluiten,
)
from cheques.services.maandcontrole import maandcontrole
from trajecten.models import Maandafsluiting
from wijkwerken.kern.api.filters import DatumFilter
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Invoer,
    Leeg,
    RijSerializer,
    Tekst,
)
from wijkwerken.kern.export import XLSX_TYPE
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad, download, vraag
from wijkwerken.toegang.models import Gemeente
from wijkwerken.toegang.rechten import Handeling

BEKIJKEN = Handeling.MAAND_BEKIJKEN


class MaandafsluitingSerializer(RijSerializer):
    class Meta:
        model = Maandafsluiting
        fields = (
            "id",
            "versie",
            "gemeente",
            "maand",
            "volgnummer",
            "afgesloten_op",
            "afgesloten_door",
            "toelichting",
            "vingerafdruk",
            "prestaties",
            "uren",
            "cheques",
            "uren_boven",
            "heropening_gevraagd_op",
            "heropening_gevraagd_door",
            "heropening_reden",
            "heropend_op",
            "heropend_door",
        )
        read_only_fields = fields


class MaandafsluitingDetailSerializer(MaandafsluitingSerializer):
    momentopname = serializers.SerializerMethodField(
        help_text="De rijen en totalen zoals ze afgesloten zijn. Personen staan er met hun nummer."
    )

    class Meta:
        model = Maandafsluiting
        fields = (*MaandafsluitingSerializer.Meta.fields, "momentopname")
        read_only_fields = fields

    @extend_schema_field({"type": "object", "additionalProperties": True})
    def get_momentopname(self, rij: Maandafsluiting) -> dict[str, Any]:
        inhoud: dict[str, Any] = json.loads(rij.inhoud)
        return inhoud


class MaandafsluitingInvoer(Invoer):
    gemeente = BereikRelatedField(
        queryset=Gemeente.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )
    maand = Datum(help_text="Een dag in de maand.")
    toelichting = Tekst(
        max_length=300,
        required=False,
        allow_blank=True,
        help_text="Waarom de maand afgesloten wordt terwijl er punten openstaan.",
    )


class HeropenenInvoer(Invoer):
    reden = Tekst(
        max_length=300,
        required=False,
        allow_blank=True,
        help_text="Van wie het vraagt. Wie bevestigt, laat ze weg.",
    )


class MaandcontroleInvoer(Invoer):
    gemeente = BereikRelatedField(
        queryset=Gemeente.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )
    maand = Datum(help_text="De eerste dag van de maand.")


class MaandpuntSerializer(serializers.Serializer):
    code = serializers.CharField()
    titel = serializers.CharField()
    aantal = serializers.IntegerField()
    blokkeert = serializers.BooleanField(help_text="Moet beslist zijn vóór het afsluiten.")


class MaandcontroleSerializer(serializers.Serializer):
    punten = MaandpuntSerializer(many=True)


class VerschilInvoer(Invoer):
    met = BereikRelatedField(
        queryset=Maandafsluiting.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )


class RijverschilSerializer(serializers.Serializer):
    rij = serializers.CharField(source="soort", help_text="Prestaties, correcties of ...")
    id = serializers.CharField(source="rij.id")
    wat = serializers.CharField(source="daad", help_text="nieuw, weg of gewijzigd.")
    velden = serializers.ListField(child=serializers.CharField())
    uren = serializers.IntegerField(help_text="Meer of minder uren.")


class TotaalverschilSerializer(serializers.Serializer):
    cijfer = serializers.CharField(source="tekst")
    was = serializers.IntegerField()
    nu = serializers.IntegerField(source="is")
    verschil = serializers.IntegerField()


class MaandverschilSerializer(serializers.Serializer):
    totalen = TotaalverschilSerializer(many=True)
    rijen = RijverschilSerializer(many=True)


class MaandafsluitingApiFilter(django_filters.FilterSet):
    gemeente = django_filters.UUIDFilter(field_name="gemeente_id", label="Id.")
    maand = DatumFilter(field_name="maand", label="De eerste dag van de maand.")
    gesloten = django_filters.BooleanFilter(
        field_name="heropend_op", lookup_expr="isnull", label="Niet heropend."
    )

    class Meta:
        model = Maandafsluiting
        fields: tuple[str, ...] = ()


class MaandafsluitingViewSet(MaakMixin, RijViewSet):
    """Months per gemeente that were closed."""

    handelingen = {
        "list": BEKIJKEN,
        "retrieve": BEKIJKEN,
        "create": Handeling.MAAND_AFSLUITEN,
    }
    queryset = Maandafsluiting.objects.select_related("gemeente")
    serializer_class = MaandafsluitingDetailSerializer
    invoer_class = MaandafsluitingInvoer
    filterset_class = MaandafsluitingApiFilter
    ordening = ("maand", "afgesloten_op")
    standaard_ordening = "-maand,-afgesloten_op"
    uitleg = {
        "list": "Afgesloten maanden per gemeente, ook de heropende, zonder hun rijen.",
        "retrieve": "Eén afsluiting, met de momentopname.",
        "create": "Sluit een maand van een gemeente af. Daarna verandert ze niet meer.",
    }

    def get_serializer_class(self):
        kort = self.action == "list"
        return MaandafsluitingSerializer if kort else MaandafsluitingDetailSerializer

    def maken(self, gegevens):
        return maand_afsluiten(door=self.account, vandaag=self.vandaag, nu=self.nu, **gegevens)

    @daad(
        HeropenenInvoer,
        handeling=Handeling.MAAND_HEROPENEN,
        uitleg="Vraag met een reden om de maand te heropenen. Een andere coördinator bevestigt "
        "met dezelfde vraag zonder reden.",
    )
    def heropenen(self, rij, gegevens):
        wie = {"door": self.account, "afsluiting": rij, "versie": self.versie, "nu": self.nu}
        if rij.heropening_gevraagd and not gegevens.get("reden"):
            return heropening_bevestigen(**wie)
        return heropening_vragen(reden=gegevens.get("reden", ""), **wie)

    @daad(
        Leeg,
        handeling=Handeling.MAAND_HEROPENEN,
        uitleg="Trek de vraag om te heropenen in, of weiger ze. De maand blijft afgesloten.",
    )
    def heropening_intrekken(self, rij, gegevens):
        return heropening_intrekken(door=self.account, afsluiting=rij, versie=self.versie)

    @vraag(
        MaandcontroleSerializer,
        invoer=MaandcontroleInvoer,
        op_lijst=True,
        handeling=BEKIJKEN,
        uitleg="Wat er in een maand nog open staat, ook wat op nul staat.",
    )
    def controle(self, rij, gegevens):
        return {"punten": maandcontrole(gegevens["gemeente"], gegevens["maand"].replace(day=1))}

    @vraag(
        MaandverschilSerializer,
        invoer=VerschilInvoer,
        handeling=BEKIJKEN,
        uitleg="Wat er anders is in een andere afsluiting: de totalen, en elke rij.",
    )
    def verschil(self, rij, gegevens):
        was, nu = (afsluitpapier.lees_inhoud(een) for een in (rij, gegevens["met"]))
        return {
            "totalen": afsluitpapier.verschil_cijfers(was, nu),
            "rijen": rijverschillen(was, nu),
        }

    @download(uitleg="De afsluiting op papier.", handeling=BEKIJKEN, soorten=["application/pdf"])
    def pdf(self, rij):
        return self._bestand(rij, "pdf", afsluitpapier.afsluiting_pdf(rij), "application/pdf")

    @download(uitleg="De rijen als CSV.", handeling=BEKIJKEN, soorten=["text/csv"])
    def csv(self, rij):
        return self._bestand(rij, "csv", afsluitpapier.afsluiting_csv(rij), "text/csv")

    @download(uitleg="De rijen als XLSX.", handeling=BEKIJKEN, soorten=[XLSX_TYPE])
    def xlsx(self, rij):
        return self._bestand(rij, "xlsx", afsluitpapier.afsluiting_xlsx(rij), XLSX_TYPE)

    def _bestand(self, rij, soort, inhoud, mime):
        naam = f"{afsluitpapier.bestandsnaam(rij)}.{soort}"
        return HttpResponse(
            inhoud,
            content_type=mime,
            headers={"Content-Disposition": f'attachment; filename="{naam}"'},
        )
