"""Zitdagen: made, in series, moved, cancelled; and who sees whose places."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    AanmeldingFactory,
    AccountFactory,
    GemeenteFactory,
    IntakeFactory,
    ToeleidingsdienstFactory,
    ZitdagFactory,
)
from trajecten.models import Intake, Zitdag
from trajecten.querysets import ZitdagQuerySet
from trajecten.services import zitdagen as services
from trajecten.takenlijst import taken
from wijkwerken.berichten.models import Bericht
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db
DONDERDAG = date(2025, 4, 24)  # the Thursday after is 1 May


@pytest.fixture
def uren(bemiddelaar):
    return {
        "gemeente": GemeenteFactory(naam="Halle"),
        "begin": time(9),
        "einde": time(12),
        "bemiddelaar": bemiddelaar,
    }


def maak(door, uren, **anders):
    return services.zitdag_maken(
        door=door, plaats="Sociaal Huis", **({"datum": DONDERDAG} | uren | anders)
    )


def maak_reeks(door, uren, tot=date(2025, 5, 15), **anders):
    return services.reeks_maken(
        door=door,
        plaats="Sociaal Huis",
        herhalen_tot=tot,
        **({"datum": DONDERDAG} | uren | anders),
    )


def test_there_is_none_on_a_holiday(bemiddelaar, uren):
    with pytest.raises(RegelFout) as fout:
        maak(bemiddelaar, uren, datum=date(2025, 7, 11))

    assert fout.value.bezwaren[0].code == "feestdag"
    assert "Vlaamse Gemeenschap" in fout.value.message_dict["datum"][0]


def test_a_bemiddelaar_holds_one_at_a_time(bemiddelaar, uren):
    maak(bemiddelaar, uren)

    with pytest.raises(RegelFout) as fout:
        maak(bemiddelaar, uren, gemeente=GemeenteFactory(), begin=time(11), einde=time(14))
    maak(bemiddelaar, uren, begin=time(12), einde=time(14))  # right after
    maak(bemiddelaar, uren, bemiddelaar=AccountFactory())  # a second desk

    assert fout.value.bezwaren[0].code == "overlap"
    assert Zitdag.objects.count() == 3


def test_a_series_passes_over_holidays_and_a_second_run_makes_no_doubles(bemiddelaar, uren):
    eerst = maak_reeks(bemiddelaar, uren)
    with pytest.raises(RegelFout, match="staan er al"):
        maak_reeks(bemiddelaar, uren)
    langer = maak_reeks(bemiddelaar, uren, tot=date(2025, 5, 22))

    assert [z.datum.isoformat() for z in eerst] == ["2025-04-24", "2025-05-08", "2025-05-15"]
    assert [z.datum.isoformat() for z in langer] == ["2025-05-22"]


def test_what_was_cancelled_does_not_come_back_with_the_series(bemiddelaar, uren):
    eerste, *_ = maak_reeks(bemiddelaar, uren)
    services.zitdag_annuleren(door=bemiddelaar, zitdag=eerste, reden="Verbouwing")

    voorstel = services.reeks_voorstellen(datum=DONDERDAG, herhalen_tot=date(2025, 5, 22), **uren)

    assert [v.waarom_niet for v in voorstel] == [
        "staat er al, geannuleerd", "Dag van de Arbeid", "staat er al", "staat er al", "",
    ]  # fmt: skip


def test_a_day_on_which_the_bemiddelaar_sits_elsewhere_is_listed(bemiddelaar, uren):
    maak(bemiddelaar, uren, gemeente=GemeenteFactory(naam="Beersel"))

    voorstel = services.reeks_voorstellen(datum=DONDERDAG, herhalen_tot=DONDERDAG, **uren)

    assert voorstel[0].waarom_niet == "An Bemiddelaar houdt dan zitdag in Beersel"


def test_only_inside_makes_changes_and_cancels(toeleider, bemiddelaar, uren):
    zitdag = maak(bemiddelaar, uren)

    with pytest.raises(PermissionDenied):
        maak(toeleider, uren)
    with pytest.raises(PermissionDenied):
        services.zitdag_annuleren(door=toeleider, zitdag=zitdag, reden="x")


def test_cancelling_sends_everybody_back_to_be_planned_and_tells_each_dienst(bemiddelaar):
    intake = IntakeFactory(
        aanmelding__status="intake_gepland", aanmelding__intake_op=timezone.now()
    )
    zitdag, aanmelding = intake.zitdag, intake.aanmelding
    geweest = IntakeFactory(
        zitdag=zitdag, begin=intake.einde, status="niet_verschenen", verwittigd=True
    )

    services.zitdag_annuleren(door=bemiddelaar, zitdag=zitdag, reden="Het lokaal is gesloten")

    intake.refresh_from_db()
    aanmelding.refresh_from_db()
    geweest.refresh_from_db()
    assert (intake.status, geweest.status) == ("geannuleerd", "niet_verschenen")
    assert (aanmelding.status, aanmelding.intake_op) == ("gezien", None)
    dienst, persoon = Bericht.objects.order_by("onderwerp")
    assert (dienst.account, persoon.aan) == (aanmelding.ingediend_door, aanmelding.email)
    assert "U hoeft niet te komen" in persoon.tekst
    for bericht in (dienst, persoon):
        for tekst in (bericht.sleutel, bericht.onderwerp, bericht.tekst):
            assert aanmelding.naam not in tekst
    [taak] = [
        t
        for t in taken(bemiddelaar, vandaag=date(2025, 3, 1), alle=True)
        if str(aanmelding) in t.titel
    ]
    assert (taak.merk, taak.knop) == ("Herplannen", "Plannen")
    assert "Het lokaal is gesloten" in taak.tekst
    assert taak.url == reverse("aanmelding_intake", args=[aanmelding.pk])


def test_cancelling_needs_a_reason_and_happens_once(bemiddelaar):
    zitdag = ZitdagFactory()

    with pytest.raises(ValidationError, match="waarom"):
        services.zitdag_annuleren(door=bemiddelaar, zitdag=zitdag, reden=" ")
    with pytest.raises(VerouderdeVersie):
        services.zitdag_annuleren(door=bemiddelaar, zitdag=zitdag, reden="x", versie=9)
    services.zitdag_annuleren(door=bemiddelaar, zitdag=zitdag, reden="Ziek")
    with pytest.raises(RegelFout, match="al geannuleerd"):
        services.zitdag_annuleren(door=bemiddelaar, zitdag=zitdag, reden="Ziek")


def test_who_is_planned_moves_along_to_the_new_place_and_bemiddelaar(bemiddelaar):
    intake = IntakeFactory(aanmelding__intake_op=timezone.now())
    collega = AccountFactory()

    services.zitdag_wijzigen(
        door=bemiddelaar, zitdag=intake.zitdag, plaats="Stadhuis", bemiddelaar=collega
    )

    intake.refresh_from_db()
    assert (intake.plaats, intake.bemiddelaar) == ("Stadhuis", collega)
    intake.aanmelding.refresh_from_db()
    assert intake.aanmelding.intake_plaats == "Stadhuis"
    dienst, persoon = Bericht.objects.order_by("onderwerp")
    assert dienst.onderwerp.endswith("verplaatst")
    assert "Stadhuis" in persoon.tekst
    # Another bemiddelaar at the same place is no news for who must come.
    services.zitdag_wijzigen(
        door=bemiddelaar, zitdag=intake.zitdag, plaats="Stadhuis", bemiddelaar=bemiddelaar
    )
    assert Bericht.objects.count() == 2


# -- what is free ------------------------------------------------------------------------------
def test_the_gemeente_of_the_person_comes_first_then_the_nearest_day(bemiddelaar):
    eigen = GemeenteFactory()
    later = ZitdagFactory(gemeente=eigen, datum=date(2025, 3, 13))
    elders = ZitdagFactory(datum=date(2025, 3, 7))
    eerder = ZitdagFactory(gemeente=eigen, datum=date(2025, 3, 6))
    ZitdagFactory(gemeente=eigen, datum=date(2025, 3, 4))  # over
    ZitdagFactory(gemeente=eigen, status="geannuleerd", reden="x")
    IntakeFactory(zitdag=eerder)
    nu = datetime(2025, 3, 5, 12, tzinfo=UTC)

    gevonden = services.vrije_plekken(account=bemiddelaar, gemeente=eigen, nu=nu)

    assert [zitdag for zitdag, _ in gevonden] == [eerder, later, elders]
    assert [len(vrij) for _, vrij in gevonden] == [3, 4, 4]


def test_counting_places_is_the_same_in_sql_and_in_the_rule():
    for einde, duur in ((time(12), 45), (time(11, 59), 45), (time(9, 50), 10), (time(17), 240)):
        zitdag = ZitdagFactory(einde=einde, duur=duur)
        rij = Zitdag.objects.met_plaatsen().get(pk=zitdag.pk)
        assert (einde, rij.aantal_plaatsen) == (einde, len(zitdag.plaatsen))
    IntakeFactory(zitdag=zitdag)
    IntakeFactory(zitdag=zitdag, status="geannuleerd", reden="x")
    assert Zitdag.objects.met_plaatsen().get(pk=zitdag.pk).aantal_vrij == 1


# -- who sees what -----------------------------------------------------------------------------
def twee_op_een_dag():
    eigen = IntakeFactory(aanmelding__naam="Eigenmens")
    vreemd = IntakeFactory(zitdag=eigen.zitdag, begin=eigen.einde, aanmelding__naam="Vreemdmens")
    account = AccountFactory(als_toeleider=True, dienst=eigen.aanmelding.dienst)
    return eigen, vreemd, account


def test_a_toeleider_sees_of_a_zitdag_only_its_own_people(client, api_client):
    eigen, vreemd, account = twee_op_een_dag()
    client.force_login(account)
    api_client.force_authenticate(account)

    pagina = client.get(eigen.zitdag.get_absolute_url())
    plaatsen = api_client.get(f"/api/v1/zitdagen/{eigen.zitdag_id}/plaatsen/")

    assert "Eigenmens" in pagina.text
    assert "Bezet" in pagina.text
    for tekst in (pagina.text, plaatsen.content.decode()):
        assert "Vreemdmens" not in tekst
        assert str(vreemd.pk) not in tekst
        assert str(vreemd.aanmelding_id) not in tekst
    eerste, tweede, *_ = plaatsen.json()["plaatsen"]
    assert (eerste["bezet"], eerste["intake"]) == (True, str(eigen.pk))
    assert (tweede["bezet"], tweede["intake"]) == (True, None)
    gezien = {pk for inzage in Inzage.objects.all() for pk in inzage.personen}
    assert gezien == {eigen.aanmelding_id}


def test_with_a_scope_that_forgets_the_dienst_the_other_shows(client, monkeypatch):
    """The twin."""
    eigen, _, account = twee_op_een_dag()
    client.force_login(account)
    monkeypatch.setattr(
        type(Intake.objects.all()), "zichtbaar_voor", lambda rijen, account: rijen.all()
    )

    assert "Vreemdmens" in client.get(eigen.zitdag.get_absolute_url()).text


def test_a_zitdag_without_its_own_people_is_absent_for_a_dienst(client, monkeypatch):
    zitdag = IntakeFactory().zitdag
    client.force_login(AccountFactory(als_toeleider=True))

    assert client.get(zitdag.get_absolute_url()).status_code == 404
    assert "Sociaal Huis" not in client.get(reverse("zitdag_list"), {"leeg": 1}).text
    # The twin: without its path the zitdag is there.
    monkeypatch.setattr(ZitdagQuerySet, "zichtbaar_voor", lambda rijen, account: rijen.all())
    assert client.get(zitdag.get_absolute_url()).status_code == 200


# -- pages -------------------------------------------------------------------------------------
def invoer(gemeente, bemiddelaar, **anders):
    return {
        "gemeente": gemeente.pk,
        "plaats": "Sociaal Huis",
        "bemiddelaar": bemiddelaar.pk,
        "datum": "24/04/2025",
        "begin": "9:00",
        "einde": "12:00",
        "duur": "45",
    } | anders


def test_a_series_is_shown_before_it_is_saved(client, bemiddelaar):
    client.force_login(bemiddelaar)
    gegevens = invoer(GemeenteFactory(), bemiddelaar, herhalen_tot="15/05/2025")

    gezien = client.post(reverse("zitdag_nieuw"), gegevens)
    assert Zitdag.objects.count() == 0
    assert "Dit worden 3 zitdagen" in gezien.text
    assert "Dag van de Arbeid" in gezien.text
    bekeken = gezien.context["bekeken"]
    # Another hour than was looked at: it is shown again.
    client.post(reverse("zitdag_nieuw"), gegevens | {"bekeken": bekeken, "einde": "13:00"})
    assert Zitdag.objects.count() == 0
    antwoord = client.post(reverse("zitdag_nieuw"), gegevens | {"bekeken": bekeken})

    assert antwoord.url == reverse("zitdag_list")
    assert Zitdag.objects.count() == 3


def test_one_zitdag_is_saved_at_once_and_wrong_hours_are_told_at_their_field(client, bemiddelaar):
    client.force_login(bemiddelaar)
    gemeente = GemeenteFactory()

    fout = client.post(reverse("zitdag_nieuw"), invoer(gemeente, bemiddelaar, einde="9:10"))
    assert "past geen intake" in fout.context["form"].errors["duur"][0]
    antwoord = client.post(reverse("zitdag_nieuw"), invoer(gemeente, bemiddelaar))

    assert antwoord.url == Zitdag.objects.get().get_absolute_url()


def test_the_list_shows_free_places_with_one_number_of_queries(client, bemiddelaar):
    client.force_login(bemiddelaar)
    url = f"{reverse('zitdag_list')}?leeg=1"
    IntakeFactory()
    client.get(url)
    with CaptureQueriesContext(connection) as een:
        assert client.get(url).context["totaal"] == 1
    for dag in range(10):
        IntakeFactory(zitdag__datum=date(2025, 5, 2) + timedelta(days=dag))
    with CaptureQueriesContext(connection) as veel:
        antwoord = client.get(url)

    assert antwoord.context["totaal"] == 11
    assert len(een) == len(veel)
    assert "3" in [cel["tekst"] for cel in antwoord.context["tabel"].rijen[0]["cellen"]]


def test_the_day_list_is_a_pdf_that_is_logged_and_for_inside(client, bemiddelaar):
    intake = IntakeFactory()
    url = reverse("zitdag_pdf", args=[intake.zitdag_id])
    client.force_login(bemiddelaar)

    antwoord = client.get(url)

    assert antwoord.content.startswith(b"%PDF-")
    assert Inzage.objects.get().personen == [intake.aanmelding_id]
    client.force_login(AccountFactory(als_toeleider=True, dienst=intake.aanmelding.dienst))
    assert client.get(url).status_code == 403


def test_cancelling_from_the_page_says_how_many_it_hits(client, bemiddelaar):
    client.force_login(bemiddelaar)
    zitdag = IntakeFactory(aanmelding=AanmeldingFactory(dienst=ToeleidingsdienstFactory())).zitdag
    url = reverse("zitdag_annuleren", args=[zitdag.pk])

    assert "Eén intake moet dan opnieuw gepland worden" in client.get(url).text
    client.post(url, {"reden": "Ziek", "versie": zitdag.versie})

    zitdag.refresh_from_db()
    assert (zitdag.status, zitdag.reden) == ("geannuleerd", "Ziek")
    assert "gaat niet door" in client.get(zitdag.get_absolute_url()).text
