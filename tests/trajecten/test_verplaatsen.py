"""Moving a moment: tried first, refused with what does fit, and taken back."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from gebruikers.models import Aanvraag
from tests.factories import (
    GebrekeFactory,
    GeplandMomentFactory,
    SchorsingFactory,
    TrajectFactory,
    UitsluitingFactory,
)
from tests.trajecten.uren_hulp import nieuwe_inzet, plan, vul
from trajecten.choices import AfwezigheidSoort, InzetStatus
from trajecten.models import Afwezigheid, NietSamen, Planningsbericht
from trajecten.services.inzetten import moment_annuleren, moment_verplaatsen
from trajecten.services.momenten import Momentvoorstel
from trajecten.services.verplaatsen import (
    Tijden,
    plannen_proberen,
    verplaatsing_proberen,
    verplaatsing_terugdraaien,
)
from wijkwerken.berichten.models import Bericht
from wijkwerken.kern.exceptions import Waarschuwing
from wijkwerken.regels.models import Schoolvakantie

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regels")]
VANDAAG = date(2025, 6, 2)
DINSDAG, WOENSDAG, DONDERDAG = date(2025, 6, 3), date(2025, 6, 4), date(2025, 6, 5)
NEGEN, TWAALF = time(9), time(12)


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *args: VANDAAG)


@pytest.fixture
def inzet(traject):
    return nieuwe_inzet(traject, status=InzetStatus.BEVESTIGD)


@pytest.fixture
def moment(inzet):
    return gepland(inzet)


@pytest.fixture
def binnen(client, bemiddelaar):
    client.force_login(bemiddelaar)
    return client


def gepland(inzet, datum=DINSDAG, begin=NEGEN, einde=TWAALF, uren=3):
    return GeplandMomentFactory(
        inzet=inzet, traject=inzet.traject, datum=datum, begin=begin, einde=einde, uren=uren
    )


def probeer(door, moment, datum=WOENSDAG, begin=NEGEN, einde=TWAALF):
    tijden = Tijden(datum, begin, einde)
    return verplaatsing_proberen(door=door, moment=moment, tijden=tijden, vandaag=VANDAAG)


# -- what stands in the way, each the verdict of the service that saves ---------------------
def afwezig(moment):
    Afwezigheid.objects.create(
        wijkwerker=moment.traject.wijkwerker,
        soort=AfwezigheidSoort.ZIEK,
        van=WOENSDAG,
        tot=WOENSDAG,
        gemeld_op=VANDAAG,
    )


def bezig(moment):
    gepland(nieuwe_inzet(moment.traject), WOENSDAG, time(11), time(13), 2)


def geschorst(moment):
    SchorsingFactory(traject=moment.traject, van=WOENSDAG, tot=WOENSDAG)


def niet_samen(moment):
    NietSamen.objects.create(
        wijkwerker=moment.traject.wijkwerker,
        gebruiker=moment.inzet.aanvraag.gebruiker,
        van=date(2025, 1, 1),
        reden="Ruzie",
    )


def uitgesloten(moment):
    gebreke = GebrekeFactory(gebruiker=moment.inzet.aanvraag.gebruiker)
    UitsluitingFactory(
        gebreke=gebreke, gebruiker=gebreke.gebruiker, van=WOENSDAG, tot=date(2025, 8, 1)
    )


def voorbij(moment):
    moment.traject.voorzien_einde = DINSDAG
    moment.traject.save()


def vol(moment):
    vul(moment.inzet, date(2025, 6, 1), 58)


@pytest.mark.parametrize(
    ("hindernis", "zin"),
    [
        (afwezig, "afwezig"),
        (bezig, "al bezig"),
        (geschorst, "geschorst"),
        (niet_samen, "gebruiker"),
        (uitgesloten, "uitgesloten"),
        (voorbij, "buiten het traject"),
        (vol, "Maximaal 60"),
    ],
)
def test_a_conflict_is_told_before_saving_as_saving_tells_it(moment, bemiddelaar, hindernis, zin):
    hindernis(moment)

    proef = probeer(bemiddelaar, moment)

    assert not proef.past
    assert zin in proef.bezwaren[0]
    with pytest.raises(ValidationError) as fout:
        moment_verplaatsen(
            door=bemiddelaar, moment=moment, datum=WOENSDAG, begin=NEGEN, einde=TWAALF
        )
    assert fout.value.messages == proef.bezwaren


def test_a_holiday_asks_to_confirm(moment, bemiddelaar):
    pinkstermaandag = date(2025, 6, 9)

    proef = probeer(bemiddelaar, moment, pinkstermaandag)

    assert proef.bezwaren == []
    assert "Pinkstermaandag" in proef.waarschuwingen[0]
    anders = {"datum": pinkstermaandag, "begin": NEGEN, "einde": TWAALF}
    with pytest.raises(Waarschuwing):
        moment_verplaatsen(door=bemiddelaar, moment=moment, **anders)
    moment_verplaatsen(door=bemiddelaar, moment=moment, bevestigd=True, **anders)


@pytest.mark.parametrize("slaat_over", [True, False])
def test_a_school_holiday_counts_for_who_is_closed_then(moment, bemiddelaar, slaat_over):
    Schoolvakantie.objects.create(
        schooljaar="2024-2025", naam="Testvakantie", van=WOENSDAG, tot=DONDERDAG
    )
    Aanvraag.objects.filter(pk=moment.inzet.aanvraag_id).update(
        slaat_schoolvakanties_over=slaat_over
    )

    proef = probeer(bemiddelaar, moment)

    assert proef.past is not slaat_over
    assert any("Testvakantie" in zin for zin in proef.waarschuwingen) is slaat_over


def test_back_to_back_is_no_conflict_and_trying_changes_nothing(moment, bemiddelaar):
    gepland(nieuwe_inzet(moment.traject), WOENSDAG, TWAALF, time(14), 2)

    proef = probeer(bemiddelaar, moment)

    assert proef.past
    assert proef.alternatieven == []
    [juni] = proef.ruimte.maanden
    assert (juni.gepland, juni.extra, juni.vrij) == (2, 3, 55)
    moment.refresh_from_db()
    assert (moment.datum, moment.versie) == (DINSDAG, 1)
    assert not Planningsbericht.objects.exists()


# -- what does fit ------------------------------------------------------------------------
def test_the_nearest_hour_and_the_nearest_day_are_offered(moment, bemiddelaar):
    bezig(moment)

    anders = probeer(bemiddelaar, moment).alternatieven

    assert anders == [
        Momentvoorstel(WOENSDAG, time(8), time(11), 3),
        Momentvoorstel(DONDERDAG, NEGEN, TWAALF, 3),
    ]


def test_a_full_month_offers_the_next_one_and_fewer_hours(moment, bemiddelaar):
    vul(moment.inzet, date(2025, 6, 1), 58)

    anders = probeer(bemiddelaar, moment, date(2025, 6, 20)).alternatieven

    assert anders == [
        Momentvoorstel(date(2025, 7, 1), NEGEN, TWAALF, 3),
        Momentvoorstel(date(2025, 6, 20), NEGEN, time(11), 2),
    ]


def test_every_alternative_can_be_saved(moment, bemiddelaar):
    bezig(moment)
    for ander in probeer(bemiddelaar, moment).alternatieven:
        moment = moment_verplaatsen(
            door=bemiddelaar,
            moment=moment,
            datum=ander.datum,
            begin=ander.begin,
            einde=ander.einde,
        )
        assert moment.datum == ander.datum


def test_one_more_moment_is_tried_in_the_same_way(moment, bemiddelaar):
    tijden = Tijden(DINSDAG, time(11), time(13))
    inzet = moment.inzet

    proef = plannen_proberen(door=bemiddelaar, inzet=inzet, tijden=tijden, vandaag=VANDAAG)

    assert "al bezig" in proef.bezwaren[0]
    assert proef.alternatieven[0] == Momentvoorstel(DINSDAG, TWAALF, time(14), 2)
    [juni] = proef.ruimte.maanden
    assert (juni.gepland, juni.extra) == (3, 2)
    assert inzet.momenten.count() == 1


# -- the page -----------------------------------------------------------------------------
def url(moment, **query):
    return reverse("moment_verplaatsen", args=[moment.pk], query=query)


def velden(moment, **anders):
    return {
        "datum": "04/06/2025",
        "begin": "9:00",
        "einde": "12:00",
        "uren": moment.uren,
        "versie": moment.versie,
    } | anders


def test_the_address_may_propose_a_place_and_the_page_says_whether_it_fits(binnen, moment):
    bezig(moment)

    pagina = binnen.get(url(moment, datum="04/06/2025", begin="09:00", einde="12:00"))

    tekst = pagina.content.decode()
    assert "al bezig" in tekst
    assert "woensdag 4 juni 2025, 8.00" in tekst
    assert 'value="04/06/2025"' in tekst


def test_the_page_of_a_new_moment_shows_what_is_left(binnen, moment):
    vraag = {"datum": "04/06/2025", "begin": "09:00", "einde": "12:00"}

    pagina = binnen.get(reverse("moment_nieuw", args=[moment.inzet_id]), vraag).content.decode()
    deel = binnen.get(
        reverse("moment_nieuw", args=[moment.inzet_id]), vraag, headers={"HX-Target": "voorbeeld"}
    ).content.decode()

    for tekst in (pagina, deel):
        assert "3 nieuw" in tekst
        assert "nog 54\u00a0uur vrij" in tekst
    assert "<h1" not in deel


def test_the_verdict_alone_is_for_who_drags(binnen, moment):
    past = binnen.get(url(moment, datum="04/06/2025", begin="09:00", einde="12:00", proef=1))
    bezig(moment)
    niet = binnen.get(url(moment, datum="04/06/2025", begin="09:00", einde="12:00", proef=1))

    assert past.json() == {"past": True, "zin": "Past. Daarna nog 57\u00a0uur vrij die maand."}
    assert niet.json()["past"] is False
    assert "al bezig" in niet.json()["zin"]


def test_a_move_goes_back_to_the_calendar_tells_both_and_can_be_undone(binnen, moment, inzet):
    kalender = reverse("planning", query={"dag": "2025-06-03", "wie": "alle"})

    antwoord = binnen.post(url(moment), velden(moment, terug=kalender))

    moment.refresh_from_db()
    assert moment.datum == WOENSDAG
    assert Planningsbericht.objects.filter(aanleiding="verplaatst").count() == 2
    assert antwoord.url.startswith(reverse("planning"))
    assert "dag=2025-06-04" in antwoord.url
    pagina = binnen.get(antwoord.url)
    assert pagina.context["verzet"]["oud"].datum == DINSDAG
    assert "Ongedaan maken" in pagina.content.decode()

    terug = {"versie": moment.versie, "terug": kalender}
    assert binnen.post(reverse("moment_terugzetten", args=[moment.pk]), terug).url == kalender
    moment.refresh_from_db()
    assert (moment.datum, moment.begin) == (DINSDAG, NEGEN)
    assert Planningsbericht.objects.filter(aanleiding="verplaatst").count() == 4
    moment_annuleren(door=moment.traject.bemiddelaar, moment=moment, reden="Regen")
    later = binnen.get(antwoord.url)
    assert (later.status_code, later.context["verzet"]) == (200, None)


def test_undoing_what_somebody_changed_since_is_refused(moment, bemiddelaar):
    moment = moment_verplaatsen(door=bemiddelaar, moment=moment, datum=WOENSDAG)
    with pytest.raises(ValidationError, match="intussen"):
        verplaatsing_terugdraaien(door=bemiddelaar, moment=moment, versie=1, vandaag=VANDAAG)

    moment = moment_verplaatsen(door=bemiddelaar, moment=moment, datum=WOENSDAG, uren=2)
    with pytest.raises(ValidationError, match="terugzetten kan niet"):
        verplaatsing_terugdraaien(door=bemiddelaar, moment=moment, versie=None, vandaag=VANDAAG)


def test_an_older_version_gets_a_sentence_and_keeps_what_was_typed(binnen, moment, bemiddelaar):
    oud = velden(moment, datum="05/06/2025")
    moment_verplaatsen(door=bemiddelaar, moment=moment, datum=WOENSDAG)

    antwoord = binnen.post(url(moment), oud)

    assert antwoord.status_code == 200
    assert "intussen gewijzigd" in antwoord.content.decode()
    moment.refresh_from_db()
    assert moment.datum == WOENSDAG


def test_the_page_never_sends_anyone_elsewhere(binnen, moment):
    antwoord = binnen.post(url(moment), velden(moment, terug="https://elders.example/planning/"))
    assert antwoord.url == moment.inzet.get_absolute_url()


def test_who_does_not_plan_takes_no_move_back(client, toeleider, moment):
    client.force_login(toeleider)
    assert client.post(reverse("moment_terugzetten", args=[moment.pk])).status_code == 403


def test_a_trial_with_alternatives_takes_few_queries_in_a_busy_month(
    moment, bemiddelaar, django_assert_max_num_queries
):
    for dag in range(10, 30):
        plan(nieuwe_inzet(moment.traject), date(2025, 6, dag), 1)
    bezig(moment)
    with django_assert_max_num_queries(22):
        probeer(bemiddelaar, moment)


def test_nothing_is_mailed_for_a_trial(moment, bemiddelaar):
    probeer(bemiddelaar, moment)
    assert not Bericht.objects.exists()
    assert TrajectFactory().momenten.count() == 0
