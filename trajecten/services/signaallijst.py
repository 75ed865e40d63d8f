"""Bring all signalen of one kind in line with what a check found, for many people at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from trajecten.choices import SignaalErnst, SignaalSoort, SignaalStatus
from trajecten.models import Signaal
from wijkwerken.berichten.services import berichten_laten_vervallen

VELDEN = (
    "ernst",
    "datum",
    "melding",
    "wijkwerker_id",
    "traject_id",
    "gebruiker_id",
    "afwijking_id",
    "gegevens",
)

# What opens again when the finding changed.
OPNIEUW = (*VELDEN, "status", "afgehandeld_door", "afgehandeld_op")


@dataclass(frozen=True, slots=True)
class Bevinding:
    """What a check found about one person or gebruiker; `sleutel` says what and for when."""

    sleutel: str
    ernst: SignaalErnst
    datum: date
    melding: str
    wijkwerker_id: UUID | None = None
    traject_id: UUID | None = None
    gebruiker_id: UUID | None = None
    afwijking_id: UUID | None = None
    gegevens: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What a check changed; `bevindingen` is how much it found, new or not."""

    bevindingen: int
    nieuw: int
    gewijzigd: int
    ingetrokken: int

    def __str__(self) -> str:
        return (
            f"{self.bevindingen} gevonden, {self.nieuw} nieuw, "
            f"{self.gewijzigd} gewijzigd, {self.ingetrokken} niet meer van toepassing"
        )


@transaction.atomic
def signalen_gelijkzetten(
    *, soort: SignaalSoort, bevindingen: Iterable[Bevinding], traject: UUID | None = None
) -> Uitkomst:
    """Make what is missing, update what says something else, withdraw what is over.

    A constant number of statements. Right when run twice, late, or by two at once: the key
    is unique, and who comes second finds it done. What someone handled stays handled as long
    as it says the same. With a `traject` the signalen of all others are left alone.
    """
    van_wie = {} if traject is None else {"traject": traject}
    gewenst = {b.sleutel: b for b in bevindingen}
    bestaand = {
        s.sleutel: s
        for s in Signaal.objects.select_for_update(of=("self",), no_key=True)
        .filter(Q(sleutel__in=list(gewenst)) | Q(status=SignaalStatus.OPEN), soort=soort, **van_wie)
        .order_by("sleutel")
    }
    nieuw = [
        Signaal(sleutel=b.sleutel, soort=soort, **{veld: getattr(b, veld) for veld in VELDEN})
        for b in gewenst.values()
        if b.sleutel not in bestaand
    ]
    gewijzigd = []
    for sleutel, signaal in bestaand.items():
        bevinding = gewenst.get(sleutel)
        if bevinding and _zegt_iets_anders(signaal, bevinding):
            for veld in VELDEN:
                setattr(signaal, veld, getattr(bevinding, veld))
            signaal.status = SignaalStatus.OPEN
            signaal.afgehandeld_door = None
            signaal.afgehandeld_op = None
            gewijzigd.append(signaal)
    over = [s for sleutel, s in bestaand.items() if sleutel not in gewenst]

    Signaal.objects.bulk_create(nieuw, ignore_conflicts=True, batch_size=2000)
    Signaal.objects.bulk_update(gewijzigd, OPNIEUW, batch_size=1000)
    if over:
        Signaal.objects.filter(pk__in=[s.pk for s in over]).update(status=SignaalStatus.VERVALLEN)
        berichten_laten_vervallen(over=[s.sleutel for s in over])
    return Uitkomst(len(gewenst), len(nieuw), len(gewijzigd), len(over))


def _zegt_iets_anders(signaal: Signaal, bevinding: Bevinding) -> bool:
    if signaal.status == SignaalStatus.VERVALLEN:
        return True
    return any(getattr(signaal, veld) != getattr(bevinding, veld) for veld in VELDEN)
