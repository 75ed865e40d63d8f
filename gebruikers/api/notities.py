import django_filters

from gebruikers.models import Gebruiker, Gebruikersnotitie
from gebruikers.services.notities import (
    notitie_corrigeren,
    notitie_intrekken,
    notitie_schrijven,
)
from wijkwerken.kern.api.filters import DatumFilter, JaNeeFilter
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Invoer,
    JaNee,
    RedenInvoer,
    RijSerializer,
    Tekst,
)
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad
from wijkwerken.toegang.rechten import Handeling


class GebruikersnotitieSerializer(RijSerializer):
    class Meta:
        model = Gebruikersnotitie
        fields = (
            "id",
            "versie",
            "gebruiker",
            "datum",
            "tekst",
            "gecorrigeerd_op",
            "ingetrokken_op",
            "ingetrokken_reden",
        )
        read_only_fields = fields


class GebruikersnotitieWijziging(Invoer):
    tekst = Tekst(max_length=4000)
    datum = Datum(required=False, help_text="Vandaag als het er niet staat.")
    bevestigd = JaNee(
        required=False, help_text="De tekst mag zo, ook met wat op gezondheid of een INSZ lijkt."
    )


class GebruikersnotitieInvoer(GebruikersnotitieWijziging):
    gebruiker = BereikRelatedField(queryset=Gebruiker.objects.all(), help_text="Id.")


class GebruikersnotitieFilter(django_filters.FilterSet):
    gebruiker = django_filters.UUIDFilter(field_name="gebruiker_id", label="Id.")
    van = DatumFilter(field_name="datum", lookup_expr="gte", label="Op of na deze datum.")
    ingetrokken = JaNeeFilter(
        field_name="ingetrokken_op", lookup_expr="isnull", exclude=True, label="Ingetrokken."
    )

    class Meta:
        model = Gebruikersnotitie
        fields = ()


class GebruikersnotitieViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """What colleagues wrote about gebruikers."""

    handelingen = {
        "list": Handeling.GEBRUIKER_BEKIJKEN,
        "retrieve": Handeling.GEBRUIKER_BEKIJKEN,
        "create": Handeling.GEBRUIKER_BEWERKEN,
        "partial_update": Handeling.GEBRUIKER_BEWERKEN,
    }
    queryset = Gebruikersnotitie.objects.all()
    serializer_class = GebruikersnotitieSerializer
    invoer_class = GebruikersnotitieInvoer
    wijzig_class = GebruikersnotitieWijziging
    filterset_class = GebruikersnotitieFilter
    ordening = ("datum", "aangemaakt_op")
    standaard_ordening = "-datum,-aangemaakt_op"
    uitleg = {
        "list": "Notities bij gebruikers.",
        "retrieve": "Eén notitie.",
        "create": "Schrijf een notitie. Lijkt de tekst over gezondheid te gaan, dan vraagt 409 "
        "om `bevestigd`.",
        "partial_update": "Schrijf ze beter. Wat er stond, blijft in de geschiedenis.",
    }

    def maken(self, gegevens):
        return notitie_schrijven(door=self.account, vandaag=self.vandaag, **gegevens)

    def wijzigen(self, rij, gegevens):
        gegevens.setdefault("tekst", rij.tekst)
        return notitie_corrigeren(
            door=self.account,
            notitie=rij,
            vandaag=self.vandaag,
            nu=self.nu,
            versie=self.versie,
            **gegevens,
        )

    @daad(
        RedenInvoer,
        handeling=Handeling.GEBRUIKER_BEWERKEN,
        uitleg="Ze telt niet meer; ze blijft in de geschiedenis, met de reden.",
    )
    def intrekken(self, rij, gegevens):
        return notitie_intrekken(
            door=self.account, notitie=rij, nu=self.nu, versie=self.versie, **gegevens
        )
