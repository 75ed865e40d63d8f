from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from wijkwerken.kern.tijdlijn import (
    BREEDTE,
    VLAG,
    Balk,
    Punt,
    breedte_van,
    leg_labels,
    leg_vlaggen,
    maak_lijn,
)

START, EINDE = date(2026, 3, 2), date(2027, 3, 1)
VANDAAG = date(2026, 11, 23)


def test_line_runs_from_start_to_end_with_today_between():
    lijn = maak_lijn(start=START, einde=EINDE, vandaag=VANDAAG)

    assert lijn.vandaag["tekst"] == "vandaag: nog 98 dagen"
    assert 0 < float(lijn.voorbij) < float(lijn.lengte)
    assert [m["tekst"] for m in lijn.maanden][:3] == ["mrt", "apr", "mei"]
    assert "2 maart 2026" in lijn.omschrijving


def test_before_the_start_nothing_is_behind_us_and_after_the_end_the_days_are_counted():
    for dag, anker in ((START, "start"), (EINDE, "end"), (VANDAAG, "middle")):
        vandaag = maak_lijn(start=START, einde=EINDE, vandaag=dag).vandaag
        assert vandaag["anker"] == anker  # at an edge it never leaves the drawing
    eerder = maak_lijn(start=START, einde=EINDE, vandaag=START - timedelta(days=10))
    later = maak_lijn(start=START, einde=EINDE, vandaag=EINDE + timedelta(days=3))
    lang_geleden = maak_lijn(start=START, einde=EINDE, vandaag=EINDE + timedelta(days=400))

    assert (eerder.vandaag, eerder.voorbij) == (None, "0.0")
    assert later.vandaag["tekst"] == "vandaag: 3 dagen voorbij"
    assert lang_geleden.vandaag is None
    assert lang_geleden.voorbij == f"{float(lang_geleden.lengte):.1f}"


def test_points_and_bars_are_also_a_table_in_order_of_date():
    lijn = maak_lijn(
        start=START,
        einde=EINDE,
        vandaag=VANDAAG,
        punten=[Punt(EINDE, "einde"), Punt(START, "start"), Punt(date(2026, 8, 31), "evaluatie 1")],
        balken=[Balk(date(2026, 8, 3), None, "geschorst: ziekte")],
    )

    assert [rij["wat"] for rij in lijn.tabel] == [
        "start",
        "geschorst: ziekte",
        "evaluatie 1",
        "einde",
    ]
    assert lijn.tabel[1]["wanneer"] == "03/08/2026, nog bezig"
    assert [p["tekst"] for p in lijn.punten][1] == "evaluatie 1: 31 aug."


def test_coordinates_are_text_with_a_dot_because_a_dutch_template_would_write_a_comma():
    lijn = maak_lijn(start=START, einde=EINDE, vandaag=VANDAAG, punten=[Punt(START, "start")])

    waarden = [lijn.voorbij, lijn.vandaag["x"], lijn.punten[0]["x"], lijn.maanden[0]["tekst_x"]]
    assert all(isinstance(w, str) and "," not in w for w in waarden)


def test_a_traject_of_one_day_still_draws():
    assert maak_lijn(start=START, einde=START, vandaag=START, punten=[Punt(START, "start")]).hoogte


PLEKKEN = st.lists(
    st.tuples(st.floats(0, BREEDTE), st.text("abcdefgh ", min_size=1, max_size=30)), max_size=12
)


@given(PLEKKEN)
def test_no_two_labels_above_the_line_overlap(labels):
    vakken = {}
    for (_, tekst), (rij, midden) in zip(labels, leg_labels(labels), strict=True):
        half = breedte_van(tekst) / 2
        assert half + 1 <= midden <= BREEDTE - half - 1
        for a, b in vakken.setdefault(rij, []):
            assert midden + half <= a or midden - half >= b
        vakken[rij].append((midden - half, midden + half))


def vlakken(labels):
    """Row, x of the line, and the span of the text of each flag."""
    for (x, tekst), (rij, kant) in zip(labels, leg_vlaggen(labels), strict=True):
        breedte = breedte_van(tekst) + VLAG
        yield rij, x, *((x, x + breedte) if kant == "start" else (x - breedte, x))


@given(PLEKKEN)
def test_no_two_labels_under_the_line_overlap(labels):
    gelegd = list(vlakken(labels))
    for i, (rij, _, van, tot) in enumerate(gelegd):
        for ander, _, a, b in gelegd[:i]:
            assert rij != ander or tot <= a or van >= b


def test_in_a_busy_dossier_no_line_runs_through_a_label():
    labels = [
        (24, "aanmelding 20 feb."),
        (47, "start 2 maart"),
        (54, "afsprakenblad 5 maart"),
        (490, "evaluatie 1: 31 aug."),
        (934, "evaluatie 2 uiterlijk 28 feb."),
        (936, "einde 1 maart"),
    ]

    gelegd = list(vlakken(labels))
    for rij, x, _, _ in gelegd:
        assert not any(a < x < b for ander, _, a, b in gelegd if ander < rij)
