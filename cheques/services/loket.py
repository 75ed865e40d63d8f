"""How a person and a month stand at the loket: hours, their cheques, and what is missing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import TruncMonth

from cheques.choices import BewegingSoort, ChequeStand, ChequeVorm
from cheques.models import Cheque, ChequeBeweging
from cheques.rules.verdelen import Plaatsing, verdelen
from cheques.services.inleveren import cheque_corrigeren
from cheques.services.verdelen import (
    HOOGSTENS,
    aangeboden,
    cheques_verdelen,
    maandprestaties,
    open_uren,
)
from gebruikers.models import Gebruiker
from trajecten.models import Betwisting, Prestatie, WijkWerker
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.toegang.models import Account

TERUG_REDEN = "Loket: scan teruggenomen."
MAANDEN_TERUG = 14  # older hours are found from the list of prestaties


@dataclass(slots=True)
class Uurregel:
    """One prestatie with the cheques that pay for it, in the order of their number."""

    prestatie: Prestatie
    betwist: bool
    cheques: list[Cheque] = field(default_factory=list)

    @property
    def ontbreekt(self) -> int:
        return self.prestatie.zonder_cheque

    @property
    def vakjes(self) -> list[bool]:
        """A box per started hour: paid or not."""
        betaald = self.prestatie.cheques
        return [True] * betaald + [False] * self.ontbreekt


@dataclass(slots=True)
class Deel:
    """The hours of one gebruiker; `elektronisch` are cheques in stock that could pay for them."""

    gebruiker: Gebruiker
    regels: list[Uurregel] = field(default_factory=list)
    elektronisch: int = 0

    @property
    def uren(self) -> int:
        return sum(regel.prestatie.uren_nu for regel in self.regels)

    @property
    def ingeleverd(self) -> int:
        return sum(regel.prestatie.cheques for regel in self.regels)

    @property
    def ontbreekt(self) -> int:
        return self.uren - self.ingeleverd

    @property
    def te_gebruiken(self) -> int:
        """How many electronic cheques one key would use."""
        return min(self.elektronisch, self.ontbreekt)


@dataclass(slots=True)
class Afrekening:
    """A person and a month. `vandaag` are the cheques that came in today, the last one first."""

    delen: list[Deel]
    vandaag: list[Cheque]

    @property
    def uren(self) -> int:
        return sum(deel.uren for deel in self.delen)

    @property
    def ingeleverd(self) -> int:
        return sum(deel.ingeleverd for deel in self.delen)

    @property
    def ontbreekt(self) -> int:
        return self.uren - self.ingeleverd

    @property
    def prestaties(self) -> int:
        return sum(len(deel.regels) for deel in self.delen)

    @property
    def te_gebruiken(self) -> int:
        return sum(deel.te_gebruiken for deel in self.delen)

    @property
    def betwist(self) -> int:
        """Hours that a gebruiker objects to: their cheques are taken, and held here."""
        return sum(r.prestatie.uren_nu for deel in self.delen for r in deel.regels if r.betwist)

    @property
    def open_regels(self) -> list[tuple[Deel, Uurregel]]:
        """What is missing and for whom, by day."""
        open_ = [(deel, r) for deel in self.delen for r in deel.regels if r.ontbreekt]
        return sorted(open_, key=lambda paar: paar[1].prestatie.datum)


def afrekening(
    account: Account, wijkwerker: WijkWerker, maand: date, *, vandaag: date
) -> Afrekening:
    """Everything that the loket shows of this person and month; four queries."""
    prestaties = list(
        maandprestaties(account, wijkwerker, maand)
        .select_related("inzet__aanvraag__gebruiker", "inzet__aanvraag__activiteit")
        .annotate(is_betwist=Exists(Betwisting.objects.open().filter(prestatie=OuterRef("pk"))))
        .order_by("datum", "begin", "pk")
    )
    regels = {p.pk: Uurregel(p, p.is_betwist) for p in prestaties if p.uren_nu}
    cheques = list(
        Cheque.objects.bewerkbaar_voor(account)
        .filter(prestatie__in=list(regels))
        .order_by("nummer")
    )
    for cheque in cheques:
        cheque.prestatie = regels[cheque.prestatie_id].prestatie
        regels[cheque.prestatie_id].cheques.append(cheque)
    delen: dict[UUID, Deel] = {}
    for regel in regels.values():
        gebruiker = regel.prestatie.inzet.aanvraag.gebruiker
        delen.setdefault(gebruiker.pk, Deel(gebruiker)).regels.append(regel)
    for sleutel, aantal in _elektronisch(account, delen).items():
        delen[sleutel].elektronisch = aantal
    return Afrekening(
        sorted(delen.values(), key=lambda deel: str(deel.gebruiker).casefold()),
        _van_vandaag(cheques, vandaag),
    )


def _van_vandaag(cheques: Sequence[Cheque], vandaag: date) -> list[Cheque]:
    """Those that came in today, the last one first; one query."""
    wanneer = dict(
        ChequeBeweging.objects.filter(
            cheque__in=cheques, soort=BewegingSoort.GEKOPPELD, datum=vandaag
        )
        .order_by("volgnummer")
        .values_list("cheque", "aangemaakt_op")
    )
    van_vandaag = [cheque for cheque in cheques if cheque.pk in wanneer]
    return sorted(van_vandaag, key=lambda cheque: wanneer[cheque.pk], reverse=True)


def _elektronisch(account: Account, delen: Mapping[UUID, Deel]) -> dict[UUID, int]:
    open_ = {
        sleutel: min(r.prestatie.datum for r in deel.regels if r.ontbreekt)
        for sleutel, deel in delen.items()
        if deel.ontbreekt
    }
    if not open_:
        return {}
    return dict(
        _elektronische(account, open_)
        .order_by()
        .values_list("bestelling__gebruiker")
        .annotate(aantal=Count("pk"))
    )


def _elektronische(account: Account, vanaf: Mapping[UUID, date]) -> QuerySet[Cheque]:
    """Electronic cheques in stock, per gebruiker those that are valid on its first open day."""
    welke = Q()
    for gebruiker, dag in vanaf.items():
        welke |= Q(bestelling__gebruiker=gebruiker, bestelling__vervalt_op__gte=dag)
    return (
        Cheque.objects.bewerkbaar_voor(account)
        .filter(
            welke,
            stand__in=[ChequeStand.ONTVANGEN, ChequeStand.VERVALLEN],
            bestelling__vorm=ChequeVorm.ELEKTRONISCH,
        )
        .select_related("bestelling")
        .order_by("bestelling__vervalt_op", "nummer")
    )


@transaction.atomic
def elektronische_gebruiken(
    *, door: Account, wijkwerker: WijkWerker, maand: date, vandaag: date
) -> list[Plaatsing]:
    """Let the oldest electronic cheques of every gebruiker pay for what is still open.

    An empty list when there are none to use.
    """
    open_ = [u for u in open_uren(maandprestaties(door, wijkwerker, maand)) if u.vrij]
    vanaf: dict = {}
    for rij in open_:
        vanaf[rij.gebruiker] = min(rij.datum, vanaf.get(rij.gebruiker, rij.datum))
    if not vanaf:
        return []
    voorraad = _elektronische(door, vanaf)[:HOOGSTENS]
    proef = verdelen([aangeboden(cheque.nummer, cheque) for cheque in voorraad], open_)
    nummers = [plaatsing.nummer for plaatsing in proef if plaatsing.bezwaar is None]
    if not nummers:
        return []
    return cheques_verdelen(
        door=door, wijkwerker=wijkwerker, maand=maand, nummers=nummers, vandaag=vandaag
    )


def laatste_terugnemen(
    *, door: Account, wijkwerker: WijkWerker, maand: date, vandaag: date
) -> Cheque | None:
    """Take back the cheque that came in last today, with a counter-movement; None without one."""
    stand = afrekening(door, wijkwerker, maand, vandaag=vandaag)
    bij_ons = [cheque for cheque in stand.vandaag if cheque.stand == ChequeStand.GEKOPPELD]
    if not bij_ons:
        return None
    return cheque_corrigeren(door=door, cheque=bij_ons[0], reden=TERUG_REDEN, vandaag=vandaag)


@dataclass(frozen=True, slots=True)
class Maandkeuze:
    """A month of a traject to open at the loket, with the hours that have no cheque yet."""

    traject: UUID
    maand: date
    open_uren: int


def open_maanden(
    account: Account, wijkwerkers: Iterable[WijkWerker], *, vandaag: date
) -> dict[UUID, list[Maandkeuze]]:
    """Per person the months with hours that have no cheque, the last month first; one query."""
    rijen = (
        Prestatie.objects.bewerkbaar_voor(account)
        .onbetaald()
        .met_uren_nu()
        .filter(
            traject__wijkwerker__in=list(wijkwerkers),
            datum__gte=plus_maanden(vandaag, -MAANDEN_TERUG),
        )
        .annotate(maand=TruncMonth("datum"))
        .values_list("traject__wijkwerker", "traject", "maand")
        .annotate(open=Sum(F("uren_nu") - F("cheques")))
        .order_by("-maand")
    )
    keuzes = defaultdict(list)
    for wijkwerker, traject, maand, aantal in rijen:
        keuzes[wijkwerker].append(Maandkeuze(traject, maand, aantal))
    return dict(keuzes)
