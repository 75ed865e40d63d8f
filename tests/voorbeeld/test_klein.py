"""The small demo data: the checks find what was planted and nothing else, whatever the day."""

from collections import Counter
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cheques.choices import ChequeStand
from cheques.models import Cheque, Vergoedinglijst
from cheques.services.bewijs import cheques_bewijzen
from cheques.services.controle import alles_controleren, open_signalen
from cheques.services.vergoedingbewijs import vergoedingen_bewijzen
from cheques.services.vergoedingen import is_achterhaald
from gebruikers.models import Gebruiker
from rapportage.cijfers import CIJFERS, bereken, maandvraag
from rapportage.models import Jaarverslagtekst, Rapportbestand
from rapportage.rapporten.invullen import is_voorlopig
from tests.factories import AccountFactory, WijkWerkerFactory
from trajecten.choices import AanmeldingStatus, OvertypSoort
from trajecten.models import Aanmelding, Signaal, Traject, WijkWerker
from trajecten.overtypen.schermen import SCHERMEN
from wijkwerken.kern.controles import insz_nakijken, ondernemingsnummer_nakijken, telefoon_nakijken
from wijkwerken.toegang.models import Account
from wijkwerken.voorbeeld.laden import voorbeeld_laden

pytestmark = pytest.mark.django_db


def laad(vandaag, geschiedenis=30):
    return voorbeeld_laden(
        grootte="klein",
        vandaag=vandaag,
        zaad=1,
        wachtwoord="een-lang-wachtwoord",
        meld=lambda tekst: None,
        geschiedenis=geschiedenis,
    )


def test_the_checks_find_what_was_planted_and_only_that():
    """On the last of February; the test below does the same on the first of January."""
    vandaag = date(2028, 2, 29)
    nakijken(vandaag, laad(vandaag))


def nakijken(vandaag, gevallen):
    """Check anew, and compare with what was planted."""
    gepland = Counter((geval.soort, geval.nummer) for geval in gevallen)
    Signaal.objects.all().delete()  # what loading left; the check must find it by itself

    alles_controleren(vandaag=vandaag)
    gevonden = Counter((soort, nummer) for soort, nummer, _ in open_signalen())

    assert gevonden == gepland
    assert len(gepland) == 18
    assert alles_controleren(vandaag=vandaag)[-1].uitkomst == "0 afwijkingen"


def test_there_is_somebody_at_every_stage_with_numbers_that_check_out():
    vandaag = date(2027, 1, 1)
    nakijken(vandaag, laad(vandaag, geschiedenis=130))

    assert set(Aanmelding.objects.values_list("status", flat=True)) == set(AanmeldingStatus.values)
    assert set(Cheque.objects.values_list("stand", flat=True)) == set(ChequeStand.values)
    assert set(Traject.objects.values_list("status", flat=True)) == {"lopend", "beeindigd"}
    assert len(set(Gebruiker.objects.values_list("soort", flat=True))) == 5
    assert [
        model.objects.exclude(nummer__startswith="W").count() for model in (WijkWerker, Gebruiker)
    ] == [32, 25]
    coordinator = Account.objects.get(email="coordinator@voorbeeld.test")
    vraag = maandvraag(coordinator, date(2026, 1, 1), vandaag=vandaag, aantal=11)
    assert not is_voorlopig(vraag)
    assert bereken([CIJFERS["actief"]], vraag)["actief"][None].getal > 20
    assert Jaarverslagtekst.objects.get().jaar == 2026
    over_te_typen = SCHERMEN[OvertypSoort.PRESTATIES].te_doen(coordinator)
    vroeger = over_te_typen.filter(traject__nummer__startswith="W", boekmaand__lt="2027-01-01")
    assert not vroeger.exists()
    assert [*cheques_bewijzen(), *vergoedingen_bewijzen()] == []
    assert not any(is_achterhaald(lijst) for lijst in Vergoedinglijst.objects.all())
    assert set(Rapportbestand.objects.values_list("stadium", flat=True)) == {"klaar"}
    # A concept may still be nearly empty: then it holds no number at all.
    verstuurd = Aanmelding.objects.exclude(status=AanmeldingStatus.CONCEPT)
    for persoon in [*WijkWerker.objects.all(), *verstuurd]:
        assert insz_nakijken(persoon.insz, persoon.geboortedatum)
        assert telefoon_nakijken(persoon.telefoon) == persoon.telefoon
        assert persoon.email.endswith("@voorbeeld.test")
    for nummer in Gebruiker.objects.exclude(ondernemingsnummer="").values_list(
        "ondernemingsnummer", flat=True
    ):
        assert ondernemingsnummer_nakijken(nummer) == nummer


# -- the commands ------------------------------------------------------------------------------
def test_production_is_refused(settings):
    settings.DEBUG = False

    with pytest.raises(CommandError, match="productie"):
        call_command("voorbeelddata")

    assert not Account.objects.exists()


def test_real_data_is_left_alone(settings):
    settings.DEBUG = True
    WijkWerkerFactory()

    with pytest.raises(CommandError, match="al personen"):
        call_command("voorbeelddata")

    assert WijkWerker.objects.count() == 1


def test_a_second_time_says_so_and_changes_nothing(settings):
    settings.DEBUG = True
    AccountFactory(als_beheer=True, email="beheer@voorbeeld.test")
    uit = StringIO()

    call_command("voorbeelddata", stdout=uit)

    assert "staat er al" in uit.getvalue()
    assert Account.objects.count() == 1
