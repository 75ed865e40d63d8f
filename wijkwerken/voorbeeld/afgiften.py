"""Batches to the issuer: answered, waiting for the last answers, and in preparation."""

from collections.abc import Sequence
from datetime import date

from cheques.models import Afgifte
from cheques.rules.afgifte import Antwoord
from cheques.services.afgiften import afgifte_afleveren, afgifte_beantwoorden, afgifte_maken
from wijkwerken.voorbeeld.wereld import Wereld


def afgeven(
    wereld: Wereld, nummers: Sequence[str], dag: date, *, betaald: date | None = None
) -> None:
    """Deliver these cheques on `dag`; the issuer pays all of them on `betaald`."""
    if not nummers:
        return
    door = wereld.bemiddelaar
    afgifte = afgifte_maken(door=door, nummers=nummers, kenmerk=f"WW{dag:%Y%m}", vandaag=dag)
    afgifte_afleveren(door=door, afgifte=afgifte, vandaag=dag)
    if betaald:
        afgifte_beantwoorden(
            door=door, afgifte=afgifte, antwoorden=[], rest_aanvaard=True, vandaag=betaald
        )


def laden(wereld: Wereld) -> None:
    """The last delivered batch is answered in part, two refused; the newest cheques wait."""
    door, dag = wereld.bemiddelaar, wereld.dagen(-4)
    if wacht := Afgifte.objects.filter(stand="afgeleverd").first():
        nummers = list(wacht.regels.values_list("cheque__nummer", flat=True))
        helft = nummers[: len(nummers) // 2]
        antwoorden = [Antwoord(nummer, aanvaard=True) for nummer in helft[2:]] + [
            Antwoord(nummer, aanvaard=False, reden="Nummer onleesbaar") for nummer in helft[:2]
        ]
        afgifte_beantwoorden(door=door, afgifte=wacht, antwoorden=antwoorden, vandaag=dag)
    afgifte_maken(door=door, kenmerk=f"WW{wereld.vandaag:%Y%m}", vandaag=wereld.dagen(-1))
