"""Closing many months in one go: what was asked, what came of each, and going on after a halt."""

import logging
from collections.abc import Iterable
from datetime import date, datetime

import pghistory
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from cheques.choices import Afsluitdeelstand
from cheques.models import Afsluitdeel, Afsluitronde
from cheques.services.afsluiten import maand_afsluiten
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.datums import eerste_van_maand
from wijkwerken.kern.exceptions import bezwaren_van
from wijkwerken.kern.vergrendeling import als_enige
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.toegang.rechten import Handeling

logger = logging.getLogger(__name__)

MAG_NIET = "Wie dit vroeg, mag geen maanden meer afsluiten."
STUK = "Hier ging iets mis. De maand is niet afgesloten; meld dit aan wie de toepassing beheert."


@transaction.atomic
def ronde_beginnen(
    *, door: Account, maanden: Iterable[tuple[Gemeente, date]], toelichting: str = "", nu: datetime
) -> Afsluitronde:
    """Keep which months of which gemeenten are to be closed, each once, the oldest first.

    Raises ValidationError at `maanden` when there is none.
    """
    if not door.mag(Handeling.MAAND_AFSLUITEN):
        raise PermissionDenied
    paren = {(gemeente.pk, eerste_van_maand(maand)): gemeente for gemeente, maand in maanden}
    if not paren:
        raise ValidationError({"maanden": "Kies minstens één maand."})
    ronde = Afsluitronde(door=door, gevraagd_op=nu, toelichting=toelichting.strip())
    bewaar(ronde)
    volgorde = sorted(paren.items(), key=lambda een: (een[0][1], een[1].naam))
    Afsluitdeel.objects.bulk_create(
        Afsluitdeel(ronde=ronde, gemeente=gemeente, maand=maand)
        for (_, maand), gemeente in volgorde
    )
    return ronde


def ronde_verwerken(*, ronde: Afsluitronde, vandaag: date, nu: datetime) -> None:
    """Close what is left of it, unless somebody else is at it: months close in their order."""
    with als_enige(ronde.pk) as vrij:
        while vrij and volgende_maand_afsluiten(ronde=ronde, vandaag=vandaag, nu=nu):
            pass


@transaction.atomic
def volgende_maand_afsluiten(*, ronde: Afsluitronde, vandaag: date, nu: datetime) -> bool:
    """Close the next month and mark what came of it, both or neither; False when none is left.

    Rights are those of now. What is refused stays open with its sentence, and holds up no other.
    """
    deel = ronde.delen.wacht().select_related("gemeente").first()
    if deel is None:
        return False
    door = Account.objects.get(pk=ronde.door_id)
    try:
        with transaction.atomic(), pghistory.context(user=str(door.pk)):
            deel.afsluiting = maand_afsluiten(
                door=door,
                gemeente=deel.gemeente,
                maand=deel.maand,
                toelichting=ronde.toelichting,
                vandaag=vandaag,
                nu=nu,
            )
    except ValidationError as fout:
        bezwaren = bezwaren_van(fout)
        _blijft_open(deel, bezwaren[0].code, " ".join(een.melding for een in bezwaren))
    except PermissionDenied:
        _blijft_open(deel, "mag_niet", MAG_NIET)
    except Exception as fout:
        # One month that breaks must not hold up the others, nor come back every minute.
        logger.error("afsluitronde %s: a month failed: %s", ronde.pk, type(fout).__name__)
        _blijft_open(deel, "stuk", STUK)
    else:
        deel.stand = Afsluitdeelstand.DICHT
    deel.save()
    return True


def _blijft_open(deel: Afsluitdeel, code: str, reden: str) -> None:
    deel.stand, deel.code, deel.reden = Afsluitdeelstand.OPEN, code, reden
