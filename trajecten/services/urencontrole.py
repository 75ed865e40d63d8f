"""The daily check of the hour limits: every person, from the rows, in one statement."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import connection, transaction

from trajecten.choices import SignaalErnst, SignaalSoort
from trajecten.models import Traject
from trajecten.rules.uren import planning_melding
from trajecten.services.signaallijst import Bevinding, Uitkomst, signalen_gelijkzetten
from wijkwerken.kern.bezwaar import uur
from wijkwerken.kern.datums import eerste_van_maand, jaarvenster, maandnaam
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel

# Which persons and periods deserve attention: a threshold reached in the running month or
# year, a limit passed in any, or a plan that no longer fits. Everyone else stays in the
# database. The limit of a month or year is the rule of its first day.
PERIODEN_SQL = """
WITH per_maand AS (
    SELECT wie, maand, sum(gedaan)::int AS gedaan, sum(gepland)::int AS gepland
    FROM (
        SELECT t.wijkwerker_id AS wie, date_trunc('month', p.datum::timestamp)::date AS maand,
               p.uren + p.gecorrigeerd AS gedaan, 0 AS gepland
        FROM trajecten_prestatie p JOIN trajecten_traject t ON t.id = p.traject_id
        WHERE p.datum BETWEEN %(van)s AND %(tot)s
        UNION ALL
        SELECT e.wijkwerker_id, e.maand, e.uren, 0
        FROM trajecten_urenelders e WHERE e.maand BETWEEN %(van)s AND %(tot)s
        UNION ALL
        SELECT t.wijkwerker_id, date_trunc('month', m.datum::timestamp)::date, 0, m.uren
        FROM trajecten_geplandmoment m JOIN trajecten_traject t ON t.id = m.traject_id
        WHERE m.status = 'gepland' AND m.datum BETWEEN %(van)s AND %(tot)s
    ) uren
    GROUP BY wie, maand
), perioden AS (
    SELECT wie, 'maand' AS soort, maand AS begin, gedaan, gepland FROM per_maand
    UNION ALL
    SELECT wie, 'jaar', date_trunc('year', maand::timestamp)::date,
           sum(gedaan)::int, sum(gepland)::int
    FROM per_maand GROUP BY 1, 3
), limieten AS MATERIALIZED (
    SELECT p.soort, p.begin,
           (SELECT (r.waarde #>> '{}')::int FROM regels_regel r
            WHERE r.code = CASE p.soort WHEN 'maand' THEN 'uren_per_maand' ELSE 'uren_per_jaar' END
              AND r.geldig_van <= p.begin
            ORDER BY r.geldig_van DESC LIMIT 1) AS limiet
    FROM (SELECT DISTINCT soort, begin FROM perioden) p
)
SELECT p.wie, p.soort, p.begin, p.gedaan, p.gepland, l.limiet
FROM perioden p JOIN limieten l USING (soort, begin)
WHERE p.gedaan > l.limiet
   OR (p.begin IN (%(maand)s, %(jaar)s) AND p.gedaan * 100 >= l.limiet * %(drempel)s)
   OR (p.gepland > 0 AND p.gedaan + p.gepland > l.limiet)
"""


@dataclass(frozen=True, slots=True)
class Stand:
    """Hours of one person in one month or year, against its limit."""

    wijkwerker_id: UUID
    soort: str  # "maand" or "jaar"
    begin: date
    gedaan: int
    gepland: int
    limiet: int

    @property
    def periode(self) -> str:
        return maandnaam(self.begin) if self.soort == "maand" else str(self.begin.year)

    @property
    def sleutel(self) -> str:
        jaar_of_maand = f"{self.begin:%Y-%m}" if self.soort == "maand" else f"{self.begin:%Y}"
        return f"{self.wijkwerker_id}:{jaar_of_maand}"


def standen_die_opvallen(vandaag: date) -> list[Stand]:
    """Persons at a threshold, above a limit, or with a plan that no longer fits.

    Looks at this year and, in January, at the year before: late sheets still come in.
    Planned moments count up to the end of next year. One statement.
    """
    drempel = min(Regel.objects.waarde_op(RegelCode.SIGNAAL_DREMPELS, vandaag))
    with connection.cursor() as cursor:
        cursor.execute(
            PERIODEN_SQL,
            {
                "van": jaarvenster(vandaag - timedelta(days=31))[0],
                "tot": date(vandaag.year + 1, 12, 31),
                "maand": eerste_van_maand(vandaag),
                "jaar": jaarvenster(vandaag)[0],
                "drempel": drempel,
            },
        )
        return [Stand(*rij) for rij in cursor.fetchall()]


@transaction.atomic
def urenlimieten_controleren(*, vandaag: date) -> dict[SignaalSoort, Uitkomst]:
    """Signalen at the thresholds (80 and 100 %), for overruns, and for plans that do not fit.

    Decree of 7 July 2017: 60 hours a month and 630 a year, as dated rules. Withdraws what no
    longer holds. Running twice changes nothing.
    """
    standen = standen_die_opvallen(vandaag)
    trajecten = dict(
        Traject.objects.lopend()
        .filter(wijkwerker__in={stand.wijkwerker_id for stand in standen})
        .values_list("wijkwerker_id", "pk")
    )
    drempel = min(Regel.objects.waarde_op(RegelCode.SIGNAAL_DREMPELS, vandaag))
    nu = {eerste_van_maand(vandaag), jaarvenster(vandaag)[0]}
    return {
        SignaalSoort.URENLIMIET: signalen_gelijkzetten(
            soort=SignaalSoort.URENLIMIET,
            bevindingen=_limieten(standen, trajecten, nu, drempel),
        ),
        SignaalSoort.PLANNING: signalen_gelijkzetten(
            soort=SignaalSoort.PLANNING,
            bevindingen=_planning(standen, trajecten),
        ),
    }


def _limieten(
    standen: list[Stand], trajecten: dict[UUID, UUID], nu: set[date], drempel: int
) -> Iterator[Bevinding]:
    for stand in standen:
        bereikt = stand.begin in nu and stand.gedaan * 100 >= stand.limiet * drempel
        if not bereikt and stand.gedaan <= stand.limiet:
            continue  # only its plan does not fit
        vrij = stand.limiet - stand.gedaan
        if vrij > 0:
            slot = f"nog {uur(vrij)} vrij."
        elif vrij == 0:
            slot = "de limiet is bereikt."
        else:
            slot = f"{uur(-vrij)} boven de limiet."
        yield Bevinding(
            sleutel=f"uren:{stand.sleutel}",
            ernst=SignaalErnst.LET_OP if vrij > 0 else SignaalErnst.FOUT,
            datum=stand.begin,
            melding=f"{stand.gedaan} van {stand.limiet} uur in {stand.periode}: {slot}",
            wijkwerker_id=stand.wijkwerker_id,
            traject_id=trajecten.get(stand.wijkwerker_id),
            gegevens={"gedaan": stand.gedaan, "limiet": stand.limiet, "soort": stand.soort},
        )


def _planning(standen: list[Stand], trajecten: dict[UUID, UUID]) -> Iterator[Bevinding]:
    for stand in standen:
        teveel = stand.gedaan + stand.gepland - stand.limiet
        if not stand.gepland or teveel <= 0:
            continue
        getallen = {"gedaan": stand.gedaan, "gepland": stand.gepland, "limiet": stand.limiet}
        yield Bevinding(
            sleutel=f"planning:{stand.sleutel}",
            ernst=SignaalErnst.FOUT,
            datum=stand.begin,
            melding=planning_melding(stand.periode, **getallen),
            wijkwerker_id=stand.wijkwerker_id,
            traject_id=trajecten.get(stand.wijkwerker_id),
            gegevens=getallen | {"teveel": teveel},
        )
