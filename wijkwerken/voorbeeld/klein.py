"""A lively little organisation: somebody at every stage, and each signaal exactly where planted.

Every date hangs on today. Who is not planted stays far from all thresholds: at most 40 of 60
hours this month, and neither an evaluatie nor an end within 42 days.
"""

from dataclasses import dataclass
from datetime import date, time

from activiteiten.models import Vereiste
from cheques.choices import ChequeStand
from cheques.models import Cheque
from cheques.services.verwerken import (
    cheques_terugbetalen,
    cheques_verloren_melden,
    cheques_weigeren,
)
from gebruikers.choices import AanvraagSoort, AanvraagWachtreden
from gebruikers.models import Aanvraag, Gebruiker
from gebruikers.services.aanvragen import aanvraag_afsluiten, aanvraag_wachtreden
from trajecten.choices import (
    AanmeldingStatus,
    Doorstroom,
    EindeReden,
    EvaluatieSoort,
    Inkomen,
    SignaalSoort,
)
from trajecten.models import Inzet, Prestatie, Traject
from trajecten.services.evaluaties import evaluatie_beginnen, evaluatie_schrijven
from trajecten.services.inzetten import inzet_beeindigen, moment_plannen
from trajecten.services.overschrijdingen import overschrijding_vastleggen
from trajecten.services.wijkwerkers import uren_elders_noteren
from wijkwerken.kern.datums import eerste_van_maand, maandvenster, plus_jaren, plus_maanden
from wijkwerken.voorbeeld import beschikbaarheid, doorstroom, evaluaties, registraties
from wijkwerken.voorbeeld.activiteiten import afwijkingen
from wijkwerken.voorbeeld.afspraken import papieren
from wijkwerken.voorbeeld.bestellers import (
    BESTELLERS,
    aanvragen,
    inschrijven,
    kopen,
    overeenkomsten,
)
from wijkwerken.voorbeeld.bewijzen import talen_noteren
from wijkwerken.voorbeeld.dossiers import (
    aanmelding_tot,
    beeindigen,
    evalueren,
    geschorst,
    nieuw_afsprakenblad,
    overgang,
    traject_openen,
    verlengen,
)
from wijkwerken.voorbeeld.dossierwerk import dossiers_vullen
from wijkwerken.voorbeeld.instroom import instroom
from wijkwerken.voorbeeld.intakes import intakes
from wijkwerken.voorbeeld.lijn import met_bewijs, tweede_traject
from wijkwerken.voorbeeld.personen import Mens
from wijkwerken.voorbeeld.weergaven import weergaven_bewaren
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip
from wijkwerken.voorbeeld.werk import betalen, inzetten, plannen, werkdagen, werken

LEEFLOON, UITKERING, ZONDER = Inkomen.LEEFLOON, Inkomen.UITKERING, Inkomen.ZONDER
COLLEGA = "collega"


@dataclass(frozen=True, slots=True)
class Loper:
    """A running traject: when it began, its last evaluatie, and where the person works."""

    mens: Mens
    start: int  # days before today
    evaluatie: int = 0  # days before today; with one the traject was renewed
    opdracht: str = ""
    weken_plannen: int = 0
    bij: str = "bemiddelaar"


@dataclass(frozen=True, slots=True)
class Opdracht:
    """A weekly job at one of the gebruikers."""

    besteller: str
    code: str
    dagen: tuple[int, ...]
    begin: time
    einde: time


# fmt: off
OPDRACHTEN = {
    "wzc": Opdracht("Woonzorgcentrum Zonnewende", "LOG-02", (0, 2), time(8, 30), time(12, 30)),
    "refter": Opdracht("Basisschool De Linde", "LOG-03", (1, 4), time(11, 30), time(13, 30)),
    "zwerfvuil": Opdracht("Technische dienst Zennedal", "PREV-06", (3,), time(8), time(12)),
    "maaltijden": Opdracht("Dienstencentrum De Meander", "LOG-01", (0, 3), time(11), time(13)),
    "klas": Opdracht("Vrije school De Kiem", "PERS-11", (1, 4), time(9), time(12)),
    "fruit": Opdracht("Fruithoeve Ter Kammen", "LAND-02", (1, 3), time(8), time(12)),
    "spoel": Opdracht("Buurtwerk De Spoel vzw", "PERS-14", (2,), time(9), time(12)),
    "voedsel": Opdracht("Voedselhulp Pajot vzw", "LOG-08", (3,), time(9), time(13)),
    "bib": Opdracht("Bibliotheek De Leeslamp", "ADMIN-05", (2,), time(13), time(16)),
    "tuin": Opdracht("Claes", "TUIN-01", (2,), time(9), time(12)),
    "middag": Opdracht("Basisschool Het Vlindernest", "PERS-07", (1, 4), time(12), time(14)),
    "boodschappen": Opdracht("Van Cutsem", "HUIS-02", (5,), time(9), time(11)),
    "witloof": Opdracht("Witloofbedrijf Pauwels", "LAND-03", (2,), time(13), time(17)),
    "senioren": Opdracht("Seniorenclub Herfstrood vzw", "PERS-13", (4,), time(13), time(17)),
    "speelplein": Opdracht("Speelpleinwerking Kriebel vzw", "PERS-10", (5,), time(13), time(17)),
    "kuis": Opdracht("Deneyer", "HUIS-06", (1,), time(13), time(16)),
}
LOPERS = (
    Loper(Mens("Bakkali", "Samira", date(1988, 4, 12), "halle"), 95, 0, "wzc", 4),
    Loper(Mens("Kowalska", "Danuta", date(1979, 11, 3), "halle", UITKERING), 80, 0, "refter", 3),
    Loper(Mens("Demir", "Mehmet", date(1991, 1, 27), "beersel"), 110, 0, "zwerfvuil", 4),
    Loper(Mens("Janssens", "Linda", date(1968, 6, 8), "beersel", UITKERING), 60, 0, "maaltijden"),
    Loper(Mens("Popescu", "Elena", date(1984, 9, 19), "dilbeek"), 100, 0, "klas", 0, COLLEGA),
    Loper(Mens("Diallo", "Mamadou", date(2000, 2, 29), "leeuw"), 45, 0, "fruit", 3),
    Loper(Mens("Vermeulen", "Patrick", date(1965, 3, 30), "leeuw", UITKERING), 70, 0, "spoel"),
    Loper(Mens("Haddad", "Leïla", date(1995, 7, 14), "halle"), 120, 0, "voedsel"),
    Loper(Mens("Tran", "Van Minh", date(1972, 12, 1), "dilbeek", ZONDER), 88, 0, "bib", 0, COLLEGA),
    Loper(Mens("Willems", "Chantal", date(1970, 5, 22), "halle", UITKERING), 40, 0, "tuin"),
    Loper(Mens("Öztürk", "Emine", date(1986, 8, 5), "beersel"), 30, 0, "middag"),
    Loper(Mens("De Backer", "Ronny", date(1963, 10, 17), "halle", UITKERING), 18),
    Loper(Mens("Nowak", "Piotr", date(1990, 2, 11), "leeuw"), 9, 0, "", 0, COLLEGA),
    Loper(Mens("Coppens", "Annie", date(1966, 1, 9), "beersel", ZONDER), 105, 0, "boodschappen"),
    Loper(Mens("Sahin", "Hasan", date(1982, 3, 3), "dilbeek", UITKERING), 205, 40, "witloof", 4),
    Loper(Mens("Lemmens", "Ann", date(1974, 11, 25), "dilbeek"), 270, 110, "senioren", 0, COLLEGA),
    Loper(Mens("Mertens", "Sven", date(1998, 6, 30), "beersel"), 225, 70, "speelplein"),
)
GESTOPT = (
    (Mens("Nys", "Jeroen", date(1993, 4, 4), "halle"), 260, 120, EindeReden.DOORSTROOM,
     Doorstroom.JOB, "Vast contract in de keuken van een school"),
    (Mens("Benali", "Rachida", date(1985, 10, 20), "halle"), 230, 95, EindeReden.DOORSTROOM,
     Doorstroom.OPLEIDING, "Opleiding logistiek assistent in de zorg"),
    (Mens("Smets", "Marc", date(1961, 9, 2), "leeuw", UITKERING), 220, 75, EindeReden.GEZONDHEID,
     Doorstroom.ARBEIDSZORG, ""),
    (Mens("Ivanova", "Olga", date(1977, 12, 12), "dilbeek"), 190, 50, EindeReden.DOORSTROOM,
     Doorstroom.SOCIALE_ECONOMIE, "Strijkatelier"),
    (Mens("Jacobs", "Nico", date(1989, 7, 7), "beersel", UITKERING), 175, 25,
     EindeReden.EIGEN_VRAAG, Doorstroom.GEEN, "Wil eerst verhuizen en zoekt daarna zelf"),
)
AANMELDINGEN = (
    (Mens("Ait Said", "Nora", date(1996, 3, 18), "halle"), AanmeldingStatus.CONCEPT, -1),
    (Mens("Janssens", "Bart", date(1987, 1, 15), "halle"), AanmeldingStatus.VERSTUURD, -1),
    (Mens("Stevens", "Kevin", date(1999, 5, 6), "leeuw", UITKERING), AanmeldingStatus.GEZIEN, -4),
    (Mens("Kaya", "Sibel", date(1992, 8, 24), "beersel"), AanmeldingStatus.INTAKE_GEPLAND, -8),
    (Mens("Lambrecht", "Guy", date(1969, 2, 2), "halle"), AanmeldingStatus.TERUGGESTUURD, -6),
)
# fmt: on


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

    def laden(self) -> None:
        """Everything, in the order in which it hangs together."""
        self.maak_gebruikers()
        self.maak_opdrachten()
        for loper in LOPERS:
            self.loop(loper)
        self.evaluatie_te_laat()
        self.aan_de_limiet()
        self.dicht_bij_de_limiet()
        self.loopt_af()
        self.ex_pwa()
        self.ex_pwa_zonder_werk(
            Mens("Goossens", "Eddy", date(1960, 9, 9), "leeuw", UITKERING),
            21,
            "overgangsmaatregel vervalt over 3 weken",
        )
        self.ex_pwa_zonder_werk(
            Mens("Van Hecke", "Lucien", date(1963, 1, 23), "dilbeek", UITKERING),
            -4,
            "overgangsmaatregel verviel 4 dagen geleden",
        )
        self.ziek()
        tweede_traject(self.wereld)
        for gestopt in GESTOPT:
            self.stop(*gestopt)
        for mens, status, dag in AANMELDINGEN:
            aanmelding_tot(self.wereld, mens, status, self.wereld.dagen(dag))
        intakes(self.wereld)
        dossiers_vullen(self.wereld)
        self.open_aanvragen()
        evaluaties.laden(self)
        self.cheques()
        instroom(self.wereld)
        afwijkingen(self.wereld)
        papieren(self.wereld)
        registraties.laden(self.wereld, self.gebruikers)
        doorstroom.laden(self.wereld, plant="El Amrani")
        beschikbaarheid.laden(self.wereld)
        talen_noteren(self.wereld)
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

    def evaluatie_te_laat(self) -> None:
        wereld = self.wereld
        traject = self.verlengd(
            Mens("El Amrani", "Youssef", date(1985, 7, 30), "halle"),
            wereld.dagen(-280),
            plus_maanden(wereld.dagen(-5), -6),
        )
        nieuw_afsprakenblad(wereld, traject, wereld.dagen(-150))
        opdracht = Opdracht("Woonzorgcentrum Zonnewende", "LOG-03", (4,), time(11), time(14))
        aanvraag = self.eigen_opdracht(opdracht, self.gevraagd)
        plannen(wereld, self.werk(traject, aanvraag, wereld.vandaag), 3)
        wereld.plant(SignaalSoort.EVALUATIE, traject, "evaluatie 5 dagen te laat")

    def druk(self, traject: Traject, uren: int, opdracht: Opdracht) -> Inzet:
        """Every morning of this month until `uren`; what does not fit was done elsewhere."""
        wereld = self.wereld
        maand = eerste_van_maand(wereld.vandaag)
        aanvraag = self.eigen_opdracht(opdracht, self.gevraagd)
        begin = self.begin
        inzet = inzetten(wereld, aanvraag, traject, begin)
        dagen = werkdagen(aanvraag, begin, wereld.vandaag)
        rustig = [dag for dag in dagen if dag < maand and dag.weekday() == 4]
        dit = [dag for dag in dagen if dag >= maand][: uren // 4]
        self.gedaan += werken(wereld, inzet, [*rustig, *dit])
        if elders := uren - 4 * len(dit):
            uren_elders_noteren(
                door=wereld.bemiddelaar,
                wijkwerker=traject.wijkwerker,
                maand=maand,
                uren=elders,
                bron="Overzicht van de andere organisatie",
            )
        return inzet

    def aan_de_limiet(self) -> None:
        """60 of 60 hours with two moments still planned, and two hours above the limit."""
        wereld = self.wereld
        traject = self.verlengd(
            Mens("Peeters", "Marie-Jeanne", date(1971, 8, 15), "beersel", UITKERING),
            wereld.dagen(-250),
            wereld.dagen(-100),
        )
        opdracht = Opdracht(
            "Woonzorgcentrum Zonnewende", "LOG-02", (0, 1, 2, 3, 4, 5), time(8, 30), time(12, 30)
        )
        extra = Opdracht("Dienstencentrum De Meander", "LOG-06", (0,), time(14), time(16))
        middag = inzetten(
            wereld,
            self.eigen_opdracht(extra, wereld.dagen(-30)),
            traject,
            wereld.dagen(-30),
        )
        laatste = maandvenster(wereld.vandaag)[1]
        for dagen, begin, einde in ((1, time(13), time(15)), (3, time(15, 30), time(17, 30))):
            moment_plannen(
                door=wereld.bemiddelaar,
                inzet=middag,
                datum=min(wereld.dagen(dagen), laatste),
                begin=begin,
                einde=einde,
                bevestigd=True,
            )
        inzet = self.druk(traject, 60, opdracht)
        overschrijding_vastleggen(
            door=wereld.accounts["coordinator2"],
            inzet=inzet,
            datum=wereld.vandaag,
            uren=2,
            reden="Viel in voor een zieke collega; de maand was al vol.",
            vandaag=wereld.vandaag,
        )
        wereld.plant(SignaalSoort.URENLIMIET, traject, "60 van 60 uur deze maand")
        wereld.plant(SignaalSoort.PLANNING, traject, "2 momenten passen niet meer")

    def dicht_bij_de_limiet(self) -> None:
        traject = self.verlengd(
            Mens("De Smet", "Koen", date(1980, 12, 24), "halle"),
            self.wereld.dagen(-230),
            self.wereld.dagen(-90),
        )
        opdracht = Opdracht(
            "Technische dienst Zennedal", "HERST-10", (0, 1, 2, 3, 4, 5), time(8), time(12)
        )
        self.druk(traject, 56, opdracht)
        self.wereld.plant(SignaalSoort.URENLIMIET, traject, "56 van 60 uur deze maand")

    def loopt_af(self) -> None:
        """Twelve months in three weeks; the end evaluatie waits for the toeleider's part."""
        wereld = self.wereld
        start = plus_maanden(wereld.dagen(22), -12)
        traject = self.verlengd(
            Mens("Nguyen", "Thi Lan", date(1983, 2, 6), "halle"), start, wereld.dagen(-170)
        )
        nieuw_afsprakenblad(wereld, traject, wereld.dagen(-168))
        opdracht = Opdracht("Bibliotheek De Leeslamp", "ADMIN-03", (3,), time(13), time(16))
        aanvraag = self.eigen_opdracht(opdracht, self.gevraagd)
        plannen(wereld, self.werk(traject, aanvraag, wereld.vandaag), 2)
        evaluatie = evaluatie_beginnen(
            door=wereld.bemiddelaar,
            traject=traject,
            soort=EvaluatieSoort.EIND,
            datum=wereld.dagen(7),
        )
        evaluatie_schrijven(
            door=wereld.bemiddelaar,
            evaluatie=evaluatie,
            versie=None,
            nu=tijdstip(wereld.vandaag, 9),
            verslag_bemiddelaar="Klaar voor een volgende stap; spreekt vlot Nederlands.",
        )
        wereld.plant(SignaalSoort.TRAJECTEINDE, traject, "eindigt over 21 dagen")
        wereld.plant(SignaalSoort.EVALUATIE, traject, "eindevaluatie komt eraan")

    def onder_overgang(self, mens: Mens, jaren: int, laatste_evaluatie: int) -> Traject:
        """Since some years, with an evaluatie every 160 days up to the last one."""
        wereld = self.wereld
        start = plus_jaren(wereld.vandaag, -jaren)
        traject = overgang(wereld, traject_openen(wereld, mens, start), start)
        dagen = range(laatste_evaluatie, (wereld.vandaag - start).days - 60, 160)
        for dag in reversed(dagen):
            evalueren(wereld, traject, wereld.dagen(-dag))
        return traject

    def ex_pwa(self) -> None:
        """No end any more, by its proof; works every week."""
        mens = Mens("Van Damme", "Rita", date(1962, 4, 1), "halle", UITKERING)
        traject = self.onder_overgang(mens, 3, 60)
        inzet = self.werk(traject, self.aanvragen["kuis"], self.wereld.vandaag)
        plannen(self.wereld, inzet, 4)

    def ex_pwa_zonder_werk(self, mens: Mens, vervalt: int, wat: str) -> None:
        """Worked for the last time so long ago that the exemption lapses in that many days."""
        wereld = self.wereld
        traject = self.onder_overgang(mens, 2, 50)
        laatste = plus_maanden(wereld.dagen(vervalt), -12)
        opdracht = Opdracht("Heymans", "TUIN-02", (laatste.weekday(),), time(9), time(12))
        begin = date.fromordinal(laatste.toordinal() - 21)
        aanvraag = self.eigen_opdracht(opdracht, begin)
        inzet = inzetten(wereld, aanvraag, traject, begin)
        dagen = [date.fromordinal(laatste.toordinal() - terug) for terug in (14, 7, 0)]
        self.gedaan += werken(wereld, inzet, dagen)
        inzet_beeindigen(door=wereld.bemiddelaar, inzet=inzet, tot=laatste)
        aanvraag_afsluiten(door=wereld.bemiddelaar, aanvraag=aanvraag)
        wereld.plant(SignaalSoort.OVERGANG, traject, wat)

    def ziek(self) -> None:
        wereld = self.wereld
        mens = Mens("Yildiz", "Fatma", date(1994, 10, 10), "beersel")
        traject = traject_openen(wereld, mens, wereld.dagen(-60))
        opdracht = Opdracht("Basisschool Ten Poel", "LOG-03", (0, 3), time(11), time(13))
        aanvraag = self.eigen_opdracht(opdracht, wereld.dagen(-55))
        self.werk(traject, aanvraag, wereld.dagen(-13))
        met_bewijs(geschorst(traject, wereld.dagen(-12)))

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

    # -- what waits ------------------------------------------------------------------------
    def open_aanvragen(self) -> None:
        """Four that nobody does yet; for the last one there is nobody at all."""
        wereld, dagen = self.wereld, self.wereld.dagen
        aanvragen(
            wereld,
            self.gebruikers["Basisschool De Linde"],
            "PERS-07",
            ontvangen=dagen(-3),
            van=dagen(8),
            dagen=(0, 1, 3, 4),
            begin=time(12),
            einde=time(13),
            omschrijving="Toezicht op de speelplaats tijdens de middag.",
            dagtijden=[{"weekdag": 4, "begin": time(11, 30), "einde": time(13)}],
            slaat_schoolvakanties_over=True,
        )
        aanvragen(
            wereld,
            self.gebruikers["Theys"],
            "HERST-05",
            ontvangen=dagen(-9),
            van=dagen(12),
            begin=time(13),
            einde=time(16),
            omschrijving="Twee kasten en een bed.",
        )
        aanvragen(
            wereld,
            self.gebruikers["Walravens"],
            "TUIN-05",
            ontvangen=dagen(-1),
            van=dagen(2),
            soort=AanvraagSoort.VOOR_DATUM,
            tot=dagen(25),
            begin=None,
            einde=None,
            uren=3,
            te_bespreken=True,
        )
        vroeg = aanvragen(
            wereld,
            self.gebruikers["Basisschool Ten Poel"],
            "PERS-09",
            ontvangen=dagen(-26),
            van=dagen(-5),
            dagen=(0, 1, 2, 3, 4),
            begin=time(7),
            einde=time(9),
            slaat_schoolvakanties_over=True,
            vereisten=list(Vereiste.objects.filter(code__in=["NEDERLANDS", "FRANS"])),
            toelichting_vereisten="Elke ochtend om 7 uur in Vlezenbeek.",
        )
        aanvraag_wachtreden(
            door=wereld.bemiddelaar,
            aanvraag=vroeg,
            wachtreden=AanvraagWachtreden.VEREISTE,
            wachtnota="Wie beide talen spreekt, kan niet zo vroeg.",
        )

    def cheques(self) -> None:
        """Stocks, and cheques in every stand."""
        wereld = self.wereld
        voorraad = dict.fromkeys(self.gebruikers.values(), 10)
        betalen(wereld, self.gedaan, voorraad)
        kopen(wereld, self.gebruikers["Vanderlinden"], 6, plus_maanden(wereld.vandaag, -13))
        vervalt = plus_maanden(wereld.dagen(15), -12)
        kopen(wereld, self.gebruikers["Laermans"], 5, vervalt)
        wereld.plant(
            SignaalSoort.CHEQUES, self.gebruikers["Laermans"], "5 cheques vervallen over 15 dagen"
        )
        door, dag = wereld.bemiddelaar, wereld.dagen(-4)
        cheques_verloren_melden(
            door=door,
            nummers=self.eerste(ChequeStand.ONTVANGEN, "Walravens", 2),
            reden="Kwijtgeraakt bij de verhuis",
            vandaag=dag,
        )
        cheques_terugbetalen(
            door=door,
            nummers=self.eerste(ChequeStand.ONTVANGEN, "Ouali", 3),
            reden="Heeft geen hulp meer nodig",
            vandaag=dag,
        )
        if afgeleverd := self.eerste(ChequeStand.AFGELEVERD, "Technische dienst Zennedal", 1):
            cheques_weigeren(door=door, nummers=afgeleverd, reden="Nummer onleesbaar", vandaag=dag)

    def eerste(self, stand: str, wie: str, aantal: int) -> list[str]:
        """The first numbers of this gebruiker in this stand."""
        return list(
            Cheque.objects.filter(bestelling__gebruiker=self.gebruikers[wie], stand=stand)
            .order_by("nummer")
            .values_list("nummer", flat=True)[:aantal]
        )


def laden(wereld: Wereld) -> None:
    """Thirty wijk-werkers and twenty-five gebruikers."""
    Klein(wereld).laden()
    weergaven_bewaren(wereld)
