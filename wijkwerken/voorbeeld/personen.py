"""Invented people and where they live; streets and postcodes exist, the people do not."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any

from trajecten.choices import Inkomen
from wijkwerken.voorbeeld.insz import insz_van
from wijkwerken.voorbeeld.wereld import Wereld

# postcode, deelgemeente, key of the gemeente, streets
# fmt: off
PLAATSEN = (
    ("1500", "Halle", "halle", ("Basiliekstraat", "Melkstraat", "Nijvelsesteenweg", "Vogelpers")),
    ("1501", "Buizingen", "halle", ("Alsembergsesteenweg", "Demesmaekerstraat", "Eikenlaan")),
    ("1502", "Lembeek", "halle", ("Claesplein", "Kasteeldreef", "Stevens Dewaelplein")),
    ("1650", "Beersel", "beersel", ("Hoogstraat", "Laarheidestraat", "Steenweg op Ukkel")),
    ("1652", "Alsemberg", "beersel", ("Brusselsesteenweg", "Pastoor Bolsstraat")),
    ("1654", "Huizingen", "beersel", ("A. Vaucampslaan", "Guldensporenlaan")),
    ("1700", "Dilbeek", "dilbeek", ("Kattebroekstraat", "Ninoofsesteenweg", "Kloosterstraat")),
    ("1702", "Groot-Bijgaarden", "dilbeek", ("Brusselstraat", "Robert Dansaertlaan")),
    ("1703", "Schepdaal", "dilbeek", ("Lostraat", "Scheestraat")),
    ("1600", "Sint-Pieters-Leeuw", "leeuw", ("Rink", "Pepingensesteenweg", "Garebaan")),
    ("1601", "Ruisbroek", "leeuw", ("Fabrieksstraat", "Kerkstraat", "Vorstsesteenweg")),
    ("1602", "Vlezenbeek", "leeuw", ("Dorp", "Postweg", "Schaliestraat")),
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Mens:
    """Somebody who might become a wijk-werker."""

    naam: str
    voornaam: str
    geboren: date
    gemeente: str  # key of the gemeente
    inkomen: Inkomen = Inkomen.LEEFLOON

    @property
    def dienst(self) -> str:
        """Who refers by default: the OCMW for a leefloon, VDAB for everybody else."""
        namen = {
            "halle": "Halle",
            "beersel": "Beersel",
            "dilbeek": "Dilbeek",
            "leeuw": "Sint-Pieters-Leeuw",
        }
        if self.inkomen == Inkomen.LEEFLOON:
            return f"OCMW {namen[self.gemeente]}"
        return "VDAB Halle-Vilvoorde"


def adres(wereld: Wereld, gemeente: str) -> dict[str, str]:
    """A street with a number in this gemeente."""
    keuze = [plaats for plaats in PLAATSEN if plaats[2] == gemeente]
    postcode, plaats, _, straten = wereld.toeval.choice(keuze)
    return {
        "straat": wereld.toeval.choice(straten),
        "huisnummer": str(wereld.toeval.randint(1, 180)),
        "postcode": postcode,
        "plaats": plaats,
    }


def telefoon(wereld: Wereld) -> str:
    """A number of the right form in a block that nobody has."""
    wereld.volgnummer += 1
    return f"+3247000{wereld.volgnummer:04d}"


def mail(*namen: str) -> str:
    """`thi-lan.nguyen@voorbeeld.test`."""
    plat = [
        unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode() for naam in namen
    ]
    return ".".join(naam.lower().replace(" ", "-") for naam in plat) + "@voorbeeld.test"


def persoonsgegevens(wereld: Wereld, mens: Mens) -> dict[str, Any]:
    """What an aanmelding asks about the person."""
    nummer = telefoon(wereld)
    return {
        "voornaam": mens.voornaam,
        "naam": mens.naam,
        "geboortedatum": mens.geboren,
        "insz": insz_van(mens.geboren, wereld.volgnummer % 997 + 1),
        "telefoon": nummer,
        "email": mail(mens.voornaam, mens.naam),
        "inkomen": mens.inkomen,
        "rijbewijs": wereld.toeval.random() < 0.4,
        **adres(wereld, mens.gemeente),
    }
