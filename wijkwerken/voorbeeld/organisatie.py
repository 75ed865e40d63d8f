"""A whole organisation: the small one with somebody at every stage, and years of work around it.

The last full year counts exactly what Wijk-werken Waas printed for 2018, on whatever day it is
loaded: 402 wijk-werkers, 572 gebruikers, 680 opdrachten and 18,805 hours. The year before is as
much less as they printed.
"""

from datetime import date

from wijkwerken.voorbeeld import jaarverslagen, vergoedingen
from wijkwerken.voorbeeld.jaarplan import EERDER, WAAS
from wijkwerken.voorbeeld.jaren import jaren_ervoor
from wijkwerken.voorbeeld.klein import Klein
from wijkwerken.voorbeeld.weergaven import weergaven_bewaren
from wijkwerken.voorbeeld.wereld import Wereld

JAREN = (EERDER, WAAS)


def laden(wereld: Wereld) -> None:
    """The planted cases of the small one stay the only ones."""
    klein = Klein(wereld)
    klein.opbouwen()
    jaren_ervoor(wereld, JAREN)
    klein.afsluiten(sinds=date(wereld.vandaag.year, 1, 1))
    jaarverslagen.laden(wereld, jaarverslagen.GEGROEID, jaarverslagen.BEGONNEN)
    vergoedingen.concept(wereld)
    weergaven_bewaren(wereld)
