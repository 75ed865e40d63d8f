from django.db import models

from activiteiten.choices import GebruikerSoort

__all__ = ["AanvraagSoort", "AanvraagStatus", "GebruikerSoort", "Weekdag"]


class AanvraagSoort(models.TextChoices):
    EENMALIG = "eenmalig", "Eén keer"
    TERUGKEREND = "terugkerend", "Elke week"
    VOOR_DATUM = "voor_datum", "Ergens vóór een datum"


class AanvraagStatus(models.TextChoices):
    OPEN = "open", "Open"
    INGEVULD = "ingevuld", "Ingevuld"
    AFGESLOTEN = "afgesloten", "Afgesloten"
    GEANNULEERD = "geannuleerd", "Geannuleerd"


class Weekdag(models.IntegerChoices):
    """As datetime.date.weekday() counts."""

    MAANDAG = 0, "maandag"
    DINSDAG = 1, "dinsdag"
    WOENSDAG = 2, "woensdag"
    DONDERDAG = 3, "donderdag"
    VRIJDAG = 4, "vrijdag"
    ZATERDAG = 5, "zaterdag"
    ZONDAG = 6, "zondag"
