import django_filters

from gebruikers.api.geldserializers import (
    AantalSerializer,
    BankbestandInvoer,
    BankbestandSerializer,
    InschrijvingsgeldInvoer,
    InschrijvingsgeldSerializer,
    JaarInvoer,
    OntvangstInvoer,
    OntvangstKoppelInvoer,
    OntvangstSerializer,
    PlanSerializer,
)
from gebruikers.documenten import PDF, brieven_antwoord
from gebruikers.models import Bankbestand, Inschrijvingsgeld, Ontvangst
from gebruikers.services.bankbestanden import (
    bankbestand_bekijken,
    bankbestand_terugdraaien,
    bankbestand_verwerken,
)
from gebruikers.services.inschrijvingsgelden import (
    betaling_herinneren,
    betaling_vragen,
    inschrijvingsgeld_kwijtschelden,
    inschrijvingsgeld_maken,
    inschrijvingsgelden_maken,
    kwijtschelding_intrekken,
)
from gebruikers.services.ontvangsten import (
    ontvangst_afwijzen,
    ontvangst_koppelen,
    ontvangst_loskoppelen,
    ontvangst_noteren,
    ontvangst_schrappen,
)
from gebruikers.sporen import sporen_van_inschrijvingsgeld
from wijkwerken.kern.api.filters import DatumFilter, JaNeeFilter
from wijkwerken.kern.api.velden import Leeg, RedenInvoer, VerwijderdSerializer
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, daad, download
from wijkwerken.toegang.api.bestanden import BestandMixin
from wijkwerken.toegang.api.bulk import bulk
from wijkwerken.toegang.api.geschiedenis import geschiedenis_van
from wijkwerken.toegang.rechten import Handeling

BEWERKEN = Handeling.GEBRUIKER_BEWERKEN
LEZEN = {"list": Handeling.GEBRUIKER_BEKIJKEN, "retrieve": Handeling.GEBRUIKER_BEKIJKEN}


class InschrijvingsgeldFilter(django_filters.FilterSet):
    gebruiker = django_filters.UUIDFilter(field_name="gebruiker_id", label="Id.")
    jaar = django_filters.NumberFilter(label="Kalenderjaar.")
    gevraagd = JaNeeFilter(
        field_name="gevraagd_op", lookup_expr="isnull", exclude=True, label="Al gevraagd."
    )
    vervalt_voor = DatumFilter(
        field_name="vervalt_op", lookup_expr="lt", label="Te betalen vóór deze datum."
    )

    class Meta:
        model = Inschrijvingsgeld
        fields = ("stand",)


class InschrijvingsgeldViewSet(MaakMixin, RijViewSet):
    """What gebruikers pay each year."""

    handelingen = LEZEN | {"create": BEWERKEN}
    queryset = Inschrijvingsgeld.objects.met_ontvangen()
    serializer_class = InschrijvingsgeldSerializer
    invoer_class = InschrijvingsgeldInvoer
    filterset_class = InschrijvingsgeldFilter
    ordening = ("jaar", "vervalt_op", "mededeling")
    standaard_ordening = "-jaar,mededeling"
    uitleg = {
        "list": "Wat gebruikers per jaar betalen. Bedragen in cent.",
        "retrieve": "Eén inschrijvingsgeld.",
        "create": "Maak het inschrijvingsgeld van een gebruiker met een overeenkomst in dat jaar.",
    }

    geschiedenis = geschiedenis_van(sporen_van_inschrijvingsgeld, BEWERKEN)
    bulk = bulk(
        "vragen",
        "herinneren",
        "kwijtschelden",
        lijst="inschrijvingsgeld_list",
        handeling=BEWERKEN,
    )

    def maken(self, gegevens):
        return inschrijvingsgeld_maken(door=self.account, **gegevens)

    @daad(
        JaarInvoer,
        handeling=BEWERKEN,
        antwoord=AantalSerializer,
        op_lijst=True,
        uitleg="Maak ze voor iedereen met een overeenkomst in dat jaar die er nog geen heeft.",
    )
    def maken_voor_jaar(self, rij, gegevens):
        return {"aantal": inschrijvingsgelden_maken(door=self.account, **gegevens)}

    @daad(
        Leeg,
        handeling=BEWERKEN,
        uitleg="Vraag de betaling: per mail, of zonder adres met de brief.",
    )
    def vragen(self, rij, gegevens):
        return betaling_vragen(
            door=self.account, inschrijvingsgeld=rij, vandaag=self.vandaag, versie=self.versie
        )

    @daad(Leeg, handeling=BEWERKEN, uitleg="Vraag opnieuw, na de laatste dag om te betalen.")
    def herinneren(self, rij, gegevens):
        return betaling_herinneren(
            door=self.account, inschrijvingsgeld=rij, vandaag=self.vandaag, versie=self.versie
        )

    @daad(RedenInvoer, handeling=BEWERKEN, uitleg="Scheld het kwijt, met een reden.")
    def kwijtschelden(self, rij, gegevens):
        return inschrijvingsgeld_kwijtschelden(
            door=self.account,
            inschrijvingsgeld=rij,
            vandaag=self.vandaag,
            versie=self.versie,
            **gegevens,
        )

    @daad(Leeg, handeling=BEWERKEN, uitleg="De gebruiker moet toch betalen.")
    def kwijtschelding_intrekken(self, rij, gegevens):
        return kwijtschelding_intrekken(
            door=self.account, inschrijvingsgeld=rij, versie=self.versie
        )

    @daad(
        OntvangstInvoer,
        handeling=BEWERKEN,
        uitleg="Noteer wat contant betaald is, of teruggestort.",
    )
    def ontvangst_noteren(self, rij, gegevens):
        ontvangst_noteren(
            door=self.account,
            inschrijvingsgeld=rij,
            vandaag=self.vandaag,
            versie=self.versie,
            **gegevens,
        )
        return rij

    @download(handeling=Handeling.GEBRUIKER_BEKIJKEN, uitleg="De brief als PDF.", soorten=[PDF])
    def pdf(self, rij):
        return brieven_antwoord([rij], vandaag=self.vandaag)


class OntvangstFilter(django_filters.FilterSet):
    inschrijvingsgeld = django_filters.UUIDFilter(field_name="inschrijvingsgeld_id", label="Id.")
    bestand = django_filters.UUIDFilter(field_name="bestand_id", label="Id van het bankbestand.")
    van = DatumFilter(field_name="datum", lookup_expr="gte", label="Op of na deze datum.")
    tot = DatumFilter(field_name="datum", lookup_expr="lte", label="Op of vóór deze datum.")

    class Meta:
        model = Ontvangst
        fields = ("bestemming", "wijze")


class OntvangstViewSet(RijViewSet):
    """Money that came in."""

    handelingen = LEZEN
    queryset = Ontvangst.objects.all()
    serializer_class = OntvangstSerializer
    filterset_class = OntvangstFilter
    ordening = ("datum", "bedrag")
    standaard_ordening = "-datum"
    uitleg = {
        "list": "Wat binnenkwam. `te_bekijken` heeft nog geen plaats. Bedragen in cent.",
        "retrieve": "Eén ontvangst.",
    }

    @daad(OntvangstKoppelInvoer, handeling=BEWERKEN, uitleg="Zeg voor wie en welk jaar dit is.")
    def koppelen(self, rij, gegevens):
        return ontvangst_koppelen(door=self.account, ontvangst=rij, versie=self.versie, **gegevens)

    @daad(Leeg, handeling=BEWERKEN, uitleg="Maak een betaling via de bank weer los.")
    def loskoppelen(self, rij, gegevens):
        return ontvangst_loskoppelen(door=self.account, ontvangst=rij, versie=self.versie)

    @daad(
        Leeg,
        handeling=BEWERKEN,
        uitleg="Dit is geen inschrijvingsgeld. Wie betaalde en wat die schreef, wordt gewist.",
    )
    def afwijzen(self, rij, gegevens):
        return ontvangst_afwijzen(door=self.account, ontvangst=rij, versie=self.versie)

    @daad(
        Leeg,
        handeling=BEWERKEN,
        antwoord=VerwijderdSerializer,
        uitleg="Schrap wat met de hand verkeerd genoteerd is.",
    )
    def schrappen(self, rij, gegevens):
        ontvangst_schrappen(door=self.account, ontvangst=rij, versie=self.versie)
        return {"verwijderd": True}


class BankbestandFilter(django_filters.FilterSet):
    teruggedraaid = JaNeeFilter(
        field_name="teruggedraaid_op", lookup_expr="isnull", exclude=True, label="Teruggedraaid."
    )

    class Meta:
        model = Bankbestand
        fields = ("soort",)


class BankbestandViewSet(BestandMixin, MaakMixin, RijViewSet):
    """Files of the bank."""

    handelingen = LEZEN | {"create": BEWERKEN}
    queryset = Bankbestand.objects.all()
    serializer_class = BankbestandSerializer
    invoer_class = BankbestandInvoer
    filterset_class = BankbestandFilter
    ordening = ("ingelezen_op",)
    standaard_ordening = "-ingelezen_op"
    uitleg = {
        "list": "Bestanden van de bank die ingelezen zijn.",
        "retrieve": "Eén bankbestand. Het bestand zelf wordt niet bewaard.",
        "create": "Lees een bestand in (`multipart/form-data`): alles of niets. Wat al ingelezen "
        "was, telt niet nog eens.",
    }

    def maken(self, gegevens):
        return bankbestand_verwerken(
            door=self.account, inhoud=gegevens["bestand"].read(), nu=self.nu
        )

    @daad(
        BankbestandInvoer,
        handeling=BEWERKEN,
        antwoord=PlanSerializer,
        op_lijst=True,
        uitleg="Kijk wat in een bestand staat en wat ermee zou gebeuren. Er wordt niets bewaard.",
    )
    def bekijken(self, rij, gegevens):
        return bankbestand_bekijken(door=self.account, inhoud=gegevens["bestand"].read())

    @daad(
        Leeg,
        handeling=BEWERKEN,
        uitleg="Draai het hele bestand terug, ook wat daarna met de hand gekoppeld is.",
    )
    def terugdraaien(self, rij, gegevens):
        return bankbestand_terugdraaien(
            door=self.account, bestand=rij, nu=self.nu, versie=self.versie
        )
