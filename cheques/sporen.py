"""In which rows the change logs of the cheques look."""

from uuid import UUID

from cheques.models import Afgifte, Chequeaanvraag
from wijkwerken.kern.geschiedenis import Spoor


def sporen_van_afgifte(afgifte: UUID) -> list[Spoor]:
    """Of the batch itself; what became of each cheque stands in its own life line."""
    return [Spoor(Afgifte, pgh_obj_id=afgifte)]


def sporen_van_chequeaanvraag(aanvraag: UUID) -> list[Spoor]:
    """Of the aanvraag itself; what became of each cheque stands in its own life line."""
    return [Spoor(Chequeaanvraag, pgh_obj_id=aanvraag)]
