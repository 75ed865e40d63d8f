"""Betaallijsten and what each wijk-werker is paid."""

import django_filters

from cheques.api.vergoedingserializers import (
    BetaaldInvoer,
    TerugstortingInvoer,
    VergoedinglijstInvoer,
    VergoedinglijstSerializer,
    VergoedingregelDetailSerializer,
    VergoedingregelSerializer,
)
from cheques.models import Vergoedinglijst, Vergoedingregel
from cheques.services import terugstortingen
from cheques.services import vergoedingen as services
from cheques.vergoedingdocumenten import PDF, XML, betaalbestand_antwoord, strook_antwoord
from wijkwerken.kern.api.filters import DatumFilter
from wijkwerken.kern.api.velden import Leeg, VerwijderdSerializer
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad, download
from wijkwerken.toegang.rechten import Handeling

BEKIJKEN, BETALEN = Handeling.VERGOEDING_BEKIJKEN, Handeling.VERGOEDING_BETALEN


class VergoedinglijstFilter(django_filters.FilterSet):
    maand = DatumFilter(field_name="maand", label="De eerste dag van de maand.")

    class Meta:
        model = Vergoedinglijst
        fields = ("stand",)


class VergoedinglijstViewSet(MaakMixin, RijViewSet):
    """Betaallijsten: made as a concept, fixed, paid."""

    handelingen = {"list": BEKIJKEN, "retrieve": BEKIJKEN, "create": BETALEN}
    queryset = Vergoedinglijst.objects.met_totalen()
    serializer_class = VergoedinglijstSerializer
    invoer_class = VergoedinglijstInvoer
    filterset_class = VergoedinglijstFilter
    ordening = ("maand", "berekend_op")
    standaard_ordening = "-maand"
    uitleg = {
        "list": "Betaallijsten, met hun totalen.",
        "retrieve": "Eén betaallijst. Wie erop staat, vraagt u aan `vergoedingen`.",
        "create": "Maak een concept van alles wat tot en met een maand nog te betalen is.",
    }

    def maken(self, gegevens):
        return services.vergoedinglijst_maken(
            door=self.account, vandaag=self.vandaag, nu=self.nu, **gegevens
        )

    @daad(Leeg, handeling=BETALEN, uitleg="Maak een concept opnieuw, met wat nu te betalen is.")
    def herrekenen(self, rij, gegevens):
        return services.vergoedinglijst_herrekenen(
            door=self.account, lijst=rij, versie=self.versie, nu=self.nu
        )

    @daad(
        Leeg,
        handeling=BETALEN,
        uitleg="Leg een concept vast. Wie geen rekening heeft of moet terugbetalen, wacht op de "
        "volgende lijst.",
    )
    def klaarmaken(self, rij, gegevens):
        return services.vergoedinglijst_klaarmaken(
            door=self.account, lijst=rij, versie=self.versie, nu=self.nu
        )

    @daad(BetaaldInvoer, handeling=BETALEN, uitleg="De bank voerde de betaling uit.")
    def betalen(self, rij, gegevens):
        return services.vergoedinglijst_betalen(
            door=self.account, lijst=rij, versie=self.versie, vandaag=self.vandaag, **gegevens
        )

    @daad(
        Leeg,
        handeling=BETALEN,
        antwoord=VerwijderdSerializer,
        uitleg="Gooi een concept weg: de uren blijven te betalen.",
    )
    def weggooien(self, rij, gegevens):
        services.vergoedinglijst_weggooien(door=self.account, lijst=rij, versie=self.versie)
        return {"verwijderd": True}

    @download(
        handeling=BETALEN,
        uitleg="Het bestand voor de bank: SEPA-overschrijvingen (pain.001.001.03).",
        soorten=[XML],
    )
    def betaalbestand(self, rij):
        return betaalbestand_antwoord(self.request, rij, vandaag=self.vandaag)


class VergoedingFilter(django_filters.FilterSet):
    lijst = django_filters.UUIDFilter(field_name="lijst_id", label="Id.")
    wijkwerker = django_filters.UUIDFilter(field_name="wijkwerker_id", label="Id.")
    jaar = django_filters.NumberFilter(
        field_name="lijst__betaald_op", lookup_expr="year", label="Betaald in dit jaar."
    )
    maand = DatumFilter(field_name="lijst__maand", label="De eerste dag van de maand.")

    class Meta:
        model = Vergoedingregel
        fields: list[str] = []


class VergoedingViewSet(RijViewSet):
    """What each wijk-werker is paid by a list."""

    handelingen = {"list": BEKIJKEN, "retrieve": BEKIJKEN}
    queryset = Vergoedingregel.objects.select_related("lijst", "wijkwerker", "terugstorting")
    serializer_class = VergoedingregelDetailSerializer
    filterset_class = VergoedingFilter
    ordening = ("nummer", "bedrag", "aangemaakt_op")
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Wie wat betaald krijgt, zonder de rijen erachter.",
        "retrieve": "Eén vergoeding, met de uren en de ritten waaruit ze bestaat.",
    }

    def get_serializer_class(self):
        return (
            VergoedingregelSerializer if self.action == "list" else VergoedingregelDetailSerializer
        )

    def get_queryset(self):
        rijen = super().get_queryset()
        return rijen if self.action == "list" else rijen.prefetch_related("delen")

    def persoon(self, rij):
        return [rij.wijkwerker_id]

    @daad(
        TerugstortingInvoer,
        handeling=BETALEN,
        uitleg="De bank stortte deze betaling terug: het bedrag komt op een volgende lijst.",
    )
    def terugstorten(self, rij, gegevens):
        return terugstortingen.terugstorting_noteren(
            door=self.account, regel=rij, vandaag=self.vandaag, **gegevens
        ).regel

    @daad(
        Leeg,
        handeling=BETALEN,
        uitleg="De terugstorting was een vergissing: de betaling geldt toch.",
    )
    def terugstorting_intrekken(self, rij, gegevens):
        return terugstortingen.terugstorting_intrekken(door=self.account, regel=rij)

    @download(handeling=BEKIJKEN, uitleg="De strook voor de wijk-werker als PDF.", soorten=[PDF])
    def pdf(self, rij):
        return strook_antwoord(self.request, rij, vandaag=self.vandaag)
