"""The peak of the month by keyboard: eight performances in far less than a minute."""

import re
import time as klok
from datetime import time, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.factories import AanvraagFactory, GeplandMomentFactory, InzetFactory, TrajectFactory
from tests.factories.toegang import WACHTWOORD
from trajecten.models import Maandblad, Prestatie
from trajecten.services.maandinvoer import Celinvoer, blad_bewaren

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PLAK = """(vak, tekst) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", tekst);
    const opties = { clipboardData, bubbles: true, cancelable: true };
    vak.dispatchEvent(new ClipboardEvent("paste", opties));
}"""


@pytest.fixture
def maand():
    """A whole month that is over."""
    return (timezone.localdate().replace(day=1) - timedelta(days=1)).replace(day=1)


def inzet_van(traject, naam):
    return InzetFactory(
        traject=traject,
        van=traject.start,
        aanvraag=AanvraagFactory(gebruiker__naam=naam),
        status="bevestigd",
    )


def test_eight_performances_by_keyboard_alone(bezoeker, regels, bemiddelaar, coordinator, maand):
    traject = TrajectFactory(
        bemiddelaar=bemiddelaar, start=maand - timedelta(days=40),
        voorzien_einde=maand + timedelta(days=100),
    )  # fmt: skip
    eerste, tweede = inzet_van(traject, "Aerts"), inzet_van(traject, "Boels")
    GeplandMomentFactory(
        inzet=eerste, datum=maand.replace(day=9), begin=time(9), einde=time(12), uren=3
    )
    an = bezoeker()
    an.aanmelden(bemiddelaar, WACHTWOORD)
    an.open(f"/maandbladen/stapel/?maand={maand:%m/%Y}")
    pagina, toetsen = an.pagina, 0

    def typ(*aanslagen):
        nonlocal toetsen
        for aanslag in aanslagen:
            pagina.keyboard.press(aanslag)
            toetsen += 1

    begin = klok.monotonic()
    expect(pagina.locator(":focus")).to_have_attribute("aria-label", re.compile("^Aerts.* 9 "))
    typ("Space")  # 1: as it was planned
    typ("Home", "3", "ArrowRight", "2", "Enter")  # 2 and 3; then the job below
    typ("9", "-", "1", "2", "ArrowRight", "4")  # 4 and 5
    typ("ArrowRight", "9", "-", "1", "0", ":", "3", "0", "Space", "1", "3", "-", "1", "5")  # 6, 7
    typ("End", "1")  # 8
    expect(pagina.locator("[data-meter=maand]")).to_contain_text("20 nieuw")
    with pagina.expect_navigation():
        typ("Control+s")
    expect(pagina.get_by_text("7 vakjes bewaard.")).to_be_visible()
    duur = klok.monotonic() - begin
    an.keur()
    assert Prestatie.objects.count() == 8
    assert sorted(Prestatie.objects.values_list("uren", flat=True)) == [1, 2, 2, 2, 3, 3, 3, 4]
    # At two strokes a second the keys alone take less than half a minute.
    assert (toetsen < 45, duur < 30) == (True, True)

    # Why is only asked when hours of an earlier day change.
    Prestatie.objects.update(aangemaakt_op=timezone.now() - timedelta(days=2))
    pagina.reload()
    waarom = pagina.get_by_label("Waarom wijzigt u uren van een vorige dag?")
    pagina.locator(f"#u-{tweede.pk.hex}-20").focus()
    typ("4")
    expect(pagina.locator("[data-meter=maand]")).to_contain_text("4 nieuw")
    expect(waarom).to_be_hidden()
    typ("Escape")
    pagina.locator(f"#u-{eerste.pk.hex}-9").focus()
    typ("1")
    expect(waarom).to_be_visible()
    typ("Escape")
    expect(waarom).to_be_hidden()

    # A block of a spreadsheet, one value that cannot be, and what a colleague saves meanwhile.
    cel = pagina.locator(f"#u-{tweede.pk.hex}-20")
    cel.focus()
    cel.evaluate(PLAK, "2\t\t3\n")
    expect(pagina.locator(f"#u-{tweede.pk.hex}-22")).to_have_value("3")
    typ("ArrowRight", "z", "i", "e", "k")
    blad = Maandblad.objects.get()
    blad_bewaren(
        door=coordinator,
        maandblad=blad,
        cellen=[
            Celinvoer((eerste.pk, maand.replace(day=20)), "4"),
            Celinvoer((tweede.pk, maand.replace(day=20)), "1"),
        ],
        vandaag=timezone.localdate(),
    )
    pagina.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(pagina.locator(f"#u-{eerste.pk.hex}-20")).to_have_value("4")
    with pagina.expect_navigation():
        typ("Control+s")
    an.keur()
    expect(pagina.get_by_role("alert")).to_contain_text("2 vakjes zijn niet bewaard. 1 ander wel.")
    expect(pagina.get_by_role("alert")).to_contain_text("vulde intussen 1 in; u vulde 2 in.")
    pagina.get_by_label("2, zoals u typte").check()
    pagina.locator(f"#u-{tweede.pk.hex}-21").focus()
    with pagina.expect_navigation():
        typ("Escape", "Control+Enter")
    assert Prestatie.objects.get(inzet=tweede, datum__day=20).uren == 2
    blad.refresh_from_db()
    assert blad.stand == "verwerkt"
