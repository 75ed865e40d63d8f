"""The description of the API: complete, in Dutch, and shown under the strict CSP."""

import re

import pytest
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema

SCHEMA = SchemaGenerator().get_schema(request=None, public=True)
OPERATIES = [
    (methode, pad, operatie)
    for pad, operaties in SCHEMA["paths"].items()
    for methode, operatie in operaties.items()
]
DOCUMENT = [
    "application/pdf",
    "image/png",
    "image/jpeg",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
]
# What answers a file and not JSON.
BESTANDEN = {
    "bijlagen_inhoud": DOCUMENT,
    "afwijkende_activiteiten_raadtekst_pdf": ["application/pdf"],
    "afwijkende_activiteiten_besluit": DOCUMENT,
    "afsprakenbladen_pdf": ["application/pdf"],
    "gebruikersovereenkomsten_pdf": ["application/pdf"],
    "gebruikersovereenkomsten_scan": DOCUMENT,
    "inschrijvingsgelden_pdf": ["application/pdf"],
    "planningsberichten_pdf": ["application/pdf"],
    "evaluaties_pdf": ["application/pdf"],
    "overeenkomsten_pdf": ["application/pdf"],
    "maandbladen_pdf": ["application/pdf"],
    "intakes_uitnodiging": ["application/pdf"],
    "intakes_agenda": ["text/calendar"],
    "zitdagen_daglijst": ["application/pdf"],
    "invoeren_bijlage": [
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    "invoeren_csv": ["text/csv"],
    "invoeren_xlsx": ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    "afgiften_csv": ["text/csv"],
    "afgiften_pdf": ["application/pdf"],
    "maandafsluitingen_csv": ["text/csv"],
    "maandafsluitingen_pdf": ["application/pdf"],
    "maandafsluitingen_xlsx": ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    "chequeaanvragen_csv": ["text/csv"],
    "chequeaanvragen_pdf": ["application/pdf"],
    "jaarbundels_bijlage": ["application/zip"],
    "rapportbestanden_bijlage": [
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/zip",
    ],
    "vergoedingen_pdf": ["application/pdf"],
    "vergoedinglijsten_betaalbestand": ["application/xml"],
}
NAMEN = [operatie["operationId"] for _, _, operatie in OPERATIES]


def test_the_schema_is_valid_openapi():
    validate_schema(SCHEMA)


def test_names_of_operations_are_unique():
    assert len(NAMEN) == len(set(NAMEN))


@pytest.mark.parametrize(("methode", "pad", "operatie"), OPERATIES, ids=NAMEN)
def test_every_operation_tells_what_it_takes_and_how_it_refuses(methode, pad, operatie):
    assert operatie["description"].endswith((".", "?"))
    statussen = set(operatie["responses"])
    assert {"400", "401", "403", "429"} <= statussen
    for status, antwoord in operatie["responses"].items():
        goed = BESTANDEN.get(operatie["operationId"], ["application/json"])
        soorten = goed if status < "400" else ["application/problem+json"]
        assert list(antwoord["content"]) == soorten
    koppen = {
        parameter["name"]
        for parameter in operatie.get("parameters", ())
        if parameter["in"] != "path"
    }
    if methode == "get":
        assert not koppen & {"proef", "Idempotency-Key", "If-Match"}
        return
    assert "proef" in koppen
    assert {"409", "412"} <= statussen
    if methode == "post":
        assert "Idempotency-Key" in koppen
        assert "422" in statussen
    else:
        assert "If-Match" in koppen
        assert "428" in statussen


def test_who_logs_in_reads_the_schema(api):
    antwoord = api.get("/api/v1/schema/?format=json")

    assert antwoord.status_code == 200
    assert antwoord.json()["paths"].keys() == SCHEMA["paths"].keys()


def test_the_page_has_nothing_inline(client, bemiddelaar):
    client.force_login(bemiddelaar)

    pagina = client.get("/api/v1/docs/")
    script = client.get("/api/v1/docs/?script=")

    assert pagina.status_code == script.status_code == 200
    assert "unsafe-inline" not in pagina["Content-Security-Policy"]
    assert not re.search(r"<style|style=|<script(?![^>]*src=)|onload=", pagina.text)
    assert "javascript" in script["Content-Type"]


def test_the_page_is_for_who_logs_in(client, db):
    assert client.get("/api/v1/docs/").status_code == 401
    assert client.get("/api/v1/schema/").status_code == 401
