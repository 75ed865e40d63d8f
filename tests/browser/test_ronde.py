"""Walk the menu and every link of every rol: each kind of page is judged, wide and narrow."""

import re
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.urls import resolve
from playwright.sync_api import Error

from tests.browser.bezoeker import AXE, AXE_ANDER_SCHERM
from tests.factories import AccountFactory
from tests.wereld import maak_wereld

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Without the bemiddelaar, whose pages a coordinator has too, and who walks the whole story.
CAST = {
    "coordinator": lambda w: AccountFactory(als_coordinator=True),
    "toeleider": lambda w: w.toeleider,
    "gemeente": lambda w: AccountFactory(als_gemeente=True, gemeente=w.gemeente),
    "beheer": lambda w: AccountFactory(als_beheer=True),
}
# A file, an end of the session, or the pages of a package that draws its own.
NIET_VOLGEN = re.compile(
    r"/(pdf|csv|xlsx)/|\.(pdf|json)$|^/bijlagen/[^/]+/$|/bijlage/$|[?&]export=|/accounts/logout/|^/beheer/|^/api/"
)


# One view draws this for every report.
VAN_ELK_RAPPORT = re.compile(r"^rapporten/\w+/bestand/$")


def soort(adres):
    """What kind of page an address is: its pattern, without a key or a filter."""
    return VAN_ELK_RAPPORT.sub("rapporten/bestand/", resolve(urlsplit(adres).path).route)


def links(bezoeker):
    """The addresses within the site that this page leads to."""
    return bezoeker.pagina.evaluate(
        """[...document.querySelectorAll("a[href]:not([download])")]
           .filter(a => a.origin === location.origin)
           .map(a => a.pathname + a.search)"""
    )


def zet_ingelogd(bezoeker, client, account, live_server):
    client.force_login(account)
    bezoeker.context.add_cookies(
        [
            {
                "name": settings.SESSION_COOKIE_NAME,
                "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
                "url": live_server.url,
            }
        ]
    )


# On a desk in daylight, and on a phone in the dark.
BREED, SMAL = (1400, "light"), (390, "dark")


def keur(bezoeker):
    """What is wrong with this page on each screen."""
    pagina, gebreken = bezoeker.pagina, []
    for scherm in (BREED, SMAL):
        breedte, kleur = scherm
        pagina.set_viewport_size({"width": breedte, "height": 900})
        pagina.emulate_media(color_scheme=kleur)
        fouten = bezoeker.gebreken(AXE if scherm == BREED else AXE_ANDER_SCHERM)
        gebreken += [f"{soort(pagina.url)} at {breedte}: {fout}" for fout in fouten]
    return gebreken


@pytest.mark.parametrize("wie", CAST)
def test_every_page_of_a_rol_is_accessible_and_fits(bezoeker, client, live_server, regels, wie):
    account = CAST[wie](maak_wereld())
    bezoeker = bezoeker()
    zet_ingelogd(bezoeker, client, account, live_server)

    te_doen, gebreken = ["/", "/instellingen/"], []
    gezien = {soort(pad) for pad in te_doen}
    while te_doen:
        pad = te_doen.pop(0)
        bezoeker.pagina.set_viewport_size({"width": 1400, "height": 900})
        try:
            status = bezoeker.pagina.goto(pad).status
        except Error as fout:  # an answer without a body, such as 405
            gebreken.append(f"{pad}: {fout.message}")
            continue
        if NIET_VOLGEN.search(urlsplit(bezoeker.pagina.url).path):
            continue  # the day of beheer begins in Django's admin
        if status != 200:
            gebreken.append(f"{pad}: {status}")
        gebreken += keur(bezoeker)
        for volgend in links(bezoeker):
            if soort(volgend) not in gezien and not NIET_VOLGEN.search(volgend):
                gezien.add(soort(volgend))
                te_doen.append(volgend)
    assert gebreken == []
    assert len(gezien) > 2
