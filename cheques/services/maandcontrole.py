"""What is still open in a month before it closes: counts, each with the rows behind it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Count, QuerySet
from django.urls import reverse

from cheques.choices import ChequeStand
from cheques.models import Cheque
from trajecten.models import Maandblad, Overschrijding, Prestatie
from trajecten.services.maandbladen import maandbladen_klaarzetten
from wijkwerken.toegang.models import Gemeente


@dataclass(frozen=True, slots=True)
class Punt:
    """One line of the checklist. What `blokkeert` has to be decided before the month can close,
    because it cannot be decided after; the rest may stay open with a word of explanation.
    """

    code: str
    titel: str
    uitleg: str
    aantal: int
    blokkeert: bool
    lijst: str
    vraag: dict[str, str]

    @property
    def klaar(self) -> bool:
        return self.aantal == 0

    @property
    def url(self) -> str:
        """The list of these rows."""
        return f"{reverse(self.lijst)}?{urlencode(self.vraag)}"


@dataclass(frozen=True, slots=True)
class Soort:
    """How one point is counted, and in which list its rows are found."""

    code: str
    titel: str
    uitleg: str
    rijen: Callable[[Collection[Gemeente], date], QuerySet[Any]]
    lijst: str
    vraag: dict[str, str]
    blokkeert: bool = False
    op_maand: str = "geboekt"
    op_gemeente: str = "traject_gemeente"
    naar_gemeente: str = "traject__gemeente_id"

    def tel(self, gemeenten: Collection[Gemeente], maand: date) -> dict[UUID, int]:
        """How many rows per gemeente; one without any is not in it."""
        rijen = self.rijen(gemeenten, maand).order_by().values_list(self.naar_gemeente)
        return dict(rijen.annotate(aantal=Count("pk")))

    def punt(self, gemeente: Gemeente, maand: date, aantal: int) -> Punt:
        waar = {self.op_maand: f"{maand:%Y-%m}", self.op_gemeente: str(gemeente.pk)}
        return Punt(
            self.code,
            self.titel,
            self.uitleg,
            aantal,
            self.blokkeert,
            self.lijst,
            waar | self.vraag,
        )


SOORTEN = (
    Soort(
        "overschrijding",
        "Uren boven de limiet die nog niet bevestigd zijn",
        "Een tweede coördinator bevestigt ze, of u schrapt ze. Na het afsluiten kan dat niet meer.",
        lambda gemeenten, maand: Overschrijding.objects.geboekt_in(
            gemeenten, maand
        ).te_bevestigen(),
        "overschrijding_list",
        {"te_bevestigen": "ja"},
        blokkeert=True,
    ),
    Soort(
        "betwist",
        "Prestaties die een gebruiker betwist",
        "Beslis eerst: de beslissing kan de uren van deze maand veranderen.",
        lambda *van: Prestatie.objects.geboekt_in(*van).betwist(),
        "prestatie_list",
        {"betwist": "ja"},
        blokkeert=True,
    ),
    Soort(
        "zonder_cheque",
        "Prestaties met uren zonder cheque",
        "Cheques die later binnenkomen, tellen in de maand waarin u ze inlevert.",
        lambda *van: Prestatie.objects.geboekt_in(*van).onbetaald(),
        "prestatie_list",
        {"zonder_cheque": "ja"},
    ),
    Soort(
        "cheque_geweigerd",
        "Cheques die de uitgever weigerde",
        "Ze betalen de uren niet. Lever ze opnieuw af of haal ze van de prestatie.",
        lambda gemeenten, maand: Cheque.objects.filter(
            stand=ChequeStand.GEWEIGERD,
            prestatie__traject__gemeente__in=gemeenten,
            prestatie__boekmaand=maand,
        ),
        "cheque_list",
        {"stand": ChequeStand.GEWEIGERD},
        naar_gemeente="prestatie__traject__gemeente_id",
    ),
    Soort(
        "blad_niet_binnen",
        "Maandbladen die niet binnen zijn",
        "Uren die later binnenkomen, boekt u in de volgende open maand.",
        lambda gemeenten, maand: Maandblad.objects.niet_binnen(maand).filter(
            traject__gemeente__in=gemeenten
        ),
        "maandblad_list",
        {"stand": "verwacht"},
        op_maand="maand",
        op_gemeente="gemeente",
    ),
    Soort(
        "na_einde",
        "Uren na het einde van een traject",
        "Kijk de einddatum van het traject of de dag van de prestatie na.",
        lambda *van: Prestatie.objects.geboekt_in(*van).na_einde(),
        "prestatie_list",
        {"na_einde": "ja"},
    ),
    Soort(
        "niet_toegelaten",
        "Uren voor een activiteit die toen niet toegelaten was",
        "De gemeente liet dit werk die dag niet toe, of de toelating was vervallen.",
        lambda *van: Prestatie.objects.geboekt_in(*van).niet_toegelaten(),
        "prestatie_list",
        {"niet_toegelaten": "ja"},
    ),
)


def maandcontrole(gemeente: Gemeente, maand: date) -> list[Punt]:
    """Every point of this gemeente and month, those at zero too; one query each, and one for the
    sheets that nobody looked at yet.

    A cheque that was handed in without a prestatie cannot be: the database refuses it, and the
    nightly proof recounts. Deliberately unscoped: a closing counts all.
    """
    return maandcontroles([gemeente], maand)[gemeente.pk]


def maandcontroles(gemeenten: Collection[Gemeente], maand: date) -> dict[UUID, list[Punt]]:
    """The same of each of these gemeenten, by its key; as many queries as of one."""
    maandbladen_klaarzetten(maand)
    geteld = [(soort, soort.tel(gemeenten, maand)) for soort in SOORTEN]
    return {
        gemeente.pk: [
            soort.punt(gemeente, maand, aantallen.get(gemeente.pk, 0))
            for soort, aantallen in geteld
        ]
        for gemeente in gemeenten
    }
