"""Which colour a status gets: ok, let-op, fout or neutraal. The word always stands beside it.

By choices value, because one idea has one word everywhere; a value that is not here is neutral.
"""

OK = {
    "aanvaard",
    "afgesloten",
    "beantwoord",
    "actief",
    "afgehandeld",
    "bevestigd",
    "betaald",
    "gekoppeld",
    "gedaan",
    "gehouden",
    "geldig",
    "gepresteerd",
    "gereed",
    "getekend",
    "goedgekeurd",
    "gunstig",
    "in_voorraad",
    "inschrijvingsgeld",
    "ingeleverd",
    "ingevuld",
    "lopend",
    "ondertekend",
    "terugbetaald",
    "toegelaten",
    "uitbetaald",
    "uitgevoerd",
    "vast",
    "verwerkt",
    "verzonden",
}
LET_OP = {
    "aangevraagd",
    "voorbereid",
    "advies_gevraagd",
    "advies_ontvangen",
    "beslist",
    "binnen",
    "binnenkort",
    "geschorst",
    "heropening_gevraagd",
    "gemeld",
    "gezien",
    "te_bekijken",
    "ingediend",
    "intake_gepland",
    "gewijzigd",
    "let_op",
    "nagekeken",
    "nieuw",
    "onvolledig",
    "ontbreekt",
    "open",
    "teruggestuurd",
    "te_beoordelen",
    "verstuurd",
    "voorgesteld",
    "voorlopig",
    "voorwaarden",
    "waarschuwing",
}
FOUT = {
    "afgekeurd",
    "betwist",
    "fout",
    "geblokkeerd",
    "geweigerd",
    "mislukt",
    "niet_verschenen",
    "ongunstig",
    "overschreden",
    "overschrijding",
    "te_laat",
    "uitgesloten",
    "vervallen",
    "verloren",
    "gestolen",
}


def statusklasse(waarde: object) -> str:
    """The colour class of a choices value."""
    woord = str(getattr(waarde, "value", waarde) or "").lower()
    for klasse, woorden in (("ok", OK), ("let-op", LET_OP), ("fout", FOUT)):
        if woord in woorden:
            return klasse
    return "neutraal"
