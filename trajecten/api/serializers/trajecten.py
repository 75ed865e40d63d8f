from rest_framework import serializers

from trajecten.choices import Doorstroom, EindeReden, GevondenDoor
from trajecten.models import Bijlage, Schorsing, Traject, WijkWerker
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Getal,
    Invoer,
    JaNee,
    RijSerializer,
    Tekst,
)
from wijkwerken.toegang.models import Account, Gemeente, Toeleidingsdienst


class TrajectSerializer(RijSerializer):
    # Months used elsewhere would tell a dienst that the person was known before.
    alleen_binnen = ("maanden_besluit", "maanden_besluit_reden", "maanden_besluit_op")

    wijkwerker_naam = serializers.CharField(source="wijkwerker.volledige_naam", read_only=True)
    bemiddelaar_naam = serializers.CharField(source="bemiddelaar.naam", read_only=True)
    toeleider_naam = serializers.CharField(source="toeleider.naam", read_only=True)

    class Meta:
        model = Traject
        fields = (
            "id",
            "versie",
            "nummer",
            "status",
            "wijkwerker",
            "wijkwerker_naam",
            "aanmelding",
            "gemeente",
            "toeleider",
            "toeleider_naam",
            "toeleider_reden",
            "trajectbegeleider",
            "bemiddelaar",
            "bemiddelaar_naam",
            "start",
            "voorzien_einde",
            "overeenkomst_getekend_op",
            "heeft_overgangsmaatregel",
            "maanden_besluit",
            "maanden_besluit_reden",
            "maanden_besluit_op",
            "einde",
            "einde_reden",
            "doorstroom",
            "doorstroom_toelichting",
        )
        read_only_fields = fields


def _bemiddelaar(**kwargs):
    return BereikRelatedField(
        queryset=Account.objects.bemiddelaars(), bereik="zichtbaar_voor", **kwargs
    )


class StartInvoer(Invoer):
    wijkwerker = BereikRelatedField(queryset=WijkWerker.objects.all(), help_text="Id.")
    start = Datum()
    toeleider = BereikRelatedField(
        queryset=Toeleidingsdienst.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )
    gemeente = BereikRelatedField(
        queryset=Gemeente.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )
    bemiddelaar = _bemiddelaar(
        required=False, help_text="Id van het account; uw eigen account als het er niet staat."
    )
    toeleider_reden = Tekst(max_length=300, required=False, allow_blank=True)
    trajectbegeleider = Tekst(max_length=120, required=False, allow_blank=True)
    overeenkomst_getekend_op = Datum(required=False, allow_null=True)
    maanden_besluit = Getal(
        min_value=0,
        max_value=120,
        required=False,
        help_text="Zoveel maanden van vroeger tellen mee; alleen de coördinator beslist dat.",
    )
    maanden_besluit_reden = Tekst(max_length=300, required=False, allow_blank=True)


class VerlengInvoer(Invoer):
    tot = Datum(help_text="De nieuwe laatste dag.")


class EindeInvoer(Invoer):
    einde = Datum(help_text="De laatste dag.")
    einde_reden = serializers.ChoiceField(EindeReden.choices)
    doorstroom = serializers.ChoiceField(Doorstroom.choices)
    doorstroom_toelichting = Tekst(
        max_length=300,
        required=False,
        allow_blank=True,
        help_text="Verplicht als er geen volgende stap is: waarom.",
    )
    organisatie = Tekst(max_length=120, required=False, allow_blank=True)
    stap_vanaf = Datum(required=False, allow_null=True)
    minstens_halftijds = JaNee(required=False, allow_null=True)
    gevonden_door = serializers.ChoiceField(GevondenDoor.choices, required=False, allow_blank=True)


class OvergangInvoer(Invoer):
    pwa_van = Datum()
    pwa_tot = Datum(required=False, allow_null=True)
    kenmerk = Tekst(max_length=200, help_text="Waar het bewijsstuk ligt.")
    bijlage = BereikRelatedField(
        queryset=Bijlage.objects.all(), required=False, allow_null=True, help_text="Id."
    )


class HerstelInvoer(Invoer):
    reden = Tekst(max_length=300)
    gewerkt_op = Datum(
        required=False,
        allow_null=True,
        help_text="Laatste dag waarop er toch gewerkt is, als die prestatie hier niet staat.",
    )


class MaandenInvoer(Invoer):
    maanden = Getal(min_value=0, max_value=120, help_text="Volle maanden die meetellen.")
    reden = Tekst(max_length=300)


class OverdraagInvoer(Invoer):
    bemiddelaar = _bemiddelaar(help_text="Id van het account.")
    reden = Tekst(max_length=200)
    notitie = Tekst(
        max_length=4000,
        required=False,
        allow_blank=True,
        help_text="Wat de nieuwe bemiddelaar moet weten.",
    )
    gevoelig = JaNee(required=False, help_text="Verberg de notitie tot iemand ze opent.")
    bevestigd = JaNee(required=False, help_text="Bewaar een notitie waarover gewaarschuwd werd.")


class SchorsingSerializer(RijSerializer):
    alleen_binnen = ("bewijs", "bijlage")

    class Meta:
        model = Schorsing
        fields = ("id", "versie", "traject", "reden", "van", "tot", "bewijs", "bijlage")
        read_only_fields = fields


class SchorsingInvoer(RijSerializer):
    traject = BereikRelatedField(queryset=Traject.objects.all(), help_text="Id.")
    bijlage = BereikRelatedField(
        queryset=Bijlage.objects.all(), required=False, allow_null=True, help_text="Id."
    )
    einde_opschuiven = JaNee(
        required=False, help_text="Schuif het voorziene einde op, waar de regel dat toelaat."
    )

    class Meta:
        model = Schorsing
        fields = ("traject", "reden", "van", "tot", "bewijs", "bijlage", "einde_opschuiven")


class SchorsingEindeInvoer(Invoer):
    tot = Datum(help_text="De laatste dag.")
    einde_opschuiven = JaNee(required=False)


class SchorsingBewijsInvoer(Invoer):
    bewijs = Tekst(max_length=200, required=False, allow_blank=True)
    bijlage = BereikRelatedField(
        queryset=Bijlage.objects.all(), required=False, allow_null=True, help_text="Id."
    )


class CaseloadSerializer(serializers.Serializer):
    bemiddelaar = serializers.UUIDField(source="pk")
    naam = serializers.CharField()
    actief = serializers.BooleanField(
        source="is_active", help_text="`false`: het account is uitgeschakeld, draag over."
    )
    lopend = serializers.IntegerField(help_text="Lopende trajecten.")
    te_laat = serializers.IntegerField(help_text="Waarvan de evaluatie te laat is.")
    eindigt = serializers.IntegerField(help_text="Die binnen 6 weken eindigen.")
    nieuw = serializers.IntegerField(help_text="Overgedragen en nog niet bekeken.")


class CaseloadsSerializer(serializers.Serializer):
    caseloads = CaseloadSerializer(many=True)
