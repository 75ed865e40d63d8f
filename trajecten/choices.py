from django.db import models


class Inkomen(models.TextChoices):
    """What the person lives on; it decides who refers by default (BVR 29-9-2017, art. 2)."""

    LEEFLOON = "leefloon", "Leefloon"
    UITKERING = "uitkering", "Werkloosheidsuitkering"
    ZONDER = "zonder", "Vrije werkzoekende, zonder uitkering"
    ZIEKTE = "ziekte", "Ziekte-uitkering, met toelating van de adviserend arts"
    ANDERE = "andere", "Andere steun van het OCMW"


class AanmeldingStatus(models.TextChoices):
    CONCEPT = "concept", "Concept"
    VERSTUURD = "verstuurd", "Verstuurd"
    GEZIEN = "gezien", "Gezien"
    INTAKE_GEPLAND = "intake_gepland", "Intake gepland"
    AANVAARD = "aanvaard", "Gestart"
    TERUGGESTUURD = "teruggestuurd", "Teruggestuurd"


class Terugstuurgrond(models.TextChoices):
    """Why an aanmelding goes back; the reason beside it says what the dienst can do.

    The first grounds after `ONVOLLEDIG` are the exclusions of `rules.instroom`, with their
    source there; the others are practical.
    """

    ONVOLLEDIG = "onvolledig", "Er ontbreken gegevens"
    KAN_HALFTIJDS = "kan_halftijds", "Kan al halftijds werken of leren op een werkplek"
    SOCIALE_ECONOMIE = "sociale_economie", "Sociale economie is het hoogst haalbare"
    ANDER_INSTRUMENT = "ander_instrument", "Een ander instrument past beter"
    WOONPLAATS = "woonplaats", "Woont buiten ons gebied"
    STATUUT = "statuut", "Het statuut laat wijk-werken niet toe"
    NIET_VERSCHENEN = "niet_verschenen", "Kwam niet naar de intake"
    GEEN_PLAATS = "geen_plaats", "Er is nu geen plaats"
    ANDERE = "andere", "Een andere reden"


class ZitdagStatus(models.TextChoices):
    OPEN = "open", "Gaat door"
    GEANNULEERD = "geannuleerd", "Geannuleerd"


class IntakeStatus(models.TextChoices):
    GEPLAND = "gepland", "Gepland"
    GEHOUDEN = "gehouden", "Gehouden"
    NIET_VERSCHENEN = "niet_verschenen", "Niet verschenen"
    GEANNULEERD = "geannuleerd", "Geannuleerd"


class IntakeAdvies(models.TextChoices):
    STARTEN = "starten", "Starten"
    WACHTEN = "wachten", "Wachten"
    NIET_GESCHIKT = "niet_geschikt", "Niet geschikt voor wijk-werken"


class Wachtreden(models.TextChoices):
    """Why somebody still waits, as far as we know."""

    ANDERE_ACTIVITEIT = "andere_activiteit", "Wil een andere activiteit"
    GEEN_AANVRAAG = "geen_aanvraag", "Geen aanvraag in de gemeente"
    GEEN_VERVOER = "geen_vervoer", "Geen vervoer"
    UREN = "uren", "De uren passen niet"
    GEZONDHEID = "gezondheid", "Kan nu niet, om de gezondheid"
    EERST_LEREN = "eerst_leren", "Leert eerst de taal of een vak"
    TOELEIDER = "toeleider", "Wacht op de toeleider"
    ANDERE = "andere", "Een andere reden"


class Indicator(models.TextChoices):
    """What points to the need of a very low step: the instroomcriteria, several at once."""

    INACTIEF = "inactief", "Lange tijd niet gewerkt"
    ERVARING = "ervaring", "Weinig of geen werkervaring"
    TAAL = "taal", "Leert nog Nederlands"
    SCHOLING = "scholing", "Weinig geschoold"
    GEZONDHEID = "gezondheid", "Gezondheid vraagt een trage opbouw"
    VERTROUWEN = "vertrouwen", "Moet ritme en zelfvertrouwen opbouwen"
    ZORG = "zorg", "Zorgt voor kinderen of familie"
    LEEFSITUATIE = "leefsituatie", "Moeilijke leefsituatie, zoals schulden of wonen"
    VORIGE_STAP = "vorige_stap", "Een vorige stap naar werk was nog te groot"


class Kinderopvang(models.TextChoices):
    NIET_NODIG = "niet_nodig", "Niet nodig"
    GEREGELD = "geregeld", "Geregeld"
    TE_REGELEN = "te_regelen", "Nog te regelen"


class Vervoer(models.TextChoices):
    TE_VOET = "te_voet", "Te voet"
    FIETS = "fiets", "Fiets"
    OPENBAAR = "openbaar", "Bus, tram of trein"
    AUTO = "auto", "Auto of bromfiets"


class HuishoudenOptie(models.TextChoices):
    """Who refers the two partners of a mixed household, agreed between OCMW and VDAB."""

    A = "a", "Optie A: het OCMW leidt beide partners toe"
    B = "b", "Optie B: VDAB leidt de partner zonder leefloon toe"


class TrajectStatus(models.TextChoices):
    LOPEND = "lopend", "Lopend"
    BEEINDIGD = "beeindigd", "Beëindigd"


class EindeReden(models.TextChoices):
    TERMIJN = "termijn", "Termijn verstreken"
    DOORSTROOM = "doorstroom", "Volgende stap gezet"
    GEZONDHEID = "gezondheid", "Gezondheid"
    VERHUIS = "verhuis", "Verhuisd"
    EIGEN_VRAAG = "eigen_vraag", "Op eigen vraag"
    AFSPRAKEN = "afspraken", "Afspraken niet nagekomen"
    ANDERE = "andere", "Andere reden"


class Doorstroom(models.TextChoices):
    JOB = "job", "Job"
    TWE = "twe", "Tijdelijke werkervaring"
    OPLEIDING = "opleiding", "Opleiding"
    STAGE = "stage", "Stage"
    IBO = "ibo", "IBO"
    WERKPLEKLEREN = "werkplekleren", "Werkplekleren"
    SOCIALE_ECONOMIE = "sociale_economie", "Sociale economie"
    ARBEIDSZORG = "arbeidszorg", "Arbeidszorg"
    ANDERE = "andere", "Andere stap"
    GEEN = "geen", "Geen volgende stap"


class Situatie(models.TextChoices):
    """How it goes some months after the end of a traject."""

    WERK_VOLTIJDS = "werk_voltijds", "Werkt voltijds"
    WERK_HALFTIJDS = "werk_halftijds", "Werkt minstens halftijds"
    WERK_MINDER = "werk_minder", "Werkt minder dan halftijds"
    SOCIALE_ECONOMIE = "sociale_economie", "Werkt in de sociale economie"
    OPLEIDING = "opleiding", "Volgt een opleiding of stage"
    ARBEIDSZORG = "arbeidszorg", "Arbeidszorg"
    ZOEKT = "zoekt", "Zoekt werk"
    NIET_BESCHIKBAAR = "niet_beschikbaar", "Kan nu niet werken"
    ANDERE = "andere", "Andere situatie"
    NIET_BEREIKT = "niet_bereikt", "Niet bereikt"


# At work or learning, also for few hours: what counts as gone on.
LEERT_OF_WERKT = (
    Situatie.WERK_VOLTIJDS,
    Situatie.WERK_HALFTIJDS,
    Situatie.WERK_MINDER,
    Situatie.SOCIALE_ECONOMIE,
    Situatie.OPLEIDING,
)


class Opvolgbron(models.TextChoices):
    PERSOON = "persoon", "De persoon zelf"
    TOELEIDER = "toeleider", "De toeleider"
    VDAB = "vdab", "VDAB"
    ANDERE = "andere", "Iemand anders"


class GevondenDoor(models.TextChoices):
    ZELF = "zelf", "De wijk-werker zelf"
    BEMIDDELAAR = "bemiddelaar", "De bemiddelaar"
    TOELEIDER = "toeleider", "De toeleider"
    VDAB = "vdab", "VDAB"
    GEBRUIKER = "gebruiker", "Een gebruiker"
    ANDERE = "andere", "Iemand anders"


class AfsprakenbladSoort(models.TextChoices):
    AFSPRAKENBLAD = "afsprakenblad", "Afsprakenblad"
    GPMI = "gpmi", "GPMI van het OCMW"


class AfsprakenbladStatus(models.TextChoices):
    CONCEPT = "concept", "Concept"
    GETEKEND = "getekend", "Getekend"


class OvereenkomstSoort(models.TextChoices):
    OVEREENKOMST = "overeenkomst", "Overeenkomst"
    ADDENDUM = "addendum", "Addendum"


class Partij(models.TextChoices):
    """Who puts a signature."""

    WIJKWERKER = "wijkwerker", "Wijk-werker"
    TOELEIDER = "toeleider", "Toeleider"
    ORGANISATIE = "organisatie", "Organisatie"


class CompetentieSoort(models.TextChoices):
    VERWORVEN = "verworven", "Verworven"
    TE_VERWERVEN = "te_verwerven", "Te verwerven"


class ActiviteitKeuze(models.TextChoices):
    """What an afsprakenblad says of an activity; of what it does not name, it says nothing."""

    VOORKEUR = "voorkeur", "Bij voorkeur"
    UITGESLOTEN = "uitgesloten", "Niet"


class EvaluatieSoort(models.TextChoices):
    TUSSENTIJDS = "tussentijds", "Tussentijds"
    EIND = "eind", "Bij het einde"


class EvaluatieBesluit(models.TextChoices):
    VERDER = "verder", "Verdergaan"
    BIJSTUREN = "bijsturen", "Bijsturen"
    STOPPEN = "stoppen", "Stoppen"


class SchorsingReden(models.TextChoices):
    ZIEKTE = "ziekte", "Ziekte"
    MOEDERSCHAP = "moederschap", "Moederschap"
    OPLEIDING = "opleiding", "Opleiding"
    ANDERE = "andere", "Andere reden"


class AfwezigheidSoort(models.TextChoices):
    """Why somebody cannot come. A schorsing is heavier: it may stop the clock of the traject."""

    ZIEK = "ziek", "Ziek"
    VERLOF = "verlof", "Verlof"
    OPLEIDING = "opleiding", "Opleiding"
    AFSPRAAK = "afspraak", "Afspraak"
    ANDERE = "andere", "Andere reden"


class VervangingStatus(models.TextChoices):
    OPEN = "open", "Te regelen"
    VERVANGEN = "vervangen", "Vervangen"
    GEANNULEERD = "geannuleerd", "Geannuleerd"


class Vraagwijze(models.TextChoices):
    TELEFOON = "telefoon", "Telefoon"
    BERICHT = "bericht", "Bericht"
    MAIL = "mail", "E-mail"
    GESPREK = "gesprek", "Gesprek"


class Vraagantwoord(models.TextChoices):
    JA = "ja", "Ja"
    NEE = "nee", "Nee"
    GEEN_ANTWOORD = "geen_antwoord", "Geen antwoord"


class Berichtkanaal(models.TextChoices):
    MAIL = "mail", "Per mail"
    BRIEF = "brief", "Per brief"


class Berichtpartij(models.TextChoices):
    WIJKWERKER = "wijkwerker", "Wijk-werker"
    GEBRUIKER = "gebruiker", "Gebruiker"


class Berichtaanleiding(models.TextChoices):
    BEVESTIGD = "bevestigd", "Bevestigd"
    VERPLAATST = "verplaatst", "Verplaatst"
    GEANNULEERD = "geannuleerd", "Geannuleerd"
    BEEINDIGD = "beeindigd", "Beëindigd"


class BijlageSoort(models.TextChoices):
    AFSPRAKENBLAD = "afsprakenblad", "Getekend afsprakenblad"
    GPMI = "gpmi", "GPMI van het OCMW"
    OVEREENKOMST = "overeenkomst", "Wijk-werkovereenkomst"
    OVERGANGSBEWIJS = "overgangsbewijs", "Bewijs van de PWA-overeenkomst"
    SCHORSINGSBEWIJS = "schorsingsbewijs", "Bewijs van een schorsing"
    ANDERE = "andere", "Ander document"


class InzetStatus(models.TextChoices):
    VOORGESTELD = "voorgesteld", "Voorgesteld"
    BEVESTIGD = "bevestigd", "Bevestigd"
    BEEINDIGD = "beeindigd", "Beëindigd"
    GEANNULEERD = "geannuleerd", "Geannuleerd"


class MomentStatus(models.TextChoices):
    GEPLAND = "gepland", "Gepland"
    GEPRESTEERD = "gepresteerd", "Gepresteerd"
    GEANNULEERD = "geannuleerd", "Geannuleerd"


class BladStand(models.TextChoices):
    """Where the sheet of a month is: with the wijk-werker, on the pile, or typed in."""

    VERWACHT = "verwacht", "Nog niet binnen"
    BINNEN = "binnen", "Binnen, nog in te voeren"
    VERWERKT = "verwerkt", "Verwerkt"


class AanbodWijze(models.TextChoices):
    """How an aanvraag was offered."""

    TELEFOON = "telefoon", "Telefoon"
    GESPREK = "gesprek", "Gesprek"
    BERICHT = "bericht", "E-mail of bericht"
    BRIEF = "brief", "Brief"
    GEPLAND = "gepland", "Gepland zonder te vragen"


class AanbodAntwoord(models.TextChoices):
    WACHT = "wacht", "Wacht op antwoord"
    JA = "ja", "Ja"
    NEE = "nee", "Nee"
    GEEN = "geen", "Geen antwoord"


class Kant(models.TextChoices):
    """Whose wish it was."""

    WIJKWERKER = "wijkwerker", "De wijk-werker"
    GEBRUIKER = "gebruiker", "De gebruiker"
    WIJ = "wij", "Onze organisatie"


class AanbodReden(models.TextChoices):
    """Why an offer was refused. No health, no origin: what is not needed is not kept."""

    UREN = "uren", "Past niet bij andere uren"
    AFSTAND = "afstand", "Te ver of moeilijk te bereiken"
    WERK = "werk", "Wil of kan dit werk niet doen"
    PLAATS = "plaats", "Wil niet op deze plaats werken"
    WERK_ELDERS = "werk_elders", "Heeft ander werk of een opleiding"
    KLIK = "klik", "Geen goede klik"
    ERVARING = "ervaring", "Te weinig ervaring of kennis"
    NIET_NODIG = "niet_nodig", "Het werk is niet meer nodig"
    ANDERE = "andere", "Andere reden"


class Stiptheid(models.TextChoices):
    """A short note on one appointment: the first two with hours done, the others without."""

    OP_TIJD = "op_tijd", "Op tijd"
    TE_LAAT = "te_laat", "Te laat"
    VERWITTIGD = "verwittigd", "Niet gekomen, verwittigd"
    NIET_VERWITTIGD = "niet_verwittigd", "Niet gekomen, niet verwittigd"


GEKOMEN = (Stiptheid.OP_TIJD, Stiptheid.TE_LAAT)
NIET_GEKOMEN = (Stiptheid.VERWITTIGD, Stiptheid.NIET_VERWITTIGD)
GEKOMEN_KEUZES = [(een.value, een.label) for een in GEKOMEN]
NIET_GEKOMEN_KEUZES = [(een.value, een.label) for een in NIET_GEKOMEN]


class TerugkoppelingWijze(models.TextChoices):
    LINK = "link", "Per mail"
    PAPIER = "papier", "Op papier"
    GESPREK = "gesprek", "In een gesprek"


class Oordeel(models.IntegerChoices):
    """How often it goes well, in the words of who orders the work."""

    NOOIT = 1, "Bijna nooit"
    SOMS = 2, "Soms"
    MEESTAL = 3, "Meestal"
    ALTIJD = 4, "Altijd"


class SignaalSoort(models.TextChoices):
    URENLIMIET = "urenlimiet", "Urenlimiet"
    PLANNING = "planning", "Planning past niet meer"
    EVALUATIE = "evaluatie", "Evaluatie"
    ESCALATIE = "escalatie", "Evaluatie blijft uit"
    TRAJECTEINDE = "trajecteinde", "Einde van het traject"
    DOORSTROOM = "doorstroom", "Nog geen volgende stap"
    OVERGANG = "overgang", "Overgangsmaatregel vervalt"
    OVEREENKOMST = "overeenkomst", "Gebruikersovereenkomst loopt af"
    CHEQUES = "cheques", "Cheques vervallen of zijn op"
    TOELATING = "toelating", "Toelating van de activiteit eindigt"
    BESLUIT = "besluit", "Afwijkende activiteit"
    GEBREKE = "gebreke", "Gebruiker in gebreke"
    BETWISTING = "betwisting", "Betwiste uren"


class SignaalErnst(models.TextChoices):
    LET_OP = "let_op", "Let op"
    FOUT = "fout", "Dringend"


class SignaalStatus(models.TextChoices):
    OPEN = "open", "Open"
    AFGEHANDELD = "afgehandeld", "Afgehandeld"
    VERVALLEN = "vervallen", "Niet meer van toepassing"


class NotitieSoort(models.TextChoices):
    GESPREK = "gesprek", "Gesprek"
    TELEFOON = "telefoon", "Telefoon"
    BERICHT = "bericht", "E-mail of bericht"
    HUISBEZOEK = "huisbezoek", "Huisbezoek"
    AFSPRAAK = "afspraak", "Afspraak"
    KLACHT = "klacht", "Klacht"
    OVERLEG = "overleg", "Intern overleg"
    OVERDRACHT = "overdracht", "Overdracht"
    ANDERE = "andere", "Andere"


class Gevoeligheid(models.TextChoices):
    """Who reads a notitie: inside; inside after asking, with a line in the read log; both sides."""

    GEWOON = "gewoon", "Gewoon: alleen wij"
    GEVOELIG = "gevoelig", "Gevoelig: alleen wij, verborgen tot iemand ze opent"
    GEDEELD = "gedeeld", "Gedeeld met de toeleider"


class BetwistingReden(models.TextChoices):
    """Why a gebruiker objects to hours. How well the work was done is no reason."""

    NIET_GEKOMEN = "niet_gekomen", "De wijk-werker is niet gekomen"
    MINDER_UREN = "minder_uren", "Er werd minder lang gewerkt"
    ANDERE_DAG = "andere_dag", "Het was op een andere dag"
    DUBBEL = "dubbel", "Dezelfde uren staan er twee keer"
    NIET_BIJ_ONS = "niet_bij_ons", "Het werk was niet bij deze gebruiker"
    ANDERE = "andere", "Een andere reden"


class BetwistingWijze(models.TextChoices):
    """How the objection came in."""

    BRIEF = "brief", "Brief"
    MAIL = "mail", "E-mail"
    TELEFOON = "telefoon", "Telefoon"
    LOKET = "loket", "Aan het loket"


class BetwistingStand(models.TextChoices):
    OPEN = "open", "Open"
    GEGROND = "gegrond", "Gegrond"
    ONGEGROND = "ongegrond", "Ongegrond"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


class BetwistingStapSoort(models.TextChoices):
    """What happened on the way to a decision, and after it."""

    BEZWAAR = "bezwaar", "Bezwaar van de gebruiker"
    GEHOORD = "gehoord", "Antwoord van de wijk-werker"
    BESLISSING = "beslissing", "Beslissing"
    INTREKKING = "intrekking", "Ingetrokken door de gebruiker"
    VERGOED = "vergoed", "Uitbetaalde cheques vergoed"
    RECHTZETTING = "rechtzetting", "Rechtzetting"


class OvertypSoort(models.TextChoices):
    """The screens of VDAB's own system, in the order in which one usually goes through them."""

    WIJKWERKER = "wijkwerkers", "Wijk-werkers"
    TRAJECT = "trajecten", "Trajecten"
    AFSPRAKENBLAD = "afsprakenbladen", "Afsprakenbladen"
    EVALUATIE = "evaluaties", "Evaluaties"
    GEBRUIKER = "gebruikers", "Gebruikers"
    INZET = "inzetten", "Inzetten"
    PRESTATIES = "prestaties", "Prestaties per maand"
    CORRECTIE = "correcties", "Correcties"


class OvertypStand(models.TextChoices):
    """Is what stands here already there too?"""

    NIEUW = "nieuw", "Nieuw"
    GEWIJZIGD = "gewijzigd", "Gewijzigd"
    OVERGENOMEN = "overgenomen", "Overgenomen"


class Afsluitstand(models.TextChoices):
    """Does a closing still hold its month?"""

    AFGESLOTEN = "afgesloten", "Afgesloten"
    GEVRAAGD = "heropening_gevraagd", "Heropening gevraagd"
    HEROPEND = "heropend", "Heropend"
