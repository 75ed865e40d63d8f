"""The program that draws one PDF: HTML on standard input, the document on standard output.

It runs alone, without Django and without the environment of the application, and reaches
nothing but the files of static/pdf/, and a small PNG that stands in the page itself.
"""

import base64
import resource
import sys
from pathlib import Path

SCHEMA = "pakket:"
MAP = Path(__file__).resolve().parents[2] / "static" / "pdf"
SOORTEN = {".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png"}
BEELD = "data:image/png;base64,"
BEELD_HOOGSTENS = 200 * 1024  # bytes; a signature that the application drew anew has a tenth
GEHEUGEN = 2 * 1024**3  # bytes of address space; a letter takes a tenth of it


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


def eigen_beeld(url: str) -> bytes:
    """The PNG in a `data:` address: a drawn signature. Raises ValueError for all else."""
    inhoud = base64.b64decode(url.removeprefix(BEELD), validate=True)
    if not inhoud.startswith(b"\x89PNG\r\n\x1a\n") or len(inhoud) > BEELD_HOOGSTENS:
        raise ValueError("The renderer may not fetch this address.")
    return inhoud


def fetcher() -> type:
    """The class of the fetcher, made late because its base is slow to load."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class PakketFetcher(URLFetcher):
        """Serves packaged files and small PNGs, and refuses all else: no network, no disk."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
            if url.startswith(BEELD):
                return URLFetcherResponse(url, eigen_beeld(url), {"Content-Type": "image/png"})
            bestand = pakketbestand(url)
            soort = {"Content-Type": SOORTEN[bestand.suffix]}
            return URLFetcherResponse(url, bestand.read_bytes(), soort)

    return PakketFetcher


def teken(html: str) -> bytes:
    """One document, tagged so that a screen reader can follow it."""
    import weasyprint

    pagina = weasyprint.HTML(string=html, base_url=SCHEMA, url_fetcher=fetcher()())
    return pagina.write_pdf(pdf_variant="pdf/ua-1")


def main() -> None:
    """Read, draw, write."""
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    sys.stdout.buffer.write(teken(sys.stdin.buffer.read().decode()))


if __name__ == "__main__":
    main()
