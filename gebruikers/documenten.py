"""What goes on paper to a gebruiker: the same bytes for the page and for the API."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.http import FileResponse, HttpResponse

from gebruikers.models import (
    Gebrekestap,
    Gebruikersovereenkomst,
    Inschrijvingsgeld,
    Vestiging,
)
from gebruikers.services.handtekeningen import standen
from wijkwerken.kern.bestanden import SOORTEN, als_download
from wijkwerken.kern.betaalcode import betaalcode
from wijkwerken.kern.controles import iban_opmaak
from wijkwerken.kern.pdf import maak_pdf

PDF = "application/pdf"


def overeenkomst_antwoord(overeenkomst: Gebruikersovereenkomst) -> HttpResponse:
    """The PDF to look at; its file name names nobody."""
    inhoud = maak_pdf(
        "pdf/gebruikersovereenkomst.html",
        {
            "overeenkomst": overeenkomst,
            "gebruiker": overeenkomst.gebruiker,
            "vestiging": overeenkomst.gebruiker.vestigingen.filter(actief=True).first(),
            "organisatie": settings.ORGANISATIE_NAAM,
            "telefoon": settings.ORGANISATIE_TELEFOON,
            "standen": standen(overeenkomst),
        },
    )
    naam = f"overeenkomst-{overeenkomst.gebruiker.nummer}-{overeenkomst.van:%Y-%m-%d}.pdf"
    return HttpResponse(
        inhoud, content_type=PDF, headers={"Content-Disposition": f'inline; filename="{naam}"'}
    )


def scan_antwoord(overeenkomst: Gebruikersovereenkomst) -> FileResponse:
    """The scan of the signed paper, always as a download. Raises Http404 when there is none."""
    mime = overeenkomst.scan_mime
    uitgang = next((soort.uitgang for soort in SOORTEN if soort.mime == mime), "")
    naam = f"overeenkomst-{overeenkomst.gebruiker.nummer}-{overeenkomst.van:%Y-%m-%d}{uitgang}"
    return als_download(overeenkomst.scan, naam=naam, mime=mime)


@dataclass(frozen=True, slots=True)
class Betaalbrief:
    """One letter: what is asked, still to be paid (cents), to which address, with the code."""

    geld: Inschrijvingsgeld
    nog: int
    vestiging: Vestiging | None
    code: str


def betaalcode_van(geld: Inschrijvingsgeld) -> str:
    """The code to scan for what is still to be paid; empty without an account to pay on.

    The row comes with `ontvangen`.
    """
    if not settings.ORGANISATIE_IBAN:
        return ""
    return betaalcode(
        rekening=settings.ORGANISATIE_IBAN,
        naam=settings.ORGANISATIE_REKENINGHOUDER,
        bic=settings.ORGANISATIE_BIC,
        bedrag=geld.bedrag - geld.ontvangen,
        mededeling=geld.mededeling,
    )


def brieven_antwoord(gelden: Sequence[Inschrijvingsgeld], *, vandaag: date) -> HttpResponse:
    """The letters that ask to pay, one a page; of what is paid it says so."""
    prefetch_related_objects(gelden, "gebruiker__vestigingen")
    brieven = []
    for geld in gelden:
        actief = [rij for rij in geld.gebruiker.vestigingen.all() if rij.actief]
        nog = max(geld.bedrag - geld.ontvangen, 0) if geld.is_open else 0
        brieven.append(
            Betaalbrief(
                geld, nog, actief[0] if actief else None, betaalcode_van(geld) if nog else ""
            )
        )
    inhoud = maak_pdf(
        "pdf/inschrijvingsgeld.html",
        {
            "brieven": brieven,
            "vandaag": vandaag,
            "rekening": iban_opmaak(settings.ORGANISATIE_IBAN),
            "rekeninghouder": settings.ORGANISATIE_REKENINGHOUDER,
            "bic": settings.ORGANISATIE_BIC,
            "organisatie": settings.ORGANISATIE_NAAM,
            "adres": settings.ORGANISATIE_ADRES,
            "telefoon": settings.ORGANISATIE_TELEFOON,
        },
    )
    naam = f"inschrijvingsgeld-{vandaag:%Y-%m-%d}.pdf"
    return HttpResponse(
        inhoud, content_type=PDF, headers={"Content-Disposition": f'inline; filename="{naam}"'}
    )


def gebrekebrief_antwoord(stap: Gebrekestap) -> HttpResponse:
    """The letter that goes with one step; its file name names nobody."""
    gebreke = stap.gebreke
    inhoud = maak_pdf(
        "pdf/gebrekebrief.html",
        {
            "stap": stap,
            "gebreke": gebreke,
            "gebruiker": gebreke.gebruiker,
            "vestiging": gebreke.gebruiker.vestigingen.filter(actief=True).first(),
            "uitsluiting": getattr(gebreke, "uitsluiting", None),
            "organisatie": settings.ORGANISATIE_NAAM,
            "adres": settings.ORGANISATIE_ADRES,
            "telefoon": settings.ORGANISATIE_TELEFOON,
        },
    )
    naam = f"{stap.soort}-{gebreke.nummer}.pdf"
    return HttpResponse(
        inhoud, content_type=PDF, headers={"Content-Disposition": f'inline; filename="{naam}"'}
    )
