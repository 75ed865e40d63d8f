"""The import of purchases of cheques."""

import pytest

from cheques.models import Cheque, Chequebestelling, ChequeBeweging
from tests.factories import GebruikerFactory
from tests.invoer.conftest import bezwaren, staten
from tests.invoer.hulp import als_lijst, tabellen

pytestmark = pytest.mark.usefixtures("regels")
KOPPEN = ["Klantnummer", "Van nummer", "Tot nummer", "Aantal", "Datum", "Prijs"]


def test_a_row_is_a_purchase_and_goes_back_whole(invoerder):
    gebruiker = GebruikerFactory()
    nr = gebruiker.nummer
    lijst = als_lijst(
        KOPPEN,
        [
            (nr, "0070010001", "0070010020", "", "3/03/2025", "7,45"),
            (nr, "0070020001", "", "10", "3/03/2025", ""),
            (nr, "0070010020", "", "5", "3/03/2025", ""),
            (nr, "0070030001", "0070030010", "11", "3/03/2025", "7.45"),
            (nr, "0070040001", "", "5", "3/03/2025", "6,95"),
            ("2020-9999", "7,0010001E+9", "", "5", "3/03/2025", ""),
        ],
    )
    voordien = tabellen()
    invoer = invoerder.bekijk("cheques", lijst)
    assert bezwaren(invoer) == {
        (4, "eerste_nummer"): "cheque_gebruikt",  # a number of row 2
        (5, "prijs"): "bedrag_punt",
        (6, "prijs"): "chequeprijs",
        (7, "eerste_nummer"): "afgerond",
        (7, "gebruikersnummer"): "gebruiker_onbekend",
    }
    assert staten(invoer)[:2] == ["nieuw"] * 2
    assert tabellen() == voordien

    goede = "\n".join(lijst.split("\n")[:3])
    gedaan = invoerder.lees_in(invoerder.bekijk("cheques", goede))
    assert gedaan.fase == "gedaan", gedaan.melding
    assert Cheque.objects.count() == 30
    assert {b.bron for b in Chequebestelling.objects.all()} == {"bestand"}
    assert staten(invoerder.bekijk("cheques", goede)) == ["ongewijzigd"] * 2

    assert not any(rij.blijft for rij in invoerder.draai_terug(gedaan).rijen.all())
    assert tabellen() == voordien

    gedaan = invoerder.lees_in(invoerder.bekijk("cheques", goede))
    Cheque.objects.filter(nummer="0070020003").update(stand="verloren")
    terug = invoerder.draai_terug(gedaan)
    assert [bool(rij.blijft) for rij in terug.rijen.all()] == [False, True]
    assert ChequeBeweging.objects.count() == 10
