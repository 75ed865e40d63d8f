"""The gebruikersovereenkomst on paper: the same bytes for the page and for the API."""

from django.conf import settings
from django.http import HttpResponse

from gebruikers.models import Gebruikersovereenkomst
from gebruikers.services.handtekeningen import standen
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
