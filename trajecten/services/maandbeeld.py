"""The month grid as it is now: the days, the jobs, and what stands in each cell.

A cell is one inzet on one day and may hold several prestaties.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from trajecten.choices import InzetStatus
from trajecten.models import (
    Afwezigheid,
    GeplandMoment,
    Inzet,
    Maandblad,
    Prestatie,
    Schorsing,
    Traject,
)
from trajecten.rules.boekmaanden import afgesloten
from trajecten.rules.maandcel import Blok, cel_schrijven
from trajecten.rules.uren import Periodestand
from trajecten.services import uren as urendienst
from trajecten.services.afspraken import afgesproken_uren
from trajecten.services.boekmaanden import gesloten_maanden
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import maandvenster
from wijkwerken.kern.feestdagen import feestdagen
from wijkwerken.regels.models import Schoolvakantie
from wijkwerken.toegang.models import Account

Plek = tuple[UUID, date]  # an inzet and a day


@dataclass(slots=True)
class Dag:
    """One column. `merken` say in words why somebody would not work that day."""

    datum: date
    merken: list[str] = field(default_factory=list)
    dicht: bool = False  # weekend or one of the `merken`

    @property
    def weekdag(self) -> int:
        """Monday is 0."""
        return self.datum.weekday()


@dataclass(slots=True)
class Cel:
    """One inzet on one day: the saved text, the prestaties behind it, and what was planned."""

    plek: Plek
    dag: Dag
    prestaties: list[Prestatie] = field(default_factory=list)
    momenten: list[GeplandMoment] = field(default_factory=list)

    @property
    def tekst(self) -> str:
        return cel_schrijven(blokken_van(self.prestaties))

    @property
    def gepland(self) -> str:
        return cel_schrijven(blokken_van(self.momenten))

    @property
    def uren(self) -> int:
        """As they count now; what was typed stands in the cell."""
        return sum(prestatie.uren_nu for prestatie in self.prestaties)


@dataclass(slots=True)
class Rij:
    """One job of the month."""

    inzet: Inzet
    cellen: list[Cel]

    @property
    def uren(self) -> int:
        return sum(cel.uren for cel in self.cellen)

    @property
    def gepland(self) -> int:
        return sum(moment.uren for cel in self.cellen for moment in cel.momenten)

    @property
    def zonder_cheque(self) -> int:
        return sum(rij.zonder_cheque for cel in self.cellen for rij in cel.prestaties)


@dataclass(slots=True)
class Beeld:
    """A sheet as it is now; `maand` and `jaar` count all hours of the person."""

    dagen: list[Dag]
    rijen: list[Rij]
    maand: Periodestand
    jaar: Periodestand
    afgesproken: int | None
    gesloten: Bezwaar | None  # why nothing of this month changes any more

    @property
    def uren(self) -> int:
        return sum(rij.uren for rij in self.rijen)

    @property
    def zonder_cheque(self) -> int:
        return sum(rij.zonder_cheque for rij in self.rijen)


def blokken_van(rijen: Iterable[Prestatie | GeplandMoment]) -> list[Blok]:
    """Rows with times or hours as the blocks of a cell."""
    return [Blok(rij.begin, rij.einde, rij.uren) for rij in rijen]


def van_vandaag(rij: Prestatie, vandaag: date) -> bool:
    """Was it typed today? Then changing it mends a slip, and asks for no reason."""
    return timezone.localtime(rij.aangemaakt_op).date() == vandaag


def blad_lezen(maandblad: Maandblad) -> Beeld:
    """The whole sheet; the number of queries does not depend on what stands in it.

    Rows are the inzetten on which hours of this month can be registered, and those that have
    some. Those with work come first.
    """
    traject = maandblad.traject
    eerste, laatste = maandvenster(maandblad.maand)
    dagen = _dagen(traject, eerste, laatste)
    per_plek = prestaties_van(traject, eerste, laatste)
    gepland: dict[Plek, list[GeplandMoment]] = defaultdict(list)
    for moment in GeplandMoment.objects.gereserveerd().filter(
        traject=traject, datum__range=(eerste, laatste)
    ):
        gepland[moment.inzet_id, moment.datum].append(moment)
    rijen = [
        Rij(
            inzet,
            [
                Cel(
                    (inzet.pk, dag.datum),
                    dag,
                    per_plek.get((inzet.pk, dag.datum), []),
                    gepland.get((inzet.pk, dag.datum), []),
                )
                for dag in dagen
            ],
        )
        for inzet in _inzetten(traject, eerste, laatste)
    ]
    rijen.sort(key=lambda rij: not (rij.uren or rij.gepland))
    ruimte = urendienst.urenruimte(traject.wijkwerker, eerste, laatste)
    gesloten = gesloten_maanden([traject.gemeente_id], [eerste])
    return Beeld(
        dagen,
        rijen,
        ruimte.maanden[0],
        ruimte.jaren[0],
        afgesproken_uren(traject, eerste),
        next((afgesloten(maand) for maand in gesloten.values()), None),
    )


def wie_wijzigde(
    traject: Traject, maand: date, *, sinds: datetime | None = None
) -> dict[Plek, str]:
    """Who changed which cell of this month last, by name; two queries."""
    soort = Prestatie.pgh_event_models["update"]  # type: ignore[attr-defined]
    events = soort.objects.filter(
        traject=traject.pk, datum__range=maandvenster(maand)
    ).select_related("pgh_context")
    if sinds:
        events = events.filter(pgh_created_at__gte=sinds)
    laatste = {
        (event.inzet_id, event.datum): str(event.pgh_context.metadata.get("user") or "")
        for event in events.order_by("pgh_id")
        if event.pgh_context
    }
    accounts = Account.objects.filter(pk__in={wie for wie in laatste.values() if wie})
    namen = {str(account.pk): account.naam for account in accounts}
    return {plek: namen[wie] for plek, wie in laatste.items() if wie in namen}


def _inzetten(traject: Traject, eerste: date, laatste: date) -> list[Inzet]:
    in_maand = Prestatie.objects.filter(inzet=OuterRef("pk"), datum__range=(eerste, laatste))
    return list(
        Inzet.objects.filter(traject=traject)
        .filter(
            Exists(in_maand)
            | Q(Q(tot=None) | Q(tot__gte=eerste), van__lte=laatste)
            & ~Q(status=InzetStatus.GEANNULEERD)
        )
        .select_related("aanvraag__gebruiker", "aanvraag__activiteit", "aanvraag__vestiging")
        .order_by("aanvraag__gebruiker__naam", "van", "pk")
    )


def prestaties_van(traject: Traject, eerste: date, laatste: date) -> dict[Plek, list[Prestatie]]:
    per_plek: dict[Plek, list[Prestatie]] = defaultdict(list)
    for rij in Prestatie.objects.filter(traject=traject, datum__range=(eerste, laatste)):
        per_plek[rij.inzet_id, rij.datum].append(rij)
    return per_plek


def _dagen(traject: Traject, eerste: date, laatste: date) -> list[Dag]:
    aantal = (laatste - eerste).days + 1
    dagen = [Dag(eerste + timedelta(days=n)) for n in range(aantal)]
    redenen: list[tuple[date, date | None, str]] = [
        *((dag, dag, naam) for dag, naam in feestdagen(eerste, laatste).items()),
        *((dag, dag, naam) for dag, naam in Schoolvakantie.objects.dagen(eerste, laatste).items()),
        *(
            (rij.van, rij.tot, "Geschorst")
            for rij in Schorsing.objects.filter(traject=traject, van__lte=laatste)
        ),
        *(
            (rij.van, rij.tot, "Afwezig")
            for rij in Afwezigheid.objects.geldend()
            .in_periode(eerste, laatste)
            .filter(wijkwerker=traject.wijkwerker_id)
        ),
    ]
    for dag in dagen:
        dag.merken = list(
            dict.fromkeys(
                naam
                for van, tot, naam in redenen
                if van <= dag.datum and (tot is None or dag.datum <= tot)
            )
        )
        if not traject.omvat(dag.datum):
            dag.merken.append("Buiten het traject")
        dag.dicht = bool(dag.merken) or dag.datum.weekday() >= 5
    return dagen
