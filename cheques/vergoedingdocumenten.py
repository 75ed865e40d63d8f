"""Files about what wijk-werkers are paid: the same bytes for the page and for the API."""

from datetime import date

from django.http import HttpRequest, HttpResponse

from cheques.models import Vergoedinglijst
from cheques.services.betaalbestand import betaalbestand
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen

XML = "application/xml"


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
