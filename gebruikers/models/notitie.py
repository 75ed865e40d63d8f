import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from gebruikers.models.gebruiker import Gebruiker
from gebruikers.querysets import GebruikersnotitieQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Gebruikersnotitie(BasisModel):
    """What somebody wrote down about a gebruiker: a call, a visit, an agreement.

    Nothing is lost: what was wrong is corrected, and its history keeps what stood there; what
    should not be there is withdrawn, with a reason.
    """

    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="notities")
    datum = models.DateField("datum")
    tekst = models.TextField("notitie", max_length=4000)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    gecorrigeerd_op = models.DateTimeField("verbeterd op", null=True, blank=True)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)
    ingetrokken_reden = models.CharField("reden van intrekken", max_length=200, blank=True)

    privacy = {
        "datum": Privacy.INTERN,
        "tekst": Privacy.PERSOONLIJK,
        "gecorrigeerd_op": Privacy.INTERN,
        "ingetrokken_op": Privacy.INTERN,
        "ingetrokken_reden": Privacy.PERSOONLIJK,
    }

    objects = GebruikersnotitieQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "notitie bij een gebruiker"
        verbose_name_plural = "notities bij gebruikers"
        ordering = ["-datum", "-aangemaakt_op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ingetrokken_op=None, ingetrokken_reden="")
                | (Q(ingetrokken_op__isnull=False) & ~Q(ingetrokken_reden="")),
                name="gebruikersnotitie_ingetrokken_heeft_reden",
                violation_error_message="Schrijf waarom u de notitie intrekt.",
            ),
        ]

    def __str__(self):
        return f"Notitie van {self.datum:%d/%m/%Y}"

    def get_absolute_url(self):
        return f"{reverse('gebruiker_detail', args=[self.gebruiker_id])}#notities"

    @property
    def is_ingetrokken(self):
        return self.ingetrokken_op is not None
