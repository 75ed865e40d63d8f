from datetime import date

from cheques.choices import BETAALT, ChequeStand
from wijkwerken.toegang.querysets import BereikQuerySet


class ChequebestellingQuerySet(BereikQuerySet):
    """Cheques are the business of the inside only; a gemeente counts its own."""

    pad_gemeente = "gebruiker__vestigingen__gemeente_id"


class ChequeQuerySet(BereikQuerySet):
    pad_gemeente = "bestelling__gebruiker__vestigingen__gemeente_id"

    def beschikbaar(self):
        """With the gebruiker: may still pay for an hour."""
        return self.filter(stand=ChequeStand.ONTVANGEN)

    def betalend(self):
        """Linked to a prestatie, whatever became of it since."""
        return self.filter(stand__in=BETAALT)

    def vervallen_op(self, datum: date):
        """Still with the gebruiker, and no longer valid on this date."""
        return self.beschikbaar().filter(bestelling__vervalt_op__lt=datum)


class ChequeBewegingQuerySet(BereikQuerySet):
    pad_gemeente = "cheque__bestelling__gebruiker__vestigingen__gemeente_id"


class VergoedingQuerySet(BereikQuerySet):
    """What somebody is paid, and where it goes, is for inside."""
