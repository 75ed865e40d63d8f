import json

import pghistory
from django.conf import settings
from django.db import models
from django.urls import reverse

from wijkwerken.invoer.choices import WERK, InvoerFase, RijStaat
from wijkwerken.invoer.querysets import InvoerQuerySet, InvoerrijQuerySet, SoortQuerySet
from wijkwerken.invoer.soorten import Invoersoort, soort_van
from wijkwerken.kern.insz import ontsleutel, versleutel
from wijkwerken.kern.models import BasisModel, MetBestand
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Invoerbron(BasisModel):
    """Where lists of one kind come from, and which of its columns is what: {heading: field}.

    A heading that is left out on purpose has an empty field.
    """

    soort = models.CharField("wat", max_length=20)
    naam = models.CharField("bron", max_length=80)
    kolommen = models.JSONField("kolommen", default=dict, blank=True)

    privacy = dict.fromkeys(["soort", "naam", "kolommen"], Privacy.INTERN)

    objects = SoortQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "bron van invoer"
        verbose_name_plural = "bronnen van invoer"
        ordering = ["soort", "naam"]
        constraints = [
            models.UniqueConstraint(
                fields=["soort", "naam"],
                name="invoerbron_naam_uniek",
                violation_error_message="Deze bron bestaat al.",
            )
        ]

    def __str__(self):
        return self.naam


# How far it is changes all the time while it runs: no history of that.
@pghistory.track(exclude=["klaar", "versie", "gewijzigd_op"])
class Invoer(MetBestand, BasisModel):
    """A list that is imported: which, by whom, and how far it is.

    The file itself is for who brought it only, and `rijen` hold what stood in it: both encrypted,
    until `gewist_op`. `sha256` and `grootte` are of the file as it was brought. `stempel` is a
    mark of what was shown, so that nothing else is done.
    """

    bestand_versleuteld = True  # with the keys of the INSZ: `insz_roteren` goes over it too

    soort = models.CharField("wat", max_length=20, editable=False)
    bron = models.ForeignKey(Invoerbron, models.PROTECT, related_name="invoeren")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="invoeren")
    fase = models.CharField("stand", max_length=10, choices=InvoerFase, default=InvoerFase.KOLOMMEN)
    koppen = models.JSONField("koppen", default=list, editable=False)
    kolommen = models.JSONField("kolommen", default=list, blank=True, editable=False)
    klaar = models.PositiveIntegerField("rijen klaar", default=0, editable=False)
    stempel = models.CharField("stempel", max_length=40, blank=True, editable=False)
    melding = models.CharField("melding", max_length=300, blank=True, editable=False)
    zonder_fouten = models.BooleanField("foute rijen overgeslagen", default=False)
    gedaan_op = models.DateTimeField("ingelezen op", null=True, blank=True)
    gedaan_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    ongedaan_op = models.DateTimeField("ongedaan gemaakt op", null=True, blank=True)
    ongedaan_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    gewist_op = models.DateTimeField("inhoud gewist op", null=True, blank=True)

    privacy = dict.fromkeys(
        [
            "soort",
            "fase",
            "koppen",
            "kolommen",
            "klaar",
            "stempel",
            "melding",
            "zonder_fouten",
            "gedaan_op",
            "ongedaan_op",
            "gewist_op",
        ],
        Privacy.INTERN,
    ) | {"naam": Privacy.PERSOONLIJK}

    objects = InvoerQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "invoer"
        verbose_name_plural = "invoer"
        ordering = ["-aangemaakt_op"]
        indexes = [models.Index(fields=["sha256"], name="invoer_bestand")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(bestand="") | models.Q(grootte__gt=0, gewist_op=None),
                name="invoer_bestand_heel",
                violation_error_message="Een bewaard bestand heeft een inhoud, en is niet gewist.",
            )
        ]

    def __str__(self):
        return f"{self.wat.titel} uit {self.bron}"

    def get_absolute_url(self):
        return reverse("invoer_detail", args=[self.pk])

    @property
    def wat(self) -> Invoersoort:
        """The kind of import."""
        return soort_van(self.soort)

    @property
    def is_bezig(self):
        return self.fase in WERK

    def tellingen(self) -> dict[str, int]:
        """How many rows there are of each staat; none are left out."""
        geteld = dict(self.rijen.order_by().values_list("staat").annotate(models.Count("pk")))
        return {staat.value: geteld.get(staat.value, 0) for staat in RijStaat}


class Invoerrij(models.Model):
    """A row of the list, by its number in the file, with what came of it.

    `inhoud` holds the cells, encrypted, for an INSZ may be among them. `bezwaren` are {veld, code,
    melding}, `wijzigingen` {veld, van, naar}, and `gemaakt` what was made or changed (Gemaakt).
    `blijft` says why a row was not taken back.
    """

    invoer = models.ForeignKey(Invoer, models.CASCADE, related_name="rijen")
    nummer = models.PositiveIntegerField("rij")
    inhoud = models.TextField("inhoud, versleuteld", blank=True, editable=False)
    staat = models.CharField("staat", max_length=12, choices=RijStaat, default=RijStaat.WACHT)
    bezwaren = models.JSONField("bezwaren", default=list, blank=True, editable=False)
    wijzigingen = models.JSONField("wijzigingen", default=list, blank=True, editable=False)
    gemaakt = models.JSONField("wat gemaakt is", default=list, blank=True, editable=False)
    blijft = models.CharField("waarom het blijft", max_length=300, blank=True)

    privacy = dict.fromkeys(["id", "nummer", "staat", "blijft"], Privacy.INTERN) | (
        {"inhoud": Privacy.INSZ}
        | dict.fromkeys(["bezwaren", "wijzigingen", "gemaakt"], Privacy.PERSOONLIJK)
    )

    objects = InvoerrijQuerySet.as_manager()

    class Meta:
        verbose_name = "rij van invoer"
        verbose_name_plural = "rijen van invoer"
        ordering = ["nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["invoer", "nummer"],
                name="invoerrij_nummer_eenmaal",
                violation_error_message="Deze rij staat er al in.",
            )
        ]
        indexes = [models.Index(fields=["invoer", "staat"], name="invoerrij_staat")]

    def __str__(self):
        return f"rij {self.nummer}"

    @property
    def cellen(self) -> list[str]:
        """What stood in the file."""
        return json.loads(ontsleutel(self.inhoud)) if self.inhoud else []

    @cellen.setter
    def cellen(self, cellen):
        self.inhoud = versleutel(json.dumps(list(cellen), ensure_ascii=False))
