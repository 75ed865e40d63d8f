"""The rows that many lines of hours name: locked in the order of every act, and read once."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, time
from uuid import UUID

from django.db.models import PROTECT

from trajecten.models import GeplandMoment, Inzet, Prestatie, WijkWerker
from trajecten.services.toelatingslot import toelating_vasthouden
from wijkwerken.kern.vergrendeling import bezet_na_drie_seconden
from wijkwerken.toegang.models import Account


def vergrendel_personen(inzetten: Collection[UUID], geschrapt: Collection[UUID]) -> None:
    """The locks of every act on hours, in the same order, for all persons at once."""
    if geschrapt:
        toelating_vasthouden(
            *Prestatie.objects.filter(pk__in=geschrapt).values_list("inzet__aanvraag_id", flat=True)
        )
    with bezet_na_drie_seconden():
        wie = Inzet.objects.filter(pk__in=inzetten).values("traject__wijkwerker")
        list(
            WijkWerker.objects.filter(pk__in=wie)
            .order_by("pk")
            .select_for_update(of=("self",), no_key=True)
            .values_list("pk")
        )


def te_wijzigen_prestaties(door: Account, sleutels: Collection[UUID]) -> dict[UUID, Prestatie]:
    if not sleutels:
        return {}
    with bezet_na_drie_seconden():
        rijen = (
            Prestatie.objects.bewerkbaar_voor(door)
            .filter(pk__in=sleutels)
            .select_related("moment")
            .order_by("pk")
            .select_for_update(of=("self",), no_key=True)
        )
        return {rij.pk: rij for rij in rijen}


def beschermde_prestaties(sleutels: Collection[UUID]) -> set[UUID]:
    """Which of these may never go, because something that stays points at them."""
    beschermd: set[UUID] = set()
    if sleutels:
        for relatie in Prestatie._meta.related_objects:
            if relatie.on_delete is PROTECT:
                veld = relatie.field.attname
                rijen = relatie.related_model._base_manager.filter(**{f"{veld}__in": sleutels})
                beschermd.update(rijen.values_list(veld, flat=True))
    return beschermd


def geplande_momenten(
    inzetten: Collection[UUID], dagen: Collection[date]
) -> dict[tuple[UUID, date], list[GeplandMoment]]:
    """What is still planned there, by inzet and day."""
    vrij: dict[tuple[UUID, date], list[GeplandMoment]] = defaultdict(list)
    with bezet_na_drie_seconden():
        for moment in (
            GeplandMoment.objects.gereserveerd()
            .filter(inzet__in=inzetten, datum__in=dagen)
            .order_by("datum", "begin", "pk")
            .select_for_update(of=("self",), no_key=True)
        ):
            vrij[moment.inzet_id, moment.datum].append(moment)
    return vrij


def kies_moment(momenten: list[GeplandMoment], begin: time | None) -> GeplandMoment | None:
    """The planned moment that these hours are: that of the same begin, else the first."""
    if not momenten:
        return None
    beste = next((moment for moment in momenten if moment.begin == begin), momenten[0])
    momenten.remove(beste)
    return beste
