"""What goes on paper."""

from trajecten.models import Afsprakenblad, Traject, WijkWerker
from wijkwerken.kern.pdf import maak_pdf


def afsprakenblad_pdf(
    *,
    blad: Afsprakenblad,
    inhoud: dict,
    traject: Traject,
    wijkwerker: WijkWerker,
    organisatie: str,
) -> bytes:
    """The afsprakenblad with its four legal items, ready to sign. The INSZ is not on it."""
    return maak_pdf(
        "pdf/afsprakenblad.html",
        {
            "blad": blad,
            "inhoud": inhoud,
            "traject": traject,
            "wijkwerker": wijkwerker,
            "organisatie": organisatie,
        },
    )
