from rest_framework import serializers

from trajecten.api.serializers.afsprakenbladen import BLAD, BladVelden
from trajecten.api.serializers.personen import PERSOON, PERSOON_EXTRA, PersoonVelden
from trajecten.choices import Terugstuurgrond
from trajecten.models import Aanmelding, WijkWerker
from trajecten.services.herkenning import OVERNEEMBAAR
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Getal,
    Invoer,
    RijSerializer,
    Tekst,
)
from wijkwerken.toegang.models import Account, Toeleidingsdienst

AANMELDING = (
    "trajectbegeleider",
    "toeleider_reden",
    "indicatoren",
    "motivering",
    "pwa_uren",
    "kinderopvang",
    "vervoer",
    "beschikbaarheid",
    "gezondheid",
    "kan_halftijds",
    "sociale_economie_hoogst",
    "indicering_op",
    "indicering_kenmerk",
    "ander_instrument",
    "ander_instrument_welk",
)


class EigenDienst(BereikRelatedField):
    """Inside any dienst; a toeleider only its own."""

    def get_queryset(self):
        diensten = super().get_queryset()
        eigen = self.context["request"].user.dienst_id
        return diensten.filter(pk=eigen) if eigen else diensten


class AanmeldingSerializer(RijSerializer):
    insz_gemaskeerd = serializers.CharField(read_only=True)
    intake_gehouden = serializers.BooleanField(
        read_only=True, help_text="De laatste intake is gehouden; de status blijft intake_gepland."
    )
    afsprakenblad = serializers.UUIDField(
        source="afsprakenblad.pk", read_only=True, allow_null=True, default=None
    )
    traject = serializers.UUIDField(
        source="traject.pk", read_only=True, allow_null=True, default=None
    )

    class Meta:
        model = Aanmelding
        fields = (
            "id",
            "versie",
            "nummer",
            "status",
            "dienst",
            "gemeente",
            *PERSOON,
            "insz_gemaskeerd",
            "inkomen",
            "rijbewijs",
            *AANMELDING,
            "huishouden",
            "verstuurd_op",
            "gezien_op",
            "intake_op",
            "intake_plaats",
            "intake_gehouden",
            "beslist_op",
            "terugstuur_grond",
            "terugstuur_reden",
            "afsprakenblad",
            "traject",
            "wijkwerker",
        )
        read_only_fields = fields


class AanmeldingInvoer(PersoonVelden, BladVelden, RijSerializer):
    """The person as the dienst describes it, with the draft of the afsprakenblad.

    For a concept a first name is enough; sending asks for the rest.
    """

    insz = Tekst(
        max_length=30,
        required=False,
        allow_blank=True,
        help_text="Rijksregisternummer of bis-nummer; moet bij de geboortedatum passen. "
        "Leeg laat staan wat er stond.",
    )
    dienst = EigenDienst(
        queryset=Toeleidingsdienst.objects.all(),
        bereik="zichtbaar_voor",
        required=False,
        help_text="Id. Een toeleider schrijft altijd voor zijn eigen dienst.",
    )

    class Meta:
        model = Aanmelding
        fields = (
            "dienst",
            *PERSOON,
            "insz",
            "gemeente",
            "inkomen",
            "rijbewijs",
            *AANMELDING,
            *BLAD,
        )
        extra_kwargs = PERSOON_EXTRA


class AanvaardInvoer(Invoer):
    start = Datum()
    bemiddelaar = BereikRelatedField(
        queryset=Account.objects.bemiddelaars(),
        bereik="zichtbaar_voor",
        required=False,
        help_text="Id van het account; wie aanvaardt als het er niet staat.",
    )
    wijkwerker = BereikRelatedField(
        queryset=WijkWerker.objects.all(),
        required=False,
        allow_null=True,
        help_text="Id van wie dit al was, bijvoorbeeld met een bis-nummer.",
    )
    maanden_besluit = Getal(
        min_value=0,
        max_value=120,
        required=False,
        help_text="Zoveel maanden van vroeger tellen mee; alleen de coördinator beslist dat.",
    )
    maanden_besluit_reden = Tekst(max_length=300, required=False, allow_blank=True)
    overnemen = serializers.ListField(
        child=serializers.ChoiceField([(naam, naam) for naam in OVERNEEMBAAR]),
        required=False,
        max_length=len(OVERNEEMBAAR),
        help_text="Wat een bekende wijk-werker overneemt uit de aanmelding. Zonder: alles wat de "
        "dienst invulde. Wat de dienst leeg liet, wist nooit iets.",
    )


class BekendVerschilSerializer(serializers.Serializer):
    naam = serializers.ChoiceField([(naam, naam) for naam in OVERNEEMBAAR])
    omschrijving = serializers.CharField(source="label")
    bekend = serializers.CharField(allow_blank=True)
    aangemeld = serializers.CharField()


class BekendeSerializer(serializers.Serializer):
    """A wijk-werker who this may be, and what the aanmelding says differently."""

    wijkwerker = serializers.UUIDField()
    nummer = serializers.CharField()
    zelfde_insz = serializers.BooleanField()
    lopend_traject = serializers.UUIDField(allow_null=True)
    verschillen = BekendVerschilSerializer(many=True)


class DubbeleSerializer(serializers.Serializer):
    aanmelding = serializers.UUIDField(source="pk")
    nummer = serializers.CharField()
    dienst = serializers.UUIDField(source="dienst_id")
    status = serializers.CharField()


class HerkenningSerializer(serializers.Serializer):
    """Who this may be. A dienst never gets this answer."""

    bekenden = BekendeSerializer(many=True)
    dubbele = DubbeleSerializer(many=True)


class WeggegooidSerializer(serializers.Serializer):
    """What is left of a concept: its number on paper."""

    nummer = serializers.CharField()


class TerugstuurInvoer(Invoer):
    grond = serializers.ChoiceField(Terugstuurgrond.choices)
    reden = Tekst(max_length=2000)
