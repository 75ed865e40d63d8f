"""A whole organisation: about 400 wijk-werkers, 600 gebruikers and 19,000 hours a year.

Around the small organisation, whose planted cases stay the only ones. People, gebruikers and
inzetten go by the services; a year of hours and their cheques go in bulk, past the services but
not past the database's own guards.
"""

from collections import defaultdict
from datetime import date, time, timedelta

from cheques.choices import BewegingSoort
from cheques.models import Cheque
from cheques.services.bewegingen import bewegingen_noteren
from gebruikers.models import Aanvraag, Gebruiker
from gebruikers.services.aanvragen import aanvraag_afsluiten
from trajecten.choices import Doorstroom, EindeReden, Inkomen
from trajecten.models import Inzet, Prestatie, Traject
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.voorbeeld import doorstroom, klein
from wijkwerken.voorbeeld.afgiften import afgeven
from wijkwerken.voorbeeld.bestellers import (
    BESTUUR,
    HOEVE,
    PERSOON,
    SCHOOL,
    VERENIGING,
    Besteller,
    aanvragen,
    inschrijven,
    kopen,
    overeenkomsten,
)
from wijkwerken.voorbeeld.dossiers import beeindigen, evalueren, traject_openen, verlengen
from wijkwerken.voorbeeld.namen import ACHTERNAMEN, VOORNAMEN
from wijkwerken.voorbeeld.personen import Mens
from wijkwerken.voorbeeld.wereld import GEMEENTEN, Wereld
from wijkwerken.voorbeeld.werk import inzetten, werkdagen

LOPEND, BEEINDIGD, GEBRUIKERS = 150, 220, 575
WERK: dict[str, tuple[str, ...]] = {
    PERSOON: ("TUIN-01", "PERS-03", "HUIS-02"),
    BESTUUR: ("LOG-02", "PREV-06"),
    SCHOOL: ("LOG-03", "PERS-07"),
    VERENIGING: ("LOG-08", "PERS-13"),
    HOEVE: ("LAND-02", "LAND-03"),
}
SOORTNAMEN = {
    BESTUUR: "Dienstencentrum",
    SCHOOL: "Basisschool",
    VERENIGING: "Buurtvereniging",
    HOEVE: "Hoeve",
}
STAPPEN = (
    (EindeReden.DOORSTROOM, Doorstroom.JOB),
    (EindeReden.DOORSTROOM, Doorstroom.OPLEIDING),
    (EindeReden.DOORSTROOM, Doorstroom.TWE),
    (EindeReden.GEZONDHEID, Doorstroom.ARBEIDSZORG),
    (EindeReden.EIGEN_VRAAG, Doorstroom.GEEN),
)
UITLEG = {Doorstroom.GEEN: "Wil het eerst zelf proberen"}
BLOK = 3  # hours a week: 4,900 blocks are a good 15,000 hours on top of the small organisation


class Organisatie:
    """Builds what the small organisation does not have: volume."""

    def __init__(self, wereld: Wereld) -> None:
        self.wereld = wereld
        self.gebruikers: dict[str, list[Gebruiker]] = defaultdict(list)
        self.bulk: list[Prestatie] = []

    def laden(self) -> None:
        """Gebruikers, people, their year of work, and what pays for it."""
        for nummer in range(GEBRUIKERS):
            self.gebruiker(nummer)
        self.wereld.meld(f"{GEBRUIKERS} gebruikers erbij")
        for nummer in range(LOPEND):
            self.lopend(nummer)
        for nummer in range(BEEINDIGD):
            self.beeindigd(nummer)
        self.wereld.meld(f"{LOPEND + BEEINDIGD} trajecten erbij")
        doorstroom.stappen(self.wereld)
        self.uren()
        self.cheques()
        totaal = Prestatie.objects.filter(datum__gt=self.wereld.dagen(-365)).totaal()
        self.wereld.meld(f"{totaal} uren in het voorbije jaar")

    def gebruiker(self, nummer: int) -> None:
        toeval = self.wereld.toeval
        soort = (PERSOON, PERSOON, PERSOON, BESTUUR, SCHOOL, VERENIGING, PERSOON, HOEVE)[nummer % 8]
        naam, gemeente = toeval.choice(ACHTERNAMEN), toeval.choice(list(GEMEENTEN))
        if soort == PERSOON:
            besteller = Besteller(naam, soort, gemeente, toeval.choice(VOORNAMEN))
        else:
            besteller = Besteller(
                f"{SOORTNAMEN[soort]} {naam} {nummer}", soort, gemeente, contact=f"M. {naam}"
            )
        rij = inschrijven(self.wereld, besteller)
        overeenkomsten(self.wereld, rij)
        self.gebruikers[gemeente].append(rij)

    def mens(self) -> Mens:
        toeval = self.wereld.toeval
        geboren = date(toeval.randint(1961, 2004), toeval.randint(1, 12), toeval.randint(1, 28))
        return Mens(
            toeval.choice(ACHTERNAMEN),
            toeval.choice(VOORNAMEN),
            geboren,
            toeval.choice(list(GEMEENTEN)),
            toeval.choice((Inkomen.LEEFLOON, Inkomen.LEEFLOON, Inkomen.UITKERING, Inkomen.ZONDER)),
        )

    def lopend(self, nummer: int) -> None:
        """In the first term, or renewed; far from every threshold, as in the small one."""
        wereld, toeval, mens = self.wereld, self.wereld.toeval, self.mens()
        bij = ("bemiddelaar", "collega", "coordinator")[nummer % 3]
        if nummer % 2:
            traject = traject_openen(
                wereld, mens, wereld.dagen(-toeval.randint(15, 125)), bemiddelaar=bij
            )
        else:
            traject = traject_openen(
                wereld, mens, wereld.dagen(-toeval.randint(195, 285)), bemiddelaar=bij
            )
            dag = wereld.dagen(-toeval.randint(20, 120))
            evalueren(wereld, traject, dag)
            traject = verlengen(wereld, traject, dag)
        if nummer % 6:
            self.werk(traject, mens, wereld.vandaag)

    def beeindigd(self, nummer: int) -> None:
        """Five months, somewhere in the last fifteen."""
        wereld, mens = self.wereld, self.mens()
        einde = wereld.dagen(-wereld.toeval.randint(8, 300))
        traject = traject_openen(wereld, mens, einde - timedelta(days=150))
        aanvraag = self.werk(traject, mens, einde)
        reden, stap = STAPPEN[nummer % len(STAPPEN)]
        beeindigen(
            wereld, traject, einde, reden=reden, doorstroom=stap, uitleg=UITLEG.get(stap, "")
        )
        aanvraag_afsluiten(door=wereld.bemiddelaar, aanvraag=aanvraag)

    def werk(self, traject: Traject, mens: Mens, tot: date) -> Aanvraag:
        """A weekly block at a gebruiker nearby, written down later in bulk."""
        wereld, toeval = self.wereld, self.wereld.toeval
        gebruiker = toeval.choice(self.gebruikers[mens.gemeente])
        van = traject.start + timedelta(days=7)
        uur = toeval.choice((8, 9, 13))
        aanvraag = aanvragen(
            wereld,
            gebruiker,
            toeval.choice(WERK[gebruiker.soort]),
            ontvangen=traject.start,
            van=van,
            dagen=(toeval.randrange(5),),
            begin=time(uur, 30),
            einde=time(uur + BLOK, 30),
        )
        inzet = inzetten(wereld, aanvraag, traject, van)
        self.bulk += [_prestatie(inzet, dag) for dag in werkdagen(aanvraag, van, tot)]
        return aanvraag

    def uren(self) -> None:
        """Inserted by the hundred; the triggers still count every limit."""
        Prestatie.objects.bulk_create(self.bulk, batch_size=500)
        self.wereld.meld(f"{len(self.bulk)} prestaties erbij")

    def cheques(self) -> None:
        """Every gebruiker buys what it used, before and in the last half year, and some more."""
        wereld = self.wereld
        half = plus_maanden(wereld.vandaag, -6)
        per_gebruiker: dict[Gebruiker, list[Prestatie]] = defaultdict(list)
        for prestatie in sorted(self.bulk, key=lambda p: p.datum):
            if prestatie.datum <= wereld.dagen(-10):
                per_gebruiker[prestatie.inzet.aanvraag.gebruiker].append(prestatie)
        oud: list[str] = []
        for gebruiker, gedaan in per_gebruiker.items():
            vroeger = [p for p in gedaan if p.datum < half]
            later = [p for p in gedaan if p.datum >= half]
            if vroeger:
                eerste = min(p.datum for p in vroeger) - timedelta(days=5)
                oud += self.betaal(vroeger, kopen(wereld, gebruiker, _uren(vroeger), eerste))
            if later:
                self.betaal(later, kopen(wereld, gebruiker, _uren(later) + 6, half))
        for begin in range(0, len(oud), 2000):
            nummers = oud[begin : begin + 2000]
            afgeven(wereld, nummers, wereld.dagen(-90), betaald=wereld.dagen(-60))
        Prestatie.objects.bulk_update(
            [p for rijen in per_gebruiker.values() for p in rijen], ["cheques"], batch_size=500
        )

    def betaal(self, prestaties: list[Prestatie], nummers: list[str]) -> list[str]:
        """Hand in one cheque for every hour; all movements of a gebruiker at once."""
        over = iter(nummers)
        voor = {next(over): p for p in prestaties for _ in range(p.uren)}
        bewegingen_noteren(
            list(Cheque.objects.filter(nummer__in=voor).select_related("bestelling")),
            BewegingSoort.GEKOPPELD,
            door=self.wereld.bemiddelaar,
            datum=self.wereld.dagen(-9),
            prestatie=lambda cheque: voor[cheque.nummer],
        )
        for prestatie in prestaties:
            prestatie.cheques = prestatie.uren
        return list(voor)


def _uren(prestaties: list[Prestatie]) -> int:
    return sum(prestatie.uren for prestatie in prestaties)


def _prestatie(inzet: Inzet, dag: date) -> Prestatie:
    aanvraag = inzet.aanvraag
    return Prestatie(
        traject=inzet.traject,
        inzet=inzet,
        datum=dag,
        begin=aanvraag.begin,
        einde=aanvraag.einde,
        uren=aanvraag.uren,
    )


def laden(wereld: Wereld) -> None:
    """The small one with somebody at every stage, and many around it."""
    klein.laden(wereld)
    Organisatie(wereld).laden()
