"""On a tablet, from the aanmelding to an afsprakenblad that is signed with a finger."""

from datetime import date

import pytest
from django.core.management import call_command
from django.utils import timezone

from activiteiten.models import Activiteit
from tests.factories import AccountFactory, ToeleidingsdienstFactory
from tests.factories.toegang import WACHTWOORD
from trajecten.models import Handtekening
from wijkwerken.toegang.models import Gemeente
from wijkwerken.voorbeeld.insz import insz_van

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


GEBOREN = date(1988, 3, 9)


@pytest.fixture
def halle(transactional_db):
    """The real reference data; one activity, and an OCMW with an account."""
    call_command("referentiedata", werkingsgebied="23027", verbosity=0)
    gemeente = Gemeente.objects.get(nis="23027")
    return {
        "activiteit": Activiteit.objects.select_related("hoofdactiviteit").get(code="TUIN-01"),
        "sara": AccountFactory(
            als_toeleider=True, dienst=ToeleidingsdienstFactory(gemeente=gemeente)
        ),
        "an": AccountFactory(naam="An Bemiddelaar"),
    }


def meld_aan(sara):
    """The short form: who it is and why; the draft of the afsprakenblad may wait."""
    sara.volg("Nieuwe aanmelding")
    sara.vul(
        voornaam="Nadia",
        naam="Verbeeck",
        geboortedatum=f"{GEBOREN:%d/%m/%Y}",
        insz=insz_van(GEBOREN, 2),
        straat="Basiliekstraat",
        huisnummer="8",
        postcode="1500",
        telefoon="0470 71 19 32",
        inkomen="leefloon",
        motivering="Zes jaar thuis geweest voor de kinderen.",
    )
    sara.druk("Versturen")
    sara.ziet("De aanmelding is verstuurd.")


def start_traject(an):
    an.volg_begin("Beoordelen")
    an.volg("Intake plannen")
    an.vul(intake_op=f"{timezone.localdate():%d/%m/%Y} 14:00", intake_plaats="Zitdag Halle")
    an.druk("Plannen")
    an.volg("Traject starten")
    an.druk("Traject starten")
    an.ziet("Het traject is gestart.")


def vul_blad_aan(an, activiteit):
    """The four legal items, before anyone may sign."""
    an.volg_begin("versie 1, concept")
    an.volg("Bewerken")
    an.vul(
        verworven_0_omschrijving="Frans",
        te_verwerven_0_omschrijving="Op tijd komen",
        te_verwerven_0_doelniveau="Zelfstandig",
        vervolgstap="Tijdelijke werkervaring",
        stappen_0_maand="1",
        stappen_0_uren="20",
        stappen_1_maand="3",
        stappen_1_uren="40",
    )
    an.kies(activiteit.naam, groep=activiteit.hoofdactiviteit.naam)
    an.druk("Bewaren")


def test_from_aanmelding_to_an_afsprakenblad_that_three_parties_signed(bezoeker, halle):
    sara, an = (bezoeker(breedte=820, has_touch=True) for _ in range(2))
    sara.aanmelden(halle["sara"], WACHTWOORD)
    meld_aan(sara)
    an.aanmelden(halle["an"], WACHTWOORD)
    start_traject(an)
    vul_blad_aan(an, halle["activiteit"])

    # Nadia draws her name on the screen of the bemiddelaar, who types hers.
    an.volg("Tekenen als wijk-werker")
    an.druk("Tekenen", fout="Teken in het vlak")
    an.teken()
    an.druk("Tekenen")
    an.ziet("De handtekening is bewaard.", "Getekend op scherm")
    an.volg("Tekenen als organisatie")
    an.pagina.get_by_label("Ik teken door mijn naam te typen").check()
    an.druk("Tekenen")
    an.ziet("Naam getypt")

    # Who referred signs in its own login, where it waits.
    sara.open("/")
    sara.volg_begin("Lezen en tekenen")
    sara.ziet("Op tijd komen (doel: zelfstandig)", "vanaf maand 3: 40 uur")
    sara.volg("Tekenen als toeleider")
    sara.teken()
    sara.druk("Tekenen")
    sara.ziet("Iedereen heeft getekend.", "Getekend op")
    assert sara.pagina.locator("img.handtekeningbeeld").count() == 2
    wijzen = Handtekening.objects.order_by("aangemaakt_op").values_list("partij", "wijze")
    assert list(wijzen) == [
        ("wijkwerker", "scherm"),
        ("organisatie", "naam"),
        ("toeleider", "scherm"),
    ]
