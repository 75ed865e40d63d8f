from rest_framework import serializers

from activiteiten.choices import GebruikerSoort
from activiteiten.models import Activiteit, CompetentieTerm
from activiteiten.rules.toelating import JA, JA_AFWIJKEND, NEE, VOORBEHOUDEN
from wijkwerken.kern.api.velden import BereikLijst, BereikRelatedField, Datum, Invoer, RijSerializer
from wijkwerken.toegang.models import Gemeente


class CompetentieTermSerializer(RijSerializer):
    class Meta:
        model = CompetentieTerm
        fields = ("id", "versie", "code", "naam", "groep", "uitleg", "actief")
        read_only_fields = fields


class CompetentieTermInvoer(RijSerializer):
    class Meta:
        model = CompetentieTerm
        fields = ("naam", "groep", "uitleg")


class CompetentieTermWijziging(RijSerializer):
    class Meta:
        model = CompetentieTerm
        fields = ("naam", "groep", "uitleg", "actief")


class TraintInvoer(Invoer):
    competenties = BereikLijst(
        queryset=CompetentieTerm.objects.all(),
        help_text="Ids van wat de activiteit traint; wat er niet bij staat, traint ze niet.",
    )


class ActiviteitSerializer(RijSerializer):
    hoofdactiviteit = serializers.CharField(source="hoofdactiviteit.code", read_only=True)
    hoofdactiviteit_naam = serializers.CharField(source="hoofdactiviteit.naam", read_only=True)

    traint: serializers.SlugRelatedField = serializers.SlugRelatedField(
        slug_field="code",
        many=True,
        read_only=True,
        help_text="Codes van de competenties die deze activiteit traint.",
    )

    vereisten: serializers.SlugRelatedField = serializers.SlugRelatedField(
        slug_field="code",
        many=True,
        read_only=True,
        help_text="Codes van wat iedereen moet hebben die deze activiteit doet.",
    )

    class Meta:
        model = Activiteit
        fields = (
            "id",
            "versie",
            "code",
            "naam",
            "hoofdactiviteit",
            "hoofdactiviteit_naam",
            "omschrijving",
            "soorten",
            "enkel_overgang",
            "vereisten",
            "actief",
            "afwijkend",
            "traint",
        )
        read_only_fields = fields


class ToetsVraag(Invoer):
    activiteit = BereikRelatedField(
        queryset=Activiteit.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )
    gemeente = BereikRelatedField(
        queryset=Gemeente.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )
    soort = serializers.ChoiceField(GebruikerSoort.choices, help_text="Soort gebruiker.")
    datum = Datum()
    sinds_pwa = serializers.ChoiceField(
        [("true", "ja"), ("false", "nee")],
        default="false",
        help_text="Was deze gebruiker er al onder PWA?",
    )
    gebruiker_sinds = Datum(
        required=False, help_text="Eerste dag van de eerste overeenkomst, als ze er al is."
    )


class CelrijSerializer(serializers.Serializer):
    van = serializers.DateField()
    tot = serializers.DateField(allow_null=True, help_text="De laatste dag; leeg: tot nader order.")
    bron = serializers.CharField(help_text="De beslissing, zoals ze genoteerd is.")
    afwijking = serializers.BooleanField(help_text="Naast de lijst.")
    enkel_bestaand = serializers.BooleanField(help_text="Alleen voor wie al gebruiker was.")
    besluit_nummer = serializers.CharField(source="besluit.nummer", default="")
    besluit_op = serializers.DateField(source="besluit.genomen_op", default=None)
    bijlage_url = serializers.CharField(help_text="Waar de tekst van het besluit staat, of leeg.")


class ToetsAntwoord(serializers.Serializer):
    antwoord = serializers.ChoiceField(
        [JA, JA_AFWIJKEND, NEE, VOORBEHOUDEN],
        help_text="`voorbehouden`: alleen voor wie al gebruiker was.",
    )
    mag = serializers.BooleanField()
    reden = serializers.CharField(help_text="Een zin die zegt waarom wel of niet.")
    code = serializers.CharField(help_text="Leeg, of `activiteit_niet_toegelaten`.")
    beslissing = CelrijSerializer(allow_null=True, help_text="De periode die besliste.")
    geschiedenis = CelrijSerializer(many=True, help_text="Alles wat hier ooit gold.")
