"""Any order of planning, moving, cancelling and working, against a model in plain Python.

The limits are small here, so that a few acts reach them: 12 hours a month and 20 a year.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

import pytest
from django.db import transaction
from django.db.models import Sum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.trajecten.uren_hulp import VANDAAG, nieuwe_inzet
from trajecten.choices import MomentStatus, SignaalSoort, SignaalStatus
from trajecten.models import GeplandMoment, Prestatie, Signaal
from trajecten.services.inzetten import moment_annuleren, moment_plannen, moment_verplaatsen
from trajecten.services.prestaties import prestatie_registreren
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.regels.models import Regel

pytestmark = pytest.mark.django_db
MAAND, JAAR = 12, 20
DAGEN = [date(2025, 3, 3), date(2025, 3, 17), date(2025, 4, 2), date(2025, 4, 16), date(2025, 5, 6)]
dagen, uren, plek = st.sampled_from(DAGEN), st.integers(1, 6), st.integers(0, 9)
DADEN = st.one_of(
    st.tuples(st.just("plan"), dagen, uren),
    st.tuples(st.just("verplaats"), plek, dagen),
    st.tuples(st.just("annuleer"), plek),
    st.tuples(st.just("werk"), plek),
    st.tuples(st.just("werk_los"), dagen, uren),
)


@dataclass
class Model:
    """What should be true: planned and done pieces, each a day and hours."""

    gepland: list[tuple[date, int]] = field(default_factory=list)
    gedaan: list[tuple[date, int]] = field(default_factory=list)

    @staticmethod
    def past(stukken):
        maand, jaar = Counter(), Counter()
        for dag, aantal in stukken:
            maand[dag.year, dag.month] += aantal
            jaar[dag.year] += aantal
        return max(maand.values(), default=0) <= MAAND and max(jaar.values(), default=0) <= JAAR

    @staticmethod
    def past_rond(stukken, dag):
        """Only the month and the year of this day: another month may be over already."""
        maand = sum(n for d, n in stukken if (d.year, d.month) == (dag.year, dag.month))
        return maand <= MAAND and sum(n for d, n in stukken if d.year == dag.year) <= JAAR

    def mag_plannen(self, dag, aantal, zonder=None):
        rest = [stuk for n, stuk in enumerate(self.gepland) if n != zonder]
        return self.past_rond([*rest, *self.gedaan, (dag, aantal)], dag)

    def mag_werken(self, dag, aantal):
        """Hours that were worked never wait for a plan."""
        return self.past_rond([*self.gedaan, (dag, aantal)], dag)


class Spel:
    """One inzet, its moments in the order of the model, and the acts on both."""

    def __init__(self, inzet, door):
        self.inzet, self.door, self.model, self.momenten = inzet, door, Model(), []

    def doe(self, naam, *waarden):
        """Did it go through? The service must say what the model says."""
        if naam in {"verplaats", "annuleer", "werk"}:
            if not self.momenten:
                return
            waarden = (waarden[0] % len(self.momenten), *waarden[1:])
        getattr(self, naam)(*waarden)

    def plan(self, dag, aantal):
        moment = self.verwacht(
            self.model.mag_plannen(dag, aantal),
            lambda: moment_plannen(door=self.door, inzet=self.inzet, datum=dag, uren=aantal),
        )
        if moment:
            self.momenten.append(moment)
            self.model.gepland.append((dag, aantal))

    def verplaats(self, n, dag):
        aantal = self.model.gepland[n][1]
        moment = self.verwacht(
            self.model.mag_plannen(dag, aantal, zonder=n),
            lambda: moment_verplaatsen(door=self.door, moment=self.momenten[n], datum=dag),
        )
        if moment:
            self.model.gepland[n] = (dag, aantal)

    def annuleer(self, n):
        moment_annuleren(door=self.door, moment=self.momenten.pop(n), reden="Regen")
        self.model.gepland.pop(n)

    def werk(self, n):
        dag, aantal = self.model.gepland[n]
        moment = GeplandMoment.objects.get(pk=self.momenten[n].pk)
        gelukt = self.verwacht(
            self.model.mag_werken(dag, aantal), lambda: self.registreer(dag, moment=moment)
        )
        if gelukt:
            self.momenten.pop(n)
            self.model.gepland.pop(n)
            self.model.gedaan.append((dag, aantal))

    def werk_los(self, dag, aantal):
        gelukt = self.verwacht(
            self.model.mag_werken(dag, aantal), lambda: self.registreer(dag, uren=aantal)
        )
        if gelukt:
            self.model.gedaan.append((dag, aantal))

    def registreer(self, dag, **anders):
        return prestatie_registreren(
            door=self.door, inzet=self.inzet, datum=dag, vandaag=VANDAAG, **anders
        )

    def verwacht(self, mag, doen):
        """What the act gives when the model allows it; otherwise it must refuse for the hours."""
        if mag:
            with transaction.atomic():
                return doen()
        with pytest.raises(RegelFout) as weigering, transaction.atomic():
            doen()
        assert {b.code for b in weigering.value.bezwaren} <= {"maandlimiet", "jaarlimiet"}
        return None

    def sommen(self):
        def som(rijen):
            return dict(rijen.values_list("datum").annotate(n=Sum("uren")))

        gepland = GeplandMoment.objects.filter(inzet=self.inzet, status=MomentStatus.GEPLAND)
        return som(gepland.order_by()), som(Prestatie.objects.filter(inzet=self.inzet).order_by())


def per_dag(stukken):
    som = Counter()
    for dag, aantal in stukken:
        som[dag] += aantal
    return dict(som)


@pytest.fixture
def inzet(regels, traject):
    Regel.objects.filter(code="uren_per_maand").update(waarde=MAAND)
    Regel.objects.filter(code="uren_per_jaar").update(waarde=JAAR)
    return nieuwe_inzet(traject)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(daden=st.lists(DADEN, min_size=4, max_size=12))
def test_no_order_of_acts_passes_the_month_or_the_year(inzet, bemiddelaar, daden):
    with transaction.atomic():
        spel = Spel(inzet, bemiddelaar)
        for daad in daden:
            spel.doe(*daad)
            model = spel.model
            assert spel.sommen() == (per_dag(model.gepland), per_dag(model.gedaan))
            assert model.past(model.gedaan)
            over = not model.past([*model.gepland, *model.gedaan])
            # Only unplanned work can push a plan over; then a signaal says what must give way.
            assert over <= any(naam == "werk_los" for naam, *_ in daden)
            assert (
                over
                == Signaal.objects.filter(
                    soort=SignaalSoort.PLANNING, status=SignaalStatus.OPEN
                ).exists()
            )
        transaction.set_rollback(True)
