"""The only way to an account: an invitation by mail, that works once and for some days.

Here and not in toegang, because an invitation and its bericht are written together.
"""

import hmac
from datetime import datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.models import Bericht
from wijkwerken.berichten.services import GEHEIM, bericht_klaarzetten
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.geheimen import geheim_hmac, link_lezen, link_maken, nieuw_geheim
from wijkwerken.toegang.models import Account, Gemeente, Toeleidingsdienst, Uitnodiging
from wijkwerken.toegang.rechten import Handeling
from wijkwerken.toegang.services.accounts import rol_nakijken

GELDIG = timedelta(days=7)
DOEL = "uitnodiging"


class UitnodigingOngeldig(ValidationError):
    """Unknown, used, withdrawn or too old: one answer for all."""

    def __init__(self) -> None:
        super().__init__(
            "Deze link werkt niet (meer). Vraag een nieuwe uitnodiging aan wie u uitnodigde.",
            code="uitnodiging_ongeldig",
        )


@transaction.atomic
def account_uitnodigen(
    *,
    door: Account,
    email: str,
    naam: str,
    rol: str,
    nu: datetime,
    dienst: Toeleidingsdienst | None = None,
    gemeente: Gemeente | None = None,
) -> Uitnodiging:
    """Invite someone to an account with this rol, and write the mail."""
    _mag(door)
    email = email.strip().lower()
    dienst, gemeente = rol_nakijken(rol, dienst, gemeente)
    if Account.objects.filter(email__iexact=email).exists():
        raise ValidationError({"email": "Er is al een account met dit e-mailadres."})
    for oude in Uitnodiging.objects.filter(
        email__iexact=email, gebruikt_op=None, ingetrokken_op=None
    ):
        if oude.verloopt_op > nu:
            raise ValidationError(
                {
                    "email": "Voor dit e-mailadres loopt al een uitnodiging. "
                    "Stuur die opnieuw, of trek ze eerst in."
                }
            )
        oude.ingetrokken_op = nu
        oude.save()
    geheim = nieuw_geheim()
    uitnodiging = Uitnodiging(
        email=email,
        naam=naam.strip(),
        rol=rol,
        dienst=dienst,
        gemeente=gemeente,
        door=door,
        sleutel_hmac=geheim_hmac(geheim),
        verloopt_op=nu + GELDIG,
    )
    uitnodiging.full_clean()
    uitnodiging.save()
    _mailen(uitnodiging, geheim)
    return uitnodiging


@transaction.atomic
def uitnodiging_opnieuw_sturen(
    *, door: Account, uitnodiging: Uitnodiging, nu: datetime
) -> Uitnodiging:
    """A new link with a new term; the link that was sent before is dead."""
    rij = _open(door, uitnodiging)
    _onverzonden_wissen(rij)
    geheim = nieuw_geheim()
    rij.sleutel_hmac = geheim_hmac(geheim)
    rij.verloopt_op = nu + GELDIG
    rij.save()
    _mailen(rij, geheim)
    return rij


@transaction.atomic
def uitnodiging_intrekken(*, door: Account, uitnodiging: Uitnodiging, nu: datetime) -> Uitnodiging:
    """The link stops working at once."""
    rij = _open(door, uitnodiging)
    _onverzonden_wissen(rij)
    rij.ingetrokken_op = nu
    rij.save()
    return rij


def uitnodiging_van_link(*, link: str, nu: datetime) -> Uitnodiging:
    """The open invitation behind a link. Raises UitnodigingOngeldig for all the rest."""
    gelezen = link_lezen(DOEL, link)
    pk, geheim = gelezen if gelezen else (None, "")
    rij = Uitnodiging.objects.filter(pk=pk).first() if pk else None
    # Compared in any case, so that the answer takes as long for each kind of wrong link.
    klopt = hmac.compare_digest(rij.sleutel_hmac if rij else "", geheim_hmac(geheim))
    if rij is None or not klopt or not _geldig(rij, nu):
        raise UitnodigingOngeldig
    return rij


@transaction.atomic
def uitnodiging_aanvaarden(*, link: str, wachtwoord: str, nu: datetime) -> Account:
    """Make the account that was promised, with this password. The link works no more."""
    rij = vergrendel(Uitnodiging.objects, pk=uitnodiging_van_link(link=link, nu=nu).pk)
    if not _geldig(rij, nu) or Account.objects.filter(email__iexact=rij.email).exists():
        raise UitnodigingOngeldig
    account = Account(
        email=rij.email, naam=rij.naam, rol=rij.rol, dienst=rij.dienst, gemeente=rij.gemeente
    )
    try:
        validate_password(wachtwoord, account)
    except ValidationError as error:
        raise ValidationError({"wachtwoord": error.messages}) from error
    account.set_password(wachtwoord)
    account.full_clean()
    account.save()
    rij.gebruikt_op = nu
    rij.save()
    return account


def _geldig(rij: Uitnodiging, nu: datetime) -> bool:
    return rij.gebruikt_op is None and rij.ingetrokken_op is None and rij.verloopt_op > nu


def _mag(door: Account) -> None:
    if not door.mag(Handeling.ACCOUNT_BEHEREN):
        raise PermissionDenied


def _open(door: Account, uitnodiging: Uitnodiging) -> Uitnodiging:
    _mag(door)
    rij = vergrendel(Uitnodiging.objects.bewerkbaar_voor(door), pk=uitnodiging.pk)
    if rij.gebruikt_op or rij.ingetrokken_op:
        raise ValidationError("Deze uitnodiging is al gebruikt of ingetrokken.")
    return rij


def _mailen(rij: Uitnodiging, geheim: str) -> None:
    bericht_klaarzetten(
        soort=BerichtSoort.ACCOUNT,
        sleutel=f"{GEHEIM}uitnodiging:{rij.pk}:{rij.sleutel_hmac[:16]}",
        aan=rij.email,
        onderwerp="Uitnodiging voor wijk-werken",
        sjabloon="uitnodiging",
        pad=f"/uitnodiging/{link_maken(DOEL, rij.pk, geheim)}/",
        dagen=GELDIG.days,
        naam=rij.naam,
    )


def _onverzonden_wissen(rij: Uitnodiging) -> None:
    """A mail with a dead link need not go out any more."""
    Bericht.objects.filter(
        sleutel__startswith=f"{GEHEIM}uitnodiging:{rij.pk}:", verzonden_op=None
    ).delete()
