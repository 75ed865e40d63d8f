"""The to-do list of one account: what waits, the most urgent first, each with its way out.

Every kind of task is one query, however many rows there are.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.timezone import localtime

from gebruikers.choices import AanvraagStatus
from gebruikers.models import Aanvraag, Registratie
from trajecten.betwisttaken import betwisttaken
from trajecten.bewijstaken import vervallende_bewijzen
from trajecten.choices import AanmeldingStatus
from trajecten.diensttaken import aanmeldingen_van_dienst, evaluaties_van_dienst, stappen_van_dienst
from trajecten.geldtaken import geldtaken
from trajecten.intakestap import intakestap, met_laatste_intake
from trajecten.maandtaken import maandtaken
from trajecten.models import (
    Aanmelding,
    Opvolging,
    Overdracht,
    Overschrijding,
    Traject,
)
from trajecten.overtyptaken import overtyptaken
from trajecten.papiertaken import te_tekenen, zonder_getekende_overeenkomst
from trajecten.signaaltaken import signaaltaken
from trajecten.taak import DRINGEND, GEWOON, LET_OP, WACHT, Taak, dag_van
from trajecten.vervangtaken import vervangtaken
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
            *aanmeldingen_van_dienst(account),
            *evaluaties_van_dienst(account, vandaag),
            *te_tekenen(account),
            *stappen_van_dienst(account, vandaag),
            *_opvolgingen(account, vandaag, alle=True),
        ]
    else:
        gevonden = [
            *signaaltaken(account, vandaag, alle=alle),
            *vervangtaken(account, vandaag, alle=alle),
            *_overdrachten(account),
            *_zonder_bemiddelaar(account, vandaag),
            *_aanmeldingen(account, vandaag),
            *_overschrijdingen(account),
            *_registraties(account, vandaag),
            *geldtaken(account, vandaag),
            *betwisttaken(account, vandaag),
            *maandtaken(account, vandaag),
            *overtyptaken(account, vandaag),
            *_aanvragen(account, vandaag),
            *zonder_getekende_overeenkomst(account, vandaag, alle=alle),
            *_opvolgingen(account, vandaag, alle=alle),
            *vervallende_bewijzen(account, vandaag, alle=alle),
        ]
    return sorted(gevonden, key=lambda taak: (taak.rang, taak.datum, taak.titel))


# -- inside ------------------------------------------------------------------------------------
def _aanmeldingen(account: Account, vandaag: date) -> Iterator[Taak]:
    """To judge: sent and not decided. They belong to no caseload yet, so everybody sees them."""
    if not account.mag(Handeling.AANMELDING_BEOORDELEN):
        return
    rijen = met_laatste_intake(Aanmelding.objects.zichtbaar_voor(account).open().met_herkenning())
    for rij in rijen.select_related("dienst"):
        sinds = dag_van(rij.verstuurd_op)
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


def _registraties(account: Account, vandaag: date) -> Iterator[Taak]:
    """Who registered on the public page, and waits for an answer."""
    if not account.mag(Handeling.GEBRUIKER_BEWERKEN):
        return
    for rij in Registratie.objects.zichtbaar_voor(account).nieuw().select_related("gemeente"):
        sinds = dag_van(rij.ontvangen_op)
        yield Taak(
            rang=LET_OP if _oud(sinds, vandaag) else GEWOON,
            datum=sinds,
            merk=_leeftijd(sinds, vandaag, "open"),
            titel=f"Registratie van {rij}",
            tekst=f"{rij.get_soort_display()}, {rij.gemeente}",
            url=rij.get_absolute_url(),
            knop="Bekijken",
        )


def _aanvragen(account: Account, vandaag: date) -> Iterator[Taak]:
    if not account.mag(Handeling.GEBRUIKER_BEKIJKEN):
        return
    rijen = (
        Aanvraag.objects.zichtbaar_voor(account)
        .wacht()
        .select_related("gebruiker", "activiteit", "vestiging__gemeente")
    )
    for rij in rijen:
        dringend = _oud(rij.ontvangen_op, vandaag) or rij.van <= vandaag
        yield Taak(
            rang=LET_OP if dringend else GEWOON,
            datum=rij.ontvangen_op,
            merk=_leeftijd(rij.ontvangen_op, vandaag, rij.get_status_display().lower()),
            titel=f"Aanvraag van {rij.gebruiker}: {rij.activiteit}",
            tekst=f"{rij.vestiging.gemeente}, {_wanneer(rij)}",
            url=rij.get_absolute_url(),
            knop="Nakijken" if rij.status == AanvraagStatus.ONTVANGEN else "Matchen",
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


# -- small words -------------------------------------------------------------------------------
def _lokaal(moment: datetime | None) -> datetime | None:
    return localtime(moment) if moment else None


def _oud(sinds: date, vandaag: date) -> bool:
    return (vandaag - sinds).days >= OUD_NA_DAGEN


def _leeftijd(sinds: date, vandaag: date, woord: str) -> str:
    dagen = (vandaag - sinds).days
    return "Vandaag" if dagen <= 0 else f"{in_dagen(dagen)} {woord}"
