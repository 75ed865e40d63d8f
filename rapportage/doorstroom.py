"""How many went on to something else, at the end and some months later. Counts only."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q

from trajecten.choices import LEERT_OF_WERKT, Doorstroom, Situatie, TrajectStatus
from trajecten.models import Traject
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.toegang.models import Account

MAANDEN = (3, 6, 9, 12)
TERUG = 24  # months
UITLEG = (
    "Trajecten die in de laatste 24 maanden eindigden. Bij het einde tellen we wie een volgende "
    "stap had. Na 3, 6, 9 en 12 maanden tellen we, van wie we bereikten, wie werkt (ook minder "
    "dan halftijds of in de sociale economie) of leert. Wie niet bereikt is, telt niet mee."
)


@dataclass(frozen=True, slots=True)
class Doorstroomregel:
    """`teller` of `noemer` went on; `gevraagd` is how many questions were due by now."""

    maand: int
    gevraagd: int
    noemer: int
    teller: int

    @property
    def naam(self) -> str:
        return f"Na {self.maand} maanden" if self.maand else "Bij het einde"

    @property
    def procent(self) -> int | None:
        """Rounded to whole percents; None when there is nothing to divide by."""
        return round(100 * self.teller / self.noemer) if self.noemer else None


def doorstroomcijfers(
    account: Account, *, vandaag: date, gemeente: UUID | None = None
) -> list[Doorstroomregel]:
    """At the end and 3, 6, 9 and 12 months later; what the account may count, one query."""
    trajecten = Traject.objects.telbaar_voor(account).filter(
        status=TrajectStatus.BEEINDIGD, einde__gt=plus_maanden(vandaag, -TERUG), einde__lte=vandaag
    )
    if gemeente:
        trajecten = trajecten.filter(gemeente=gemeente)
    figuren = {
        "noemer_0": Count("pk", distinct=True),
        "teller_0": Count("pk", distinct=True, filter=~Q(doorstroom=Doorstroom.GEEN)),
    }
    for maand in MAANDEN:
        deze = Q(opvolgingen__maand=maand)
        bereikt = deze & ~Q(opvolgingen__situatie__in=["", Situatie.NIET_BEREIKT])
        positief = deze & Q(opvolgingen__situatie__in=LEERT_OF_WERKT)
        figuren |= {
            f"gevraagd_{maand}": Count(
                "opvolgingen", filter=deze & Q(opvolgingen__uiterlijk__lte=vandaag)
            ),
            f"noemer_{maand}": Count("opvolgingen", filter=bereikt),
            f"teller_{maand}": Count("opvolgingen", filter=positief),
        }
    cijfers = trajecten.aggregate(**figuren)
    return [
        Doorstroomregel(
            maand,
            cijfers.get(f"gevraagd_{maand}", cijfers["noemer_0"]),
            cijfers[f"noemer_{maand}"],
            cijfers[f"teller_{maand}"],
        )
        for maand in (0, *MAANDEN)
    ]
