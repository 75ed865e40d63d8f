"""The overtypelijst by keyboard: a click copies a value, a space ticks the row and goes on."""

import pytest
from django.test import Client
from playwright.sync_api import expect

from tests.browser.test_ronde import zet_ingelogd
from tests.factories import AccountFactory, TrajectFactory
from trajecten.models import Overtypregel

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_space_ticks_the_row_and_goes_to_the_next(bezoeker, live_server, regels):
    eerste = TrajectFactory(wijkwerker__naam="Aerts").wijkwerker
    TrajectFactory(wijkwerker__naam="Zeghers")
    iemand = bezoeker()
    zet_ingelogd(iemand, Client(), AccountFactory(), live_server)

    iemand.open("/overtypelijst/")
    iemand.keur()
    pagina = iemand.pagina
    pagina.context.grant_permissions(["clipboard-read", "clipboard-write"])
    pagina.get_by_role("button", name="Aerts", exact=True).click()
    expect(pagina.get_by_text("Gekopieerd: Aerts")).to_be_attached()
    assert pagina.evaluate("navigator.clipboard.readText()") == "Aerts"

    pagina.keyboard.press("Escape")
    pagina.evaluate("document.activeElement.blur()")
    pagina.keyboard.press("j")
    pagina.keyboard.press(" ")
    expect(pagina.get_by_role("row").filter(has_text="Aerts")).to_contain_text("Ongedaan")
    expect(pagina.get_by_role("row").filter(has_text="Zeghers")).to_be_focused()
    assert Overtypregel.objects.get().wijkwerker == eerste
    pagina.keyboard.press(" ")
    expect(pagina.get_by_role("button", name="Ongedaan")).to_have_count(2)
