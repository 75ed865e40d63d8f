"""The import of gebruikers, from file to undo."""

from gebruikers.models import Gebruiker, Vestiging
from tests.invoer.conftest import bezwaren, staten

LIJST = """Gebruikers van het oude programma;;;;;;;
;;;;;;;
Naam;Voornaam;Soort;Tel.;Straat;Huisnr;Postcode;Gemeente
Janssens;Renée;gezin;0470 71 19 30;Bergstraat;12;1500;Halle
Peeters;Jan;particulier;02 365 97 06;"Dorp, ""plein"", 1";3 bus 2;1500;Halle
Maes;Els;persoon;12;Kerkstraat;4;9999;Nergens
"""


def test_from_file_to_result_and_back(invoerder, halle):
    invoer = invoerder.bekijk("gebruikers", LIJST)
    assert staten(invoer) == ["nieuw", "nieuw", "fout"]
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
    assert not Gebruiker.objects.exists()
    assert not Vestiging.objects.exists()
