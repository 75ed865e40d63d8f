"""The hour meter: how far the bar goes and what stands beside it. Pure."""

from dataclasses import dataclass

from wijkwerken.kern.opmaak import uren

WAARSCHUW_VANAF = 80  # percent; only a colour, the signals have their own dated rule


@dataclass(frozen=True, slots=True)
class Meterdelen:
    """Ends of the parts in percent, as text with a dot: SVG knows no decimal comma."""

    gedaan: str
    gepland: str
    nieuw: str
    klasse: str
    tekst: str
    merk: str = ""  # where the mark of what was agreed stands


def meterdelen(
    gedaan: int | None,
    gepland: int | None,
    limiet: int,
    nieuw: int | str | None = 0,
    merk: int | str | None = 0,
) -> Meterdelen:
    """Three stacked parts of the limit, with a word for what is left.

    >>> meterdelen(51, 6, 60).tekst
    'nog 3\\xa0uur vrij'
    """
    delen = [gedaan or 0, gepland or 0, int(nieuw or 0)]
    einden = [sum(delen[: i + 1]) for i in range(3)]
    totaal = einden[2]
    procent = [f"{min(einde * 100 / limiet, 100):.1f}" if limiet else "100.0" for einde in einden]
    if totaal > limiet:
        klasse, tekst = "vol", f"{uren(totaal - limiet)} boven de limiet"
    elif totaal == limiet:
        klasse, tekst = "vol", "vol"
    else:
        bijna = totaal * 100 >= limiet * WAARSCHUW_VANAF
        klasse, tekst = "let-op" if bijna else "", f"nog {uren(limiet - totaal)} vrij"
    plaats = f"{min(int(merk) * 100 / limiet, 100):.1f}" if merk and limiet else ""
    return Meterdelen(procent[0], procent[1], procent[2], klasse, tekst, plaats)
