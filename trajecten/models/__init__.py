from trajecten.models.aanbod import Aanbod, NietSamen
from trajecten.models.aanmelding import Aanmelding
from trajecten.models.afsprakenblad import (
    Afsprakenblad,
    Competentie,
    Urenstap,
    Voorkeursactiviteit,
)
from trajecten.models.beschikbaarheid import Afwezigheid, Beschikbaarheid
from trajecten.models.betwisting import Betwisting, Betwistingstap
from trajecten.models.bewijs import Bewijs
from trajecten.models.bijlage import Bijlage
from trajecten.models.doorstroom import Opvolging, VolgendeStap
from trajecten.models.evaluatie import Evaluatie
from trajecten.models.evaluatiecompetentie import EvaluatieCompetentie
from trajecten.models.handtekening import Handtekening
from trajecten.models.huishouden import Huishouden
from trajecten.models.intake import Intake, Intakeverslag, Wachtnotitie
from trajecten.models.inzet import GeplandMoment, Inzet
from trajecten.models.maandafsluiting import Correctie, Maandafsluiting
from trajecten.models.maandblad import Maandblad
from trajecten.models.notitie import Notitie
from trajecten.models.overdracht import Overdracht
from trajecten.models.overeenkomst import Wijkwerkovereenkomst
from trajecten.models.overtypen import Overtypregel, Overtypscherm
from trajecten.models.planningsbericht import Berichtkeuze, Planningsbericht
from trajecten.models.planningslink import Planningslink
from trajecten.models.prestatie import Overschrijding, Prestatie
from trajecten.models.rekening import Rekening
from trajecten.models.schorsing import Schorsing
from trajecten.models.signaal import Signaal
from trajecten.models.terugkoppeling import Terugkoppeling
from trajecten.models.traject import Overgangsbewijs, Traject
from trajecten.models.vervanging import Vervanging, Vervangvraag
from trajecten.models.wijkwerker import UrenElders, WijkWerker
from trajecten.models.zitdag import Zitdag

__all__ = [
    "Aanbod",
    "Aanmelding",
    "Afsprakenblad",
    "Afwezigheid",
    "Berichtkeuze",
    "Beschikbaarheid",
    "Betwisting",
    "Betwistingstap",
    "Bewijs",
    "Bijlage",
    "Competentie",
    "Correctie",
    "Evaluatie",
    "EvaluatieCompetentie",
    "GeplandMoment",
    "Handtekening",
    "Huishouden",
    "Intake",
    "Intakeverslag",
    "Inzet",
    "Maandafsluiting",
    "Maandblad",
    "NietSamen",
    "Notitie",
    "Opvolging",
    "Overdracht",
    "Overgangsbewijs",
    "Overschrijding",
    "Overtypregel",
    "Overtypscherm",
    "Planningsbericht",
    "Planningslink",
    "Prestatie",
    "Rekening",
    "Schorsing",
    "Signaal",
    "Terugkoppeling",
    "Traject",
    "UrenElders",
    "Urenstap",
    "Vervanging",
    "Vervangvraag",
    "VolgendeStap",
    "Voorkeursactiviteit",
    "Wachtnotitie",
    "WijkWerker",
    "Wijkwerkovereenkomst",
    "Zitdag",
]
