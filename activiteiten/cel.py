"""One cell of the map: everything that a gemeente ever permitted of an activiteit to a soort."""

from dataclasses import dataclass
from datetime import date

from activiteiten.models import Activiteit, Besluit, Toelating
from activiteiten.rules.toelating import Toelatingsantwoord
from wijkwerken.toegang.models import Account, Gemeente


@dataclass(frozen=True, slots=True)
class Celrij:
    """A period in which it was, is or will be permitted, and the decision behind it."""

    sleutel: str
    van: date
    tot: date | None  # last day, included
    bron: str
    afwijking: bool
    enkel_bestaand: bool
    besluit: Besluit | None = None

    @property
    def bijlage_url(self) -> str:
        """Where the text of the decision is; empty as long as it is not attached."""
        if self.besluit and self.besluit.is_bijgevoegd:
            return self.besluit.get_absolute_url()
        return ""


@dataclass(frozen=True, slots=True)
class Cel:
    """The history of one cell, the newest first."""

    rijen: list[Celrij]

    def rij_van(self, antwoord: Toelatingsantwoord) -> Celrij | None:
        """The period that decided this answer."""
        sleutel = antwoord.rij.sleutel if antwoord.rij else ""
        return next((rij for rij in self.rijen if rij.sleutel == sleutel), None)


def cel_van(
    account: Account, activiteit: Activiteit, gemeente: Gemeente, soort: str, **_: object
) -> Cel:
    """The history that this account may see; one query."""
    rijen = (
        Toelating.objects.zichtbaar_voor(account)
        .filter(activiteit=activiteit, gemeente=gemeente, soort=soort)
        .select_related("besluit")
        .order_by("-geldig")
    )
    return Cel([celrij(rij) for rij in rijen])


def celrij(rij: Toelating) -> Celrij:
    """One toelating, as page and API show it."""
    return Celrij(
        sleutel=str(rij.pk),
        van=rij.geldig.lower,
        tot=rij.laatste_dag,
        bron=rij.bron,
        afwijking=rij.afwijking_id is not None,
        enkel_bestaand=rij.enkel_bestaand,
        besluit=rij.besluit,
    )
