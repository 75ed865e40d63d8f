"""Years of work of a whole organisation, the last full ones as Wijk-werken Waas printed of 2018.

In bulk, as `vlaanderen` and for the same reasons: whoever loads it waits a minute, not ten. The
limits hold by construction, and the checks at the end of the loading count them again.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange

from activiteiten.models import Activiteit, Toelating
from gebruikers.choices import AanvraagSoort, AanvraagStatus
from gebruikers.models import Aanvraag, Gebruiker, Gebruikersovereenkomst, Vestiging
from trajecten.choices import (
    AanmeldingStatus,
    Doorstroom,
    EindeReden,
    EvaluatieBesluit,
    EvaluatieSoort,
    Inkomen,
    InzetStatus,
    Opvolgbron,
    Situatie,
    TrajectStatus,
)
from trajecten.models import (
    Aanmelding,
    Evaluatie,
    Inzet,
    Opvolging,
    Prestatie,
    Rekening,
    Traject,
    WijkWerker,
)
from wijkwerken.kern import insz
from wijkwerken.kern.datums import laatste_dag, plus_maanden
from wijkwerken.kern.feestdagen import feestdagen
from wijkwerken.voorbeeld.bestellers import BESTUUR, HOEVE, PERSOON, SCHOOL, VERENIGING
from wijkwerken.voorbeeld.chequereeks import cheques_maken
from wijkwerken.voorbeeld.dichte_maanden import maanden_sluiten
from wijkwerken.voorbeeld.dossiers import MOTIVERINGEN, VERSLAGEN, VERVOLG
from wijkwerken.voorbeeld.insz import insz_van
from wijkwerken.voorbeeld.jaarplan import (
    BLOK,
    Blok,
    Omvang,
    blokken,
    verdeel,
    wekelijks,
)
from wijkwerken.voorbeeld.namen import ACHTERNAMEN, VOORNAMEN
from wijkwerken.voorbeeld.personen import Mens, adres, mail, telefoon
from wijkwerken.voorbeeld.vergoedingen import iban_van
from wijkwerken.voorbeeld.vlaanderen import MAANDBLADEN_SQL, zonder_triggers
from wijkwerken.voorbeeld.wereld import GEMEENTEN, Wereld, tijdstip

SOORTEN = (PERSOON, PERSOON, PERSOON, BESTUUR, SCHOOL, VERENIGING, PERSOON, HOEVE)
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
SITUATIES = (
    Situatie.WERK_HALFTIJDS,
    Situatie.ZOEKT,
    Situatie.OPLEIDING,
    Situatie.WERK_MINDER,
    Situatie.NIET_BEREIKT,
    Situatie.WERK_VOLTIJDS,
    Situatie.NIET_BESCHIKBAAR,
)
NIEUW = 0.8  # of a year's work is by who began in it
NIET_GEVONDEN = 12  # one aanvraag in so many is never filled
NOOIT_GEPLAATST = 10  # beside so many who work, one is referred and never does
KORT, LANG = 150, 280  # days of a traject
AANLOOP, DOORLOOP = 90, 14  # days before its year that work is first agreed, and once it is going
RAND = 8  # days before today in which nothing ends


@dataclass(slots=True)
class Jaar:
    """Who had hours in a year so far, how many, and how many aanvragen came in."""

    personen: set[str] = field(default_factory=set)
    gebruikers: set[str] = field(default_factory=set)
    opdrachten: int = 0
    uren: int = 0


class Waas:
    """Builds the years beside the small organisation, and counts what that has already."""

    def __init__(self, wereld: Wereld, jaren: Sequence[Omvang], *, bovenop: bool = False) -> None:
        """`jaren` are what the last full years must count, the oldest first; with `bovenop` that is
        on top of what there is, and nobody else begins in this year."""
        self.bovenop = bovenop
        self.wereld, self.toeval = wereld, wereld.toeval
        self.jaren = jaren
        self.jaar = wereld.vandaag.year - 1
        self.begin = date(wereld.vandaag.year - len(jaren), 1, 1)
        self.gisteren = wereld.dagen(-1)
        self.vrij = set(feestdagen(self.begin, wereld.vandaag))
        self.afwijkend = self.lees_afwijkend()
        self.vestigingen: list[Vestiging] = []
        self.rijen: dict[type, list] = defaultdict(list)

    def laden(self) -> None:
        """The last full years exactly, and this year so far."""
        with zonder_triggers():
            for jaar, doel in enumerate(self.jaren, self.begin.year):
                self.vul(jaar, self.erbij(jaar, doel) if self.bovenop else doel)
            deel = (self.wereld.vandaag - date(self.jaar + 1, 1, 1)).days / 365
            if deel > 0.2 and not self.bovenop:  # before, who began last year still works
                self.vul(
                    self.jaar + 1, self.erbij(self.jaar + 1, self.jaren[-1].deel(deel * NIEUW))
                )
            for model in (
                WijkWerker,
                Rekening,
                Aanmelding,
                Traject,
                Evaluatie,
                Opvolging,
                Aanvraag,
                Inzet,
                Prestatie,
            ):
                model._default_manager.bulk_create(self.rijen[model], batch_size=1000)
                self.wereld.meld(
                    f"{len(self.rijen[model])} {model._meta.verbose_name_plural} erbij"
                )
            cheques_maken(
                van="W",
                nummer=95_000_000,
                door=self.wereld.bemiddelaar,
                vandaag=self.wereld.vandaag,
                sinds=self.begin,
                uitbetaald=plus_maanden(self.wereld.vandaag.replace(day=1), -2),
                meld=self.wereld.meld,
            )
            with connection.cursor() as cursor:
                cursor.execute(MAANDBLADEN_SQL, ["W%", self.wereld.vandaag])
                cursor.execute("ANALYZE")
            maanden_sluiten(
                door=self.wereld.coordinator,
                gemeenten=list(self.wereld.gemeenten.values()),
                tot=self.dicht_tot(),
            )

    def dicht_tot(self) -> date:
        """The first month that is not closed here: somebody else works in it, or it is the last."""
        anderen = Prestatie.objects.exclude(traject__nummer__startswith="W").order_by("boekmaand")
        eerste = anderen.values_list("boekmaand", flat=True).first()
        laatste = plus_maanden(self.wereld.vandaag.replace(day=1), -1)
        return min(eerste or laatste, laatste)

    def lees_afwijkend(self) -> dict[tuple[UUID, str], list[Activiteit]]:
        """Per gemeente and kind of gebruiker, what was permitted beside the list all the time."""
        per: dict[tuple[UUID, str], list[Activiteit]] = defaultdict(list)
        for rij in Toelating.objects.filter(
            afwijking__isnull=False, geldig__contains=DateRange(self.begin, self.wereld.vandaag)
        ).select_related("activiteit"):
            per[rij.gemeente_id, rij.soort].append(rij.activiteit)
        return per

    # -- a year ----------------------------------------------------------------------------
    def geteld(self, jaar: int) -> Jaar:
        """What stands in the books of that year, and what is made here and not saved yet."""
        boeken = Prestatie.objects.filter(datum__year=jaar)
        stand = Jaar(
            set(boeken.values_list("traject__wijkwerker__nummer", flat=True)),
            set(boeken.values_list("inzet__aanvraag__gebruiker__nummer", flat=True)),
            Aanvraag.objects.filter(ontvangen_op__year=jaar).count(),
            boeken.totaal(),
        )
        for prestatie in self.rijen[Prestatie]:
            if prestatie.datum.year == jaar:
                stand.personen.add(prestatie.traject.wijkwerker.nummer)
                stand.gebruikers.add(prestatie.inzet.aanvraag.gebruiker.nummer)
                stand.uren += prestatie.uren
        stand.opdrachten += sum(rij.ontvangen_op.year == jaar for rij in self.rijen[Aanvraag])
        return stand

    def erbij(self, jaar: int, nieuw: Omvang) -> Omvang:
        """So much in that year, on top of who goes on."""
        er = self.geteld(jaar)
        return Omvang(
            len(er.personen) + nieuw.wijkwerkers,
            len(er.gebruikers) + nieuw.gebruikers,
            er.opdrachten + nieuw.opdrachten,
            er.uren + nieuw.uren,
        )

    def vul(self, jaar: int, doel: Omvang) -> None:
        """People who began shortly before it or in it, their work, and what nobody did."""
        er = self.geteld(jaar)
        van, tot = date(jaar, 1, 1), min(date(jaar, 12, 31), self.gisteren)
        opdrachten = doel.opdrachten - er.opdrachten
        gevuld = opdrachten - opdrachten // NIET_GEVONDEN
        plekken = self.plekken(doel.gebruikers, er.gebruikers, gevuld)
        aantal = doel.wijkwerkers - len(er.personen)
        eerste = van - timedelta(days=AANLOOP if van == self.begin else DOORLOOP)
        werk: list[tuple[Aanvraag, Traject, list[date]]] = []
        for n in range(aantal):
            deze = plekken[n * gevuld // aantal : (n + 1) * gevuld // aantal]
            # Not one after the other, or every gemeente would have its own season.
            start = eerste + timedelta(days=n * 137 % aantal * ((tot - eerste).days - 40) // aantal)
            traject = self.traject(n, start, deze[0])
            for rang, vestiging in enumerate(deze):
                werk.append(self.opdracht(traject, vestiging, rang, van, tot))
        ruimte, uren = [BLOK * len(dagen) for _, _, dagen in werk], doel.uren - er.uren
        if jaar > self.jaar:  # that only began has less room, and need not be exact
            uren = min(uren, sum(ruimte) * 2 // 3)
        delen = verdeel(uren, ruimte, self.toeval)
        for (aanvraag, traject, dagen), aantal_uren in zip(werk, delen, strict=True):
            gedaan = list(blokken(dagen, aanvraag.begin or time(9), aantal_uren))
            self.werken(aanvraag, traject, gedaan + self.verder(traject, dagen, tot))
        for n in range(aantal // NOOIT_GEPLAATST):  # in the first half, so that it is over
            dag = van + timedelta(days=n * 37 % 150)
            if dag <= self.wereld.dagen(25 - KORT):
                stopt = (n + 1) * len(STAPPEN) - 1  # the last step: by own wish, and no further
                self.traject(stopt, dag, plekken[n * 11 % len(plekken)])
        for n in range(opdrachten - gevuld):
            self.niet_gevonden(plekken[n * 7 % len(plekken)], van, tot)

    def plekken(self, doel: int, er: set[str], gevuld: int) -> list[Vestiging]:
        """Where the filled aanvragen are done: each gebruiker that is needed once, some twice."""
        nodig = doel - len(er)
        vrij = [v for v in self.vestigingen if v.gebruiker.nummer not in er][:nodig]
        vrij += self.gebruikers(nodig - len(vrij))
        keren = [vrij[n % nodig] for n in range(gevuld)]
        return sorted(keren, key=lambda v: v.gemeente.naam)

    # -- who asks --------------------------------------------------------------------------
    def gebruikers(self, aantal: int) -> list[Vestiging]:
        """New ones, with an overeenkomst for every year."""
        nieuw = []
        for n in range(len(self.vestigingen), len(self.vestigingen) + aantal):
            soort, naam = SOORTEN[n % len(SOORTEN)], self.toeval.choice(ACHTERNAMEN)
            gemeente = self.toeval.choice(list(GEMEENTEN))
            persoon = soort == PERSOON
            gebruiker = Gebruiker(
                nummer=f"W{n + 1:07d}",
                soort=soort,
                naam=naam if persoon else f"{SOORTNAMEN[soort]} {naam} {n}",
                voornaam=self.toeval.choice(VOORNAMEN) if persoon else "",
                contactpersoon="" if persoon else f"M. {naam}",
            )
            gebruiker.email = mail(gebruiker.voornaam or "info", f"{naam}{n}")
            nieuw.append(
                Vestiging(
                    gebruiker=gebruiker,
                    gemeente=self.wereld.gemeenten[gemeente],
                    **adres(self.wereld, gemeente),
                )
            )
        Gebruiker.objects.bulk_create([v.gebruiker for v in nieuw], batch_size=1000)
        Vestiging.objects.bulk_create(nieuw, batch_size=1000)
        Gebruikersovereenkomst.objects.bulk_create(
            [
                Gebruikersovereenkomst(gebruiker=v.gebruiker, periode=periode, getekend_op=van)
                for v in nieuw
                for van, periode in self.periodes()
            ],
            batch_size=1000,
        )
        self.vestigingen += nieuw
        return nieuw

    def periodes(self) -> list[tuple[date, DateRange]]:
        """Year after year, the last one until eight months from now."""
        tot, rijen = plus_maanden(self.wereld.vandaag, 8), []
        while tot > self.begin:
            van = plus_maanden(tot, -12)
            rijen.append((van, DateRange(van, tot)))
            tot = van
        return rijen

    def niet_gevonden(self, vestiging: Vestiging, van: date, tot: date) -> None:
        """Asked, and taken back when nobody was found."""
        dag = van + timedelta(days=self.toeval.randrange((tot - van).days + 1))
        self.aanvraag(vestiging, dag, dag + timedelta(days=14), 2, AanvraagStatus.GEANNULEERD)

    def aanvraag(
        self, vestiging: Vestiging, ontvangen: date, van: date, weekdag: int, status: str
    ) -> Aanvraag:
        soort, uur = vestiging.gebruiker.soort, self.toeval.choice((8, 9, 13))
        lijst = [self.wereld.activiteiten[code] for code in WERK[soort]]
        keuze = lijst + self.afwijkend[vestiging.gemeente_id, soort]
        aanvraag = Aanvraag(
            nummer=f"W{len(self.rijen[Aanvraag]) + 1:07d}",
            gebruiker=vestiging.gebruiker,
            vestiging=vestiging,
            activiteit=self.toeval.choice(keuze),
            soort=AanvraagSoort.TERUGKEREND,
            status=status,
            ontvangen_op=ontvangen,
            van=van,
            weekdagen=[weekdag],
            begin=time(uur, 30),
            einde=time(uur + BLOK, 30),
            uren=BLOK,
        )
        self.rijen[Aanvraag].append(aanvraag)
        return aanvraag

    # -- who works -------------------------------------------------------------------------
    def opdracht(
        self, traject: Traject, vestiging: Vestiging, rang: int, van: date, tot: date
    ) -> tuple[Aanvraag, Traject, list[date]]:
        """One aanvraag for this traject, and the days of the year on which it can be done."""
        vanaf = max(traject.start + timedelta(days=7), van)
        weekdag = (traject.start.toordinal() + rang) % 5
        dagen = wekelijks(vanaf, min(tot, traject.einde or tot), weekdag, self.vrij)
        status = AanvraagStatus.AFGESLOTEN if traject.einde else AanvraagStatus.INGEVULD
        ontvangen = max(van, min(traject.start, vanaf - timedelta(days=5)))
        return self.aanvraag(vestiging, ontvangen, dagen[0], weekdag, status), traject, dagen

    def verder(self, traject: Traject, dagen: list[date], tot: date) -> list[Blok]:
        """Every other week after the year, for whose traject goes on."""
        laatste = min(traject.einde or self.gisteren, self.gisteren)
        vanaf = tot + timedelta(days=1)
        meer = wekelijks(vanaf, laatste, dagen[0].weekday(), self.vrij)
        return [Blok(dag, time(9), BLOK) for dag in meer[::2]]

    def werken(self, aanvraag: Aanvraag, traject: Traject, gedaan: list[Blok]) -> None:
        inzet = Inzet(
            aanvraag=aanvraag,
            traject=traject,
            van=gedaan[0].dag,
            tot=traject.einde,
            status=InzetStatus.BEEINDIGD if traject.einde else InzetStatus.BEVESTIGD,
        )
        self.rijen[Inzet].append(inzet)
        betaald = self.wereld.dagen(-10)
        self.rijen[Prestatie] += [
            Prestatie(
                traject=traject,
                inzet=inzet,
                datum=blok.dag,
                begin=blok.begin,
                einde=blok.einde,
                uren=blok.uren,
                cheques=blok.uren if blok.dag <= betaald else 0,
            )
            for blok in gedaan
        ]

    def traject(self, n: int, start: date, plek: Vestiging) -> Traject:
        """From aanmelding to end, or running and far from every threshold."""
        wereld, toeval = self.wereld, self.toeval
        sleutel = next(k for k, g in wereld.gemeenten.items() if g == plek.gemeente)
        rang = len(self.rijen[Traject]) + 1
        mens = Mens(
            toeval.choice(ACHTERNAMEN),
            toeval.choice(VOORNAMEN),
            date(1961, 3, 1) + timedelta(days=rang * 13 % 15_000),
            sleutel,
            toeval.choice((Inkomen.LEEFLOON, Inkomen.LEEFLOON, Inkomen.UITKERING, Inkomen.ZONDER)),
        )
        cijfers = insz_van(mens.geboren, 998)
        persoon = {
            "voornaam": mens.voornaam,
            "naam": mens.naam,
            "geboortedatum": mens.geboren,
            "insz_versleuteld": insz.versleutel(cijfers),
            "insz_index": insz.index(cijfers),
            "telefoon": telefoon(wereld),
            "email": mail(mens.voornaam, f"{mens.naam}{rang}"),
            "inkomen": mens.inkomen,
            "gemeente": plek.gemeente,
            **adres(wereld, sleutel),
        }
        wijkwerker = WijkWerker(nummer=f"W{rang:07d}", **persoon)
        dienst = wereld.diensten[mens.dienst]
        door = wereld.accounts[("bemiddelaar", "collega", "coordinator")[n % 3]]
        verstuurd = start - timedelta(days=toeval.randint(8, 30))
        aanmelding = Aanmelding(
            nummer=f"W{rang:07d}",
            dienst=dienst,
            ingediend_door=door,
            status=AanmeldingStatus.AANVAARD,
            motivering=toeval.choice(MOTIVERINGEN),
            verstuurd_op=tijdstip(verstuurd),
            gezien_op=tijdstip(verstuurd, 15),
            beslist_op=tijdstip(start - timedelta(days=2), 15),
            beslist_door=door,
            wijkwerker=wijkwerker,
            **persoon,
        )
        lang = n % 4 == 0 and start + timedelta(days=LANG) <= wereld.dagen(-RAND)
        traject = Traject(
            nummer=f"W{rang:07d}",
            wijkwerker=wijkwerker,
            aanmelding=aanmelding,
            gemeente=plek.gemeente,
            toeleider=dienst,
            bemiddelaar=door,
            start=start,
            voorzien_einde=laatste_dag(start, 12 if lang else 6),
            overeenkomst_getekend_op=start,
        )
        self.rijen[WijkWerker].append(wijkwerker)
        self.rijen[Rekening].append(Rekening(wijkwerker=wijkwerker, iban=iban_van(10_000 + rang)))
        self.rijen[Aanmelding].append(aanmelding)
        self.rijen[Traject].append(traject)
        if start <= wereld.dagen(25 - KORT):
            self.einde(n, traject, lang=lang)
        return traject

    def einde(self, n: int, traject: Traject, *, lang: bool) -> None:
        """Ended with an evaluatie, mostly in time; then asked how it goes."""
        traject.einde = min(
            traject.start + timedelta(days=LANG if lang else KORT), self.wereld.dagen(-RAND)
        )
        traject.status = TrajectStatus.BEEINDIGD
        traject.einde_reden, traject.doorstroom = STAPPEN[n % len(STAPPEN)]
        traject.doorstroom_toelichting = UITLEG.get(Doorstroom(traject.doorstroom), "")
        if lang:
            self.evaluatie(traject, traject.start + timedelta(days=KORT))
        te_laat = timedelta(days=5 if n % 9 == 0 else 0)
        self.evaluatie(traject, traject.einde + te_laat, EvaluatieSoort.EIND)
        for maand in (3, 6, 9, 12):
            uiterlijk = plus_maanden(traject.einde, maand)
            rij = Opvolging(traject=traject, maand=maand, uiterlijk=uiterlijk)
            if uiterlijk <= self.wereld.dagen(14):
                dag = min(uiterlijk - timedelta(days=3), self.wereld.vandaag)
                rij.situatie = SITUATIES[(n + maand) % len(SITUATIES)]
                rij.bron = Opvolgbron.PERSOON
                rij.ingevuld_op, rij.ingevuld_door = tijdstip(dag, 15), traject.bemiddelaar
            self.rijen[Opvolging].append(rij)

    def evaluatie(
        self, traject: Traject, dag: date, soort: str = EvaluatieSoort.TUSSENTIJDS
    ) -> None:
        op: datetime = tijdstip(dag, 16)
        eind = soort == EvaluatieSoort.EIND
        self.rijen[Evaluatie].append(
            Evaluatie(
                traject=traject,
                soort=soort,
                datum=dag,
                verslag_bemiddelaar=self.toeval.choice(VERSLAGEN),
                bemiddelaar_schreef_op=op,
                bemiddelaar_schreef_door=traject.bemiddelaar,
                besluit=EvaluatieBesluit.STOPPEN if eind else EvaluatieBesluit.VERDER,
                volgende_stap=self.toeval.choice(VERVOLG),
                afgerond_op=op,
                afgerond_door=traject.bemiddelaar,
            )
        )
