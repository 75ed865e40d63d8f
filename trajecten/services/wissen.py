"""Taking away a wijk-werker of whom nothing is known yet: an import that is taken back."""

from django.db import transaction
from django.db.models import ProtectedError

from trajecten.models import WijkWerker
from trajecten.services.bewijzen import rijbewijs_b
from trajecten.services.personen import eis
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

IN_GEBRUIK = "Bij deze wijk-werker staat al iets, zoals een traject: het dossier blijft bewaard."


@transaction.atomic
def wijkwerker_wissen(*, door: Account, wijkwerker: WijkWerker, versie: int | None = None) -> None:
    """Take away a wijk-werker. Raises RegelFout when anything hangs on it; history keeps it."""
    eis(door, Handeling.DOSSIER_BEWERKEN)
    rij = vergrendel(WijkWerker.objects.bewerkbaar_voor(door), pk=wijkwerker.pk)
    controleer_versie(rij, versie)
    # The proof of the tick on the form, when nobody added anything to it.
    rij.bewijzen.filter(vereiste__code=rijbewijs_b().code, versie=1).delete()
    try:
        rij.delete()
    except ProtectedError as error:
        raise RegelFout(None, Bezwaar("in_gebruik", IN_GEBRUIK)) from error
