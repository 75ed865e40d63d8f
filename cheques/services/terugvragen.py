"""Lost, expired and unneeded cheques: asked back from the issuer, and its answer noted.

While an aanvraag waits its cheques cannot be handed in, found or written off: they are in a state
of their own, which only an answer or taking the aanvraag back ends.
"""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from cheques.choices import (
    BewegingSoort,
    Chequeaanvraagstand,
    Chequeuitslag,
    Chequewens,
)
from cheques.models import Cheque, Chequeaanvraag, Chequeaanvraagregel, ChequeBeweging
from cheques.rules.nummers import nummers_in_zin
from cheques.rules.terugvragen import (
    KLAAR,
    VERSTUURD,
    TerugTeVragen,
    Uitgeverantwoord,
    toets_stand,
    toets_terugvragen,
    toets_uitgeverantwoord,
)
from cheques.services.bewegingen import bewegingen_noteren, cheques_vergrendelen, stap_toetsen
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import Bezet, RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.nummers import volgend_nummer


@transaction.atomic
def chequeaanvraag_maken(
    *, door: Account, nummers: Sequence[str], wens: str, reden: str, vandaag: date
) -> Chequeaanvraag:
    """Ask the issuer to replace these cheques of one gebruiker, or to pay them back.

    Raises RegelFout at `nummers`: cheque_onbekend, cheque_gebruikt, cheque_andere_gebruiker,
    vervanging_vervallen.
    """
    if not nummers:
        raise ValidationError({"nummers": "Kies minstens één cheque."})
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf de reden op."})
    cheques = cheques_vergrendelen(door, nummers)
    stap_toetsen(cheques, BewegingSoort.AANGEVRAAGD)
    _eis(
        toets_terugvragen(
            [
                TerugTeVragen(c.nummer, c.bestelling.gebruiker_id, c.bestelling.vervalt_op)
                for c in cheques
            ],
            wens=wens,
            vandaag=vandaag,
        )
    )
    aanvraag = Chequeaanvraag(
        nummer=volgend_nummer("chequeaanvraag", vandaag.year),
        gebruiker_id=cheques[0].bestelling.gebruiker_id,
        wens=Chequewens(wens),
        reden=reden.strip(),
        aantal=len(cheques),
        bedrag=sum(cheque.bestelling.prijs for cheque in cheques),
        door=door,
    )
    bewaar(aanvraag)
    Chequeaanvraagregel.objects.bulk_create(
        Chequeaanvraagregel(aanvraag=aanvraag, cheque=cheque, stand_voor=cheque.stand)
        for cheque in cheques
    )
    bewegingen_noteren(
        cheques,
        BewegingSoort.AANGEVRAAGD,
        door=door,
        datum=vandaag,
        reden=aanvraag.reden,
        aanvraag=aanvraag,
    )
    return aanvraag


@transaction.atomic
def chequeaanvraag_versturen(
    *, door: Account, aanvraag: Chequeaanvraag, vandaag: date, versie: int | None = None
) -> Chequeaanvraag:
    """The letter leaves for the issuer today."""
    aanvraag = _vergrendel(door, aanvraag, versie, KLAAR)
    aanvraag.stand, aanvraag.verstuurd_op = Chequeaanvraagstand.VERSTUURD, vandaag
    bewaar(aanvraag)
    return aanvraag


@transaction.atomic
def chequeaanvraag_beantwoorden(
    *,
    door: Account,
    aanvraag: Chequeaanvraag,
    uitslag: str,
    vandaag: date,
    nummers: Sequence[str] = (),
    nieuwe_nummers: Sequence[str] = (),
    bedrag: int | None = None,
    reden: str = "",
    versie: int | None = None,
) -> Chequeaanvraag:
    """The issuer replaced, paid back or refused `nummers`; without numbers all that wait.

    A new cheque takes the place of the old one in its purchase: the same price and last day, so
    that nothing counts as bought twice. `bedrag` (cents) is per cheque; none is the price of each.
    Raises RegelFout: status, niet_in_aanvraag, nieuwe_nummers, cheque_gebruikt, bedrag_te_hoog,
    reden_ontbreekt. Raises `Bezet` when a new number is registered in the same moment.
    """
    aanvraag = _vergrendel(door, aanvraag, versie, VERSTUURD)
    wachtend = _wachtende_cheques(door, aanvraag)
    gekozen = list(dict.fromkeys(nummers)) or sorted(wachtend)
    antwoord = Uitgeverantwoord(uitslag, gekozen, nieuwe_nummers, bedrag, reden)
    _eis(
        toets_uitgeverantwoord(
            antwoord, {nummer: cheque.bestelling.prijs for nummer, cheque in wachtend.items()}
        )
    )
    cheques = [wachtend[nummer] for nummer in gekozen]
    reden = reden.strip()
    if uitslag == Chequeuitslag.GEWEIGERD:
        _terugzetten(aanvraag, cheques, Chequeuitslag.GEWEIGERD, door, vandaag, reden)
    else:
        stap = BewegingSoort(uitslag)
        stap_toetsen(cheques, stap, met_antwoord=True)
        bewegingen_noteren(cheques, stap, door=door, datum=vandaag, reden=reden, aanvraag=aanvraag)
        for cheque in cheques:
            terug = cheque.bestelling.prijs if bedrag is None else bedrag
            _noteer(
                aanvraag,
                [cheque],
                uitslag,
                reden,
                vandaag,
                terug if stap == BewegingSoort.TERUGBETAALD else 0,
            )
        if stap == BewegingSoort.VERVANGEN:
            _nieuwe_cheques(aanvraag, cheques, nieuwe_nummers, door, vandaag)
    if not aanvraag.regels.zonder_antwoord().exists():
        aanvraag.stand, aanvraag.beantwoord_op = Chequeaanvraagstand.BEANTWOORD, vandaag
    bewaar(aanvraag)
    return aanvraag


@transaction.atomic
def chequeaanvraag_intrekken(
    *,
    door: Account,
    aanvraag: Chequeaanvraag,
    reden: str,
    vandaag: date,
    versie: int | None = None,
) -> Chequeaanvraag:
    """Take it back, such as when the cheques came to light: they are again what they were.

    What the issuer answered already stays. Raises RegelFout `status` when nothing waits.
    """
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf de reden op."})
    rij = vergrendel(Chequeaanvraag.objects.bewerkbaar_voor(door), pk=aanvraag.pk)
    controleer_versie(rij, versie)
    _eis([] if rij.is_klaar else toets_stand(rij.stand, VERSTUURD))
    cheques = list(_wachtende_cheques(door, rij).values())
    deels = rij.aantal > len(cheques)
    _terugzetten(rij, cheques, Chequeuitslag.INGETROKKEN, door, vandaag, reden.strip())
    if deels:
        rij.stand, rij.beantwoord_op = Chequeaanvraagstand.BEANTWOORD, vandaag
    else:
        rij.stand = Chequeaanvraagstand.INGETROKKEN
    bewaar(rij)
    return rij


def _vergrendel(
    door: Account, aanvraag: Chequeaanvraag, versie: int | None, nodig: str
) -> Chequeaanvraag:
    """One at a time: of two who note an answer, the second sees the first."""
    rij = vergrendel(Chequeaanvraag.objects.bewerkbaar_voor(door), pk=aanvraag.pk)
    controleer_versie(rij, versie)
    _eis(toets_stand(rij.stand, nodig))
    return rij


def _wachtende_cheques(door: Account, aanvraag: Chequeaanvraag) -> dict[str, Cheque]:
    nummers = list(aanvraag.regels.zonder_antwoord().values_list("cheque__nummer", flat=True))
    return {cheque.nummer: cheque for cheque in cheques_vergrendelen(door, nummers)}


def _terugzetten(
    aanvraag: Chequeaanvraag,
    cheques: Sequence[Cheque],
    uitslag: Chequeuitslag,
    door: Account,
    vandaag: date,
    reden: str,
) -> None:
    """Back to where each was before it was asked for."""
    voor = dict(aanvraag.regels.values_list("cheque", "stand_voor"))
    for stand in sorted(set(voor.values())):
        deze = [cheque for cheque in cheques if voor[cheque.pk] == stand]
        stap = BewegingSoort(stand)
        stap_toetsen(deze, stap, met_antwoord=True)
        bewegingen_noteren(deze, stap, door=door, datum=vandaag, reden=reden, aanvraag=aanvraag)
    _noteer(aanvraag, cheques, uitslag, reden, vandaag)


def _nieuwe_cheques(
    aanvraag: Chequeaanvraag,
    cheques: Sequence[Cheque],
    nummers: Sequence[str],
    door: Account,
    vandaag: date,
) -> None:
    bekend = set(Cheque.objects.filter(nummer__in=nummers).values_list("nummer", flat=True))
    if bekend:
        melding = f"Al geregistreerd: {nummers_in_zin(bekend)}. Kijk de nieuwe nummers na."
        raise RegelFout(None, Bezwaar("cheque_gebruikt", melding, veld="nieuwe_nummers"))
    nieuw = [
        Cheque(nummer=nummer, bestelling=cheque.bestelling, vervangt=cheque)
        for nummer, cheque in zip(nummers, cheques, strict=True)
    ]
    for rij in nieuw:
        rij.clean_fields(exclude=["bestelling", "vervangt"])
    try:
        with transaction.atomic():
            Cheque.objects.bulk_create(nieuw)
    except IntegrityError as error:  # somebody registered one of them a moment ago
        raise Bezet from error
    ChequeBeweging.objects.bulk_create(
        ChequeBeweging(
            cheque=rij,
            volgnummer=1,
            soort=BewegingSoort.ONTVANGEN,
            datum=vandaag,
            door=door,
            aanvraag=aanvraag,
        )
        for rij in nieuw
    )


def _noteer(
    aanvraag: Chequeaanvraag,
    cheques: Sequence[Cheque],
    uitslag: str,
    reden: str,
    vandaag: date,
    terugbetaald: int = 0,
) -> None:
    aanvraag.regels.filter(cheque__in=cheques).update(
        uitslag=uitslag, reden=reden, beantwoord_op=vandaag, terugbetaald=terugbetaald
    )


def _eis(bezwaren: Sequence[Bezwaar]) -> None:
    if bezwaren:
        raise RegelFout(None, *bezwaren)
