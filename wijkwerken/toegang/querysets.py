from functools import reduce
from operator import or_

from django.contrib.auth.base_user import BaseUserManager
from django.db import models
from django.db.models import Count, Q

from wijkwerken.toegang.choices import BULK_TE_DOEN, BulkStaat, Kring, Rol

BINNEN = {Rol.COORDINATOR, Rol.BEMIDDELAAR}


class BereikQuerySet(models.QuerySet):
    """Row scope in one place; HTML, REST, export and PDF all start from it.

    A model only says along which path it hangs on a toeleidingsdienst and on a
    gemeente. What is not allowed in so many words stays invisible.
    """

    pad_dienst: str | tuple[str, ...] | None = None
    pad_gemeente: str | tuple[str, ...] | None = None
    dienst_bewerkt = False  # True: the toeleider writes here too, as in an aanmelding
    gemeente_opent = False  # True: rows without persons, such as an activiteit
    iedereen_leest = False  # True: reference data for every role with a login

    def zichtbaar_voor(self, account):
        """Rows that the account may open."""
        rol = _rol(account)
        if rol in BINNEN or (rol and self.iedereen_leest):
            return self.all()
        if rol == Rol.TOELEIDER:
            return self._langs(self.pad_dienst, account.dienst_id)
        if rol == Rol.GEMEENTE and self.gemeente_opent:
            return self._langs(self.pad_gemeente, account.gemeente_id)
        return self.none()

    def bewerkbaar_voor(self, account):
        """Rows that the account may change, or choose in a form."""
        rol = _rol(account)
        if rol in BINNEN or (rol == Rol.TOELEIDER and self.dienst_bewerkt):
            return self.zichtbaar_voor(account)
        return self.none()

    def telbaar_voor(self, account):
        """Rows that may count in a report; the only door of a gemeente to dossiers."""
        if _rol(account) == Rol.GEMEENTE:
            return self._langs(self.pad_gemeente, account.gemeente_id)
        return self.zichtbaar_voor(account)

    def _langs(self, pad, sleutel):
        # filter(pad=None) becomes IS NULL: without this test an account without a
        # dienst would see every row whose path may be empty.
        if pad is None or sleutel is None:
            return self.none()
        paden = (pad,) if isinstance(pad, str) else pad
        waar = reduce(or_, (Q((een, sleutel)) for een in paden))
        # A subquery, because a path through many rows would double the rows it finds.
        return self.filter(pk__in=self.model._base_manager.filter(waar).values("pk"))


def _rol(account):
    return account.rol if account.is_authenticated and account.is_active else None


class ReferentieQuerySet(BereikQuerySet):
    """Reference data without persons: every login may read it."""

    iedereen_leest = True


class GemeenteQuerySet(ReferentieQuerySet):
    def in_werkingsgebied(self):
        return self.filter(in_werkingsgebied=True)

    def bestaand_op(self, datum):
        """Gemeenten that exist on this date; a merger ends one and starts another."""
        return self.filter(
            Q(geldig_van=None) | Q(geldig_van__lte=datum),
            Q(geldig_tot=None) | Q(geldig_tot__gt=datum),
        )


class AccountQuerySet(BereikQuerySet):
    """Accounts are colleagues' names: only inside, and who manages them."""

    def zichtbaar_voor(self, account):
        if _rol(account) == Rol.BEHEER:
            return self.all()
        return super().zichtbaar_voor(account)

    def bewerkbaar_voor(self, account):
        return self.all() if _rol(account) in {Rol.BEHEER, Rol.COORDINATOR} else self.none()

    def bemiddelaars(self):
        """Who can own a dossier."""
        return self.filter(rol__in=BINNEN, is_active=True)


class AccountManager(BaseUserManager.from_queryset(AccountQuerySet)):
    def create_user(self, email, password=None, **velden):
        account = self.model(email=self.normalize_email(email).lower(), **velden)
        account.set_password(password)
        account.full_clean(exclude=["password"])
        account.save()
        return account

    def get_by_natural_key(self, email):
        return self.get(email=email.lower())


class EigenQuerySet(BereikQuerySet):
    """Rows that belong to one account and that nobody else may open."""

    def zichtbaar_voor(self, account):
        return self.filter(account=account) if _rol(account) else self.none()

    def bewerkbaar_voor(self, account):
        return self.zichtbaar_voor(account)


KRINGEN = {
    Rol.BEMIDDELAAR: Kring.BINNEN,
    Rol.COORDINATOR: Kring.BINNEN,
    Rol.TOELEIDER: Kring.DIENST,
    Rol.GEMEENTE: Kring.GEMEENTE,
    Rol.BEHEER: Kring.BEHEER,
}


def kring_van(account) -> dict:
    """With whom this account shares: colleagues inside, of its dienst or of its gemeente."""
    return {
        "kring": KRINGEN[account.rol],
        "dienst_id": account.dienst_id,
        "gemeente_id": account.gemeente_id,
    }


class WeergaveQuerySet(BereikQuerySet):
    """Saved views of lists: one's own, and what the own kring shares."""

    def zichtbaar_voor(self, account):
        if not _rol(account):
            return self.none()
        return self.filter(Q(eigenaar=account) | Q(gedeeld=True, **kring_van(account)))

    def bewerkbaar_voor(self, account):
        """One's own. Who moved to another kring leaves behind what was shared in the first."""
        if not _rol(account):
            return self.none()
        return self.filter(Q(gedeeld=False) | Q(**kring_van(account)), eigenaar=account)

    def verwijderbaar_door(self, account):
        """One's own; a coordinator also clears away what a colleague shared and left."""
        if _rol(account) != Rol.COORDINATOR:
            return self.bewerkbaar_voor(account)
        return self.filter(Q(eigenaar=account) | Q(gedeeld=True, kring=Kring.BINNEN))


class BulkQuerySet(BereikQuerySet):
    """Acts on many rows: who did it, and a coordinator."""

    def zichtbaar_voor(self, account):
        rol = _rol(account)
        if rol == Rol.COORDINATOR:
            return self.all()
        return self.filter(door=account) if rol else self.none()

    def bewerkbaar_voor(self, account):
        return self.zichtbaar_voor(account)

    def met_aantal(self):
        """With `aantal`: how many rows it changes, or would."""
        buiten = [BulkStaat.GELIJK, BulkStaat.GEWEIGERD]
        return self.annotate(aantal=Count("delen", filter=~Q(delen__staat__in=buiten)))

    def met_tellingen(self):
        """With `n_<staat>`: how many rows there are in each state."""
        return self.annotate(
            **{f"n_{s.value}": Count("delen", filter=Q(delen__staat=s)) for s in BulkStaat}
        )

    def onafgewerkt(self):
        """Those with work left in their phase, the oldest first."""
        nog = Q()
        for fase, staat in BULK_TE_DOEN.items():
            nog |= Q(fase=fase, delen__staat=staat)
        return self.filter(nog).distinct().order_by("aangemaakt_op")


class BulkdeelQuerySet(BereikQuerySet):
    """The rows of such an act: as the act itself."""

    def zichtbaar_voor(self, account):
        rol = _rol(account)
        if rol == Rol.COORDINATOR:
            return self.all()
        return self.filter(uitvoering__door=account) if rol else self.none()

    def bewerkbaar_voor(self, account):
        return self.none()


class UitnodigingQuerySet(BereikQuerySet):
    """Invitations: who manages accounts."""

    def zichtbaar_voor(self, account):
        return self.all() if _rol(account) in {Rol.BEHEER, Rol.COORDINATOR} else self.none()

    def bewerkbaar_voor(self, account):
        return self.zichtbaar_voor(account)


class InzageQuerySet(BereikQuerySet):
    """The read log: coordinators, to answer who saw whom."""

    def zichtbaar_voor(self, account):
        return self.all() if _rol(account) == Rol.COORDINATOR else self.none()

    def bewerkbaar_voor(self, account):
        return self.none()
