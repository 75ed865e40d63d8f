"""What the two kinds of overeenkomst know alike: who concludes it, and its amounts."""

from datetime import date
from typing import Any

from django.conf import settings


class FeitenMixin:
    """For a model with `feiten`: the amounts by code as they were when it was drawn up."""

    feiten: Any

    @property
    def organisatie(self) -> str:
        """Who concludes it."""
        return settings.ORGANISATIE_NAAM

    @property
    def bedragen(self) -> dict[str, dict[str, Any]]:
        """The amounts by code, each with its value and the day since when it held."""
        return {
            code: {"waarde": feit["waarde"], "sinds": date.fromisoformat(feit["sinds"])}
            for code, feit in self.feiten.items()
            if "sinds" in feit
        }
