import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from trajecten.choices import Oordeel, TerugkoppelingWijze
from trajecten.models.inzet import Inzet
from trajecten.models.limieten import inzet_van_traject
from trajecten.models.traject import Traject
from trajecten.querysets import TerugkoppelingQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy

VRAGEN = ("afspraken", "werk", "zelfstandig")


def _oordeel(vraag: str) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(vraag, choices=Oordeel, null=True, blank=True)


@pghistory.track(exclude=["sleutel_hmac"])
class Terugkoppeling(BasisModel):
    """What a gebruiker says of an inzet: three questions and one remark.

    Asked by mail with a secret link that works once, on paper, or in a conversation. The
    toeleider reads what was said and at what kind of place, never of which gebruiker it is.
    """

    inzet = models.ForeignKey(Inzet, models.PROTECT, related_name="terugkoppelingen")
    # The traject of the inzet, also here: scope is read from it.
    traject = models.ForeignKey(Traject, models.PROTECT, related_name="terugkoppelingen")
    wijze = models.CharField("hoe gevraagd", max_length=7, choices=TerugkoppelingWijze)
    afspraken = _oordeel("komt op tijd en houdt zich aan afspraken")
    werk = _oordeel("doet het werk zoals gevraagd")
    zelfstandig = _oordeel("leert bij en werkt zelfstandig")
    opmerking = models.CharField("opmerking", max_length=500, blank=True)
    datum = models.DateField("datum", null=True, blank=True)
    ingevuld_op = models.DateTimeField("ingevuld op", null=True, blank=True)
    # Who typed it in; empty when the gebruiker did so itself.
    ingevuld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    aan = models.EmailField("gevraagd aan", blank=True)
    gevraagd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    sleutel_hmac = models.CharField(max_length=64, blank=True, editable=False)
    verloopt_op = models.DateTimeField("verloopt op", null=True, blank=True)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)

    privacy = {
        **dict.fromkeys(["wijze", "ingevuld_op", "verloopt_op", "ingetrokken_op"], Privacy.INTERN),
        **dict.fromkeys([*VRAGEN, "datum", "aan"], Privacy.PERSOONLIJK),
        **dict.fromkeys(["opmerking", "sleutel_hmac"], Privacy.GEVOELIG),
    }

    objects = TerugkoppelingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "terugkoppeling"
        verbose_name_plural = "terugkoppelingen"
        ordering = ["-datum", "-aangemaakt_op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    ingevuld_op=None, datum=None, opmerking="", **dict.fromkeys(VRAGEN, None)
                )
                | Q(
                    ingevuld_op__isnull=False,
                    datum__isnull=False,
                    **{f"{vraag}__range": (1, 4) for vraag in VRAGEN},
                ),
                name="terugkoppeling_alles_of_niets",
                violation_error_message="Beantwoord de drie vragen.",
            ),
            models.CheckConstraint(
                condition=~Q(wijze=TerugkoppelingWijze.LINK)
                | (~Q(aan="") & ~Q(sleutel_hmac="") & Q(verloopt_op__isnull=False)),
                name="terugkoppeling_link_is_volledig",
                violation_error_message="Een link gaat naar een e-mailadres en vervalt op een dag.",
            ),
            models.UniqueConstraint(
                fields=["inzet"],
                condition=Q(ingevuld_op=None, ingetrokken_op=None),
                name="terugkoppeling_een_open_per_inzet",
                violation_error_message="Er loopt al een vraag aan deze gebruiker.",
            ),
        ]
        triggers = [*BasisModel.Meta.triggers, inzet_van_traject()]

    def __str__(self):
        return f"terugkoppeling van {self.datum:%d/%m/%Y}" if self.datum else "gevraagd"

    def get_absolute_url(self):
        return self.inzet.get_absolute_url()
