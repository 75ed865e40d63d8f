"""The file that a bank takes in to pay a betaallijst: a SEPA credit transfer, pain.001.001.03.

Made from what was fixed, so that the same list always gives the same payments; held against the
schema of ISO 20022 before anybody gets it.
"""

from datetime import date
from typing import Any

from django.conf import settings

from cheques.models import Vergoedinglijst
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import maandnaam
from wijkwerken.kern.exceptions import RegelFout

SCHEMA = "pain.001.001.03"
NAAM_HOOGSTENS = 70


def betaalbestand(lijst: Vergoedinglijst, *, vandaag: date) -> bytes:
    """One payment for everybody on the list with something to be paid, on `vandaag`.

    A bank refuses a message that it has had before: the name of the message is that of the list.
    The ids of the payments are numbers on that list and tell nothing of a person. Raises
    RegelFout for a concept, for a list without payments, and when the organisation has no
    account (`ORGANISATIE_IBAN`).
    """
    if lijst.is_concept:
        raise _weiger("status", "Maak de lijst eerst klaar: dan ligt vast wie wat krijgt.")
    if not settings.ORGANISATIE_IBAN:
        raise _weiger(
            "geen_rekening",
            "De rekening van de organisatie is niet ingesteld. Vraag het aan de beheerder "
            "(ORGANISATIE_IBAN).",
        )
    regels = list(lijst.regels.filter(bedrag__gt=0).select_related("wijkwerker").order_by("nummer"))
    if not regels:
        raise _weiger("status", "Op deze lijst is niets te betalen.")
    bericht = _bericht(f"vergoeding-{lijst.kenmerk}")
    for regel in regels:
        bericht.add_payment(
            {
                "name": (regel.houder or _naam(regel.wijkwerker))[:NAAM_HOOGSTENS],
                "IBAN": regel.rekening,
                "amount": regel.bedrag,
                "execution_date": vandaag,
                "description": f"Wijk-werken: vergoeding tot en met {maandnaam(lijst.maand)}",
                "endtoend_id": f"{lijst.kenmerk}-{regel.nummer:04d}",
            }
        )
    return bericht.export(validate=True)


def _naam(wijkwerker: Any) -> str:
    return f"{wijkwerker.voornaam} {wijkwerker.naam}"


def _bericht(kenmerk: str) -> Any:
    from sepaxml import SepaTransfer  # with its schemas slow to load, and only for this

    class Betaalbericht(SepaTransfer):
        """With a name of our own instead of a random one."""

        def _create_header(self) -> None:
            self.msg_id = kenmerk
            super()._create_header()

    instellingen = {
        "name": settings.ORGANISATIE_REKENINGHOUDER,
        "IBAN": settings.ORGANISATIE_IBAN,
        "batch": True,
        "currency": "EUR",
    }
    if settings.ORGANISATIE_BIC:
        instellingen["BIC"] = settings.ORGANISATIE_BIC
    return Betaalbericht(instellingen, schema=SCHEMA, clean=True)


def _weiger(code: str, melding: str) -> RegelFout:
    return RegelFout(None, Bezwaar(code, melding))
