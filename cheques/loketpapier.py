"""What goes on paper."""

from datetime import date

from cheques.services.loket import Afrekening
from trajecten.models import Maandblad
from wijkwerken.kern.pdf import maak_pdf


def loketbewijs_pdf(
    *, blad: Maandblad, stand: Afrekening, organisatie: str, vandaag: date
) -> bytes:
    """What a wijk-werker gets in return for a pile of cheques: what came in, and what did not."""
    return maak_pdf(
        "pdf/loketbewijs.html",
        {"blad": blad, "stand": stand, "organisatie": organisatie, "vandaag": vandaag},
    )
