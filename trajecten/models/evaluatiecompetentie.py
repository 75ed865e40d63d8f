import pghistory
from django.db import models

from activiteiten.choices import Niveau
from activiteiten.models import CompetentieTerm
from trajecten.choices import CompetentieSoort
from trajecten.models.evaluatie import Evaluatie
from trajecten.querysets import EvaluatieDeelQuerySet
from trajecten.rules.evaluaties import Verschil, verschil
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class EvaluatieCompetentie(BasisModel):
    """A competence of the afsprakenblad, looked at again: where the person stood, and stands.

    The words and the level of then are copied when the evaluatie begins, so that a later
    version of the afsprakenblad does not change what was compared.
    """

    evaluatie = models.ForeignKey(Evaluatie, models.CASCADE, related_name="competenties")
    soort = models.CharField("soort", max_length=12, choices=CompetentieSoort)
    term = models.ForeignKey(
        CompetentieTerm, models.PROTECT, null=True, blank=True, related_name="geevalueerd"
    )
    omschrijving = models.CharField("omschrijving", max_length=160)
    niveau_toen = models.CharField("niveau toen", max_length=11, choices=Niveau, blank=True)
    doelniveau = models.CharField("te bereiken niveau", max_length=11, choices=Niveau, blank=True)
    niveau_nu = models.CharField("niveau nu", max_length=11, choices=Niveau, blank=True)
    waarom = models.CharField("waarom", max_length=300, blank=True)

    privacy = {
        **dict.fromkeys(
            ["soort", "omschrijving", "niveau_toen", "doelniveau", "niveau_nu"],
            Privacy.PERSOONLIJK,
        ),
        "waarom": Privacy.GEVOELIG,
    }

    objects = EvaluatieDeelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "competentie van een evaluatie"
        verbose_name_plural = "competenties van een evaluatie"
        ordering = ["-soort", "omschrijving"]
        constraints = [
            models.UniqueConstraint(
                fields=["evaluatie", "soort", "omschrijving"],
                name="evaluatiecompetentie_uniek",
                violation_error_message="Deze competentie staat er al.",
            ),
        ]

    def __str__(self):
        return self.omschrijving

    @property
    def verschil(self) -> Verschil:
        """Forward, the same or back since the afsprakenblad."""
        toen, nu = (
            Niveau(niveau).rang if niveau else None for niveau in (self.niveau_toen, self.niveau_nu)
        )
        return verschil(toen, nu)
