import django_filters

from gebruikers.api.gebrekeserializers import (
    GebrekeAntwoordInvoer,
    GebrekeBeslisInvoer,
    GebrekeMeldingInvoer,
    GebrekeSerializer,
    IngebrekestellingInvoer,
    OpheffingInvoer,
    RechtzettingInvoer,
    UitsluitingSerializer,
)
from gebruikers.models import Gebreke, Uitsluiting
from gebruikers.services.gebreken import (
    antwoord_noteren,
    gebreke_beslissen,
    gebreke_melden,
    ingebrekestelling_versturen,
    rechtzetting_toevoegen,
    uitsluiting_opheffen,
)
from gebruikers.sporen import sporen_van_gebreke
from wijkwerken.kern.api.filters import DatumFilter
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad
from wijkwerken.toegang.api.geschiedenis import geschiedenis_van
from wijkwerken.toegang.rechten import Handeling

BEWERKEN = Handeling.GEBRUIKER_BEWERKEN
BESLISSEN = Handeling.GEBREKE_BESLISSEN
LEZEN = {"list": Handeling.GEBRUIKER_BEKIJKEN, "retrieve": Handeling.GEBRUIKER_BEKIJKEN}


class GebrekeFilter(django_filters.FilterSet):
    gebruiker = django_filters.UUIDFilter(field_name="gebruiker_id", label="Id.")
    antwoord_voor = DatumFilter(
        field_name="antwoord_voor", lookup_expr="lt", label="Termijn voorbij vóór deze datum."
    )

    class Meta:
        model = Gebreke
        fields = ("status", "beslissing")


class GebrekeViewSet(MaakMixin, RijViewSet):
    """What went wrong at gebruikers, with each step."""

    handelingen = LEZEN | {"create": BEWERKEN}
    queryset = Gebreke.objects.prefetch_related("stappen")
    serializer_class = GebrekeSerializer
    invoer_class = GebrekeMeldingInvoer
    filterset_class = GebrekeFilter
    ordening = ("gemeld_op", "antwoord_voor", "nummer")
    standaard_ordening = "-gemeld_op,-nummer"
    uitleg = {
        "list": "Meldingen over gebruikers die afspraken niet nakomen, met hun stappen.",
        "retrieve": "Eén melding.",
        "create": "Maak een melding. Er volgt nog niets uit.",
    }

    geschiedenis = geschiedenis_van(sporen_van_gebreke, BEWERKEN)

    def maken(self, gegevens):
        return gebreke_melden(door=self.account, vandaag=self.vandaag, **gegevens)

    def _stap(self, service, rij, gegevens):
        return service(
            door=self.account,
            gebreke=rij,
            vandaag=self.vandaag,
            versie=self.versie,
            **gegevens,
        )

    @daad(
        IngebrekestellingInvoer,
        handeling=BEWERKEN,
        uitleg="Stel de gebruiker schriftelijk in gebreke. De termijn volgt uit de regel.",
    )
    def ingebrekestelling(self, rij, gegevens):
        return self._stap(ingebrekestelling_versturen, rij, gegevens)

    @daad(GebrekeAntwoordInvoer, handeling=BEWERKEN, uitleg="Noteer wat de gebruiker antwoordde.")
    def antwoord(self, rij, gegevens):
        return self._stap(antwoord_noteren, rij, gegevens)

    @daad(
        GebrekeBeslisInvoer,
        handeling=BESLISSEN,
        uitleg="Beslis, na het antwoord of de termijn (`gebreke_stap`). Een uitsluiting annuleert "
        "wat in die periode gepland is.",
    )
    def beslissen(self, rij, gegevens):
        return self._stap(gebreke_beslissen, rij, gegevens)

    @daad(
        RechtzettingInvoer,
        handeling=BEWERKEN,
        uitleg="Zet een stap recht of vul ze aan. Wat er stond, blijft staan.",
    )
    def rechtzetten(self, rij, gegevens):
        return self._stap(rechtzetting_toevoegen, rij, gegevens)


class UitsluitingFilter(django_filters.FilterSet):
    gebruiker = django_filters.UUIDFilter(field_name="gebruiker_id", label="Id.")
    geldig_op = DatumFilter(method="filter_geldig", label="Geldt op deze datum.")

    class Meta:
        model = Uitsluiting
        fields = ()

    def filter_geldig(self, queryset, naam, datum):
        return queryset.geldend_op(datum)


class UitsluitingViewSet(RijViewSet):
    """Who gets nobody for a while; one comes of a decision about a gebreke."""

    handelingen = LEZEN
    queryset = Uitsluiting.objects.all()
    serializer_class = UitsluitingSerializer
    filterset_class = UitsluitingFilter
    ordening = ("van", "tot")
    standaard_ordening = "-van"
    uitleg = {
        "list": "Uitsluitingen van gebruikers. Op die dagen kan er niet gepland worden.",
        "retrieve": "Eén uitsluiting.",
    }

    @daad(OpheffingInvoer, handeling=BESLISSEN, uitleg="Hef ze vanaf vandaag op.")
    def opheffen(self, rij, gegevens):
        return uitsluiting_opheffen(
            door=self.account,
            uitsluiting=rij,
            vandaag=self.vandaag,
            versie=self.versie,
            **gegevens,
        )
