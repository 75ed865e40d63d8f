"""Asking a gebruiker three questions about an inzet, and keeping what was said."""

import hmac
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from trajecten.choices import TerugkoppelingWijze
from trajecten.models import Inzet, Terugkoppeling
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.models import Bericht
from wijkwerken.berichten.services import GEHEIM, bericht_klaarzetten
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.geheimen import geheim_hmac, link_lezen, link_maken, nieuw_geheim
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

GELDIG = timedelta(days=21)
DOEL = "terugkoppeling"


class LinkOngeldig(ValidationError):
    """Unknown, used, withdrawn or too old: one answer for all."""

    def __init__(self) -> None:
        super().__init__(
            "Deze link werkt niet (meer). Misschien antwoordde u al. Wilt u nog iets zeggen? "
            "Bel of mail dan uw contactpersoon bij wijk-werken.",
            code="link_ongeldig",
        )


@transaction.atomic
def terugkoppeling_vragen(
    *, door: Account, inzet: Inzet, nu: datetime, aan: str = ""
) -> Terugkoppeling:
    """Mail the contact of the gebruiker a link that works once, for three weeks.

    Without `aan` it goes to the vestiging where the work is done, else to the gebruiker. A
    question that is still open keeps its link until it is withdrawn or has expired.
    """
    rij = _vergrendelen(door, inzet)
    aan = aan.strip() or adres_van(rij)
    if not aan:
        raise ValidationError(
            {"aan": "Deze gebruiker heeft geen e-mailadres. Vul er een in, of vraag het op papier."}
        )
    for oud in rij.terugkoppelingen.open():
        if oud.verloopt_op is not None and oud.verloopt_op > nu:
            tot = dagnaam(timezone.localtime(oud.verloopt_op).date())
            raise RegelFout(
                None,
                Bezwaar(
                    "status",
                    f"Er loopt al een vraag aan deze gebruiker, tot {tot}. "
                    "Trek die eerst in om ze opnieuw te sturen.",
                ),
            )
        _intrekken(oud, nu)
    geheim = nieuw_geheim()
    vraag = Terugkoppeling(
        inzet=rij,
        traject=rij.traject,
        wijze=TerugkoppelingWijze.LINK,
        aan=aan,
        gevraagd_door=door,
        sleutel_hmac=geheim_hmac(geheim),
        verloopt_op=nu + GELDIG,
    )
    bewaar(vraag, {})
    bericht_klaarzetten(
        soort=BerichtSoort.EVALUATIE,
        sleutel=f"{GEHEIM}{DOEL}:{vraag.pk}",
        aan=aan,
        onderwerp="Drie korte vragen over het wijk-werken bij u",
        sjabloon="terugkoppeling",
        pad=f"/terugkoppeling/{link_maken(DOEL, vraag.pk, geheim)}/",
        dagen=GELDIG.days,
    )
    return vraag


@transaction.atomic
def terugkoppeling_intrekken(
    *, door: Account, terugkoppeling: Terugkoppeling, nu: datetime
) -> Terugkoppeling:
    """The link stops working at once."""
    rij = vergrendel(Terugkoppeling.objects.bewerkbaar_voor(door), pk=terugkoppeling.pk)
    if rij.ingevuld_op or rij.ingetrokken_op:
        raise RegelFout(None, Bezwaar("status", "Deze vraag is al beantwoord of ingetrokken."))
    return _intrekken(rij, nu)


@transaction.atomic
def terugkoppeling_noteren(
    *,
    door: Account,
    inzet: Inzet,
    wijze: str,
    datum: date,
    afspraken: int,
    werk: int,
    zelfstandig: int,
    nu: datetime,
    opmerking: str = "",
) -> Terugkoppeling:
    """Type in what stands on the paper form, or what was said in a conversation."""
    inzet = _vergrendelen(door, inzet)
    if wijze == TerugkoppelingWijze.LINK:
        raise ValidationError({"wijze": "Kies op papier of in een gesprek."})
    if datum > timezone.localtime(nu).date():
        raise ValidationError({"datum": "Deze dag is nog niet voorbij. Kies een vroegere dag."})
    if datum < inzet.van:
        raise ValidationError({"datum": f"Deze inzet begon pas op {dagnaam(inzet.van)}."})
    rij = Terugkoppeling(
        inzet=inzet, traject=inzet.traject, wijze=wijze, datum=datum, ingevuld_door=door
    )
    return _invullen(
        rij,
        nu,
        afspraken=afspraken,
        werk=werk,
        zelfstandig=zelfstandig,
        opmerking=opmerking,
    )


def terugkoppeling_van_link(*, link: str, nu: datetime) -> Terugkoppeling:
    """The open question behind a link. Raises LinkOngeldig for all the rest."""
    gelezen = link_lezen(DOEL, link)
    pk, geheim = gelezen if gelezen else (None, "")
    rij = (
        Terugkoppeling.objects.filter(pk=pk)
        .select_related("traject__wijkwerker", "inzet__aanvraag__activiteit")
        .first()
        if pk
        else None
    )
    # Compared in any case, so that the answer takes as long for each kind of wrong link.
    klopt = hmac.compare_digest(rij.sleutel_hmac if rij else "", geheim_hmac(geheim))
    if rij is None or not klopt or not _geldig(rij, nu):
        raise LinkOngeldig
    return rij


@transaction.atomic
def terugkoppeling_beantwoorden(
    *,
    link: str,
    nu: datetime,
    afspraken: int,
    werk: int,
    zelfstandig: int,
    opmerking: str = "",
) -> Terugkoppeling:
    """What the gebruiker itself filled in. The link works no more."""
    gevonden = terugkoppeling_van_link(link=link, nu=nu)
    rij = vergrendel(Terugkoppeling.objects, pk=gevonden.pk)
    if not _geldig(rij, nu):
        raise LinkOngeldig
    rij.datum = timezone.localtime(nu).date()
    return _invullen(
        rij,
        nu,
        afspraken=afspraken,
        werk=werk,
        zelfstandig=zelfstandig,
        opmerking=opmerking,
    )


def adres_van(inzet: Inzet) -> str:
    """Where to mail: the place of work first."""
    return inzet.aanvraag.vestiging.email or inzet.aanvraag.gebruiker.email


def _geldig(rij: Terugkoppeling, nu: datetime) -> bool:
    return (
        rij.ingevuld_op is None
        and rij.ingetrokken_op is None
        and rij.verloopt_op is not None
        and rij.verloopt_op > nu
    )


def _invullen(
    rij: Terugkoppeling, nu: datetime, *, opmerking: str, **scores: Any
) -> Terugkoppeling:
    for vraag, score in scores.items():
        setattr(rij, vraag, score)
    rij.opmerking = opmerking.strip()
    rij.ingevuld_op = nu
    bewaar(rij, {})
    return rij


def _intrekken(rij: Terugkoppeling, nu: datetime) -> Terugkoppeling:
    rij.ingetrokken_op = nu
    bewaar(rij, {})
    # A mail with a dead link need not go out any more.
    Bericht.objects.filter(sleutel=f"{GEHEIM}{DOEL}:{rij.pk}", verzonden_op=None).delete()
    return rij


def _vergrendelen(door: Account, inzet: Inzet) -> Inzet:
    """The inzet, for who writes in dossiers: two who ask at once wait for each other."""
    if not door.mag(Handeling.DOSSIER_BEWERKEN):
        raise PermissionDenied
    return vergrendel(
        Inzet.objects.bewerkbaar_voor(door).select_related(
            "traject", "aanvraag__vestiging", "aanvraag__gebruiker"
        ),
        pk=inzet.pk,
    )
