"""What was agreed holds as a softer ceiling under the law: planning above it asks to confirm.

Only a signed afsprakenblad is an agreement; the newest one holds.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from gebruikers.models import Aanvraag
from trajecten.chequetekort import Chequetekort
from trajecten.choices import ActiviteitKeuze
from trajecten.models import Afsprakenblad, Traject
from trajecten.models.naast import NaastAfspraak
from trajecten.rules.afsprakenblad import (
    Stap,
    toets_afspraak,
    uren_in_maand,
    waarschuw_uitgesloten,
)
from trajecten.rules.uren import Uren
from trajecten.services.uren import maanduren
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import Waarschuwing
from wijkwerken.toegang.models import Account


@dataclass(slots=True)
class Afspraak:
    """What the newest signed version says: the build-up, and what is left out and why."""

    stappen: list[Stap] = field(default_factory=list)
    uitgesloten: dict[UUID, Bezwaar] = field(default_factory=dict)  # by activiteit

    def over_activiteit(self, activiteit: UUID) -> list[Bezwaar]:
        """The warning when this activiteit was left out."""
        return [self.uitgesloten[activiteit]] if activiteit in self.uitgesloten else []


def geldende_afspraken(trajecten: Collection[UUID]) -> dict[UUID, Afspraak]:
    """The agreement of each traject that has one; three queries, however many there are."""
    bladen = (
        Afsprakenblad.objects.getekend()
        .filter(traject__in=trajecten)
        .order_by("traject_id", "-volgnummer")
        .distinct("traject_id")
        .prefetch_related("urenstappen", "voorkeuren__activiteit")
    )
    afspraken = {}
    for blad in bladen:
        afspraak = Afspraak([Stap(s.vanaf_maand, s.uren) for s in blad.urenstappen.all()])
        for rij in blad.voorkeuren.all():
            if rij.soort == ActiviteitKeuze.UITGESLOTEN:
                [bezwaar] = waarschuw_uitgesloten(str(rij.activiteit), rij.reden)
                afspraak.uitgesloten[rij.activiteit_id] = bezwaar
        afspraken[blad.traject_id] = afspraak
    return afspraken


def afgesproken_uren(traject: Traject, datum: date) -> int | None:
    """Hours that were agreed for the month of this date; None when nothing was."""
    afspraak = geldende_afspraken([traject.pk]).get(traject.pk, Afspraak())
    return uren_in_maand(afspraak.stappen, traject.start, datum)


def waarschuwingen(
    traject: Traject,
    nieuwe: Iterable[Uren],
    *,
    aanvraag: Aanvraag | None = None,
    zonder_moment: UUID | None = None,
) -> list[Bezwaar]:
    """What these hours, for this aanvraag, do beside the agreement; no law refuses them.

    Give the `aanvraag` when somebody is put on it, so that its activity is looked at.
    """
    afspraak = geldende_afspraken([traject.pk]).get(traject.pk)
    if afspraak is None:
        return []
    gevonden = afspraak.over_activiteit(aanvraag.activiteit_id) if aanvraag else []
    nieuwe = list(nieuwe)
    if nieuwe and afspraak.stappen:
        datums = [uren.datum for uren in nieuwe]
        wie = traject.wijkwerker_id
        bekend = maanduren([wie], min(datums), max(datums), zonder_moment=zonder_moment)[wie]
        gevonden += toets_afspraak(
            afspraak.stappen, traject.start, [*bekend.gedaan, *bekend.gepland], nieuwe
        )
    return gevonden


def bevestiging_vragen(
    gevonden: list[Bezwaar],
    *,
    bevestigd: bool,
    tekort: Chequetekort | None = None,
    kredietreden: str = "",
) -> None:
    """Raises `Waarschuwing` at `bevestigd` when there is something that nobody confirmed yet.

    Hours without cheque are only passed with a reason: that one stands at `kredietreden`.
    """
    open_ = [] if bevestigd else list(gevonden)
    if tekort and not kredietreden.strip():
        open_.append(tekort.bezwaar)
    if open_:
        raise Waarschuwing(*open_)


def waarschuwingen_noteren(
    rij: NaastAfspraak, gevonden: Iterable[Bezwaar], *, door: Account, vandaag: date | None
) -> None:
    """Keep with the row what was passed, by whom and when; without any it holds nothing more.

    The caller saves the row.
    """
    rij.waarschuwingen = [{"code": b.code, "melding": b.melding} for b in gevonden]
    rij.doorgezet_door = door if rij.waarschuwingen else None
    rij.doorgezet_op = vandaag if rij.waarschuwingen else None
