"""An import from file to result, as the pages do it but without a worker."""

from datetime import UTC, date, datetime

import pytest

from tests.factories import AccountFactory, GemeenteFactory
from wijkwerken.invoer.models import Invoer
from wijkwerken.invoer.services.klaarzetten import invoer_klaarzetten, kolommen_kiezen
from wijkwerken.invoer.services.terugdraaien import invoer_ongedaan_maken
from wijkwerken.invoer.services.uitvoeren import invoer_bevestigen
from wijkwerken.invoer.soorten import soort_van
from wijkwerken.invoer.werk import verwerk
from wijkwerken.toegang.models import Postcode

VANDAAG = date(2025, 6, 30)
NU = datetime(2025, 6, 30, 12, tzinfo=UTC)


class Invoerder:
    """Somebody who brings lists."""

    def __init__(self, door):
        self.door = door

    def werk(self, invoer) -> Invoer:
        verwerk(invoer, vandaag=VANDAAG, nu=NU)
        return invoer

    def bekijk(self, soort: str, inhoud: bytes | str, bron: str = "Test") -> Invoer:
        """Bring a list, take its columns as they were recognised, and judge it."""
        if isinstance(inhoud, str):
            inhoud = inhoud.encode("cp1252")
        invoer = invoer_klaarzetten(
            door=self.door,
            soort=soort_van(soort),
            bron=bron,
            bestandsnaam="lijst.csv",
            inhoud=inhoud,
        )
        if not invoer.is_bezig:
            invoer = kolommen_kiezen(door=self.door, invoer=invoer, kolommen=invoer.kolommen)
        return self.werk(invoer)

    def lees_in(self, invoer: Invoer, **kwargs) -> Invoer:
        return self.werk(
            invoer_bevestigen(door=self.door, invoer=invoer, gezien=invoer.stempel, **kwargs)
        )

    def draai_terug(self, invoer: Invoer) -> Invoer:
        return self.werk(invoer_ongedaan_maken(door=self.door, invoer=invoer, nu=NU))


def staten(invoer) -> list[str]:
    return [rij.staat for rij in invoer.rijen.all()]


def bezwaren(invoer) -> dict[tuple[int, str], str]:
    """{(row, field): code} of all that is wrong."""
    return {(rij.nummer, b["veld"]): b["code"] for rij in invoer.rijen.all() for b in rij.bezwaren}


@pytest.fixture
def invoerder(db):
    return Invoerder(AccountFactory())


@pytest.fixture
def halle(db):
    """The gemeente of the addresses in the lists."""
    gemeente = GemeenteFactory(naam="Halle")
    Postcode.objects.get_or_create(postcode="1500", gemeente=gemeente, deelgemeente="Halle")
    return gemeente
