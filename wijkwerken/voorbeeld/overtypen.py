"""The overtypelijst as after a good start: much is at VDAB already, some changed since."""

from collections.abc import Iterable
from datetime import date

from trajecten.choices import OvertypSoort
from trajecten.models import WijkWerker
from trajecten.overtypen.schermen import SCHERMEN
from trajecten.services.overtypen import merk, overtypregels_overnemen
from trajecten.services.wijkwerkers import wijkwerker_wijzigen
from wijkwerken.kern.datums import eerste_van_maand
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip

NOG_TE_DOEN = {
    OvertypSoort.WIJKWERKER: 3,
    OvertypSoort.TRAJECT: 4,
    OvertypSoort.AFSPRAKENBLAD: 2,
    OvertypSoort.GEBRUIKER: 2,
    OvertypSoort.INZET: 3,
}


def laden(wereld: Wereld) -> None:
    for soort, laatste in NOG_TE_DOEN.items():
        rijen = list(SCHERMEN[soort].te_doen(wereld.bemiddelaar).order_by("wie", "pk"))
        _overnemen(wereld, soort, rijen[: max(len(rijen) - laatste, 0)])
    soort = OvertypSoort.PRESTATIES
    _overnemen(wereld, soort, _voorbij(wereld, SCHERMEN[soort].te_doen(wereld.bemiddelaar)))
    _verhuizen(wereld)


def wacht(wereld: Wereld) -> dict[str, set[str]]:
    """What is still to be typed, by screen."""
    return {
        soort: set(scherm.te_doen(wereld.bemiddelaar).values_list("sleutel", flat=True))
        for soort, scherm in SCHERMEN.items()
    }


def inhalen(wereld: Wereld, behalve: dict[str, set[str]]) -> None:
    """All that came since is at VDAB already, but for the hours of this month."""
    for soort, scherm in SCHERMEN.items():
        rijen = [
            rij for rij in scherm.te_doen(wereld.bemiddelaar) if rij.sleutel not in behalve[soort]
        ]
        if soort == OvertypSoort.PRESTATIES:
            rijen = _voorbij(wereld, rijen)
        _overnemen(wereld, soort, rijen)


def _voorbij(wereld: Wereld, maanden: Iterable) -> list:
    """Hours of the months that are over; this month still waits."""
    deze = eerste_van_maand(wereld.vandaag)
    return [rij for rij in maanden if date.fromisoformat(rij.nu["maand"]) < deze]


def _overnemen(wereld: Wereld, soort: str, rijen: list) -> None:
    overtypregels_overnemen(
        door=wereld.bemiddelaar,
        soort=soort,
        gezien={rij.sleutel: merk(rij.nu) for rij in rijen},
        nu=tijdstip(wereld.dagen(-1), 15),
    )


def _verhuizen(wereld: Wereld) -> None:
    """Somebody has another number since: it comes back, with what was typed before."""
    persoon = WijkWerker.objects.order_by("naam", "voornaam", "nummer")[0]
    wijkwerker_wijzigen(
        door=wereld.bemiddelaar,
        wijkwerker=persoon,
        versie=persoon.versie,
        gegevens={"huisnummer": "14 bus 2"},
    )
