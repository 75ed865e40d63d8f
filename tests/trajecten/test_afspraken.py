"""What was agreed as a softer ceiling: it warns and asks to confirm, and never refuses."""

from datetime import date

import pytest
from django.urls import reverse

from tests.factories import (
    AanvraagFactory,
    AccountFactory,
    AfsprakenbladFactory,
    InzetFactory,
    PrestatieFactory,
)
from trajecten.choices import ActiviteitKeuze
from trajecten.models import GeplandMoment, Inzet, Urenstap, Voorkeursactiviteit
from trajecten.rules.afsprakenblad import Stap, toets_afspraak
from trajecten.rules.uren import Uren
from trajecten.services.afspraken import afgesproken_uren
from trajecten.services.inzetten import inzet_voorstellen, moment_plannen, moment_verplaatsen
from trajecten.services.prestaties import prestatie_corrigeren
from wijkwerken.kern.exceptions import RegelFout, Waarschuwing
from wijkwerken.kern.meters import meterdelen

pytestmark = pytest.mark.django_db
VANDAAG = date(2025, 2, 1)
STAPPEN = [Stap(1, 20), Stap(3, 40)]
START = date(2025, 1, 15)


# -- the rule ------------------------------------------------------------------------------
def test_hours_of_the_month_are_held_against_what_was_agreed_for_it():
    bestaande = [Uren(date(2025, 1, 20), 12), Uren(date(2025, 3, 3), 12)]

    gevonden = toets_afspraak(
        STAPPEN, START, bestaande, [Uren(date(2025, 1, 31), 9), Uren(date(2025, 3, 31), 9)]
    )

    assert [bezwaar.getallen for bezwaar in gevonden] == [{"afgesproken": 20, "totaal": 21}]
    assert "20 uur in januari" in gevonden[0].melding
    assert not toets_afspraak(STAPPEN, START, bestaande, [Uren(date(2025, 1, 31), 8)])
    assert not toets_afspraak([], START, bestaande, [Uren(date(2025, 1, 31), 60)])


def test_a_whole_year_above_it_is_told_shortly():
    nieuwe = [Uren(date(2025, maand, 20), 50) for maand in range(1, 13)]

    gevonden = toets_afspraak(STAPPEN, START, [], nieuwe)

    assert len(gevonden) == 4
    assert gevonden[-1].melding == "Daarna is dat nog 9 maanden zo."


# -- planning ------------------------------------------------------------------------------
@pytest.fixture
def inzet(traject):
    return InzetFactory(traject=traject)


@pytest.fixture
def blad(traject, inzet):
    """20 hours in the first two months, then 40; the activity of the second aanvraag is out."""
    blad = AfsprakenbladFactory(traject=traject, volgnummer=1)
    for vanaf_maand, uren in ((1, 20), (3, 40)):
        Urenstap.objects.create(afsprakenblad=blad, vanaf_maand=vanaf_maand, uren=uren)
    return blad


def teken(blad):
    type(blad).objects.filter(pk=blad.pk).update(status="getekend", getekend_op=date(2025, 1, 1))


def test_planning_above_the_agreement_asks_to_confirm(inzet, blad, bemiddelaar):
    teken(blad)
    PrestatieFactory(traject=inzet.traject, inzet=inzet, datum=date(2025, 2, 3), uren=18)

    def plan(**meer):
        return moment_plannen(
            door=bemiddelaar, inzet=inzet, datum=date(2025, 2, 10), uren=3, **meer
        )

    with pytest.raises(Waarschuwing) as gevraagd:
        plan()
    assert gevraagd.value.bezwaren[0].getallen == {"afgesproken": 20, "totaal": 21}
    assert list(gevraagd.value.message_dict) == ["bevestigd"]
    assert not GeplandMoment.objects.exists()
    moment = plan(bevestigd=True)
    # Its own hours do not count twice when it moves within the month.
    moment_verplaatsen(door=bemiddelaar, moment=moment, datum=date(2025, 2, 11), uren=2)
    with pytest.raises(Waarschuwing):
        moment_verplaatsen(door=bemiddelaar, moment=moment, datum=date(2025, 2, 11), uren=3)


def test_a_draft_is_no_agreement_and_the_newest_signed_version_holds(
    traject, inzet, blad, bemiddelaar
):
    moment_plannen(door=bemiddelaar, inzet=inzet, datum=date(2025, 2, 10), uren=21)
    assert afgesproken_uren(traject, date(2025, 2, 1)) is None
    teken(blad)
    assert afgesproken_uren(traject, date(2025, 2, 1)) == 20

    nieuw = AfsprakenbladFactory(traject=traject, volgnummer=2)
    Urenstap.objects.create(afsprakenblad=nieuw, vanaf_maand=1, uren=50)
    assert afgesproken_uren(traject, date(2025, 2, 1)) == 20
    teken(nieuw)
    assert afgesproken_uren(traject, date(2025, 2, 1)) == 50


def test_a_confirmation_never_opens_the_legal_limit(inzet, blad, bemiddelaar):
    teken(blad)
    PrestatieFactory(traject=inzet.traject, inzet=inzet, datum=date(2025, 2, 3), uren=24)
    PrestatieFactory(traject=inzet.traject, inzet=inzet, datum=date(2025, 2, 4), uren=24)

    with pytest.raises(RegelFout) as geweigerd:
        moment_plannen(
            door=bemiddelaar, inzet=inzet, datum=date(2025, 2, 10), uren=13, bevestigd=True
        )
    assert [bezwaar.code for bezwaar in geweigerd.value.bezwaren] == ["maandlimiet"]


def test_an_activity_that_was_left_out_warns_with_its_reason(traject, blad, bemiddelaar):
    aanvraag = AanvraagFactory(vestiging__gemeente=traject.gemeente)
    Voorkeursactiviteit.objects.create(
        afsprakenblad=blad,
        activiteit=aanvraag.activiteit,
        soort=ActiviteitKeuze.UITGESLOTEN,
        reden="Hooikoorts",
    )
    teken(blad)
    gegevens = {
        "door": bemiddelaar,
        "aanvraag": aanvraag,
        "traject": traject,
        "van": aanvraag.van,
        "momenten": [],
    }

    with pytest.raises(Waarschuwing, match="Hooikoorts"):
        inzet_voorstellen(**gegevens)
    assert inzet_voorstellen(**gegevens, bevestigd=True).pk


# -- pages and API -------------------------------------------------------------------------
def test_the_page_shows_the_tick_only_with_a_warning(client, inzet, blad, bemiddelaar):
    teken(blad)
    client.force_login(bemiddelaar)
    url = reverse("moment_nieuw", args=[inzet.pk])
    velden = {"datum": "10/02/2025", "uren": "21"}
    assert 'type="checkbox" name="bevestigd"' not in client.get(url).text

    antwoord = client.post(url, velden)

    assert 'type="checkbox" name="bevestigd"' in antwoord.text
    assert "staat 20 uur in februari" in antwoord.text
    assert client.post(url, velden | {"bevestigd": "on"}).status_code == 302
    assert GeplandMoment.objects.get().uren == 21


def test_the_preview_of_an_inzet_warns_before_it_is_saved(client, traject, blad, bemiddelaar):
    teken(blad)
    aanvraag = AanvraagFactory(
        vestiging__gemeente=traject.gemeente,
        soort="eenmalig",
        van=date(2025, 2, 3),
        begin=None,
        einde=None,
        weekdagen=[],
        uren=21,
    )
    client.force_login(bemiddelaar)
    url = reverse("inzet_nieuw", args=[aanvraag.pk], query={"traject": traject.pk})
    velden = {"traject": traject.pk, "van": "03/02/2025"}

    assert "staat 20 uur in februari" in client.post(url, velden | {"voorbeeld": "1"}).text
    client.post(url, velden)
    assert not Inzet.objects.filter(aanvraag=aanvraag).exists()
    client.post(url, velden | {"bevestigd": "on"})
    assert Inzet.objects.filter(aanvraag=aanvraag).exists()


def test_the_api_answers_409_with_the_numbers_until_it_is_confirmed(
    api_client, inzet, blad, bemiddelaar
):
    teken(blad)
    api_client.force_authenticate(bemiddelaar)
    url = f"/api/v1/inzetten/{inzet.pk}/moment-plannen/"
    vraag = {"datum": "2025-02-10", "uren": 21}

    antwoord = api_client.post(url, vraag, format="json")

    assert antwoord.status_code == 409
    assert antwoord.json()["code"] == "boven_afspraak"
    assert antwoord.json()["bezwaren"][0]["getallen"] == {"afgesproken": 20, "totaal": 21}
    vraag["bevestigd"] = True
    assert api_client.post(url, vraag, format="json").status_code == 200


def test_registering_tells_it_in_the_meter_and_writes_the_hours_down(
    client, inzet, blad, bemiddelaar
):
    teken(blad)
    client.force_login(bemiddelaar)
    velden = {"inzet": inzet.pk, "datum": "10/02/2025", "uren": "21"}

    meter = client.get(reverse("prestatie_meter"), velden).text

    assert "20 afgesproken" in meter
    assert "hiermee wordt het 21" in meter
    assert client.post(reverse("prestatie_nieuw"), velden).status_code == 302
    assert inzet.prestaties.get().uren == 21


def test_the_meter_marks_what_was_agreed():
    assert meterdelen(10, 0, 60, 0, 40).merk == "66.7"
    assert meterdelen(10, 0, 60).merk == ""


# -- who went on, with what, and when ------------------------------------------------------
NAAST = "Op het afsprakenblad staat 20 uur in februari 2025; hiermee wordt het 21."


def gepasseerd(rij):
    codes = [een["code"] for een in rij.waarschuwingen]
    return codes, rij.doorgezet_door, rij.doorgezet_op


def test_what_was_passed_stays_with_the_moment_until_it_fits_again(inzet, blad, bemiddelaar):
    teken(blad)
    wie = {"door": bemiddelaar, "vandaag": VANDAAG}
    moment = moment_plannen(**wie, inzet=inzet, datum=date(2025, 2, 10), uren=21, bevestigd=True)

    moment.refresh_from_db()
    assert gepasseerd(moment) == (["boven_afspraak"], bemiddelaar, VANDAAG)
    assert moment.waarschuwingen[0]["melding"].startswith(NAAST)
    # A tick that was not needed is no warning that was passed.
    past = moment_verplaatsen(
        **wie, moment=moment, datum=date(2025, 2, 11), uren=20, bevestigd=True
    )
    assert gepasseerd(past) == ([], None, None)


def test_a_left_out_activity_stays_with_the_inzet_and_its_page_says_so(
    client, traject, blad, bemiddelaar
):
    aanvraag = AanvraagFactory(vestiging__gemeente=traject.gemeente)
    Voorkeursactiviteit.objects.create(
        afsprakenblad=blad, activiteit=aanvraag.activiteit, soort=ActiviteitKeuze.UITGESLOTEN,
        reden="Hooikoorts",
    )  # fmt: skip
    teken(blad)
    inzet = inzet_voorstellen(
        door=bemiddelaar, aanvraag=aanvraag, traject=traject, van=aanvraag.van, momenten=[],
        vandaag=VANDAAG, bevestigd=True,
    )  # fmt: skip

    assert gepasseerd(inzet) == (["uitgesloten_activiteit"], bemiddelaar, VANDAAG)
    client.force_login(bemiddelaar)
    tekst = client.get(inzet.get_absolute_url()).text
    assert "Hooikoorts" in tekst
    assert f"Toch zo bewaard door {bemiddelaar.naam} op 01/02/2025" in tekst


def test_hours_done_above_the_agreement_are_told_and_kept_but_not_for_a_dienst(
    client, api_client, inzet, blad, bemiddelaar
):
    teken(blad)
    client.force_login(bemiddelaar)
    velden = {"inzet": inzet.pk, "datum": "10/02/2025", "uren": "21"}

    antwoord = client.post(reverse("prestatie_nieuw"), velden, follow=True)

    meldingen = [str(m) for m in antwoord.context["messages"]]
    assert any(m.startswith(NAAST) for m in meldingen)
    prestatie = inzet.prestaties.get()
    assert gepasseerd(prestatie)[:2] == (["boven_afspraak"], bemiddelaar)
    assert "Toch zo bewaard" in antwoord.text
    url = f"/api/v1/prestaties/{prestatie.pk}/"
    api_client.force_authenticate(bemiddelaar)
    assert api_client.get(url).json()["waarschuwingen"] == prestatie.waarschuwingen
    dienst = AccountFactory(als_toeleider=True, dienst=inzet.traject.toeleider)
    api_client.force_authenticate(dienst)
    assert not api_client.get(url).json()["waarschuwingen"]
    client.force_login(dienst)
    assert "Naast het afsprakenblad" not in client.get(prestatie.get_absolute_url()).text
    # Corrected to what was agreed, nothing is left of it.
    prestatie = prestatie_corrigeren(
        door=bemiddelaar, prestatie=prestatie, vandaag=date(2025, 2, 12), reden="Fout", uren=20
    )
    assert gepasseerd(prestatie) == ([], None, None)


def test_the_answer_of_the_api_carries_what_was_passed(api_client, inzet, blad, bemiddelaar):
    teken(blad)
    api_client.force_authenticate(bemiddelaar)
    vraag = {"datum": "2025-02-10", "uren": 21, "bevestigd": True}

    antwoord = api_client.post(
        f"/api/v1/inzetten/{inzet.pk}/moment-plannen/", vraag, format="json"
    ).json()

    assert antwoord["waarschuwingen"] == []
    [waarschuwing] = antwoord["momenten"][0]["waarschuwingen"]
    assert sorted(waarschuwing) == ["code", "melding"]
    assert waarschuwing["code"] == "boven_afspraak"
