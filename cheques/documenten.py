"""What goes out on paper or as a file: the same bytes for the page and for the API."""

from datetime import date
from decimal import Decimal

from django.conf import settings
from django.http import HttpResponse

from cheques.models import Afgifte
from cheques.rules.afgifte import Bordereelregel, bordereel
from cheques.services.bestelvoorstel import Bestelvoorstel
from wijkwerken.kern.export import als_csv
from wijkwerken.kern.pdf import maak_pdf

PDF, CSV = "application/pdf", "text/csv"
KOPPEN = ("Nummer", "Vorm", "Prijs", "Uitgegeven op", "Geldig tot en met", "Datum prestatie")


def bordereelregels(afgifte: Afgifte) -> list[Bordereelregel]:
    """The cheques of a batch by price and last day. One query."""
    return bordereel(
        afgifte.regels.order_by("cheque__nummer").values_list(
            "cheque__nummer", "cheque__bestelling__prijs", "cheque__bestelling__vervalt_op"
        )
    )


def bordereel_pdf(afgifte: Afgifte, *, vandaag: date) -> HttpResponse:
    """The afgiftebordereel: how many of each price and last day, their worth and numbers."""
    regels = bordereelregels(afgifte)
    inhoud = maak_pdf(
        "pdf/afgiftebordereel.html",
        {
            "afgifte": afgifte,
            "regels": regels,
            "aantal": sum(regel.aantal for regel in regels),
            "waarde": sum(regel.waarde for regel in regels),
            "vandaag": vandaag,
            "organisatie": settings.ORGANISATIE_NAAM,
            "adres": settings.ORGANISATIE_ADRES,
            "telefoon": settings.ORGANISATIE_TELEFOON,
        },
    )
    naam = f"afgiftebordereel-{afgifte.nummer}.pdf"
    return HttpResponse(
        inhoud, content_type=PDF, headers={"Content-Disposition": f'inline; filename="{naam}"'}
    )


def bordereel_csv(afgifte: Afgifte) -> HttpResponse:
    """Every cheque of a batch on a line, without a name of anybody."""
    rijen = afgifte.regels.select_related("cheque__bestelling", "cheque__prestatie")
    inhoud = als_csv(
        KOPPEN,
        (
            (
                cheque.nummer,
                cheque.bestelling.get_vorm_display(),
                Decimal(cheque.bestelling.prijs) / 100,
                cheque.bestelling.uitgegeven_op,
                cheque.bestelling.vervalt_op,
                cheque.prestatie.datum if cheque.prestatie else None,
            )
            for cheque in (regel.cheque for regel in rijen.order_by("cheque__nummer"))
        ),
    )
    naam = f"afgiftebordereel-{afgifte.nummer}.csv"
    return HttpResponse(
        inhoud,
        content_type=f"{CSV}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{naam}"'},
    )


def bestelbrief_pdf(voorstel: Bestelvoorstel, *, vandaag: date) -> HttpResponse:
    """The letter that asks a gebruiker to order new cheques; its file name names nobody."""
    inhoud = maak_pdf(
        "pdf/bestelbrief.html",
        {
            "voorstel": voorstel,
            "gebruiker": voorstel.gebruiker,
            "vestiging": voorstel.gebruiker.vestigingen.filter(actief=True).first(),
            "vandaag": vandaag,
            "organisatie": settings.ORGANISATIE_NAAM,
            "adres": settings.ORGANISATIE_ADRES,
            "telefoon": settings.ORGANISATIE_TELEFOON,
        },
    )
    naam = f"cheques-{voorstel.gebruiker.nummer}.pdf"
    return HttpResponse(
        inhoud, content_type=PDF, headers={"Content-Disposition": f'inline; filename="{naam}"'}
    )
