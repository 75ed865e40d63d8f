"""Reading a request: JSON that the database can keep, and the headers of a write."""

import json
import re
from typing import Any

from django.conf import settings
from rest_framework.exceptions import ParseError, ValidationError
from rest_framework.parsers import JSONParser, MultiPartParser

from wijkwerken.kern.api.fouten import TeGroot, VersieOntbreekt

ONBEWAARBAAR = re.compile("[\x00\ud800-\udfff]")
_ETAG = re.compile(r'"([1-9][0-9]{0,8})"')
_SLEUTEL = re.compile(r"[\x21-\x7e]{1,150}")


class StrengeJSONParser(JSONParser):
    """JSON of at most 2 MB, without NUL, half surrogate pairs, NaN or bottomless nesting."""

    def parse(self, stream, media_type=None, parser_context=None) -> Any:
        hoogstens = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        tekst = stream.read(hoogstens + 1)
        if len(tekst) > hoogstens:
            raise TeGroot
        try:
            gegevens = json.loads(tekst.decode("utf-8"), parse_constant=_weiger_constante)
            if bevat_onbewaarbaar(gegevens):
                raise ParseError("Een tekst bevat een teken dat niet bewaard kan worden (U+0000).")
        except (ValueError, RecursionError) as error:
            raise ParseError("Dit is geen geldige JSON in UTF-8. Kijk de vraag na.") from error
        return gegevens


class StrengeMultiPartParser(MultiPartParser):
    """A form with files; its texts are held against the same rule as JSON."""

    def parse(self, stream, media_type=None, parser_context=None) -> Any:
        gelezen = super().parse(stream, media_type, parser_context)
        if bevat_onbewaarbaar([list(paar) for paar in gelezen.data.lists()]):
            raise ParseError("Een tekst bevat een teken dat niet bewaard kan worden (U+0000).")
        return gelezen


def _weiger_constante(naam: str) -> float:
    raise ValueError(naam)


def bevat_onbewaarbaar(gegevens: Any) -> bool:
    """Is there, anywhere in it, a text that PostgreSQL cannot keep?"""
    if isinstance(gegevens, str):
        return ONBEWAARBAAR.search(gegevens) is not None
    if isinstance(gegevens, dict):
        return any(bevat_onbewaarbaar(s) or bevat_onbewaarbaar(w) for s, w in gegevens.items())
    if isinstance(gegevens, list):
        return any(bevat_onbewaarbaar(deel) for deel in gegevens)
    return False


def gevraagde_versie(request) -> int | None:
    """The version in If-Match; 0, which no row has, for what is no ETag of ours.

    `*` would mean: whatever stands there now. That is what If-Match must prevent here.
    """
    kop = request.headers.get("If-Match")
    if request.method == "PATCH" and kop in {None, "", "*"}:
        raise VersieOntbreekt
    if kop in {None, "*"}:
        return None
    if not kop:
        raise ValidationError({"If-Match": "Geef de ETag van wat u las, of laat deze kop weg."})
    gevonden = _ETAG.fullmatch(kop.strip())
    return int(gevonden[1]) if gevonden else 0


def etag(versie: int) -> str:
    return f'"{versie}"'


def gevraagde_sleutel(request) -> str:
    """The Idempotency-Key of a POST; empty without one."""
    sleutel = request.headers.get("Idempotency-Key")
    if sleutel is None or request.method != "POST":
        return ""
    if not _SLEUTEL.fullmatch(sleutel):
        raise ValidationError(
            {"Idempotency-Key": "Een sleutel telt 1 tot 150 zichtbare tekens, zoals een UUID."}
        )
    return sleutel


def is_proef(request) -> bool:
    """Does this write only ask how it would go?"""
    waarde = request.query_params.get("proef", "0")
    if waarde not in {"0", "1"}:
        raise ValidationError({"proef": "Geef `proef=1` om te proberen zonder te bewaren."})
    return waarde == "1"


def weiger_onbekende(request, toegelaten: set[str]) -> None:
    """Refuse a query parameter that means nothing here, instead of passing it over."""
    fouten = {}
    for naam, waarden in request.query_params.lists():
        if naam not in toegelaten:
            fouten[naam[:60]] = "Deze parameter bestaat hier niet. Kijk in /api/v1/docs/."
        elif any(bevat_onbewaarbaar(waarde) for waarde in waarden):
            fouten[naam] = "Deze waarde bevat een teken dat niet kan."
        elif "" in waarden:
            fouten[naam] = "Geef een waarde, of laat deze parameter weg."
        elif len(waarden) > 1:
            fouten[naam] = "Geef deze parameter één keer."
    if fouten:
        raise ValidationError(fouten)
