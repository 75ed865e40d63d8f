"""Saving what was typed in the cells of the month grid.

Each cell comes back with what it showed: what somebody else changed meanwhile is not
overwritten, but told.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import transaction

from trajecten.models import Inzet, Maandblad, Prestatie
from trajecten.rules.maandcel import Blok, Onleesbaar, cel_lezen, cel_schrijven
from trajecten.services import uren as urendienst
from trajecten.services.maandbeeld import (
    Plek,
    blokken_van,
    prestaties_van,
    van_vandaag,
    wie_wijzigde,
)
from trajecten.services.reekswaarden import Uitslag, Urenregel
from trajecten.services.toelatingslot import toelating_vasthouden
from trajecten.services.urenreeks import uren_bewaren
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import maandvenster
from wijkwerken.toegang.models import Account

TIKFOUT = "Verbeterd op het maandblad, de dag zelf."
EIGEN, ANDER = "eigen", "ander"
BEWAARD, GEWEIGERD, BOTSING = "bewaard", "geweigerd", "botsing"


@dataclass(frozen=True, slots=True)
class Celinvoer:
    """What came back of a cell: the text now, and what it showed before.

    After a clash `keuze` says whose hours stand, and `gezien` what the other had typed.
    """

    plek: Plek
    tekst: str
    was: str = ""
    keuze: str = ""
    gezien: str = ""


@dataclass(slots=True)
class Celuitslag:
    """What came of one cell that was changed. Of a clash: what stands there now, and by whom."""

    invoer: Celinvoer
    stand: str = BEWAARD
    bezwaren: list[Bezwaar] = field(default_factory=list)
    ander: str = ""
    wie: str = ""


@dataclass(frozen=True, slots=True)
class Bladuitslag:
    """Of every cell that was changed what came of it."""

    cellen: dict[Plek, Celuitslag]

    @property
    def bewaard(self) -> list[Celuitslag]:
        return [cel for cel in self.cellen.values() if cel.stand == BEWAARD]

    @property
    def niet_bewaard(self) -> list[Celuitslag]:
        return [cel for cel in self.cellen.values() if cel.stand != BEWAARD]


@transaction.atomic
def blad_bewaren(
    *,
    door: Account,
    maandblad: Maandblad,
    cellen: Sequence[Celinvoer],
    vandaag: date,
    reden: str = "",
) -> Bladuitslag:
    """Save the cells that were changed, each by itself; what is not right stays as it was.

    A cell that shows something else by now than it did is a clash, unless both typed the same.
    `reden` is asked for hours that were saved on an earlier day.
    Raises `Maandblad.DoesNotExist` outside the scope, and `Bezet`.
    """
    blad = Maandblad.objects.bewerkbaar_voor(door).select_related("traject").get(pk=maandblad.pk)
    gewijzigd = [cel for cel in map(_na_keuze, cellen) if _anders(cel)]
    if not gewijzigd:
        return Bladuitslag({})
    inzetten = Inzet.objects.filter(pk__in={cel.plek[0] for cel in gewijzigd}, traject=blad.traject)
    aanvragen = dict(inzetten.values_list("pk", "aanvraag_id"))
    toelating_vasthouden(*aanvragen.values())
    urendienst.persoon_vergrendelen(trajecten=blad.traject_id)
    nu = prestaties_van(blad.traject, *maandvenster(blad.maand))
    uitslagen: dict[Plek, Celuitslag] = {}
    regels: list[Urenregel] = []
    van_regel: dict[str, Celuitslag] = {}
    for cel in gewijzigd:
        uitslagen[cel.plek] = uitslag = Celuitslag(cel)
        inzet, datum = cel.plek
        er_is = nu.get(cel.plek, [])
        ander = cel_schrijven(blokken_van(er_is))
        try:
            blokken = cel_lezen(cel.tekst)
        except Onleesbaar as fout:
            uitslag.stand, uitslag.bezwaren = GEWEIGERD, [fout.bezwaar]
            continue
        if cel_schrijven(blokken) == ander:
            continue
        if _botst(cel, ander):
            uitslag.stand, uitslag.ander = BOTSING, ander
            continue
        for regel in _regels(inzet, datum, er_is, blokken, reden, vandaag):
            regels.append(regel)
            van_regel[regel.sleutel] = uitslag
    regels.sort(key=_eerst_ruimte)
    for antwoord in uren_bewaren(door=door, regels=regels, vandaag=vandaag).geweigerd:
        _weiger(van_regel[antwoord.sleutel], antwoord)
    if any(uitslag.stand == BOTSING for uitslag in uitslagen.values()):
        namen = wie_wijzigde(blad.traject, blad.maand)
        for plek, uitslag in uitslagen.items():
            uitslag.wie = namen.get(plek, "")
    return Bladuitslag(uitslagen)


def _na_keuze(cel: Celinvoer) -> Celinvoer:
    """After a clash somebody says whose hours stand; both were seen then."""
    if cel.keuze == EIGEN:
        return Celinvoer(cel.plek, cel.tekst, cel.gezien)
    if cel.keuze == ANDER:
        return Celinvoer(cel.plek, cel.gezien, cel.gezien)
    return cel


def _anders(cel: Celinvoer) -> bool:
    return _netjes(cel.tekst) != _netjes(cel.was)


def _botst(cel: Celinvoer, ander: str) -> bool:
    """Somebody else changed the cell since it was shown."""
    return _netjes(cel.was) != ander


def _netjes(tekst: str) -> str:
    """The same hours written the same; text that is no hours stays as it is."""
    try:
        return cel_schrijven(cel_lezen(tekst))
    except Onleesbaar:
        return tekst.strip()


def _regels(
    inzet: UUID,
    datum: date,
    er_is: list[Prestatie],
    blokken: list[Blok],
    reden: str,
    vandaag: date,
) -> list[Urenregel]:
    """What has to happen for the cell to hold these blocks: what stays is left alone."""
    oud, nieuw = list(er_is), list(blokken)
    for blok in blokken:
        gelijk = next((r for r in oud if Blok(r.begin, r.einde, r.uren) == blok), None)
        if gelijk is not None:
            oud.remove(gelijk)
            nieuw.remove(blok)
    # Of those with cheques as many stay as can: they come first.
    oud.sort(key=lambda rij: (-rij.cheques, rij.begin is None, rij.begin))
    regels = []
    for n in range(max(len(oud), len(nieuw))):
        rij = oud[n] if n < len(oud) else None
        blok = nieuw[n] if n < len(nieuw) else Blok(None, None, rij.uren if rij else 0)
        waarom = ""
        if rij is not None:
            waarom = reden.strip() or (TIKFOUT if van_vandaag(rij, vandaag) else "")
        regels.append(
            Urenregel(
                sleutel=f"{inzet}:{datum}:{n}",
                inzet=inzet,
                datum=datum,
                begin=blok.begin,
                einde=blok.einde,
                uren=None if blok.begin else blok.uren,
                prestatie=rij.pk if rij else None,
                schrappen=n >= len(nieuw),
                reden=waarom,
            )
        )
    return regels


def _eerst_ruimte(regel: Urenregel) -> tuple[int, date]:
    """What goes or shrinks makes room for what comes: strikes, changes, then new hours."""
    return (0 if regel.schrappen else 1 if regel.prestatie else 2), regel.datum


def _weiger(uitslag: Celuitslag, antwoord: Uitslag) -> None:
    uitslag.stand = GEWEIGERD
    uitslag.bezwaren += [b for b in antwoord.bezwaren if b not in uitslag.bezwaren]
