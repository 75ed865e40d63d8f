"""Everything that happened in one dossier: `soorten` has the kinds, `basis` what they share."""

from trajecten.verloop import soorten
from trajecten.verloop.basis import Gebeurtenis, soorten_voor, verloop

__all__ = ["Gebeurtenis", "soorten", "soorten_voor", "verloop"]
