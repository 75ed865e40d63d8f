"""The pages of an aanmelding: a draft, its steps, and what each side reads of it."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from tests.factories import (
    AanmeldingFactory,
    AfsprakenbladFactory,
    PostcodeFactory,
    TrajectFactory,
    WijkWerkerFactory,
)
from tests.trajecten.gegevens import aanmeldingsgegevens, als_tekst
from trajecten.models import Aanmelding, Traject
from wijkwerken.kern.controles import insz_opmaak

pytestmark = pytest.mark.django_db


def meld_aan(client, **anders):
    return client.post(reverse("aanmelding_nieuw"), als_tekst(aanmeldingsgegevens()) | anders)


def test_a_toeleider_keeps_a_draft_and_sends_it(client, toeleider):
    client.force_login(toeleider)
    assert client.get(reverse("aanmelding_nieuw")).status_code == 200

    antwoord = meld_aan(client, bewaren="1")

    aanmelding = Aanmelding.objects.get()
    assert antwoord.url == aanmelding.get_absolute_url()
    assert (aanmelding.status, aanmelding.dienst) == ("concept", toeleider.dienst)
    assert [s.uren for s in aanmelding.afsprakenblad.urenstappen.all()] == [20, 40]
    client.post(reverse("aanmelding_versturen", args=[aanmelding.pk]))
    aanmelding.refresh_from_db()
    assert aanmelding.status == "verstuurd"
    pagina = client.get(aanmelding.get_absolute_url())
    assert "Traject starten" not in pagina.text
    assert "85.07.30-033" not in pagina.text


def test_what_cannot_be_sent_is_told_at_its_field_and_not_kept(client, toeleider):
    client.force_login(toeleider)

    antwoord = meld_aan(client, versturen="1", kan_halftijds="on", inkomen="zonder")

    assert antwoord.status_code == 200
    assert set(antwoord.context["form"].errors) == {"kan_halftijds", "toeleider_reden"}
    assert not Aanmelding.objects.exists()
    assert meld_aan(client, versturen="1").status_code == 302
    assert Aanmelding.objects.get().status == "verstuurd"


def test_wrong_steps_and_a_wrong_insz_are_told_at_their_field(client, toeleider):
    client.force_login(toeleider)

    fout = meld_aan(client, stappen_0_maand="x", insz="85073003329").context["form"]
    assert "stappen" in fout.errors
    fout = meld_aan(client, insz="85073003329").context["form"]
    assert list(fout.errors) == ["insz"]


def test_editing_keeps_the_insz_and_a_stale_form_shows_what_stands_there(client, toeleider):
    client.force_login(toeleider)
    meld_aan(client, bewaren="1")
    aanmelding = Aanmelding.objects.get()
    url = reverse("aanmelding_bewerken", args=[aanmelding.pk])
    formulier = client.get(url).context["form"]
    assert [str(een) for een in formulier["verworven"].initial] == ["Frans", "stiptheid"]
    gegevens = als_tekst(aanmeldingsgegevens(naam="Peeters", insz=""))

    assert client.post(url, gegevens | {"versie": aanmelding.versie}).status_code == 302
    verouderd = client.post(url, gegevens | {"versie": aanmelding.versie, "naam": "Claes"})

    assert verouderd.status_code == 200
    assert "Iemand anders heeft deze gegevens intussen gewijzigd" in verouderd.text
    assert insz_opmaak(aanmelding.insz) not in verouderd.text
    assert aanmelding.insz not in verouderd.text
    aanmelding.refresh_from_db()
    assert aanmelding.naam == "Peeters"


def test_a_bemiddelaar_sees_plans_and_accepts(client, bemiddelaar):
    aanmelding = AanmeldingFactory()
    bekend = WijkWerkerFactory(
        rang=500,  # another number than the aanmelding
        naam=aanmelding.naam,
        voornaam=aanmelding.voornaam,
        geboortedatum=aanmelding.geboortedatum,
    )
    AfsprakenbladFactory(aanmelding=aanmelding, traject=None, volgnummer=1)
    client.force_login(bemiddelaar)

    def naar(wat, **gegevens):
        return client.post(reverse(f"aanmelding_{wat}", args=[aanmelding.pk]), gegevens)

    eerder = TrajectFactory(wijkwerker=bekend, start=date(2020, 1, 1))
    pagina = client.get(aanmelding.get_absolute_url()).text
    assert "zijn hier bekend" in pagina
    assert "heeft nog een lopend traject" in pagina
    eerder.delete()
    aanmelding.refresh_from_db()
    assert aanmelding.status == "gezien"  # who opened it has seen it
    assert aanmelding.gezien_op is not None
    naar("intake", intake_op="24/11/2026 14:00", intake_plaats="Halle", versie=aanmelding.versie)
    aanmelding.refresh_from_db()
    assert aanmelding.intake_op == datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
    starten = client.get(reverse("aanmelding_aanvaarden", args=[aanmelding.pk]))
    assert len(starten.context["form"].fields["persoon"].choices) == 2

    PostcodeFactory(postcode="1500", gemeente=aanmelding.gemeente)
    gekozen = {"start": "01/12/2026", "bemiddelaar": bemiddelaar.pk}
    vergelijken = naar("aanvaarden", persoon=str(bekend.pk), **gekozen)
    assert str(bekend.pk) in vergelijken.url
    assert client.get(vergelijken.url).context["form"]["start"].value() == "01/12/2026"
    antwoord = client.post(vergelijken.url, gekozen)
    traject = Traject.objects.get()
    assert antwoord.url == traject.get_absolute_url()
    assert traject.wijkwerker == bekend


def test_a_toeleider_hears_nothing_of_who_is_known(client):
    aanmelding = AanmeldingFactory()
    WijkWerkerFactory(
        naam=aanmelding.naam,
        voornaam=aanmelding.voornaam,
        geboortedatum=aanmelding.geboortedatum,
    )
    client.force_login(aanmelding.ingediend_door)

    assert "bekend" not in client.get(aanmelding.get_absolute_url()).text
    for wat in ("aanvaarden", "intake", "terugsturen"):
        url = reverse(f"aanmelding_{wat}", args=[aanmelding.pk])
        assert client.post(url).status_code == 403


def test_sending_back_shows_the_reason_to_the_dienst(client, bemiddelaar):
    aanmelding = AanmeldingFactory()
    client.force_login(bemiddelaar)
    client.post(
        reverse("aanmelding_terugsturen", args=[aanmelding.pk]),
        {"grond": "ander_instrument", "reden": "Welke taalles?"},
    )
    client.force_login(aanmelding.ingediend_door)

    pagina = client.get(aanmelding.get_absolute_url()).text
    assert "Welke taalles?" in pagina
    assert "Een ander instrument past beter" in pagina.split("Welke taalles?")[0]
    assert reverse("aanmelding_bewerken", args=[aanmelding.pk]) in pagina
