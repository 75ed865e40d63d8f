"""The files of this app, given to the page and to the API alike."""

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponse

from activiteiten.models import AfwijkendeActiviteit, Besluit
from activiteiten.raadtekst import raadtekst
from wijkwerken.kern.bestanden import als_download
from wijkwerken.kern.pdf import maak_pdf

PDF = "application/pdf"


def raadtekst_antwoord(afwijking: AfwijkendeActiviteit) -> HttpResponse:
    """The draft text for the council as a PDF, under a name that tells only the number."""
    inhoud = maak_pdf(
        "pdf/raadtekst.html",
        {
            "afwijking": afwijking,
            "delen": raadtekst(afwijking),
            "organisatie": settings.ORGANISATIE_NAAM,
        },
    )
    kop = {"Content-Disposition": f'inline; filename="raad-{afwijking.nummer}.pdf"'}
    return HttpResponse(inhoud, content_type=PDF, headers=kop)


def besluit_antwoord(besluit: Besluit | None) -> FileResponse:
    """The text of a decision as a download. Raises Http404 as long as it is not attached."""
    if besluit is None or not besluit.is_bijgevoegd:
        raise Http404
    return als_download(besluit.bestand, naam=besluit.naam, mime=besluit.mime)
