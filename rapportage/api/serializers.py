"""What the API answers about reports: numbers, and what they mean."""

from rest_framework import serializers

from rapportage.choices import Eenheid
from rapportage.cijfers.cijfer import groeptekst


class RapportcijferSerializer(serializers.Serializer):
    """Eén cijfer en wat het telt."""

    code = serializers.CharField()
    naam = serializers.CharField()
    definitie = serializers.CharField()
    eenheid = serializers.ChoiceField(Eenheid.choices)
    per = serializers.ListField(
        child=serializers.CharField(), help_text="Waarop dit cijfer gesplitst kan worden."
    )


class RapportkeuzeSerializer(serializers.Serializer):
    """Een rapport: meer cijfers samen."""

    code = serializers.CharField()
    titel = serializers.CharField()
    uitleg = serializers.CharField()


class RapportoverzichtSerializer(serializers.Serializer):
    rapporten = RapportkeuzeSerializer(many=True)
    cijfers = RapportcijferSerializer(many=True)


class RapportgetalSerializer(serializers.Serializer):
    """Een getal, of een teller met zijn noemer. Verborgen: te weinig personen om te tonen."""

    getal = serializers.SerializerMethodField()
    noemer = serializers.SerializerMethodField()
    verborgen = serializers.BooleanField()

    def get_getal(self, waarde) -> int | None:
        return None if waarde.verborgen else waarde.getal

    def get_noemer(self, waarde) -> int | None:
        return None if waarde.verborgen else waarde.noemer


class RapportcelSerializer(serializers.Serializer):
    cijfer = serializers.CharField(source="cijfer.code")
    waarde = RapportgetalSerializer()
    jaar_eerder = RapportgetalSerializer(source="eerder", allow_null=True)


class RapportrijSerializer(serializers.Serializer):
    sleutel = serializers.SerializerMethodField(help_text="Leeg voor alles samen.")
    naam = serializers.CharField()
    voorlopig = serializers.BooleanField(help_text="Een maand die nog kan wijzigen.")
    waarden = RapportcelSerializer(source="cellen", many=True)

    def get_sleutel(self, rij) -> str:
        return "" if rij.sleutel is None else groeptekst(rij.sleutel)


class RapportblokSerializer(serializers.Serializer):
    """Cijfers samen, en gesplitst per waarde van `per`."""

    titel = serializers.CharField(source="blok.titel")
    per = serializers.CharField(source="blok.per", allow_null=True)
    cijfers = RapportcijferSerializer(source="blok.cijfers", many=True)
    totaal = RapportrijSerializer()
    rijen = RapportrijSerializer(many=True)


class RapportSerializer(serializers.Serializer):
    """Een rapport, of één cijfer, met zijn getallen."""

    code = serializers.CharField(source="rapport.code")
    titel = serializers.CharField(source="rapport.titel")
    uitleg = serializers.CharField(source="rapport.uitleg")
    van = serializers.DateField(source="vraag.van")
    tot = serializers.DateField(source="vraag.tot")
    voorlopig = serializers.BooleanField(help_text="Een maand erin is nog niet afgesloten.")
    blokken = RapportblokSerializer(many=True)
