from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from wijkwerken.kern.ical import BRUSSEL, Gebeurtenis, maak_ical

GEMAAKT = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


def lees(*gebeurtenissen):
    kalender = Calendar.from_ical(maak_ical(gebeurtenissen, naam="Agenda", gemaakt_op=GEMAAKT))
    return kalender, kalender.walk("VEVENT")


def test_a_whole_day_ends_on_the_first_day_after_and_keeps_the_day_free():
    _, [event] = lees(
        Gebeurtenis("e1@x", date(2026, 12, 31), "Evaluatie uiterlijk", url="https://x.test/a")
    )

    assert event.decoded("dtstart") == date(2026, 12, 31)
    assert event.decoded("dtend") == date(2027, 1, 1)
    assert (event["uid"], event["url"], event["transp"]) == (
        "e1@x",
        "https://x.test/a",
        "TRANSPARENT",
    )
    assert event.decoded("dtstamp") == GEMAAKT


def test_a_moment_is_in_brussels_time_with_its_zone_defined_in_the_file():
    begin = datetime(2026, 7, 1, 7, 30, tzinfo=UTC)
    kalender, [event] = lees(
        Gebeurtenis(
            "i1@x", begin, "Intake", einde=begin + timedelta(minutes=45), alarm=timedelta(hours=1)
        )
    )
    tekst = kalender.to_ical().decode()

    assert "DTSTART;TZID=Europe/Brussels:20260701T093000" in tekst
    assert [str(z["tzid"]) for z in kalender.walk("VTIMEZONE")] == ["Europe/Brussels"]
    assert event.decoded("dtend").astimezone(BRUSSEL).strftime("%H:%M") == "10:15"
    assert event.walk("VALARM")[0].decoded("trigger") == timedelta(hours=-1)


def test_the_same_events_give_the_same_bytes_and_commas_cannot_break_a_line():
    rij = Gebeurtenis("e1@x", date(2026, 12, 31), "Einde, dossier 2026-0143\nATTACH:kwaad")

    assert maak_ical([rij], naam="A", gemaakt_op=GEMAAKT) == maak_ical(
        [rij], naam="A", gemaakt_op=GEMAAKT
    )
    assert b"\r\nATTACH" not in maak_ical([rij], naam="A", gemaakt_op=GEMAAKT)


@pytest.mark.parametrize(
    "rij",
    [
        Gebeurtenis("a", GEMAAKT.replace(tzinfo=None), "Zonder zone"),
        Gebeurtenis("a", date(2026, 1, 2), "Achterstevoren", einde=date(2026, 1, 1)),
    ],
)
def test_a_moment_without_zone_and_an_end_before_its_begin_are_refused(rij):
    with pytest.raises(ValueError, match=r"zone|ends before"):
        maak_ical([rij], naam="A", gemaakt_op=GEMAAKT)
