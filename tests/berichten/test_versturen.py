import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.db import connection

from wijkwerken.berichten import services
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.models import Bericht
from wijkwerken.berichten.querysets import BerichtQuerySet

NU = datetime(2025, 3, 10, 8, 0, tzinfo=UTC)


def bericht(nummer=1, **velden):
    return Bericht.objects.create(
        soort=BerichtSoort.DOSSIER,
        sleutel=f"proef:{nummer}",
        aan=f"lezer{nummer}@voorbeeld.test",
        onderwerp="Er is iets te doen",
        tekst="Open de pagina.",
        **velden,
    )


def verstuur_alles(nu=NU):
    aantal = 0
    while services.volgend_bericht_versturen(nu=nu):
        aantal += 1
    return aantal


@pytest.mark.django_db
def test_a_bericht_is_sent_once():
    bericht()

    assert verstuur_alles() == 1
    assert verstuur_alles() == 0
    assert len(mail.outbox) == 1
    assert Bericht.objects.get().verzonden_op == NU


@pytest.mark.django_db
def test_the_same_sleutel_gives_the_same_message_id():
    rij = bericht()
    verstuur_alles()
    rij.refresh_from_db()
    rij.verzonden_op = None  # as after a crash between sending and marking
    rij.save()
    verstuur_alles()

    eerste, tweede = mail.outbox
    assert eerste.extra_headers["Message-ID"] == tweede.extra_headers["Message-ID"]


@pytest.mark.django_db
def test_a_failing_bericht_waits_and_holds_up_no_other(monkeypatch):
    kapot = bericht(1)
    bericht(2)
    echt = services.mail_bericht

    def soms(rij):
        if rij.pk == kapot.pk:
            raise SMTPServerDisconnected("gone")
        echt(rij)

    monkeypatch.setattr(services, "mail_bericht", soms)

    assert verstuur_alles() == 2
    assert [m.to for m in mail.outbox] == [["lezer2@voorbeeld.test"]]
    kapot.refresh_from_db()
    assert (kapot.pogingen, kapot.fout) == (1, "SMTPServerDisconnected")
    assert kapot.niet_voor == NU + timedelta(minutes=2)

    monkeypatch.setattr(services, "mail_bericht", echt)
    assert verstuur_alles(NU + timedelta(minutes=1)) == 0
    assert verstuur_alles(NU + timedelta(minutes=2)) == 1


@pytest.mark.django_db
def test_a_key_is_written_once(bemiddelaar, tmp_path, settings):
    # A new value, not a changed one: only that makes Django read the setting anew.
    [engine] = settings.TEMPLATES
    settings.TEMPLATES = [{**engine, "DIRS": [*engine["DIRS"], tmp_path]}]
    (tmp_path / "berichten").mkdir()
    (tmp_path / "berichten" / "proef.txt").write_text(
        "{% extends 'berichten/basis.txt' %}{% block inhoud %}Er is werk.{% endblock %}"
    )
    keer = [
        services.bericht_klaarzetten(
            soort=BerichtSoort.DOSSIER,
            sleutel="proef:1",
            aan=bemiddelaar,
            onderwerp="Werk",
            sjabloon="proef",
            pad="/x/",
        )
        for _ in range(2)
    ]

    assert keer == [True, False]
    tekst = Bericht.objects.get().tekst
    assert "An Bemiddelaar" in tekst
    assert "/x/" in tekst


def verstuur_met_acht():
    def werk(_):
        try:
            return verstuur_alles()
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        return sum(pool.map(werk, range(8)))


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_many_workers_send_each_bericht_once():
    for nummer in range(40):
        bericht(nummer)

    assert verstuur_met_acht() == 40
    assert len({m.to[0] for m in mail.outbox}) == len(mail.outbox) == 40


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_without_the_row_lock_a_bericht_is_sent_twice(monkeypatch):
    echt = services.mail_bericht

    def traag(rij):
        time.sleep(0.02)  # so that another worker reads the row before it is marked
        echt(rij)

    monkeypatch.setattr(services, "mail_bericht", traag)
    monkeypatch.setattr(BerichtQuerySet, "select_for_update", lambda self, **_: self)
    for nummer in range(40):
        bericht(nummer)

    verstuur_met_acht()

    assert len(mail.outbox) > 40
