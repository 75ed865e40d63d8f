"""Two questions of who watches over the server: does it live, and may it receive visitors?

Open to all and without any detail: what is wrong stands in the log, not in the answer.
"""

import logging
from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

logger = logging.getLogger(__name__)


@require_safe
@never_cache
def levend(request: HttpRequest) -> JsonResponse:
    """Answer that the process runs; asks neither the database nor the broker."""
    return JsonResponse({"status": "ok"})


@require_safe
@never_cache
def gereed(request: HttpRequest) -> JsonResponse:
    """Answer 200 when the database answers and every migration of this code was run."""
    reden = _waarom_niet_gereed()
    if reden:
        logger.warning("Not ready: %s", reden)
        return JsonResponse({"status": "niet gereed"}, status=503)
    return JsonResponse({"status": "ok"})


def _waarom_niet_gereed() -> str:
    try:
        gedaan = MigrationRecorder(connection).applied_migrations()
    except DatabaseError as fout:
        return f"the database does not answer ({type(fout).__name__})"
    ontbreekt = migraties_in_code() - gedaan.keys()
    return f"{len(ontbreekt)} migrations were not run" if ontbreekt else ""


@cache
def migraties_in_code() -> frozenset[tuple[str, str]]:
    """Every migration of the running code; read once, for it lives as long as the process."""
    return frozenset(MigrationLoader(None, ignore_no_migrations=True).graph.nodes)
