"""Cheque numbers as people type them: one by one, or a range such as 7000001-7000010.

Pure Python: no Django, no database, no clock.
"""

import re
from collections.abc import Iterable

from wijkwerken.kern.bezwaar import Bezwaar

HOOGSTENS = 2000
SCHEIDING = re.compile(r"[\s,;]+")
NUMMER = re.compile(r"[0-9]{6,20}")
REEKS = re.compile(r"([0-9]{6,20})[-\u2013]([0-9]{6,20})")


def nummers_lezen(tekst: str) -> tuple[list[str], list[Bezwaar]]:
    """The numbers in a text, in its order and each once, and what could not be read.

    Separated by spaces, commas or lines; a range has a dash without spaces. Leading zeros
    count: both ends of a range have the same length.
    """
    nummers: dict[str, None] = {}
    bezwaren = []
    for deel in SCHEIDING.split(re.sub(r"\s*[-\u2013]\s*", "-", tekst.strip())):
        if NUMMER.fullmatch(deel):
            nummers[deel] = None
        elif reeks := REEKS.fullmatch(deel):
            eerste, laatste = reeks.groups()
            aantal = int(laatste) - int(eerste) + 1
            if len(eerste) != len(laatste) or not 1 <= aantal <= HOOGSTENS:
                bezwaren.append(
                    _onleesbaar(
                        f"De reeks {deel} klopt niet: het laatste nummer moet na het eerste komen, "
                        f"even lang zijn, en een reeks telt hoogstens {HOOGSTENS} cheques."
                    )
                )
                continue
            for nummer in range(int(eerste), int(laatste) + 1):
                nummers[f"{nummer:0{len(eerste)}d}"] = None
        elif deel:
            bezwaren.append(
                _onleesbaar(
                    f"“{deel[:30]}” is geen chequenummer. "
                    "Een nummer telt 6 tot 20 cijfers; een reeks schrijft u als 7000001-7000010."
                )
            )
    return list(nummers), bezwaren


def nummers_inkorten(nummers: Iterable[str]) -> str:
    """The same numbers with neighbours as a range, a line each; `nummers_lezen` undoes it."""
    reeksen: list[list[str]] = []
    for nummer in sorted(nummers, key=lambda n: (len(n), n)):
        vorige = reeksen[-1][-1] if reeksen else None
        if vorige and _volgt(vorige, nummer):
            reeksen[-1].append(nummer)
        else:
            reeksen.append([nummer])
    return "\n".join(r[0] if len(r) == 1 else f"{r[0]}-{r[-1]}" for r in reeksen)


def nummers_in_zin(nummers: Iterable[str]) -> str:
    """The same numbers in one line: `7000001-7000004, 7000009`."""
    return nummers_inkorten(nummers).replace("\n", ", ")


def _volgt(vorige: str, nummer: str) -> bool:
    """Is this the next number? What a client sent may be no number at all."""
    leesbaar = NUMMER.fullmatch(vorige) and NUMMER.fullmatch(nummer)
    return bool(leesbaar) and len(vorige) == len(nummer) and int(vorige) + 1 == int(nummer)


def _onleesbaar(melding: str) -> Bezwaar:
    return Bezwaar("cheque_onleesbaar", melding, veld="nummers")
