"""What an account keeps about one list: the door by which the list pages of kern reach it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any
from uuid import UUID

from django.urls import NoReverseMatch, Resolver404, resolve, reverse

from wijkwerken.kern.bulk import Bulkactie, Bulkrij
from wijkwerken.toegang.models import Account, Bulkuitvoering, Lijstvoorkeur, Weergave
from wijkwerken.toegang.services import weergaven as services
from wijkwerken.toegang.services.bulk import bulk_bewaren, bulk_klaarzetten


def lijstview(naam: str) -> Any:
    """The list page behind the name of a URL; None when it has gone."""
    try:
        functie: Any = resolve(reverse(naam)).func
        return functie.view_class
    except (NoReverseMatch, Resolver404, AttributeError):
        return None


class Lijstgeheugen:
    """Two queries at most, whatever the number of views."""

    def __init__(self, account: Account, lijst: str):
        self.account, self.lijst = account, lijst

    @cached_property
    def voorkeur(self) -> Lijstvoorkeur:
        """How the account wants this list; not saved when it never said so."""
        rij = Lijstvoorkeur.objects.zichtbaar_voor(self.account).filter(lijst=self.lijst).first()
        return rij or Lijstvoorkeur(account=self.account, lijst=self.lijst)

    @cached_property
    def weergaven(self) -> list[Weergave]:
        """Those that the account may open, its own first."""
        rijen = Weergave.objects.zichtbaar_voor(self.account).filter(lijst=self.lijst)
        return sorted(rijen.select_related("eigenaar"), key=lambda rij: not self.is_eigen(rij))

    def is_eigen(self, weergave: Weergave) -> bool:
        return weergave.eigenaar_id == self.account.pk

    def weergave(self, sleutel: str) -> Weergave | None:
        """The view with this id, when the account may open it."""
        return next((rij for rij in self.weergaven if str(rij.pk) == sleutel), None)

    @property
    def begin(self) -> Weergave | None:
        """The view that the account begins with."""
        return self.weergave(str(self.voorkeur.weergave_id))

    # -- writing ---------------------------------------------------------------------------
    def bewaar_voorkeur(
        self, *, kolommen: Sequence[str], ordening: str, per_bladzijde: int | None
    ) -> None:
        services.lijstvoorkeur_bewaren(
            door=self.account,
            lijst=self.lijst,
            kolommen=kolommen,
            ordening=ordening,
            per_bladzijde=per_bladzijde,
        )

    def bewaar_weergave(self, **gegevens) -> Weergave:
        return services.weergave_bewaren(door=self.account, lijst=self.lijst, **gegevens)

    def bewaar_bulk(self, actie: Bulkactie, rijen: Sequence[Bulkrij]) -> Bulkuitvoering:
        return bulk_bewaren(door=self.account, lijst=self.lijst, actie=actie, rijen=rijen)

    def start_bulk(
        self, actie: Bulkactie, model: str, gegevens: dict, rijen: Sequence[tuple[UUID, int]]
    ) -> Bulkuitvoering:
        """Keep what is asked for so many rows, and have it tried."""
        from wijkwerken.toegang.bulkwerk import laat_verwerken  # that one needs the lists

        uitvoering = bulk_klaarzetten(
            door=self.account,
            lijst=self.lijst,
            actie=actie,
            model=model,
            gegevens=gegevens,
            rijen=rijen,
        )
        laat_verwerken(uitvoering)
        return uitvoering

    def werk_bij(self, weergave: Weergave, **gegevens) -> Weergave:
        return services.weergave_bijwerken(door=self.account, weergave=weergave, **gegevens)
