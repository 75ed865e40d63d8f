"""Gebruikersovereenkomsten: made, signed, and asked whether one holds."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Min

from gebruikers.models import Gebruiker, Gebruikersovereenkomst
from gebruikers.rules.overeenkomst import Overeenkomstgegevens, toets_overeenkomst
from gebruikers.services.invullen import mag_bewerken
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
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
    overeenkomst = Gebruikersovereenkomst(gebruiker=gebruiker, periode=periode)
    bewaar(overeenkomst)
    return overeenkomst


@transaction.atomic
def overeenkomst_tekenen(
    *,
    door: Account,
    overeenkomst: Gebruikersovereenkomst,
    getekend_op: date,
    vandaag: date | None = None,
    versie: int | None = None,
) -> Gebruikersovereenkomst:
    """Note that the gebruiker signed; from then on there may be work in its period."""
    mag_bewerken(door)
    rij = vergrendel(Gebruikersovereenkomst.objects.bewerkbaar_voor(door), pk=overeenkomst.pk)
    controleer_versie(rij, versie)
    if rij.getekend_op is not None:
        raise ValidationError(
            {"getekend_op": f"Deze overeenkomst is al getekend op {dagnaam(rij.getekend_op)}."}
        )
    if vandaag is not None and getekend_op > vandaag:
        raise ValidationError(
            {"getekend_op": "Een handtekening staat nooit in de toekomst. Kijk de datum na."}
        )
    if getekend_op >= rij.periode.upper:
        raise ValidationError(
            {
                "getekend_op": "Op die datum was de overeenkomst al afgelopen. "
                "Kijk de datum na of maak een nieuwe overeenkomst."
            }
        )
    rij.getekend_op = getekend_op
    bewaar(rij)
    return rij


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
