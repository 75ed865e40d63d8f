"""What a report is: blocks of figures. Page, file, PDF, mail and API all show the same blocks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rapportage.cijfers import CIJFERS, Cijfer, Vraag, Waarde
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.querysets import BINNEN


@dataclass(frozen=True, slots=True)
class Blok:
    """Some figures under one heading: their totals, or a table with a row per value of `per`.

    `grafiek` names the figure (its code) that is drawn as well. With `vorig_jaar` each number
    stands beside that of the same months of the year before.
    """

    titel: str
    codes: tuple[str, ...]
    per: str | None = None
    grafiek: str = ""
    vorig_jaar: bool = True
    uitleg: str = ""

    @property
    def cijfers(self) -> list[Cijfer]:
        return [CIJFERS[code] for code in self.codes]


@dataclass(frozen=True, slots=True)
class Rapport:
    """`deel` names the field of Vraag that may be chosen beside the gemeente, if any.

    `rollen` open it; an account from outside finds only what it may count. `jaarlijks` opens at
    the last whole year instead of the last month. `openbaar` has an open data file: no group in
    it is a person.
    """

    code: str
    titel: str
    uitleg: str
    blokken: tuple[Blok, ...]
    deel: str = ""
    rollen: frozenset[Rol] = frozenset(BINNEN)
    jaarlijks: bool = False
    openbaar: bool = False


@dataclass(frozen=True, slots=True)
class Cel:
    """One number: now, the year before, and where its rows are, for who may open them if any."""

    cijfer: Cijfer
    waarde: Waarde
    eerder: Waarde | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Rij:
    """One value of what the block is grouped by; `sleutel` None is all of it together.

    Of a month, `voorlopig` says that it may still change, `eerder_voorlopig` that the same month
    of the year before may.
    """

    sleutel: Any
    naam: str
    cellen: tuple[Cel, ...]
    voorlopig: bool = False
    eerder_voorlopig: bool = False


@dataclass(frozen=True, slots=True)
class GevuldBlok:
    blok: Blok
    totaal: Rij
    rijen: tuple[Rij, ...] = ()

    @property
    def getoond(self) -> tuple[Rij, ...]:
        """The rows to read: those of the groups, and of all together where there is more than one.

        A file has both always, so that who reckons on finds them in the same place.
        """
        return self.rijen if len(self.rijen) == 1 else (*self.rijen, self.totaal)


@dataclass(frozen=True, slots=True)
class Ingevuld:
    """A report with its numbers. `voorlopig` as long as a month in it is still open."""

    rapport: Rapport
    vraag: Vraag
    voorlopig: bool
    blokken: tuple[GevuldBlok, ...]

    @property
    def is_leeg(self) -> bool:
        """Is there nothing in these months to tell of, and nothing a year before?"""
        return not any(
            waarde.is_iets
            for gevuld in self.blokken
            for cel in gevuld.totaal.cellen
            for waarde in (cel.waarde, cel.eerder)
            if waarde
        )

    @property
    def verbergt(self) -> bool:
        """Is there a number in it that is not shown?"""
        return any(
            waarde is not None and waarde.verborgen
            for gevuld in self.blokken
            for rij in (*gevuld.rijen, gevuld.totaal)
            for cel in rij.cellen
            for waarde in (cel.waarde, cel.eerder)
        )

    def definities(self) -> Sequence[tuple[str, str]]:
        """Each figure in it once, with its sentence."""
        gezien = {c.code: c for gevuld in self.blokken for c in gevuld.blok.cijfers}
        return [(cijfer.naam, cijfer.definitie) for cijfer in gezien.values()]
