"""Is it a quiet hour now, in Brussels and with our holidays?"""

from datetime import datetime

from django.conf import settings
from django.utils.timezone import localtime

from wijkwerken.berichten.rules.verzending import is_stil
from wijkwerken.kern.feestdagen import feestdagen


def is_stille_tijd(nu: datetime) -> bool:
    """Before 7 h, after 19 h, in the weekend and on holidays; the hours are settings."""
    moment = localtime(nu)
    return is_stil(
        moment,
        feestdag=bool(feestdagen(moment.date(), moment.date())),
        van=settings.MAIL_VANAF_UUR,
        tot=settings.MAIL_TOT_UUR,
    )
