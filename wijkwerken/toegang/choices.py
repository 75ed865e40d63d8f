from django.db import models


class Rol(models.TextChoices):
    BEMIDDELAAR = "bemiddelaar", "Bemiddelaar"
    COORDINATOR = "coordinator", "Coördinator"
    TOELEIDER = "toeleider", "Toeleider"
    GEMEENTE = "gemeente", "Gemeente"
    BEHEER = "beheer", "Beheer"


class Kring(models.TextChoices):
    """Who shares with whom: the organisation itself, one dienst, one gemeente, beheer."""

    BINNEN = "binnen", "De organisatie"
    DIENST = "dienst", "De toeleidingsdienst"
    GEMEENTE = "gemeente", "De gemeente"
    BEHEER = "beheer", "Beheer"


class DienstSoort(models.TextChoices):
    OCMW = "ocmw", "OCMW"
    VDAB = "vdab", "VDAB"


class TokenBereik(models.TextChoices):
    LEZEN = "lezen", "Lezen"
    SCHRIJVEN = "schrijven", "Lezen en schrijven"


class InzageWijze(models.TextChoices):
    PAGINA = "pagina", "Pagina"
    LIJST = "lijst", "Lijst"
    EXPORT = "export", "Export"
    PDF = "pdf", "PDF"
    BIJLAGE = "bijlage", "Bijlage"
    NOTITIE = "notitie", "Gevoelige notitie"
    API = "api", "API"
    INSZ = "insz", "Volledig INSZ getoond"
