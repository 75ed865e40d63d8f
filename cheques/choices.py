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
    AANGEVRAAGD = "aangevraagd", "Teruggevraagd bij de uitgever"
    VERVANGEN = "vervangen", "Vervangen door een andere"


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
    AANGEVRAAGD = "aangevraagd", "Teruggevraagd bij de uitgever"
    VERVANGEN = "vervangen", "Vervangen door een andere"


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


class Chequewens(models.TextChoices):
    """What the issuer is asked for a cheque that pays nothing."""

    VERVANGING = "vervanging", "Nieuwe cheques"
    TERUGBETALING = "terugbetaling", "Het geld terug"


class Chequeaanvraagstand(models.TextChoices):
    """Where an aanvraag at the issuer is; `beantwoord` once every cheque has its answer."""

    KLAAR = "klaar", "Nog te versturen"
    VERSTUURD = "verstuurd", "Wacht op antwoord"
    BEANTWOORD = "beantwoord", "Beantwoord"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


class Chequeuitslag(models.TextChoices):
    """What became of one cheque of an aanvraag."""

    OPEN = "open", "Nog geen antwoord"
    VERVANGEN = "vervangen", "Vervangen"
    TERUGBETAALD = "terugbetaald", "Terugbetaald"
    GEWEIGERD = "geweigerd", "Geweigerd"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


# What the issuer may answer.
TERUGVRAAGUITSLAGEN = [
    (uitslag.value, uitslag.label)
    for uitslag in (Chequeuitslag.VERVANGEN, Chequeuitslag.TERUGBETAALD, Chequeuitslag.GEWEIGERD)
]


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
