"""From a bericht to a mail on the wire."""

import hashlib

from django.conf import settings
from django.core.mail import EmailMessage

from wijkwerken.berichten.models import Bericht


def message_id(bericht: Bericht) -> str:
    """Derived from the key: a second sending after a crash is recognised as the same mail."""
    kern = hashlib.sha256(bericht.sleutel.encode()).hexdigest()[:32]
    domein = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
    return f"<{kern}@{domein}>"


def mail_bericht(bericht: Bericht) -> None:
    """Hand one bericht to the mail server. Raises `OSError` (every SMTPException is one)."""
    EmailMessage(
        subject=bericht.onderwerp,
        body=bericht.tekst,
        to=[bericht.aan],
        headers={"Message-ID": message_id(bericht), "Auto-Submitted": "auto-generated"},
    ).send()
