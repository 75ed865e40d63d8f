"""A small random organisation: two gemeenten, closed and open months, and what changed since."""

from datetime import UTC, date, datetime, timedelta
from random import Random

from activiteiten.choices import GebruikerSoort
from cheques.models import ChequeBeweging
from cheques.rules.momentopname import canoniek
from cheques.services.afsluiten import heropening_bevestigen, heropening_vragen
from cheques.services.momentopname import maand_lezen
from gebruikers.models import Aanvraag, Gebruiker
from tests.factories import (
    AanmeldingFactory,
    AanvraagFactory,
    AccountFactory,
    ActiviteitFactory,
    ChequebestellingFactory,
    ChequeFactory,
    CorrectieFactory,
    EvaluatieFactory,
    GebruikerFactory,
    GemeenteFactory,
    InzetFactory,
    MaandafsluitingFactory,
    PrestatieFactory,
    SchorsingFactory,
    ToeleidingsdienstFactory,
    TrajectFactory,
    VestigingFactory,
)
from trajecten.choices import Doorstroom, EindeReden, Situatie, Terugstuurgrond, TrajectStatus
from trajecten.models import Aanmelding, Evaluatie, Opvolging, Traject

VANDAAG, NU = date(2025, 5, 20), datetime(2025, 5, 20, 8, tzinfo=UTC)
JANUARI, FEBRUARI, MAART, APRIL = (date(2025, maand, 1) for maand in (1, 2, 3, 4))


class Organisatie:
    """`eerst()` fills it, `sluit()` closes months, `daarna()` changes what the books say."""

    def __init__(self, seed):
        self.r = Random(seed)
        self.coordinatoren = [AccountFactory(als_coordinator=True) for _ in range(2)]
        self.gemeenten = [GemeenteFactory() for _ in range(2)]
        self.diensten = [ToeleidingsdienstFactory(soort=soort) for soort in ("vdab", "ocmw")]
        self.trajecten, self.prestaties, self.sloten = [], [], []
        self.aanmeldingen = []

    def dag(self, van, tot):
        return van + timedelta(days=self.r.randrange((tot - van).days + 1))

    def eerst(self):
        r = self.r
        activiteiten = [ActiviteitFactory(), ActiviteitFactory(afwijkend=True)]
        gebruikers = [
            GebruikerFactory(soort=soort, voornaam="Lucienne" if soort == "persoon" else "")
            for soort in r.sample(GebruikerSoort.values, 3)
        ]
        vestigingen = [
            VestigingFactory(gebruiker=g, gemeente=r.choice(self.gemeenten)) for g in gebruikers
        ]
        self.aanvragen = [
            AanvraagFactory(
                gebruiker=vestiging.gebruiker, vestiging=vestiging, toegelaten=False,
                activiteit=r.choice(activiteiten), status=r.choice(["open", "ingevuld"]),
                ontvangen_op=self.dag(date(2024, 12, 1), date(2025, 4, 30)),
            )
            for vestiging in [*vestigingen, r.choice(vestigingen)]
        ]  # fmt: skip
        for vestiging in vestigingen[:2]:
            ChequebestellingFactory(
                gebruiker=vestiging.gebruiker, vestiging=r.choice([None, vestiging]),
                aantal=r.randrange(1, 9), uitgegeven_op=self.dag(JANUARI, VANDAAG),
            )  # fmt: skip
        for _ in range(5):
            self._traject()
        for _ in range(4):
            self._aanmelding()
        self._cheques()

    def _aanmelding(self):
        """Waits; or after some days it went back, or became a traject."""
        op = datetime.combine(self.dag(date(2024, 11, 1), VANDAAG), NU.time(), UTC)
        aanmelding = AanmeldingFactory(
            dienst=self.r.choice(self.diensten), gemeente=self.r.choice(self.gemeenten),
            ingediend_door=self.coordinatoren[0], verstuurd_op=op,
        )  # fmt: skip
        self.aanmeldingen.append(aanmelding)
        later, hoe = op + timedelta(days=self.r.randrange(80)), self.r.randrange(3)
        if hoe == 1:
            self._terug(aanmelding, later)
        elif hoe == 2:
            self.aanmeldingen.pop()
            TrajectFactory(
                gemeente=aanmelding.gemeente, toeleider=aanmelding.dienst, start=later.date(),
                voorzien_einde=later.date() + timedelta(days=182),
                bemiddelaar=self.coordinatoren[0], aanmelding=aanmelding,
            )  # fmt: skip

    def _terug(self, aanmelding, op):
        Aanmelding.objects.filter(pk=aanmelding.pk).update(
            status="teruggestuurd", beslist_op=op, terugstuur_reden="Belt niet terug",
            terugstuur_grond=self.r.choice(Terugstuurgrond.values),
        )  # fmt: skip

    def _traject(self):
        r = self.r
        dienst, gemeente = r.choice(self.diensten), r.choice(self.gemeenten)
        start = self.dag(date(2024, 2, 1), MAART)
        aanmelding = AanmeldingFactory(
            dienst=dienst, gemeente=gemeente, ingediend_door=self.coordinatoren[0],
            verstuurd_op=datetime.combine(start, NU.time(), UTC) - timedelta(days=r.randrange(60)),
        )  # fmt: skip
        traject = TrajectFactory(
            gemeente=gemeente, toeleider=dienst, start=start,
            voorzien_einde=start + timedelta(days=364),
            bemiddelaar=r.choice(self.coordinatoren),
            heeft_overgangsmaatregel=r.random() < 0.2,
            aanmelding=r.choice([None, aanmelding]),
        )  # fmt: skip
        if traject.aanmelding:
            Aanmelding.objects.filter(pk=aanmelding.pk).update(
                status="aanvaard", wijkwerker=traject.wijkwerker,
                beslist_op=aanmelding.verstuurd_op + timedelta(days=r.randrange(9)),
            )  # fmt: skip
        self.trajecten.append(traject)
        if r.random() < 0.5:
            van = self.dag(start, VANDAAG)
            SchorsingFactory(traject=traject, van=van, tot=van + timedelta(days=r.randrange(90)))
        if r.random() < 0.6:
            gehouden = EvaluatieFactory(traject=traject, datum=self.dag(start, VANDAAG))
            Evaluatie.objects.filter(pk=gehouden.pk).update(
                afgerond_op=NU, besluit="verder", verslag_bemiddelaar="Goed"
            )
        for aanvraag in r.sample(self.aanvragen, r.randrange(3)):
            inzet = InzetFactory(
                traject=traject, aanvraag=aanvraag, status=r.choice(["voorgesteld", "bevestigd"]),
                van=self.dag(start, VANDAAG),
            )  # fmt: skip
            self._werk(inzet, start)
        if r.random() < 0.3:
            self._stop(traject, self.dag(max(start, FEBRUARI), VANDAAG))

    def _werk(self, inzet, start):
        dagen = {self.dag(start, VANDAAG) for _ in range(2)} | {self.dag(MAART, VANDAAG)}
        for dag in sorted(dagen):
            self.prestaties.append(
                PrestatieFactory(
                    inzet=inzet, traject=inzet.traject, datum=dag, uren=self.r.randrange(2, 8)
                )
            )

    def _stop(self, traject, dag):
        Traject.objects.filter(pk=traject.pk).update(
            status=TrajectStatus.BEEINDIGD,
            einde=dag,
            einde_reden=EindeReden.DOORSTROOM,
            doorstroom=self.r.choice(Doorstroom.values),
        )
        for maand in (3, 6):
            situatie = self.r.choice(["", *Situatie.values])
            Opvolging.objects.create(
                traject=traject,
                maand=maand,
                uiterlijk=self.dag(FEBRUARI, VANDAAG),
                situatie=situatie,
                ingevuld_op=NU if situatie else None,
                ingevuld_door=self.coordinatoren[0] if situatie else None,
            )

    def _cheques(self):
        for prestatie in self.prestaties[:2]:
            stand = self.r.choice(["uitbetaald", "geweigerd"])
            cheque = ChequeFactory(stand=stand, prestatie=prestatie)
            for nummer, soort in enumerate(["gekoppeld", "afgeleverd", stand], 1):
                ChequeBeweging.objects.create(
                    cheque=cheque, prestatie=prestatie, volgnummer=nummer, soort=soort,
                    datum=self.dag(JANUARI, VANDAAG),
                )  # fmt: skip

    def sluit(self):
        """Close the first gemeente from January to March, the second only January."""
        for gemeente, maanden in zip(
            self.gemeenten, ([JANUARI, FEBRUARI, MAART], [JANUARI]), strict=True
        ):
            for maand in maanden:
                inhoud = canoniek(maand_lezen(gemeente, maand))
                self.sloten.append(
                    MaandafsluitingFactory(
                        gemeente=gemeente, maand=maand, inhoud=inhoud, vingerafdruk="0" * 64
                    )
                )

    def daarna(self):
        """Corrections, late ends, other kinds: what is closed may not notice."""
        r, dicht = self.r, {(slot.gemeente_id, slot.maand) for slot in self.sloten}
        for prestatie in self.prestaties:
            plek = (prestatie.traject.gemeente_id, prestatie.datum.replace(day=1))
            if plek in dicht and r.random() < 0.7:
                CorrectieFactory(
                    prestatie=prestatie, uren=r.choice([-2, -1, 1]), boekmaand=APRIL,
                    door=self.coordinatoren[0],
                )  # fmt: skip
        Gebruiker.objects.filter(pk=self.aanvragen[0].gebruiker_id).update(
            soort="landbouw", voornaam=""
        )
        Aanvraag.objects.filter(pk=self.aanvragen[1].pk).update(status="geannuleerd")
        lopend = Traject.objects.filter(einde=None).order_by("nummer").first()
        if lopend:
            self._stop(lopend, max(lopend.start, MAART))
        for aanmelding in self.aanmeldingen[:1]:
            self._terug(aanmelding, NU - timedelta(days=r.randrange(100)))
        for aanmelding in self.aanmeldingen[1:2]:  # and sent once more
            Aanmelding.objects.filter(pk=aanmelding.pk).update(
                status="verstuurd", verstuurd_op=NU - timedelta(days=50), beslist_op=None,
                terugstuur_grond="", terugstuur_reden="",
            )  # fmt: skip
        Traject.objects.filter(pk=self.trajecten[-1].pk).update(
            bemiddelaar=self.coordinatoren[0], toeleider=self.diensten[0]
        )

    def heropen(self):
        """The last closed month of the first gemeente, by two coordinators."""
        een, twee = self.coordinatoren
        heropening_vragen(door=een, afsluiting=self.sloten[2], reden="Fout", nu=NU)
        heropening_bevestigen(door=twee, afsluiting=self.sloten[2], nu=NU)
