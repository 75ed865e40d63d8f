from datetime import date

import factory

from cheques.models import Afgifte, Cheque, Chequeaanvraag, Chequebestelling, Krediet
from tests.factories.gebruikers import GebruikerFactory
from tests.factories.toegang import AccountFactory


class ChequebestellingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Chequebestelling

    gebruiker = factory.SubFactory(GebruikerFactory)
    aantal = 10
    prijs = 745
    uitgegeven_op = date(2025, 1, 2)
    vervalt_op = date(2026, 1, 1)


class ChequeFactory(factory.django.DjangoModelFactory):
    """With the gebruiker, and without bewegingen: services make the life line."""

    class Meta:
        model = Cheque

    nummer = factory.Sequence(lambda n: f"{7000000 + n}")
    bestelling = factory.SubFactory(ChequebestellingFactory)


class AfgifteFactory(factory.django.DjangoModelFactory):
    """In preparation, and empty."""

    class Meta:
        model = Afgifte

    nummer = factory.Sequence(lambda n: f"2025-{9000 + n}")
    kenmerk = "WW202503"
    door = factory.SubFactory(AccountFactory)


class KredietFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Krediet

    gebruiker = factory.SubFactory(GebruikerFactory)
    uren = 10
    van = date(2025, 3, 1)
    tot = date(2025, 3, 31)
    reden = "De bestelling is onderweg."
    door = factory.SubFactory(AccountFactory)


class ChequeaanvraagFactory(factory.django.DjangoModelFactory):
    """To be sent, and without its cheques."""

    class Meta:
        model = Chequeaanvraag

    nummer = factory.Sequence(lambda n: f"2025-{8000 + n}")
    gebruiker = factory.SubFactory(GebruikerFactory)
    wens = "terugbetaling"
    reden = "Kwijt bij de verhuis"
    aantal = 1
    bedrag = 745
    door = factory.SubFactory(AccountFactory)
