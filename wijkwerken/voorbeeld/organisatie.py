"""A whole organisation: the small one with somebody at every stage, and years of work around it.

The last full year counts exactly what Wijk-werken Waas printed for 2018, on whatever day it is
loaded: 402 wijk-werkers, 572 gebruikers, 680 opdrachten and 18,805 hours.
"""

from datetime import date

from wijkwerken.voorbeeld.klein import Klein
from wijkwerken.voorbeeld.waas import Waas
from wijkwerken.voorbeeld.weergaven import weergaven_bewaren
from wijkwerken.voorbeeld.wereld import Wereld


def laden(wereld: Wereld) -> None:
    """The planted cases of the small one stay the only ones."""
    klein = Klein(wereld)
    klein.opbouwen()
    Waas(wereld).laden()
    klein.afsluiten(sinds=date(wereld.vandaag.year, 1, 1))
    weergaven_bewaren(wereld)
