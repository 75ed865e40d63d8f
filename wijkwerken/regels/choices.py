from django.db import models


class RegelCode(models.TextChoices):
    UREN_PER_MAAND = "uren_per_maand", "Uren per maand"
    UREN_PER_JAAR = "uren_per_jaar", "Uren per kalenderjaar"
    TRAJECTDUUR_MAANDEN = "trajectduur_maanden", "Langste duur van een traject (maanden)"
    EERSTE_TERMIJN_MAANDEN = "eerste_termijn_maanden", "Eerste termijn van een traject (maanden)"
    SCHORSING_VERLENGT = "schorsing_verlengt", "Schorsing verlengt het traject (per reden)"
    EVALUATIE_MAANDEN = "evaluatie_maanden", "Maanden tussen evaluaties"
    EVALUATIE_ESCALATIE_DAGEN = (
        "evaluatie_escalatie_dagen",
        "Evaluatie naar de coördinator (dagen te laat)",
    )
    EVALUATIE_WACHT_SCHORSING = (
        "evaluatie_wacht_schorsing",
        "Evaluatie wacht op het einde van een schorsing (per reden)",
    )
    OVERGANG_PEILDATUM = "overgang_peildatum", "Peildatum van de overgangsmaatregel"
    OVERGANG_VERVAL_MAANDEN = "overgang_verval_maanden", "Maanden zonder prestatie tot verval"
    AFRONDING = "afronding", "Afronding van begonnen uren"
    CHEQUEPRIJS = "chequeprijs", "Prijs van een cheque (cent)"
    CHEQUEPRIJZEN = "chequeprijzen", "Toegelaten prijzen (cent)"
    VERGOEDING_PER_UUR = "vergoeding_per_uur", "Vergoeding per uur (cent)"
    REISVERGOEDING_PER_KM = "reisvergoeding_per_km", "Reisvergoeding per km (cent)"
    REISVERGOEDING_VANAF_KM = "reisvergoeding_vanaf_km", "Reisvergoeding boven (km heen en terug)"
    REISVERGOEDING_TELT_VANAF = (
        "reisvergoeding_telt_vanaf",
        "Reisvergoeding: km heen en terug die niet meetellen",
    )
    BETAALLIJST_VANAF = "betaallijst_vanaf", "Eerste dag waarvan wij de uren uitbetalen"
    FISCAAL_VOORDEEL = "fiscaal_voordeel", "Belastingvermindering voor cheques (procent, cent)"
    CHEQUE_GELDIG_MAANDEN = "cheque_geldig_maanden", "Geldigheid van een cheque (maanden)"
    INSCHRIJVINGSGELD = "inschrijvingsgeld", "Inschrijvingsgeld per jaar (cent, per soort)"
    BETALING_DAGEN = "betaling_dagen", "Tijd om het inschrijvingsgeld te betalen (dagen)"
    SIGNAAL_DREMPELS = "signaal_drempels", "Signaal bij (procent van de limiet)"
    HERINNERING_DAGEN = "herinnering_dagen", "Herinneren (dagen vooraf)"
    DOORSTROOM_OPVOLGING_MAANDEN = (
        "doorstroom_opvolging_maanden",
        "Opvolging na het einde (maanden)",
    )
    DOORSTROOM_SIGNAAL_MAAND = "doorstroom_signaal_maand", "Signaal zonder volgende stap (maand)"
    AFWIJKING_EVALUATIE_MAANDEN = (
        "afwijking_evaluatie_maanden",
        "Evaluatie van een afwijkende activiteit (maanden)",
    )
    VERDRINGING_TEKEN = "verdringing_teken", "Teken van verdringing (stijging in een jaar)"
    MATCHING_GEWICHTEN = "matching_gewichten", "Wat weegt bij het zoeken van een wijk-werker"
    GEBREKE_STAPPEN = "gebreke_stappen", "Stappen bij een gebruiker in gebreke"
    BETWISTING_DAGEN = "betwisting_dagen", "Tijd om uren te betwisten en te beslissen (werkdagen)"
    OVEREENKOMST_MAANDEN = "overeenkomst_maanden", "Duur van een gebruikersovereenkomst (maanden)"
    OVEREENKOMST_VOORSTEL_MAANDEN = (
        "overeenkomst_voorstel_maanden",
        "Gebruikersovereenkomst vernieuwen (maanden vooraf)",
    )
    REGISTRATIE_BEWAREN_MAANDEN = (
        "registratie_bewaren_maanden",
        "Registratie die niet overgenomen werd bewaren (maanden)",
    )
    INVOER_BEWAREN_DAGEN = "invoer_bewaren_dagen", "Ingelezen lijsten bewaren (dagen)"
    RAPPORT_BEWAREN_DAGEN = "rapport_bewaren_dagen", "Gemaakte rapporten bewaren (dagen)"
    INTERIM_DAGEN = "interim_dagen", "Interimdagen (waarschuwing)"
    CONTINGENT = "contingent", "Contingent Vlaanderen (ter informatie)"
