"""Writing and withdrawing signalen: one row per sleutel, however often a check runs."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Model

from gebruikers.models import Gebruiker
from trajecten.choices import SignaalErnst, SignaalSoort, SignaalStatus
from trajecten.models import Signaal, Traject, WijkWerker
from wijkwerken.berichten.services import berichten_laten_vervallen
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


@transaction.atomic
def signaal_zetten(
    *,
    sleutel: str,
    soort: SignaalSoort,
    ernst: SignaalErnst,
    datum: date,
    melding: str,
    wijkwerker: WijkWerker | None = None,
    traject: Traject | None = None,
    gebruiker: Gebruiker | None = None,
    gegevens: Mapping[str, Any] | None = None,
) -> Signaal:
    """Make the signaal of this sleutel, or bring it up to date. Running twice changes nothing.

    What someone handled stays handled as long as it says the same; with other numbers, or
    after it was withdrawn, it opens again.
    """
    inhoud = {
        "soort": soort,
        "ernst": ernst,
        "datum": datum,
        "melding": melding,
        "wijkwerker": wijkwerker,
        "traject": traject,
        "gebruiker": gebruiker,
        "gegevens": dict(gegevens or {}),
    }
    signaal, nieuw = Signaal.objects.select_for_update(of=("self",)).get_or_create(
        sleutel=sleutel, defaults=inhoud
    )
    anders = _anders(signaal, inhoud)
    if nieuw or (not anders and signaal.status != SignaalStatus.VERVALLEN):
        return signaal
    for veld, waarde in inhoud.items():
        setattr(signaal, veld, waarde)
    signaal.status = SignaalStatus.OPEN
    signaal.afgehandeld_door = None
    signaal.afgehandeld_op = None
    signaal.save()
    return signaal


@transaction.atomic
def signaal_afhandelen(*, door: Account, signaal: Signaal, opmerking: str, nu: datetime) -> Signaal:
    """Set it aside with what was done. Handling it twice changes nothing.

    It comes back as soon as a check finds something else than it says now.
    """
    if not door.mag(Handeling.SIGNAAL_BEKIJKEN):
        raise PermissionDenied
    rij = vergrendel(Signaal.objects.bewerkbaar_voor(door), pk=signaal.pk)
    if rij.status != SignaalStatus.OPEN:
        return rij
    if not opmerking.strip():
        raise ValidationError({"opmerking": "Schrijf in een paar woorden wat u deed."})
    rij.status = SignaalStatus.AFGEHANDELD
    rij.afgehandeld_door, rij.afgehandeld_op = door, nu
    rij.opmerking = opmerking.strip()
    rij.full_clean()
    rij.save()
    berichten_laten_vervallen(over=[rij.sleutel])
    return rij


def signalen_intrekken(sleutels: Collection[str]) -> int:
    """What these signalen told is over; how many there were. One query."""
    if not sleutels:
        return 0
    berichten_laten_vervallen(over=sleutels)
    return (
        Signaal.objects.filter(sleutel__in=sleutels)
        .exclude(status=SignaalStatus.VERVALLEN)
        .update(status=SignaalStatus.VERVALLEN)
    )


def _anders(signaal: Signaal, inhoud: Mapping[str, Any]) -> bool:
    # Relations by key, so that comparing fetches no row.
    for veld, waarde in inhoud.items():
        if isinstance(waarde, Model):
            veld, waarde = f"{veld}_id", waarde.pk
        if getattr(signaal, veld) != waarde:
            return True
    return False
