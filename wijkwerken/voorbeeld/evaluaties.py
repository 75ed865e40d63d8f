"""Evaluaties with something to read in them, and one that stays away too long."""

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from activiteiten.choices import Niveau
from trajecten.choices import (
    CompetentieSoort,
    EvaluatieBesluit,
    EvaluatieSoort,
    SignaalSoort,
    Stiptheid,
    TerugkoppelingWijze,
)
from trajecten.models import EvaluatieCompetentie, Inzet, Traject
from trajecten.services.evaluaties import (
    evaluatie_afronden,
    evaluatie_beginnen,
    evaluatie_schrijven,
)
from trajecten.services.inzetten import moment_annuleren, moment_plannen
from trajecten.services.terugkoppelingen import terugkoppeling_noteren, terugkoppeling_vragen
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.voorbeeld.bezetting import Opdracht
from wijkwerken.voorbeeld.personen import Mens
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip
from wijkwerken.voorbeeld.werk import plannen

if TYPE_CHECKING:
    from wijkwerken.voorbeeld.klein import Klein

GEZEGD = (
    (4, 4, 3, "Altijd goedgezind. De kinderen kijken naar haar uit."),
    (3, 4, 3, ""),
    (4, 3, 2, "Vraagt nog vaak wat de volgende taak is, maar doet het dan goed."),
    (2, 3, 3, "Komt soms te laat met de bus van acht uur."),
    (4, 4, 4, "Leert nu zelf nieuwe mensen aan."),
)


def laden(klein: "Klein") -> None:
    """After the work is done, so that there is something to evaluate."""
    wereld = klein.wereld
    gebruikers_zeggen(wereld)
    afgerond(wereld, _lopend("Demir"), wereld.dagen(-2))
    wacht_op_toeleider(wereld, _lopend("Bakkali"))
    blijft_uit(klein)


def gebruikers_zeggen(wereld: Wereld) -> None:
    """Answers from paper and conversations, and one question that is still open."""
    inzetten = list(
        Inzet.objects.lopend()
        .filter(prestaties__isnull=False)
        .distinct()
        .order_by("traject__nummer", "pk")
    )
    for nummer, inzet in enumerate(inzetten[1:11]):
        laatste = inzet.prestaties.latest("datum").datum
        afspraken, werk, zelfstandig, opmerking = GEZEGD[nummer % len(GEZEGD)]
        terugkoppeling_noteren(
            door=wereld.bemiddelaar,
            inzet=inzet,
            wijze=TerugkoppelingWijze.GESPREK if nummer % 4 == 3 else TerugkoppelingWijze.PAPIER,
            datum=laatste,
            afspraken=afspraken,
            werk=werk,
            zelfstandig=zelfstandig,
            opmerking=opmerking,
            nu=tijdstip(laatste, 17),
        )
    terugkoppeling_vragen(
        door=wereld.bemiddelaar,
        inzet=inzetten[0],
        nu=tijdstip(wereld.vandaag, 9),
        aan="contact@voorbeeld.test",
    )


def afgerond(wereld: Wereld, traject: Traject, dag: date) -> None:
    """A finished one: competences then and now, both parts, and a decision to adjust."""
    niet_gekomen(traject, dag - timedelta(days=6))
    door = traject.bemiddelaar
    evaluatie = evaluatie_beginnen(
        door=door, traject=traject, soort=EvaluatieSoort.TUSSENTIJDS, datum=dag
    )
    toeleider = _toeleider(wereld, traject)
    if toeleider:
        evaluatie_schrijven(
            door=toeleider,
            evaluatie=evaluatie,
            versie=None,
            nu=tijdstip(dag, 11),
            verslag_toeleider="Hij staat weer elke dag op tijd op. Thuis is er meer rust.",
            toeleider_klaar=True,
        )
    evaluatie_schrijven(
        door=door,
        evaluatie=evaluatie,
        versie=None,
        nu=tijdstip(dag, 15),
        verslag_bemiddelaar="Werkt graag buiten en in ploeg. Kan meer uren aan dan afgesproken.",
        competenties=[_oordeel(rij) for rij in evaluatie.competenties.all()],
    )
    evaluatie_afronden(
        door=door,
        evaluatie=evaluatie,
        besluit=EvaluatieBesluit.BIJSTUREN,
        volgende_stap="Vanaf volgende maand 45 uur, en een kennismaking met een groenploeg",
        nu=tijdstip(dag, 16),
    )


def niet_gekomen(traject: Traject, dag: date) -> None:
    """A moment in the evening, when nobody else's schedule has one, to which nobody came."""
    inzet = traject.inzetten.lopend().first()
    if inzet is None:
        return
    door = traject.bemiddelaar
    moment = moment_plannen(
        door=door, inzet=inzet, datum=dag, begin=time(18), einde=time(19), uren=None
    )
    moment_annuleren(door=door, moment=moment, stiptheid=Stiptheid.VERWITTIGD)


def wacht_op_toeleider(wereld: Wereld, traject: Traject) -> None:
    """The bemiddelaar wrote its part; the dienst is asked for its own."""
    evaluatie = evaluatie_beginnen(
        door=traject.bemiddelaar,
        traject=traject,
        soort=EvaluatieSoort.TUSSENTIJDS,
        datum=wereld.dagen(3),
    )
    evaluatie_schrijven(
        door=traject.bemiddelaar,
        evaluatie=evaluatie,
        versie=None,
        nu=tijdstip(wereld.vandaag, 9),
        verslag_bemiddelaar="Komt graag en leert snel. Nederlands op de werkvloer gaat vooruit.",
    )


def blijft_uit(klein: "Klein") -> None:
    """Twenty days late: the coordinator sees it under Geëscaleerd."""
    wereld = klein.wereld
    traject = klein.verlengd(
        Mens("Claessens", "Ilse", date(1981, 6, 21), "beersel"),
        wereld.dagen(-290),
        plus_maanden(wereld.dagen(-20), -6),
    )
    opdracht = Opdracht("Woonzorgcentrum Zonnewende", "LOG-03", (2,), time(14), time(16))
    aanvraag = klein.eigen_opdracht(opdracht, klein.gevraagd)
    plannen(wereld, klein.werk(traject, aanvraag, wereld.vandaag), 3)
    wereld.plant(SignaalSoort.EVALUATIE, traject, "evaluatie 20 dagen te laat")
    wereld.plant(SignaalSoort.ESCALATIE, traject, "geëscaleerd naar de coördinator")


def _oordeel(rij: EvaluatieCompetentie) -> dict[str, object]:
    """What was to be learnt went one step up; what was there stayed."""
    niveaus = list(Niveau)
    rang = niveaus.index(Niveau(rij.niveau_toen)) if rij.niveau_toen else 1
    if rij.soort == CompetentieSoort.TE_VERWERVEN:
        rang = min(rang + 1, len(niveaus) - 1)
        waarom = "De ploegbaas laat hem nu alleen beginnen"
    else:
        waarom = ""
    return {"id": rij.pk, "niveau_nu": niveaus[rang], "waarom": waarom}


def _toeleider(wereld: Wereld, traject: Traject):
    return next((a for a in wereld.accounts.values() if a.dienst_id == traject.toeleider_id), None)


def _lopend(naam: str) -> Traject:
    return Traject.objects.lopend().get(wijkwerker__naam=naam)
