"""Who changed what and when, readable by a person, from the history that triggers keep.

Works for every tracked model, and for rows that are gone: what is asked for are events, by the
columns that an event keeps. The number of queries depends on the models asked for, not on how
much happened: one per model, one for the names of accounts, and one for each kind of row that a
changed relation points to.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
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
# How a file is kept tells a reader nothing.
BESTAND = {"sha256", "bestand", "beeld", "mime", "grootte"}
DAAD = {"insert": "gemaakt", "update": "gewijzigd", "delete": "geschrapt"}
SYSTEEM = "het systeem"


class Spoor:
    """The events of one model to tell of; what filters them stands on the columns of its events.

    With `ouder`, a foreign key, the rows are lines of another row and are told as its changes.
    """

    def __init__(
        self, model: type[models.Model], *vragen: models.Q, ouder: str = "", **waar: Any
    ) -> None:
        self.model, self.ouder, self.vragen, self.waar = model, ouder, vragen, waar

    def events(self) -> models.QuerySet:
        """Every state that these rows ever had, the newest first."""
        soort = self.model.pgh_event_models["update"]  # type: ignore[attr-defined]
        return (
            soort.objects.filter(*self.vragen, **self.waar)
            .select_related("pgh_context")
            .order_by("-pgh_id")
        )

    def sleutels(self) -> models.QuerySet:
        """The ids of these rows, also of those that are gone."""
        return self.events().order_by().values("pgh_obj_id")


@dataclass(frozen=True, slots=True)
class Verschil:
    """One field, in words. A value that may not be shown tells only that it changed."""

    veld: str
    oud: str
    nieuw: str


@dataclass(slots=True)
class Wijziging:
    """One act on one row: by whom, along which way, in which request."""

    wanneer: datetime
    wie: str
    langs: str
    verzoek: str
    wat: str
    daad: str
    verschillen: list[Verschil] = field(default_factory=list)


def geschiedenis(
    *sporen: Spoor, hoogstens: int = HOOGSTENS, toon_verborgen: bool = False
) -> list[Wijziging]:
    """The changes along these sporen, newest first; removed rows included.

    The caller sees to the scope: who may see a row may see how it came to be so. What a model
    hides of a state (`verborgen_velden`) tells only that it changed, unless `toon_verborgen`.
    """
    daden: list[_Daad] = []
    for spoor in sporen:
        reeks = list(spoor.events()[: hoogstens * 2])
        daden += _van_lijnen(spoor, reeks) if spoor.ouder else _van_rijen(reeks)
    daden.sort(key=lambda daad: daad.event.pgh_created_at, reverse=True)
    daden = daden[:hoogstens]
    woorden = _Woorden(daden, toon_verborgen=toon_verborgen)
    return [woorden.wijziging(daad) for daad in daden]


def overgangen(spoor: Spoor, veld: str) -> list[tuple[Any, Any]]:
    """Pairs of events (new, old) between which this one field changed; one query."""
    return [
        (daad.event, daad.oud)
        for daad in _van_rijen(list(spoor.events()))
        if daad.oud is not None and getattr(daad.event, veld) != getattr(daad.oud, veld)
    ]


@dataclass(slots=True)
class _Daad:
    """An event with the state before it; for lines what came and what went."""

    event: Any
    oud: Any = None
    erbij: list[Any] = field(default_factory=list)
    weg: list[Any] = field(default_factory=list)
    ouder: str = ""


def _van_rijen(reeks: list[Any]) -> list[_Daad]:
    daden: list[_Daad] = []
    later: dict[Any, Any] = {}
    for event in reeks:
        if (volgende := later.get(event.pgh_obj_id)) is not None:
            daden.append(_Daad(volgende, event))
        later[event.pgh_obj_id] = event
    # A change of which the state before was cut off by the limit cannot be told.
    daden += [_Daad(event) for event in later.values() if event.pgh_label != "update"]
    return [
        daad
        for daad in daden
        if daad.oud is None or daad.event.pgh_label != "update" or _gewijzigd(daad.event, daad.oud)
    ]


def _van_lijnen(spoor: Spoor, reeks: list[Any]) -> list[_Daad]:
    """Per request and parent: a save that writes all lines anew tells only what differs."""
    groepen: dict[Any, list[Any]] = defaultdict(list)
    for event in reeks:
        # Without a request, as in an import, what happened in one second belongs together.
        samen = event.pgh_context_id or event.pgh_created_at.replace(microsecond=0)
        groepen[(samen, _sleutel(event, spoor.ouder))].append(event)
    vorige = {  # the state before, for lines that were changed in place
        nieuw.pgh_id: oud for oud, nieuw in _opvolgend(reeks)
    }
    daden = []
    for events in groepen.values():
        erbij = [e for e in events if e.pgh_label != "delete"]
        weg = [
            vorige[e.pgh_id] if e.pgh_label == "update" else e
            for e in events
            if e.pgh_label == "delete" or (e.pgh_id in vorige and e.pgh_label == "update")
        ]
        tel_erbij = Counter(_inhoud(e, spoor.ouder) for e in erbij)
        tel_weg = Counter(_inhoud(e, spoor.ouder) for e in weg)
        daad = _Daad(events[0], ouder=spoor.ouder)
        daad.erbij = _resten(erbij, tel_erbij - tel_weg, spoor.ouder)
        daad.weg = _resten(weg, tel_weg - tel_erbij, spoor.ouder)
        if daad.erbij or daad.weg:
            daden.append(daad)
    return daden


def _opvolgend(reeks: list[Any]) -> Iterable[tuple[Any, Any]]:
    later: dict[Any, Any] = {}
    for event in reeks:
        if event.pgh_obj_id in later:
            yield event, later[event.pgh_obj_id]
        later[event.pgh_obj_id] = event


def _sleutel(event: Any, ouder: str) -> Any:
    return getattr(event, f"{ouder}_id")


def _inhoud(event: Any, ouder: str) -> tuple[Any, ...]:
    return tuple(getattr(event, veld.attname) for veld in _velden(event) if veld.name != ouder)


def _resten(events: list[Any], over: Counter, ouder: str) -> list[Any]:
    gevonden = []
    for event in events:
        inhoud = _inhoud(event, ouder)
        if over[inhoud] > 0:
            over[inhoud] -= 1
            gevonden.append(event)
    return gevonden


def _velden(event: Any) -> list[models.Field]:
    bekend = {veld.name for veld in event.pgh_tracked_model._meta.concrete_fields}
    return [
        veld
        for veld in event._meta.concrete_fields
        if veld.name in bekend and veld.name not in BIJHOUDING | BESTAND
    ]


def _gewijzigd(nieuw: Any, oud: Any) -> list[models.Field]:
    return [
        veld
        for veld in _velden(nieuw)
        if getattr(nieuw, veld.attname) != getattr(oud, veld.attname)
    ]


def langs(metadata: dict[str, Any]) -> str:
    """Through what a change came: page, API, admin, or no request at all."""
    pad = metadata.get("pad") or ""
    if pad.startswith("/api/"):
        return "API"
    if pad.startswith("/beheer/"):
        return "beheer"
    return "pagina" if pad else "automatisch"


class _Woorden:
    """Turns events into sentences; what ids are called is looked up once for all of them."""

    def __init__(self, daden: list[_Daad], *, toon_verborgen: bool) -> None:
        self.toon_verborgen = toon_verborgen
        ids: dict[type[models.Model], set[str]] = defaultdict(set)
        for daad in daden:
            if wie := _metadata(daad.event).get("user"):
                ids[get_user_model()].add(str(wie))
            for event, velden in _genoemd(daad):
                for veld in velden:
                    waarde = getattr(event, veld.attname)
                    if isinstance(veld, models.ForeignKey) and waarde:
                        ids[veld.related_model].add(str(waarde))
        self.namen = {
            str(rij.pk): str(rij)
            for model, sleutels in ids.items()
            for rij in _met_ouders(model).filter(pk__in=sleutels)
        }

    def wijziging(self, daad: _Daad) -> Wijziging:
        event = daad.event
        metadata = _metadata(event)
        wie = str(metadata.get("user") or "")
        wat, daadwoord = str(event.pgh_tracked_model._meta.verbose_name), DAAD[event.pgh_label]
        if daad.ouder:
            sleutel = str(_sleutel(event, daad.ouder))
            ouder = event.pgh_tracked_model._meta.get_field(daad.ouder).related_model
            wat = self.namen.get(sleutel, str(ouder._meta.verbose_name))
            daadwoord = DAAD["update"]
        return Wijziging(
            wanneer=event.pgh_created_at,
            wie=self.namen.get(wie, "een vroeger account") if wie else SYSTEEM,
            langs=langs(metadata),
            verzoek=str(metadata.get("verzoek") or ""),
            wat=wat,
            daad=daadwoord,
            verschillen=self.verschillen(daad),
        )

    def verschillen(self, daad: _Daad) -> list[Verschil]:
        event = daad.event
        if daad.ouder:
            naam = str(event.pgh_tracked_model._meta.verbose_name)
            return [
                *(Verschil(naam, self.regel(e, daad.ouder), "") for e in daad.weg),
                *(Verschil(naam, "", self.regel(e, daad.ouder)) for e in daad.erbij),
            ]
        if event.pgh_label == "delete":
            return [
                verschil
                for veld in _velden(event)
                if (verschil := self.verschil(veld, event, None)).oud
            ]
        if daad.oud is None:
            return []
        return [self.verschil(veld, daad.oud, event) for veld in _gewijzigd(event, daad.oud)]

    def verschil(self, veld: models.Field, oud: Any, nieuw: Any) -> Verschil:
        model = oud.pgh_tracked_model
        label = str(model._meta.get_field(veld.name).verbose_name)
        if privacyklasse(model, veld.name) == Privacy.INSZ:
            return Verschil("rijksregisternummer", "", "ander nummer" if nieuw else "")
        if any(self.verborgen(staat, veld) for staat in (oud, nieuw) if staat is not None):
            return Verschil(label, "", "gewijzigd, niet getoond" if nieuw else "")
        if isinstance(veld, models.JSONField):  # made for programs: that it changed is all
            return Verschil(label, "", "bijgewerkt" if nieuw else "")
        nieuwe = self.in_woorden(nieuw, veld) if nieuw is not None else ""
        return Verschil(label, self.in_woorden(oud, veld), nieuwe)

    def verborgen(self, event: Any, veld: models.Field) -> bool:
        verbergt: Callable[[Any], set[str]] | None = getattr(
            event.pgh_tracked_model, "verborgen_velden", None
        )
        return not self.toon_verborgen and verbergt is not None and veld.name in verbergt(event)

    def regel(self, event: Any, ouder: str) -> str:
        delen = (self.deel(event, veld) for veld in _velden(event) if veld.name != ouder)
        return ", ".join(deel for deel in delen if deel)

    def deel(self, event: Any, veld: models.Field) -> str:
        """A number says nothing without its name: `vanaf maand 3`."""
        tekst = self.in_woorden(event, veld)
        los = isinstance(getattr(event, veld.attname), int) and not veld.choices
        return f"{veld.verbose_name} {tekst}" if los else tekst

    def in_woorden(self, event: Any, veld: models.Field) -> str:
        waarde = getattr(event, veld.attname)
        if waarde is None or waarde == "":
            return ""
        if isinstance(veld, models.ForeignKey):
            return self.namen.get(str(waarde), "een rij die er niet meer is")
        if isinstance(waarde, bool):
            return "ja" if waarde else "nee"
        if isinstance(waarde, datetime):
            return opmaak.tijdstip(timezone.localtime(waarde))
        if isinstance(waarde, date):
            return opmaak.datum(waarde)
        if isinstance(waarde, time):
            return opmaak.tijd(waarde)
        if isinstance(waarde, list):
            keuzes = dict(getattr(getattr(veld, "base_field", veld), "flatchoices", ()))
            return ", ".join(str(keuzes.get(deel, deel)) for deel in waarde)
        return str(dict(veld.flatchoices).get(waarde, waarde))


def _metadata(event: Any) -> dict[str, Any]:
    return event.pgh_context.metadata if event.pgh_context else {}


def _genoemd(daad: _Daad) -> Iterable[tuple[Any, list[models.Field]]]:
    """The states of which values are told, with the fields that are."""
    if daad.ouder:
        for event in (daad.event, *daad.erbij, *daad.weg):
            yield event, _velden(event)
    elif daad.event.pgh_label == "delete":
        yield daad.event, _velden(daad.event)
    elif daad.oud is not None:
        velden = _gewijzigd(daad.event, daad.oud)
        yield daad.event, velden
        yield daad.oud, velden


def _met_ouders(model: type[models.Model]) -> models.QuerySet:
    """With the relations that a `__str__` may walk, in the same query."""
    return model._base_manager.select_related(
        *(
            veld.name
            for veld in model._meta.concrete_fields
            if isinstance(veld, models.ForeignKey) and not veld.null
        )
    )
