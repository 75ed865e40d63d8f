"""The Django admin and the settings in a real browser, under the strict CSP."""

import pytest

from tests.factories import AccountFactory, GemeenteFactory, PrestatieFactory
from tests.factories.toegang import WACHTWOORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def open_als(browser, live_server):
    """Log in and give a page; whatever the browser complains about fails the test."""
    klachten, contexten = [], []

    def open_(account):
        context = browser.new_context(base_url=live_server.url, locale="nl-BE")
        contexten.append(context)
        pagina = context.new_page()

        def hoor(bericht):
            if bericht.type == "error":
                klachten.append((pagina.url, bericht.text))

        pagina.on("console", hoor)
        pagina.on("pageerror", lambda fout: klachten.append((pagina.url, str(fout))))
        pagina.goto("/accounts/login/")
        pagina.locator("[name=login]").fill(account.email)
        pagina.locator("[name=password]").fill(WACHTWOORD)
        pagina.get_by_role("button", name="Aanmelden", exact=True).click()
        pagina.wait_for_url(lambda url: "/login/" not in url)
        return pagina

    yield open_
    for context in contexten:
        context.close()
    assert klachten == []


def test_the_admin_works_under_the_strict_csp(open_als):
    gemeente = GemeenteFactory(naam="Halle")
    prestatie = PrestatieFactory()
    pagina = open_als(AccountFactory(als_beheer=True))

    for pad in (
        "/beheer/",
        "/beheer/toegang/account/",
        "/beheer/trajecten/prestatie/",
        f"/beheer/trajecten/prestatie/{prestatie.pk}/change/",
        f"/beheer/trajecten/prestatie/{prestatie.pk}/history/",
        f"/beheer/toegang/gemeente/{gemeente.pk}/change/",
    ):
        assert pagina.goto(pad).status == 200

    pagina.get_by_role("link", name="Vandaag").first.click()  # the script of the date field runs
    assert pagina.locator("[name=geldig_van]").input_value()
    pagina.goto(f"/beheer/toegang/gemeente/{gemeente.pk}/change/")
    pagina.locator("[name=naam]").fill("Halle aan de Zenne")
    pagina.locator("[name=_save]").click()
    pagina.wait_for_url("**/beheer/toegang/gemeente/")
    gemeente.refresh_from_db()
    assert gemeente.naam == "Halle aan de Zenne"
