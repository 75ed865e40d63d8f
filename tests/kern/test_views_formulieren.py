import pytest
from django.contrib.messages import get_messages
from django.core.exceptions import ImproperlyConfigured
from django.views.generic import ListView, View

from tests.factories import ToeleidingsdienstFactory
from tests.kern import urls
from wijkwerken.kern.views import BereikMixin, FilterListView, ToegangMixin
from wijkwerken.toegang.models import Postcode, Toeleidingsdienst
from wijkwerken.toegang.rechten import Handeling

pytestmark = [pytest.mark.urls("tests.kern.urls"), pytest.mark.django_db]


@pytest.fixture
def client_in(client, bemiddelaar):
    client.force_login(bemiddelaar)
    return client


@pytest.fixture
def dienst():
    return ToeleidingsdienstFactory(naam="OCMW Halle", email="halle@voorbeeld.test")


def velden(dienst, **anders):
    return {
        "naam": dienst.naam,
        "soort": dienst.soort,
        "email": dienst.email,
        "versie": dienst.versie,
    } | anders


# -- who may come in -----------------------------------------------------------------------
def test_a_view_without_handeling_does_not_start():
    class Vergeten(ToegangMixin, View):
        pass

    with pytest.raises(ImproperlyConfigured, match="Vergeten names no handeling"):
        Vergeten.as_view()


def test_without_login_to_the_login_page_and_without_the_right_a_403(
    client, gemeente_account, dienst
):
    adres = f"/diensten/{dienst.pk}/"
    assert client.get(adres).url.startswith("/accounts/login/")

    client.force_login(gemeente_account)
    assert client.get(adres).status_code == 403


def test_right_is_asked_before_the_row_so_a_403_does_not_betray_what_exists(
    client, gemeente_account
):
    client.force_login(gemeente_account)

    assert client.get("/diensten/00000000-0000-0000-0000-000000000000/").status_code == 403


def test_a_row_outside_the_scope_is_a_404(client, toeleider, dienst):
    client.force_login(toeleider)  # may write an aanmelding, may not change a dienst

    assert client.get(f"/diensten/{dienst.pk}/").status_code == 404


def test_scope_comes_before_the_rows_of_the_list_itself():
    volgorde = FilterListView.__mro__

    assert volgorde.index(BereikMixin) < volgorde.index(ListView)


def test_a_model_without_scope_does_not_open(rf, bemiddelaar):
    class Alles(BereikMixin, ListView):
        handeling = Handeling.REFERENTIE_BEKIJKEN
        queryset = Postcode._base_manager.all()
        bereik = "iets_anders"

    request = rf.get("/")
    request.user = bemiddelaar
    with pytest.raises(ImproperlyConfigured, match="has no iets_anders"):
        Alles.as_view()(request)


# -- the answer of a service -----------------------------------------------------------------
def test_success_tells_what_happened_and_goes_on(client_in, dienst):
    response = client_in.post(f"/diensten/{dienst.pk}/", velden(dienst, naam="OCMW Beersel"))

    assert (response.status_code, response.url) == (302, "/diensten/")
    assert [str(m) for m in get_messages(response.wsgi_request)] == ["De dienst is gewijzigd."]
    dienst.refresh_from_db()
    assert dienst.naam == "OCMW Beersel"


def test_refusal_stands_at_its_field_and_what_has_no_field_on_top(client_in, dienst):
    response = client_in.post(f"/diensten/{dienst.pk}/", velden(dienst, naam="Verboden"))

    form = response.context["form"]
    html = response.content.decode()
    assert response.status_code == 200
    assert form.errors["naam"] == ["Die naam mag niet."]
    assert form.non_field_errors() == ["Uw rol mag dit niet."]
    assert "Er zijn 2 fouten. Er is nog niets bewaard." in html
    assert '<a href="#id_naam">naam: Die naam mag niet.</a>'.lower() in html.lower()
    assert 'aria-describedby="id_naam_error"' in html
    assert "<title>Fout: Dienst wijzigen" in html


def test_who_saves_on_an_old_version_sees_what_the_other_saved_and_can_go_on(client_in, dienst):
    gezien = velden(dienst, naam="OCMW Mijn")
    Toeleidingsdienst.objects.filter(pk=dienst.pk).update(naam="OCMW Ander")

    eerste = client_in.post(f"/diensten/{dienst.pk}/", gezien)

    assert eerste.context["conflict"]["rijen"] == [
        {"label": "Naam", "opgeslagen": "OCMW Ander", "ingevuld": "OCMW Mijn"}
    ]
    assert "Iemand anders heeft deze gegevens intussen gewijzigd" in eerste.content.decode()
    verder = gezien | {"versie": eerste.context["form"]["versie"].value()}
    assert client_in.post(f"/diensten/{dienst.pk}/", verder).status_code == 302
    dienst.refresh_from_db()
    assert dienst.naam == "OCMW Mijn"


def test_the_same_key_does_the_act_once(client_in, dienst):
    urls.Schrappen.gedaan.clear()
    adres = f"/diensten/{dienst.pk}/schrappen/"
    sleutel = client_in.get(adres).context["form"]["sleutel"].value()

    for _ in range(2):
        assert client_in.post(adres, {"sleutel": sleutel}).status_code == 302

    assert urls.Schrappen.gedaan == [dienst.pk]


# -- how a form looks --------------------------------------------------------------------------
def test_form_page_has_one_h1_a_skip_link_groups_and_no_inline_style_or_script(client_in, dienst):
    html = client_in.get(f"/diensten/{dienst.pk}/").content.decode()

    assert html.count("<h1") == 1
    assert 'href="#inhoud">Naar de inhoud' in html
    assert "<legend>Wie</legend>" in html
    assert '<label for="id_naam">' in html
    assert " style=" not in html
    assert "<script>" not in html
    assert " onclick=" not in html


def test_confirmation_asks_and_offers_the_way_back(client_in, dienst):
    html = client_in.get(f"/diensten/{dienst.pk}/schrappen/").content.decode()

    assert "Wilt u deze dienst schrappen?" in html
    assert 'href="/diensten/">Annuleren</a>' in html
