"""The renderer reaches packaged files only, and what people typed stays text."""

import pytest
from weasyprint.urls import FatalURLFetchingError

from tests.factories import AfsprakenbladFactory
from trajecten.pdf import afsprakenblad_pdf
from trajecten.services.afsprakenblad import inhoud_van
from wijkwerken.kern import pdf

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
        "pakket:..%2fafsprakenblad.css",
        "pakket:/etc/passwd",
        "pakket:bestaat-niet.css",
        "pakket:",
        "afsprakenblad.css",
    ],
)
def test_no_other_address_is_fetched(url):
    with pytest.raises(ValueError, match="may not fetch"):
        pdf._fetcher()()(url)


def test_the_packaged_style_is_fetched():
    antwoord = pdf._fetcher()()("pakket:afsprakenblad.css")

    assert b"@page" in antwoord.read()


@pytest.mark.django_db
def test_what_was_typed_stays_text_and_fetches_nothing(traject, monkeypatch):
    gevraagd = []
    echt = pdf.pakketbestand

    def noteer(url):
        gevraagd.append(url)
        return echt(url)

    monkeypatch.setattr(pdf, "pakketbestand", noteer)
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
    assert gevraagd == ["pakket:afsprakenblad.css"]


def test_markup_that_points_outside_gives_no_document(monkeypatch):
    """The twin: the attack as real markup, where escaping would have failed."""
    monkeypatch.setattr(pdf, "render_to_string", lambda sjabloon, context: AANVAL)

    with pytest.raises(FatalURLFetchingError):
        pdf.maak_pdf("pdf/afsprakenblad.html", {})
