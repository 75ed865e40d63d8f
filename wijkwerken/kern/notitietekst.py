"""What may not stand in a notitie, and what asks for a second look.

Pure Python: no Django, no database, no clock. A rijksregisternummer is kept encrypted and never
as text (betrouwbaarheid.md, decided 10), so no notitie holds one. Health is a special category
of data (GDPR, art. 9): it may be written, but behind the curtain.
"""

import re

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.controlegetal import insz_eeuw

INSZ_IN_TEKST = "insz_in_tekst"
LIJKT_OP_INSZ = "lijkt_op_insz"
GEZONDHEID = "gezondheid_in_tekst"
TE_BEVESTIGEN = {LIJKT_OP_INSZ, GEZONDHEID}
GEVOELIG = "Kies liever een gevoelige notitie, of bevestig dat het zo mag."

# Eleven digits in the groups of an identity card, with anything usual between them; not after a
# +, where a phone number begins.
_INSZ = re.compile(
    r"(?<![\d+])" + r"[ .\-/]?".join(rf"(\d{{{n}}})" for n in (2, 2, 2, 3, 2)) + r"(?!\d)"
)
_GEZONDHEID = re.compile(
    r"\b(ziek\w*|diagnose\w*|depress\w*|kanker\w*|medicatie|medicijn\w*|psych\w*|verslaa\w*"
    r"|verslav\w*|alcohol\w*|drugs\w*|zwanger\w*|handicap\w*|burn-?out\w*|operatie\w*|arts|artsen"
    r"|dokter\w*|therap\w*|\w*pijn|trauma\w*|diabetes|epilep\w*|hiv|suïc\w*|suic\w*)\b",
    re.IGNORECASE,
)  # fmt: skip


def toets_tekst(tekst: str) -> list[Bezwaar]:
    """What can never be saved: a rijksregisternummer that is right to its check digits."""
    if any(insz_eeuw(cijfers) for cijfers in _nummers(tekst)):
        return [
            Bezwaar(
                INSZ_IN_TEKST,
                "In deze tekst staat een rijksregisternummer. Haal het weg: het staat al "
                "versleuteld in het dossier.",
                veld="tekst",
            )
        ]
    return []


def let_op_tekst(tekst: str, *, beschermd: bool, raad: str = GEVOELIG) -> list[Bezwaar]:
    """What the writer must confirm. `beschermd`: the notitie is hidden until somebody opens it.

    `raad` says what to do instead with words about health.
    """
    gevonden = []
    if any(not insz_eeuw(cijfers) for cijfers in _nummers(tekst)):
        gevonden.append(
            Bezwaar(
                LIJKT_OP_INSZ,
                "In deze tekst staat een getal dat op een rijksregisternummer lijkt. "
                "Haal het weg, of bevestig dat het iets anders is.",
                veld="tekst",
            )
        )
    woorden = sorted({woord.lower() for woord in _GEZONDHEID.findall(tekst)})
    if woorden and not beschermd:
        gevonden.append(
            Bezwaar(
                GEZONDHEID,
                f"Deze tekst gaat misschien over gezondheid ({', '.join(woorden[:3])}). {raad}",
                veld="tekst",
            )
        )
    return gevonden


def _nummers(tekst: str) -> list[str]:
    """Groups of eleven digits of which the first six can be a birth date."""
    return ["".join(delen) for delen in _INSZ.findall(tekst) if _kan_geboren(*delen[1:3])]


def _kan_geboren(maand: str, dag: str) -> bool:
    """A bis-nummer adds 20 or 40 to the month; an unknown month or day is 00."""
    return int(maand) % 20 <= 12 and int(maand) < 53 and int(dag) <= 31
