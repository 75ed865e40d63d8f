"""The dagoverzicht: one mail per account per working day, with everything that waits.

Exactly once, whatever beat does. What waits is claimed under the lock of its account, by a
mail whose key holds the day. The text is made when the mail leaves, so that what was done
meanwhile is not in it. A mail that did not leave yet takes along what comes later: after a
mail server was away there is still one.
"""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.timezone import localtime

from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.models import Bericht
from wijkwerken.berichten.stilte import is_stille_tijd
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

ONDERWERP = "Dit wacht op u in wijk-werken"
PER_SOORT = 10  # so many links of one kind; a longer list is read on the page


def dagoverzichten_klaarzetten(*, nu: datetime) -> int:
    """Write the dagoverzichten of this day; how many accounts get something.

    In quiet hours nothing is written: who would get it then gets it the next morning.
    """
    if is_stille_tijd(nu):
        return 0
    wachtend = Account.objects.filter(pk__in=Bericht.objects.voor_overzicht().values("account"))
    return sum(_klaarzetten(account, localtime(nu).date()) for account in wachtend.order_by("pk"))


@transaction.atomic
def _klaarzetten(account: Account, dag: date) -> bool:
    vergrendel(Account.objects.all(), pk=account.pk)
    wachtend = Bericht.objects.voor_overzicht().filter(account=account)
    overzicht = _open_overzicht(account)
    if overzicht is None:
        overzicht, nieuw = Bericht.objects.get_or_create(
            sleutel=overzicht_sleutel(account, dag),
            defaults={
                "soort": BerichtSoort.DAGOVERZICHT,
                "account": account,
                "aan": account.email,
                "onderwerp": ONDERWERP,
            },
        )
        if not nieuw:  # today's has gone: what came later waits for tomorrow's
            return False
    return bool(wachtend.update(overzicht=overzicht))


def overzicht_sleutel(account: Account, dag: date) -> str:
    return f"dagoverzicht:{account.pk}:{dag}"


def _open_overzicht(account: Account) -> Bericht | None:
    """One that did not leave yet, locked. One that is leaving now is passed over: who sends
    it has read what is in it, and what is added after that would be lost.
    """
    return (
        Bericht.objects.onverzonden()
        .filter(account=account, soort=BerichtSoort.DAGOVERZICHT)
        .select_for_update(skip_locked=True, of=("self",))
        .first()
    )


def overzicht_vullen(overzicht: Bericht) -> list[Bericht]:
    """Make the text of what still waits; the berichten that are in it, none when it is empty."""
    berichten = list(overzicht.opgenomen.onverzonden().order_by("soort", "aangemaakt_op", "pk"))
    overzicht.tekst = render_to_string(
        "berichten/dagoverzicht.txt",
        {
            "aanhef": overzicht.account.naam if overzicht.account else "",
            "groepen": _groepen(berichten),
            "url": f"{settings.BASIS_URL}/",
            "voorkeuren_url": f"{settings.BASIS_URL}/instellingen/berichten/",
            "organisatie": settings.ORGANISATIE_NAAM,
        },
    )
    return berichten


def _groepen(berichten: Iterable[Bericht]) -> list[dict[str, object]]:
    """Per kind: how many, and the first of them with their page. No names: a mail has none."""
    groepen = []
    for soort, rijen in groupby(berichten, key=lambda bericht: bericht.soort):
        # Two reminders of the same thing are one line.
        regels = list(dict.fromkeys((rij.onderwerp, rij.pad) for rij in rijen))
        groepen.append(
            {
                "naam": BerichtSoort(soort).label,
                "aantal": len(regels),
                "regels": [
                    {"onderwerp": onderwerp, "url": f"{settings.BASIS_URL}{pad}"}
                    for onderwerp, pad in regels[:PER_SOORT]
                ],
                "meer": max(0, len(regels) - PER_SOORT),
            }
        )
    return groepen
