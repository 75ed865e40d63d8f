"""The page patterns in a real browser: accessible, by keyboard, and without a script."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.factories import ToeleidingsdienstFactory
from tests.factories.toegang import WACHTWOORD
from wijkwerken.toegang.models import Toeleidingsdienst

pytestmark = [
    pytest.mark.browser,
    pytest.mark.urls("tests.kern.urls"),
    pytest.mark.django_db(transaction=True),
]
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def open_pagina(browser, live_server, bemiddelaar):
    """Log in and give a page; what the browser complains about fails the test."""
    klachten, contexten = [], []

    def open_(**opties):
        context = browser.new_context(base_url=live_server.url, locale="nl-BE", **opties)
        contexten.append(context)
        pagina = context.new_page()
        pagina.on("console", lambda b: klachten.append(b.text) if b.type == "error" else None)
        pagina.on("pageerror", lambda fout: klachten.append(str(fout)))
        pagina.goto("/accounts/login/")
        pagina.get_by_label("E-mailadres").fill(bemiddelaar.email)
        pagina.locator("[name=password]").fill(WACHTWOORD)
        pagina.get_by_role("button", name="Aanmelden", exact=True).click()
        pagina.wait_for_selector(".accountmenu")
        return pagina

    yield open_
    for context in contexten:
        context.close()
    assert [klacht for klacht in klachten if "favicon" not in klacht] == []


def keur(pagina):
    breedte = pagina.viewport_size["width"]
    assert pagina.evaluate("document.documentElement.scrollWidth") <= breedte
    uitslag = Axe().run(pagina, options={"runOnly": REGELS}).response["violations"]
    assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in uitslag] == []


@pytest.mark.parametrize("breedte", [360, 1400])
@pytest.mark.parametrize("kleur", ["light", "dark"])
def test_list_and_form_are_accessible_and_fit(open_pagina, breedte, kleur):
    dienst = ToeleidingsdienstFactory(naam="OCMW Halle")
    pagina = open_pagina(viewport={"width": breedte, "height": 800}, color_scheme=kleur)

    pagina.goto("/diensten/?actief=ja")
    keur(pagina)
    pagina.goto(f"/diensten/{dienst.pk}/")
    keur(pagina)
    pagina.get_by_label("Naam").fill("")
    pagina.get_by_role("button", name="Bewaren").click()
    pagina.wait_for_selector(".overzicht")
    assert pagina.evaluate("document.activeElement.className") == "overzicht"
    keur(pagina)


def test_keyboard_reaches_search_help_and_menu(open_pagina):
    pagina = open_pagina()
    pagina.goto("/diensten/")

    pagina.keyboard.press("Control+k")
    assert pagina.evaluate("document.activeElement.id") == "zoekveld"
    pagina.evaluate("document.activeElement.blur()")
    pagina.keyboard.press("?")
    expect(pagina.get_by_role("dialog", name="Sneltoetsen")).to_be_visible()
    keur(pagina)
    pagina.keyboard.press("Escape")
    pagina.keyboard.press("g")
    pagina.keyboard.press("v")
    pagina.wait_for_url(re.compile(r":\d+/$"))


def test_filter_refreshes_the_list_alone_and_the_address_tells_it(open_pagina):
    for naam in ("OCMW Beersel", "OCMW Halle"):
        ToeleidingsdienstFactory(naam=naam)
    pagina = open_pagina()
    pagina.goto("/diensten/")
    pagina.evaluate("window.blijft = true")

    pagina.get_by_label("Zoeken").fill("halle")
    pagina.wait_for_url("**/diensten/?q=halle")

    assert pagina.locator("#lijst tbody tr").count() == 1
    assert pagina.locator("#aantal").inner_text() == "1 dienst"
    assert pagina.evaluate("window.blijft")


def test_without_script_one_can_filter_and_save(open_pagina):
    dienst = ToeleidingsdienstFactory(naam="OCMW Halle")
    pagina = open_pagina(java_script_enabled=False)

    pagina.goto("/diensten/")
    pagina.get_by_label("Zoeken").fill("brussel")
    pagina.get_by_role("button", name="Filteren").click()
    # The list is a new page: what follows the click must be waited for.
    expect(pagina.get_by_text("0 diensten").first).to_be_visible()

    pagina.goto(f"/diensten/{dienst.pk}/")
    pagina.get_by_label("Naam").fill("OCMW Beersel")
    pagina.get_by_role("button", name="Bewaren").click()
    expect(pagina.get_by_text("De dienst is gewijzigd.")).to_be_visible()
    expect(pagina.get_by_role("link", name="OCMW Beersel")).to_be_visible()


@pytest.fixture
def bewerkbaar(monkeypatch):
    """Inside may change a dienst here, so that the list has an act."""
    monkeypatch.setattr(
        type(Toeleidingsdienst.objects.all()), "bewerkbaar_voor", lambda self, account: self.all()
    )


def koppen(pagina):
    return pagina.locator("#lijst thead th:not(.vinkcel)")


def test_columns_and_an_act_on_many_rows_go_by_keyboard(open_pagina, bewerkbaar):
    for naam in ("OCMW Beersel", "OCMW Dilbeek", "OCMW Halle"):
        ToeleidingsdienstFactory(naam=naam)
    pagina = open_pagina(viewport={"width": 390, "height": 800})
    pagina.goto("/diensten/")
    for toets in ("j", "x", "j", "j", "k", "j", "x"):
        pagina.keyboard.press(toets)
    expect(pagina.get_by_text("2 gekozen")).to_be_visible()
    expect(pagina.get_by_role("checkbox", name="OCMW Halle kiezen")).to_be_checked()
    keur(pagina)

    pagina.get_by_role("button", name="E-mail zetten").press("Enter")
    pagina.get_by_label("E-mail").fill("samen@voorbeeld.test")
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", name="Dit verandert")).to_be_visible()
    keur(pagina)
    pagina.get_by_role("button", name="E-mail zetten: 2 diensten").press("Enter")
    expect(pagina.get_by_text("E-mail zetten: 2 diensten.")).to_be_visible()
    assert Toeleidingsdienst.objects.filter(email="samen@voorbeeld.test").count() == 2

    pagina.goto("/diensten/?instellen=kolommen")
    pagina.get_by_role("button", name="Gemeente naar voren").press("Enter")
    expect(pagina.get_by_role("button", name="Gemeente naar voren")).to_be_focused()
    pagina.get_by_role("checkbox", name="Soort").press("Space")
    keur(pagina)
    pagina.get_by_role("button", name="Bewaren", exact=True).press("Enter")
    expect(koppen(pagina)).to_have_text(["Naam", "Gemeente", "Actief", "Lengte"])


def test_columns_and_an_act_on_many_rows_need_no_script(open_pagina, bewerkbaar):
    for naam in ("OCMW Beersel", "OCMW Dilbeek"):
        ToeleidingsdienstFactory(naam=naam)
    pagina = open_pagina(java_script_enabled=False)

    pagina.goto("/diensten/?instellen=kolommen")
    pagina.get_by_role("button", name="Gemeente naar voren").click()
    expect(pagina.locator(".kolomkeuze li").nth(1)).to_contain_text("Gemeente")
    pagina.get_by_role("button", name="Bewaren", exact=True).click()
    expect(koppen(pagina).nth(1)).to_have_text("Gemeente")

    pagina.get_by_role("checkbox", name="OCMW Dilbeek kiezen").check()
    pagina.get_by_role("button", name="E-mail zetten").click()
    pagina.get_by_label("E-mail").fill("een@voorbeeld.test")
    pagina.get_by_role("button", name="Bekijk wat er verandert").click()
    pagina.get_by_role("button", name="E-mail zetten: 1 dienst").click()
    expect(pagina.get_by_text("E-mail zetten: 1 dienst.")).to_be_visible()
