"""Taking away a gebruiker or a vestiging that nothing hangs on: an import that is taken back."""

from django.db import transaction
from django.db.models import ProtectedError

from gebruikers.models import Gebruiker, Vestiging
from gebruikers.services.invullen import mag_bewerken
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

IN_GEBRUIK = "Hier hangt al iets aan, zoals een aanvraag of een overeenkomst: het blijft bewaard."


@transaction.atomic
def gebruiker_wissen(*, door: Account, gebruiker: Gebruiker, versie: int | None = None) -> None:
    """Take away a gebruiker. Raises RegelFout when anything hangs on it; history keeps it."""
    _wis(door, vergrendel(Gebruiker.objects.bewerkbaar_voor(door), pk=gebruiker.pk), versie)


@transaction.atomic
def vestiging_wissen(*, door: Account, vestiging: Vestiging, versie: int | None = None) -> None:
    """Take away a place of work. Raises RegelFout when work was asked for there."""
    _wis(door, vergrendel(Vestiging.objects.bewerkbaar_voor(door), pk=vestiging.pk), versie)


def _wis(door: Account, rij: Gebruiker | Vestiging, versie: int | None) -> None:
    mag_bewerken(door)
    controleer_versie(rij, versie)
    try:
        rij.delete()
    except ProtectedError as error:
        raise RegelFout(None, Bezwaar("in_gebruik", IN_GEBRUIK)) from error
