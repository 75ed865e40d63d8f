"""The steps of a request for an afwijkende activiteit, and what each of them needs.

Pure Python: no Django, no database, no clock. Source: Actieplan wijk-werken 2019, 1.1, 1.2
and 4: the toetsing and its weergave in the decision of the council, the melding to VDAB, and
evaluation against the same criteria. What stands in one step is never asked again in the next.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam, plus_maanden

CODE = "afwijking_stap"
CONCEPT, GEVRAAGD, ONTVANGEN = "concept", "advies_gevraagd", "advies_ontvangen"
BESLIST, GEMELD, AANVAARD, ACTIEF = "beslist", "gemeld", "aanvaard", "actief"
AFGEKEURD, INGETROKKEN = "afgekeurd", "ingetrokken"
VOLGORDE = (CONCEPT, GEVRAAGD, ONTVANGEN, BESLIST, GEMELD, AANVAARD, ACTIEF)
VOOR_DE_RAAD = {CONCEPT, GEVRAAGD, ONTVANGEN}


@dataclass(frozen=True, slots=True)
class Adviesfeit:
    """One social partner; without `ontvangen_op` its advice is still awaited."""

    partner: str
    gevraagd_op: date
    ontvangen_op: date | None = None


@dataclass(frozen=True, slots=True)
class Afwijkingsfeiten:
    """What is known of a request. `criteria` is {in words: holds, does not hold, not said}."""

    status: str
    criteria: Mapping[str, bool | None] = field(default_factory=dict)
    zonder_grond: Collection[str] = ()  # criteria, in words, without a reason
    adviezen: Collection[Adviesfeit] = ()
    besluit_op: date | None = None
    gemeld_op: date | None = None
    van: date | None = None
    tot: date | None = None


def toets_advies(feiten: Afwijkingsfeiten) -> list[Bezwaar]:
    """May a social partner be asked? Only about a toetsing that is complete."""
    return [*_voor_de_raad(feiten), *_toetsing_volledig(feiten)]


def toets_besluit(feiten: Afwijkingsfeiten, op: date, *, goedgekeurd: bool) -> list[Bezwaar]:
    """May the council have decided on this date? A refusal is always possible."""
    bezwaren = _voor_de_raad(feiten)
    if not goedgekeurd:
        return bezwaren
    bezwaren += _toetsing_volledig(feiten)
    mis = [naam for naam, voldoet in feiten.criteria.items() if voldoet is False]
    if mis:
        bezwaren.append(
            _stap(
                f"Dit criterium is niet voldaan: {mis[0].lower()}. Dan kan de raad ze niet "
                "toelaten. Pas de toetsing aan, of noteer dat de raad weigerde."
            )
        )
    if not feiten.adviezen:
        bezwaren.append(_stap("Vraag eerst advies aan minstens één sociale partner."))
    wacht = [een.partner for een in feiten.adviezen if een.ontvangen_op is None]
    if wacht:
        bezwaren.append(
            _stap(
                f"Het advies van {wacht[0]} is er nog niet. Noteer het, of noteer dat er geen kwam."
            )
        )
    laatste = max((een.ontvangen_op for een in feiten.adviezen if een.ontvangen_op), default=None)
    if laatste and op < laatste:
        bezwaren.append(
            _stap(
                f"Het laatste advies kwam op {dagnaam(laatste)}. De raad beslist daarna.",
                "genomen_op",
            )
        )
    return bezwaren


def toets_melding(feiten: Afwijkingsfeiten, op: date) -> list[Bezwaar]:
    """May it be reported to VDAB on this date? After the council decided."""
    if bezwaar := _moet_zijn(feiten, BESLIST, "Leg eerst de beslissing van de raad vast."):
        return [bezwaar]
    if feiten.besluit_op and op < feiten.besluit_op:
        zin = f"De raad besliste op {dagnaam(feiten.besluit_op)}. Meld daarna."
        return [_stap(zin, "gemeld_op")]
    return []


def toets_antwoord(feiten: Afwijkingsfeiten, op: date) -> list[Bezwaar]:
    """May VDAB have answered on this date?"""
    if bezwaar := _moet_zijn(feiten, GEMELD, "Meld ze eerst aan VDAB."):
        return [bezwaar]
    if feiten.gemeld_op and op < feiten.gemeld_op:
        zin = f"De melding was op {dagnaam(feiten.gemeld_op)}. Een antwoord komt daarna."
        return [_stap(zin, "uitkomst_op")]
    return []


def toets_activering(feiten: Afwijkingsfeiten, van: date, tot: date) -> list[Bezwaar]:
    """May it be active in this period?"""
    if bezwaar := _moet_zijn(feiten, AANVAARD, "Noteer eerst wat VDAB antwoordde."):
        return [bezwaar]
    if tot < van:
        return [_stap("De laatste dag kan niet vóór de eerste liggen. Kies een latere dag.", "tot")]
    if feiten.besluit_op and van < feiten.besluit_op:
        zin = f"De raad besliste op {dagnaam(feiten.besluit_op)}. Begin ten vroegste die dag."
        return [_stap(zin, "van")]
    return []


def toets_evaluatie(feiten: Afwijkingsfeiten, op: date) -> list[Bezwaar]:
    """May it be evaluated on this date? From the day that it became active on."""
    if bezwaar := _moet_zijn(feiten, ACTIEF, "Alleen een actieve afwijking wordt geëvalueerd."):
        return [bezwaar]
    if feiten.van and op < feiten.van:
        return [_stap(f"Ze is pas actief vanaf {dagnaam(feiten.van)}.", "datum")]
    return []


def toets_intrekking(feiten: Afwijkingsfeiten, vanaf: date) -> list[Bezwaar]:
    """May it stop on this date? Before it is active at any time, afterwards within its period."""
    if feiten.status in {AFGEKEURD, INGETROKKEN}:
        return [_stap("Deze afwijking loopt niet meer.")]
    if feiten.status != ACTIEF or feiten.van is None or feiten.tot is None:
        return []
    if vanaf <= feiten.van:
        zin = f"Ze begon op {dagnaam(feiten.van)}. Kies een dag daarna."
        return [_stap(zin, "vanaf")]
    if vanaf > feiten.tot:
        zin = f"Ze loopt al af op {dagnaam(feiten.tot)}. Kies die dag of vroeger."
        return [_stap(zin, "vanaf")]
    return []


def evaluatie_uiterlijk(van: date, laatste: date | None, *, maanden: int) -> date:
    """When the next evaluation is due: `maanden` after the last one, or after the start."""
    return plus_maanden(laatste or van, maanden)


def _voor_de_raad(feiten: Afwijkingsfeiten) -> list[Bezwaar]:
    if feiten.status in VOOR_DE_RAAD:
        return []
    return [_stap("De raad besliste al. Dit ligt vast.")]


def _toetsing_volledig(feiten: Afwijkingsfeiten) -> list[Bezwaar]:
    open_ = [naam for naam, voldoet in feiten.criteria.items() if voldoet is None]
    mist = open_ or list(feiten.zonder_grond)
    if not mist:
        return []
    return [
        _stap(f"De toetsing is niet volledig: {mist[0].lower()}. Vul ja of nee en de grond in.")
    ]


def _moet_zijn(feiten: Afwijkingsfeiten, status: str, anders: str) -> Bezwaar | None:
    if feiten.status == status:
        return None
    voorbij = feiten.status not in VOLGORDE or VOLGORDE.index(feiten.status) > VOLGORDE.index(
        status
    )
    return _stap("Deze stap is al voorbij." if voorbij else anders)


def _stap(melding: str, veld: str | None = None) -> Bezwaar:
    return Bezwaar(CODE, melding, veld=veld)
