from django.db import models

from activiteiten.choices import GebruikerSoort

__all__ = [
    "AanvraagSoort",
    "AanvraagStatus",
    "AanvraagWachtreden",
    "Bankbestandsoort",
    "Bestemming",
    "GebrekeBeslissing",
    "GebrekeStapSoort",
    "GebrekeStatus",
    "GebruikerSoort",
    "Geldstand",
    "Ondertekenaar",
    "Ontvangstwijze",
    "RegistratieStatus",
    "Weekdag",
]

# Work that still has, or may get, somebody on it; the others are settled.
LOPENDE_STATUSSEN = ("ontvangen", "open", "ingevuld")
WACHTENDE_STATUSSEN = ("ontvangen", "open")


class Ondertekenaar(models.TextChoices):
    """Who signs a gebruikersovereenkomst."""

    GEBRUIKER = "gebruiker", "Gebruiker"
    ORGANISATIE = "organisatie", "Organisatie"


class RegistratieStatus(models.TextChoices):
    """What became of what somebody filled in on the public form."""

    NIEUW = "nieuw", "Nieuw"
    OVERGENOMEN = "overgenomen", "Overgenomen"
    GEKOPPELD = "gekoppeld", "Gekoppeld"
    GEWEIGERD = "geweigerd", "Geweigerd"


class Geldstand(models.TextChoices):
    """What became of the inschrijvingsgeld of one year."""

    OPEN = "open", "Open"
    BETAALD = "betaald", "Betaald"
    KWIJTGESCHOLDEN = "kwijtgescholden", "Kwijtgescholden"


class Ontvangstwijze(models.TextChoices):
    """How money came in, or went back."""

    BANK = "bank", "Via de bank"
    KAS = "kas", "Contant of met de kaart"
    TERUG = "terug", "Teruggestort"


class Bestemming(models.TextChoices):
    """What an ontvangst is for."""

    TE_BEKIJKEN = "te_bekijken", "Te bekijken"
    GELD = "inschrijvingsgeld", "Inschrijvingsgeld"
    ANDERE = "andere", "Hoort hier niet"


class Bankbestandsoort(models.TextChoices):
    CODA = "coda", "CODA"
    CSV = "csv", "CSV"


class AanvraagSoort(models.TextChoices):
    EENMALIG = "eenmalig", "Eén keer"
    TERUGKEREND = "terugkerend", "Elke week"
    VOOR_DATUM = "voor_datum", "Ergens vóór een datum"


class AanvraagStatus(models.TextChoices):
    """The fewest that a bemiddelaar needs: come in, looked for, found, done with.

    How far an open one with more than one place is filled is counted, not stored.
    """

    ONTVANGEN = "ontvangen", "Ontvangen"
    OPEN = "open", "Open"
    INGEVULD = "ingevuld", "Ingevuld"
    AFGESLOTEN = "afgesloten", "Afgesloten"
    GEANNULEERD = "geannuleerd", "Geannuleerd"


class AanvraagWachtreden(models.TextChoices):
    """Why nobody was found yet; the first that helps to change something."""

    NIEMAND_VRIJ = "niemand_vrij", "Niemand vrij op die uren"
    AFSTAND = "afstand", "Te ver voor wie vrij is"
    VEREISTE = "vereiste", "Niemand heeft wat gevraagd wordt"
    UREN = "uren", "Te veel uren voor wie past"
    GEBRUIKER = "gebruiker", "We wachten op de gebruiker"
    TOELATING = "toelating", "We wachten op een beslissing van de gemeente"
    ANDERE = "andere", "Andere reden"


class Weekdag(models.IntegerChoices):
    """As datetime.date.weekday() counts."""

    MAANDAG = 0, "maandag"
    DINSDAG = 1, "dinsdag"
    WOENSDAG = 2, "woensdag"
    DONDERDAG = 3, "donderdag"
    VRIJDAG = 4, "vrijdag"
    ZATERDAG = 5, "zaterdag"
    ZONDAG = 6, "zondag"


class GebrekeStatus(models.TextChoices):
    """How far the procedure of a gebruiker in gebreke is."""

    GEMELD = "gemeld", "Gemeld"
    IN_GEBREKE = "in_gebreke", "Wacht op antwoord"
    BEANTWOORD = "beantwoord", "Beantwoord"
    BESLIST = "beslist", "Beslist"


class GebrekeStapSoort(models.TextChoices):
    """What happened on the way to a decision, and after it."""

    MELDING = "melding", "Melding"
    INGEBREKESTELLING = "ingebrekestelling", "Ingebrekestelling"
    ANTWOORD = "antwoord", "Antwoord van de gebruiker"
    BESLISSING = "beslissing", "Beslissing"
    OPHEFFING = "opheffing", "Uitsluiting opgeheven"
    RECHTZETTING = "rechtzetting", "Rechtzetting"


class GebrekeBeslissing(models.TextChoices):
    GEEN_GEVOLG = "geen_gevolg", "Geen gevolg"
    WAARSCHUWING = "waarschuwing", "Waarschuwing"
    UITSLUITING = "uitsluiting", "Uitsluiting"
