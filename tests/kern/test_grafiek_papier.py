"""A chart in a PDF: tagged, described in words, and the table under it with its headings."""

import re

import pytest
from django.template import Context, Template

from tests.papier import leesbaar, struikelstenen
from wijkwerken.kern import tekenaar
from wijkwerken.kern.grafieken import Grafiek, Punt, Reeks, Soort


@pytest.fixture(scope="module")
def papier():
    punten = [Punt("Gent", 1234, "/gent"), Punt("Temse", 80, "/temse", voorlopig=True)]
    grafiek = Grafiek("Uren per gemeente", Soort.BALKEN, [Reeks("2025", punten)], "uren")
    inhoud = Template("{% load kern_tags %}{% grafiek_papier g %}").render(Context({"g": grafiek}))
    kop = '<html lang="nl-BE"><head><title>Jaarverslag</title></head>'
    document = tekenaar.teken(f"{kop}<body><h1>2025</h1>{inhoud}</body></html>")
    return (document + leesbaar(document)).decode("latin-1")


def test_a_chart_in_a_pdf_is_described_in_words_and_tagged(papier):
    assert 'pdfuaid:part="1"' in papier
    assert "/Lang (nl-BE)" in papier
    (figuur,) = re.findall(r"/S /Figure.*", papier)
    assert r"/Alt (Uren per gemeente; hoogste Gent \(1.234\); laagste Temse \(80\).)" in figuur
    assert len(re.findall(r"/S /TH\b", papier)) == 4
    assert len(re.findall(r"/S /TD\b", papier)) == 2


def test_a_chart_in_a_pdf_has_its_own_colours_and_no_links(papier):
    """No style sheet of the page reaches into an SVG there: colours stand in the drawing."""
    assert re.search(r"0\.0431\d* 0\.392\d* 0\.345\d* rg", papier)  # #0b6458
    assert re.search(r"\[5(\.0)? 3(\.0)?\] 0(\.0)? d", papier)  # dashes: provisional
    assert "/URI" not in papier
    assert "/S /Link" not in papier


def test_what_somebody_stumbles_over_who_hears_a_pdf_is_found():
    """The twin of the documents that are judged so: each of these is said."""
    beeld = '<svg width="9" height="9"><rect width="9" height="9"/></svg>'
    slecht = f"<body><h2>Twee</h2><h4>Vier</h4>{beeld}<table><tr><td>1</td></tr></table></body>"
    assert struikelstenen(tekenaar.teken(f"<html><title>x</title>{slecht}</html>")) == [
        "no language",
        "not one main heading",
        "a heading that skips a level",
        "a figure without words",
        "a cell without heading",
    ]
