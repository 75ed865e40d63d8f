"""Dossiers that go to another bemiddelaar: nothing is hidden, and the new one knows."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse
from django.utils.html import escape

from tests.factories import AccountFactory, TrajectFactory
from trajecten.models import Notitie, Overdracht
from trajecten.services.overdrachten import overdracht_bekijken
from trajecten.services.trajecten import traject_overdragen
from trajecten.takenlijst import taken
from wijkwerken.berichten.models import Bericht
from wijkwerken.kern.exceptions import RegelFout

VANDAAG = date(2025, 6, 30)
NU = datetime(2025, 6, 30, 9, tzinfo=UTC)


@pytest.fixture
def collega(db):
    return AccountFactory(naam="Bea Nieuw")


def draag_over(traject, door, aan, **anders):
    gegevens = {"reden": "Andere gemeente", "vandaag": VANDAAG} | anders
    return traject_overdragen(door=door, traject=traject, bemiddelaar=aan, **gegevens)


def nieuw_bij(account):
    return [taak for taak in taken(account, vandaag=VANDAAG, alle=False) if "Nieuw" in taak.titel]


def test_a_handing_over_keeps_who_had_it_and_why(traject, coordinator, collega):
    vorige = traject.bemiddelaar

    draag_over(traject, coordinator, collega, notitie="Bel liefst na vier uur.")

    rij = Overdracht.objects.get()
    assert (rij.van, rij.aan, rij.datum, rij.reden) == (vorige, collega, VANDAAG, "Andere gemeente")
    assert (rij.notitie.soort, rij.notitie.gevoeligheid) == ("overdracht", "gewoon")


def test_a_refused_notitie_leaves_the_dossier_where_it_was(traject, coordinator, collega):
    with pytest.raises(RegelFout):
        draag_over(traject, coordinator, collega, notitie=traject.wijkwerker.insz)

    traject.refresh_from_db()
    assert traject.bemiddelaar != collega
    assert not Overdracht.objects.exists()
    assert not Notitie.objects.exists()


def test_who_has_it_already_does_not_get_it_again(traject, coordinator):
    with pytest.raises(RegelFout) as weigering:
        draag_over(traject, coordinator, traject.bemiddelaar)

    assert weigering.value.bezwaren[0].code == "zelfde_bemiddelaar"


def test_a_whole_caseload_is_one_mail_without_a_name(traject, coordinator, collega):
    ander = TrajectFactory(bemiddelaar=traject.bemiddelaar)
    for rij in (traject, ander):
        draag_over(rij, coordinator, collega)

    bericht = Bericht.objects.get()
    assert bericht.account == collega
    for persoon in (traject.wijkwerker, ander.wijkwerker):
        assert persoon.naam not in bericht.onderwerp + bericht.tekst + bericht.sleutel


def test_it_stands_on_vandaag_until_it_is_seen(client, traject, coordinator, collega):
    draag_over(traject, coordinator, collega)
    [taak] = nieuw_bij(collega)
    client.force_login(collega)
    pagina = client.get(taak.url).text
    overdracht = Overdracht.objects.get()
    url = reverse("overdracht_gezien", args=[overdracht.pk])
    assert f'action="{url}"' in pagina

    client.post(url)

    assert nieuw_bij(collega) == []
    assert "Nieuw in uw dossiers" not in client.get(taak.url).text


def test_only_who_received_it_says_that_it_is_seen(client, traject, coordinator, collega):
    draag_over(traject, coordinator, collega)
    client.force_login(coordinator)

    url = reverse("overdracht_gezien", args=[Overdracht.objects.get().pk])
    assert client.post(url).status_code == 404


def test_what_went_on_to_a_third_is_no_news_for_the_second(traject, coordinator, collega):
    draag_over(traject, coordinator, collega)
    draag_over(traject, collega, AccountFactory())

    assert nieuw_bij(collega) == []


def test_who_takes_a_dossier_itself_needs_no_mail_and_no_line(traject, collega):
    draag_over(traject, collega, collega)

    assert not Bericht.objects.exists()
    assert nieuw_bij(collega) == []
    overdracht_bekijken(door=collega, overdracht=Overdracht.objects.get(), nu=NU)


def test_the_dossier_shows_who_had_it_and_a_toeleider_no_reason(
    client, traject, coordinator, collega
):
    draag_over(traject, coordinator, collega, reden="Ruzie")
    client.force_login(coordinator)
    binnen = client.get(traject.get_absolute_url()).text
    client.force_login(AccountFactory(als_toeleider=True, dienst=traject.toeleider))
    buiten = client.get(traject.get_absolute_url()).text

    assert f"aan {collega.naam}, Ruzie" in " ".join(binnen.split())
    assert f"aan {collega.naam}" in buiten
    assert "Ruzie" not in buiten


def test_an_account_that_left_with_open_dossiers_is_on_vandaag_of_the_coordinator(
    traject, coordinator, bemiddelaar
):
    def weg(account):
        return [
            taak.titel
            for taak in taken(account, vandaag=VANDAAG, alle=True)
            if "meldt zich niet meer aan" in taak.titel
        ]

    assert weg(coordinator) == []
    vorige = traject.bemiddelaar
    type(vorige).objects.filter(pk=vorige.pk).update(is_active=False)

    assert weg(coordinator) == [f"{vorige.naam} meldt zich niet meer aan"]
    assert weg(bemiddelaar) == []
    draag_over(traject, coordinator, bemiddelaar)
    assert weg(coordinator) == []


def test_the_page_that_switches_an_account_off_counts_what_it_owns(client, coordinator, regels):
    traject = TrajectFactory()
    TrajectFactory()
    url = reverse("account_uitschakelen", args=[traject.bemiddelaar.pk])
    client.force_login(coordinator)

    pagina = client.get(url)
    (rij,) = pagina.context["nog_open"]
    assert rij.tekst == "1 lopend traject"
    assert f'href="{escape(rij.url)}"' in pagina.text
    lijst = client.get(rij.url)
    assert traject.nummer in lijst.text
    assert len(lijst.context["tabel"].rijen) == 1
    leeg = client.get(reverse("account_uitschakelen", args=[AccountFactory().pk]))
    assert leeg.context["nog_open"] == []
