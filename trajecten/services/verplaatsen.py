"""Trying a moment before it is planned or moved, what would fit instead, and taking a move back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from trajecten.chequetekort import CODE
from trajecten.models import GeplandMoment, Inzet
from trajecten.rules import uren as regels
from trajecten.rules.uren import Urenruimte
from trajecten.services import feiten as feitendienst
from trajecten.services import uren as urendienst
from trajecten.services.inzetten import moment_plannen, moment_verplaatsen
from trajecten.services.momenten import LIMIETCODES, Momentvoorstel, oordeel_op_feiten
from trajecten.services.prestaties import uren_bepalen
from wijkwerken.kern.exceptions import RegelFout, Waarschuwing
from wijkwerken.toegang.models import Account

DAGEN_ROND = 14  # how far a proposal looks, back and on
HALF_UUR = timedelta(minutes=30)
VROEGST, LAATST = time(7), time(20)


class Tijden(NamedTuple):
    """A day with begin and einde, or with a number of hours, as a form gives them."""

    datum: date
    begin: time | None = None
    einde: time | None = None
    uren: int | None = None

    @property
    def leeg(self) -> bool:
        """Only a day, so the hours stay as they are."""
        return self.begin is None and self.einde is None and self.uren is None


@dataclass(frozen=True, slots=True)
class Momentproef:
    """What this day and hour would give: nothing was changed."""

    voorstel: Momentvoorstel | None  # None when what was asked is no moment
    bezwaren: list[str]
    waarschuwingen: list[str]
    ruimte: Urenruimte | None
    alternatieven: list[Momentvoorstel]

    @property
    def past(self) -> bool:
        """May it be saved at once?"""
        return not self.bezwaren and not self.waarschuwingen

    @property
    def zin(self) -> str:
        """The verdict in one sentence, for who drags."""
        if not self.past:
            return [*self.bezwaren, *self.waarschuwingen][0]
        vrij = self.ruimte.maanden[0].vrij if self.ruimte else 0
        return f"Past. Daarna nog {vrij}\u00a0uur vrij die maand."


def verplaatsing_proberen(
    *, door: Account, moment: GeplandMoment, tijden: Tijden, vandaag: date
) -> Momentproef:
    """What moving this moment would give."""
    if tijden.leeg:
        tijden = tijden._replace(uren=moment.uren)
    return _proberen(
        lambda: moment_verplaatsen(door=door, moment=moment, vandaag=vandaag, **tijden._asdict()),
        moment.inzet,
        tijden,
        vandaag=vandaag,
        zonder=moment.pk,
    )


def plannen_proberen(*, door: Account, inzet: Inzet, tijden: Tijden, vandaag: date) -> Momentproef:
    """What planning one more moment of this inzet would give."""
    if tijden.leeg:
        tijden = Tijden(tijden.datum, *inzet.aanvraag.tijd_op(tijden.datum.weekday()))
    return _proberen(
        lambda: moment_plannen(door=door, inzet=inzet, vandaag=vandaag, **tijden._asdict()),
        inzet,
        tijden,
        vandaag=vandaag,
    )


def _proberen(
    doen: Callable[[], object],
    inzet: Inzet,
    tijden: Tijden,
    *,
    vandaag: date,
    zonder: UUID | None = None,
) -> Momentproef:
    """Ask the service that saves, and take back what it did.

    When it does not fit, `alternatieven` holds the nearest that do: another hour that day, that
    hour on another day, or fewer hours.
    """
    bezwaren: list[str] = []
    waarschuwingen: list[str] = []
    codes: set[str] = set()
    try:
        with transaction.atomic():
            doen()
            transaction.set_rollback(True)
    except Waarschuwing as error:
        waarschuwingen = error.messages
        codes = {b.code for b in error.bezwaren}
    except ValidationError as error:
        bezwaren = error.messages
        codes = {b.code for b in error.bezwaren} if isinstance(error, RegelFout) else set()
    try:
        voorstel = Momentvoorstel(
            tijden.datum,
            tijden.begin,
            tijden.einde,
            uren_bepalen(tijden.begin, tijden.einde, tijden.uren),
        )
    except ValidationError:
        return Momentproef(None, bezwaren, [], None, [])
    anders = []
    # Another hour brings no cheques.
    if (bezwaren or waarschuwingen) and codes != {CODE}:
        anders = _alternatieven(
            inzet, voorstel, vandaag, zonder=zonder, minder=bool(codes & LIMIETCODES)
        )
    ruimte = _ruimte(inzet.traject.wijkwerker_id, voorstel, zonder)
    return Momentproef(voorstel, bezwaren, waarschuwingen, ruimte, anders)


def _ruimte(wie: UUID, voorstel: Momentvoorstel, zonder: UUID | None) -> Urenruimte:
    """The hours of that month and year with this moment in it, and not where it stands now."""
    dag = voorstel.datum
    uren = urendienst.maanduren([wie], dag, dag, zonder_moment=zonder)[wie]
    return regels.urenruimte(
        uren.gedaan,
        uren.gepland,
        [voorstel.als_uren],
        van=dag,
        tot=dag,
        limieten=urendienst.limieten_tot(dag),
    )


def _alternatieven(
    inzet: Inzet, voorstel: Momentvoorstel, vandaag: date, *, zonder: UUID | None, minder: bool
) -> list[Momentvoorstel]:
    """The nearest of each kind that nothing stands in the way of; one query for all of them."""
    eerste = max(vandaag, inzet.van, voorstel.datum - timedelta(days=DAGEN_ROND))
    laatste = voorstel.datum + timedelta(days=DAGEN_ROND)
    if inzet.tot:
        laatste = min(laatste, inzet.tot)
    dagen = [eerste + timedelta(days=n) for n in range((laatste - eerste).days + 1)]
    if not dagen:
        return []
    traject = inzet.traject
    feiten = feitendienst.feiten_lezen(
        inzet.aanvraag_id, dagen, traject=traject, met_tijd=dagen, zonder_moment=zonder
    )

    def past(ander: Momentvoorstel) -> bool:
        oordeel = oordeel_op_feiten(traject, feiten, [ander])
        return not oordeel.bezwaren and not oordeel.waarschuwingen

    soorten = [_andere_dagen(voorstel, dagen)]
    if eerste <= voorstel.datum <= laatste:
        soorten = [_andere_uren(voorstel), *soorten]
        soorten += [_minder_uren(voorstel)] if minder else []
    gevonden = (next(filter(past, soort), None) for soort in soorten)
    return [ander for ander in gevonden if ander is not None]


def _andere_uren(voorstel: Momentvoorstel) -> Iterator[Momentvoorstel]:
    """The same day and length, half an hour at a time, the nearest first."""
    if voorstel.begin is None or voorstel.einde is None:
        return
    dag = datetime.combine(voorstel.datum, voorstel.begin)
    duur = datetime.combine(voorstel.datum, voorstel.einde) - dag
    stappen = sorted((n for n in range(-26, 27) if n), key=lambda n: (abs(n), -n))
    for begin in (dag + n * HALF_UUR for n in stappen):
        einde = begin + duur
        if einde.date() == begin.date() == voorstel.datum and (
            begin.time() >= VROEGST and einde.time() <= LAATST
        ):
            yield Momentvoorstel(voorstel.datum, begin.time(), einde.time(), voorstel.uren)


def _andere_dagen(voorstel: Momentvoorstel, dagen: list[date]) -> Iterator[Momentvoorstel]:
    """The same hours on another day, the nearest first and of two as near the later."""

    def ver(dag: date) -> tuple[int, bool]:
        return abs((dag - voorstel.datum).days), dag < voorstel.datum

    for dag in sorted((dag for dag in dagen if dag != voorstel.datum), key=ver):
        yield voorstel._replace(datum=dag)


def _minder_uren(voorstel: Momentvoorstel) -> Iterator[Momentvoorstel]:
    """The same day with fewer hours, as many as possible."""
    for uren in range(voorstel.uren - 1, 0, -1):
        einde = None
        if voorstel.begin is not None:
            begin = datetime.combine(voorstel.datum, voorstel.begin)
            einde = (begin + timedelta(hours=uren)).time()
        yield voorstel._replace(einde=einde, uren=uren)


def vorige_stand(moment: GeplandMoment) -> GeplandMoment | None:
    """Where this moment stood before its last change, when that change was a move.

    The history that triggers keep tells it. The answer is no row: only its values are of use.
    """
    standen = GeplandMoment.pgh_event_models["update"].objects.filter(  # type: ignore[attr-defined]
        pgh_obj_id=moment.pk
    )
    laatste = list(standen.order_by("-pgh_id")[:2])
    if len(laatste) < 2:
        return None
    oud = laatste[1]
    plaats = (oud.datum, oud.begin, oud.einde)
    if oud.status != moment.status or plaats == (moment.datum, moment.begin, moment.einde):
        return None
    return GeplandMoment(
        pk=moment.pk, datum=oud.datum, begin=oud.begin, einde=oud.einde, uren=oud.uren
    )


@transaction.atomic
def verplaatsing_terugdraaien(
    *, door: Account, moment: GeplandMoment, versie: int | None, vandaag: date
) -> GeplandMoment:
    """Put a moment back where it stood; it is judged again, and both sides are told again.

    What asked to confirm stood there before, so it is not asked again.
    """
    oud = vorige_stand(moment)
    if oud is None:
        raise ValidationError(
            "Dit moment is intussen weer veranderd: terugzetten kan niet meer. Verplaats het zelf."
        )
    tijden = {"begin": oud.begin, "einde": oud.einde} if oud.begin else {"uren": oud.uren}
    return moment_verplaatsen(
        door=door,
        moment=moment,
        versie=versie,
        datum=oud.datum,
        bevestigd=True,
        kredietreden=None,
        vandaag=vandaag,
        **tijden,
    )
