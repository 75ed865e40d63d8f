import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from trajecten.choices import Afsluitstand
from trajecten.models.maandslot import (
    afsluiting_vast,
    correctie_in_open_maand,
    correctie_tellen,
    maand_alleen,
)
from trajecten.models.prestatie import Prestatie
from trajecten.querysets import CorrectieQuerySet, MaandafsluitingQuerySet
from wijkwerken.kern.datums import maandnaam
from wijkwerken.kern.models import BasisModel, Toevoegregel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente

HEROPENING = (
    "heropening_gevraagd_door_id",
    "heropening_gevraagd_op",
    "heropening_reden",
    "heropend_door_id",
    "heropend_op",
)


@pghistory.track(exclude=["inhoud"])
class Maandafsluiting(BasisModel):
    """A month of one gemeente as it was closed: frozen, and to be made again byte for byte.

    `inhoud` is the snapshot as canonical JSON, `vingerafdruk` its SHA-256; the figures beside it
    are its totals, for lists. Re-opening takes two coordinators; closing again makes a new one
    with the next volgnummer. Hours count per gemeente of the traject, as in the reports.
    """

    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="maandafsluitingen")
    maand = models.DateField("maand")
    volgnummer = models.PositiveSmallIntegerField("volgnummer", default=1)
    afgesloten_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    afgesloten_op = models.DateTimeField("afgesloten op")
    toelichting = models.CharField("toelichting bij de open punten", max_length=300, blank=True)
    inhoud = models.TextField("momentopname")
    vingerafdruk = models.CharField("vingerafdruk", max_length=64)
    prestaties = models.PositiveIntegerField("prestaties")
    uren = models.IntegerField("uren")
    cheques = models.PositiveIntegerField("cheques")
    uren_boven = models.PositiveIntegerField("uren boven de limiet")
    heropening_gevraagd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    heropening_gevraagd_op = models.DateTimeField("heropening gevraagd op", null=True, blank=True)
    heropening_reden = models.CharField("reden van de heropening", max_length=300, blank=True)
    heropend_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    heropend_op = models.DateTimeField("heropend op", null=True, blank=True)

    # The snapshot names nobody: it holds numbers, and stays when a person is forgotten.
    privacy = dict.fromkeys(
        [
            "maand",
            "volgnummer",
            "inhoud",
            "afgesloten_op",
            "toelichting",
            "vingerafdruk",
            "prestaties",
            "uren",
            "cheques",
            "uren_boven",
            "heropening_gevraagd_op",
            "heropening_reden",
            "heropend_op",
        ],
        Privacy.INTERN,
    )

    objects = MaandafsluitingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "maandafsluiting"
        verbose_name_plural = "maandafsluitingen"
        ordering = ["-maand", "gemeente", "-volgnummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "maand", "volgnummer"],
                name="maandafsluiting_volgnummer",
                violation_error_message="Deze maand is intussen door iemand anders afgesloten.",
                violation_error_code="maand_afgesloten",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "maand"],
                condition=Q(heropend_op=None),
                name="maandafsluiting_een_gesloten",
                violation_error_message="Deze maand is al afgesloten.",
                violation_error_code="maand_afgesloten",
            ),
            models.CheckConstraint(
                condition=Q(maand__day=1),
                name="maandafsluiting_eerste_dag",
                violation_error_message="Een maand wordt genoteerd met haar eerste dag.",
            ),
            models.CheckConstraint(
                condition=Q(
                    heropening_gevraagd_door=None,
                    heropening_gevraagd_op=None,
                    heropening_reden="",
                )
                | Q(heropening_gevraagd_door__isnull=False, heropening_gevraagd_op__isnull=False)
                & ~Q(heropening_reden=""),
                name="maandafsluiting_vraag_volledig",
                violation_error_message="Een vraag om te heropenen heeft een reden.",
            ),
            models.CheckConstraint(
                condition=Q(heropend_door=None, heropend_op=None)
                | Q(heropend_door__isnull=False, heropend_op__isnull=False)
                & Q(heropening_gevraagd_door__isnull=False)
                & ~Q(heropend_door=F("heropening_gevraagd_door")),
                name="maandafsluiting_tweede_coordinator",
                violation_error_message=(
                    "Wie de heropening vroeg, bevestigt ze niet: een andere coördinator doet dat."
                ),
            ),
        ]
        triggers = [*BasisModel.Meta.triggers, maand_alleen(), afsluiting_vast(*HEROPENING)]

    def __str__(self):
        return f"{self.gemeente}, {maandnaam(self.maand)} (afsluiting {self.volgnummer})"

    def get_absolute_url(self):
        return reverse("maandafsluiting_detail", args=[self.pk])

    @property
    def stand(self):
        if self.heropend_op:
            return Afsluitstand.HEROPEND
        return Afsluitstand.GEVRAAGD if self.heropening_gevraagd_op else Afsluitstand.AFGESLOTEN

    def get_stand_display(self):
        return self.stand.label

    @property
    def is_heropend(self):
        return self.stand == Afsluitstand.HEROPEND

    @property
    def heropening_gevraagd(self):
        """Asked by a first coordinator, and waiting for a second one."""
        return self.stand == Afsluitstand.GEVRAAGD


class Correctie(Toevoegregel):
    """Hours of a closed month that turned out more or less: booked in an open month.

    `uren` is the difference, with its sign. It counts in the limits on the day of the work and in
    the closing of `boekmaand`. A mistaken correction is undone by another one.
    """

    prestatie = models.ForeignKey(Prestatie, models.PROTECT, related_name="correcties")
    uren = models.SmallIntegerField("uren verschil")
    boekmaand = models.DateField("geboekt in")
    reden = models.CharField("reden", max_length=300)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    privacy = {
        **dict.fromkeys(["uren", "boekmaand"], Privacy.PERSOONLIJK),
        "reden": Privacy.GEVOELIG,
    }

    objects = CorrectieQuerySet.as_manager()

    class Meta(Toevoegregel.Meta):
        verbose_name = "correctie"
        verbose_name_plural = "correcties"
        ordering = ["-aangemaakt_op", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(uren__range=(-24, 24)) & ~Q(uren=0),
                name="correctie_uren",
                violation_error_message="Een correctie is 1 tot 24 uur meer of minder.",
            ),
            models.CheckConstraint(
                condition=Q(boekmaand__day=1),
                name="correctie_eerste_dag",
                violation_error_message="Een maand wordt genoteerd met haar eerste dag.",
            ),
        ]
        indexes = [models.Index(fields=["boekmaand"], name="correctie_boekmaand")]
        triggers = [
            *Toevoegregel.Meta.triggers,
            correctie_in_open_maand(),
            correctie_tellen(),
        ]

    def __str__(self):
        return f"{self.uren:+d} uur, geboekt in {maandnaam(self.boekmaand)}"
