"""The import of wijk-werkers: whose they are is certain, or it is refused."""

from datetime import date

import pytest
from django.urls import reverse

from activiteiten.services.vereisten import rijbewijs_b
from tests.factories import TrajectFactory, WijkWerkerFactory
from tests.invoer.conftest import bezwaren, staten
from tests.invoer.hulp import als_lijst, tabellen
from trajecten.models import WijkWerker
from wijkwerken.voorbeeld.insz import insz_van

pytestmark = pytest.mark.usefixtures("regels", "halle")
KOPPEN = ["RRN", "Familienaam", "Voornaam", "Geboren op", "Straat", "Nr bus", "Postcode", "GSM",
          "Leeft van", "Rijbewijs"]  # fmt: skip
GEBOREN = date(1985, 7, 30)


def rij(volgnummer, naam, **anders):
    gegevens = {
        "insz": insz_van(GEBOREN, volgnummer), "naam": naam, "voornaam": "Zoë",
        "geboren": "30/07/1985", "straat": "Bergstraat", "nr": "1", "postcode": "1500",
        "gsm": "0470 71 19 30", "inkomen": "leefloon", "rijbewijs": "ja",
    } | anders  # fmt: skip
    return tuple(gegevens.values())


def test_new_changed_and_wrong_and_all_of_it_back(invoerder):
    bekend = WijkWerkerFactory(geboortedatum=GEBOREN, insz=insz_van(GEBOREN, 5))
    lijst = als_lijst(
        KOPPEN,
        [
            rij(1, "Nieuw"),
            rij(5, "Anders", inkomen=""),
            rij(2, "Tien", insz=insz_van(date(2003, 7, 30), 7)[1:]),
            rij(3, "Ander", geboren="31/07/1985"),
            rij(1, "Dubbel"),
        ],
    )
    rijbewijs_b()  # reference data that makes itself
    voordien = tabellen()

    invoer = invoerder.bekijk("wijk-werkers", lijst)
    assert staten(invoer) == ["nieuw", "gewijzigd", "fout", "fout", "fout"], bezwaren(invoer)
    assert bezwaren(invoer) == {
        (4, "insz"): "insz_tien_cijfers",
        (5, "insz"): "insz_geboortedatum",
        (6, ""): "dubbel",
    }
    assert tabellen() == voordien

    gedaan = invoerder.lees_in(invoer, zonder_fouten=True)
    assert gedaan.fase == "gedaan", gedaan.melding
    nieuw = WijkWerker.objects.get(naam="Nieuw")
    assert (nieuw.voornaam, nieuw.rijbewijs, nieuw.plaats) == ("Zoë", True, "Halle")
    bekend.refresh_from_db()
    assert (bekend.naam, bekend.inkomen) == ("Anders", "leefloon")
    assert staten(invoerder.bekijk("wijk-werkers", lijst))[:2] == ["ongewijzigd"] * 2

    terug = invoerder.draai_terug(gedaan)
    assert not any(rij.blijft for rij in terug.rijen.all())
    assert tabellen() == voordien


def test_who_got_a_traject_since_stays(invoerder):
    gedaan = invoerder.lees_in(invoerder.bekijk("wijk-werkers", als_lijst(KOPPEN, [rij(1, "N")])))
    TrajectFactory(wijkwerker=WijkWerker.objects.get())

    terug = invoerder.draai_terug(gedaan)

    assert "het dossier blijft bewaard" in terug.rijen.get().blijft
    assert WijkWerker.objects.count() == 1


@pytest.mark.parametrize("lijst", ["wijkwerker_list", "gebruiker_list"])
def test_the_export_of_the_list_comes_back_unchanged(client, invoerder, halle, lijst):
    soort = {"wijkwerker_list": "wijk-werkers", "gebruiker_list": "gebruikers"}[lijst]
    invoerder.lees_in(invoerder.bekijk("wijk-werkers", als_lijst(KOPPEN, [rij(1, "Van Z")])))
    invoerder.lees_in(
        invoerder.bekijk(
            "gebruikers",
            "Naam;Voornaam;Soort;Straat;Huisnr;Postcode;Tel.;KBO\n"
            "De Smet;Jan;persoon;Weg;1;1500;+32 470 71 19 30;\n"
            "'=School;;onderwijs;Weg;2;1500;;0207.495.470\n",
        )
    )
    client.force_login(invoerder.door)
    for vorm in ("csv", "xlsx"):
        inhoud = client.get(reverse(lijst), {"export": vorm, "kolommen": "alle"}).content
        invoer = invoerder.bekijk(soort, inhoud)
        assert set(staten(invoer)) == {"ongewijzigd"}, bezwaren(invoer)
