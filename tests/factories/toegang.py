import factory

from wijkwerken.toegang.choices import DienstSoort, Rol
from wijkwerken.toegang.models import Account, Gemeente, Postcode, Toeleidingsdienst

WACHTWOORD = "een-lang-wachtwoord"


class GemeenteFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Gemeente
        django_get_or_create = ("nis",)

    nis = factory.Sequence(lambda n: f"{91000 + n % 9000}")
    naam = factory.Sequence(lambda n: f"Gemeente {n}")
    arrondissement = "Halle-Vilvoorde"
    provincie = "Vlaams-Brabant"
    in_werkingsgebied = True


class PostcodeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Postcode
        django_get_or_create = ("postcode", "deelgemeente")

    postcode = "1500"
    deelgemeente = "Halle"
    gemeente = factory.SubFactory(GemeenteFactory)


class ToeleidingsdienstFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Toeleidingsdienst

    naam = factory.Sequence(lambda n: f"OCMW {n}")
    soort = DienstSoort.OCMW
    gemeente = factory.SubFactory(GemeenteFactory)
    email = factory.Sequence(lambda n: f"dienst{n}@voorbeeld.test")


class AccountFactory(factory.django.DjangoModelFactory):
    """A bemiddelaar, unless told otherwise; logs in with WACHTWOORD."""

    class Meta:
        model = Account
        skip_postgeneration_save = True

    class Params:
        als_coordinator = factory.Trait(rol=Rol.COORDINATOR)
        als_toeleider = factory.Trait(
            rol=Rol.TOELEIDER, dienst=factory.SubFactory(ToeleidingsdienstFactory)
        )
        als_gemeente = factory.Trait(rol=Rol.GEMEENTE, gemeente=factory.SubFactory(GemeenteFactory))
        als_beheer = factory.Trait(rol=Rol.BEHEER)

    rol = Rol.BEMIDDELAAR
    email = factory.Sequence(lambda n: f"account{n}@voorbeeld.test")
    naam = factory.Sequence(lambda n: f"Account {n}")
    password = factory.django.Password(WACHTWOORD)
