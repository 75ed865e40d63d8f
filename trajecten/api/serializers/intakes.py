"""Zitdagen, the intakes on them and their reports."""

from rest_framework import serializers

from trajecten.choices import IntakeAdvies, Terugstuurgrond, Wachtreden
from trajecten.models import Aanmelding, Intake, Intakeverslag, Zitdag
from trajecten.rules.zitdagen import DUUR_HOOGSTENS, DUUR_MINSTENS
from trajecten.services.intakeverslag import VERSLAG_VELDEN
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Getal,
    Invoer,
    JaNee,
    RijSerializer,
    Tekst,
    Tijd,
    Tijdstip,
)
from wijkwerken.toegang.models import Account, Gemeente


def _bemiddelaar(**kwargs):
    return BereikRelatedField(
        queryset=Account.objects.bemiddelaars(), bereik="zichtbaar_voor", **kwargs
    )


class ZitdagSerializer(RijSerializer):
    bemiddelaar_naam = serializers.CharField(source="bemiddelaar.naam", read_only=True)
    aantal_plaatsen = serializers.IntegerField(read_only=True)
    aantal_vrij = serializers.IntegerField(read_only=True)

    class Meta:
        model = Zitdag
        fields = (
            "id",
            "versie",
            "gemeente",
            "datum",
            "begin",
            "einde",
            "duur",
            "plaats",
            "adres",
            "bemiddelaar",
            "bemiddelaar_naam",
            "status",
            "reden",
            "aantal_plaatsen",
            "aantal_vrij",
        )
        read_only_fields = fields


class ZitdagInvoer(Invoer):
    gemeente = BereikRelatedField(
        queryset=Gemeente.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )
    datum = Datum()
    begin = Tijd()
    einde = Tijd()
    duur = Getal(
        min_value=DUUR_MINSTENS,
        max_value=DUUR_HOOGSTENS,
        required=False,
        help_text="Minuten per intake; 45 als het er niet staat.",
    )
    plaats = Tekst(max_length=80)
    adres = Tekst(max_length=120, required=False, allow_blank=True)
    bemiddelaar = _bemiddelaar(
        required=False, help_text="Id van het account; uw eigen account als het er niet staat."
    )


class ReeksInvoer(ZitdagInvoer):
    herhalen_tot = Datum(help_text="Elke week op dezelfde weekdag, tot en met deze dag.")


class ZitdagWijziging(Invoer):
    plaats = Tekst(max_length=80)
    adres = Tekst(max_length=120, required=False, allow_blank=True)
    bemiddelaar = _bemiddelaar(help_text="Id van het account.")


class VoorstelSerializer(serializers.Serializer):
    datum = serializers.DateField()
    gemaakt = serializers.BooleanField()
    waarom_niet = serializers.CharField(allow_blank=True)


class ReeksSerializer(serializers.Serializer):
    dagen = VoorstelSerializer(many=True)


class PlekSerializer(serializers.Serializer):
    """Whose a place is stands there only for who may see that person."""

    begin = serializers.DateTimeField()
    einde = serializers.DateTimeField()
    bezet = serializers.BooleanField()
    intake = serializers.UUIDField(source="intake.pk", allow_null=True, default=None)
    aanmelding = serializers.UUIDField(source="intake.aanmelding_id", allow_null=True, default=None)


class ZitdagPlaatsenSerializer(serializers.Serializer):
    plaatsen = PlekSerializer(many=True)


class IntakeSerializer(RijSerializer):
    bemiddelaar_naam = serializers.CharField(source="bemiddelaar.naam", read_only=True)
    persoon_naam = serializers.CharField(source="aanmelding.volledige_naam", read_only=True)

    class Meta:
        model = Intake
        fields = (
            "id",
            "versie",
            "aanmelding",
            "persoon_naam",
            "zitdag",
            "bemiddelaar",
            "bemiddelaar_naam",
            "begin",
            "einde",
            "plaats",
            "status",
            "verwittigd",
            "reden",
            "conclusie",
        )
        read_only_fields = fields


class WanneerInvoer(Invoer):
    intake_op = Tijdstip(help_text="Op een zitdag: het begin van een van haar plaatsen.")
    intake_plaats = Tekst(max_length=160, required=False, allow_blank=True)
    zitdag = BereikRelatedField(
        queryset=Zitdag.objects.all(), required=False, allow_null=True, help_text="Id."
    )
    bemiddelaar = _bemiddelaar(
        required=False,
        allow_null=True,
        help_text="Id van het account; op een zitdag is het die van de zitdag.",
    )


class IntakeInvoer(WanneerInvoer):
    aanmelding = BereikRelatedField(queryset=Aanmelding.objects.all(), help_text="Id.")


class NietVerschenenInvoer(Invoer):
    verwittigd = JaNee(help_text="Liet de persoon het vooraf weten?")
    reden = Tekst(max_length=200, required=False, allow_blank=True)


class VerslagSerializer(RijSerializer):
    """Only for inside: the door of this question is closed to a dienst."""

    class Meta:
        model = Intakeverslag
        fields = ("id", "versie", "intake", "door", *VERSLAG_VELDEN, "afgerond_op")
        read_only_fields = fields


class VerslagInvoer(RijSerializer):
    """What is left out stays as it was."""

    gehouden_op = Datum(required=False)
    dagen = serializers.ListField(
        child=Getal(min_value=0, max_value=6),
        required=False,
        max_length=7,
        help_text="0 is maandag.",
    )
    uren_per_week = Getal(min_value=0, max_value=40, required=False, allow_null=True)
    advies = serializers.ChoiceField(IntakeAdvies.choices, required=False, allow_blank=True)
    grond = serializers.ChoiceField(Terugstuurgrond.choices, required=False, allow_blank=True)
    wachtreden = serializers.ChoiceField(Wachtreden.choices, required=False, allow_blank=True)

    class Meta:
        model = Intakeverslag
        fields = VERSLAG_VELDEN
