"""What an evaluatie says in sentences: on its page and on paper."""

from dataclasses import dataclass

from django.urls import reverse

from trajecten.choices import EvaluatieBesluit, EvaluatieSoort
from trajecten.models import Evaluatie, Inzet, Terugkoppeling
from trajecten.rules.evaluaties import Beurt, aan_de_beurt
from trajecten.services.evaluatiegegevens import Gegevens
from trajecten.services.termijnen import termijnen
from wijkwerken.kern.datums import dagnaam

BEURTEN = {
    Beurt.BEIDE: "Bemiddelaar en toeleider schrijven elk hun deel. Dat kan tegelijk.",
    Beurt.TOELEIDER: "De toeleider schrijft zijn deel. Daarna rondt de bemiddelaar af.",
    Beurt.BEMIDDELAAR: "De toeleider is klaar. De bemiddelaar leest na, beslist en rondt af.",
}
EIGEN_BEURT = {
    Beurt.TOELEIDER: "Schrijf uw deel. Daarna rondt de bemiddelaar af.",
    Beurt.BEMIDDELAAR: "De toeleider is klaar. Lees na, beslis en rond af.",
}


@dataclass(frozen=True, slots=True)
class Aanzet:
    """What is waited for, or what follows: a heading, a sentence and one way to go on."""

    kop: str
    tekst: str
    knop: str = ""
    url: str = ""
    post: bool = False


def beurt_van(evaluatie: Evaluatie, *, is_toeleider: bool) -> Aanzet | None:
    """Whose turn it is, said to who reads it."""
    beurt = aan_de_beurt(
        afgerond=evaluatie.afgerond_op is not None,
        heeft_verslag=bool(evaluatie.verslag_bemiddelaar),
        toeleider_klaar=evaluatie.toeleider_klaar,
    )
    if beurt == Beurt.NIEMAND:
        return None
    eigen = {Beurt.BEIDE, Beurt.TOELEIDER if is_toeleider else Beurt.BEMIDDELAAR}
    if beurt not in eigen:
        return Aanzet(f"Wacht op de {beurt.value}", BEURTEN[beurt])
    return Aanzet("U bent aan de beurt", EIGEN_BEURT.get(beurt, BEURTEN[beurt]))


def vervolg_van(evaluatie: Evaluatie, vandaag) -> Aanzet | None:
    """What the decision asks for, as long as it has not been done; of the last one only."""
    traject = evaluatie.traject
    if evaluatie.afgerond_op is None or not traject.is_lopend:
        return None
    if traject.evaluaties.filter(datum__gt=evaluatie.datum).exists():
        return None
    if evaluatie.besluit == EvaluatieBesluit.BIJSTUREN:
        return _bijsturen(evaluatie)
    if evaluatie.besluit == EvaluatieBesluit.STOPPEN or evaluatie.soort == EvaluatieSoort.EIND:
        return Aanzet(
            "Wat nu?",
            "Leg het einde van het traject vast, met de reden en de volgende stap.",
            "Traject beëindigen",
            reverse("traject_beeindigen", args=[traject.pk], query={"einde": evaluatie.datum}),
        )
    klok = termijnen(traject=traject, vandaag=vandaag)
    if not klok.voorzien_einde or not klok.uiterste_einde:
        return None
    if klok.uiterste_einde <= klok.voorzien_einde:
        return None
    return Aanzet(
        "Wat nu?",
        f"De termijn loopt tot en met {dagnaam(klok.voorzien_einde)}. Verlengen kan tot en met "
        f"{dagnaam(klok.uiterste_einde)}; die datum staat al ingevuld.",
        "Traject verlengen",
        reverse("traject_verlengen", args=[traject.pk]),
    )


def _bijsturen(evaluatie: Evaluatie) -> Aanzet | None:
    laatste = evaluatie.traject.afsprakenbladen.order_by("-volgnummer").first()
    if laatste is not None and not laatste.is_getekend:
        return Aanzet(
            "Wat nu?",
            "Er is een nieuwe versie van het afsprakenblad. Werk ze af en laat ze tekenen.",
            "Afsprakenblad openen",
            laatste.get_absolute_url(),
        )
    if laatste is None or laatste.aangemaakt_op < (evaluatie.afgerond_op or laatste.aangemaakt_op):
        return Aanzet(
            "Wat nu?",
            "Maak een nieuwe versie van het afsprakenblad. Wat in de vorige stond, staat er al in.",
            "Nieuwe versie maken",
            reverse("traject_afsprakenblad", args=[evaluatie.traject_id]),
            post=True,
        )
    return None


def plaatsen_van(evaluatie: Evaluatie, gegevens: Gegevens, nu) -> list[Inzet]:
    """The inzetten of the period, each with until when a question by mail is open."""
    inzetten = list(
        evaluatie.traject.inzetten.filter(
            prestaties__datum__range=(gegevens["van"], gegevens["tot"])
        )
        .distinct()
        .select_related("aanvraag__gebruiker", "aanvraag__activiteit", "traject__wijkwerker")
    )
    open_ = dict(
        Terugkoppeling.objects.open()
        .filter(inzet__in=inzetten, verloopt_op__gt=nu)
        .values_list("inzet_id", "verloopt_op")
    )
    for inzet in inzetten:
        inzet.gevraagd_tot = open_.get(inzet.pk)
    return inzetten
