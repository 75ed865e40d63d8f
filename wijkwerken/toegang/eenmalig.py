"""An act once per key: the answer is kept in the transaction of its effect.

The API (header `Idempotency-Key`) and the forms (hidden field) share this store. A refused
act rolls back, and leaves no key: the same key may try again.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction

from wijkwerken.kern.vergrendeling import bezet_na_drie_seconden
from wijkwerken.toegang.models import Account, Idempotentie


class SleutelHergebruikt(ValidationError):
    """The key was used before, for something else: 422 in the API."""

    def __init__(self) -> None:
        super().__init__(
            "Deze sleutel is al gebruikt voor een andere vraag, en die is uitgevoerd. "
            "Kijk na wat er al bewaard is, en begin daarna opnieuw.",
            code="sleutel_hergebruikt",
        )


@dataclass(slots=True)
class Uitkomst:
    """What an act answered: kept under its key, and given again to who asks again."""

    inhoud: Any = None
    status: int = 200
    kop: dict[str, Any] = field(default_factory=dict)
    herhaald: bool = False


def vraag_hash(*delen: Any) -> str:
    """One hash of what is asked; dicts count as equal whatever the order of their keys."""
    tekst = json.dumps(delen, sort_keys=True, default=str)
    return hashlib.sha256(tekst.encode("utf-8", "backslashreplace")).hexdigest()


def eenmalig(
    *, account: Account, sleutel: str, vraag: str, doen: Callable[[], Uitkomst]
) -> Uitkomst:
    """Run `doen` and keep its Uitkomst; the second time with the same `vraag` answer the first.

    Two at once: the unique key makes the second wait for the transaction of the first. When
    that one was refused, the second does the act after all. Raises SleutelHergebruikt when the
    key was for another `vraag`, and Bezet when the first takes longer than three seconds.
    """
    with transaction.atomic():
        with bezet_na_drie_seconden():
            rij, nieuw = Idempotentie.objects.get_or_create(
                account=account, sleutel=sleutel, defaults={"vraag": vraag}
            )
        if not nieuw:
            if rij.vraag != vraag:
                raise SleutelHergebruikt
            return Uitkomst(rij.antwoord, rij.status or 200, rij.kop, herhaald=True)
        uitkomst = doen()
        Idempotentie.objects.filter(pk=rij.pk).update(
            antwoord=uitkomst.inhoud, status=uitkomst.status, kop=uitkomst.kop
        )
        return uitkomst


def formulier_eenmalig(request, sleutel: str, doen: Callable[[], Any]) -> Any:
    """The hidden key of a form: sent twice, it acts once and goes to the same place.

    `doen` answers a row, a list of rows or something without a page; the rows are named in
    the store, and read anew when the form comes a second time.
    """
    velden = {naam: request.POST.getlist(naam) for naam in request.POST}
    velden.pop("csrfmiddlewaretoken", None)
    bewaard: list[Any] = []

    def uitvoeren() -> Uitkomst:
        bewaard.append(doen())
        return Uitkomst(_verwijzing(bewaard[0]))

    uitkomst = eenmalig(
        account=request.user,
        sleutel=f"formulier:{sleutel}",
        vraag=vraag_hash(request.path, urlencode(velden, doseq=True)),
        doen=uitvoeren,
    )
    return _rij(uitkomst.inhoud) if uitkomst.herhaald else bewaard[0]


def _verwijzing(resultaat: Any) -> Any:
    if isinstance(resultaat, models.Model):
        return {"model": resultaat._meta.label, "id": str(resultaat.pk)}
    if isinstance(resultaat, list | tuple):
        return [_verwijzing(een) for een in resultaat]
    return None


def _rij(verwijzing: Any) -> Any:
    if isinstance(verwijzing, dict):
        model = apps.get_model(verwijzing["model"])
        return model._base_manager.filter(pk=verwijzing["id"]).first()
    if isinstance(verwijzing, list):
        return [_rij(een) for een in verwijzing]
    return None
