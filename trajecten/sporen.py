"""In which rows the change log of a dossier looks. One word a model: add yours to its list."""

from uuid import UUID

from django.db.models import Q

from trajecten.models import (
    Aanbod,
    Aanmelding,
    Afsprakenblad,
    Afwezigheid,
    Berichtkeuze,
    Beschikbaarheid,
    Betwisting,
    Betwistingstap,
    Bewijs,
    Bijlage,
    Competentie,
    Evaluatie,
    GeplandMoment,
    Handtekening,
    Intake,
    Intakeverslag,
    Inzet,
    Maandblad,
    NietSamen,
    Notitie,
    Opvolging,
    Overdracht,
    Overgangsbewijs,
    Overschrijding,
    Planningslink,
    Prestatie,
    Rekening,
    Schorsing,
    Terugkoppeling,
    Traject,
    UrenElders,
    Urenstap,
    Vervanging,
    Vervangvraag,
    VolgendeStap,
    Voorkeursactiviteit,
    Wachtnotitie,
    WijkWerker,
    Wijkwerkovereenkomst,
)
from wijkwerken.kern.geschiedenis import Spoor

VAN_PERSOON = (
    Traject,
    UrenElders,
    Notitie,
    Bewijs,
    Beschikbaarheid,
    Afwezigheid,
    Planningslink,
    Berichtkeuze,
    NietSamen,
    Rekening,
)
VAN_TRAJECT = (
    Schorsing,
    Evaluatie,
    Wijkwerkovereenkomst,
    Overgangsbewijs,
    Overdracht,
    Overschrijding,
    Maandblad,
    Inzet,
    Terugkoppeling,
    Wachtnotitie,
    VolgendeStap,
    Opvolging,
    Aanbod,
    Vervangvraag,
)
VAN_AANMELDING = (Intake, Wachtnotitie)
UREN = (Prestatie, GeplandMoment)
LIJNEN_VAN_BLAD = (Competentie, Urenstap, Voorkeursactiviteit)


def sporen_van_wijkwerker(wijkwerker: UUID, *, met_uren: bool = False) -> list[Spoor]:
    """Of a person and all its trajecten; hours and planning are many, so only when asked."""
    trajecten = Spoor(Traject, wijkwerker_id=wijkwerker).sleutels()
    afwezigheden = Spoor(Afwezigheid, wijkwerker_id=wijkwerker).sleutels()
    overeenkomsten = Spoor(Wijkwerkovereenkomst, traject_id__in=trajecten).sleutels()
    onder_traject = (*VAN_TRAJECT, *UREN) if met_uren else VAN_TRAJECT
    return [
        Spoor(WijkWerker, pgh_obj_id=wijkwerker),
        *(Spoor(model, wijkwerker_id=wijkwerker) for model in VAN_PERSOON),
        *(Spoor(model, traject_id__in=trajecten) for model in onder_traject),
        *_bladen(traject_id__in=trajecten),
        Spoor(Handtekening, overeenkomst_id__in=overeenkomsten),
        Spoor(Vervanging, afwezigheid_id__in=afwezigheden),
        Spoor(Bijlage, Q(wijkwerker_id=wijkwerker) | Q(traject_id__in=trajecten)),
    ]


def sporen_van_aanmelding(aanmelding: UUID) -> list[Spoor]:
    """Of a referral, its intakes, its draft and its files."""
    intakes = Spoor(Intake, aanmelding_id=aanmelding).sleutels()
    return [
        Spoor(Aanmelding, pgh_obj_id=aanmelding),
        *(Spoor(model, aanmelding_id=aanmelding) for model in VAN_AANMELDING),
        Spoor(Intakeverslag, intake_id__in=intakes),
        *_bladen(aanmelding_id=aanmelding),
        Spoor(Bijlage, aanmelding_id=aanmelding),
    ]


def sporen_van_betwisting(betwisting: UUID) -> list[Spoor]:
    """Of one objection to hours, with its steps."""
    return [
        Spoor(Betwisting, pgh_obj_id=betwisting),
        Spoor(Betwistingstap, betwisting_id=betwisting),
    ]


def _bladen(**waar) -> list[Spoor]:
    bladen = Spoor(Afsprakenblad, **waar)
    lijnen = (
        Spoor(model, ouder="afsprakenblad", afsprakenblad_id__in=bladen.sleutels())
        for model in LIJNEN_VAN_BLAD
    )
    return [bladen, Spoor(Handtekening, afsprakenblad_id__in=bladen.sleutels()), *lijnen]
