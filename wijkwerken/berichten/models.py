import pghistory
from django.db import models

from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.querysets import BerichtQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Account


@pghistory.track(exclude=["tekst"])
class Bericht(BasisModel):
    """The outbox: a mail that must go out, written in the transaction that wants it.

    The unique `sleutel` makes a second writing of the same message impossible. Neither the
    subject nor the key names a person; the text asks to open a page.
    """

    sleutel = models.CharField("sleutel", max_length=200, unique=True)
    soort = models.CharField("soort", max_length=14, choices=BerichtSoort)
    account = models.ForeignKey(
        Account, models.PROTECT, null=True, blank=True, related_name="berichten"
    )
    aan = models.EmailField("aan")
    onderwerp = models.CharField("onderwerp", max_length=150)
    tekst = models.TextField("tekst")
    niet_voor = models.DateTimeField("niet voor", null=True, blank=True)
    verzonden_op = models.DateTimeField("verzonden op", null=True, blank=True)
    pogingen = models.PositiveSmallIntegerField("pogingen", default=0)
    fout = models.CharField("laatste fout", max_length=200, blank=True)

    privacy = {
        "sleutel": Privacy.INTERN,
        "soort": Privacy.INTERN,
        "aan": Privacy.PERSOONLIJK,
        "onderwerp": Privacy.INTERN,
        "tekst": Privacy.PERSOONLIJK,
        "niet_voor": Privacy.INTERN,
        "verzonden_op": Privacy.INTERN,
        "pogingen": Privacy.INTERN,
        "fout": Privacy.INTERN,
    }

    objects = BerichtQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        ordering = ["-aangemaakt_op"]
        indexes = [
            models.Index(
                fields=["pogingen", "aangemaakt_op"],
                condition=models.Q(verzonden_op=None),
                name="bericht_te_verzenden",
            ),
        ]

    def __str__(self):
        return self.onderwerp
