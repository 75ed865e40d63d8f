"""An act that is tried and undone first, so that the reader sees what it does."""

import hashlib
from typing import Any


class NogBevestigen(Exception):
    """It was tried and undone: nobody has seen yet what it does."""

    def __init__(self, gezien: Any, merk: str) -> None:
        super().__init__()
        self.gezien, self.merk = gezien, merk


class EerstTonenMixin:
    """Show what an act does, and do it when exactly that comes back confirmed.

    The form has a hidden field `bevestigd`. `call_service` does the act in a transaction and
    then calls `eerst_tonen`; what was not seen yet stands afterwards in `gezien`.
    """

    gezien: Any = None
    form_invalid: Any

    def eerst_tonen(self, bevestigd: str, wat: str, gezien: Any) -> None:
        """Stop unless the reader saw this; `wat` is what was filled in. Nothing needs no look."""
        merk = hashlib.sha256(f"{wat}|{gezien}".encode()).hexdigest()[:32]
        if gezien and bevestigd != merk:
            raise NogBevestigen(gezien, merk)

    def form_valid(self, form: Any) -> Any:
        try:
            return super().form_valid(form)  # type: ignore[misc]
        except NogBevestigen as stop:
            self.gezien = stop.gezien
            form.data = form.data.copy()
            form.data["bevestigd"] = stop.merk
            return self.form_invalid(form)
