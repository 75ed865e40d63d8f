from django.db.models import Count, Prefetch

from trajecten.api.serializers.aanmeldingen import AanmeldingSerializer
from trajecten.api.serializers.huishoudens import (
    AFSPRAAK,
    HuishoudenInvoer,
    HuishoudenSerializer,
    HuishoudenWijziging,
    LoskoppelInvoer,
)
from trajecten.models import Aanmelding, Huishouden
from trajecten.services.huishoudens import huishouden_loskoppelen, huishouden_noteren
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad
from wijkwerken.toegang.rechten import Handeling


class HuishoudenViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """Mixed households: who refers whom, as OCMW and VDAB agreed."""

    handelingen = {
        "list": Handeling.AANMELDING_BEKIJKEN,
        "retrieve": Handeling.AANMELDING_BEKIJKEN,
        "create": Handeling.AANMELDING_SCHRIJVEN,
        "partial_update": Handeling.AANMELDING_SCHRIJVEN,
    }
    queryset = Huishouden.objects.all()
    serializer_class = HuishoudenSerializer
    invoer_class = HuishoudenInvoer
    wijzig_class = HuishoudenWijziging
    ordening = ("aangemaakt_op",)
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Gemengde gezinnen: wie wie toeleidt. Een toeleider ziet die van zijn dienst.",
        "retrieve": "Eén gemengd gezin, met alleen de aanmeldingen die u mag zien.",
        "create": "Noteer wat OCMW en VDAB afspraken, bij een aanmelding.",
        "partial_update": "Verbeter de afspraak, of koppel de aanmelding van de partner.",
    }

    def get_queryset(self):
        eigen = Aanmelding.objects.zichtbaar_voor(self.request.user).order_by("pk")
        return (
            super()
            .get_queryset()
            .annotate(aantal_aanmeldingen=Count("aanmeldingen"))
            .prefetch_related(Prefetch("aanmeldingen", eigen, to_attr="eigen_aanmeldingen"))
        )

    def persoon(self, rij):
        return [aanmelding.persoon_id for aanmelding in rij.eigen_aanmeldingen]

    def maken(self, gegevens):
        return huishouden_noteren(door=self.account, vandaag=self.vandaag, **gegevens)

    def wijzigen(self, rij, gegevens):
        eigen = Aanmelding.objects.bewerkbaar_voor(self.account).filter(huishouden=rij)
        return huishouden_noteren(
            door=self.account,
            aanmelding=eigen.order_by("aangemaakt_op")[0],
            vandaag=self.vandaag,
            versie=self.versie,
            **({veld: getattr(rij, veld) for veld in AFSPRAAK} | gegevens),
        )

    @daad(
        LoskoppelInvoer,
        antwoord=AanmeldingSerializer,
        persoon=lambda aanmelding: [aanmelding.persoon_id],
        handeling=Handeling.AANMELDING_SCHRIJVEN,
        uitleg="Maak een aanmelding los van dit gezin. Het antwoord is de aanmelding.",
    )
    def loskoppelen(self, rij, gegevens):
        return huishouden_loskoppelen(
            door=self.account, huishouden=rij, versie=self.versie, **gegevens
        )
