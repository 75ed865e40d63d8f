"""The import of gebruikers, from file to undo."""

from gebruikers.models import Gebruiker, Vestiging
from gebruikers.services.vestigingen import vestiging_wijzigen
from tests.factories import VestigingFactory
from tests.invoer.conftest import bezwaren, staten
from tests.invoer.hulp import als_lijst, tabellen

LIJST = """Gebruikers van het oude programma;;;;;;;
;;;;;;;
Naam;Voornaam;Soort;Tel.;Straat;Huisnr;Postcode;Gemeente
Janssens;Renée;gezin;0470 71 19 30;Bergstraat;12;1500;Halle
Peeters;Jan;particulier;02 365 97 06;"Dorp, ""plein"", 1";3 bus 2;1500;Halle
Maes;Els;persoon;12;Kerkstraat;4;9999;Nergens
"""


def test_from_file_to_result_and_back(invoerder, halle):
    voordien = tabellen()
    invoer = invoerder.bekijk("gebruikers", LIJST)
    assert staten(invoer) == ["nieuw", "nieuw", "fout"]
    assert tabellen() == voordien
    assert bezwaren(invoer) == {(6, "telefoon"): "telefoon", (6, "postcode"): "postcode"}
    assert not Gebruiker.objects.exists()

    invoer = invoerder.lees_in(invoer, zonder_fouten=True)
    assert invoer.fase == "gedaan"
    renee = Gebruiker.objects.get(naam="Janssens")
    assert (renee.voornaam, renee.telefoon) == ("Renée", "+32470711930")
    assert Vestiging.objects.get(gebruiker__naam="Peeters").straat == 'Dorp, "plein", 1'

    opnieuw = invoerder.bekijk("gebruikers", LIJST)
    assert staten(opnieuw) == ["ongewijzigd", "ongewijzigd", "fout"]

    invoer = invoerder.draai_terug(invoer)
    assert invoer.fase == "ongedaan"
    assert not any(rij.blijft for rij in invoer.rijen.all())
    assert tabellen() == voordien


def test_what_was_changed_is_as_before_and_what_was_changed_since_stays(invoerder, halle):
    plekken = [VestigingFactory(gemeente=halle, postcode="1500", plaats="Halle") for _ in range(2)]
    koppen = ["Nummer", "Contactpersoon", "GSM", "Straat"]
    lijst = als_lijst(
        koppen, [(plek.gebruiker.nummer, "Ilse", "0470 71 19 30", "Nieuw") for plek in plekken]
    )
    voordien = tabellen()

    gedaan = invoerder.lees_in(invoerder.bekijk("gebruikers", lijst))
    assert staten(gedaan) == ["gewijzigd"] * 2
    assert tabellen() != voordien
    # Of the second somebody types another street: that row stays whole, and is named.
    vestiging_wijzigen(
        door=invoerder.door, vestiging=plekken[1], gegevens={"straat": "Weg"}, versie=2
    )
    terug = invoerder.draai_terug(gedaan)

    assert [bool(rij.blijft) for rij in terug.rijen.all()] == [False, True]
    eerste, tweede = (Vestiging.objects.get(pk=plek.pk) for plek in plekken)
    assert (eerste.straat, eerste.gebruiker.contactpersoon) == (
        plekken[0].straat,
        plekken[0].gebruiker.contactpersoon,
    )
    assert (tweede.straat, tweede.gebruiker.contactpersoon) == ("Weg", "Ilse")
    Vestiging.objects.filter(pk=tweede.pk).update(straat=plekken[1].straat)
    Gebruiker.objects.filter(pk=tweede.gebruiker_id).update(
        contactpersoon=plekken[1].gebruiker.contactpersoon,
        telefoon=plekken[1].gebruiker.telefoon,
    )
    assert tabellen() == voordien
