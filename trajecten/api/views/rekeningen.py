"""Where wijk-werkers are paid. The whole number goes in and never comes out."""

import django_filters

from trajecten.api.serializers.rekeningen import (
    RekeningInvoer,
    RekeningSerializer,
    RekeningWijziging,
)
from trajecten.models import Rekening
from trajecten.services.rekeningen import rekening_noteren, rekening_schrappen
from wijkwerken.kern.api.velden import Leeg, VerwijderdSerializer
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad
from wijkwerken.toegang.rechten import Handeling

BEWERKEN = Handeling.DOSSIER_BEWERKEN


class RekeningFilter(django_filters.FilterSet):
    wijkwerker = django_filters.UUIDFilter(field_name="wijkwerker_id", label="Id.")

    class Meta:
        model = Rekening
        fields: list[str] = []


class RekeningViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """Bank accounts of wijk-werkers, masked."""

    handelingen = dict.fromkeys(("list", "retrieve", "create", "partial_update"), BEWERKEN)
    queryset = Rekening.objects.all()
    serializer_class = RekeningSerializer
    invoer_class = RekeningInvoer
    wijzig_class = RekeningWijziging
    filterset_class = RekeningFilter
    ordening = ("aangemaakt_op", "gewijzigd_op")
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Op welke rekening wie betaald wordt, gemaskeerd.",
        "retrieve": "Eén rekening, gemaskeerd.",
        "create": "Noteer de rekening van iemand die er nog geen heeft.",
        "partial_update": "Wijzig de rekening: geef het hele nummer opnieuw.",
    }

    def persoon(self, rij):
        return [rij.wijkwerker_id]

    def maken(self, gegevens):
        return rekening_noteren(door=self.account, **gegevens)

    def wijzigen(self, rij, gegevens):
        waarden = {"iban": rij.iban, "houder": rij.houder} | gegevens
        return rekening_noteren(
            door=self.account, wijkwerker=rij.wijkwerker, versie=self.versie, **waarden
        )

    @daad(
        Leeg,
        handeling=BEWERKEN,
        antwoord=VerwijderdSerializer,
        uitleg="De rekening bestaat niet meer en er is nog geen andere.",
    )
    def schrappen(self, rij, gegevens):
        rekening_schrappen(door=self.account, rekening=rij, versie=self.versie)
        return {"verwijderd": True}
