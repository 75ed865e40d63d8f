"""What goes on paper."""

from collections.abc import Sequence
from typing import Any

from trajecten.models import Afsprakenblad, Traject, WijkWerker, Wijkwerkovereenkomst
from wijkwerken.kern.pdf import maak_pdf


def afsprakenblad_pdf(
    *,
    blad: Afsprakenblad,
    inhoud: dict,
    traject: Traject,
    wijkwerker: WijkWerker,
    organisatie: str,
    standen: Sequence[Any] = (),
) -> bytes:
    """The afsprakenblad with its four legal items. The INSZ is not on it.

    `standen` are its parties, each with the signature or without one yet.
    """
    return maak_pdf(
        "pdf/afsprakenblad.html",
        {
            "blad": blad,
            "inhoud": inhoud,
            "traject": traject,
            "wijkwerker": wijkwerker,
            "organisatie": organisatie,
            "standen": standen,
        },
    )


def overeenkomst_pdf(
    *, overeenkomst: Wijkwerkovereenkomst, organisatie: str, standen: Sequence[Any] = ()
) -> bytes:
    """The contract of one term, with its amounts. The INSZ is not on it.

    `standen` are its parties, each with the signature or without one yet.
    """
    return maak_pdf(
        "pdf/overeenkomst.html",
        {
            "overeenkomst": overeenkomst,
            "wijkwerker": overeenkomst.traject.wijkwerker,
            "organisatie": organisatie,
            "standen": standen,
        },
    )
