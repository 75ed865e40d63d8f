import uuid

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from cheques.choices import Deelsoort, Lijststand
from cheques.querysets import (
    VergoedingdeelQuerySet,
    VergoedinglijstQuerySet,
    VergoedingregelQuerySet,
)
from gebruikers.models import Vestiging
from trajecten.models import Overschrijding, Prestatie, WijkWerker
from wijkwerken.kern.bevriezen import bevroren, bevroren_deel
from wijkwerken.kern.controles import iban_masker
from wijkwerken.kern.datums import maandnaam
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy

LIJSTSTAND = (
    "SELECT l.stand INTO stand FROM cheques_vergoedinglijst l "
    "WHERE l.id = {rij}.lijst_id FOR SHARE;"
)
LIJSTSTAND_VAN_REGEL = (
    "SELECT l.stand INTO stand FROM cheques_vergoedingregel r "
    "JOIN cheques_vergoedinglijst l ON l.id = r.lijst_id "
    "WHERE r.id = {rij}.regel_id FOR SHARE OF l;"
)


@pghistory.track()
class Vergoedinglijst(BasisModel):
    """What all wijk-werkers are paid for the hours up to and including one month.

    A concept is made anew at will; once it is klaar neither it nor what stands on it changes,
    but for the day on which it was paid. What comes later goes on the next list; a month may
    have several. Totals are counted from its regels.
    """

    maand = models.DateField("maand")
    volgnummer = models.PositiveSmallIntegerField("volgnummer", default=1)
    stand = models.CharField("stand", max_length=7, choices=Lijststand, default=Lijststand.CONCEPT)
    berekend_op = models.DateTimeField("berekend op")
    klaar_op = models.DateTimeField("klaargemaakt op", null=True, blank=True)
    klaar_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    # Who was left out when it was fixed, because there was no account or nothing to be paid.
    wachtend = models.PositiveSmallIntegerField("wijk-werkers die wachten", default=0)
    wachtend_bedrag = models.IntegerField("bedrag dat wacht", default=0)
    betaald_op = models.DateField("betaald op", null=True, blank=True)

    privacy = dict.fromkeys(
        [
            "maand",
            "volgnummer",
            "stand",
            "berekend_op",
            "klaar_op",
            "wachtend",
            "wachtend_bedrag",
            "betaald_op",
        ],
        Privacy.INTERN,
    )

    aantal: int  # on a row of `met_totalen()`, as the others; cents
    uren: int
    bedrag_uren: int
    bedrag_reis: int
    bedrag: int

    objects = VergoedinglijstQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "betaallijst"
        verbose_name_plural = "betaallijsten"
        ordering = ["-maand", "-volgnummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["maand", "volgnummer"],
                name="vergoedinglijst_volgnummer",
                violation_error_message="Deze lijst is er net al bij gekomen. Ververs de pagina.",
            ),
            # Two concepts would both hold the same hours.
            models.UniqueConstraint(
                fields=["stand"],
                condition=Q(stand=Lijststand.CONCEPT),
                name="vergoedinglijst_een_concept",
                violation_error_message=(
                    "Er is al een lijst in concept. Maak die eerst klaar, of gooi ze weg."
                ),
                violation_error_code="status",
            ),
            models.CheckConstraint(
                condition=Q(maand__day=1),
                name="vergoedinglijst_eerste_dag",
                violation_error_message="Kies een maand.",
            ),
            models.CheckConstraint(
                condition=Q(stand=Lijststand.CONCEPT, klaar_op=None, klaar_door=None)
                | (
                    ~Q(stand=Lijststand.CONCEPT)
                    & Q(klaar_op__isnull=False, klaar_door__isnull=False)
                ),
                name="vergoedinglijst_klaar_hoort_bij_stand",
                violation_error_message="Een lijst die klaar is, zegt wanneer en door wie.",
            ),
            models.CheckConstraint(
                condition=Q(stand=Lijststand.BETAALD) ^ Q(betaald_op=None),
                name="vergoedinglijst_betaald_heeft_dag",
                violation_error_message="Vul in wanneer de lijst betaald is.",
            ),
        ]
        triggers = [
            *BasisModel.Meta.triggers,
            # From klaar only the step to betaald is left, and it takes nothing else along.
            bevroren(
                "OLD.stand = 'betaald' OR (OLD.stand = 'klaar' AND (TG_OP = 'DELETE' "
                "OR NEW.stand <> 'betaald' OR (NEW.maand, NEW.volgnummer, NEW.klaar_op, "
                "NEW.klaar_door_id, NEW.wachtend, NEW.wachtend_bedrag) IS DISTINCT FROM "
                "(OLD.maand, OLD.volgnummer, OLD.klaar_op, OLD.klaar_door_id, OLD.wachtend, "
                "OLD.wachtend_bedrag)))"
            ),
        ]

    def __str__(self):
        tweede = f", lijst {self.volgnummer}" if self.volgnummer > 1 else ""
        return f"{maandnaam(self.maand).capitalize()}{tweede}"

    def get_absolute_url(self):
        return reverse("vergoedinglijst_detail", args=[self.pk])

    @property
    def kenmerk(self):
        """`2026-11-1`: names the list in files and at the bank."""
        return f"{self.maand:%Y-%m}-{self.volgnummer}"

    @property
    def is_concept(self):
        return self.stand == Lijststand.CONCEPT


@pghistory.track()
class Vergoedingregel(BasisModel):
    """What one wijk-werker is paid by one list, in cents; the sums of its delen.

    `rekening` and `houder` are filled in when the list is fixed: where the money goes.
    """

    lijst = models.ForeignKey(Vergoedinglijst, models.PROTECT, related_name="regels")
    wijkwerker = models.ForeignKey(WijkWerker, models.PROTECT, related_name="vergoedingregels")
    nummer = models.PositiveSmallIntegerField("nummer")
    uren = models.IntegerField("uren")
    bedrag_uren = models.IntegerField("voor uren")
    uren_boven = models.IntegerField("uren boven de limiet", default=0)
    bedrag_boven = models.IntegerField("voor uren boven de limiet", default=0)
    ritten = models.IntegerField("ritten", default=0)
    bedrag_reis = models.IntegerField("reisvergoeding", default=0)
    zonder_afstand = models.PositiveSmallIntegerField("ritten zonder afstand", default=0)
    bedrag = models.IntegerField("bedrag")
    rekening = models.CharField("rekening", max_length=34, blank=True)
    houder = models.CharField("op naam van", max_length=70, blank=True)

    privacy = {
        "nummer": Privacy.INTERN,
        **dict.fromkeys(
            [
                "uren",
                "bedrag_uren",
                "uren_boven",
                "bedrag_boven",
                "ritten",
                "bedrag_reis",
                "zonder_afstand",
                "bedrag",
            ],
            Privacy.PERSOONLIJK,
        ),
        **dict.fromkeys(["rekening", "houder"], Privacy.GEVOELIG),
    }

    rekening_nu: str  # on a row of `met_rekening()`
    andere_rekening: bool

    objects = VergoedingregelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "vergoeding"
        verbose_name_plural = "vergoedingen"
        ordering = ["lijst", "nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["lijst", "wijkwerker"],
                name="vergoedingregel_een_per_wijkwerker",
                violation_error_message="Deze wijk-werker staat al op de lijst.",
            ),
            models.UniqueConstraint(
                fields=["lijst", "nummer"],
                name="vergoedingregel_nummer",
                violation_error_message="Dit nummer staat al op de lijst.",
            ),
            models.CheckConstraint(
                condition=Q(bedrag=F("bedrag_uren") + F("bedrag_boven") + F("bedrag_reis")),
                name="vergoedingregel_bedrag_is_som",
                violation_error_message="Het bedrag is de som van uren en reisvergoeding.",
            ),
        ]
        triggers = [*BasisModel.Meta.triggers, bevroren_deel(LIJSTSTAND, "stand <> 'concept'")]

    def __str__(self):
        return f"{self.wijkwerker}, {self.lijst}"

    def get_absolute_url(self):
        return reverse("vergoedingregel_detail", args=[self.pk])

    @property
    def rekening_gemaskeerd(self):
        """The first four and the last four characters."""
        return iban_masker(self.rekening) if self.rekening else ""


class Vergoedingdeel(models.Model):
    """One amount on a list: of which hours, or of which trip, and how it was reckoned.

    A second deel of the same hours is a difference with what was paid before: `volgnummer`
    tells which, and two lists can never both pay the first. The link to the hours is loose,
    because hours that were paid may be struck out; then the next list settles them.
    """

    id = models.UUIDField("id", primary_key=True, default=uuid.uuid4, editable=False)
    regel = models.ForeignKey(Vergoedingregel, models.PROTECT, related_name="delen")
    soort = models.CharField("soort", max_length=14, choices=Deelsoort)
    sleutel = models.CharField("sleutel", max_length=90)
    volgnummer = models.PositiveSmallIntegerField("volgnummer", default=1)
    prestatie = models.ForeignKey(
        Prestatie,
        models.DO_NOTHING,
        null=True,
        blank=True,
        db_constraint=False,
        related_name="vergoedingdelen",
    )
    overschrijding = models.ForeignKey(
        Overschrijding,
        models.DO_NOTHING,
        null=True,
        blank=True,
        db_constraint=False,
        related_name="vergoedingdelen",
    )
    vestiging = models.ForeignKey(Vestiging, models.PROTECT, related_name="+")
    datum = models.DateField("datum")
    uren = models.SmallIntegerField("uren", default=0)
    tarief = models.PositiveIntegerField("tarief")
    hm = models.PositiveIntegerField("heen en terug (hectometer)", default=0)
    bedrag = models.IntegerField("bedrag")

    privacy = {
        "id": Privacy.INTERN,
        **dict.fromkeys(["soort", "sleutel", "volgnummer", "tarief"], Privacy.INTERN),
        **dict.fromkeys(["datum", "uren", "hm", "bedrag"], Privacy.PERSOONLIJK),
    }

    opnieuw: bool  # on a row of `met_opnieuw()`

    objects = VergoedingdeelQuerySet.as_manager()

    class Meta:
        verbose_name = "deel van een vergoeding"
        verbose_name_plural = "delen van vergoedingen"
        ordering = ["datum", "soort", "volgnummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["sleutel", "volgnummer"],
                name="vergoedingdeel_een_keer",
                violation_error_message="Dit staat al op een andere lijst.",
            ),
            models.CheckConstraint(
                condition=Q(soort=Deelsoort.UREN, prestatie__isnull=False, overschrijding=None)
                | Q(soort=Deelsoort.OVERSCHRIJDING, overschrijding__isnull=False, prestatie=None)
                | Q(soort=Deelsoort.REIS, prestatie=None, overschrijding=None, uren=0),
                name="vergoedingdeel_soort_heeft_bron",
                violation_error_message="Uren horen bij een prestatie of een overschrijding.",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="alleen_maken_of_weg", operation=pgtrigger.Update),
            bevroren_deel(LIJSTSTAND_VAN_REGEL, "stand <> 'concept'"),
        ]

    def __str__(self):
        return f"{self.get_soort_display()} van {self.datum:%d/%m/%Y}"

    @property
    def km(self):
        """The return trip in kilometres."""
        return self.hm / 10
