"""Reports that go out by mail by themselves, for programs."""

from datetime import date

import django_filters
from rest_framework import serializers

from rapportage.choices import Bestandsvorm, Ritme
from rapportage.models import Rapportplanning
from rapportage.rapporten import RAPPORTEN
from rapportage.services.planning import (
    planning_verwijderen,
    planning_wijzigen,
    rapport_plannen,
    volgende,
)
from wijkwerken.kern.api.filters import JaNeeFilter
from wijkwerken.kern.api.velden import BereikRelatedField, Leeg, RijSerializer, VerwijderdSerializer
from wijkwerken.toegang.api.basis import MaakMixin, WijzigMixin, daad
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.toegang.rechten import Handeling

PLANNEN = Handeling.RAPPORT_PLANNEN
PLANBAAR = [(code, rapport.titel) for code, rapport in RAPPORTEN.items()]
RITME = ("ritme", "dag", "vorm", "gemeente")


class RapportplanningSerializer(RijSerializer):
    volgende_op = serializers.SerializerMethodField(
        help_text="De dag waarop het opnieuw vertrekt; leeg als het gestopt is."
    )

    class Meta:
        model = Rapportplanning
        fields = (
            "id", "versie", "rapport", "ontvanger", *RITME, "verwerkt_tot", "volgende_op",
            "gestopt", "door",
        )  # fmt: skip
        read_only_fields = fields

    def get_volgende_op(self, planning) -> date | None:
        volgt = volgende(planning)
        return volgt and volgt[1]


class RapportplanningWijziging(RijSerializer):
    gemeente = BereikRelatedField(
        queryset=Gemeente.objects.in_werkingsgebied(),
        bereik="zichtbaar_voor",
        required=False,
        allow_null=True,
        help_text="Leeg: alle gemeenten die de ontvanger ziet.",
    )

    class Meta:
        model = Rapportplanning
        fields: tuple[str, ...] = RITME


class RapportplanningInvoer(RapportplanningWijziging):
    rapport = serializers.ChoiceField(choices=PLANBAAR)
    ontvanger = BereikRelatedField(queryset=Account.objects.all(), bereik="zichtbaar_voor")

    class Meta(RapportplanningWijziging.Meta):
        fields = ("rapport", "ontvanger", *RITME)


class RapportplanningFilter(django_filters.FilterSet):
    ontvanger = django_filters.UUIDFilter(field_name="ontvanger_id", label="Id van een account.")
    gestopt = JaNeeFilter(label="De ontvanger mag het niet meer zien.")

    class Meta:
        model = Rapportplanning
        fields = ("rapport", "ritme")


class RapportplanningViewSet(MaakMixin, WijzigMixin):
    """Who gets which report by mail after every month, quarter or year."""

    handelingen = dict.fromkeys(["list", "retrieve", "create", "partial_update"], PLANNEN)
    queryset = Rapportplanning.objects.all()
    serializer_class = RapportplanningSerializer
    invoer_class = RapportplanningInvoer
    wijzig_class = RapportplanningWijziging
    filterset_class = RapportplanningFilter
    ordening = ("aangemaakt_op", "verwerkt_tot")
    standaard_ordening = "aangemaakt_op"
    uitleg = {
        "list": "De geplande rapporten.",
        "retrieve": "Een gepland rapport, en tot welke dag het verstuurd is.",
        "create": "Plan een rapport voor één ontvanger. Het eerste gaat over de maand, het "
        "kwartaal of het jaar dat nu loopt, en gaat weg zoveel dagen na het einde daarvan.",
        "partial_update": "Wijzig hoe vaak, na hoeveel dagen, in welke vorm of van welke gemeente. "
        "Bij een ander ritme gaat het eerste rapport over de periode die nu loopt.",
    }

    def maken(self, gegevens):
        ritme = Ritme(gegevens.pop("ritme"))
        [planning] = rapport_plannen(
            door=self.account,
            rapport=RAPPORTEN[gegevens.pop("rapport")],
            ontvangers=[gegevens.pop("ontvanger")],
            ritme=ritme,
            vandaag=self.vandaag,
            **gegevens,
        )
        return planning

    def wijzigen(self, rij, gegevens):
        nieuw = {veld: gegevens.get(veld, getattr(rij, veld)) for veld in RITME}
        return planning_wijzigen(
            door=self.account,
            planning=rij,
            ritme=Ritme(nieuw["ritme"]),
            dag=nieuw["dag"],
            vorm=Bestandsvorm(nieuw["vorm"]),
            gemeente=nieuw["gemeente"],
            versie=self.versie,
            vandaag=self.vandaag,
        )

    @daad(
        Leeg,
        handeling=PLANNEN,
        antwoord=VerwijderdSerializer,
        uitleg="Stuur dit rapport niet meer. Wat al gemaakt is, blijft tot het gewist wordt.",
    )
    def verwijderen(self, rij, gegevens):
        planning_verwijderen(door=self.account, planning=rij)
        return {"verwijderd": True}
