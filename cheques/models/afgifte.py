import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from cheques.choices import Afgiftestand, Afgifteuitslag
from cheques.models.cheque import Cheque
from cheques.querysets import AfgifteQuerySet, AfgifteregelQuerySet
from wijkwerken.kern.models import BasisModel, Nummer
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Afgifte(Nummer, BasisModel):
    """Cheques that go to the issuer together, with an afgiftebordereel, until it answered all.

    `aantal` and `waarde` (cents) are fixed at the delivery: they are what the bordereel says.
    `kenmerk` is the free reference of ours that the issuer repeats on its payment.
    """

    kenmerk = models.CharField("eigen kenmerk", max_length=25, blank=True)
    stand = models.CharField(
        "stand", max_length=11, choices=Afgiftestand, default=Afgiftestand.VOORBEREID
    )
    aantal = models.PositiveIntegerField("cheques", default=0)
    waarde = models.PositiveIntegerField("waarde", default=0)
    afgeleverd_op = models.DateField("afgeleverd op", null=True, blank=True)
    beantwoord_op = models.DateField("helemaal beantwoord op", null=True, blank=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="gemaakt door"
    )

    privacy = dict.fromkeys(
        ["nummer", "kenmerk", "stand", "aantal", "waarde", "afgeleverd_op", "beantwoord_op"],
        Privacy.INTERN,
    )

    objects = AfgifteQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "afgifte"
        verbose_name_plural = "afgiften"
        ordering = ["-nummer"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stand=Afgiftestand.VOORBEREID, afgeleverd_op=None, aantal=0, waarde=0)
                | (
                    ~Q(stand=Afgiftestand.VOORBEREID) & Q(afgeleverd_op__isnull=False, aantal__gt=0)
                ),
                name="afgifte_afgeleverd_hoort_bij_stand",
                violation_error_message="Wat afgeleverd is, heeft een dag en minstens één cheque.",
            ),
            models.CheckConstraint(
                condition=Q(stand=Afgiftestand.BEANTWOORD) ^ Q(beantwoord_op=None),
                name="afgifte_beantwoord_heeft_dag",
                violation_error_message="Wat beantwoord is, heeft de dag van het antwoord.",
            ),
            models.CheckConstraint(
                condition=Q(kenmerk__regex=r"^[0-9A-Za-z]{0,25}$"),
                name="afgifte_kenmerk_letters_en_cijfers",
                violation_error_message="Het kenmerk telt hoogstens 25 letters en cijfers.",
            ),
        ]

    def __str__(self):
        return f"Afgifte {self.nummer}"

    def get_absolute_url(self):
        return reverse("afgifte_detail", args=[self.pk])

    @property
    def is_voorbereid(self):
        return self.stand == Afgiftestand.VOORBEREID

    @property
    def wacht_op_antwoord(self):
        return self.stand == Afgiftestand.AFGELEVERD


@pghistory.track()
class Afgifteregel(BasisModel):
    """One cheque in one afgifte, and what the issuer answered about it."""

    afgifte = models.ForeignKey(Afgifte, models.CASCADE, related_name="regels")
    cheque = models.ForeignKey(Cheque, models.PROTECT, related_name="afgifteregels")
    uitslag = models.CharField(
        "antwoord", max_length=12, choices=Afgifteuitslag, default=Afgifteuitslag.OPEN
    )
    reden = models.CharField("reden", max_length=300, blank=True)
    beantwoord_op = models.DateField("beantwoord op", null=True, blank=True)

    privacy = dict.fromkeys(["uitslag", "reden", "beantwoord_op"], Privacy.INTERN)

    objects = AfgifteregelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "cheque van een afgifte"
        verbose_name_plural = "cheques van een afgifte"
        ordering = ["afgifte", "cheque__nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["afgifte", "cheque"],
                name="afgifteregel_cheque_een_keer",
                violation_error_message="Deze cheque staat al in deze afgifte.",
            ),
            models.UniqueConstraint(
                fields=["cheque"],
                condition=Q(uitslag=Afgifteuitslag.OPEN),
                name="afgifteregel_een_open_per_cheque",
                violation_error_message="Deze cheque staat al in een afgifte.",
            ),
            models.CheckConstraint(
                condition=~Q(uitslag=Afgifteuitslag.GEWEIGERD) | ~Q(reden=""),
                name="afgifteregel_geweigerd_heeft_reden",
                violation_error_message="Schrijf waarom de uitgever weigert.",
            ),
            models.CheckConstraint(
                condition=Q(uitslag=Afgifteuitslag.OPEN) ^ Q(beantwoord_op__isnull=False),
                name="afgifteregel_antwoord_heeft_dag",
                violation_error_message="Een antwoord heeft een dag.",
            ),
        ]

    def __str__(self):
        return f"{self.cheque} in {self.afgifte}"
