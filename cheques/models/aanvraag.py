import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from cheques.choices import Chequeaanvraagstand, ChequeStand, Chequeuitslag, Chequewens
from cheques.models.cheque import Cheque
from cheques.querysets import ChequeaanvraagQuerySet, ChequeaanvraagregelQuerySet
from gebruikers.models import Gebruiker
from wijkwerken.kern.models import BasisModel, Nummer
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Chequeaanvraag(Nummer, BasisModel):
    """What the issuer is asked for cheques of one gebruiker that pay nothing: others, or money.

    `bedrag` (cents) is what the gebruiker paid for them, at the price of their issue: fixed when
    it is made, as the letter says. While it waits its cheques cannot be handed in.
    """

    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="chequeaanvragen")
    wens = models.CharField("gevraagd", max_length=13, choices=Chequewens)
    reden = models.CharField("reden", max_length=300)
    stand = models.CharField(
        "stand",
        max_length=11,
        choices=Chequeaanvraagstand,
        default=Chequeaanvraagstand.KLAAR,
    )
    aantal = models.PositiveIntegerField("cheques")
    bedrag = models.PositiveIntegerField("bedrag")
    verstuurd_op = models.DateField("verstuurd op", null=True, blank=True)
    beantwoord_op = models.DateField("helemaal beantwoord op", null=True, blank=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="gemaakt door"
    )

    privacy = dict.fromkeys(
        [
            "nummer",
            "wens",
            "reden",
            "stand",
            "aantal",
            "bedrag",
            "verstuurd_op",
            "beantwoord_op",
        ],
        Privacy.INTERN,
    )

    objects = ChequeaanvraagQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "aanvraag bij de uitgever"
        verbose_name_plural = "aanvragen bij de uitgever"
        ordering = ["-nummer"]
        constraints = [
            models.CheckConstraint(
                condition=Q(aantal__gte=1) & ~Q(reden=""),
                name="chequeaanvraag_heeft_cheques_en_reden",
                violation_error_message="Kies minstens één cheque en schrijf de reden op.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(stand=Chequeaanvraagstand.KLAAR, verstuurd_op=None)
                    | Q(stand=Chequeaanvraagstand.INGETROKKEN)
                    | (
                        Q(stand__in=[Chequeaanvraagstand.VERSTUURD, Chequeaanvraagstand.BEANTWOORD])
                        & Q(verstuurd_op__isnull=False)
                    )
                ),
                name="chequeaanvraag_verstuurd_hoort_bij_stand",
                violation_error_message="Wat verstuurd is, heeft een dag.",
            ),
            models.CheckConstraint(
                condition=Q(stand=Chequeaanvraagstand.BEANTWOORD) ^ Q(beantwoord_op=None),
                name="chequeaanvraag_beantwoord_heeft_dag",
                violation_error_message="Wat beantwoord is, heeft de dag van het antwoord.",
            ),
        ]

    def __str__(self):
        return f"Aanvraag {self.nummer}"

    def get_absolute_url(self):
        return reverse("chequeaanvraag_detail", args=[self.pk])

    @property
    def is_klaar(self):
        return self.stand == Chequeaanvraagstand.KLAAR

    @property
    def wacht_op_antwoord(self):
        return self.stand == Chequeaanvraagstand.VERSTUURD


@pghistory.track()
class Chequeaanvraagregel(BasisModel):
    """One cheque of an aanvraag, and what the issuer answered about it.

    `stand_voor` is where the cheque goes back to when the issuer refuses; `terugbetaald` (cents)
    what came back for it. The cheque that replaces it points to it.
    """

    aanvraag = models.ForeignKey(Chequeaanvraag, models.CASCADE, related_name="regels")
    cheque = models.ForeignKey(Cheque, models.PROTECT, related_name="aanvraagregels")
    stand_voor = models.CharField("stand ervoor", max_length=12, choices=ChequeStand)
    uitslag = models.CharField(
        "antwoord", max_length=12, choices=Chequeuitslag, default=Chequeuitslag.OPEN
    )
    terugbetaald = models.PositiveIntegerField("terugbetaald", default=0)
    reden = models.CharField("reden", max_length=300, blank=True)
    beantwoord_op = models.DateField("beantwoord op", null=True, blank=True)

    privacy = dict.fromkeys(
        ["stand_voor", "uitslag", "terugbetaald", "reden", "beantwoord_op"], Privacy.INTERN
    )

    objects = ChequeaanvraagregelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "cheque van een aanvraag"
        verbose_name_plural = "cheques van een aanvraag"
        ordering = ["aanvraag", "cheque__nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag", "cheque"],
                name="chequeaanvraagregel_cheque_een_keer",
                violation_error_message="Deze cheque staat al in deze aanvraag.",
            ),
            models.UniqueConstraint(
                fields=["cheque"],
                condition=Q(uitslag=Chequeuitslag.OPEN),
                name="chequeaanvraagregel_een_open_per_cheque",
                violation_error_message="Voor deze cheque loopt al een aanvraag.",
            ),
            models.CheckConstraint(
                condition=~Q(uitslag__in=[Chequeuitslag.GEWEIGERD, Chequeuitslag.INGETROKKEN])
                | ~Q(reden=""),
                name="chequeaanvraagregel_neen_heeft_reden",
                violation_error_message="Schrijf waarom de cheque niet vervangen of betaald is.",
            ),
            models.CheckConstraint(
                condition=Q(uitslag=Chequeuitslag.TERUGBETAALD) ^ Q(terugbetaald=0),
                name="chequeaanvraagregel_bedrag_hoort_bij_antwoord",
                violation_error_message="Alleen wat terugbetaald is, heeft een bedrag.",
            ),
            models.CheckConstraint(
                condition=Q(uitslag=Chequeuitslag.OPEN) ^ Q(beantwoord_op__isnull=False),
                name="chequeaanvraagregel_antwoord_heeft_dag",
                violation_error_message="Een antwoord heeft een dag.",
            ),
        ]

    def __str__(self):
        return f"{self.cheque} in {self.aanvraag}"
