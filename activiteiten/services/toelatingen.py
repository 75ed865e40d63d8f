"""What each gemeente permits: asking, giving, withdrawing, and taking over the whole list."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from activiteiten.choices import GebruikerSoort
from activiteiten.models import Activiteit, Toelating
from activiteiten.rules.toelating import (
    Geldigheid,
    Lijstpunt,
    Toelatingsantwoord,
    Toelatingsvraag,
    toelating,
)
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.toegang.rechten import Handeling


def activiteit_toetsen(
    activiteit: Activiteit,
    gemeente: Gemeente,
    soort: str,
    datum: date,
    *,
    sinds_pwa: bool = False,
) -> Toelatingsantwoord:
    """May this soort gebruiker order this activiteit there and then? One query."""
    rijen = Toelating._base_manager.filter(activiteit=activiteit, gemeente=gemeente, soort=soort)
    punt = Lijstpunt(
        activiteit.naam, activiteit.soorten, activiteit.actief, activiteit.enkel_overgang
    )
    geldig = [_geldigheid(rij) for rij in rijen]
    return antwoord_uit_feiten(punt, gemeente.naam, soort, datum, geldig, sinds_pwa=sinds_pwa)


def antwoord_uit_feiten(
    activiteit: Lijstpunt,
    gemeente: str,
    soort: str,
    datum: date,
    in_gemeente: Iterable[Geldigheid],
    *,
    sinds_pwa: bool = False,
) -> Toelatingsantwoord:
    """The same answer from what was fetched before: without a query."""
    return toelating(
        Toelatingsvraag(
            activiteit=activiteit.naam,
            soort=GebruikerSoort(soort).in_woorden,
            gemeente=gemeente,
            datum=datum,
            op_lijst=activiteit.actief and soort in activiteit.soorten,
            in_gemeente=in_gemeente,
            enkel_overgang=activiteit.enkel_overgang,
            sinds_pwa=sinds_pwa,
        )
    )


@transaction.atomic
def toelating_geven(
    *,
    door: Account,
    activiteit: Activiteit,
    soort: str,
    gemeente: Gemeente,
    van: date,
    bron: str,
    tot: date | None = None,
) -> Toelating:
    """This gemeente permits the activiteit for this soort, from `van` until `tot` included."""
    _mag_bewerken(door)
    if soort not in activiteit.soorten:
        raise ValidationError(
            {
                "soort": f"{activiteit.naam} staat niet op de lijst voor "
                f"{GebruikerSoort(soort).in_woorden}. Kies een andere soort gebruiker."
            }
        )
    if tot is not None and tot < van:
        raise ValidationError(
            {"tot": "De laatste dag kan niet vóór de eerste liggen. Kies een latere dag."}
        )
    _bestaat_op(gemeente, van)
    # One at a time per gemeente, so that who comes second reads the dates of the first.
    vergrendel(Gemeente._base_manager.all(), pk=gemeente.pk)
    geldig = DateRange(van, tot + timedelta(days=1) if tot else None)
    eerder = Toelating._base_manager.filter(
        activiteit=activiteit, soort=soort, gemeente=gemeente, geldig__overlap=geldig
    ).first()
    if eerder is not None:
        raise ValidationError(
            {
                "van": f"{gemeente.naam} laat dit al toe {_periode(eerder)}. "
                "Kies een andere periode of trek die toelating eerst in."
            }
        )
    rij = Toelating(
        activiteit=activiteit, soort=soort, gemeente=gemeente, geldig=geldig, bron=bron.strip()
    )
    bewaar(rij, {"toelating_geen_overlap": "van"})
    return rij


@transaction.atomic
def toelating_intrekken(
    *, door: Account, toelating: Toelating, vanaf: date, versie: int | None = None
) -> Toelating:
    """From `vanaf` on this gemeente no longer permits it; what was before stays history."""
    _mag_bewerken(door)
    rij = vergrendel(Toelating.objects.bewerkbaar_voor(door), pk=toelating.pk)
    controleer_versie(rij, versie)
    if vanaf <= rij.geldig.lower:
        raise ValidationError(
            {"vanaf": f"Deze toelating begon op {dagnaam(rij.geldig.lower)}. Kies een dag daarna."}
        )
    if rij.geldig.upper is not None and vanaf >= rij.geldig.upper:
        raise ValidationError(
            {
                "vanaf": "Deze toelating liep al af op "
                f"{dagnaam(rij.geldig.upper - timedelta(days=1))}. Kies een dag daarvoor."
            }
        )
    rij.geldig = DateRange(rij.geldig.lower, vanaf)
    bewaar(rij, {"toelating_geen_overlap": "van"})
    return rij


@transaction.atomic
def lijst_overnemen(*, door: Account, gemeente: Gemeente, van: date, bron: str = "") -> int:
    """Permit the whole activiteitenlijst in this gemeente, for every soort it is meant for.

    What the gemeente already permits from `van` on, or decided on for later, is left alone.
    Gives how many toelatingen were added.
    """
    _mag_bewerken(door)
    _bestaat_op(gemeente, van)
    vergrendel(Gemeente._base_manager.all(), pk=gemeente.pk)
    bezet = set(
        Toelating._base_manager.filter(
            gemeente=gemeente, geldig__overlap=DateRange(van, None)
        ).values_list("activiteit_id", "soort")
    )
    nieuw = [
        Toelating(
            activiteit=activiteit,
            soort=soort,
            gemeente=gemeente,
            geldig=DateRange(van, None),
            bron=bron.strip() or "Vlaamse activiteitenlijst overgenomen",
        )
        for activiteit in Activiteit._base_manager.filter(actief=True)
        for soort in activiteit.soorten
        if (activiteit.pk, soort) not in bezet
    ]
    Toelating._base_manager.bulk_create(nieuw)
    return len(nieuw)


def _mag_bewerken(door: Account) -> None:
    if not door.mag(Handeling.ACTIVITEIT_BEWERKEN):
        raise PermissionDenied


def _bestaat_op(gemeente: Gemeente, datum: date) -> None:
    if not Gemeente.objects.bestaand_op(datum).filter(pk=gemeente.pk).exists():
        raise ValidationError(
            {
                "gemeente": f"{gemeente.naam} bestaat niet op {dagnaam(datum)}. "
                "Kies de gemeente van vóór of na de fusie."
            }
        )


def _geldigheid(rij: Toelating) -> Geldigheid:
    tot = rij.geldig.upper
    return Geldigheid(rij.geldig.lower, tot and tot - timedelta(days=1), rij.bron)


def _periode(rij: Toelating) -> str:
    geldig = _geldigheid(rij)
    van = f"vanaf {dagnaam(geldig.van)}"
    return f"{van} tot en met {dagnaam(geldig.tot)}" if geldig.tot else van
