"""The facts behind the dates of trajecten, in a constant number of queries, and those dates."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Max, Min
from django.db.models.functions import TruncMonth

from trajecten.choices import EvaluatieSoort, SchorsingReden
from trajecten.models import (
    Afsprakenblad,
    Evaluatie,
    Overgangsbewijs,
    Prestatie,
    Schorsing,
    Traject,
    WijkWerker,
)
from trajecten.rules.termijnen import Termijnen, bereken
from trajecten.rules.trajectfeiten import (
    CODES,
    Eerder,
    Evaluatiefeit,
    Maandenbesluit,
    Overgangsfeit,
    Schorsingsfeit,
    Trajectfeiten,
)
from trajecten.rules.watals import Antwoord, Proef, wat_als
from wijkwerken.regels.models import Regel
from wijkwerken.regels.rules.boek import Regelboek
from wijkwerken.toegang.models import Account


def termijnen(*, traject: Traject, vandaag: date) -> Termijnen:
    """All clocks of a traject on this day, each date with its explanation."""
    return bereken(trajectfeiten(traject, vandaag))


def trajectfeiten(traject: Traject, vandaag: date) -> Trajectfeiten:
    """What decides the dates of this traject today."""
    return feiten_van([traject], vandaag)[traject.pk]


def wat_als_vraag(
    *,
    traject: Traject,
    vandaag: date,
    start: date | None = None,
    verlengen_tot: date | None = None,
    evaluatie_op: date | None = None,
    schorsing_reden: str = "",
    schorsing_van: date | None = None,
    schorsing_tot: date | None = None,
) -> Antwoord:
    """The dates as they would be; nothing is saved.

    Raises ValidationError at the field of what cannot be tried.
    """
    schorsing = None
    if schorsing_van is not None or schorsing_tot is not None or schorsing_reden:
        if schorsing_van is None:
            raise ValidationError({"schorsing_van": "Vul de eerste dag van de schorsing in."})
        if not schorsing_reden:
            raise ValidationError({"schorsing_reden": "Kies de reden van de schorsing."})
        if schorsing_tot is not None and schorsing_tot < schorsing_van:
            raise ValidationError({"schorsing_tot": "De laatste dag ligt vóór de eerste."})
        naam = SchorsingReden(schorsing_reden).label
        schorsing = Schorsingsfeit(schorsing_van, schorsing_tot, schorsing_reden, naam)
    try:
        return wat_als(
            trajectfeiten(traject, vandaag), Proef(start, verlengen_tot, evaluatie_op, schorsing)
        )
    except LookupError as error:
        raise ValidationError({"start": "Op deze dag was er nog geen regel."}) from error


def regelboek() -> Regelboek:
    """All values of the rules that move dates; one query."""
    return Regel.objects.boek(*CODES)


def feiten_van(
    trajecten: Collection[Traject], vandaag: date, *, regels: Regelboek | None = None
) -> dict[UUID, Trajectfeiten]:
    """The facts of many trajecten; at most eight queries, however many there are.

    Deliberately unscoped below the trajecten themselves: earlier trajecten count whoever
    referred the person then, and work in any traject keeps the overgangsmaatregel.
    """
    if not trajecten:
        return {}
    boek = regels or regelboek()
    ids = [traject.pk for traject in trajecten]
    personen = {traject.wijkwerker_id for traject in trajecten}
    evaluaties = defaultdict(list)
    for evaluatie in Evaluatie.objects.filter(traject__in=ids).order_by("datum", "pk"):
        evaluaties[evaluatie.traject_id].append(_evaluatie(evaluatie))
    schorsingen = defaultdict(list)
    for schorsing in Schorsing.objects.filter(traject__in=ids).select_related("bijlage"):
        schorsingen[schorsing.traject_id].append(_schorsing(schorsing))
    bladen: dict[UUID | None, tuple[date | None, str]] = {}
    for blad in Afsprakenblad.objects.filter(traject__in=ids).order_by("volgnummer"):
        # The first version that was signed counts; as long as none is, the newest.
        if not bladen.get(blad.traject_id, (None,))[0]:
            bladen[blad.traject_id] = (blad.getekend_op, str(blad.pk))
    bewijzen = {
        bewijs.traject_id: bewijs
        for bewijs in Overgangsbewijs.objects.filter(traject__wijkwerker__in=personen)
    }
    eerdere = _eerdere(personen, bewijzen)
    werkdagen = _werkdagen(bewijzen.keys(), trajecten)
    beslissers = {t.maanden_besluit_door_id for t in trajecten if t.maanden_besluit_door_id}
    namen = dict(Account.objects.filter(pk__in=beslissers).values_list("pk", "naam"))
    return {
        traject.pk: Trajectfeiten(
            vandaag=vandaag,
            start=traject.start,
            voorzien_einde=traject.voorzien_einde,
            regels=boek,
            einde=traject.einde,
            overgangsmaatregel=traject.heeft_overgangsmaatregel,
            sleutel=str(traject.pk),
            evaluaties=tuple(evaluaties[traject.pk]),
            schorsingen=tuple(schorsingen[traject.pk]),
            eerdere=tuple(e for e in eerdere[traject.wijkwerker_id] if e.van < traject.start),
            besluit=_besluit(traject, namen),
            overgang=_overgang(bewijzen.get(traject.pk)),
            werkdagen=tuple(werkdagen[traject.wijkwerker_id]),
            afsprakenblad=bladen.get(traject.pk),
        )
        for traject in trajecten
    }


def feiten_bij_start(
    wijkwerker: WijkWerker, start: date, *, besluit: Maandenbesluit | None = None
) -> Trajectfeiten:
    """The facts of a traject that would start on this day."""
    personen = {wijkwerker.pk}
    bewijzen = {
        bewijs.traject_id: bewijs
        for bewijs in Overgangsbewijs.objects.filter(traject__wijkwerker=wijkwerker)
    }
    eerdere = _eerdere(personen, bewijzen)[wijkwerker.pk]
    return Trajectfeiten(
        vandaag=start,
        start=start,
        voorzien_einde=None,
        regels=regelboek(),
        eerdere=tuple(e for e in eerdere if e.van < start),
        besluit=besluit,
    )


def _evaluatie(evaluatie: Evaluatie) -> Evaluatiefeit:
    return Evaluatiefeit(
        datum=evaluatie.datum,
        afgerond=evaluatie.afgerond_op is not None,
        eind=evaluatie.soort == EvaluatieSoort.EIND,
        sleutel=str(evaluatie.pk),
    )


def _schorsing(schorsing: Schorsing) -> Schorsingsfeit:
    stuk = schorsing.bijlage.naam if schorsing.bijlage else ""
    return Schorsingsfeit(
        van=schorsing.van,
        tot=schorsing.tot,
        reden=schorsing.reden,
        naam=schorsing.get_reden_display(),
        sleutel=str(schorsing.pk),
        bewijs=", ".join(deel for deel in (stuk, schorsing.bewijs) if deel),
    )


def _overgang(bewijs: Overgangsbewijs | None) -> Overgangsfeit | None:
    if bewijs is None:
        return None
    return Overgangsfeit(
        pwa_van=bewijs.pwa_van,
        pwa_tot=bewijs.pwa_tot,
        kenmerk=bewijs.kenmerk,
        vervallen_op=bewijs.vervallen_op,
        bijlage=str(bewijs.bijlage_id or ""),
        gewerkt_op=bewijs.gewerkt_op,
    )


def _besluit(traject: Traject, namen: Mapping[UUID, str]) -> Maandenbesluit | None:
    if traject.maanden_besluit is None or traject.maanden_besluit_op is None:
        return None
    return Maandenbesluit(
        maanden=traject.maanden_besluit,
        reden=traject.maanden_besluit_reden,
        door=namen[traject.maanden_besluit_door_id] if traject.maanden_besluit_door_id else "",
        op=traject.maanden_besluit_op,
    )


def _eerdere(
    personen: Collection[UUID], bewijzen: Mapping[UUID, Overgangsbewijs]
) -> defaultdict[UUID, list[Eerder]]:
    """Ended trajecten that use up months. Under the overgangsmaatregel there was no limit; where
    it lapsed, only the days after the lapse count.
    """
    uit: defaultdict[UUID, list[Eerder]] = defaultdict(list)
    rijen = Traject.objects.filter(
        wijkwerker__in=personen, einde__isnull=False, heeft_overgangsmaatregel=False
    ).order_by("start")
    for rij in rijen:
        eerder = Eerder(rij.start, rij.einde or rij.start, str(rij.pk))
        bewijs = bewijzen.get(rij.pk)
        if bewijs is not None and bewijs.vervallen_op is not None:
            eerder = replace(eerder, van=max(rij.start, bewijs.vervallen_op + timedelta(days=1)))
        uit[rij.wijkwerker_id].append(eerder)
    return uit


def _werkdagen(
    bewezen: Collection[UUID], trajecten: Collection[Traject]
) -> defaultdict[UUID, list[date]]:
    """The first and the last day of work in each month, in whatever traject; one query.

    Only of who has or had the overgangsmaatregel: nobody else's work moves a date. The days in
    between are left out, because no gap of a month lies within one month.
    """
    uit: defaultdict[UUID, list[date]] = defaultdict(list)
    personen = {t.wijkwerker_id for t in trajecten if t.heeft_overgangsmaatregel or t.pk in bewezen}
    if not personen:
        return uit
    rijen = (
        Prestatie.objects.filter(traject__wijkwerker__in=personen)
        .annotate(maand=TruncMonth("datum"))
        .values("traject__wijkwerker", "maand")
        .annotate(eerste=Min("datum"), laatste=Max("datum"))
        .values_list("traject__wijkwerker", "eerste", "laatste")
        .order_by("maand")
    )
    for persoon, eerste, laatste in rijen:
        uit[persoon] += [eerste, laatste]
    return uit
