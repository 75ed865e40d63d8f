"""Any order of acts on hours, cheques and months, against a model in plain Python: no difference.

Three months that are over and one that runs, of one gemeente; a few prestaties and cheques. Every
act is foretold by the model: it succeeds, or it is refused for one of the reasons named.
"""

import os
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from cheques.models import Cheque
from cheques.rules.afgifte import Antwoord
from cheques.services.aankoop import cheques_ontvangen
from cheques.services.afgiften import afgifte_afleveren, afgifte_beantwoorden, afgifte_maken
from cheques.services.afsluitbewijs import afsluitingen_bewijzen
from cheques.services.afsluiten import heropening_bevestigen, heropening_vragen, maand_afsluiten
from cheques.services.bewijs import cheques_bewijzen
from cheques.services.inleveren import cheque_corrigeren, cheques_inleveren
from cheques.services.verwerken import cheques_laten_vervallen
from tests.factories import AccountFactory, TrajectFactory
from tests.trajecten.uren_hulp import nieuwe_inzet
from trajecten.models import Maandafsluiting, Prestatie
from trajecten.services.correcties import correctie_boeken
from trajecten.services.prestaties import (
    prestatie_corrigeren,
    prestatie_registreren,
    prestatie_schrappen,
)
from wijkwerken.kern.exceptions import RegelFout

VANDAAG, NU = date(2025, 6, 20), datetime(2025, 6, 20, 8, tzinfo=UTC)
MAANDEN = [date(2025, maand, 1) for maand in (3, 4, 5, 6)]
DAGEN = [maand.replace(day=dag) for maand in MAANDEN[:3] for dag in (3, 24)]
VERVALT = {"7100001": date(2025, 4, 10), "7100002": date(2025, 4, 10)} | dict.fromkeys(
    ["7200001", "7200002", "7200003"], date(2026, 1, 1)
)
BIJ = {"gekoppeld", "afgeleverd", "geweigerd", "uitbetaald"}


class Model:
    """What should be: prestaties by number, cheques by number, months by their first day."""

    def __init__(self):
        self.werk = {}
        self.cheques = dict.fromkeys(VERVALT, ("ontvangen", None))
        self.geweest = set()  # prestaties that a cheque ever paid
        self.correcties = []  # (prestatie, hours, boekmaand)
        self.gesloten = {}  # maand: (uren, cheques)
        self.keren = 0

    def nu(self, sleutel):
        meer = sum(uren for wie, uren, _ in self.correcties if wie == sleutel)
        return self.werk[sleutel]["uren"] + meer

    def betaald(self, sleutel):
        return sum(bij == sleutel for _, bij in self.cheques.values())

    def in_maand(self, dag, zonder=None):
        return sum(
            self.nu(sleutel)
            for sleutel, rij in self.werk.items()
            if sleutel != zonder and rij["dag"].month == dag.month
        )

    def open_vanaf(self, maand):
        return next(m for m in MAANDEN if m >= maand and m not in self.gesloten)

    def geboekt(self, maand):
        eigen = [s for s, rij in self.werk.items() if rij["boek"] == maand]
        uren = sum(self.werk[s]["uren"] for s in eigen)
        uren += sum(u for _, u, boek in self.correcties if boek == maand)
        return uren, sum(map(self.betaald, eigen))

    def met_rijen(self):
        return {r["boek"] for r in self.werk.values()} | {boek for _, _, boek in self.correcties}


class Machine(RuleBasedStateMachine):
    @initialize()
    def begin(self):
        self.atomair = transaction.atomic()
        self.atomair.__enter__()
        self.model = Model()
        self.door, self.een, self.twee = (
            AccountFactory(),
            AccountFactory(als_coordinator=True),
            AccountFactory(als_coordinator=True),
        )
        self.inzet = nieuwe_inzet(TrajectFactory())
        self.gemeente = self.inzet.traject.gemeente
        gebruiker = self.inzet.aanvraag.gebruiker
        for eerste, aantal, uitgifte in (
            ("7100001", 2, date(2024, 4, 11)),
            ("7200001", 3, date(2025, 1, 2)),
        ):
            cheques_ontvangen(
                door=self.door,
                gebruiker=gebruiker,
                eerste_nummer=eerste,
                aantal=aantal,
                uitgegeven_op=uitgifte,
                vandaag=VANDAAG,
            )
        self.rijen, self.afgiften = {}, {}

    def teardown(self):
        if hasattr(self, "atomair"):
            transaction.set_rollback(True)
            self.atomair.__exit__(None, None, None)

    def doe(self, redenen, daad):
        """Run one act; it is refused exactly when the model names a reason."""
        codes, uitkomst = set(), None
        try:
            with transaction.atomic():
                uitkomst = daad() or True
        except RegelFout as fout:
            codes = {bezwaar.code for bezwaar in fout.bezwaren}
        except ValidationError:
            codes = {""}
        assert bool(codes) == bool(redenen), (codes, redenen)
        assert not codes or codes & redenen, (codes, redenen)
        return uitkomst

    def kies(self, rang):
        return sorted(self.model.werk)[rang % len(self.model.werk)]

    def rij(self, sleutel):
        return Prestatie.objects.get(pk=self.rijen[sleutel])

    def dicht(self, maand):
        return {"maand_afgesloten"} if maand in self.model.gesloten else set()

    def te_veel(self, dag, uren, zonder=None):
        return {"maandlimiet"} if self.model.in_maand(dag, zonder) + uren > 60 else set()

    @property
    def heeft_werk(self):
        return bool(self.model.werk)

    # -- hours -----------------------------------------------------------------------------
    @rule(dag=st.sampled_from(DAGEN), uren=st.sampled_from([1, 2, 3, 20]), laat=st.booleans())
    def registreren(self, dag, uren, laat):
        maand = dag.replace(day=1)
        redenen = self.te_veel(dag, uren) | (set() if laat else self.dicht(maand))
        rij = self.doe(
            redenen,
            lambda: prestatie_registreren(
                door=self.door,
                inzet=self.inzet,
                datum=dag,
                uren=uren,
                vandaag=VANDAAG,
                laat=laat,
            ),
        )
        if rij:
            self.model.keren += 1
            boek = self.model.open_vanaf(maand)
            self.model.werk[self.model.keren] = {"dag": dag, "uren": uren, "boek": boek}
            self.rijen[self.model.keren] = rij.pk

    @precondition(lambda self: self.heeft_werk)
    @rule(rang=st.integers(0, 5), uren=st.sampled_from([1, 2, 4, 24]))
    def wijzigen(self, rang, uren):
        sleutel = self.kies(rang)
        werk = self.model.werk[sleutel]
        straks = self.model.nu(sleutel) - werk["uren"] + uren
        redenen = self.dicht(werk["boek"]) | self.te_veel(werk["dag"], straks, sleutel)
        if straks < self.model.betaald(sleutel):
            redenen |= {"cheque_gebruikt"}
        if not 0 <= straks <= 24:
            redenen |= {"", "cheque_gebruikt"}
        if self.doe(
            redenen,
            lambda: prestatie_corrigeren(
                door=self.door,
                prestatie=self.rij(sleutel),
                uren=uren,
                reden="x",
                vandaag=VANDAAG,
            ),
        ):
            werk["uren"] = uren

    @precondition(lambda self: self.heeft_werk)
    @rule(rang=st.integers(0, 5))
    def schrappen(self, rang):
        sleutel = self.kies(rang)
        redenen = self.dicht(self.model.werk[sleutel]["boek"])
        if sleutel in self.model.geweest:
            redenen |= {"cheque_gebruikt"}
        if any(wie == sleutel for wie, _, _ in self.model.correcties):
            redenen |= {"correctie_geboekt"}
        if self.doe(
            redenen,
            lambda: prestatie_schrappen(door=self.door, prestatie=self.rij(sleutel), reden="x"),
        ):
            del self.model.werk[sleutel]

    @precondition(lambda self: self.heeft_werk)
    @rule(rang=st.integers(0, 5), uren=st.integers(-3, 3))
    def later_corrigeren(self, rang, uren):
        sleutel = self.kies(rang)
        werk = self.model.werk[sleutel]
        straks = self.model.nu(sleutel) + uren
        redenen = set() if werk["boek"] in self.model.gesloten else {""}
        if not uren or not 0 <= straks <= 24:
            redenen |= {""}
        if straks < self.model.betaald(sleutel):
            redenen |= {"cheque_gebruikt"}
        if uren > 0:
            redenen |= self.te_veel(werk["dag"], straks, sleutel)
        rij = self.doe(
            redenen,
            lambda: correctie_boeken(
                door=self.door, prestatie=self.rij(sleutel), uren=uren, reden="x"
            ),
        )
        if rij:
            boek = self.model.open_vanaf(werk["boek"])
            self.model.correcties.append((sleutel, uren, boek))
            assert rij.boekmaand == boek

    # -- cheques ---------------------------------------------------------------------------
    @precondition(lambda self: self.heeft_werk)
    @rule(rang=st.integers(0, 5), nummer=st.sampled_from(sorted(VERVALT)))
    def inleveren(self, rang, nummer):
        sleutel = self.kies(rang)
        stand, redenen = self.model.cheques[nummer][0], set()
        if self.model.werk[sleutel]["dag"] > VERVALT[nummer]:
            redenen |= {"cheque_vervallen"}
        if stand not in {"ontvangen", "vervallen"}:
            redenen |= {"cheque_gebruikt"}
        if self.model.betaald(sleutel) >= self.model.nu(sleutel):
            redenen |= {"cheque_te_veel"}
        if self.doe(
            redenen,
            lambda: cheques_inleveren(
                door=self.door, prestatie=self.rij(sleutel), nummers=[nummer], vandaag=VANDAAG
            ),
        ):
            self.model.cheques[nummer] = ("gekoppeld", sleutel)
            self.model.geweest.add(sleutel)

    @rule(nummer=st.sampled_from(sorted(VERVALT)))
    def afleveren(self, nummer):
        """A batch of one, prepared and delivered."""
        stand, bij = self.model.cheques[nummer]

        def daad():
            afgifte = afgifte_maken(door=self.door, vandaag=VANDAAG, nummers=[nummer])
            return afgifte_afleveren(door=self.door, afgifte=afgifte, vandaag=VANDAAG)

        klaar = stand in {"gekoppeld", "geweigerd"}
        if afgifte := self.doe(set() if klaar else {"niet_af_te_leveren"}, daad):
            self.afgiften[nummer] = afgifte
            self.model.cheques[nummer] = ("afgeleverd", bij)

    @precondition(lambda self: any(s == "afgeleverd" for s, _ in self.model.cheques.values()))
    @rule(rang=st.integers(0, 4), aanvaard=st.booleans())
    def beantwoorden(self, rang, aanvaard):
        """The issuer pays it, or refuses it."""
        wachten = [n for n, (stand, _) in self.model.cheques.items() if stand == "afgeleverd"]
        nummer = wachten[rang % len(wachten)]
        afgifte_beantwoorden(
            door=self.door,
            afgifte=self.afgiften[nummer],
            antwoorden=[Antwoord(nummer, aanvaard, "" if aanvaard else "onleesbaar")],
            vandaag=VANDAAG,
        )
        _, bij = self.model.cheques[nummer]
        self.model.cheques[nummer] = ("uitbetaald" if aanvaard else "geweigerd", bij)

    @rule(nummer=st.sampled_from(sorted(VERVALT)))
    def losmaken(self, nummer):
        stand, _ = self.model.cheques[nummer]
        redenen = {"cheque_gebruikt", "cheque_stap", "cheque_vervallen"}
        if self.doe(
            set() if stand in BIJ - {"uitbetaald"} else redenen,
            lambda: cheque_corrigeren(
                door=self.door,
                cheque=Cheque.objects.get(nummer=nummer),
                reden="x",
                vandaag=VANDAAG,
            ),
        ):
            self.model.cheques[nummer] = ("ontvangen", None)

    @rule()
    def laten_vervallen(self):
        cheques_laten_vervallen(vandaag=VANDAAG)
        for nummer, (stand, _) in self.model.cheques.items():
            if stand == "ontvangen" and VERVALT[nummer] < VANDAAG:
                self.model.cheques[nummer] = ("vervallen", None)

    # -- months ----------------------------------------------------------------------------
    @rule(maand=st.sampled_from(MAANDEN))
    def afsluiten(self, maand):
        redenen = self.dicht(maand) | ({"maand_loopt"} if maand == MAANDEN[-1] else set())
        if any(m < maand and m not in self.model.gesloten for m in self.model.met_rijen()):
            redenen |= {"eerdere_maand_open"}
        if self.doe(
            redenen,
            lambda: maand_afsluiten(
                door=self.een,
                gemeente=self.gemeente,
                maand=maand,
                toelichting="x",
                vandaag=VANDAAG,
                nu=NU,
            ),
        ):
            self.model.gesloten[maand] = self.model.geboekt(maand)

    @precondition(lambda self: self.model.gesloten)
    @rule(rang=st.integers(0, 2))
    def heropenen(self, rang):
        maand = sorted(self.model.gesloten)[rang % len(self.model.gesloten)]
        rij = Maandafsluiting.objects.gesloten().get(gemeente=self.gemeente, maand=maand)
        heropening_vragen(door=self.een, afsluiting=rij, reden="x", nu=NU)
        heropening_bevestigen(door=self.twee, afsluiting=rij, nu=NU)
        del self.model.gesloten[maand]

    # -- no difference ---------------------------------------------------------------------
    @invariant()
    def gelijk(self):
        if not hasattr(self, "rijen"):
            return
        model = self.model
        gevonden = {
            rij.pk: (rij.datum, rij.uren, rij.uren_nu, rij.cheques, rij.boekmaand)
            for rij in Prestatie.objects.filter(inzet=self.inzet)
        }
        assert gevonden == {
            self.rijen[s]: (rij["dag"], rij["uren"], model.nu(s), model.betaald(s), rij["boek"])
            for s, rij in model.werk.items()
        }
        assert {
            cheque.nummer: (cheque.stand, cheque.prestatie_id)
            for cheque in Cheque.objects.filter(nummer__in=VERVALT)
        } == {
            nummer: (stand, self.rijen[bij] if bij else None)
            for nummer, (stand, bij) in model.cheques.items()
        }
        gesloten = Maandafsluiting.objects.gesloten().filter(gemeente=self.gemeente)
        assert {rij.maand: (rij.uren, rij.cheques) for rij in gesloten} == model.gesloten
        assert (cheques_bewijzen(), afsluitingen_bewijzen()) == ([], [])


@pytest.mark.django_db
@pytest.mark.usefixtures("regels")
def test_no_difference_between_the_books_and_the_model():
    """`TOESTANDEN=500` tries that many; in the suite a few are enough to see a broken guard."""
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=int(os.environ.get("TOESTANDEN", "6")),
            stateful_step_count=30,
            deadline=None,
            derandomize="TOESTANDEN" not in os.environ,
            suppress_health_check=list(HealthCheck),
        ),
    )
