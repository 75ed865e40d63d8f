"""The to-do list of one account: what waits, the most urgent first, each with its way out.

Every kind of task is one query, however many rows there are.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.timezone import localtime

from gebruikers.models import Aanvraag
from trajecten.choices import AanmeldingStatus, SignaalErnst, SignaalSoort, TrajectStatus
from trajecten.intakestap import intakestap, met_laatste_intake
from trajecten.models import (
    Aanmelding,
    Evaluatie,
    GeplandMoment,
    Opvolging,
    Overdracht,
    Overschrijding,
    Signaal,
    Traject,
)
from trajecten.papiertaken import te_tekenen, zonder_getekende_overeenkomst
from trajecten.querysets import SignaalQuerySet
from trajecten.services.doorstroomcontrole import zonder_volgende_stap
from trajecten.taak import DRINGEND, GEESCALEERD, GEWOON, LET_OP, WACHT, Taak
from wijkwerken.kern import opmaak
from wijkwerken.kern.bezwaar import in_dagen
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

OUD_NA_DAGEN = 14  # an aanvraag or aanmelding that waits this long wants attention


def taken(account: Account, *, vandaag: date, alle: bool) -> list[Taak]:
    """Everything that waits for this account; inside only its own caseload unless `alle`."""
    if account.rol == Rol.TOELEIDER:
        gevonden = [
            *_aanmeldingen_van_dienst(account),
            *_evaluaties_van_dienst(account, vandaag),
            *te_tekenen(account),
            *_stappen_van_dienst(account, vandaag),
            *_opvolgingen(account, vandaag, alle=True),
        ]
    else:
        gevonden = [
            *_signalen(account, vandaag, alle=alle),
            *_overdrachten(account),
            *_zonder_bemiddelaar(account, vandaag),
            *_aanmeldingen(account, vandaag),
            *_overschrijdingen(account),
            *_aanvragen(account, vandaag),
            *zonder_getekende_overeenkomst(account, vandaag, alle=alle),
            *_opvolgingen(account, vandaag, alle=alle),
        ]
    return sorted(gevonden, key=lambda taak: (taak.rang, taak.datum, taak.titel))


# -- inside ------------------------------------------------------------------------------------
def _signalen(account: Account, vandaag: date, *, alle: bool) -> Iterator[Taak]:
    if not account.mag(Handeling.SIGNAAL_BEKIJKEN):
        return
    signalen = (
        Signaal.objects.zichtbaar_voor(account)
        .open()
        .filter(Q(traject=None) | Q(traject__status=TrajectStatus.LOPEND))
        .select_related("wijkwerker", "traject__bemiddelaar", "gebruiker")
        .annotate(
            evaluatie=Subquery(
                Evaluatie.objects.filter(traject=OuterRef("traject"), afgerond_op=None).values(
                    "pk"
                )[:1]
            ),
            gepland_op=Subquery(
                GeplandMoment.objects.gereserveerd()
                .filter(traject=OuterRef("traject"), datum__gte=OuterRef("datum"))
                .order_by("datum")
                .values("datum")[:1]
            ),
        )
    )
    signalen = _een_per_evaluatie(account, signalen)
    if not alle:  # a gebruiker belongs to nobody's caseload, so to everybody's
        signalen = signalen.filter(Q(traject__bemiddelaar=account) | Q(gebruiker__isnull=False))
    for signaal in signalen:
        url, knop = _oplossing(signaal)
        yield Taak(
            rang=_rang(signaal),
            datum=signaal.datum,
            merk=_merk(signaal, vandaag),
            titel=_titel(signaal),
            tekst=_tekst(signaal),
            url=url,
            knop=knop,
            afhandel_url=reverse("signaal_afhandelen", args=[signaal.pk]),
            personen=(signaal.wijkwerker_id,) if signaal.wijkwerker_id else (),
        )


def _een_per_evaluatie(account: Account, signalen: SignaalQuerySet) -> SignaalQuerySet:
    """What stays away is one line: a coordinator reads it as escalated, with whose it is."""
    if account.rol != Rol.COORDINATOR:
        return signalen.exclude(soort=SignaalSoort.ESCALATIE)
    geescaleerd = Signaal.objects.open().filter(
        soort=SignaalSoort.ESCALATIE, traject=OuterRef("traject")
    )
    return signalen.exclude(Exists(geescaleerd), soort=SignaalSoort.EVALUATIE)


def _rang(signaal: Signaal) -> int:
    if signaal.soort == SignaalSoort.ESCALATIE:
        return GEESCALEERD
    return DRINGEND if signaal.ernst == SignaalErnst.FOUT else LET_OP


def _tekst(signaal: Signaal) -> str:
    if signaal.soort == SignaalSoort.ESCALATIE and signaal.traject:
        return f"{signaal.melding} Bemiddelaar: {signaal.traject.bemiddelaar.naam}."
    return signaal.melding


def _titel(signaal: Signaal) -> str:
    wie = signaal.wijkwerker or signaal.gebruiker
    voor = {
        SignaalSoort.EVALUATIE: f"Evaluatie van {wie}",
        SignaalSoort.ESCALATIE: f"Evaluatie van {wie}",
        SignaalSoort.TRAJECTEINDE: f"Traject van {wie}",
        SignaalSoort.OVERGANG: f"Overgangsmaatregel van {wie}",
        SignaalSoort.DOORSTROOM: f"Volgende stap van {wie}",
        SignaalSoort.OVEREENKOMST: f"Overeenkomst van {wie}",
        SignaalSoort.CHEQUES: f"Cheques van {wie}",
    }
    return voor.get(SignaalSoort(signaal.soort), str(wie))


def _merk(signaal: Signaal, vandaag: date) -> str:
    """Two or three words: how late, how much is left, or when."""
    te_laat = (vandaag - signaal.datum).days
    if signaal.soort == SignaalSoort.URENLIMIET:
        vrij = signaal.gegevens.get("limiet", 0) - signaal.gegevens.get("gedaan", 0)
        if vrij > 0:
            return f"Nog {vrij} uur"
        return "Limiet bereikt" if vrij == 0 else f"{-vrij} uur te veel"
    if signaal.soort == SignaalSoort.PLANNING:
        return f"{signaal.gegevens.get('teveel', 0)} uur te veel"
    if signaal.soort in {SignaalSoort.EVALUATIE, SignaalSoort.ESCALATIE} and te_laat > 0:
        return f"{in_dagen(te_laat)} te laat"
    werkwoord = {
        SignaalSoort.EVALUATIE: ("Vóór", "Vóór"),
        SignaalSoort.TRAJECTEINDE: ("Eindigt", "Eindigde"),
        SignaalSoort.OVEREENKOMST: ("Tot", "Liep tot"),
        SignaalSoort.DOORSTROOM: ("Vanaf", "Sinds"),
    }.get(SignaalSoort(signaal.soort), ("Vervalt", "Verviel"))
    return f"{werkwoord[te_laat > 0]} {opmaak.datum_kort(signaal.datum)}"


def _oplossing(signaal: Any) -> tuple[str, str]:
    """The one page where this is solved, and the word on its button."""
    if signaal.gebruiker_id:
        if signaal.soort == SignaalSoort.OVEREENKOMST:
            return reverse("overeenkomst_nieuw", args=[signaal.gebruiker_id]), "Vernieuwen"
        return signaal.gebruiker.get_absolute_url(), "Bekijken"
    eigen = signaal.wijkwerker.get_absolute_url()
    traject = signaal.traject.get_absolute_url() if signaal.traject_id else eigen
    pk = signaal.traject_id
    match signaal.soort:
        case SignaalSoort.PLANNING:
            week = signaal.gepland_op or signaal.datum
            return reverse("planning", query={"week": week, "wie": "alle"}), "Herplannen"
        case SignaalSoort.EVALUATIE | SignaalSoort.ESCALATIE if signaal.evaluatie:
            return reverse("evaluatie_detail", args=[signaal.evaluatie]), "Evalueren"
        case SignaalSoort.EVALUATIE | SignaalSoort.ESCALATIE:
            return reverse("traject_evaluatie", args=[pk]) if pk else traject, "Evalueren"
        case SignaalSoort.TRAJECTEINDE:
            return traject, "Uitstroom"
        case SignaalSoort.DOORSTROOM if pk:
            return reverse("traject_volgende_stap", args=[pk]), "Voorbereiden"
        case SignaalSoort.OVERGANG:
            return traject, "Bekijken"
    return eigen, "Bekijken"


def _aanmeldingen(account: Account, vandaag: date) -> Iterator[Taak]:
    """To judge: sent and not decided. They belong to no caseload yet, so everybody sees them."""
    if not account.mag(Handeling.AANMELDING_BEOORDELEN):
        return
    rijen = met_laatste_intake(Aanmelding.objects.zichtbaar_voor(account).open().met_herkenning())
    for rij in rijen.select_related("dienst"):
        sinds = _dag(rij.verstuurd_op)
        rang, merk, knop = LET_OP if _oud(sinds, vandaag) else GEWOON, "Nieuw", "Beoordelen"
        tekst = f"Verstuurd op {opmaak.tijdstip(_lokaal(rij.verstuurd_op))}"
        datum, url = sinds, rij.get_absolute_url()
        if stap := intakestap(rij, vandaag):
            rang = LET_OP if stap.nu else WACHT
            datum, merk, tekst, url, knop = stap.datum, stap.merk, stap.tekst, stap.url, stap.knop
        elif rij.status == AanmeldingStatus.GEZIEN:
            merk = _leeftijd(sinds, vandaag, "open")
        if woorden := _herkend(rij):
            rang, tekst = min(rang, LET_OP), f"{tekst}. {woorden}"
        yield Taak(
            rang=rang,
            datum=datum,
            merk=merk,
            titel=f"Aanmelding door {rij.dienst}: {rij}",
            tekst=tekst,
            url=url,
            knop=knop,
            personen=(rij.pk,),
        )


def _overdrachten(account: Account) -> Iterator[Taak]:
    """Dossiers that came to this account, until it says that it has seen them."""
    if not account.mag(Handeling.DOSSIER_BEWERKEN):
        return
    rijen = (
        Overdracht.objects.zichtbaar_voor(account)
        .te_bekijken_door(account)
        .select_related("traject__wijkwerker", "van")
    )
    for rij in rijen:
        persoon = rij.traject.wijkwerker
        yield Taak(
            rang=LET_OP,
            datum=rij.datum,
            merk="Nieuw bij u",
            titel=f"Nieuw in uw dossiers: {persoon}",
            tekst=f"Van {rij.van}, op {opmaak.datum(rij.datum)}: {rij.reden}",
            url=persoon.get_absolute_url(),
            knop="Bekijken",
            personen=(persoon.pk,),
        )


def _zonder_bemiddelaar(account: Account, vandaag: date) -> Iterator[Taak]:
    """Accounts that are switched off and still own running dossiers: nobody looks after those."""
    if not account.mag(Handeling.CASELOAD_BEKIJKEN):
        return
    rijen = (
        Traject.objects.zichtbaar_voor(account)
        .lopend()
        .filter(bemiddelaar__is_active=False)
        .values("bemiddelaar", "bemiddelaar__naam")
        .annotate(aantal=Count("pk"))
        .order_by("bemiddelaar__naam")
    )
    for rij in rijen:
        aantal = rij["aantal"]
        yield Taak(
            rang=DRINGEND,
            datum=vandaag,
            merk="1 dossier" if aantal == 1 else f"{aantal} dossiers",
            titel=f"{rij['bemiddelaar__naam']} meldt zich niet meer aan",
            tekst="Het account is uitgeschakeld en heeft nog lopende dossiers: draag ze over",
            url=reverse("traject_list", query={"bemiddelaar": rij["bemiddelaar"]}),
            knop="Overdragen",
        )


def _herkend(rij: Any) -> str:
    """Known here, or referred twice: to compare before anything else."""
    if rij.is_bekend and rij.is_dubbel:
        return "Hier al bekend, en twee keer aangemeld: vergelijk eerst"
    if rij.is_bekend:
        return "Hier al bekend: vergelijk eerst"
    return "Twee keer aangemeld: vergelijk eerst" if rij.is_dubbel else ""


def _overschrijdingen(account: Account) -> Iterator[Taak]:
    """Hours above a limit that another coordinator wrote down: the second one is asked."""
    if not account.mag(Handeling.OVERSCHRIJDING_BESLISSEN):
        return
    rijen = (
        Overschrijding.objects.zichtbaar_voor(account)
        .te_bevestigen()
        .exclude(vastgelegd_door=account)
        .select_related("traject__wijkwerker", "vastgelegd_door")
    )
    for rij in rijen:
        persoon = rij.traject.wijkwerker
        yield Taak(
            rang=LET_OP,
            datum=rij.datum,
            merk=f"{rij.uren} uur te veel",
            titel=f"Overschrijding van {persoon}",
            tekst=f"Op {opmaak.datum(rij.datum)}, vastgelegd door {rij.vastgelegd_door}",
            url=reverse("overschrijding_list"),
            knop="Bevestigen",
            personen=(persoon.pk,),
        )


def _aanvragen(account: Account, vandaag: date) -> Iterator[Taak]:
    if not account.mag(Handeling.GEBRUIKER_BEKIJKEN):
        return
    rijen = (
        Aanvraag.objects.zichtbaar_voor(account)
        .open()
        .select_related("gebruiker", "activiteit", "vestiging__gemeente")
    )
    for rij in rijen:
        dringend = _oud(rij.ontvangen_op, vandaag) or rij.van <= vandaag
        yield Taak(
            rang=LET_OP if dringend else GEWOON,
            datum=rij.ontvangen_op,
            merk=_leeftijd(rij.ontvangen_op, vandaag, "open"),
            titel=f"Aanvraag van {rij.gebruiker}: {rij.activiteit}",
            tekst=f"{rij.vestiging.gemeente}, {_wanneer(rij)}",
            url=rij.get_absolute_url(),
            knop="Matchen",
        )


def _wanneer(aanvraag: Aanvraag) -> str:
    uur = f"{aanvraag.uren} uur"
    match aanvraag.soort:
        case "terugkerend":
            dagen = ", ".join(aanvraag.weekdagen_namen)
            return f"{uur} elke {dagen} vanaf {opmaak.datum_kort(aanvraag.van)}"
        case "voor_datum":
            return f"{uur}, klaar vóór {opmaak.datum_kort(aanvraag.tot)}"
    return f"{uur} op {opmaak.datum_kort(aanvraag.van)}"


# -- what follows on a traject, for both sides -------------------------------------------------
def _opvolgingen(account: Account, vandaag: date, *, alle: bool) -> Iterator[Taak]:
    """Questions after the end that are due. Of who left, the coordinator gets them."""
    if not account.mag(Handeling.DOORSTROOM_OPVOLGEN):
        return
    rijen = (
        Opvolging.objects.bewerkbaar_voor(account)
        .open_voor(account)
        .aan_de_beurt(vandaag)
        .select_related("traject__wijkwerker")
    )
    if not alle:
        eigen = Q(traject__bemiddelaar=account)
        if account.rol == Rol.COORDINATOR:
            eigen |= Q(traject__bemiddelaar__is_active=False)
        rijen = rijen.filter(eigen)
    for rij in rijen:
        te_laat = (vandaag - rij.uiterlijk).days
        persoon = rij.traject.wijkwerker
        nogmaals = ". Niet bereikt, probeer het nog één keer" if rij.keren_niet_bereikt else ""
        yield Taak(
            rang=LET_OP if te_laat > 0 else GEWOON,
            datum=rij.uiterlijk,
            merk=f"{in_dagen(te_laat)} te laat"
            if te_laat > 0
            else f"Vóór {opmaak.datum_kort(rij.uiterlijk)}",
            titel=f"Opvolging van {persoon}",
            tekst=f"Hoe gaat het, {rij.maand} maanden na het traject?{nogmaals}",
            url=rij.get_absolute_url(),
            knop="Invullen",
            personen=(persoon.pk,),
        )


# -- toeleider ---------------------------------------------------------------------------------
def _aanmeldingen_van_dienst(account: Account) -> Iterator[Taak]:
    """What is asked of this dienst; how the others stand, the portal shows."""
    stap = {
        AanmeldingStatus.TERUGGESTUURD: (LET_OP, "Teruggestuurd", "Aanvullen"),
        AanmeldingStatus.CONCEPT: (GEWOON, "Concept", "Afwerken"),
    }
    for rij in Aanmelding.objects.zichtbaar_voor(account).filter(status__in=stap):
        rang, merk, knop = stap[AanmeldingStatus(rij.status)]
        terug = rij.status == AanmeldingStatus.TERUGGESTUURD
        yield Taak(
            rang=rang,
            datum=_dag(rij.beslist_op or rij.aangemaakt_op),
            merk=merk,
            titel=f"Aanmelding van {rij}",
            tekst=_teruggestuurd(rij) if terug else "Nog niet verstuurd",
            url=rij.get_absolute_url() if terug else reverse("aanmelding_bewerken", args=[rij.pk]),
            knop=knop,
            personen=(rij.persoon_id,),
        )


def _teruggestuurd(rij: Aanmelding) -> str:
    grond = rij.get_terugstuur_grond_display()
    return f"{grond}. {rij.terugstuur_reden}" if grond else rij.terugstuur_reden


def _evaluaties_van_dienst(account: Account, vandaag: date) -> Iterator[Taak]:
    """Evaluaties that are open and wait for the part of the toeleider."""
    rijen = (
        Evaluatie.objects.zichtbaar_voor(account)
        .filter(afgerond_op=None, toeleider_klaar=False)
        .select_related("traject__wijkwerker")
    )
    for rij in rijen:
        te_laat = (vandaag - rij.datum).days
        persoon = rij.traject.wijkwerker
        yield Taak(
            rang=DRINGEND if te_laat > 0 else LET_OP,
            datum=rij.datum,
            merk=f"{in_dagen(te_laat)} te laat"
            if te_laat > 0
            else f"Vóór {opmaak.datum_kort(rij.datum)}",
            titel=f"Evaluatie van {persoon}",
            tekst="Uw deel is begonnen, maar nog niet klaar"
            if rij.verslag_toeleider
            else "Uw deel van het verslag is nog leeg",
            url=rij.get_absolute_url(),
            knop="Schrijven",
            personen=(persoon.pk,),
        )


def _stappen_van_dienst(account: Account, vandaag: date) -> Iterator[Taak]:
    """Trajecten of this dienst that near their end without a next step."""
    for traject in zonder_volgende_stap(
        Traject.objects.zichtbaar_voor(account).select_related("wijkwerker"), vandaag
    ):
        einde = traject.voorzien_einde or vandaag
        yield Taak(
            rang=LET_OP,
            datum=einde,
            merk=f"Eindigt {opmaak.datum_kort(einde)}",
            titel=f"Volgende stap van {traject.wijkwerker}",
            tekst="Er is nog niets voorbereid. Wat volgt er na wijk-werken?",
            url=reverse("traject_volgende_stap", args=[traject.pk]),
            knop="Voorbereiden",
            personen=(traject.wijkwerker_id,),
        )


# -- small words -------------------------------------------------------------------------------
def _lokaal(moment: datetime | None) -> datetime | None:
    return localtime(moment) if moment else None


def _dag(moment: datetime | None) -> date:
    """The day in Brussels; rows of these states always have their moment."""
    return localtime(moment).date() if moment else date.min


def _oud(sinds: date, vandaag: date) -> bool:
    return (vandaag - sinds).days >= OUD_NA_DAGEN


def _leeftijd(sinds: date, vandaag: date, woord: str) -> str:
    dagen = (vandaag - sinds).days
    return "Vandaag" if dagen <= 0 else f"{in_dagen(dagen)} {woord}"
