"""The draft text for the council: the weergave of the toetsing, in plain Dutch.

The Actieplan wijk-werken 2019 (1.1) asks that the decision itself reflects the toetsing.
What is not known yet stands between brackets, so that nobody signs it unseen.
"""

from dataclasses import dataclass
from datetime import date

from activiteiten.models import AfwijkendeActiviteit
from wijkwerken.kern.datums import dagnaam

OPEN = "[nog in te vullen]"


@dataclass(frozen=True, slots=True)
class Deel:
    """A heading and the paragraphs under it."""

    kop: str
    alineas: list[str]


def raadtekst(afwijking: AfwijkendeActiviteit) -> list[Deel]:
    """What the council can take over, from the request with its criteria and adviezen."""
    soorten = _opsomming([soort.in_woorden for soort in afwijking.soorten_op_volgorde])
    nieuw = "staat niet op de Vlaamse activiteitenlijst"
    if not afwijking.is_nieuw:
        nieuw = f"staat op de Vlaamse activiteitenlijst, maar niet voor {soorten}"
    return [
        Deel(
            "Aanleiding",
            [
                f"De gemeente {afwijking.gemeente} wil binnen wijk-werken deze activiteit "
                f"toelaten: {afwijking.naam}. De activiteit {nieuw}. "
                f"Ze hoort bij de hoofdactiviteit {afwijking.hoofdactiviteit}.",
                afwijking.omschrijving,
                f"De activiteit is bedoeld voor {soorten}.",
            ],
        ),
        Deel(
            "Juridische grond",
            [
                "Het decreet van 7 juli 2017 betreffende wijk-werken en het besluit van de "
                "Vlaamse Regering van 29 september 2017 laten de gemeente toe om van de "
                "activiteitenlijst af te wijken.",
                "Het Actieplan wijk-werken 2019 vraagt dat de beslissing van de raad de toetsing "
                "weergeeft, en dat de gemeente de afwijking aan VDAB meldt.",
            ],
        ),
        Deel("Toetsing", [_toets(toets) for toets in afwijking.toetsing]),
        Deel("Advies van de sociale partners", _adviezen(afwijking)),
        Deel(
            "Besluit",
            [
                f"Artikel 1. De raad laat {afwijking.naam} toe als afwijkende activiteit binnen "
                f"wijk-werken, voor {soorten}, van {_dag(afwijking.van)} tot en met "
                f"{_dag(afwijking.tot)}.",
                "Artikel 2. De raad neemt de toetsing hierboven over als motivering.",
                "Artikel 3. De gemeente meldt dit besluit aan VDAB.",
                "Artikel 4. De activiteit wordt elk jaar geëvalueerd. Stelt de evaluatie "
                "verdringing vast, dan beslist de raad opnieuw.",
            ],
        ),
    ]


def als_tekst(titel: str, delen: list[Deel]) -> str:
    """The same without any markup, to copy."""
    blokken = [titel, *("\n\n".join([deel.kop, *deel.alineas]) for deel in delen)]
    return "\n\n\n".join(blokken) + "\n"


def _toets(toets) -> str:
    oordeel = {True: "Voldaan", False: "Niet voldaan", None: OPEN}[toets.voldoet]
    return f"{toets.get_criterium_display()}: {oordeel}. {toets.grond or OPEN}"


def _adviezen(afwijking) -> list[str]:
    regels = [
        f"{een.partner}: {een.get_uitkomst_display().lower()}, op {dagnaam(een.ontvangen_op)}."
        + (f" {een.toelichting}" if een.toelichting else "")
        if een.ontvangen_op
        else f"{een.partner}: gevraagd op {dagnaam(een.gevraagd_op)}. {OPEN}"
        for een in afwijking.adviezen.all()
    ]
    return regels or [OPEN]


def _dag(datum: date | None) -> str:
    return dagnaam(datum) if datum else OPEN


def _opsomming(woorden: list[str]) -> str:
    *eerste, laatste = woorden
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste
