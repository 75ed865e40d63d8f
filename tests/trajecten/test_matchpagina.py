"""The page of who fits: groups that open when asked, and a form filled in with what would fit."""

import re
from datetime import time, timedelta
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import AanvraagFactory, GeplandMomentFactory, InzetFactory, TrajectFactory
from trajecten.models import Inzet, Schorsing
from trajecten.services.momenten import zoals_gepland
from trajecten.views import matchrijen

pytestmark = pytest.mark.django_db


@pytest.fixture
def aanvraag(regels):
    """Four weeks of Mondays from 9.00 to 13.00, in a month that is still to come."""
    maandag = (timezone.localdate() + timedelta(days=35)).replace(day=1)
    maandag += timedelta(days=-maandag.weekday() % 7)
    return AanvraagFactory(van=maandag, tot=maandag + timedelta(days=20))


@pytest.fixture
def traject(aanvraag):
    vandaag = timezone.localdate()
    return TrajectFactory(
        start=vandaag - timedelta(days=30), voorzien_einde=vandaag + timedelta(days=300)
    )


def pagina(client, aanvraag, **query):
    return client.get(reverse("inzet_nieuw", args=[aanvraag.pk], query=query))


def voorstel_url(antwoord, zin):
    return unescape(re.search(rf'href="([^"]+)">past {zin}', antwoord.text)[1]).split("#")[0]


def erbij(traject):
    return TrajectFactory(start=traject.start, voorzien_einde=traject.voorzien_einde)


def bezet(traject, dagen, begin=9, uren=4):
    inzet = InzetFactory(traject=traject)
    for dag in dagen:
        GeplandMomentFactory(
            inzet=inzet, datum=dag, begin=time(begin), einde=time(begin + uren), uren=uren
        )


def bewaar(client, url, antwoord):
    velden = antwoord.context["form"].initial | {
        "sleutel": antwoord.context["form"]["sleutel"].value()
    }
    velden["traject"] = velden["traject"].pk
    return client.post(url, {naam: w for naam, w in velden.items() if w is not None})


def test_fewer_hours_are_one_click_away_and_planned_so(client, bemiddelaar, aanvraag, traject):
    """Three times four hours on top of 50 is 62; three times three fits."""
    maand = aanvraag.van
    bezet(traject, [maand + timedelta(days=1), maand + timedelta(days=8)], begin=8, uren=10)
    bezet(traject, [maand + timedelta(days=n) for n in (2, 3, 4)], begin=8, uren=10)
    client.force_login(bemiddelaar)

    url = voorstel_url(pagina(client, aanvraag), "met 3.uur in plaats van 4")
    antwoord = client.get(url)
    assert [m.uren for m in antwoord.context["voorstel"].momenten] == [3, 3, 3]
    assert antwoord.context["voorstel"].bezwaren == []

    assert bewaar(client, url, antwoord).status_code == 302
    momenten = Inzet.objects.get(aanvraag=aanvraag).momenten
    assert {(m.begin, m.einde, m.uren) for m in momenten.all()} == {(time(9), time(12), 3)}
    aanvraag.refresh_from_db()
    assert (aanvraag.uren, aanvraag.einde) == (4, time(13))


def test_another_day_is_one_click_away_and_planned_so(client, bemiddelaar, aanvraag, traject):
    bezet(traject, [aanvraag.van + timedelta(days=7 * n) for n in range(3)])
    client.force_login(bemiddelaar)

    url = voorstel_url(pagina(client, aanvraag), "op [a-z]+dag")
    antwoord = client.get(url)
    assert antwoord.context["voorstel"].bezwaren == []

    assert bewaar(client, url, antwoord).status_code == 302
    dagen = {m.datum.weekday() for m in Inzet.objects.get(aanvraag=aanvraag).momenten.all()}
    assert dagen == {int(url[-1])}


def test_what_does_not_follow_from_the_aanvraag_is_refused_at_its_field(
    client, bemiddelaar, aanvraag, traject
):
    with pytest.raises(ValidationError) as fout:
        zoals_gepland(aanvraag, uren=5)
    assert fout.value.message_dict == {"uren": ["Gevraagd is 4 uur: kies 1 tot 4."]}
    with pytest.raises(ValidationError) as fout:
        zoals_gepland(aanvraag, weekdag=(1, 2))
    assert list(fout.value.message_dict) == ["weekdag"]

    client.force_login(bemiddelaar)
    antwoord = pagina(client, aanvraag, traject=traject.pk, uren="5")
    assert antwoord.context["voorstel"] is None
    antwoord = bewaar(client, reverse("inzet_nieuw", args=[aanvraag.pk]), antwoord)
    assert "kies 1 tot 4" in antwoord.context["form"].errors["uren"][0]
    assert not Inzet.objects.filter(aanvraag=aanvraag).exists()


def test_days_with_hours_of_their_own_move_and_shorten_too():
    aanvraag = AanvraagFactory.build(
        weekdagen=[0, 4],
        dagtijden=[{"weekdag": 4, "begin": "12:00", "einde": "14:00"}],
        gebruiker=None,
        vestiging=None,
        activiteit=None,
    )
    anders = zoals_gepland(aanvraag, uren=3, weekdag=(4, 2))
    assert [anders.tijd_op(dag) for dag in anders.weekdagen] == [
        (time(9), time(12), 3),
        (time(12), time(14), 2),
    ]
    assert anders.weekdagen == [0, 2]
    assert zoals_gepland(aanvraag, uren=1).tijd_op(4) == (time(12), time(13), 1)
    assert aanvraag.weekdagen == [0, 4]


def test_who_does_not_fit_is_counted_and_shown_page_by_page_when_asked(
    client, bemiddelaar, aanvraag, traject, monkeypatch
):
    for rij in (traject, erbij(traject), erbij(traject)):
        Schorsing.objects.create(traject=rij, van=traject.start, reden="andere", tot=None)
    monkeypatch.setattr(matchrijen, "PER_BLAD", 2)
    client.force_login(bemiddelaar)

    antwoord = pagina(client, aanvraag)
    assert "Past niet: 3" in antwoord.text
    assert "Toon wie of wat niet past" in antwoord.text
    assert traject.wijkwerker.volledige_naam not in antwoord.text

    def blad(nummer):
        antwoord = pagina(client, aanvraag, meer="past_niet", blad=nummer)
        [_, _, niet] = antwoord.context["groepen"]
        return [rij.titel for rij in niet.rijen]

    assert [len(blad(n)) for n in (1, 2)] == [2, 1]
    assert len({*blad(1), *blad(2)}) == 3
    assert blad("9") == blad(2)
    assert blad("nul") == blad("0") == blad(1)


def test_the_pages_ask_as_many_queries_for_many_as_for_few(client, bemiddelaar, aanvraag, traject):
    client.force_login(bemiddelaar)
    urls = [
        reverse("inzet_nieuw", args=[aanvraag.pk]),
        reverse("wijkwerker_passend", args=[traject.wijkwerker_id]),
    ]

    def aantallen():
        tellingen = []
        for url in urls:
            client.get(url)
            with CaptureQueriesContext(connection) as vragen:
                assert client.get(url).status_code == 200
            tellingen.append(len(vragen))
        return tellingen

    weinig = aantallen()
    for _ in range(4):
        bezet(erbij(traject), [aanvraag.van])
        AanvraagFactory(van=aanvraag.van, tot=aanvraag.tot)
    assert aantallen() == weinig
