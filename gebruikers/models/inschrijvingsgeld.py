import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from gebruikers.choices import Bankbestandsoort, Bestemming, Geldstand, Ontvangstwijze
from gebruikers.models.gebruiker import Gebruiker
from gebruikers.querysets import (
    BankbestandQuerySet,
    InschrijvingsgeldQuerySet,
    OntvangstQuerySet,
)
from wijkwerken.kern.controles import iban_opmaak, mededeling_opmaak
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Inschrijvingsgeld(BasisModel):
    """What a gebruiker pays for one calendar year, in cents.

    `mededeling` holds the 12 digits by which a payment is recognised. What came in stands in its
    ontvangsten; `stand` and `voldaan_op` follow from them, unless it was remitted.
    """

    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="inschrijvingsgelden")
    jaar = models.PositiveSmallIntegerField("jaar")
    bedrag = models.PositiveIntegerField("bedrag")
    mededeling = models.CharField("mededeling", max_length=12, unique=True, editable=False)
    stand = models.CharField("stand", max_length=15, choices=Geldstand, default=Geldstand.OPEN)
    gevraagd_op = models.DateField("gevraagd op", null=True, blank=True)
    vervalt_op = models.DateField("te betalen tot en met", null=True, blank=True)
    herinneringen = models.PositiveSmallIntegerField("herinneringen", default=0)
    herinnerd_op = models.DateField("laatst herinnerd op", null=True, blank=True)
    voldaan_op = models.DateField("voldaan op", null=True, blank=True)
    kwijt_reden = models.CharField("waarom kwijtgescholden", max_length=200, blank=True)
    kwijt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="kwijtgescholden door",
    )

    privacy = {
        **dict.fromkeys(
            [
                "jaar",
                "bedrag",
                "mededeling",
                "stand",
                "gevraagd_op",
                "vervalt_op",
                "herinneringen",
                "herinnerd_op",
                "voldaan_op",
            ],
            Privacy.INTERN,
        ),
        "kwijt_reden": Privacy.PERSOONLIJK,
    }

    ontvangen: int  # cents, on a row of `met_ontvangen()`

    objects = InschrijvingsgeldQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "inschrijvingsgeld"
        verbose_name_plural = "inschrijvingsgelden"
        ordering = ["-jaar", "gebruiker__naam", "gebruiker__voornaam"]
        constraints = [
            models.UniqueConstraint(
                fields=["gebruiker", "jaar"],
                name="inschrijvingsgeld_een_per_jaar",
                violation_error_message="Voor dat jaar is er al een inschrijvingsgeld.",
            ),
            models.CheckConstraint(
                condition=Q(bedrag__gt=0, jaar__gte=2018, jaar__lte=2199),
                name="inschrijvingsgeld_bedrag_en_jaar",
                violation_error_message="Het bedrag is meer dan 0, en het jaar 2018 of later.",
            ),
            models.CheckConstraint(
                condition=(
                    Q(stand=Geldstand.KWIJTGESCHOLDEN, kwijt_door__isnull=False)
                    & ~Q(kwijt_reden="")
                )
                | (~Q(stand=Geldstand.KWIJTGESCHOLDEN) & Q(kwijt_door=None, kwijt_reden="")),
                name="inschrijvingsgeld_kwijt_heeft_reden",
                violation_error_message="Schrijf waarom u dit kwijtscheldt.",
            ),
            models.CheckConstraint(
                condition=Q(stand=Geldstand.OPEN) ^ Q(voldaan_op__isnull=False),
                name="inschrijvingsgeld_voldaan_hoort_bij_stand",
                violation_error_message="Alleen wat voldaan is, heeft een datum daarvan.",
            ),
            models.CheckConstraint(
                condition=Q(gevraagd_op=None, vervalt_op=None, herinneringen=0, herinnerd_op=None)
                | Q(gevraagd_op__isnull=False, vervalt_op__isnull=False),
                name="inschrijvingsgeld_gevraagd_heeft_termijn",
                violation_error_message="Wat gevraagd is, heeft een dag om te betalen.",
            ),
        ]
        indexes = [models.Index(fields=["jaar", "stand"], name="inschrijvingsgeld_jaar_stand")]

    def __str__(self):
        return f"Inschrijvingsgeld {self.jaar} van {self.gebruiker}"

    def get_absolute_url(self):
        return reverse("inschrijvingsgeld_detail", args=[self.pk])

    @property
    def is_open(self):
        return self.stand == Geldstand.OPEN

    @property
    def mededeling_tekst(self):
        """`+++202/6000/14355+++`."""
        return mededeling_opmaak(self.mededeling)


@pghistory.track()
class Bankbestand(BasisModel):
    """A file of the bank that was taken in: which, by whom, and whether it was undone.

    The file itself is not kept; of what it held only the payments are, as Ontvangst.
    """

    soort = models.CharField("soort", max_length=4, choices=Bankbestandsoort)
    rekening = models.CharField("rekening", max_length=16)
    sha256 = models.CharField("SHA-256", max_length=64)
    van = models.DateField("eerste verrichting")
    tot = models.DateField("laatste verrichting")
    ingelezen_op = models.DateTimeField("ingelezen op")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    aantal = models.PositiveIntegerField("verrichtingen ingelezen")
    teruggedraaid_op = models.DateTimeField("teruggedraaid op", null=True, blank=True)
    teruggedraaid_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    privacy = dict.fromkeys(
        [
            "soort",
            "rekening",
            "sha256",
            "van",
            "tot",
            "ingelezen_op",
            "aantal",
            "teruggedraaid_op",
        ],
        Privacy.INTERN,
    )

    objects = BankbestandQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "bankbestand"
        verbose_name_plural = "bankbestanden"
        ordering = ["-ingelezen_op"]
        constraints = [
            models.UniqueConstraint(
                fields=["sha256"],
                condition=Q(teruggedraaid_op=None),
                name="bankbestand_een_keer",
                violation_error_message="Dit bestand is al ingelezen.",
            ),
            models.CheckConstraint(
                condition=Q(teruggedraaid_op=None) ^ Q(teruggedraaid_door__isnull=False),
                name="bankbestand_terug_heeft_wie",
                violation_error_message="Wat teruggedraaid is, zegt door wie.",
            ),
        ]

    def __str__(self):
        return f"{self.get_soort_display()} van {self.van:%d/%m/%Y} tot {self.tot:%d/%m/%Y}"

    def get_absolute_url(self):
        return reverse("bankbestand_detail", args=[self.pk])

    @property
    def rekening_tekst(self):
        return iban_opmaak(self.rekening)


# What the bank tells of who paid stays out of the history: a stranger may be among them.
@pghistory.track(exclude=["tegenpartij", "tegenrekening", "omschrijving"])
class Ontvangst(BasisModel):
    """Money that came in (cents, less than nothing when it went back), and what it is for.

    One of the bank has a `kenmerk`, by which the same movement is known in another file.
    """

    wijze = models.CharField("hoe", max_length=5, choices=Ontvangstwijze)
    datum = models.DateField("datum")
    bedrag = models.IntegerField("bedrag")
    bestemming = models.CharField("bestemming", max_length=17, choices=Bestemming)
    inschrijvingsgeld = models.ForeignKey(
        Inschrijvingsgeld, models.PROTECT, null=True, blank=True, related_name="ontvangsten"
    )
    bestand = models.ForeignKey(
        Bankbestand, models.PROTECT, null=True, blank=True, related_name="ontvangsten"
    )
    kenmerk = models.CharField("kenmerk", max_length=64, null=True, unique=True, editable=False)
    mededeling = models.CharField("gestructureerde mededeling", max_length=12, blank=True)
    omschrijving = models.CharField("mededeling", max_length=300, blank=True)
    tegenpartij = models.CharField("betaald door", max_length=120, blank=True)
    tegenrekening = models.CharField("rekening van wie betaalde", max_length=34, blank=True)

    privacy = {
        **dict.fromkeys(
            ["wijze", "datum", "bedrag", "bestemming", "kenmerk", "mededeling"], Privacy.INTERN
        ),
        **dict.fromkeys(["omschrijving", "tegenpartij", "tegenrekening"], Privacy.PERSOONLIJK),
    }

    objects = OntvangstQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "ontvangst"
        verbose_name_plural = "ontvangsten"
        ordering = ["-datum", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(bestemming=Bestemming.GELD) ^ Q(inschrijvingsgeld=None),
                name="ontvangst_bestemming_heeft_inschrijvingsgeld",
                violation_error_message="Kies voor welk inschrijvingsgeld dit is.",
            ),
            models.CheckConstraint(
                condition=Q(wijze=Ontvangstwijze.TERUG, bedrag__lt=0)
                | (~Q(wijze=Ontvangstwijze.TERUG) & Q(bedrag__gt=0)),
                name="ontvangst_teken_hoort_bij_wijze",
                violation_error_message="Een bedrag is meer dan 0.",
            ),
            models.CheckConstraint(
                condition=Q(wijze=Ontvangstwijze.BANK) ^ Q(bestand=None),
                name="ontvangst_van_de_bank_heeft_bestand",
                violation_error_message="Wat via de bank kwam, staat in een bankbestand.",
            ),
        ]

    def __str__(self):
        return f"{self.get_wijze_display()} op {self.datum:%d/%m/%Y}"

    def get_absolute_url(self):
        return reverse("ontvangst_detail", args=[self.pk])

    @property
    def mededeling_tekst(self):
        """As the payer wrote it: the structured one, else the words."""
        return mededeling_opmaak(self.mededeling) if self.mededeling else self.omschrijving
