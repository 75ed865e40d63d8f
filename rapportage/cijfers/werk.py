"""Figures about the hours: who worked, where, and for whom."""

from django.db.models import Count, Q, Sum

from rapportage.choices import Eenheid
from rapportage.cijfers.bronnen import uren
from rapportage.cijfers.cijfer import Cijfer

PERSONEN = Count("wijkwerker", distinct=True)
PER_UUR = ("gemeente", "maand", "soort", "activiteit", "hoofdactiviteit", "dienst", "dienstsoort")

ACTIEF = Cijfer(
    "actief",
    "Actieve wijk-werkers",
    "Wijk-werkers die in deze periode minstens één uur werkten; iedereen telt één keer.",
    uren,
    getal=PERSONEN,
    personen=PERSONEN,
    per=(*PER_UUR, "bemiddelaar"),
)
UREN = Cijfer(
    "uren",
    "Gepresteerde uren",
    "Begonnen uren in de maand waarin ze geboekt zijn, met de correcties van vroegere maanden.",
    uren,
    getal=Sum("uren", default=0),
    personen=PERSONEN,
    eenheid=Eenheid.UREN,
    per=(*PER_UUR, "bemiddelaar"),
)
PRESTATIES = Cijfer(
    "prestaties",
    "Prestaties",
    "Blokken werk: één wijk-werker, één gebruiker, één dag.",
    uren,
    getal=Count("pk", filter=Q(bron="prestatie")),
    personen=PERSONEN,
    per=PER_UUR,
    waar=Q(bron="prestatie"),
)
GEBRUIKERS = Cijfer(
    "gebruikers",
    "Gebruikers",
    "Gebruikers bij wie in deze periode gewerkt is; iedereen telt één keer.",
    uren,
    getal=Count("gebruiker", distinct=True),
    personen=Count("gebruiker", distinct=True),
    per=PER_UUR,
)
MET_CHEQUE = Cijfer(
    "met_cheque",
    "Uren met een cheque",
    "Uren waarvoor een cheque is ingeleverd toen de maand werd afgesloten, "
    "of tot vandaag als de maand nog open is.",
    uren,
    getal=Sum("cheques", default=0),
    noemer=Sum("uren", default=0),
    personen=PERSONEN,
    eenheid=Eenheid.DEEL,
    per=PER_UUR,
)
AFWIJKEND = Cijfer(
    "afwijkend",
    "Uren van afwijkende activiteiten",
    "Uren van activiteiten die niet op de Vlaamse lijst staan en waarvoor een gemeente besliste.",
    uren,
    getal=Sum("uren", filter=Q(afwijkend=True), default=0),
    noemer=Sum("uren", default=0),
    personen=Count("wijkwerker", distinct=True, filter=Q(afwijkend=True)),
    eenheid=Eenheid.DEEL,
    per=PER_UUR,
    waar=Q(afwijkend=True),
)

CIJFERS = (ACTIEF, UREN, PRESTATIES, GEBRUIKERS, MET_CHEQUE, AFWIJKEND)
