"""Logging in (betrouwbaarheid.md, S1 to S4)."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core.cache import cache
from django.urls import reverse

from tests.factories import AccountFactory
from tests.factories.toegang import WACHTWOORD
from tests.paginas import zonder_tokens
from wijkwerken.berichten.models import Bericht

LOGIN = "/accounts/login/"


@pytest.fixture(autouse=True)
def lege_tellers(db):
    cache.clear()
    yield
    cache.clear()


def meld_aan(client, email, wachtwoord=WACHTWOORD, **extra):
    return client.post(LOGIN, {"login": email, "password": wachtwoord}, **extra)


def is_binnen(client):
    return "_auth_user_id" in client.session


# -- S1: guessing --------------------------------------------------------------------------
def test_who_is_known_comes_in_and_lands_on_the_first_page_of_the_rol(client, beheer):
    antwoord = meld_aan(client, beheer.email)

    assert is_binnen(client)
    assert antwoord.url == reverse("admin:index")


def test_one_account_from_many_addresses_is_slowed_down(client, bemiddelaar):
    for n in range(10):
        meld_aan(client, bemiddelaar.email, "fout", REMOTE_ADDR=f"10.0.0.{n}")

    meld_aan(client, bemiddelaar.email, REMOTE_ADDR="10.0.1.1")

    assert not is_binnen(client)


def test_the_victim_gets_back_in_when_the_wait_is_over(client, bemiddelaar, monkeypatch):
    for n in range(10):
        meld_aan(client, bemiddelaar.email, "fout", REMOTE_ADDR=f"10.0.0.{n}")
    cache.clear()  # five minutes later

    meld_aan(client, bemiddelaar.email)

    assert is_binnen(client)


@pytest.mark.parametrize("kop", [{}, {"X-Forwarded-For": "203.0.113.{n}"}])
def test_many_accounts_from_one_address_are_slowed_down_whatever_the_header_says(
    client, bemiddelaar, kop
):
    for n in range(12):
        koppen = {naam: waarde.format(n=n) for naam, waarde in kop.items()}
        meld_aan(client, f"iemand{n}@voorbeeld.test", "fout", headers=koppen)
    koppen = {naam: waarde.format(n=99) for naam, waarde in kop.items()}

    meld_aan(client, bemiddelaar.email, headers=koppen)

    assert not is_binnen(client)


def test_behind_one_proxy_its_last_address_counts(client, bemiddelaar, settings):
    """The twin: who believes the header counts every forged address apart."""
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for n in range(12):
        kop = {"X-Forwarded-For": f"203.0.113.{n}"}
        meld_aan(client, f"iemand{n}@voorbeeld.test", "fout", headers=kop)

    meld_aan(client, bemiddelaar.email, headers={"X-Forwarded-For": "203.0.113.99"})

    assert is_binnen(client)


# -- S2: who is known ----------------------------------------------------------------------
def test_login_answers_the_same_for_unknown_and_wrong(client, bemiddelaar):
    bekend = meld_aan(client, bemiddelaar.email, "fout")
    onbekend = meld_aan(client, "niemand@voorbeeld.test", "fout")
    assert bekend.status_code == onbekend.status_code == 200

    def gelijk(antwoord, email):
        return zonder_tokens(antwoord).replace(email, "")

    assert gelijk(bekend, bemiddelaar.email) == gelijk(onbekend, "niemand@voorbeeld.test")


def test_reset_answers_the_same_for_unknown(client, bemiddelaar, django_assert_max_num_queries):
    antwoorden = []
    for email in (bemiddelaar.email, "niemand@voorbeeld.test"):
        antwoord = client.post(reverse("account_reset_password"), {"email": email}, follow=True)
        antwoorden.append((antwoord.redirect_chain, zonder_tokens(antwoord)))

    assert antwoorden[0] == antwoorden[1]
    assert Bericht.objects.count() == 2  # both wait in the outbox: as much work for either


def test_the_mail_names_our_own_address_and_no_forged_host(client, bemiddelaar, settings):
    client.post(
        reverse("account_reset_password"),
        {"email": bemiddelaar.email},
        headers={"Host": "kwaad.example"},
    )
    tekst = Bericht.objects.get().tekst
    assert f"{settings.BASIS_URL}/accounts/password/reset/key/" in tekst
    assert "kwaad.example" not in tekst


def test_a_reset_gives_a_password_and_no_session(client, bemiddelaar):
    client.post(reverse("account_reset_password"), {"email": bemiddelaar.email})
    pad = "/accounts/" + Bericht.objects.get().tekst.split("/accounts/")[1].split()[0]
    formulier = client.get(pad, follow=True)
    nieuw = "vier andere woorden hier"
    client.post(
        formulier.redirect_chain[-1][0], {"password1": nieuw, "password2": nieuw}, follow=True
    )

    bemiddelaar.refresh_from_db()
    assert bemiddelaar.check_password(nieuw)
    assert not is_binnen(client)
    # and the link is used
    assert "werkt niet meer" in client.get(pad, follow=True).content.decode()


def test_there_is_no_self_registration_and_no_change_of_address(client, bemiddelaar):
    client.post("/accounts/signup/", {"email": "nieuw@voorbeeld.test", "password1": WACHTWOORD})
    assert not type(bemiddelaar).objects.filter(email="nieuw@voorbeeld.test").exists()
    client.force_login(bemiddelaar)
    assert client.post("/accounts/email/", {"email": "ik@elders.test"}).status_code == 404


def test_an_account_that_is_switched_off_does_not_come_in(client):
    account = AccountFactory(is_active=False)
    meld_aan(client, account.email)
    assert not is_binnen(client)


# -- S3: sessions --------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("cast", "stil", "binnen"),
    [
        ({}, 29 * 60, True),
        ({}, 31 * 60, False),
        ({"als_toeleider": True}, 14 * 60, True),
        ({"als_toeleider": True}, 16 * 60, False),
        ({"als_gemeente": True}, 16 * 60, False),
        ({"als_beheer": True}, 16 * 60, False),
    ],
)
def test_a_silent_session_ends(client, cast, stil, binnen):
    client.force_login(AccountFactory(**cast))
    client.get(reverse("instellingen"))
    _verzet(client, laatst=-stil)

    assert (client.get(reverse("instellingen")).status_code == 200) is binnen
    assert is_binnen(client) is binnen


@pytest.mark.parametrize(("uren", "binnen"), [(11, True), (12.1, False)])
def test_a_busy_session_ends_after_twelve_hours(client, bemiddelaar, uren, binnen):
    client.force_login(bemiddelaar)
    client.get(reverse("instellingen"))
    _verzet(client, begonnen=-int(uren * 3600))

    assert (client.get(reverse("instellingen")).status_code == 200) is binnen


def _verzet(client, **seconden):
    sessie = client.session
    for naam, verschil in seconden.items():
        sessie[naam] = int(time.time()) + verschil
    sessie.save()


def test_login_gives_a_new_key_and_logout_kills_the_old_one(client, bemiddelaar):
    client.get(LOGIN)
    voor = client.session.session_key
    meld_aan(client, bemiddelaar.email)
    tijdens = client.session.session_key
    assert voor != tijdens

    client.post("/accounts/logout/")
    client.cookies["sessionid"] = tijdens
    assert client.get(reverse("instellingen")).status_code == 302


def test_another_password_ends_every_session(client, bemiddelaar):
    client.force_login(bemiddelaar)
    assert client.get(reverse("instellingen")).status_code == 200
    bemiddelaar.set_password("een heel ander wachtwoord")
    bemiddelaar.save()

    assert client.get(reverse("instellingen")).status_code == 302


# -- S4: the second factor -----------------------------------------------------------------
@pytest.fixture
def verplicht(settings):
    settings.MFA_VERPLICHT = True


def test_without_second_factor_nothing_opens(client, verplicht, beheer, bemiddelaar):
    client.force_login(bemiddelaar)
    for pad in ("/instellingen/", "/instellingen/regels/", "/beheer/", "/bestaat-niet/"):
        antwoord = client.get(pad)
        assert (antwoord.status_code, antwoord.get("Location")) == (302, "/accounts/2fa/"), pad
    client.force_login(beheer)
    for pad in ("/beheer/", "/beheer/toegang/account/", "/beheer/login/"):
        assert client.get(pad).url == "/accounts/2fa/", pad


@pytest.mark.parametrize("methode", ["get", "post"])
def test_the_api_with_a_session_asks_for_it_too(client, verplicht, bemiddelaar, methode):
    client.force_login(bemiddelaar)
    antwoord = getattr(client, methode)("/api/v1/gemeenten/")

    assert antwoord.status_code == 403
    assert antwoord["Content-Type"] == "application/problem+json"
    assert antwoord.json()["code"] == "tweede_factor"


def test_the_path_is_not_confused_by_its_spelling(client, verplicht, bemiddelaar):
    client.force_login(bemiddelaar)
    for pad in ("/accounts/../instellingen/", "//accounts/../instellingen/", "/accounts/%2e%2e/"):
        antwoord = client.get(pad)
        assert b"Regels" not in antwoord.content, pad


def test_a_session_from_before_the_obligation_is_asked_too(client, bemiddelaar, settings):
    client.force_login(bemiddelaar)
    assert client.get("/instellingen/").status_code == 200
    settings.MFA_VERPLICHT = True
    assert client.get("/instellingen/").status_code == 302


def test_who_sets_one_up_comes_in_and_needs_it_the_next_time(client, verplicht, bemiddelaar):
    meld_aan(client, bemiddelaar.email)
    pagina = client.get(reverse("mfa_activate_totp"))
    assert pagina.url.startswith("/accounts/reauthenticate/")  # a sensitive act
    client.post(pagina.url, {"password": WACHTWOORD})
    assert client.get(reverse("mfa_activate_totp")).status_code == 200
    geheim = client.session["mfa.totp.secret"]
    client.post(reverse("mfa_activate_totp"), {"code": _code(geheim)})
    assert Authenticator.objects.filter(user=bemiddelaar, type="totp").exists()
    assert client.get("/instellingen/").status_code == 200

    client.logout()
    cache.clear()  # the code was used a moment ago
    antwoord = meld_aan(client, bemiddelaar.email)
    assert antwoord.url.startswith(reverse("mfa_authenticate"))
    assert not is_binnen(client)
    assert client.get("/instellingen/").status_code == 302
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert not is_binnen(client)
    client.post(reverse("mfa_authenticate"), {"code": _code(geheim)})
    assert is_binnen(client)


def _code(geheim):
    teller = next(iter(totp.yield_hotp_counters_from_time()))
    waarde = totp.hotp_value(geheim, teller)
    return totp.format_hotp_value(waarde)


# -- S5: headers ---------------------------------------------------------------------------
PADEN = ["/accounts/login/", "/instellingen/", "/beheer/", "/api/v1/gemeenten/", "/bestaat-niet/"]


@pytest.mark.parametrize("pad", [*PADEN, "/api/v1/docs/", "/gezondheid/levend"])
@pytest.mark.parametrize("cast", [None, {}, {"als_beheer": True}])
def test_every_answer_carries_the_headers(client, pad, cast):
    if cast is not None:
        client.force_login(AccountFactory(**cast))
    antwoord = client.get(pad)

    csp = antwoord["Content-Security-Policy"]
    assert "unsafe" not in csp
    assert "script-src 'self'" in csp
    assert "default-src 'none'" in csp
    assert "frame-ancestors 'none'" in csp
    assert antwoord["X-Frame-Options"] == "DENY"
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["Referrer-Policy"] == "same-origin"
    assert antwoord["X-Verzoek"]
    if cast is not None:
        assert "no-store" in antwoord["Cache-Control"]


def test_the_session_cookie_is_out_of_reach_of_scripts(client, bemiddelaar):
    meld_aan(client, bemiddelaar.email)
    koekje = client.cookies["sessionid"]
    assert koekje["httponly"]
    assert koekje["samesite"] == "Lax"
