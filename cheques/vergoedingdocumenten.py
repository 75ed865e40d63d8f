"""Files about what wijk-werkers are paid: the same bytes for the page and for the API."""

from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cheques.choices import Deelsoort
from cheques.models import Vergoedinglijst, Vergoedingregel
from cheques.services.betaalbestand import betaalbestand
from wijkwerken.kern.pdf import maak_pdf
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen

PDF, XML = "application/pdf", "application/xml"


def betaalbestand_antwoord(
    request: HttpRequest, lijst: Vergoedinglijst, *, vandaag: date
) -> HttpResponse:
    """The file of the bank to keep; whom it pays is written in the read log.

    Raises RegelFout when there is nothing to pay yet.
    """
    inhoud = betaalbestand(lijst, vandaag=vandaag)
    inzage_loggen(request, lijst.regels.values_list("wijkwerker_id", flat=True), InzageWijze.EXPORT)
    return HttpResponse(
        inhoud,
        content_type=XML,
        headers={"Content-Disposition": f'attachment; filename="vergoeding-{lijst.kenmerk}.xml"'},
    )


def strook_antwoord(request: HttpRequest, regel: Vergoedingregel, *, vandaag: date) -> HttpResponse:
    """On one page what somebody is paid and for what: hours per gebruiker, trips, amounts."""
    inhoud = maak_pdf("pdf/vergoedingstrook.html", strook(regel) | {"vandaag": vandaag})
    inzage_loggen(request, [regel.wijkwerker_id], InzageWijze.PDF)
    naam = f"vergoeding-{regel.lijst.kenmerk}-{regel.nummer:04d}.pdf"
    return HttpResponse(
        inhoud, content_type=PDF, headers={"Content-Disposition": f'inline; filename="{naam}"'}
    )


def strook(regel: Vergoedingregel) -> dict[str, Any]:
    """What stands on the strook; one query for all amounts."""
    per_gebruiker: dict[str, list[int]] = {}
    verschillen = opnieuw = False
    for deel in regel.delen.met_opnieuw().select_related("vestiging__gebruiker"):
        opnieuw |= deel.opnieuw
        verschillen |= deel.volgnummer > 1 and not deel.opnieuw
        som = per_gebruiker.setdefault(str(deel.vestiging.gebruiker), [0, 0, 0])
        som[0] += deel.uren
        som[2 if deel.soort == Deelsoort.REIS else 1] += deel.bedrag
    return {
        "regel": regel,
        "rijen": sorted((naam, *som) for naam, som in per_gebruiker.items()),
        "verschillen": verschillen,
        "opnieuw": opnieuw,
        "organisatie": settings.ORGANISATIE_NAAM,
        "telefoon": settings.ORGANISATIE_TELEFOON,
        "adres": settings.ORGANISATIE_ADRES,
    }
