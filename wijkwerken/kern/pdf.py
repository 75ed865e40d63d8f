"""HTML to PDF, in a process of its own: bounded in time and memory, without any secret."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

# All that the renderer may know of this process: no database address, no keys.
OMGEVING = ("PATH", "HOME", "LANG", "LC_ALL", "XDG_CACHE_HOME", "LD_LIBRARY_PATH", "TMPDIR")
TEKENAAR = Path(__file__).with_name("tekenaar.py")


class PdfMislukt(RuntimeError):
    """The document could not be drawn: too heavy, or markup that points outside."""


def maak_pdf(sjabloon: str, context: dict[str, Any]) -> bytes:
    """Render a template under templates/pdf/ to a PDF.

    Files stand in static/pdf/ and are named `pakket:NAAM`. Every other address in the page,
    typed by someone or not, is refused. Raises `PdfMislukt`, also after `PDF_SECONDEN`.
    """
    return teken(render_to_string(sjabloon, context))


def teken(html: str) -> bytes:
    """Draw one page of HTML. Raises `PdfMislukt`; others are not held up by a heavy one."""
    try:
        klaar = subprocess.run(  # noqa: S603 - our own program, and nothing typed in its arguments
            [sys.executable, "-I", TEKENAAR],
            input=html.encode(),
            capture_output=True,
            timeout=settings.PDF_SECONDEN,
            env={naam: os.environ[naam] for naam in OMGEVING if naam in os.environ},
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise PdfMislukt(f"The document took more than {settings.PDF_SECONDEN} s.") from None
    except subprocess.CalledProcessError as error:
        # The last line names the fault; the lines before it may quote the page.
        regels = error.stderr.decode(errors="replace").strip().splitlines()
        raise PdfMislukt(regels[-1].partition(":")[0] if regels else "no word") from None
    return klaar.stdout
