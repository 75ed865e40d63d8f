"""Who would run out of cheques soon buys some, but for one, whom the signaal must find."""

from datetime import timedelta

from cheques.rules.voorraad import voor_te_stellen
from cheques.services.voorraad import voorraden
from gebruikers.models import Gebruiker
from trajecten.choices import SignaalSoort
from wijkwerken.voorbeeld.bestellers import kopen
from wijkwerken.voorbeeld.wereld import Wereld

VOORUIT = 42  # days: further than a signaal looks


def laden(wereld: Wereld) -> None:
    """Everybody has cheques for what is planned, but the first who would run out after today."""
    vandaag = wereld.vandaag
    alle = voorraden(Gebruiker.objects.order_by("nummer"), vandaag=vandaag)
    droog = [
        (rij.verloop.droog_op or vandaag, gebruiker.nummer, gebruiker, rij)
        for gebruiker in Gebruiker.objects.filter(pk__in=list(alle))
        if (rij := alle[gebruiker.pk]).gepland and rij.verloop.droog_binnen(vandaag, VOORUIT)
    ]
    droog.sort(key=lambda een: (een[0] <= vandaag, *een[:2]))
    for plaats, (op, _, gebruiker, rij) in enumerate(droog):
        if plaats:
            kopen(wereld, gebruiker, voor_te_stellen(rij.verloop.tekort), wereld.dagen(-1))
        else:
            dagen = (op - vandaag) // timedelta(days=1)
            wereld.plant(SignaalSoort.CHEQUES, gebruiker, f"cheques zijn op over {dagen} dagen")
