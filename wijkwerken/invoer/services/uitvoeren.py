"""Doing what was shown: all of it in one transaction, or nothing."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime

import pghistory
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from wijkwerken.invoer.choices import InvoerFase, RijStaat
from wijkwerken.invoer.models import Invoer, Invoerrij
from wijkwerken.invoer.services.klaarzetten import invoer_vergrendelen, opnieuw_nakijken
from wijkwerken.invoer.services.rijen import lees_regels, noteer, rijen_bewaren
from wijkwerken.invoer.voortgang import Voortgang, voortgang
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import Bezet, RegelFout
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

VERANDERD = (
    "Intussen veranderde er iets bij deze gegevens. Er is niets bewaard. Kijk opnieuw na wat er "
    "zou gebeuren, en bevestig dan."
)
TE_DOEN = (RijStaat.NIEUW, RijStaat.GEWIJZIGD)


class AndersDanGetoond(Exception):
    """A row would now become something else than what was shown."""


@transaction.atomic
def invoer_bevestigen(
    *, door: Account, invoer: Invoer, gezien: str, zonder_fouten: bool = False
) -> Invoer:
    """Have the list imported as it was shown (`gezien` is its stempel); a worker does it.

    Raises RegelFout when it is no longer what was shown, when nothing in it is new, or when rows
    are wrong and it was not said that those may be left out.
    """
    invoer = invoer_vergrendelen(door, invoer)
    if invoer.fase != InvoerFase.NAGEKEKEN:
        raise RegelFout(None, Bezwaar("status", "Dit is nog niet nagekeken, of al bevestigd."))
    if invoer.stempel != gezien:
        raise RegelFout(None, Bezwaar("verouderd", VERANDERD))
    tellingen = invoer.tellingen()
    if not sum(tellingen[staat] for staat in TE_DOEN):
        melding = "In deze lijst is niets nieuw of gewijzigd: er is niets in te lezen."
        raise RegelFout(None, Bezwaar("niets_nieuw", melding))
    if tellingen[RijStaat.FOUT] and not zonder_fouten:
        aantal = tellingen[RijStaat.FOUT]
        wat = "1 rij is" if aantal == 1 else f"{aantal} rijen zijn"
        melding = f"{wat} fout. Zeg dat u die overslaat, of verbeter de lijst en begin opnieuw."
        raise RegelFout("zonder_fouten", Bezwaar("rijen_fout", melding))
    invoer.fase, invoer.klaar, invoer.melding = InvoerFase.UITVOEREN, 0, ""
    invoer.zonder_fouten, invoer.gedaan_door = zonder_fouten, door
    invoer.save()
    return invoer


def invoer_uitvoeren(*, invoer: Invoer, vandaag: date, nu: datetime) -> None:
    """Import what was confirmed. Killed in the middle it has done nothing, and is begun again.

    When a row turns out otherwise than it was shown, nothing is kept and all is judged anew.
    """
    with voortgang(invoer) as stand:
        try:
            _alles_of_niets(invoer, stand, vandaag=vandaag, nu=nu)
        except Bezet:
            raise  # later again
        except AndersDanGetoond as anders:
            _opnieuw(invoer, f"{VERANDERD} {anders}")
        except ValidationError as error:
            _opnieuw(invoer, f"{VERANDERD} {' '.join(error.messages)}")


@transaction.atomic
def _alles_of_niets(invoer: Invoer, stand: Voortgang, *, vandaag: date, nu: datetime) -> None:
    rijen = list(invoer.rijen.filter(staat__in=TE_DOEN))
    door = invoer.gedaan_door or invoer.door
    with pghistory.context(user=str(door.pk), invoer=str(invoer.pk)):
        _schrijf(invoer, door, rijen, stand, vandaag)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    rijen_bewaren(rijen)
    stand.vertel()
    klaar = vergrendel(Invoer.objects, pk=invoer.pk)
    klaar.fase, klaar.gedaan_op, klaar.klaar = InvoerFase.GEDAAN, nu, stand.klaar
    klaar.save()


def _schrijf(
    invoer: Invoer, door: Account, rijen: Sequence[Invoerrij], stand: Voortgang, vandaag: date
) -> None:
    soort = invoer.wat
    per_nummer = {rij.nummer: rij for rij in rijen}
    for groep in soort.groepen(door, lees_regels(invoer, rijen)):
        for uitslag in soort.verwerk(door, groep, vandaag, proef=False):
            rij = per_nummer[uitslag.nummer]
            getoond = (rij.staat, rij.wijzigingen)
            noteer(rij, uitslag)
            if (rij.staat, rij.wijzigingen) != getoond:
                zinnen = " ".join(bezwaar.melding for bezwaar in uitslag.bezwaren)
                raise AndersDanGetoond(f"Rij {rij.nummer}. {zinnen}".strip())
            rij.gemaakt = [asdict(een) for een in uitslag.gemaakt]
        stand.verder(len(groep))


@transaction.atomic
def _opnieuw(invoer: Invoer, melding: str) -> None:
    opnieuw_nakijken(vergrendel(Invoer.objects, pk=invoer.pk), melding[:300])
