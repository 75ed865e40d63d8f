"""Writing the lines of hours that were accepted, all of a kind together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction

from trajecten.choices import MomentStatus
from trajecten.models import Betwisting, GeplandMoment, Prestatie
from trajecten.services import prestaties as een
from trajecten.services import uren as urendienst
from trajecten.services.reekswaarden import GESCHRAPT, GEWIJZIGD, NIEUW, Uitslag
from wijkwerken.kern.bewaren import weigering_vertalen

TE_BEWAREN = (
    "datum",
    "begin",
    "einde",
    "uren",
    "opmerking",
    "stiptheid",
    "waarschuwingen",
    "doorgezet_door",
    "doorgezet_op",
)


def bewaar_uitslagen(uitslagen: Iterable[Uitslag]) -> None:
    """Write what was accepted: first what makes room, then what takes it.

    What only the database refuses is marked in its Uitslag.
    """
    per_daad: dict[str, list[Uitslag]] = defaultdict(list)
    for uitslag in uitslagen:
        per_daad[uitslag.daad].append(uitslag)
    _in_stukken(per_daad[GESCHRAPT], _verwijder)
    _in_stukken(per_daad[GEWIJZIGD], _werk_bij)
    _in_stukken(per_daad[NIEUW], _voeg_toe)


def _verwijder(groep: list[Uitslag]) -> None:
    for reden, samen in _per_reden(groep):
        with pghistory.context(reden=reden):
            Prestatie.objects.filter(pk__in=[rij.pk for rij in samen]).delete()
    vrij = [rij.moment for rij in _rijen(groep) if rij.moment is not None]
    if vrij:
        GeplandMoment.objects.bulk_update(vrij, ["status", "reden"])


def _rijen(groep: Iterable[Uitslag]) -> list[Prestatie]:
    return [uitslag.prestatie for uitslag in groep if uitslag.prestatie is not None]


def _per_reden(groep: Iterable[Uitslag]) -> Iterator[tuple[str, list[Prestatie]]]:
    """The rows that one reason belongs to, for the history."""

    def reden(uitslag: Uitslag) -> str:
        return uitslag.regel.reden.strip()

    for waarom, samen in groupby(sorted(groep, key=reden), key=reden):
        yield waarom, _rijen(samen)


def _werk_bij(groep: list[Uitslag]) -> None:
    for reden, samen in _per_reden(groep):
        with pghistory.context(reden=reden):
            Prestatie.objects.bulk_update(samen, TE_BEWAREN, batch_size=500)


def _voeg_toe(groep: list[Uitslag]) -> None:
    nieuw = _rijen(groep)
    Prestatie.objects.bulk_create(nieuw, batch_size=1000)
    gedaan = [rij.moment_id for rij in nieuw if rij.moment_id]
    if gedaan:
        GeplandMoment.objects.filter(pk__in=gedaan).update(status=MomentStatus.GEPRESTEERD)


def _in_stukken(groep: list[Uitslag], schrijf: Callable[[list[Uitslag]], None]) -> None:
    """Write all of them together; what only the database refuses is found by halves."""
    if not groep:
        return
    try:
        with (
            transaction.atomic(),
            urendienst.limiet_vertalen(),
            weigering_vertalen(Prestatie, een.VELDEN),
            weigering_vertalen(Betwisting),
        ):
            schrijf(groep)
    except ValidationError as fout:
        if len(groep) == 1:
            groep[0].weiger(fout)
            return
        midden = len(groep) // 2
        _in_stukken(groep[:midden], schrijf)
        _in_stukken(groep[midden:], schrijf)
