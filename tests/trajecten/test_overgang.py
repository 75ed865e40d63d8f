"""The gaps by which the overgangsmaatregel lapses in a dossier, and a lapse taken back."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    AccountFactory,
    PrestatieFactory,
    SchorsingFactory,
    TrajectFactory,
    WijkWerkerFactory,
)
from trajecten.models import Overgangsbewijs, Signaal, Traject
from trajecten.rules.termijn import voor_buiten
from trajecten.services import overgang
from trajecten.services.opvolging import overgang_opvolgen
from trajecten.services.termijnen import feiten_van, termijnen
from trajecten.verloop import verloop
from wijkwerken.kern.exceptions import RegelFout

pytestmark = pytest.mark.django_db
START, VANDAAG = date(2022, 1, 10), date(2025, 6, 15)
EERST, WEER = date(2023, 3, 3), date(2024, 4, 20)  # more than twelve months apart


@pytest.fixture(autouse=True)
def _regels(regels):
    return regels


def ex_pwa(bemiddelaar, *werkdagen, wijkwerker=None):
    traject = TrajectFactory(
        wijkwerker=wijkwerker or WijkWerkerFactory(), start=START, voorzien_einde=None,
        heeft_overgangsmaatregel=True,
    )  # fmt: skip
    Overgangsbewijs.objects.create(
        traject=traject, pwa_van=date(2010, 1, 1), kenmerk="Map 1", nagekeken_door=bemiddelaar,
        nagekeken_op=START,
    )  # fmt: skip
    for dag in werkdagen:
        PrestatieFactory(traject=traject, datum=dag, uren=1)
    return traject


@pytest.fixture
def onderbroken(bemiddelaar):
    """Worked, then nothing for more than a year, and working again until this week."""
    weken = [WEER + timedelta(weeks=week) for week in range(0, 60, 3)]
    return ex_pwa(bemiddelaar, EERST - timedelta(days=3), EERST, *weken)


@pytest.fixture
def vervallen(onderbroken, bemiddelaar):
    return overgang.overgangsmaatregel_laten_vervallen(
        door=bemiddelaar, traject=onderbroken, vandaag=VANDAAG
    )


def verval_van(traject, vandaag=VANDAAG):
    rijen = termijnen(traject=traject, vandaag=vandaag).termijnen
    return next(rij for rij in rijen if rij.code == "overgang_verval")


def test_the_dossier_says_which_gap_it_was(onderbroken):
    rij = verval_van(onderbroken)

    assert rij.datum == date(2024, 3, 3)
    assert "Tussen 3 maart 2023 en 20 april 2024 was er geen prestatie" in rij.uitleg
    assert [(i.naam, i.waarde) for i in rij.invoer] == [
        ("Laatste prestatie ervoor", "3 maart 2023"), ("Eerste prestatie erna", "20 april 2024")
    ]  # fmt: skip
    overgang_opvolgen(vandaag=VANDAAG)
    assert "Tussen 3 maart 2023 en 20 april 2024" in Signaal.objects.get().melding


def test_work_in_another_traject_closes_a_gap_and_its_day_is_not_for_a_dienst(
    bemiddelaar, onderbroken
):
    vroeger = TrajectFactory(
        wijkwerker=onderbroken.wijkwerker, start=date(2020, 1, 1), status="beeindigd",
        voorzien_einde=date(2020, 12, 31), einde=date(2020, 12, 31), einde_reden="termijn",
        doorstroom="geen",
    )  # fmt: skip
    PrestatieFactory(traject=vroeger, datum=date(2020, 6, 1))

    rij = verval_van(onderbroken)
    assert rij.datum == date(2021, 6, 1)
    [buiten] = voor_buiten([rij])
    assert "2020" not in f"{buiten.uitleg}{buiten.invoer}"


def test_golden_a_gap_in_the_past_during_a_schorsing_lapses_all_the_same(onderbroken):
    SchorsingFactory(traject=onderbroken, van=date(2023, 3, 5), tot=date(2024, 4, 19))

    assert verval_van(onderbroken).datum == date(2024, 3, 3)


def test_one_query_for_the_work_of_all_and_few_rows_come_back(bemiddelaar, onderbroken):
    def vragen(trajecten):
        with CaptureQueriesContext(connection) as opgevangen:
            feiten = feiten_van(trajecten, VANDAAG)
        return len(opgevangen), feiten

    een, feiten = vragen([onderbroken])
    # The first and the last day of each month: of who works every day no more than that.
    assert len(feiten[onderbroken.pk].werkdagen) == 2 * 16
    meer = [onderbroken, ex_pwa(bemiddelaar, WEER), ex_pwa(bemiddelaar)]
    assert vragen(meer)[0] == een
    assert [vragen(meer)[1][t.pk].verval.dag for t in meer] == [
        date(2024, 3, 3), date(2025, 4, 20), date(2023, 1, 10)
    ]  # fmt: skip


def test_a_gap_of_long_ago_can_be_noted_and_stays_told(vervallen):
    # The ordinary term of six months began on the day after.
    assert vervallen.voorzien_einde == date(2024, 9, 3)
    assert verval_van(vervallen).naam == "overgang vervallen"
    assert "Tussen 3 maart 2023 en 20 april 2024" in verval_van(vervallen).uitleg


# -- taken back ----------------------------------------------------------------------------
def herstel(door, traject, **anders):
    gegevens = {"reden": "Werkte bij een buurorganisatie.", "vandaag": VANDAAG, **anders}
    return overgang.overgangsmaatregel_herstellen(door=door, traject=traject, **gegevens)


def test_a_lapse_noted_by_mistake_is_taken_back(coordinator, vervallen):
    traject = herstel(coordinator, vervallen, gewerkt_op=date(2023, 9, 1))

    assert (traject.heeft_overgangsmaatregel, traject.voorzien_einde) == (True, None)
    bewijs = Overgangsbewijs.objects.get()
    assert (bewijs.vervallen_op, bewijs.vervallen_door) == (None, None)
    assert (bewijs.hersteld_op, bewijs.hersteld_door) == (VANDAAG, coordinator)
    assert verval_van(traject).naam == "overgang vervalt"
    assert verval_van(traject).datum > VANDAAG
    with pytest.raises(RegelFout, match="geen verval"):
        herstel(coordinator, traject)


def test_prestaties_that_were_registered_late_are_reason_enough(coordinator, vervallen):
    PrestatieFactory(traject=vervallen, datum=date(2023, 9, 1))

    assert herstel(coordinator, vervallen).heeft_overgangsmaatregel


def test_nothing_is_taken_back_without_work_in_the_gap_or_without_a_reason(coordinator, vervallen):
    with pytest.raises(RegelFout, match="Tussen 3 maart 2023 en 20 april 2024") as fout:
        herstel(coordinator, vervallen)
    assert list(fout.value.message_dict) == ["gewerkt_op"]
    with pytest.raises(RegelFout):
        herstel(coordinator, vervallen, gewerkt_op=date(2023, 3, 20))
    with pytest.raises(ValidationError, match="Schrijf waarom"):
        herstel(coordinator, vervallen, reden=" ", gewerkt_op=date(2023, 9, 1))
    with pytest.raises(ValidationError, match="toekomst"):
        herstel(coordinator, vervallen, gewerkt_op=VANDAAG + timedelta(days=1))
    assert not Traject.objects.get(pk=vervallen.pk).heeft_overgangsmaatregel
    assert Overgangsbewijs.objects.get().vervallen_op == date(2024, 3, 3)


def test_only_a_coordinator_takes_a_lapse_back(bemiddelaar, vervallen, monkeypatch):
    with pytest.raises(PermissionDenied):
        herstel(bemiddelaar, vervallen, gewerkt_op=date(2023, 9, 1))
    # The twin: without the guard the bemiddelaar would.
    monkeypatch.setattr(overgang, "eis", lambda *_: None)
    assert herstel(bemiddelaar, vervallen, gewerkt_op=date(2023, 9, 1))


def test_the_verloop_tells_both_and_a_dienst_no_reason(bemiddelaar, coordinator, vervallen):
    herstel(coordinator, vervallen, gewerkt_op=date(2023, 9, 1))
    dienst = AccountFactory(als_toeleider=True, dienst=vervallen.toeleider)

    def zinnen(account):
        return [rij.zin for rij in verloop(vervallen.wijkwerker, account, soorten=["overgang"])]

    terug = "Verval van de overgangsmaatregel teruggenomen"
    verteld = zinnen(bemiddelaar)
    assert f"{terug}: Werkte bij een buurorganisatie." in verteld
    assert "Overgangsmaatregel vervallen: ze gold tot en met 03/03/2024" in verteld
    assert terug in zinnen(dienst)


def test_the_page_to_take_a_lapse_back(client, bemiddelaar, coordinator, vervallen):
    url = reverse("traject_overgang_herstellen", args=[vervallen.pk])
    client.force_login(bemiddelaar)
    assert client.get(url).status_code == 403
    assert url not in client.get(vervallen.get_absolute_url()).text

    client.force_login(coordinator)
    assert url in client.get(vervallen.get_absolute_url()).text
    dag = timezone.localdate() - timedelta(days=30)
    gegevens = {
        "reden": "Werkte elders",
        "gewerkt_op": f"{dag:%d/%m/%Y}",
        "versie": vervallen.versie,
    }
    merk = client.post(url, gegevens).context["form"]["bevestigd"].value()
    assert client.post(url, gegevens | {"bevestigd": merk}).status_code == 302
    assert "Werkte elders" in client.get(vervallen.get_absolute_url()).text
