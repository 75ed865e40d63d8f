from typing import ClassVar

import pghistory
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.choices import Rol, TokenBereik
from wijkwerken.toegang.models.referentie import Gemeente, Toeleidingsdienst
from wijkwerken.toegang.querysets import (
    BINNEN,
    AccountManager,
    EigenQuerySet,
    UitnodigingQuerySet,
)
from wijkwerken.toegang.rechten import mag


class MetRol(models.Model):
    """A rol with the dienst or gemeente that belongs to it; the database keeps them together."""

    rol = models.CharField("rol", max_length=12, choices=Rol)
    dienst = models.ForeignKey(
        Toeleidingsdienst, models.PROTECT, null=True, blank=True, related_name="%(class)ss"
    )
    gemeente = models.ForeignKey(
        Gemeente, models.PROTECT, null=True, blank=True, related_name="%(class)ss"
    )

    privacy: ClassVar[dict[str, Privacy]] = {"rol": Privacy.INTERN}

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(rol=Rol.TOELEIDER) ^ Q(dienst__isnull=True),
                name="%(class)s_dienst_hoort_bij_toeleider",
                violation_error_message="Een toeleider heeft een dienst, een andere rol niet.",
            ),
            models.CheckConstraint(
                condition=Q(rol=Rol.GEMEENTE) ^ Q(gemeente__isnull=True),
                name="%(class)s_gemeente_hoort_bij_rol",
                violation_error_message="Een gemeenteaccount heeft een gemeente, een ander niet.",
            ),
        ]


@pghistory.track(exclude=["password", "last_login"])
class Account(MetRol, AbstractBaseUser, BasisModel):
    """Who logs in. Never called gebruiker: that is who orders work."""

    email = models.EmailField("e-mail", unique=True)
    naam = models.CharField("naam", max_length=120)
    is_active = models.BooleanField("actief", default=True)
    lettertoetsen = models.BooleanField("sneltoetsen met één letter", default=True)

    privacy = {
        **MetRol.privacy,
        "email": Privacy.PERSOONLIJK,
        "naam": Privacy.PERSOONLIJK,
        "is_active": Privacy.INTERN,
        "lettertoetsen": Privacy.INTERN,
        "password": Privacy.GEVOELIG,
        "last_login": Privacy.PERSOONLIJK,
    }

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["naam", "rol"]

    objects = AccountManager()

    class Meta(BasisModel.Meta):
        verbose_name = "account"
        verbose_name_plural = "accounts"
        ordering = ["naam", "email"]
        constraints = [
            *MetRol.Meta.constraints,
            models.UniqueConstraint(
                Lower("email"),
                name="account_email_uniek",
                violation_error_message="Er is al een account met dit e-mailadres.",
            ),
        ]

    def __str__(self):
        return self.naam

    def mag(self, handeling):
        return mag(self, handeling)

    @property
    def is_binnen(self):
        """Does this account work for the organisation itself?"""
        return self.rol in BINNEN

    def eenmalig(self, request, sleutel, doen):
        """Do the act of a form once per hidden key; see toegang/eenmalig.py."""
        from wijkwerken.toegang.eenmalig import formulier_eenmalig

        return formulier_eenmalig(request, sleutel, doen)

    def lijst(self, naam):
        """What this account keeps about one list: columns, views; see toegang/lijsten.py."""
        from wijkwerken.toegang.lijsten import Lijstgeheugen

        return Lijstgeheugen(self, naam)

    @property
    def is_staff(self):
        """Whether the Django admin opens; the admin asks for nothing else."""
        return self.rol == Rol.BEHEER

    @property
    def is_superuser(self):
        return False

    def has_perm(self, perm, obj=None):
        """The admin's question. Which acts a page offers is written in its ModelAdmin."""
        return self.is_active and self.is_staff

    def has_module_perms(self, app_label):
        return self.is_active and self.is_staff

    def get_full_name(self):
        return self.naam

    def get_short_name(self):
        return self.naam.split(" ")[0]


@pghistory.track(exclude=["sleutel_hmac"])
class Uitnodiging(MetRol, BasisModel):
    """An invitation by mail: the only way to an account. Works once, for some days."""

    email = models.EmailField("e-mail")
    naam = models.CharField("naam", max_length=120)
    door = models.ForeignKey(Account, models.PROTECT, related_name="uitnodigingen")
    sleutel_hmac = models.CharField(max_length=64, unique=True, editable=False)
    verloopt_op = models.DateTimeField("verloopt op")
    gebruikt_op = models.DateTimeField("gebruikt op", null=True, blank=True)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)

    privacy = {
        **MetRol.privacy,
        "email": Privacy.PERSOONLIJK,
        "naam": Privacy.PERSOONLIJK,
        "sleutel_hmac": Privacy.GEVOELIG,
        "verloopt_op": Privacy.INTERN,
        "gebruikt_op": Privacy.INTERN,
        "ingetrokken_op": Privacy.INTERN,
    }

    objects = UitnodigingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"
        ordering = ["-aangemaakt_op"]
        constraints = [
            *MetRol.Meta.constraints,
            models.UniqueConstraint(
                Lower("email"),
                condition=Q(gebruikt_op=None, ingetrokken_op=None),
                name="uitnodiging_een_open_per_email",
                violation_error_message="Voor dit e-mailadres loopt al een uitnodiging.",
            ),
        ]

    def __str__(self):
        return self.email


@pghistory.track(exclude=["sleutel_hmac", "laatst_gebruikt_op"])
class ApiToken(BasisModel):
    """A key of a program: shown once, kept as HMAC, never wider than its account."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="tokens")
    naam = models.CharField("naam", max_length=80, blank=True)
    sleutel_hmac = models.CharField(max_length=64, unique=True, editable=False)
    bereik = models.CharField("bereik", max_length=9, choices=TokenBereik)
    adressen = ArrayField(
        models.GenericIPAddressField(),
        verbose_name="toegelaten IP-adressen",
        default=list,
        blank=True,
    )
    verloopt_op = models.DateTimeField("verloopt op")
    laatst_gebruikt_op = models.DateTimeField("laatst gebruikt op", null=True, blank=True)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)

    privacy = {
        "naam": Privacy.INTERN,
        "sleutel_hmac": Privacy.GEVOELIG,
        "bereik": Privacy.INTERN,
        "adressen": Privacy.PERSOONLIJK,
        "verloopt_op": Privacy.INTERN,
        "laatst_gebruikt_op": Privacy.INTERN,
        "ingetrokken_op": Privacy.INTERN,
    }

    objects = EigenQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "API-token"
        verbose_name_plural = "API-tokens"
        ordering = ["-aangemaakt_op"]

    def __str__(self):
        return self.naam or f"token van {self.account}"


# A calendar that asks, all day long, leaves no event: nobody changed anything.
@pghistory.track(exclude=["sleutel_hmac", "laatst_gebruikt_op", "versie", "gewijzigd_op"])
class Agendalink(BasisModel):
    """The secret address of one's own calendar feed: shown once, kept as HMAC, revocable."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="agendalinks")
    sleutel_hmac = models.CharField(max_length=64, unique=True, editable=False)
    laatst_gebruikt_op = models.DateTimeField("laatst gebruikt op", null=True, blank=True)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)

    privacy = {
        "sleutel_hmac": Privacy.GEVOELIG,
        "laatst_gebruikt_op": Privacy.INTERN,
        "ingetrokken_op": Privacy.INTERN,
    }

    objects = EigenQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "agendalink"
        verbose_name_plural = "agendalinks"
        ordering = ["-aangemaakt_op"]
        constraints = [
            models.UniqueConstraint(
                fields=["account"],
                condition=Q(ingetrokken_op=None),
                name="agendalink_een_per_account",
                violation_error_message="Er is al een agendalink. Vernieuw die.",
            ),
        ]

    def __str__(self):
        return f"agendalink van {self.account}"
