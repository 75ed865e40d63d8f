"""Who changed what and when, readable by a person, from the history that triggers keep.

Works for every tracked model. The number of queries depends on the models asked for, not on
how much happened: one per model for the events, one for the names of accounts, and one for
each kind of row that a changed relation points to.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models
from django.utils import timezone

from wijkwerken.kern import opmaak
from wijkwerken.kern.privacy import Privacy, privacyklasse

HOOGSTENS = 200
BIJHOUDING = {"id", "versie", "aangemaakt_op", "gewijzigd_op"}
DAAD = {"insert": "gemaakt", "update": "gewijzigd", "delete": "geschrapt"}


@dataclass(frozen=True, slots=True)
class Verschil:
    """One field, in words. A number that may not be shown tells only that it changed."""

    veld: str
    oud: str
    nieuw: str


@dataclass(slots=True)
class Wijziging:
    """One act on one row."""

    wanneer: datetime
    wie: str
    wat: str
    daad: str
    verschillen: list[Verschil] = field(default_factory=list)


def geschiedenis(*querysets: models.QuerySet, hoogstens: int = HOOGSTENS) -> list[Wijziging]:
    """The changes of these rows, newest first. Rows that were removed do not come back here.

    The caller scopes the querysets: who may see a row may see how it came to be so.
    """
    gevonden = []
    for rijen in querysets:
        gevonden += _van_model(rijen, hoogstens)
    gevonden.sort(key=lambda paar: paar[0].pgh_created_at, reverse=True)
    gevonden = gevonden[:hoogstens]
    namen = _namen(gevonden)
    return [_wijziging(nieuw, oud, namen) for nieuw, oud in gevonden]


def _van_model(rijen: models.QuerySet, hoogstens: int) -> list[tuple[Any, Any]]:
    """Pairs of an event and the one before it of the same row."""
    events = rijen.model.pgh_event_models["update"]
    # One more than asked, so that the oldest shown knows what it changed from.
    reeks = (
        events.objects.filter(pgh_obj_id__in=rijen.order_by().values("pk"))
        .select_related("pgh_context")
        .order_by("-pgh_id")[: hoogstens * 2]
    )
    paren: list[tuple[Any, Any]] = []
    later: dict[Any, Any] = {}
    for event in reeks:
        if event.pgh_obj_id in later:
            paren.append((later[event.pgh_obj_id], event))
        later[event.pgh_obj_id] = event
    # A change of which the state before was cut off by the limit cannot be told.
    paren += [(event, None) for event in later.values() if event.pgh_label != "update"]
    return [paar for paar in paren if paar[1] is None or _gewijzigd(*paar)]


def _velden(event: Any) -> Iterable[models.Field]:
    bekend = {veld.name for veld in event.pgh_tracked_model._meta.concrete_fields}
    return (
        veld
        for veld in event._meta.concrete_fields
        if veld.name in bekend and veld.name not in BIJHOUDING
    )


def _gewijzigd(nieuw: Any, oud: Any) -> list[models.Field]:
    return [
        veld
        for veld in _velden(nieuw)
        if getattr(nieuw, veld.attname) != getattr(oud, veld.attname)
    ]


def _namen(paren: list[tuple[Any, Any]]) -> dict[Any, str]:
    """What the ids in these changes are called; accounts as well as related rows."""
    ids: dict[type[models.Model], set] = defaultdict(set)
    for paar in paren:
        nieuw, oud = paar
        if (context := nieuw.pgh_context) and (wie := context.metadata.get("user")):
            ids[get_user_model()].add(str(wie))
        if oud is None:
            continue
        for veld in _gewijzigd(nieuw, oud):
            if isinstance(veld, models.ForeignKey):
                for event in paar:
                    if waarde := getattr(event, veld.attname):
                        ids[veld.related_model].add(str(waarde))
    return {
        str(rij.pk): str(rij)
        for model, sleutels in ids.items()
        for rij in _met_ouders(model).filter(pk__in=sleutels)
    }


def _met_ouders(model: type[models.Model]) -> models.QuerySet:
    """With the relations that a `__str__` may walk, in the same query."""
    return model._base_manager.select_related(
        *(
            veld.name
            for veld in model._meta.concrete_fields
            if isinstance(veld, models.ForeignKey) and not veld.null
        )
    )


def _wijziging(nieuw: Any, oud: Any, namen: dict[Any, str]) -> Wijziging:
    model = nieuw.pgh_tracked_model
    wie = str((nieuw.pgh_context.metadata.get("user") if nieuw.pgh_context else "") or "")
    verschillen = []
    if oud is not None:
        for veld in _gewijzigd(nieuw, oud):
            label = model._meta.get_field(veld.name).verbose_name
            if privacyklasse(model, veld.name) == Privacy.INSZ:
                verschillen.append(Verschil("rijksregisternummer", "", "ander nummer"))
                continue
            verschillen.append(
                Verschil(str(label), _in_woorden(oud, veld, namen), _in_woorden(nieuw, veld, namen))
            )
    return Wijziging(
        wanneer=nieuw.pgh_created_at,
        wie=namen.get(wie, "het systeem"),
        wat=str(model._meta.verbose_name),
        daad=DAAD.get(nieuw.pgh_label, nieuw.pgh_label),
        verschillen=verschillen,
    )


def _in_woorden(event: Any, veld: models.Field, namen: dict[Any, str]) -> str:
    waarde = getattr(event, veld.attname)
    if waarde is None or waarde == "":
        return ""
    if isinstance(veld, models.ForeignKey):
        return namen.get(str(waarde), "een rij die er niet meer is")
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, datetime):
        return opmaak.tijdstip(timezone.localtime(waarde))
    if isinstance(waarde, date):
        return opmaak.datum(waarde)
    if isinstance(waarde, time):
        return opmaak.tijd(waarde)
    return str(dict(veld.flatchoices).get(waarde, waarde))
