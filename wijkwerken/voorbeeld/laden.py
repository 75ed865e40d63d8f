"""One door to all sizes: reference data, the size that was asked, and then every check once."""

from collections.abc import Callable
from datetime import date

from django.core.management import call_command
from django.db import connection, transaction

from cheques.services.controle import alles_controleren
from gebruikers.models import Gebruiker
from trajecten.models import Aanmelding, WijkWerker
from wijkwerken.berichten.models import Bericht
from wijkwerken.toegang.models import Account
from wijkwerken.voorbeeld import klein, organisatie
from wijkwerken.voorbeeld.vlaanderen import vlaanderen_laden
from wijkwerken.voorbeeld.wereld import GEMEENTEN, Gepland, Wereld, tijdstip, wereld_maken


def _vlaanderen(wereld: Wereld) -> None:
    vlaanderen_laden(vandaag=wereld.vandaag, zaad=wereld.zaad, meld=wereld.meld)


GROOTTES = {"klein": klein.laden, "organisatie": organisatie.laden, "vlaanderen": _vlaanderen}


def staat_er_al() -> bool:
    """The demo accounts are there, so the demo data is."""
    return Account.objects.filter(email="beheer@voorbeeld.test").exists()


def echte_gegevens() -> bool:
    """There are people or gebruikers that this command did not make."""
    return any(model.objects.exists() for model in (WijkWerker, Aanmelding, Gebruiker))


@transaction.atomic
def voorbeeld_laden(
    *,
    grootte: str,
    vandaag: date,
    zaad: int,
    wachtwoord: str,
    meld: Callable[[str], None],
    geschiedenis: int = 180,
) -> list[Gepland]:
    """All or nothing; gives what was planted."""
    call_command("referentiedata", werkingsgebied=",".join(GEMEENTEN.values()), verbosity=0)
    wereld = wereld_maken(
        vandaag=vandaag, zaad=zaad, wachtwoord=wachtwoord, meld=meld, geschiedenis=geschiedenis
    )
    GROOTTES[grootte](wereld)
    # All of it came in one transaction, of which the planner knows nothing: the proof would take
    # minutes instead of a moment.
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    alles_controleren(vandaag=vandaag)
    # Mails about what happened months ago: they count as sent then.
    nu = tijdstip(vandaag, 6, 5)
    Bericht.objects.te_verzenden(nu).update(verzonden_op=nu)
    return wereld.gepland
