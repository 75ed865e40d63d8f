"""Reports as files, for programs: ask one, see how far it is, fetch it, throw it away."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.http import QueryDict
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from rapportage.api.vraag import PERIODE_UITLEG, PERIODE_VORM, nakijken
from rapportage.choices import Bestandsvorm
from rapportage.forms import RapportForm
from rapportage.models import Rapportbestand
from rapportage.rapporten import RAPPORTEN, mag_rapport
from rapportage.rapporten.jaarverslag import JAARVERSLAG
from rapportage.services.bestanden import MIME, bestand_klaarzetten, bestand_weggooien
from wijkwerken.kern.api.velden import Invoer, Leeg, RijSerializer, VerwijderdSerializer
from wijkwerken.kern.bestanden import als_download
from wijkwerken.toegang.api.basis import MaakMixin, daad, download
from wijkwerken.toegang.rechten import Handeling

BEKIJKEN = Handeling.RAPPORT_BEKIJKEN
TE_VRAGEN = {**RAPPORTEN, JAARVERSLAG.code: JAARVERSLAG}
RAPPORTKEUZES = [(code, rapport.titel) for code, rapport in TE_VRAGEN.items()]
DELEN = ("gemeente", "dienst", "bemiddelaar")


class RapportbestandSerializer(RijSerializer):
    rapport = serializers.ChoiceField(choices=RAPPORTKEUZES, read_only=True)

    class Meta:
        model = Rapportbestand
        fields = (
            "id", "versie", "rapport", "titel", "vorm", "periode", *DELEN, "stadium",
            "aangemaakt_op", "verloopt_op", "naam", "grootte", "sha256",
        )  # fmt: skip
        read_only_fields = fields


class RapportbestandInvoer(Invoer):
    rapport = serializers.ChoiceField(choices=RAPPORTKEUZES)
    vorm = serializers.ChoiceField(choices=Bestandsvorm.choices, default=Bestandsvorm.PDF)
    periode = serializers.RegexField(PERIODE_VORM, required=False, help_text=PERIODE_UITLEG)
    gemeente = serializers.UUIDField(required=False, help_text="Alleen van deze gemeente.")
    dienst = serializers.UUIDField(required=False, help_text="Bij het rapport per toeleider.")
    bemiddelaar = serializers.UUIDField(
        required=False, help_text="Bij het rapport per bemiddelaar, voor wie alle dossiers ziet."
    )


class RapportbestandFilter(django_filters.FilterSet):
    class Meta:
        model = Rapportbestand
        fields = ("rapport", "periode", "vorm", "stadium")


class RapportbestandViewSet(MaakMixin):
    """Reports as files; only of who asked, as long as it may see the same."""

    handelingen = dict.fromkeys(["list", "retrieve", "create"], BEKIJKEN)
    queryset = Rapportbestand.objects.all()
    serializer_class = RapportbestandSerializer
    invoer_class = RapportbestandInvoer
    filterset_class = RapportbestandFilter
    ordening = ("aangemaakt_op", "verloopt_op")
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "De rapporten die u als bestand vroeg en die nog niet gewist zijn.",
        "retrieve": "Hoever een bestand staat: `stadium` wordt `klaar` of `mislukt`.",
        "create": "Vraag een rapport of het jaarverslag als bestand. Het wordt op de achtergrond "
        "gemaakt: vraag deze rij opnieuw om te zien hoever het staat; u krijgt ook een mail. "
        "Zonder periode: de laatste maand, of voor een jaarlijks rapport het laatste jaar.",
    }

    def get_queryset(self):
        return super().get_queryset().geldig_op(self.nu)

    def maken(self, gegevens):
        rapport = TE_VRAGEN[gegevens.pop("rapport")]
        if not mag_rapport(self.account, rapport):
            raise PermissionDenied
        vorm = Bestandsvorm(gegevens.pop("vorm"))
        vraag = QueryDict(mutable=True)
        vraag.update({naam: str(waarde) for naam, waarde in gegevens.items()})
        form = RapportForm(vraag, account=self.account, rapport=rapport, vandaag=self.vandaag)
        mogelijk = {"periode"} if rapport is JAARVERSLAG else set(form.fields)
        if te_veel := gegevens.keys() - mogelijk:
            raise ValidationError(dict.fromkeys(te_veel, "Bij dit rapport kiest u dit niet."))
        nakijken(form)
        return bestand_klaarzetten(
            account=self.account,
            rapport=rapport,
            periode=form.cleaned_data["periode"],
            vorm=vorm,
            vandaag=self.vandaag,
            nu=self.nu,
            **{naam: form.cleaned_data.get(naam) for naam in DELEN},
        )

    @daad(
        Leeg,
        handeling=BEKIJKEN,
        antwoord=VerwijderdSerializer,
        uitleg="Gooi een bestand weg, voor het vanzelf gewist wordt.",
    )
    def weggooien(self, rij, gegevens):
        bestand_weggooien(door=self.account, bestand=rij)
        return {"verwijderd": True}

    @download(
        handeling=BEKIJKEN,
        uitleg="Het bestand zelf, zodra `stadium` op `klaar` staat.",
        soorten=MIME.values(),
    )
    def bijlage(self, rij):
        return als_download(rij.bestand, naam=rij.naam, mime=rij.mime)
