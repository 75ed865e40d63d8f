"""A calendar as bytes (RFC 5545): events go in, a file comes out. Pure, no clock.

Who makes an invitation or a feed passes when it was made; the same events then give the same
bytes, so that a cache and a test may compare them. What may be in a summary is the business of
the caller: a feed leaves the house and holds no name.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone

BRUSSEL = ZoneInfo("Europe/Brussels")
MIME = "text/calendar; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Gebeurtenis:
    """One event. With dates it takes whole days, `einde` (the last day) included; with aware
    datetimes it lasts from `begin` to `einde`.

    `uid` stays the same as long as it is the same event: a calendar then moves it and makes no
    second one. `alarm` is how long before the begin it rings.
    """

    uid: str
    begin: date | datetime
    samenvatting: str
    einde: date | datetime | None = None
    url: str = ""
    omschrijving: str = ""
    plaats: str = ""
    alarm: timedelta | None = None
    geannuleerd: bool = False


def maak_ical(gebeurtenissen: Iterable[Gebeurtenis], *, naam: str, gemaakt_op: datetime) -> bytes:
    """The calendar with these events. `gemaakt_op` is aware and becomes every DTSTAMP.

    Raises ValueError for a datetime without time zone, or an end before its begin.
    """
    _eis_zone(gemaakt_op)
    kalender = Calendar()
    kalender.add("prodid", "-//wijk-werken//NL")
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", "PUBLISH")
    kalender.add("x-wr-calname", naam)
    rijen = list(gebeurtenissen)
    jaren = [rij.begin.year for rij in rijen if isinstance(rij.begin, datetime)]
    if jaren:
        kalender.add_component(
            Timezone.from_tzinfo(
                BRUSSEL, "Europe/Brussels", date(min(jaren) - 1, 1, 1), date(max(jaren) + 2, 1, 1)
            )
        )
    for rij in rijen:
        kalender.add_component(_event(rij, gemaakt_op))
    return kalender.to_ical()


def _event(rij: Gebeurtenis, gemaakt_op: datetime) -> Event:
    event = Event()
    event.add("uid", rij.uid)
    event.add("dtstamp", gemaakt_op.astimezone(ZoneInfo("UTC")))
    if rij.einde is not None and rij.einde < rij.begin:
        raise ValueError(f"{rij.uid} ends before it begins.")
    if isinstance(rij.begin, datetime):
        slot = rij.einde if isinstance(rij.einde, datetime) else rij.begin + timedelta(hours=1)
        _eis_zone(rij.begin, slot)
        event.add("dtstart", rij.begin.astimezone(BRUSSEL))
        event.add("dtend", slot.astimezone(BRUSSEL))
    else:
        event.add("dtstart", rij.begin)
        event.add("dtend", (rij.einde or rij.begin) + timedelta(days=1))  # the first day after
        event.add("transp", "TRANSPARENT")  # a deadline does not make a day busy
    event.add("summary", rij.samenvatting)
    for veld, waarde in (
        ("description", rij.omschrijving),
        ("location", rij.plaats),
        ("url", rij.url),
    ):
        if waarde:
            event.add(veld, waarde)
    event.add("status", "CANCELLED" if rij.geannuleerd else "CONFIRMED")
    if rij.alarm is not None:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", rij.samenvatting)
        alarm.add("trigger", -rij.alarm)
        event.add_component(alarm)
    return event


def _eis_zone(*momenten: datetime) -> None:
    if any(moment.tzinfo is None for moment in momenten):
        raise ValueError("A moment in a calendar needs its time zone.")
