"""Dossiers of invented people, made by the services as people would: with the days of then."""

from datetime import date, timedelta
from typing import Any

from trajecten.choices import AanmeldingStatus, EvaluatieSoort, SchorsingReden, Terugstuurgrond
from trajecten.models import Aanmelding, Schorsing, Traject
from trajecten.services.aanmeldingen import (
    aanmelding_aanvaarden,
    aanmelding_gezien,
    aanmelding_schrijven,
    aanmelding_terugsturen,
    aanmelding_versturen,
)
from trajecten.services.afsprakenblad import (
    afsprakenblad_bewerken,
    afsprakenblad_herzien,
    afsprakenblad_tekenen,
)
from trajecten.services.evaluaties import (
    evaluatie_afronden,
    evaluatie_beginnen,
    evaluatie_schrijven,
)
from trajecten.services.handtekeningen import papier_vastleggen
from trajecten.services.intake import intake_plannen
from trajecten.services.overeenkomsten import overeenkomst_opmaken
from trajecten.services.overgang import overgangsmaatregel_vastleggen
from trajecten.services.schorsingen import schorsing_vastleggen
from trajecten.services.trajecten import (
    traject_beeindigen,
    traject_verlengen,
)
from wijkwerken.kern.datums import laatste_dag
from wijkwerken.toegang.models import Account
from wijkwerken.voorbeeld.afspraken import OUDE_MAP
from wijkwerken.voorbeeld.personen import Mens, persoonsgegevens
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip

MOTIVERINGEN = (
    "Vijf jaar niet gewerkt. Wil eerst enkele uren per week wennen aan een werkritme.",
    "Leert Nederlands op niveau 1.2 en zoekt een plek om te oefenen.",
    "Zorgt alleen voor twee kinderen; halftijds werken lukt nog niet.",
    "Na een lange ziekte. De arts raadt een rustige opbouw aan.",
    "Weinig werkervaring. Wil ontdekken welk werk past.",
    "Verloor haar werk na twintig jaar en heeft weer zelfvertrouwen nodig.",
)
# Words of the vocabulary, and one of one's own; each with how far someone is.
VERWORVEN = tuple(
    {"omschrijving": omschrijving, "niveau": niveau}
    for omschrijving, niveau in (
        ("Op tijd komen", "zelfstandig"),
        ("Beleefd en vriendelijk omgaan met mensen", "toont"),
        ("Het eigen werk plannen", "zelfstandig"),
        ("Zorgvuldig werken", "met_hulp"),
        ("Frans", "zelfstandig"),
    )
)
TE_VERWERVEN = tuple(
    {"omschrijving": omschrijving, "niveau": niveau, "doelniveau": "zelfstandig"}
    for omschrijving, niveau in (
        ("Zich verstaanbaar maken in het Nederlands", "nog_niet"),
        ("Met opmerkingen omgaan", "met_hulp"),
        ("Een dagritme opbouwen", "nog_niet"),
        ("Samenwerken", "met_hulp"),
    )
)
VERVOLG = (
    "Opleiding logistiek assistent in de zorg",
    "Tijdelijke werkervaring bij het OCMW",
    "Job in een keuken of refter",
    "Opleiding groenarbeider",
    "Werkplek in de sociale economie",
)
VERSLAGEN = (
    "Komt stipt en werkt graag samen. De gebruiker is tevreden.",
    "Goede vooruitgang met Nederlands. Durft nu zelf de telefoon op te nemen.",
    "Houdt het ritme vol. Kan meer uren aan.",
    "Werkt rustig en nauwkeurig. Vraagt soms nog bevestiging.",
)
SCHRIJVERS = {"OCMW Halle": "ocmw-halle", "OCMW Beersel": "ocmw-beersel"}
VDAB = "VDAB Halle-Vilvoorde"


def aanmelden(wereld: Wereld, mens: Mens, dag: date) -> Aanmelding:
    """A concept of that day; who has no account with us is written in by the bemiddelaar."""
    toeval = wereld.toeval
    door = _schrijver(wereld, mens)
    gegevens: dict[str, Any] = persoonsgegevens(wereld, mens) | {
        "trajectbegeleider": toeval.choice(("M. Claes", "F. Haddad", "L. Thys")),
        "motivering": toeval.choice(MOTIVERINGEN),
        "verworven": toeval.sample(VERWORVEN, 2),
        "te_verwerven": toeval.sample(TE_VERWERVEN, 2),
        "activiteiten": [wereld.activiteiten[c] for c in toeval.sample(VOORKEUREN, 2)],
        "vervolgstap": toeval.choice(VERVOLG),
        "duur_maanden": 12,
        "stappen": [(1, 20), (3, 40)],
    }
    if door.dienst is None:
        gegevens["dienst"] = wereld.diensten[mens.dienst]
    return aanmelding_schrijven(door=door, vandaag=dag, gegevens=gegevens)


VOORKEUREN = ("LOG-02", "LOG-03", "TUIN-01", "TUIN-05", "PERS-03", "PERS-07", "HERST-09", "LAND-02")


def _schrijver(wereld: Wereld, mens: Mens) -> Account:
    if mens.dienst == VDAB:
        return wereld.accounts["vdab"]
    sleutel = SCHRIJVERS.get(mens.dienst)
    return wereld.accounts[sleutel] if sleutel else wereld.bemiddelaar


def versturen(wereld: Wereld, aanmelding: Aanmelding, dag: date) -> Aanmelding:
    door = aanmelding.ingediend_door
    return aanmelding_versturen(door=door, aanmelding=aanmelding, nu=tijdstip(dag))


def aanmelding_tot(wereld: Wereld, mens: Mens, status: AanmeldingStatus, dag: date) -> Aanmelding:
    """An aanmelding of that day, as far as this status."""
    rij = aanmelden(wereld, mens, dag)
    if status == AanmeldingStatus.CONCEPT:
        return rij
    rij = versturen(wereld, rij, dag)
    door = wereld.bemiddelaar
    if status != AanmeldingStatus.VERSTUURD:
        rij = aanmelding_gezien(door=door, aanmelding=rij, nu=tijdstip(dag, 15))
    if status == AanmeldingStatus.INTAKE_GEPLAND:
        rij = intake_plannen(
            door=door,
            aanmelding=rij,
            intake_op=tijdstip(_werkdag(wereld.dagen(3)), 10, 30),
            intake_plaats="Sociaal Huis Halle",
        ).aanmelding
    if status == AanmeldingStatus.TERUGGESTUURD:
        rij = aanmelding_terugsturen(
            door=door,
            aanmelding=rij,
            grond=Terugstuurgrond.ONVOLLEDIG,
            reden="De motivering zegt niet waarom deze stap nodig is. Vul dat aan.",
            nu=tijdstip(dag + timedelta(days=1), 14),
        )
    return rij


def _werkdag(dag: date) -> date:
    return dag if dag.weekday() < 5 else dag + timedelta(days=7 - dag.weekday())


def traject_openen(
    wereld: Wereld, mens: Mens, start: date, *, bemiddelaar: str = "bemiddelaar"
) -> Traject:
    """From aanmelding to a running first term, with both papers signed."""
    dag = start - timedelta(days=wereld.toeval.randint(6, 15))
    aanmelding = versturen(wereld, aanmelden(wereld, mens, dag), dag)
    wie = wereld.accounts[bemiddelaar]
    traject = aanmelding_aanvaarden(
        door=wie,
        aanmelding=aanmelding,
        start=start,
        bemiddelaar=wie,
        nu=tijdstip(start - timedelta(days=2), 15, 40),
    )
    papier_vastleggen(
        door=wie,
        document=overeenkomst_opmaken(door=wie, traject=traject),
        getekend_op=start,
        reden=OUDE_MAP,
    )
    traject.refresh_from_db()
    afsprakenblad_tekenen(
        door=wie,
        afsprakenblad=traject.afsprakenbladen.get(),
        getekend_op=start,
        vandaag=start,
        reden=OUDE_MAP,
    )
    return traject


def nieuw_afsprakenblad(wereld: Wereld, traject: Traject, dag: date) -> None:
    """A second version with more hours, signed on that day."""
    door = traject.bemiddelaar
    blad = afsprakenblad_herzien(door=door, traject=traject)
    blad = afsprakenblad_bewerken(
        door=door, afsprakenblad=blad, versie=None, gegevens={"stappen": [(1, 30), (2, 45)]}
    )
    afsprakenblad_tekenen(
        door=door, afsprakenblad=blad, getekend_op=dag, vandaag=dag, reden=OUDE_MAP
    )


def evalueren(
    wereld: Wereld, traject: Traject, dag: date, *, soort: str = EvaluatieSoort.TUSSENTIJDS
) -> None:
    """Both sides wrote their part, and it was rounded off on that day."""
    door = traject.bemiddelaar
    evaluatie = evaluatie_beginnen(door=door, traject=traject, soort=soort, datum=dag)
    evaluatie = evaluatie_schrijven(
        door=door,
        evaluatie=evaluatie,
        versie=None,
        nu=tijdstip(dag, 15),
        verslag_bemiddelaar=wereld.toeval.choice(VERSLAGEN),
    )
    toeleider = next(
        (a for a in wereld.accounts.values() if a.dienst_id == traject.toeleider_id), None
    )
    if toeleider:
        evaluatie = evaluatie_schrijven(
            door=toeleider,
            evaluatie=evaluatie,
            versie=None,
            nu=tijdstip(dag, 11),
            verslag_toeleider="Vertelt thuis graag over het werk. We zien meer zelfvertrouwen.",
            toeleider_klaar=True,
        )
    evaluatie_afronden(
        door=door,
        evaluatie=evaluatie,
        besluit="stoppen" if soort == EvaluatieSoort.EIND else "verder",
        volgende_stap=wereld.toeval.choice(VERVOLG),
        nu=tijdstip(dag, 16),
    )


def verlengen(wereld: Wereld, traject: Traject, dag: date) -> Traject:
    """Renewed on that day for the rest of the twelve months."""
    return traject_verlengen(
        door=traject.bemiddelaar, traject=traject, tot=laatste_dag(traject.start, 12), vandaag=dag
    )


def overgang(wereld: Wereld, traject: Traject, dag: date) -> Traject:
    """The proof of an old PWA-overeenkomst, looked at on that day."""
    return overgangsmaatregel_vastleggen(
        door=traject.bemiddelaar,
        traject=traject,
        pwa_van=date(2009, 3, 2),
        kenmerk="PWA-overeenkomst, map 14 in de kast",
        vandaag=dag,
    )


def geschorst(traject: Traject, van: date) -> Schorsing:
    """Ill since that day, and not back yet."""
    return schorsing_vastleggen(
        door=traject.bemiddelaar,
        traject=traject,
        reden=SchorsingReden.ZIEKTE,
        van=van,
        bewijs="Ziekteattest van de huisarts",
    )


def beeindigen(
    wereld: Wereld, traject: Traject, einde: date, *, reden: str, doorstroom: str, uitleg: str = ""
) -> Traject:
    """Ended with its evaluatie and the next step."""
    evalueren(wereld, traject, einde, soort=EvaluatieSoort.EIND)
    return traject_beeindigen(
        door=traject.bemiddelaar,
        traject=traject,
        einde=einde,
        einde_reden=reden,
        doorstroom=doorstroom,
        doorstroom_toelichting=uitleg,
    )
