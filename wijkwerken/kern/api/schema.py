"""OpenAPI: what every operation has in common, written once."""

from typing import Any, cast

from drf_spectacular.openapi import AutoSchema
from rest_framework import serializers

from wijkwerken.kern.api.fouten import PROBLEEM

SCHRIJFT = {"POST", "PATCH"}

UITLEG = {
    400: "Onleesbaar, een onbekende parameter, of een waarde die niet kan: zie `velden`.",
    401: "Geen geldig token.",
    403: "Zichtbaar, maar dit account of token mag dit niet.",
    404: "Bestaat niet, of ligt buiten wat dit account mag zien.",
    406: "Alleen JSON.",
    409: "Een regel weigert: `code` zegt welke.",
    412: "Intussen gewijzigd: lees opnieuw en probeer dan weer.",
    413: "Meer dan 2 MB.",
    415: "Stuur JSON.",
    422: "Deze `Idempotency-Key` hoort bij een andere vraag.",
    428: "`If-Match` ontbreekt.",
    429: "Te veel vragen na elkaar: zie `Retry-After`.",
}


class BezwaarSerializer(serializers.Serializer):
    """Eén reden waarom een regel weigert."""

    code = serializers.CharField()
    melding = serializers.CharField()
    veld = serializers.CharField(allow_null=True)
    getallen = serializers.DictField(
        child=serializers.JSONField(), help_text="De getallen en nummers uit de zin."
    )


class ProbleemSerializer(serializers.Serializer):
    """Waarom iets niet doorging (RFC 9457)."""

    type = serializers.CharField(help_text="Altijd `about:blank`; `code` zegt wat er is.")
    title = serializers.CharField(help_text="Het soort fout in enkele woorden.")
    status = serializers.IntegerField(help_text="Zoals het antwoord zelf.")
    detail = serializers.CharField(help_text="Een zin die zegt wat er is en hoe het anders kan.")
    code = serializers.CharField(help_text="Vast woord voor programma's, zoals `maandlimiet`.")
    velden = serializers.DictField(
        child=serializers.ListField(child=serializers.CharField()),
        required=False,
        help_text="Per veld de zinnen; `__all__` hoort bij geen veld, `lijst.0.veld` bij een rij.",
    )

    bezwaren = BezwaarSerializer(
        many=True, required=False, help_text="Bij 409: alle redenen, ook die voor één nummer."
    )

    class Meta:
        # Named for OpenAPI; the class name would do, but says Serializer.
        ref_name = "Probleem"


def _kop(naam: str, uitleg: str, schema: dict[str, Any], *, verplicht: bool = False) -> dict:
    return {
        "name": naam,
        "in": "header",
        "required": verplicht,
        "description": uitleg,
        "schema": schema,
    }


SLEUTEL = _kop(
    "Idempotency-Key",
    "Dezelfde sleutel met dezelfde vraag doet het werk één keer en geeft hetzelfde antwoord.",
    {"type": "string", "minLength": 1, "maxLength": 150, "pattern": "^[!-~]+$"},
)
IF_MATCH = "De `ETag` van wat u las."
IF_MATCH_SCHEMA = {"type": "string", "minLength": 1, "example": '"1"'}
PROEF = {
    "name": "proef",
    "in": "query",
    "required": False,
    "description": "1: niets wordt bewaard, het antwoord is zoals het zou zijn.",
    "schema": {"type": "string", "enum": ["0", "1"]},
}


class Schema(AutoSchema):
    """Adds the headers of a write, `proef`, and the refusals that an operation can give."""

    def get_operation(self, *args, **kwargs):
        """The docstrings are for who programs here; the Dutch texts for who calls us."""
        operation = super().get_operation(*args, **kwargs)
        if operation is not None:
            uitleg = self._uitleg()
            operation["summary"] = uitleg.split(".")[0]
            operation["description"] = uitleg
        return operation

    def _uitleg(self) -> str:
        actie = self._actie()
        methode = getattr(self.view, actie, None) if actie else None
        return str(getattr(self.view, "uitleg", {}).get(actie) or getattr(methode, "uitleg", ""))

    def get_operation_id(self):
        delen = [deel for deel in self.path.removeprefix("/api/v1/").split("/") if deel]
        namen = [deel.replace("-", "_") for deel in delen if not deel.startswith("{")]
        actie = self._actie() or self.method.lower()
        return "_".join(namen if namen[-1] == actie else [*namen, actie])

    def get_tags(self):
        return [self.path.removeprefix("/api/v1/").split("/")[0]]

    def _actie(self) -> str:
        return getattr(self.view, "action", None) or ""

    # -- parameters ------------------------------------------------------------------------
    def _get_parameters(self):
        parameters = super()._get_parameters()
        for parameter in parameters:
            if parameter["in"] == "path" and "enum" not in parameter["schema"]:
                parameter["schema"] = {"type": "string", "format": "uuid"}
        if self.method in SCHRIJFT:
            parameters.append(PROEF)
        if self.method == "POST":
            parameters.append(SLEUTEL)
        if self.method == "PATCH":
            parameters.append(_kop("If-Match", IF_MATCH, IF_MATCH_SCHEMA, verplicht=True))
        elif self.method == "POST" and self._op_een_rij():
            parameters.append(_kop("If-Match", f"Mag. {IF_MATCH}", IF_MATCH_SCHEMA))
        return parameters

    def _op_een_rij(self) -> bool:
        return "{" in self.path

    # -- bodies ----------------------------------------------------------------------------
    def get_request_serializer(self):
        """A body is not the answer: what is read only in one is not there in the other."""
        actie, view = self._actie(), cast(Any, self.view)
        if actie == "create":
            return view.invoer_class()
        if actie == "partial_update":
            klasse = view.wijzig_class or view.invoer_class
            return klasse(partial=True)
        return super().get_request_serializer()

    # -- answers ---------------------------------------------------------------------------
    def _get_response_bodies(self, direction="response"):
        antwoorden = super()._get_response_bodies(direction)
        probleem = self.resolve_serializer(ProbleemSerializer, "response").ref
        for status in self._weigeringen():
            antwoorden[str(status)] = {
                "description": UITLEG[status],
                "content": {PROBLEEM: {"schema": probleem}},
            }
        for code, antwoord in antwoorden.items():
            antwoord["description"] = antwoord["description"] or "Gelukt."
            if code.startswith("2") and self._heeft_etag():
                antwoord["headers"] = {
                    "ETag": {"description": "De versie van deze rij.", "schema": {"type": "string"}}
                }
        return antwoorden

    def _weigeringen(self) -> list[int]:
        statussen = {400, 401, 403, 406, 429}
        if self._op_een_rij():
            statussen.add(404)
        if self.method in SCHRIJFT:
            # A row that a service looks up anew may be gone: 404 without a row in the path too.
            statussen |= {404, 409, 412, 413, 415}
        if self.method == "POST":
            statussen.add(422)
        if self.method == "PATCH":
            statussen.add(428)
        return sorted(statussen)

    def _heeft_etag(self) -> bool:
        return self._actie() in {"retrieve", "create", "partial_update"}


def sluit_invoer(result, generator, request, public):
    """Postprocessing: a body has the fields that are written here and no other."""
    componenten = result.get("components", {}).get("schemas", {})
    for naam, schema in componenten.items():
        if naam.endswith("Request") and schema.get("type") == "object":
            schema.setdefault("additionalProperties", False)
    return result
