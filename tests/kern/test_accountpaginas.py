import re

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)

from tests.factories.toegang import WACHTWOORD
from wijkwerken.berichten.tasks import verstuur_berichten

pytestmark = pytest.mark.django_db

BUITEN = ["/accounts/login/", "/accounts/password/reset/", "/accounts/password/reset/done/"]
BINNEN = ["/accounts/2fa/", "/accounts/password/change/", "/accounts/logout/"]
ENGELS = re.compile(r"\b(Sign In|Password|Forgot|Log out|Menu:|Security Key|Two-Factor)\b")


def keur(html):
    assert html.count("<h1") == 1
    assert '<html lang="nl-BE">' in html
    assert " style=" not in html
    assert not re.search(r"<script(?![^>]*(src=|application/json))", html)
    assert not ENGELS.search(html)


@pytest.mark.parametrize("adres", BUITEN)
def test_page_before_login_is_dutch_and_fits_the_csp(client, adres):
    response = client.get(adres)

    assert response.status_code == 200
    assert "unsafe-inline" not in response["Content-Security-Policy"]
    keur(response.content.decode())


@pytest.mark.parametrize("adres", BINNEN)
@pytest.mark.urls("tests.kern.urls")
def test_page_of_the_account_is_dutch_and_fits_the_csp(client, bemiddelaar, adres):
    client.force_login(bemiddelaar)

    keur(client.get(adres).content.decode())


def test_wrong_password_is_told_at_the_top_and_does_not_betray_the_account(client, bemiddelaar):
    antwoorden = [
        client.post("/accounts/login/", {"login": adres, "password": "fout-wachtwoord"})
        for adres in (bemiddelaar.email, "niemand@voorbeeld.test")
    ]
    fouten = [antwoord.context["form"].non_field_errors() for antwoord in antwoorden]

    assert list(fouten[0]) == list(fouten[1]) != []
    assert "Aanmelden lukte niet" in antwoorden[0].content.decode()


def test_unknown_address_is_a_dutch_404(client):
    response = client.get("/bestaat-niet/")

    assert response.status_code == 404
    keur(response.content.decode())


def test_mail_for_a_new_password_is_dutch_and_carries_a_link_that_works(
    client, bemiddelaar, mailoutbox
):
    client.post("/accounts/password/reset/", {"email": bemiddelaar.email})
    client.post("/accounts/password/reset/", {"email": "niemand@voorbeeld.test"})
    verstuur_berichten()
    voor_wie, voor_niemand = mailoutbox

    assert voor_wie.subject == "Nieuw wachtwoord voor wijk-werken"
    assert "geen account" in voor_niemand.body
    adres = re.search(r"https?://[^/]+(/accounts/\S+)", voor_wie.body).group(1)
    html = client.get(adres, follow=True).content.decode()
    assert "<h1>Nieuw wachtwoord</h1>" in html
    keur(html)


@pytest.mark.urls("tests.kern.urls")
def test_second_factor_is_set_up_in_dutch_and_asked_at_the_next_login(client, bemiddelaar):
    client.post("/accounts/login/", {"login": bemiddelaar.email, "password": WACHTWOORD})
    vraag = client.get("/accounts/2fa/totp/activate/", follow=True)
    assert "<h1>Bent u het zelf?</h1>" in vraag.content.decode()
    keur(vraag.content.decode())
    client.post("/accounts/reauthenticate/", {"password": WACHTWOORD})
    pagina = client.get("/accounts/2fa/totp/activate/")
    keur(pagina.content.decode())
    sleutel = pagina.context["form"].secret
    code = format_hotp_value(hotp_value(sleutel, next(iter(yield_hotp_counters_from_time()))))
    codes = client.post("/accounts/2fa/totp/activate/", {"code": code}, follow=True)
    keur(codes.content.decode())
    keur(client.get("/accounts/2fa/").content.decode())
    keur(client.get("/accounts/2fa/webauthn/add/").content.decode())
    client.post("/accounts/logout/")

    tweede = client.post(
        "/accounts/login/",
        {"login": bemiddelaar.email, "password": WACHTWOORD},
        follow=True,
    )

    assert "<h1>Tweede stap</h1>" in tweede.content.decode()
    keur(tweede.content.decode())
