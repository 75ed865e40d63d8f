from wijkwerken.toegang.models.account import Account, Agendalink, ApiToken, Uitnodiging
from wijkwerken.toegang.models.bulk import Bulkdeel, Bulkuitvoering
from wijkwerken.toegang.models.logboek import Idempotentie, Inzage
from wijkwerken.toegang.models.referentie import Gemeente, Nummering, Postcode, Toeleidingsdienst
from wijkwerken.toegang.models.weergave import Lijstvoorkeur, Weergave

__all__ = [
    "Account",
    "Agendalink",
    "ApiToken",
    "Bulkdeel",
    "Bulkuitvoering",
    "Gemeente",
    "Idempotentie",
    "Inzage",
    "Lijstvoorkeur",
    "Nummering",
    "Postcode",
    "Toeleidingsdienst",
    "Uitnodiging",
    "Weergave",
]
