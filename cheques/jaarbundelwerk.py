"""Who makes the overviews of a bundel, and the one file that comes of them."""

import tempfile
import zipfile
from datetime import date

from django.http import FileResponse, Http404, HttpRequest

from cheques.choices import Bundelsoort
from cheques.jaardocumenten import gebruikerjaar_pdf, wijkwerkerjaar_pdf
from cheques.models import Jaarbundel
from cheques.services.jaarbundels import Tekenaar, volgend_overzicht_maken
from wijkwerken.kern.vergrendeling import als_enige
from wijkwerken.kern.wachtrij import na_bewaren_sturen
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen

TAAK = "cheques.tasks.maak_jaarbundels"
METEEN = 3  # drawing one takes half a second: more than these wait in the background
PER_KEER = 500  # well within the time of a task; beat has a worker go on with the rest
IN_GEHEUGEN = 8 * 1024 * 1024
ZIP = "application/zip"
TEKENAAR: dict[Bundelsoort, Tekenaar] = {
    Bundelsoort.WIJKWERKERS: wijkwerkerjaar_pdf,
    Bundelsoort.GEBRUIKERS: gebruikerjaar_pdf,
}


def laat_maken(bundel: Jaarbundel, *, vandaag: date) -> None:
    """Make them at once when they are few, else by a worker once this transaction is kept.

    A message that gets lost loses nothing: every minute beat looks for what is left.
    """
    if bundel.delen.count() <= METEEN:
        bundel_maken(bundel, vandaag=vandaag)
        return
    na_bewaren_sturen(TAAK, bundel.pk)


def bundel_maken(bundel: Jaarbundel, *, vandaag: date) -> None:
    """Make what is left of it, or the next 500, unless another worker is at it."""
    teken = TEKENAAR[Bundelsoort(bundel.soort)]
    with als_enige(bundel.pk) as vrij:
        for _ in range(PER_KEER if vrij else 0):
            if not volgend_overzicht_maken(bundel=bundel, teken=teken, vandaag=vandaag):
                break


def jaarbundel_antwoord(request: HttpRequest, bundel: Jaarbundel) -> FileResponse:
    """All overviews as one zip; whose they are is written in the read log.

    Raises Http404 while they are being made, and when there is none, or its file has gone.
    """
    gemaakt = bundel.delen.exclude(bestand="")
    if not gemaakt or bundel.delen.filter(bestand="", mislukt=False).exists():
        raise Http404
    uit = tempfile.SpooledTemporaryFile(max_size=IN_GEHEUGEN)  # noqa: SIM115 - the answer closes it
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_STORED) as zip_:
        for deel in gemaakt:
            try:
                with deel.bestand.open("rb") as bestand:
                    zip_.writestr(deel.naam, bestand.read())
            except FileNotFoundError as error:
                raise Http404 from error
    uit.seek(0)
    if bundel.soort == Bundelsoort.WIJKWERKERS:
        inzage_loggen(request, gemaakt.values_list("rij", flat=True), InzageWijze.PDF)
    return FileResponse(
        uit,
        as_attachment=True,
        filename=f"jaaroverzichten-{bundel.soort}-{bundel.jaar}.zip",
        content_type=ZIP,
    )
