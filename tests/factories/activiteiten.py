from datetime import date

import factory
from django.db.backends.postgresql.psycopg_any import DateRange

from activiteiten.choices import CompetentieGroep, GebruikerSoort, VereisteSoort
from activiteiten.models import Activiteit, CompetentieTerm, Hoofdactiviteit, Toelating, Vereiste
from tests.factories.toegang import GemeenteFactory


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
