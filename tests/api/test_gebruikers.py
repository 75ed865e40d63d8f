"""What the pages of gebruikers warn about, sign and take over, the API does alike."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.backends.postgresql.psycopg_any import DateRange

from tests.factories import (
    GebruikerFactory,
    GebruikersovereenkomstFactory,
    PostcodeFactory,
    RegistratieFactory,
)

pytestmark = pytest.mark.django_db


def test_who_looks_like_another_is_asked_to_confirm(api):
    PostcodeFactory(postcode="1500")
    gegevens = {
        "soort": "persoon",
        "naam": "Claes",
        "voornaam": "Godelieve",
        "straat": "Markt",
        "huisnummer": "1",
        "postcode": "1500",
    }
    assert api.post("/api/v1/gebruikers/", gegevens).status_code == 201

    lijkt = api.post("/api/v1/gebruikers/", gegevens | {"naam": "Claess"})
    assert (lijkt.status_code, lijkt.json()["code"]) == (409, "lijkt_op")
    zeker = api.post("/api/v1/gebruikers/", gegevens | {"naam": "Claess", "bevestigd": True})
    assert zeker.status_code == 201
    school = {"soort": "onderwijs", "voornaam": "", "ondernemingsnummer": "0207495470"}
    assert api.post("/api/v1/gebruikers/", gegevens | school).status_code == 201
    tweede = api.post("/api/v1/gebruikers/", gegevens | school | {"naam": "Iets anders"})
    assert (tweede.status_code, tweede.json()["code"]) == (409, "ondernemingsnummer_bestaat")


def test_an_overeenkomst_is_signed_by_both_renewed_and_printed(api, regels, pdf_als_tekst):
    rij = GebruikersovereenkomstFactory(
        periode=DateRange(date(2025, 1, 1), date(2099, 1, 1)), getekend_op=None
    )
    url = f"/api/v1/gebruikersovereenkomsten/{rij.pk}/"

    assert api.post(f"{url}vernieuwen/", {}).status_code == 409
    for partij in ("gebruiker", "organisatie"):
        antwoord = api.post(f"{url}ondertekenen/", {"partij": partij, "naam": "Jan Segers"})
        assert antwoord.status_code == 200
    assert antwoord.json()["getekend_op"]
    assert [h["wijze"] for h in antwoord.json()["handtekeningen"]] == ["naam", "naam"]
    volgende = api.post(f"{url}vernieuwen/", {})
    assert (volgende.json()["van"], volgende.json()["getekend_op"]) == ("2099-01-01", None)
    assert api.get(f"{url}pdf/")["Content-Type"] == "application/pdf"


def test_a_registratie_is_taken_over_linked_or_refused(api, regels):
    een, twee, drie = (RegistratieFactory(email=f"{n}@voorbeeld.test") for n in "abc")
    PostcodeFactory(postcode="1500", gemeente=een.gemeente)
    gegevens = {
        veld: getattr(een, veld)
        for veld in ("soort", "naam", "voornaam", "straat", "huisnummer", "postcode")
    }
    url = "/api/v1/registraties/"

    over = api.post(f"{url}{een.pk}/overnemen/", gegevens).json()
    assert over["status"] == "overgenomen"
    assert api.post(f"{url}{een.pk}/overnemen/", gegevens).json()["code"] == "status"
    koppel = api.post(f"{url}{twee.pk}/koppelen/", {"gebruiker": over["gebruiker"]}).json()
    assert koppel["status"] == "gekoppeld"
    assert api.post(f"{url}{drie.pk}/weigeren/", {"reden": "x"}).json()["status"] == "geweigerd"


def test_the_scan_of_the_signed_paper_comes_as_a_form_and_a_trial_leaves_nothing(api, regels):
    rij = GebruikersovereenkomstFactory(
        periode=DateRange(date(2025, 1, 1), date(2099, 1, 1)), getekend_op=None
    )
    url = f"/api/v1/gebruikersovereenkomsten/{rij.pk}/"

    def teken(vraag="", **anders):
        gegevens = {"getekend_op": "2025-01-02", **anders}
        return api.post(f"{url}tekenen/{vraag}", gegevens, format="multipart")

    def scan():
        return SimpleUploadedFile("scan.exe", b"%PDF-1.7 papier")

    assert "bestand" in teken().json()["velden"]
    fout = teken(bestand=SimpleUploadedFile("x.pdf", b"geen pdf")).json()
    assert "bestand" in fout["velden"]
    assert teken("?proef=1", bestand=scan()).status_code == 200
    assert api.get(f"{url}scan/").status_code == 404
    getekend = teken(bestand=scan()).json()
    assert [h["wijze"] for h in getekend["handtekeningen"]] == ["papier", "papier"]
    gehaald = api.get(f"{url}scan/")
    assert (gehaald.getvalue(), gehaald["Content-Type"]) == (b"%PDF-1.7 papier", "application/pdf")


def test_notities_are_written_corrected_and_withdrawn(api, regels):
    gebruiker = GebruikerFactory()
    url = "/api/v1/gebruikersnotities/"
    vraag = {"gebruiker": str(gebruiker.pk), "tekst": "Zij is ziek"}

    assert api.post(url, vraag).json()["code"] == "gezondheid_in_tekst"
    rij = api.post(url, vraag | {"bevestigd": True})
    assert rij.status_code == 201
    eigen = f"{url}{rij.json()['id']}/"
    beter = api.patch(eigen, {"tekst": "Gebeld"}, headers={"If-Match": rij["ETag"]}).json()
    assert (beter["tekst"], beter["datum"]) == ("Gebeld", rij.json()["datum"])
    assert api.post(f"{eigen}intrekken/", {"reden": "fout"}).json()["ingetrokken_reden"] == "fout"
    log = api.get(f"/api/v1/gebruikers/{gebruiker.pk}/geschiedenis/").json()
    assert "Zij is ziek" in str(log)
