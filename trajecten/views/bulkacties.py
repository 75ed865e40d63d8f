"""Acts that the lists of dossiers offer for many rows; each is the service of one row."""

from django.utils import timezone

from trajecten.choices import Situatie
from trajecten.forms.evaluaties import EvaluatieBeginForm
from trajecten.forms.intakes import RedenForm
from trajecten.forms.trajecten import OverdraagBulkForm
from trajecten.services.aanmeldingen import aanmelding_gezien
from trajecten.services.doorstroom import opvolging_invullen
from trajecten.services.evaluaties import evaluatie_beginnen
from trajecten.services.trajecten import traject_overdragen
from trajecten.services.zitdagen import zitdag_annuleren
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.bulk import Bulkactie
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


def _gezien(door, aanmelding, versie, gegevens):
    return aanmelding_gezien(door=door, aanmelding=aanmelding, nu=timezone.now())


GEZIEN = Bulkactie(
    "gezien",
    "Als gezien aanduiden",
    handeling=Handeling.AANMELDING_BEOORDELEN,
    service=_gezien,
    kolommen=(Kolom("status", "Status", soort="keuze"),),
    icoon="eye",
)


def _overdragen(door, traject, versie, gegevens):
    return traject_overdragen(
        door=door, traject=traject, versie=versie, vandaag=timezone.localdate(), **gegevens
    )


def _teruggeven(door, traject, versie, oud):
    return _overdragen(
        door,
        traject,
        versie,
        {
            "bemiddelaar": Account.objects.get(pk=oud["bemiddelaar"]),
            "reden": "Overdracht van meerdere dossiers ongedaan gemaakt.",
        },
    )


OVERDRAGEN = Bulkactie(
    "overdragen",
    "Overdragen",
    handeling=Handeling.DOSSIER_BEWERKEN,
    service=_overdragen,
    form_class=OverdraagBulkForm,
    kolommen=(Kolom("bemiddelaar", "Bemiddelaar"),),
    icoon="arrow-right-left",
    oud=lambda traject: {"bemiddelaar": str(traject.bemiddelaar_id)},
    herstel=_teruggeven,
)


def _niet_bereikt(door, opvolging, versie, gegevens):
    """Only what is still asked: of many at once nobody wants to overwrite an answer."""
    if not opvolging.is_open_voor(door):
        raise RegelFout(None, Bezwaar("status", "Deze opvolging wordt niet meer gevraagd."))
    return opvolging_invullen(
        door=door,
        opvolging=opvolging,
        situatie=Situatie.NIET_BEREIKT,
        nu=timezone.now(),
        vandaag=timezone.localdate(),
        versie=versie,
    )


NIET_BEREIKT = Bulkactie(
    "niet_bereikt",
    "Niet bereikt",
    handeling=Handeling.DOORSTROOM_OPVOLGEN,
    service=_niet_bereikt,
    kolommen=(
        Kolom("keren", "Keren niet bereikt", "keren_niet_bereikt", soort="getal"),
        Kolom("uiterlijk", "Uiterlijk", soort="datum"),
    ),
    icoon="phone-missed",
)


def _annuleren(door, zitdag, versie, gegevens):
    return zitdag_annuleren(door=door, zitdag=zitdag, versie=versie, **gegevens)


ANNULEREN = Bulkactie(
    "annuleren",
    "Annuleren",
    handeling=Handeling.AANMELDING_BEOORDELEN,
    service=_annuleren,
    form_class=RedenForm,
    kolommen=(
        Kolom("status", "Status", soort="keuze"),
        Kolom(
            "gepland",
            "Geplande intakes",
            lambda zitdag: zitdag.intakes.gepland().count(),
            soort="getal",
        ),
    ),
    icoon="calendar-x",
)


def _in_opmaak(traject):
    evaluatie = traject.evaluaties.filter(afgerond_op=None).first()
    return str(evaluatie) if evaluatie else ""


def _evaluatie_beginnen(door, traject, versie, gegevens):
    return evaluatie_beginnen(door=door, traject=traject, **gegevens)


EVALUATIE_BEGINNEN = Bulkactie(
    "evaluatie_beginnen",
    "Evaluatie beginnen",
    handeling=Handeling.DOSSIER_BEWERKEN,
    service=_evaluatie_beginnen,
    form_class=EvaluatieBeginForm,
    kolommen=(Kolom("in_opmaak", "Evaluatie in opmaak", _in_opmaak),),
    icoon="clipboard-check",
)
