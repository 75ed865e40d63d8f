"""allauth's mails through the outbox: a mail server that is slow or away changes no answer."""

import uuid

from django.conf import settings
from django.urls import reverse

from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.models import Bericht
from wijkwerken.berichten.services import GEHEIM
from wijkwerken.toegang.adapters import AccountAdapter


class BerichtAdapter(AccountAdapter):
    def send_mail(self, template_prefix, email, context):
        """Write a bericht; its text is wiped once it is sent, for it carries a secret link."""
        context = {**context, "organisatie": settings.ORGANISATIE_NAAM}
        mail = self.render_mail(template_prefix, email, context)
        soort = template_prefix.rpartition("/")[2]
        Bericht.objects.create(
            sleutel=f"{GEHEIM}{soort}:{uuid.uuid4()}",
            soort=BerichtSoort.ACCOUNT,
            aan=email,
            onderwerp=mail.subject,
            tekst=mail.body,
        )

    def get_reset_password_from_key_url(self, key):
        """On our own address: what the Host header of a request says is not for a mail."""
        pad = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return settings.BASIS_URL + pad.replace("UID-KEY", key)
