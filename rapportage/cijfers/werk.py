"""Figures about the hours: who worked, where, and for whom."""

from django.db.models import CharField, Count, Q, Sum, Value
from django.db.models.functions import Concat

from rapportage.choices import Eenheid
from rapportage.cijfers.bronnen import twee_jaren, uren
from rapportage.cijfers.cijfer import Cijfer

PERSONEN = Count("wijkwerker", distinct=True)
PRESTATIE = Q(bron="prestatie")
GEWERKT = Count("wijkwerker", distinct=True, filter=PRESTATIE)
PER_UUR = (
    "gemeente", "maand", "soort", "activiteit", "hoofdactiviteit", "activiteit_soort", "afwijkend",
    "dienst", "dienstsoort",
)  # fmt: skip

ACTIEF = Cijfer(
    "actief",
    "Actieve wijk-werkers",
    "Wijk-werkers van wie in deze periode minstens één uur werk geboekt is; iedereen telt één "
    "keer. Een correctie van een vroegere maand maakt niemand actief.",
    uren,
    getal=GEWERKT,
    personen=GEWERKT,
    per=(*PER_UUR, "bemiddelaar"),
    waar=PRESTATIE,
)
UREN = Cijfer(
    "uren",
    "Gepresteerde uren",
    "Uren die in deze periode geboekt zijn, met de correcties van vroegere maanden. Een begonnen "
    "uur telt als een heel uur.",
    uren,
    getal=Sum("uren", default=0),
    personen=PERSONEN,
    eenheid=Eenheid.UREN,
    per=(*PER_UUR, "bemiddelaar"),
)
PRESTATIES = Cijfer(
    "prestaties",
    "Prestaties",
    "Blokken werk die in deze periode geboekt zijn: één wijk-werker, één gebruiker, één dag.",
    uren,
    getal=Count("pk", filter=PRESTATIE),
    personen=GEWERKT,
    per=PER_UUR,
    waar=PRESTATIE,
)
GEBRUIKERS = Cijfer(
    "gebruikers",
    "Gebruikers",
    "Gebruikers bij wie in deze periode gewerkt is; iedereen telt één keer.",
    uren,
    getal=Count("gebruiker", distinct=True, filter=PRESTATIE),
    personen=Count("gebruiker", distinct=True, filter=PRESTATIE),
    per=PER_UUR,
    waar=PRESTATIE,
)
MET_CHEQUE = Cijfer(
    "met_cheque",
    "Uren met een cheque",
    "Van de gepresteerde uren: voor hoeveel er een cheque was ingeleverd toen de maand werd "
    "afgesloten, of tot vandaag als de maand nog open is.",
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
    "Van de gepresteerde uren: hoeveel er gewerkt zijn in activiteiten die niet op de Vlaamse "
    "lijst staan en waarvoor een gemeente besliste.",
    uren,
    getal=Sum("uren", filter=Q(afwijkend=True), default=0),
    noemer=Sum("uren", default=0),
    personen=Count("wijkwerker", distinct=True, filter=Q(afwijkend=True)),
    eenheid=Eenheid.DEEL,
    per=PER_UUR,
    waar=Q(afwijkend=True),
)
GEWICHT = Cijfer(
    "gewicht",
    "Gewicht in alle uren",
    "Van alle gepresteerde uren in deze periode: hoeveel er bij deze activiteit, deze soort "
    "gebruiker of deze gemeente horen.",
    uren,
    getal=Sum("uren", default=0),
    noemer=Sum("uren", default=0),
    personen=PERSONEN,
    eenheid=Eenheid.DEEL,
    per=PER_UUR,
    van_geheel=True,
)
VERSCHUIVING = Cijfer(
    "verschuiving",
    "Verschuiving tegenover een jaar eerder",
    "Hoeveel uren er meer of minder zijn dan in dezelfde maanden een jaar eerder, in procent van "
    "toen. Een sterke stijging bij één activiteit en één soort gebruiker kan een teken zijn dat "
    "gewoon werk verdrongen wordt. Vanaf welke stijging dat zo heet, staat bij de regels.",
    twee_jaren,
    getal=Sum("nu", default=0) - Sum("eerder", default=0),
    noemer=Sum("eerder", default=0),
    personen=PERSONEN,
    eenheid=Eenheid.GROEI,
    per=tuple(naam for naam in PER_UUR if naam != "maand"),
)
AFWISSELING = Cijfer(
    "afwisseling",
    "Gebruikers per wijk-werker",
    "Bij hoeveel verschillende gebruikers een actieve wijk-werker in deze periode gemiddeld "
    "werkte. Wie niet werkte, telt niet mee.",
    uren,
    getal=Count(
        Concat("wijkwerker", Value(" "), "gebruiker", output_field=CharField()),
        distinct=True,
        filter=PRESTATIE,
    ),
    noemer=GEWERKT,
    personen=GEWERKT,
    eenheid=Eenheid.GEMIDDELDE,
    per=(*PER_UUR, "bemiddelaar"),
    waar=PRESTATIE,
)

CIJFERS = (
    ACTIEF, UREN, PRESTATIES, GEBRUIKERS, AFWISSELING, MET_CHEQUE, AFWIJKEND, GEWICHT, VERSCHUIVING
)  # fmt: skip
