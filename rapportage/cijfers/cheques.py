"""Figures about cheques."""

from django.db.models import Case, F, IntegerField, Q, Sum, When
from django.db.models.functions import Cast

from cheques.choices import BewegingSoort
from rapportage.choices import Eenheid, FeitSoort
from rapportage.cijfers.bronnen import bewegingen, gebeurtenissen
from rapportage.cijfers.cijfer import Cijfer

PER = ("gemeente", "maand")
KOOP = Q(soort=FeitSoort.VERKOCHT)
IN, TERUG = Q(soort=BewegingSoort.GEKOPPELD), Q(soort=BewegingSoort.GECORRIGEERD)
NEE = Q(soort=BewegingSoort.GEWEIGERD)
ANTWOORD = NEE | Q(soort=BewegingSoort.UITBETAALD)


def _aantal(waar: Q) -> Sum:
    return Sum("aantal", filter=waar, default=0)


VERKOCHT = Cijfer(
    "cheques_verkocht",
    "Verkochte cheques",
    "Cheques die gebruikers kochten en die in deze periode zijn uitgegeven. Een aankoop telt bij "
    "de gemeente van de vestiging waarvoor ze is, anders bij die van de eerste vestiging van de "
    "gebruiker. Zonder vestiging telt ze niet.",
    gebeurtenissen,
    # Only of these rows is the waarde a number.
    getal=Sum(Case(When(KOOP, then=Cast("waarde", IntegerField())), default=0), default=0),
    per=(*PER, "kenmerk"),
    waar=KOOP,
)
INGELEVERD = Cijfer(
    "cheques_ingeleverd",
    "Ingeleverde cheques",
    "Cheques die in deze periode voor een prestatie zijn ingeleverd, min wat van een prestatie "
    "gehaald is.",
    bewegingen,
    getal=Sum(Case(When(IN, then=F("aantal")), When(TERUG, then=-F("aantal")), default=0),
              default=0),
    per=PER,
    waar=IN | TERUG,
)  # fmt: skip
AFGELEVERD = Cijfer(
    "cheques_afgeleverd",
    "Cheques naar de uitgever",
    "Cheques die in deze periode bij de uitgever zijn afgeleverd; wat geweigerd werd en opnieuw "
    "gaat, telt opnieuw.",
    bewegingen,
    getal=_aantal(Q(soort=BewegingSoort.AFGELEVERD)),
    per=PER,
    waar=Q(soort=BewegingSoort.AFGELEVERD),
)
GEWEIGERD = Cijfer(
    "cheques_geweigerd",
    "Geweigerde cheques",
    "Van de cheques waarop de uitgever in deze periode antwoordde: hoeveel hij er weigerde.",
    bewegingen,
    getal=_aantal(NEE),
    noemer=_aantal(ANTWOORD),
    eenheid=Eenheid.DEEL,
    per=PER,
    waar=ANTWOORD,
)

CIJFERS = (VERKOCHT, INGELEVERD, AFGELEVERD, GEWEIGERD)
