"""One step in the life of many cheques: locked, judged, written down, never changed again."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from django.db.models import Count

from cheques.choices import (
    BETAALT,
    Afgiftestand,
    Afgifteuitslag,
    BewegingSoort,
    ChequeStand,
)
from cheques.models import Afgifte, Afgifteregel, Cheque, Chequeaanvraag, ChequeBeweging
from cheques.rules.stappen import na_stap, toets_stap
from cheques.rules.verdelen import onbekend
from trajecten.models import Prestatie
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.vergrendeling import bezet_na_drie_seconden
from wijkwerken.toegang.models import Account

# Saved with the version that was read: behind the lock, the database itself refuses a
# cheque that someone else moved meanwhile.
TELT_MEE = ("stand", "prestatie", "versie")


def cheques_vergrendelen(door: Account, nummers: Iterable[str]) -> list[Cheque]:
    """The cheques of these numbers, locked in the order of their number.

    Raises RegelFout `cheque_onbekend` for every number that is not one of ours.
    """
    gevraagd = list(dict.fromkeys(nummers))
    cheques = bekende_vergrendelen(door, gevraagd)
    gevonden = {cheque.nummer for cheque in cheques}
    if vreemd := [onbekend(nummer) for nummer in gevraagd if nummer not in gevonden]:
        raise RegelFout("nummers", *vreemd)
    return cheques


def bekende_vergrendelen(door: Account, nummers: Iterable[str]) -> list[Cheque]:
    """Those of these numbers that are ours, locked in the order of their number."""
    with bezet_na_drie_seconden():
        return list(
            Cheque.objects.bewerkbaar_voor(door)
            .filter(nummer__in=set(nummers))
            .select_related("bestelling")
            .select_for_update(of=("self",), no_key=True)
            .order_by("nummer")
        )


def stap_toetsen(
    cheques: Iterable[Cheque], stap: BewegingSoort, *, met_antwoord: bool = False
) -> None:
    """Raises RegelFout, with a sentence per cheque, when one of them cannot take this step."""
    bezwaren = [
        replace(
            bezwaar,
            melding=f"Cheque {cheque.nummer}: {bezwaar.melding}",
            getallen={**bezwaar.getallen, "nummer": cheque.nummer},
        )
        for cheque in cheques
        for bezwaar in toets_stap(cheque.stand, stap, met_antwoord=met_antwoord)
    ]
    if bezwaren:
        raise RegelFout("nummers", *bezwaren)


def bewegingen_noteren(
    cheques: Sequence[Cheque],
    stap: BewegingSoort,
    *,
    door: Account | None,
    datum: date,
    reden: str = "",
    afgifte: Afgifte | None = None,
    aanvraag: Chequeaanvraag | None = None,
    prestatie: Callable[[Cheque], Prestatie | None] = lambda cheque: cheque.prestatie,
) -> None:
    """Add one beweging to each locked cheque and set its stand; four statements in all.

    `prestatie` tells which prestatie the step is about; a cheque that stops paying lets go
    of it, and of its place in an afgifte. The caller has judged the step.
    """
    if not cheques:
        return
    laatste = dict(
        ChequeBeweging.objects.filter(cheque__in=cheques)
        .values_list("cheque")
        .annotate(aantal=Count("pk"))
    )
    betrokken = {cheque.pk: prestatie(cheque) for cheque in cheques}
    ChequeBeweging.objects.bulk_create(
        ChequeBeweging(
            cheque=cheque,
            volgnummer=laatste.get(cheque.pk, 0) + 1,
            soort=stap,
            datum=datum,
            prestatie=betrokken[cheque.pk],
            afgifte=afgifte,
            aanvraag=aanvraag,
            door=door,
            reden=reden,
        )
        for cheque in cheques
    )
    stand = ChequeStand(na_stap(stap))
    for cheque in cheques:
        cheque.stand = stand
        cheque.prestatie = betrokken[cheque.pk] if stand in BETAALT else None
    Cheque.objects.bulk_update(cheques, TELT_MEE, batch_size=1000)
    for cheque in cheques:
        cheque.versie += 1  # as the trigger did
    if stap == BewegingSoort.GECORRIGEERD:
        _uit_afgifte(cheques, datum)


def _uit_afgifte(cheques: Sequence[Cheque], datum: date) -> None:
    """Out of the afgifte that is prepared; of one that was delivered the line says so."""
    regels = Afgifteregel.objects.zonder_antwoord().filter(cheque__in=cheques)
    regels.filter(afgifte__stand=Afgiftestand.VOORBEREID).delete()
    regels.update(uitslag=Afgifteuitslag.TERUGGEHAALD, beantwoord_op=datum)
