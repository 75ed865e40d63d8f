"""The hard gates, except those of the hours: each open or closed, with the record it rests on."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from trajecten.rules.matching.feiten import Opdracht, Periode, Persoon
from trajecten.rules.matching.oordeel import Bron, Poort, dicht, open_
from trajecten.rules.matching.plannen import DAG, Plan
from trajecten.rules.planning import Moment
from wijkwerken.kern.datums import dagnaam


def traject_poort(persoon: Persoon, gevraagd: date | None, laatste: date) -> Poort:
    """Does the traject run from the first moment that is asked to the last that is planned?"""
    bron = Bron("traject", persoon.traject)
    if gevraagd and persoon.start > gevraagd:
        zin = f"traject begint pas op {dagnaam(persoon.start)}"
        return dicht("buiten_traject", zin, bron, vanaf=persoon.start)
    einde = persoon.einde
    if einde and laatste > einde:
        zin = f"traject loopt maar tot en met {dagnaam(einde)}"
        return dicht("buiten_traject", zin, bron, tot=einde)
    zin = f"traject tot {dagnaam(einde)}" if einde else "traject loopt, zonder einddatum"
    return open_("buiten_traject", zin, bron)


def schorsing_poort(persoon: Persoon, plan: Plan, gevraagd: date) -> Poort:
    """Nobody begins while suspended; later days are skipped."""
    for periode in persoon.schorsingen:
        if periode.omvat(gevraagd):
            tot = f"tot en met {dagnaam(periode.tot)}" if periode.tot else "zonder einddatum"
            bron = Bron("schorsing", periode.sleutel)
            return dicht("geschorst", f"geschorst {tot}", bron, vanaf=_weer(plan, periode.tot))
    return open_("geschorst", "niet geschorst", Bron("traject", persoon.traject))


def afwezig_poort(persoon: Persoon, plan: Plan, moment: Moment | None) -> Poort:
    """Nobody begins while away; of weekly work later days are skipped."""
    for sleutel, weg in persoon.afwezig if moment else ():
        if moment and weg.raakt(moment.datum, moment.begin, moment.einde):
            tot = f"tot en met {dagnaam(weg.tot)}" if weg.tot else "zonder einddatum"
            bron = Bron("afwezigheid", sleutel)
            return dicht("afwezig", f"afwezig {tot}", bron, vanaf=_weer(plan, weg.tot))
    return open_("afwezig", "niet afwezig", Bron("wijkwerker", persoon.wijkwerker))


def _weer(plan: Plan, tot: date | None) -> date | None:
    """The first day that is left, or the day after."""
    if plan.weg:
        return plan.momenten[0].datum if plan.momenten else None
    return tot and tot + DAG


def gebruiker_poorten(opdracht: Opdracht, momenten: list[Moment]) -> tuple[Poort, ...]:
    """Activity, overeenkomst and exclusion: the same for everybody with these moments."""
    activiteit = binnen(
        "activiteit_niet_toegelaten", "activiteit toegelaten",
        opdracht.geweigerd or "activiteit niet de hele tijd toegelaten", "toelating",
        opdracht.toegelaten, momenten, geen=Bron("activiteit", opdracht.activiteit),
    )  # fmt: skip
    overeenkomst = binnen(
        "geen_overeenkomst", "gebruiker heeft een overeenkomst",
        "gebruiker heeft geen getekende overeenkomst voor die dagen", "overeenkomst",
        opdracht.overeenkomsten, momenten, geen=Bron("gebruiker", opdracht.gebruiker),
    )  # fmt: skip
    if not opdracht.uitgesloten:
        return activiteit, overeenkomst
    uitsluiting = buiten(
        "gebruiker_uitgesloten", "gebruiker is uitgesloten", "uitsluiting",
        opdracht.uitgesloten, momenten,
    )  # fmt: skip
    return activiteit, overeenkomst, uitsluiting


def bewijs_poort(naam: str, vereiste: UUID, persoon: Persoon, momenten: list[Moment]) -> Poort:
    """What is asked of who does this work must be there on every moment."""
    return binnen(
        "vereiste_ontbreekt", naam, f"geen geldig bewijs: {naam}", "bewijs",
        persoon.bewijzen.get(vereiste, ()), momenten, geen=Bron("wijkwerker", persoon.wijkwerker),
    )  # fmt: skip


def overlap_poort(persoon: Persoon, plan: Plan) -> Poort:
    """Nobody is in two places at once; back-to-back is allowed."""
    gevonden = botsingen(persoon, plan)
    if not gevonden:
        bron = Bron("wijkwerker", persoon.wijkwerker)
        return open_("overlap", "niets anders op die uren", bron)
    eerste, laatste = min(gevonden), max(gevonden)
    return dicht(
        "overlap", f"al bezig op {dagnaam(eerste)}", Bron("inzet", gevonden[eerste]),
        vanaf=laatste + DAG,
        tot=None if eerste == plan.momenten[0].datum else eerste - DAG,
    )  # fmt: skip


def botsingen(persoon: Persoon, plan: Plan) -> dict[date, UUID]:
    """The days on which somebody works elsewhere at those hours, and for which inzet."""
    gevonden = {}
    for bezet in persoon.bezet:
        for dag in bezet.dagen & plan.per_dag.keys():
            moment = plan.per_dag[dag]
            if bezet.raakt(moment.begin, moment.einde):
                gevonden[dag] = bezet.inzet
    return gevonden


def binnen(
    code: str,
    zin: str,
    anders: str,
    soort: str,
    periodes: Collection[Periode],
    momenten: list[Moment],
    *,
    geen: Bron,
) -> Poort:
    """Every moment must lie in one of the periods."""
    vorige = None
    for moment in momenten:
        vorige = vorige if vorige and vorige.omvat(moment.datum) else None
        vorige = vorige or next((p for p in periodes if p.omvat(moment.datum)), None)
        if vorige is None:
            later = sorted(p.van for p in periodes if p.van and p.van > moment.datum)
            eerste = moment is momenten[0]
            return dicht(
                code, anders, geen,
                vanaf=later[0] if later else None, tot=None if eerste else moment.datum - DAG,
            )  # fmt: skip
    bron = Bron(soort, vorige.sleutel) if vorige else geen
    return open_(code, zin, bron)


def buiten(
    code: str, anders: str, soort: str, periodes: Collection[Periode], momenten: list[Moment]
) -> Poort:
    """No moment may lie in one of the periods."""
    for moment in momenten:
        for periode in periodes:
            if periode.omvat(moment.datum):
                tot = f" tot en met {dagnaam(periode.tot)}" if periode.tot else ""
                return dicht(
                    code, anders + tot, Bron(soort, periode.sleutel),
                    vanaf=periode.tot and periode.tot + DAG,
                    tot=None if moment is momenten[0] else moment.datum - DAG,
                )  # fmt: skip
    bron = Bron(soort, next(iter(periodes)).sleutel)
    return open_(code, f"niet op die dagen: {anders}", bron)
