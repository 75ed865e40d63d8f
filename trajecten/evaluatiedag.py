"""The last day for the next evaluatie, reckoned by the database: to filter and order by.

The twin of `rules.evaluaties.uiterste_dag`; a property test holds them against each other.
"""

from collections.abc import Collection
from datetime import date, timedelta

from django.db.models import (
    Case,
    DateField,
    DurationField,
    F,
    Func,
    OuterRef,
    Subquery,
    Value,
    When,
)
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Cast, ExtractDay

from trajecten.models import Evaluatie
from trajecten.querysets import TrajectQuerySet
from trajecten.rules.evaluaties import wachtende_redenen
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel


class _Maanden(Func):
    template = "make_interval(months => %(expressions)s)"
    output_field = DurationField()


class _NaWachttijd(Func):
    """The day itself, or the first one after the schorsingen that cover it without a gap."""

    output_field = DateField()
    template = """NULLIF(LEAST(COALESCE((
        SELECT CASE WHEN upper_inf(r) THEN 'infinity'::date ELSE upper(r) END
        FROM (
            SELECT unnest(range_agg(daterange(s.van, s.tot, '[]'))) AS r
            FROM trajecten_schorsing s
            WHERE s.traject_id = "trajecten_traject"."id" AND s.reden = ANY(%(redenen)s)
        ) wacht WHERE r @> %(expressions)s
    ), %(expressions)s), "trajecten_traject"."voorzien_einde"), 'infinity'::date)"""

    def __init__(self, dag, redenen: Collection[str] = ()):
        super().__init__(dag)
        self.redenen = list(redenen)

    def as_sql(self, compiler, connection, function=None, template=None, arg_joiner=None, **extra):
        dag, params = compiler.compile(self.source_expressions[0])
        sql = self.template % {"redenen": "%s", "expressions": dag}
        return sql, (self.redenen, *params, *params)


def _plus(dag, duur):
    return Cast(CombinedExpression(dag, "+", duur), DateField())


def met_evaluatiedag_op(trajecten: TrajectQuerySet, vandaag: date) -> TrajectQuerySet:
    """The same by the rules of this day, which one query reads."""
    waarden = Regel.objects.waarden_op(
        vandaag, RegelCode.EVALUATIE_MAANDEN, RegelCode.EVALUATIE_WACHT_SCHORSING
    )
    return met_evaluatiedag(
        trajecten,
        maanden=waarden[RegelCode.EVALUATIE_MAANDEN],
        wacht_op=wachtende_redenen(waarden[RegelCode.EVALUATIE_WACHT_SCHORSING]),
    )


def met_evaluatiedag(
    trajecten: TrajectQuerySet, *, maanden: int, wacht_op: Collection[str]
) -> TrajectQuerySet:
    """Add `laatste_evaluatie` and `uiterlijk` to running trajecten."""
    laatste = Evaluatie.objects.afgerond().filter(traject=OuterRef("pk")).order_by("-datum")
    start = _plus(F("start"), _Maanden(Value(maanden)))
    return trajecten.annotate(
        laatste_evaluatie=Subquery(laatste.values("datum")[:1]),
        eigen_dag=Case(
            When(
                laatste_evaluatie__gte=F("start"),
                then=_plus(F("laatste_evaluatie"), _Maanden(Value(maanden))),
            ),
            # Where the same day does not exist, the term ends with the month.
            When(start__day__gt=ExtractDay(start), then=start),
            default=_plus(start, Value(timedelta(days=-1))),
        ),
        uiterlijk=_NaWachttijd(F("eigen_dag"), wacht_op),
    )
