import uuid
from datetime import UTC, date, datetime, time

import factory
import pgtrigger
from django.db.backends.postgresql.psycopg_any import DateRange

from activiteiten.models import Toelating
from gebruikers.choices import (
    AanvraagSoort,
    Bankbestandsoort,
    Bestemming,
    GebruikerSoort,
    Ontvangstwijze,
)
from gebruikers.models import (
    Aanvraag,
    Bankbestand,
    Gebreke,
    Gebruiker,
    Gebruikersovereenkomst,
    Inschrijvingsgeld,
    Ontvangst,
    Registratie,
    Uitsluiting,
    Vestiging,
)
from tests.factories.activiteiten import ActiviteitFactory
from tests.factories.toegang import AccountFactory, GemeenteFactory
from wijkwerken.kern.controles import mededeling_maken


class GebruikerFactory(factory.django.DjangoModelFactory):
    """A household without overeenkomst; `met_overeenkomst=True` adds one for 2024 to 2027."""

    class Meta:
        model = Gebruiker
        skip_postgeneration_save = True

    class Params:
        als_school = factory.Trait(
            soort=GebruikerSoort.ONDERWIJS, voornaam="", naam="Basisschool De Linde"
        )

    nummer = factory.Sequence(lambda n: f"2025-{n:04d}")
    soort = GebruikerSoort.PERSOON
    naam = factory.Sequence(lambda n: f"Claes{n}")
    voornaam = "Godelieve"

    @factory.post_generation
    def met_overeenkomst(self, create, extracted, **kwargs):
        if create and extracted:
            GebruikersovereenkomstFactory(gebruiker=self)


class VestigingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Vestiging

    gebruiker = factory.SubFactory(GebruikerFactory)
    gemeente = factory.SubFactory(GemeenteFactory)
    straat = "Stationsstraat"
    huisnummer = "12"
    postcode = "1500"
    plaats = "Halle"


class GebruikersovereenkomstFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Gebruikersovereenkomst

    gebruiker = factory.SubFactory(GebruikerFactory)
    periode = DateRange(date(2024, 1, 1), date(2028, 1, 1))
    getekend_op = date(2024, 1, 1)


def zonder_bevriezing():
    """A signed overeenkomst does not change; a test that needs another one says so with this."""
    return pgtrigger.ignore("gebruikers.Gebruikersovereenkomst:bevroren")


class RegistratieFactory(factory.django.DjangoModelFactory):
    """A household that filled in the public form."""

    class Meta:
        model = Registratie

    sleutel = factory.LazyFunction(uuid.uuid4)
    soort = GebruikerSoort.PERSOON
    naam = "Peeters"
    voornaam = "Lucienne"
    email = "lucienne@voorbeeld.test"
    straat = "Stationsstraat"
    huisnummer = "12"
    postcode = "1500"
    plaats = "Halle"
    gemeente = factory.SubFactory(GemeenteFactory)
    werk = "De haag snoeien."
    ontvangen_op = datetime(2025, 3, 3, 9, tzinfo=UTC)
    akkoord_op = datetime(2025, 3, 3, 9, tzinfo=UTC)


class AanvraagFactory(factory.django.DjangoModelFactory):
    """An open request, every Monday from nine to one, that may be planned.

    Its gebruiker has an overeenkomst, and the gemeente permits the activity; set
    `toegelaten=False` or pass another gebruiker to take that away.
    """

    class Meta:
        model = Aanvraag
        skip_postgeneration_save = True

    nummer = factory.Sequence(lambda n: f"2025-{n:04d}")
    gebruiker = factory.SubFactory(GebruikerFactory, met_overeenkomst=True)
    vestiging = factory.SubFactory(VestigingFactory, gebruiker=factory.SelfAttribute("..gebruiker"))
    activiteit = factory.SubFactory(ActiviteitFactory)
    soort = AanvraagSoort.TERUGKEREND
    ontvangen_op = date(2025, 1, 2)
    van = date(2025, 1, 6)
    weekdagen = factory.LazyFunction(lambda: [0])
    begin = time(9)
    einde = time(13)
    uren = 4

    @factory.post_generation
    def toegelaten(self, create, extracted, **kwargs):
        if create and extracted is not False:
            Toelating.objects.get_or_create(
                activiteit=self.activiteit,
                gemeente=self.vestiging.gemeente,
                soort=self.gebruiker.soort,
                defaults={"geldig": DateRange(date(2018, 1, 1), None)},
            )


class InschrijvingsgeldFactory(factory.django.DjangoModelFactory):
    """What a household pays for 2026: € 7,50, not asked for yet."""

    class Meta:
        model = Inschrijvingsgeld

    gebruiker = factory.SubFactory(GebruikerFactory, met_overeenkomst=True)
    jaar = 2026
    bedrag = 750
    mededeling = factory.Sequence(lambda n: mededeling_maken(2026 * 10**6 + n + 1))


class BankbestandFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Bankbestand

    soort = Bankbestandsoort.CSV
    rekening = "BE68539007547034"
    sha256 = factory.Sequence(lambda n: f"{n:064d}")
    van = tot = date(2026, 2, 3)
    ingelezen_op = datetime(2026, 2, 4, 9, tzinfo=UTC)
    door = factory.SubFactory(AccountFactory)
    aantal = 1


class OntvangstFactory(factory.django.DjangoModelFactory):
    """Somebody paid without telling for whom."""

    class Meta:
        model = Ontvangst

    wijze = Ontvangstwijze.BANK
    datum = date(2026, 2, 3)
    bedrag = 750
    bestemming = Bestemming.TE_BEKIJKEN
    bestand = factory.SubFactory(BankbestandFactory)
    kenmerk = factory.Sequence(lambda n: f"{n:064d}")
    omschrijving = "lidgeld"
    tegenpartij = "Lucienne Peeters"
    tegenrekening = "BE52096514021209"


class GebrekeFactory(factory.django.DjangoModelFactory):
    """A melding of which an exclusion came; make that with `UitsluitingFactory`."""

    class Meta:
        model = Gebreke

    nummer = factory.Sequence(lambda n: f"2024-{n:04d}")
    gebruiker = factory.SubFactory(GebruikerFactory)
    voorgevallen_op = date(2024, 2, 3)
    gemeld_op = date(2024, 2, 3)
    antwoord_voor = date(2024, 2, 17)
    status = "beslist"
    beslissing = "uitsluiting"
    beslist_op = date(2024, 2, 18)
    behandelaar = factory.SubFactory(AccountFactory)


class UitsluitingFactory(factory.django.DjangoModelFactory):
    """Three days, long ago."""

    class Meta:
        model = Uitsluiting

    gebreke = factory.SubFactory(GebrekeFactory)
    gebruiker = factory.SelfAttribute("gebreke.gebruiker")
    van = date(2024, 2, 18)
    tot = date(2024, 2, 20)
