"""The renderer reaches packaged files only, and what people typed stays text."""

import pytest
from weasyprint.urls import FatalURLFetchingError

from tests.factories import AfsprakenbladFactory
from tests.papier import leesbaar
from tests.trajecten.test_handtekeningen import als_uri, png
from trajecten.pdf import afsprakenblad_pdf
from trajecten.services.bladinhoud import inhoud_van
from wijkwerken.kern import pdf, tekenaar

AANVAL = (
    '<img src="http://127.0.0.1:9/x"><link rel="stylesheet" href="file:///etc/passwd">'
    '<style>@import url("http://127.0.0.1:9/y"); body {background: url(file:///etc/hosts)}</style>'
    '<object data="data:text/html,x"></object>{{ 1 }}{% load x %}'
)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "https://voorbeeld.test/a.css",
        "file:///etc/passwd",
        "data:text/css,x",
        "ftp://voorbeeld.test/a.css",
        "pakket:../../manage.py",
        "pakket:..%2fpapier.css",
        "pakket:/etc/passwd",
        "pakket:bestaat-niet.css",
        "pakket:",
        "papier.css",
        "data:image/png;base64,PHN2Zz4=",
        pytest.param("data:image/png;base64,iVBORw0KGgoA" + "A" * 300_000, id="too big"),
    ],
)
def test_no_other_address_is_fetched(url):
    with pytest.raises(ValueError, match="may not fetch"):
        tekenaar.fetcher()()(url)


def test_a_small_png_in_the_page_is_drawn():
    assert tekenaar.fetcher()()(als_uri(png())).read().startswith(b"\x89PNG")


def test_the_packaged_style_is_fetched():
    antwoord = tekenaar.fetcher()()("pakket:papier.css")

    assert b"@page" in antwoord.read()


@pytest.mark.django_db
def test_what_was_typed_stays_text_and_fetches_nothing(traject, monkeypatch):
    gevraagd = []
    echt = tekenaar.pakketbestand

    def noteer(url):
        gevraagd.append(url)
        return echt(url)

    monkeypatch.setattr(tekenaar, "pakketbestand", noteer)
    monkeypatch.setattr(pdf, "teken", tekenaar.teken)  # here, so that we see what it fetches
    traject.wijkwerker.naam = AANVAL[:110]
    blad = AfsprakenbladFactory(
        traject=traject,
        vervolgstap=AANVAL,
        activiteiten_toelichting=AANVAL,
        opleiding=AANVAL[:200],
    )

    document = afsprakenblad_pdf(
        blad=blad,
        inhoud=inhoud_van(blad) | {"verworven": [AANVAL], "te_verwerven": [AANVAL]},
        traject=traject,
        wijkwerker=traject.wijkwerker,
        organisatie="Zonnestreek",
    )

    assert document.startswith(b"%PDF-")
    assert gevraagd == ["pakket:papier.css"]


def test_markup_that_points_outside_gives_no_document():
    """The twin: the attack as real markup, where escaping would have failed."""
    with pytest.raises(FatalURLFetchingError):
        tekenaar.teken(AANVAL)

    with pytest.raises(pdf.PdfMislukt, match="FatalURLFetchingError"):
        pdf.teken(AANVAL)


def test_the_program_draws_a_tagged_document():
    document = pdf.teken("<html lang=nl><title>Brief</title><h1>Dag</h1></html>")

    assert document.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in leesbaar(document)
    assert b'pdfuaid:part="1"' in leesbaar(document)


def test_a_document_that_takes_too_long_is_given_up(settings):
    settings.PDF_SECONDEN = 2
    zwaar = "<table>" + "<tr><td><table><tr><td>x" * 60 + "<p>" + "x " * 200_000

    with pytest.raises(pdf.PdfMislukt, match="more than 2 s"):
        pdf.teken(zwaar)


def test_the_program_knows_nothing_of_the_database_and_the_keys(tmp_path, monkeypatch):
    spion = tmp_path / "spion.py"
    spion.write_text("import os; print(sorted(os.environ))")
    monkeypatch.setattr(pdf, "TEKENAAR", spion)
    monkeypatch.setenv("SECRET_KEY", "geheim")

    gekend = pdf.teken("")

    assert b"PATH" in gekend
    assert not any(naam in gekend for naam in (b"SECRET_KEY", b"DATABASE_URL", b"INSZ_SLEUTELS"))
