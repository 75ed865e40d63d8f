"""A school registers on the public page, is taken over, and signs on a tablet."""

import pytest
from django.core.management import call_command

from gebruikers.forms import registraties
from gebruikers.models import Gebruikersovereenkomst
from tests.factories import AccountFactory, ToelatingFactory
from tests.factories.toegang import WACHTWOORD
from wijkwerken.toegang.models import Gemeente

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def an(transactional_db, monkeypatch):
    call_command("referentiedata", werkingsgebied="23027", verbosity=0)
    ToelatingFactory(gemeente=Gemeente.objects.get(nis="23027"), soort="onderwijs")
    monkeypatch.setattr(registraties, "MINSTENS", -1)  # a browser fills in faster than a person
    return AccountFactory(naam="An Bemiddelaar")


def test_from_the_public_page_to_two_signatures(bezoeker, an):
    school = bezoeker(breedte=390)
    school.open("/registreren/")
    school.vul(soort="onderwijs", postcode="1000")
    school.druk("Verder", fout="ligt in het Brussels Hoofdstedelijk Gewest")
    school.vul(postcode="1500")
    school.druk("Verder")
    school.vul(
        naam="Freinetschool De Vlieger",
        ondernemingsnummer="0207.495.470",
        contactpersoon="Nele Goossens",
        telefoon="02 365 97 06",
        straat="Vogelzang",
        huisnummer="4",
        werk="Toezicht in de refter.",
    )
    school.druk("Versturen", fout="Vink dit aan")
    school.vul(akkoord=True)
    school.druk("Versturen")
    school.ziet("We hebben uw registratie goed ontvangen.")

    tablet = bezoeker(breedte=820, has_touch=True)
    tablet.aanmelden(an, WACHTWOORD)
    tablet.ziet("Registratie van Freinetschool De Vlieger")
    tablet.open("/registraties/")
    tablet.volg("Freinetschool De Vlieger")
    tablet.volg("Overnemen")
    tablet.druk("Inschrijven")
    tablet.volg_begin("Overeenkomst maken")
    tablet.druk("Overeenkomst maken")
    tablet.ziet("maatschappelijk engagement", "geen techniciteit", "€ 7,45")
    tablet.volg("Tekenen als gebruiker")
    tablet.teken()
    tablet.druk("Tekenen")
    tablet.volg("Tekenen als organisatie")
    tablet.pagina.get_by_label("Ik teken door mijn naam te typen").check()
    tablet.druk("Tekenen")

    tablet.ziet("Allebei hebben getekend.", "Getekend op scherm", "Nele Goossens")
    overeenkomst = Gebruikersovereenkomst.objects.get()
    assert overeenkomst.is_getekend
    assert tablet.haal("PDF").headers["content-type"] == "application/pdf"
