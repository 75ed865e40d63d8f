"""Where a request stands: its steps on a line, and what is to be done next."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from activiteiten.choices import AfwijkingStatus
from activiteiten.models import AfwijkendeActiviteit
from activiteiten.rules.afwijking import VOLGORDE
from wijkwerken.kern import opmaak
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

NAMEN = {
    AfwijkingStatus.CONCEPT: "Toetsing",
    AfwijkingStatus.ADVIES_GEVRAAGD: "Advies gevraagd",
    AfwijkingStatus.ADVIES_ONTVANGEN: "Adviezen ontvangen",
    AfwijkingStatus.BESLIST: "Raad besliste",
    AfwijkingStatus.GEMELD: "Gemeld aan VDAB",
    AfwijkingStatus.AANVAARD: "Antwoord van VDAB",
    AfwijkingStatus.ACTIEF: "Actief",
}


@dataclass(frozen=True, slots=True)
class Stap:
    """One step on the line: `stand` is klaar, nu, terug (it stopped here) or straks."""

    naam: str
    dag: str
    stand: str


@dataclass(frozen=True, slots=True)
class Daad:
    """What can be done now, as a button."""

    tekst: str
    url: str
    hoofd: bool = False


def stappen(afwijking: AfwijkendeActiviteit) -> list[Stap]:
    """The line from toetsing to active; what stopped shows how far it came."""
    dagen = _dagen(afwijking)
    loopt = afwijking.status in VOLGORDE
    nu = VOLGORDE.index(afwijking.status) if loopt else _ver(dagen)
    uit = []
    for plek, (status, naam) in enumerate(NAMEN.items()):
        stand = "klaar" if plek < nu else "straks"
        if plek == nu:
            stand = "nu" if loopt else "terug"
        dag = dagen.get(status)
        uit.append(Stap(naam, opmaak.datum(dag) if dag else "", stand))
    if not loopt:
        uit = [*uit[: nu + 1], Stap(afwijking.get_status_display(), "", "terug")]
        uit[nu] = Stap(uit[nu].naam, uit[nu].dag, "klaar")
    return uit


def daden(
    afwijking: AfwijkendeActiviteit, account: Account, vandaag: date, *, volledig: bool
) -> list[Daad]:
    """The next act first; what only a coordinator may do is not offered to another."""
    if not account.mag(Handeling.ACTIVITEIT_BEWERKEN):
        return []
    beslist = account.mag(Handeling.AFWIJKING_BESLISSEN)
    uit: list[tuple[str, str]] = []
    match afwijking.status:
        case AfwijkingStatus.CONCEPT if not volledig:
            uit = [("Toetsing invullen", "toetsen"), ("Gegevens wijzigen", "wijzigen")]
        case AfwijkingStatus.CONCEPT | AfwijkingStatus.ADVIES_GEVRAAGD:
            uit = [
                ("Advies vragen", "advies_vragen"),
                ("Toetsing wijzigen", "toetsen"),
                ("Gegevens wijzigen", "wijzigen"),
            ]
        case AfwijkingStatus.ADVIES_ONTVANGEN:
            uit = [("Beslissing van de raad", "beslissen")] if beslist else []
            uit += [("Nog een advies vragen", "advies_vragen"), ("Toetsing wijzigen", "toetsen")]
        case AfwijkingStatus.BESLIST:
            uit = [("Melding aan VDAB", "melden")]
        case AfwijkingStatus.GEMELD if beslist:
            uit = [("Antwoord van VDAB", "uitkomst")]
        case AfwijkingStatus.AANVAARD if beslist:
            uit = [("Activeren", "activeren")]
        case AfwijkingStatus.ACTIEF if afwijking.is_actief_op(vandaag):
            uit = [("Evalueren", "evalueren")]
    loopt = afwijking.status in VOLGORDE and not (afwijking.tot and afwijking.tot < vandaag)
    if loopt and beslist:
        uit.append(("Intrekken", "intrekken"))
    return [
        Daad(tekst, reverse(f"afwijking_{naam}", args=[afwijking.pk]), hoofd=plek == 0)
        for plek, (tekst, naam) in enumerate(uit)
    ]


def _dagen(afwijking: AfwijkendeActiviteit) -> dict[str, date | None]:
    adviezen = list(afwijking.adviezen.all())
    gevraagd = [een.gevraagd_op for een in adviezen]
    ontvangen = [een.ontvangen_op for een in adviezen if een.ontvangen_op]
    alle = adviezen and len(ontvangen) == len(adviezen)
    return {
        AfwijkingStatus.ADVIES_GEVRAAGD: min(gevraagd, default=None),
        AfwijkingStatus.ADVIES_ONTVANGEN: max(ontvangen) if alle else None,
        AfwijkingStatus.BESLIST: afwijking.besluit.genomen_op if afwijking.besluit else None,
        AfwijkingStatus.GEMELD: afwijking.gemeld_op,
        AfwijkingStatus.AANVAARD: afwijking.uitkomst_op,
        AfwijkingStatus.ACTIEF: afwijking.van,
    }


def _ver(dagen: dict[str, date | None]) -> int:
    """The last step that has a date."""
    return max((VOLGORDE.index(status) for status, dag in dagen.items() if dag), default=0)
