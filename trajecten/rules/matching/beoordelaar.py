"""Judges people for one opdracht: the gates, the points, and for who nearly fits the change."""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date

from trajecten.rules.matching.feiten import Opdracht, Persoon
from trajecten.rules.matching.oordeel import (
    PAST,
    PAST_BIJNA,
    PAST_NIET,
    Bron,
    Oordeel,
    Poort,
    Wijziging,
    dicht,
)
from trajecten.rules.matching.plannen import (
    Plan,
    laatste_vanzelf,
    momenten_tot,
    plan_van,
    wijzig,
)
from trajecten.rules.matching.poorten import (
    afwezig_poort,
    bewijs_poort,
    buiten,
    gebruiker_poorten,
    overlap_poort,
    schorsing_poort,
    traject_poort,
)
from trajecten.rules.matching.punten import punten_van
from trajecten.rules.matching.uren import Grenzen, Ruimte, uren_poorten
from trajecten.rules.matching.wijzigen import mogelijke_wijzigingen
from trajecten.rules.planning import Moment
from trajecten.rules.uren import LimietenOp


class Beoordelaar:
    """Judges any number of people for one opdracht.

    `limieten` gives the hour limits of a date, `gewichten` how heavy each point weighs.
    """

    def __init__(
        self,
        opdracht: Opdracht,
        limieten: LimietenOp,
        gewichten: Mapping[str, int],
        vandaag: date,
        *,
        momenten: list[Moment] | None = None,
    ) -> None:
        self.opdracht, self.limieten = opdracht, limieten
        self.gewichten, self.vandaag = gewichten, vandaag
        self.laatste = opdracht.tot or laatste_vanzelf(opdracht)
        self.momenten = momenten_tot(opdracht, self.laatste) if momenten is None else momenten
        self.grenzen = Grenzen(opdracht.van, self.momenten, limieten)
        self._dagen = [moment.datum for moment in self.momenten]
        self._plannen: dict[int, Plan] = {}
        self._anders: dict[Wijziging, Beoordelaar] = {}
        self._voor_ieder: dict[tuple[int, date | None], tuple[Poort, ...]] = {}

    def oordeel(self, persoon: Persoon) -> Oordeel:
        """Gates, points, and for who nearly fits the smallest change."""
        plan, ruimte = self._plan(persoon), Ruimte(persoon.uren, self.grenzen)
        poorten = self._poorten(persoon, ruimte, plan)
        gesloten = [poort for poort in poorten if not poort.past]
        wijziging = self._kleinste(persoon, ruimte, plan, gesloten) if gesloten else None
        uitkomst = (PAST_BIJNA if wijziging else PAST_NIET) if gesloten else PAST
        maand, jaar = ruimte.standen(plan, self.opdracht.van)
        afstand, punten = punten_van(
            self.opdracht, persoon, plan, maand, self.gewichten, self.vandaag
        )
        return Oordeel(
            persoon.wijkwerker, persoon.traject, self.opdracht.sleutel, uitkomst, tuple(poorten),
            punten, wijziging, maand, jaar, afstand,
        )  # fmt: skip

    # -- the moments -----------------------------------------------------------------------
    def _plan(self, persoon: Persoon) -> Plan:
        aantal = len(self.momenten)
        if self.opdracht.tot is None and persoon.einde and persoon.einde < self.laatste:
            aantal = bisect_right(self._dagen, persoon.einde)
        weg = self._weg(persoon, aantal)
        if weg:
            return plan_van([m for m in self.momenten[:aantal] if m.datum not in weg], weg)
        if aantal not in self._plannen:
            self._plannen[aantal] = plan_van(self.momenten[:aantal], ())
        return self._plannen[aantal]

    def _weg(self, persoon: Persoon, aantal: int) -> set[date]:
        """Weekly work skips the days of a schorsing and of absence, as planning does."""
        if not self.opdracht.weekdagen or not (persoon.schorsingen or persoon.afwezig):
            return set()
        return {
            m.datum
            for m in self.momenten[:aantal]
            if any(periode.omvat(m.datum) for periode in persoon.schorsingen)
            or any(weg.raakt(m.datum, m.begin, m.einde) for _, weg in persoon.afwezig)
        }

    # -- the gates -------------------------------------------------------------------------
    def _poorten(self, persoon: Persoon, ruimte: Ruimte, plan: Plan) -> list[Poort]:
        opdracht, momenten = self.opdracht, plan.momenten
        gevraagd = self.momenten[0] if self.momenten else None
        eerste = gevraagd.datum if gevraagd else None
        laatste = momenten[-1].datum if momenten else opdracht.van
        poorten = [
            traject_poort(persoon, eerste, laatste),
            schorsing_poort(persoon, plan, eerste or opdracht.van),
            *self._gebruiker(momenten),
            *uren_poorten(persoon, ruimte, plan, opdracht.van),
            overlap_poort(persoon, plan),
            afwezig_poort(persoon, plan, gevraagd),
        ]
        for vereiste, naam in opdracht.vereisten.items():
            poorten.append(bewijs_poort(naam, vereiste, persoon, momenten))
        if niet := persoon.niet_samen.get(opdracht.gebruiker):
            zin = "werkt niet bij deze gebruiker"
            poorten.append(buiten("niet_samen", zin, "niet_samen", niet, momenten))
        if opdracht.sleutel in persoon.doet:
            bron = Bron("inzet", persoon.doet[opdracht.sleutel])
            poorten.append(dicht("al_ingezet", "doet deze opdracht al", bron))
        if not momenten and all(poort.past for poort in poorten):
            bron = Bron("aanvraag", opdracht.sleutel)
            poorten.append(dicht("geen_moment", "geen enkele keer in deze periode", bron))
        return poorten

    def _gebruiker(self, momenten: list[Moment]) -> tuple[Poort, ...]:
        sleutel = len(momenten), momenten[0].datum if momenten else None
        if sleutel not in self._voor_ieder:
            self._voor_ieder[sleutel] = gebruiker_poorten(self.opdracht, momenten)
        return self._voor_ieder[sleutel]

    # -- the smallest change ---------------------------------------------------------------
    def _kleinste(
        self, persoon: Persoon, ruimte: Ruimte, plan: Plan, gesloten: list[Poort]
    ) -> Wijziging | None:
        """The one change after which every gate is open, that costs the fewest hours of work.

        Another weekday costs what is done on that day in one week.
        """
        beste: tuple[int, int] | None = None
        gekozen = None
        gevraagd = sum(moment.uren for moment in self.momenten)
        wijzigingen = mogelijke_wijzigingen(
            self.opdracht, self._dagen, persoon, ruimte, plan, gesloten
        )
        for rang, wijziging in enumerate(wijzigingen):
            ander = self._met(wijziging)
            nieuw = ander._plan(persoon)
            if not nieuw.momenten:
                continue
            poorten = ander._poorten(persoon, ruimte.binnen(ander.grenzen), nieuw)
            if not all(poort.past for poort in poorten):
                continue
            kost = gevraagd - nieuw.uren
            if wijziging.weekdag:
                kost = self.opdracht.weekdagen[wijziging.weekdag[0]].uren
            if beste is None or (kost, rang) < beste:
                beste, gekozen = (kost, rang), wijziging
        return gekozen

    def _met(self, wijziging: Wijziging) -> "Beoordelaar":
        if wijziging not in self._anders:
            ander = wijzig(self.opdracht, wijziging)
            momenten = None
            if self.opdracht.weekdagen and wijziging.tot:
                momenten = self.momenten[: bisect_right(self._dagen, wijziging.tot)]
            self._anders[wijziging] = Beoordelaar(
                ander, self.limieten, self.gewichten, self.vandaag, momenten=momenten
            )
        return self._anders[wijziging]
