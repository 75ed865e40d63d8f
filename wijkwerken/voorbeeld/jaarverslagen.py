"""What the coordinator wrote before the figures of the last full years."""

from rapportage.services.jaarverslag import jaarverslagtekst_schrijven
from wijkwerken.voorbeeld.wereld import Wereld

# Without a number: those stand in the figures.
GEGROEID = """\
In {jaar} groeide wijk-werken opnieuw in onze vier gemeenten. Meer mensen vonden een plek \
om een paar uur per week te werken, dicht bij huis en op hun eigen tempo. Dat is het werk van onze \
bemiddelaars, en van de OCMW's en VDAB die ons hun mensen toevertrouwen.

Het meeste werk gebeurt nog altijd bij mensen thuis: in de tuin, voor kleine boodschappen en als \
gezelschap. Scholen en verenigingen vroegen ons vaker dan vroeger. In twee gemeenten liet de raad \
een afwijkende activiteit toe, na advies van de sociale partners. Waar \
het werk sterk groeide, vroegen we rond of het iemand anders werk kostte.

Niet elke aanvraag konden we invullen. Vooral in de zomer zochten we langer naar iemand die paste. \
Daarom spreken we voortaan in het voorjaar al af wie in juli en augustus kan werken.

Wijk-werken is een stap, geen eindpunt. We houden na elk traject contact, drie, zes, negen en \
twaalf maanden lang. Zo weten we wie werk vond, wie een opleiding volgt en wie nog steun nodig \
heeft. Die antwoorden staan in dit verslag, met wie we niet konden bereiken erbij.

Dank aan alle wijk-werkers, gebruikers en partners voor hun inzet en hun vertrouwen."""

BEGONNEN = """\
{jaar} was het jaar waarin we op één manier begonnen te tellen. Elke maand sluiten we nu \
per gemeente af. Een cijfer uit dit verslag is daarna altijd hetzelfde, ook als later nog iets \
verbetert.

We begonnen met een kleine groep wijk-werkers en met gebruikers die we al lang kenden. In de loop \
van het jaar kwamen er scholen en verenigingen bij. Voor volgend jaar willen we vooral de tijd \
tussen aanmelding en eerste werkdag korter maken."""


def laden(wereld: Wereld, *teksten: str) -> None:
    """The first of them is of last year, the next of the year before that."""
    for terug, tekst in enumerate(teksten, 1):
        jaar = wereld.vandaag.year - terug
        jaarverslagtekst_schrijven(
            door=wereld.coordinator, jaar=jaar, tekst=tekst.format(jaar=jaar), versie=None
        )
