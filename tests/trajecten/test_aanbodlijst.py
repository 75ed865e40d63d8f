"""The list of offers, and who is seldom asked while others are chosen."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import AanvraagFactory, AfsprakenbladFactory, TrajectFactory
from trajecten.models import Aanbod, Voorkeursactiviteit
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db
VANDAAG = date(2025, 3, 12)


@pytest.fixture(autouse=True)
def vandaag(monkeypatch, regels):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


def dag(n):
    return VANDAAG + timedelta(days=n)


def aanbod(door, traject, aanvraag, op, antwoord="ja", **velden):
    velden = {"beantwoord_op": None if antwoord == "wacht" else op} | velden
    return Aanbod.objects.create(
        aanvraag=aanvraag, traject=traject, gedaan_op=op, gedaan_door=door, wijze="gepland",
        antwoord=antwoord, **velden,
    )  # fmt: skip


@pytest.fixture
def wil(bemiddelaar):
    """Prefers the work of `aanvraag`, and was asked last twenty days ago, for something else."""
    aanvraag = AanvraagFactory()
    traject = TrajectFactory(start=dag(-60))
    for volgnummer in (1, 2):  # two signed versions say the same: counted once
        blad = AfsprakenbladFactory(traject=traject, volgnummer=volgnummer)
        Voorkeursactiviteit.objects.create(
            afsprakenblad=blad, activiteit=aanvraag.activiteit, soort="voorkeur"
        )
        type(blad).objects.filter(pk=blad.pk).update(status="getekend", getekend_op=dag(-50))
    weigering = {"geweigerd_door": "wijkwerker", "reden": "werk_elders"}
    aanbod(bemiddelaar, traject, AanvraagFactory(), dag(-20), "nee", **weigering)
    return traject, aanvraag


@pytest.fixture
def lijst(client, bemiddelaar):
    client.force_login(bemiddelaar)

    def rijen(naam, **vraag):
        antwoord = client.get(reverse(naam), vraag or {"leeg": "1"})
        return list(antwoord.context["page_obj"].object_list)

    return rijen


def test_who_is_passed_over_is_counted_and_the_number_opens_what_was_chosen(
    lijst, bemiddelaar, wil
):
    traject, aanvraag = wil
    gekozen = aanbod(bemiddelaar, TrajectFactory(), aanvraag, dag(-5))
    aanbod(bemiddelaar, TrajectFactory(), aanvraag, dag(-20))  # before being asked last
    aanbod(bemiddelaar, TrajectFactory(), AanvraagFactory(), dag(-5))  # no preference
    aanbod(bemiddelaar, TrajectFactory(), aanvraag, dag(-4), "wacht")  # nobody chosen

    [rij] = [r for r in lijst("weinig_gevraagd") if r == traject]
    telling = (rij.gevraagd, rij.geweigerd, rij.overgeslagen, rij.laatst_gevraagd)
    assert telling == (1, 1, 1, dag(-20))
    assert lijst("aanbod_list", overgeslagen=traject.pk) == [gekozen]
    assert lijst("weinig_gevraagd", overgeslagen="ja") == [traject]

    # Asked for that aanvraag as well: others were not chosen in passing.
    aanbod(bemiddelaar, traject, aanvraag, dag(-30), "geen")
    assert lijst("weinig_gevraagd", overgeslagen="ja") == []
    assert lijst("aanbod_list", overgeslagen=traject.pk) == []


def test_who_waits_longest_stands_first_and_never_asked_counts_from_the_start(
    lijst, bemiddelaar, wil
):
    nooit = TrajectFactory(start=dag(-21))
    net = TrajectFactory(start=dag(-40))
    aanbod(bemiddelaar, net, AanvraagFactory(), dag(-1))

    assert lijst("weinig_gevraagd") == [nooit, wil[0], net]
    assert lijst("weinig_gevraagd", gevraagd_tot=f"{dag(-21):%d/%m/%Y}") == [nooit]
    assert lijst("weinig_gevraagd", aan_het_werk="ja") == []


def test_each_filter_of_the_offers_shows_exactly_its_rows(lijst, client, bemiddelaar, wil):
    [weigering] = lijst("aanbod_list")
    anders = aanbod(bemiddelaar, TrajectFactory(), wil[1], dag(-3))

    assert lijst("aanbod_list") == [anders, weigering]
    for vraag in (
        {"antwoord": "ja"},
        {"vanaf": f"{dag(-3):%d/%m/%Y}"},
        {"gemeente": wil[1].vestiging.gemeente_id},
        {"dossier": anders.traject.wijkwerker_id},
        {"zoek": anders.traject.wijkwerker.naam},
        {"gebruiker": wil[1].gebruiker.naam},
    ):
        assert lijst("aanbod_list", **vraag) == [anders], vraag
    for vraag in (
        {"geweigerd_door": "wijkwerker"},
        {"reden": weigering.reden},
        {"tot": f"{dag(-4):%d/%m/%Y}"},
    ):
        assert lijst("aanbod_list", **vraag) == [weigering], vraag
    gezien = {wie for rij in Inzage.objects.filter(account=bemiddelaar) for wie in rij.personen}
    assert str(anders.traject.wijkwerker_id) in {str(wie) for wie in gezien}
    antwoord = client.get(reverse("aanbod_list"), {"antwoord": "nee", "export": "csv"})
    inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
    assert b"Geweigerd door" in inhoud


def test_a_dienst_and_a_gemeente_get_neither_list(client, toeleider, gemeente_account):
    for account in (toeleider, gemeente_account):
        client.force_login(account)
        for naam in ("aanbod_list", "weinig_gevraagd"):
            assert client.get(reverse(naam)).status_code in {403, 404}, naam
