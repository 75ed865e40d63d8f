"""The overgangsmaatregel of who had a PWA-overeenkomst: its proof, and its lapse."""

from dataclasses import replace
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from trajecten.models import Bijlage, Overgangsbewijs, Traject
from trajecten.rules.duur import eerste_termijn_einde
from trajecten.rules.opvolgtermijnen import in_woorden
from trajecten.rules.overgang import toets_overgang
from trajecten.rules.trajectfeiten import EERSTE_TERMIJN, VERVAL, Overgangsfeit, Trajectfeiten
from trajecten.services.afzeggen import momenten_afzeggen
from trajecten.services.bijlagen import bewijsstuk
from trajecten.services.personen import eis
from trajecten.services.planningsberichten import afzegging_melden
from trajecten.services.termijnen import trajectfeiten
from trajecten.services.trajecten import (
    REDEN_ONTBREEKT,
    vergrendel_lopend,
)
from wijkwerken.kern.bezwaar import Bezwaar, in_maanden
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

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

    Twelve months without any prestatie (domein.md 1.6), also when work came again later. The
    ordinary term then begins on the day after the lapse: a first term, and renewals up to the
    longest duration. What was planned after that first term is cancelled. Raises RegelFout as
    long as it has not lapsed.
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
    later = traject.momenten.filter(datum__gt=traject.voorzien_einde)
    afzegging_melden(momenten_afzeggen(later, REDEN_VERVAL), vandaag=vandaag)
    return traject


@transaction.atomic
def overgangsmaatregel_herstellen(
    *,
    door: Account,
    traject: Traject,
    reden: str,
    vandaag: date,
    gewerkt_op: date | None = None,
    versie: int | None = None,
) -> Traject:
    """Take back a lapse that was noted by mistake: the exemption holds again, without an end.

    Only a coordinator, with a reason. Either the missing prestaties are known by now, or
    `gewerkt_op` is a day of work that is not known here. Raises RegelFout when even so there is a
    gap that lapses it. Moments that the lapse cancelled stay cancelled.
    """
    eis(door, Handeling.OVERGANG_HERSTELLEN)
    traject = vergrendel_lopend(door, traject, versie)
    bewijs = Overgangsbewijs.objects.filter(traject=traject, vervallen_op__isnull=False).first()
    if bewijs is None:
        raise RegelFout(
            None, Bezwaar("status", "Er is geen verval van de overgangsmaatregel vastgesteld.")
        )
    if not reden.strip():
        raise ValidationError({"reden": REDEN_ONTBREEKT})
    if gewerkt_op is not None and gewerkt_op > vandaag:
        raise ValidationError({"gewerkt_op": "Deze dag ligt in de toekomst."})
    bewijs.vervallen_op = bewijs.vervallen_door = None
    bewijs.hersteld_op, bewijs.hersteld_door = vandaag, door
    bewijs.hersteld_reden = reden.strip()
    bewijs.gewerkt_op = gewerkt_op or bewijs.gewerkt_op
    bewijs.full_clean()
    bewijs.save()
    traject.heeft_overgangsmaatregel, traject.voorzien_einde = True, None
    traject.full_clean()
    traject.save()
    verval = trajectfeiten(traject, vandaag).verval
    if verval is not None and vandaag > verval.dag:
        raise RegelFout(
            "gewerkt_op",
            Bezwaar(
                "trajectduur",
                f"{in_woorden(verval)}: de overgangsmaatregel blijft vervallen na "
                f"{dagnaam(verval.dag)}. Registreer eerst de prestaties die ontbreken, of vul de "
                "laatste dag in waarop er toch gewerkt is.",
            ),
        )
    return traject


def na_verval(feiten: Trajectfeiten, vervalt: date) -> Trajectfeiten:
    """The facts once the lapse of that day is noted: the ordinary term begins the day after."""
    overgang = feiten.overgang or Overgangsfeit(feiten.start)
    na = replace(feiten, overgangsmaatregel=False, overgang=replace(overgang, vervallen_op=vervalt))
    eerste = eerste_termijn_einde(na.duur_vanaf, maanden=na.regel(EERSTE_TERMIJN).waarde)
    # With no months left the ordinary duration is over at once; a traject ends after its start.
    laagste = feiten.start + timedelta(days=1)
    return replace(na, voorzien_einde=max(min(eerste, na.uiterste_einde or eerste), laagste))
