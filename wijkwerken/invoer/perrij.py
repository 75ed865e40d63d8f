"""A kind whose rows are done one by one, each by the service that its page calls."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import connection, transaction

from wijkwerken.invoer.services.rijen import fout
from wijkwerken.invoer.soorten import Gemaakt, Invoerregel, Invoersoort, Uitslag, in_stukken
from wijkwerken.kern.exceptions import Bezet
from wijkwerken.toegang.models import Account


class TerugPerRij(Invoersoort):
    """Taken back row by row: set `een_terug`."""

    def terug(self, door: Account, rijen: Sequence[Sequence[Gemaakt]], vandaag: date) -> list[str]:
        return [self._terug(door, delen) for delen in rijen]

    def _terug(self, door: Account, delen: Sequence[Gemaakt]) -> str:
        try:
            with transaction.atomic():
                for deel in reversed(delen):
                    self.een_terug(door, deel)
                with connection.cursor() as cursor:
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except Bezet:
            raise  # later again
        except ValidationError as error:
            return " ".join(error.messages)
        except ObjectDoesNotExist:
            return "Dit is er niet meer, of uw account mag het niet wijzigen."
        return ""

    def een_terug(self, door: Account, gemaakt: Gemaakt) -> None:
        """Take back one row through its service. Raises ValidationError when that cannot be."""
        raise NotImplementedError


class PerRij(TerugPerRij):
    """Set `zoek` (which rows are there already, for many at once) and `een` (do one)."""

    per_groep = 50

    def groepen(
        self, door: Account, regels: Sequence[Invoerregel]
    ) -> Iterable[Sequence[Invoerregel]]:
        return in_stukken(regels, self.per_groep)

    def verwerk(
        self, door: Account, regels: Sequence[Invoerregel], vandaag: date, *, proef: bool
    ) -> list[Uitslag]:
        bekend = self.zoek(door, regels)
        return [self._een(door, r, bekend.get(r.nummer), vandaag, proef=proef) for r in regels]

    def _een(
        self, door: Account, regel: Invoerregel, bekend: Any, vandaag: date, *, proef: bool
    ) -> Uitslag:
        try:
            with transaction.atomic():
                if isinstance(bekend, ValidationError):
                    raise bekend
                uitslag = self.een(door, regel, bekend, vandaag, proef=proef)
                if proef:  # rows of one list are not held against each other
                    transaction.set_rollback(True)
        except ValidationError as error:
            return fout(self, regel, error)
        except ObjectDoesNotExist:
            melding = "Dit is er niet meer, of uw account mag het niet wijzigen."
            return fout(self, regel, ValidationError(melding, code="weg"))
        return uitslag

    def zoek(self, door: Account, regels: Sequence[Invoerregel]) -> dict[int, Any]:
        """Per row number what is there already, or the ValidationError that says what is wrong."""
        raise NotImplementedError

    def een(
        self, door: Account, regel: Invoerregel, bekend: Any, vandaag: date, *, proef: bool
    ) -> Uitslag:
        """Do one row through its service. Raises ValidationError."""
        raise NotImplementedError
