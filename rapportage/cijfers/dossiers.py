"""Figures about trajecten: who came, who went, how long it took, and what came of it."""

from django.db.models import Count, Q, Sum, Value
from django.db.models.functions import Coalesce, Least, NullIf

from rapportage.choices import Eenheid, FeitSoort
from rapportage.cijfers.bronnen import gebeurtenissen, stand
from rapportage.cijfers.cijfer import Cijfer
from trajecten.choices import Doorstroom

PER = ("gemeente", "maand", "dienst", "dienstsoort", "bemiddelaar")
OP_DAG = ("gemeente", "dienst", "dienstsoort")  # of who waits for a traject, so for a bemiddelaar
BEREIKT = ~Q(waarde__in=["", "niet_bereikt"])


def _aantal(soort: FeitSoort, waar: Q | None = None) -> Count:
    return Count("pk", filter=Q(soort=soort) & (waar or Q()))


AANMELDINGEN = Cijfer(
    "aanmeldingen",
    "Aanmeldingen",
    "Aanmeldingen die een toeleider in deze periode verstuurde. Wie twee keer aangemeld is, telt "
    "twee keer.",
    gebeurtenissen,
    getal=_aantal(FeitSoort.AANMELDING),
    personen=_aantal(FeitSoort.AANMELDING),
    per=PER,
    waar=Q(soort=FeitSoort.AANMELDING),
)
NIET_BEGONNEN = Cijfer(
    "niet_begonnen",
    "Aangemeld, nog niet begonnen",
    "Aanmeldingen die op de laatste dag van de periode verstuurd waren, niet teruggestuurd waren "
    "en geen begonnen traject hadden. Wie twee keer aangemeld is, telt twee keer.",
    stand,
    getal=_aantal(FeitSoort.AANGEMELD),
    personen=_aantal(FeitSoort.AANGEMELD),
    per=OP_DAG,
    waar=Q(soort=FeitSoort.AANGEMELD),
)
WACHTTIJD = Cijfer(
    "wachttijd_begin",
    "Dagen wachten sinds de aanmelding",
    "Gemiddeld aantal dagen tussen het versturen, of het opnieuw versturen, en de laatste dag van "
    "de periode (of vandaag, als die dag nog moet komen), over de aanmeldingen die toen nog niet "
    "begonnen en niet teruggestuurd waren.",
    stand,
    getal=Sum("dagen", filter=Q(soort=FeitSoort.AANGEMELD), default=0),
    noemer=_aantal(FeitSoort.AANGEMELD),
    personen=_aantal(FeitSoort.AANGEMELD),
    eenheid=Eenheid.GEMIDDELDE,
    per=OP_DAG,
    waar=Q(soort=FeitSoort.AANGEMELD),
)
TERUGGESTUURD = Cijfer(
    "teruggestuurd",
    "Teruggestuurd",
    "Van de aanmeldingen die in deze periode aanvaard of teruggestuurd werden: hoeveel er "
    "teruggestuurd werden. Wat daarna opnieuw verstuurd werd, telt pas bij de nieuwe beslissing.",
    gebeurtenissen,
    getal=_aantal(FeitSoort.BESLIST, Q(telt=True)),
    noemer=_aantal(FeitSoort.BESLIST),
    personen=_aantal(FeitSoort.BESLIST),
    eenheid=Eenheid.DEEL,
    per=("gemeente", "maand", "dienst", "dienstsoort"),
    waar=Q(soort=FeitSoort.BESLIST, telt=True),
)
INSTROOM = Cijfer(
    "instroom",
    "Instroom",
    "Trajecten die in deze periode begonnen. Wie twee keer begint, telt twee keer.",
    gebeurtenissen,
    getal=_aantal(FeitSoort.INSTROOM),
    personen=_aantal(FeitSoort.INSTROOM),
    per=(*PER, "kenmerk"),
    waar=Q(soort=FeitSoort.INSTROOM),
)
UITSTROOM = Cijfer(
    "uitstroom",
    "Uitstroom",
    "Trajecten die in deze periode eindigden, om welke reden ook, met of zonder "
    "overgangsmaatregel.",
    gebeurtenissen,
    getal=_aantal(FeitSoort.UITSTROOM),
    personen=_aantal(FeitSoort.UITSTROOM),
    per=(*PER, "kenmerk", "waarde"),
    waar=Q(soort=FeitSoort.UITSTROOM),
)
LOPEND = Cijfer(
    "lopend",
    "Lopende trajecten",
    "Trajecten die op de laatste dag van de periode liepen, ook van wie toen geschorst was.",
    stand,
    getal=_aantal(FeitSoort.LOPEND),
    personen=_aantal(FeitSoort.LOPEND),
    per=("gemeente", "dienst", "dienstsoort", "bemiddelaar", "kenmerk"),
    waar=Q(soort=FeitSoort.LOPEND),
)
STARTTIJD = Cijfer(
    "starttijd",
    "Dagen van aanmelding tot start",
    "Gemiddeld aantal dagen tussen het versturen van de aanmelding en de start van het traject, "
    "over de trajecten die in deze periode na een aanmelding begonnen.",
    gebeurtenissen,
    getal=Sum("dagen", filter=Q(soort=FeitSoort.INSTROOM), default=0),
    noemer=_aantal(FeitSoort.INSTROOM, Q(dagen__isnull=False)),
    personen=_aantal(FeitSoort.INSTROOM, Q(dagen__isnull=False)),
    eenheid=Eenheid.GEMIDDELDE,
    per=PER,
    waar=Q(soort=FeitSoort.INSTROOM, dagen__isnull=False),
)
EVALUATIES = Cijfer(
    "evaluaties_op_tijd",
    "Evaluaties op tijd",
    "Van de evaluaties met een uiterste dag in deze periode: hoeveel er op die dag gebeurd waren.",
    gebeurtenissen,
    getal=_aantal(FeitSoort.EVALUATIE, Q(telt=True)),
    noemer=_aantal(FeitSoort.EVALUATIE),
    personen=_aantal(FeitSoort.EVALUATIE),
    eenheid=Eenheid.DEEL,
    per=PER,
    waar=Q(soort=FeitSoort.EVALUATIE),
)


def _eindes(eerst: Doorstroom) -> tuple[Count, ...]:
    """How many ended in each way, this one first: the figures beside the table of all of them."""
    ander = (stap for stap in Doorstroom if stap != eerst)
    return tuple(_aantal(FeitSoort.UITSTROOM, Q(waarde=stap)) for stap in (eerst, *ander))


DOORSTROOM_EINDE = Cijfer(
    "doorstroom_0",
    "Doorstroom bij het einde",
    "Van alle trajecten die in deze periode eindigden, ook met overgangsmaatregel: hoeveel er een "
    "volgende stap hadden. Dat is niet alleen een job, ook TWE, opleiding, stage, IBO, "
    "werkplekleren, sociale economie, arbeidszorg of een andere stap.",
    gebeurtenissen,
    getal=_aantal(FeitSoort.UITSTROOM, Q(telt=True)),
    noemer=_aantal(FeitSoort.UITSTROOM),
    personen=_aantal(FeitSoort.UITSTROOM),
    eenheid=Eenheid.DEEL,
    per=PER,
    waar=Q(soort=FeitSoort.UITSTROOM),
    naast=_eindes(Doorstroom.GEEN),
)
EEN_JOB = Q(waarde=Doorstroom.JOB)
# Beside the doorstroom it tells how many had another step: each of the three may be too few.
EINDES = (EEN_JOB, ~EEN_JOB & Q(telt=True), Q(telt=False))
WERK_EINDE = Cijfer(
    "werk_einde",
    "Job bij het einde",
    "Van alle trajecten die in deze periode eindigden, ook met overgangsmaatregel: hoeveel er een "
    "job als volgende stap hadden. De noemer is dezelfde als die van de doorstroom bij het einde; "
    "wie een andere stap had, telt hier niet.",
    gebeurtenissen,
    getal=_aantal(FeitSoort.UITSTROOM, EEN_JOB),
    noemer=_aantal(FeitSoort.UITSTROOM),
    personen=Coalesce(
        Least(*(NullIf(_aantal(FeitSoort.UITSTROOM, deel), Value(0)) for deel in EINDES)), Value(0)
    ),
    eenheid=Eenheid.DEEL,
    per=PER,
    waar=Q(soort=FeitSoort.UITSTROOM),
    naast=_eindes(Doorstroom.JOB),
)

DOORSTROOM_ACTIVITEIT = Cijfer(
    "doorstroom_activiteit",
    "Doorstroom per activiteit",
    "Van de trajecten die in deze periode eindigden en waarin een activiteit gedaan werd, ook maar "
    "één keer: hoeveel er een volgende stap hadden, zoals bij de doorstroom bij het einde. Wie "
    "meer dan een activiteit deed, telt bij elke activiteit, en in het geheel één keer.",
    gebeurtenissen,
    getal=Count("nummer", distinct=True, filter=Q(soort=FeitSoort.ACTIVITEIT, telt=True)),
    noemer=Count("nummer", distinct=True, filter=Q(soort=FeitSoort.ACTIVITEIT)),
    personen=Count("nummer", distinct=True, filter=Q(soort=FeitSoort.ACTIVITEIT)),
    eenheid=Eenheid.DEEL,
    per=("na_activiteit", *PER),
    waar=Q(soort=FeitSoort.ACTIVITEIT),
)


def _na(maand: int) -> Cijfer:
    deze = Q(kenmerk=str(maand)) & BEREIKT
    return Cijfer(
        f"doorstroom_{maand}",
        f"Doorstroom na {maand} maanden",
        f"Van wie {maand} maanden na het einde van het traject in deze periode bevraagd moest "
        "worden en bereikt werd: hoeveel er dan werkten (ook enkele uren of in de sociale "
        "economie) of een opleiding of stage volgden. Arbeidszorg telt hier niet mee. Wie niet "
        "bereikt werd, staat ook niet in de noemer.",
        gebeurtenissen,
        getal=_aantal(FeitSoort.OPVOLGING, deze & Q(telt=True)),
        noemer=_aantal(FeitSoort.OPVOLGING, deze),
        personen=_aantal(FeitSoort.OPVOLGING, deze),
        eenheid=Eenheid.DEEL,
        per=PER,
        waar=Q(soort=FeitSoort.OPVOLGING) & deze,
    )


BEANTWOORD = Cijfer(
    "opvolging_bereikt",
    "Bereikt bij de opvolging",
    "Van de vragen na 3, 6, 9 en 12 maanden die in deze periode gesteld moesten worden, samen: "
    "bij hoeveel de persoon bereikt werd. De doorstroom na die maanden gaat alleen over wie "
    "bereikt werd.",
    gebeurtenissen,
    getal=_aantal(FeitSoort.OPVOLGING, BEREIKT),
    noemer=_aantal(FeitSoort.OPVOLGING),
    personen=_aantal(FeitSoort.OPVOLGING),
    eenheid=Eenheid.DEEL,
    per=PER,
    waar=Q(soort=FeitSoort.OPVOLGING),
)
DOORSTROOM = (DOORSTROOM_EINDE, *(_na(maand) for maand in (3, 6, 9, 12)))
NOOIT_GEPLAATST = Cijfer(
    "nooit_geplaatst",
    "Nooit geplaatst",
    "Van de trajecten die in deze periode eindigden: hoeveel er nooit één uur werk hadden. Wie "
    "aangemeld werd maar geen traject begon, telt hier niet: die is nog niet begonnen, of "
    "teruggestuurd.",
    gebeurtenissen,
    getal=_aantal(FeitSoort.GEPLAATST, Q(telt=False)),
    noemer=_aantal(FeitSoort.GEPLAATST),
    personen=_aantal(FeitSoort.GEPLAATST),
    eenheid=Eenheid.DEEL,
    per=PER,
    waar=Q(soort=FeitSoort.GEPLAATST, telt=False),
)
ZONDER_WERK = Cijfer(
    "lopend_zonder_werk",
    "Lopend zonder werk",
    "Van de trajecten die op de laatste dag van de periode liepen: hoeveel er tot dan nog geen "
    "enkel uur werk hadden.",
    stand,
    getal=_aantal(FeitSoort.LOPEND, Q(telt=False)),
    noemer=_aantal(FeitSoort.LOPEND),
    personen=_aantal(FeitSoort.LOPEND),
    eenheid=Eenheid.DEEL,
    per=("gemeente", "dienst", "dienstsoort", "bemiddelaar", "kenmerk"),
    waar=Q(soort=FeitSoort.LOPEND, telt=False),
)

CIJFERS = (
    LOPEND,
    AANMELDINGEN,
    NIET_BEGONNEN,
    WACHTTIJD,
    TERUGGESTUURD,
    INSTROOM,
    STARTTIJD,
    UITSTROOM,
    NOOIT_GEPLAATST,
    ZONDER_WERK,
    EVALUATIES,
    DOORSTROOM[0],
    WERK_EINDE,
    DOORSTROOM_ACTIVITEIT,
    *DOORSTROOM[1:],
    BEANTWOORD,
)
