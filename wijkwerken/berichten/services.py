"""The outbox: berichten are written in the transaction that wants them, and sent later."""

import logging
from collections.abc import Collection
from datetime import datetime, timedelta

import pgtrigger
from django.apps import apps
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.template.loader import render_to_string

from wijkwerken.berichten.choices import BerichtSoort, Wijze
from wijkwerken.berichten.mails import mail_bericht
from wijkwerken.berichten.models import Bericht
from wijkwerken.berichten.overzichten import overzicht_vullen
from wijkwerken.berichten.stilte import is_stille_tijd
from wijkwerken.berichten.voorkeuren import wijze_voor
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

logger = logging.getLogger(__name__)

# A bericht whose key begins so carries a secret link: its text is wiped once it is sent.
GEHEIM = "geheim:"


def bericht_klaarzetten(
    *,
    soort: BerichtSoort,
    sleutel: str,
    aan: Account | str,
    onderwerp: str,
    sjabloon: str,
    pad: str = "/",
    over: str = "",
    **context: object,
) -> bool:
    """Write a bericht once; False when one with this key was written before.

    `soort` decides, with the choice of the account that receives it, when it comes. `sjabloon`
    is a text template under templates/berichten/, `pad` the page that the reader is asked to
    open. `over` says what waits, as the key of a signaal: once that is done, a bericht that
    did not leave yet stays here (`berichten_laten_vervallen`). Nothing personal belongs in a
    key, the subject or the text.
    """
    if Bericht.objects.filter(sleutel=sleutel).exists():
        return False
    account, adres = (aan, aan.email) if isinstance(aan, Account) else (None, aan)
    tekst = render_to_string(
        f"berichten/{sjabloon}.txt",
        {
            **context,
            "aanhef": account.naam if account else "",
            "url": f"{settings.BASIS_URL}{pad}",
            "organisatie": settings.ORGANISATIE_NAAM,
        },
    )
    _, created = Bericht.objects.get_or_create(
        sleutel=sleutel,
        defaults={
            "soort": soort,
            "wijze": wijze_voor(account, soort) if account else Wijze.METEEN,
            "over": over,
            "account": account,
            "aan": adres,
            "onderwerp": onderwerp,
            # The page of a secret link is the secret.
            "pad": "" if sleutel.startswith(GEHEIM) else pad,
            "tekst": tekst,
        },
    )
    return created


def berichten_laten_vervallen(*, over: Collection[str]) -> int:
    """What these were about is done: who has no mail of it yet, needs none. How many."""
    return Bericht.objects.onverzonden().filter(over__in=over).update(vervallen=True)


def berichten_wissen(*, sleutels: str) -> int:
    """Erase berichten of which the key begins with `sleutels`, also from the history.

    For mails to somebody without account of whom nothing is kept any more. How many.
    """
    rijen = Bericht.objects.filter(sleutel__startswith=sleutels)
    aantal, _ = rijen.delete()
    spoor = apps.get_model("berichten", "BerichtEvent")
    with pgtrigger.ignore("berichten.BerichtEvent:append_only"):
        spoor.objects.filter(sleutel__startswith=sleutels).delete()
    return aantal


@transaction.atomic
def volgend_bericht_versturen(*, nu: datetime) -> bool:
    """Send one bericht; False when nothing is due.

    Another worker skips the locked row. A crash between sending and marking sends the mail
    again with the same Message-ID: rather twice than never. A failure is counted, waits
    longer each time (up to four hours) and holds up no other bericht. In quiet hours only
    what is about an account goes out; the rest waits for the morning.
    """
    bericht = (
        Bericht.objects.te_verzenden(nu, stil=is_stille_tijd(nu))
        .select_for_update(skip_locked=True, of=("self",))
        .first()
    )
    if bericht is None:
        return False
    opgenomen: list[Bericht] = []
    if bericht.soort == BerichtSoort.DAGOVERZICHT:
        opgenomen = overzicht_vullen(bericht)
        if not opgenomen:  # everything was done before it left
            bericht.vervallen = True
            bericht.save(update_fields=["vervallen"])
            return True
    try:
        mail_bericht(bericht)
    except OSError as error:
        bericht.pogingen += 1
        bericht.niet_voor = nu + timedelta(minutes=2 ** min(bericht.pogingen, 8))
        # The kind of error only: a mail server's answer may repeat the address.
        bericht.fout = type(error).__name__
        logger.warning("bericht %s not sent: %s", bericht.pk, bericht.fout)
    else:
        bericht.verzonden_op = nu
        bericht.fout = ""
        if bericht.sleutel.startswith(GEHEIM):
            bericht.tekst = "Gewist na verzending: deze mail bevatte een link die één keer werkt."
        # Those that were read, and no other that was added meanwhile.
        Bericht.objects.filter(pk__in=[een.pk for een in opgenomen]).update(verzonden_op=nu)
    bericht.save(update_fields=["pogingen", "niet_voor", "fout", "verzonden_op", "tekst"])
    return True


@transaction.atomic
def mislukte_opnieuw_proberen(*, door: Account) -> int:
    """Let what failed go out in the next minute instead of hours later; how many."""
    if not door.mag(Handeling.VERZENDING_BEKIJKEN):
        raise PermissionDenied
    return Bericht.objects.onverzonden().filter(pogingen__gt=0).update(niet_voor=None)
