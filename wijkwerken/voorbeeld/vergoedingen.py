"""What wijk-werkers were paid: one list paid, of which one payment came back; one in concept; two
people without account.
"""

from datetime import date, timedelta

from cheques.services.terugstortingen import terugstorting_noteren
from cheques.services.vergoedingen import (
    vergoedinglijst_betalen,
    vergoedinglijst_klaarmaken,
    vergoedinglijst_maken,
)
from cheques.services.verschuldigd import verschuldigd
from trajecten.models import WijkWerker
from trajecten.services.rekeningen import rekening_noteren
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip

ZONDER_REKENING = ("Haddad", "Kowalska")
OP_NAAM_VAN_ANDER = {"Bakkali": "OCMW Halle, budgetbeheer"}
BETAALDAG = 5  # of the next month


def laden(wereld: Wereld) -> None:
    """Where the money goes; and the month before last is paid."""
    for rang, wijkwerker in enumerate(WijkWerker.objects.order_by("nummer")):
        if wijkwerker.naam not in ZONDER_REKENING:
            rekening_noteren(
                door=wereld.bemiddelaar,
                wijkwerker=wijkwerker,
                iban=iban_van(rang),
                houder=OP_NAAM_VAN_ANDER.get(wijkwerker.naam, ""),
            )
    _betaald(wereld, plus_maanden(wereld.vandaag.replace(day=1), -2))


def concept(wereld: Wereld) -> None:
    """Of last month a list waits for a coordinator."""
    maand = plus_maanden(wereld.vandaag.replace(day=1), -1)
    if verschuldigd(tot_maand=maand):
        vergoedinglijst_maken(
            door=wereld.coordinator,
            maand=maand,
            vandaag=wereld.vandaag,
            nu=tijdstip(wereld.vandaag, 8),
        )


def iban_van(rang: int) -> str:
    """A number of an invented account whose check digits are right."""
    basis = f"539{7_000_000 + rang:07d}"
    basis += f"{int(basis) % 97 or 97:02d}"
    return f"BE{98 - int(f'{basis}111400') % 97:02d}{basis}"


def _betaald(wereld: Wereld, maand: date) -> None:
    if not verschuldigd(tot_maand=maand):
        return
    door, dag = wereld.coordinator, plus_maanden(maand, 1) + timedelta(days=BETAALDAG)
    lijst = vergoedinglijst_maken(door=door, maand=maand, vandaag=dag, nu=tijdstip(dag))
    lijst = vergoedinglijst_klaarmaken(door=door, lijst=lijst, nu=tijdstip(dag, 10))
    betaald = min(dag + timedelta(days=1), wereld.vandaag)
    lijst = vergoedinglijst_betalen(door=door, lijst=lijst, op=betaald, vandaag=wereld.vandaag)
    if regel := lijst.regels.filter(bedrag__gt=0).order_by("nummer").first():
        terugstorting_noteren(
            door=door,
            regel=regel,
            op=min(betaald + timedelta(days=3), wereld.vandaag),
            reden="Rekening afgesloten",
            vandaag=wereld.vandaag,
        )
