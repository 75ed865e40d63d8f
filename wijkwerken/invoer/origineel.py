"""The file itself, as it was brought: kept encrypted, and answered to who brought it."""

from django.core.files.base import ContentFile
from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from wijkwerken.invoer.models import Invoer
from wijkwerken.kern.bestanden import bestand_bewaren
from wijkwerken.kern.export import XLSX_TYPE
from wijkwerken.kern.insz import ontsleutel_inhoud, versleutel_inhoud

SOORTEN = ("text/csv", XLSX_TYPE)


def bewaar_met_origineel(invoer: Invoer, inhoud: bytes) -> None:
    """Save a new import together with its file: both, or neither."""
    invoer.mime = XLSX_TYPE if inhoud.startswith(b"PK") else "text/csv"
    invoer.grootte = len(inhoud)
    invoer.full_clean(exclude=["bestand"])
    bestand_bewaren(invoer, ContentFile(versleutel_inhoud(inhoud)))


def origineel(invoer: Invoer) -> HttpResponse:
    """The bytes as they came, always as a download. Raises Http404 when they are gone."""
    try:
        with invoer.bestand.open("rb") as bestand:
            inhoud = ontsleutel_inhoud(bestand.read())
    except FileNotFoundError as error:
        raise Http404 from error
    naam = content_disposition_header(as_attachment=True, filename=invoer.naam)
    return HttpResponse(inhoud, content_type=invoer.mime, headers={"Content-Disposition": naam})
