"""Who fits an aanvraag, and which aanvragen fit a person; reads only.

The verdicts come from `rules.matching`, on what `matchopdrachten` and
`matchpersonen` fetched: the number of queries does not grow with the number of people or
aanvragen.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, time

from django.db.models import Q

from gebruikers.choices import AanvraagStatus
from gebruikers.models import Aanvraag
from trajecten.chequetekort import chequetekort
from trajecten.models import GeplandMoment, Traject, WijkWerker
from trajecten.querysets import TrajectQuerySet
from trajecten.rules.matching import (
    PAST,
    PAST_BIJNA,
    PAST_NIET,
    Beoordelaar,
    Oordeel,
    Opdracht,
    Tijd,
)
from trajecten.services.matchopdrachten import opdrachten_lezen
from trajecten.services.matchpersonen import personen_lezen
from trajecten.services.momenten import dagen_van_aanvraag
from trajecten.services.uren import limieten_tot
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import laatste_dag
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account, Gemeente

VOLGORDE = {PAST: 0, PAST_BIJNA: 1, PAST_NIET: 2}


@dataclass(frozen=True, slots=True)
class Matching:
    """All verdicts, the best first in each of the three groups.

    `waarschuwingen` are of the work itself, whoever does it: hours without cheque.
    """

    oordelen: list[Oordeel]
    gewichten: dict[str, int]
    waarschuwingen: list[Bezwaar] = field(default_factory=list)

    def groep(self, uitkomst: str) -> list[Oordeel]:
        """Those with this verdict."""
        return [oordeel for oordeel in self.oordelen if oordeel.uitkomst == uitkomst]

    def valt_af(self) -> list[tuple[str, int]]:
        """How many do not fit by the code of each gate, the most first; one may count twice."""
        telling: dict[str, int] = {}
        for oordeel in self.groep(PAST_NIET):
            for code in {poort.code for poort in oordeel.gesloten}:
                telling[code] = telling.get(code, 0) + 1
        return sorted(telling.items(), key=lambda paar: (-paar[1], paar[0]))


def kandidaten_van(
    account: Account,
    aanvraag: Aanvraag,
    van: date,
    tot: date | None = None,
    *,
    vandaag: date,
    gemeente: Gemeente | None = None,
    zoek: str = "",
    alleen_eigen: bool = False,
) -> Matching:
    """Everybody with a running traject that the account may plan, judged for this aanvraag."""
    trajecten = Traject.objects.bewerkbaar_voor(account).lopend()
    if gemeente is not None:
        trajecten = trajecten.filter(wijkwerker__gemeente=gemeente)
    for woord in zoek.split():
        naam = Q(wijkwerker__naam__icontains=woord) | Q(wijkwerker__voornaam__icontains=woord)
        trajecten = trajecten.filter(naam)
    if alleen_eigen:
        trajecten = trajecten.filter(bemiddelaar=account)
    [opdracht] = opdrachten_lezen(Aanvraag.objects.filter(pk=aanvraag.pk), van, tot).values()
    matching = _beoordelen(trajecten, opdracht, vandaag)
    if aanvraag.status == AanvraagStatus.INGEVULD:  # its hours are planned already
        return matching
    momenten = dagen_van_aanvraag(aanvraag, van, tot or aanvraag.tot or laatste_dag(van, 1))
    uren = [moment.als_uren for moment in momenten]
    tekort = chequetekort(aanvraag.gebruiker_id, uren, vandaag=vandaag)
    return replace(matching, waarschuwingen=[tekort.bezwaar]) if tekort else matching


def vervangers_van(account: Account, moment: GeplandMoment, *, vandaag: date) -> Matching:
    """Everybody else with a running traject, judged for this one moment of somebody's work."""
    aanvraag = Aanvraag.objects.filter(inzetten=moment.inzet_id)
    [opdracht] = opdrachten_lezen(aanvraag, moment.datum).values()
    # Not the aanvraag but this moment of it: who does another part of that work may do this too.
    opdracht = replace(
        opdracht,
        sleutel=moment.pk,
        van=moment.datum,
        tot=moment.datum,
        tijd=Tijd(moment.begin, moment.einde, moment.uren),
        weekdagen={},
    )
    trajecten = Traject.objects.bewerkbaar_voor(account).lopend()
    anderen = trajecten.exclude(wijkwerker=moment.traject.wijkwerker_id)
    return _beoordelen(anderen, opdracht, vandaag)


def _beoordelen(trajecten: TrajectQuerySet, opdracht: Opdracht, vandaag: date) -> Matching:
    laatste = opdracht.tot or laatste_dag(opdracht.van, 12)
    tijden = list(opdracht.weekdagen.values()) or [opdracht.tijd]
    personen = personen_lezen(
        trajecten,
        opdracht.van,
        max(laatste, laatste_dag(opdracht.van, 1)),
        vandaag,
        begin=min((t.begin for t in tijden if t.begin), default=time.min),
        einde=max((t.einde for t in tijden if t.einde), default=time.max),
    )
    gewichten = gewichten_op(vandaag)
    rechter = Beoordelaar(opdracht, limieten_tot(laatste_dag(laatste, 24)), gewichten, vandaag)
    return Matching(op_volgorde(map(rechter.oordeel, personen)), gewichten)


def passende_aanvragen(
    account: Account, wijkwerker: WijkWerker, vandaag: date
) -> tuple[Traject | None, Matching]:
    """Every aanvraag for which somebody is looked for, judged for this person."""
    traject = (
        Traject.objects.bewerkbaar_voor(account).lopend().filter(wijkwerker=wijkwerker).first()
    )
    gewichten = gewichten_op(vandaag)
    if traject is None:
        return None, Matching([], gewichten)
    aanvragen = Aanvraag.objects.bewerkbaar_voor(account).wacht()
    opdrachten = opdrachten_lezen(aanvragen, vandaag)
    verste = max((o.tot or laatste_dag(o.van, 12) for o in opdrachten.values()), default=vandaag)
    eigen = Traject.objects.filter(pk=traject.pk)
    [persoon] = personen_lezen(eigen, vandaag, verste, vandaag)
    limieten = limieten_tot(laatste_dag(verste, 24))
    oordelen = [
        Beoordelaar(opdracht, limieten, gewichten, vandaag).oordeel(persoon)
        for opdracht in opdrachten.values()
    ]
    return traject, Matching(op_volgorde(oordelen), gewichten)


def op_volgorde(oordelen: Iterable[Oordeel]) -> list[Oordeel]:
    """Who fits first, then by points, then who has most room; the key makes it certain."""
    return sorted(
        oordelen, key=lambda o: (VOLGORDE[o.uitkomst], -o.som, -o.maand.vrij, o.wijkwerker.hex)
    )


def gewichten_op(datum: date) -> dict[str, int]:
    """How heavy each point weighs on this day, as the organisation decided."""
    return Regel.objects.waarde_op(RegelCode.MATCHING_GEWICHTEN, datum)


def namen_van(oordelen: Collection[Oordeel]) -> dict:
    """The wijk-werkers of these verdicts, with their gemeente; for the rows that are shown."""
    return (
        WijkWerker.objects.select_related("gemeente")
        .only("naam", "voornaam", "nummer", "gemeente__naam")
        .in_bulk([oordeel.wijkwerker for oordeel in oordelen])
    )
