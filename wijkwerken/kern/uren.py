"""Started hours: rounded here and nowhere else.

Pure Python: no Django, no database, no clock.
"""

from datetime import time


def begonnen_uren(minuten: int) -> int:
    """Every started hour counts whole and takes one cheque: 61 minutes are 2 hours."""
    return -(-minuten // 60)


def blok_uren(begin: time, einde: time) -> int:
    """Started hours of one uninterrupted block within one day; each block is rounded by itself."""
    seconden = _seconden(einde) - _seconden(begin)
    if seconden <= 0:
        raise ValueError("A block ends after it begins, on the same day.")
    return begonnen_uren(-(-seconden // 60))


def _seconden(tijd: time) -> int:
    return (tijd.hour * 60 + tijd.minute) * 60 + tijd.second
