from django.conf import settings
from django.db import models

from activiteiten.choices import GebruikerSoort
from cheques.choices import BewegingSoort
from cheques.models import Cheque
from rapportage.choices import FeitSoort
from rapportage.querysets import FeitQuerySet, LevendFeitQuerySet
from trajecten.models import Traject
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst


class Telrij(models.Model):
    """A row of a view that figures are counted from: read only, no table of its own.

    `gesloten` when it comes from the snapshot of a closed month: it then says what was true when
    the month was closed, whatever happened since.
    """

    id = models.TextField(primary_key=True)
    gemeente = models.ForeignKey(Gemeente, models.DO_NOTHING, related_name="+")
    maand = models.DateField("maand")
    datum = models.DateField("datum")
    traject = models.ForeignKey(Traject, models.DO_NOTHING, null=True, related_name="+")
    dienst = models.ForeignKey(Toeleidingsdienst, models.DO_NOTHING, null=True, related_name="+")

    privacy = dict.fromkeys(["id", "maand", "datum"], Privacy.INTERN)

    class Meta:
        abstract = True


class MetBemiddelaar(models.Model):
    """Whose caseload it is now, and where the row comes from."""

    bemiddelaar = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.DO_NOTHING, null=True, related_name="+"
    )
    gesloten = models.BooleanField("uit een afgesloten maand")

    privacy = {"gesloten": Privacy.INTERN}

    class Meta:
        abstract = True


class Urenregel(Telrij, MetBemiddelaar):
    """Hours of one prestatie, or of one correction with its sign, in the month they are booked in.

    Persons and gebruikers stand in it by number, as in a snapshot.
    """

    bron = models.CharField("bron", max_length=9)  # prestatie, or correctie
    prestatie_id = models.UUIDField("prestatie")
    wijkwerker = models.CharField("wijk-werker", max_length=12)
    gebruiker = models.CharField("gebruiker", max_length=12)
    soort = models.CharField("soort gebruiker", max_length=14, choices=GebruikerSoort)
    activiteit = models.CharField("activiteit", max_length=12)
    hoofdactiviteit = models.CharField("hoofdactiviteit", max_length=120)
    afwijkend = models.BooleanField("afwijkend")
    uren = models.IntegerField("uren")
    cheques = models.IntegerField("cheques")

    privacy = dict.fromkeys(
        [
            "bron",
            "prestatie_id",
            "wijkwerker",
            "gebruiker",
            "soort",
            "activiteit",
            "hoofdactiviteit",
            "afwijkend",
            "uren",
            "cheques",
        ],
        Privacy.INTERN,
    )  # fmt: skip

    objects = FeitQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "rapportage_urenregel"
        verbose_name = "uren in een rapport"
        verbose_name_plural = "uren in een rapport"
        ordering = ["datum", "id"]

    def __str__(self):
        return f"{self.datum:%d/%m/%Y}, {self.uren} uur"


class Chequeregel(Telrij, MetBemiddelaar):
    """Steps of cheques: one of an open month, or all of a kind in a month that is closed."""

    soort = models.CharField("beweging", max_length=12, choices=BewegingSoort)
    aantal = models.IntegerField("aantal")
    cheque = models.ForeignKey(Cheque, models.DO_NOTHING, null=True, related_name="+")

    privacy = dict.fromkeys(["soort", "aantal"], Privacy.INTERN)

    objects = FeitQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "rapportage_chequeregel"
        verbose_name = "cheques in een rapport"
        verbose_name_plural = "cheques in een rapport"
        ordering = ["datum", "id"]

    def __str__(self):
        return f"{self.datum:%d/%m/%Y}: {self.get_soort_display()}, {self.aantal}"


class Feitregel(Telrij):
    """Something that happened, or held, in one month of one gemeente. See `FeitSoort`."""

    soort = models.CharField("soort", max_length=10, choices=FeitSoort)
    sleutel = models.UUIDField("sleutel")
    nummer = models.CharField("nummer", max_length=12)
    kenmerk = models.CharField("kenmerk", max_length=20)
    waarde = models.CharField("waarde", max_length=20)
    telt = models.BooleanField("telt")
    dagen = models.IntegerField("dagen", null=True)

    privacy = dict.fromkeys(
        ["soort", "sleutel", "nummer", "kenmerk", "waarde", "telt", "dagen"], Privacy.INTERN
    )

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.get_soort_display()} {self.nummer}"


class FeitNu(Feitregel):
    """The facts as the rows say them now: what a snapshot takes when a month is closed."""

    objects = LevendFeitQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "rapportage_feit_nu"
        verbose_name = "feit van vandaag"
        verbose_name_plural = "feiten van vandaag"
        ordering = ["soort", "datum", "id"]


class Feit(Feitregel, MetBemiddelaar):
    """The facts of reports: of a closed month as they were, of an open one as they are."""

    objects = FeitQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "rapportage_feit"
        verbose_name = "feit in een rapport"
        verbose_name_plural = "feiten in een rapport"
        ordering = ["datum", "id"]
