import django_filters
from django.db.models import Prefetch

from cheques.api.bestellingen import BestellingSerializer, OntvangInvoer
from cheques.api.serializers import (
    ChequeDetailSerializer,
    ChequeSerializer,
    InleverAntwoordSerializer,
    InleverInvoer,
    NummersInvoer,
    RedenNummersInvoer,
    StandenSerializer,
)
from cheques.models import Cheque, ChequeBeweging
from cheques.rules.verdelen import Plaatsing
from cheques.services.aankoop import cheques_ontvangen
from cheques.services.inleveren import cheque_corrigeren, cheques_inleveren
from cheques.services.verdelen import cheques_verdelen
from cheques.services.verwerken import (
    cheques_terugbetalen,
    cheques_terugvinden,
    cheques_verloren_melden,
)
from wijkwerken.kern.api.filters import DatumFilter
from wijkwerken.kern.api.velden import RedenInvoer
from wijkwerken.toegang.api.basis import RijViewSet, daad
from wijkwerken.toegang.rechten import Handeling


class ChequeFilter(django_filters.FilterSet):
    nummer = django_filters.CharFilter(max_length=20, label="Het hele nummer.")
    gebruiker = django_filters.UUIDFilter(field_name="bestelling__gebruiker_id", label="Id.")
    prestatie = django_filters.UUIDFilter(field_name="prestatie_id", label="Id.")
    bestelling = django_filters.UUIDFilter(field_name="bestelling_id", label="Id.")
    afgifte = django_filters.UUIDFilter(
        field_name="afgifteregels__afgifte_id", label="Id van de afgifte."
    )
    vervalt_tot = DatumFilter(
        field_name="bestelling__vervalt_op", lookup_expr="lte", label="Vervalt op of vóór."
    )

    class Meta:
        model = Cheque
        fields = ("stand",)


def _op_nummers(uitleg: str, invoer: type = NummersInvoer):
    """An act on a list of numbers: all of them or none, with an answer per number."""
    return daad(
        invoer,
        antwoord=StandenSerializer,
        op_lijst=True,
        handeling=Handeling.CHEQUE_SCHRIJVEN,
        uitleg=f"{uitleg} Alles of niets; een weigering heeft een zin per nummer.",
    )


class ChequeViewSet(RijViewSet):
    """Cheques: each pays one started hour, once."""

    handelingen = {
        "list": Handeling.CHEQUE_BEKIJKEN,
        "retrieve": Handeling.CHEQUE_BEKIJKEN,
    }
    queryset = Cheque.objects.select_related("bestelling")
    serializer_class = ChequeDetailSerializer
    filterset_class = ChequeFilter
    ordening = ("nummer",)
    standaard_ordening = "nummer"
    uitleg = {
        "list": "Cheques, zonder hun levenslijn.",
        "retrieve": "Eén cheque, met alle bewegingen.",
    }

    def get_serializer_class(self):
        return ChequeSerializer if self.action == "list" else ChequeDetailSerializer

    def get_queryset(self):
        rijen = super().get_queryset()
        if self.action == "list":
            return rijen
        bewegingen = ChequeBeweging.objects.order_by("volgnummer")
        return rijen.prefetch_related(Prefetch("bewegingen", bewegingen))

    @daad(
        OntvangInvoer,
        antwoord=BestellingSerializer,
        op_lijst=True,
        handeling=Handeling.CHEQUE_SCHRIJVEN,
        uitleg="Registreer een aankoop: opeenvolgende nummers, aan de prijs van de uitgiftedag.",
    )
    def ontvangen(self, rij, gegevens):
        return cheques_ontvangen(door=self.account, vandaag=self.vandaag, **gegevens)

    @daad(
        InleverInvoer,
        antwoord=InleverAntwoordSerializer,
        op_lijst=True,
        handeling=Handeling.CHEQUE_SCHRIJVEN,
        uitleg=(
            "Lever cheques in, met een antwoord per nummer. Voor één prestatie is het alles of "
            "niets; voor een wijk-werker en een maand zoekt elke cheque haar uur, en houdt een "
            "geweigerde de rest niet tegen. Dezelfde lijst nog eens verandert niets."
        ),
    )
    def inleveren(self, rij, gegevens):
        wie = {"door": self.account, "vandaag": self.vandaag}
        if "prestatie" in gegevens:
            cheques = cheques_inleveren(**wie, **gegevens)
            plaatsingen = [Plaatsing(c.nummer, c.prestatie_id) for c in cheques]
        else:
            plaatsingen = cheques_verdelen(**wie, **gegevens)
        return {"cheques": self._inleverregels(plaatsingen)}

    def _inleverregels(self, plaatsingen):
        """Each number with the cheque as it stands now."""
        nu = Cheque.objects.zichtbaar_voor(self.account).in_bulk(
            [plaatsing.nummer for plaatsing in plaatsingen], field_name="nummer"
        )
        for plaatsing in plaatsingen:
            cheque, bezwaar = nu.get(plaatsing.nummer), plaatsing.bezwaar
            yield {
                "nummer": plaatsing.nummer,
                "id": cheque.pk if cheque else None,
                "stand": cheque.stand if cheque else "",
                "prestatie": cheque.prestatie_id if cheque else None,
                "uitkomst": plaatsing.uitkomst,
                "code": bezwaar.code if bezwaar else "",
                "melding": bezwaar.melding if bezwaar else "",
            }

    @_op_nummers("De gebruiker verloor deze cheques.", RedenNummersInvoer)
    def verloren_melden(self, rij, gegevens):
        return self._standen(cheques_verloren_melden, gegevens)

    @_op_nummers("Verloren cheques zijn terecht.", RedenNummersInvoer)
    def terugvinden(self, rij, gegevens):
        return self._standen(cheques_terugvinden, gegevens)

    @_op_nummers("De gebruiker kreeg zijn geld terug.", RedenNummersInvoer)
    def terugbetalen(self, rij, gegevens):
        return self._standen(cheques_terugbetalen, gegevens)

    @daad(
        RedenInvoer,
        handeling=Handeling.CHEQUE_SCHRIJVEN,
        uitleg="Haal een cheque van haar prestatie, met de reden.",
    )
    def corrigeren(self, rij, gegevens):
        return cheque_corrigeren(door=self.account, cheque=rij, vandaag=self.vandaag, **gegevens)

    def _standen(self, service, gegevens):
        cheques = service(door=self.account, vandaag=self.vandaag, **gegevens)
        return {"cheques": cheques}
