"""Resources that take a file: a form beside JSON, and no file left behind by a trial."""

import hashlib
from typing import Any

from django.core.files.base import File
from django.http import HttpResponse

from wijkwerken.kern.api.invoer import StrengeJSONParser, StrengeMultiPartParser, is_proef
from wijkwerken.toegang.api.basis import RijViewSet


class BestandMixin(RijViewSet):
    """Call `onthoud(row)` with every row whose `bestand`, or other field, was just written."""

    parser_classes = [StrengeMultiPartParser, StrengeJSONParser]

    def vraaginhoud(self) -> Any:
        """Two files with one name are two questions: the bytes count."""
        gegevens = self.request.data
        if not isinstance(gegevens, dict):
            return gegevens
        return {
            naam: _hash(waarde) if isinstance(waarde, File) else waarde
            for naam, waarde in gegevens.items()
        }

    def onthoud(self, rij: Any, veld: str = "bestand") -> Any:
        self.geschreven.append(getattr(rij, veld))
        return rij

    def schrijf(self, *args: Any, **kwargs: Any) -> HttpResponse:
        self.geschreven: list[Any] = []
        antwoord = super().schrijf(*args, **kwargs)
        if is_proef(self.request):  # the row is taken back; its file must not stay behind
            for bestand in self.geschreven:
                bestand.storage.delete(str(bestand.name))
        return antwoord


def _hash(bestand: File) -> str:
    som = hashlib.sha256(bestand.read()).hexdigest()
    bestand.seek(0)
    return som
