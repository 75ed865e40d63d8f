"""Words that look alike: trigrams, without accents. Search and the warning of a double use it."""

from typing import Any

from django.contrib.postgres.search import TrigramSimilarity, TrigramWordSimilarity
from django.db.models import Func

GELIJKENIS = 0.5  # of the trigrams: Jansen finds Janssens


class Woordgelijkenis(TrigramWordSimilarity):
    """How much of what is sought stands in a longer text. Its parent is typed for plain text."""

    def __init__(self, gezocht: Any, waarin: Any) -> None:
        super().__init__(gezocht, waarin)


class Gelijkenis(TrigramSimilarity):
    """How much two texts are the same. Its parent is typed for a plain text only."""

    def __init__(self, een: Any, ander: Any) -> None:
        super().__init__(een, ander)


class Unaccent(Func):
    """Without accents, so that `Nguyen` finds `Nguyễn`."""

    function = "unaccent"
