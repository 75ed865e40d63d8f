"""Both sides hear what was planned, moved or cancelled: by mail, or by a letter to print."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from tests.factories import AccountFactory, GeplandMomentFactory, TrajectFactory
from tests.trajecten.uren_hulp import nieuwe_inzet
from trajecten.choices import InzetStatus
from trajecten.models import Planningsbericht, WijkWerker
from trajecten.services.inzetten import inzet_bevestigen, moment_annuleren, moment_verplaatsen
from trajecten.services.planningsberichten import berichtkeuze_maken, brieven_afdrukken
from wijkwerken.berichten.models import Bericht

pytestmark = pytest.mark.django_db
VANDAAG = date(2025, 3, 3)
MAANDAG = date(2025, 3, 10)
NU = datetime(2025, 3, 3, 9, tzinfo=UTC)


@pytest.fixture
def inzet(traject):
    inzet = nieuwe_inzet(traject, status=InzetStatus.VOORGESTELD)
    inzet.aanvraag.gebruiker.email = "besteller@voorbeeld.test"
    inzet.aanvraag.gebruiker.save()
    return inzet


@pytest.fixture
def moment(inzet):
    return GeplandMomentFactory(inzet=inzet, datum=MAANDAG, begin=time(9), einde=time(12), uren=3)


def verteld():
    return sorted(Planningsbericht.objects.values_list("partij", "aanleiding", "kanaal"))


def test_both_sides_hear_of_a_confirmed_inzet(inzet, moment, bemiddelaar):
    inzet_bevestigen(door=bemiddelaar, inzet=inzet, vandaag=VANDAAG)
    inzet_bevestigen(door=bemiddelaar, inzet=inzet, vandaag=VANDAAG)

    assert verteld() == [
        ("gebruiker", "bevestigd", "mail"),
        ("wijkwerker", "bevestigd", "mail"),
    ]
    mails = {bericht.aan: bericht for bericht in Bericht.objects.all()}
    assert set(mails) == {inzet.traject.wijkwerker.email, "besteller@voorbeeld.test"}
    for mail in mails.values():
        assert "maandag 10 maart 2025, 9.00 tot 12.00" in mail.tekst
        for geheim in (inzet.traject.wijkwerker.naam, inzet.aanvraag.gebruiker.naam):
            assert geheim not in mail.tekst + mail.onderwerp + mail.sleutel


def test_who_has_no_mail_or_chose_paper_gets_a_letter(inzet, moment, bemiddelaar):
    WijkWerker.objects.filter(pk=inzet.traject.wijkwerker_id).update(email="")
    berichtkeuze_maken(door=bemiddelaar, van=inzet.aanvraag.gebruiker, kanaal="brief")

    inzet_bevestigen(door=bemiddelaar, inzet=inzet, vandaag=VANDAAG)

    assert {kanaal for *_, kanaal in verteld()} == {"brief"}
    assert not Bericht.objects.exists()
    assert len(brieven_afdrukken(door=bemiddelaar, nu=NU)) == 2
    assert brieven_afdrukken(door=bemiddelaar, nu=NU) == []


def test_mail_is_no_choice_without_an_address(inzet, bemiddelaar):
    WijkWerker.objects.filter(pk=inzet.traject.wijkwerker_id).update(email="")

    with pytest.raises(ValidationError) as fout:
        berichtkeuze_maken(door=bemiddelaar, van=inzet.traject.wijkwerker, kanaal="mail")

    assert list(fout.value.message_dict) == ["kanaal"]


def test_moved_and_cancelled_are_told_with_what_stood_there(inzet, moment, bemiddelaar):
    inzet_bevestigen(door=bemiddelaar, inzet=inzet)
    assert verteld() == []  # without the day of today nobody is told

    moment_verplaatsen(
        door=bemiddelaar, moment=moment, datum=MAANDAG + timedelta(days=1), vandaag=VANDAAG
    )
    assert {rij.oud for rij in Planningsbericht.objects.all()} == {
        "maandag 10 maart 2025, 09.00 tot 12.00\u00a0uur"
    }
    assert "dinsdag 11 maart 2025" in Bericht.objects.first().tekst

    moment.refresh_from_db()
    moment_annuleren(door=bemiddelaar, moment=moment, reden="Gesloten", vandaag=VANDAAG)
    assert [rij[1] for rij in verteld()].count("geannuleerd") == 2


def test_nobody_is_told_of_a_proposal_or_of_the_past(inzet, moment, bemiddelaar):
    moment_annuleren(door=bemiddelaar, moment=moment, reden="Toch niet", vandaag=VANDAAG)
    assert verteld() == []

    inzet_bevestigen(door=bemiddelaar, inzet=inzet)
    voorbij = GeplandMomentFactory(inzet=inzet, datum=MAANDAG - timedelta(days=8))
    moment_annuleren(door=bemiddelaar, moment=voorbij, reden="Was er niet", vandaag=VANDAAG)
    assert verteld() == []


def test_the_letters_are_printed_together_and_leave_the_list(
    client, regels, bemiddelaar, pdf_als_tekst
):
    morgen = timezone.localdate() + timedelta(days=1)
    traject = TrajectFactory(
        start=morgen - timedelta(days=30),
        voorzien_einde=morgen + timedelta(days=90),
        wijkwerker__email="",
    )
    inzet = nieuwe_inzet(
        traject, van=morgen - timedelta(days=9), tot=None, status=InzetStatus.VOORGESTELD
    )
    GeplandMomentFactory(inzet=inzet, datum=morgen, begin=time(9), einde=time(12), uren=3)
    client.force_login(bemiddelaar)
    client.post(reverse("inzet_bevestigen", args=[inzet.pk]))
    lijst = client.get(reverse("planningsbrieven"))
    assert lijst.context["aantal"] == Planningsbericht.objects.te_printen().count() > 0

    brieven = client.post(reverse("planningsbrieven_afdrukken")).content.decode()

    assert f"{traject.wijkwerker.voornaam} {traject.wijkwerker.naam}" in brieven
    assert inzet.aanvraag.vestiging.adres in brieven
    assert client.get(reverse("planningsbrieven")).context["aantal"] == 0
    pagina = client.get(inzet.get_absolute_url()).content.decode()
    assert "afgedrukt" in pagina
    client.post(reverse("inzet_bericht", args=[inzet.pk]))
    assert client.get(reverse("planningsbrieven")).context["aantal"] > 0


def test_the_choice_is_made_on_a_page(client, inzet, bemiddelaar):
    client.force_login(bemiddelaar)
    wie = inzet.traject.wijkwerker

    client.post(reverse("wijkwerker_berichtkeuze", args=[wie.pk]), {"kanaal": "brief"})

    assert wie.berichtkeuze.kanaal == "brief"
    client.force_login(AccountFactory(als_toeleider=True, dienst=inzet.traject.toeleider))
    assert client.get(reverse("planningsbrieven")).status_code == 403
