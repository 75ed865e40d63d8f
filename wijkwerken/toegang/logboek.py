"""The read log: who saw whom (changes are kept by django-pghistory)."""

from collections.abc import Iterable
from uuid import UUID

from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.models import Inzage


def inzage_loggen(request, personen: Iterable[UUID], wijze: InzageWijze) -> None:
    """Write down that this request showed these persons (ids of wijk-werkers or aanmeldingen).

    One row a request, also for a list of fifty; nothing when nobody was shown. The place is
    the name of the URL, never its query string.
    """
    ids = sorted(set(personen))
    if not ids:
        return
    plaats = request.resolver_match
    Inzage.objects.create(
        account=request.user,
        personen=ids,
        wijze=wijze,
        waar=plaats.view_name if plaats else request.path[:120],
        verzoek=getattr(request, "verzoek", None),
    )
