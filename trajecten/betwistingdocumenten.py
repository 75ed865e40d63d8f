"""What goes on paper about contested hours: to the gebruiker, and a plain note for who worked."""

from datetime import date

from django.conf import settings

from trajecten.documenten import Document
from trajecten.models import Betwisting, Betwistingstap
from wijkwerken.kern.pdf import maak_pdf


def betwistingbrief(stap: Betwistingstap) -> Document:
    """The letter to the gebruiker that goes with one step; it names the wijk-werker."""
    rij = stap.betwisting
    aanvraag = rij.inzet.aanvraag
    inhoud = maak_pdf(
        "pdf/betwistingbrief.html",
        _context(rij) | {"stap": stap, "gebruiker": aanvraag.gebruiker},
    )
    naam = f"betwisting-{stap.soort}-{rij.nummer}.pdf"
    return Document(inhoud, naam, [rij.inzet.traject.wijkwerker_id])


def betwistingnota(rij: Betwisting, vandaag: date) -> Document:
    """What the wijk-werker has to know: which hours, why in one line, and what was decided.

    Neither what the gebruiker wrote nor what we did with cheques.
    """
    wijkwerker = rij.inzet.traject.wijkwerker
    context = _context(rij) | {"wijkwerker": wijkwerker, "vandaag": vandaag}
    inhoud = maak_pdf("pdf/betwistingnota.html", context)
    return Document(inhoud, f"betwisting-nota-{rij.nummer}.pdf", [wijkwerker.pk])


def _context(rij: Betwisting) -> dict[str, object]:
    aanvraag = rij.inzet.aanvraag
    return {
        "betwisting": rij,
        "aanvraag": aanvraag,
        "vestiging": aanvraag.vestiging,
        "organisatie": settings.ORGANISATIE_NAAM,
        "adres": settings.ORGANISATIE_ADRES,
        "telefoon": settings.ORGANISATIE_TELEFOON,
    }
