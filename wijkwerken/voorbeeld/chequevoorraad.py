"""Who would run out of cheques soon buys some, but for one, whom the signaal must find."""

from datetime import timedelta

from cheques.rules.voorraad import voor_te_stellen
from cheques.services.voorraad import voorraden
from gebruikers.models import Gebruiker
from trajecten.choices import SignaalSoort
from wijkwerken.voorbeeld.bestellers import kopen
from wijkwerken.voorbeeld.wereld import Wereld

VOORUIT = 42  # days: further than a signaal looks


def aanvullen(wereld: Wereld, *, leeg: Gebruiker | None = None) -> None:
    """Let everybody have cheques for what is planned; `leeg` is planted as the one without."""
    vandaag = wereld.vandaag
    alle = voorraden(Gebruiker.objects.order_by("nummer"), vandaag=vandaag)
    for gebruiker in Gebruiker.objects.in_bulk(alle).values():
        rij = alle[gebruiker.pk]
        droog = rij.gepland and rij.verloop.droog_binnen(vandaag, VOORUIT)
        if droog and gebruiker != leeg:
            kopen(wereld, gebruiker, voor_te_stellen(rij.verloop.tekort), wereld.dagen(-1))
        elif gebruiker == leeg and droog and rij.verloop.droog_binnen(vandaag):
            op = rij.verloop.droog_op or vandaag
            dagen = (op - vandaag) // timedelta(days=1)
            wereld.plant(SignaalSoort.CHEQUES, gebruiker, f"cheques zijn op over {dagen} dagen")
