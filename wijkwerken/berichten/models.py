import pghistory
from django.db import models
from django.db.models import Q

from wijkwerken.berichten.choices import BerichtSoort, Wijze
from wijkwerken.berichten.querysets import BerichtQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.querysets import EigenQuerySet


@pghistory.track(exclude=["tekst"])
class Bericht(BasisModel):
    """The outbox: a mail that must go out, written in the transaction that wants it.

    The unique `sleutel` makes a second writing of the same message impossible. Neither the
    subject nor the key names a person; the text asks to open a page. What an account wants
    in its dagoverzicht waits here until one takes it along (`overzicht`); what it wants no
    mail of stays, so that a later choice sends nothing old.
    """

    sleutel = models.CharField("sleutel", max_length=200, unique=True)
    soort = models.CharField("soort", max_length=14, choices=BerichtSoort)
    wijze = models.CharField("wijze", max_length=9, choices=Wijze, default=Wijze.METEEN)
    over = models.CharField(
        "gaat over", max_length=160, blank=True, help_text="Sleutel van wat er wacht."
    )
    account = models.ForeignKey(
        Account, models.PROTECT, null=True, blank=True, related_name="berichten"
    )
    aan = models.EmailField("aan")
    onderwerp = models.CharField("onderwerp", max_length=150)
    pad = models.CharField("pagina", max_length=200, blank=True)
    tekst = models.TextField("tekst")
    overzicht = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="opgenomen"
    )
    niet_voor = models.DateTimeField("niet voor", null=True, blank=True)
    verzonden_op = models.DateTimeField("verzonden op", null=True, blank=True)
    vervallen = models.BooleanField("niet meer nodig", default=False)
    pogingen = models.PositiveSmallIntegerField("pogingen", default=0)
    fout = models.CharField("laatste fout", max_length=200, blank=True)

    privacy = {
        **dict.fromkeys(
            [
                "sleutel",
                "soort",
                "wijze",
                "over",
                "onderwerp",
                "pad",
                "niet_voor",
                "verzonden_op",
                "vervallen",
                "pogingen",
                "fout",
            ],
            Privacy.INTERN,
        ),
        "aan": Privacy.PERSOONLIJK,
        "tekst": Privacy.PERSOONLIJK,
    }

    objects = BerichtQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        ordering = ["-aangemaakt_op"]
        indexes = [
            models.Index(
                fields=["pogingen", "aangemaakt_op"],
                condition=Q(verzonden_op=None, vervallen=False, wijze=Wijze.METEEN),
                name="bericht_te_verzenden",
            ),
            models.Index(
                fields=["account"],
                condition=Q(verzonden_op=None, vervallen=False, wijze=Wijze.OVERZICHT),
                name="bericht_voor_overzicht",
            ),
            models.Index(
                fields=["over"],
                condition=Q(verzonden_op=None) & ~Q(over=""),
                name="bericht_over",
            ),
        ]

    def __str__(self):
        return self.onderwerp


@pghistory.track()
class Voorkeur(BasisModel):
    """When an account wants the mails of one kind; without a row its rol decides."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="voorkeuren")
    soort = models.CharField("soort", max_length=14, choices=BerichtSoort)
    wijze = models.CharField("wanneer", max_length=9, choices=Wijze)

    privacy = dict.fromkeys(["soort", "wijze"], Privacy.INTERN)

    objects = EigenQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "voorkeur"
        verbose_name_plural = "voorkeuren"
        ordering = ["account", "soort"]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "soort"],
                name="voorkeur_een_per_soort",
                violation_error_message="Voor deze soort is er al een keuze.",
            ),
            models.CheckConstraint(
                condition=~Q(soort__in=[BerichtSoort.ACCOUNT, BerichtSoort.DAGOVERZICHT]),
                name="voorkeur_niet_over_account",
                violation_error_message="Mails over uw account komen altijd meteen.",
            ),
            models.CheckConstraint(
                condition=~Q(soort=BerichtSoort.ESCALATIE, wijze=Wijze.NIET),
                name="voorkeur_escalatie_komt_altijd",
                violation_error_message="Een melding van wat te laat blijft, kan niet uit.",
            ),
        ]

    def __str__(self):
        return f"{self.get_soort_display()}: {self.get_wijze_display()}"
