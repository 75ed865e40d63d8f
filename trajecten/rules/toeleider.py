"""Who refers: the OCMW for a leefloongerechtigde, VDAB for everybody else.

Pure Python: no Django, no database, no clock. Source: BVR of 29 September 2017 art. 2,
and the guidance for OCMWs: in a household with both kinds of income, OCMW and VDAB agree
case by case. So any dienst may be chosen, but a departure is explained.
"""

from wijkwerken.kern.bezwaar import Bezwaar

LEEFLOON = "leefloon"
OCMW = "ocmw"
VDAB = "vdab"


def gewone_dienst(inkomen: str) -> str:
    """The kind of dienst that refers by default, for this kind of income."""
    return OCMW if inkomen == LEEFLOON else VDAB


def toets_toeleider(*, inkomen: str, soort_dienst: str, reden: str) -> list[Bezwaar]:
    """Any dienst may refer; a departure from the default needs a reason."""
    gewoon = gewone_dienst(inkomen)
    if soort_dienst == gewoon or reden.strip():
        return []
    wie = "wie een leefloon krijgt" if gewoon == OCMW else "wie geen leefloon krijgt"
    naam = "het OCMW" if gewoon == OCMW else "VDAB"
    return [
        Bezwaar(
            "toeleider_reden",
            f"Voor {wie} is {naam} de toeleider. Schrijf waarom het hier een andere dienst is.",
            veld="toeleider_reden",
        )
    ]
