"""Weeks in which people can work, and who is away: over, now and coming."""

from datetime import time

from trajecten.choices import AfwezigheidSoort, Berichtkanaal, Vraagantwoord, Vraagwijze
from trajecten.models import Afwezigheid, Inzet, Traject, WijkWerker
from trajecten.rules.beschikbaarheid import Blok
from trajecten.services.beschikbaarheid import afwezigheid_noteren, beschikbaarheid_vastleggen
from trajecten.services.planningsberichten import berichtkeuze_maken, bevestiging_sturen
from trajecten.services.vervangingen import vervanger_vragen
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip

OCHTEND, MIDDAG, NAMIDDAG = time(8), time(12, 30), time(17)
WEKEN = {
    "Bakkali": ([Blok(dag, OCHTEND, MIDDAG) for dag in range(5)], "Haalt om 13 uur de kinderen op"),
    "Diallo": (
        [Blok(dag, OCHTEND, NAMIDDAG) for dag in (1, 3, 4)],
        "Volgt maandag en woensdag les",
    ),
    "Haddad": ([Blok(3, OCHTEND, NAMIDDAG), Blok(4, OCHTEND, MIDDAG)], ""),
}
# Who, why, from and to in days from today, reported by.
AFWEZIG = (
    ("Bakkali", AfwezigheidSoort.ZIEK, 0, None, "de wijk-werker zelf, om 7.30 uur"),
    ("Sahin", AfwezigheidSoort.VERLOF, 5, 12, "de wijk-werker zelf"),
    ("Demir", AfwezigheidSoort.AFSPRAAK, -20, -20, "de begeleider van het OCMW"),
    ("Kowalska", AfwezigheidSoort.OPLEIDING, 8, 9, "VDAB"),
)


def laden(wereld: Wereld) -> None:
    """For some of the people who work every week."""
    wie = {rij.naam: rij for rij in WijkWerker.objects.filter(naam__in={*WEKEN, *_NAMEN})}
    for naam, (blokken, toelichting) in WEKEN.items():
        beschikbaarheid_vastleggen(
            door=wereld.bemiddelaar,
            wijkwerker=wie[naam],
            van=wereld.dagen(-30),
            blokken=blokken,
            toelichting=toelichting,
        )
    for naam, soort, van, tot, gemeld_door in AFWEZIG:
        afwezigheid = afwezigheid_noteren(
            door=wereld.bemiddelaar,
            wijkwerker=wie[naam],
            soort=soort,
            van=wereld.dagen(van),
            tot=None if tot is None else wereld.dagen(tot),
            gemeld_door=gemeld_door,
            gemeld_op=wereld.dagen(min(van, 0)),
        )
        if soort == AfwezigheidSoort.ZIEK:
            _vragen(wereld, afwezigheid)
    _brieven(wereld)


def _brieven(wereld: Wereld) -> None:
    """Two sides that want paper were told of what is planned: their letters wait."""
    inzet = Inzet.objects.lopend().filter(traject__wijkwerker__naam="Demir").first()
    if inzet is None:
        return
    for wie in (inzet.traject.wijkwerker, inzet.aanvraag.gebruiker):
        berichtkeuze_maken(door=wereld.bemiddelaar, van=wie, kanaal=Berichtkanaal.BRIEF)
    bevestiging_sturen(door=wereld.bemiddelaar, inzet=inzet, vandaag=wereld.vandaag)


def _vragen(wereld: Wereld, afwezigheid: Afwezigheid) -> None:
    """For the first moment that it hits two others were asked, without luck so far."""
    vervanging = afwezigheid.vervangingen.first()
    anderen = Traject.objects.lopend().filter(wijkwerker__naam__in=["Willems", "Vermeulen"])
    if vervanging is None:
        return
    for nummer, traject in enumerate(anderen.order_by("wijkwerker__naam")):
        vervanger_vragen(
            door=wereld.bemiddelaar,
            vervanging=vervanging,
            traject=traject,
            wijze=Vraagwijze.TELEFOON,
            nu=tijdstip(wereld.vandaag, 8, 40 + 5 * nummer),
            antwoord=(Vraagantwoord.GEEN_ANTWOORD, Vraagantwoord.NEE)[nummer],
            reden=("", "Heeft die dag een sollicitatie")[nummer],
        )


_NAMEN = {naam for naam, *_ in AFWEZIG}
