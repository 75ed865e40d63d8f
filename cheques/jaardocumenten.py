"""The yearly overviews on paper: of a wijk-werker, and of a gebruiker."""

from datetime import date
from typing import Any

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
    """What somebody was paid in a year; that it was looked at is written in the read log."""
    naam, inhoud = wijkwerkerjaar_pdf(wijkwerker, jaar=jaar, vandaag=vandaag)
    inzage_loggen(request, [wijkwerker.pk], InzageWijze.PDF)
    return _antwoord(naam, inhoud)


def gebruikerjaar_antwoord(gebruiker: Gebruiker, *, jaar: int, vandaag: date) -> HttpResponse:
    """What a gebruiker bought and used in a year."""
    return _antwoord(*gebruikerjaar_pdf(gebruiker, jaar=jaar, vandaag=vandaag))


def wijkwerkerjaar_pdf(wijkwerker: WijkWerker, *, jaar: int, vandaag: date) -> tuple[str, bytes]:
    """Name and bytes: what somebody was paid, payment by payment; also when that is nothing."""
    regels = betaald_in(jaar).filter(wijkwerker=wijkwerker).select_related("lijst")
    samen = wijkwerkers_met_jaar(WijkWerker.objects.filter(pk=wijkwerker.pk), jaar).first()
    context = {
        "wijkwerker": wijkwerker,
        "regels": regels.order_by("lijst__betaald_op"),
        "samen": samen,
    }
    inhoud = _pdf("pdf/jaar_wijkwerker.html", context, jaar=jaar, vandaag=vandaag)
    return f"jaaroverzicht-{wijkwerker.nummer}-{jaar}.pdf", inhoud


def gebruikerjaar_pdf(gebruiker: Gebruiker, *, jaar: int, vandaag: date) -> tuple[str, bytes]:
    """Name and bytes: what was bought and used, with what is known of the tax reduction."""
    is_persoon = gebruiker.soort == GebruikerSoort.PERSOON
    context = {
        "gebruiker": gebruiker,
        "samen": gebruikers_met_jaar(Gebruiker.objects.filter(pk=gebruiker.pk), jaar).first(),
        "voordeel": voordeelzin(voordeel_in(jaar), jaar=jaar, is_persoon=is_persoon),
        "attest": ATTEST,
    }
    inhoud = _pdf("pdf/jaar_gebruiker.html", context, jaar=jaar, vandaag=vandaag)
    return f"jaaroverzicht-{gebruiker.nummer}-{jaar}.pdf", inhoud


def _pdf(sjabloon: str, context: dict[str, Any], *, jaar: int, vandaag: date) -> bytes:
    return maak_pdf(
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


def _antwoord(naam: str, inhoud: bytes) -> HttpResponse:
    return HttpResponse(
        inhoud, content_type=PDF, headers={"Content-Disposition": f'inline; filename="{naam}"'}
    )
