"""Hours of a person: what is done and planned, what is still free, and which limits hold.

All sums come from the database per person and month, over all trajecten: deliberately
unscoped, because the limits count every hour whatever the account may see. Hours recorded as
an overschrijding are in no sum.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from uuid import UUID

from django.db import DatabaseError, connection

from trajecten.choices import SignaalErnst, SignaalSoort
from trajecten.models import Traject, WijkWerker
from trajecten.models.limieten import BETWIST, LIMIET_OVERSCHREDEN
from trajecten.rules import uren as regels
from trajecten.rules.betwisting import betwist
from trajecten.rules.uren import (
    Limieten,
    LimietenOp,
    Periodestand,
    Uren,
    Urenruimte,
    Urenstand,
)
from trajecten.services.boekmaanden import afgesloten_in
from trajecten.services.signalen import signaal_zetten, signalen_intrekken
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import jaarvenster, maandnaam
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.vergrendeling import bezet_na_drie_seconden
from wijkwerken.kern.voorbereid import lees_voorbereid
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel

# Plain SQL: this runs at every registration, and for whole lists of persons at once. OFFSET 0
# makes it start from the trajecten, also when the server plans it without knowing the values:
# it would rather read the whole year of everybody.
SOM_PER_MAAND = """
    SELECT u.wie, u.maand, sum(u.gedaan)::int AS gedaan, sum(u.gepland)::int AS gepland
    FROM (
        SELECT t.wijkwerker_id AS wie, date_trunc('month', p.datum::timestamp)::date AS maand,
               p.uren AS gedaan, 0 AS gepland
        FROM trajecten_traject t CROSS JOIN LATERAL (
            SELECT p.datum, p.uren + p.gecorrigeerd AS uren FROM trajecten_prestatie p
            WHERE p.traject_id = t.id AND p.datum BETWEEN %(van)s AND %(tot)s
                AND p.id IS DISTINCT FROM %(zonder_prestatie)s::uuid
            OFFSET 0
        ) p
        WHERE t.wijkwerker_id = ANY(%(personen)s)
        UNION ALL
        SELECT e.wijkwerker_id, e.maand, e.uren, 0 FROM trajecten_urenelders e
        WHERE e.wijkwerker_id = ANY(%(personen)s) AND e.maand BETWEEN %(van)s AND %(tot)s
        UNION ALL
        SELECT t.wijkwerker_id, date_trunc('month', m.datum::timestamp)::date, 0, m.uren
        FROM trajecten_traject t CROSS JOIN LATERAL (
            SELECT m.datum, m.uren FROM trajecten_geplandmoment m
            WHERE m.traject_id = t.id AND m.datum BETWEEN %(van)s AND %(tot)s
                AND m.status = 'gepland' AND m.id IS DISTINCT FROM %(zonder_moment)s::uuid
            OFFSET 0
        ) m
        WHERE t.wijkwerker_id = ANY(%(personen)s)
    ) u
    GROUP BY u.wie, u.maand
    ORDER BY u.maand
"""
# Of a thousand persons the year of everybody is the shorter way. One row for each of them, with
# months as numbers (of `date.toordinal`): eleven thousand rows take longer to read than to sum.
STANDEN_VAN_VELEN = """
    SELECT s.wie, array_agg(s.maand - DATE '0001-01-01' + 1), array_agg(s.gedaan),
        array_agg(s.gepland)
    FROM (SOM_PER_MAAND) s
    GROUP BY s.wie
""".replace("SOM_PER_MAAND", SOM_PER_MAAND.replace("OFFSET 0", ""))


@dataclass(slots=True)
class Maanduren:
    """Hours of one person: one sum per month, done and planned."""

    gedaan: list[Uren] = field(default_factory=list)
    gepland: list[Uren] = field(default_factory=list)

    def tel(self, maand: date, gedaan: int, gepland: int) -> None:
        """Add the sums of one month."""
        if gedaan:
            self.gedaan.append(Uren(maand, gedaan))
        if gepland:
            self.gepland.append(Uren(maand, gepland))


def persoon_vergrendelen(**waar: UUID) -> None:
    """Lock the person whose hours are about to change: the first lock of every such act.

    The limits hold per person, also for who had two trajecten in one year. `waar` is one path
    from the person to a key. Only the lock is wanted: the row itself is not read.
    """
    [(pad, sleutel)] = waar.items()
    with bezet_na_drie_seconden():
        if not lees_voorbereid(_slot(pad), [sleutel]):
            raise WijkWerker.DoesNotExist


@cache
def _slot(pad: str) -> str:
    """The statement that locks along one path: written by the ORM, but once."""
    persoon = WijkWerker.objects.filter(**{pad: UUID(int=0)}).only("pk")
    return str(persoon.select_for_update(of=("self",), no_key=True).query.sql_with_params()[0])


@contextmanager
def limiet_vertalen(veld: str = "uren") -> Iterator[None]:
    """Turn the refusals of the database's own guards into those that pages and API know."""
    try:
        yield
    except DatabaseError as error:
        if bezwaar := afgesloten_in(error):
            raise RegelFout("datum", bezwaar) from error
        code = getattr(error.__cause__, "sqlstate", None)
        if code == BETWIST:
            raise RegelFout(None, betwist()) from error
        if code != LIMIET_OVERSCHREDEN:
            raise
        bezwaar = Bezwaar(
            "maandlimiet",
            "Deze uren passen niet meer binnen de limiet van de maand of van het kalenderjaar. "
            "Laad de pagina opnieuw om te zien hoeveel uur er nog vrij is.",
            veld=veld,
        )
        raise RegelFout(veld, bezwaar) from error


def limieten_op(datum: date) -> Limieten:
    """The limits that hold on one date."""
    waarden = Regel.objects.waarden_op(datum, RegelCode.UREN_PER_MAAND, RegelCode.UREN_PER_JAAR)
    return Limieten(waarden[RegelCode.UREN_PER_MAAND], waarden[RegelCode.UREN_PER_JAAR])


def limieten_tot(tot: date) -> LimietenOp:
    """The limits of every date up to `tot`, from one query."""
    return limieten_uit_rijen(
        Regel.objects.filter(
            code__in=[RegelCode.UREN_PER_MAAND, RegelCode.UREN_PER_JAAR], geldig_van__lte=tot
        ).values_list("code", "geldig_van", "waarde")
    )


def limieten_uit_rijen(rijen: Iterable[tuple[str, date, int]]) -> LimietenOp:
    """The limits of every date, from (code, geldig_van, waarde) in any order."""
    per_code: dict[str, list[tuple[date, int]]] = defaultdict(list)
    for code, van, waarde in rijen:
        per_code[code].append((van, waarde))

    for waarden in per_code.values():
        waarden.sort(reverse=True)

    def waarde_op(code: RegelCode, datum: date) -> int:
        for van, waarde in per_code[code]:
            if van <= datum:
                return waarde
        raise Regel.DoesNotExist(f"No value of {code} on {datum:%Y-%m-%d}.")

    return lambda datum: Limieten(
        waarde_op(RegelCode.UREN_PER_MAAND, datum), waarde_op(RegelCode.UREN_PER_JAAR, datum)
    )


def maanduren(
    wijkwerkers: Collection[UUID],
    van: date,
    tot: date,
    *,
    zonder_prestatie: UUID | None = None,
    zonder_moment: UUID | None = None,
) -> dict[UUID, Maanduren]:
    """The hours of these persons per month, in the whole years from `van` to `tot`; one query.

    Hours elsewhere count as done. The two `zonder` leave out the row that is being changed.
    """
    uit: dict[UUID, Maanduren] = {wie: Maanduren() for wie in wijkwerkers}
    for wie, *sommen in lees_voorbereid(
        SOM_PER_MAAND,
        {
            "personen": list(wijkwerkers),
            "van": jaarvenster(van)[0],
            "tot": jaarvenster(tot)[1],
            "zonder_prestatie": zonder_prestatie,
            "zonder_moment": zonder_moment,
        },
    ):
        uit[wie].tel(*sommen)
    return uit


def maandstanden(
    wijkwerkers: Collection[UUID], van: date, tot: date
) -> dict[UUID, dict[date, Urenstand]]:
    """The same hours, by the first day of the month; for who judges everybody at once."""
    uit: dict[UUID, dict[date, Urenstand]] = {wie: {} for wie in wijkwerkers}
    with connection.cursor() as cursor:
        cursor.execute(
            STANDEN_VAN_VELEN,
            {
                "personen": list(wijkwerkers),
                "van": jaarvenster(van)[0],
                "tot": jaarvenster(tot)[1],
                "zonder_prestatie": None,
                "zonder_moment": None,
            },
        )
        for wie, maanden, gedaan, gepland in cursor:
            uit[wie] = dict(zip(map(_dag, maanden), map(Urenstand, gedaan, gepland), strict=True))
    return uit


_dag = lru_cache(maxsize=1000)(date.fromordinal)


def urenruimte(
    wijkwerker: WijkWerker, van: date, tot: date, extra: int | Iterable[Uren] = 0
) -> Urenruimte:
    """How full the months and years from `van` to `tot` are; two queries.

    `extra` hours are tried on top: a number counts on `van`.
    """
    return urenruimtes([wijkwerker.pk], van, tot, extra)[wijkwerker.pk]


def urenruimtes(
    wijkwerkers: Collection[UUID], van: date, tot: date, extra: int | Iterable[Uren] = 0
) -> dict[UUID, Urenruimte]:
    """The urenruimte of many persons; two queries, however many there are."""
    erbij = [Uren(van, extra)] if isinstance(extra, int) else list(extra)
    limieten = limieten_tot(tot)
    return {
        wie: regels.urenruimte(
            uren.gedaan, uren.gepland, erbij, van=van, tot=tot, limieten=limieten
        )
        for wie, uren in maanduren(wijkwerkers, van, tot).items()
    }


def planning_nakijken(
    traject: Traject,
    *datums: date,
    uren: Maanduren | None = None,
    limieten: Limieten | LimietenOp | None = None,
    bekend: Collection[str] | None = None,
) -> None:
    """Tell when done and planned hours together passed a limit, and withdraw what is over.

    Hours that were done never wait for a plan; the plan is what has to give way. Call it in
    the transaction that changed the hours. Who has `uren` and `limieten` at hand passes them,
    and in `bekend` the sleutels of the signalen there are, so that no others are withdrawn.
    """
    wie = traject.wijkwerker_id
    van, tot = min(datums), max(datums)
    uren = uren or maanduren([wie], van, tot)[wie]
    limieten = limieten or limieten_tot(tot)
    standen: dict[str, Periodestand] = {}
    for datum in datums:
        ruimte = regels.urenruimte(
            uren.gedaan, uren.gepland, (), van=datum, tot=datum, limieten=limieten
        )
        for stand in (*ruimte.maanden, *ruimte.jaren):
            standen[planningssleutel(wie, stand)] = stand
    past_niet = {
        sleutel: stand for sleutel, stand in standen.items() if stand.gepland and not stand.past
    }
    over = standen.keys() - past_niet.keys()
    signalen_intrekken(over if bekend is None else over & set(bekend))
    for sleutel, stand in past_niet.items():
        planning_signaleren(sleutel, stand, traject)


def planningssleutel(wijkwerker: UUID, stand: Periodestand) -> str:
    """One signaal for a person and a month or year."""
    periode = f"{stand.begin:%Y-%m}" if stand.soort == "maand" else f"{stand.begin:%Y}"
    return f"planning:{wijkwerker}:{periode}"


def planning_signaleren(sleutel: str, stand: Periodestand, traject: Traject) -> None:
    """Set the signaal of one month or year that has too much; the daily check does the same."""
    naam = maandnaam(stand.begin) if stand.soort == "maand" else str(stand.begin.year)
    getallen = {"gedaan": stand.gedaan, "gepland": stand.gepland, "limiet": stand.limiet}
    signaal_zetten(
        sleutel=sleutel,
        soort=SignaalSoort.PLANNING,
        ernst=SignaalErnst.FOUT,
        datum=stand.begin,
        melding=regels.planning_melding(naam, **getallen),
        wijkwerker=traject.wijkwerker,
        traject=traject,
        gegevens=getallen | {"teveel": stand.totaal - stand.limiet},
    )
