"""Cheques that gebruikers bought: from a list of purchases to a stock of single cheques."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import pgtrigger
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from cheques.choices import Bestelbron, BewegingSoort, ChequeStand, ChequeVorm
from cheques.models import Afgifteregel, Cheque, Chequebestelling, ChequeBeweging
from cheques.rules.aankoop import ONGELDIG, Aankoop, toets_aankoop, toets_prijs_van
from cheques.rules.nummers import nummers_in_zin
from cheques.rules.prijs import vervalt_op
from cheques.services.bewegingen import cheques_vergrendelen
from gebruikers.models import Gebruiker, Vestiging
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import Bezet, RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.regels.rules.boek import Regelboek
from wijkwerken.toegang.models import Account

REGELS = (RegelCode.CHEQUEPRIJS, RegelCode.CHEQUE_GELDIG_MAANDEN)
ONBEKEND = "Deze gebruiker bestaat niet, of uw account mag hem niet gebruiken."


@dataclass(slots=True)
class Aankoopuitslag:
    """What came of one purchase. `gelijk` when it was registered before, to the number.

    Without bezwaren `bestelling` is the row: a new one, or the one that was there.
    """

    sleutel: Any
    bestelling: Chequebestelling | None = None
    gelijk: bool = False
    bezwaren: list[Bezwaar] = field(default_factory=list)


@transaction.atomic
def aankopen_bewaren(
    *,
    door: Account,
    aankopen: Sequence[Aankoop],
    vandaag: date,
    bron: Bestelbron = Bestelbron.BESTAND,
) -> list[Aankoopuitslag]:
    """Register many purchases, with a verdict for each in their order; some twelve statements.

    Price and validity are the rules of the day of issue (BVR art. 38; 12 months). What is wrong
    is left out and said, what was there already stays as it is: a second time changes nothing.
    Bezwaren: `ongeldig` at its field, `cheque_gebruikt`, `kenmerk_gebruikt`, `chequeprijs`.
    Raises `Bezet` when somebody registered one of the numbers in the same moment.
    """
    uitslagen = [Aankoopuitslag(aankoop.sleutel) for aankoop in aankopen]
    for aankoop, uitslag in zip(aankopen, uitslagen, strict=True):
        uitslag.bezwaren = toets_aankoop(aankoop, vandaag=vandaag)
    leesbaar = [
        (aankoop, uitslag)
        for aankoop, uitslag in zip(aankopen, uitslagen, strict=True)
        if not uitslag.bezwaren
    ]
    gebruikers = (
        Gebruiker.objects.bewerkbaar_voor(door)
        .select_for_update(of=("self",), no_key=True)
        .order_by("pk")
        .in_bulk({aankoop.gebruiker for aankoop, _ in leesbaar})
    )
    boek = Regel.objects.boek(*REGELS)
    bekend = _Bekend.van([aankoop for aankoop, _ in leesbaar])
    nieuw: list[tuple[Aankoop, Aankoopuitslag]] = []
    for aankoop, uitslag in leesbaar:
        if aankoop.gebruiker not in gebruikers:
            uitslag.bezwaren = [Bezwaar(ONGELDIG, ONBEKEND, veld="gebruiker")]
            continue
        uitslag.bezwaren = toets_prijs_van(
            aankoop, boek.op(RegelCode.CHEQUEPRIJS, aankoop.uitgegeven_op).waarde
        )
        if uitslag.bezwaren:
            continue
        bekend.beoordeel(aankoop, uitslag)
        if not uitslag.bezwaren and not uitslag.gelijk:
            bekend.onthoud(aankoop)
            nieuw.append((aankoop, uitslag))
    _bewaar(nieuw, boek, door=door, vandaag=vandaag, bron=bron)
    return uitslagen


def cheques_ontvangen(
    *,
    door: Account,
    gebruiker: Gebruiker,
    eerste_nummer: str,
    aantal: int,
    uitgegeven_op: date,
    vandaag: date,
    vorm: ChequeVorm = ChequeVorm.PAPIER,
    kenmerk: str = "",
) -> Chequebestelling:
    """Register one purchase: `aantal` cheques with consecutive numbers from `eerste_nummer`.

    Raises ValidationError on a bad number or date, RegelFout `cheque_gebruikt` when one of the
    numbers is ours already, `kenmerk_gebruikt` when the reference is.
    """
    aankoop = Aankoop(
        None, gebruiker.pk, eerste_nummer, aantal, uitgegeven_op, vorm, kenmerk.strip()
    )
    [uitslag] = aankopen_bewaren(
        door=door, aankopen=[aankoop], vandaag=vandaag, bron=Bestelbron.HAND
    )
    if uitslag.gelijk:
        nummers = aankoop.nummers
        raise RegelFout("eerste_nummer", _al_bekend(nummers))
    if any(bezwaar.code == ONGELDIG for bezwaar in uitslag.bezwaren):
        raise ValidationError({b.veld or "__all__": b.melding for b in uitslag.bezwaren})
    if uitslag.bestelling is None:
        raise RegelFout("eerste_nummer", *uitslag.bezwaren)
    return uitslag.bestelling


@transaction.atomic
def bestelling_toewijzen(
    *,
    door: Account,
    bestelling: Chequebestelling,
    vestiging: Vestiging | None,
    versie: int | None = None,
) -> Chequebestelling:
    """Say for which vestiging of the gebruiker it was bought; None for all of them together.

    Its cheques pay anywhere at that gebruiker: this only parts the stock. Raises ValidationError
    at `vestiging` for one of somebody else.
    """
    rij = vergrendel(Chequebestelling.objects.bewerkbaar_voor(door), pk=bestelling.pk)
    controleer_versie(rij, versie)
    if vestiging and vestiging.gebruiker_id != rij.gebruiker_id:
        raise ValidationError({"vestiging": "Kies een vestiging van deze gebruiker."})
    rij.vestiging = vestiging
    bewaar(rij)
    return rij


@transaction.atomic
def bestelling_terugdraaien(
    *, door: Account, bestelling: Chequebestelling, versie: int | None = None
) -> None:
    """Take back a purchase that was entered wrongly, whole, with its cheques.

    Only while none of them moved: raises RegelFout `cheques_gebruikt` with the numbers that did.
    """
    rij = vergrendel(Chequebestelling.objects.bewerkbaar_voor(door), pk=bestelling.pk)
    controleer_versie(rij, versie)
    cheques = cheques_vergrendelen(door, rij.cheques.values_list("nummer", flat=True))
    bewogen = set(
        ChequeBeweging.objects.filter(cheque__bestelling=rij)
        .exclude(volgnummer=1, soort=BewegingSoort.ONTVANGEN)
        .values_list("cheque__nummer", flat=True)
    ) | {cheque.nummer for cheque in cheques if cheque.stand != ChequeStand.ONTVANGEN}
    bewogen |= set(
        Afgifteregel.objects.filter(cheque__bestelling=rij).values_list("cheque__nummer", flat=True)
    )
    if bewogen:
        melding = (
            f"Met cheque {nummers_in_zin(bewogen)} is al iets gebeurd. "
            "Zet dat eerst recht, of meld de cheques die niet bestaan als terugbetaald."
        )
        raise RegelFout(None, Bezwaar("cheques_gebruikt", melding))
    # A movement is never removed, but these say of cheques that never were that they came in.
    # The change log keeps the cheques and the purchase.
    with pgtrigger.ignore("cheques.ChequeBeweging:alleen_toevoegen"):
        ChequeBeweging.objects.filter(cheque__bestelling=rij).delete()
    rij.cheques.all().delete()
    rij.delete()


@dataclass(slots=True)
class _Bekend:
    """Which numbers and references are taken, by what is there and by the rows before."""

    bestellingen: dict[UUID, Chequebestelling]
    van_nummer: dict[str, UUID]
    van_kenmerk: dict[str, UUID]
    nummers: set[str] = field(default_factory=set)
    kenmerken: set[str] = field(default_factory=set)

    @classmethod
    def van(cls, aankopen: Sequence[Aankoop]) -> "_Bekend":
        """What is there of these purchases. Three queries."""
        nummers = [nummer for aankoop in aankopen for nummer in aankoop.nummers]
        van_nummer = dict(
            Cheque.objects.filter(nummer__in=nummers).values_list("nummer", "bestelling_id")
        )
        kenmerken = {aankoop.kenmerk for aankoop in aankopen} - {""}
        van_kenmerk = dict(
            Chequebestelling.objects.filter(kenmerk__in=kenmerken).values_list("kenmerk", "pk")
        )
        sleutels = {*van_nummer.values(), *van_kenmerk.values()}
        return cls(Chequebestelling.objects.in_bulk(sleutels), van_nummer, van_kenmerk)

    def beoordeel(self, aankoop: Aankoop, uitslag: Aankoopuitslag) -> None:
        """Is it there to the number, or is something of it taken?"""
        nummers = aankoop.nummers
        bezet = {self.van_nummer[nummer] for nummer in nummers if nummer in self.van_nummer}
        van_kenmerk = self.van_kenmerk.get(aankoop.kenmerk)
        if len(bezet) == 1 and all(nummer in self.van_nummer for nummer in nummers):
            rij = self.bestellingen[next(iter(bezet))]
            zelfde = (rij.gebruiker_id, rij.aantal) == (aankoop.gebruiker, aankoop.aantal)
            if zelfde and van_kenmerk in (None, rij.pk):
                uitslag.gelijk, uitslag.bestelling = True, rij
                return
        dubbel = [n for n in nummers if n in self.van_nummer or n in self.nummers]
        if dubbel:
            uitslag.bezwaren.append(_al_bekend(dubbel))
        elif van_kenmerk or aankoop.kenmerk in self.kenmerken:
            melding = (
                f"Kenmerk {aankoop.kenmerk} hoort al bij een andere aankoop. "
                "Kijk het kenmerk en de nummers na."
            )
            uitslag.bezwaren.append(Bezwaar("kenmerk_gebruikt", melding, veld="kenmerk"))

    def onthoud(self, aankoop: Aankoop) -> None:
        """Taken from now on, by a row of the same list."""
        self.nummers.update(aankoop.nummers)
        if aankoop.kenmerk:
            self.kenmerken.add(aankoop.kenmerk)


def _bewaar(
    nieuw: Sequence[tuple[Aankoop, Aankoopuitslag]],
    boek: Regelboek,
    *,
    door: Account,
    vandaag: date,
    bron: Bestelbron,
) -> None:
    for aankoop, uitslag in nieuw:
        dag = aankoop.uitgegeven_op
        maanden = boek.op(RegelCode.CHEQUE_GELDIG_MAANDEN, dag).waarde
        uitslag.bestelling = Chequebestelling(
            gebruiker_id=aankoop.gebruiker,
            vorm=aankoop.vorm,
            aantal=aankoop.aantal,
            prijs=boek.op(RegelCode.CHEQUEPRIJS, dag).waarde,
            uitgegeven_op=dag,
            vervalt_op=vervalt_op(dag, maanden),
            bron=bron,
            kenmerk=aankoop.kenmerk,
        )
        uitslag.bestelling.clean_fields(exclude=["gebruiker"])
    cheques = [
        Cheque(nummer=nummer, bestelling=uitslag.bestelling)
        for aankoop, uitslag in nieuw
        for nummer in aankoop.nummers
    ]
    try:
        with transaction.atomic():
            Chequebestelling.objects.bulk_create(
                [uitslag.bestelling for _, uitslag in nieuw if uitslag.bestelling], batch_size=1000
            )
            Cheque.objects.bulk_create(cheques, batch_size=2000)
    except IntegrityError as error:  # somebody registered one of them a moment ago
        raise Bezet from error
    ChequeBeweging.objects.bulk_create(
        (
            ChequeBeweging(
                cheque=cheque,
                volgnummer=1,
                soort=BewegingSoort.ONTVANGEN,
                datum=vandaag,
                door=door,
            )
            for cheque in cheques
        ),
        batch_size=2000,
    )


def _al_bekend(nummers: Sequence[str]) -> Bezwaar:
    return Bezwaar(
        "cheque_gebruikt",
        f"Deze nummers zijn al geregistreerd: {nummers_in_zin(nummers)}. "
        "Kijk het eerste nummer na.",
        veld="eerste_nummer",
    )
