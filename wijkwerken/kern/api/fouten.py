"""Every refusal as `application/problem+json`, with a stable code and a Dutch sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import (
    NON_FIELD_ERRORS,
    ObjectDoesNotExist,
    PermissionDenied,
    RequestDataTooBig,
    SuspiciousOperation,
)
from django.core.exceptions import ValidationError as DjangoValidationError
from django.db import DatabaseError
from django.http import Http404
from rest_framework import exceptions
from rest_framework.response import Response

from wijkwerken.kern.api.databasefouten import vertaal
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie

PROBLEEM = "application/problem+json"

# The refusals of a rule (afspraken.md, section 6). A database constraint that says the same
# carries one of these codes, and is then answered as a rule and not as a bad value.
WEIGERINGEN = frozenset(
    {
        "maandlimiet",
        "jaarlimiet",
        "buiten_traject",
        "trajectduur",
        "geschorst",
        "activiteit_niet_toegelaten",
        "gebruiker_uitgesloten",
        "geen_overeenkomst",
        "overlap",
        "cheque_gebruikt",
        "cheque_vervallen",
        "cheque_andere_gebruiker",
        "cheque_onbekend",
        "maand_afgesloten",
        "al_lopend_traject",
        "evaluatie_ontbreekt",
        "niet_doelgroep",
        "bezet",
    }
)

TITELS = {
    400: "De vraag klopt niet",
    401: "Aanmelden is nodig",
    403: "Dat mag dit account niet",
    404: "Niet gevonden",
    405: "Deze methode bestaat hier niet",
    406: "Dit antwoordformaat bestaat niet",
    409: "Een regel laat dit niet toe",
    412: "Intussen gewijzigd",
    413: "Te veel gegevens",
    415: "Dit formaat wordt niet gelezen",
    422: "Sleutel al gebruikt",
    428: "If-Match ontbreekt",
    429: "Te veel vragen na elkaar",
    500: "Fout bij ons",
}
ZINNEN = {
    401: "Stuur een geldig token mee: `Authorization: Bearer TOKEN`.",
    403: "Uw account mag dit niet. Vraag het aan de coördinator als u dit nodig hebt.",
    404: "Dit bestaat niet, of uw account mag het niet zien.",
    405: "Deze methode bestaat niet op dit adres. Kijk in /api/v1/docs/ wat er wel kan.",
    406: "Het antwoord is altijd JSON. Vraag `Accept: application/json`.",
    413: "De vraag is groter dan 2 MB. Splits ze op.",
    415: "Stuur de gegevens als JSON, met `Content-Type: application/json`.",
    429: "U vraagt te veel na elkaar. Wacht even en probeer opnieuw.",
}
CODES = {
    400: "ongeldig",
    401: "niet_aangemeld",
    403: "niet_toegelaten",
    404: "niet_gevonden",
    405: "methode",
    406: "formaat",
    413: "te_groot",
    415: "formaat",
    429: "te_veel",
}


@dataclass(frozen=True, slots=True)
class Probleem:
    """One refusal, before it becomes a response."""

    status: int
    code: str
    detail: str
    velden: dict[str, list[str]] = field(default_factory=dict)
    bezwaren: Sequence[Bezwaar] = ()

    def als_dict(self) -> dict[str, Any]:
        inhoud: dict[str, Any] = {
            "type": "about:blank",
            "title": TITELS.get(self.status, "Dat lukt niet"),
            "status": self.status,
            "detail": self.detail,
            "code": self.code,
        }
        if self.velden:
            inhoud["velden"] = self.velden
        if self.bezwaren:
            inhoud["bezwaren"] = [
                {"code": b.code, "melding": b.melding, "veld": b.veld, "getallen": dict(b.getallen)}
                for b in self.bezwaren
            ]
        return inhoud


class VersieOntbreekt(exceptions.APIException):
    """A PATCH says which version it has seen, so that nobody overwrites what he did not read."""

    status_code = 428
    default_code = "if_match_ontbreekt"
    default_detail = (
        "Geef in de kop `If-Match` de ETag mee van wat u las, "
        "zodat u niets overschrijft wat iemand anders intussen bewaarde."
    )


class TeGroot(exceptions.APIException):
    status_code = 413
    default_code = "te_groot"
    default_detail = ZINNEN[413]


class AlleenLezen(exceptions.PermissionDenied):
    default_code = "token_alleen_lezen"
    default_detail = "Dit token mag alleen lezen. Vraag een token met bereik schrijven."


def exception_handler(exc: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's setting: any refusal as a problem; what is nobody's refusal stays a 500."""
    if isinstance(exc, DatabaseError):
        vertaald = vertaal(exc)
        if vertaald is None:
            return None
        exc = vertaald
    probleem = naar_probleem(exc)
    if probleem is None:
        return None
    return Response(
        probleem.als_dict(),
        status=probleem.status,
        headers=_koppen(exc),
        content_type=PROBLEEM,
    )


def naar_probleem(exc: Exception) -> Probleem | None:
    """Which refusal this exception is; None when it is a fault of ours."""
    if isinstance(exc, DjangoValidationError):
        return _validatie(exc)
    if isinstance(exc, ObjectDoesNotExist | Http404 | exceptions.NotFound):
        return _vast(404)
    if isinstance(exc, exceptions.ValidationError):
        return _ongeldig(vlak(exc.detail))
    if isinstance(exc, RequestDataTooBig):
        return _vast(413)
    if isinstance(exc, SuspiciousOperation):
        return Probleem(400, "ongeldig", "De vraag kon niet gelezen worden.")
    if isinstance(exc, PermissionDenied):
        return _vast(403)
    if isinstance(exc, exceptions.APIException):
        return _van_drf(exc)
    return None


def _vast(status: int) -> Probleem:
    return Probleem(status, CODES[status], ZINNEN[status])


def _validatie(exc: DjangoValidationError) -> Probleem:
    if isinstance(exc, VerouderdeVersie):
        return Probleem(412, "verouderd", exc.messages[0])
    if getattr(exc, "code", None) == "sleutel_hergebruikt":
        return Probleem(422, "sleutel_hergebruikt", exc.messages[0])
    velden: dict[str, list[str]] = (
        dict(exc.message_dict) if hasattr(exc, "error_dict") else {NON_FIELD_ERRORS: exc.messages}
    )
    if isinstance(exc, RegelFout):
        eerste = exc.bezwaren[0]
        return Probleem(409, eerste.code, eerste.melding, velden, exc.bezwaren)
    for fout in _fouten(exc):
        if fout.code in WEIGERINGEN:
            return Probleem(409, fout.code, fout.messages[0], velden)
    return _ongeldig(velden)


def _fouten(exc: DjangoValidationError) -> Iterator[DjangoValidationError]:
    if hasattr(exc, "error_dict"):
        for fouten in exc.error_dict.values():
            yield from fouten
    else:
        yield from exc.error_list


def _ongeldig(velden: dict[str, list[str]]) -> Probleem:
    veld, zinnen = next(iter(velden.items()), (NON_FIELD_ERRORS, ["Kijk de gegevens na."]))
    detail = zinnen[0] if veld == NON_FIELD_ERRORS else f"{veld}: {zinnen[0]}"
    if len(velden) > 1:
        detail = f"{len(velden)} velden kloppen niet. {detail}"
    return Probleem(400, "ongeldig", detail, velden)


def _van_drf(exc: exceptions.APIException) -> Probleem:
    status = exc.status_code
    if status == 401:
        return _vast(401)
    code = exc.get_codes()
    eigen = isinstance(exc, VersieOntbreekt | TeGroot | AlleenLezen)
    if eigen and isinstance(code, str):
        return Probleem(status, code, str(exc.detail))
    if isinstance(exc, exceptions.ParseError):
        return Probleem(400, "onleesbaar", str(exc.detail))
    return Probleem(status, CODES.get(status, "fout"), ZINNEN.get(status, str(exc.detail)))


def _koppen(exc: Exception) -> dict[str, str]:
    koppen = {}
    if aanmelden := getattr(exc, "auth_header", None):
        koppen["WWW-Authenticate"] = aanmelden
    if (wacht := getattr(exc, "wait", None)) is not None:
        koppen["Retry-After"] = f"{int(wacht) + 1}"
    return koppen


def vlak(detail: Any, pad: str = "") -> dict[str, list[str]]:
    """DRF's nested errors as one map: `competenties.0.soort` to its sentences."""
    if isinstance(detail, dict):
        velden: dict[str, list[str]] = {}
        for naam, deel in detail.items():
            naam = NON_FIELD_ERRORS if naam == "non_field_errors" else str(naam)
            onder = pad if naam == NON_FIELD_ERRORS and pad else _samen(pad, naam)
            for veld, zinnen in vlak(deel, onder).items():
                velden.setdefault(veld, []).extend(zinnen)
        return velden
    if isinstance(detail, list):
        velden = {}
        for nummer, deel in enumerate(detail):
            onder = _samen(pad, str(nummer)) if isinstance(deel, dict | list) else pad
            for veld, zinnen in vlak(deel, onder).items():
                velden.setdefault(veld, []).extend(zinnen)
        return velden
    return {pad or NON_FIELD_ERRORS: [str(detail)]}


def _samen(pad: str, naam: str) -> str:
    return f"{pad}.{naam}" if pad else naam
