"""May this wijk-werker work for this aanvraag on these days?

What does not depend on hours: traject, schorsing, overeenkomst, activity and overlap. All
judged on facts that `feiten_lezen` fetched; nothing here asks the database.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from activiteiten.services.toetsen import antwoord_uit_feiten
from gebruikers.rules.uitsluiting import toets_uitsluiting
from trajecten.models import Traject
from trajecten.rules.planning import Moment, toets_overlap
from trajecten.services.feiten import Feiten
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam


def toets_dagen(
    traject: Traject, feiten: Feiten, datums: Collection[date], *, veld: str = "datum"
) -> list[Bezwaar]:
    """What stands in the way on these days; of each kind the first day only."""
    if not datums:
        return []
    dagen = sorted(set(datums))
    return [
        *toets_traject(traject, dagen, veld=veld),
        *toets_schorsing(feiten, dagen, veld=veld),
        *toets_gebruiker(feiten, dagen, veld=veld),
    ]


def toets_gebruiker(feiten: Feiten, dagen: list[date], *, veld: str) -> list[Bezwaar]:
    """An overeenkomst, no exclusion, and an activity that is permitted; the same for every
    wijk-werker.
    """
    return [
        *_toets_overeenkomst(feiten, dagen, veld),
        *_toets_uitsluiting(feiten, dagen, veld),
        *_toets_activiteit(feiten, dagen, veld),
    ]


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


def toets_schorsing(feiten: Feiten, dagen: list[date], *, veld: str) -> list[Bezwaar]:
    """Nobody works during a schorsing."""
    for schorsing in feiten.schorsingen:
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


def _toets_overeenkomst(feiten: Feiten, dagen: list[date], veld: str) -> list[Bezwaar]:
    for dag in dagen:
        if not any(periode.omvat(dag) for periode in feiten.overeenkomsten):
            return [
                Bezwaar(
                    "geen_overeenkomst",
                    f"Op {dagnaam(dag)} heeft deze gebruiker geen getekende overeenkomst. "
                    "Maak er eerst een en laat ze tekenen.",
                    veld=veld,
                )
            ]
    return []


def _toets_uitsluiting(feiten: Feiten, dagen: list[date], veld: str) -> list[Bezwaar]:
    for dag in dagen:
        if bezwaren := toets_uitsluiting(feiten.uitsluitingen, dag):
            return [replace(bezwaar, veld=veld) for bezwaar in bezwaren]
    return []


def _toets_activiteit(feiten: Feiten, dagen: list[date], veld: str) -> list[Bezwaar]:
    opdracht = feiten.opdracht
    for dag in dagen:
        antwoord = antwoord_uit_feiten(
            opdracht.activiteit,
            opdracht.gemeente,
            opdracht.soort,
            dag,
            feiten.toelatingen,
            sinds_pwa=opdracht.sinds_pwa,
            gebruiker_sinds=feiten.gebruiker_sinds,
        )
        if not antwoord.mag:
            return [replace(bezwaar, veld=veld) for bezwaar in antwoord.bezwaren]
    return []


def toets_vrij(feiten: Feiten, nieuwe: Collection[Moment], *, ook_gepland: bool) -> list[Bezwaar]:
    """Nobody is in two places at once, over all trajecten of the person.

    Work that was done is compared with work that was done; a plan also with the other plans.
    """
    return toets_overlap(feiten.gedaan + (feiten.gepland if ook_gepland else []), nieuwe)
