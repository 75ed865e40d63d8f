"""The stock of every gebruiker at once: bought, used, left, promised, and when it runs dry."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Count, F, Q, QuerySet, Sum

from cheques.choices import BETAALT, ChequeStand
from cheques.models import Cheque
from cheques.rules.voorraad import VOORUIT_DAGEN, Gepland, Partij, Verloop, verloop
from gebruikers.models import Gebruiker
from trajecten.models import GeplandMoment, Prestatie
from trajecten.querysets import UREN_NU
from wijkwerken.toegang.models import Account

CHEQUES = "chequebestellingen__cheques"
# What each movement did to the stock of its gebruiker, by day.
VERLEDEN_SQL = """
SELECT datum, sum(na - voor) FROM (
    SELECT b.datum, (b.soort IN ('ontvangen', 'gecorrigeerd'))::int AS na,
           coalesce(lag(b.soort) OVER levenslijn IN ('ontvangen', 'gecorrigeerd'), false)::int
               AS voor
    FROM cheques_chequebeweging b JOIN cheques_cheque c ON c.id = b.cheque_id
    JOIN cheques_chequebestelling k ON k.id = c.bestelling_id
    WHERE k.gebruiker_id = %s
    WINDOW levenslijn AS (PARTITION BY b.cheque_id ORDER BY b.volgnummer)
) stap GROUP BY datum HAVING sum(na - voor) <> 0 ORDER BY datum
"""


@dataclass(slots=True)
class Voorraad:
    """One gebruiker. `per_stand` counts its cheques; `nog_in_te_leveren` are hours worked that
    no cheque pays yet; `gepland` what is agreed from today on."""

    per_stand: dict[str, int] = field(default_factory=dict)
    partijen: list[Partij] = field(default_factory=list)
    gepland: list[Gepland] = field(default_factory=list)
    nog_in_te_leveren: int = 0
    verloop: Verloop = field(default_factory=Verloop)

    @property
    def gekocht(self) -> int:
        """Without those that another one of the same purchase replaced."""
        vervangen = self.per_stand.get(ChequeStand.VERVANGEN, 0)
        return sum(self.per_stand.values()) - vervangen

    @property
    def gebruikt(self) -> int:
        return sum(self.per_stand.get(stand, 0) for stand in BETAALT)

    @property
    def over(self) -> int:
        return self.per_stand.get(ChequeStand.ONTVANGEN, 0)

    @property
    def beloofd(self) -> int:
        """Hours that are planned."""
        return sum(moment.uren for moment in self.gepland)

    def vervalt_binnen(self, vandaag: date, dagen: int = VOORUIT_DAGEN) -> int:
        """Cheques that expire soon, used by then or not."""
        grens = vandaag + timedelta(days=dagen)
        return sum(p.aantal for p in self.partijen if vandaag <= p.vervalt_op <= grens)


def met_aantallen(gebruikers: QuerySet[Gebruiker]) -> QuerySet[Gebruiker]:
    """With `gekocht`, `gebruikt` and `over`: how many cheques."""
    return gebruikers.annotate(
        gekocht=Count(CHEQUES, filter=~Q(**{f"{CHEQUES}__stand": ChequeStand.VERVANGEN})),
        gebruikt=Count(CHEQUES, filter=Q(**{f"{CHEQUES}__stand__in": BETAALT})),
        over=Count(CHEQUES, filter=Q(**{f"{CHEQUES}__stand": ChequeStand.ONTVANGEN})),
    )


def voorraden(
    gebruikers: QuerySet[Gebruiker] | Iterable[UUID], *, vandaag: date
) -> dict[UUID, Voorraad]:
    """The stock of each of these; four queries, however many there are."""
    wie_ook: Any = gebruikers
    if isinstance(gebruikers, QuerySet):
        wie_ook = gebruikers.order_by().values("pk")
    uit: dict[UUID, Voorraad] = defaultdict(Voorraad)
    cheques = Cheque.objects.filter(bestelling__gebruiker__in=wie_ook).order_by()
    wie = F("bestelling__gebruiker_id")
    for gebruiker, stand, aantal in (
        cheques.annotate(wie=wie).values_list("wie", "stand").annotate(n=Count("pk"))
    ):
        uit[gebruiker].per_stand[stand] = aantal
    per_dag = cheques.beschikbaar().annotate(wie=wie).values_list("wie", "bestelling__vervalt_op")
    for gebruiker, vervalt_op, aantal in per_dag.annotate(n=Count("pk")):
        uit[gebruiker].partijen.append(Partij(vervalt_op, aantal))
    momenten = GeplandMoment.objects.gereserveerd().filter(
        datum__gte=vandaag, inzet__aanvraag__gebruiker__in=wie_ook
    )
    for gebruiker, datum, uren in (
        momenten.order_by()
        .values_list("inzet__aanvraag__gebruiker", "datum")
        .annotate(n=Sum("uren"))
    ):
        uit[gebruiker].gepland.append(Gepland(datum, uren))
    onbetaald = Prestatie.objects.onbetaald().filter(inzet__aanvraag__gebruiker__in=wie_ook)
    for gebruiker, uren in (
        onbetaald.order_by()
        .values_list("inzet__aanvraag__gebruiker")
        .annotate(n=Sum(UREN_NU - F("cheques")))
    ):
        uit[gebruiker].nog_in_te_leveren = uren
    for rij in uit.values():
        rij.verloop = verloop(
            rij.partijen, rij.gepland, vandaag=vandaag, nog_in_te_leveren=rij.nog_in_te_leveren
        )
    return uit


def voorraden_van_alle(door: Account, *, vandaag: date) -> dict[UUID, Voorraad]:
    """Of every active gebruiker that this account sees."""
    return voorraden(Gebruiker.objects.zichtbaar_voor(door).actief(), vandaag=vandaag)


def voorraad_van(gebruiker: Gebruiker, *, vandaag: date) -> Voorraad:
    """The stock of one gebruiker."""
    return voorraden([gebruiker.pk], vandaag=vandaag).get(gebruiker.pk, Voorraad())


def voorraad_per_vestiging(gebruiker: Gebruiker) -> list[dict[str, Any]]:
    """`vestiging` (its name), `gekocht`, `gebruikt` and `over`; what is of none comes last.

    Empty when no purchase names a vestiging. One query.
    """
    cheques = Cheque.objects.filter(bestelling__gebruiker=gebruiker).exclude(
        stand=ChequeStand.VERVANGEN
    )
    rijen: list[Any] = list(
        cheques.order_by(F("bestelling__vestiging__naam").asc(nulls_last=True))
        .values(vestiging=F("bestelling__vestiging__naam"))
        .annotate(
            gekocht=Count("pk"),
            gebruikt=Count("pk", filter=Q(stand__in=BETAALT)),
            over=Count("pk", filter=Q(stand=ChequeStand.ONTVANGEN)),
        )
    )
    return rijen if any(rij["vestiging"] for rij in rijen) else []


def voorraadverleden(gebruiker: Gebruiker) -> list[tuple[date, int]]:
    """(day, stock at the end of it) for each day on which it changed; from the movements alone."""
    with connection.cursor() as cursor:
        cursor.execute(VERLEDEN_SQL, [gebruiker.pk])
        rijen = cursor.fetchall()
    stand, punten = 0, []
    for datum, erbij in rijen:
        stand += int(erbij)
        punten.append((datum, stand))
    return punten
