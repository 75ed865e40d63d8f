"""One act on many rows: tried out first, then done whole or not at all.

The act of a row is the ordinary service; this only does it many times, in one transaction, and
keeps what each row said.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import connection, transaction

from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.kolommen import Kolom

HOOGSTENS = 100  # rows at once: an act takes some forty queries, and a request some seconds
ACHTERAF_HOOGSTENS = 5000  # rows that a worker does, one by one: some minutes


@dataclass(frozen=True, slots=True)
class Bulkactie:
    """An act on one row that a list offers for many.

    `service(door, rij, versie, gegevens)` calls the service that the page of one row calls.
    `kolommen` say what may change: read before and after. `oud(rij)` gives what is kept to undo
    it, in values that JSON knows, and `herstel(door, rij, versie, oud)` does so.
    """

    naam: str
    titel: str
    handeling: Any
    service: Callable[[Any, Any, int | None, dict], Any]
    kolommen: Sequence[Kolom]
    form_class: type[forms.Form] = forms.Form
    icoon: str = "list-checks"
    oud: Callable[[Any], dict] | None = None
    herstel: Callable[[Any, Any, int, dict], Any] | None = None


@dataclass(slots=True)
class Bulkrij:
    """What the act did, or would do, to one row."""

    rij: Any
    wijzigingen: list[tuple[str, str, str]] = field(default_factory=list)  # titel, van, naar
    bezwaar: str = ""
    code: str = ""
    versie_na: int = 0
    oud: dict = field(default_factory=dict)

    @property
    def lukt(self) -> bool:
        return not self.bezwaar and bool(self.wijzigingen)


class BulkGeweigerd(Exception):
    """At least one row refused: nothing was done. `rijen` says per row what it said."""

    def __init__(self, rijen: list[Bulkrij]):
        super().__init__()
        self.rijen = rijen


Doen = Callable[[Any], Any]


def proef(doen: Doen, rijen: Iterable[Any], kolommen: Sequence[Kolom]) -> list[Bulkrij]:
    """What would happen: the act is done to each row by itself, and taken back at once.

    So the locks of a row are gone before the next, and a look keeps no colleague waiting.
    """
    uitslag = []
    for rij in rijen:
        with transaction.atomic():
            uitslag.append(_een(doen, rij, kolommen, None))
            transaction.set_rollback(True)
    return uitslag


@transaction.atomic
def voer_uit(
    doen: Doen,
    rijen: Iterable[Any],
    kolommen: Sequence[Kolom],
    oud: Callable[[Any], dict] | None = None,
) -> list[Bulkrij]:
    """Do the act to every row. Raises BulkGeweigerd, and does nothing, when one refuses."""
    volgorde = list(rijen)
    # Locks are taken in one order, so that two at once never wait for each other.
    per_rij = {
        rij.pk: _een(doen, rij, kolommen, oud) for rij in sorted(volgorde, key=lambda r: str(r.pk))
    }
    uitslag = [per_rij[rij.pk] for rij in volgorde]
    if any(rij.bezwaar for rij in uitslag):
        raise BulkGeweigerd(uitslag)
    return uitslag


def met_versie(versies: dict[Any, int], doen: Callable[[Any, int | None], Any]) -> Doen:
    """The act, refused for a row that has moved on since its version was shown."""

    def uitvoeren(rij):
        versie = versies.get(rij.pk)
        controleer_versie(rij, versie)
        return doen(rij, versie)

    return uitvoeren


def _een(doen, rij, kolommen, oud) -> Bulkrij:
    uitslag = Bulkrij(rij, oud=oud(rij) if oud else {})
    voor = [kolom.tekst(rij) for kolom in kolommen]
    try:
        with transaction.atomic():
            doen(rij)
            # What the database says only at the end is asked now, so that this row hears it.
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            nieuw = type(rij)._base_manager.get(pk=rij.pk)
            uitslag.versie_na = nieuw.versie
            na = [kolom.tekst(nieuw) for kolom in kolommen]
    except ObjectDoesNotExist:
        uitslag.bezwaar, uitslag.code = "Deze rij is er niet meer.", "weg"
    except ValidationError as fout:
        uitslag.bezwaar, uitslag.code = " ".join(fout.messages), _code(fout)
    else:
        uitslag.wijzigingen = [
            (kolom.titel, van, naar)
            for kolom, van, naar in zip(kolommen, voor, na, strict=True)
            if van != naar
        ]
    return uitslag


def _code(fout: ValidationError) -> str:
    bezwaren = getattr(fout, "bezwaren", ())
    return bezwaren[0].code if bezwaren else getattr(fout, "code", None) or "geweigerd"
