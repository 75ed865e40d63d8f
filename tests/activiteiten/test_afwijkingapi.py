"""The same steps for a program, with the same refusals."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from rest_framework.test import APIClient

from activiteiten.choices import Criterium
from activiteiten.models import AfwijkendeActiviteit, Besluit
from tests.factories import AfwijkingFactory, GemeenteFactory, HoofdactiviteitFactory
from wijkwerken.kern.bestanden import bewaarplaats

BASIS = "/api/v1/afwijkende-activiteiten/"


@pytest.fixture
def api(coordinator, monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2025, 3, 10))
    client = APIClient()
    client.force_authenticate(coordinator)
    return client


def test_every_step_is_an_act(api, regels, pdf_als_tekst):
    gemeente = GemeenteFactory(naam="Halle", in_werkingsgebied=True)
    nieuw = api.post(
        BASIS,
        {
            "gemeente": str(gemeente.pk),
            "naam": "Fietsen herstellen",
            "hoofdactiviteit": str(HoofdactiviteitFactory().pk),
            "soorten": ["persoon"],
            "omschrijving": "Banden plakken.",
        },
        format="json",
    )
    assert nieuw.status_code == 201, nieuw.json()
    url = f"{BASIS}{nieuw.json()['id']}/"

    def doe(daad, **gegevens):
        antwoord = api.post(f"{url}{daad}/", gegevens, format="json")
        assert antwoord.status_code == 200, antwoord.json()
        return antwoord.json()

    assert api.get(f"{url}besluit/").status_code == 404
    te_vroeg = api.post(f"{url}activeren/", {"van": "2025-03-01", "tot": "2026-02-28"})
    assert (te_vroeg.status_code, te_vroeg.json()["code"]) == (409, "afwijking_stap")
    doe(
        "toetsen",
        toetsing=[{"criterium": c, "voldoet": True, "grond": "Ja."} for c in Criterium.values],
    )
    rij = doe("advies-vragen", partner="ACV", gevraagd_op="2025-02-03")
    advies = rij["adviezen"][0]["id"]
    doe("advies-noteren", advies=advies, uitkomst="gunstig", ontvangen_op="2025-02-10")
    doe(
        "beslissen",
        goedgekeurd=True,
        genomen_op="2025-02-18",
        nummer="12",
        motivering="Wij volgen de toetsing.",
    )
    doe("melden", gemeld_op="2025-02-20", kenmerk="V-7")
    doe("uitkomst-noteren", uitkomst="aanvaard", uitkomst_op="2025-02-27")
    rij = doe("activeren", van="2025-03-01", tot="2026-02-28")
    bijgevoegd = api.post(
        f"{url}besluit-bijvoegen/",
        {"bestand": SimpleUploadedFile("besluit.pdf", b"%PDF-1.7 x")},
        format="multipart",
    )
    assert bijgevoegd.json()["besluit"]["bijgevoegd"] is True
    tekst = api.get(f"{url}besluit/")
    assert b"".join(tekst.streaming_content) == b"%PDF-1.7 x"
    assert "Artikel 1" in api.get(f"{url}raadtekst-pdf/").content.decode()

    vraag = {
        "activiteit": rij["activiteit"],
        "gemeente": str(gemeente.pk),
        "soort": "persoon",
        "datum": "2025-03-10",
    }
    toets = api.get("/api/v1/activiteiten/toets/", vraag).json()
    assert (toets["antwoord"], toets["mag"]) == ("ja_afwijkend", True)
    assert toets["beslissing"]["besluit_nummer"] == "12"
    assert toets["beslissing"]["bijlage_url"].startswith("/besluiten/")
    assert toets["geschiedenis"] == [toets["beslissing"]]
    assert "Artikel 1" in api.get(f"{url}raadtekst/").json()["tekst"]
    gevolgen = api.get(f"{url}gevolgen/", {"vanaf": "2025-06-01"}).json()
    assert gevolgen == {"geraakt": [], "alternatieven": []}
    assert doe("intrekken", vanaf="2025-06-01", reden="Stop")["tot"] == "2025-05-31"
    assert AfwijkendeActiviteit.objects.get().toelatingen.get().geldig.upper == date(2025, 6, 1)


def test_a_trial_leaves_no_file_and_no_row(api):
    rij = AfwijkingFactory(
        status="beslist",
        besluit=Besluit.objects.create(
            gemeente=GemeenteFactory(), genomen_op=date(2025, 2, 18), nummer="12"
        ),
    )
    voor = _bestanden(bewaarplaats())

    antwoord = api.post(
        f"{BASIS}{rij.pk}/besluit-bijvoegen/?proef=1",
        {"bestand": SimpleUploadedFile("besluit.pdf", b"%PDF-1.7 x")},
        format="multipart",
    )

    assert antwoord.json()["besluit"]["bijgevoegd"] is True
    assert not Besluit.objects.get().is_bijgevoegd
    assert _bestanden(bewaarplaats()) == voor


def _bestanden(opslag):
    mappen, _ = opslag.listdir("") if opslag.exists("") else ([], [])
    return {f"{map_}/{naam}" for map_ in mappen for naam in opslag.listdir(map_)[1]}
