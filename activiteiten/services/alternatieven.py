"""What a gemeente does permit, for who cannot go on with something else."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q

from activiteiten.choices import GebruikerSoort
from activiteiten.gevolgen import Venster
from activiteiten.models import Activiteit, Toelating
from wijkwerken.toegang.models import Gemeente

HOOGSTENS = 8


@dataclass(frozen=True, slots=True)
class Alternatief:
    """Other activities that one gemeente permits for one soort gebruiker, the nearest first."""

    gemeente: Gemeente
    soort: str
    activiteiten: list[Activiteit]

    @property
    def voor_wie(self) -> str:
        """`een particulier`."""
        return GebruikerSoort(self.soort).in_woorden


def alternatieven_voor(vensters: Collection[Venster]) -> list[Alternatief]:
    """Instead of what will not be permitted, from the day that it no longer is. Two queries."""
    begin: dict[tuple[UUID, str], Venster] = {}
    for venster in vensters:
        begin.setdefault((venster.gemeente.pk, venster.soort), venster)
    eersten = list(begin.values())
    return _zoek([(rij.activiteit, rij.gemeente, rij.soort, rij.vanaf) for rij in eersten])


def alternatief_voor(
    activiteit: Activiteit, gemeente: Gemeente, soort: str, datum: date
) -> list[Activiteit]:
    """What this soort may order there and then instead; the same hoofdactiviteit first."""
    gevonden = _zoek([(activiteit.pk, gemeente, soort, datum)])
    return gevonden[0].activiteiten if gevonden else []


def _zoek(cellen: Iterable[tuple[UUID, Gemeente, str, date]]) -> list[Alternatief]:
    cellen = list(cellen)
    if not cellen:
        return []
    waar = [
        Q(gemeente=gemeente, soort=soort, geldig__contains=datum) & ~Q(activiteit=activiteit)
        for activiteit, gemeente, soort, datum in cellen
    ]
    # What is kept for some is no way out that may be promised to all.
    rijen = list(
        Toelating._base_manager.filter(
            reduce(or_, waar),
            enkel_bestaand=False,
            activiteit__actief=True,
            activiteit__enkel_overgang=False,
        )
        .select_related("activiteit")
        .order_by("activiteit__naam", "activiteit")
    )
    hoofd = dict(
        Activiteit._base_manager.filter(pk__in=[rij[0] for rij in cellen]).values_list(
            "pk", "hoofdactiviteit"
        )
    )
    gevonden = []
    for activiteit, gemeente, soort, _ in cellen:
        eigen = [
            rij.activiteit for rij in rijen if (rij.gemeente_id, rij.soort) == (gemeente.pk, soort)
        ]
        zelfde = [rij for rij in eigen if rij.hoofdactiviteit_id == hoofd[activiteit]]
        anders = [rij for rij in eigen if rij.hoofdactiviteit_id != hoofd[activiteit]]
        if eigen:
            gevonden.append(Alternatief(gemeente, soort, [*zelfde, *anders][:HOOGSTENS]))
    return gevonden
