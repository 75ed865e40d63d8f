"""The whole schema under fuzz: no 5xx, no answer that the schema does not promise.

`SCHEMATHESIS_VOORBEELDEN` raises the number of examples per operation and role.
"""

import os
import re
import uuid
from types import SimpleNamespace

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from drf_spectacular.generators import SchemaGenerator
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import ignored_auth, positive_data_acceptance

from tests.api.conftest import kop_van
from tests.api.wereld import account_voor

VOORBEELDEN = int(os.environ.get("SCHEMATHESIS_VOORBEELDEN", "4"))
# A value that fits the schema can still be refused: an INSZ that does not check out, a last day
# before the first. Those refusals are 400 with the field, and no fault of the schema.
NIET = [positive_data_acceptance]

config = SchemathesisConfig.from_dict({"phases": {"coverage": {"enabled": False}}})
schema = schemathesis.openapi.from_dict(
    SchemaGenerator().get_schema(request=None, public=True), config=config
)
schema.app = get_wsgi_application()

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
# Which row a field of this name points to.
VELDEN = {
    "aanmelding": "aanmeldingen",
    "aanvraag": "aanvragen",
    "activiteit": "activiteiten",
    "activiteiten": "activiteiten",
    "dienst": "toeleidingsdiensten",
    "gebruiker": "gebruikers",
    "gemeente": "gemeenten",
    "inzet": "inzetten",
    "prestatie": "prestaties",
    "toeleider": "toeleidingsdiensten",
    "traject": "trajecten",
    "wijkwerker": "wijk-werkers",
}


@pytest.fixture(params=["coordinator", "toeleider"])
def speler(request, rijen, db, pdf_als_tekst):
    """A token of this role, and the rows that it may meet."""
    kop = kop_van(account_voor(request.param, rijen))
    # As Django's own test client does: the end of a request may not end the test's transaction.
    for signaal in (request_started, request_finished):
        signaal.disconnect(close_old_connections)
    # Whether a token is needed at all is asked twice more for every case: once is enough.
    niet = NIET if request.param == "coordinator" else [*NIET, ignored_auth]
    yield SimpleNamespace(kop=kop, rijen=rijen, niet=niet)
    for signaal in (request_started, request_finished):
        signaal.connect(close_old_connections)


def op_bestaande(case, rijen):
    """Point half of the ids, those that are ids, at rows that are there."""

    def kies(naam, waarde):
        rij = rijen.get(VELDEN.get(naam, ""))
        is_id = isinstance(waarde, str) and _UUID.fullmatch(waarde)
        return str(rij.pk) if rij and is_id and uuid.UUID(waarde).int % 4 else waarde

    resource = case.path.removeprefix("/api/v1/").split("/")[0]
    if _UUID.fullmatch(str((case.path_parameters or {}).get("id", ""))):
        case.path_parameters["id"] = str(rijen[resource].pk)
    for bron in (case.query, case.body):
        if not isinstance(bron, dict):
            continue
        for naam, waarde in bron.items():
            if isinstance(waarde, list):
                bron[naam] = [kies(naam, een) for een in waarde]
            else:
                bron[naam] = kies(naam, waarde)


@schema.parametrize()
@settings(
    max_examples=VOORBEELDEN,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_every_operation_keeps_to_the_schema(case, speler):
    op_bestaande(case, speler.rijen)
    antwoord = case.call(headers=speler.kop)
    case.validate_response(antwoord, excluded_checks=speler.niet, headers=speler.kop)
