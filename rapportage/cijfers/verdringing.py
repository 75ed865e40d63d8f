"""Where hours rose so much that somebody should look whether regular work is displaced."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rapportage.cijfers.vraag import Waarde
from rapportage.rules.verdringing import Drempel, is_teken
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel


def tekens_van_verdringing(groepen: Mapping[Any, Waarde], op: date) -> set[Any]:
    """Of the values of the figure `verschuiving`, by group, the keys of those that are a sign.

    The threshold is the rule that holds on `op`. The whole is no sign, and what is hidden from
    the reader gives none either. Without any hour a year earlier there is nothing to compare with.
    """
    geheel = groepen.get(None)
    if geheel is not None and not geheel.noemer:
        return set()
    zichtbaar = {s: w for s, w in groepen.items() if s is not None and not w.verborgen}
    if not zichtbaar:
        return set()
    drempel = Drempel(**Regel.objects.waarde_op(RegelCode.VERDRINGING_TEKEN, op))
    return {s for s, w in zichtbaar.items() if is_teken(w.getal, w.noemer or 0, drempel)}
