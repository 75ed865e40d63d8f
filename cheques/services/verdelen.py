"""A pile of cheques for the hours of one month: each to an hour that it may pay."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Case, F, IntegerField, QuerySet, When

from cheques.choices import BewegingSoort
from cheques.models import Cheque
from cheques.rules.verdelen import Aangeboden, OpenUren, Plaatsing, verdelen
from cheques.services.bewegingen import bekende_vergrendelen, bewegingen_noteren
from trajecten.models import Prestatie, WijkWerker
from wijkwerken.kern.datums import maandvenster
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.vergrendeling import bezet_na_drie_seconden
from wijkwerken.toegang.models import Account

HOOGSTENS = 500


@transaction.atomic
def cheques_verdelen(
    *,
    door: Account,
    wijkwerker: WijkWerker,
    maand: date,
    nummers: Sequence[str],
    vandaag: date,
    alles_of_niets: bool = False,
) -> list[Plaatsing]:
    """Hand in these cheques for the hours of this person in the month of `maand`.

    An answer per number, in their order. What cannot be taken changes nothing, and a cheque that
    pays one of these hours already stays where it is: the same pile twice is the same as once.
    With `alles_of_niets` a RegelFout names every number that cannot be taken. The number of
    statements does not grow with the pile.
    """
    nummers = [nummer.strip() for nummer in nummers if nummer.strip()]
    if not 1 <= len(nummers) <= HOOGSTENS:
        raise ValidationError({"nummers": f"Geef 1 tot {HOOGSTENS} chequenummers."})
    # The prestaties first, by id, then the cheques by number: the fixed order of locks.
    prestaties = _prestaties_vergrendelen(door, wijkwerker, maand)
    cheques = {cheque.nummer: cheque for cheque in bekende_vergrendelen(door, nummers)}
    plaatsingen = verdelen(
        [aangeboden(nummer, cheques.get(nummer)) for nummer in nummers],
        open_uren(prestaties.values()),
    )
    bezwaren = [plaatsing.bezwaar for plaatsing in plaatsingen if plaatsing.bezwaar]
    if alles_of_niets and bezwaren:
        raise RegelFout("nummers", *bezwaren)
    waarheen = {
        plaatsing.nummer: prestaties[plaatsing.prestatie]
        for plaatsing in plaatsingen
        if plaatsing.bezwaar is None and not plaatsing.al
    }
    bewegingen_noteren(
        [cheques[nummer] for nummer in sorted(waarheen)],
        BewegingSoort.GEKOPPELD,
        door=door,
        datum=vandaag,
        prestatie=lambda cheque: waarheen[cheque.nummer],
    )
    _tellen(Counter(prestatie.pk for prestatie in waarheen.values()))
    return plaatsingen


def maandprestaties(door: Account, wijkwerker: WijkWerker, maand: date) -> QuerySet[Prestatie]:
    """The hours of that month that this account may write, with whom they were done for."""
    return (
        Prestatie.objects.bewerkbaar_voor(door)
        .filter(traject__wijkwerker=wijkwerker.pk, datum__range=maandvenster(maand))
        .select_related("inzet__aanvraag")
        .order_by("pk")
    )


def open_uren(prestaties: Iterable[Prestatie]) -> list[OpenUren]:
    """What the rule has to know of them."""
    return [
        OpenUren(p.pk, p.inzet.aanvraag.gebruiker_id, p.datum, p.zonder_cheque) for p in prestaties
    ]


def aangeboden(nummer: str, cheque: Cheque | None) -> Aangeboden:
    """What the rule has to know of the cheque with this number; None when it is not ours."""
    if cheque is None:
        return Aangeboden(nummer)
    return Aangeboden(
        nummer,
        cheque.stand,
        cheque.bestelling.gebruiker_id,
        cheque.bestelling.vervalt_op,
        cheque.prestatie_id,
    )


def _prestaties_vergrendelen(door: Account, wijkwerker: WijkWerker, maand: date) -> dict:
    with bezet_na_drie_seconden():
        return {
            prestatie.pk: prestatie
            for prestatie in maandprestaties(door, wijkwerker, maand).select_for_update(
                of=("self",), no_key=True
            )
        }


def _tellen(erbij: Counter) -> None:
    """Keep on each prestatie how many cheques pay for it; one statement."""
    if erbij:
        keuzes = [When(pk=sleutel, then=aantal) for sleutel, aantal in erbij.items()]
        Prestatie.objects.filter(pk__in=erbij).update(
            cheques=F("cheques") + Case(*keuzes, output_field=IntegerField())
        )
