"""HTML to PDF. The renderer reaches nothing but files of this program."""

from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

SCHEMA = "pakket:"
MAP = Path(settings.BASE_DIR, "static", "pdf")
SOORTEN = {".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png"}


def maak_pdf(sjabloon: str, context: dict[str, Any]) -> bytes:
    """Render a template under templates/pdf/ to a PDF.

    Files stand in static/pdf/ and are named `pakket:NAAM`. Every other address in the page,
    typed by someone or not, is refused.
    """
    import weasyprint  # slow to load, and needs pango

    html = render_to_string(sjabloon, context)
    return weasyprint.HTML(string=html, base_url=SCHEMA, url_fetcher=_fetcher()()).write_pdf()


@cache
def _fetcher() -> type:
    """The class of the fetcher, made late because its base is slow to load."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class PakketFetcher(URLFetcher):
        """Serves packaged files and refuses all else: no network, no disk, no data in a link."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
            bestand = pakketbestand(url)
            soort = {"Content-Type": SOORTEN[bestand.suffix]}
            return URLFetcherResponse(url, bestand.read_bytes(), soort)

    return PakketFetcher


def pakketbestand(url: str) -> Path:
    """The packaged file that a `pakket:` address names. Raises ValueError for all else."""
    naam = url.removeprefix(SCHEMA)
    bestand = MAP / naam
    if (
        not url.startswith(SCHEMA)
        or Path(naam).name != naam
        or bestand.suffix not in SOORTEN
        or not bestand.is_file()
    ):
        raise ValueError("The renderer may not fetch this address.")
    return bestand
