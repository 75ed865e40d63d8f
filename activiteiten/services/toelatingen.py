"""What each gemeente permits: giving, withdrawing, and taking over the whole list."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import zip_longest

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from activiteiten.choices import GebruikerSoort
from activiteiten.gevolgen import Venster
from activiteiten.models import Activiteit, Toelating
from activiteiten.services.besluiten import besluit_van
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.toegang.rechten import Handeling


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
    besluit_op: date | None = None,
    besluit_nummer: str = "",
    enkel_bestaand: bool = False,
) -> Toelating:
    """This gemeente permits the activiteit for this soort, from `van` until `tot` included.

    `bron` says on what it rests; with the date and the number of a decision its text can be
    attached. `enkel_bestaand`: only for who was a gebruiker before `van`. What goes beyond the
    list is an afwijking, and refused here.
    """
    _mag_bewerken(door)
    if activiteit.afwijkend or soort not in activiteit.soorten:
        raise ValidationError(
            {
                "soort": f"{activiteit.naam} staat niet op de lijst voor "
                f"{GebruikerSoort(soort).in_woorden}. Kies een andere soort gebruiker."
            }
        )
    if (besluit_op is None) != (not besluit_nummer.strip()):
        veld = "besluit_op" if besluit_op is None else "besluit_nummer"
        raise ValidationError({veld: "Vul de datum en het nummer van het besluit in, of geen."})
    besluit = besluit_van(gemeente, besluit_op, besluit_nummer) if besluit_op else None
    if besluit is None and not bron.strip():
        raise ValidationError({"bron": "Op welke beslissing rust dit?"})
    rij = Toelating(
        activiteit=activiteit,
        soort=soort,
        gemeente=gemeente,
        bron=bron.strip() or str(besluit),
        besluit=besluit,
        enkel_bestaand=enkel_bestaand,
    )
    return toelating_bewaren(rij, van, tot)


def toelating_bewaren(rij: Toelating, van: date, tot: date | None) -> Toelating:
    """Keep a new toelating for this period, when the cell is free then."""
    gemeente = rij.gemeente
    if tot is not None and tot < van:
        raise ValidationError(
            {"tot": "De laatste dag kan niet vóór de eerste liggen. Kies een latere dag."}
        )
    _bestaat_op(gemeente, van)
    # One at a time per gemeente, so that who comes second reads the dates of the first.
    vergrendel(Gemeente._base_manager.all(), pk=gemeente.pk)
    geldig = DateRange(van, tot + timedelta(days=1) if tot else None)
    eerder = Toelating._base_manager.filter(
        activiteit=rij.activiteit, soort=rij.soort, gemeente=gemeente, geldig__overlap=geldig
    ).first()
    if eerder is not None:
        raise ValidationError(
            {
                "van": f"{gemeente.naam} laat dit al toe {_periode(eerder)}. "
                "Kies een andere periode of trek die toelating eerst in."
            }
        )
    rij.geldig = geldig
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
    if rij.afwijking_id:
        raise ValidationError(
            "Deze toelating komt van een afwijkende activiteit. Trek die afwijking in."
        )
    return toelating_inkorten(rij, vanaf)


def toelating_inkorten(rij: Toelating, vanaf: date) -> Toelating:
    """End a locked toelating the day before `vanaf`."""
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


def vensters_vanaf(toelatingen: Iterable[Toelating], vanaf: date) -> list[Venster]:
    """Where and when it will no longer be permitted, once these end before `vanaf`.

    A window lasts as long as the toelating would have, or until the next one of its cell.
    """
    vensters = []
    for rij in toelatingen:
        begin = max(vanaf, rij.geldig.lower)
        if rij.geldig.upper is not None and rij.geldig.upper <= begin:
            continue
        volgende = (
            Toelating._base_manager.filter(
                activiteit=rij.activiteit_id,
                gemeente=rij.gemeente_id,
                soort=rij.soort,
                geldig__startswith__gt=rij.geldig.lower,
            )
            .order_by("geldig")
            .first()
        )
        voor = volgende.geldig.lower if volgende else None
        vensters.append(Venster(rij.activiteit_id, rij.gemeente, rij.soort, begin, voor))
    return vensters


def vensters_na(toelatingen: Iterable[Toelating], vandaag: date) -> list[Venster]:
    """Where and from when nothing permits it any more, today or later; without a query.

    Of an activiteit give all toelatingen: the next one of a cell ends the window.
    """
    per_cel: dict[tuple[object, str], list[Toelating]] = {}
    for rij in sorted(toelatingen, key=lambda rij: rij.geldig.lower):
        per_cel.setdefault((rij.gemeente_id, rij.soort), []).append(rij)
    vensters = []
    for rijen in per_cel.values():
        for rij, volgende in zip_longest(rijen, rijen[1:]):
            vanaf, voor = rij.geldig.upper, volgende.geldig.lower if volgende else None
            if vanaf is None or vanaf == voor or (voor and voor <= vandaag):
                continue
            vensters.append(Venster(rij.activiteit_id, rij.gemeente, rij.soort, vanaf, voor))
    return vensters


@transaction.atomic
def lijst_overnemen(
    *,
    door: Account,
    gemeente: Gemeente,
    van: date,
    bron: str = "",
    voorbeeld: Gemeente | None = None,
) -> list[Toelating]:
    """Permit the whole activiteitenlijst in this gemeente, for every soort it is meant for.

    With a `voorbeeld` only what that gemeente permits on `van`, as it does so. What the
    gemeente already permits from `van` on, or decided on for later, is left alone. What goes
    beyond the list is never taken over. Gives the toelatingen that were added.
    """
    _mag_bewerken(door)
    _bestaat_op(gemeente, van)
    vergrendel(Gemeente._base_manager.all(), pk=gemeente.pk)
    bezet = set(
        Toelating._base_manager.filter(
            gemeente=gemeente, geldig__overlap=DateRange(van, None)
        ).values_list("activiteit_id", "soort")
    )
    wat = f"de lijst van {voorbeeld.naam}" if voorbeeld else "Vlaamse activiteitenlijst"
    nieuw = [
        Toelating(
            activiteit=activiteit,
            soort=soort,
            gemeente=gemeente,
            geldig=DateRange(van, None),
            bron=bron.strip() or f"{wat[0].upper()}{wat[1:]} overgenomen",
            enkel_bestaand=enkel_bestaand,
        )
        for activiteit, soort, enkel_bestaand in _over_te_nemen(voorbeeld, van)
        if (activiteit.pk, soort) not in bezet
    ]
    Toelating._base_manager.bulk_create(nieuw)
    return nieuw


def _over_te_nemen(voorbeeld: Gemeente | None, van: date) -> Iterable[tuple[Activiteit, str, bool]]:
    """What may be taken over: activiteit, soort, and whether only for existing gebruikers."""
    if voorbeeld is None:
        for activiteit in Activiteit._base_manager.filter(actief=True, afwijkend=False):
            for soort in activiteit.soorten:
                yield activiteit, soort, False
        return
    rijen = Toelating._base_manager.filter(
        gemeente=voorbeeld, geldig__contains=van, afwijking=None, activiteit__actief=True
    )
    for rij in rijen.select_related("activiteit").order_by("activiteit__naam", "soort"):
        yield rij.activiteit, rij.soort, rij.enkel_bestaand


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


def _periode(rij: Toelating) -> str:
    van, tot = f"vanaf {dagnaam(rij.geldig.lower)}", rij.laatste_dag
    return f"{van} tot en met {dagnaam(tot)}" if tot else van
