"""Who closes many months: the request when they are few, else a worker."""

from datetime import date, datetime

from cheques.models import Afsluitronde
from cheques.services.samen_afsluiten import ronde_verwerken
from wijkwerken.kern.wachtrij import na_bewaren_sturen

TAAK = "cheques.tasks.sluit_maanden_af"
METEEN = 12  # more than these wait in the background


def laat_afsluiten(ronde: Afsluitronde, *, vandaag: date, nu: datetime) -> None:
    """Close them at once when they are few, else by a worker once this transaction is kept.

    A message that gets lost loses nothing: every minute beat looks for what is left.
    """
    if ronde.delen.count() <= METEEN:
        ronde_verwerken(ronde=ronde, vandaag=vandaag, nu=nu)
        return
    na_bewaren_sturen(TAAK, ronde.pk)
