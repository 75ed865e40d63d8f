"""The snapshot of a closed month: its canonical form, its fingerprint, its totals, and how two
of them differ.

Pure Python: no Django, no database, no clock. A snapshot is what JSON can hold: the same content
gives the same bytes, now and in ten years. Persons and gebruikers stand in it by number, so that
forgetting a name changes nothing.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

Rij = dict[str, Any]
Inhoud = dict[str, Any]

# Who counts as active is who worked since this version; before, a correction was enough.
WERK_TELT = 3

# The kinds of rows, in the order of the paper. Each row has an `id`, and `uren` that count.
RIJSOORTEN = ("prestaties", "correcties", "overschrijdingen")


def canoniek(inhoud: Inhoud) -> str:
    """One text for one content: keys sorted, no spaces, dates and keys as text, whole numbers."""
    return json.dumps(inhoud, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def vingerafdruk(tekst: str) -> str:
    """The SHA-256 of a snapshot in canonical form, in 64 hexadecimal digits."""
    return sha256(tekst.encode()).hexdigest()


def totalen(inhoud: Mapping[str, Any]) -> dict[str, Any]:
    """The figures of a month from its rows.

    `uren` are those of prestaties and correcties together; what was done above a limit stands
    apart. A correction makes nobody active, as in the reports. The cheques are those that paid
    for the prestaties at the moment of closing.
    """
    prestaties, correcties = inhoud["prestaties"], inhoud["correcties"]
    geteld = [*prestaties, *correcties]
    werk = prestaties if inhoud["versie"] >= WERK_TELT else geteld
    uren = sum(rij["uren"] for rij in geteld)
    cheques = sum(rij["cheques"] for rij in prestaties)
    return {
        "wijkwerkers": len({rij["wijkwerker"] for rij in werk}),
        "gebruikers": len({rij["gebruiker"] for rij in werk}),
        "prestaties": len(prestaties),
        "uren": uren,
        "uren_laat": sum(rij["uren"] for rij in prestaties if rij["laat"]),
        "correcties": len(correcties),
        "uren_correcties": sum(rij["uren"] for rij in correcties),
        "cheques": cheques,
        "zonder_cheque": sum(rij["uren"] for rij in prestaties) - cheques,
        "uren_boven": sum(rij["uren"] for rij in inhoud["overschrijdingen"]),
        "per_soort": _per(geteld, "soort"),
        "per_activiteit": _per(geteld, "hoofdactiviteit"),
    }


def _per(rijen: Iterable[Rij], veld: str) -> dict[str, int]:
    geteld: Counter[str] = Counter()
    for rij in rijen:
        geteld[rij[veld]] += rij["uren"]
    return dict(sorted(geteld.items()))


@dataclass(frozen=True, slots=True)
class Rijverschil:
    """One row that came, went or changed between two snapshots. `velden` names what changed."""

    soort: str
    was: Rij | None
    is_: Rij | None
    velden: tuple[str, ...] = ()

    @property
    def daad(self) -> str:
        if self.was is None:
            return "nieuw"
        return "weg" if self.is_ is None else "gewijzigd"

    @property
    def rij(self) -> Rij:
        """The row, as it is now or as it was."""
        return self.is_ or self.was or {}

    @property
    def uren(self) -> int:
        """How many hours more, or less when negative."""
        return (self.is_ or {}).get("uren", 0) - (self.was or {}).get("uren", 0)


def rijverschillen(was: Inhoud, is_: Inhoud) -> list[Rijverschil]:
    """Every row that differs between two snapshots, in the order of date and number."""
    gevonden = []
    for soort in RIJSOORTEN:
        oud = {rij["id"]: rij for rij in was[soort]}
        nieuw = {rij["id"]: rij for rij in is_[soort]}
        for sleutel in oud.keys() | nieuw.keys():
            een, ander = oud.get(sleutel), nieuw.get(sleutel)
            if een != ander:
                velden = tuple(v for v in een if een[v] != ander.get(v)) if een and ander else ()
                gevonden.append(Rijverschil(soort, een, ander, velden))
    return sorted(gevonden, key=lambda v: (v.rij["datum"], v.rij["wijkwerker"], v.rij["id"]))


def totaalverschillen(was: Inhoud, is_: Inhoud) -> list[tuple[str, int, int]]:
    """The figures of both, of those that are one number, also when they are equal."""
    een, ander = was["totalen"], is_["totalen"]
    return [(naam, een[naam], ander[naam]) for naam in een if isinstance(een[naam], int)]


def nakijken(tekst: str, afdruk: str) -> list[str]:
    """What is wrong with a kept snapshot by itself: its fingerprint, its form, its totals."""
    fouten = [] if vingerafdruk(tekst) == afdruk else ["vingerafdruk"]
    try:
        inhoud = json.loads(tekst)
        if canoniek(inhoud) != tekst:
            fouten.append("vorm")
        verwacht = totalen(inhoud)
    except (ValueError, KeyError, TypeError):
        return [*fouten, "onleesbaar"]
    fouten += [
        f"totaal {naam}" for naam in verwacht if inhoud["totalen"].get(naam) != verwacht[naam]
    ]
    return fouten
