"""The yearly inschrijvingsgeld: made, asked for, asked again, remitted."""

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Exists, F, Min, OuterRef, QuerySet, Sum
from django.urls import reverse

from gebruikers.choices import Geldstand
from gebruikers.models import Gebruiker, Gebruikersovereenkomst, Inschrijvingsgeld
from gebruikers.rules.inschrijvingsgeld import (
    peildatum,
    toets_herinnering,
    toets_vraag,
    uiterste_dag,
    voldaan_op,
    waarschuw_inschrijving,
)
from gebruikers.services.invullen import mag_bewerken
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.services import bericht_klaarzetten, berichten_laten_vervallen
from wijkwerken.kern import opmaak
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.controles import iban_opmaak, mededeling_maken
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel, vergrendel_werk
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.geheimen import link_lezen, link_maken
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.nummers import volgende_getallen

REEKS = "inschrijvingsgeld"
LINK = "betaling"


@transaction.atomic
def inschrijvingsgeld_maken(*, door: Account, gebruiker: Gebruiker, jaar: int) -> Inschrijvingsgeld:
    """What this gebruiker pays for this year, still to be asked for.

    Raises RegelFout: it is there already, no signed overeenkomst touches that year, or the kind
    of gebruiker pays nothing.
    """
    mag_bewerken(door)
    gebruiker = Gebruiker.objects.bewerkbaar_voor(door).get(pk=gebruiker.pk)
    if gebruiker.inschrijvingsgelden.filter(jaar=jaar).exists():
        raise RegelFout("jaar", Bezwaar("status", f"Voor {jaar} is er al een inschrijvingsgeld."))
    alleen = Gebruiker.objects.filter(pk=gebruiker.pk)
    if not _met_overeenkomst(alleen, jaar):
        melding = (
            f"In {jaar} heeft deze gebruiker geen getekende gebruikersovereenkomst. "
            "Maak ze eerst, of kies een ander jaar."
        )
        raise RegelFout("jaar", Bezwaar("geen_overeenkomst", melding))
    gemaakt = _maak(alleen, jaar)
    if not gemaakt:
        raise RegelFout(
            "jaar",
            Bezwaar("gratis", f"Voor deze soort gebruiker is er in {jaar} niets te betalen."),
        )
    return gemaakt[0]


@transaction.atomic
def inschrijvingsgelden_maken(*, door: Account, jaar: int) -> int:
    """For everybody with a signed overeenkomst in that year who has none yet; how many.

    Nobody whose kind pays nothing. Some ten queries for any number of gebruikers; who does it
    at once with another waits, and finds nothing left to make.
    """
    mag_bewerken(door)
    return len(_maak(nog_te_maken(door, jaar), jaar))


def nog_te_maken(door: Account, jaar: int) -> QuerySet[Gebruiker]:
    """Active gebruikers with a signed overeenkomst in that year, without inschrijvingsgeld."""
    eigen = Inschrijvingsgeld.objects.filter(gebruiker=OuterRef("pk"), jaar=jaar)
    rijen = Gebruiker.objects.bewerkbaar_voor(door).actief().exclude(Exists(eigen))
    return rijen.filter(Exists(_in_jaar(jaar).filter(gebruiker=OuterRef("pk"))))


def _in_jaar(jaar: int) -> QuerySet[Gebruikersovereenkomst]:
    heel = DateRange(date(jaar, 1, 1), date(jaar + 1, 1, 1))
    return Gebruikersovereenkomst.objects.filter(getekend_op__isnull=False, periode__overlap=heel)


def _met_overeenkomst(gebruikers: QuerySet[Gebruiker], jaar: int) -> list[tuple]:
    """(gebruiker, soort, first day of an overeenkomst that touches the year), by nummer."""
    rijen = _in_jaar(jaar).filter(gebruiker__in=gebruikers.order_by().values("pk"))
    return list(
        rijen.values_list("gebruiker", "gebruiker__soort")
        .annotate(eerste=Min(F("periode__startswith")))
        .order_by("gebruiker__nummer")
    )


def _maak(gebruikers: QuerySet[Gebruiker], jaar: int) -> list[Inschrijvingsgeld]:
    vergrendel_werk(f"{REEKS}:{jaar}")
    boek = Regel.objects.boek(RegelCode.INSCHRIJVINGSGELD)
    te_maken = []
    for gebruiker, soort, eerste in _met_overeenkomst(gebruikers, jaar):
        waarden = boek.op(RegelCode.INSCHRIJVINGSGELD, peildatum(jaar, eerste)).waarde
        if bedrag := waarden.get(soort, 0):
            te_maken.append((gebruiker, bedrag))
    nummers = volgende_getallen(REEKS, jaar, len(te_maken)) if te_maken else ()
    return Inschrijvingsgeld.objects.bulk_create(
        Inschrijvingsgeld(
            gebruiker_id=gebruiker,
            jaar=jaar,
            bedrag=bedrag,
            mededeling=mededeling_maken(jaar * 10**6 + nummer),
        )
        for (gebruiker, bedrag), nummer in zip(te_maken, nummers, strict=True)
    )


@transaction.atomic
def betaling_vragen(
    *, door: Account, inschrijvingsgeld: Inschrijvingsgeld, vandaag: date, versie: int | None = None
) -> Inschrijvingsgeld:
    """Ask to pay: by mail to who has an address, else by the letter.

    Raises RegelFout when it was asked, or there is nothing to pay any more.
    """
    rekening_nodig()
    rij = _vergrendel(door, inschrijvingsgeld, versie)
    _eis(toets_vraag(stand_open=rij.is_open, gevraagd_op=rij.gevraagd_op))
    dagen = Regel.objects.waarde_op(RegelCode.BETALING_DAGEN, vandaag)
    rij.gevraagd_op, rij.vervalt_op = vandaag, uiterste_dag(vandaag, dagen)
    bewaar(rij)
    _mail(rij, "vraag")
    return rij


@transaction.atomic
def betaling_herinneren(
    *, door: Account, inschrijvingsgeld: Inschrijvingsgeld, vandaag: date, versie: int | None = None
) -> Inschrijvingsgeld:
    """Ask again, with a new last day to pay. Raises RegelFout before the first one is over."""
    rekening_nodig()
    rij = _vergrendel(door, inschrijvingsgeld, versie)
    _eis(
        toets_herinnering(
            stand_open=rij.is_open,
            gevraagd_op=rij.gevraagd_op,
            vervalt_op=rij.vervalt_op,
            vandaag=vandaag,
        )
    )
    dagen = Regel.objects.waarde_op(RegelCode.BETALING_DAGEN, vandaag)
    rij.herinneringen += 1
    rij.herinnerd_op, rij.vervalt_op = vandaag, uiterste_dag(vandaag, dagen)
    bewaar(rij)
    _mail(rij, f"herinnering:{rij.herinneringen}")
    return rij


@transaction.atomic
def inschrijvingsgeld_kwijtschelden(
    *,
    door: Account,
    inschrijvingsgeld: Inschrijvingsgeld,
    reden: str,
    vandaag: date,
    versie: int | None = None,
) -> Inschrijvingsgeld:
    """Ask for it no longer; the reason and who decided are kept."""
    rij = _vergrendel(door, inschrijvingsgeld, versie)
    if not rij.is_open:
        _eis([Bezwaar("status", "Alleen wat nog open staat, kunt u kwijtschelden.")])
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf waarom u dit kwijtscheldt."})
    rij.stand, rij.voldaan_op = Geldstand.KWIJTGESCHOLDEN, vandaag
    rij.kwijt_reden, rij.kwijt_door = reden.strip(), door
    bewaar(rij)
    berichten_laten_vervallen(over=[_over(rij)])
    return rij


@transaction.atomic
def kwijtschelding_intrekken(
    *, door: Account, inschrijvingsgeld: Inschrijvingsgeld, versie: int | None = None
) -> Inschrijvingsgeld:
    """It is asked for after all; what was paid meanwhile counts again."""
    rij = _vergrendel(door, inschrijvingsgeld, versie)
    if rij.stand != Geldstand.KWIJTGESCHOLDEN:
        _eis([Bezwaar("status", "Dit inschrijvingsgeld is niet kwijtgescholden.")])
    rij.stand, rij.voldaan_op, rij.kwijt_reden, rij.kwijt_door = Geldstand.OPEN, None, "", None
    stand_bijwerken(rij)
    return rij


def stand_bijwerken(rij: Inschrijvingsgeld) -> None:
    """Let a locked row follow from its ontvangsten, and save it."""
    if rij.stand != Geldstand.KWIJTGESCHOLDEN:
        rij.voldaan_op = voldaan_op(rij.bedrag, rij.ontvangsten.values_list("datum", "bedrag"))
        rij.stand = Geldstand.BETAALD if rij.voldaan_op else Geldstand.OPEN
    bewaar(rij)
    if not rij.is_open:
        berichten_laten_vervallen(over=[_over(rij)])


def inschrijving_toetsen(gebruiker: Gebruiker, vandaag: date) -> list[Bezwaar]:
    """Code `inschrijving_onbetaald` for years of which the last day to pay is over. One query."""
    laat = Inschrijvingsgeld.objects.filter(
        gebruiker=gebruiker, stand=Geldstand.OPEN, vervalt_op__lt=vandaag
    )
    return waarschuw_inschrijving(list(laat.values_list("jaar", flat=True)))


def rekening_nodig() -> None:
    """Raises RegelFout when the account of the organisation was never filled in."""
    if not settings.ORGANISATIE_IBAN:
        melding = (
            "Het rekeningnummer van de organisatie is nog niet ingesteld. "
            "Vraag de beheerder om ORGANISATIE_IBAN in te vullen."
        )
        raise RegelFout(None, Bezwaar("geen_rekening", melding))


def betaallink(rij: Inschrijvingsgeld) -> str:
    """The path of the page with which somebody without account pays; it names nobody."""
    return reverse("betalen", args=[link_maken(LINK, rij.pk, "")])


def geld_van_link(link: str) -> Inschrijvingsgeld | None:
    """What a link asks for; None for a link that was not made here."""
    gelezen = link_lezen(LINK, link)
    rijen = Inschrijvingsgeld.objects.met_ontvangen()
    return rijen.filter(pk=gelezen[0]).first() if gelezen else None


def _vergrendel(
    door: Account, inschrijvingsgeld: Inschrijvingsgeld, versie: int | None
) -> Inschrijvingsgeld:
    mag_bewerken(door)
    rijen = Inschrijvingsgeld.objects.bewerkbaar_voor(door).select_related("gebruiker")
    rij = vergrendel(rijen, pk=inschrijvingsgeld.pk)
    controleer_versie(rij, versie)
    return rij


def _eis(bezwaren: list[Bezwaar]) -> None:
    if bezwaren:
        raise RegelFout(None, *bezwaren)


def _over(rij: Inschrijvingsgeld) -> str:
    return f"inschrijvingsgeld:{rij.pk}"


def _mail(rij: Inschrijvingsgeld, wat: str) -> None:
    """To who has an address; the others get the letter."""
    if not rij.gebruiker.email:
        return
    ontvangen = rij.ontvangsten.aggregate(samen=Sum("bedrag", default=0))["samen"]
    bericht_klaarzetten(
        soort=BerichtSoort.GEBRUIKER,
        sleutel=f"inschrijvingsgeld:{rij.pk}:{wat}",
        over=_over(rij),
        aan=rij.gebruiker.email,
        onderwerp="Inschrijvingsgeld voor wijk-werken",
        sjabloon="inschrijvingsgeld",
        pad=betaallink(rij),
        jaar=rij.jaar,
        bedrag=opmaak.bedrag(rij.bedrag - ontvangen),
        tot=rij.vervalt_op,
        mededeling=rij.mededeling_tekst,
        rekening=iban_opmaak(settings.ORGANISATIE_IBAN),
        rekeninghouder=settings.ORGANISATIE_REKENINGHOUDER,
        is_herinnering=rij.herinneringen > 0,
        telefoon=settings.ORGANISATIE_TELEFOON,
    )
