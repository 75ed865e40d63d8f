"""`.../geschiedenis/`: the change log of a row, as its page shows it."""

from collections.abc import Callable, Iterable
from uuid import UUID

from wijkwerken.kern.api.geschiedenis import GeschiedenisSerializer
from wijkwerken.kern.geschiedenis import Spoor, geschiedenis
from wijkwerken.toegang.api.basis import vraag
from wijkwerken.toegang.rechten import Handeling


def geschiedenis_van(sporen: Callable[[UUID], Iterable[Spoor]], handeling: Handeling):
    """The question for a viewset; `sporen` says in which rows to look."""

    def methode(self, rij, gegevens):
        return {"wijzigingen": geschiedenis(*sporen(rij.pk))}

    methode.__name__ = "geschiedenis"
    return vraag(
        GeschiedenisSerializer,
        handeling=handeling,
        uitleg="Wie wat wijzigde, de laatste 200 keer, ook wat geschrapt is.",
    )(methode)
