"""What every gemeente permits, over REST: read, given, withdrawn, taken over."""

import django_filters
from django.db import transaction
from rest_framework import serializers

from activiteiten.api.afwijkingserializers import (
    ANNULEREN,
    BEEINDIGEN,
    BesluitSerializer,
    GevolgenAntwoord,
    GevolgenVraag,
)
from activiteiten.api.gevolgen import gevolgen_antwoord
from activiteiten.choices import GebruikerSoort
from activiteiten.gevolgen import REDEN, afhandelen
from activiteiten.models import Activiteit, Toelating
from activiteiten.services import lijst_overnemen, toelating_geven, toelating_intrekken
from activiteiten.services.toelatingen import vensters_vanaf
from wijkwerken.kern.api.filters import DatumFilter, JaNeeFilter
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Invoer,
    JaNee,
    RijSerializer,
    Tekst,
)
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad, vraag
from wijkwerken.toegang.models import Gemeente
from wijkwerken.toegang.rechten import Handeling

BEKIJKEN, BEWERKEN = Handeling.ACTIVITEIT_BEKIJKEN, Handeling.ACTIVITEIT_BEWERKEN


class ToelatingSerializer(RijSerializer):
    van = serializers.DateField(source="geldig.lower", read_only=True)
    voor = serializers.DateField(
        source="geldig.upper",
        read_only=True,
        allow_null=True,
        help_text="De eerste dag dat ze niet meer geldt; leeg: tot nader order.",
    )
    besluit = BesluitSerializer(read_only=True, allow_null=True)

    class Meta:
        model = Toelating
        fields = (
            "id",
            "versie",
            "activiteit",
            "gemeente",
            "soort",
            "van",
            "voor",
            "bron",
            "besluit",
            "enkel_bestaand",
            "afwijking",
        )
        read_only_fields = fields


class ToelatingInvoer(Invoer):
    activiteit = BereikRelatedField(queryset=Activiteit.objects.filter(actief=True))
    gemeente = BereikRelatedField(queryset=Gemeente.objects.in_werkingsgebied())
    soort = serializers.ChoiceField(GebruikerSoort.choices)
    van = Datum()
    tot = Datum(required=False, help_text="De laatste dag; leeg: tot nader order.")
    bron = Tekst(max_length=200, required=False, default="", allow_blank=True)
    besluit_op = Datum(required=False, help_text="Datum van het raadsbesluit.")
    besluit_nummer = Tekst(max_length=40, required=False, default="", allow_blank=True)
    enkel_bestaand = JaNee(default=False, help_text="Alleen voor wie al gebruiker was.")


class ToelatingEinde(Invoer):
    vanaf = Datum(help_text="De eerste dag dat het niet meer mag.")
    annuleren = JaNee(default=False, help_text=ANNULEREN)
    beeindigen = JaNee(default=False, help_text=BEEINDIGEN)


class OvernemenInvoer(Invoer):
    gemeente = BereikRelatedField(queryset=Gemeente.objects.in_werkingsgebied())
    voorbeeld = BereikRelatedField(
        queryset=Gemeente.objects.in_werkingsgebied(),
        required=False,
        help_text="Neem over wat deze gemeente toelaat; leeg: de hele Vlaamse lijst.",
    )
    van = Datum()
    bron = Tekst(max_length=200, required=False, default="", allow_blank=True)


class OvernemenAntwoord(serializers.Serializer):
    aantal = serializers.IntegerField(help_text="Hoeveel toelatingen erbij kwamen.")


class ToelatingFilter(django_filters.FilterSet):
    activiteit = django_filters.UUIDFilter(field_name="activiteit_id", label="Id.")
    gemeente = django_filters.UUIDFilter(field_name="gemeente_id", label="Id.")
    soort = django_filters.ChoiceFilter(choices=GebruikerSoort.choices, label="Soort gebruiker.")
    op = DatumFilter(field_name="geldig", lookup_expr="contains", label="Geldig op deze datum.")
    afwijkend = JaNeeFilter(
        field_name="afwijking", lookup_expr="isnull", exclude=True, label="Naast de lijst."
    )

    class Meta:
        model = Toelating
        fields = ()


class ToelatingViewSet(MaakMixin, RijViewSet):
    """What gemeenten permit and permitted; a gemeente reads its own."""

    handelingen = {"list": BEKIJKEN, "retrieve": BEKIJKEN, "create": BEWERKEN}
    queryset = Toelating.objects.select_related("gemeente", "activiteit", "besluit")
    serializer_class = ToelatingSerializer
    invoer_class = ToelatingInvoer
    filterset_class = ToelatingFilter
    ordening = ("aangemaakt_op", "soort")
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Wat elke gemeente toelaat of toeliet, met de beslissing.",
        "retrieve": "Eén toelating.",
        "create": "Een gemeente laat een activiteit van de lijst toe. Wat er niet op staat, is "
        "een afwijkende activiteit.",
    }

    def maken(self, gegevens):
        return toelating_geven(door=self.account, **gegevens)

    @vraag(
        GevolgenAntwoord,
        invoer=GevolgenVraag,
        handeling=BEWERKEN,
        uitleg="Welke inzetten en aanvragen een einde op die dag raakt.",
    )
    def gevolgen(self, rij, gegevens):
        return gevolgen_antwoord(self.request, vensters_vanaf([rij], gegevens["vanaf"]))

    @daad(
        ToelatingEinde,
        handeling=BEWERKEN,
        uitleg="Vanaf die dag mag het niet meer. Vraag eerst `gevolgen`.",
    )
    @transaction.atomic
    def intrekken(self, rij, gegevens):
        vensters = vensters_vanaf([rij], gegevens["vanaf"])
        na = toelating_intrekken(
            door=self.account, toelating=rij, vanaf=gegevens["vanaf"], versie=self.versie
        )
        beeindigen = gegevens["beeindigen"]
        if gegevens["annuleren"] or beeindigen:
            afhandelen(self.account, vensters, REDEN, self.vandaag, beeindigen=beeindigen)
        return na

    @daad(
        OvernemenInvoer,
        handeling=BEWERKEN,
        op_lijst=True,
        antwoord=OvernemenAntwoord,
        uitleg="Een gemeente neemt de Vlaamse lijst over, of die van een andere gemeente.",
    )
    def overnemen(self, rij, gegevens):
        return {"aantal": len(lijst_overnemen(door=self.account, **gegevens))}
