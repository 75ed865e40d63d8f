"""What has done its work and need not be kept."""

from datetime import datetime, timedelta

import pgtrigger
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q

from wijkwerken.toegang.choices import BulkFase
from wijkwerken.toegang.geheimen import geheim_hmac, nieuw_geheim
from wijkwerken.toegang.models import Bulkuitvoering, Idempotentie, Uitnodiging

IDEMPOTENTIE_BLIJFT = timedelta(days=2)
BULK_BLIJFT = timedelta(days=365)  # what was done stays in the history of every row
PROEF_BLIJFT = timedelta(days=2)  # what was looked at and not done


@transaction.atomic
def opruimen(*, nu: datetime) -> dict[str, int]:
    """Remove old answers, sessions and bulk acts, and the secrets of links that no longer work.

    Running twice changes nothing: the second time there is nothing left to do.
    """
    antwoorden, _ = Idempotentie.objects.filter(aangemaakt_op__lt=nu - IDEMPOTENTIE_BLIJFT).delete()
    bulk = _bulk_opruimen(nu)
    sessies, _ = Session.objects.filter(expire_date__lt=nu).delete()
    verlopen = Uitnodiging.objects.filter(
        verloopt_op__lte=nu, gebruikt_op=None, ingetrokken_op=None
    ).select_for_update(of=("self",), skip_locked=True)
    uitnodigingen = 0
    for uitnodiging in verlopen:
        # A fresh HMAC of nothing anybody knows: the column is unique, so it cannot be empty.
        uitnodiging.sleutel_hmac = geheim_hmac(nieuw_geheim())
        uitnodiging.ingetrokken_op = nu
        uitnodiging.save()
        uitnodigingen += 1
    return {
        "antwoorden": antwoorden,
        "bulk": bulk,
        "sessies": sessies,
        "uitnodigingen": uitnodigingen,
    }


def _bulk_opruimen(nu: datetime) -> int:
    """The acts on many rows with their rows, and what the history kept of them."""
    oud = Q(aangemaakt_op__lt=nu - BULK_BLIJFT)
    alleen_bekeken = Q(fase=BulkFase.PROEF, aangemaakt_op__lt=nu - PROEF_BLIJFT)
    _, per_model = Bulkuitvoering.objects.filter(oud | alleen_bekeken).delete()
    historie = Bulkuitvoering.pgh_event_models["update"]  # type: ignore[attr-defined]
    # Nobody edits what was written, but as all that is kept it has its time.
    with pgtrigger.ignore(f"{historie._meta.label}:append_only"):
        historie.objects.filter(oud).delete()
    return per_model.get(Bulkuitvoering._meta.label, 0)
