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


class BulkFase(models.TextChoices):
    """How far an act on many rows is."""

    PROEF = "proef", "Bekeken, niet gedaan"
    DOEN = "doen", "Gedaan"
    TERUG = "terug", "Ongedaan gemaakt"


class BulkStaat(models.TextChoices):
    """How far such an act is with one row."""

    WACHT = "wacht", "Nog na te kijken"
    LUKT = "lukt", "Lukt"
    GELIJK = "gelijk", "Verandert niet"
    GEWEIGERD = "geweigerd", "Geweigerd"
    GEDAAN = "gedaan", "Gedaan"
    TERUG = "terug", "Weer zoals ze was"
    BLIJFT = "blijft", "Blijft zoals ze nu is"


# What still has to be done in a phase: the rows in this state. None left: the phase is over.
BULK_TE_DOEN = {
    BulkFase.PROEF: BulkStaat.WACHT,
    BulkFase.DOEN: BulkStaat.LUKT,
    BulkFase.TERUG: BulkStaat.GEDAAN,
}
