"""More rows than a request can do: kept, tried by a worker, confirmed, done once, and back."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from tests.factories import AccountFactory
from tests.kern.urls import MAIL
from wijkwerken.kern import wachtrij
from wijkwerken.toegang import bulkwerk
from wijkwerken.toegang.choices import BulkFase
from wijkwerken.toegang.models import Bulkdeel, Bulkuitvoering, Toeleidingsdienst
from wijkwerken.toegang.services import bulk as services
from wijkwerken.toegang.tasks import verwerk_bulk

pytestmark = [pytest.mark.urls("tests.kern.urls"), pytest.mark.django_db]
NIEUW = "nieuw@voorbeeld.test"


@pytest.fixture(autouse=True)
def bewerkbaar(monkeypatch):
    """Inside may change diensten here; and more than two rows are many."""
    monkeypatch.setattr(
        type(Toeleidingsdienst.objects.all()),
        "bewerkbaar_voor",
        lambda self, account: self.all() if account.is_binnen else self.none(),
    )
    monkeypatch.setattr("wijkwerken.kern.views.bulk.HOOGSTENS", 2)
    monkeypatch.setattr(bulkwerk, "HOOGSTENS", 2)


@pytest.fixture
def gevraagd(client_in, diensten):
    """All seven diensten, asked for on the page; Halle refuses."""
    antwoord = client_in.post(
        "/diensten/",
        {"daad": "bulk", "actie": "mail", "alles": "1", "stap": "proef", "email": NIEUW},
    )
    uitvoering = Bulkuitvoering.objects.get()
    assert antwoord.url == uitvoering.get_absolute_url()
    return uitvoering


def pagina(client, uitvoering):
    return client.get(uitvoering.get_absolute_url()).content.decode()


def bevestig(client, uitvoering):
    return client.post(reverse("bulkuitvoering_uitvoeren", args=[uitvoering.pk]), follow=True)


def gewijzigd():
    return sorted(Toeleidingsdienst.objects.filter(email=NIEUW).values_list("naam", flat=True))


def test_first_the_form_then_the_trial_then_what_was_tried_is_done(client_in, diensten):
    eerst = client_in.post("/diensten/", {"daad": "bulk", "actie": "mail", "alles": "1"})
    assert "U koos 7 diensten" in eerst.content.decode()
    assert 'name="alles" value="1"' in eerst.content.decode()
    client_in.post(
        "/diensten/",
        {"daad": "bulk", "actie": "mail", "alles": "1", "stap": "proef", "email": NIEUW},
    )
    uitvoering = Bulkuitvoering.objects.get()
    assert "0 van de 7 rijen nagekeken" in pagina(client_in, uitvoering)
    assert 'hx-trigger="every 2s"' in pagina(client_in, uitvoering)
    assert bevestig(client_in, uitvoering).status_code == 200  # not tried yet: refused
    assert Bulkuitvoering.objects.get().fase == BulkFase.PROEF

    verwerk_bulk(str(uitvoering.pk))
    tekst = pagina(client_in, uitvoering)
    assert "Bij 6 rijen lukt dit" in tekst
    assert "Halle mag niet." in tekst
    assert "hx-trigger" not in tekst.partition('id="verloop"')[2].partition(">")[0]
    assert gewijzigd() == []

    bevestig(client_in, uitvoering)
    assert gewijzigd() == []  # six are many too: a worker does them
    verwerk_bulk()  # by beat, when the message got lost
    assert len(gewijzigd()) == 6
    assert "6 rijen gewijzigd" in pagina(client_in, uitvoering)
    assert bevestig(client_in, uitvoering).status_code == 404


def test_a_wrong_value_starts_nothing(client_in, diensten):
    antwoord = client_in.post(
        "/diensten/",
        {"daad": "bulk", "actie": "mail", "alles": "1", "stap": "proef", "email": "geen"},
    )

    assert antwoord.context["form"].errors["email"]
    assert not Bulkuitvoering.objects.exists()


def test_what_was_looked_at_is_done_whatever_the_filter_finds_since(client_in, gevraagd):
    verwerk_bulk()
    Toeleidingsdienst.objects.filter(naam="Beersel").update(naam="Beersel-Oost")  # moved on
    later = Toeleidingsdienst.objects.exclude(naam="Halle").last()
    laatkomer = Toeleidingsdienst.objects.create(
        naam="Laatkomer", soort=later.soort, gemeente=later.gemeente
    )
    bevestig(client_in, gevraagd)
    verwerk_bulk()

    assert laatkomer.naam not in gewijzigd()
    assert "Beersel-Oost" not in gewijzigd()
    assert len(gewijzigd()) == 5
    assert "intussen gewijzigd" in pagina(client_in, gevraagd)


@pytest.mark.parametrize("samen", [True, False])
def test_a_worker_killed_halfway_does_no_row_twice(client_in, gevraagd, monkeypatch, samen):
    """The twin loses the mark but not the act: then the row comes again, and refuses."""
    verwerk_bulk()
    bevestig(client_in, gevraagd)
    gedaan: list[str] = []
    bewaar = Bulkdeel.save

    def sterf_bij_de_vierde(self, *args, **kwargs):
        gedaan.append(str(self.rij))
        if len(gedaan) != 4:
            bewaar(self, *args, **kwargs)
        elif samen:
            raise SystemExit

    monkeypatch.setattr(Bulkdeel, "save", sterf_bij_de_vierde)
    if samen:
        with pytest.raises(SystemExit):
            verwerk_bulk()
        assert len(gewijzigd()) == 3
    verwerk_bulk()

    assert len(gewijzigd()) == 6
    assert (gevraagd.tellingen() == {"gedaan": 6, "geweigerd": 1}) is samen
    versies = Toeleidingsdienst.objects.filter(email=NIEUW).values_list("versie", flat=True)
    assert set(versies) == {2}


def test_rights_are_those_of_when_it_is_done(client_in, bemiddelaar, gevraagd):
    verwerk_bulk()
    bevestig(client_in, gevraagd)
    type(bemiddelaar).objects.filter(pk=bemiddelaar.pk).update(is_active=False)
    verwerk_bulk()

    assert gewijzigd() == []
    assert set(gevraagd.delen.values_list("bezwaar", flat=True)) >= {services.MAG_NIET}


def test_a_row_that_breaks_does_not_hold_up_the_others(client_in, gevraagd, monkeypatch, caplog):
    def breek(door, dienst, versie, gegevens):
        if dienst.naam == "Dilbeek":
            raise RuntimeError(dienst.naam)
        return MAIL.service(door, dienst, versie, gegevens)

    monkeypatch.setattr(bulkwerk, "actie_van", lambda uitvoering: replace(MAIL, service=breek))
    verwerk_bulk()

    assert gevraagd.tellingen() == {"lukt": 5, "geweigerd": 2}
    assert services.STUK in gevraagd.delen.values_list("bezwaar", flat=True)
    assert "RuntimeError" in caplog.text
    assert "Dilbeek" not in caplog.text


def test_only_who_asked_confirms_it_and_a_stranger_sees_nothing(client, gevraagd):
    verwerk_bulk()
    url = reverse("bulkuitvoering_uitvoeren", args=[gevraagd.pk])
    for rol in ({"als_coordinator": True}, {}):
        ander = AccountFactory(**rol)
        client.force_login(ander)
        assert client.post(url).status_code == 404
        with pytest.raises((PermissionDenied, Bulkuitvoering.DoesNotExist)):
            services.bulk_bevestigen(door=ander, uitvoering=gevraagd, actie=MAIL)
    assert Bulkuitvoering.objects.get().fase == BulkFase.PROEF


def test_many_rows_go_back_by_a_worker_too(client_in, diensten, gevraagd):
    verwerk_bulk()
    bevestig(client_in, gevraagd)
    verwerk_bulk()
    Toeleidingsdienst.objects.filter(naam="Beersel").update(naam="Beersel-Oost")
    client_in.post(reverse("bulkuitvoering_ongedaan", args=[gevraagd.pk]))
    assert "van de 6 rijen teruggedraaid" in pagina(client_in, gevraagd)
    verwerk_bulk()

    assert gewijzigd() == ["Beersel-Oost"]
    tekst = pagina(client_in, gevraagd)
    assert "5 rijen weer zoals voordien" in tekst
    assert services.GEWIJZIGD in tekst


def test_the_history_of_a_row_names_who_asked(client_in, bemiddelaar, gevraagd):
    verwerk_bulk()
    bevestig(client_in, gevraagd)
    verwerk_bulk()
    laatste = Toeleidingsdienst.pgh_event_models["update"].objects.latest("pgh_id")

    assert laatste.pgh_context.metadata["user"] == str(bemiddelaar.pk)


def test_the_task_is_the_one_that_is_sent_and_that_beat_runs(
    client_in, gevraagd, settings, monkeypatch, django_capture_on_commit_callbacks
):
    verstuurd = []
    monkeypatch.setattr(wachtrij.current_app, "send_task", lambda *wat: verstuurd.append(wat))
    with django_capture_on_commit_callbacks(execute=True):
        bulkwerk.laat_verwerken(gevraagd)

    assert verstuurd == [(verwerk_bulk.name, [str(gevraagd.pk)])]
    assert settings.CELERY_BEAT_SCHEDULE["verwerk_bulk"]["task"] == verwerk_bulk.name
