from rest_framework import serializers

from activiteiten.choices import Niveau
from gebruikers.choices import GebruikerSoort
from trajecten.choices import Oordeel, TerugkoppelingWijze
from trajecten.models import Evaluatie, EvaluatieCompetentie, Inzet, Terugkoppeling, Traject
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Email,
    Getal,
    Invoer,
    RijSerializer,
    Tekst,
)


class EvaluatieCompetentieSerializer(RijSerializer):
    verschil = serializers.CharField(read_only=True)

    class Meta:
        model = EvaluatieCompetentie
        fields = (
            "id",
            "soort",
            "term",
            "omschrijving",
            "niveau_toen",
            "doelniveau",
            "niveau_nu",
            "waarom",
            "verschil",
        )
        read_only_fields = fields


class CompetentieOordeelInvoer(Invoer):
    id = serializers.UUIDField()
    niveau_nu = serializers.ChoiceField(Niveau.choices, required=False, allow_blank=True)
    waarom = Tekst(max_length=300, required=False, allow_blank=True)


class EvaluatieSerializer(RijSerializer):
    competenties = EvaluatieCompetentieSerializer(many=True, read_only=True)

    class Meta:
        model = Evaluatie
        fields = (
            "id",
            "versie",
            "traject",
            "soort",
            "datum",
            "verslag_bemiddelaar",
            "verslag_toeleider",
            "bemiddelaar_schreef_op",
            "toeleider_schreef_op",
            "toeleider_klaar",
            "besluit",
            "volgende_stap",
            "competenties",
            "uren",
            "afgerond_op",
        )
        read_only_fields = fields


class EvaluatieInvoer(RijSerializer):
    traject = BereikRelatedField(queryset=Traject.objects.all(), help_text="Id.")

    class Meta:
        model = Evaluatie
        fields = ("traject", "soort", "datum")
        extra_kwargs = {"soort": {"required": True}}


class EvaluatieWijziging(RijSerializer):
    competenties = serializers.ListField(
        child=CompetentieOordeelInvoer(),
        required=False,
        max_length=100,
        help_text="Het niveau nu van competenties die de evaluatie noemt.",
    )

    class Meta:
        model = Evaluatie
        fields = (
            "soort",
            "datum",
            "verslag_bemiddelaar",
            "verslag_toeleider",
            "toeleider_klaar",
            "besluit",
            "volgende_stap",
            "competenties",
        )


class AfrondInvoer(RijSerializer):
    class Meta:
        model = Evaluatie
        fields = ("besluit", "volgende_stap")
        extra_kwargs = {"besluit": {"required": True, "allow_blank": False}}


# -- what is known of the period ---------------------------------------------------------------
class MaandSerializer(serializers.Serializer):
    maand = serializers.DateField(help_text="De eerste dag van de maand.")
    uren = serializers.IntegerField()
    afgesproken = serializers.IntegerField(allow_null=True)


class UrenSerializer(serializers.Serializer):
    totaal = serializers.IntegerField()
    afgesproken = serializers.IntegerField(allow_null=True)
    maanden = MaandSerializer(many=True)


class ActiviteitUrenSerializer(serializers.Serializer):
    activiteit = serializers.CharField()
    plaats = serializers.CharField(help_text="Wat voor plek het is, zonder naam.")
    uren = serializers.IntegerField()
    keren = serializers.IntegerField()


class PlaatsSerializer(serializers.Serializer):
    soort = serializers.CharField()
    aantal = serializers.IntegerField()


class EvaluatiePlaatsenSerializer(serializers.Serializer):
    aantal = serializers.IntegerField(help_text="Hoeveel verschillende gebruikers.")
    soorten = PlaatsSerializer(many=True)


class StiptDagSerializer(serializers.Serializer):
    datum = serializers.DateField()
    stiptheid = serializers.CharField()


class StiptheidtellingSerializer(serializers.Serializer):
    op_tijd = serializers.IntegerField()
    te_laat = serializers.IntegerField()
    verwittigd = serializers.IntegerField(help_text="Niet gekomen en verwittigd.")
    niet_verwittigd = serializers.IntegerField(help_text="Niet gekomen zonder te verwittigen.")
    zonder_notitie = serializers.IntegerField()
    dagen = StiptDagSerializer(many=True)


class SchorsingsdagenSerializer(serializers.Serializer):
    reden = serializers.CharField()
    van = serializers.DateField()
    tot = serializers.DateField(allow_null=True)


class OordeelSerializer(serializers.Serializer):
    datum = serializers.DateField()
    plaats = serializers.CharField(help_text="Wat voor plek het is, zonder naam.")
    activiteit = serializers.CharField()
    afspraken = serializers.ChoiceField(Oordeel.choices)
    werk = serializers.ChoiceField(Oordeel.choices)
    zelfstandig = serializers.ChoiceField(Oordeel.choices)
    opmerking = serializers.CharField()


class GegevensSerializer(serializers.Serializer):
    van = serializers.DateField()
    tot = serializers.DateField()
    uren = UrenSerializer()
    activiteiten = ActiviteitUrenSerializer(many=True)
    plaatsen = EvaluatiePlaatsenSerializer()
    stiptheid = StiptheidtellingSerializer()
    schorsingen = SchorsingsdagenSerializer(many=True)
    terugkoppelingen = OordeelSerializer(many=True)


# -- what a gebruiker says ---------------------------------------------------------------------
class TerugkoppelingSerializer(RijSerializer):
    """The toeleider reads at what kind of place, and not at which."""

    plaats = serializers.ChoiceField(
        GebruikerSoort.choices, source="inzet.aanvraag.gebruiker.soort", read_only=True
    )
    alleen_binnen = ("inzet", "aan", "verloopt_op", "ingetrokken_op")

    class Meta:
        model = Terugkoppeling
        fields = (
            "id",
            "versie",
            "traject",
            "inzet",
            "plaats",
            "wijze",
            "datum",
            "afspraken",
            "werk",
            "zelfstandig",
            "opmerking",
            "ingevuld_op",
            "aan",
            "verloopt_op",
            "ingetrokken_op",
        )
        read_only_fields = fields


class TerugkoppelingInvoer(Invoer):
    inzet = BereikRelatedField(queryset=Inzet.objects.all(), help_text="Id.")
    wijze = serializers.ChoiceField(
        [keuze for keuze in TerugkoppelingWijze.choices if keuze[0] != TerugkoppelingWijze.LINK]
    )
    datum = Datum()
    afspraken = Getal(min_value=1, max_value=4, help_text="1 bijna nooit, 4 altijd.")
    werk = Getal(min_value=1, max_value=4, help_text="1 bijna nooit, 4 altijd.")
    zelfstandig = Getal(min_value=1, max_value=4, help_text="1 bijna nooit, 4 altijd.")
    opmerking = Tekst(max_length=500, required=False, allow_blank=True)


class VraagInvoer(Invoer):
    inzet = BereikRelatedField(queryset=Inzet.objects.all(), help_text="Id.")
    aan = Email(
        required=False,
        allow_blank=True,
        help_text="Het adres van de vestiging of de gebruiker als het er niet staat.",
    )
