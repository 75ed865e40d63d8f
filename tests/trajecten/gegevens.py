"""What a dienst types in an aanmelding, whole and valid."""

from datetime import date

from tests.factories import GemeenteFactory, PostcodeFactory
from trajecten.choices import Inkomen
from wijkwerken.voorbeeld.insz import insz_van

GEBOREN = date(1985, 7, 30)


def persoonsgegevens(**anders):
    """A person in Halle, whose postcode is in the table."""
    gemeente = GemeenteFactory(nis="23027", naam="Halle")
    PostcodeFactory(postcode="1500", deelgemeente="Halle", gemeente=gemeente)
    return {
        "voornaam": "Youssef",
        "naam": "El Amrani",
        "geboortedatum": GEBOREN,
        "insz": insz_van(GEBOREN, 33),
        "straat": "Basiliekstraat",
        "huisnummer": "3",
        "postcode": "1500",
        "telefoon": "0470 71 19 30",
        "inkomen": Inkomen.LEEFLOON,
    } | anders


def aanmeldingsgegevens(**anders):
    return (
        persoonsgegevens()
        | {
            "trajectbegeleider": "S. Toeleider",
            "motivering": "Drie jaar niet gewerkt, leert Nederlands.",
            "verworven": ["stiptheid", "Frans"],
            "te_verwerven": ["Nederlands op de werkvloer"],
            "vervolgstap": "Opleiding logistiek medewerker",
            "stappen": [(1, 20), (2, 40)],
        }
        | anders
    )


def als_tekst(gegevens):
    """What a browser would send."""
    stappen = gegevens.pop("stappen", [])
    for nummer, (maand, uren) in enumerate(stappen):
        gegevens |= {f"stappen_{nummer}_maand": maand, f"stappen_{nummer}_uren": uren}
    for veld in ("verworven", "te_verwerven"):
        for nummer, tekst in enumerate(gegevens.pop(veld)):
            gegevens[f"{veld}_{nummer}_omschrijving"] = tekst
    return gegevens | {
        "geboortedatum": f"{gegevens['geboortedatum']:%d/%m/%Y}",
        "soort": "afsprakenblad",
        "duur_maanden": "6",
    }
