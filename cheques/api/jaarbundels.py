"""Yearly overviews of many at once, for programs: ask them, see how far they are, fetch the zip."""

import django_filters
from rest_framework import serializers

from cheques.choices import Bundelsoort
from cheques.jaarbundelwerk import ZIP, jaarbundel_antwoord, laat_maken
from cheques.models import Jaarbundel
from cheques.services.jaarbundels import HOOGSTENS, jaarbundel_vragen, jaarbundel_weggooien
from cheques.services.jaaroverzicht import rijen_met_jaar
from cheques.vergoedingfilters import EERSTE_JAAR
from wijkwerken.kern.api.velden import Invoer, Leeg, RijSerializer, VerwijderdSerializer
from wijkwerken.toegang.api.basis import MaakMixin, daad, download
from wijkwerken.toegang.rechten import Handeling

BEKIJKEN = Handeling.VERGOEDING_BEKIJKEN


class JaarbundelSerializer(RijSerializer):
    totaal = serializers.IntegerField(read_only=True, help_text="Overzichten.")
    klaar = serializers.IntegerField(read_only=True)
    mislukt = serializers.IntegerField(read_only=True)

    class Meta:
        model = Jaarbundel
        fields = ("id", "versie", "soort", "jaar", "verloopt_op", "totaal", "klaar", "mislukt")
        read_only_fields = fields


class JaarbundelInvoer(Invoer):
    soort = serializers.ChoiceField(choices=Bundelsoort.choices)
    jaar = serializers.IntegerField(min_value=EERSTE_JAAR, max_value=2100)
    rijen = serializers.ListField(
        child=serializers.UUIDField(),
        required=False,
        allow_empty=False,
        max_length=HOOGSTENS,
        help_text="Id's van wijk-werkers of gebruikers; zonder: iedereen met cijfers in dat jaar.",
    )


class JaarbundelApiFilter(django_filters.FilterSet):
    class Meta:
        model = Jaarbundel
        fields = ("soort", "jaar")


class JaarbundelViewSet(MaakMixin):
    """Yearly overviews of many at once; only of who asked."""

    handelingen = dict.fromkeys(["list", "retrieve", "create"], BEKIJKEN)
    queryset = Jaarbundel.objects.met_tellingen()
    serializer_class = JaarbundelSerializer
    invoer_class = JaarbundelInvoer
    filterset_class = JaarbundelApiFilter
    ordening = ("aangemaakt_op",)
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "De bundels jaaroverzichten die u vroeg en die nog niet gewist zijn.",
        "retrieve": "Hoever een bundel staat.",
        "create": "Vraag de jaaroverzichten van velen. Ze worden op de achtergrond gemaakt: vraag "
        "deze rij opnieuw om te zien hoever het staat.",
    }

    def get_queryset(self):
        return super().get_queryset().geldig_op(self.nu)

    def maken(self, gegevens):
        soort = Bundelsoort(gegevens["soort"])
        rijen = gegevens.get("rijen")
        if rijen is None:
            rijen = rijen_met_jaar(soort, self.account, gegevens["jaar"])
        bundel = jaarbundel_vragen(
            door=self.account, soort=soort, jaar=gegevens["jaar"], rijen=rijen, nu=self.nu
        )
        laat_maken(bundel, vandaag=self.vandaag)
        return bundel

    @daad(
        Leeg,
        handeling=BEKIJKEN,
        antwoord=VerwijderdSerializer,
        uitleg="Gooi een bundel weg, met zijn bestanden.",
    )
    def weggooien(self, rij, gegevens):
        jaarbundel_weggooien(door=self.account, bundel=rij)
        return {"verwijderd": True}

    @download(handeling=BEKIJKEN, uitleg="Alle overzichten als één zip-bestand.", soorten=[ZIP])
    def bijlage(self, rij):
        return jaarbundel_antwoord(self.request, rij)
