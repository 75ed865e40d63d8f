"""The piles of sheets: everything before last month done, last month nearly, this month begun."""

from datetime import timedelta

from trajecten.models import Maandblad
from trajecten.services.maandbladen import (
    maandblad_binnenbrengen,
    maandblad_verwerken,
    maandbladen_klaarzetten,
)
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.voorbeeld.wereld import Wereld

MAANDEN = 3
NIET_BINNEN, OP_DE_STAPEL = 2, 3  # of last month


def laden(wereld: Wereld) -> None:
    deze = wereld.vandaag.replace(day=1)
    for terug in range(MAANDEN):
        maand = plus_maanden(deze, -terug)
        maandbladen_klaarzetten(maand)
        bladen = list(Maandblad.objects.niet_binnen(maand).order_by("traject__nummer", "pk"))
        binnen = len(bladen) - (NIET_BINNEN if terug == 1 else 0)
        verwerkt = binnen - (OP_DE_STAPEL if terug == 1 else 0)
        if terug == 0:  # who finished early
            binnen, verwerkt = 3, 1
        dag = min(wereld.vandaag, plus_maanden(maand, 1) + timedelta(days=2))
        for n, blad in enumerate(bladen[:binnen]):
            daad = maandblad_verwerken if n < verwerkt else maandblad_binnenbrengen
            daad(door=wereld.bemiddelaar, maandblad=blad, vandaag=dag)
