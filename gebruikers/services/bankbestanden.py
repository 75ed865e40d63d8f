"""Taking in a file of the bank: looked at first, then whole or not at all, and undone whole."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from gebruikers.bank import (
    Bankinhoud,
    Rijfout,
    Verrichting,
    lees_bankbestand,
    mededeling_zoeken,
)
from gebruikers.choices import Bestemming, Geldstand, Ontvangstwijze
from gebruikers.models import Bankbestand, Gebruiker, Inschrijvingsgeld, Ontvangst
from gebruikers.rules.inschrijvingsgeld import (
    Uitslag,
    Vordering,
    dichtste_mededelingen,
    uitslag_van,
)
from gebruikers.services.inschrijvingsgelden import rekening_nodig, stand_bijwerken
from gebruikers.services.invullen import mag_bewerken
from wijkwerken.kern import opmaak
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.controles import iban_opmaak, mededeling_opmaak
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import bezet_na_drie_seconden, vergrendel, vergrendel_werk
from wijkwerken.toegang.models import Account

WERK = "bankbestand"
GEKOPPELD = {
    Uitslag.PRECIES,
    Uitslag.TE_WEINIG,
    Uitslag.TE_VEEL,
    Uitslag.DUBBEL,
    Uitslag.KWIJTGESCHOLDEN,
}


@dataclass(frozen=True, slots=True)
class Planregel:
    """One payment of the file: what it is, for which inschrijvingsgeld, and in a sentence why."""

    verrichting: Verrichting
    uitslag: Uitslag
    zin: str
    inschrijvingsgeld: Inschrijvingsgeld | None = None


@dataclass(slots=True)
class Plan:
    """What taking in a file would do. With `fouten` it cannot be taken in."""

    inhoud: Bankinhoud
    sha256: str
    rekening: str
    regels: list[Planregel] = field(default_factory=list)
    fouten: list[Rijfout] = field(default_factory=list)
    eerder: Bankbestand | None = None  # the very same file, taken in before

    @property
    def nieuwe(self) -> list[Planregel]:
        """What is not known yet."""
        return [rij for rij in self.regels if rij.uitslag != Uitslag.AL_INGELEZEN]

    @property
    def tellingen(self) -> dict[Uitslag, int]:
        """How many of each, those that are there."""
        geteld = Counter(rij.uitslag for rij in self.regels)
        return {uitslag: geteld[uitslag] for uitslag in Uitslag if geteld[uitslag]}

    @property
    def totaal(self) -> int:
        """The cents that get a place."""
        return sum(rij.verrichting.bedrag for rij in self.regels if rij.uitslag in GEKOPPELD)

    @property
    def stempel(self) -> str:
        """A mark of what was shown, so that nothing else is done."""
        delen = [
            (r.verrichting.kenmerk, r.uitslag.value, str(getattr(r.inschrijvingsgeld, "pk", "")))
            for r in self.regels
        ]
        return hashlib.sha256(repr(delen).encode()).hexdigest()[:20]


def bankbestand_bekijken(*, door: Account, inhoud: bytes) -> Plan:
    """What is in the file and what would happen; nothing is kept.

    Raises ValidationError at `bestand` for what is no file of a bank, RegelFout when the account
    of the organisation is not known.
    """
    mag_bewerken(door)
    rekening_nodig()
    try:
        gelezen = lees_bankbestand(inhoud)
    except ValidationError as error:
        raise ValidationError({"bestand": error}) from error
    rekening = settings.ORGANISATIE_IBAN
    plan = Plan(gelezen, hashlib.sha256(inhoud).hexdigest(), rekening, fouten=gelezen.fouten)
    if gelezen.rekeningen - {rekening}:
        plan.fouten.append(
            Rijfout(
                "hele bestand",
                "Hierin staat een andere rekening dan die van de organisatie, "
                f"{iban_opmaak(rekening)}. Haal alleen die rekening op.",
            )
        )
    gelezen.kenmerken_geven(rekening)
    plan.eerder = Bankbestand.objects.filter(sha256=plan.sha256, teruggedraaid_op=None).first()
    plan.regels = _regels(gelezen)
    return plan


@transaction.atomic
def bankbestand_verwerken(
    *, door: Account, inhoud: bytes, nu: datetime, gezien: str = ""
) -> Bankbestand:
    """Take in the payments of a file: marked paid, or put among what is to be looked at.

    `gezien` is the stempel of the plan that was shown. Raises ValidationError with every row that
    is wrong, RegelFout when nothing in it is new or when it is no longer what was shown.
    """
    mag_bewerken(door)
    # Who takes in the same payments at once waits here, and finds them known.
    vergrendel_werk(WERK)
    plan = bankbestand_bekijken(door=door, inhoud=inhoud)
    if plan.fouten:
        raise ValidationError(
            {"bestand": [f"{fout.rij}: {fout.melding}" for fout in plan.fouten[:100]]}
        )
    _iets_nieuws(plan)
    if gezien and gezien != plan.stempel:
        melding = "Intussen is er iets veranderd. Kijk de lijst na en bevestig opnieuw."
        raise RegelFout(None, Bezwaar("verouderd", melding))
    dagen = [rij.verrichting.datum for rij in plan.nieuwe]
    bestand = Bankbestand(
        soort=plan.inhoud.soort,
        rekening=plan.rekening,
        sha256=plan.sha256,
        van=min(dagen),
        tot=max(dagen),
        ingelezen_op=nu,
        door=door,
        aantal=len(dagen),
    )
    bewaar(bestand)
    Ontvangst.objects.bulk_create(_ontvangst(bestand, rij) for rij in plan.nieuwe)
    _bijwerken(rij.inschrijvingsgeld for rij in plan.nieuwe if rij.uitslag in GEKOPPELD)
    return bestand


@transaction.atomic
def bankbestand_terugdraaien(
    *, door: Account, bestand: Bankbestand, nu: datetime, versie: int | None = None
) -> Bankbestand:
    """Undo a file whole: its payments go, also those that found a place by hand afterwards."""
    mag_bewerken(door)
    vergrendel_werk(WERK)
    rij = vergrendel(Bankbestand.objects.bewerkbaar_voor(door), pk=bestand.pk)
    controleer_versie(rij, versie)
    if rij.teruggedraaid_op is not None:
        raise RegelFout(None, Bezwaar("status", "Dit bestand is al teruggedraaid."))
    gelden = list(Inschrijvingsgeld.objects.filter(ontvangsten__bestand=rij).distinct())
    rij.ontvangsten.all().delete()
    rij.teruggedraaid_op, rij.teruggedraaid_door = nu, door
    bewaar(rij)
    _bijwerken(gelden)
    return rij


def suggesties(ontvangst: Ontvangst) -> list[Inschrijvingsgeld]:
    """For a payment without place: whose communication is nearly this one, who paid from this
    account before, or whose name looks like that of who paid. What is still open first.
    """
    gelden = Inschrijvingsgeld.objects.select_related("gebruiker").met_ontvangen()
    wie = Q(pk__in=[])
    _, fout = mededeling_zoeken(ontvangst.omschrijving)
    if fout:
        bekend = gelden.open().values_list("mededeling", flat=True)
        wie |= Q(mededeling__in=dichtste_mededelingen(fout, list(bekend)))
    if ontvangst.tegenrekening:
        vroeger = Ontvangst.objects.filter(
            tegenrekening=ontvangst.tegenrekening, inschrijvingsgeld__isnull=False
        )
        wie |= Q(gebruiker__in=vroeger.values("inschrijvingsgeld__gebruiker"), stand=Geldstand.OPEN)
    if ontvangst.tegenpartij:
        wie |= Q(
            gebruiker__in=Gebruiker.objects.met_naam_als(ontvangst.tegenpartij).values("pk"),
            stand=Geldstand.OPEN,
        )
    return list(gelden.filter(wie).order_by("-jaar", "gebruiker__naam", "pk")[:5])


def _iets_nieuws(plan: Plan) -> None:
    if plan.eerder is not None:
        wanneer = opmaak.datum(plan.eerder.ingelezen_op.date())
        melding = f"Dit bestand is al ingelezen op {wanneer}. Er is niets dubbel gedaan."
        raise RegelFout("bestand", Bezwaar("al_ingelezen", melding))
    if not plan.nieuwe:
        melding = "In dit bestand staan geen betalingen die nog niet ingelezen zijn."
        raise RegelFout("bestand", Bezwaar("al_ingelezen", melding))


def _regels(inhoud: Bankinhoud) -> list[Planregel]:
    """Every payment held against what is known; some five queries for any number of rows."""
    rijen = inhoud.verrichtingen
    if not rijen:
        return []
    al_daar = _al_ingelezen(inhoud)
    gezocht = {rij.mededeling for rij in rijen if rij.mededeling}
    gelden = {
        geld.mededeling: geld
        for geld in Inschrijvingsgeld.objects.filter(mededeling__in=gezocht)
        .select_related("gebruiker")
        .met_ontvangen()
    }
    bekende = (
        set(Inschrijvingsgeld.objects.open().values_list("mededeling", flat=True))
        if any(rij.foute_mededeling for rij in rijen)
        else set()
    )
    binnen = {code: geld.ontvangen for code, geld in gelden.items()}
    regels = []
    for rij in rijen:
        if rij.kenmerk in al_daar:
            regels.append(Planregel(rij, Uitslag.AL_INGELEZEN, "Stond in een eerder bestand."))
            continue
        geld = gelden.get(rij.mededeling)
        if geld is None:
            uitslag, zin = _zonder_plaats(rij, bekende)
            regels.append(Planregel(rij, uitslag, zin))
            continue
        vordering = Vordering(
            geld.bedrag,
            binnen[rij.mededeling],
            kwijtgescholden=geld.stand == Geldstand.KWIJTGESCHOLDEN,
        )
        uitslag = uitslag_van(vordering, rij.bedrag)
        regels.append(Planregel(rij, uitslag, _zin(uitslag, vordering, rij.bedrag), geld))
        binnen[rij.mededeling] += rij.bedrag
    return regels


def _al_ingelezen(inhoud: Bankinhoud) -> set[str]:
    """The keys of what was taken in before; also from a file of the other kind, which names its
    payments differently: there the same day, amount, account and communication count.
    """
    rijen = inhoud.verrichtingen
    kenmerken = [rij.kenmerk for rij in rijen]
    gevonden = Ontvangst.objects.filter(kenmerk__in=kenmerken)
    bekend = {kenmerk for kenmerk in gevonden.values_list("kenmerk", flat=True) if kenmerk}
    andere = Counter(
        Ontvangst.objects.filter(datum__in={rij.datum for rij in rijen}, wijze=Ontvangstwijze.BANK)
        .exclude(bestand__soort=inhoud.soort)
        .exclude(mededeling="")
        .values_list("datum", "bedrag", "mededeling", "tegenrekening")
    )
    for rij in rijen:
        wat = (rij.datum, rij.bedrag, rij.mededeling, rij.tegenrekening)
        if rij.kenmerk not in bekend and andere[wat]:
            andere[wat] -= 1
            bekend.add(rij.kenmerk)
    return bekend


def _zonder_plaats(rij: Verrichting, bekende: set[str]) -> tuple[Uitslag, str]:
    if rij.mededeling:
        return Uitslag.ONBEKEND, (
            "Deze gestructureerde mededeling is niet van een inschrijvingsgeld. "
            "Ze komt bij de betalingen die u bekijkt."
        )
    if rij.foute_mededeling:
        nabij = dichtste_mededelingen(rij.foute_mededeling, bekende)
        tip = f" Misschien is het {mededeling_opmaak(nabij[0])}." if nabij else ""
        return Uitslag.FOUT, (
            f"Deze gestructureerde mededeling klopt niet.{tip} "
            "De betaling komt bij wat u zelf bekijkt."
        )
    return Uitslag.ZONDER, (
        "Zonder gestructureerde mededeling. De betaling komt bij wat u zelf bekijkt."
    )


def _zin(uitslag: Uitslag, vordering: Vordering, bedrag: int) -> str:
    nog = vordering.bedrag - vordering.ontvangen
    return {
        Uitslag.PRECIES: "Helemaal betaald.",
        Uitslag.TE_WEINIG: f"Te weinig: er blijft {opmaak.bedrag(nog - bedrag)} te betalen.",
        Uitslag.TE_VEEL: f"Te veel: {opmaak.bedrag(bedrag - nog)} is terug te storten.",
        Uitslag.DUBBEL: f"Was al betaald: {opmaak.bedrag(bedrag)} is terug te storten.",
        Uitslag.KWIJTGESCHOLDEN: "Was kwijtgescholden: bekijk of u dit terugstort.",
    }[uitslag]


def _ontvangst(bestand: Bankbestand, regel: Planregel) -> Ontvangst:
    rij = regel.verrichting
    geld = regel.inschrijvingsgeld if regel.uitslag in GEKOPPELD else None
    return Ontvangst(
        bestand=bestand,
        wijze=Ontvangstwijze.BANK,
        datum=rij.datum,
        bedrag=rij.bedrag,
        bestemming=Bestemming.GELD if geld else Bestemming.TE_BEKIJKEN,
        inschrijvingsgeld=geld,
        kenmerk=rij.kenmerk,
        mededeling=rij.mededeling,
        omschrijving=rij.omschrijving,
        tegenpartij=rij.tegenpartij,
        tegenrekening=rij.tegenrekening,
    )


def _bijwerken(gelden: Iterable[Inschrijvingsgeld | None]) -> None:
    """Lock what was paid in one order, and let each follow from what came in."""
    sleutels = sorted({geld.pk for geld in gelden if geld is not None})
    with bezet_na_drie_seconden():
        rijen = list(
            Inschrijvingsgeld.objects.filter(pk__in=sleutels)
            .order_by("pk")
            .select_for_update(of=("self",), no_key=True)
        )
    for rij in rijen:
        stand_bijwerken(rij)
