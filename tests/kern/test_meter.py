import pytest
from django.template.loader import render_to_string

from wijkwerken.kern.kleuren import statusklasse
from wijkwerken.kern.meters import meterdelen


@pytest.mark.parametrize(
    ("gedaan", "gepland", "nieuw", "klasse", "tekst"),
    [
        (40, 7, 0, "", "nog 13\u00a0uur vrij"),
        (41, 7, 0, "let-op", "nog 12\u00a0uur vrij"),
        (51, 6, 0, "let-op", "nog 3\u00a0uur vrij"),
        (50, 6, 4, "vol", "vol"),
        (60, 0, 2, "vol", "2\u00a0uur boven de limiet"),
        (None, None, None, "", "nog 60\u00a0uur vrij"),
    ],
    ids=["under 80 %", "exactly 80 %", "nearly full", "full", "over", "nothing yet"],
)
def test_meter_says_in_words_what_is_left(gedaan, gepland, nieuw, klasse, tekst):
    delen = meterdelen(gedaan, gepland, 60, nieuw)

    assert (delen.klasse, delen.tekst) == (klasse, tekst)


def test_meter_never_leaves_its_track():
    delen = meterdelen(70, 10, 60)

    assert (delen.gedaan, delen.gepland) == ("100.0", "100.0")


def test_meter_partial_writes_widths_that_svg_reads():
    html = render_to_string(
        "onderdelen/meter.html", {"label": "2026", "gedaan": 388, "gepland": 6, "limiet": 630}
    )

    assert 'width="61.6%"' in html
    assert "<b>388</b> van 630\u00a0uur, 6 gepland" in html
    assert "style=" not in html


def test_a_status_that_nobody_named_is_neutral():
    assert statusklasse("lopend") == "ok"
    assert statusklasse("geweigerd") == "fout"
    assert statusklasse("verstuurd") == "let-op"
    assert statusklasse("iets anders") == "neutraal"
    assert statusklasse(None) == "neutraal"
