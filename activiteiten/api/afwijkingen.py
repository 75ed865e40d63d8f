"""Afwijkende activiteiten: every step of the page as an act."""

import django_filters
from django.core.exceptions import ValidationError
from django.db import transaction

from activiteiten import services
from activiteiten.api import afwijkingserializers as vormen
from activiteiten.api.gevolgen import gevolgen_antwoord
from activiteiten.choices import AfwijkingStatus
from activiteiten.documenten import PDF, besluit_antwoord, raadtekst_antwoord
from activiteiten.gevolgen import REDEN, afhandelen
from activiteiten.models import AfwijkendeActiviteit
from activiteiten.raadtekst import als_tekst, raadtekst
from activiteiten.services.afwijkingbesluiten import toelatingen_van
from activiteiten.services.toelatingen import vensters_vanaf
from activiteiten.sporen import sporen_van_afwijking
from wijkwerken.kern.api.filters import TekstFilter
from wijkwerken.kern.bestanden import SOORTEN
from wijkwerken.toegang.api.basis import (
    MaakMixin,
    RijViewSet,
    WijzigMixin,
    daad,
    download,
    vraag,
)
from wijkwerken.toegang.api.bestanden import BestandMixin
from wijkwerken.toegang.api.geschiedenis import geschiedenis_van
from wijkwerken.toegang.rechten import Handeling

BEWERKEN, BESLISSEN = Handeling.ACTIVITEIT_BEWERKEN, Handeling.AFWIJKING_BESLISSEN


class AfwijkingFilter(django_filters.FilterSet):
    naam = TekstFilter(label="Deel van de naam.")
    gemeente = django_filters.UUIDFilter(field_name="gemeente_id", label="Id.")
    status = django_filters.ChoiceFilter(choices=AfwijkingStatus.choices, label="Stap.")

    class Meta:
        model = AfwijkendeActiviteit
        fields = ()


class AfwijkingViewSet(BestandMixin, MaakMixin, WijzigMixin, RijViewSet):
    """What a gemeente permits beside the list, from the idea to the yearly evaluation."""

    handelingen = {
        "list": Handeling.AFWIJKING_BEKIJKEN,
        "retrieve": Handeling.AFWIJKING_BEKIJKEN,
        "create": BEWERKEN,
        "partial_update": BEWERKEN,
    }
    queryset = AfwijkendeActiviteit.objects.select_related(
        "gemeente", "activiteit", "hoofdactiviteit", "besluit"
    ).prefetch_related("toetsen", "adviezen", "evaluaties")
    serializer_class = vormen.AfwijkingSerializer
    invoer_class = vormen.AfwijkingInvoer
    wijzig_class = vormen.AfwijkingWijziging
    filterset_class = AfwijkingFilter
    ordening = ("nummer", "naam", "status", "van", "tot")
    standaard_ordening = "-nummer"
    uitleg = {
        "list": "Afwijkende activiteiten. Een gemeente ziet die van haarzelf.",
        "retrieve": "Eén afwijkende activiteit, met toetsing, adviezen, besluit en evaluaties.",
        "create": "Begin een aanvraag: iets nieuws, of een activiteit van de lijst voor anderen.",
        "partial_update": "Zeg het anders, zolang de raad niet besliste.",
    }

    geschiedenis = geschiedenis_van(sporen_van_afwijking, BEWERKEN)

    def maken(self, gegevens):
        return services.afwijking_beginnen(door=self.account, vandaag=self.vandaag, **gegevens)

    def wijzigen(self, rij, gegevens):
        return services.afwijking_wijzigen(
            door=self.account, afwijking=rij, versie=self.versie, gegevens=gegevens
        )

    def stap(self, service, rij, gegevens):
        """One step of which the service takes the version."""
        return service(door=self.account, afwijking=rij, versie=self.versie, **gegevens)

    @daad(vormen.ToetsingInvoer, handeling=BEWERKEN, uitleg="Bewaar de toetsing per criterium.")
    def toetsen(self, rij, gegevens):
        toetsen = {r["criterium"]: (r["voldoet"], r["grond"]) for r in gegevens["toetsing"]}
        return self.stap(services.criteria_toetsen, rij, {"toetsen": toetsen})

    @daad(
        vormen.AdviesVragenInvoer,
        handeling=BEWERKEN,
        uitleg="Aan een sociale partner is advies gevraagd, over een volledige toetsing.",
    )
    def advies_vragen(self, rij, gegevens):
        return services.advies_vragen(door=self.account, afwijking=rij, **gegevens)

    @daad(
        vormen.AdviesNoterenInvoer,
        handeling=BEWERKEN,
        uitleg="Wat een partner antwoordde. Met het laatste antwoord is deze stap klaar.",
    )
    def advies_noteren(self, rij, gegevens):
        advies = rij.adviezen.get(pk=gegevens.pop("advies").pk)
        return services.advies_noteren(door=self.account, advies=advies, **gegevens)

    @daad(vormen.RaadInvoer, handeling=BESLISSEN, uitleg="Wat de raad besliste.")
    def beslissen(self, rij, gegevens):
        return self.stap(services.raadsbeslissing_vastleggen, rij, gegevens)

    @daad(vormen.MeldingInvoer, handeling=BEWERKEN, uitleg="Ze is gemeld aan VDAB.")
    def melden(self, rij, gegevens):
        return self.stap(services.afwijking_melden, rij, gegevens)

    @daad(vormen.UitkomstInvoer, handeling=BESLISSEN, uitleg="Wat VDAB antwoordde.")
    def uitkomst_noteren(self, rij, gegevens):
        return self.stap(services.uitkomst_noteren, rij, gegevens)

    @daad(
        vormen.PeriodeInvoer,
        handeling=BESLISSEN,
        uitleg="In deze periode mag het: per soort gebruiker komt er een toelating.",
    )
    def activeren(self, rij, gegevens):
        return self.stap(services.afwijking_activeren, rij, gegevens)

    @daad(vormen.AfwijkingEvaluatieInvoer, handeling=BEWERKEN, uitleg="De jaarlijkse evaluatie.")
    def evalueren(self, rij, gegevens):
        return services.afwijking_evalueren(door=self.account, afwijking=rij, **gegevens)

    @vraag(
        vormen.GevolgenAntwoord,
        invoer=vormen.GevolgenVraag,
        handeling=BEWERKEN,
        uitleg="Welke inzetten en aanvragen een einde op die dag raakt.",
    )
    def gevolgen(self, rij, gegevens):
        vensters = vensters_vanaf(toelatingen_van(rij), gegevens["vanaf"])
        return gevolgen_antwoord(self.request, vensters)

    @daad(
        vormen.IntrekkenInvoer,
        handeling=BESLISSEN,
        uitleg="Vanaf die dag mag het niet meer. Vraag eerst `gevolgen`.",
    )
    @transaction.atomic
    def intrekken(self, rij, gegevens):
        annuleren, beeindigen = gegevens.pop("annuleren"), gegevens.pop("beeindigen")
        vensters = vensters_vanaf(toelatingen_van(rij), gegevens["vanaf"])
        rij = self.stap(services.afwijking_intrekken, rij, gegevens)
        if annuleren or beeindigen:
            afhandelen(self.account, vensters, REDEN, self.vandaag, beeindigen=beeindigen)
        return rij

    @daad(
        vormen.BesluitInvoer,
        handeling=BEWERKEN,
        versie_van_rij=False,
        uitleg="Voeg de tekst van het raadsbesluit bij (`multipart/form-data`).",
    )
    def besluit_bijvoegen(self, rij, gegevens):
        if rij.besluit is None:
            raise ValidationError("De raad besliste nog niet: er is nog geen besluit.")
        besluit = services.besluit_bijvoegen(door=self.account, besluit=rij.besluit, **gegevens)
        self.onthoud(besluit)
        return rij

    @vraag(
        vormen.RaadtekstAntwoord,
        handeling=Handeling.AFWIJKING_BEKIJKEN,
        uitleg="De ontwerptekst voor de raad, met de weergave van de toetsing.",
    )
    def raadtekst(self, rij, gegevens):
        return {"tekst": als_tekst(f"Wijk-werken: {rij.naam}", raadtekst(rij))}

    @download(
        handeling=Handeling.AFWIJKING_BEKIJKEN,
        uitleg="De ontwerptekst voor de raad, op papier.",
        soorten=[PDF],
    )
    def raadtekst_pdf(self, rij):
        return raadtekst_antwoord(rij)

    @download(
        handeling=Handeling.AFWIJKING_BEKIJKEN,
        uitleg="De tekst van het raadsbesluit zelf.",
        soorten=[soort.mime for soort in SOORTEN],
    )
    def besluit(self, rij):
        return besluit_antwoord(rij.besluit)
