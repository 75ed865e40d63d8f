"""Inschrijvingsgelden of last year and this one, and a file of the bank that paid most of them."""

from datetime import date

from django.conf import settings

from gebruikers.models import Inschrijvingsgeld
from gebruikers.services.bankbestanden import bankbestand_verwerken
from gebruikers.services.inschrijvingsgelden import (
    betaling_herinneren,
    betaling_vragen,
    inschrijvingsgeld_kwijtschelden,
    inschrijvingsgelden_maken,
)
from gebruikers.services.ontvangsten import ontvangst_noteren
from wijkwerken.kern.controles import mededeling_opmaak
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip

KOP = "Rekening;Boekingsdatum;Naam tegenpartij bevat;Bedrag;Devies;Mededelingen"
# What payers wrote who forgot the number, or typed it wrong.
VREEMD = (
    ("Frans Bogaerts", "7,50", "lidgeld wijkwerken"),
    ("Huisartsenpraktijk De Zenne", "35,00", "factuur 2203"),
)


def laden(wereld: Wereld) -> None:
    """Most paid, some late, some not asked yet; one too little, one twice, one remitted."""
    if not settings.ORGANISATIE_IBAN:
        wereld.meld("Geen inschrijvingsgelden: ORGANISATIE_IBAN is leeg")
        return
    jaar = wereld.vandaag.year
    for welk in (jaar - 1, jaar):
        inschrijvingsgelden_maken(door=wereld.bemiddelaar, jaar=welk)
    vorige = list(Inschrijvingsgeld.objects.filter(jaar=jaar - 1).order_by("mededeling"))
    deze = list(Inschrijvingsgeld.objects.filter(jaar=jaar).order_by("mededeling"))
    gevraagd, niet = deze[:-3], deze[-3:]
    for geld in (*vorige, *gevraagd):
        betaling_vragen(door=wereld.bemiddelaar, inschrijvingsgeld=geld, vandaag=wereld.dagen(-50))
    for geld in gevraagd[:2]:
        betaling_herinneren(
            door=wereld.bemiddelaar, inschrijvingsgeld=geld, vandaag=wereld.dagen(-5)
        )
    inschrijvingsgeld_kwijtschelden(
        door=wereld.coordinator,
        inschrijvingsgeld=niet[0],
        reden="De school geeft ons gratis een lokaal",
        vandaag=wereld.dagen(-20),
    )
    ontvangst_noteren(
        door=wereld.bemiddelaar,
        inschrijvingsgeld=gevraagd[4],
        wijze="kas",
        bedrag=gevraagd[4].bedrag,
        datum=wereld.dagen(-30),
        vandaag=wereld.vandaag,
    )
    _inlezen(wereld, -40, [_rij(wereld.dagen(-42), geld) for geld in vorige])
    rijen = [_rij(wereld.dagen(-6), geld) for geld in gevraagd[5:]]
    rijen += [
        _rij(wereld.dagen(-4), gevraagd[3], "5,00"),
        _rij(wereld.dagen(-3), gevraagd[5]),
        *(_regel(wereld.dagen(-3), *rij) for rij in VREEMD),
        _regel(wereld.dagen(-2), str(gevraagd[2].gebruiker), "7,50", _verschreven(gevraagd[2])),
    ]
    _inlezen(wereld, -1, rijen)
    wereld.meld(f"{len(vorige) + len(deze)} inschrijvingsgelden, 2 bankbestanden")


def _rij(dag: date, geld: Inschrijvingsgeld, bedrag: str = "7,50") -> str:
    return _regel(dag, str(geld.gebruiker), bedrag, geld.mededeling_tekst)


def _regel(dag: date, naam: str, bedrag: str, wat: str) -> str:
    return f"{settings.ORGANISATIE_IBAN};{dag:%d/%m/%Y};{naam};{bedrag};EUR;{wat}"


def _verschreven(geld: Inschrijvingsgeld) -> str:
    """Two digits changed places: the page offers whose it is."""
    cijfers = list(geld.mededeling)
    cijfers[8], cijfers[9] = cijfers[9], cijfers[8]
    if "".join(cijfers) == geld.mededeling:
        cijfers[9] = str((int(cijfers[9]) + 1) % 10)
    return mededeling_opmaak("".join(cijfers))


def _inlezen(wereld: Wereld, dagen: int, rijen: list[str]) -> None:
    bankbestand_verwerken(
        door=wereld.bemiddelaar,
        inhoud="\r\n".join([KOP, *rijen, ""]).encode(),
        nu=tijdstip(wereld.dagen(dagen), 9),
    )
