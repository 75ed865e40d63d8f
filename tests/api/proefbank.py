"""A small resource with every kind of write, to test what all resources share."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import include, path
from rest_framework.routers import SimpleRouter

from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Getal,
    Invoer,
    JaNee,
    Leeg,
    RijSerializer,
    Tekst,
    Tijd,
    Tijdstip,
)
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import Bezet, RegelFout, controleer_versie
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad, vraag
from wijkwerken.toegang.api.serializers import ToeleidingsdienstSerializer
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst
from wijkwerken.toegang.rechten import Handeling


class DienstInvoer(RijSerializer):
    gemeente = BereikRelatedField(queryset=Gemeente.objects.all())

    class Meta:
        model = Toeleidingsdienst
        fields = ("naam", "soort", "gemeente", "email")


class VanAllesInvoer(Invoer):
    tekst = Tekst(required=False)
    getal = Getal(required=False)
    ja = JaNee(required=False)
    datum = Datum(required=False)
    tijd = Tijd(required=False)
    tijdstip = Tijdstip(required=False)


class FoutInvoer(Invoer):
    soort = Tekst()


class Antwoord(Invoer):
    datum = Datum()


FOUTEN = {
    "regel": RegelFout("naam", Bezwaar("maandlimiet", "Maximaal 60 uur.")),
    "bezet": Bezet(),
    "waarde": ValidationError({"naam": "Dat is geen naam."}),
    "overlap": ValidationError("Op dat uur al bezet.", code="overlap"),
    "weg": Toeleidingsdienst.DoesNotExist(),
}


class ProefViewSet(MaakMixin, WijzigMixin, RijViewSet):
    handelingen = dict.fromkeys(
        ["list", "retrieve", "create", "partial_update"], Handeling.REFERENTIE_BEKIJKEN
    )
    queryset = Toeleidingsdienst.objects.all()
    serializer_class = ToeleidingsdienstSerializer
    invoer_class = DienstInvoer
    ordening = ("naam", "soort", "aangemaakt_op")
    standaard_ordening = "naam"

    def persoon(self, rij):
        return [rij.pk]

    def maken(self, gegevens):
        rij = Toeleidingsdienst(**gegevens)
        rij.full_clean()
        rij.save()
        return rij

    @transaction.atomic
    def wijzigen(self, rij, gegevens):
        rij = Toeleidingsdienst.objects.select_for_update().get(pk=rij.pk)
        controleer_versie(rij, self.versie)
        for naam, waarde in gegevens.items():
            setattr(rij, naam, waarde)
        rij.save()
        return rij

    @daad(Leeg, uitleg="Sluit.", handeling=Handeling.REFERENTIE_BEKIJKEN)
    def sluiten(self, rij, gegevens):
        controleer_versie(rij, self.versie)
        rij.actief = False
        rij.save()
        return rij

    @daad(VanAllesInvoer, uitleg="Lees.", handeling=Handeling.REFERENTIE_BEKIJKEN)
    def lezen(self, rij, gegevens):
        return rij

    @daad(FoutInvoer, uitleg="Weiger.", handeling=Handeling.REFERENTIE_BEKIJKEN)
    def weigeren(self, rij, gegevens):
        rij.actief = False
        rij.save()
        raise FOUTEN[gegevens["soort"]]

    @daad(Leeg, uitleg="Rechten.", handeling=Handeling.REGEL_WIJZIGEN, op_lijst=True)
    def regelen(self, rij, gegevens):
        raise AssertionError("only a coordinator comes here")

    @vraag(
        Antwoord,
        uitleg="Vraag.",
        handeling=Handeling.REFERENTIE_BEKIJKEN,
        invoer=Antwoord,
    )
    def termijn(self, rij, gegevens):
        return {"datum": max(gegevens["datum"], date(2025, 1, 1))}


class VergetenViewSet(RijViewSet):
    queryset = Toeleidingsdienst.objects.all()
    serializer_class = ToeleidingsdienstSerializer
    ordening = ("naam",)
    standaard_ordening = "naam"


router = SimpleRouter()
router.register("proef", ProefViewSet, basename="proef")
router.register("vergeten", VergetenViewSet, basename="vergeten")
handler500 = "wijkwerken.foutpaginas.serverfout"
urlpatterns = [
    path("api/proefbank/", include(router.urls)),
    path("", include("wijkwerken.urls")),
]
