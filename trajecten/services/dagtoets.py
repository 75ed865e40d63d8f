"""May this wijk-werker work for this aanvraag on these days?

What does not depend on hours: traject, schorsing, overeenkomst, activity and overlap.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from activiteiten.models import Toelating
from activiteiten.services.toelatingen import antwoord_uit_rijen
from gebruikers.models import Aanvraag, Gebruikersovereenkomst
from trajecten.models import GeplandMoment, Prestatie, Schorsing, Traject
from trajecten.rules.planning import Moment, toets_overlap
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam


def toets_dagen(
    traject: Traject, aanvraag: Aanvraag, datums: Collection[date], *, veld: str = "datum"
) -> list[Bezwaar]:
    """What stands in the way on these days; of each kind the first day only."""
    if not datums:
        return []
    dagen = sorted(set(datums))
    return [
        *toets_traject(traject, dagen, veld=veld),
        *toets_schorsing(traject, dagen, veld=veld),
        *toets_gebruiker(aanvraag, dagen, veld=veld),
    ]


def toets_gebruiker(aanvraag: Aanvraag, dagen: list[date], *, veld: str) -> list[Bezwaar]:
    """An overeenkomst, and an activity that is permitted; the same for every wijk-werker."""
    return [*_toets_overeenkomst(aanvraag, dagen, veld), *_toets_activiteit(aanvraag, dagen, veld)]


def toets_traject(traject: Traject, dagen: Iterable[date], *, veld: str) -> list[Bezwaar]:
    """Nobody works before the start or after the end of the traject."""
    buiten = next((dag for dag in dagen if not traject.omvat(dag)), None)
    if buiten is None:
        return []
    laatste = traject.einde or traject.voorzien_einde
    loopt = f"vanaf {dagnaam(traject.start)}" + (
        f" tot en met {dagnaam(laatste)}" if laatste else ""
    )
    return [
        Bezwaar(
            "buiten_traject",
            f"{dagnaam(buiten)} valt buiten het traject: dat loopt {loopt}. "
            "Kies een datum in het traject of verleng het eerst.",
            veld=veld,
        )
    ]


def toets_schorsing(traject: Traject, dagen: list[date], *, veld: str) -> list[Bezwaar]:
    """Nobody works during a schorsing."""
    schorsingen = Schorsing.objects.filter(traject=traject, van__lte=dagen[-1])
    for schorsing in schorsingen:
        for dag in dagen:
            if schorsing.omvat(dag):
                tot = (
                    f"tot en met {dagnaam(schorsing.tot)}" if schorsing.tot else "zonder einddatum"
                )
                return [
                    Bezwaar(
                        "geschorst",
                        f"Op {dagnaam(dag)} is dit traject geschorst: van "
                        f"{dagnaam(schorsing.van)} {tot}.",
                        veld=veld,
                    )
                ]
    return []


def _toets_overeenkomst(aanvraag: Aanvraag, dagen: list[date], veld: str) -> list[Bezwaar]:
    perioden = list(
        Gebruikersovereenkomst.objects.filter(
            gebruiker=aanvraag.gebruiker_id, getekend_op__isnull=False
        ).values_list("periode", flat=True)
    )
    for dag in dagen:
        if not any(dag in periode for periode in perioden):
            return [
                Bezwaar(
                    "geen_overeenkomst",
                    f"Op {dagnaam(dag)} heeft deze gebruiker geen getekende overeenkomst. "
                    "Maak er eerst een en laat ze tekenen.",
                    veld=veld,
                )
            ]
    return []


def _toets_activiteit(aanvraag: Aanvraag, dagen: list[date], veld: str) -> list[Bezwaar]:
    activiteit, gebruiker = aanvraag.activiteit, aanvraag.gebruiker
    gemeente = aanvraag.vestiging.gemeente
    rijen = list(
        Toelating.objects.filter(activiteit=activiteit, gemeente=gemeente, soort=gebruiker.soort)
    )
    for dag in dagen:
        antwoord = antwoord_uit_rijen(
            activiteit, gemeente, gebruiker.soort, dag, rijen, sinds_pwa=gebruiker.sinds_pwa
        )
        if not antwoord.mag:
            return [replace(bezwaar, veld=veld) for bezwaar in antwoord.bezwaren]
    return []


def toets_vrij(
    wijkwerker: UUID,
    nieuwe: Collection[Moment],
    *,
    ook_gepland: bool,
    zonder_prestatie: UUID | None = None,
    zonder_moment: UUID | None = None,
) -> list[Bezwaar]:
    """Nobody is in two places at once, over all trajecten of the person.

    Work that was done is compared with work that was done; a plan also with the other plans.
    """
    met_tijd = {moment.datum for moment in nieuwe if moment.begin}
    if not met_tijd:
        return []
    waar = {"traject__wijkwerker": wijkwerker, "datum__in": met_tijd, "begin__isnull": False}
    velden = ("datum", "begin", "einde", "uren", "inzet__aanvraag__gebruiker__naam")
    prestaties = Prestatie.objects.filter(**waar)
    if zonder_prestatie:
        prestaties = prestaties.exclude(pk=zonder_prestatie)
    bestaande = [Moment(*rij) for rij in prestaties.values_list(*velden)]
    if ook_gepland:
        momenten = GeplandMoment.objects.gereserveerd().filter(**waar)
        if zonder_moment:
            momenten = momenten.exclude(pk=zonder_moment)
        bestaande += [Moment(*rij) for rij in momenten.values_list(*velden)]
    return toets_overlap(bestaande, nieuwe)
