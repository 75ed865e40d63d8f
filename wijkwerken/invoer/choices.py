from django.db import models


class InvoerFase(models.TextChoices):
    """How far an import is. A worker has something to do in three of them."""

    KOLOMMEN = "kolommen", "Kolommen kiezen"
    NAKIJKEN = "nakijken", "Wordt nagekeken"
    NAGEKEKEN = "nagekeken", "Klaar om te bevestigen"
    UITVOEREN = "uitvoeren", "Wordt ingelezen"
    GEDAAN = "gedaan", "Ingelezen"
    TERUG = "terug", "Wordt ongedaan gemaakt"
    ONGEDAAN = "ongedaan", "Ongedaan gemaakt"


WERK = (InvoerFase.NAKIJKEN, InvoerFase.UITVOEREN, InvoerFase.TERUG)
# What is not done yet, and may be thrown away or given other columns.
VOORAF = (InvoerFase.KOLOMMEN, InvoerFase.NAKIJKEN, InvoerFase.NAGEKEKEN)


class RijStaat(models.TextChoices):
    """What an import does, or would do, with one row."""

    WACHT = "wacht", "Nog na te kijken"
    NIEUW = "nieuw", "Nieuw"
    GEWIJZIGD = "gewijzigd", "Gewijzigd"
    ONGEWIJZIGD = "ongewijzigd", "Ongewijzigd"
    FOUT = "fout", "Fout"
