"""One figure: its name, its one sentence, and its one query."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.expressions import BaseExpression

from rapportage.choices import Eenheid
from rapportage.cijfers.vraag import Vraag, Waarde

Bron = Callable[[Vraag], QuerySet[Any]]
# How to group: the column of both views, and what to read of it.
PADEN = {
    "gemeente": "gemeente__naam",
    "maand": "maand",
    "soort": "soort",
    "activiteit": "activiteit",
    "hoofdactiviteit": "hoofdactiviteit",
    "dienst": "dienst__naam",
    "dienstsoort": "dienst__soort",
    "bemiddelaar": "bemiddelaar__naam",
    "kenmerk": "kenmerk",
    "waarde": "waarde",
}


@dataclass(frozen=True)
class Cijfer:
    """What is counted, over the rows of `bron`.

    `getal` and `noemer` are aggregates; a share or average has both. `personen` counts who stands
    behind a value, to hide it from others when they are few; None when it says nothing of persons.
    `per` are the names of PADEN by which it may be grouped. `waar` narrows the rows that open.
    """

    code: str
    naam: str
    definitie: str
    bron: Bron
    getal: BaseExpression
    noemer: BaseExpression | None = None
    personen: BaseExpression | None = None
    eenheid: Eenheid = Eenheid.AANTAL
    per: tuple[str, ...] = ("gemeente", "maand")
    waar: Q | None = None

    def rijen(self, vraag: Vraag) -> QuerySet[Any]:
        """The rows behind the number, for who may open them."""
        rijen = self.bron(vraag)
        return rijen if self.waar is None else rijen.filter(self.waar)


def bereken(
    cijfers: Sequence[Cijfer], vraag: Vraag, *, per: str | None = None
) -> dict[str, dict[Any, Waarde]]:
    """Each figure by its code, per value of `per`; under None over all of it together.

    One query for all figures of one bron, and one more when grouped: who worked in two gemeenten
    counts once in the whole.
    """
    antwoord: dict[str, dict[Any, Waarde]] = {cijfer.code: {} for cijfer in cijfers}
    for bron in dict.fromkeys(cijfer.bron for cijfer in cijfers):
        deel = [cijfer for cijfer in cijfers if cijfer.bron is bron]
        rijen, sommen = bron(vraag).order_by(), _sommen(deel)
        _lees(antwoord, deel, [(None, rijen.aggregate(**sommen))])
        if per:
            groepen = rijen.values(groep=F(PADEN[per])).annotate(**sommen).order_by("groep")
            _lees(antwoord, deel, ((rij["groep"], rij) for rij in groepen))
    return antwoord


def _sommen(cijfers: Iterable[Cijfer]) -> dict[str, BaseExpression]:
    sommen: dict[str, BaseExpression] = {}
    for cijfer in cijfers:
        delen = {"getal": cijfer.getal, "noemer": cijfer.noemer, "personen": cijfer.personen}
        sommen |= {f"{cijfer.code}__{n}": deel for n, deel in delen.items() if deel is not None}
    return sommen


def _lees(
    antwoord: dict[str, dict[Any, Waarde]],
    cijfers: Iterable[Cijfer],
    rijen: Iterable[tuple[Any, dict[str, Any]]],
) -> None:
    for sleutel, rij in rijen:
        for cijfer in cijfers:
            waarde = Waarde(
                rij[f"{cijfer.code}__getal"],
                rij.get(f"{cijfer.code}__noemer"),
                rij.get(f"{cijfer.code}__personen"),
            )
            # A group in which this figure has no row at all belongs to another figure.
            if sleutel is None or waarde.getal or waarde.noemer:
                antwoord[cijfer.code][sleutel] = waarde
