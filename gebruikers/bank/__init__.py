"""Reading the file of a bank, CODA or CSV: payments as values, and what is wrong per row.

No database and no clock: what a payment is for, is for the service.
"""

from gebruikers.bank.lezen import lees_bankbestand
from gebruikers.bank.waarden import Bankinhoud, Rijfout, Verrichting, mededeling_zoeken

__all__ = ["Bankinhoud", "Rijfout", "Verrichting", "lees_bankbestand", "mededeling_zoeken"]
