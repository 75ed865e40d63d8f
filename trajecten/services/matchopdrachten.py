"""Aanvragen as matching judges them: many at once, in a fixed number of queries.

Deliberately unscoped below the aanvragen that come in.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef
from django.db.models.functions import Lower, Upper

from activiteiten.models import Activiteit, Toelating
from activiteiten.rules.toelating import Geldigheid, Lijstpunt, Toelatingsantwoord
from activiteiten.services.toetsen import antwoord_uit_feiten
from gebruikers.choices import AanvraagSoort
from gebruikers.models import Aanvraag, Gebruikersovereenkomst, Uitsluiting
from gebruikers.querysets import AanvraagQuerySet
from gebruikers.rules.dagtijden import dagtijd_van
from trajecten.rules.matching import Opdracht, Periode, Tijd
from wijkwerken.kern.datums import laatste_dag
from wijkwerken.kern.feestdagen import feestdagen
from wijkwerken.kern.uren import blok_uren
from wijkwerken.regels.models import Schoolvakantie
from wijkwerken.toegang.plekken import plekken_van


def opdrachten_lezen(
    aanvragen: AanvraagQuerySet, van: date, tot: date | None = None
) -> dict[UUID, Opdracht]:
    """Each aanvraag as work from `van` on (or from its own first day, when that is later).

    `tot` is the last day to look at; without it the day that the aanvraag says. Seven queries.
    """
    rijen = list(
        aanvragen.values(
            "pk", "gebruiker_id", "activiteit_id", "soort", "van", "tot", "weekdagen", "begin",
            "einde", "uren", "dagtijden", "slaat_schoolvakanties_over",
            gemeente_id=F("vestiging__gemeente_id"), gemeente=F("vestiging__gemeente__naam"),
            postcode=F("vestiging__postcode"), plaats=F("vestiging__plaats"),
            wie=F("gebruiker__soort"), sinds_pwa=F("gebruiker__sinds_pwa"),
        )
    )  # fmt: skip
    if not rijen:
        return {}
    horizon = laatste_dag(max(max(rij["van"] for rij in rijen), van), 12)
    feest = frozenset(feestdagen(van, horizon))
    school = frozenset(Schoolvakantie.objects.dagen(van, horizon)) | feest
    overeenkomsten = _overeenkomsten({rij["gebruiker_id"] for rij in rijen})
    uitsluitingen = _uitsluitingen({rij["gebruiker_id"] for rij in rijen})
    activiteiten = _activiteiten({rij["activiteit_id"] for rij in rijen})
    toelatingen = _toelatingen(aanvragen)
    vereisten = _eigen_vereisten({rij["pk"] for rij in rijen})
    plekken = plekken_van((rij["postcode"], rij["plaats"]) for rij in rijen)
    opdrachten = {}
    for rij in rijen:
        punt, traint, vereist = activiteiten[rij["activiteit_id"]]
        eerste = max(rij["van"], van)
        laatste = tot or rij["tot"]
        if rij["soort"] == AanvraagSoort.EENMALIG:
            laatste = rij["tot"] or None
        opdracht = Opdracht(
            sleutel=rij["pk"],
            gebruiker=rij["gebruiker_id"],
            activiteit=rij["activiteit_id"],
            van=eerste,
            tot=laatste if laatste is None or laatste >= eerste else eerste,
            tijd=Tijd(rij["begin"], rij["einde"], rij["uren"]),
            weekdagen=_weekdagen(rij),
            vrije_dagen=school if rij["slaat_schoolvakanties_over"] else feest,
            overeenkomsten=tuple(overeenkomsten[rij["gebruiker_id"]]),
            uitgesloten=tuple(uitsluitingen[rij["gebruiker_id"]]),
            vereisten={**vereist, **vereisten[rij["pk"]]},
            traint=traint,
            plek=plekken.get((rij["postcode"], rij["plaats"])),
        )
        sleutel = rij["activiteit_id"], rij["wie"], rij["gemeente_id"]
        opdrachten[rij["pk"]] = _met_toelating(opdracht, punt, rij, toelatingen[sleutel])
    return opdrachten


def _weekdagen(rij: dict[str, Any]) -> dict[int, Tijd]:
    if rij["soort"] != AanvraagSoort.TERUGKEREND:
        return {}
    dagen = {dag: Tijd(rij["begin"], rij["einde"], rij["uren"]) for dag in rij["weekdagen"]}
    for eigen in map(dagtijd_van, rij["dagtijden"]):
        if eigen.weekdag in dagen:
            dagen[eigen.weekdag] = Tijd(
                eigen.begin, eigen.einde, blok_uren(eigen.begin, eigen.einde)
            )
    return dagen


def _overeenkomsten(gebruikers: Collection[UUID]) -> dict[UUID, list[Periode]]:
    uit = defaultdict(list)
    for gebruiker, sleutel, van, voor in Gebruikersovereenkomst.objects.filter(
        gebruiker__in=gebruikers, getekend_op__isnull=False
    ).values_list("gebruiker_id", "pk", Lower("periode"), Upper("periode")):
        uit[gebruiker].append(Periode(van, voor - timedelta(days=1), sleutel))
    return uit


def _uitsluitingen(gebruikers: Collection[UUID]) -> dict[UUID, list[Periode]]:
    uit = defaultdict(list)
    for rij in Uitsluiting.objects.filter(gebruiker__in=gebruikers):
        uit[rij.gebruiker_id].append(Periode(rij.van, rij.einde, rij.pk))
    return uit


def _activiteiten(
    sleutels: Collection[UUID],
) -> dict[UUID, tuple[Lijstpunt, dict[UUID, str], dict[UUID, str]]]:
    rijen = Activiteit.objects.filter(pk__in=sleutels).prefetch_related("traint", "vereisten")
    return {
        rij.pk: (
            Lijstpunt(rij.naam, rij.soorten, rij.actief, rij.enkel_overgang, rij.afwijkend),
            {term.pk: term.naam for term in rij.traint.all()},
            {vereiste.pk: vereiste.naam for vereiste in rij.vereisten.all()},
        )
        for rij in rijen
    }


def _eigen_vereisten(aanvragen: Collection[UUID]) -> dict[UUID, dict[UUID, str]]:
    uit: dict[UUID, dict[UUID, str]] = defaultdict(dict)
    tussen = Aanvraag.vereisten.through._base_manager.filter(aanvraag__in=aanvragen)
    for aanvraag, vereiste, naam in tussen.values_list(
        "aanvraag_id", "vereiste_id", "vereiste__naam"
    ):
        uit[aanvraag][vereiste] = naam
    return uit


def _toelatingen(
    aanvragen: AanvraagQuerySet,
) -> dict[tuple[UUID, str, UUID], list[tuple[UUID, Geldigheid]]]:
    """Only what one of the aanvragen asks: each gemeente answers for each activity and soort."""
    uit = defaultdict(list)
    gevraagd = aanvragen.order_by().filter(
        activiteit=OuterRef("activiteit"),
        gebruiker__soort=OuterRef("soort"),
        vestiging__gemeente=OuterRef("gemeente"),
    )
    for activiteit, soort, gemeente, sleutel, van, voor, bron, afwijking, bestaand in (
        Toelating.objects.filter(Exists(gevraagd))
        .order_by("geldig")
        .values_list(
            "activiteit_id", "soort", "gemeente_id", "pk", Lower("geldig"), Upper("geldig"),
            "bron", "afwijking_id", "enkel_bestaand",
        )
    ):  # fmt: skip
        tot = voor and voor - timedelta(days=1)
        rij = Geldigheid(van, tot, bron, afwijking is not None, bestaand)
        uit[activiteit, soort, gemeente].append((sleutel, rij))
    return uit


def _met_toelating(
    opdracht: Opdracht,
    punt: Lijstpunt,
    rij: dict[str, Any],
    rijen: list[tuple[UUID, Geldigheid]],
) -> Opdracht:
    """When the activity is permitted there: each row that says yes, and why not on `van`."""
    sinds = min((p.van for p in opdracht.overeenkomsten if p.van), default=None)

    def antwoord(dag: date) -> Toelatingsantwoord:
        return antwoord_uit_feiten(
            punt,
            rij["gemeente"],
            rij["wie"],
            dag,
            [geldig for _, geldig in rijen],
            sinds_pwa=rij["sinds_pwa"],
            gebruiker_sinds=sinds,
        )

    nu = antwoord(opdracht.van)
    toegelaten = tuple(
        Periode(geldig.van, geldig.tot, sleutel)
        for sleutel, geldig in rijen
        if (geldig.tot is None or geldig.tot >= opdracht.van)
        and antwoord(max(geldig.van, opdracht.van)).mag
    )
    return replace(opdracht, toegelaten=toegelaten, geweigerd="" if nu.mag else nu.reden)
