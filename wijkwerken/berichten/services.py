"""The outbox: berichten are written in the transaction that wants them, and sent later."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string

from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.mails import mail_bericht
from wijkwerken.berichten.models import Bericht
from wijkwerken.toegang.models import Account

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
    **context: object,
) -> bool:
    """Write a bericht once; False when one with this key was written before.

    `soort` decides, with the choice of the account that receives it, when it comes. `sjabloon`
    is a text template under templates/berichten/, `pad` the page that the reader is asked to
    open. Nothing personal belongs in the key, the subject or the text.
    """
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
            "account": account,
            "aan": adres,
            "onderwerp": onderwerp,
            "tekst": tekst,
        },
    )
    return created


@transaction.atomic
def volgend_bericht_versturen(*, nu: datetime) -> bool:
    """Send one bericht; False when nothing is due.

    Another worker skips the locked row. A crash between sending and marking sends the mail
    again with the same Message-ID: rather twice than never. A failure is counted, waits
    longer each time (up to four hours) and holds up no other bericht.
    """
    bericht = (
        Bericht.objects.te_verzenden(nu).select_for_update(skip_locked=True, of=("self",)).first()
    )
    if bericht is None:
        return False
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
    bericht.save(update_fields=["pogingen", "niet_voor", "fout", "verzonden_op", "tekst"])
    return True
