"""May this cheque pay an hour of this prestatie?

Pure Python: no Django, no database, no clock. One cheque pays one started hour, for the
gebruiker who bought it, and is judged on the day of the work and not on the day that
somebody hands it in.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from cheques.rules.stappen import GEKOPPELD, VERVALLEN, toets_stap
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam


@dataclass(frozen=True, slots=True)
class Chequegegevens:
    """What has to be known of the cheque. `vervalt_op` is the last day it may pay for."""

    nummer: str
    stand: str
    vervalt_op: date
    is_van_gebruiker: bool  # bought by the gebruiker of the prestatie


def toets_koppelen(cheque: Chequegegevens, *, datum: date, vrije_uren: int) -> list[Bezwaar]:
    """What stands in the way of coupling this cheque to a prestatie on `datum`?

    `vrije_uren` are the started hours of the prestatie that no cheque pays yet.
    """
    bezwaren = []
    te_laat = datum > cheque.vervalt_op
    if te_laat:
        bezwaren.append(
            Bezwaar(
                "cheque_vervallen",
                f"Cheque {cheque.nummer} was geldig tot en met {dagnaam(cheque.vervalt_op)}; "
                f"de prestatie is van {dagnaam(datum)}. Vraag de gebruiker een andere cheque.",
                veld="nummers",
                getallen={"vervalt_op": cheque.vervalt_op.isoformat()},
            )
        )
    # An expired cheque still pays for work done in time; when it does not, that is said above.
    if cheque.stand != VERVALLEN:
        bezwaren += [
            Bezwaar(b.code, f"Cheque {cheque.nummer}: {b.melding}", b.veld, b.getallen)
            for b in toets_stap(cheque.stand, GEKOPPELD)
        ]
    if not cheque.is_van_gebruiker:
        bezwaren.append(
            Bezwaar(
                "cheque_andere_gebruiker",
                f"Cheque {cheque.nummer} is van een andere gebruiker. "
                "Neem een cheque van de gebruiker van deze prestatie.",
                veld="nummers",
            )
        )
    if vrije_uren < 1:
        bezwaren.append(
            Bezwaar(
                "cheque_te_veel",
                "Elk begonnen uur van deze prestatie heeft al een cheque. "
                f"Gebruik cheque {cheque.nummer} voor een andere prestatie.",
                veld="nummers",
            )
        )
    return bezwaren


def toets_inleveren(
    cheques: Collection[Chequegegevens], *, datum: date, vrije_uren: int
) -> list[Bezwaar]:
    """The same for several cheques handed in together for one prestatie."""
    bezwaren = []
    gezien: set[str] = set()
    vrij = vrije_uren
    for cheque in cheques:
        if cheque.nummer in gezien:
            bezwaren.append(
                Bezwaar(
                    "cheque_gebruikt",
                    f"Cheque {cheque.nummer} staat twee keer in de lijst. Laat er een van weg.",
                    veld="nummers",
                )
            )
            continue
        gezien.add(cheque.nummer)
        bezwaren += toets_koppelen(cheque, datum=datum, vrije_uren=vrij)
        vrij -= 1
    return bezwaren
