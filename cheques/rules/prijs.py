"""How long a cheque stays valid. Pure Python: no Django, no database, no clock."""

from datetime import date

from wijkwerken.kern.datums import plus_maanden


def vervalt_op(uitgegeven_op: date, maanden: int) -> date:
    """The last day a cheque may pay for: twelve full months after the day of issue."""
    return plus_maanden(uitgegeven_op, maanden)
