"""The newsletter's block: what everybody may know of a quarter, as HTML and as text."""

from datetime import date

import pytest
from django.utils import timezone

from rapportage.cijfers import CIJFERS, Waarde
from rapportage.nieuwsbrief import Nieuwsbriefblok, _zin
from rapportage.rapporten import Cel, vorige_periode
from tests.factories import AccountFactory, InzetFactory, PrestatieFactory


@pytest.mark.parametrize(
    ("vandaag", "aantal", "code"),
    [
        (date(2026, 1, 1), 1, "2025-12"),
        (date(2026, 3, 31), 3, "2025-K4"),
        (date(2026, 4, 1), 3, "2026-K1"),
        (date(2026, 12, 31), 3, "2026-K3"),
        (date(2026, 12, 31), 12, "2025"),
    ],
)
def test_the_last_period_that_is_over(vandaag, aantal, code):
    periode = vorige_periode(vandaag, aantal)

    assert (periode.code, periode.aantal) == (code, aantal)
    assert periode.tot < vandaag


@pytest.mark.parametrize(
    ("code", "nu", "toen", "zin"),
    [
        ("gebruikers", Waarde(1312), Waarde(9), "1.312 gebruikers geholpen, "
         "1.303 meer dan een jaar eerder"),
        ("opdrachten", Waarde(1), Waarde(4), "1 nieuwe opdracht, 3 minder dan een jaar eerder"),
        ("uren", Waarde(7), Waarde(7), "7 uur gewerkt, evenveel als een jaar eerder"),
        ("uren", Waarde(7), Waarde(3, verborgen=True), "7 uur gewerkt"),
        ("uren", Waarde(7), None, "7 uur gewerkt"),
        ("uren", Waarde(7, verborgen=True), Waarde(70), ""),
        ("uren", Waarde(0), Waarde(70), ""),
        ("doorstroom_0", Waarde(6, 8), None, "6 van de 8 trajecten die eindigden, kregen een "
         "volgende stap (75 %): een job, opleiding, stage, sociale economie, arbeidszorg of een "
         "andere stap"),
    ],
)  # fmt: skip
def test_a_number_as_a_sentence(code, nu, toen, zin):
    assert _zin(Cel(CIJFERS[code], nu, toen)) == zin


def test_what_is_pasted_is_plain():
    blok = Nieuwsbriefblok("Wijk-werken", ("3 < 5 & meer",), "Tot vandaag.")

    assert blok.tekst == "Wijk-werken\n\n- 3 < 5 & meer\n\nTot vandaag."
    assert "<li>3 &lt; 5 &amp; meer</li>" in blok.html


@pytest.mark.django_db
def test_the_page_keeps_few_people_out(client, regels, bemiddelaar, monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2026, 4, 10))
    for _ in range(5):
        inzet = InzetFactory()
        PrestatieFactory(inzet=inzet, traject=inzet.traject, datum=date(2026, 2, 3), uren=2)
    PrestatieFactory(datum=date(2025, 11, 3), uren=3)
    client.force_login(bemiddelaar)

    def blok(**vraag):
        return client.get("/rapporten/nieuwsbrief/", vraag).context["blok"]

    assert blok().titel == "Wijk-werken in het 1e kwartaal 2026"
    assert blok().zinnen[:2] == ("5 wijk-werkers aan het werk", "10 uur gewerkt")
    assert "voorlopig" in blok().slot
    assert not [zin for zin in blok(periode="2025-K4").zinnen if "uur" in zin]
    assert blok(periode="2026-K2") is None  # not over
    client.force_login(AccountFactory(als_gemeente=True))
    assert client.get("/rapporten/nieuwsbrief/").status_code == 403
