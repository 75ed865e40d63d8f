from django.db import models


class BerichtSoort(models.TextChoices):
    """What a mail is about; per kind an account chooses when it comes."""

    ACCOUNT = "account", "Account en beveiliging"
    AANMELDING = "aanmelding", "Aanmeldingen"
    INTAKE = "intake", "Intakes"
    AFSPRAKENBLAD = "afsprakenblad", "Afsprakenbladen en overeenkomsten"
    EVALUATIE = "evaluatie", "Evaluaties"
    ESCALATIE = "escalatie", "Evaluaties die te laat blijven"
    TRAJECTEINDE = "trajecteinde", "Trajecten die aflopen"
    DOORSTROOM = "doorstroom", "Opvolging na het einde"
    AFWIJKING = "afwijking", "Afwijkende activiteiten"
    GEBRUIKER = "gebruiker", "Gebruikers en registraties"
    DOSSIER = "dossier", "Dossiers en overdracht"
    RAPPORT = "rapport", "Rapporten"
    DAGOVERZICHT = "dagoverzicht", "Dagoverzicht"


class Wijze(models.TextChoices):
    """When a mail comes."""

    METEEN = "meteen", "Meteen, in een eigen mail"
    OVERZICHT = "overzicht", "Eén keer per dag, in het dagoverzicht"
    NIET = "niet", "Geen mail: ik kijk op Vandaag"
