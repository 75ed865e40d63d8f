"""What a cheque leaves, and how long it is valid. Pure: no Django, no database, no clock."""

from datetime import date

from wijkwerken.kern.datums import plus_maanden


def vervalt_op(uitgegeven_op: date, maanden: int) -> date:
    """The last day a cheque may pay for: twelve full months after the day of issue."""
    return plus_maanden(uitgegeven_op, maanden)


def saldo(prijs_cent: int, vergoeding_cent: int) -> int:
    """What is left of one cheque (cents) after the vergoeding of the wijk-werker."""
    return prijs_cent - vergoeding_cent
