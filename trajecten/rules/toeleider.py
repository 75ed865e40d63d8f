"""Who refers: the OCMW for a leefloongerechtigde, VDAB for everybody else.

Pure Python: no Django, no database, no clock. Source: BVR of 29 September 2017 art. 2,
and the guidance for OCMWs ("Instroom en traject"): in a household with both kinds of income,
OCMW and VDAB agree case by case. Option A: the OCMW refers both partners. Option B: VDAB
refers the partner without leefloon. So any dienst may be chosen, but a departure is explained.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wijkwerken.kern.bezwaar import Bezwaar

LEEFLOON = "leefloon"
OCMW = "ocmw"
VDAB = "vdab"
OPTIE_A = "a"
OPTIE_B = "b"


@dataclass(frozen=True, slots=True)
class Lid:
    """One partner, by who refers (the id of the dienst and its kind) and the kind of income."""

    dienst: str
    soort_dienst: str
    inkomen: str


def gewone_dienst(inkomen: str) -> str:
    """The kind of dienst that refers by default, for this kind of income."""
    return OCMW if inkomen == LEEFLOON else VDAB


def toets_toeleider(
    *, inkomen: str, soort_dienst: str, reden: str, optie: str = ""
) -> list[Bezwaar]:
    """Any dienst may refer; a departure from the default needs a reason.

    Option A of a mixed household is one: then the OCMW refers who has no leefloon.
    """
    gewoon = gewone_dienst(inkomen)
    if soort_dienst == gewoon or reden.strip():
        return []
    if optie == OPTIE_A and soort_dienst == OCMW:
        return []
    wie = "wie een leefloon krijgt" if gewoon == OCMW else "wie geen leefloon krijgt"
    naam = "het OCMW" if gewoon == OCMW else "VDAB"
    return [
        Bezwaar(
            "toeleider_reden",
            f"Voor {wie} is {naam} de toeleider. Schrijf waarom het hier een andere dienst is, "
            "of noteer bij Gemengd gezin wat OCMW en VDAB afspraken.",
            veld="toeleider_reden",
        )
    ]


def reden_van_optie_a(afgesproken_met: str, afgesproken_op: date) -> str:
    """The reason of the toeleider that follows from option A, at most 300 characters."""
    return (
        "Gemengd gezin, optie A: het OCMW leidt beide partners toe. "
        f"Afgesproken met {afgesproken_met} op {afgesproken_op:%d/%m/%Y}."
    )


def toets_huishouden(optie: str, leden: Sequence[Lid]) -> list[Bezwaar]:
    """Do the aanmeldingen of one household agree with the option?

    Option A has one dienst, an OCMW; option B has two: the OCMW for the partner with a
    leefloon and VDAB for the other. An income that is not known yet says nothing.
    """
    bezwaren = []
    if len(leden) > 2:
        bezwaren.append("Een gezin telt hier hoogstens twee aanmeldingen. Maak er eerst een los.")
    diensten = {lid.dienst for lid in leden}
    if optie == OPTIE_A and (len(diensten) > 1 or any(lid.soort_dienst != OCMW for lid in leden)):
        bezwaren.append(
            "Bij optie A leidt één OCMW beide partners toe. Kies optie B als VDAB de partner "
            "zonder leefloon toeleidt."
        )
    if optie == OPTIE_B and len(leden) > 1 and len(diensten) < 2:
        bezwaren.append(
            "Bij optie B leiden twee diensten toe. Kies optie A als het OCMW beide partners "
            "toeleidt."
        )
    if optie == OPTIE_B and any(
        lid.inkomen and lid.soort_dienst != gewone_dienst(lid.inkomen) for lid in leden
    ):
        bezwaren.append(
            "Bij optie B leidt het OCMW de partner met leefloon toe, en VDAB de andere. "
            "Kijk na waarvan deze persoon leeft."
        )
    return [Bezwaar("huishouden", zin, veld="optie") for zin in bezwaren]
