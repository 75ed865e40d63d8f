"""From ontvangen to ingevuld, and the list of what waits."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from gebruikers.choices import AanvraagStatus
from gebruikers.models import Aanvraag
from gebruikers.services import aanvraag_nakijken, aanvraag_wachtreden
from tests.factories import AanvraagFactory, TrajectFactory
from trajecten.services.inzetten import inzet_annuleren, inzet_voorstellen

pytestmark = pytest.mark.django_db


def test_what_is_to_be_talked_through_waits_until_somebody_looked(bemiddelaar):
    aanvraag = AanvraagFactory(status=AanvraagStatus.ONTVANGEN)

    assert aanvraag_nakijken(door=bemiddelaar, aanvraag=aanvraag).status == "open"
    with pytest.raises(ValidationError, match="al nagekeken"):
        aanvraag_nakijken(door=bemiddelaar, aanvraag=aanvraag)


def test_who_fills_it_ends_the_waiting_and_the_history_says_who_and_when(regels, bemiddelaar):
    aanvraag = AanvraagFactory(status=AanvraagStatus.ONTVANGEN)
    aanvraag_wachtreden(door=bemiddelaar, aanvraag=aanvraag, wachtreden="afstand", wachtnota="Ver")

    inzet = inzet_voorstellen(
        door=bemiddelaar,
        aanvraag=aanvraag,
        traject=TrajectFactory(),
        van=date(2025, 3, 3),
        tot=date(2025, 3, 3),
    )

    aanvraag.refresh_from_db()
    assert (aanvraag.status, aanvraag.wachtreden) == ("ingevuld", "")
    inzet_annuleren(door=bemiddelaar, inzet=inzet, reden="Vergissing")
    aanvraag.refresh_from_db()
    assert aanvraag.status == "open"
    spoor = Aanvraag.pgh_event_models["update"].objects.filter(pgh_obj=aanvraag)
    statussen = spoor.order_by("pgh_created_at").values_list("status", flat=True)
    assert list(dict.fromkeys(statussen)) == ["ontvangen", "ingevuld", "open"]


def test_the_longest_waiting_stands_on_top_with_its_reason(client, bemiddelaar):
    client.force_login(bemiddelaar)
    nieuw = AanvraagFactory(ontvangen_op=date(2025, 2, 1), activiteit__naam="Strijken")
    oud = AanvraagFactory(ontvangen_op=date(2025, 1, 1), activiteit__naam="Harken")
    AanvraagFactory(status=AanvraagStatus.INGEVULD, activiteit__naam="Vegen")

    client.post(
        reverse("aanvraag_wachtreden", args=[oud.pk]),
        {"wachtreden": "vereiste", "wachtnota": "Alleen met attest", "versie": oud.versie},
    )
    tekst = client.get(reverse("aanvraag_wachtlijst")).text

    assert tekst.index("Harken") < tekst.index("Strijken")
    assert "Vegen" not in tekst
    assert "Niemand heeft wat gevraagd wordt" in tekst
    gefilterd = client.get(reverse("aanvraag_wachtlijst"), {"wachtreden": "vereiste"}).text
    assert "Harken" in gefilterd
    assert "Strijken" not in gefilterd
    assert "Alleen met attest" in client.get(oud.get_absolute_url()).text
    assert "Nog niet genoteerd" in client.get(nieuw.get_absolute_url()).text


def test_the_waiting_list_costs_no_more_queries_when_it_grows(
    client, bemiddelaar, django_assert_max_num_queries
):
    client.force_login(bemiddelaar)
    for aantal in (1, 8):
        for _ in range(aantal):
            AanvraagFactory()
        with django_assert_max_num_queries(16):
            client.get(reverse("aanvraag_wachtlijst"))
