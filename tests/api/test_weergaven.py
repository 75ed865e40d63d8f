"""Saved views by a program: the same guards as on the page."""

import pytest

from tests.factories import AccountFactory
from wijkwerken.toegang.models import Weergave

pytestmark = pytest.mark.django_db
URL = "/api/v1/weergaven/"


def maak(api, **anders):
    gegevens = {"lijst": "traject_list", "naam": "Lopend", "vraag": {"status": ["lopend"]}}
    return api.post(URL, gegevens | anders)


def test_a_view_is_kept_renamed_and_shared(api, als):
    antwoord = maak(api)
    assert antwoord.status_code == 201
    rij = antwoord.json()
    collega = als(AccountFactory())
    assert collega.get(URL).json()["results"] == []

    kop = {"If-Match": antwoord.headers["ETag"]}
    antwoord = api.patch(f"{URL}{rij['id']}/", {"gedeeld": True}, headers=kop)

    assert (antwoord.json()["naam"], antwoord.json()["gedeeld"]) == ("Lopend", True)
    assert [een["id"] for een in collega.get(URL).json()["results"]] == [rij["id"]]
    kopie = collega.post(f"{URL}{rij['id']}/overnemen/", {})
    assert kopie.json()["id"] != rij["id"]
    kop = {"If-Match": antwoord.headers["ETag"]}
    assert collega.patch(f"{URL}{rij['id']}/", {"naam": "Van mij"}, headers=kop).status_code == 404


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"vraag": {"zoek": ["Peeters"]}}, "vraag"),  # a name belongs in no view
        ({"vraag": {"wijkwerker__insz_index": ["x"]}}, "vraag"),
        ({"lijst": "bestaat_niet"}, "lijst"),
        ({"lijst": "traject_nieuw"}, "lijst"),
        ({"naam": ""}, "naam"),
    ],
)
def test_what_no_view_may_keep_is_refused_at_its_field(api, anders, veld):
    antwoord = maak(api, **anders)

    assert antwoord.status_code == 400
    assert veld in antwoord.json()["velden"]
    assert not Weergave.objects.exists()


def test_a_list_of_another_role_is_as_absent_as_none(als):
    gemeente = als(AccountFactory(als_gemeente=True))

    antwoorden = [maak(gemeente, lijst=lijst) for lijst in ("traject_list", "bestaat_niet")]

    assert antwoorden[0].status_code == 400
    assert antwoorden[0].content == antwoorden[1].content


def test_a_view_is_removed_by_its_owner_and_not_by_who_reads_it(api, als):
    rij = maak(api, gedeeld=True).json()
    url = f"{URL}{rij['id']}/verwijderen/"

    assert als(AccountFactory()).post(url, {}).status_code == 404
    assert api.post(f"{url}?proef=1", {}).json() == {"verwijderd": True}
    assert Weergave.objects.filter(pk=rij["id"]).exists()
    assert api.post(url, {}).status_code == 200
    assert not Weergave.objects.filter(pk=rij["id"]).exists()
