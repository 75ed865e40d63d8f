"""The pages and the API of an import: from file to undo, without a script."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gebruikers.models import Gebruiker
from tests.factories import AccountFactory
from tests.invoer.conftest import NU, VANDAAG
from tests.invoer.test_gebruikers import LIJST
from wijkwerken.invoer.models import Invoer
from wijkwerken.invoer.werk import verwerk

pytestmark = pytest.mark.usefixtures("halle")


@pytest.fixture
def binnen(client, invoerder):
    client.force_login(invoerder.door)
    return client


def breng(client, **velden):
    bestand = SimpleUploadedFile("mijn lijst.csv", LIJST.encode("cp1252"))
    return client.post(
        reverse("invoer_nieuw"),
        {"soort": "gebruikers", "bron": "Oud programma", "bestand": bestand} | velden,
    )


def werk():
    invoer = Invoer.objects.latest("aangemaakt_op")
    verwerk(invoer, vandaag=VANDAAG, nu=NU)
    return invoer


def test_from_file_to_undo_on_the_pages(binnen):
    antwoord = breng(binnen)
    invoer = Invoer.objects.get()
    assert antwoord.url == reverse("invoer_kolommen", args=[invoer.pk])

    pagina = binnen.get(antwoord.url)
    form = pagina.context["form"]
    assert form.initial == {}
    assert [form[f"kolom_{i}"].value() for i in range(8)] == [
        "naam", "voornaam", "soort", "telefoon", "straat", "huisnummer", "postcode", "plaats",
    ]  # fmt: skip
    assert "Zoals Janssens, Peeters" in pagina.content.decode()
    keuze = {f"kolom_{i}": form[f"kolom_{i}"].value() for i in range(8)}
    antwoord = binnen.post(antwoord.url, keuze | {"versie": invoer.versie}, follow=True)
    tekst = antwoord.content.decode()
    assert "0 van de 3 rijen nagekeken" in tekst
    assert 'hx-trigger="every 2s"' in tekst

    werk()
    tekst = binnen.get(invoer.get_absolute_url()).content.decode()
    assert "Een postcode telt vier cijfers" not in tekst
    assert "Dit is geen geldig telefoonnummer" in tekst
    assert 'hx-trigger="every 2s"' not in tekst
    alleen = binnen.get(invoer.get_absolute_url(), {"staat": "fout"})
    assert [regel.nummer for regel in alleen.context["regels"]] == [6]

    bevestig = reverse("invoer_bevestigen", args=[invoer.pk])
    gezien = binnen.get(bevestig).context["form"]["gezien"].value()
    nog_niet = binnen.post(bevestig, {"gezien": gezien})
    assert "1 rij is fout" in str(nog_niet.context["form"].errors["zonder_fouten"])
    binnen.post(bevestig, {"gezien": gezien, "zonder_fouten": "on"})
    assert not Gebruiker.objects.exists()
    werk()
    assert Gebruiker.objects.count() == 2
    assert "2 rijen ingelezen" in binnen.get(invoer.get_absolute_url()).content.decode()

    # The next list of this source needs no columns, and says that it came before.
    opnieuw = breng(binnen)
    assert opnieuw.url == Invoer.objects.latest("aangemaakt_op").get_absolute_url()
    werk()
    tekst = binnen.get(opnieuw.url).content.decode()
    assert "is al ingelezen op" in tekst

    ongedaan = reverse("invoer_ongedaan", args=[invoer.pk])
    assert "2 rijen van de 2 worden weer als voorheen" in binnen.get(ongedaan).content.decode()
    binnen.post(ongedaan)
    invoer.refresh_from_db()
    verwerk(invoer, vandaag=VANDAAG, nu=NU)
    assert not Gebruiker.objects.exists()
    assert "2 rijen weer als voorheen" in binnen.get(invoer.get_absolute_url()).content.decode()


def test_the_same_list_comes_back_with_what_is_wrong(binnen, invoerder):
    invoer = invoerder.bekijk("gebruikers", LIJST)
    inhoud = binnen.get(reverse("invoer_csv", args=[invoer.pk])).content

    kop, *rijen = csv.reader(io.StringIO(inhoud.decode("utf-8-sig")), delimiter=";")
    assert kop[-2:] == ["Gemeente", "fout"]
    assert [bool(rij[-1]) for rij in rijen] == [False, False, True]
    assert rijen[2][-1].startswith("Tel.: Dit is geen geldig telefoonnummer.")
    assert "Postcode: " in rijen[2][-1]
    terug = invoerder.bekijk("gebruikers", inhoud)  # mended or not, it can be brought again
    assert [rij.staat for rij in terug.rijen.all()] == ["nieuw", "nieuw", "fout"]
    xlsx = binnen.get(reverse("invoer_xlsx", args=[invoer.pk])).content
    terug = invoerder.bekijk("gebruikers", xlsx)
    assert [rij.staat for rij in terug.rijen.all()] == ["nieuw", "nieuw", "fout"]


def test_the_api_takes_the_same_road(api_client, invoerder):
    api = api_client
    api.force_authenticate(invoerder.door)
    bestand = SimpleUploadedFile("lijst.csv", LIJST.encode("cp1252"))
    antwoord = api.post(
        "/api/v1/invoeren/", {"soort": "gebruikers", "bestand": bestand}, format="multipart"
    )
    assert antwoord.status_code == 201, antwoord.content
    rij = antwoord.json()
    url = f"/api/v1/invoeren/{rij['id']}/"
    keuze = {"kolommen": rij["kolommen"]}
    assert api.post(f"{url}kolommen-kiezen/", keuze, format="json").status_code == 200
    werk()
    rij = api.get(url).json()
    assert rij["aantallen"] == {"wacht": 0, "nieuw": 2, "gewijzigd": 0, "ongewijzigd": 0, "fout": 1}
    fouten = api.get(f"{url}fouten/").json()["fouten"]
    assert [(f["rij"], f["kolom"], f["code"]) for f in fouten] == [
        (6, "Tel.", "telefoon"),
        (6, "Postcode", "postcode"),
    ]
    gezien = {"gezien": rij["stempel"]}
    assert api.post(f"{url}bevestigen/", gezien, format="json").json()["code"] == "rijen_fout"
    gezien["zonder_fouten"] = True
    proef = api.post(f"{url}bevestigen/?proef=1", gezien, format="json")
    assert proef.json()["fase"] == "uitvoeren"
    assert api.get(url).json()["fase"] == "nagekeken"
    assert api.post(f"{url}bevestigen/", gezien, format="json").status_code == 200
    werk()
    assert Gebruiker.objects.count() == 2
    assert api.post(f"{url}ongedaan-maken/", {}, format="json").json()["fase"] == "terug"


@pytest.mark.parametrize("soort", ["toeleider", "gemeente", "beheer"])
def test_who_may_not_write_a_kind_sees_nothing_of_it(client, invoerder, soort):
    invoer = invoerder.bekijk("gebruikers", LIJST)
    account = AccountFactory(**{f"als_{soort}": True})
    client.force_login(account)

    assert client.get(invoer.get_absolute_url()).status_code == 403
    assert not Invoer.objects.zichtbaar_voor(account).exists()
