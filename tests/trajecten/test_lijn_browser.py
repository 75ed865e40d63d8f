"""An ex-PWA dossier that lapses, in a real browser and along the line by keyboard."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.factories import PrestatieFactory, TrajectFactory
from tests.factories.toegang import WACHTWOORD
from trajecten.models import Traject
from trajecten.services.overgang import overgangsmaatregel_vastleggen

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def tab_tot(pagina, einde):
    """Press Tab until a link whose address ends so has the focus, and shows it."""
    for _ in range(120):
        pagina.keyboard.press("Tab")
        # A link in an SVG has an animated address.
        adres = pagina.evaluate("(a => a.href?.baseVal ?? a.href ?? '')(document.activeElement)")
        if adres.endswith(einde):
            assert pagina.locator(":focus-visible").count() == 1
            return
    raise AssertionError(f"Tab never reaches {einde}.")


def test_an_ex_pwa_dossier_that_lapses(bezoeker, regels, bemiddelaar):
    vandaag = timezone.localdate()
    start = vandaag - timedelta(days=800)
    traject = TrajectFactory(
        bemiddelaar=bemiddelaar, start=start, voorzien_einde=start + timedelta(days=180)
    )
    PrestatieFactory(traject=traject, datum=vandaag - timedelta(days=400))
    overgangsmaatregel_vastleggen(
        door=bemiddelaar, traject=traject, pwa_van=start.replace(year=2010), kenmerk="Map 14",
        vandaag=start,
    )  # fmt: skip
    an = bezoeker()
    an.aanmelden(bemiddelaar, WACHTWOORD)
    an.open(traject.get_absolute_url())

    # From the point on the line to why it is that day, and from there to the rule.
    tab_tot(an.pagina, "#overgang_verval")
    an.stuur_met_enter()
    uitleg = an.pagina.locator("#overgang_verval")
    expect(uitleg).to_be_in_viewport()
    expect(uitleg).to_contain_text("De laatste prestatie was op")
    expect(uitleg.get_by_role("link", name=re.compile("^Maanden zonder prestatie"))).to_be_visible()

    # The table says the same to who sees no line.
    tabel = an.pagina.locator("details.alstabel")
    tabel.locator("summary").focus()
    an.pagina.keyboard.press("Enter")
    expect(tabel.get_by_role("link", name="overgang vervalt")).to_be_visible()

    an.open(traject.get_absolute_url())
    an.volg("Bekijk wat er verandert en stel het verval vast")
    expect(an.pagina.get_by_role("row", name=re.compile("^Uiterste einde"))).to_be_visible()
    an.druk("Verval vaststellen")
    expect(an.pagina.get_by_text("sindsdien geldt de gewone duur")).to_be_visible()
    traject = Traject.objects.get(pk=traject.pk)
    assert traject.voorzien_einde is not None
