from datetime import date

import factory

from cheques.models import Cheque, Chequebestelling
from tests.factories.gebruikers import GebruikerFactory


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
