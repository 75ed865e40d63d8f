import re

import pytest

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
    assert "Er is één fout" in antwoorden[0].content.decode()


def test_unknown_address_is_a_dutch_404(client):
    response = client.get("/bestaat-niet/")

    assert response.status_code == 404
    keur(response.content.decode())
