"""A list out of Excel, from the file to undo: with a closed tab in the middle of the work."""

import pytest
from playwright.sync_api import expect

from gebruikers.invoer import GebruikerInvoer
from gebruikers.models import Gebruiker
from tests.browser.test_ronde import zet_ingelogd
from tests.factories import GemeenteFactory, VestigingFactory
from tests.invoer.hulp import als_lijst, tabellen
from wijkwerken.invoer.models import Invoer
from wijkwerken.invoer.tasks import verwerk_invoer
from wijkwerken.invoer.voortgang import Voortgang
from wijkwerken.toegang.models import Postcode

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
KOPPEN = ["Klant", "Voornaam", "Soort", "Tel.", "Straat", "Huisnr", "Postcode", "Klantnummer"]


def test_from_file_to_undo_with_the_tab_closed_in_between(
    bezoeker, client, live_server, bemiddelaar, regels, monkeypatch
):
    halle = GemeenteFactory(naam="Halle")
    Postcode.objects.create(postcode="1500", gemeente=halle, deelgemeente="Halle")
    bekend = VestigingFactory(gemeente=halle, postcode="1500", plaats="Halle").gebruiker
    lijst = als_lijst(
        KOPPEN,
        [
            ("Janssens", "Renée", "gezin", "0470 71 19 30", "Bergstraat", 12, 1500, ""),
            ("Maes", "Els", "persoon", "12", "Kerkstraat", 4, 9999, ""),
            ("", "", "", "0470 71 19 31", "", "", "", bekend.nummer),
        ],
    )
    voordien = tabellen()
    an = bezoeker()
    zet_ingelogd(an, client, bemiddelaar, live_server)
    an.open("/invoer/nieuw/?soort=gebruikers")
    an.pagina.locator("[name=bestand]").set_input_files(
        {"name": "klanten.csv", "mimeType": "text/csv", "buffer": lijst.encode("cp1252")}
    )
    an.vul(bron="Oud programma")
    an.druk("Bekijken")

    # Columns: what is known is filled in, what is not is chosen once.
    assert (an.waarde("kolom_0"), an.waarde("kolom_3")) == ("", "telefoon")
    an.vul(kolom_0="Naam")
    an.druk("Nakijken")
    expect(an.pagina.get_by_role("status").first).to_contain_text("0 van de 3 rijen nagekeken")
    verwerk_invoer()

    # The page finds out by itself; what is wrong stands in its cell, and comes back as a file.
    expect(an.pagina.get_by_role("status").first).to_contain_text("Kijk na en lees in.")
    an.keur()
    mis = an.pagina.locator("td.mis")
    expect(mis).to_have_count(2)
    expect(mis.first).to_contain_text("Dit is geen geldig telefoonnummer")
    kop, _, fout, _ = an.haal("Lijst met fouten, CSV").text().splitlines()
    assert kop.endswith(";Klantnummer;fout")
    assert "Tel.: Dit is geen geldig telefoonnummer." in fout
    assert an.haal("klanten.csv").body() == lijst.encode("cp1252")

    an.volg("Inlezen")
    an.vul(zonder_fouten=True)
    an.druk("Inlezen")
    gezien = []

    def verder(stand, aantal):
        """In the middle of the work: the tab is closed, and a new one finds how far it is."""
        stand.klaar += aantal
        stand.vertel()
        if stand.klaar == 1:
            an.pagina.close()
            an.pagina = an.context.new_page()
            an.open("/invoer/")
            an.volg("Gebruikers uit Oud programma")
            gezien.append(an.pagina.get_by_role("status").first.inner_text())
            gezien.append(an.pagina.get_by_role("progressbar").get_attribute("value"))

    with monkeypatch.context() as patch:
        patch.setattr(GebruikerInvoer, "per_groep", 1)
        patch.setattr(Voortgang, "verder", verder)
        verwerk_invoer()
    assert gezien == ["1 van de 2 rijen ingelezen.", "1"]
    expect(an.pagina.get_by_role("status").first).to_contain_text("2 rijen ingelezen op")
    assert Gebruiker.objects.count() == 2
    assert tabellen() != voordien

    an.volg("Ongedaan maken")
    expect(an.pagina.locator("main")).to_contain_text("2 rijen van de 2 worden weer als voorheen")
    an.druk("Ongedaan maken")
    verwerk_invoer(str(Invoer.objects.get().pk))
    expect(an.pagina.get_by_role("status").first).to_contain_text("2 rijen weer als voorheen")
    assert tabellen() == voordien
