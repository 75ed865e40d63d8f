"""Charts: nothing falls outside its drawing, every number can be read, colour is never alone."""

import pytest
from django.template import Context, Template
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkwerken.kern.grafieken import BREED, SMAL, Grafiek, Punt, Reeks, Soort, teken
from wijkwerken.kern.grafieken.doek import VAK, schaal

WAARDEN = st.none() | st.integers(-3000, 20_000) | st.decimals(-10, 100, places=1)


def _grafiek(soort, *reeksen, labels="ABC", **woorden):
    return Grafiek(
        "Uren",
        soort,
        [
            Reeks(
                str(2025 - n),
                [Punt(x, w, f"/{x}{n}") for x, w in zip(labels, waarden, strict=False)],
            )
            for n, waarden in enumerate(reeksen)
        ],
        **woorden,
    )


def _vlakken(tekening):
    """Place of every bar: x, y, width, height."""
    return [
        tuple(float(vorm.attributen[n]) for n in ("x", "y", "width", "height"))
        for merk in tekening.merken
        for vorm in merk.vormen
        if vorm.naam == "rect" and "raakvlak" not in vorm.attributen["class"]
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(Soort),
    st.lists(st.lists(WAARDEN, max_size=14), max_size=3),
    st.integers(1, 40),
    st.sampled_from([BREED, SMAL]),
)
def test_whatever_the_numbers_all_stays_inside(soort, reeksen, lang, breedte):
    labels = [f"{n} " + "x" * lang for n in range(14)]
    tekening = teken(_grafiek(soort, *reeksen, labels=labels), breedte)

    for x, y, breed, hoog in _vlakken(tekening):
        assert x >= -0.1
        assert x + breed <= breedte + 0.1
        assert 0 <= y <= y + hoog <= tekening.hoogte + 0.1


@pytest.mark.parametrize("soort", [Soort.STAVEN, Soort.BALKEN])
def test_bars_are_as_long_as_their_numbers_from_one_zero(soort):
    maat = 3 if soort == Soort.STAVEN else 2
    lang, half, onder, niets = _vlakken(teken(_grafiek(soort, [200, 100, -50, 0], labels="ABCD")))

    assert lang[maat] == pytest.approx(2 * half[maat], abs=0.2)
    assert onder[maat] == pytest.approx(half[maat] / 2, abs=0.2)
    assert niets[maat] == 0
    if soort == Soort.STAVEN:
        assert onder[1] == pytest.approx(lang[1] + lang[3], abs=0.2)
    else:
        assert onder[0] + onder[2] == pytest.approx(lang[0], abs=0.2)


def test_short_labels_keep_bars_standing_and_provisional_ones_have_dashes():
    punten = [Punt(f"{n} september 2025", n, kort=f"m{n}", voorlopig=n > 10) for n in range(12)]
    grafiek = Grafiek("Uren", Soort.STAVEN, [Reeks("2025", punten)])
    tekening = teken(grafiek, SMAL)

    assert len({x for x, _, _, _ in _vlakken(tekening)}) == 12
    streepjes = [m for m in tekening.merken if "stroke-dasharray" in m.vormen[1].attributen]
    assert [m.naam for m in streepjes] == ["11 september 2025: 11 (voorlopig)"]
    assert grafiek.tabel[-1][1][0].tekst == "11 (voorlopig)"


def test_standing_bars_lie_down_when_their_names_do_not_fit():
    lang = _grafiek(Soort.STAVEN, [1] * 12, labels=[f"Sint-Gillis-Waas{n}" for n in range(12)])

    assert len({y for _, y, _, _ in _vlakken(teken(lang))}) == 12
    assert len({x for x, _, _, _ in _vlakken(teken(lang))}) == 1


def test_shares_of_a_pile_fill_its_bar_and_leave_hidden_parts_out():
    tekening = teken(_grafiek(Soort.STAPEL, [30], [None], [10]))

    namen = [merk.naam for merk in tekening.merken]
    assert namen == ["A, 2025: 30 (75\u00a0%)", "A, 2023: 10 (25\u00a0%)"]
    (_, _, eerste, _), (_, _, tweede, _) = _vlakken(tekening)
    assert eerste + 2 == pytest.approx(3 * (tweede + 2), abs=0.5)


def test_a_line_breaks_where_there_is_no_number_and_the_second_has_dashes():
    achter = teken(_grafiek(Soort.LIJN, [1, None, 3], [1, 2, 3])).achter
    eerste, tweede = [vorm.attributen for vorm in achter if vorm.naam == "path"]

    assert (eerste["d"].count("M"), tweede["d"].count("M")) == (2, 1)
    assert "stroke-dasharray" not in eerste
    assert tweede["stroke-dasharray"]


@pytest.mark.parametrize("soort", Soort)
@pytest.mark.parametrize("breedte", [BREED, SMAL])
@pytest.mark.parametrize("labels", ["ABC", "ABCDEFGHIJKL"])
def test_every_link_is_wide_and_high_enough_for_a_finger(soort, breedte, labels):
    """Bars too thin to find apart share one link; each label keeps at least one."""
    reeksen = [[5] * len(labels), [4] * len(labels)]
    raak = [
        vorm.attributen
        for merk in teken(_grafiek(soort, *reeksen, labels=labels), breedte).merken
        if merk.url
        for vorm in merk.vormen
        if vorm.attributen["class"] == "raakvlak"
    ]

    assert len(raak) >= len(labels)
    # Twelve months on a phone: 25 px.
    assert min(min(float(vak["width"]), float(vak["height"])) for vak in raak) >= VAK - 1


@pytest.mark.parametrize(
    ("laag", "hoog", "verwacht"),
    [
        (0, 0, [0, 1]),
        (0, 3, [0, 1, 2, 3]),
        (0, 18_805, [0, 5000, 10_000, 15_000, 20_000]),
        (-40, 30, [-40, -20, 0, 20, 40]),
        (0, 100, [0, 25, 50, 75, 100]),
        (-7, 0, [-8, -6, -4, -2, 0]),
    ],
)
def test_grid_has_round_numbers(laag, hoog, verwacht):
    assert schaal(laag, hoog) == verwacht


def test_page_shows_links_and_a_table_with_hidden_cells_in_words():
    grafiek = Grafiek(
        "Wijk-werkers",
        Soort.BALKEN,
        [Reeks("2025", [Punt("Gent <b>", 1234, "/gent"), Punt("Aalst", None, "", "minder dan 5")])],
        "wijk-werkers",
        "Gemeente",
    )
    html = Template("{% load kern_tags %}{% grafiek g %}").render(Context({"g": grafiek}))

    assert html.count('<a href="/gent" aria-label="Gent &lt;b&gt;: 1.234">') == 2
    assert '<td class="getal"><a href="/gent">1.234</a></td>' in html
    assert '<th scope="row">Aalst</th><td class="getal">minder dan 5</td>' in html
    assert "style=" not in html
    assert "<b>" not in html
