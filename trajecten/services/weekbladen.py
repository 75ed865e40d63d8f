"""The week of a person on paper: where, when, whom to call, and the hours of the month."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from trajecten.choices import MomentStatus
from trajecten.models import GeplandMoment, WijkWerker
from trajecten.querysets import GeplandMomentQuerySet
from trajecten.rules.uren import Periodestand
from trajecten.services.uren import urenruimtes
from wijkwerken.kern.feestdagen import feestdagen
from wijkwerken.toegang.models import Account

HOOGSTENS = 120  # sheets in one file: more takes too long to draw


@dataclass(frozen=True, slots=True)
class Werkdag:
    """One day of the sheet: its work in order, and the name of a holiday."""

    datum: date
    momenten: list[GeplandMoment]
    feestdag: str


@dataclass(frozen=True, slots=True)
class Weekblad:
    """One sheet. `bemiddelaar` is whom to call, `maand` the hours of the month of the Monday."""

    wijkwerker: WijkWerker
    bemiddelaar: str
    dagen: list[Werkdag]
    uren: int
    maand: Periodestand

    @property
    def maandag(self) -> date:
        return self.dagen[0].datum

    @property
    def zondag(self) -> date:
        return self.dagen[-1].datum


def weekblad_van(wijkwerker: WijkWerker, maandag: date, account: Account) -> Weekblad:
    """The sheet of one person, also when nothing is planned."""
    momenten = _momenten(account, maandag).filter(traject__wijkwerker=wijkwerker)
    [blad] = _bladen([wijkwerker], momenten, maandag)
    return blad


def weekbladen_van(account: Account, maandag: date, *, alleen_eigen: bool) -> list[Weekblad]:
    """A sheet for everybody with work in this week, by name; the same few queries for all."""
    momenten = _momenten(account, maandag).select_related("traject__wijkwerker")
    if alleen_eigen:
        momenten = momenten.filter(traject__bemiddelaar=account)
    rijen = list(momenten)
    wie = {rij.traject.wijkwerker_id: rij.traject.wijkwerker for rij in rijen}
    op_naam = sorted(wie.values(), key=lambda persoon: persoon.volledige_naam.lower())
    return _bladen(op_naam, rijen, maandag)


def _momenten(account: Account, maandag: date) -> GeplandMomentQuerySet:
    return (
        GeplandMoment.objects.zichtbaar_voor(account)
        .exclude(status=MomentStatus.GEANNULEERD)
        .filter(datum__range=(maandag, maandag + timedelta(days=6)))
        .select_related(
            "traject__bemiddelaar",
            "inzet__aanvraag__gebruiker",
            "inzet__aanvraag__activiteit",
            "inzet__aanvraag__vestiging",
        )
        .order_by("datum", "begin", "pk")
    )


def _bladen(
    personen: list[WijkWerker], momenten: Iterable[GeplandMoment], maandag: date
) -> list[Weekblad]:
    per_persoon: dict[UUID, list[GeplandMoment]] = defaultdict(list)
    for moment in momenten:
        per_persoon[moment.traject.wijkwerker_id].append(moment)
    ruimtes = urenruimtes([persoon.pk for persoon in personen], maandag, maandag)
    vrij = feestdagen(maandag, maandag + timedelta(days=6))
    week = [maandag + timedelta(days=n) for n in range(7)]
    return [
        Weekblad(
            wijkwerker=persoon,
            bemiddelaar=per_persoon[persoon.pk][0].traject.bemiddelaar.naam
            if per_persoon[persoon.pk]
            else "",
            dagen=[
                Werkdag(
                    dag,
                    [m for m in per_persoon[persoon.pk] if m.datum == dag],
                    vrij.get(dag, ""),
                )
                for dag in week
            ],
            uren=sum(moment.uren for moment in per_persoon[persoon.pk]),
            maand=ruimtes[persoon.pk].maanden[0],
        )
        for persoon in personen
    ]
