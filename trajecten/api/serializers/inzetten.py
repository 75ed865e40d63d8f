from typing import Any

from rest_framework import serializers

from gebruikers.models import Aanvraag
from trajecten.api.serializers.personen import UrenruimteSerializer
from trajecten.choices import GEKOMEN_KEUZES, NIET_GEKOMEN_KEUZES
from trajecten.models import GeplandMoment, Inzet, Prestatie, Traject
from wijkwerken.kern.api.velden import (
    BereikRelatedField,
    Datum,
    Getal,
    Invoer,
    JaNee,
    RijSerializer,
    Tekst,
    Tijd,
)

_UREN: dict[str, Any] = {"min_value": 1, "max_value": 24, "required": False, "allow_null": True}


BEVESTIGD = (
    "`true` als men zag dat dit naast het afsprakenblad gaat: meer uren dan afgesproken, of een "
    "activiteit die niet kan. Zonder dat is het antwoord 409 met de waarschuwingen."
)
KREDIETREDEN = (
    "Waarom er zonder cheques gewerkt mag worden. Heeft de gebruiker te weinig cheques, dan is het "
    "antwoord zonder reden 409 `geen_cheques`; met een reden komt er een krediet bij."
)
GEPASSEERD = "Wat naast het afsprakenblad of de eigen week ging; leeg als alles klopte."


def _stiptheid():
    return serializers.ChoiceField(GEKOMEN_KEUZES, required=False, allow_blank=True)


class WaarschuwingSerializer(serializers.Serializer):
    code = serializers.CharField()
    melding = serializers.CharField()


class MomentSerializer(RijSerializer):
    waarschuwingen = WaarschuwingSerializer(many=True, read_only=True, help_text=GEPASSEERD)

    class Meta:
        model = GeplandMoment
        fields = (
            "id",
            "versie",
            "datum",
            "begin",
            "einde",
            "uren",
            "status",
            "reden",
            "stiptheid",
            "waarschuwingen",
        )
        read_only_fields = fields


class KalendermomentSerializer(MomentSerializer):
    """A moment on its own, with where it hangs."""

    wijkwerker = serializers.UUIDField(source="traject.wijkwerker_id", read_only=True)
    gebruiker = serializers.UUIDField(source="inzet.aanvraag.gebruiker_id", read_only=True)
    activiteit = serializers.UUIDField(source="inzet.aanvraag.activiteit_id", read_only=True)
    gemeente = serializers.UUIDField(
        source="inzet.aanvraag.vestiging.gemeente_id", read_only=True, help_text="Van het werk."
    )

    class Meta:
        model = GeplandMoment
        fields = (
            *MomentSerializer.Meta.fields,
            "inzet",
            "traject",
            "wijkwerker",
            "gebruiker",
            "activiteit",
            "gemeente",
        )
        read_only_fields = fields


class InzetSerializer(RijSerializer):
    waarschuwingen = WaarschuwingSerializer(many=True, read_only=True, help_text=GEPASSEERD)
    wijkwerker = serializers.UUIDField(source="traject.wijkwerker_id", read_only=True)

    class Meta:
        model = Inzet
        fields = (
            "id",
            "versie",
            "status",
            "aanvraag",
            "traject",
            "wijkwerker",
            "van",
            "tot",
            "opmerking",
            "waarschuwingen",
        )
        read_only_fields = fields


class InzetDetailSerializer(InzetSerializer):
    momenten = MomentSerializer(many=True, read_only=True)

    class Meta:
        model = Inzet
        fields = (*InzetSerializer.Meta.fields, "momenten")
        read_only_fields = fields


class Tijden(Invoer):
    datum = Datum()
    begin = Tijd(required=False, allow_null=True)
    einde = Tijd(required=False, allow_null=True)
    uren = Getal(**_UREN, help_text="Volgt uit begin en einde, als die er staan.")


class InzetInvoer(Invoer):
    aanvraag = BereikRelatedField(queryset=Aanvraag.objects.all(), help_text="Id.")
    traject = BereikRelatedField(queryset=Traject.objects.all(), help_text="Id.")
    van = Datum()
    tot = Datum(required=False, allow_null=True)
    momenten = serializers.ListField(
        child=Tijden(),
        required=False,
        allow_null=True,
        max_length=400,
        help_text="Volgen uit de aanvraag als ze er niet staan.",
    )
    opmerking = Tekst(max_length=300, required=False, allow_blank=True)
    bevestigd = JaNee(required=False, help_text=BEVESTIGD)
    kredietreden = Tekst(max_length=300, required=False, allow_blank=True, help_text=KREDIETREDEN)


class PlanTijden(Tijden):
    bevestigd = JaNee(required=False, help_text=BEVESTIGD)
    kredietreden = Tekst(max_length=300, required=False, allow_blank=True, help_text=KREDIETREDEN)


class TijdenSerializer(serializers.Serializer):
    datum = serializers.DateField()
    begin = serializers.TimeField(format="%H:%M", allow_null=True)
    einde = serializers.TimeField(format="%H:%M", allow_null=True)
    uren = serializers.IntegerField()


class MomentproefSerializer(serializers.Serializer):
    past = serializers.BooleanField(help_text="Niets staat in de weg en niets vraagt bevestiging.")
    bezwaren = serializers.ListField(child=serializers.CharField())
    waarschuwingen = serializers.ListField(child=serializers.CharField())
    alternatieven = TijdenSerializer(many=True, help_text="Het dichtste dat wel past.")
    ruimte = UrenruimteSerializer(allow_null=True)


class MomentKeuze(Invoer):
    moment = BereikRelatedField(queryset=GeplandMoment.objects.all(), help_text="Id.")


class VerplaatsInvoer(MomentKeuze, PlanTijden):
    pass


class MomentAnnuleerInvoer(MomentKeuze):
    reden = Tekst(max_length=200, required=False, allow_blank=True)
    stiptheid = serializers.ChoiceField(
        NIET_GEKOMEN_KEUZES,
        required=False,
        allow_blank=True,
        help_text="Als de wijk-werker niet kwam. Dan mag de reden leeg blijven.",
    )


class PrestatieSerializer(RijSerializer):
    waarschuwingen = WaarschuwingSerializer(many=True, read_only=True, help_text=GEPASSEERD)
    wijkwerker = serializers.UUIDField(source="traject.wijkwerker_id", read_only=True)
    boekmaand = serializers.DateField(
        read_only=True, help_text="De maand waarin de uren tellen bij het afsluiten."
    )
    # Where someone works is between the organisation, the wijk-werker and the gebruiker.
    alleen_binnen = ("inzet", "moment", "opmerking", "waarschuwingen")

    class Meta:
        model = Prestatie
        fields = (
            "id",
            "versie",
            "traject",
            "wijkwerker",
            "inzet",
            "moment",
            "datum",
            "begin",
            "einde",
            "uren",
            "gecorrigeerd",
            "boekmaand",
            "cheques",
            "stiptheid",
            "opmerking",
            "waarschuwingen",
        )
        read_only_fields = fields


class PrestatieInvoer(Tijden):
    inzet = BereikRelatedField(queryset=Inzet.objects.all(), help_text="Id.")
    moment = BereikRelatedField(
        queryset=GeplandMoment.objects.all(),
        required=False,
        allow_null=True,
        help_text="Id van het geplande moment, als er een was.",
    )
    stiptheid = _stiptheid()
    opmerking = Tekst(max_length=300, required=False, allow_blank=True)
    laat = JaNee(
        required=False,
        help_text="Boek uren van een afgesloten maand in de eerste maand die open is.",
    )


class CorrectieInvoer(RijSerializer):
    """Only what changes; the reason goes into the history."""

    reden = Tekst(max_length=300)
    uren = Getal(**_UREN)
    stiptheid = _stiptheid()

    class Meta:
        model = Prestatie
        fields = ("reden", "datum", "begin", "einde", "uren", "stiptheid", "opmerking")
        extra_kwargs = {"datum": {"required": False}}


class GeschraptSerializer(serializers.Serializer):
    id = serializers.UUIDField()
