"""Hours that a gebruiker objects to: what may be objected to, and when one may decide.

Pure Python: no Django, no database, no clock. No law sets a procedure; ours hears both sides
before hours are taken away. The terms are the dated regel `betwisting_dagen` and only warn.
"""

from dataclasses import dataclass
from datetime import date

from wijkwerken.kern.bezwaar import Bezwaar, uur
from wijkwerken.kern.datums import dagnaam

OPEN, GEGROND = "open", "gegrond"
BETWIST = "De gebruiker betwist deze uren. Beslis eerst over die betwisting."


@dataclass(frozen=True, slots=True)
class Betwistingstand:
    """How far it is: `uren` are objected to, `gehoord` when the wijk-werker had a say."""

    stand: str
    uren: int
    gehoord: bool = False


@dataclass(frozen=True, slots=True)
class Verdeling:
    """What a granted objection does, in hours of the prestatie and cheques that paid for it."""

    blijft: int  # hours that stay on the prestatie
    terug: int  # cheques that go back to the gebruiker
    te_vergoeden: int  # cheques paid out already, whose worth goes back another way


def betwist() -> Bezwaar:
    """Contested hours stay as they are until the decision."""
    return Bezwaar("betwist", BETWIST)


def toets_indienen(
    uren: int, *, gewerkt: int, datum: date, ontvangen_op: date, vandaag: date
) -> list[Bezwaar]:
    """At most the hours that stand there, and not before the work was done."""
    bezwaren = []
    if not 1 <= uren <= gewerkt:
        bezwaren.append(
            Bezwaar(
                "betwisting_uren",
                f"Op deze prestatie staat {uur(gewerkt)}. Vul 1 tot {gewerkt} in.",
                veld="uren",
                getallen={"gewerkt": gewerkt, "uren": uren},
            )
        )
    if ontvangen_op < datum:
        zin = f"Het werk was op {dagnaam(datum)}: het bezwaar kan niet vroeger gekomen zijn."
        bezwaren.append(Bezwaar("betwisting_datum", zin, veld="ontvangen_op"))
    elif ontvangen_op > vandaag:
        zin = "Dat kan niet in de toekomst liggen. Kijk de datum na."
        bezwaren.append(Bezwaar("betwisting_datum", zin, veld="ontvangen_op"))
    return bezwaren


def toets_open(stand: Betwistingstand) -> list[Bezwaar]:
    """Only what is open goes on."""
    if stand.stand == OPEN:
        return []
    return [_stap("Deze betwisting is al afgesloten. Noteer wat nog volgt als rechtzetting.")]


def toets_beslissing(stand: Betwistingstand, uitkomst: str, toegekend: int | None) -> list[Bezwaar]:
    """No hours are taken away before the wijk-werker was heard; none more than asked."""
    if stand.stand != OPEN:
        return [_stap("Over deze betwisting is al beslist.")]
    if uitkomst != GEGROND:
        return []
    if not stand.gehoord:
        return [
            _stap(
                "De wijk-werker is nog niet gehoord. Noteer eerst wat de wijk-werker ervan zegt, "
                "of dat die niet te bereiken was."
            )
        ]
    if toegekend is None or not 1 <= toegekend <= stand.uren:
        return [
            Bezwaar(
                "betwisting_uren",
                f"De gebruiker betwist {uur(stand.uren)}. Vul 1 tot {stand.uren} in.",
                veld="uren",
                getallen={"uren": stand.uren},
            )
        ]
    return []


def toets_vergoeden(te_vergoeden: int, vergoed_op: date | None) -> list[Bezwaar]:
    """Once, and only what there is to settle."""
    if te_vergoeden and vergoed_op is None:
        return []
    if te_vergoeden:
        return [_stap("Dit is al vergoed.")]
    return [_stap("Er is niets te vergoeden: geen enkele cheque was al uitbetaald.")]


def verdeel(*, uren: int, cheques: int, uitbetaald: int, toegekend: int) -> Verdeling:
    """Which hours stay and which cheques come back when `toegekend` of `uren` hours fall away.

    Hours without a cheque fall away first, then those whose cheque can still come back. A
    cheque that the issuer paid out stays with an hour: that hour stays on the sheet as well,
    and its worth is settled with the gebruiker.
    """
    blijft = max(uren - toegekend, uitbetaald)
    return Verdeling(
        blijft=blijft,
        terug=max(cheques - blijft, 0),
        te_vergoeden=max(uitbetaald - (uren - toegekend), 0),
    )


def _stap(melding: str) -> Bezwaar:
    return Bezwaar("betwisting_stap", melding)
