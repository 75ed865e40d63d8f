"""Gebruikersovereenkomsten: made, renewed, and asked whether one holds."""

from datetime import date, timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Min

from gebruikers.models import Gebruiker, Gebruikersovereenkomst
from gebruikers.rules.overeenkomst import Overeenkomstgegevens, toets_overeenkomst
from gebruikers.services.invullen import mag_bewerken
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam, plus_maanden
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account


@transaction.atomic
def overeenkomst_maken(
    *, door: Account, gebruiker: Gebruiker, van: date, tot: date
) -> Gebruikersovereenkomst:
    """A new overeenkomst, both days included, still to be signed."""
    mag_bewerken(door)
    # The lock makes who comes second read the period of the first.
    gebruiker = vergrendel(Gebruiker.objects.bewerkbaar_voor(door), pk=gebruiker.pk)
    if tot < van:
        raise ValidationError(
            {"tot": "De laatste dag kan niet vóór de eerste liggen. Kies een latere dag."}
        )
    periode = DateRange(van, tot + timedelta(days=1))
    andere = gebruiker.overeenkomsten.filter(periode__overlap=periode).order_by("periode").first()
    if andere is not None:
        laatste = andere.periode.upper - timedelta(days=1)
        raise ValidationError(
            {
                "van": f"Van {dagnaam(andere.periode.lower)} tot en met {dagnaam(laatste)} heeft "
                "deze gebruiker al een overeenkomst. Kies een periode daarbuiten."
            }
        )
    overeenkomst = Gebruikersovereenkomst(
        gebruiker=gebruiker, periode=periode, feiten=feiten_op(van, gebruiker.soort)
    )
    bewaar(overeenkomst)
    return overeenkomst


@transaction.atomic
def overeenkomst_vernieuwen(
    *,
    door: Account,
    overeenkomst: Gebruikersovereenkomst,
    vandaag: date,
    versie: int | None = None,
) -> Gebruikersovereenkomst:
    """The next period, still to be signed: it follows on this one, or begins today when that
    is over already. How long it runs is a regel.

    Raises RegelFout when this one is not signed, or is followed already.
    """
    mag_bewerken(door)
    vergrendel(Gebruiker.objects.bewerkbaar_voor(door), pk=overeenkomst.gebruiker_id)
    rij = Gebruikersovereenkomst.objects.bewerkbaar_voor(door).get(pk=overeenkomst.pk)
    controleer_versie(rij, versie)
    if not rij.is_getekend:
        raise RegelFout(
            None,
            Bezwaar("status", "Deze overeenkomst is nog niet getekend. Laat ze eerst tekenen."),
        )
    volgende = rij.gebruiker.overeenkomsten.filter(periode__startswith__gte=rij.periode.upper)
    if (later := volgende.order_by("periode").first()) is not None:
        raise RegelFout(
            None,
            Bezwaar("status", f"Er is al een volgende overeenkomst, vanaf {dagnaam(later.van)}."),
        )
    van = max(rij.periode.upper, vandaag)
    maanden = Regel.objects.waarde_op(RegelCode.OVEREENKOMST_MAANDEN, van)
    tot = plus_maanden(van, maanden) - timedelta(days=1)
    return overeenkomst_maken(door=door, gebruiker=rij.gebruiker, van=van, tot=tot)


@transaction.atomic
def overeenkomst_weggooien(
    *, door: Account, overeenkomst: Gebruikersovereenkomst, versie: int | None = None
) -> None:
    """Throw away one that was not signed by both, as with a wrong period. History keeps it."""
    mag_bewerken(door)
    rij = vergrendel(Gebruikersovereenkomst.objects.bewerkbaar_voor(door), pk=overeenkomst.pk)
    controleer_versie(rij, versie)
    if rij.is_getekend:
        raise RegelFout(
            None, Bezwaar("status", "Een getekende overeenkomst blijft: ze kan niet meer weg.")
        )
    for handtekening in rij.handtekeningen.all():
        if handtekening.beeld:
            # After the commit: a refusal further on would leave a row without its image.
            transaction.on_commit(
                partial(handtekening.beeld.storage.delete, handtekening.beeld.name)
            )
        handtekening.delete()
    rij.delete()


def feiten_op(datum: date, soort: str) -> dict[str, Any]:
    """Amounts of that day (cents), each with since when it holds, and the insurance."""
    rijen = Regel.objects.geldend_op(datum).filter(
        code__in=[RegelCode.CHEQUEPRIJS, RegelCode.INSCHRIJVINGSGELD]
    )
    feiten: dict[str, Any] = {"verzekering": settings.VERZEKERING}
    for rij in rijen:
        waarde = rij.waarde if rij.code == RegelCode.CHEQUEPRIJS else rij.waarde.get(soort)
        feiten[rij.code] = {"waarde": waarde, "sinds": f"{rij.geldig_van:%Y-%m-%d}"}
    return feiten


def overeenkomst_toetsen(gebruiker: Gebruiker, datum: date) -> list[Bezwaar]:
    """Code `geen_overeenkomst` when no signed overeenkomst covers this date. One query."""
    rijen = Gebruikersovereenkomst._base_manager.filter(gebruiker=gebruiker)
    return toets_overeenkomst(
        [
            Overeenkomstgegevens(
                van=rij.periode.lower,
                tot=rij.periode.upper - timedelta(days=1),
                is_getekend=rij.getekend_op is not None,
            )
            for rij in rijen
        ],
        datum,
    )


def gebruiker_sinds(gebruiker: Gebruiker) -> date | None:
    """The first day of its first signed overeenkomst; None for who has none yet."""
    return gebruiker.overeenkomsten.filter(getekend_op__isnull=False).aggregate(
        sinds=Min("periode__startswith")
    )["sinds"]
