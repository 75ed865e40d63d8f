"""Who is there in the small organisation: an invented cast, and the jobs they do."""

from dataclasses import dataclass
from datetime import date, time

from trajecten.choices import (
    AanmeldingStatus,
    Doorstroom,
    EindeReden,
    Inkomen,
)
from wijkwerken.voorbeeld.personen import Mens

LEEFLOON, UITKERING, ZONDER = Inkomen.LEEFLOON, Inkomen.UITKERING, Inkomen.ZONDER
COLLEGA = "collega"


@dataclass(frozen=True, slots=True)
class Loper:
    """A running traject: when it began, its last evaluatie, and where the person works."""

    mens: Mens
    start: int  # days before today
    evaluatie: int = 0  # days before today; with one the traject was renewed
    opdracht: str = ""
    weken_plannen: int = 0
    bij: str = "bemiddelaar"


@dataclass(frozen=True, slots=True)
class Opdracht:
    """A weekly job at one of the gebruikers."""

    besteller: str
    code: str
    dagen: tuple[int, ...]
    begin: time
    einde: time


# fmt: off
OPDRACHTEN = {
    "wzc": Opdracht("Woonzorgcentrum Zonnewende", "LOG-02", (0, 2), time(8, 30), time(12, 30)),
    "refter": Opdracht("Basisschool De Linde", "LOG-03", (1, 4), time(11, 30), time(13, 30)),
    "zwerfvuil": Opdracht("Technische dienst Zennedal", "PREV-06", (3,), time(8), time(12)),
    "maaltijden": Opdracht("Dienstencentrum De Meander", "LOG-01", (0, 3), time(11), time(13)),
    "klas": Opdracht("Vrije school De Kiem", "PERS-11", (1, 4), time(9), time(12)),
    "fruit": Opdracht("Fruithoeve Ter Kammen", "LAND-02", (1, 3), time(8), time(12)),
    "spoel": Opdracht("Buurtwerk De Spoel vzw", "PERS-14", (2,), time(9), time(12)),
    "voedsel": Opdracht("Voedselhulp Pajot vzw", "LOG-08", (3,), time(9), time(13)),
    "bib": Opdracht("Bibliotheek De Leeslamp", "ADMIN-05", (2,), time(13), time(16)),
    "tuin": Opdracht("Claes", "TUIN-01", (2,), time(9), time(12)),
    "middag": Opdracht("Basisschool Het Vlindernest", "PERS-07", (1, 4), time(12), time(14)),
    "boodschappen": Opdracht("Van Cutsem", "HUIS-02", (5,), time(9), time(11)),
    "witloof": Opdracht("Witloofbedrijf Pauwels", "LAND-03", (2,), time(13), time(17)),
    "senioren": Opdracht("Seniorenclub Herfstrood vzw", "PERS-13", (4,), time(13), time(17)),
    "speelplein": Opdracht("Speelpleinwerking Kriebel vzw", "PERS-10", (5,), time(13), time(17)),
    "kuis": Opdracht("Deneyer", "HUIS-06", (1,), time(13), time(16)),
}
LOPERS = (
    Loper(Mens("Bakkali", "Samira", date(1988, 4, 12), "halle"), 95, 0, "wzc", 4),
    Loper(Mens("Kowalska", "Danuta", date(1979, 11, 3), "halle", UITKERING), 80, 0, "refter", 3),
    Loper(Mens("Demir", "Mehmet", date(1991, 1, 27), "beersel"), 110, 0, "zwerfvuil", 4),
    Loper(Mens("Janssens", "Linda", date(1968, 6, 8), "beersel", UITKERING), 60, 0, "maaltijden"),
    Loper(Mens("Popescu", "Elena", date(1984, 9, 19), "dilbeek"), 100, 0, "klas", 0, COLLEGA),
    Loper(Mens("Diallo", "Mamadou", date(2000, 2, 29), "leeuw"), 45, 0, "fruit", 3),
    Loper(Mens("Vermeulen", "Patrick", date(1965, 3, 30), "leeuw", UITKERING), 70, 0, "spoel"),
    Loper(Mens("Haddad", "Leïla", date(1995, 7, 14), "halle"), 120, 0, "voedsel"),
    Loper(Mens("Tran", "Van Minh", date(1972, 12, 1), "dilbeek", ZONDER), 88, 0, "bib", 0, COLLEGA),
    Loper(Mens("Willems", "Chantal", date(1970, 5, 22), "halle", UITKERING), 40, 0, "tuin"),
    Loper(Mens("Öztürk", "Emine", date(1986, 8, 5), "beersel"), 30, 0, "middag"),
    Loper(Mens("De Backer", "Ronny", date(1963, 10, 17), "halle", UITKERING), 18),
    Loper(Mens("Nowak", "Piotr", date(1990, 2, 11), "leeuw"), 9, 0, "", 0, COLLEGA),
    Loper(Mens("Coppens", "Annie", date(1966, 1, 9), "beersel", ZONDER), 105, 0, "boodschappen"),
    Loper(Mens("Sahin", "Hasan", date(1982, 3, 3), "dilbeek", UITKERING), 205, 40, "witloof", 4),
    Loper(Mens("Lemmens", "Ann", date(1974, 11, 25), "dilbeek"), 270, 110, "senioren", 0, COLLEGA),
    Loper(Mens("Mertens", "Sven", date(1998, 6, 30), "beersel"), 225, 70, "speelplein"),
)
GESTOPT = (
    (Mens("Nys", "Jeroen", date(1993, 4, 4), "halle"), 260, 120, EindeReden.DOORSTROOM,
     Doorstroom.JOB, "Vast contract in de keuken van een school"),
    (Mens("Benali", "Rachida", date(1985, 10, 20), "halle"), 230, 95, EindeReden.DOORSTROOM,
     Doorstroom.OPLEIDING, "Opleiding logistiek assistent in de zorg"),
    (Mens("Smets", "Marc", date(1961, 9, 2), "leeuw", UITKERING), 220, 75, EindeReden.GEZONDHEID,
     Doorstroom.ARBEIDSZORG, ""),
    (Mens("Ivanova", "Olga", date(1977, 12, 12), "dilbeek"), 190, 50, EindeReden.DOORSTROOM,
     Doorstroom.SOCIALE_ECONOMIE, "Strijkatelier"),
    (Mens("Jacobs", "Nico", date(1989, 7, 7), "beersel", UITKERING), 175, 25,
     EindeReden.EIGEN_VRAAG, Doorstroom.GEEN, "Wil eerst verhuizen en zoekt daarna zelf"),
)
AANMELDINGEN = (
    (Mens("Ait Said", "Nora", date(1996, 3, 18), "halle"), AanmeldingStatus.CONCEPT, -1),
    (Mens("Janssens", "Bart", date(1987, 1, 15), "halle"), AanmeldingStatus.VERSTUURD, -1),
    (Mens("Stevens", "Kevin", date(1999, 5, 6), "leeuw", UITKERING), AanmeldingStatus.GEZIEN, -4),
    (Mens("Kaya", "Sibel", date(1992, 8, 24), "beersel"), AanmeldingStatus.INTAKE_GEPLAND, -8),
    (Mens("Lambrecht", "Guy", date(1969, 2, 2), "halle"), AanmeldingStatus.TERUGGESTUURD, -6),
)
# fmt: on
