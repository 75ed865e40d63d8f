from activiteiten.services.alternatieven import alternatief_voor
from gebruikers.api.filters import (
    AanvraagFilter,
    GebruikerFilter,
    OvereenkomstFilter,
    RegistratieFilter,
)
from gebruikers.api.serializers import (
    AanvraagAlternatieven,
    AanvraagInvoer,
    AanvraagSerializer,
    AanvraagWachtredenInvoer,
    AanvraagWijziging,
    GebruikerInvoer,
    GebruikerSerializer,
    GebruikerWijziging,
    KoppelInvoer,
    OvereenkomstInvoer,
    OvereenkomstOndertekenInvoer,
    OvereenkomstPapierInvoer,
    OvereenkomstSerializer,
    RegistratieSerializer,
    VestigingInvoer,
    VestigingWijziging,
    WeigerInvoer,
)
from gebruikers.documenten import PDF, overeenkomst_antwoord, scan_antwoord
from gebruikers.models import (
    Aanvraag,
    Gebruiker,
    Gebruikersovereenkomst,
    Registratie,
    Vestiging,
)
from gebruikers.services import (
    aanvraag_afsluiten,
    aanvraag_annuleren,
    aanvraag_indienen,
    aanvraag_nakijken,
    aanvraag_wachtreden,
    aanvraag_wijzigen,
    gebruiker_inschrijven,
    gebruiker_wijzigen,
    overeenkomst_maken,
    overeenkomst_ondertekenen,
    overeenkomst_tekenen,
    overeenkomst_vernieuwen,
    registratie_koppelen,
    registratie_overnemen,
    registratie_weigeren,
    vestiging_toevoegen,
    vestiging_wijzigen,
)
from gebruikers.sporen import sporen_van_aanvraag, sporen_van_gebruiker
from wijkwerken.kern.api.velden import Leeg
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
from wijkwerken.toegang.api.bulk import bulk
from wijkwerken.toegang.api.geschiedenis import geschiedenis_van
from wijkwerken.toegang.rechten import Handeling

_RECHTEN = {
    "list": Handeling.GEBRUIKER_BEKIJKEN,
    "retrieve": Handeling.GEBRUIKER_BEKIJKEN,
    "create": Handeling.GEBRUIKER_BEWERKEN,
    "partial_update": Handeling.GEBRUIKER_BEWERKEN,
}


class GebruikerViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """Who orders work, with its places of work."""

    handelingen = _RECHTEN
    queryset = Gebruiker.objects.prefetch_related("vestigingen")
    serializer_class = GebruikerSerializer
    invoer_class = GebruikerInvoer
    wijzig_class = GebruikerWijziging
    filterset_class = GebruikerFilter
    ordening = ("naam", "voornaam", "nummer")
    standaard_ordening = "naam,voornaam"
    uitleg = {
        "list": "Wie werk vraagt, met de plaatsen waar het werk is.",
        "retrieve": "Eén gebruiker.",
        "create": "Schrijf een gebruiker in. Het adres wordt de eerste vestiging. Lijkt hij op een "
        "andere, dan vraagt 409 `lijkt_op` om `bevestigd`.",
        "partial_update": "Wijzig een gebruiker. Wat er niet staat, blijft.",
    }

    geschiedenis = geschiedenis_van(sporen_van_gebruiker, Handeling.GEBRUIKER_BEWERKEN)

    def maken(self, gegevens):
        return gebruiker_inschrijven(
            door=self.account,
            vandaag=self.vandaag,
            bevestigd=gegevens.pop("bevestigd", False),
            gegevens=gegevens,
        )

    def wijzigen(self, rij, gegevens):
        return gebruiker_wijzigen(
            door=self.account, gebruiker=rij, versie=self.versie, gegevens=gegevens
        )

    @daad(
        VestigingInvoer,
        handeling=Handeling.GEBRUIKER_BEWERKEN,
        uitleg="Voeg een plaats van werk toe. De gemeente volgt uit de postcode.",
    )
    def vestiging_toevoegen(self, rij, gegevens):
        vestiging_toevoegen(door=self.account, gebruiker=rij, gegevens=gegevens)
        return rij

    @daad(
        VestigingWijziging,
        versie_van_rij=False,
        handeling=Handeling.GEBRUIKER_BEWERKEN,
        uitleg="Wijzig een plaats van werk. `If-Match` is de versie van de vestiging.",
    )
    def vestiging_wijzigen(self, rij, gegevens):
        vestiging = gegevens.pop("vestiging")
        if vestiging.gebruiker_id != rij.pk:
            raise Vestiging.DoesNotExist
        vestiging_wijzigen(
            door=self.account, vestiging=vestiging, versie=self.versie, gegevens=gegevens
        )
        return rij


class OvereenkomstViewSet(BestandMixin, MaakMixin, RijViewSet):
    """Gebruikersovereenkomsten."""

    handelingen = _RECHTEN
    queryset = Gebruikersovereenkomst.objects.prefetch_related("handtekeningen")
    serializer_class = OvereenkomstSerializer
    invoer_class = OvereenkomstInvoer
    filterset_class = OvereenkomstFilter
    ordening = ("aangemaakt_op",)
    standaard_ordening = "-aangemaakt_op"
    uitleg = {
        "list": "Overeenkomsten met gebruikers. Zonder getekende overeenkomst is er geen werk.",
        "retrieve": "Eén overeenkomst.",
        "create": "Maak een overeenkomst, nog te tekenen.",
    }

    def maken(self, gegevens):
        return overeenkomst_maken(door=self.account, **gegevens)

    @daad(
        OvereenkomstOndertekenInvoer,
        handeling=Handeling.GEBRUIKER_BEWERKEN,
        uitleg="Teken voor de gebruiker of de organisatie. De tweede bevriest ze.",
    )
    def ondertekenen(self, rij, gegevens):
        return overeenkomst_ondertekenen(
            door=self.account,
            overeenkomst=rij,
            vandaag=self.vandaag,
            versie=self.versie,
            **gegevens,
        )

    @daad(
        OvereenkomstPapierInvoer,
        handeling=Handeling.GEBRUIKER_BEWERKEN,
        uitleg="Noteer dat beiden op papier tekenden, met de scan of waarom die er niet is.",
    )
    def tekenen(self, rij, gegevens):
        getekend = overeenkomst_tekenen(
            door=self.account,
            overeenkomst=rij,
            vandaag=self.vandaag,
            versie=self.versie,
            **gegevens,
        )
        return self.onthoud(getekend, "scan") if getekend.scan else getekend

    @daad(
        Leeg,
        handeling=Handeling.GEBRUIKER_BEWERKEN,
        uitleg="Maak de volgende periode, nog te tekenen. Het antwoord is de nieuwe overeenkomst.",
    )
    def vernieuwen(self, rij, gegevens):
        return overeenkomst_vernieuwen(
            door=self.account, overeenkomst=rij, vandaag=self.vandaag, versie=self.versie
        )

    @download(
        handeling=Handeling.GEBRUIKER_BEKIJKEN, uitleg="De overeenkomst als PDF.", soorten=[PDF]
    )
    def pdf(self, rij):
        return overeenkomst_antwoord(rij)

    @download(
        handeling=Handeling.GEBRUIKER_BEKIJKEN,
        uitleg="De scan van het getekende papier, als die er is.",
        soorten=[soort.mime for soort in SOORTEN],
    )
    def scan(self, rij):
        return scan_antwoord(rij)

    bulk = bulk("vernieuwen", lijst="overeenkomst_list", handeling=Handeling.GEBRUIKER_BEWERKEN)


class RegistratieViewSet(RijViewSet):
    """What came in by the public form."""

    handelingen = {
        "list": Handeling.GEBRUIKER_BEKIJKEN,
        "retrieve": Handeling.GEBRUIKER_BEKIJKEN,
    }
    queryset = Registratie.objects.prefetch_related("hoofdactiviteiten")
    serializer_class = RegistratieSerializer
    filterset_class = RegistratieFilter
    ordening = ("ontvangen_op",)
    standaard_ordening = "-ontvangen_op"
    uitleg = {
        "list": "Wie zich op de openbare bladzijde registreerde.",
        "retrieve": "Eén registratie.",
    }

    @daad(
        GebruikerInvoer,
        handeling=Handeling.GEBRUIKER_BEWERKEN,
        uitleg="Neem ze over in het register, aangevuld. De regels zijn die van inschrijven.",
    )
    def overnemen(self, rij, gegevens):
        registratie_overnemen(
            door=self.account,
            registratie=rij,
            nu=self.nu,
            vandaag=self.vandaag,
            versie=self.versie,
            bevestigd=gegevens.pop("bevestigd", False),
            gegevens=gegevens,
        )
        return rij

    @daad(
        KoppelInvoer,
        handeling=Handeling.GEBRUIKER_BEWERKEN,
        uitleg="Ze hoort bij een gebruiker die er al is.",
    )
    def koppelen(self, rij, gegevens):
        return registratie_koppelen(
            door=self.account, registratie=rij, nu=self.nu, versie=self.versie, **gegevens
        )

    @daad(
        WeigerInvoer,
        handeling=Handeling.GEBRUIKER_BEWERKEN,
        uitleg="Weiger ze; wie een e-mailadres gaf, krijgt de reden per mail.",
    )
    def weigeren(self, rij, gegevens):
        return registratie_weigeren(
            door=self.account, registratie=rij, nu=self.nu, versie=self.versie, **gegevens
        )


class AanvraagViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """Requests of gebruikers."""

    handelingen = _RECHTEN
    queryset = Aanvraag.objects.select_related("vestiging", "activiteit").prefetch_related(
        "vereisten", "activiteit__vereisten"
    )
    serializer_class = AanvraagSerializer
    invoer_class = AanvraagInvoer
    wijzig_class = AanvraagWijziging
    filterset_class = AanvraagFilter
    ordening = ("ontvangen_op", "van", "nummer")
    standaard_ordening = "-ontvangen_op,-nummer"
    uitleg = {
        "list": "Aanvragen van gebruikers.",
        "retrieve": "Eén aanvraag.",
        "create": "Dien een aanvraag in, voor een vestiging met een overeenkomst.",
        "partial_update": "Wijzig een aanvraag die nog loopt. Wat er niet staat, blijft.",
    }

    geschiedenis = geschiedenis_van(sporen_van_aanvraag, Handeling.GEBRUIKER_BEWERKEN)

    def maken(self, gegevens):
        return aanvraag_indienen(door=self.account, vandaag=self.vandaag, gegevens=gegevens)

    def wijzigen(self, rij, gegevens):
        return aanvraag_wijzigen(
            door=self.account,
            aanvraag=rij,
            vandaag=self.vandaag,
            versie=self.versie,
            gegevens=gegevens,
        )

    @daad(
        Leeg,
        handeling=Handeling.GEBRUIKER_BEWERKEN,
        uitleg="De gebruiker heeft niemand meer nodig, en niemand was begonnen.",
    )
    def annuleren(self, rij, gegevens):
        return aanvraag_annuleren(door=self.account, aanvraag=rij, versie=self.versie)

    @daad(
        Leeg,
        handeling=Handeling.GEBRUIKER_BEWERKEN,
        uitleg="Het werk is gedaan, of er wordt niemand meer gezocht.",
    )
    def afsluiten(self, rij, gegevens):
        return aanvraag_afsluiten(door=self.account, aanvraag=rij, versie=self.versie)

    @daad(
        Leeg,
        handeling=Handeling.GEBRUIKER_BEWERKEN,
        uitleg="De aanvraag is besproken: vanaf nu wordt iemand gezocht.",
    )
    def nakijken(self, rij, gegevens):
        return aanvraag_nakijken(door=self.account, aanvraag=rij, versie=self.versie)

    @vraag(
        AanvraagAlternatieven,
        handeling=Handeling.GEBRUIKER_BEKIJKEN,
        uitleg="Andere activiteiten die deze gebruiker daar mag vragen; wat het meest lijkt eerst.",
    )
    def alternatieven(self, rij, gegevens):
        dag = max(self.vandaag, rij.van)
        plaats, soort = rij.vestiging.gemeente, rij.gebruiker.soort
        return {"activiteiten": alternatief_voor(rij.activiteit, plaats, soort, dag)}

    @daad(
        AanvraagWachtredenInvoer,
        handeling=Handeling.GEBRUIKER_BEWERKEN,
        uitleg="Noteer waarom er nog niemand gevonden is.",
    )
    def wachtreden(self, rij, gegevens):
        return aanvraag_wachtreden(door=self.account, aanvraag=rij, versie=self.versie, **gegevens)

    bulk = bulk(
        "afsluiten",
        "nakijken",
        "wachtreden",
        lijst="aanvraag_list",
        elders={"wachtreden": "aanvraag_wachtlijst"},
        handeling=Handeling.GEBRUIKER_BEWERKEN,
    )
