"""A lively little organisation: somebody at every stage, and each signaal exactly where planted.

Every date hangs on today. Who is not planted stays far from all thresholds: at most 40 of 60
hours this month, and neither an evaluatie nor an end within 42 days.
"""

from datetime import date, time

from django.db import connection

from cheques.models import Cheque
from gebruikers.models import Aanvraag, Gebruiker
from gebruikers.services.aanvragen import aanvraag_afsluiten
from trajecten.choices import SignaalSoort
from trajecten.models import Inzet, Prestatie, Traject
from wijkwerken.voorbeeld import (
    afsluitingen,
    beschikbaarheid,
    betwistingen,
    chequevoorraad,
    doorstroom,
    einden,
    evaluaties,
    gebreken,
    geld,
    gevallen,
    invoer,
    jaarverslagen,
    kredieten,
    maandbladen,
    overtypen,
    rapporten,
    registraties,
    terugvragen,
    vergoedingen,
    voorraden,
)
from wijkwerken.voorbeeld.activiteiten import afwijkingen
from wijkwerken.voorbeeld.afspraken import papieren
from wijkwerken.voorbeeld.bestellers import BESTELLERS, aanvragen, inschrijven, overeenkomsten
from wijkwerken.voorbeeld.bewijzen import talen_noteren
from wijkwerken.voorbeeld.bezetting import (
    AANMELDINGEN,
    GESTOPT,
    LOPERS,
    OPDRACHTEN,
    Loper,
    Opdracht,
)
from wijkwerken.voorbeeld.dossiers import (
    aanmelding_tot,
    beeindigen,
    evalueren,
    traject_openen,
    verlengen,
)
from wijkwerken.voorbeeld.dossierwerk import dossiers_vullen
from wijkwerken.voorbeeld.instroom import instroom
from wijkwerken.voorbeeld.intakes import intakes
from wijkwerken.voorbeeld.jaarplan import KLEIN
from wijkwerken.voorbeeld.jaren import jaren_ervoor
from wijkwerken.voorbeeld.lijn import tweede_traject
from wijkwerken.voorbeeld.personen import Mens
from wijkwerken.voorbeeld.weergaven import weergaven_bewaren
from wijkwerken.voorbeeld.wereld import Wereld
from wijkwerken.voorbeeld.werk import inzetten, plannen, werkdagen, werken


class Klein:
    """Builds it step by step; what later steps need stays at hand."""

    def __init__(self, wereld: Wereld) -> None:
        self.wereld = wereld
        self.gebruikers: dict[str, Gebruiker] = {}
        self.aanvragen: dict[str, Aanvraag] = {}
        self.gedaan: list[Prestatie] = []
        # When the weekly jobs were asked, and when the work that is made begins.
        self.gevraagd = wereld.dagen(-wereld.geschiedenis)
        self.begin = wereld.dagen(8 - wereld.geschiedenis)

    def opbouwen(self) -> None:
        """Everything but the end, in the order in which it hangs together."""
        self.maak_gebruikers()
        self.maak_opdrachten()
        for loper in LOPERS:
            self.loop(loper)
        gevallen.laden(self)
        tweede_traject(self.wereld)
        for gestopt in GESTOPT:
            self.stop(*gestopt)
        for mens, status, dag in AANMELDINGEN:
            aanmelding_tot(self.wereld, mens, status, self.wereld.dagen(dag))
        intakes(self.wereld)
        dossiers_vullen(self.wereld)
        voorraden.open_aanvragen(self)
        evaluaties.laden(self)
        voorraden.in_elke_stand(self)
        terugvragen.laden(self)
        instroom(self.wereld)
        afwijkingen(self.wereld)
        papieren(self.wereld)
        registraties.laden(self.wereld, self.gebruikers)
        geld.laden(self.wereld)
        gebreken.laden(self.wereld, self.gebruikers)
        betwistingen.laden(self.wereld, self.gedaan)
        doorstroom.laden(self.wereld, plant="El Amrani")
        beschikbaarheid.laden(self.wereld)
        talen_noteren(self.wereld)
        einden.laden(self.wereld)
        overtypen.laden(self.wereld)
        invoer.laden(self.wereld)
        maandbladen.laden(self.wereld)
        chequevoorraad.laden(self.wereld)
        kredieten.laden(self.wereld)
        vergoedingen.rekeningen(self.wereld)

    def afsluiten(self, sinds: date | None = None) -> None:
        """Pay and close what is over, last: nobody writes in a closed month.

        Of years before that of `sinds` no closed month is corrected or opened again.
        """
        vergoedingen.betaald(self.wereld)
        afsluitingen.laden(self.wereld, sinds)
        rapporten.laden(self.wereld)  # of months that are closed by now
        self.wereld.meld(
            f"{Traject.objects.count()} trajecten, {Gebruiker.objects.count()} gebruikers, "
            f"{Prestatie.objects.count()} prestaties, {Cheque.objects.count()} cheques"
        )

    # -- who orders ------------------------------------------------------------------------
    def maak_gebruikers(self) -> None:
        for besteller in BESTELLERS:
            gebruiker = inschrijven(self.wereld, besteller)
            self.gebruikers[besteller.naam] = gebruiker
            tot = self.wereld.dagen(20) if besteller.naam == "Buurtwerk De Spoel vzw" else None
            overeenkomsten(self.wereld, gebruiker, tot)
        self.wereld.plant(
            SignaalSoort.OVEREENKOMST,
            self.gebruikers["Buurtwerk De Spoel vzw"],
            "overeenkomst loopt over 20 dagen af",
        )

    def maak_opdrachten(self) -> None:
        """Each weekly job as an aanvraag; who works there follows."""
        begin = self.gevraagd
        bezet = [loper.opdracht for loper in LOPERS]
        for sleutel, opdracht in OPDRACHTEN.items():
            self.aanvragen[sleutel] = self.aanvraag_voor(
                opdracht, begin, aantal=max(1, bezet.count(sleutel))
            )

    def aanvraag_voor(self, opdracht: Opdracht, van: date, *, aantal: int = 1) -> Aanvraag:
        return aanvragen(
            self.wereld,
            self.gebruikers[opdracht.besteller],
            opdracht.code,
            ontvangen=van,
            van=van,
            dagen=opdracht.dagen,
            begin=opdracht.begin,
            einde=opdracht.einde,
            aantal=aantal,
        )

    # -- who works -------------------------------------------------------------------------
    def loop(self, loper: Loper) -> Traject:
        """A running traject that no check minds."""
        wereld = self.wereld
        traject = traject_openen(
            wereld, loper.mens, wereld.dagen(-loper.start), bemiddelaar=loper.bij
        )
        if loper.evaluatie:
            dag = wereld.dagen(-loper.evaluatie)
            evalueren(wereld, traject, dag)
            traject = verlengen(wereld, traject, dag)
        if loper.opdracht:
            inzet = self.werk(traject, self.aanvragen[loper.opdracht], wereld.vandaag)
            plannen(wereld, inzet, loper.weken_plannen)
        return traject

    def werk(self, traject: Traject, aanvraag: Aanvraag, tot: date) -> Inzet:
        """All days of the aanvraag from a week after the start up to and including `tot`."""
        van = max(self.begin, self.week_na(traject))
        inzet = inzetten(self.wereld, aanvraag, traject, van)
        self.gedaan += werken(self.wereld, inzet, werkdagen(aanvraag, van, tot))
        return inzet

    def week_na(self, traject: Traject) -> date:
        return self.wereld.dagen(7 - (self.wereld.vandaag - traject.start).days)

    def verlengd(self, mens: Mens, start: date, evaluatie: date) -> Traject:
        traject = traject_openen(self.wereld, mens, start)
        evalueren(self.wereld, traject, evaluatie)
        return verlengen(self.wereld, traject, evaluatie)

    def eigen_opdracht(self, opdracht: Opdracht, van: date) -> Aanvraag:
        """A job for one of the planted people, so that nobody else's place changes."""
        return self.aanvraag_voor(opdracht, van)

    def stop(
        self, mens: Mens, start: int, einde: int, reden: str, doorstroom: str, uitleg: str
    ) -> None:
        """An ended traject, with some weeks of work and its next step."""
        wereld = self.wereld
        traject = traject_openen(wereld, mens, wereld.dagen(-start))
        opdracht = Opdracht("Rampelberg", "PERS-04", (4,), time(13), time(15))
        aanvraag = self.eigen_opdracht(opdracht, self.gevraagd)
        van = max(self.begin, self.week_na(traject))
        inzet = inzetten(wereld, aanvraag, traject, van)
        dagen = werkdagen(aanvraag, van, wereld.dagen(-einde))[:8]
        self.gedaan += werken(wereld, inzet, dagen)
        beeindigen(
            wereld,
            traject,
            wereld.dagen(-einde),
            reden=reden,
            doorstroom=doorstroom,
            uitleg=uitleg,
        )
        aanvraag_afsluiten(door=wereld.bemiddelaar, aanvraag=aanvraag)


def laden(wereld: Wereld) -> None:
    """Thirty wijk-werkers and twenty-five gebruikers, and last year beside them."""
    klein = Klein(wereld)
    klein.opbouwen()
    # What is closed next is planned by what PostgreSQL knows of these tables: not that they are
    # empty, as they were when this transaction began.
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    if wereld.geschiedenis > 120:  # a short history has no year before it
        jaren_ervoor(wereld, [KLEIN], bovenop=True)
        jaarverslagen.laden(wereld, jaarverslagen.BEGONNEN)
    klein.afsluiten()
    vergoedingen.concept(wereld)  # after all hours: it says what is due now
    weergaven_bewaren(wereld)
