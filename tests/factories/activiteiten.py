from datetime import date

import factory
from django.db.backends.postgresql.psycopg_any import DateRange

from activiteiten.choices import CompetentieGroep, Criterium, GebruikerSoort, VereisteSoort
from activiteiten.models import (
    Activiteit,
    AfwijkendeActiviteit,
    CompetentieTerm,
    Criteriumtoets,
    Hoofdactiviteit,
    Toelating,
    Vereiste,
)
from tests.factories.toegang import AccountFactory, GemeenteFactory


class HoofdactiviteitFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Hoofdactiviteit
        django_get_or_create = ("code",)

    code = "TUIN"
    naam = "Klein tuinonderhoud"


class ActiviteitFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Activiteit

    hoofdactiviteit = factory.SubFactory(HoofdactiviteitFactory)
    code = factory.Sequence(lambda n: f"TUIN-{n}")
    naam = factory.Sequence(lambda n: f"Gras maaien {n}")
    soorten = factory.LazyFunction(lambda: list(GebruikerSoort.values))


class CompetentieTermFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = CompetentieTerm

    code = factory.Sequence(lambda n: f"TERM-{n}")
    naam = factory.Sequence(lambda n: f"Op tijd komen {n}")
    groep = CompetentieGroep.HOUDING


class VereisteFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Vereiste
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda n: f"VEREISTE-{n}")
    naam = factory.Sequence(lambda n: f"Attest {n}")
    soort = VereisteSoort.ATTEST


class ToelatingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Toelating

    activiteit = factory.SubFactory(ActiviteitFactory)
    gemeente = factory.SubFactory(GemeenteFactory)
    soort = GebruikerSoort.PERSOON
    geldig = DateRange(date(2018, 1, 1), None)
    bron = "Gemeenteraad 18/12/2017"


class AfwijkingFactory(factory.django.DjangoModelFactory):
    """A concept with the four criteria still open."""

    class Meta:
        model = AfwijkendeActiviteit
        skip_postgeneration_save = True

    nummer = factory.Sequence(lambda n: f"2025-{n + 1:04d}")
    gemeente = factory.SubFactory(GemeenteFactory)
    hoofdactiviteit = factory.SubFactory(HoofdactiviteitFactory)
    naam = "Fietsen herstellen voor buren"
    omschrijving = "Kleine herstellingen, samen met een vrijwilliger."
    soorten = factory.LazyFunction(lambda: ["persoon", "vereniging"])
    behandelaar = factory.SubFactory(AccountFactory)

    @factory.post_generation
    def toetsen(self, create, extracted, **kwargs):
        voldoet, grond = extracted or (None, "")
        for criterium in Criterium:
            Criteriumtoets.objects.create(
                afwijking=self, criterium=criterium, voldoet=voldoet, grond=grond
            )
