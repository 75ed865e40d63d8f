"""The points of matching: what makes one who fits a better choice than another.

Pure Python: no Django, no database, no clock. Each point is a part of its weight, from none to
all of it; the organisation sets the weights as a dated `Regel`. Nothing here looks at age, sex,
origin, health or income: the values it gets do not hold them.
"""

from collections.abc import Mapping
from datetime import date

from trajecten.rules.afsprakenblad import uren_in_maand
from trajecten.rules.matching.feiten import Opdracht, Persoon
from trajecten.rules.matching.oordeel import Punt
from trajecten.rules.matching.plannen import Plan
from trajecten.rules.planning import Moment
from trajecten.rules.uren import Periodestand
from wijkwerken.kern.afstand import afstand_km
from wijkwerken.kern.bezwaar import in_dagen, uur
from wijkwerken.kern.datums import maandnaam

# Beyond this distance nearness gives nothing; after so many days waiting gives all of its weight.
VERSTE_KM = 15
WACHT_DAGEN = 90
# Learning two competences of the afsprakenblad counts in full, one for half.
VOL_GELEERD = 2


def punten_van(
    opdracht: Opdracht,
    persoon: Persoon,
    plan: Plan,
    maand: Periodestand,
    gewichten: Mapping[str, int],
    vandaag: date,
) -> tuple[float | None, tuple[Punt, ...]]:
    """The distance in kilometres, and every point in the order of `UITLEG`."""
    km = afstand_km(persoon.plek, opdracht.plek)
    delen = {
        "wil_dit": _wil_dit(opdracht, persoon),
        "leert_hier": _leert_hier(opdracht, persoon),
        "afstand": _afstand(km),
        "afwisseling": _afwisseling(opdracht, persoon),
        "lang_geleden": _lang_geleden(persoon, vandaag),
        "afgesproken_uren": _afgesproken(persoon, maand),
        "beschikbaar": _beschikbaar(persoon, plan),
    }
    return km, tuple(
        Punt(code, waarde, gewichten[code], round(gewichten[code] * deel), zin)
        for code, (deel, waarde, zin) in delen.items()
    )


def _wil_dit(opdracht: Opdracht, persoon: Persoon) -> tuple[float, str, str]:
    if opdracht.activiteit in persoon.voorkeur:
        return 1, "ja", "wil dit doen"
    if opdracht.activiteit in persoon.liever_niet:
        return -1, "nee", "staat op het afsprakenblad als niet te doen"
    return 0, "niet gezegd", "geen voorkeur voor dit werk"


def _leert_hier(opdracht: Opdracht, persoon: Persoon) -> tuple[float, str, str]:
    leert = sorted(opdracht.traint[term] for term in persoon.te_verwerven & opdracht.traint.keys())
    if not leert:
        return 0, "0", "leert hier niets van het afsprakenblad"
    return min(1, len(leert) / VOL_GELEERD), str(len(leert)), f"leert hier: {', '.join(leert)}"


def _afstand(km: float | None) -> tuple[float, str, str]:
    if km is None:
        return 0, "", "afstand niet bekend"
    tekst = f"{km:.1f}".replace(".", ",") + " km"
    return max(0, 1 - km / VERSTE_KM), tekst, tekst


def _afwisseling(opdracht: Opdracht, persoon: Persoon) -> tuple[float, str, str]:
    hier, samen = persoon.uren_bij.get(opdracht.gebruiker, 0), sum(persoon.uren_bij.values())
    if not hier:
        return 1, "0", "werkte het laatste jaar niet bij deze gebruiker"
    if hier == samen:
        return 0, uur(hier), f"werkte alleen bij deze gebruiker ({uur(hier)})"
    return 1 - hier / samen, uur(hier), f"{uur(hier)} van {samen} bij deze gebruiker"


def _lang_geleden(persoon: Persoon, vandaag: date) -> tuple[float, str, str]:
    dagen = max(0, (vandaag - (persoon.laatst_gevraagd or persoon.start)).days)
    sinds = f"{in_dagen(dagen)} niet gevraagd" if persoon.laatst_gevraagd else "nog nooit gevraagd"
    return min(1, dagen / WACHT_DAGEN), in_dagen(dagen), sinds


def _afgesproken(persoon: Persoon, maand: Periodestand) -> tuple[float, str, str]:
    afgesproken = uren_in_maand(persoon.stappen, persoon.start, maand.begin)
    if afgesproken is None:
        return 1, "", "geen uren per maand afgesproken"
    naam, tekst = maandnaam(maand.begin), f"{maand.totaal} van {uur(afgesproken)}"
    if maand.totaal > afgesproken:
        return 0, tekst, f"meer dan afgesproken in {naam}: {tekst}"
    return 1, tekst, f"binnen wat afgesproken is in {naam}: {tekst}"


def _beschikbaar(persoon: Persoon, plan: Plan) -> tuple[float, str, str]:
    if not persoon.weken:
        return 1, "", "heeft geen vaste week genoteerd"
    aantal = len(plan.momenten)
    if not aantal:
        return 0, "0", "geen dag die past"
    buiten: set[date] = set()
    for week in persoon.weken:
        for (_, begin, einde, uren), dagen in plan.soorten.items():
            # Moments alike fit or do not fit together: a week looks only at the weekday.
            if not week.past(Moment(dagen[0], begin, einde, uren)):
                buiten.update(dag for dag in dagen if week.omvat(dag))
    if not buiten:
        return 1, "altijd", "kan op die uren"
    deel = 1 - len(buiten) / aantal
    keren = f"{aantal - len(buiten)} van {aantal} keer"
    return deel, keren, f"kan {keren} op die uren" if deel else "kan niet op die uren"
