"""Shapes of an SVG, as names with attributes. Colours are those of paper; a screen has its own.

The attributes are weaker than any style sheet, so that grafiek.css rules on the screen, while
WeasyPrint, which brings no style sheet of the page into an SVG, still draws in colour.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

LETTER = 13  # px
TEKEN = 7.2  # px: the mean width of a character of that size, a little wide to be safe
REGEL = 16
VAK = 26  # px that a link is high or wide at least; a drawing is shown at 92 % at least
KLEUREN = ("#0b6458", "#8a5300", "#2f5f9e", "#7a4a85", "#56626a", "#8f3a4f")
INKT, STIL, LIJN, WIT = "#1c2529", "#56626a", "#c9ccc3", "#ffffff"


@dataclass(frozen=True, slots=True)
class Vorm:
    """`naam` is the element: rect, text, line, path or circle."""

    naam: str
    attributen: dict[str, str]
    tekst: str = ""


@dataclass(frozen=True, slots=True)
class Merk:
    """What belongs to one number: its shapes, its name, and the link around them."""

    naam: str
    url: str
    vormen: list[Vorm]


@dataclass(slots=True)
class Tekening:
    """One drawing in pixels: first what lies behind, then the marks, then what nobody clicks."""

    breedte: int
    hoogte: float = 0
    achter: list[Vorm] = field(default_factory=list)
    merken: list[Merk] = field(default_factory=list)

    @property
    def kader(self) -> str:
        return f"0 0 {self.breedte} {self.hoogte:.0f}"

    @property
    def met_links(self) -> bool:
        return any(merk.url for merk in self.merken)


def lengte(tekst: str) -> float:
    """About how wide a text is, in px. Capitals take more: OCMW is no narrower than Halle."""
    return (len(tekst) + 0.4 * sum(teken.isupper() for teken in tekst)) * TEKEN


def kort(tekst: str, ruimte: float) -> str:
    """The text, cut off where it would not fit any more."""
    past = max(int(ruimte / TEKEN), 1)
    return tekst if len(tekst) <= past else tekst[: past - 1].rstrip() + "\u2026"


def regels(tekst: str, ruimte: float) -> list[str] | None:
    """The text in one line or two; None when it does not fit."""
    if lengte(tekst) <= ruimte:
        return [tekst]
    woorden = tekst.split(" ")
    for plaats in range(1, len(woorden)):
        twee = [" ".join(woorden[:plaats]), " ".join(woorden[plaats:])]
        if max(map(lengte, twee)) <= ruimte:
            return twee
    return None


def tekst(x: float, y: float, woorden: str, *, anker: str = "start", klasse: str = "") -> Vorm:
    """`y` is the foot of the letters. Classes: none (quiet), waarde, in (on a colour)."""
    vul = {"waarde": INKT, "in": WIT}.get(klasse, STIL)
    return Vorm(
        "text",
        {
            "x": _px(x),
            "y": _px(y),
            "text-anchor": anker,
            "fill": vul,
            "font-size": str(LETTER),
            "class": klasse or "label",
        },
        woorden,
    )


def streep(x1: float, y1: float, x2: float, y2: float, *, klasse: str = "streep") -> Vorm:
    """A line of the grid, or the zero line (`nul`)."""
    kleur = STIL if klasse == "nul" else LIJN
    plaats = {"x1": _px(x1), "y1": _px(y1), "x2": _px(x2), "y2": _px(y2)}
    return Vorm("line", {**plaats, "stroke": kleur, "class": klasse})


def vlak(
    x: float,
    y: float,
    b: float,
    h: float,
    *,
    reeks: int,
    hol: bool = False,
    streepjes: bool = False,
) -> Vorm:
    """A bar in the colour of its series; a hollow one tells two apart without any colour.

    With `streepjes` its outline is dashed: provisional.
    """
    kleur = KLEUREN[reeks % len(KLEUREN)]
    hol = hol or streepjes
    if hol and min(b, h) > 2:
        x, y, b, h = x + 0.75, y + 0.75, b - 1.5, h - 1.5
    return Vorm(
        "rect",
        {
            "x": _px(x),
            "y": _px(y),
            "width": _px(b),
            "height": _px(h),
            "fill": WIT if hol else kleur,
            "stroke": kleur if hol else "none",
            "stroke-width": "1.5",
            **({"stroke-dasharray": "5 3"} if streepjes else {}),
            "class": klasse(reeks, hol=hol),
        },
    )


def raakvlak(x: float, y: float, b: float, h: float) -> Vorm:
    """Nothing to see: where a finger or mouse finds the link."""
    plaats = {"x": _px(x), "y": _px(y), "width": _px(b), "height": _px(h)}
    return Vorm("rect", {**plaats, "fill": "none", "pointer-events": "all", "class": "raakvlak"})


def pad(d: str, *, reeks: int, hol: bool) -> Vorm:
    """The line of a series; every second one in dashes."""
    lijn = {"fill": "none", "stroke": KLEUREN[reeks % len(KLEUREN)], "stroke-width": "2.5"}
    onderbroken = {"stroke-dasharray": "6 4"} if hol else {}
    return Vorm("path", {"d": d, **lijn, **onderbroken, "class": f"lijn reeks-{reeks % 6}"})


def stip(x: float, y: float, *, reeks: int, hol: bool) -> Vorm:
    """A point of a line."""
    kleur = KLEUREN[reeks % len(KLEUREN)]
    return Vorm(
        "circle",
        {
            "cx": _px(x),
            "cy": _px(y),
            "r": "4",
            "fill": WIT if hol else kleur,
            "stroke": kleur,
            "stroke-width": "2",
            "class": klasse(reeks, hol=hol),
        },
    )


def klasse(reeks: int, *, hol: bool) -> str:
    """The class that grafiek.css colours."""
    return f"{'hol' if hol else 'vol'} reeks-{reeks % len(KLEUREN)}"


def is_hol(reeks: int) -> bool:
    """Every second series is hollow or dashed: never told apart by colour alone."""
    return reeks % 2 == 1


def legende(namen: Sequence[str], breedte: float, *, letters: bool) -> tuple[list[Vorm], float]:
    """The names of the series at the top, over as many lines as needed, and their height.

    With `letters` each block bears the letter that stands in its parts of a pile.
    """
    vormen: list[Vorm] = []
    x, y = 0.0, 0.0
    for nummer, naam in enumerate(namen):
        naam = kort(naam, breedte - 24)
        vak = 22 + lengte(naam) + 14
        if x and x + vak - 14 > breedte:
            x, y = 0.0, y + 22
        vormen.append(vlak(x, y + 1, 16, 16, reeks=nummer, hol=not letters and is_hol(nummer)))
        if letters:
            vormen.append(tekst(x + 8, y + 13.5, letter(nummer), anker="middle", klasse="in"))
        vormen.append(tekst(x + 22, y + 13.5, naam))
        x += vak
    return vormen, y + 30


def letter(nummer: int) -> str:
    """A, B, C ... for the parts of a pile; after Z begins it again."""
    return chr(ord("A") + nummer % 26)


def schaal(laagste: float, hoogste: float, *, stappen: int = 4) -> list[float]:
    """Round numbers from below the lowest (or zero) to above the highest, evenly apart."""
    laagste, hoogste = min(laagste, 0), max(hoogste, 0)
    ruw = max((hoogste - laagste) / stappen, 1e-9) if hoogste > laagste else 1.0
    macht = 1.0
    while macht > ruw:
        macht /= 10
    while macht * 10 <= ruw:
        macht *= 10
    stap = next(macht * n for n in (1, 2, 2.5, 5, 10) if macht * n >= ruw * 0.999999)
    # Whole numbers have no half lines between them.
    stap = max(stap, 1.0) if hoogste - laagste >= 1 and stap < 1 else stap
    van, tot = -int(-laagste / stap + 0.999999), int(hoogste / stap + 0.999999)
    return [round(stap * n, 6) for n in range(van, max(tot, van + 1) + 1)]


def _px(waarde: float) -> str:
    return f"{waarde:.1f}".removesuffix(".0")
