"""Closed months: all but the last one or two, one closed anew, and one asked to be re-opened.

Comes last: what is closed, nobody else writes in any more.
"""

from datetime import date, datetime, timedelta
from itertools import groupby
from operator import itemgetter

from cheques.services.afsluiten import heropening_bevestigen, heropening_vragen
from cheques.services.maandcontrole import maandcontrole
from cheques.services.samen_afsluiten import ronde_beginnen, ronde_verwerken
from trajecten.models import Maandafsluiting, Prestatie
from trajecten.services.correcties import correctie_boeken
from trajecten.services.prestaties import prestatie_corrigeren
from wijkwerken.kern.datums import eerste_van_maand, plus_maanden
from wijkwerken.toegang.models import Gemeente
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip

OPEN_BLIJFT = {"dilbeek", "leeuw"}  # their last month is ready to be closed
WAAROM = "De laatste cheques en bladen komen nog binnen."


def laden(wereld: Wereld, sinds: date | None = None) -> None:
    """Close what is over; corrections and re-openings are of months from `sinds` on."""
    nu = eerste_van_maand(wereld.vandaag)
    for maand, rijen in groupby(_met_uren(wereld, nu), key=itemgetter(1)):
        dag = min(plus_maanden(maand, 1) + timedelta(days=4), wereld.vandaag)
        _sluit(wereld, list(rijen), tijdstip(dag, 16))
    _zonder_woord(wereld, plus_maanden(nu, -1))
    for gemeente in (wereld.gemeenten["halle"], wereld.gemeenten["beersel"]):
        _corrigeer(wereld, gemeente, sinds)
    _opnieuw(wereld, wereld.gemeenten["beersel"], sinds)
    _vraag(wereld, wereld.gemeenten["dilbeek"])


def _met_uren(wereld: Wereld, nu: date) -> list[tuple[Gemeente, date]]:
    """What is to be closed: each open month with hours, the oldest first, but for some the last."""
    dicht = set(Maandafsluiting.objects.gesloten().values_list("gemeente", "maand"))
    gemeenten = {gemeente.pk: (naam, gemeente) for naam, gemeente in wereld.gemeenten.items()}
    rijen = (
        Prestatie.objects.filter(boekmaand__lt=nu, traject__gemeente__in=gemeenten)
        .order_by("boekmaand", "traject__gemeente__naam")
        .values_list("traject__gemeente", "boekmaand")
        .distinct()
    )
    return [
        (gemeenten[pk][1], maand)
        for pk, maand in rijen
        if (pk, maand) not in dicht
        and (maand < plus_maanden(nu, -1) or gemeenten[pk][0] not in OPEN_BLIJFT)
    ]


def _zonder_woord(wereld: Wereld, maand: date) -> None:
    """Tried without a word on the points that are open: the report says why nothing was closed."""
    maanden = [
        (wereld.gemeenten[naam], maand)
        for naam in sorted(OPEN_BLIJFT)
        if any(not punt.klaar for punt in maandcontrole(wereld.gemeenten[naam], maand))
    ]
    if maanden:
        _sluit(wereld, maanden, tijdstip(wereld.vandaag, 7), toelichting="")


def _sluit(
    wereld: Wereld, maanden: list[tuple[Gemeente, date]], nu: datetime, toelichting: str = WAAROM
) -> None:
    """In the first days of the month after; what has to be decided first stays open."""
    ronde = ronde_beginnen(door=wereld.coordinator, maanden=maanden, toelichting=toelichting, nu=nu)
    ronde_verwerken(ronde=ronde, vandaag=wereld.vandaag, nu=nu)


def _gesloten(gemeente: Gemeente, sinds: date | None = None) -> list[Maandafsluiting]:
    """The last one first."""
    rijen = Maandafsluiting.objects.gesloten().filter(gemeente=gemeente).order_by("-maand")
    return list(rijen.filter(maand__gte=sinds) if sinds else rijen)


def _van(afsluiting: Maandafsluiting) -> Prestatie | None:
    """Work of that month that nobody contests, of more than an hour."""
    rijen = Prestatie.objects.geboekt_in([afsluiting.gemeente], afsluiting.maand).niet_betwist()
    return rijen.filter(uren__gte=2, betwistingen=None).order_by("datum", "traject__nummer").first()


def _corrigeer(wereld: Wereld, gemeente: Gemeente, sinds: date | None) -> None:
    for afsluiting in _gesloten(gemeente, sinds)[:1]:
        if prestatie := _van(afsluiting):
            correctie_boeken(
                door=wereld.bemiddelaar,
                prestatie=prestatie,
                uren=1,
                reden="Het laatste uur stond niet op het blad.",
            )


def _opnieuw(wereld: Wereld, gemeente: Gemeente, sinds: date | None) -> None:
    """Opened again with two, mended, and closed anew: there is a difference to see."""
    for afsluiting in _gesloten(gemeente, sinds)[1:2]:
        prestatie = _van(afsluiting)
        if prestatie is None:
            continue
        nu = tijdstip(wereld.vandaag, 9)
        heropening_vragen(
            door=wereld.coordinator,
            afsluiting=afsluiting,
            reden="Een heel blad stond bij de verkeerde dag.",
            nu=nu,
        )
        heropening_bevestigen(door=wereld.accounts["coordinator2"], afsluiting=afsluiting, nu=nu)
        prestatie_corrigeren(
            door=wereld.bemiddelaar,
            prestatie=prestatie,
            vandaag=wereld.vandaag,
            reden="Er is een uur langer gewerkt.",
            begin=None,
            einde=None,
            uren=prestatie.uren + 1,
        )
        _sluit(wereld, [(gemeente, afsluiting.maand)], tijdstip(wereld.vandaag, 10))


def _vraag(wereld: Wereld, gemeente: Gemeente) -> None:
    for afsluiting in _gesloten(gemeente)[:1]:
        heropening_vragen(
            door=wereld.accounts["coordinator2"],
            afsluiting=afsluiting,
            reden="Twee bladen bleken bij het verkeerde traject te liggen.",
            nu=tijdstip(wereld.vandaag, 8),
        )
