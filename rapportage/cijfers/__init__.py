"""Every figure that a page, a report, a file or the API shows: one definition each.

`CIJFERS` by code. Ask with `bereken([...], vraag)`; the sentence beside the number is
`cijfer.definitie`, the rows behind it `cijfer.rijen(vraag)`.
"""

from rapportage.cijfers import aanvragen, cheques, dossiers, werk
from rapportage.cijfers.adres import rijen_url
from rapportage.cijfers.cijfer import GEEN, Cijfer, bereken
from rapportage.cijfers.verdringing import tekens_van_verdringing
from rapportage.cijfers.vraag import Vraag, Waarde, maandvraag, verberg, verberg_rooster

CIJFERS: dict[str, Cijfer] = {
    cijfer.code: cijfer for deel in (werk, dossiers, aanvragen, cheques) for cijfer in deel.CIJFERS
}

__all__ = [
    "CIJFERS",
    "GEEN",
    "Cijfer",
    "Vraag",
    "Waarde",
    "bereken",
    "maandvraag",
    "rijen_url",
    "tekens_van_verdringing",
    "verberg",
    "verberg_rooster",
]
