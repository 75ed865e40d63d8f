"""Figures about what gebruikers ask for."""

from django.db.models import Count, Q, Sum

from rapportage.choices import Eenheid, FeitSoort
from rapportage.cijfers.bronnen import gebeurtenissen, stand
from rapportage.cijfers.cijfer import Cijfer

DEZE = Q(soort=FeitSoort.AANVRAAG)
PER = ("gemeente", "maand", "kenmerk")

OPDRACHTEN = Cijfer(
    "opdrachten",
    "Opdrachten",
    "Aanvragen die in deze periode van gebruikers kwamen, ook als er niemand voor gevonden werd "
    "of ze later ingetrokken zijn.",
    gebeurtenissen,
    getal=Count("pk", filter=DEZE),
    per=PER,
    waar=DEZE,
)
INGEVULD = Cijfer(
    "ingevuld",
    "Ingevulde opdrachten",
    "Van de aanvragen uit deze periode: voor hoeveel er een wijk-werker gevonden was toen de "
    "maand werd afgesloten, of tot vandaag als de maand nog open is.",
    gebeurtenissen,
    getal=Count("pk", filter=DEZE & Q(telt=True)),
    noemer=Count("pk", filter=DEZE),
    eenheid=Eenheid.DEEL,
    per=PER,
    waar=DEZE,
)
ZOEKTIJD = Cijfer(
    "zoektijd",
    "Dagen tot iemand er werkt",
    "Gemiddeld aantal dagen tussen de aanvraag en de eerste werkdag, over de aanvragen uit deze "
    "periode waarvoor iemand gevonden is.",
    gebeurtenissen,
    getal=Sum("dagen", filter=DEZE, default=0),
    noemer=Count("pk", filter=DEZE & Q(dagen__isnull=False)),
    eenheid=Eenheid.GEMIDDELDE,
    per=PER,
    waar=DEZE & Q(dagen__isnull=False),
)
WACHTEND = Cijfer(
    "wachtend",
    "Wachtende aanvragen",
    "Aanvragen waarvoor op de laatste dag van de periode nog niemand gevonden was, of nog plaatsen "
    "open waren. Wat intussen ingetrokken of zonder wijk-werker afgesloten is, telt niet.",
    stand,
    getal=Count("pk", filter=Q(soort=FeitSoort.WACHTEND)),
    per=("gemeente", "kenmerk"),
    waar=Q(soort=FeitSoort.WACHTEND),
)

CIJFERS = (OPDRACHTEN, INGEVULD, ZOEKTIJD, WACHTEND)
