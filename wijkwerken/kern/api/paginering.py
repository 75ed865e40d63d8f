"""Pages by key: as quick on page thousand as on page one, and no row twice or never."""

import base64
import binascii
import json
from datetime import datetime
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.exceptions import ValidationError as DjangoValidationError
from django.db.models import Q
from django.utils.timezone import is_naive, make_aware
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param


class Paginering(BasePagination):
    """50 rows, `?grootte=` up to 200, `?ordening=` from the allow-list of the view.

    DRF's own cursor keeps one column and counts the ties; a thousand prestaties on one day
    would break it. Here the cursor holds every column of the order, with the id last.
    """

    standaard = 50
    hoogstens = 200
    parameters = frozenset({"cursor", "grootte", "ordening"})

    def paginate_queryset(self, queryset, request, view=None):
        self.url = request.build_absolute_uri()
        self.tekst = request.query_params.get("ordening") or view.standaard_ordening
        self.volgorde = self._volgorde(view)
        grootte = self._grootte(request)
        achteruit, waarden = self._cursor(request, queryset.model)

        rijen = queryset.order_by(
            *(pad if aflopend == achteruit else f"-{pad}" for pad, aflopend in self.volgorde)
        )
        if waarden is not None:
            rijen = rijen.filter(self._voorbij(waarden, achteruit=achteruit))
        gevonden = list(rijen[: grootte + 1])
        meer = len(gevonden) > grootte
        pagina = gevonden[:grootte]
        if achteruit:
            pagina.reverse()
        self.heeft_volgende = achteruit or meer
        self.heeft_vorige = meer if achteruit else waarden is not None
        self.pagina = pagina
        return pagina

    def get_paginated_response(self, data):
        volgende = self._link(self.pagina[-1], achteruit=False) if self._kan("volgende") else None
        vorige = self._link(self.pagina[0], achteruit=True) if self._kan("vorige") else None
        return Response({"next": volgende, "previous": vorige, "results": data})

    def _kan(self, kant: str) -> bool:
        return bool(self.pagina) and getattr(self, f"heeft_{kant}")

    # -- what is asked ---------------------------------------------------------------------
    def _grootte(self, request) -> int:
        tekst = request.query_params.get("grootte")
        if tekst is None:
            return self.standaard
        if tekst.isascii() and tekst.isdigit() and 1 <= int(tekst[:6]) <= self.hoogstens:
            return int(tekst)
        raise ValidationError({"grootte": f"Geef een getal van 1 tot {self.hoogstens}."})

    def _volgorde(self, view) -> list[tuple[str, bool]]:
        """Pairs of (path, descending), ending with the id."""
        volgorde: list[tuple[str, bool]] = []
        for deel in self.tekst.split(","):
            naam = deel.removeprefix("-")
            if naam not in view.ordening:
                keuzes = ", ".join(view.ordening)
                raise ValidationError({"ordening": f"Kies uit {keuzes}; met - ervoor aflopend."})
            if naam not in {pad for pad, _ in volgorde}:
                volgorde.append((naam, deel.startswith("-")))
        if not volgorde:
            raise ImproperlyConfigured(f"{type(view).__name__} has no order.")
        return [*volgorde, ("id", False)]

    # -- the cursor ------------------------------------------------------------------------
    def _cursor(self, request, model) -> tuple[bool, list[Any] | None]:
        tekst = request.query_params.get("cursor")
        if tekst is None:
            return False, None
        try:
            inhoud = json.loads(base64.urlsafe_b64decode(tekst.encode("ascii")))
            if inhoud["o"] != self.tekst or len(inhoud["w"]) != len(self.volgorde):
                raise ValueError("a cursor of another order")
            waarden = [
                _terug(model, pad, waarde)
                for (pad, _), waarde in zip(self.volgorde, inhoud["w"], strict=True)
            ]
            return bool(inhoud["a"]), waarden
        except (
            ValueError,
            TypeError,
            KeyError,
            RecursionError,
            OverflowError,
            binascii.Error,
            DjangoValidationError,
        ) as error:
            raise ValidationError(
                {"cursor": "Deze cursor hoort niet bij deze vraag. Begin bij de eerste pagina."}
            ) from error

    def _link(self, rij, *, achteruit: bool) -> str:
        waarden = [_tekst(rij, pad) for pad, _ in self.volgorde]
        inhoud = json.dumps({"o": self.tekst, "a": int(achteruit), "w": waarden})
        cursor = base64.urlsafe_b64encode(inhoud.encode()).decode("ascii")
        return replace_query_param(self.url, "cursor", cursor)

    def _voorbij(self, waarden: list[Any], *, achteruit: bool) -> Q:
        """Rows after these values in the order: (a > x) or (a = x and b > y) or ..."""
        voorbij, gelijk = Q(pk__in=[]), Q()
        for (pad, aflopend), waarde in zip(self.volgorde, waarden, strict=True):
            kant = "gt" if aflopend == achteruit else "lt"
            voorbij |= gelijk & Q(**{f"{pad}__{kant}": waarde})
            gelijk &= Q(**{pad: waarde})
        return voorbij

    # -- documentation ---------------------------------------------------------------------
    def get_schema_operation_parameters(self, view):
        ordening = sorted(kant + naam for naam in view.ordening for kant in ("", "-"))
        return [
            _parameter("cursor", "Uit `next` of `previous` van een andere pagina.", type="string"),
            _parameter(
                "grootte",
                "Rijen per pagina.",
                type="integer",
                minimum=1,
                maximum=self.hoogstens,
                default=self.standaard,
            ),
            _parameter(
                "ordening", "Volgorde; met - ervoor aflopend.", type="string", enum=ordening
            ),
        ]

    def get_paginated_response_schema(self, schema):
        link = {"type": "string", "format": "uri", "nullable": True}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {"next": link, "previous": link, "results": schema},
        }


def _parameter(naam: str, uitleg: str, **schema) -> dict[str, Any]:
    return {
        "name": naam,
        "in": "query",
        "required": False,
        "description": uitleg,
        "schema": schema,
    }


def _veld(model, pad: str):
    *relaties, naam = pad.split("__")
    for relatie in relaties:
        model = model._meta.get_field(relatie).related_model
    return model._meta.get_field(naam)


def _tekst(rij, pad: str) -> str:
    for naam in pad.split("__"):
        rij = getattr(rij, naam)
    return rij.isoformat() if hasattr(rij, "isoformat") else str(rij)


def _terug(model, pad: str, tekst: Any) -> Any:
    if not isinstance(tekst, str) or "\x00" in tekst:
        raise ValueError("not a value of ours")
    waarde = _veld(model, pad).to_python(tekst)
    if isinstance(waarde, datetime) and is_naive(waarde):
        return make_aware(waarde)
    return waarde
