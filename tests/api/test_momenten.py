"""The calendar as data: a period and a scope, a trial, and moving one moment."""

from datetime import date, time

import pytest
from django.utils import timezone

from tests.factories import GeplandMomentFactory, TrajectFactory
from tests.trajecten.uren_hulp import nieuwe_inzet

pytestmark = pytest.mark.django_db
URL = "/api/v1/momenten/"
MAANDAG, DINSDAG = date(2025, 3, 10), date(2025, 3, 11)


def gepland(inzet, **anders):
    velden = {"datum": MAANDAG, "begin": time(9), "einde": time(12), "uren": 3} | anders
    return GeplandMomentFactory(inzet=inzet, traject=inzet.traject, **velden)


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *args: date(2025, 3, 3))


@pytest.fixture
def moment(regels, traject):
    return gepland(nieuwe_inzet(traject))


def test_a_period_and_each_scope_choose_their_moments(api, moment):
    gepland(nieuwe_inzet(TrajectFactory()))
    gepland(moment.inzet, datum=date(2025, 4, 1))
    aanvraag = moment.inzet.aanvraag
    keuzes = {
        "wijkwerker": moment.traject.wijkwerker_id,
        "gebruiker": aanvraag.gebruiker_id,
        "gemeente": aanvraag.vestiging.gemeente_id,
        "bemiddelaar": moment.traject.bemiddelaar_id,
        "activiteit": aanvraag.activiteit_id,
    }

    for naam, sleutel in keuzes.items():
        vraag = {"van": "2025-03-01", "tot": "2025-03-31", naam: str(sleutel)}
        rijen = api.get(URL, vraag).json()["results"]
        assert str(moment.pk) in [rij["id"] for rij in rijen], naam
        assert {rij[naam] for rij in rijen if naam in rij} <= {str(sleutel)}
        assert all(rij["datum"] == "2025-03-10" for rij in rijen)


def test_a_trial_says_what_fits_and_moving_says_the_same(api, moment):
    gepland(nieuwe_inzet(moment.traject), datum=DINSDAG)
    naar = {"datum": "2025-03-11", "begin": "09:00", "einde": "12:00"}
    kop = {"headers": {"If-Match": '"1"'}}

    proef = api.get(f"{URL}{moment.pk}/verplaatsproef/", naar).json()
    assert proef["past"] is False
    assert proef["alternatieven"][0] == {
        "datum": "2025-03-11", "begin": "12:00", "einde": "15:00", "uren": 3,
    }  # fmt: skip
    url = f"{URL}{moment.pk}/verplaatsen/"
    geweigerd = api.post(f"{url}?proef=1", naar, **kop)
    assert (geweigerd.status_code, geweigerd.json()["code"]) == (409, "overlap")
    assert geweigerd.json()["detail"] in proef["bezwaren"][0]

    ander = proef["alternatieven"][0]
    assert api.post(f"{url}?proef=1", ander | {"uren": None}, **kop).status_code == 200
    moment.refresh_from_db()
    assert moment.datum == MAANDAG
    na = api.post(url, ander | {"uren": None}, **kop).json()
    assert (na["datum"], na["begin"], na["versie"]) == ("2025-03-11", "12:00", 2)
    # The page that still shows the first place is told so, also where its hour would fit.
    assert api.post(url, naar | {"datum": "2025-03-12"}, **kop).status_code == 412
