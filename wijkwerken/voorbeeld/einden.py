"""Work that stops: an inzet at its end, a day that falls out; and who follows it in a calendar."""

from datetime import timedelta

from gebruikers.services.aanvragen import aanvraag_afsluiten
from trajecten.choices import Berichtkanaal
from trajecten.models import Inzet
from trajecten.services.inzetten import inzet_beeindigen, moment_annuleren
from trajecten.services.planningsagenda import planningslink_vernieuwen
from trajecten.services.planningsberichten import berichtkeuze_maken
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip


def laden(wereld: Wereld) -> None:
    """Both sides were told, by mail or by a letter that waits."""
    _stopt(wereld, "Lemmens")
    _valt_uit(wereld, "Kowalska")
    inzet = _inzet(wereld, "Diallo")
    for wie in (inzet.traject.wijkwerker, inzet.aanvraag.gebruiker):
        planningslink_vernieuwen(
            door=wereld.bemiddelaar, van=wie, nu=tijdstip(wereld.dagen(-6), 14)
        )


def _inzet(wereld: Wereld, naam: str) -> Inzet:
    return Inzet.objects.lopend().filter(traject__wijkwerker__naam=naam).earliest("van")


def _stopt(wereld: Wereld, naam: str) -> None:
    """The seniorenclub goes on without help: it wants to hear such things on paper."""
    inzet = _inzet(wereld, naam)
    door, gebruiker = wereld.bemiddelaar, inzet.aanvraag.gebruiker
    berichtkeuze_maken(door=door, van=gebruiker, kanaal=Berichtkanaal.BRIEF)
    inzet = inzet_beeindigen(
        door=door, inzet=inzet, tot=wereld.vandaag + timedelta(days=6), vandaag=wereld.vandaag
    )
    aanvraag_afsluiten(door=door, aanvraag=inzet.aanvraag)


def _valt_uit(wereld: Wereld, naam: str) -> None:
    """One day at the school falls out; the next ones go on."""
    moment = _inzet(wereld, naam).momenten.gereserveerd().order_by("-datum").first()
    if moment is not None:
        moment_annuleren(
            door=wereld.bemiddelaar,
            moment=moment,
            reden="Pedagogische studiedag: de school is dicht.",
            vandaag=wereld.vandaag,
        )
