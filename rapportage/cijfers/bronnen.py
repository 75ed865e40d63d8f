"""The rows that figures are counted over: what the account may count, in the months asked for."""

from typing import Any

from django.db.models import Case, F, Q, QuerySet, When

from rapportage.choices import FeitSoort
from rapportage.cijfers.vraag import Vraag
from rapportage.models import Chequeregel, Feit, Urenregel
from wijkwerken.kern.datums import plus_jaren

STANDEN = (FeitSoort.AANGEMELD, FeitSoort.LOPEND, FeitSoort.WACHTEND)
GEBEURTENISSEN = tuple(soort for soort in FeitSoort if soort not in STANDEN)


def uren(vraag: Vraag) -> QuerySet[Urenregel]:
    """Hours, in the months that they are booked in."""
    return _deel(Urenregel.objects.telbaar_voor(vraag.account), vraag).in_periode(
        vraag.van, vraag.tot
    )


def twee_jaren(vraag: Vraag) -> QuerySet[Urenregel]:
    """Hours of these months and of the same months a year before, each in a column of its own.

    Of the year before only the months that also began this year.
    """
    van, tot = vraag.van.replace(day=1), vraag.laatste_maand
    binnen = {
        "nu": Q(maand__range=(van, tot)),
        "eerder": Q(maand__range=(plus_jaren(van, -1), plus_jaren(tot, -1))),
    }
    rijen = _deel(Urenregel.objects.telbaar_voor(vraag.account), vraag)
    return rijen.filter(binnen["nu"] | binnen["eerder"]).annotate(
        **{naam: Case(When(waar, then=F("uren")), default=0) for naam, waar in binnen.items()}
    )


def bewegingen(vraag: Vraag) -> QuerySet[Chequeregel]:
    """What happened to cheques, on the days that they moved."""
    return _deel(Chequeregel.objects.telbaar_voor(vraag.account), vraag).in_periode(
        vraag.van, vraag.tot
    )


def gebeurtenissen(vraag: Vraag) -> QuerySet[Feit]:
    """What happened in these months; nothing that is still to come."""
    rijen = _deel(Feit.objects.telbaar_voor(vraag.account), vraag).in_periode(vraag.van, vraag.tot)
    return rijen.filter(soort__in=GEBEURTENISSEN, datum__lte=vraag.vandaag)


def stand(vraag: Vraag) -> QuerySet[Feit]:
    """What held on the last day of the last month that began."""
    rijen = _deel(Feit.objects.telbaar_voor(vraag.account), vraag)
    return rijen.filter(soort__in=STANDEN, maand=vraag.laatste_maand)


def _deel(rijen: Any, vraag: Vraag) -> Any:
    """Of one gemeente, one dienst or one caseload, when that is asked."""
    delen = {"gemeente": vraag.gemeente, "dienst": vraag.dienst, "bemiddelaar": vraag.bemiddelaar}
    return rijen.filter(**{veld: sleutel for veld, sleutel in delen.items() if sleutel})
