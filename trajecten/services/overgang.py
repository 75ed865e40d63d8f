"""The overgangsmaatregel of who had a PWA-overeenkomst: its proof, and its lapse."""

from dataclasses import replace
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q

from trajecten.models import Bijlage, Overgangsbewijs, Traject
from trajecten.rules.duur import eerste_termijn_einde, toets_overgang
from trajecten.rules.trajectfeiten import EERSTE_TERMIJN, VERVAL, Overgangsfeit, Trajectfeiten
from trajecten.services.bijlagen import bewijsstuk
from trajecten.services.termijnen import trajectfeiten
from trajecten.services.trajecten import momenten_annuleren, vergrendel_lopend
from wijkwerken.kern.bezwaar import Bezwaar, in_maanden
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account

REDEN_VERVAL = "De overgangsmaatregel is vervallen; de gewone duur is voorbij."


@transaction.atomic
def overgangsmaatregel_vastleggen(
    *,
    door: Account,
    traject: Traject,
    pwa_van: date,
    kenmerk: str,
    vandaag: date,
    pwa_tot: date | None = None,
    bijlage: Bijlage | None = None,
    versie: int | None = None,
) -> Traject:
    """Keep the proof of the PWA-overeenkomst: the twelve months do not hold any more."""
    traject = vergrendel_lopend(door, traject, versie)
    if traject.heeft_overgangsmaatregel:
        raise RegelFout(None, Bezwaar("status", "De overgangsmaatregel is al vastgelegd."))
    vervallen = Overgangsbewijs.objects.filter(
        traject__wijkwerker=traject.wijkwerker_id, vervallen_op__isnull=False
    ).first()
    if vervallen is not None and vervallen.vervallen_op is not None:
        raise RegelFout(
            None,
            Bezwaar(
                "trajectduur",
                f"De overgangsmaatregel is vervallen op {dagnaam(vervallen.vervallen_op)} en komt "
                "niet terug. Nu geldt de gewone duur.",
            ),
        )
    peildatum = date.fromisoformat(
        Regel.objects.waarde_op(RegelCode.OVERGANG_PEILDATUM, traject.start)
    )
    bezwaren = toets_overgang(
        pwa_van, peildatum, pwa_tot=pwa_tot, heeft_bewijs=bool(kenmerk.strip() or bijlage)
    )
    if bezwaren:
        raise RegelFout("pwa_van", *bezwaren)
    bewijs = Overgangsbewijs(
        traject=traject,
        pwa_van=pwa_van,
        pwa_tot=pwa_tot,
        kenmerk=kenmerk,
        bijlage=bewijsstuk(door, traject, bijlage),
        nagekeken_door=door,
        nagekeken_op=vandaag,
    )
    bewijs.full_clean()
    bewijs.save()
    traject.heeft_overgangsmaatregel = True
    traject.voorzien_einde = None
    traject.full_clean()
    traject.save()
    return traject


@transaction.atomic
def overgangsmaatregel_laten_vervallen(
    *, door: Account, traject: Traject, vandaag: date, versie: int | None = None
) -> Traject:
    """Note that the exemption lapsed: from the day after, the ordinary duration holds.

    Twelve months without any prestatie (domein.md 1.6). The ordinary term then begins on the
    day after the lapse: a first term, and renewals up to the longest duration. What was planned
    after that first term is cancelled. Raises RegelFout as long as it has not lapsed.
    """
    traject = vergrendel_lopend(door, traject, versie)
    feiten = trajectfeiten(traject, vandaag)
    vervalt = feiten.overgang_vervalt_op
    if vervalt is None:
        raise RegelFout(
            None, Bezwaar("status", "Dit traject staat niet onder de overgangsmaatregel.")
        )
    if vandaag <= vervalt:
        raise RegelFout(
            None,
            Bezwaar(
                "status",
                f"De overgangsmaatregel geldt nog tot en met {dagnaam(vervalt)}. Ze vervalt pas "
                f"na {in_maanden(feiten.regel(VERVAL).waarde)} zonder prestatie.",
            ),
        )
    bewijs = traject.overgangsbewijs
    bewijs.vervallen_op, bewijs.vervallen_door = vervalt, door
    bewijs.full_clean()
    bewijs.save()
    traject.heeft_overgangsmaatregel = False
    traject.voorzien_einde = na_verval(feiten, vervalt).voorzien_einde
    traject.full_clean()
    traject.save()
    momenten_annuleren(traject, Q(datum__gt=traject.voorzien_einde), REDEN_VERVAL)
    return traject


def na_verval(feiten: Trajectfeiten, vervalt: date) -> Trajectfeiten:
    """The facts once the lapse of that day is noted: the ordinary term begins the day after."""
    overgang = feiten.overgang or Overgangsfeit(feiten.start)
    na = replace(feiten, overgangsmaatregel=False, overgang=replace(overgang, vervallen_op=vervalt))
    eerste = eerste_termijn_einde(na.duur_vanaf, maanden=na.regel(EERSTE_TERMIJN).waarde)
    # With no months left the ordinary duration is over at once; a traject ends after its start.
    laagste = feiten.start + timedelta(days=1)
    return replace(na, voorzien_einde=max(min(eerste, na.uiterste_einde or eerste), laagste))
