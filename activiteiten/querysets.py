from datetime import date

from django.apps import apps
from django.db.models import Count, Exists, OuterRef, Q

from activiteiten.choices import AfwijkingStatus
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.querysets import BereikQuerySet, ReferentieQuerySet


class ActiviteitQuerySet(ReferentieQuerySet):
    def toegelaten_in(self, gemeente, op: date, soort: str | None = None):
        """Activities that this gemeente permits on a date, for one kind of gebruiker or any."""
        waar = {"toelatingen__gemeente": gemeente, "toelatingen__geldig__contains": op}
        if soort:
            waar["toelatingen__soort"] = soort
        return self.filter(**waar).distinct()

    def te_vragen_door(self, soort: str):
        """What this soort may be offered: on the list for it, or permitted to it somewhere."""
        return self.filter(
            Q(soorten__contains=[soort], afwijkend=False)
            | Q(
                Exists(
                    apps.get_model("activiteiten", "Toelating")._base_manager.filter(
                        activiteit=OuterRef("pk"), soort=soort, afwijking__isnull=False
                    )
                )
            ),
            actief=True,
        )

    def met_aantal_gemeenten(self, op: date, account):
        """Adds `gemeenten_op`: how many gemeenten that the account sees permit it on a date."""
        waar = Q(toelatingen__geldig__contains=op)
        if account.rol == Rol.GEMEENTE:
            waar &= Q(toelatingen__gemeente=account.gemeente_id)
        return self.annotate(
            gemeenten_op=Count("toelatingen__gemeente", filter=waar, distinct=True)
        )


class ToelatingQuerySet(ReferentieQuerySet):
    """Everybody sees what every gemeente permits, but a gemeente only what is its own."""

    pad_gemeente = "gemeente_id"

    def zichtbaar_voor(self, account):
        if account.is_authenticated and account.rol == Rol.GEMEENTE:
            return self.telbaar_voor(account) if account.is_active else self.none()
        return super().zichtbaar_voor(account)

    def geldig_op(self, datum: date):
        return self.filter(geldig__contains=datum)


class AfwijkingQuerySet(BereikQuerySet):
    """Requests for what is not on the list: for inside, and a gemeente reads its own."""

    pad_gemeente = "gemeente_id"
    gemeente_opent = True

    def lopend(self):
        """Those of which something is still to be done."""
        return self.exclude(status__in=[AfwijkingStatus.AFGEKEURD, AfwijkingStatus.INGETROKKEN])


class AfwijkingDeelQuerySet(AfwijkingQuerySet):
    pad_gemeente = "afwijking__gemeente_id"
