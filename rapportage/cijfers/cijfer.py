"""One figure: its name, its one sentence, and its one query."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, Q, QuerySet, TextField, Value
from django.db.models.expressions import BaseExpression, Combinable
from django.db.models.functions import Cast, Coalesce, Concat

from rapportage.choices import Eenheid
from rapportage.cijfers.vraag import Vraag, Waarde, verberg

Bron = Callable[[Vraag], QuerySet[Any]]
# How to group: what of a row is the key of its group. Colleagues and diensten go by their key: a
# name may be there twice, and does not belong in an address.
PADEN: dict[str, Combinable] = {
    "gemeente": F("gemeente__naam"),
    "maand": F("maand"),
    "soort": F("soort"),
    "activiteit": F("activiteit"),
    "hoofdactiviteit": F("hoofdactiviteit"),
    "activiteit_soort": Concat("activiteit", Value("|"), "soort", output_field=CharField()),
    "afwijkend": F("afwijkend"),
    "dienst": F("dienst"),
    "dienstsoort": F("dienst__soort"),
    "bemiddelaar": F("bemiddelaar"),
    "kenmerk": F("kenmerk"),
    "na_activiteit": F("kenmerk"),
    "waarde": F("waarde"),
}
GEEN = ""  # the group of rows that have none, such as an aanmelding without a bemiddelaar


@dataclass(frozen=True)
class Cijfer:
    """What is counted, over the rows of `bron`.

    `getal` and `noemer` are aggregates; a share or average has both. `personen` counts who stands
    behind a value, to hide it from others when they are few; None when it says nothing of persons.
    `per` are the names of PADEN by which it may be grouped. `waar` narrows the rows that open.
    With `van_geheel` a group is divided by the whole: its weight in it. `naast` counts the groups
    of a table that tells this number as well, its own group first: hidden there, hidden here.
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
    van_geheel: bool = False
    naast: tuple[BaseExpression, ...] = ()

    @property
    def deelt_personen(self) -> bool:
        """Does it divide persons by persons, so that both parts of them show?"""
        return self.eenheid == Eenheid.DEEL and self.personen == self.noemer

    def rijen(self, vraag: Vraag, *, per: str | None = None, groep: Any = None) -> QuerySet[Any]:
        """The rows behind the number, or behind that of one group, for who may open them."""
        rijen = self.bron(vraag)
        if self.waar is not None:
            rijen = rijen.filter(self.waar)
        if per is None:
            return rijen
        tekst = Coalesce(Cast(PADEN[per], TextField()), Value(GEEN), output_field=TextField())
        return rijen.annotate(groep=tekst).filter(groep=groeptekst(groep))


def groeptekst(groep: Any) -> str:
    """The key of a group as it stands in an address, and as the database writes it."""
    return str(groep).lower() if isinstance(groep, bool) else str(groep)


def bereken(
    cijfers: Sequence[Cijfer],
    vraag: Vraag,
    *,
    per: str | None = None,
    geheel: Mapping[str, Mapping[Any, Waarde]] | None = None,
) -> dict[str, dict[Any, Waarde]]:
    """Each figure by its code, per value of `per`; under None over all of it together.

    One query for all figures of one bron, and one more when grouped: who worked in two gemeenten
    counts once in the whole. `geheel` is the answer without `per`, when it is known already.
    """
    antwoord: dict[str, dict[Any, Waarde]] = {cijfer.code: {} for cijfer in cijfers}
    for bron in dict.fromkeys(cijfer.bron for cijfer in cijfers):
        deel = [cijfer for cijfer in cijfers if cijfer.bron is bron]
        rijen, sommen = bron(vraag).order_by(), _sommen(deel)
        if geheel is None:
            _lees(antwoord, deel, [(None, rijen.aggregate(**sommen))])
        else:
            antwoord |= {cijfer.code: {None: geheel[cijfer.code][None]} for cijfer in deel}
        if per:
            groepen = rijen.values(groep=PADEN[per]).annotate(**sommen).order_by("groep")
            _lees(antwoord, deel, ((_sleutel(rij["groep"]), rij) for rij in groepen))
    return antwoord


def _sleutel(groep: Any) -> Any:
    return GEEN if groep is None else groep


def _sommen(cijfers: Iterable[Cijfer]) -> dict[str, BaseExpression]:
    sommen: dict[str, BaseExpression] = {}
    for cijfer in cijfers:
        delen: dict[str, BaseExpression | None]
        delen = {"getal": cijfer.getal, "noemer": cijfer.noemer, "personen": cijfer.personen}
        delen |= {f"naast{n}": deel for n, deel in enumerate(cijfer.naast)}
        sommen |= {f"{cijfer.code}__{n}": deel for n, deel in delen.items() if deel is not None}
    return sommen


def _lees(
    antwoord: dict[str, dict[Any, Waarde]],
    cijfers: Iterable[Cijfer],
    rijen: Iterable[tuple[Any, dict[str, Any]]],
) -> None:
    for sleutel, rij in rijen:
        for cijfer in cijfers:
            noemer = rij.get(f"{cijfer.code}__noemer")
            if cijfer.van_geheel and sleutel is not None:
                noemer = noemer and antwoord[cijfer.code][None].noemer
            getal, personen = rij[f"{cijfer.code}__getal"], rij.get(f"{cijfer.code}__personen")
            if cijfer.deelt_personen and personen:
                # 1 of 8 points at somebody, and so does 7 of 8.
                personen = min(n for n in (getal, personen - getal, personen) if n > 0)
            if cijfer.naast and _is_daar_verborgen(cijfer, rij):
                personen = 1
            waarde = Waarde(getal, noemer, personen)
            # A group in which this figure has no row at all belongs to another figure.
            if sleutel is None or waarde.getal or waarde.noemer:
                antwoord[cijfer.code][sleutel] = waarde


def _is_daar_verborgen(cijfer: Cijfer, rij: dict[str, Any]) -> bool:
    aantallen = [rij[f"{cijfer.code}__naast{n}"] for n in range(len(cijfer.naast))]
    return verberg([Waarde(aantal, personen=aantal) for aantal in aantallen])[0].verborgen
