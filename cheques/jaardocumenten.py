"""The yearly overviews on paper: of a wijk-werker, and of a gebruiker."""

from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from activiteiten.choices import GebruikerSoort
from cheques.rules.fiscaal import ATTEST, voordeelzin
from cheques.services.jaaroverzicht import (
    betaald_in,
    gebruikers_met_jaar,
    voordeel_in,
    wijkwerkers_met_jaar,
)
from gebruikers.models import Gebruiker
from trajecten.models import WijkWerker
from wijkwerken.kern.pdf import maak_pdf
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen

PDF = "application/pdf"


def wijkwerkerjaar_antwoord(
    request: HttpRequest, wijkwerker: WijkWerker, *, jaar: int, vandaag: date
) -> HttpResponse:
    """What somebody was paid in a year, payment by payment; also when that is nothing."""
    regels = betaald_in(jaar).filter(wijkwerker=wijkwerker).select_related("lijst")
    samen = wijkwerkers_met_jaar(WijkWerker.objects.filter(pk=wijkwerker.pk), jaar).first()
    inzage_loggen(request, [wijkwerker.pk], InzageWijze.PDF)
    return _pdf(
        "pdf/jaar_wijkwerker.html",
        {
            "wijkwerker": wijkwerker,
            "regels": regels.order_by("lijst__betaald_op"),
            "samen": samen,
        },
        naam=f"jaaroverzicht-{wijkwerker.nummer}-{jaar}.pdf",
        jaar=jaar,
        vandaag=vandaag,
    )


def gebruikerjaar_antwoord(gebruiker: Gebruiker, *, jaar: int, vandaag: date) -> HttpResponse:
    """What a gebruiker bought and used in a year, with what is known of the tax reduction."""
    return _pdf(
        "pdf/jaar_gebruiker.html",
        {
            "gebruiker": gebruiker,
            "samen": gebruikers_met_jaar(Gebruiker.objects.filter(pk=gebruiker.pk), jaar).first(),
            "voordeel": voordeelzin(
                voordeel_in(jaar), jaar=jaar, is_persoon=gebruiker.soort == GebruikerSoort.PERSOON
            ),
            "attest": ATTEST,
        },
        naam=f"jaaroverzicht-{gebruiker.nummer}-{jaar}.pdf",
        jaar=jaar,
        vandaag=vandaag,
    )


def _pdf(sjabloon: str, context: dict, *, naam: str, jaar: int, vandaag: date) -> HttpResponse:
    inhoud = maak_pdf(
        sjabloon,
        context
        | {
            "jaar": str(jaar),
            "vandaag": vandaag,
            "organisatie": settings.ORGANISATIE_NAAM,
            "adres": settings.ORGANISATIE_ADRES,
            "telefoon": settings.ORGANISATIE_TELEFOON,
        },
    )
    return HttpResponse(
        inhoud, content_type=PDF, headers={"Content-Disposition": f'inline; filename="{naam}"'}
    )
