"""Absence stops a plan and the own week asks to confirm it; hours really done are not refused."""

from datetime import UTC, date, datetime, time

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from tests.factories import AanvraagFactory, AccountFactory
from tests.trajecten.uren_hulp import nieuwe_inzet, registreer
from trajecten.models import Afwezigheid, Beschikbaarheid, GeplandMoment
from trajecten.rules.beschikbaarheid import Blok
from trajecten.services.beschikbaarheid import (
    afwezigheid_intrekken,
    afwezigheid_noteren,
    afwezigheid_wijzigen,
    beschikbaarheid_schrappen,
    beschikbaarheid_vastleggen,
)
from trajecten.services.inzetten import inzet_voorstellen, moment_plannen
from trajecten.services.momenten import voorstel_maken
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie, Waarschuwing

pytestmark = pytest.mark.django_db
MAART = date(2025, 3, 1), date(2025, 3, 31)
TIEN_MAART = date(2025, 3, 10)
VOORMIDDAG = [Blok(0, time(9), time(12))]


@pytest.fixture
def inzet(traject):
    return nieuwe_inzet(traject)


def ziek(wijkwerker, door, van=TIEN_MAART, **anders):
    gegevens = {"soort": "ziek", "gemeld_op": van} | anders
    return afwezigheid_noteren(door=door, wijkwerker=wijkwerker, van=van, **gegevens)


def week(wijkwerker, door, van=date(2025, 1, 1), **anders):
    gegevens = {"blokken": VOORMIDDAG} | anders
    return beschikbaarheid_vastleggen(door=door, wijkwerker=wijkwerker, van=van, **gegevens)


def plan(inzet, door, begin=time(9), einde=time(12), **anders):
    gegevens = {"datum": TIEN_MAART, "begin": begin, "einde": einde} | anders
    return moment_plannen(door=door, inzet=inzet, **gegevens)


def codes(fout):
    return [bezwaar.code for bezwaar in fout.value.bezwaren]


# -- absence --------------------------------------------------------------------------------
def test_nothing_is_planned_on_a_day_of_absence(inzet, bemiddelaar):
    afwezig = ziek(inzet.traject.wijkwerker, bemiddelaar)

    with pytest.raises(RegelFout) as fout:
        plan(inzet, bemiddelaar)
    assert codes(fout) == ["afwezig"]

    afwezigheid_intrekken(
        door=bemiddelaar, afwezigheid=afwezig, reden="Vergist", nu=datetime.now(UTC)
    )
    assert plan(inzet, bemiddelaar)


def test_a_weekly_job_skips_the_days_of_absence_and_says_so(traject, bemiddelaar):
    aanvraag = AanvraagFactory()  # Mondays from 9 to 13
    ziek(traject.wijkwerker, bemiddelaar, tot=date(2025, 3, 17))
    ziek(
        traject.wijkwerker, bemiddelaar, van=date(2025, 3, 24), tot=date(2025, 3, 24),
        begin=time(13), einde=time(15),
    )  # fmt: skip

    voorstel = voorstel_maken(aanvraag, traject, *MAART)

    assert [m.datum.day for m in voorstel.momenten] == [3, 24, 31]
    assert voorstel.overgeslagen == {TIEN_MAART: "Afwezig", date(2025, 3, 17): "Afwezig"}
    assert voorstel.bezwaren == []


def test_hours_really_done_are_not_refused_for_absence(inzet, bemiddelaar):
    ziek(inzet.traject.wijkwerker, bemiddelaar)
    week(inzet.traject.wijkwerker, bemiddelaar, blokken=[Blok(4, time(9), time(12))])

    assert registreer(inzet, bemiddelaar, uren=4).uren == 4


def test_absence_is_ended_and_holds_until_then(inzet, bemiddelaar):
    afwezig = ziek(inzet.traject.wijkwerker, bemiddelaar, van=date(2025, 3, 3))
    with pytest.raises(VerouderdeVersie):
        afwezigheid_wijzigen(
            door=bemiddelaar, afwezigheid=afwezig, versie=9, gegevens={"tot": TIEN_MAART}
        )

    afwezigheid_wijzigen(
        door=bemiddelaar, afwezigheid=afwezig, gegevens={"tot": date(2025, 3, 9)}, versie=1
    )

    assert plan(inzet, bemiddelaar)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"tot": date(2025, 3, 9)}, "tot"),
        ({"begin": time(9)}, "einde"),
        ({"einde": time(9)}, "begin"),
        ({"begin": time(9), "einde": time(9)}, "einde"),
        ({"soort": "baaldag"}, "soort"),
    ],
)
def test_what_is_no_absence_is_refused_at_its_field(inzet, bemiddelaar, anders, veld):
    with pytest.raises(ValidationError) as fout:
        ziek(inzet.traject.wijkwerker, bemiddelaar, **anders)

    assert list(fout.value.message_dict) == [veld]
    assert not Afwezigheid.objects.exists()


def test_two_absences_of_whole_days_do_not_overlap(inzet, bemiddelaar):
    ziek(inzet.traject.wijkwerker, bemiddelaar)

    with pytest.raises(ValidationError) as fout:
        ziek(inzet.traject.wijkwerker, bemiddelaar, van=date(2025, 4, 1), soort="verlof")

    assert "al afwezig" in fout.value.message_dict["van"][0]


# -- the own week -----------------------------------------------------------------------------
def test_outside_the_own_week_asks_to_confirm(inzet, bemiddelaar):
    week(inzet.traject.wijkwerker, bemiddelaar)

    with pytest.raises(Waarschuwing) as fout:
        plan(inzet, bemiddelaar, time(13), time(15))
    assert codes(fout) == ["niet_beschikbaar"]
    assert not GeplandMoment.objects.exists()

    assert plan(inzet, bemiddelaar, time(13), time(15), bevestigd=True)
    assert plan(inzet, bemiddelaar)


def test_a_new_week_ends_the_one_before(traject, bemiddelaar):
    oud = week(traject.wijkwerker, bemiddelaar)
    nieuw = week(traject.wijkwerker, bemiddelaar, van=date(2025, 3, 1))

    oud.refresh_from_db()
    assert (oud.tot, nieuw.tot) == (date(2025, 2, 28), None)
    with pytest.raises(ValidationError) as fout:
        week(traject.wijkwerker, bemiddelaar, van=date(2025, 2, 1))
    assert list(fout.value.message_dict) == ["van"]
    oud.refresh_from_db()
    assert oud.tot == date(2025, 2, 28)

    beschikbaarheid_schrappen(door=bemiddelaar, beschikbaarheid=nieuw)
    assert Beschikbaarheid.objects.get() == oud


def test_proposing_and_its_preview_warn_for_the_same_week(traject, bemiddelaar):
    aanvraag = AanvraagFactory()  # Mondays from 9 to 13
    week(traject.wijkwerker, bemiddelaar)

    voorstel = voorstel_maken(aanvraag, traject, *MAART)
    with pytest.raises(Waarschuwing) as fout:
        inzet_voorstellen(
            door=bemiddelaar, aanvraag=aanvraag, traject=traject, van=MAART[0], tot=MAART[1]
        )

    assert [b.melding for b in voorstel.waarschuwingen] == [b.melding for b in fout.value.bezwaren]
    assert "Ook 4 andere keren" in voorstel.waarschuwingen[0].melding


# -- the pages --------------------------------------------------------------------------------
def test_the_dossier_shows_both_and_its_forms_write_them(client, bemiddelaar, traject):
    client.force_login(bemiddelaar)
    wie = traject.wijkwerker
    rijen = {"blokken_0_dag": "0", "blokken_0_begin": "9:00", "blokken_0_einde": "12:00"}

    client.post(reverse("wijkwerker_beschikbaarheid", args=[wie.pk]), {"van": "01/03/2025"} | rijen)
    client.post(
        reverse("wijkwerker_afwezigheid", args=[wie.pk]),
        {"soort": "verlof", "van": "10/03/2025", "tot": "14/03/2025", "gemeld_op": "3/3/2025"},
    )

    pagina = client.get(wie.get_absolute_url()).content.decode()
    assert "10 maart 2025 tot en met 14 maart 2025" in pagina
    assert "van 9.00 tot 12.00" in pagina
    verloop = client.get(reverse("wijkwerker_verloop", args=[wie.pk])).content.decode()
    assert "Afwezig tot en met 14/03/2025: verlof" in verloop
    assert "Kan werken op maandag" in verloop


def test_a_dienst_sees_neither(client, traject, bemiddelaar):
    ziek(traject.wijkwerker, bemiddelaar, toelichting="geheimpje")
    week(traject.wijkwerker, bemiddelaar, toelichting="geheimpje")
    dienst = AccountFactory(als_toeleider=True, dienst=traject.toeleider)
    client.force_login(dienst)

    for naam in ("wijkwerker_detail", "wijkwerker_verloop"):
        pagina = client.get(reverse(naam, args=[traject.wijkwerker_id])).content.decode()
        assert "geheimpje" not in pagina
        assert "Afwezig" not in pagina
    for model in (Afwezigheid, Beschikbaarheid):
        assert not model.objects.zichtbaar_voor(dienst).exists()
