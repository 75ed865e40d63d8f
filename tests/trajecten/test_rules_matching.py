"""Matching: a verdict follows from its gates, and the change it names opens them all."""

from dataclasses import fields, make_dataclass, replace
from datetime import date, time, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trajecten.rules.afsprakenblad import Stap
from trajecten.rules.beschikbaarheid import Afwezig, Blok, Weekpatroon
from trajecten.rules.matching import (
    PAST,
    PAST_BIJNA,
    PAST_NIET,
    Beoordelaar,
    Bezet,
    Opdracht,
    Periode,
    Persoon,
    Tijd,
    wijzig,
)
from trajecten.rules.planning import momenten_van
from trajecten.rules.uren import Limieten, Uren, Urenstand, toets_planning
from wijkwerken.kern.afstand import Plek

VANDAAG = date(2025, 3, 3)  # a Monday
GEWICHTEN = {
    "wil_dit": 25,
    "leert_hier": 25,
    "afstand": 15,
    "afwisseling": 10,
    "lang_geleden": 10,
    "afgesproken_uren": 5,
    "beschikbaar": 10,
}
ATTEST, TERM, HIER, DAAR = UUID(int=1), UUID(int=2), UUID(int=3), UUID(int=4)
OPEN = (Periode(None, None, UUID(int=9)),)
OPDRACHT = Opdracht(
    sleutel=UUID(int=5),
    gebruiker=HIER,
    activiteit=UUID(int=6),
    van=VANDAAG,
    tot=date(2025, 6, 30),
    tijd=Tijd(time(9), time(13), 4),
    weekdagen={0: Tijd(time(9), time(13), 4)},
    overeenkomsten=OPEN,
    toegelaten=OPEN,
)
PERSOON = Persoon(UUID(int=7), UUID(int=8), date(2025, 1, 1), date(2025, 12, 31))


def oordeel(persoon=PERSOON, opdracht=OPDRACHT, gewichten=GEWICHTEN):
    return Beoordelaar(opdracht, lambda _: Limieten(60, 630), gewichten, VANDAAG).oordeel(persoon)


def codes(persoon=PERSOON, opdracht=OPDRACHT):
    return [poort.code for poort in oordeel(persoon, opdracht).gesloten]


def elders(*dagen, begin=9):
    return Bezet(uuid4(), time(begin), time(begin + 4), frozenset(dagen))


def maandagen(van, aantal):
    return [van + timedelta(days=7 * n) for n in range(aantal)]


def vol(**maanden):
    return {date(2025, int(m[1:]), 1): Urenstand(0, uren) for m, uren in maanden.items()}


@pytest.mark.parametrize(
    ("persoon", "opdracht", "code", "zin"),
    [
        ({"start": date(2025, 4, 1)}, {}, "buiten_traject", "vanaf 7 april 2025"),
        ({"einde": date(2025, 5, 14)}, {}, "buiten_traject", "tot en met 14 mei 2025"),
        (
            {"schorsingen": (Periode(date(2025, 2, 1), date(2025, 3, 11), HIER),)},
            {},
            "geschorst",
            "vanaf 17 maart 2025",
        ),
        ({"schorsingen": (Periode(date(2025, 2, 1), None, HIER),)}, {}, "geschorst", None),
        (
            {"afwezig": ((HIER, Afwezig(VANDAAG, VANDAAG)),)},
            {},
            "afwezig",
            "vanaf 10 maart 2025",
        ),
        ({}, {"toegelaten": ()}, "activiteit_niet_toegelaten", None),
        (
            {},
            {"toegelaten": (Periode(date(2025, 3, 20), None, HIER),)},
            "activiteit_niet_toegelaten",
            "vanaf 24 maart 2025",
        ),
        (
            {},
            {"overeenkomsten": (Periode(None, date(2025, 5, 1), HIER),)},
            "geen_overeenkomst",
            "tot en met 4 mei 2025",
        ),
        (
            {},
            {"uitgesloten": (Periode(date(2025, 2, 1), date(2025, 8, 1), HIER),)},
            "gebruiker_uitgesloten",
            None,
        ),
        ({"uren": vol(m3=58)}, {}, "maandlimiet", "vanaf 7 april 2025"),
        (
            {"uren": vol(m3=42, m4=42, m5=42, m6=42)},
            {},
            "maandlimiet",
            "met 3 uur in plaats van 4",
        ),
        ({"uren": vol(m6=50)}, {}, "maandlimiet", "tot en met 15 juni 2025"),
        (
            {"uren": {date(2025, 1, 1): Urenstand(600, 0)}},
            {},
            "jaarlimiet",
            "tot en met 20 april 2025",
        ),
        ({"bezet": (elders(*maandagen(VANDAAG, 17)),)}, {}, "overlap", "op dinsdag"),
        ({"bezet": (elders(VANDAAG),)}, {}, "overlap", "vanaf 10 maart 2025"),
        ({}, {"vereisten": {ATTEST: "VCA"}}, "vereiste_ontbreekt", None),
        (
            {"bewijzen": {ATTEST: (Periode(None, date(2025, 6, 1), HIER),)}},
            {"vereisten": {ATTEST: "VCA"}},
            "vereiste_ontbreekt",
            "tot en met 1 juni 2025",
        ),
        (
            {"niet_samen": {HIER: (Periode(date(2025, 1, 1), None, HIER),)}},
            {},
            "niet_samen",
            None,
        ),
        ({"doet": {OPDRACHT.sleutel: HIER}}, {}, "al_ingezet", None),
    ],
)
def test_each_gate_closes_alone_and_names_the_smallest_change(persoon, opdracht, code, zin):
    persoon, opdracht = replace(PERSOON, **persoon), replace(OPDRACHT, **opdracht)
    uitkomst = oordeel(persoon, opdracht)

    assert [poort.code for poort in uitkomst.gesloten] == [code]
    assert uitkomst.gesloten[0].bron
    assert (uitkomst.wijziging and uitkomst.wijziging.zin) == zin
    assert uitkomst.uitkomst == (PAST_BIJNA if zin else PAST_NIET)
    if uitkomst.wijziging:
        assert oordeel(persoon, wijzig(opdracht, uitkomst.wijziging)).uitkomst == PAST


def test_back_to_back_and_another_hour_are_no_overlap():
    assert oordeel(replace(PERSOON, bezet=(elders(VANDAAG, begin=13),))).uitkomst == PAST


def test_work_of_once_may_move_to_a_later_day():
    eenmalig = replace(OPDRACHT, weekdagen={}, tot=date(2025, 3, 31))
    persoon = replace(PERSOON, afwezig=((HIER, Afwezig(VANDAAG, date(2025, 3, 7))),))
    assert oordeel(persoon, eenmalig).wijziging.zin == "vanaf 8 maart 2025"


# -- any mixture of obstacles ------------------------------------------------------------------
dagen = st.dates(date(2025, 2, 1), date(2025, 8, 1))


@st.composite
def periodes(draw, *, hoogstens=2):
    rijen = []
    for _ in range(draw(st.integers(0, hoogstens))):
        van = draw(dagen)
        tot = draw(st.none() | st.integers(0, 60).map(lambda n, van=van: van + timedelta(days=n)))
        rijen.append(Periode(van, tot, uuid4()))
    return tuple(rijen)


@st.composite
def gevallen(draw):
    weekdag = draw(st.integers(0, 4))
    tijd = Tijd(time(9), time(9 + (uren := draw(st.integers(1, 6)))), uren)
    tot = draw(st.none() | st.dates(VANDAAG, date(2025, 9, 30)))
    opdracht = replace(
        OPDRACHT,
        tot=tot,
        tijd=tijd,
        weekdagen=draw(st.sampled_from([{}, {weekdag: tijd}, {0: tijd, 3: tijd}])),
        overeenkomsten=draw(st.just(OPEN) | periodes()),
        toegelaten=draw(st.just(OPEN) | periodes()),
        uitgesloten=draw(periodes(hoogstens=1)),
        vereisten=draw(st.sampled_from([{}, {ATTEST: "VCA"}])),
    )
    maand = st.integers(1, 12).map(lambda m: date(2025, m, 1))
    persoon = replace(
        PERSOON,
        start=draw(st.dates(date(2025, 1, 1), date(2025, 5, 1))),
        einde=draw(st.none() | st.dates(date(2025, 5, 2), date(2025, 12, 31))),
        schorsingen=draw(periodes(hoogstens=1)),
        afwezig=tuple((p.sleutel, Afwezig(p.van, p.tot)) for p in draw(periodes(hoogstens=1))),
        bewijzen={ATTEST: draw(periodes())},
        niet_samen={HIER: samen} if (samen := draw(periodes(hoogstens=1))) else {},
        uren=draw(
            st.dictionaries(maand, st.builds(Urenstand, st.integers(0, 55), st.integers(0, 5)))
        ),
        bezet=tuple(
            draw(st.lists(st.lists(dagen, max_size=9).map(lambda d: elders(*d)), max_size=2))
        ),
    )
    return persoon, opdracht


def zonder(poort, persoon, opdracht):
    """The same without the record that this gate rests on."""
    niets = {
        "buiten_traject": {"start": date(2024, 1, 1), "einde": None},
        "geschorst": {"schorsingen": ()},
        "afwezig": {"afwezig": ()},
        "overlap": {"bezet": ()},
        "maandlimiet": {"uren": {}},
        "jaarlimiet": {"uren": {}},
        "niet_samen": {"niet_samen": {}},
        "vereiste_ontbreekt": {"bewijzen": {ATTEST: OPEN}},
    }
    van_opdracht = {
        "activiteit_niet_toegelaten": {"toegelaten": OPEN},
        "geen_overeenkomst": {"overeenkomsten": OPEN},
        "gebruiker_uitgesloten": {"uitgesloten": ()},
        "geen_moment": {"tot": None},
    }
    return (
        replace(persoon, **niets.get(poort.code, {})),
        replace(opdracht, **van_opdracht.get(poort.code, {})),
    )


@settings(max_examples=120, deadline=None)
@given(gevallen())
def test_the_change_that_is_named_makes_it_fit(geval):
    persoon, opdracht = geval
    uitkomst = oordeel(persoon, opdracht)
    assert (uitkomst.uitkomst == PAST) == (not uitkomst.gesloten)
    assert (uitkomst.uitkomst == PAST_BIJNA) == (uitkomst.wijziging is not None)
    assert oordeel(persoon, opdracht) == uitkomst
    if uitkomst.wijziging:
        assert oordeel(persoon, wijzig(opdracht, uitkomst.wijziging)).uitkomst == PAST


@settings(max_examples=100, deadline=None)
@given(gevallen())
def test_without_the_reasons_that_are_listed_the_verdict_flips(geval):
    persoon, opdracht = geval
    for _ in range(12):
        uitkomst = oordeel(persoon, opdracht)
        if uitkomst.uitkomst == PAST:
            return
        eerst = uitkomst.gesloten[0]
        persoon, opdracht = zonder(eerst, persoon, opdracht)
        assert eerst.code not in codes(persoon, opdracht)
    raise AssertionError(uitkomst.gesloten)


@settings(max_examples=50, deadline=None)
@given(
    st.dictionaries(
        st.integers(1, 12).map(lambda m: date(2025, m, 1)),
        st.builds(Urenstand, st.integers(0, 60), st.integers(0, 9)),
    ),
    st.integers(1, 8),
)
def test_the_hours_are_judged_as_planning_judges_them(uren, per_keer):
    tijd = Tijd(None, None, per_keer)
    opdracht = replace(OPDRACHT, tijd=tijd, weekdagen={0: tijd})
    nieuw = momenten_van([0], None, None, opdracht.van, opdracht.tot, uren=per_keer)
    bezwaren = toets_planning(
        [Uren(maand, stand.gedaan) for maand, stand in uren.items()],
        [Uren(maand, stand.gepland) for maand, stand in uren.items()],
        [moment.als_uren for moment in nieuw],
        Limieten(60, 630),
    )
    assert set(codes(replace(PERSOON, uren=uren), opdracht)) == {b.code for b in bezwaren}


def week(*blokken):
    return (Weekpatroon(VANDAAG, None, blokken),)


# -- the points --------------------------------------------------------------------------------
def punten(**velden):
    return {p.code: p for p in oordeel(replace(PERSOON, **velden)).punten}


def test_the_sum_is_the_sum_of_what_is_shown_and_follows_the_weights():
    uitkomst = oordeel()
    assert uitkomst.som == sum(punt.punten for punt in uitkomst.punten)
    dubbel = oordeel(gewichten={code: 2 * gewicht for code, gewicht in GEWICHTEN.items()})
    assert dubbel.som == 2 * uitkomst.som
    assert oordeel(gewichten=dict.fromkeys(GEWICHTEN, 0)).som == 0


@pytest.mark.parametrize(
    ("velden", "code", "verwacht"),
    [
        ({"voorkeur": frozenset([OPDRACHT.activiteit])}, "wil_dit", 25),
        ({"liever_niet": frozenset([OPDRACHT.activiteit])}, "wil_dit", -25),
        ({}, "wil_dit", 0),
        ({"uren_bij": {HIER: 10}}, "afwisseling", 0),
        ({"uren_bij": {HIER: 10, DAAR: 10}}, "afwisseling", 5),
        ({"laatst_gevraagd": VANDAAG}, "lang_geleden", 0),
        ({"laatst_gevraagd": VANDAAG - timedelta(days=45)}, "lang_geleden", 5),
        ({"stappen": (Stap(1, 19),)}, "afgesproken_uren", 0),
        ({"stappen": (Stap(1, 20),)}, "afgesproken_uren", 5),
        ({"weken": (Weekpatroon(VANDAAG, None, (Blok(1, time(9), time(13)),)),)}, "beschikbaar", 0),
        (
            {"weken": (Weekpatroon(VANDAAG, None, (Blok(0, time(8), time(13)),)),)},
            "beschikbaar",
            10,
        ),
    ],
)
def test_a_point_is_a_part_of_its_weight(velden, code, verwacht):
    assert punten(**velden)[code].punten == verwacht


def test_near_and_learning_weigh_more():
    opdracht = replace(OPDRACHT, plek=Plek(50.73, 4.23), traint={TERM: "Nederlands"})
    hier = replace(PERSOON, plek=Plek(50.73, 4.23), te_verwerven=frozenset([TERM]))
    ver = replace(hier, plek=Plek(51.2, 4.4), te_verwerven=frozenset())
    assert {p.code: p.punten for p in oordeel(hier, opdracht).punten} | {
        "afstand": 15,
        "leert_hier": 12,
    } == {p.code: p.punten for p in oordeel(hier, opdracht).punten}
    assert oordeel(hier, opdracht).som - oordeel(ver, opdracht).som == 27


# -- what must never weigh ---------------------------------------------------------------------
VERBODEN = (
    "geboorte", "leeftijd", "geslacht", "gender", "nationaliteit", "herkomst", "afkomst", "taal",
    "gezond", "ziek", "handicap", "beperking", "inkomen", "uitkering", "leefloon", "insz", "naam",
)  # fmt: skip


def weegt_verboden(model):
    return [f.name for f in fields(model) if any(woord in f.name for woord in VERBODEN)]


def test_age_sex_origin_health_and_income_are_not_among_the_inputs():
    assert not weegt_verboden(Persoon)


def test_the_guard_sees_a_field_that_would_weigh():
    ander = make_dataclass("Ander", [("geboortedatum", date, None)], bases=(Persoon,), frozen=True)
    assert weegt_verboden(ander) == ["geboortedatum"]
