"""What stands in a calendar: work planned and done, and what keeps people from working.

One reader for every scope (a wijk-werker, a gebruiker, a caseload, a gemeente) and every period,
in the same number of queries whatever there is. Nothing is drawn or judged here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q

from gebruikers.models import Uitsluiting
from trajecten.models import (
    Afwezigheid,
    Beschikbaarheid,
    GeplandMoment,
    Inzet,
    Prestatie,
    Schorsing,
    Traject,
    WijkWerker,
)
from trajecten.querysets import TrajectQuerySet
from trajecten.rules.beschikbaarheid import Weekpatroon
from wijkwerken.kern.feestdagen import feestdagen
from wijkwerken.regels.models import Schoolvakantie
from wijkwerken.toegang.models import Account

HOOGSTENS = 1500  # pieces of work on one page: more can be neither drawn nor read
MET_NAMEN = (
    "traject__wijkwerker",
    "inzet__aanvraag__gebruiker",
    "inzet__aanvraag__activiteit",
    "inzet__aanvraag__vestiging",
)


@dataclass(frozen=True, slots=True)
class Selectie:
    """Whose work is shown; what is left open does not narrow. Each is a key.

    `gemeente` is where the work is, not where somebody lives.
    """

    wijkwerker: UUID | None = None
    gebruiker: UUID | None = None
    bemiddelaar: UUID | None = None
    gemeente: UUID | None = None
    activiteit: UUID | None = None

    @property
    def op_werk(self) -> bool:
        """Does it choose by the work, so that only who does that work is meant?"""
        return bool(self.gebruiker or self.gemeente or self.activiteit)

    @property
    def waar_werk(self) -> dict[str, UUID]:
        """The filter on rows that hang on an inzet."""
        paden = {
            "aanvraag__gebruiker": self.gebruiker,
            "aanvraag__vestiging__gemeente": self.gemeente,
            "aanvraag__activiteit": self.activiteit,
        }
        return {pad: sleutel for pad, sleutel in paden.items() if sleutel}

    @property
    def waar_traject(self) -> dict[str, UUID]:
        """The filter on a traject."""
        paden = {"wijkwerker": self.wijkwerker, "bemiddelaar": self.bemiddelaar}
        return {pad: sleutel for pad, sleutel in paden.items() if sleutel}


@dataclass(frozen=True, slots=True)
class Werk:
    """One piece of work on one day: planned, or done."""

    inzet: Inzet
    wijkwerker: WijkWerker
    datum: date
    begin: time | None
    einde: time | None
    uren: int
    moment: GeplandMoment | None  # of a plan
    prestatie: Prestatie | None  # of what was done


@dataclass(frozen=True, slots=True)
class Weg:
    """Somebody cannot work from `van` to `tot`; with times only then. Why is not told here."""

    wijkwerker: WijkWerker
    van: date
    tot: date | None
    begin: time | None = None
    einde: time | None = None
    afwezigheid: Afwezigheid | None = None
    schorsing: Schorsing | None = None

    def omvat(self, dag: date) -> bool:
        """Is this day in it?"""
        return self.van <= dag and (self.tot is None or dag <= self.tot)


@dataclass(slots=True)
class Kalender:
    """All that a page of a calendar shows, from `van` to `tot`, both days included."""

    van: date
    tot: date
    werk: list[Werk]
    weg: list[Weg]
    feestdagen: dict[date, str]
    vakanties: dict[date, str]
    weken: list[Weekpatroon] = field(default_factory=list)  # of the one person that is shown
    eindes: dict[date, list[WijkWerker]] = field(default_factory=dict)  # trajecten that end
    uitsluitingen: list[Uitsluiting] = field(default_factory=list)  # of the one gebruiker
    te_veel: bool = False

    @property
    def dagen(self) -> list[date]:
        """Every day, in order."""
        return [self.van + timedelta(days=n) for n in range((self.tot - self.van).days + 1)]

    @property
    def wie(self) -> dict[UUID, WijkWerker]:
        """Everybody who works in it."""
        return {werk.wijkwerker.pk: werk.wijkwerker for werk in self.werk}

    @property
    def personen(self) -> set[UUID]:
        """Everybody whom the page names."""
        eindigt = (persoon.pk for rij in self.eindes.values() for persoon in rij)
        return {*self.wie, *(weg.wijkwerker.pk for weg in self.weg), *eindigt}


def kalender_lezen(account: Account, selectie: Selectie, van: date, tot: date) -> Kalender:
    """The calendar of a selection, within the scope of the account; eight queries at most.

    With more than `HOOGSTENS` pieces of work it is left out, and `te_veel` says so.
    """
    werk = [*_gepland(account, selectie, van, tot), *_gedaan(account, selectie, van, tot)]
    te_veel = len(werk) > HOOGSTENS
    werk.sort(key=lambda stuk: (stuk.datum, stuk.begin or time.min, stuk.wijkwerker.naam.lower()))
    trajecten = _trajecten(account, selectie, van, tot)
    eindes: dict[date, list[WijkWerker]] = {}
    for traject in trajecten.select_related("wijkwerker"):
        laatste = traject.einde or traject.voorzien_einde
        if laatste and van <= laatste <= tot:
            eindes.setdefault(laatste, []).append(traject.wijkwerker)
    return Kalender(
        van,
        tot,
        werk=[] if te_veel else werk,
        weg=[] if te_veel else sorted(_weg(account, trajecten, van, tot), key=_op_naam),
        feestdagen=feestdagen(van, tot),
        vakanties=Schoolvakantie.objects.dagen(van, tot),
        weken=_weken(account, selectie, van, tot),
        eindes={} if te_veel else eindes,
        uitsluitingen=_uitsluitingen(account, selectie, van, tot),
        te_veel=te_veel,
    )


def _gepland(account: Account, selectie: Selectie, van: date, tot: date) -> Iterator[Werk]:
    rijen = GeplandMoment.objects.zichtbaar_voor(account).gereserveerd()
    for rij in rijen.filter(**_waar(selectie, van, tot)).select_related(*MET_NAMEN)[
        : HOOGSTENS + 1
    ]:
        yield Werk(
            rij.inzet, rij.traject.wijkwerker, rij.datum, rij.begin, rij.einde, rij.uren, rij, None
        )


def _gedaan(account: Account, selectie: Selectie, van: date, tot: date) -> Iterator[Werk]:
    """As it was done, which may be otherwise than it was planned."""
    rijen = Prestatie.objects.zichtbaar_voor(account).filter(**_waar(selectie, van, tot))
    for rij in rijen.select_related(*MET_NAMEN)[: HOOGSTENS + 1]:
        yield Werk(
            rij.inzet, rij.traject.wijkwerker, rij.datum, rij.begin, rij.einde, rij.uren, None, rij
        )


def _waar(selectie: Selectie, van: date, tot: date) -> dict[str, Any]:
    return (
        {"datum__range": (van, tot)}
        | {f"traject__{pad}": sleutel for pad, sleutel in selectie.waar_traject.items()}
        | {f"inzet__{pad}": sleutel for pad, sleutel in selectie.waar_werk.items()}
    )


def _trajecten(account: Account, selectie: Selectie, van: date, tot: date) -> TrajectQuerySet:
    """The trajecten of this period that are meant; not those that ended before it."""
    trajecten = (
        Traject.objects.zichtbaar_voor(account)
        .filter(start__lte=tot, **selectie.waar_traject)
        .filter(Q(einde=None) | Q(einde__gte=van))
    )
    if not selectie.op_werk:
        return trajecten
    inzetten = (
        Inzet.objects.zichtbaar_voor(account)
        .lopend()
        .filter(Q(tot=None) | Q(tot__gte=van), van__lte=tot, **selectie.waar_werk)
    )
    return trajecten.filter(pk__in=inzetten.values("traject"))


def _weg(account: Account, trajecten: TrajectQuerySet, van: date, tot: date) -> Iterator[Weg]:
    afwezig = (
        Afwezigheid.objects.zichtbaar_voor(account)
        .geldend()
        .in_periode(van, tot)
        .filter(wijkwerker__in=trajecten.values("wijkwerker"))
    )
    for rij in afwezig.select_related("wijkwerker"):
        yield Weg(rij.wijkwerker, rij.van, rij.tot, rij.begin, rij.einde, afwezigheid=rij)
    geschorst = Schorsing.objects.zichtbaar_voor(account).filter(
        Q(tot=None) | Q(tot__gte=van), van__lte=tot, traject__in=trajecten.values("pk")
    )
    for schorsing in geschorst.select_related("traject__wijkwerker"):
        yield Weg(schorsing.traject.wijkwerker, schorsing.van, schorsing.tot, schorsing=schorsing)


def _op_naam(weg: Weg) -> tuple[str, date]:
    return weg.wijkwerker.volledige_naam.lower(), weg.van


def _weken(account: Account, selectie: Selectie, van: date, tot: date) -> list[Weekpatroon]:
    if selectie.wijkwerker is None:
        return []
    rijen = Beschikbaarheid.objects.zichtbaar_voor(account).in_periode(van, tot)
    return [rij.patroon for rij in rijen.filter(wijkwerker=selectie.wijkwerker)]


def _uitsluitingen(account: Account, selectie: Selectie, van: date, tot: date) -> list[Uitsluiting]:
    if selectie.gebruiker is None:
        return []
    rijen = Uitsluiting.objects.zichtbaar_voor(account).filter(van__lte=tot, tot__gte=van)
    return list(rijen.filter(gebruiker=selectie.gebruiker).select_related("gebreke"))
