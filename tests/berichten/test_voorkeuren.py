"""Who gets which mail when: a choice per kind, and what nobody may switch off."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from tests.api.conftest import client_van
from tests.factories import AccountFactory
from wijkwerken.berichten import services
from wijkwerken.berichten.choices import BerichtSoort, Wijze
from wijkwerken.berichten.models import Bericht, Voorkeur
from wijkwerken.berichten.rules.verzending import is_stil
from wijkwerken.berichten.voorkeuren import keuzes_van, voorkeur_kiezen, wijze_voor

NU = datetime(2025, 3, 10, 8, 0, tzinfo=UTC)  # Monday, 9 h in Brussels
SOORT = BerichtSoort.EVALUATIE


def schrijf(aan, nummer=1, soort=SOORT):
    services.bericht_klaarzetten(
        soort=soort,
        sleutel=f"proef:{nummer}",
        aan=aan,
        onderwerp="Werk",
        sjabloon="aanmelding_aanvaard",
    )
    return Bericht.objects.get(sleutel=f"proef:{nummer}")


def verstuur(nu=NU):
    while services.volgend_bericht_versturen(nu=nu):
        pass
    return len(mail.outbox)


@pytest.mark.parametrize(
    ("keuze", "wijze", "mails"),
    [(None, Wijze.OVERZICHT, 0), (Wijze.METEEN, Wijze.METEEN, 1), (Wijze.NIET, Wijze.NIET, 0)],
)
def test_the_choice_decides_else_the_rol(bemiddelaar, keuze, wijze, mails):
    if keuze:
        voorkeur_kiezen(door=bemiddelaar, soort=SOORT, wijze=keuze)

    assert schrijf(bemiddelaar).wijze == wijze
    assert verstuur() == mails


def test_a_later_choice_sends_nothing_old(bemiddelaar):
    voorkeur_kiezen(door=bemiddelaar, soort=SOORT, wijze=Wijze.NIET)
    schrijf(bemiddelaar)
    voorkeur_kiezen(door=bemiddelaar, soort=SOORT, wijze=Wijze.METEEN)
    schrijf(bemiddelaar)  # the check runs again: the same key

    assert verstuur() == 0
    assert Voorkeur.objects.get().wijze == Wijze.METEEN


def test_mails_about_the_account_cannot_be_chosen(bemiddelaar):
    with pytest.raises(ValidationError) as fout:
        voorkeur_kiezen(door=bemiddelaar, soort=BerichtSoort.ACCOUNT, wijze=Wijze.NIET)
    assert "soort" in fout.value.message_dict

    assert wijze_voor(bemiddelaar, BerichtSoort.ACCOUNT) == Wijze.METEEN


def test_a_coordinator_is_never_blind_for_what_stays_late(coordinator):
    with pytest.raises(ValidationError) as fout:
        voorkeur_kiezen(door=coordinator, soort=BerichtSoort.ESCALATIE, wijze=Wijze.NIET)
    assert "wijze" in fout.value.message_dict

    voorkeur_kiezen(door=coordinator, soort=BerichtSoort.ESCALATIE, wijze=Wijze.OVERZICHT)
    assert wijze_voor(coordinator, BerichtSoort.ESCALATIE) == Wijze.OVERZICHT


def test_the_database_knows_it_too(coordinator):
    with pytest.raises(IntegrityError), transaction.atomic():
        Voorkeur.objects.create(account=coordinator, soort=BerichtSoort.ESCALATIE, wijze=Wijze.NIET)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("cast", "soorten"),
    [
        ({}, 9),
        ({"als_coordinator": True}, 10),
        ({"als_toeleider": True}, 7),
        ({"als_gemeente": True}, 1),
        ({"als_beheer": True}, 0),
    ],
)
def test_each_rol_chooses_for_the_kinds_that_it_gets(client, cast, soorten):
    account = AccountFactory(**cast)
    client.force_login(account)

    antwoord = client.get(reverse("voorkeuren"))

    assert len(keuzes_van(account)) == soorten
    tekst = antwoord.content.decode()
    assert (tekst.count("<select"), tekst.count("(verplicht)")) == (soorten, int(soorten > 0))


def test_the_page_keeps_the_own_choices(client, bemiddelaar):
    client.force_login(bemiddelaar)
    keuzes = {k.soort.value: k.wijze.value for k in keuzes_van(bemiddelaar)}

    antwoord = client.post(reverse("voorkeuren"), keuzes | {SOORT.value: "meteen"})

    assert antwoord.status_code == 302
    assert wijze_voor(bemiddelaar, SOORT) == Wijze.METEEN


def test_the_page_does_not_offer_what_may_not_be(client, coordinator):
    client.force_login(coordinator)
    keuzes = {k.soort.value: k.wijze.value for k in keuzes_van(coordinator)}

    antwoord = client.post(reverse("voorkeuren"), keuzes | {"escalatie": "niet"})

    assert antwoord.status_code == 200
    assert not Voorkeur.objects.exists()


# -- quiet hours ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("moment", "feestdag", "stil"),
    [
        ((2025, 3, 10, 6, 59), False, True),
        ((2025, 3, 10, 7, 0), False, False),
        ((2025, 3, 10, 18, 59), False, False),
        ((2025, 3, 10, 19, 0), False, True),
        ((2025, 3, 10, 12, 0), True, True),
        ((2025, 3, 8, 12, 0), False, True),
        ((2025, 3, 9, 12, 0), False, True),
    ],
)
def test_when_it_is_quiet(moment, feestdag, stil):
    moment = datetime(*moment, tzinfo=UTC)  # the rule looks at the hour as it is told
    assert is_stil(moment, feestdag=feestdag, van=7, tot=19) == stil


def test_in_quiet_hours_only_mails_about_accounts_leave(bemiddelaar):
    schrijf("dienst@voorbeeld.test", 1, BerichtSoort.AANMELDING)
    schrijf("nieuw@voorbeeld.test", 2, BerichtSoort.ACCOUNT)
    avond = NU + timedelta(hours=12)

    assert verstuur(avond) == 1
    assert mail.outbox[0].to == ["nieuw@voorbeeld.test"]
    assert verstuur(NU + timedelta(days=1)) == 2


# -- through the API -----------------------------------------------------------------------
def test_the_api_shows_and_takes_only_the_own(bemiddelaar, coordinator):
    voorkeur_kiezen(door=coordinator, soort=SOORT, wijze=Wijze.NIET)
    van_ander, eigen = schrijf(coordinator, 1), schrijf(bemiddelaar, 2)
    api = client_van(bemiddelaar)

    assert [r["id"] for r in api.get("/api/v1/berichten/").json()["results"]] == [str(eigen.pk)]
    assert api.get(f"/api/v1/berichten/{van_ander.pk}/").status_code == 404
    assert api.get("/api/v1/voorkeuren/").json()["results"] == []

    antwoord = api.post("/api/v1/voorkeuren/", {"soort": SOORT, "wijze": "meteen"})
    geldend = {
        k["soort"]: k["wijze"] for k in api.get("/api/v1/voorkeuren/geldend/").json()["keuzes"]
    }

    assert antwoord.status_code == 201
    assert geldend[SOORT] == "meteen"
    assert wijze_voor(coordinator, SOORT) == Wijze.NIET


# -- do they leave? ------------------------------------------------------------------------
def test_failures_are_shown_as_counts_and_can_be_tried_again(client, coordinator):
    rij = schrijf("geheim-adres@voorbeeld.test", 1, BerichtSoort.ACCOUNT)
    rij.onderwerp = "Onderwerp dat nergens anders staat"
    rij.pogingen, rij.fout, rij.niet_voor = 3, "SMTPServerDisconnected", NU + timedelta(days=300)
    rij.save()
    client.force_login(coordinator)

    tekst = client.get(reverse("verzending")).content.decode()
    client.post(reverse("verzending"))

    assert "SMTPServerDisconnected" in tekst
    assert "geheim-adres" not in tekst
    assert rij.onderwerp not in tekst
    assert verstuur() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("cast", [{}, {"als_toeleider": True}, {"als_gemeente": True}])
def test_others_do_not_see_it(client, cast):
    account = AccountFactory(**cast)
    client.force_login(account)

    assert client.get(reverse("verzending")).status_code == 403
    with pytest.raises(PermissionDenied):
        services.mislukte_opnieuw_proberen(door=account)
