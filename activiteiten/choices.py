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


class CompetentieGroep(models.TextChoices):
    """How the vocabulary of competences is laid out; the last eight as the activiteiten are."""

    HOUDING = "houding", "Arbeidshouding"
    OMGANG = "omgang", "Omgaan met anderen"
    TAAL = "taal", "Taal en communicatie"
    ZELFSTANDIG = "zelfstandig", "Zelfstandig werken"
    VEILIG = "veilig", "Veilig en gezond werken"
    PREVENTIE = "preventie", "Preventie en toezicht"
    ADMINISTRATIE = "administratie", "Administratie en computer"
    HERSTEL = "herstel", "Herstellen en onderhouden"
    TUIN = "tuin", "Tuin"
    LAND = "land", "Land- en tuinbouw"
    LOGISTIEK = "logistiek", "Logistiek"
    PERSONEN = "personen", "Begeleiden van personen"
    HUISHOUDEN = "huishouden", "Huishouden"


class Niveau(models.TextChoices):
    """How far someone is with a competence, from low to high."""

    NOG_NIET = "nog_niet", "Nog niet"
    MET_HULP = "met_hulp", "Met hulp"
    ZELFSTANDIG = "zelfstandig", "Zelfstandig"
    TOONT = "toont", "Kan het tonen aan anderen"

    @property
    def rang(self) -> int:
        """For comparing: 0 is the lowest."""
        return list(Niveau).index(self)


class VereisteSoort(models.TextChoices):
    """What kind of thing is asked of who does the work."""

    RIJBEWIJS = "rijbewijs", "Rijbewijs"
    TAAL = "taal", "Taal"
    ATTEST = "attest", "Attest"
    ANDERE = "andere", "Andere"


# The one code that the programme itself knows: a person has a tick for it of its own.
RIJBEWIJS_B = "RIJBEWIJS-B"


class AfwijkingStatus(models.TextChoices):
    """The steps of a request for an afwijkende activiteit (domein.md 5.4)."""

    CONCEPT = "concept", "Concept"
    ADVIES_GEVRAAGD = "advies_gevraagd", "Advies gevraagd"
    ADVIES_ONTVANGEN = "advies_ontvangen", "Adviezen ontvangen"
    BESLIST = "beslist", "Raad besliste"
    GEMELD = "gemeld", "Gemeld aan VDAB"
    AANVAARD = "aanvaard", "VDAB aanvaardt"
    ACTIEF = "actief", "Actief"
    AFGEKEURD = "afgekeurd", "Afgekeurd"
    INGETROKKEN = "ingetrokken", "Ingetrokken"


class Criterium(models.TextChoices):
    """What the toetsing asks; the advice of the social partners stands apart."""

    VERDRINGING = "verdringing", "Verdringt geen gewone of sociale tewerkstelling"
    NOOD = "nood", "Antwoordt op een nood die niemand anders invult"
    LEERWAARDE = "leerwaarde", "Wie het doet, leert er iets door"
    TECHNISCH = "technisch", "Vraagt geen techniciteit of attest"

    @property
    def vraag(self) -> str:
        """What to write as the ground."""
        return {
            Criterium.VERDRINGING: "Welke bedrijven, dienstencheques of sociale economie doen dit "
            "werk nu? Waarom verliezen zij niets?",
            Criterium.NOOD: "Voor wie is dit nodig, en waarom vinden zij nergens anders hulp?",
            Criterium.LEERWAARDE: "Wat leert een wijk-werker hier, en waarvoor dient dat later?",
            Criterium.TECHNISCH: "Welk gereedschap of welke kennis is nodig? Is er een risico?",
        }[self]


class AdviesUitkomst(models.TextChoices):
    GUNSTIG = "gunstig", "Gunstig"
    VOORWAARDEN = "voorwaarden", "Gunstig met voorwaarden"
    ONGUNSTIG = "ongunstig", "Ongunstig"
    GEEN = "geen", "Geen advies gegeven"


class VdabUitkomst(models.TextChoices):
    AANVAARD = "aanvaard", "Aanvaard"
    GEEN_BEZWAAR = "geen_bezwaar", "Geen bezwaar"
    AFGEKEURD = "afgekeurd", "Afgekeurd"


class Bevinding(models.TextChoices):
    """What the yearly evaluation concludes."""

    BEHOUDEN = "behouden", "Behouden"
    BIJSTUREN = "bijsturen", "Bijsturen"
    STOPZETTEN = "stopzetten", "Stopzetten"
