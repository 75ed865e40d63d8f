"""Next steps that are prepared, and answers to the questions after the end."""

from datetime import timedelta

from trajecten.choices import Doorstroom, Opvolgbron, SignaalSoort, Situatie
from trajecten.models import Opvolging, Traject
from trajecten.services.doorstroom import opvolging_invullen, volgende_stap_voorbereiden
from trajecten.services.doorstroomcontrole import zonder_volgende_stap
from wijkwerken.berichten.choices import BerichtSoort, Wijze
from wijkwerken.berichten.voorkeuren import voorkeur_kiezen
from wijkwerken.voorbeeld.wereld import Wereld, tijdstip

PLANNEN = (
    (Doorstroom.OPLEIDING, "Opleiding polyvalent verzorgende"),
    (Doorstroom.IBO, "Een supermarkt in de buurt"),
    (Doorstroom.SOCIALE_ECONOMIE, "Een maatwerkbedrijf"),
    (Doorstroom.JOB, "Een woonzorgcentrum"),
)
ANTWOORDEN = (
    (Situatie.WERK_HALFTIJDS, Opvolgbron.PERSOON, "Werkt 24 uur per week"),
    (Situatie.OPLEIDING, Opvolgbron.TOELEIDER, ""),
    (Situatie.NIET_BEREIKT, Opvolgbron.PERSOON, "Neemt niet op"),
    (Situatie.ZOEKT, Opvolgbron.VDAB, "Volgt sollicitatietraining"),
)


def laden(wereld: Wereld, *, plant: str = "") -> None:
    """Everything; only the traject of `plant` nears its end without a next step."""
    stappen(wereld, behalve=plant)
    opvolgingen(wereld)
    voorkeuren(wereld)


def stappen(wereld: Wereld, *, behalve: str = "") -> None:
    """A plan for everyone who is in month nine or later, so that no check minds it."""
    rijen = zonder_volgende_stap(
        Traject.objects.select_related("wijkwerker", "bemiddelaar").order_by("nummer"),
        wereld.vandaag,
    )
    for nummer, traject in enumerate(rijen):
        if traject.wijkwerker.naam == behalve:
            wereld.plant(SignaalSoort.DOORSTROOM, traject, "maand 10 zonder volgende stap")
            continue
        stap, organisatie = PLANNEN[nummer % len(PLANNEN)]
        volgende_stap_voorbereiden(
            door=traject.bemiddelaar,
            traject=traject,
            stap=stap,
            organisatie=organisatie,
            vanaf=traject.voorzien_einde,
            afgesproken_met="de trajectbegeleider",
            afgesproken_op=wereld.dagen(-10),
        )


def opvolgingen(wereld: Wereld) -> None:
    """Half of what is due was asked, and mostly answered; the other half waits."""
    rijen = Opvolging.objects.filter(
        uiterlijk__lte=wereld.dagen(10), gesloten_op=None
    ).select_related("traject")
    for nummer, rij in enumerate(rijen.order_by("uiterlijk", "traject__nummer")):
        if nummer % 2:
            continue
        situatie, bron, opmerking = ANTWOORDEN[nummer // 2 % len(ANTWOORDEN)]
        dag = min(rij.uiterlijk - timedelta(days=3), wereld.vandaag)
        opvolging_invullen(
            door=rij.traject.bemiddelaar,
            opvolging=rij,
            situatie=situatie,
            bron=bron,
            opmerking=opmerking,
            nu=tijdstip(dag, 15),
            vandaag=dag,
        )


def voorkeuren(wereld: Wereld) -> None:
    """The coordinator reads nearly everything once a day."""
    for soort in (BerichtSoort.AANMELDING, BerichtSoort.INTAKE, BerichtSoort.DOSSIER):
        voorkeur_kiezen(door=wereld.accounts["coordinator"], soort=soort, wijze=Wijze.OVERZICHT)
