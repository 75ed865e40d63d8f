"""What wijk-werkers were paid: lists, of the last of which one payment came back; one in
concept; two people without account.
"""

from datetime import date, timedelta

from django.db import connection

from cheques.models import Vergoedinglijst
from cheques.services.terugstortingen import terugstorting_noteren
from cheques.services.vergoedingen import (
    vergoedinglijst_betalen,
    vergoedinglijst_klaarmaken,
    vergoedinglijst_maken,
)
from cheques.services.verschuldigd import verschuldigd
from trajecten.models import Prestatie, WijkWerker
from trajecten.services.rekeningen import rekening_noteren
from wijkwerken.kern.datums import maanden_van_tot, plus_maanden
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip

ZONDER_REKENING = ("Haddad", "Kowalska")
OP_NAAM_VAN_ANDER = {"Bakkali": "OCMW Halle, budgetbeheer"}
BETAALDAG = 5  # of the next month


def rekeningen(wereld: Wereld) -> None:
    """Where the money goes."""
    for rang, wijkwerker in enumerate(WijkWerker.objects.order_by("nummer")):
        if wijkwerker.naam not in ZONDER_REKENING:
            rekening_noteren(
                door=wereld.bemiddelaar,
                wijkwerker=wijkwerker,
                iban=iban_van(rang),
                houder=OP_NAAM_VAN_ANDER.get(wijkwerker.naam, ""),
            )


def betaald(wereld: Wereld) -> None:
    """Long ago every quarter, since three months every month, up to the month before last; of that
    one a payment came back.
    """
    eerste = Prestatie.objects.order_by("datum").values_list("datum", flat=True)[0]
    laatste = plus_maanden(wereld.vandaag.replace(day=1), -2)
    for maand in maanden_van_tot(eerste, laatste):
        if maand.month % 3 and maand < plus_maanden(laatste, -2):
            continue
        lijst = _betaal(wereld, maand)
        with connection.cursor() as cursor:  # or the planner believes that they are still empty
            cursor.execute(
                "ANALYZE cheques_vergoedinglijst, cheques_vergoedingregel, cheques_vergoedingdeel"
            )
        if lijst and maand == laatste:
            _kwam_terug(wereld, lijst)


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


def _betaal(wereld: Wereld, maand: date) -> Vergoedinglijst | None:
    if not verschuldigd(tot_maand=maand):
        return None
    door, dag = wereld.coordinator, plus_maanden(maand, 1) + timedelta(days=BETAALDAG)
    lijst = vergoedinglijst_maken(door=door, maand=maand, vandaag=dag, nu=tijdstip(dag))
    lijst = vergoedinglijst_klaarmaken(door=door, lijst=lijst, nu=tijdstip(dag, 10))
    op = min(dag + timedelta(days=1), wereld.vandaag)
    return vergoedinglijst_betalen(door=door, lijst=lijst, op=op, vandaag=wereld.vandaag)


def _kwam_terug(wereld: Wereld, lijst: Vergoedinglijst) -> None:
    if regel := lijst.regels.filter(bedrag__gt=0).order_by("nummer").first():
        terugstorting_noteren(
            door=wereld.coordinator,
            regel=regel,
            op=min((lijst.betaald_op or wereld.vandaag) + timedelta(days=3), wereld.vandaag),
            reden="Rekening afgesloten",
            vandaag=wereld.vandaag,
        )
