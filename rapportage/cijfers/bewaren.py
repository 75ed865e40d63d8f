"""Answers that took long are kept for a while: a hundred times as long, ten minutes at most."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter
from typing import Any, TypeVar

from django.core.cache import cache

from rapportage.cijfers.cijfer import Cijfer, bereken
from rapportage.cijfers.vraag import Vraag, Waarde

TRAAG = 0.02  # seconds; what takes less is asked again each time
MAAL = 100
HOOGSTENS = 600  # seconds

Antwoord = Mapping[str, Mapping[Any, Waarde]]
T = TypeVar("T")


@dataclass(slots=True)
class Rekenaar:
    """`bereken` with a memory, for one page. `stand` is when its oldest number was true.

    With `vers` nothing is taken from memory, and what is slow stays in it the whole ten minutes.
    """

    nu: datetime
    vers: bool = False
    stand: datetime = field(init=False)
    is_traag: bool = field(init=False, default=False)
    _geheel: dict[tuple[tuple[str, ...], Vraag], Antwoord] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.stand = self.nu

    def __call__(
        self, cijfers: Sequence[Cijfer], vraag: Vraag, *, per: str | None = None
    ) -> Antwoord:
        """As `bereken`; the whole is counted once for all the ways to group it."""
        codes = tuple(cijfer.code for cijfer in cijfers)
        geheel = self._geheel.get((codes, vraag))
        if geheel is None:
            geheel = self.bewaard((*codes, None), vraag, lambda: bereken(cijfers, vraag))
            self._geheel[codes, vraag] = geheel
        if per is None:
            return geheel
        return self.bewaard(
            (*codes, per), vraag, lambda: bereken(cijfers, vraag, per=per, geheel=geheel)
        )

    def bewaard(self, vorm: tuple[Any, ...], vraag: Vraag, maak: Callable[[], T]) -> T:
        """What `maak` gives, or gave a short while ago to somebody who may count the same rows.

        `vorm` says what is asked. It must hold no name: colleagues get the same answer.
        """
        sleutel = _sleutel(vorm, vraag)
        if not self.vers and (bewaard := cache.get(sleutel)):
            om, antwoord = bewaard
            self.stand, self.is_traag = min(self.stand, om), True
            return antwoord
        begin = perf_counter()
        antwoord = maak()
        duur = perf_counter() - begin
        if duur >= TRAAG:
            duren = HOOGSTENS if self.vers else min(duur * MAAL, HOOGSTENS)
            cache.set(sleutel, (self.nu, antwoord), duren)
            self.is_traag = True
        return antwoord


def bereik_van(account: Any) -> tuple[str, ...]:
    """Who may count the same rows: all inside, of one dienst, or of one gemeente."""
    kring = "binnen" if account.is_binnen else account.rol
    return kring, str(account.dienst_id), str(account.gemeente_id), str(account.is_active)


def _sleutel(vorm: tuple[Any, ...], vraag: Vraag) -> str:
    delen = (
        *bereik_van(vraag.account), *vorm, vraag.van, vraag.tot, vraag.vandaag,
        vraag.gemeente, vraag.dienst, vraag.bemiddelaar,
    )  # fmt: skip
    return "cijfers:" + hashlib.sha256("|".join(map(str, delen)).encode()).hexdigest()
