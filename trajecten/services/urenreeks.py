"""Many hours at once: of the sheet of a month, of an import, of a client of the API.

The same rules as one prestatie at a time (services/prestaties.py), judged in the order of the
lines, but every person is locked once and all facts are read once; what was accepted is written
together. The number of queries does not grow with the number of lines.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from trajecten.choices import MomentStatus
from trajecten.models import Inzet, Prestatie, Traject
from trajecten.rules.boekmaanden import afgesloten
from trajecten.rules.planning import Moment
from trajecten.rules.uren import Uren
from trajecten.services import prestaties as een
from trajecten.services import uren as urendienst
from trajecten.services.boekmaanden import gesloten_maanden
from trajecten.services.feiten import Feiten, feiten_van_velen
from trajecten.services.momenten import Momentvoorstel, oordeel_op_feiten
from trajecten.services.reeksbewaren import TE_BEWAREN, bewaar_uitslagen
from trajecten.services.reeksrijen import (
    beschermde_prestaties,
    geplande_momenten,
    kies_moment,
    te_wijzigen_prestaties,
    vergrendel_personen,
)
from trajecten.services.reekswaarden import (
    GELIJK,
    GESCHRAPT,
    GEWIJZIGD,
    Reeks,
    Uitslag,
    Urenregel,
)
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import eerste_van_maand
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.toegang.models import Account

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
        te_schrappen = {r.prestatie for r in regels if r.prestatie and r.schrappen}
        vergrendel_personen(sleutels, te_schrappen)
        self.inzetten: dict[UUID, Inzet] = (
            Inzet.objects.bewerkbaar_voor(door)
            .select_related("traject__wijkwerker", "aanvraag__gebruiker")
            .in_bulk(sleutels)
        )
        self.prestaties = te_wijzigen_prestaties(door, te_wijzigen)
        dagen |= {prestatie.datum for prestatie in self.prestaties.values()}
        self.beschermd = beschermde_prestaties(
            {r.prestatie for r in regels if r.prestatie and r.schrappen}
        )
        self.vrij = geplande_momenten(self.inzetten, dagen)
        self.feiten = feiten_van_velen(
            {(inzet.aanvraag_id, inzet.traject) for inzet in self.inzetten.values()}, dagen
        )
        gemeenten = {inzet.traject.gemeente_id for inzet in self.inzetten.values()}
        self.gesloten = gesloten_maanden(gemeenten)
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
        moment = kies_moment(self.vrij[inzet.pk, regel.datum], regel.begin)
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
        """Write what was accepted, and look anew at what it changes in the planning."""
        bewaar_uitslagen(uitslagen)
        for traject, feiten, dagen in self.geraakt.values():
            urendienst.planning_nakijken(
                traject,
                *dagen,
                uren=feiten.uren,
                limieten=feiten.limieten,
                bekend=feiten.signalen,
            )


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
