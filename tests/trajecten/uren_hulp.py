"""What the tests of hours share: a person whose month is filled, and short calls."""

from datetime import date

from tests.factories import GeplandMomentFactory, InzetFactory, PrestatieFactory
from trajecten.models import UrenElders
from trajecten.services.prestaties import prestatie_registreren

MAART = date(2025, 3, 10)
VANDAAG = date(2025, 6, 30)


def vul(inzet, datum, uren):
    """Prestaties of at most 24 hours on this date, together `uren`."""
    while uren:
        stuk = min(uren, 24)
        PrestatieFactory(traject=inzet.traject, inzet=inzet, datum=datum, uren=stuk)
        uren -= stuk


def plan(inzet, datum, uren):
    """Planned moments of at most 24 hours on this date, together `uren`."""
    while uren:
        stuk = min(uren, 24)
        GeplandMomentFactory(inzet=inzet, traject=inzet.traject, datum=datum, uren=stuk)
        uren -= stuk


def elders(wijkwerker, maand, uren):
    """Hours at another organisation."""
    return UrenElders.objects.create(
        wijkwerker=wijkwerker, maand=maand, uren=uren, bron="Brief van 3 april"
    )


def nieuwe_inzet(traject, **velden):
    """An inzet of this traject that may be worked on every day."""
    return InzetFactory(traject=traject, **velden)


def registreer(inzet, door, **anders):
    """Register 4 hours on 10 March 2025, unless told otherwise."""
    gegevens = {"datum": MAART, "uren": 4, "vandaag": VANDAAG} | anders
    if "begin" in anders or "moment" in anders:
        gegevens = {"datum": MAART, "vandaag": VANDAAG} | anders
    return prestatie_registreren(door=door, inzet=inzet, **gegevens)
