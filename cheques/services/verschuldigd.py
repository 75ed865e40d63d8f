"""What wijk-werkers are due and were not paid yet, up to and including a month.

All in some ten queries for any number of people; the arithmetic is in rules/vergoeding.py.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import (
    Case,
    Exists,
    F,
    IntegerField,
    Max,
    Model,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from cheques.choices import Deelsoort
from cheques.models import Vergoedingdeel
from cheques.rules.vergoeding import (
    Bron,
    Reistarief,
    Rit,
    Ritgevolg,
    Uren,
    heen_en_terug_hm,
    reisvergoeding,
    ritgevolg,
    uurvergoeding,
    verschil,
)
from gebruikers.models import Vestiging
from trajecten.models import Correctie, Overschrijding, Prestatie, WijkWerker
from wijkwerken.kern.afstand import afstand_km
from wijkwerken.kern.datums import maandvenster
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.regels.rules.boek import Regelboek
from wijkwerken.toegang.plekken import plekken_van

REGELS = (
    RegelCode.VERGOEDING_PER_UUR,
    RegelCode.REISVERGOEDING_PER_KM,
    RegelCode.REISVERGOEDING_VANAF_KM,
    RegelCode.REISVERGOEDING_TELT_VANAF,
    RegelCode.BETAALLIJST_VANAF,
)
WERK: dict[Deelsoort, type[Model]] = {
    Deelsoort.UREN: Prestatie,
    Deelsoort.OVERSCHRIJDING: Overschrijding,
}
VELD = {Deelsoort.UREN: "prestatie", Deelsoort.OVERSCHRIJDING: "overschrijding"}
VESTIGING = "inzet__aanvraag__vestiging_id"
PERSOON = "traject__wijkwerker_id"


@dataclass(frozen=True, slots=True)
class Deel:
    """One amount still to be paid (or settled): a Vergoedingdeel that no list holds yet."""

    soort: Deelsoort
    sleutel: str
    vestiging: UUID
    datum: date
    tarief: int
    bedrag: int
    werk: UUID | None = None
    uren: int = 0
    hm: int = 0


@dataclass(slots=True)
class Verschuldigd:
    """All of one wijk-werker; `zonder_afstand` trips could not be reckoned."""

    delen: list[Deel] = field(default_factory=list)
    zonder_afstand: int = 0

    def bedrag(self, soort: Deelsoort | None = None) -> int:
        return sum(deel.bedrag for deel in self.delen if soort in (None, deel.soort))

    def uren(self, soort: Deelsoort) -> int:
        return sum(deel.uren for deel in self.delen if deel.soort == soort)

    @property
    def ritten(self) -> int:
        """Trips paid, less those that are taken back."""
        return sum(
            1 if deel.bedrag > 0 else -1 for deel in self.delen if deel.soort == Deelsoort.REIS
        )


def verschuldigd(*, tot_maand: date) -> dict[UUID, Verschuldigd]:
    """Per wijk-werker what is still to be paid for hours booked up to and including this month.

    Corrections of a closed month count from the month in which they are booked. Contested hours
    wait: neither paid nor taken back. Hours of before `betaallijst_vanaf` were paid elsewhere. An
    overschrijding counts once a second coordinator confirmed it.
    """
    boek = Regel.objects.boek(*REGELS)
    maand, tot = maandvenster(tot_maand)
    vanaf = date.fromisoformat(boek.op(RegelCode.BETAALLIJST_VANAF, tot).waarde)
    uit: dict[UUID, Verschuldigd] = defaultdict(Verschuldigd)
    for persoon, deel in _urendelen(boek, vanaf, maand):
        uit[persoon].delen.append(deel)
    _ritten(uit, boek)
    return {persoon: rij for persoon, rij in uit.items() if rij.delen}


def betaalde_delen() -> QuerySet[Vergoedingdeel]:
    """What stands on a list that is fixed, unless the bank sent it back: never paid again."""
    return Vergoedingdeel.objects.betaald()


# -- hours ---------------------------------------------------------------------------------
def _werk(soort: Deelsoort) -> QuerySet:
    """What counts for this kind: prestaties that are not held, overschrijdingen confirmed."""
    if soort == Deelsoort.OVERSCHRIJDING:
        return Overschrijding.objects.exclude(bevestigd_door=None)
    return Prestatie.objects.niet_betwist()


def _urendelen(boek: Regelboek, vanaf: date, maand: date) -> Iterator[tuple[UUID, Deel]]:
    for soort in WERK:
        nu: dict[Bron, Uren] = {}
        van_wie: dict[Bron, UUID] = {}
        for pk, datum, vestiging, persoon, uren, tarief in _verschuldigde_rijen(
            soort, boek, vanaf, maand
        ):
            bron = Bron(str(pk), datum, str(vestiging))
            nu[bron], van_wie[bron] = Uren(uren, uurvergoeding(uren, tarief)), persoon
        betaald = {}
        for pk, datum, vestiging, persoon, uren, cent in _betaalde_rijen(soort, nu):
            bron = Bron(str(pk), datum, str(vestiging))
            betaald[bron], van_wie[bron] = Uren(uren, cent), persoon
        for bron, rest in sorted(verschil(nu, betaald).items()):
            yield (
                van_wie[bron],
                Deel(
                    soort=soort,
                    sleutel=bron.sleutel,
                    werk=UUID(bron.sleutel),
                    vestiging=UUID(bron.plaats),
                    datum=bron.datum,
                    uren=rest.uren,
                    tarief=boek.op(RegelCode.VERGOEDING_PER_UUR, bron.datum).waarde,
                    bedrag=rest.cent,
                ),
            )


def _verschuldigde_rijen(
    soort: Deelsoort, boek: Regelboek, vanaf: date, maand: date
) -> Iterable[tuple]:
    """Rows of which not exactly what is due was paid; the great mass that was stays behind."""
    eerder = (
        betaalde_delen()
        .filter(
            datum=OuterRef("datum"),
            vestiging=OuterRef(VESTIGING),
            **{VELD[soort]: OuterRef("pk")},
        )
        .order_by()
        .values("sleutel")
    )
    return (
        _werk(soort)
        .filter(datum__gte=vanaf, boekmaand__lte=maand)
        .annotate(tarief=_tarief(boek), uren_tot=_uren(soort, maand))
        .annotate(
            betaalde_uren=_som(eerder, "uren"),
            betaald=_som(eerder, "bedrag"),
        )
        .exclude(betaalde_uren=F("uren_tot"), betaald=F("uren_tot") * F("tarief"))
        .order_by()
        .values_list("pk", "datum", VESTIGING, PERSOON, "uren_tot", "tarief")
    )


def _uren(soort: Deelsoort, maand: date) -> Combinable:
    """The hours as they count in this month: with the corrections booked until then."""
    if soort == Deelsoort.OVERSCHRIJDING:
        return F("uren")
    correcties = Correctie.objects.filter(prestatie=OuterRef("pk"), boekmaand__lte=maand)
    return F("uren") + _som(correcties.order_by().values("prestatie"), "uren")


def _som(rijen: QuerySet, veld: str) -> Coalesce:
    return Coalesce(Subquery(rijen.annotate(som=Sum(veld)).values("som")), 0)


def _tarief(boek: Regelboek) -> Case:
    """The rate of the day of work, from the dated rows."""
    rijen = sorted(boek.rijen, key=lambda rij: rij.geldig_van, reverse=True)
    return Case(
        *(
            When(datum__gte=rij.geldig_van, then=Value(rij.waarde))
            for rij in rijen
            if rij.code == RegelCode.VERGOEDING_PER_UUR
        ),
        output_field=IntegerField(),
    )


def _betaalde_rijen(soort: Deelsoort, nu: Collection[Bron]) -> Iterable[tuple]:
    """What was paid of those rows, and of work that is gone or stands elsewhere now."""
    veld = VELD[soort]
    zo = _werk(soort).filter(
        pk=OuterRef(veld), datum=OuterRef("datum"), **{VESTIGING: OuterRef("vestiging_id")}
    )
    rijen = betaalde_delen().filter(soort=soort)
    if soort == Deelsoort.UREN:
        rijen = rijen.exclude(Exists(Prestatie.objects.betwist().filter(pk=OuterRef(veld))))
    gezocht = rijen.filter(**{f"{veld}__in": [UUID(bron.sleutel) for bron in nu]})
    weg = rijen.exclude(Exists(zo))
    samen = {rij[:3]: rij for rijen in (gezocht, weg) for rij in _per_bron(rijen, veld)}
    return samen.values()


def _per_bron(rijen: QuerySet[Vergoedingdeel], veld: str) -> Iterable[tuple]:
    return (
        rijen.order_by()
        .values_list(f"{veld}_id", "datum", "vestiging_id", "regel__wijkwerker_id")
        .annotate(uren=Sum("uren"), cent=Sum("bedrag"))
    )


# -- trips ---------------------------------------------------------------------------------
def _ritten(uit: dict[UUID, Verschuldigd], boek: Regelboek) -> None:
    """Add the trips of every day and place on which hours are paid or taken back now."""
    uren: dict[Rit, int] = defaultdict(int)
    for persoon, rij in uit.items():
        for deel in rij.delen:
            uren[Rit(str(persoon), str(deel.vestiging), deel.datum)] += deel.uren
    if not uren:
        return
    betaald: dict[Rit, tuple[int, int]] = {}
    for persoon, plaats, datum, soort, som, cent, hm in _eerder_per_rit(uit, uren):
        rit = Rit(str(persoon), str(plaats), datum)
        if rit not in uren:
            continue
        if soort == Deelsoort.REIS:
            betaald[rit] = (cent, hm)
        else:
            uren[rit] += som
    afstanden, vroeger = _afstanden(uren), _teruggestorte_ritten(uit, uren)
    for rit in sorted(uren):
        persoon = UUID(rit.persoon)
        cent, hm = betaald.get(rit, (0, 0))
        gevolg = ritgevolg(uren=uren[rit], betaald=cent)
        if gevolg == Ritgevolg.BETALEN:
            tarief = Reistarief(
                boek.op(RegelCode.REISVERGOEDING_PER_KM, rit.datum).waarde,
                boek.op(RegelCode.REISVERGOEDING_VANAF_KM, rit.datum).waarde,
                boek.op(RegelCode.REISVERGOEDING_TELT_VANAF, rit.datum).waarde,
            )
            afstand = afstanden.get((rit.persoon, rit.plaats))
            if rit in vroeger:
                hm = vroeger[rit]
            elif afstand is None:
                uit[persoon].zonder_afstand += 1
                continue
            else:
                hm = heen_en_terug_hm(afstand)
            if bedrag := reisvergoeding(hm, tarief) - cent:
                uit[persoon].delen.append(_ritdeel(rit, tarief.per_km, hm, bedrag))
        elif gevolg == Ritgevolg.TERUG:
            per_km = boek.op(RegelCode.REISVERGOEDING_PER_KM, rit.datum).waarde
            uit[persoon].delen.append(_ritdeel(rit, per_km, hm, -cent))


def _ritdeel(rit: Rit, tarief: int, hm: int, bedrag: int) -> Deel:
    return Deel(
        soort=Deelsoort.REIS,
        sleutel=f"{rit.persoon}:{rit.plaats}:{rit.datum:%Y%m%d}",
        vestiging=UUID(rit.plaats),
        datum=rit.datum,
        tarief=tarief,
        hm=hm,
        bedrag=bedrag,
    )


def _eerder_per_rit(personen: Iterable[UUID], ritten: Iterable[Rit]) -> Iterable[tuple]:
    """Hours and trips paid before, per person, place, day and kind; one query."""
    dagen = {rit.datum for rit in ritten}
    return (
        betaalde_delen()
        .filter(regel__wijkwerker__in=list(personen), datum__in=dagen)
        .order_by()
        .values_list("regel__wijkwerker_id", "vestiging_id", "datum", "soort")
        .annotate(som=Sum("uren"), cent=Sum("bedrag"), verste=Max("hm"))
    )


def _teruggestorte_ritten(personen: Iterable[UUID], ritten: Iterable[Rit]) -> dict[Rit, int]:
    """The distance at which a trip was paid before the bank sent it back: who moved since is
    paid the same again.
    """
    delen = (
        Vergoedingdeel.objects.teruggestort()
        .filter(
            soort=Deelsoort.REIS,
            bedrag__gt=0,
            regel__wijkwerker__in=list(personen),
            datum__in={rit.datum for rit in ritten},
        )
        .order_by("volgnummer")
        .values_list("regel__wijkwerker_id", "vestiging_id", "datum", "hm")
    )
    return {Rit(str(wie), str(plaats), datum): hm for wie, plaats, datum, hm in delen}


def _afstanden(ritten: Iterable[Rit]) -> dict[tuple[str, str], float | None]:
    """Kilometres between home and work per (person, place); three queries."""
    paren = {(rit.persoon, rit.plaats) for rit in ritten}
    thuis = _adressen(WijkWerker, {persoon for persoon, _ in paren})
    werk = _adressen(Vestiging, {plaats for _, plaats in paren})
    plekken = plekken_van({*thuis.values(), *werk.values()})
    return {
        (persoon, plaats): afstand_km(plekken.get(thuis[persoon]), plekken.get(werk[plaats]))
        for persoon, plaats in paren
    }


def _adressen(model: type[Model], sleutels: Collection[str]) -> dict[str, tuple[str, str]]:
    rijen = model._default_manager.filter(pk__in=sleutels)
    return {
        str(pk): (postcode, plaats)
        for pk, postcode, plaats in rijen.values_list("pk", "postcode", "plaats")
    }
