"""The legal clocks of one traject: latest end, next evaluatie, lapse of the overgang."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Max

from trajecten.models import Prestatie, Traject, WijkWerker
from trajecten.rules.duur import (
    Schorsingsperiode,
    Trajectperiode,
    gebruikte_maanden,
    overgang_vervalt_op,
    uiterste_einde,
)
from trajecten.rules.evaluaties import is_te_laat, volgende_evaluatie_op
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel


@dataclass(frozen=True, slots=True)
class Termijnen:
    """What a dossier shows and what the API tells; None where a clock does not run."""

    start: date
    voorzien_einde: date | None
    uiterste_einde: date | None
    maanden_gebruikt: int
    laatste_evaluatie: date | None
    evaluatie_uiterlijk: date | None
    evaluatie_te_laat: bool
    overgang_vervalt_op: date | None


@dataclass(frozen=True, slots=True)
class Duurgegevens:
    """What the rules of duration want to know, as their keyword arguments."""

    maanden_regel: int
    gebruikt: int
    schorsingen: tuple[Schorsingsperiode, ...]


def termijnen(*, traject: Traject, vandaag: date) -> Termijnen:
    """All clocks of a traject on this day. A beëindigd traject waits for no evaluatie."""
    duur = duurgegevens(traject.wijkwerker, traject.start, traject=traject)
    laatste = laatste_evaluatie(traject)
    maanden = Regel.objects.waarden_op(
        vandaag, RegelCode.EVALUATIE_MAANDEN, RegelCode.OVERGANG_VERVAL_MAANDEN
    )
    uiterlijk = None
    if traject.is_lopend:
        uiterlijk = volgende_evaluatie_op(
            traject.start, laatste, maanden=maanden[RegelCode.EVALUATIE_MAANDEN]
        )
    vervalt = None
    if traject.heeft_overgangsmaatregel and traject.is_lopend:
        vervalt = overgang_vervalt_op(
            laatste_prestatie(traject.wijkwerker),
            traject.start,
            maanden=maanden[RegelCode.OVERGANG_VERVAL_MAANDEN],
        )
    return Termijnen(
        start=traject.start,
        voorzien_einde=traject.voorzien_einde,
        uiterste_einde=uiterste_einde(
            traject.start,
            maanden=duur.maanden_regel,
            overgangsmaatregel=traject.heeft_overgangsmaatregel,
            schorsingen=duur.schorsingen,
            gebruikt=duur.gebruikt,
        ),
        maanden_gebruikt=duur.gebruikt,
        laatste_evaluatie=laatste,
        evaluatie_uiterlijk=uiterlijk,
        evaluatie_te_laat=uiterlijk is not None and is_te_laat(uiterlijk, vandaag),
        overgang_vervalt_op=vervalt,
    )


def duurgegevens(
    wijkwerker: WijkWerker, start: date, *, traject: Traject | None = None
) -> Duurgegevens:
    """What counts for the duration of a traject that starts on this day.

    Deliberately unscoped: earlier trajecten count whoever referred the person then. Those
    under the overgangsmaatregel had no limit, so they use up nothing.
    """
    eerdere = wijkwerker.trajecten.filter(
        start__lt=start, einde__isnull=False, heeft_overgangsmaatregel=False
    )
    regels = Regel.objects.waarden_op(
        start, RegelCode.TRAJECTDUUR_MAANDEN, RegelCode.SCHORSING_VERLENGT
    )
    schorsingen = traject.schorsingen.all() if traject is not None else ()
    return Duurgegevens(
        maanden_regel=regels[RegelCode.TRAJECTDUUR_MAANDEN],
        gebruikt=gebruikte_maanden(
            Trajectperiode(van, tot) for van, tot in eerdere.values_list("start", "einde") if tot
        ),
        schorsingen=tuple(
            Schorsingsperiode(
                schorsing.van,
                schorsing.tot,
                bool(regels[RegelCode.SCHORSING_VERLENGT].get(schorsing.reden)),
            )
            for schorsing in schorsingen
        ),
    )


def laatste_evaluatie(traject: Traject) -> date | None:
    """The date of the last evaluatie that is rounded off."""
    return traject.evaluaties.afgerond().aggregate(laatste=Max("datum"))["laatste"]


def laatste_prestatie(wijkwerker: WijkWerker) -> date | None:
    """The last day on which this person worked, in whatever traject."""
    prestaties = Prestatie.objects.filter(traject__wijkwerker=wijkwerker)
    return prestaties.aggregate(laatste=Max("datum"))["laatste"]
