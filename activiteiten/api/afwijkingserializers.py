from rest_framework import serializers

from activiteiten.choices import AdviesUitkomst, Bevinding, Criterium, GebruikerSoort, VdabUitkomst
from activiteiten.models import (
    Activiteit,
    Advies,
    AfwijkendeActiviteit,
    AfwijkingEvaluatie,
    Besluit,
    Criteriumtoets,
    Hoofdactiviteit,
)
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Invoer,
    JaNee,
    RijSerializer,
    StrikteSerializer,
    Tekst,
)
from wijkwerken.toegang.models import Gemeente

LANG = 4000


class CriteriumtoetsSerializer(RijSerializer):
    class Meta:
        model = Criteriumtoets
        fields = ("criterium", "voldoet", "grond")
        read_only_fields = fields


class AdviesSerializer(RijSerializer):
    class Meta:
        model = Advies
        fields = ("id", "partner", "gevraagd_op", "ontvangen_op", "uitkomst", "toelichting")
        read_only_fields = fields


class AfwijkingEvaluatieSerializer(RijSerializer):
    class Meta:
        model = AfwijkingEvaluatie
        fields = ("datum", "verdringing", "bevinding", "toelichting")
        read_only_fields = fields


class BesluitSerializer(RijSerializer):
    bijgevoegd = serializers.BooleanField(source="is_bijgevoegd", read_only=True)

    class Meta:
        model = Besluit
        fields = ("id", "genomen_op", "nummer", "bijgevoegd", "naam", "sha256")
        read_only_fields = fields


class AfwijkingSerializer(RijSerializer):
    toetsing = CriteriumtoetsSerializer(many=True, read_only=True)
    adviezen = AdviesSerializer(many=True, read_only=True)
    evaluaties = AfwijkingEvaluatieSerializer(many=True, read_only=True)
    besluit = BesluitSerializer(read_only=True, allow_null=True)

    class Meta:
        model = AfwijkendeActiviteit
        fields = (
            "id",
            "versie",
            "nummer",
            "gemeente",
            "activiteit",
            "hoofdactiviteit",
            "naam",
            "omschrijving",
            "soorten",
            "status",
            "toetsing",
            "adviezen",
            "besluit",
            "motivering",
            "gemeld_op",
            "kenmerk_vdab",
            "uitkomst",
            "uitkomst_op",
            "van",
            "tot",
            "reden",
            "evaluaties",
        )
        read_only_fields = fields


class _Soorten(serializers.ListField):
    def __init__(self, **kwargs):
        super().__init__(
            child=serializers.ChoiceField(GebruikerSoort.choices),
            allow_empty=False,
            max_length=len(GebruikerSoort),
            **kwargs,
        )


class AfwijkingInvoer(Invoer):
    gemeente = BereikRelatedField(queryset=Gemeente.objects.in_werkingsgebied(), help_text="Id.")
    activiteit = BereikRelatedField(
        queryset=Activiteit.objects.filter(actief=True),
        required=False,
        help_text="Id, als ze op de lijst staat maar niet voor deze soort gebruiker.",
    )
    naam = Tekst(max_length=160, required=False, help_text="Van een nieuwe activiteit.")
    hoofdactiviteit = BereikRelatedField(
        queryset=Hoofdactiviteit.objects.all(), required=False, help_text="Id; bij iets nieuws."
    )
    soorten = _Soorten()
    omschrijving = Tekst(max_length=LANG)


class AfwijkingWijziging(Invoer):
    naam = Tekst(max_length=160)
    hoofdactiviteit = BereikRelatedField(queryset=Hoofdactiviteit.objects.all(), help_text="Id.")
    soorten = _Soorten()
    omschrijving = Tekst(max_length=LANG)


class ToetsregelInvoer(Invoer):
    criterium = serializers.ChoiceField(Criterium.choices)
    voldoet = JaNee(allow_null=True)
    grond = Tekst(max_length=LANG, allow_blank=True)


class ToetsingInvoer(Invoer):
    toetsing = serializers.ListField(child=ToetsregelInvoer(), max_length=len(Criterium))


class AdviesVragenInvoer(Invoer):
    partner = Tekst(max_length=120, help_text="De organisatie, geen persoon.")
    gevraagd_op = Datum()


class AdviesNoterenInvoer(Invoer):
    advies = BereikRelatedField(queryset=Advies.objects.all(), help_text="Id van het advies.")
    uitkomst = serializers.ChoiceField(AdviesUitkomst.choices)
    ontvangen_op = Datum()
    toelichting = Tekst(max_length=LANG, required=False, allow_blank=True)


class RaadInvoer(Invoer):
    goedgekeurd = JaNee()
    genomen_op = Datum()
    nummer = Tekst(max_length=40)
    motivering = Tekst(max_length=LANG)


class MeldingInvoer(Invoer):
    gemeld_op = Datum()
    kenmerk = Tekst(max_length=60)


class UitkomstInvoer(Invoer):
    uitkomst = serializers.ChoiceField(VdabUitkomst.choices)
    uitkomst_op = Datum()
    reden = Tekst(max_length=300, required=False, allow_blank=True)


class PeriodeInvoer(Invoer):
    van = Datum()
    tot = Datum(help_text="De laatste dag.")


class AfwijkingEvaluatieInvoer(Invoer):
    datum = Datum()
    verdringing = JaNee()
    bevinding = serializers.ChoiceField(Bevinding.choices)
    toelichting = Tekst(max_length=LANG)


ANNULEREN = "Annuleer ook de geplande momenten vanaf dan."
BEEINDIGEN = (
    "Beëindig ook de inzetten die erop steunen, elk op zijn laatste toegelaten dag, en annuleer "
    "hun latere momenten."
)


class IntrekkenInvoer(Invoer):
    vanaf = Datum(help_text="De eerste dag dat het niet meer mag.")
    reden = Tekst(max_length=300)
    annuleren = JaNee(default=False, help_text=ANNULEREN)
    beeindigen = JaNee(default=False, help_text=BEEINDIGEN)


class GevolgenVraag(Invoer):
    vanaf = Datum()


class GeraaktSerializer(StrikteSerializer):
    wat = serializers.CharField()
    naam = serializers.CharField()
    url = serializers.CharField()
    wanneer = serializers.CharField()
    momenten = serializers.IntegerField(help_text="Geplande momenten in die tijd.")
    uren = serializers.IntegerField(help_text="Van die momenten.")
    stopt = serializers.BooleanField(help_text="Een inzet die geen dag meer overhoudt.")
    laatste_dag = serializers.DateField(
        allow_null=True, help_text="Van een inzet die stopt; leeg: ze gaat helemaal niet door."
    )


class AlternatiefActiviteit(serializers.Serializer):
    id = serializers.UUIDField()
    naam = serializers.CharField()


class AlternatiefSerializer(serializers.Serializer):
    """Wat daar voor die soort gebruiker wel mag; wat het meest lijkt eerst."""

    gemeente = serializers.UUIDField(source="gemeente.pk")
    soort = serializers.CharField()
    activiteiten = AlternatiefActiviteit(many=True)


class GevolgenAntwoord(serializers.Serializer):
    geraakt = GeraaktSerializer(many=True)
    alternatieven = AlternatiefSerializer(many=True)


class AfhandelenInvoer(Invoer):
    beeindigen = JaNee(default=True, help_text=BEEINDIGEN)


class AfgehandeldAntwoord(serializers.Serializer):
    momenten = serializers.IntegerField(help_text="Hoeveel momenten geannuleerd zijn.")
    inzetten = serializers.IntegerField(help_text="Hoeveel inzetten beëindigd zijn.")


class RaadtekstAntwoord(serializers.Serializer):
    tekst = serializers.CharField(help_text="De ontwerptekst voor de raad.")


class BesluitInvoer(Invoer):
    bestand = serializers.FileField(help_text="PDF, JPG, PNG of DOCX, tot 10 MB.")
