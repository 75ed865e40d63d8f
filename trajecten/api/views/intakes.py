from trajecten.api.filters import IntakeFilter, ZitdagFilter
from trajecten.api.serializers.intakes import (
    IntakeInvoer,
    IntakeSerializer,
    NietVerschenenInvoer,
    ReeksInvoer,
    ReeksSerializer,
    VerslagInvoer,
    VerslagSerializer,
    WanneerInvoer,
    ZitdagInvoer,
    ZitdagPlaatsenSerializer,
    ZitdagSerializer,
    ZitdagWijziging,
)
from trajecten.documenten import (
    PDF,
    agenda_document,
    daglijst_document,
    toon_document,
    uitnodiging_document,
)
from trajecten.models import Intake, Zitdag
from trajecten.services.intake import (
    intake_annuleren,
    intake_niet_verschenen,
    intake_plannen,
    intake_verplaatsen,
)
from trajecten.services.intakeverslag import verslag_afronden, verslag_schrijven, verslag_van
from trajecten.services.zitdagen import (
    bezette_personen,
    plekken,
    reeks_maken,
    reeks_voorstellen,
    zitdag_annuleren,
    zitdag_maken,
    zitdag_wijzigen,
)
from wijkwerken.kern.api.velden import Leeg, RedenInvoer
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad, download, vraag
from wijkwerken.toegang.api.bulk import bulk
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

_HANDELINGEN = {
    "list": Handeling.AANMELDING_BEKIJKEN,
    "retrieve": Handeling.AANMELDING_BEKIJKEN,
    "create": Handeling.AANMELDING_BEOORDELEN,
    "partial_update": Handeling.AANMELDING_BEOORDELEN,
}


class ZitdagViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """Hours in a gemeente with places for intakes."""

    handelingen = _HANDELINGEN
    queryset = Zitdag.objects.select_related("bemiddelaar").met_plaatsen()
    serializer_class = ZitdagSerializer
    invoer_class = ZitdagInvoer
    wijzig_class = ZitdagWijziging
    filterset_class = ZitdagFilter
    ordening = ("datum", "begin")
    standaard_ordening = "datum"
    uitleg = {
        "list": "Zitdagen. Een toeleider ziet die waar iemand van zijn eigen dienst komt.",
        "retrieve": "Eén zitdag.",
        "create": "Maak een zitdag, niet op een feestdag.",
        "partial_update": "Wijzig de plaats of de bemiddelaar. Wie gepland staat, gaat mee.",
    }

    def maken(self, gegevens):
        gegevens.setdefault("bemiddelaar", self.account)
        return zitdag_maken(door=self.account, **gegevens)

    def wijzigen(self, rij, gegevens):
        for veld in ("plaats", "adres", "bemiddelaar"):
            gegevens.setdefault(veld, getattr(rij, veld))
        return zitdag_wijzigen(door=self.account, zitdag=rij, versie=self.versie, **gegevens)

    @daad(
        ReeksInvoer,
        op_lijst=True,
        antwoord=ReeksSerializer,
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="Maak elke week een zitdag. Feestdagen en wat er al staat, blijven achterwege. "
        "Met `proef=1` ziet u eerst welke dagen het zijn.",
    )
    def reeks(self, rij, gegevens):
        gegevens.setdefault("bemiddelaar", self.account)
        vraag_ = {k: w for k, w in gegevens.items() if k not in {"plaats", "adres"}}
        voorstellen = reeks_voorstellen(**vraag_)
        reeks_maken(door=self.account, **gegevens)
        return {
            "dagen": [
                {"datum": v.datum, "gemaakt": not v.waarom_niet, "waarom_niet": v.waarom_niet}
                for v in voorstellen
            ]
        }

    @daad(
        RedenInvoer,
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="De zitdag gaat niet door. De intakes op die dag zijn opnieuw te plannen.",
    )
    def annuleren(self, rij, gegevens):
        return zitdag_annuleren(door=self.account, zitdag=rij, versie=self.versie, **gegevens)

    bulk = bulk("annuleren", lijst="zitdag_list", handeling=Handeling.AANMELDING_BEOORDELEN)

    @vraag(
        ZitdagPlaatsenSerializer,
        handeling=Handeling.AANMELDING_BEKIJKEN,
        uitleg="De plaatsen: vrij of bezet, en van wie voor wie dat mag zien.",
    )
    def plaatsen(self, rij, gegevens):
        gevonden = plekken(rij, self.account)
        inzage_loggen(self.request, bezette_personen(gevonden), InzageWijze.API)
        return {"plaatsen": gevonden}

    @download(
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="De lijst van de dag als PDF, met namen en telefoonnummers.",
        soorten=[PDF],
    )
    def daglijst(self, rij):
        return toon_document(self.request, daglijst_document(rij, self.account))


class IntakeViewSet(MaakMixin, RijViewSet):
    """Appointments for an intake."""

    handelingen = _HANDELINGEN
    queryset = Intake.objects.select_related("aanmelding", "bemiddelaar")
    serializer_class = IntakeSerializer
    invoer_class = IntakeInvoer
    filterset_class = IntakeFilter
    ordening = ("begin",)
    standaard_ordening = "-begin"
    uitleg = {
        "list": "Intakes, ook wie niet kwam. Een toeleider ziet die van zijn eigen dienst.",
        "retrieve": "Eén intake.",
        "create": "Plan een intake op een plaats van een zitdag, of elders.",
    }

    def persoon(self, rij):
        return [rij.aanmelding.persoon_id]

    def maken(self, gegevens):
        return intake_plannen(door=self.account, **gegevens)

    @daad(
        WanneerInvoer,
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="Verplaats een geplande intake.",
    )
    def verplaatsen(self, rij, gegevens):
        return intake_verplaatsen(door=self.account, intake=rij, versie=self.versie, **gegevens)

    @daad(
        RedenInvoer,
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="De intake gaat niet door; ze is opnieuw te plannen.",
    )
    def annuleren(self, rij, gegevens):
        return intake_annuleren(door=self.account, intake=rij, versie=self.versie, **gegevens)

    @daad(
        NietVerschenenInvoer,
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="De persoon kwam niet. De intake is opnieuw te plannen.",
    )
    def niet_verschenen(self, rij, gegevens):
        return intake_niet_verschenen(
            door=self.account, intake=rij, nu=self.nu, versie=self.versie, **gegevens
        )

    @vraag(
        VerslagSerializer,
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="Het verslag, alleen voor de organisatie.",
    )
    def verslag(self, rij, gegevens):
        return verslag_van(rij)

    @daad(
        VerslagInvoer,
        antwoord=VerslagSerializer,
        persoon=lambda verslag: [verslag.intake.aanmelding.persoon_id],
        versie_van_rij=False,
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="Schrijf het verslag, als concept. If-Match is de versie van het verslag.",
    )
    def verslag_schrijven(self, rij, gegevens):
        return verslag_schrijven(
            door=self.account, intake=rij, gegevens=gegevens, nu=self.nu, versie=self.versie
        )

    @daad(
        Leeg,
        antwoord=VerslagSerializer,
        persoon=lambda verslag: [verslag.intake.aanmelding.persoon_id],
        versie_van_rij=False,
        handeling=Handeling.AANMELDING_BEOORDELEN,
        uitleg="Rond het verslag af met zijn advies; de toeleider leest de conclusie.",
    )
    def verslag_afronden(self, rij, gegevens):
        return verslag_afronden(door=self.account, intake=rij, nu=self.nu, versie=self.versie)

    @download(
        handeling=Handeling.AANMELDING_BEKIJKEN,
        uitleg="De brief aan de persoon als PDF.",
        soorten=[PDF],
    )
    def uitnodiging(self, rij):
        return toon_document(self.request, uitnodiging_document(rij, vandaag=self.vandaag))

    @download(
        handeling=Handeling.AANMELDING_BEKIJKEN,
        uitleg="De afspraak voor een agenda, zonder naam van de persoon.",
        soorten=["text/calendar"],
    )
    def agenda(self, rij):
        return toon_document(self.request, agenda_document(rij, wijze=InzageWijze.API))
