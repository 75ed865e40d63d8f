"""The legal clocks of a traject on one line: dates go in, coordinates come out. Pure.

Coordinates are text with a dot: in a Dutch template a float would get a comma, which SVG
does not read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from wijkwerken.kern.datums import MAANDEN
from wijkwerken.kern.opmaak import datum, datum_kort, datum_lang

BREEDTE, RAND, DIKTE, RIJ = 960, 24, 12, 18
LETTER = 6.6  # average width of a letter at 12 px, a little generous
LUCHT = 10  # between two labels on one row
VLAG = 6  # between a line down and the label that hangs on it
VET = 1.2  # how much wider the same letters are in bold


@dataclass(frozen=True, slots=True)
class Punt:
    """Something on one day: start, evaluatie, end. `klasse`: ok, let-op, fout or neutraal."""

    datum: date
    tekst: str
    klasse: str = "neutraal"
    url: str = ""


@dataclass(frozen=True, slots=True)
class Balk:
    """Something that lasts: a schorsing. Without an end it runs to the end of the line."""

    start: date
    einde: date | None
    tekst: str
    klasse: str = "let-op"
    url: str = ""


@dataclass(slots=True)
class Lijn:
    """What onderdelen/tijdlijn.html draws."""

    omschrijving: str
    naam: str = "Tijdlijn"
    maanden: list[dict] = field(default_factory=list)
    balken: list[dict] = field(default_factory=list)
    punten: list[dict] = field(default_factory=list)
    vandaag: dict | None = None
    tabel: list[dict] = field(default_factory=list)
    breedte: int = BREEDTE
    links: str = str(RAND)
    lengte: str = str(BREEDTE - 2 * RAND)
    voorbij: str = "0"
    hoogte: int = 0
    y: int = 0
    y_midden: int = 0
    y_onder: int = 0
    y_streep: int = 0
    y_maand: int = 0
    y_onder_vandaag: int = 0


def breedte_van(tekst: str) -> float:
    """About how wide a label is, in units of the drawing."""
    return len(tekst) * LETTER


def bij_de_rand(x: float, tekst: str) -> tuple[str, float]:
    """How the bold label of the day x is anchored, and where: at an edge by its own end.

    So it stays inside however wide the letters of the reader are.

    >>> bij_de_rand(950, "vandaag: nog 9 dagen")
    ('end', 958)
    """
    half = breedte_van(tekst) * VET / 2
    if x + half > BREEDTE - 2:
        return "end", BREEDTE - 2
    if x - half < 2:
        return "start", 2
    return "middle", x


def leg_labels(labels: Sequence[tuple[float, str]], bezet: Sequence[tuple[int, float, float]] = ()):
    """A row and a middle for each label, so that none overlaps another or leaves the drawing.

    `labels` are (x, text) from left to right; `bezet` are spans (row, from, to) already taken.
    Each label takes the first row, from 0 up, where it has room.

    >>> leg_labels([(100, "start"), (110, "evaluatie")])
    [(0, 100), (1, 110)]
    """
    rijen: dict[int, list[tuple[float, float]]] = {}
    for rij, van, tot in bezet:
        rijen.setdefault(rij, []).append((van, tot))
    uit = []
    for x, tekst in labels:
        half = breedte_van(tekst) / 2
        midden = min(max(x, half + 2), BREEDTE - half - 2)
        van, tot = midden - half - LUCHT / 2, midden + half + LUCHT / 2
        rij = 0
        while any(van < b and tot > a for a, b in rijen.get(rij, [])):
            rij += 1
        rijen.setdefault(rij, []).append((van, tot))
        uit.append((rij, midden))
    return uit


def maak_lijn(
    *,
    start: date,
    einde: date,
    vandaag: date,
    punten: Iterable[Punt] = (),
    balken: Iterable[Balk] = (),
    naam: str = "Traject",
    open_einde: bool = False,
) -> Lijn:
    """Lay out a traject from `start` to `einde`; what lies outside makes the line longer.

    With `open_einde` the line stops somewhere, but what it shows does not.
    """
    punten = sorted(punten, key=lambda punt: punt.datum)
    balken = sorted(balken, key=lambda balk: balk.start)
    dagen = [start, einde, *(p.datum for p in punten), *(b.start for b in balken)]
    dagen += [b.einde for b in balken if b.einde]
    eerste, laatste = min(dagen), max(dagen)
    if start <= vandaag <= laatste + timedelta(days=92):
        # Just past the end, today still belongs on the line: that is when it matters.
        laatste = max(laatste, vandaag)
    totaal = max((laatste - eerste).days, 1)

    def x(dag: date) -> float:
        return RAND + (dag - eerste).days / totaal * (BREEDTE - 2 * RAND)

    lijn = Lijn(omschrijving=_omschrijving(naam, start, einde, punten, balken))
    boven, rijen_boven = [], 0
    toon_vandaag = eerste <= vandaag <= laatste
    if toon_vandaag:
        tekst = "vandaag" if open_einde else _vandaag_tekst(vandaag, einde)
        breed = breedte_van(tekst) * VET
        anker, plek = bij_de_rand(x(vandaag), tekst)
        van = plek - {"start": 0, "middle": breed / 2, "end": breed}[anker]
        boven.append((0, van - LUCHT / 2, van + breed + LUCHT / 2))
        rijen_boven = 1
    balk_x = [(x(b.start), x(b.einde or laatste)) for b in balken]
    plaatsen = leg_labels(
        [((a + b) / 2, balk.tekst) for balk, (a, b) in zip(balken, balk_x, strict=True)], boven
    )
    rijen_boven = max([rijen_boven, *(rij + 1 for rij, _ in plaatsen)])

    lijn.y = rijen_boven * RIJ + 12
    lijn.y_midden = lijn.y + DIKTE // 2
    lijn.y_onder = lijn.y + DIKTE + 5
    lijn.y_streep = lijn.y_onder + 5
    lijn.y_maand = lijn.y + DIKTE + 24
    lijn.y_onder_vandaag = lijn.y + DIKTE + 6
    lijn.voorbij = f"{max(min(x(vandaag), x(laatste)) - RAND, 0):.1f}"
    lijn.maanden = _maanden(eerste, laatste, x)
    for balk, (van, tot), (rij, midden) in zip(balken, balk_x, plaatsen, strict=True):
        lijn.balken.append(
            {
                "x": f"{van:.1f}",
                "breedte": f"{max(tot - van, 3):.1f}",
                "klasse": balk.klasse,
                "tekst": balk.tekst,
                "url": balk.url,
                "tekst_x": f"{midden:.1f}",
                "tekst_y": lijn.y - 10 - rij * RIJ,
            }
        )
    if toon_vandaag:
        lijn.vandaag = {
            "x": f"{x(vandaag):.1f}",
            "y1": lijn.y - 6,
            "tekst": tekst,
            "tekst_x": f"{plek:.1f}",
            "tekst_y": lijn.y - 10,
            "anker": anker,
        }
    _zet_punten(lijn, punten, x)
    lijn.tabel = _tabel(punten, balken)
    return lijn


def leg_vlaggen(labels: Sequence[tuple[float, str]]) -> list[tuple[int, str]]:
    """A row and a side for each label that hangs as a flag on a line down from its point.

    First what must hang to the left, because the drawing ends there, from left to right; then
    the others from right to left: so a line rarely runs through a label. Two labels never
    overlap.

    >>> leg_vlaggen([(100, "start"), (110, "evaluatie")])
    [(1, 'start'), (0, 'start')]
    """
    gelegd: list[tuple[int, float, float, float]] = []  # row, x of the line, from, to
    uit: dict[int, tuple[int, str]] = {}
    wijdtes = [breedte_van(tekst) + VLAG + LUCHT for _, tekst in labels]
    links = [i for i, (x, _) in enumerate(labels) if x + wijdtes[i] > BREEDTE + LUCHT]
    rechts = [i for i in range(len(labels)) if i not in links]
    for i in [*links, *reversed(rechts)]:
        x = labels[i][0]
        van, tot = (x - wijdtes[i], x) if i in links else (x, x + wijdtes[i])
        # One row deeper than all others is always free of labels, if not of lines.
        diepste = max((rij for rij, *_ in gelegd), default=-1) + 1
        rij = next((r for r in range(diepste + 1) if _vrij(r, x, van, tot, gelegd)), diepste)
        gelegd.append((rij, x, van, tot))
        uit[i] = (rij, "end" if i in links else "start")
    return [uit[i] for i in range(len(labels))]


def _vrij(rij: int, x: float, van: float, tot: float, gelegd) -> bool:
    return not any(
        (ander == rij and van < b and tot > a)  # two labels on one row
        or (ander < rij and a < x < b)  # my line through its label
        or (ander > rij and van < ander_x < tot)  # its line through mine
        for ander, ander_x, a, b in gelegd
    )


def _zet_punten(lijn: Lijn, punten: Sequence[Punt], x) -> None:
    teksten = [_puntlabel(punt) for punt in punten]
    plaatsen = leg_vlaggen([(x(p.datum), t) for p, t in zip(punten, teksten, strict=True)])
    basis = lijn.y_maand + 26
    for punt, tekst, (rij, anker) in zip(punten, teksten, plaatsen, strict=True):
        plek, hoogte = x(punt.datum), basis + rij * RIJ
        lijn.punten.append(
            {
                "x": f"{plek:.1f}",
                "tekst": tekst,
                "tekst_x": f"{plek + (VLAG if anker == 'start' else -VLAG):.1f}",
                "tekst_y": hoogte,
                "anker": anker,
                "klasse": punt.klasse,
                "url": punt.url,
                "leider": f"M{plek:.1f} {lijn.y_midden + 8}V{hoogte + 2}",
            }
        )
    laagste = max((rij for rij, _ in plaatsen), default=0)
    lijn.hoogte = basis + laagste * RIJ + 10


def _puntlabel(punt: Punt) -> str:
    scheiding = ": " if punt.tekst[-1:].isdigit() else " "
    return f"{punt.tekst}{scheiding}{datum_kort(punt.datum)}"


def _maanden(eerste: date, laatste: date, x) -> list[dict]:
    """A tick at each first of the month; the name in the middle, when there is room for it."""
    uit = []
    dag = eerste.replace(day=1)
    while dag <= laatste:
        volgende = (dag.replace(day=28) + timedelta(days=4)).replace(day=1)
        van, tot = x(max(dag, eerste)), x(min(volgende, laatste))
        naam = MAANDEN[dag.month - 1][:3] if dag.month != 3 else "mrt"
        if dag.month == 1:
            naam = f"{naam} {dag.year}"
        past = tot - van >= breedte_van(naam)
        if dag >= eerste or past:
            uit.append(
                {
                    "x": f"{van:.1f}",
                    "tekst": naam if past else "",
                    "tekst_x": f"{(van + tot) / 2:.1f}",
                }
            )
        dag = volgende
    return uit


def _vandaag_tekst(vandaag: date, einde: date) -> str:
    rest = (einde - vandaag).days
    if rest > 1:
        return f"vandaag: nog {rest} dagen"
    if rest >= 0:
        return "vandaag: laatste dag" if rest == 0 else "vandaag: nog 1 dag"
    return f"vandaag: {-rest} {'dag' if rest == -1 else 'dagen'} voorbij"


def _omschrijving(naam, start, einde, punten, balken) -> str:
    delen = [f"{naam} van {datum_lang(start)} tot {datum_lang(einde)}"]
    if punten or balken:
        delen.append(f"met {len(punten) + len(balken)} stappen, ook als tabel hieronder")
    return ", ".join(delen)


def _tabel(punten: Sequence[Punt], balken: Sequence[Balk]) -> list[dict]:
    rijen = [(p.datum, {"wanneer": datum(p.datum), "wat": p.tekst, "url": p.url}) for p in punten]
    for balk in balken:
        tot = f" tot {datum(balk.einde)}" if balk.einde else ", nog bezig"
        rijen.append(
            (
                balk.start,
                {"wanneer": f"{datum(balk.start)}{tot}", "wat": balk.tekst, "url": balk.url},
            )
        )
    return [rij for _, rij in sorted(rijen, key=lambda paar: paar[0])]
