from django.db import models


class GebruikerSoort(models.TextChoices):
    """The five legal kinds of gebruiker (domein.md 3.1); the activiteitenlijst differs by kind."""

    PERSOON = "persoon", "Natuurlijke persoon"
    LOKAAL_BESTUUR = "lokaal_bestuur", "Lokaal bestuur"
    ONDERWIJS = "onderwijs", "Onderwijsinstelling"
    VERENIGING = "vereniging", "Vzw of niet-commerciële vereniging"
    LANDBOUW = "landbouw", "Land- en tuinbouwbedrijf"
