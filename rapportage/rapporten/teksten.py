"""A number of a report as people read it: the same on page, paper and in mail. Pure."""

from rapportage.choices import Eenheid
from rapportage.cijfers import Cijfer, Vraag, Waarde
from rapportage.rapporten.basis import Cel
from rapportage.rapporten.periode import Periode
from wijkwerken.kern.datums import MAANDEN, eerste_van_maand
from wijkwerken.kern.opmaak import getal

VERBORGEN = "niet getoond"
VERBORGEN_UITLEG = (
    "Niet getoond: er staan minder dan vijf personen achter dit cijfer, "
    "of het zou verraden hoeveel het er elders zijn."
)
GEMEENTE_UITLEG = (
    "Uren en trajecten tellen bij de gemeente van het traject: waar de wijk-werker woonde "
    "bij de start. Opdrachten tellen bij de gemeente van de aanvraag."
)
AFSPRAKEN = (
    ("Periode", "Hele maanden. Van een maand of een jaar dat nog loopt, telt wat er tot "
     "vandaag is."),
    ("Voorlopig", "Een maand in de periode is nog niet voorbij of nog niet voor elke gemeente "
     "afgesloten: het cijfer kan nog wijzigen. Definitief: het wijzigt niet meer."),
    ("Gemeente", GEMEENTE_UITLEG),
    ("Procent", "Afgerond op een heel procent. De twee getallen waaruit het komt, staan ernaast: "
     "12 van 40 (30\u00a0%)."),
    ("Jaar eerder", "Dezelfde maanden van het jaar ervoor. Naast een jaar dat nog loopt, staan "
     "alleen de maanden die al begonnen zijn."),
    ("Niet getoond", f"{VERBORGEN_UITLEG} Wie de dossiers mag openen, ziet het cijfer wel; maar "
     "niet in het jaarverslag, de nieuwsbrief en de open data, want die zijn voor iedereen."),
)  # fmt: skip
LEEG = "\u2013"


def waardetekst(cijfer: Cijfer, waarde: Waarde | None) -> str:
    """`1.234`, `12,4`, `12 van 40 (30 %)` or `van 40 naar 52 (+30 %)`.

    A dash when there is nothing to divide by.
    """
    if waarde is None:
        return ""
    if waarde.verborgen:
        return VERBORGEN
    if cijfer.eenheid == Eenheid.DEEL:
        if not waarde.noemer:
            return LEEG
        return f"{getal(waarde.getal)} van {getal(waarde.noemer)} ({waarde.procent}\u00a0%)"
    if cijfer.eenheid == Eenheid.GROEI:
        toen = waarde.noemer or 0
        deel = f" ({_met_teken(waarde.procent)}\u00a0%)" if waarde.procent is not None else ""
        return f"van {getal(toen)} naar {getal(toen + waarde.getal)}{deel}"
    if cijfer.eenheid == Eenheid.GEMIDDELDE:
        return LEEG if waarde.gemiddelde is None else getal(waarde.gemiddelde)
    return getal(waarde.getal)


def vorige_naam(periode: Periode, vraag: Vraag) -> str:
    """`2025`, or `2025 tot en met november` beside a year that still runs."""
    naam = periode.jaar_eerder.naam
    if vraag.laatste_maand >= eerste_van_maand(vraag.tot):
        return naam
    return f"{naam} tot en met {MAANDEN[vraag.laatste_maand.month - 1]}"


def verschiltekst(cel: Cel) -> str:
    """How much more or less than the year before; of a share in points of percents."""
    nu, toen = cel.waarde, cel.eerder
    if toen is None or nu.verborgen or toen.verborgen:
        return ""
    if cel.cijfer.eenheid in {Eenheid.DEEL, Eenheid.GROEI}:
        verschil: float | None = _min(nu.procent, toen.procent)
        staart = "\u00a0procentpunt"
    else:
        waarden = [
            w.gemiddelde if cel.cijfer.eenheid == Eenheid.GEMIDDELDE else w.getal
            for w in (nu, toen)
        ]
        verschil, staart = _min(*waarden), ""
    return "" if verschil is None else f"{_met_teken(verschil)}{staart}"


def _met_teken(verschil: float) -> str:
    teken = "+" if verschil > 0 else "\u2212" if verschil < 0 else ""
    return f"{teken}{getal(abs(verschil))}"


def _min(nu: float | None, toen: float | None) -> float | None:
    if nu is None or toen is None:
        return None
    verschil = round(nu - toen, 1)
    return int(verschil) if verschil == int(verschil) else verschil
