"""All periodic checks of afspraken.md section 7 at once; here, because cheques is on top."""

from dataclasses import dataclass
from datetime import date

from cheques.services.afsluitbewijs import afsluitingen_bewijzen
from cheques.services.bewijs import cheques_bewijzen
from cheques.services.opvolging import chequevervaldagen_opvolgen
from cheques.services.verwerken import cheques_laten_vervallen
from trajecten.choices import SignaalSoort
from trajecten.models import Signaal
from trajecten.services.besluitopvolging import besluiten_opvolgen, toelatingen_opvolgen
from trajecten.services.betwistingopvolging import betwistingen_opvolgen
from trajecten.services.doorstroomcontrole import doorstroom_opvolgen, opvolgingen_herinneren
from trajecten.services.evaluatieopvolging import evaluaties_escaleren, evaluaties_opvolgen
from trajecten.services.gebrekeopvolging import gebreken_opvolgen
from trajecten.services.opvolging import (
    overeenkomsten_opvolgen,
    overgang_opvolgen,
    trajecteinden_opvolgen,
)
from trajecten.services.urencontrole import urenlimieten_controleren


@dataclass(frozen=True, slots=True)
class Bevonden:
    """What one check says of itself in a line; `fout` when the books do not add up."""

    naam: str
    uitkomst: str
    fout: bool = False


def alles_controleren(*, vandaag: date) -> list[Bevonden]:
    """Run every check for this day. Running twice changes nothing."""
    vervallen = cheques_laten_vervallen(vandaag=vandaag)
    per_soort = {
        **urenlimieten_controleren(vandaag=vandaag),
        SignaalSoort.EVALUATIE: evaluaties_opvolgen(vandaag=vandaag),
        SignaalSoort.ESCALATIE: evaluaties_escaleren(vandaag=vandaag),
        SignaalSoort.TRAJECTEINDE: trajecteinden_opvolgen(vandaag=vandaag),
        SignaalSoort.DOORSTROOM: doorstroom_opvolgen(vandaag=vandaag),
        SignaalSoort.OVERGANG: overgang_opvolgen(vandaag=vandaag),
        SignaalSoort.OVEREENKOMST: overeenkomsten_opvolgen(vandaag=vandaag),
        SignaalSoort.TOELATING: toelatingen_opvolgen(vandaag=vandaag),
        SignaalSoort.BESLUIT: besluiten_opvolgen(vandaag=vandaag),
        SignaalSoort.GEBREKE: gebreken_opvolgen(vandaag=vandaag),
        SignaalSoort.BETWISTING: betwistingen_opvolgen(vandaag=vandaag),
        SignaalSoort.CHEQUES: chequevervaldagen_opvolgen(vandaag=vandaag),
    }
    herinnerd = opvolgingen_herinneren(vandaag=vandaag)
    afwijkingen = [*cheques_bewijzen(), *afsluitingen_bewijzen()]
    return [
        *(Bevonden(soort.label, str(uitkomst)) for soort, uitkomst in per_soort.items()),
        Bevonden("Opvolging na het einde", f"{herinnerd} herinneringen geschreven"),
        Bevonden("Cheques voorbij hun vervaldag", f"{vervallen} nu vervallen"),
        Bevonden(
            "Bewijs van cheques en afsluitingen",
            f"{len(afwijkingen)} afwijkingen",
            bool(afwijkingen),
        ),
        *(
            Bevonden("Afwijking", f"{afwijking.soort}: {afwijking.wat}", fout=True)
            for afwijking in afwijkingen
        ),
    ]


def open_signalen() -> list[tuple[str, str, str]]:
    """Every open signaal: its soort, the number of its traject or gebruiker, and its sentence.

    Numbers and no names: this goes to a terminal or a log.
    """
    rijen = (
        Signaal.objects.open()
        .select_related("wijkwerker", "traject", "gebruiker", "afwijking")
        .order_by("soort", "datum", "sleutel")
    )
    return [(rij.soort, nummer_van(rij), rij.melding) for rij in rijen]


def nummer_van(signaal: Signaal) -> str:
    """The number on paper of what it is about."""
    rij = signaal.traject or signaal.gebruiker or signaal.wijkwerker or signaal.afwijking
    return rij.nummer if rij is not None else ""
