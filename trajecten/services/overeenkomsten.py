"""The wijk-werkovereenkomst: drawn up for a term, renewed by an addendum, signed by both.

A renewal is a document of its own: what the first one says stays as it was signed, and the
addendum has the amounts of its own first day.
"""

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F, OuterRef, Q, Subquery

from trajecten.choices import OvereenkomstSoort
from trajecten.models import Traject, Wijkwerkovereenkomst
from trajecten.querysets import TrajectQuerySet
from trajecten.services.personen import eis
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.nummers import volgend_nummer
from wijkwerken.toegang.rechten import Handeling

# The amounts that stand on the paper, each with the day since when it holds.
FEITEN = (
    RegelCode.UREN_PER_MAAND,
    RegelCode.UREN_PER_JAAR,
    RegelCode.VERGOEDING_PER_UUR,
    RegelCode.REISVERGOEDING_PER_KM,
    RegelCode.REISVERGOEDING_VANAF_KM,
)


@transaction.atomic
def overeenkomst_opmaken(*, door: Account, traject: Traject) -> Wijkwerkovereenkomst:
    """The first one runs over the term of the traject; after a renewal an addendum follows.

    Raises RegelFout when the traject ended, or when what there is covers the whole term.
    """
    eis(door, Handeling.DOSSIER_BEWERKEN)
    traject = vergrendel(Traject.objects.bewerkbaar_voor(door), pk=traject.pk)
    if not traject.is_lopend:
        raise RegelFout(None, Bezwaar("status", "Dit traject is beëindigd."))
    laatste = traject.overeenkomsten.order_by("-van").first()
    if laatste is None:
        soort, van = OvereenkomstSoort.OVEREENKOMST, traject.start
    elif laatste.tot is None or gedekt(laatste, traject):
        tot = f"tot en met {dagnaam(laatste.tot)}" if laatste.tot else "zonder einddatum"
        raise RegelFout(
            None,
            Bezwaar("status", f"De overeenkomst loopt al {tot}. Verleng eerst het traject."),
        )
    elif not laatste.is_getekend:
        raise RegelFout(
            None,
            Bezwaar(
                "status", "De vorige overeenkomst is nog niet getekend. Laat ze eerst tekenen."
            ),
        )
    else:
        soort, van = OvereenkomstSoort.ADDENDUM, laatste.tot + timedelta(days=1)
    overeenkomst = Wijkwerkovereenkomst(
        nummer=volgend_nummer("overeenkomst", van.year),
        traject=traject,
        soort=soort,
        van=van,
        tot=traject.voorzien_einde,
        feiten=feiten_op(van),
    )
    overeenkomst.full_clean()
    overeenkomst.save()
    return overeenkomst


def gedekt(overeenkomst: Wijkwerkovereenkomst, traject: Traject) -> bool:
    """Does it run as long as the term of the traject?"""
    if overeenkomst.tot is None:
        return True
    return traject.voorzien_einde is not None and overeenkomst.tot >= traject.voorzien_einde


def feiten_op(datum: date) -> dict[str, Any]:
    """Amounts of that day with since when they hold, and the insurance as it is set now."""
    rijen = Regel.objects.geldend_op(datum).filter(code__in=FEITEN)
    bedragen: dict[str, Any] = {
        rij.code: {"waarde": rij.waarde, "sinds": f"{rij.geldig_van:%Y-%m-%d}"} for rij in rijen
    }
    return bedragen | {"verzekering": settings.VERZEKERING}


def zonder_overeenkomst(trajecten: TrajectQuerySet) -> TrajectQuerySet:
    """Running trajecten of which the term is not covered by any overeenkomst.

    An old paper of which only the date of signing is known covers the first term too.
    """
    laatste = Wijkwerkovereenkomst.objects.filter(traject=OuterRef("pk")).order_by("-van")
    return (
        trajecten.lopend()
        .annotate(laatste_van=Subquery(laatste.values("van")[:1]))
        .annotate(laatste_tot=Subquery(laatste.values("tot")[:1]))
        .filter(
            Q(laatste_van=None, overeenkomst_getekend_op=None)
            | Q(laatste_tot__lt=F("voorzien_einde"))
            | Q(laatste_tot__isnull=False, voorzien_einde=None)
        )
    )
