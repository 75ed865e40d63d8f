from django.db import models


class GebruikerSoort(models.TextChoices):
    """The five legal kinds of gebruiker (domein.md 3.1); the activiteitenlijst differs by kind."""

    PERSOON = "persoon", "Natuurlijke persoon"
    LOKAAL_BESTUUR = "lokaal_bestuur", "Lokaal bestuur"
    ONDERWIJS = "onderwijs", "Onderwijsinstelling"
    VERENIGING = "vereniging", "Vzw of niet-commerciële vereniging"
    LANDBOUW = "landbouw", "Land- en tuinbouwbedrijf"

    @property
    def in_woorden(self) -> str:
        """For in a sentence: `mag voor een vereniging`."""
        return {
            GebruikerSoort.PERSOON: "een particulier",
            GebruikerSoort.LOKAAL_BESTUUR: "een lokaal bestuur",
            GebruikerSoort.ONDERWIJS: "een onderwijsinstelling",
            GebruikerSoort.VERENIGING: "een vereniging",
            GebruikerSoort.LANDBOUW: "een land- en tuinbouwbedrijf",
        }[self]

    @property
    def kort(self) -> str:
        """For where many stand together."""
        return {
            GebruikerSoort.PERSOON: "persoon",
            GebruikerSoort.LOKAAL_BESTUUR: "lokaal bestuur",
            GebruikerSoort.ONDERWIJS: "onderwijs",
            GebruikerSoort.VERENIGING: "vereniging",
            GebruikerSoort.LANDBOUW: "landbouw",
        }[self]
