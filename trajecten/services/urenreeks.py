"""Many hours at once: of the sheet of a month, of an import, of a client of the API.

The same rules as one prestatie at a time (services/prestaties.py), judged in the order of the
lines, but every person is locked once and all facts are read once; what was accepted is written
together. The number of queries does not grow with the number of lines.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import groupby
from typing import Any
from uuid import UUID

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import PROTECT

from trajecten.choices import MomentStatus
from trajecten.models import Betwisting, GeplandMoment, Inzet, Prestatie, Traject, WijkWerker
from trajecten.rules.boekmaanden import afgesloten
from trajecten.rules.planning import Moment
from trajecten.rules.uren import Uren
from trajecten.services import prestaties as een
from trajecten.services import uren as urendienst
from trajecten.services.boekmaanden import gesloten_maanden
from trajecten.services.feiten import Feiten, feiten_van_velen
from trajecten.services.momenten import Momentvoorstel, oordeel_op_feiten
from trajecten.services.toelatingslot import toelating_vasthouden
from wijkwerken.kern.bewaren import weigering_vertalen
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import eerste_van_maand
from wijkwerken.kern.exceptions import RegelFout, bezwaren_van, controleer_versie
from wijkwerken.kern.vergrendeling import bezet_na_drie_seconden
from wijkwerken.toegang.models import Account

NIEUW, GEWIJZIGD, GESCHRAPT, GELIJK, GEWEIGERD = (
    "nieuw",
    "gewijzigd",
    "geschrapt",
    "gelijk",
    "geweigerd",
)
TE_BEWAREN = (
    "datum",
    "begin",
    "einde",
    "uren",
    "opmerking",
    "stiptheid",
    "waarschuwingen",
    "doorgezet_door",
    "doorgezet_op",
)
INZET_ONBEKEND = Bezwaar(
    "onbekend",
    "Deze inzet bestaat niet, of niet meer. Kies een inzet van deze wijk-werker.",
    veld="inzet",
)
PRESTATIE_ONBEKEND = Bezwaar(
    "onbekend",
    "Deze prestatie bestaat niet, of niet meer bij deze inzet. Iemand kan ze geschrapt hebben.",
    veld="prestatie",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Urenregel:
    """Hours of one inzet on one day: new ones, or what becomes of a prestatie there is.

    `uren` are whole started hours; they follow from begin and einde when those are given. With
    a `prestatie` the line changes it, or with `schrappen` strikes it out; then `reden` says why.
    Of a remark or stiptheid that is None nothing changes. `sleutel` is how the caller knows the
    line: the number of a row, the name of a cell.
    """

    sleutel: str
    inzet: UUID
    datum: date
    begin: time | None = None
    einde: time | None = None
    uren: int | None = None
    prestatie: UUID | None = None
    versie: int | None = None
    schrappen: bool = False
    reden: str = ""
    opmerking: str | None = None
    stiptheid: str | None = None


@dataclass(slots=True)
class Uitslag:
    """What came of one line. `prestatie` is its row, also of one that was struck out."""

    regel: Urenregel
    daad: str = NIEUW
    prestatie: Prestatie | None = None
    fout: ValidationError | None = None

    @property
    def sleutel(self) -> str:
        return self.regel.sleutel

    @property
    def lukt(self) -> bool:
        return self.fout is None

    @property
    def bezwaren(self) -> list[Bezwaar]:
        """Why not, each with its field; of a rule with the code and the numbers."""
        if self.fout is None:
            return []
        if isinstance(self.fout, RegelFout):
            return list(self.fout.bezwaren)
        return bezwaren_van(self.fout)

    def weiger(self, fout: ValidationError) -> None:
        self.daad, self.fout = GEWEIGERD, fout


@dataclass(frozen=True, slots=True)
class Reeks:
    """The answers in the order of the lines. Without `bewaard` nothing at all was written."""

    uitslagen: list[Uitslag]
    bewaard: bool = True

    @property
    def geweigerd(self) -> list[Uitslag]:
        return [uitslag for uitslag in self.uitslagen if not uitslag.lukt]


class _Niets(Exception):
    """The database refused a line of which everything had to be saved."""


@transaction.atomic
def uren_bewaren(
    *, door: Account, regels: Sequence[Urenregel], vandaag: date, alles_of_niets: bool = False
) -> Reeks:
    """Save what is right of these hours, and say of every other line why not.

    Lines are judged in their order: hours that were accepted count for the next. A new line
    takes along the moment that was planned for that inzet on that day. With `alles_of_niets`
    one refusal is enough to write nothing.
    Raises `Bezet` when somebody else is at work with one of the persons.
    """
    werk = _Reekswerk(door, vandaag, regels)
    uitslagen = [werk.beoordeel(regel) for regel in regels]
    if alles_of_niets and any(not uitslag.lukt for uitslag in uitslagen):
        return Reeks(uitslagen, bewaard=False)
    try:
        with transaction.atomic():
            werk.bewaar(uitslagen)
            if alles_of_niets and any(not uitslag.lukt for uitslag in uitslagen):
                raise _Niets
    except _Niets:
        return Reeks(uitslagen, bewaard=False)
    return Reeks(uitslagen)


class _Reekswerk:
    """The rows that the lines name, read and locked once, and what is known about them."""

    def __init__(self, door: Account, vandaag: date, regels: Sequence[Urenregel]) -> None:
        self.door, self.vandaag = door, vandaag
        sleutels = {regel.inzet for regel in regels}
        dagen = {regel.datum for regel in regels}
        te_wijzigen = {regel.prestatie for regel in regels if regel.prestatie}
        _vergrendel(sleutels, {r.prestatie for r in regels if r.prestatie and r.schrappen})
        self.inzetten: dict[UUID, Inzet] = (
            Inzet.objects.bewerkbaar_voor(door)
            .select_related("traject__wijkwerker", "aanvraag__gebruiker")
            .in_bulk(sleutels)
        )
        self.prestaties = _prestaties(door, te_wijzigen)
        dagen |= {prestatie.datum for prestatie in self.prestaties.values()}
        self.beschermd = _beschermd({r.prestatie for r in regels if r.prestatie and r.schrappen})
        self.vrij = _geplande_momenten(self.inzetten, dagen)
        self.feiten = feiten_van_velen(
            {(inzet.aanvraag_id, inzet.traject) for inzet in self.inzetten.values()}, dagen
        )
        gemeenten = {inzet.traject.gemeente_id for inzet in self.inzetten.values()}
        self.gesloten = gesloten_maanden(gemeenten)
        self.momenten: dict[UUID, GeplandMoment] = {}  # those that come free
        self.geraakt: dict[UUID, tuple[Traject, Feiten, set[date]]] = {}  # by traject

    # -- judging ---------------------------------------------------------------------------
    def beoordeel(self, regel: Urenregel) -> Uitslag:
        """The verdict on one line, with what was accepted before it counted in."""
        uitslag = Uitslag(regel)
        try:
            inzet = self.inzetten.get(regel.inzet)
            if inzet is None:
                raise RegelFout("inzet", INZET_ONBEKEND)
            feiten = self.feiten[inzet.aanvraag_id, inzet.traject_id]
            if regel.prestatie is None:
                self._nieuw(uitslag, inzet, feiten)
            else:
                self._bestaand(uitslag, inzet, feiten)
        except ValidationError as fout:
            uitslag.weiger(fout)
        return uitslag

    def _nieuw(self, uitslag: Uitslag, inzet: Inzet, feiten: Feiten) -> None:
        regel = uitslag.regel
        self._toets_open(inzet, eerste_van_maand(regel.datum))
        prestatie = Prestatie(
            traject=inzet.traject,
            inzet=inzet,
            datum=regel.datum,
            begin=regel.begin,
            einde=regel.einde,
            uren=een.uren_bepalen(regel.begin, regel.einde, regel.uren),
            opmerking=regel.opmerking or "",
            stiptheid=regel.stiptheid or "",
        )
        self._toets(prestatie, feiten)
        een.naast_afspraak_noteren(prestatie, feiten, door=self.door, vandaag=self.vandaag)
        moment = _kies(self.vrij[inzet.pk, regel.datum], regel.begin)
        if moment is not None:
            prestatie.moment = moment
            feiten.uren.gepland.append(Uren(moment.datum, -moment.uren))
        feiten.tel(_moment(prestatie))
        uitslag.prestatie = prestatie
        self._raak(inzet.traject, feiten, regel.datum)

    def _bestaand(self, uitslag: Uitslag, inzet: Inzet, feiten: Feiten) -> None:
        regel = uitslag.regel
        prestatie = self.prestaties.get(regel.prestatie) if regel.prestatie else None
        if prestatie is None or prestatie.inzet_id != inzet.pk:
            raise RegelFout("prestatie", PRESTATIE_ONBEKEND)
        controleer_versie(prestatie, regel.versie)
        uitslag.prestatie = prestatie
        prestatie.inzet, prestatie.traject = inzet, inzet.traject
        if regel.schrappen:
            een.reden_nakijken(regel.reden)
            self._schrap(uitslag, prestatie, inzet, feiten)
        else:
            self._wijzig(uitslag, prestatie, inzet, feiten)

    def _wijzig(self, uitslag: Uitslag, prestatie: Prestatie, inzet: Inzet, feiten: Feiten) -> None:
        regel, oud = uitslag.regel, _waarden(prestatie)
        oud_moment = _moment(prestatie)
        try:
            een.wijziging_toepassen(prestatie, _wijziging(regel))
            if _waarden(prestatie) == oud:
                uitslag.daad = GELIJK
                return
            self._toets_open(inzet, prestatie.boekmaand)
            self._toets_open(inzet, prestatie.laat_geboekt_in or eerste_van_maand(prestatie.datum))
            een.reden_nakijken(regel.reden)
            feiten.tel_niet(oud_moment)
            try:
                self._toets(prestatie, feiten)
            except ValidationError:
                feiten.tel(oud_moment)
                raise
        except ValidationError:
            _zet(prestatie, oud)
            raise
        een.naast_afspraak_noteren(prestatie, feiten, door=self.door, vandaag=self.vandaag)
        feiten.tel(_moment(prestatie))
        uitslag.daad = GEWIJZIGD
        self._raak(inzet.traject, feiten, oud_moment.datum, prestatie.datum)

    def _schrap(self, uitslag: Uitslag, prestatie: Prestatie, inzet: Inzet, feiten: Feiten) -> None:
        self._toets_open(inzet, prestatie.boekmaand)
        een.schrappen_toetsen(prestatie)
        if prestatie.pk in self.beschermd:
            raise RegelFout(None, een.CHEQUE_GEWEEST)
        feiten.tel_niet(_moment(prestatie))
        if (moment := prestatie.moment) is not None:
            voorstel = Momentvoorstel(moment.datum, moment.begin, moment.einde, moment.uren)
            een.moment_vrijmaken(
                moment, oordeel_op_feiten(prestatie.traject, feiten, [voorstel]).bezwaren
            )
            self.momenten[prestatie.pk] = moment
            if moment.status == MomentStatus.GEPLAND:
                feiten.uren.gepland.append(Uren(moment.datum, moment.uren))
                self.vrij[prestatie.inzet_id, moment.datum].append(moment)
        del self.prestaties[prestatie.pk]  # a second line about it finds nothing
        uitslag.daad = GESCHRAPT
        self._raak(inzet.traject, feiten, prestatie.datum)

    def _toets_open(self, inzet: Inzet, maand: date) -> None:
        if gesloten := self.gesloten.get((inzet.traject.gemeente_id, maand)):
            raise RegelFout("datum", afgesloten(gesloten))

    def _toets(self, prestatie: Prestatie, feiten: Feiten) -> None:
        een.toets_vooraf(prestatie, self.vandaag)
        een.toets_op_feiten(prestatie, feiten)
        relaties = {veld.name for veld in Prestatie._meta.concrete_fields if veld.is_relation}
        prestatie.clean_fields(exclude=relaties)
        prestatie.clean()

    def _raak(self, traject: Traject, feiten: Feiten, *dagen: date) -> None:
        self.geraakt.setdefault(traject.pk, (traject, feiten, set()))[2].update(dagen)

    # -- writing ---------------------------------------------------------------------------
    def bewaar(self, uitslagen: Iterable[Uitslag]) -> None:
        """Write what was accepted: first what makes room, then what takes it."""
        per_daad: dict[str, list[Uitslag]] = defaultdict(list)
        for uitslag in uitslagen:
            per_daad[uitslag.daad].append(uitslag)
        _in_stukken(per_daad[GESCHRAPT], self._verwijder)
        _in_stukken(per_daad[GEWIJZIGD], _werk_bij)
        _in_stukken(per_daad[NIEUW], _voeg_toe)
        for traject, feiten, dagen in self.geraakt.values():
            urendienst.planning_nakijken(
                traject,
                *dagen,
                uren=feiten.uren,
                limieten=feiten.limieten,
                bekend=feiten.signalen,
            )

    def _verwijder(self, groep: list[Uitslag]) -> None:
        for reden, samen in _per_reden(groep):
            with pghistory.context(reden=reden):
                Prestatie.objects.filter(pk__in=[rij.pk for rij in samen]).delete()
        vrij = [self.momenten[rij.pk] for rij in _rijen(groep) if rij.pk in self.momenten]
        if vrij:
            GeplandMoment.objects.bulk_update(vrij, ["status", "reden"])


def _vergrendel(inzetten: Collection[UUID], geschrapt: Collection[UUID]) -> None:
    """The locks of every act on hours, in the same order, for all persons at once."""
    if geschrapt:
        toelating_vasthouden(
            *Prestatie.objects.filter(pk__in=geschrapt).values_list("inzet__aanvraag_id", flat=True)
        )
    with bezet_na_drie_seconden():
        wie = Inzet.objects.filter(pk__in=inzetten).values("traject__wijkwerker")
        list(
            WijkWerker.objects.filter(pk__in=wie)
            .order_by("pk")
            .select_for_update(of=("self",), no_key=True)
            .values_list("pk")
        )


def _prestaties(door: Account, sleutels: Collection[UUID]) -> dict[UUID, Prestatie]:
    if not sleutels:
        return {}
    with bezet_na_drie_seconden():
        rijen = (
            Prestatie.objects.bewerkbaar_voor(door)
            .filter(pk__in=sleutels)
            .select_related("moment")
            .order_by("pk")
            .select_for_update(of=("self",), no_key=True)
        )
        return {rij.pk: rij for rij in rijen}


def _beschermd(sleutels: Collection[UUID]) -> set[UUID]:
    """Which of these may never go, because something that stays points at them."""
    beschermd: set[UUID] = set()
    if sleutels:
        for relatie in Prestatie._meta.related_objects:
            if relatie.on_delete is PROTECT:
                veld = relatie.field.attname
                rijen = relatie.related_model._base_manager.filter(**{f"{veld}__in": sleutels})
                beschermd.update(rijen.values_list(veld, flat=True))
    return beschermd


def _geplande_momenten(
    inzetten: Collection[UUID], dagen: Collection[date]
) -> dict[tuple[UUID, date], list[GeplandMoment]]:
    """What is still planned there, by inzet and day."""
    vrij: dict[tuple[UUID, date], list[GeplandMoment]] = defaultdict(list)
    with bezet_na_drie_seconden():
        for moment in (
            GeplandMoment.objects.gereserveerd()
            .filter(inzet__in=inzetten, datum__in=dagen)
            .order_by("datum", "begin", "pk")
            .select_for_update(of=("self",), no_key=True)
        ):
            vrij[moment.inzet_id, moment.datum].append(moment)
    return vrij


def _kies(momenten: list[GeplandMoment], begin: time | None) -> GeplandMoment | None:
    """The planned moment that these hours are: that of the same begin, else the first."""
    if not momenten:
        return None
    beste = next((moment for moment in momenten if moment.begin == begin), momenten[0])
    momenten.remove(beste)
    return beste


def _wijziging(regel: Urenregel) -> dict[str, Any]:
    wijziging: dict[str, Any] = {
        "datum": regel.datum,
        "begin": regel.begin,
        "einde": regel.einde,
        "uren": regel.uren,
    }
    wijziging |= {"opmerking": regel.opmerking} if regel.opmerking is not None else {}
    return wijziging | ({"stiptheid": regel.stiptheid} if regel.stiptheid is not None else {})


def _waarden(prestatie: Prestatie) -> dict[str, Any]:
    return {veld: getattr(prestatie, veld) for veld in TE_BEWAREN[:6]}


def _zet(prestatie: Prestatie, waarden: dict[str, Any]) -> None:
    for veld, waarde in waarden.items():
        setattr(prestatie, veld, waarde)


def _moment(prestatie: Prestatie) -> Moment:
    waar = prestatie.inzet.aanvraag.gebruiker.naam
    return Moment(prestatie.datum, prestatie.begin, prestatie.einde, prestatie.uren, waar)


def _rijen(groep: Iterable[Uitslag]) -> list[Prestatie]:
    return [uitslag.prestatie for uitslag in groep if uitslag.prestatie is not None]


def _per_reden(groep: Iterable[Uitslag]) -> Iterator[tuple[str, list[Prestatie]]]:
    """The rows that one reason belongs to, for the history."""

    def reden(uitslag: Uitslag) -> str:
        return uitslag.regel.reden.strip()

    for waarom, samen in groupby(sorted(groep, key=reden), key=reden):
        yield waarom, _rijen(samen)


def _werk_bij(groep: list[Uitslag]) -> None:
    for reden, samen in _per_reden(groep):
        with pghistory.context(reden=reden):
            Prestatie.objects.bulk_update(samen, TE_BEWAREN, batch_size=500)


def _voeg_toe(groep: list[Uitslag]) -> None:
    nieuw = _rijen(groep)
    Prestatie.objects.bulk_create(nieuw, batch_size=1000)
    gedaan = [rij.moment_id for rij in nieuw if rij.moment_id]
    if gedaan:
        GeplandMoment.objects.filter(pk__in=gedaan).update(status=MomentStatus.GEPRESTEERD)


def _in_stukken(groep: list[Uitslag], schrijf: Callable[[list[Uitslag]], None]) -> None:
    """Write all of them together; what only the database refuses is found by halves."""
    if not groep:
        return
    try:
        with (
            transaction.atomic(),
            urendienst.limiet_vertalen(),
            weigering_vertalen(Prestatie, een.VELDEN),
            weigering_vertalen(Betwisting),
        ):
            schrijf(groep)
    except ValidationError as fout:
        if len(groep) == 1:
            groep[0].weiger(fout)
            return
        midden = len(groep) // 2
        _in_stukken(groep[:midden], schrijf)
        _in_stukken(groep[midden:], schrijf)
