"""Who does the rows of an act on many: the request when they are few, else a worker."""

from wijkwerken.kern.bulk import HOOGSTENS, Bulkactie
from wijkwerken.kern.vergrendeling import als_enige
from wijkwerken.kern.wachtrij import na_bewaren_sturen
from wijkwerken.toegang.lijsten import lijstview
from wijkwerken.toegang.models import Bulkuitvoering
from wijkwerken.toegang.services.bulk import volgend_deel_verwerken

TAAK = "wijkwerken.toegang.tasks.verwerk_bulk"


def actie_van(uitvoering: Bulkuitvoering) -> Bulkactie | None:
    """The act, as its list offers it today; None when the list or the act has gone."""
    view = lijstview(uitvoering.lijst)
    acties = view.bulkacties if view else ()
    return next((actie for actie in acties if actie.naam == uitvoering.daad), None)


def bulkactie(lijst: str, naam: str) -> Bulkactie:
    """The act of this name of a list. Raises LookupError when the list has none."""
    actie = actie_van(Bulkuitvoering(lijst=lijst, daad=naam))
    if actie is None:
        raise LookupError(f"{lijst} has no act {naam}.")
    return actie


def laat_verwerken(uitvoering: Bulkuitvoering) -> None:
    """Have the rows of this phase done: at once when they are few, else by a worker.

    A message that gets lost loses nothing: every minute beat looks for what is left.
    """
    if uitvoering.tellingen().get(uitvoering.te_doen, 0) <= HOOGSTENS:
        verwerk(uitvoering)
        return
    na_bewaren_sturen(TAAK, uitvoering.pk)


def verwerk(uitvoering: Bulkuitvoering) -> None:
    """Do what is left of this phase."""
    actie = actie_van(uitvoering)
    while volgend_deel_verwerken(uitvoering=uitvoering, actie=actie):
        pass


def verwerk_alleen(uitvoering: Bulkuitvoering) -> None:
    """The same, unless another worker is at it: that one needs no help, and mail must go on too."""
    with als_enige(uitvoering.pk) as vrij:
        if vrij:
            verwerk(uitvoering)
