"""Acts that the lists of dossiers offer for many rows; each is the service of one row."""

from django.utils import timezone

from trajecten.forms.trajecten import OverdraagBulkForm
from trajecten.services.aanmeldingen import aanmelding_gezien
from trajecten.services.trajecten import traject_overdragen
from wijkwerken.kern.bulk import Bulkactie
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
