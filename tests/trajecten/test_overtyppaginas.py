"""Pages of the overtypelijst: order, copy, tick, what a colleague did, a constant cost."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from tests.factories import PrestatieFactory, TrajectFactory
from trajecten.models import Overtypregel, Prestatie, WijkWerker

NU = datetime(2025, 3, 31, 9, tzinfo=UTC)
AANTAL = "/overtypelijst/aantal/"
LIJST = "/overtypelijst/wijkwerkers/"


@pytest.fixture(autouse=True)
def vandaag(monkeypatch, regels):
    monkeypatch.setattr(timezone, "localdate", lambda *_: NU.date())
    monkeypatch.setattr(timezone, "now", lambda: NU)


@pytest.fixture
def binnen(client, bemiddelaar):
    client.force_login(bemiddelaar)
    return client


def rij_van(regel):
    return f"{regel.rij.sleutel}|{regel.merk}"


def test_a_row_is_ticked_comes_back_with_what_changed_and_is_taken_back(binnen, coordinator):
    traject = TrajectFactory()
    assert binnen.get("/overtypelijst/").url == LIJST
    assert binnen.get(AANTAL).content == b""  # nobody uses the list yet
    bladzijde = binnen.get(LIJST)
    assert f">{traject.wijkwerker.postcode}</button>" in bladzijde.content.decode()
    [regel] = bladzijde.context["regels"]
    vraag = {"daad": "overnemen", "rij": rij_van(regel)}
    htmx = {"headers": {"HX-Request": "true"}}
    gevinkt = binnen.post(LIJST, vraag, **htmx)
    assert "Ongedaan" in gevinkt.content.decode()
    assert "overgenomen" in gevinkt["HX-Trigger"]  # the menu asks how many are left
    # Somebody else with the same page open.
    binnen.force_login(coordinator)
    assert "nam deze rij al over" in binnen.post(LIJST, vraag, **htmx).content.decode()
    assert not binnen.get(LIJST).context["regels"]

    WijkWerker.objects.update(straat="Nieuwstraat")
    vandaag = binnen.get("/").content.decode()
    assert "2 rijen over te nemen" in vandaag
    assert f'hx-get="{AANTAL}"' in vandaag
    aantal = binnen.get(AANTAL)
    assert '<span class="aantal">2<' in aantal.content.decode()
    assert "max-age" in aantal["Cache-Control"]
    assert "Cookie" in aantal["Vary"]  # of this account only
    bladzijde = binnen.get(LIJST)
    assert f"was {traject.wijkwerker.straat}" in bladzijde.content.decode()
    assert traject.wijkwerker.insz not in bladzijde.content.decode()
    uit = binnen.get(LIJST, {"export": "csv"}).content.decode()
    assert "Nieuwstraat" in uit
    [regel] = bladzijde.context["regels"]
    terug = {"daad": "terugzetten", "regel": regel.regel.pk}
    binnen.post(LIJST, terug)
    assert not Overtypregel.objects.exists()


def test_all_of_a_page_at_once_and_a_month_that_went_to_zero(binnen):
    traject = TrajectFactory()
    for maand in (1, 2, 3):
        PrestatieFactory(traject=traject, datum=date(2025, maand, 5))
    lijst = "/overtypelijst/prestaties/"
    regels = binnen.get(lijst).context["regels"]
    binnen.post(lijst, {"daad": "overnemen", "rij": [rij_van(regel) for regel in regels]})
    assert Overtypregel.objects.count() == 3
    Prestatie.objects.filter(datum__month=2).delete()
    [(regel, maand)] = binnen.get(lijst).context["verdwenen"]
    assert (maand, regel.inhoud["uren"]) == (date(2025, 2, 1), 4)
    binnen.post(lijst, {"daad": "terugzetten", "regel": regel.pk})
    assert Overtypregel.objects.count() == 2


@pytest.mark.parametrize("soort", ["wijkwerkers", "prestaties", "aantal"])
def test_more_rows_ask_no_more_queries(soort, binnen, django_assert_max_num_queries):
    def vragen():
        with django_assert_max_num_queries(60) as teller:
            binnen.get(f"/overtypelijst/{soort}/")
        return len(teller)

    PrestatieFactory.create_batch(2)
    regel = binnen.get(LIJST).context["regels"][0]
    binnen.post(LIJST, {"daad": "overnemen", "rij": rij_van(regel)})
    vragen()
    een = vragen()
    for _ in range(3):
        PrestatieFactory()
    assert vragen() == een


def test_the_coordinator_changes_the_order_of_a_screen(client, coordinator):
    client.force_login(coordinator)
    TrajectFactory()
    adres = "/overtypelijst/schermen/wijkwerkers/"
    form = client.get(adres).context["form"]
    gegevens = {naam: form[naam].value() for naam in form.fields if form[naam].value() is not None}
    gegevens |= dict.fromkeys([naam for naam in form.fields if naam.startswith("plek_")], "")
    leeg = client.post(adres, gegevens)
    assert "minstens één veld" in leeg.content.decode()
    client.post(adres, gegevens | {"plek_voornaam": "1", "plek_naam": "2"})
    assert [waarde.titel for waarde in client.get(LIJST).context["regels"][0].waarden] == [
        "Voornaam",
        "Naam",
    ]
