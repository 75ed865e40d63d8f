"""The next step after a traject, and the questions that follow its end."""

import django_filters

from trajecten.api.serializers.doorstroom import (
    OpvolgingInvoer,
    OpvolgingSerializer,
    VolgendeStapInvoer,
    VolgendeStapSerializer,
    VolgendeStapWijziging,
)
from trajecten.models import Opvolging, VolgendeStap
from trajecten.services.doorstroom import (
    opvolging_invullen,
    volgende_stap_schrappen,
    volgende_stap_voorbereiden,
)
from wijkwerken.kern.api.filters import DatumFilter
from wijkwerken.kern.api.velden import Leeg, VerwijderdSerializer
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad
from wijkwerken.toegang.rechten import Handeling

_LEZEN = {"list": Handeling.DOSSIER_BEKIJKEN, "retrieve": Handeling.DOSSIER_BEKIJKEN}


class OpvolgingFilter(django_filters.FilterSet):
    traject = django_filters.UUIDFilter(field_name="traject_id", label="Id.")
    uiterlijk_tot = DatumFilter(
        field_name="uiterlijk", lookup_expr="lte", label="Op of vóór deze datum."
    )

    class Meta:
        model = Opvolging
        fields = ("maand", "situatie")


class OpvolgingViewSet(RijViewSet):
    """How it goes some months after the end of a traject."""

    handelingen = _LEZEN
    queryset = Opvolging.objects.select_related("traject")
    serializer_class = OpvolgingSerializer
    filterset_class = OpvolgingFilter
    ordening = ("uiterlijk", "maand")
    standaard_ordening = "uiterlijk"
    uitleg = {
        "list": "Vragen na het einde. Een toeleider ziet die van wie zijn eigen dienst toeleidde.",
        "retrieve": "Eén opvolging.",
    }

    def persoon(self, rij):
        return [rij.traject.wijkwerker_id]

    @daad(
        OpvolgingInvoer,
        handeling=Handeling.DOORSTROOM_OPVOLGEN,
        uitleg="Vul in hoe het gaat. Wie niet bereikt is, wordt nog één keer gevraagd.",
    )
    def invullen(self, rij, gegevens):
        return opvolging_invullen(
            door=self.account,
            opvolging=rij,
            nu=self.nu,
            vandaag=self.vandaag,
            versie=self.versie,
            **gegevens,
        )


class VolgendeStapFilter(django_filters.FilterSet):
    traject = django_filters.UUIDFilter(field_name="traject_id", label="Id.")

    class Meta:
        model = VolgendeStap
        fields = ("stap",)


class VolgendeStapViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """What follows on a traject: a plan while it runs, what really came after its end."""

    handelingen = _LEZEN | dict.fromkeys(
        ["create", "partial_update"], Handeling.DOORSTROOM_OPVOLGEN
    )
    queryset = VolgendeStap.objects.select_related("traject")
    serializer_class = VolgendeStapSerializer
    invoer_class = VolgendeStapInvoer
    wijzig_class = VolgendeStapWijziging
    filterset_class = VolgendeStapFilter
    ordening = ("vanaf", "aangemaakt_op")
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Volgende stappen.",
        "retrieve": "Eén volgende stap.",
        "create": "Bereid de volgende stap van een lopend traject voor; een vorig plan wordt "
        "vervangen.",
        "partial_update": "Wijzig de volgende stap van een lopend traject.",
    }

    def persoon(self, rij):
        return [rij.traject.wijkwerker_id]

    def maken(self, gegevens):
        return volgende_stap_voorbereiden(door=self.account, **gegevens)

    def wijzigen(self, rij, gegevens):
        for veld in VolgendeStapWijziging.Meta.fields:
            gegevens.setdefault(veld, getattr(rij, veld))
        return volgende_stap_voorbereiden(
            door=self.account, traject=rij.traject, versie=self.versie, **gegevens
        )

    @daad(
        Leeg,
        antwoord=VerwijderdSerializer,
        handeling=Handeling.DOORSTROOM_OPVOLGEN,
        uitleg="Schrap de volgende stap van een lopend traject: er komt voorlopig niets.",
    )
    def schrappen(self, rij, gegevens):
        volgende_stap_schrappen(door=self.account, traject=rij.traject)
        return {"verwijderd": True}
