"""Who may let people work without cheques for a while: one now, and one that was taken back."""

from cheques.services.kredieten import krediet_geven, krediet_intrekken
from cheques.services.voorraad import voorraden
from gebruikers.models import Gebruiker
from wijkwerken.voorbeeld.wereld import Wereld


def laden(wereld: Wereld) -> None:
    """At the two with the fewest cheques that do not run dry: the one that does has no krediet."""
    alle = voorraden(Gebruiker.objects.order_by("nummer"), vandaag=wereld.vandaag)
    gebruikers = [
        gebruiker
        for gebruiker in Gebruiker.objects.actief().order_by("nummer")
        if (rij := alle.get(gebruiker.pk)) and rij.over and rij.gepland and not rij.verloop.tekort
    ]
    nu, eerder = sorted(gebruikers, key=lambda g: (alle[g.pk].over, g.nummer))[:2]
    krediet_geven(
        door=wereld.bemiddelaar,
        gebruiker=nu,
        uren=8,
        van=wereld.dagen(-3),
        tot=wereld.dagen(18),
        reden="De nieuwe cheques zijn betaald, maar nog niet toegekomen.",
    )
    voorbij = krediet_geven(
        door=wereld.bemiddelaar,
        gebruiker=eerder,
        uren=12,
        van=wereld.dagen(-40),
        tot=wereld.dagen(30),
        reden="De gebruiker ligt in het ziekenhuis en kan niet bestellen.",
    )
    krediet_intrekken(door=wereld.bemiddelaar, krediet=voorbij, vandaag=wereld.dagen(-12))
