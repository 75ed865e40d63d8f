"""One person of dienst A with everything that can hang under a person, full of markers."""

from django.db import models

from tests.factories import AfwijkingFactory
from tests.veiligheidsnet import eigen_modellen
from tests.wereld.bestanden import bestanden
from tests.wereld.cheques import cheques
from tests.wereld.dossier import dossier
from tests.wereld.gebruiker import gebruiker
from tests.wereld.kern import Kern, maak_kern
from tests.wereld.merken import MERK, Wereld, merk_rij
from tests.wereld.werk import werk
from trajecten.models import Overtypscherm
from wijkwerken.voorbeeld.insz import insz_van

__all__ = ["MERK", "Wereld", "maak_wereld", "modellen_zonder_rij"]

APPS = {"gebruikers", "trajecten", "cheques", "invoer"}
DELEN = (dossier, werk, gebruiker, cheques, bestanden)


def maak_wereld(merk=MERK, *, gemeente=None, activiteit=None) -> Wereld:
    """A world of its own; a second one takes another `merk`, of the same length.

    With a `gemeente` and an `activiteit` of before it adds no reference data, only people.
    """
    kern = maak_kern(merk, gemeente, activiteit)
    lijst = [rij for deel in DELEN for rij in deel(kern)]
    if not activiteit:
        lijst += _zonder_personen(kern)
    wereld = Wereld(
        {rij._meta.label: rij for rij in lijst},
        toeleider=kern.toeleider,
        gemeente=kern.gemeente,
        bemiddelaar=kern.bemiddelaar,
        merk=merk,
    )
    wereld.merken[f"{merk}cel kanarie"] = "invoer.Invoerrij.inhoud"
    for rij in lijst:
        merk_rij(wereld, rij)
    rang = 0 if merk == MERK else 100
    for persoon, volgnummer in ((kern.traject.wijkwerker, 321), (kern.aanmelding, 654)):
        persoon.refresh_from_db()
        persoon.insz = cijfers = insz_van(persoon.geboortedatum, volgnummer + rang)
        persoon.save()
        wereld.merken[cijfers] = f"{persoon._meta.label}.insz"
        kop = f"{cijfers[:2]}.{cijfers[2:4]}.{cijfers[4:6]}"
        wereld.merken[f"{kop}-{cijfers[6:9]}.{cijfers[9:]}"] = f"{persoon._meta.label}.insz"
    for rij in lijst:
        rij.refresh_from_db()
    return wereld


def _zonder_personen(kern: Kern) -> list[models.Model]:
    """Reference data: only in the first world."""
    return [
        AfwijkingFactory(gemeente=kern.gemeente, behandelaar=kern.bemiddelaar),
        Overtypscherm.objects.create(soort="trajecten", plaats=2, kolommen=["nummer"]),
    ]


def modellen_zonder_rij(wereld: Wereld) -> list[str]:
    """Models of persons and their work that the world forgets."""
    return [
        model._meta.label
        for model in eigen_modellen()
        if model._meta.app_label in APPS
        and not model._meta.proxy  # only keys: the rows between two models
        and model._meta.label not in wereld.rijen
    ]
