"""Whatever is registered, corrected, contested and listed in whatever order: paid exactly once."""

from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import transaction
from django.db.models import Sum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cheques.models import Vergoedingdeel, Vergoedinglijst
from cheques.services import vergoedingen as services
from tests.factories import BetwistingFactory, InzetFactory, PostcodeFactory, TrajectFactory
from trajecten.models import Betwisting, Prestatie
from trajecten.services.rekeningen import rekening_noteren
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.regels.models import Regel

NU, VANDAAG = datetime(2025, 12, 31, 9, tzinfo=UTC), date(2025, 12, 31)
DAGEN = [date(2025, 3, 3), date(2025, 3, 4), date(2025, 4, 1)]
PER_UUR, PER_RIT = 410, 207
INGETROKKEN = {"stand": "ingetrokken", "beslist_op": VANDAAG}

REGISTREER = st.tuples(
    st.just("registreer"), st.integers(0, 3), st.sampled_from(DAGEN), st.integers(1, 5)
)
RANG = st.integers(0, 9)
WIJZIG = st.one_of(
    REGISTREER,
    st.tuples(st.just("uren"), RANG, st.integers(1, 5)),
    st.tuples(st.just("datum"), RANG, st.sampled_from(DAGEN)),
    st.tuples(st.just("corrigeer"), RANG, st.sampled_from([-2, -1, 1]), st.sampled_from([3, 4, 5])),
    st.tuples(st.sampled_from(["schrap", "betwist", "beslis"]), RANG),
    st.tuples(st.just("maak"), st.sampled_from([3, 4])),
    st.tuples(st.sampled_from(["herreken", "klaar", "weg"])),
)
BETAAL = st.tuples(st.just("betaal"), st.sampled_from([3, 4]))


@st.composite
def verlopen(draw):
    """Hours, a list, changes, a list, changes: most of it after something was paid."""
    daden = draw(st.lists(REGISTREER, min_size=2, max_size=5))
    for _ in range(draw(st.integers(1, 3))):
        daden += [draw(BETAAL), *draw(st.lists(WIJZIG, min_size=1, max_size=5))]
    return daden


class Spel:
    """Two people, each working at two places: the first near home, the second far."""

    def __init__(self, inzetten, coordinator):
        self.inzetten, self.door = inzetten, coordinator

    def doe(self, naam, *waarden):
        try:
            with transaction.atomic():
                getattr(self, naam)(*waarden)
        except RegelFout:
            pass  # a list that may not be made, or is no longer right

    def registreer(self, waar, datum, uren):
        inzet = self.inzetten[waar]
        Prestatie.objects.create(traject=inzet.traject, inzet=inzet, datum=datum, uren=uren)

    def kies(self, rang, rijen):
        rijen = list(rijen.order_by("aangemaakt_op", "pk"))
        return rijen[rang % len(rijen)] if rijen else None

    def uren(self, rang, uren):
        if rij := self.kies(rang, Prestatie.objects.niet_betwist().filter(correcties=None)):
            Prestatie.objects.filter(pk=rij.pk).update(uren=uren)

    def datum(self, rang, datum):
        if rij := self.kies(rang, Prestatie.objects.niet_betwist()):
            Prestatie.objects.filter(pk=rij.pk).update(datum=datum)

    def corrigeer(self, rang, uren, maand):
        rij = self.kies(rang, Prestatie.objects.niet_betwist().met_uren_nu())
        if rij and 0 <= rij.uren_nu + uren <= 5:
            rij.correcties.create(
                uren=uren, boekmaand=date(2025, maand, 1), reden="x", door=self.door
            )

    def schrap(self, rang):
        if rij := self.kies(rang, Prestatie.objects.filter(betwistingen=None, correcties=None)):
            rij.delete()

    def betwist(self, rang):
        if rij := self.kies(rang, Prestatie.objects.filter(betwistingen=None)):
            maak_betwisting(rij, self.door)

    def beslis(self, rang):
        if rij := self.kies(rang, Prestatie.objects.betwist()):
            rij.betwistingen.update(**INGETROKKEN)

    def maak(self, maand):
        services.vergoedinglijst_maken(
            door=self.door, maand=date(2025, maand, 1), vandaag=VANDAAG, nu=NU
        )

    def concept(self, service, **meer):
        if lijst := Vergoedinglijst.objects.filter(stand="concept").first():
            service(door=self.door, lijst=lijst, **meer)

    def betaal(self, maand):
        self.weg()
        betwist = set(Prestatie.objects.betwist().values_list("pk", flat=True))
        self.maak(maand)
        self.klaar()
        nieuw = Vergoedingdeel.objects.filter(
            regel__lijst=Vergoedinglijst.objects.order_by("aangemaakt_op").last()
        )
        assert not betwist & set(nieuw.values_list("prestatie", flat=True))

    def herreken(self):
        self.concept(services.vergoedinglijst_herrekenen, nu=NU)

    def klaar(self):
        self.concept(services.vergoedinglijst_klaarmaken, nu=NU)

    def weg(self):
        self.concept(services.vergoedinglijst_weggooien)


def maak_betwisting(prestatie, door):
    BetwistingFactory(
        prestatie=prestatie,
        behandelaar=door,
        gewerkt=prestatie.uren,
        uren=1,
        ontvangen_op=date(2025, 12, 1),
        stand="open",
        toegekend=None,
        beslist_op=None,
    )


def naief():
    """Hours and trips as anybody would count them by hand, per person: cents."""
    uren, ritten = Counter(), set()
    for rij in Prestatie.objects.met_uren_nu().select_related(
        "inzet__aanvraag__vestiging", "traject"
    ):
        wie, plek = rij.traject.wijkwerker_id, rij.inzet.aanvraag.vestiging
        uren[wie] += rij.uren_nu * PER_UUR
        if plek.postcode == "1750" and rij.uren_nu:
            ritten.add((wie, plek.pk, rij.datum))
    for wie, *_ in ritten:
        uren[wie] += PER_RIT
    return {wie: cent for wie, cent in uren.items() if cent}


@pytest.fixture
def inzetten(regels, bemiddelaar):
    Regel.objects.filter(code="uren_per_maand").update(waarde=744)
    Regel.objects.filter(code="uren_per_jaar").update(waarde=8784)
    for postcode, plaats, noord in (("1500", "Halle", "50.7361"), ("1750", "Lennik", "50.7981")):
        PostcodeFactory(
            postcode=postcode,
            deelgemeente=plaats,
            breedtegraad=Decimal(noord),
            lengtegraad=Decimal("4.2374"),
        )
    rijen = []
    for _ in range(2):
        traject = TrajectFactory()
        rekening_noteren(door=bemiddelaar, wijkwerker=traject.wijkwerker, iban="BE68539007547034")
        rijen += [
            InzetFactory(
                traject=traject,
                aanvraag__vestiging__postcode=postcode,
                aanvraag__vestiging__plaats=plaats,
            )
            for postcode, plaats in (("1500", "Halle"), ("1750", "Lennik"))
        ]
    return rijen


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(daden=verlopen())
def test_all_lists_together_are_the_naive_sum_and_nothing_is_paid_twice(
    inzetten, coordinator, daden
):
    with transaction.atomic():
        spel = Spel(inzetten, coordinator)
        for daad in daden:
            spel.doe(*daad)
            betaald = Vergoedingdeel.objects.filter(regel__lijst__stand="klaar")
            per_bron = betaald.filter(soort="uren").order_by().values("prestatie", "datum")
            assert all(0 <= rij["som"] <= 5 for rij in per_bron.annotate(som=Sum("uren")))
        Betwisting.objects.filter(stand="open").update(**INGETROKKEN)
        spel.doe("weg")
        # Much work for everybody, so that nobody is left with a debt.
        for inzet in inzetten[::2]:
            for dag in range(5, 12):
                datum = date(2025, 5, dag)
                Prestatie.objects.create(traject=inzet.traject, inzet=inzet, datum=datum, uren=24)
        spel.doe("maak", 12)
        spel.doe("klaar")
        samen = Vergoedingdeel.objects.order_by().values_list("regel__wijkwerker")
        assert dict(samen.annotate(som=Sum("bedrag"))) == naief()
        transaction.set_rollback(True)
