"""When mails go out. Pure Python: no Django, no database, no clock."""

from datetime import datetime

ZATERDAG = 5


def is_stil(moment: datetime, *, feestdag: bool, van: int, tot: int) -> bool:
    """Does nobody want a mail now? Before hour `van`, from hour `tot` on, and on days off.

    `moment` is the time in Brussels; `van` and `tot` are whole hours. A mail that waits
    goes out in the first minute that is not quiet.
    """
    return feestdag or moment.weekday() >= ZATERDAG or not van <= moment.hour < tot
