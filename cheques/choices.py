from django.db import models


class ChequeVorm(models.TextChoices):
    PAPIER = "papier", "Papier"
    ELEKTRONISCH = "elektronisch", "Elektronisch"


class Bestelbron(models.TextChoices):
    """How a purchase came in."""

    HAND = "hand", "Met de hand"
    BESTAND = "bestand", "Uit een bestand"


class ChequeStand(models.TextChoices):
    """Where a cheque is in its life: what its last beweging left it in."""

    ONTVANGEN = "ontvangen", "Bij de gebruiker"
    GEKOPPELD = "gekoppeld", "Ingeleverd"
    AFGELEVERD = "afgeleverd", "Afgeleverd bij de uitgever"
    UITBETAALD = "uitbetaald", "Uitbetaald"
    GEWEIGERD = "geweigerd", "Geweigerd door de uitgever"
    VERVALLEN = "vervallen", "Vervallen"
    VERLOREN = "verloren", "Verloren"
    TERUGBETAALD = "terugbetaald", "Terugbetaald aan de gebruiker"


class BewegingSoort(models.TextChoices):
    ONTVANGEN = "ontvangen", "Ontvangen"
    GEKOPPELD = "gekoppeld", "Ingeleverd voor een prestatie"
    AFGELEVERD = "afgeleverd", "Afgeleverd bij de uitgever"
    UITBETAALD = "uitbetaald", "Uitbetaald"
    GEWEIGERD = "geweigerd", "Geweigerd door de uitgever"
    VERVALLEN = "vervallen", "Vervallen"
    VERLOREN = "verloren", "Als verloren gemeld"
    TERUGBETAALD = "terugbetaald", "Terugbetaald aan de gebruiker"
    GECORRIGEERD = "gecorrigeerd", "Gecorrigeerd: van de prestatie gehaald"


# In these a cheque pays for an hour.
BETAALT = (
    ChequeStand.GEKOPPELD,
    ChequeStand.AFGELEVERD,
    ChequeStand.UITBETAALD,
    ChequeStand.GEWEIGERD,
)


# These are with us, and go to the issuer with the next afgifte.
BIJ_ONS = (ChequeStand.GEKOPPELD, ChequeStand.GEWEIGERD)


class Afgiftestand(models.TextChoices):
    """Where a batch to the issuer is; `beantwoord` once every cheque in it has its answer."""

    VOORBEREID = "voorbereid", "In voorbereiding"
    AFGELEVERD = "afgeleverd", "Wacht op antwoord"
    BEANTWOORD = "beantwoord", "Beantwoord"


class Afgifteuitslag(models.TextChoices):
    OPEN = "open", "Nog geen antwoord"
    AANVAARD = "aanvaard", "Aanvaard en uitbetaald"
    GEWEIGERD = "geweigerd", "Geweigerd"
    TERUGGEHAALD = "teruggehaald", "Van de prestatie gehaald"


class Lijststand(models.TextChoices):
    """Where a betaallijst is: made anew at will, fixed, or paid."""

    CONCEPT = "concept", "Concept"
    KLAAR = "klaar", "Klaar om te betalen"
    BETAALD = "betaald", "Betaald"


# What stands on a list in one of these is paid, and is never paid again.
VASTGELEGD = (Lijststand.KLAAR, Lijststand.BETAALD)


class Deelsoort(models.TextChoices):
    UREN = "uren", "Uren"
    OVERSCHRIJDING = "overschrijding", "Uren boven de limiet"
    REIS = "reis", "Reisvergoeding"


class Afsluitdeelstand(models.TextChoices):
    """What came of one month when many are closed in one go."""

    WACHT = "wacht", "Wacht"
    DICHT = "dicht", "Afgesloten"
    OPEN = "open", "Bleef open"


class Bundelsoort(models.TextChoices):
    """Whose yearly overviews are made together."""

    WIJKWERKERS = "wijkwerkers", "Wijk-werkers"
    GEBRUIKERS = "gebruikers", "Gebruikers"
