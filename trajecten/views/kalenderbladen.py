"""A calendar as a page draws it: a week with hours, a month, or a row for each person."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from uuid import UUID

from django.urls import reverse

from gebruikers.models import Gebruiker
from trajecten.choices import InzetStatus
from trajecten.models import WijkWerker
from trajecten.rules.beschikbaarheid import Afwezig
from trajecten.rules.kalender import Tijdvak, Venster, overlapt, venster_van
from trajecten.rules.uren import Urenruimte
from trajecten.services.kalender import Kalender, Selectie, Weg, Werk
from wijkwerken.kern.opmaak import DAGEN

IN_MAANDCEL = 3


@dataclass(frozen=True, slots=True)
class Stuk:
    """One piece of work on the page: what it says and where it leads."""

    werk: Werk
    titel: str
    onder: str
    staat: str
    klasse: str
    url: str
    verplaats_url: str = ""
    registreer_url: str = ""
    vervang_url: str = ""

    @property
    def vak(self) -> Tijdvak | None:
        """Its hours, when they are known."""
        if self.werk.begin is None or self.werk.einde is None:
            return None
        return Tijdvak(self.werk.begin, self.werk.einde)


@dataclass(frozen=True, slots=True)
class Band:
    """What lies over a whole day, or over hours of it: away, suspended, the end of a traject."""

    tekst: str
    url: str
    klasse: str
    wie: str = ""  # empty when the page is about one person
    begin: time | None = None
    einde: time | None = None


@dataclass(frozen=True, slots=True)
class Blok:
    """Work that begins in the same place: where it is drawn, and the pieces in it."""

    op: int
    duur: int
    stukken: list[Stuk]


@dataclass(slots=True)
class Dag:
    """One day: what it is called, what lies over it, and its work in order."""

    datum: date
    feestdag: str
    vakantie: str
    is_vandaag: bool
    banden: list[Band] = field(default_factory=list)
    stukken: list[Stuk] = field(default_factory=list)
    blokken: list[Blok] = field(default_factory=list)
    kan: list[tuple[time, time]] = field(default_factory=list)
    buiten: bool = False  # of another month

    @property
    def naam(self) -> str:
        return DAGEN[self.datum.weekday()]

    @property
    def uren(self) -> int:
        """All hours together, planned and done."""
        return sum(stuk.werk.uren for stuk in self.stukken)

    @property
    def zonder_uur(self) -> list[Stuk]:
        """Work whose hours are still to be agreed on."""
        return [stuk for stuk in self.stukken if stuk.vak is None]

    @property
    def eerste(self) -> list[Stuk]:
        """What a month has room for."""
        return self.stukken[:IN_MAANDCEL]

    @property
    def meer(self) -> int:
        return len(self.stukken) - len(self.eerste)

    @property
    def heeft_iets(self) -> bool:
        return bool(self.stukken or self.banden or self.feestdag)


@dataclass(frozen=True, slots=True)
class Weekblad:
    """Seven days with hours. `dicht`: some would stand beside each other, so grouped by hour."""

    dagen: list[Dag]
    venster: Venster
    dicht: bool

    @property
    def lijnen(self) -> list[tuple[int, int]]:
        """Each hour with the row that it begins in."""
        stap = 1 if self.dicht else 4
        return [(uur, (uur - self.venster.van) * stap) for uur in self.venster.uren]

    @property
    def rijen(self) -> int:
        return len(self.venster.uren) * (1 if self.dicht else 4)

    @property
    def uren(self) -> int:
        return sum(dag.uren for dag in self.dagen)


@dataclass(slots=True)
class Rij:
    """One wijk-werker or gebruiker, with seven days."""

    sleutel: UUID
    titel: str
    url: str
    dagen: list[Dag]
    ruimte: Urenruimte | None = None

    @property
    def uren(self) -> int:
        return sum(dag.uren for dag in self.dagen)


def dagen_van(kalender: Kalender, selectie: Selectie, vandaag: date) -> list[Dag]:
    """Every day of the calendar with all that is on it."""
    dagen = {dag: _lege_dag(kalender, dag, vandaag) for dag in kalender.dagen}
    weg = defaultdict(list)
    for rij in kalender.weg:
        weg[rij.wijkwerker.pk].append(rij)
        for dag, vel in dagen.items():
            if rij.omvat(dag):
                vel.banden.append(_band(rij, met_naam=selectie.wijkwerker is None))
    for dag, personen in kalender.eindes.items():
        for persoon in personen:
            naam = "" if selectie.wijkwerker else persoon.volledige_naam
            dagen[dag].banden.append(
                Band("Traject eindigt", persoon.get_absolute_url(), "let-op", naam)
            )
    for uitsluiting in kalender.uitsluitingen:
        url = uitsluiting.get_absolute_url()
        for dag, vel in dagen.items():
            if uitsluiting.van <= dag <= uitsluiting.einde:
                vel.banden.append(Band("Gebruiker uitgesloten", url, "fout"))
    for werk in kalender.werk:
        dagen[werk.datum].stukken.append(_stuk(werk, selectie, weg[werk.wijkwerker.pk], vandaag))
    for patroon in kalender.weken:
        for dag, vel in dagen.items():
            if patroon.omvat(dag):
                vel.kan = [(blok.begin, blok.einde) for blok in patroon.op(dag)]
    return list(dagen.values())


def weekblad(dagen: list[Dag]) -> Weekblad:
    """Place every piece at its hour; grouped by hour as soon as two would share a place."""
    venster = venster_van(stuk.vak for dag in dagen for stuk in dag.stukken if stuk.vak)
    per_dag = [[(stuk, stuk.vak) for stuk in dag.stukken if stuk.vak] for dag in dagen]
    dicht = any(overlapt([vak for _, vak in rij]) for rij in per_dag)
    for dag, rij in zip(dagen, per_dag, strict=True):
        if dicht:
            per_uur: dict[int, list[Stuk]] = defaultdict(list)
            for stuk, vak in rij:
                per_uur[vak.begin.hour - venster.van].append(stuk)
            dag.blokken = [Blok(op, 1, stukken) for op, stukken in sorted(per_uur.items())]
        else:
            dag.blokken = [Blok(*venster.plaats(vak), [stuk]) for stuk, vak in rij]
    return Weekblad(dagen, venster, dicht)


def maandblad(dagen: list[Dag], maand: date) -> list[list[Dag]]:
    """The days in weeks from Monday to Sunday; those of another month are marked."""
    for dag in dagen:
        dag.buiten = (dag.datum.year, dag.datum.month) != (maand.year, maand.month)
    return [dagen[n : n + 7] for n in range(0, len(dagen), 7)]


def rooster(
    kalender: Kalender,
    selectie: Selectie,
    vandaag: date,
    *,
    per_gebruiker: bool,
    url_van: Callable[[WijkWerker | Gebruiker], str],
) -> list[Rij]:
    """A row for everyone with work: wijk-werkers also with the days that they are away."""
    weg: dict[UUID, list[Weg]] = defaultdict(list)
    for afwezig in kalender.weg:
        weg[afwezig.wijkwerker.pk].append(afwezig)
    rijen: dict[UUID, Rij] = {}
    for werk in kalender.werk:
        wie = werk.inzet.aanvraag.gebruiker if per_gebruiker else werk.wijkwerker
        if wie.pk not in rijen:
            dagen = [_lege_dag(kalender, dag, vandaag) for dag in kalender.dagen]
            rijen[wie.pk] = Rij(wie.pk, str(wie), url_van(wie), dagen)
            if not per_gebruiker:
                for dag in dagen:
                    dag.banden = [
                        _band(rij, met_naam=False) for rij in weg[wie.pk] if rij.omvat(dag.datum)
                    ]
        eigen = Selectie(gebruiker=wie.pk) if per_gebruiker else Selectie(wijkwerker=wie.pk)
        dag = rijen[wie.pk].dagen[(werk.datum - kalender.van).days]
        dag.stukken.append(_stuk(werk, eigen, weg[werk.wijkwerker.pk], vandaag))
    return sorted(rijen.values(), key=lambda rij: rij.titel.lower())


def _lege_dag(kalender: Kalender, dag: date, vandaag: date) -> Dag:
    return Dag(
        dag,
        kalender.feestdagen.get(dag, ""),
        kalender.vakanties.get(dag, ""),
        is_vandaag=dag == vandaag,
    )


def _band(weg: Weg, *, met_naam: bool) -> Band:
    """Why somebody is away is nobody's business on a page that others see too."""
    naam = weg.wijkwerker.volledige_naam if met_naam else ""
    if weg.schorsing is not None:
        return Band("Geschorst", weg.schorsing.traject.get_absolute_url(), "let-op", naam)
    url = weg.afwezigheid.get_absolute_url() if weg.afwezigheid else ""
    return Band("Afwezig", url, "let-op", naam, weg.begin, weg.einde)


def _stuk(werk: Werk, selectie: Selectie, weg: Iterable[Weg], vandaag: date) -> Stuk:
    aanvraag = werk.inzet.aanvraag
    waar = [str(aanvraag.gebruiker)] if selectie.gebruiker is None else []
    if selectie.wijkwerker is None:
        titel, onder = werk.wijkwerker.volledige_naam, [*waar, str(aanvraag.activiteit)]
    else:
        titel, *onder = [*waar, str(aanvraag.activiteit), aanvraag.vestiging.plaats]
    tekst = " · ".join(onder)
    if werk.moment is None:
        url = werk.prestatie.get_absolute_url() if werk.prestatie else ""
        return Stuk(werk, titel, tekst, "Gewerkt", "ok", url)
    moment = werk.moment
    hindert = next((rij for rij in weg if _raakt(rij, werk)), None)
    if hindert is not None:
        staat, klasse = ("Geschorst" if hindert.schorsing else "Afwezig"), "fout"
    elif werk.datum < vandaag:
        staat, klasse = "Te registreren", "let-op"
    elif werk.inzet.status == InzetStatus.VOORGESTELD:
        staat, klasse = "Voorgesteld", "let-op"
    else:
        staat, klasse = "Gepland", "neutraal"
    registreren = reverse("prestatie_nieuw", query={"moment": moment.pk})
    vervangen = hindert.afwezigheid.get_absolute_url() if hindert and hindert.afwezigheid else ""
    return Stuk(
        werk,
        titel,
        tekst,
        staat,
        klasse,
        werk.inzet.get_absolute_url(),
        verplaats_url=reverse("moment_verplaatsen", args=[moment.pk]),
        registreer_url=registreren if werk.datum <= vandaag and not hindert else "",
        vervang_url=vervangen,
    )


def _raakt(weg: Weg, werk: Werk) -> bool:
    periode = Afwezig(weg.van, weg.tot, weg.begin, weg.einde)
    return periode.raakt(werk.datum, werk.begin, werk.einde)


def week_van(dag: date) -> tuple[date, date]:
    """Monday and Sunday of the week of this day."""
    maandag = dag - timedelta(days=dag.weekday())
    return maandag, maandag + timedelta(days=6)
