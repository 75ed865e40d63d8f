"""Who adds a model, a page or an API action and forgets its guard breaks the build here.

Every checker has its twin: the same checker on something unguarded must report it.
"""

import pytest
from django.contrib.auth.models import Group
from django.urls import path
from django.views.generic import ListView
from pghistory.models import Event
from rest_framework.viewsets import ViewSet

from tests.factories import AccountFactory
from tests.veiligheidsnet import (
    EIGEN_APPS,
    adressen,
    eigen_modellen,
    open_zonder_login,
    pakket,
    zonder_bereik,
    zonder_handeling,
    zonder_privacyklasse,
)
from wijkwerken.kern.admin import beheer as beheer_site
from wijkwerken.toegang.models import Gemeente
from wijkwerken.toegang.rechten import Handeling
from wijkwerken.urls import urlpatterns as project_urls

# Open to who is not logged in, each for a reason.
PUBLIEK = {
    "gezondheid_levend": "who watches over the server asks without an account",
    "gezondheid_gereed": "the same",
    "uitnodiging_aanvaarden": "who is invited has no account yet; the link is the proof",
    "agenda_feed": "a calendar cannot log in; the secret in the address is the proof",
    "planning_feed": "the same; of one wijk-werker or one gebruiker",
    "betalen": "a gebruiker has no account; the link is signed, and the page names nobody",
    "terugkoppeling_link": "a gebruiker has no account; the link is the proof, and works once",
    "publieke_lijst": "what a gemeente permits is public, and names nobody",
    "publieke_lijst_json": "the same for the site of the gemeente",
    "registreren": "who wants to become a gebruiker has no account; it only makes a to-do",
    "geregistreerd": "says thank you",
    "account_login": "to log in",
    "account_logout": "logging out twice is no error",
    "account_signup": "says that there is no self-registration",
    "email_gesloten": "answers 404 to all",
    "account_email": "the same address",
    "account_inactive": "says that the account is switched off",
    "account_reset_password": "who forgot the password",
    "account_reset_password_done": "the same",
    "account_reset_password_from_key": "the same; the link is the proof",
    "account_reset_password_from_key_done": "the same",
    "account_confirm_email": "the link is the proof",
    "account_email_verification_sent": "a sentence",
    "account_confirm_login_code": "a step of logging in; without one it goes to the login",
    "mfa_authenticate": "a step of logging in; without one it goes to the login",
    "mfa_login_webauthn": "to log in with a passkey",
    "admin:logout": "logging out twice is no error",
    "admin:jsi18n": "the words of the admin's scripts",
}
# Open to every login, so without a handeling.
IEDEREEN_BINNEN: dict[str, str] = {}


# -- models --------------------------------------------------------------------------------
def test_every_own_app_is_walked():
    from django.apps import apps
    from django.conf import settings

    eigen = [
        app.label
        for app in apps.get_app_configs()
        if app.path.startswith(str(settings.BASE_DIR)) and "site-packages" not in app.path
    ]
    assert set(eigen) - {"kern"} == set(EIGEN_APPS)


def test_every_model_has_a_bereik():
    assert zonder_bereik(eigen_modellen()) == []


def test_a_model_without_bereik_is_reported():
    assert zonder_bereik([Gemeente, Group]) == ["auth.Group"]


def test_every_field_has_a_privacy_class():
    assert zonder_privacyklasse(eigen_modellen()) == []


def test_a_field_without_privacy_class_is_reported():
    assert "auth.Group.name" in zonder_privacyklasse([Gemeente, Group])


def test_history_of_every_model_hangs_on_a_model_with_a_bereik():
    """An event model has no scope of its own: nothing but the admin's history page reads it."""
    from django.apps import apps

    gevolgd = {
        model.pgh_tracked_model
        for app in EIGEN_APPS
        for model in apps.get_app_config(app).get_models()
        if issubclass(model, Event)
    }
    assert gevolgd
    assert zonder_bereik(gevolgd) == []


def test_every_business_model_keeps_its_history():
    zonder = {
        model._meta.label
        for model in eigen_modellen()
        if model._meta.managed  # a view has no rows of its own
        and not hasattr(model, "pgh_event_models")
        and not model._meta.auto_created
    }
    assert zonder == {
        "toegang.Inzage",  # is itself a log, append-only
        "toegang.Idempotentie",  # an answer that is kept for two days
        "toegang.Nummering",  # a counter
        "trajecten.Correctie",  # only ever added
        "cheques.Vergoedingdeel",  # never changes; a concept is reckoned anew, what is paid stays
        "cheques.Jaarbundeldeel",  # of whom, and a file that lives for a week
        "invoer.Invoerrij",  # a row of a list; what it made has its history
        "toegang.Bulkdeel",  # which rows one act is for; those rows have their history
        "cheques.Afsluitdeel",  # which months one round is for; their closings have their history
        "rapportage.Dashboardstand",  # counted anew every ten minutes
        "cheques.ChequeBeweging",  # is itself a life line, append-only
    }


# -- addresses -----------------------------------------------------------------------------
def besloten():
    return [a for a in adressen() if a.naam not in PUBLIEK]


@pytest.mark.django_db
def test_no_url_opens_without_login(client):
    assert open_zonder_login(client, besloten()) == []


class Open(ListView):
    queryset = Gemeente.objects.none()
    template_name = "404.html"


urlpatterns = [path("open/", Open.as_view(), name="open"), *project_urls]


@pytest.mark.django_db
@pytest.mark.urls("tests.test_safety_net")
def test_a_page_that_opens_without_login_is_reported(client):
    assert open_zonder_login(client, besloten()) == ["GET /open/: 200"]


@pytest.mark.django_db
@pytest.mark.parametrize("naam", sorted(PUBLIEK))
def test_public_pages_answer_without_a_stack_trace(client, naam):
    for adres in adressen():
        if adres.naam == naam:
            assert client.get(adres.pad()).status_code < 500


def test_every_view_declares_its_handeling():
    assert zonder_handeling(adressen(), PUBLIEK.keys() | IEDEREEN_BINNEN.keys()) == []


def test_a_view_without_handeling_is_reported():
    class Onbewaakt(ListView):
        model = Gemeente

    Onbewaakt.__module__ = "trajecten.views"
    patronen = [path("onbewaakt/", Onbewaakt.as_view(), name="onbewaakt")]

    assert zonder_handeling(adressen(patronen), {}) == ["onbewaakt"]


def test_an_api_action_without_handeling_is_reported():
    class Onbewaakt(ViewSet):
        handelingen = {"list": Handeling.VANDAAG}

        def list(self, request):
            return None

        def create(self, request):
            return None

    Onbewaakt.__module__ = "trajecten.api.views"
    view = Onbewaakt.as_view({"get": "list", "post": "create"})

    assert zonder_handeling(adressen([path("x/", view, name="x")]), {}) == ["x create"]


def test_only_known_packages_answer_addresses():
    """A package that opens pages of its own is a decision, not an accident."""
    bekend = {"allauth", "django", "drf_spectacular", "rest_framework", *EIGEN_APPS, "wijkwerken"}
    assert {pakket(a.callback) for a in adressen()} <= bekend


# -- the admin -----------------------------------------------------------------------------
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("cast", "status"),
    [
        ("als_coordinator", 403),
        ("als_toeleider", 403),
        ("als_gemeente", 403),
        (None, 403),
        ("als_beheer", 200),
    ],
)
def test_the_admin_opens_to_beheer_only(client, cast, status):
    client.force_login(AccountFactory(**({cast: True} if cast else {})))
    for adres in adressen():
        if adres.naam.startswith("admin:") and not adres.parameters:
            antwoord = client.get(adres.pad(), follow=True)
            if status == 403 and adres.naam not in PUBLIEK and "logout" not in adres.naam:
                eindigde = antwoord.request["PATH_INFO"]
                assert antwoord.status_code == 403 or not eindigde.startswith("/beheer/"), adres
    assert client.get("/beheer/", follow=True).status_code == status


def test_the_admin_deletes_nothing(rf):
    for model_admin in beheer_site._registry.values():
        assert not model_admin.has_delete_permission(rf.get("/")), model_admin
