from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from activiteiten.api.afwijkingserializers import AlternatiefActiviteit
from activiteiten.models import Activiteit, Hoofdactiviteit, Vereiste
from gebruikers.choices import AanvraagWachtreden, Ondertekenaar
from gebruikers.models import (
    Aanvraag,
    Gebruiker,
    Gebruikershandtekening,
    Gebruikersovereenkomst,
    Registratie,
    Vestiging,
)
from wijkwerken.kern.api.velden import (
    BeeldVeld,
    BereikLijst,
    BereikRelatedField,
    Datum,
    Getal,
    Invoer,
    JaNee,
    RijSerializer,
    Tekst,
)

ADRES = ("straat", "huisnummer", "postcode", "plaats")
GEBRUIKER = (
    "soort",
    "naam",
    "voornaam",
    "ondernemingsnummer",
    "contactpersoon",
    "telefoon",
    "email",
    "sinds_pwa",
    "opmerking",
)
VESTIGING = (
    "naam",
    "kostenplaats",
    "contactpersoon",
    "telefoon",
    "email",
    *ADRES,
)
AANVRAAG = (
    "activiteit",
    "soort",
    "ontvangen_op",
    "van",
    "tot",
    "weekdagen",
    "begin",
    "einde",
    "uren",
    "aantal",
    "omschrijving",
    "slaat_schoolvakanties_over",
    "toelichting_vereisten",
)
# Numbers as people type them; the service brings them in the form that is kept.
_NUMMERS = {
    "telefoon": {"max_length": 40},
    "ondernemingsnummer": {"max_length": 40},
}
_PLAATS = {"plaats": {"required": False, "allow_blank": True}}


class VestigingSerializer(RijSerializer):
    class Meta:
        model = Vestiging
        fields = ("id", "versie", *VESTIGING, "gemeente", "actief")
        read_only_fields = fields


class GebruikerSerializer(RijSerializer):
    vestigingen = VestigingSerializer(many=True, read_only=True)

    class Meta:
        model = Gebruiker
        fields = ("id", "versie", "nummer", *GEBRUIKER, "actief", "vestigingen")
        read_only_fields = fields


class GebruikerInvoer(RijSerializer):
    """A new gebruiker with the address of its first vestiging."""

    straat = Tekst(max_length=120)
    huisnummer = Tekst(max_length=20)
    postcode = Tekst(max_length=10)
    plaats = Tekst(max_length=80, required=False, allow_blank=True)
    bevestigd = JaNee(
        required=False, help_text="Dit lijkt op een andere gebruiker, en is het niet."
    )

    class Meta:
        model = Gebruiker
        fields = (*GEBRUIKER, *ADRES, "bevestigd")
        extra_kwargs = _NUMMERS


class GebruikerWijziging(RijSerializer):
    class Meta:
        model = Gebruiker
        fields = (*GEBRUIKER, "actief")
        extra_kwargs = _NUMMERS


class VestigingInvoer(RijSerializer):
    class Meta:
        model = Vestiging
        fields = VESTIGING
        extra_kwargs = _NUMMERS | _PLAATS | {"postcode": {"max_length": 10}}


class VestigingWijziging(VestigingInvoer):
    """Another value for what is given; the rest of the vestiging stays."""

    vestiging = BereikRelatedField(queryset=Vestiging.objects.all(), help_text="Id.")
    actief = JaNee(required=False)

    class Meta:
        model = Vestiging
        fields = ("vestiging", *VESTIGING, "actief")
        extra_kwargs = {
            veld: {"required": False, **VestigingInvoer.Meta.extra_kwargs.get(veld, {})}
            for veld in VESTIGING
        }


class GebruikershandtekeningSerializer(RijSerializer):
    """Who signed; the drawn image itself stays on the page and on the paper."""

    class Meta:
        model = Gebruikershandtekening
        fields = ("partij", "naam", "getekend_op", "wijze", "reden", "sha256")
        read_only_fields = fields


class OvereenkomstSerializer(RijSerializer):
    van = serializers.DateField(read_only=True)
    tot = serializers.DateField(read_only=True, help_text="De laatste dag.")
    feiten = serializers.SerializerMethodField(
        help_text="Bedragen op het papier (cent), met sinds wanneer ze golden."
    )
    handtekeningen = GebruikershandtekeningSerializer(many=True, read_only=True)

    class Meta:
        model = Gebruikersovereenkomst
        fields = (
            "id",
            "versie",
            "gebruiker",
            "van",
            "tot",
            "getekend_op",
            "feiten",
            "handtekeningen",
        )
        read_only_fields = fields

    @extend_schema_field({"type": "object", "additionalProperties": True})
    def get_feiten(self, rij):
        return rij.feiten


class OvereenkomstInvoer(Invoer):
    gebruiker = BereikRelatedField(queryset=Gebruiker.objects.all(), help_text="Id.")
    van = Datum()
    tot = Datum(help_text="De laatste dag.")


class OvereenkomstOndertekenInvoer(Invoer):
    partij = serializers.ChoiceField(Ondertekenaar.choices)
    naam = Tekst(max_length=160, help_text="Van wie tekent.")
    beeld = BeeldVeld(
        required=False,
        help_text="De getekende handtekening, als `data:image/png;base64,...`. Zonder beeld "
        "tekent men door de naam te typen.",
    )


class OvereenkomstPapierInvoer(Invoer):
    getekend_op = Datum()
    bestand = serializers.FileField(
        required=False, help_text="De scan (`multipart/form-data`): PDF, JPG, PNG of DOCX."
    )
    reden = Tekst(
        max_length=200,
        required=False,
        allow_blank=True,
        help_text="Zonder scan: waar het papier is.",
    )


class RegistratieSerializer(RijSerializer):
    hoofdactiviteiten = BereikLijst(queryset=Hoofdactiviteit.objects.all(), read_only=True)

    class Meta:
        model = Registratie
        fields = (
            "id",
            "versie",
            "soort",
            "naam",
            "voornaam",
            "ondernemingsnummer",
            "contactpersoon",
            "telefoon",
            "email",
            *ADRES,
            "gemeente",
            "hoofdactiviteiten",
            "werk",
            "wanneer",
            "ontvangen_op",
            "status",
            "afgehandeld_op",
            "gebruiker",
            "reden",
        )
        read_only_fields = fields


class KoppelInvoer(Invoer):
    gebruiker = BereikRelatedField(queryset=Gebruiker.objects.all(), help_text="Id.")


class WeigerInvoer(Invoer):
    reden = Tekst(max_length=500, help_text="Zo staat het in de mail.")


class AanvraagSerializer(RijSerializer):
    alle_vereisten = serializers.SerializerMethodField(
        help_text="Codes van alles wat gevraagd wordt, ook door de activiteit zelf."
    )
    weekdagen = serializers.ListField(
        child=serializers.IntegerField(min_value=0, max_value=6), help_text="0 is maandag."
    )
    gemeente = serializers.UUIDField(source="vestiging.gemeente_id", read_only=True)

    class Meta:
        model = Aanvraag
        fields = (
            "id",
            "versie",
            "nummer",
            "status",
            "gebruiker",
            "vestiging",
            "gemeente",
            *AANVRAAG,
            "dagtijden",
            "vereisten",
            "alle_vereisten",
            "wachtreden",
            "wachtnota",
        )
        read_only_fields = fields

    def get_alle_vereisten(self, aanvraag: Aanvraag) -> list[str]:
        return [vereiste.code for vereiste in aanvraag.alle_vereisten]


class DagtijdInvoer(Invoer):
    weekdag = Getal(min_value=0, max_value=6, help_text="0 is maandag.")
    begin = serializers.TimeField()
    einde = serializers.TimeField()


class AanvraagAlternatieven(serializers.Serializer):
    activiteiten = AlternatiefActiviteit(many=True)


class AanvraagWachtredenInvoer(Invoer):
    wachtreden = serializers.ChoiceField(
        [("", ""), *AanvraagWachtreden.choices], help_text="Leeg: niet meer genoteerd."
    )
    wachtnota = Tekst(max_length=300, required=False, allow_blank=True)


class AanvraagWijziging(RijSerializer):
    dagtijden = DagtijdInvoer(
        many=True, required=False, help_text="Weekdagen met andere uren dan begin en einde."
    )
    vereisten = BereikLijst(
        queryset=Vereiste.objects.all(),
        bereik="zichtbaar_voor",
        required=False,
        help_text="Ids, naast wat de activiteit zelf vraagt.",
    )
    vestiging = BereikRelatedField(queryset=Vestiging.objects.all(), help_text="Id.")
    activiteit = BereikRelatedField(
        queryset=Activiteit.objects.all(), bereik="zichtbaar_voor", help_text="Id."
    )
    weekdagen = serializers.ListField(
        child=Getal(min_value=0, max_value=6),
        max_length=7,
        required=False,
        help_text="0 is maandag.",
    )
    ontvangen_op = Datum(required=False, help_text="Vandaag als het er niet staat.")
    uren = Getal(
        min_value=1,
        max_value=24,
        required=False,
        allow_null=True,
        help_text="Volgt uit begin en einde, als die er staan.",
    )

    class Meta:
        model = Aanvraag
        fields: tuple[str, ...] = ("vestiging", *AANVRAAG, "dagtijden", "vereisten")


class AanvraagInvoer(AanvraagWijziging):
    te_bespreken = JaNee(required=False, help_text="Nog niet zoeken, tot ze nagekeken is.")

    class Meta(AanvraagWijziging.Meta):
        fields = (*AanvraagWijziging.Meta.fields, "te_bespreken")
