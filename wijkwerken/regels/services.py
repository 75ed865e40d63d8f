"""Rules change by a new dated row; what held before stays what it was."""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.regels.rules.waarden import toets_chequeprijs, toets_waarde
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


@transaction.atomic
def regel_wijzigen(*, door: Account, code: str, waarde: Any, geldig_van: date, bron: str) -> Regel:
    """Give a rule another value from a date on, with its source."""
    if not door.mag(Handeling.REGEL_WIJZIGEN):
        raise PermissionDenied
    vorige = (
        Regel.objects.filter(code=code, geldig_van__lte=geldig_van).order_by("-geldig_van").first()
    )
    if vorige is None:
        raise ValidationError(
            {"geldig_van": "Vóór deze datum is er nog geen waarde. Kies een latere datum."}
        )
    bezwaren = toets_waarde(code, waarde, vorige=vorige.waarde)
    if code == RegelCode.CHEQUEPRIJS:
        toegelaten = Regel.objects.waarde_op(RegelCode.CHEQUEPRIJZEN, geldig_van)
        bezwaren += toets_chequeprijs(waarde, geldig_van, toegelaten=toegelaten)
    if bezwaren:
        raise ValidationError(_per_veld(bezwaren))
    regel = Regel(code=code, waarde=waarde, geldig_van=geldig_van, bron=bron)
    if Regel.objects.filter(code=code, geldig_van=geldig_van).exists():
        raise ValidationError(
            {"geldig_van": "Voor deze regel begint op die datum al een waarde. Kies een andere."}
        )
    regel.full_clean()
    regel.save()
    return regel


def _per_veld(bezwaren: list[Bezwaar]) -> dict[str, list[str]]:
    velden: dict[str, list[str]] = {}
    for bezwaar in bezwaren:
        velden.setdefault(bezwaar.veld or "waarde", []).append(bezwaar.melding)
    return velden
