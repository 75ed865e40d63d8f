"""The tray of the loket: cheques that could not be taken, kept until somebody puts them away."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib.sessions.backends.base import SessionBase

from cheques.choices import ChequeStand
from cheques.rules.verdelen import Plaatsing

SLEUTEL = "loket_opzij"
BLADEN, NUMMERS = 5, 100  # the last sheets, and of each the last numbers
GEBLOKKEERD = {
    ChequeStand.VERLOREN,
    ChequeStand.TERUGBETAALD,
    ChequeStand.AANGEVRAAGD,
    ChequeStand.VERVANGEN,
}
KOPPEN = {
    "cheque_onbekend": "Onbekend",
    "cheque_gebruikt": "Al gebruikt",
    "cheque_vervallen": "Vervallen",
    "cheque_andere_gebruiker": "Andere gebruiker",
    "cheque_te_veel": "Te veel",
    "bezet": "Probeer opnieuw",
}


class Bakje:
    """Of one sheet, in the session of who sits at the counter: numbers and reasons, no persons."""

    def __init__(self, session: SessionBase, blad: UUID) -> None:
        self.session, self.blad = session, str(blad)

    @property
    def rijen(self) -> list[dict[str, str]]:
        """`nummer`, `kop`, `code` and `melding`, the last one first."""
        return self.session.get(SLEUTEL, {}).get(self.blad, [])

    def verwerk(self, plaatsingen: Iterable[Plaatsing]) -> None:
        """Put aside what was not taken; what was taken after all leaves the tray."""
        rijen = {rij["nummer"]: rij for rij in reversed(self.rijen)}
        for plaatsing in plaatsingen:
            rijen.pop(plaatsing.nummer, None)
            if bezwaar := plaatsing.bezwaar:
                geblokkeerd = bezwaar.getallen.get("stand") in GEBLOKKEERD
                rijen[plaatsing.nummer] = {
                    "nummer": plaatsing.nummer,
                    "kop": "Geblokkeerd" if geblokkeerd else KOPPEN.get(bezwaar.code, "Geweigerd"),
                    "code": bezwaar.code,
                    "melding": bezwaar.melding,
                }
        self._bewaar(list(rijen.values())[::-1][:NUMMERS])

    def weg(self, nummer: str) -> None:
        """Somebody gave it back, or put it away."""
        self._bewaar([rij for rij in self.rijen if rij["nummer"] != nummer])

    def _bewaar(self, rijen: list[dict[str, str]]) -> None:
        bladen = {k: v for k, v in self.session.get(SLEUTEL, {}).items() if k != self.blad}
        if rijen:
            bladen[self.blad] = rijen
        self.session[SLEUTEL] = dict(list(bladen.items())[-BLADEN:])
