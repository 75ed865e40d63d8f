"""When more work of one kind is a sign that regular jobs may be displaced.

Pure Python: no Django, no database, no clock.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drempel:
    """At least so many hours more, and so many percent of what there was."""

    uren: int
    procent: int


def is_teken(toename: int, eerder: int, drempel: Drempel) -> bool:
    """Does this rise ask to look? What did not exist a year ago only has its hours to pass."""
    return toename >= drempel.uren and 100 * toename >= drempel.procent * eerder
