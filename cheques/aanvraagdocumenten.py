"""The letter that asks the issuer for cheques or money, and its cheques as a file."""

from datetime import date
from decimal import Decimal

from django.conf import settings
from django.http import HttpResponse

from cheques.documenten import CSV, PDF
from cheques.models import Chequeaanvraag
from wijkwerken.kern.export import als_csv
from wijkwerken.kern.pdf import maak_pdf

KOPPEN = (
    "Nummer",
    "Prijs",
    "Uitgegeven op",
    "Geldig tot en met",
    "Antwoord",
    "Nieuwe cheque",
    "Terugbetaald",
    "Reden",
)


def aanvraagbrief_pdf(aanvraag: Chequeaanvraag, *, vandaag: date) -> HttpResponse:
    """The letter to the issuer; its file name names nobody."""
    regels = aanvraag.regels.select_related("cheque__bestelling").order_by("cheque__nummer")
    inhoud = maak_pdf(
        "pdf/chequeaanvraag.html",
        {
            "aanvraag": aanvraag,
            "regels": regels,
            "vandaag": vandaag,
            "organisatie": settings.ORGANISATIE_NAAM,
            "adres": settings.ORGANISATIE_ADRES,
            "telefoon": settings.ORGANISATIE_TELEFOON,
        },
    )
    naam = f"chequeaanvraag-{aanvraag.nummer}.pdf"
    return HttpResponse(
        inhoud, content_type=PDF, headers={"Content-Disposition": f'inline; filename="{naam}"'}
    )


def aanvraag_csv(aanvraag: Chequeaanvraag) -> HttpResponse:
    """Every cheque on a line, without a name of anybody."""
    rijen = aanvraag.regels.select_related("cheque__bestelling", "cheque__vervanger")
    inhoud = als_csv(
        KOPPEN,
        (
            (
                regel.cheque.nummer,
                Decimal(regel.cheque.bestelling.prijs) / 100,
                regel.cheque.bestelling.uitgegeven_op,
                regel.cheque.bestelling.vervalt_op,
                regel.get_uitslag_display(),
                str(getattr(regel.cheque, "vervanger", "")),
                Decimal(regel.terugbetaald) / 100 if regel.terugbetaald else None,
                regel.reden,
            )
            for regel in rijen.order_by("cheque__nummer")
        ),
    )
    naam = f"chequeaanvraag-{aanvraag.nummer}.csv"
    return HttpResponse(
        inhoud,
        content_type=f"{CSV}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{naam}"'},
    )
