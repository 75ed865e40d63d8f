"""What follows on wijk-werken: the next step, and the questions after the end.

Pure Python: no Django, no database, no clock. Wijk-werken is a step to something else (decreet
of 7 July 2017); how often one asks afterwards and from when a traject without a next step is a
signaal are dated rules of the organisation.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import plus_maanden

DAGEN_VOORAF = 14  # from then on a question stands on the list of who answers it
WEKEN_HERINNEREN = 4  # after its last day the weekly reminders stop; the list goes on
KEREN_BELLEN = 2  # who is not reached is asked once more
NOG_EENS_NA_DAGEN = 14


def opvolgmomenten(einde: date, maanden: Iterable[int]) -> list[tuple[int, date]]:
    """Per number of months after the last day: until when the question is answered in time.

    Three months after 30 November is the last day of February.
    """
    return [(aantal, plus_maanden(einde, aantal)) for aantal in sorted(set(maanden))]


def is_aan_de_beurt(uiterlijk: date, vandaag: date) -> bool:
    """From two weeks before the day."""
    return vandaag >= uiterlijk - timedelta(days=DAGEN_VOORAF)


def wordt_nog_gevraagd(keer: int) -> bool:
    """After so many times without reaching someone: once more, or written down as it is?"""
    return keer < KEREN_BELLEN


def begin_van_maand(start: date, maand: int) -> date:
    """The first day of a month of the traject: month nine begins after eight whole months."""
    return plus_maanden(start, maand - 1)


def volgende_stap_ontbreekt(
    start: date, vandaag: date, *, maand: int, heeft_stap: bool, heeft_einde: bool
) -> bool:
    """Does a traject that runs out get near its end without anything to follow?

    Who has no end (the overgangsmaatregel) does not run out.
    """
    return heeft_einde and not heeft_stap and vandaag >= begin_van_maand(start, maand)


def toets_geen_volgende_stap(*, geen_stap: bool, uitleg: str) -> list[Bezwaar]:
    """Nothing to follow may be, but the reason is written down."""
    if not geen_stap or uitleg.strip():
        return []
    return [
        Bezwaar(
            "verplicht",
            "Schrijf waarom er geen volgende stap is.",
            veld="doorstroom_toelichting",
        )
    ]
