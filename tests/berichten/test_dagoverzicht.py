"""One mail per account per working day: whatever beat does, nothing lost and nothing twice."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.db import connection

from tests.factories import AccountFactory
from wijkwerken.berichten import overzichten, services
from wijkwerken.berichten.choices import BerichtSoort, Wijze
from wijkwerken.berichten.models import Bericht
from wijkwerken.berichten.querysets import BerichtQuerySet
from wijkwerken.berichten.services import bericht_klaarzetten, berichten_laten_vervallen

MAANDAG = datetime(2025, 3, 10, 6, 0, tzinfo=UTC)  # 7 h in Brussels
DAG = timedelta(days=1)


def wacht(account, nummer=1, soort=BerichtSoort.EVALUATIE, onderwerp="Er komt een evaluatie aan"):
    """A reminder that a bemiddelaar gets in the dagoverzicht, unless it chooses otherwise."""
    assert bericht_klaarzetten(
        soort=soort,
        sleutel=f"proef:{nummer}",
        over=f"ding:{nummer}",
        aan=account,
        onderwerp=onderwerp,
        sjabloon="aanmelding_aanvaard",
        pad=f"/trajecten/{nummer}/",
    )


def ochtend(nu=MAANDAG):
    aantal = overzichten.dagoverzichten_klaarzetten(nu=nu)
    while services.volgend_bericht_versturen(nu=nu):
        pass
    return aantal


def genoemd():
    """How often each page stands in all mails together."""
    tekst = "".join(m.body for m in mail.outbox)
    return {nummer: tekst.count(f"/trajecten/{nummer}/") for nummer in range(1, 6)}


@pytest.mark.django_db
def test_what_waits_is_one_mail_with_counts_and_links_and_no_names(bemiddelaar):
    wacht(bemiddelaar, 1)
    wacht(bemiddelaar, 2)
    wacht(bemiddelaar, 3, BerichtSoort.TRAJECTEINDE, "Een traject loopt ten einde")

    assert ochtend() == 1

    [brief] = mail.outbox
    assert brief.to == [bemiddelaar.email]
    assert brief.subject == "Dit wacht op u in wijk-werken"
    assert "Evaluaties: 2\n" in brief.body
    assert "Trajecten die aflopen: 1\n" in brief.body
    assert genoemd() == {1: 1, 2: 1, 3: 1, 4: 0, 5: 0}
    assert not Bericht.objects.onverzonden().exists()


@pytest.mark.django_db
def test_the_same_reminder_twice_is_one_line(bemiddelaar):
    wacht(bemiddelaar, 1)
    Bericht.objects.create(
        sleutel="proef:later",
        soort=BerichtSoort.EVALUATIE,
        wijze=Wijze.OVERZICHT,
        account=bemiddelaar,
        aan=bemiddelaar.email,
        onderwerp="Er komt een evaluatie aan",
        pad="/trajecten/1/",
    )

    ochtend()

    assert "Evaluaties: 1\n" in mail.outbox[0].body
    assert genoemd()[1] == 1


@pytest.mark.django_db
def test_a_long_list_is_cut_and_says_so(bemiddelaar):
    for nummer in range(12):
        wacht(bemiddelaar, nummer)

    ochtend()

    assert "Evaluaties: 12\n" in mail.outbox[0].body
    assert mail.outbox[0].body.count("/trajecten/") == 10
    assert "- en nog 2 andere\n" in mail.outbox[0].body


@pytest.mark.django_db
def test_nothing_waiting_gives_no_mail(bemiddelaar):
    assert ochtend() == 0
    assert mail.outbox == []


@pytest.mark.django_db
def test_beat_twice_gives_one_mail_and_what_comes_later_waits_a_day(bemiddelaar):
    wacht(bemiddelaar, 1)
    assert (ochtend(), ochtend()) == (1, 0)
    wacht(bemiddelaar, 2)
    assert ochtend(MAANDAG + timedelta(hours=3)) == 0
    assert len(mail.outbox) == 1

    assert ochtend(MAANDAG + DAG) == 1
    assert [m[1] for m in sorted(genoemd().items())] == [1, 1, 0, 0, 0]


@pytest.mark.django_db
def test_twin_without_the_day_in_the_key_a_second_mail_goes_out(bemiddelaar, monkeypatch):
    teller = iter(range(9))
    monkeypatch.setattr(overzichten, "overzicht_sleutel", lambda account, dag: f"{next(teller)}")
    wacht(bemiddelaar, 1)
    ochtend()
    wacht(bemiddelaar, 2)
    ochtend(MAANDAG + timedelta(hours=3))

    assert len(mail.outbox) == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("nu", "wanneer"),
    [
        (MAANDAG + timedelta(hours=13), "at 20 h"),
        (MAANDAG - DAG, "on Sunday"),
        (datetime(2025, 4, 21, 6, 0, tzinfo=UTC), "on Easter Monday"),
        (MAANDAG - timedelta(minutes=1), "a minute before 7 h"),
    ],
)
def test_a_late_beat_writes_nothing_in_quiet_hours_and_loses_nothing(bemiddelaar, nu, wanneer):
    wacht(bemiddelaar)

    assert (ochtend(nu), len(mail.outbox)) == (0, 0)
    assert ochtend(datetime(2025, 4, 22, 6, 0, tzinfo=UTC)) == 1
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_after_26_hours_of_silence_there_is_one_mail_with_everything(bemiddelaar):
    wacht(bemiddelaar, 1)
    ochtend()
    for nummer in (2, 3, 4):
        wacht(bemiddelaar, nummer)

    ochtend(MAANDAG + timedelta(hours=26))  # what beat missed comes all at once
    ochtend(MAANDAG + timedelta(hours=26, minutes=1))

    assert len(mail.outbox) == 2
    assert genoemd() == {1: 1, 2: 1, 3: 1, 4: 1, 5: 0}


@pytest.mark.django_db
def test_a_mail_server_that_is_away_for_a_day_still_gives_one_mail(bemiddelaar, monkeypatch):
    echt = services.mail_bericht

    def weg(bericht):
        raise ConnectionRefusedError

    wacht(bemiddelaar, 1)
    monkeypatch.setattr(services, "mail_bericht", weg)
    ochtend()
    wacht(bemiddelaar, 2)
    monkeypatch.setattr(services, "mail_bericht", echt)
    ochtend(MAANDAG + DAG)
    ochtend(MAANDAG + DAG)

    assert len(mail.outbox) == 1
    assert genoemd() == {1: 1, 2: 1, 3: 0, 4: 0, 5: 0}


@pytest.mark.django_db
def test_what_is_done_before_the_mail_leaves_is_not_in_it(bemiddelaar):
    wacht(bemiddelaar, 1)
    wacht(bemiddelaar, 2)
    overzichten.dagoverzichten_klaarzetten(nu=MAANDAG)
    berichten_laten_vervallen(over=["ding:1"])  # claimed already, and not sent

    ochtend()

    assert genoemd() == {1: 0, 2: 1, 3: 0, 4: 0, 5: 0}


@pytest.mark.django_db
def test_a_mail_that_became_empty_is_not_sent(bemiddelaar):
    wacht(bemiddelaar, 1)
    overzichten.dagoverzichten_klaarzetten(nu=MAANDAG)
    berichten_laten_vervallen(over=["ding:1"])

    ochtend()

    assert mail.outbox == []
    assert not Bericht.objects.te_verzenden(MAANDAG).exists()


@pytest.mark.django_db
def test_twin_without_the_mark_what_is_done_is_mailed_all_the_same(bemiddelaar, monkeypatch):
    monkeypatch.setattr(BerichtQuerySet, "onverzonden", lambda self: self.filter(verzonden_op=None))
    wacht(bemiddelaar, 1)
    overzichten.dagoverzichten_klaarzetten(nu=MAANDAG)
    berichten_laten_vervallen(over=["ding:1"])
    ochtend()

    assert genoemd()[1] == 1


class Stroompanne(BaseException):
    """The process dies: nobody catches this."""


@pytest.mark.django_db(transaction=True)
def test_a_crash_after_sending_sends_the_same_mail_again_and_marks_nothing(
    bemiddelaar, monkeypatch
):
    echt = services.mail_bericht

    def sterf(bericht):
        echt(bericht)
        raise Stroompanne

    wacht(bemiddelaar, 1)
    overzichten.dagoverzichten_klaarzetten(nu=MAANDAG)
    monkeypatch.setattr(services, "mail_bericht", sterf)
    with pytest.raises(Stroompanne):
        services.volgend_bericht_versturen(nu=MAANDAG)
    assert Bericht.objects.onverzonden().count() == 2
    monkeypatch.setattr(services, "mail_bericht", echt)
    ochtend()

    eerste, tweede = mail.outbox
    assert eerste.extra_headers["Message-ID"] == tweede.extra_headers["Message-ID"]
    assert not Bericht.objects.onverzonden().exists()


@pytest.mark.django_db
def test_who_left_gets_none(bemiddelaar):
    wacht(bemiddelaar)
    bemiddelaar.is_active = False
    bemiddelaar.save()

    assert (ochtend(), mail.outbox) == (0, [])


# -- two at once ---------------------------------------------------------------------------
def tegelijk(aantal, doen):
    sein = threading.Barrier(aantal)

    def werk(_):
        try:
            sein.wait()
            return doen()
        finally:
            connection.close()

    with ThreadPoolExecutor(aantal) as pool:
        return list(pool.map(werk, range(aantal)))


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_beats_and_four_workers_at_once_give_each_account_one_mail():
    accounts = [AccountFactory() for _ in range(5)]
    for nummer, account in enumerate(accounts, start=1):
        wacht(account, nummer)

    assert sum(tegelijk(4, ochtend)) == 5

    assert sorted(m.to[0] for m in mail.outbox) == sorted(a.email for a in accounts)
    assert set(genoemd().values()) == {1}


def voeg_toe_terwijl_hij_vertrekt(bemiddelaar, monkeypatch):
    """While the mail of Monday leaves late, on Tuesday, beat claims what came after it."""
    leest, gelezen = services.mail_bericht, threading.Event()

    def traag(bericht):
        gelezen.set()
        time.sleep(0.3)
        leest(bericht)

    monkeypatch.setattr(services, "mail_bericht", traag)
    wacht(bemiddelaar, 1)
    overzichten.dagoverzichten_klaarzetten(nu=MAANDAG)
    wacht(bemiddelaar, 2)

    def verstuur():
        try:
            services.volgend_bericht_versturen(nu=MAANDAG + DAG)
        finally:
            connection.close()

    draad = threading.Thread(target=verstuur)
    draad.start()
    gelezen.wait(5)
    overzichten.dagoverzichten_klaarzetten(nu=MAANDAG + DAG)
    draad.join()
    ochtend(MAANDAG + DAG)
    ochtend(MAANDAG + 2 * DAG)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_what_is_claimed_while_a_mail_leaves_is_not_lost(bemiddelaar, monkeypatch):
    voeg_toe_terwijl_hij_vertrekt(bemiddelaar, monkeypatch)

    assert genoemd() == {1: 1, 2: 1, 3: 0, 4: 0, 5: 0}


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_twin_without_the_lock_on_the_mail_it_is_lost(bemiddelaar, monkeypatch):
    echt = BerichtQuerySet.select_for_update

    def zonder(self, **opties):
        # Only the claim asks for a dagoverzicht; sending keeps its lock.
        return self if "dagoverzicht" in str(self.query) else echt(self, **opties)

    monkeypatch.setattr(BerichtQuerySet, "select_for_update", zonder)
    voeg_toe_terwijl_hij_vertrekt(bemiddelaar, monkeypatch)

    assert genoemd() == {1: 1, 2: 0, 3: 0, 4: 0, 5: 0}
