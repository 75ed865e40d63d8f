"""The base of every resource: scope, acts once per key, trial runs, versions, the read log."""

from collections.abc import Callable, Iterable
from typing import Any, cast
from uuid import UUID

from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.db import connection, transaction
from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from wijkwerken.kern.api.invoer import (
    etag,
    gevraagde_sleutel,
    gevraagde_versie,
    is_proef,
    weiger_onbekende,
)
from wijkwerken.kern.api.velden import Invoer, StrikteSerializer
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.eenmalig import Uitkomst, eenmalig, vraag_hash
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


def daad(
    invoer: type[StrikteSerializer],
    *,
    uitleg: str,
    handeling: Handeling,
    antwoord: Any = None,
    op_lijst: bool = False,
    versie_van_rij: bool = True,
    persoon: Callable[[Any], Iterable[UUID | None]] | None = None,
    status: Callable[[Any], int] | None = None,
):
    """An act: POST on a sub-resource named with the service's verb.

    The method gets the row (None for an act on the list) and the checked values, calls one
    service and answers what `antwoord` can show; by default a row of the resource itself.
    An If-Match that is sent is held against the row, unless the method itself holds it
    against something under it (`versie_van_rij=False`). `persoon` gives the ids of who another
    answer shows, for the read log. `status` says of an answer whether it is 200 or 202.
    """

    def versier(methode):
        def handler(self, request, *args, **kwargs):
            def doen():
                # The row first: whose it is not learns nothing of what the act would take.
                rij = None if op_lijst else self.get_object()
                gegevens = self.lees(invoer)
                if rij is not None and versie_van_rij:
                    # For all acts alike; a service that takes the version looks under its lock.
                    controleer_versie(rij, self.versie)
                return methode(self, rij, gegevens)

            return self.schrijf(doen, antwoord=antwoord, persoon=persoon, status=status or 200)

        handler.__name__ = methode.__name__
        handler.__doc__ = methode.__doc__
        actie: Any = action(
            detail=not op_lijst,
            methods=["post"],
            url_path=methode.__name__.replace("_", "-"),
            url_name=methode.__name__.replace("_", "-"),
        )(handler)
        if antwoord is not None:
            codes = (200, 202) if status else (200,)
            extend_schema(request=invoer, responses=dict.fromkeys(codes, antwoord))(actie)
        else:
            extend_schema(request=invoer)(actie)
        actie.uitleg, actie.handeling, actie.invoer = uitleg, handeling, invoer
        actie.methode = methode  # for one that does it to many rows
        return actie

    return versier


def vraag(
    antwoord: type,
    *,
    uitleg: str,
    handeling: Handeling,
    invoer: type[Invoer] = Invoer,
    op_lijst: bool = False,
):
    """A question: GET on a sub-resource, with its parameters in the query string.

    The method gets the row (None for a question on the list) and the checked parameters, and
    answers what the serializer `antwoord` can show.
    """

    def versier(methode):
        def handler(self, request, *args, **kwargs):
            weiger_onbekende(request, set(invoer().fields))
            lezer = invoer(data=request.query_params.dict(), context=self.get_serializer_context())
            lezer.is_valid(raise_exception=True)
            rij = None if op_lijst else self.get_object()
            inhoud = methode(self, rij, lezer.validated_data)
            if rij is not None:
                self.log_inzage([rij])
            return Response(antwoord(inhoud, context=self.get_serializer_context()).data)

        handler.__name__ = methode.__name__
        handler.__doc__ = methode.__doc__
        actie: Any = action(
            detail=not op_lijst,
            methods=["get"],
            url_path=methode.__name__.replace("_", "-"),
            url_name=methode.__name__.replace("_", "-"),
            pagination_class=None,
            filter_backends=[],
        )(handler)
        parameters = [invoer] if invoer().fields else []
        extend_schema(parameters=parameters, responses={200: antwoord})(actie)
        actie.uitleg, actie.handeling, actie.invoer = uitleg, handeling, invoer
        return actie

    return versier


def download(*, uitleg: str, handeling: Handeling, soorten: Iterable[str]):
    """A file: GET on a sub-resource. The method gets the row, logs who looked, answers bytes.

    `soorten` are the media types that it may answer.
    """

    def versier(methode):
        def handler(self, request, *args, **kwargs):
            weiger_onbekende(request, set())
            return methode(self, self.get_object())

        handler.__name__ = methode.__name__
        handler.__doc__ = methode.__doc__
        actie: Any = action(
            detail=True,
            methods=["get"],
            url_path=methode.__name__.replace("_", "-"),
            url_name=methode.__name__.replace("_", "-"),
            pagination_class=None,
            filter_backends=[],
        )(handler)
        extend_schema(responses={(200, soort): OpenApiTypes.BINARY for soort in soorten})(actie)
        actie.uitleg, actie.handeling, actie.invoer = uitleg, handeling, Invoer
        return actie

    return versier


class RijViewSet(GenericViewSet):
    """Reading: list and detail. Set `handelingen`, `queryset`, `ordening`, `uitleg`.

    `persoon(rij)` gives the ids of the persons that a row shows, for the read log.
    """

    lookup_value_regex = "[^/]+"
    http_method_names = ["get", "post", "patch", "head"]
    handelingen: dict[str, Handeling] = {}
    uitleg: dict[str, str] = {}
    ordening: tuple[str, ...] = ()
    standaard_ordening = ""
    invoer_class: type | None = None  # what a create takes
    wijzig_class: type | None = None  # what a PATCH takes; else as a create

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        for naam in dir(cls):
            handeling = getattr(getattr(cls, naam, None), "handeling", None)
            if isinstance(handeling, Handeling):
                cls.handelingen = {naam: handeling, **cls.handelingen}

    # -- scope -----------------------------------------------------------------------------
    def get_queryset(self):
        queryset = super().get_queryset()
        if not hasattr(queryset, "zichtbaar_voor"):
            raise ImproperlyConfigured(f"{queryset.model.__name__} has no zichtbaar_voor().")
        return queryset.zichtbaar_voor(self.request.user)

    def persoon(self, rij) -> Iterable[UUID | None]:
        return ()

    def log_inzage(self, rijen: Iterable[Any]) -> None:
        personen = [een for rij in rijen for een in self.persoon(rij) if een]
        inzage_loggen(self.request, personen, InzageWijze.API)

    # -- reading ---------------------------------------------------------------------------
    def list(self, request, *args, **kwargs):
        rijen = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or []
        self.log_inzage(rijen)
        return self.get_paginated_response(self.get_serializer(rijen, many=True).data)

    def retrieve(self, request, *args, **kwargs):
        weiger_onbekende(request, set())
        rij = self.get_object()
        self.log_inzage([rij])
        return Response(self.get_serializer(rij).data, headers=self._etag(rij))

    def filter_queryset(self, queryset):
        """Filters belong to the list; a row is found by its id alone."""
        return super().filter_queryset(queryset) if self.action == "list" else queryset

    def _etag(self, rij) -> dict[str, str]:
        versie = getattr(rij, "versie", None)
        return {"ETag": etag(versie)} if versie else {}

    # -- writing ---------------------------------------------------------------------------
    @property
    def account(self) -> Account:
        return cast(Account, self.request.user)

    @property
    def vandaag(self):
        return timezone.localdate()

    @property
    def nu(self):
        return timezone.now()

    @property
    def versie(self) -> int | None:
        """The version that the client saw; None when an act came without If-Match."""
        return gevraagde_versie(self.request)

    def lees(self, serializer_class: Any, rij=None, data: Any = None) -> dict[str, Any]:
        """The checked values of the body, or of `data`; of a PATCH only those that were sent."""
        lezer = serializer_class(
            instance=rij,
            data=self.request.data if data is None else data,
            partial=rij is not None,
            context=self.get_serializer_context(),
        )
        lezer.is_valid(raise_exception=True)
        return lezer.validated_data

    def vraaginhoud(self) -> Any:
        """What makes this question the same as another, beside its address."""
        return self.request.data

    def schrijf(
        self,
        doen: Callable[[], Any],
        *,
        antwoord: Any = None,
        status: int | Callable[[Any], int] = 200,
        persoon: Callable[[Any], Iterable[UUID | None]] | None = None,
    ) -> HttpResponse:
        """Run one act in one transaction: effect, key and answer together, or nothing at all."""
        request = self.request
        weiger_onbekende(request, {"proef"})
        sleutel, proef = gevraagde_sleutel(request), is_proef(request)
        gevraagde_versie(request)  # 428 before anything else is looked at

        def uitvoeren() -> Uitkomst:
            return self._uitkomst(doen(), antwoord, status, persoon)

        with transaction.atomic():
            if sleutel:
                uitkomst = eenmalig(
                    account=self.account,
                    sleutel=f"api:{sleutel}",
                    vraag=vraag_hash(request.method, request.path, self.vraaginhoud(), self.versie),
                    doen=uitvoeren,
                )
            else:
                uitkomst = uitvoeren()
            if proef:
                with connection.cursor() as cursor:
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                transaction.set_rollback(True)
        # Outside the transaction: also who only tries has seen the person.
        personen = [UUID(een) for een in uitkomst.kop["personen"]]
        inzage_loggen(request, personen, InzageWijze.API)
        kop = dict(uitkomst.kop["kop"])
        if uitkomst.herhaald:
            kop["Idempotency-Replayed"] = "true"
        return HttpResponse(
            uitkomst.inhoud, status=uitkomst.status, content_type="application/json", headers=kop
        )

    def _uitkomst(self, resultaat: Any, antwoord: Any, status: Any, persoon: Any) -> Uitkomst:
        """The answer as text, so that a repeated one is the same to the letter."""
        status = status(resultaat) if callable(status) else status
        context = self.get_serializer_context()
        kop: dict[str, str] = {}
        if antwoord is not None:
            gegevens = antwoord(resultaat, context=context).data
            personen = persoon(resultaat) if persoon else ()
        else:
            rij = self._opnieuw(resultaat)
            gegevens = self.get_serializer_class()(rij, context=context).data
            kop, personen = self._etag(rij), self.persoon(rij)
            if status == 201:
                kop["Location"] = self.reverse_action("detail", args=[rij.pk])
        ids = sorted({str(een) for een in personen if een})
        tekst = JSONRenderer().render(gegevens).decode()
        return Uitkomst(tekst, status, {"kop": kop, "personen": ids})

    def _opnieuw(self, rij):
        """The row as the account may see it now; an act that loses sight of it is undone."""
        gevonden = self.get_queryset().filter(pk=rij.pk).first()
        if gevonden is None:
            raise PermissionDenied
        return gevonden


class MaakMixin(RijViewSet):
    """POST on the list. `maken(gegevens)` calls the service."""

    def create(self, request, *args, **kwargs):
        return self.schrijf(lambda: self.maken(self.lees(self.invoer_class)), status=201)

    def maken(self, gegevens):
        raise NotImplementedError


class WijzigMixin(RijViewSet):
    """PATCH on a row, with If-Match. `wijzigen(rij, gegevens)` calls the service."""

    def partial_update(self, request, *args, **kwargs):
        def doen():
            rij = self.get_object()
            return self.wijzigen(rij, self.lees(self.wijzig_class or self.invoer_class, rij))

        return self.schrijf(doen)

    def wijzigen(self, rij, gegevens):
        raise NotImplementedError
