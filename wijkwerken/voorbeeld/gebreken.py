"""Gebruikers in gebreke, one in each stand: told, written to, silent, warned, excluded."""

from datetime import timedelta

from gebruikers.choices import GebrekeBeslissing
from gebruikers.models import Gebreke, Gebruiker
from gebruikers.services.gebreken import (
    antwoord_noteren,
    gebreke_beslissen,
    gebreke_melden,
    ingebrekestelling_versturen,
)
from trajecten.choices import SignaalSoort
from wijkwerken.voorbeeld.wereld import Wereld


def laden(wereld: Wereld, gebruikers: dict[str, Gebruiker]) -> None:
    _melden(
        wereld,
        gebruikers["Theys"],
        2,
        "De wijk-werker stond voor een gesloten deur en werd niet verwittigd.",
    )
    _stellen(
        wereld,
        gebruikers["Rampelberg"],
        6,
        "Er werd gevraagd om de dakgoot te reinigen. Dat staat niet in de aanvraag.",
    )
    _stellen(
        wereld,
        gebruikers["Heymans"],
        30,
        "Er was geen materiaal, en de uren werden twee keer niet bevestigd.",
    )
    wereld.plant(SignaalSoort.GEBREKE, gebruikers["Heymans"], "geen antwoord, te beslissen")
    _gewaarschuwd(wereld, gebruikers["Ouali"])
    _uitgesloten(wereld, gebruikers["Walravens"])


def _melden(wereld: Wereld, gebruiker: Gebruiker, dagen: int, tekst: str) -> Gebreke:
    dag = wereld.dagen(-dagen)
    return gebreke_melden(
        door=wereld.bemiddelaar,
        gebruiker=gebruiker,
        voorgevallen_op=dag - timedelta(days=1),
        tekst=tekst,
        vandaag=dag,
    )


def _stellen(wereld: Wereld, gebruiker: Gebruiker, dagen: int, tekst: str) -> Gebreke:
    dag = wereld.dagen(-dagen)
    return ingebrekestelling_versturen(
        door=wereld.bemiddelaar,
        gebreke=_melden(wereld, gebruiker, dagen + 1, tekst),
        tekst=tekst,
        verstuurd_op=dag,
        vandaag=dag,
    )


def _gewaarschuwd(wereld: Wereld, gebruiker: Gebruiker) -> None:
    rij = _stellen(
        wereld, gebruiker, 60, "De wijk-werker moest ander werk doen dan in de aanvraag stond."
    )
    dag = wereld.dagen(-52)
    rij = antwoord_noteren(
        door=wereld.bemiddelaar,
        gebreke=rij,
        tekst="Het was een misverstand. Voortaan belt ze eerst.",
        wie="De gebruiker zelf, aan de telefoon",
        ontvangen_op=dag,
        vandaag=dag,
    )
    gebreke_beslissen(
        door=wereld.coordinator,
        gebreke=rij,
        beslissing=GebrekeBeslissing.WAARSCHUWING,
        tekst="U deed dit voor de eerste keer en maakte goede afspraken.",
        vandaag=wereld.dagen(-50),
    )


def _uitgesloten(wereld: Wereld, gebruiker: Gebruiker) -> None:
    rij = _stellen(
        wereld, gebruiker, 40, "De wijk-werker werd uitgescholden en ging vroeger naar huis."
    )
    dag = wereld.dagen(-20)
    gebreke_beslissen(
        door=wereld.coordinator,
        gebreke=rij,
        beslissing=GebrekeBeslissing.UITSLUITING,
        tekst="Wie bij u werkt, moet dat veilig kunnen doen. U antwoordde niet op onze brief.",
        van=dag,
        tot=dag + timedelta(days=90),
        vandaag=dag,
    )
