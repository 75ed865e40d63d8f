from wijkwerken.toegang.models.account import Account, ApiToken, Uitnodiging
from wijkwerken.toegang.models.logboek import Idempotentie, Inzage
from wijkwerken.toegang.models.referentie import Gemeente, Nummering, Postcode, Toeleidingsdienst

__all__ = [
    "Account",
    "ApiToken",
    "Gemeente",
    "Idempotentie",
    "Inzage",
    "Nummering",
    "Postcode",
    "Toeleidingsdienst",
    "Uitnodiging",
]
