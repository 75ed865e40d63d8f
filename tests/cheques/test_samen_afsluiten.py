"""Many months closed in one go: in their order, each by itself, whatever happens to the worker."""

import contextlib
import os
import signal
import threading
import time
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, connections
from django.urls import reverse

from cheques.models import Afsluitdeel, Afsluitronde
from cheques.services import samen_afsluiten
from cheques.services.samen_afsluiten import ronde_beginnen, ronde_verwerken
from cheques.tasks import sluit_maanden_af
from tests.factories import AccountFactory, PrestatieFactory
from tests.trajecten.uren_hulp import nieuwe_inzet, vul
from trajecten.models import Maandafsluiting
from wijkwerken.kern.vergrendeling import als_enige

MAART, APRIL, MEI = (date(2025, maand, 1) for maand in (3, 4, 5))
VANDAAG, NU = date(2025, 5, 20), datetime(2025, 5, 20, 8, tzinfo=UTC)
KLOK = {"vandaag": VANDAAG, "nu": NU}


@pytest.fixture
def coordinator(db):
    return AccountFactory(als_coordinator=True)


@pytest.fixture
def gemeenten(regels):
    """Four with hours in March, by their name."""
    rijen = [PrestatieFactory().traject.gemeente for _ in range(4)]
    return sorted(rijen, key=lambda gemeente: gemeente.naam)


def begin(door, gemeenten, maanden=(MAART,)):
    paren = [(gemeente, maand) for gemeente in gemeenten for maand in maanden]
    return ronde_beginnen(door=door, maanden=paren, toelichting="De cheques volgen.", nu=NU)


def uitkomst(ronde):
    return list(ronde.delen.values_list("gemeente__naam", "maand__month", "stand", "code"))


@pytest.mark.django_db
def test_the_oldest_first_and_what_is_refused_holds_up_no_other(prestatie, coordinator):
    vul(nieuwe_inzet(prestatie.traject), date(2025, 4, 1), 4)
    gemeente, ander = prestatie.traject.gemeente, PrestatieFactory().traject.gemeente
    with pytest.raises(PermissionDenied):
        begin(AccountFactory(), [gemeente])

    ronde = begin(coordinator, [gemeente], [MEI, APRIL, MAART, date(2025, 3, 31)])
    ronde_verwerken(ronde=ronde, **KLOK)
    ronde_verwerken(ronde=ronde, **KLOK)

    dicht = [(gemeente.naam, maand, "dicht", "") for maand in (3, 4)]
    assert uitkomst(ronde) == [*dicht, (gemeente.naam, 5, "open", "maand_loopt")]
    assert set(Maandafsluiting.objects.values_list("afgesloten_door")) == {(coordinator.pk,)}

    nog = begin(coordinator, [ander, gemeente])
    type(coordinator).objects.filter(pk=coordinator.pk).update(rol="bemiddelaar")
    ronde_verwerken(ronde=nog, **KLOK)
    assert {deel[2:] for deel in uitkomst(nog)} == {("open", "mag_niet")}


@pytest.mark.django_db
def test_a_month_that_breaks_is_named_and_the_rest_goes_on(
    gemeenten, coordinator, monkeypatch, caplog
):
    ronde, sluit = begin(coordinator, gemeenten), samen_afsluiten.maand_afsluiten

    def breek(**kwargs):
        sluit(**kwargs)
        if kwargs["gemeente"] == gemeenten[1]:
            raise ZeroDivisionError

    monkeypatch.setattr(samen_afsluiten, "maand_afsluiten", lambda **k: breek(**k) or laatste())
    ronde_verwerken(ronde=ronde, **KLOK)

    assert [deel[2:] for deel in uitkomst(ronde)] == [
        ("dicht", ""), ("open", "stuk"), ("dicht", ""), ("dicht", ""),
    ]  # fmt: skip
    assert Maandafsluiting.objects.count() == 3
    assert "ZeroDivisionError" in caplog.text


def laatste():
    return Maandafsluiting.objects.latest("aangemaakt_op")


@pytest.mark.django_db
def test_the_page_tells_how_far_it_is_to_whoever_opens_it_and_then_what_came_of_it(
    client, gemeenten, coordinator, monkeypatch, django_capture_on_commit_callbacks
):
    verstuurd = []
    monkeypatch.setattr("cheques.afsluitwerk.METEEN", 2)
    monkeypatch.setattr(
        "wijkwerken.kern.wachtrij.current_app.send_task",
        lambda naam, wat: verstuurd.append((naam, wat)),
    )
    client.force_login(coordinator)
    samen = reverse("maanden_samen")
    keuzes = [keuze for keuze, _ in client.get(samen).context["form"].fields["maanden"].choices]
    assert len(keuzes) == 4
    with django_capture_on_commit_callbacks(execute=True):
        naar = client.post(samen, {"maanden": keuzes, "sleutel": "a" * 32})
    ronde = Afsluitronde.objects.get()
    assert (naar.url, verstuurd) == (
        ronde.get_absolute_url(),
        [("cheques.tasks.sluit_maanden_af", [str(ronde.pk)])],
    )
    assert client.get(samen).context["form"].fields["maanden"].choices == []  # nothing asked twice

    client.force_login(AccountFactory())  # another one, in another browser
    samen_afsluiten.volgende_maand_afsluiten(ronde=ronde, **KLOK)
    bezig = client.get(ronde.get_absolute_url()).content.decode()
    assert "1 van de 4 maanden gedaan." in bezig
    assert 'hx-trigger="every 2s"' in bezig
    assert (
        "1 van de 4 maanden gedaan." in client.get(reverse("maandafsluiting_list")).content.decode()
    )

    sluit_maanden_af()
    klaar = client.get(ronde.get_absolute_url()).content.decode()
    assert "0 van de 4 maanden afgesloten. 4 bleven open" in klaar
    assert "Schrijf" in klaar
    assert "every 2s" not in klaar


@contextlib.contextmanager
def bezig_elders(ronde):
    """Somebody else is at it, on a connection of its own."""
    bezig, klaar = threading.Event(), threading.Event()

    def houd():
        with als_enige(ronde.pk) as vrij:
            assert vrij
            bezig.set()
            klaar.wait(10)
        connection.close()

    draad = threading.Thread(target=houd)
    draad.start()
    bezig.wait(10)
    try:
        yield
    finally:
        klaar.set()
        draad.join(10)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("bewaakt", [True, False])
def test_one_worker_at_a_time_and_the_twin(gemeenten, coordinator, monkeypatch, bewaakt):
    ronde = begin(coordinator, gemeenten[:1])
    if not bewaakt:
        altijd = contextlib.contextmanager(lambda werk: iter([True]))
        monkeypatch.setattr(samen_afsluiten, "als_enige", altijd)
    with bezig_elders(ronde):
        ronde_verwerken(ronde=ronde, **KLOK)
        assert ronde.delen.wacht().exists() is bewaakt


def sterf_halfweg(ronde):
    """A process that closes the third month, hangs before it is marked, and is killed there."""
    connections.close_all()
    pid = os.fork()
    if not pid:
        bewaar = Afsluitdeel.save

        def save(deel, *args, **kwargs):
            if len(ronde.delen.dicht()) == 2:
                time.sleep(60)
            bewaar(deel, *args, **kwargs)

        try:
            Afsluitdeel.save = save
            ronde_verwerken(ronde=ronde, **KLOK)
        finally:
            os._exit(1)
    einde = time.monotonic() + 60
    try:
        while ronde.delen.dicht().count() < 2:
            assert time.monotonic() < einde
            time.sleep(0.02)
        time.sleep(0.3)  # the third is closed by now, and not marked
    finally:  # one that lives on would hold its rows against the next test
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("samen", [True, False])
def test_a_worker_that_is_killed_and_the_twin_without_its_transaction(
    gemeenten, coordinator, monkeypatch, samen
):
    """Killed between closing and marking: who goes on closes it after all, and says so. Without
    the transaction it finds the month closed, and reports it as refused.
    """
    ronde = begin(coordinator, gemeenten)
    if not samen:
        zonder = samen_afsluiten.volgende_maand_afsluiten.__wrapped__
        monkeypatch.setattr(samen_afsluiten, "volgende_maand_afsluiten", zonder)

    sterf_halfweg(ronde)
    einde = time.monotonic() + 60
    while ronde.delen.wacht().exists():  # as beat does, until the server has missed the dead one
        assert time.monotonic() < einde
        ronde_verwerken(ronde=ronde, **KLOK)

    derde = ("dicht", "") if samen else ("open", "maand_afgesloten")
    goed = ("dicht", "")
    assert [deel[2:] for deel in uitkomst(ronde)] == [goed, goed, derde, goed]
    assert Maandafsluiting.objects.count() == 4
