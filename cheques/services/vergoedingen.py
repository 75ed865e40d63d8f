"""Betaallijsten: made for a month, made anew, fixed, and paid."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max, QuerySet

from cheques.choices import VASTGELEGD, Deelsoort, Lijststand
from cheques.models import Vergoedingdeel, Vergoedinglijst, Vergoedingregel
from cheques.services.verschuldigd import VELD, Deel, Verschuldigd, verschuldigd
from trajecten.models import Rekening, WijkWerker
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam, eerste_van_maand, maandnaam
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel, vergrendel_werk
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

# Held by who makes or fixes a list, and by who notes that a payment came back.
WERK = "vergoedinglijst"
GEEN_CONCEPT = "Deze lijst is al klaar en ligt vast. Wat later kwam, staat op de volgende lijst."
INTUSSEN = (
    "Sinds deze lijst berekend is, kwamen er uren bij of zijn er uren gewijzigd. "
    "Herreken de lijst, kijk ze na, en maak ze dan klaar."
)


@transaction.atomic
def vergoedinglijst_maken(
    *, door: Account, maand: date, vandaag: date, nu: datetime
) -> Vergoedinglijst:
    """A concept of all that is still to be paid for work up to the end of this month.

    Raises RegelFout when another list is still a concept, when a later month was paid, or when
    nothing is to be paid; ValidationError for a month that has not begun.
    """
    mag_betalen(door)
    maand = eerste_van_maand(maand)
    if maand > vandaag:
        raise ValidationError({"maand": "Kies deze maand of een vroegere."})
    vergrendel_werk(WERK)
    laatste = Vergoedinglijst.objects.filter(stand__in=VASTGELEGD).order_by("maand").last()
    if laatste is not None and laatste.maand > maand:
        tot = maandnaam(laatste.maand)
        melding = f"Er is al betaald tot en met {tot}. Kies {tot} of een latere maand."
        raise RegelFout("maand", Bezwaar("status", melding))
    vorige = Vergoedinglijst.objects.filter(maand=maand).aggregate(hoogste=Max("volgnummer"))
    lijst = Vergoedinglijst(maand=maand, volgnummer=(vorige["hoogste"] or 0) + 1, berekend_op=nu)
    bewaar(lijst)
    if not _vullen(lijst, verschuldigd(tot_maand=maand)):
        raise RegelFout(
            "maand",
            Bezwaar("status", f"Tot en met {maandnaam(maand)} is alles al uitbetaald."),
        )
    return lijst


@transaction.atomic
def vergoedinglijst_herrekenen(
    *, door: Account, lijst: Vergoedinglijst, versie: int | None = None, nu: datetime
) -> Vergoedinglijst:
    """Make a concept anew, with what was registered, corrected or contested since."""
    mag_betalen(door)
    vergrendel_werk(WERK)
    lijst = _concept(door, lijst, versie)
    _legen(lijst)
    _vullen(lijst, verschuldigd(tot_maand=lijst.maand))
    lijst.berekend_op = nu
    bewaar(lijst)
    return lijst


@transaction.atomic
def vergoedinglijst_klaarmaken(
    *, door: Account, lijst: Vergoedinglijst, versie: int | None = None, nu: datetime
) -> Vergoedinglijst:
    """Fix a concept: from now on its hours are paid, and nothing on it changes.

    Who has no account, or has to pay back more than is due, is taken off and waits for the next
    list; how many and how much stays written on this one. Raises RegelFout when the concept is
    no longer what is due today.
    """
    mag_betalen(door)
    vergrendel_werk(WERK)
    lijst = _concept(door, lijst, versie)
    if _staat_er(lijst) != _hoort_er(verschuldigd(tot_maand=lijst.maand)):
        raise RegelFout(None, Bezwaar("verouderd", INTUSSEN))
    regels = list(lijst.regels.order_by("nummer"))
    rekeningen = Rekening.objects.in_bulk(
        [regel.wijkwerker_id for regel in regels], field_name="wijkwerker_id"
    )
    wachten = [regel for regel in regels if _wacht(regel, rekeningen)]
    _weg(lijst.regels.filter(pk__in=[regel.pk for regel in wachten]))
    betaald = [regel for regel in regels if not _wacht(regel, rekeningen)]
    if not betaald:
        melding = "Niemand op deze lijst kan betaald worden. Noteer eerst de rekeningen."
        raise RegelFout(None, Bezwaar("geen_rekening", melding))
    for regel in betaald:
        if rekening := rekeningen.get(regel.wijkwerker_id):
            regel.rekening, regel.houder = rekening.iban, rekening.houder
    Vergoedingregel.objects.bulk_update(betaald, ["rekening", "houder"])
    lijst.stand = Lijststand.KLAAR
    lijst.klaar_op, lijst.klaar_door = nu, door
    lijst.wachtend = len(wachten)
    lijst.wachtend_bedrag = sum(regel.bedrag for regel in wachten)
    bewaar(lijst)
    return lijst


@transaction.atomic
def vergoedinglijst_betalen(
    *, door: Account, lijst: Vergoedinglijst, op: date, vandaag: date, versie: int | None = None
) -> Vergoedinglijst:
    """The bank paid it on this day. Nothing on the list changes any more."""
    mag_betalen(door)
    lijst = _vergrendel(door, lijst, versie)
    if lijst.stand != Lijststand.KLAAR:
        melding = (
            "Maak de lijst eerst klaar."
            if lijst.is_concept
            else f"Deze lijst is al betaald, op {dagnaam(lijst.betaald_op or op)}."
        )
        raise RegelFout(None, Bezwaar("status", melding))
    klaar = lijst.klaar_op.date() if lijst.klaar_op else op
    if not klaar <= op <= vandaag:
        raise ValidationError(
            {"op": f"Kies een dag van {dagnaam(klaar)} tot en met {dagnaam(vandaag)}."}
        )
    lijst.stand, lijst.betaald_op = Lijststand.BETAALD, op
    bewaar(lijst)
    return lijst


@transaction.atomic
def vergoedinglijst_weggooien(
    *, door: Account, lijst: Vergoedinglijst, versie: int | None = None
) -> None:
    """Throw a concept away: its hours are still to be paid, on a next list."""
    mag_betalen(door)
    lijst = _concept(door, lijst, versie)
    _legen(lijst)
    lijst.delete()


def is_achterhaald(lijst: Vergoedinglijst) -> bool:
    """Is what is due today something else than what stands on this concept?"""
    return lijst.is_concept and _staat_er(lijst) != _hoort_er(verschuldigd(tot_maand=lijst.maand))


# -- what it is made of --------------------------------------------------------------------
def _wacht(regel: Vergoedingregel, rekeningen: Mapping[UUID, Rekening]) -> bool:
    """Cannot be paid now; nothing at all to be paid is settled, and needs no account."""
    return regel.bedrag < 0 or (regel.bedrag > 0 and regel.wijkwerker_id not in rekeningen)


def _vullen(lijst: Vergoedinglijst, per_persoon: Mapping[UUID, Verschuldigd]) -> int:
    """Write what is due on the list, by name; how many wijk-werkers."""
    volgorde = (
        WijkWerker.objects.filter(pk__in=per_persoon)
        .order_by("naam", "voornaam", "nummer")
        .values_list("pk", flat=True)
    )
    regels = Vergoedingregel.objects.bulk_create(
        _regel(lijst, nummer, persoon, per_persoon[persoon])
        for nummer, persoon in enumerate(volgorde, start=1)
    )
    eerder = _eerdere_delen(deel for rij in per_persoon.values() for deel in rij.delen)
    delen = []
    for regel in regels:
        for deel in per_persoon[regel.wijkwerker_id].delen:
            eerder[deel.sleutel] += 1
            delen.append(_vastgelegd_deel(regel, deel, eerder[deel.sleutel]))
    Vergoedingdeel.objects.bulk_create(delen, batch_size=1000)
    return len(regels)


def _regel(
    lijst: Vergoedinglijst, nummer: int, persoon: UUID, rij: Verschuldigd
) -> Vergoedingregel:
    return Vergoedingregel(
        lijst=lijst,
        wijkwerker_id=persoon,
        nummer=nummer,
        uren=rij.uren(Deelsoort.UREN),
        bedrag_uren=rij.bedrag(Deelsoort.UREN),
        uren_boven=rij.uren(Deelsoort.OVERSCHRIJDING),
        bedrag_boven=rij.bedrag(Deelsoort.OVERSCHRIJDING),
        ritten=rij.ritten,
        bedrag_reis=rij.bedrag(Deelsoort.REIS),
        zonder_afstand=rij.zonder_afstand,
        bedrag=rij.bedrag(),
    )


def _vastgelegd_deel(regel: Vergoedingregel, deel: Deel, volgnummer: int) -> Vergoedingdeel:
    bron = {f"{VELD[deel.soort]}_id": deel.werk} if deel.soort in VELD else {}
    return Vergoedingdeel(
        regel=regel,
        soort=deel.soort,
        sleutel=deel.sleutel,
        volgnummer=volgnummer,
        vestiging_id=deel.vestiging,
        datum=deel.datum,
        uren=deel.uren,
        tarief=deel.tarief,
        hm=deel.hm,
        bedrag=deel.bedrag,
        **bron,
    )


def _eerdere_delen(delen: Iterable[Deel]) -> Counter[str]:
    """How often each of these was on a list before."""
    rijen = Vergoedingdeel.objects.vastgelegd().order_by()
    rijen = rijen.filter(sleutel__in={deel.sleutel for deel in delen})
    return Counter(dict(rijen.values_list("sleutel").annotate(hoogste=Max("volgnummer"))))


def _legen(lijst: Vergoedinglijst) -> None:
    _weg(lijst.regels.all())


def _weg(regels: QuerySet[Vergoedingregel]) -> None:
    Vergoedingdeel.objects.filter(regel__in=regels.order_by().values("pk")).delete()
    regels.delete()


def _staat_er(lijst: Vergoedinglijst) -> Counter[tuple]:
    rijen = Vergoedingdeel.objects.filter(regel__lijst=lijst).order_by()
    return Counter(
        rijen.values_list("regel__wijkwerker_id", "soort", "sleutel", "datum", "uren", "bedrag")
    )


def _hoort_er(per_persoon: Mapping[UUID, Verschuldigd]) -> Counter[tuple]:
    return Counter(
        (persoon, deel.soort.value, deel.sleutel, deel.datum, deel.uren, deel.bedrag)
        for persoon, rij in per_persoon.items()
        for deel in rij.delen
    )


def mag_betalen(door: Account) -> None:
    """Raises PermissionDenied for who does not pay."""
    if not door.mag(Handeling.VERGOEDING_BETALEN):
        raise PermissionDenied


def _vergrendel(door: Account, lijst: Vergoedinglijst, versie: int | None) -> Vergoedinglijst:
    rij = vergrendel(Vergoedinglijst.objects.bewerkbaar_voor(door), pk=lijst.pk)
    controleer_versie(rij, versie)
    return rij


def _concept(door: Account, lijst: Vergoedinglijst, versie: int | None) -> Vergoedinglijst:
    rij = _vergrendel(door, lijst, versie)
    if not rij.is_concept:
        raise RegelFout(None, Bezwaar("status", GEEN_CONCEPT))
    return rij
