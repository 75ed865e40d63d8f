"""Batches of cheques for the issuer: prepared, delivered with a bordereel, answered.

Cheques of hours that a gebruiker objects to are held: they come in no batch, do not leave with
one, and are not marked paid, until that is decided.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from cheques.choices import (
    Afgiftestand,
    Afgifteuitslag,
    BewegingSoort,
    ChequeStand,
)
from cheques.models import Afgifte, Afgifteregel, Cheque
from cheques.querysets import ChequeQuerySet
from cheques.rules.afgifte import AFGELEVERD, VOORBEREID, Antwoord, toets_afgifte, toets_antwoorden
from cheques.rules.nummers import nummers_in_zin
from cheques.services.bewegingen import bewegingen_noteren, cheques_vergrendelen, stap_toetsen
from trajecten.models import Prestatie
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import bezet_na_drie_seconden, vergrendel, vergrendel_werk
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.nummers import volgend_nummer

NIETS_KLAAR = "Er is geen enkele cheque klaar om af te leveren."


@dataclass(frozen=True, slots=True)
class Beantwoord:
    """What one answer of the issuer did; `aangehouden` wait for an objection to be decided."""

    afgifte: Afgifte
    aanvaard: int
    geweigerd: int
    aangehouden: int


def af_te_leveren(door: Account, *, ook_geweigerd: bool = False) -> ChequeQuerySet:
    """Cheques that may go to the issuer now: handed in, in no batch, and not held."""
    rijen = Cheque.objects.bewerkbaar_voor(door).bij_ons().niet_betwist()
    return rijen if ook_geweigerd else rijen.filter(stand=ChequeStand.GEKOPPELD)


@transaction.atomic
def afgifte_maken(
    *,
    door: Account,
    vandaag: date,
    kenmerk: str = "",
    ook_geweigerd: bool = False,
    nummers: Sequence[str] = (),
) -> Afgifte:
    """Prepare a batch of all that may go to the issuer, or of `nummers` among them.

    Refused cheques come along again with `ook_geweigerd`. Raises RegelFout `niets_af_te_leveren`
    when nothing is ready, `niet_af_te_leveren` for numbers that are not.
    """
    vergrendel_werk("afgifte")
    rijen = af_te_leveren(door, ook_geweigerd=ook_geweigerd or bool(nummers))
    if nummers:
        rijen = rijen.filter(nummer__in=set(nummers))
    with bezet_na_drie_seconden():
        cheques = list(rijen.select_for_update(of=("self",), no_key=True).order_by("nummer"))
    niet = set(nummers) - {cheque.nummer for cheque in cheques}
    if niet:
        raise RegelFout("nummers", Bezwaar("niet_af_te_leveren", _niet_klaar(niet)))
    if not cheques:
        raise RegelFout(None, Bezwaar("niets_af_te_leveren", NIETS_KLAAR))
    afgifte = Afgifte(
        nummer=volgend_nummer("afgifte", vandaag.year), kenmerk=kenmerk.strip(), door=door
    )
    bewaar(afgifte, {"afgifte_kenmerk_letters_en_cijfers": "kenmerk"})
    Afgifteregel.objects.bulk_create(
        [Afgifteregel(afgifte=afgifte, cheque=cheque) for cheque in cheques], batch_size=1000
    )
    return afgifte


@transaction.atomic
def cheques_uithalen(
    *, door: Account, afgifte: Afgifte, nummers: Sequence[str], versie: int | None = None
) -> Afgifte:
    """Take cheques out of a batch that was not delivered; they go with a later one.

    Raises RegelFout `niet_in_afgifte` for a number that is not in it.
    """
    afgifte = _vergrendel(door, afgifte, versie, VOORBEREID)
    regels = afgifte.regels.filter(cheque__nummer__in=set(nummers))
    erin = set(regels.values_list("cheque__nummer", flat=True))
    if vreemd := set(nummers) - erin:
        melding = f"Cheque {nummers_in_zin(vreemd)} zit niet in deze afgifte. Kijk het nummer na."
        raise RegelFout("nummers", Bezwaar("niet_in_afgifte", melding))
    if not erin:
        raise ValidationError({"nummers": "Vul minstens één chequenummer in."})
    regels.delete()
    bewaar(afgifte)
    return afgifte


@transaction.atomic
def afgifte_weggooien(*, door: Account, afgifte: Afgifte, versie: int | None = None) -> None:
    """Throw away a batch that was not delivered; its cheques wait for the next one."""
    _vergrendel(door, afgifte, versie, VOORBEREID).delete()


@transaction.atomic
def afgifte_afleveren(
    *, door: Account, afgifte: Afgifte, vandaag: date, versie: int | None = None
) -> Afgifte:
    """The batch leaves for the issuer; how many cheques and their worth stand fixed from now on.

    Raises RegelFout `cheque_betwist` when a gebruiker objected meanwhile to hours that one of
    its cheques pays, `niets_af_te_leveren` for an empty batch.
    """
    afgifte = _vergrendel(door, afgifte, versie, VOORBEREID)
    cheques = _vergrendel_cheques(door, afgifte)
    if not cheques:
        raise RegelFout(None, Bezwaar("niets_af_te_leveren", NIETS_KLAAR))
    betwist = _betwist(cheques)
    if betwist:
        melding = (
            f"De uren van cheque {nummers_in_zin(betwist)} zijn intussen betwist. "
            "Haal die cheques uit de afgifte; ze gaan mee zodra dat beslist is."
        )
        raise RegelFout(None, Bezwaar("cheque_betwist", melding))
    stap_toetsen(cheques, BewegingSoort.AFGELEVERD)
    bewegingen_noteren(cheques, BewegingSoort.AFGELEVERD, door=door, datum=vandaag, afgifte=afgifte)
    afgifte.stand = Afgiftestand.AFGELEVERD
    afgifte.afgeleverd_op = vandaag
    afgifte.aantal = len(cheques)
    afgifte.waarde = sum(cheque.bestelling.prijs for cheque in cheques)
    bewaar(afgifte)
    return afgifte


@transaction.atomic
def afgifte_beantwoorden(
    *,
    door: Account,
    afgifte: Afgifte,
    antwoorden: Sequence[Antwoord],
    vandaag: date,
    rest_aanvaard: bool = False,
    versie: int | None = None,
) -> Beantwoord:
    """What the issuer answered about cheques of this batch; the others keep waiting.

    With `rest_aanvaard` every cheque without an answer of its own is accepted. A cheque of
    contested hours is not marked paid: it keeps waiting. Raises RegelFout at `antwoorden`:
    antwoord_dubbel, niet_in_afgifte, reden_ontbreekt.
    """
    afgifte = _vergrendel(door, afgifte, versie, AFGELEVERD)
    cheques = {cheque.nummer: cheque for cheque in _vergrendel_cheques(door, afgifte)}
    _eis(toets_antwoorden(antwoorden, cheques))
    geweigerd = {a.nummer: a.reden.strip() for a in antwoorden if not a.aanvaard}
    if rest_aanvaard:
        aanvaard = cheques.keys() - geweigerd.keys()
    else:
        aanvaard = {a.nummer for a in antwoorden if a.aanvaard}
    if not aanvaard and not geweigerd:
        raise ValidationError("Vul in wat de uitgever antwoordde.")
    betwist = _betwist([cheques[nummer] for nummer in aanvaard])
    aanvaard -= betwist

    betaald = [cheques[nummer] for nummer in sorted(aanvaard)]
    stap_toetsen(betaald, BewegingSoort.UITBETAALD)
    bewegingen_noteren(betaald, BewegingSoort.UITBETAALD, door=door, datum=vandaag, afgifte=afgifte)
    _noteer(afgifte, betaald, Afgifteuitslag.AANVAARD, "", vandaag)
    for reden in sorted(set(geweigerd.values())):
        deze = [cheques[nummer] for nummer in sorted(geweigerd) if geweigerd[nummer] == reden]
        stap_toetsen(deze, BewegingSoort.GEWEIGERD)
        bewegingen_noteren(
            deze, BewegingSoort.GEWEIGERD, door=door, datum=vandaag, reden=reden, afgifte=afgifte
        )
        _noteer(afgifte, deze, Afgifteuitslag.GEWEIGERD, reden, vandaag)
    if not afgifte.regels.zonder_antwoord().exists():
        afgifte.stand, afgifte.beantwoord_op = Afgiftestand.BEANTWOORD, vandaag
    bewaar(afgifte)
    return Beantwoord(afgifte, len(aanvaard), len(geweigerd), len(betwist))


def _vergrendel(door: Account, afgifte: Afgifte, versie: int | None, nodig: str) -> Afgifte:
    """One at a time: of two who deliver or answer the same batch, the second sees the first."""
    rij = vergrendel(Afgifte.objects.bewerkbaar_voor(door), pk=afgifte.pk)
    controleer_versie(rij, versie)
    _eis(toets_afgifte(rij.stand, nodig))
    return rij


def _vergrendel_cheques(door: Account, afgifte: Afgifte) -> list[Cheque]:
    """The cheques that wait in this batch, locked behind their prestaties."""
    _prestaties_vergrendelen(afgifte)
    regels = afgifte.regels.zonder_antwoord()
    return cheques_vergrendelen(door, regels.values_list("cheque__nummer", flat=True))


def _prestaties_vergrendelen(afgifte: Afgifte) -> None:
    """Hold them, so that nobody objects to their hours between looking and writing."""
    # By key, read first: nested in each other these took seconds without fresh statistics.
    betaald = afgifte.regels.zonder_antwoord().order_by().values_list("cheque__prestatie")
    with bezet_na_drie_seconden():
        list(
            Prestatie.objects.filter(pk__in={pk for [pk] in betaald if pk})
            .select_for_update(of=("self",), no_key=True)
            .order_by("pk")
            .values_list("pk")
        )


def _betwist(cheques: Sequence[Cheque]) -> set[str]:
    rijen = Cheque.objects.filter(pk__in=[cheque.pk for cheque in cheques]).betwist()
    return set(rijen.values_list("nummer", flat=True))


def _noteer(
    afgifte: Afgifte, cheques: Sequence[Cheque], uitslag: str, reden: str, vandaag: date
) -> None:
    # By key and not by number: joined to the cheques this took minutes for a batch of hundreds.
    afgifte.regels.filter(cheque__in=cheques).update(
        uitslag=uitslag, reden=reden, beantwoord_op=vandaag
    )


def _eis(bezwaren: Sequence[Bezwaar]) -> None:
    if bezwaren:
        raise RegelFout(None, *bezwaren)


def _niet_klaar(nummers: set[str]) -> str:
    return (
        f"Cheque {nummers_in_zin(nummers)} kan niet mee: niet ingeleverd, al in een afgifte, "
        "of de uren zijn betwist. Kijk de cheque na, of laat het nummer weg."
    )
