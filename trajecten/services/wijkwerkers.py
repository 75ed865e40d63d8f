"""The wijk-werker: registering, changing, hours at another organisation."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from trajecten.models import UrenElders, WijkWerker
from trajecten.services.bewijzen import rijbewijs_bijhouden
from trajecten.services.personen import eis, invullen, persoon_bewaren
from wijkwerken.kern.datums import eerste_van_maand
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.nummers import volgend_nummer
from wijkwerken.toegang.rechten import Handeling


@transaction.atomic
def wijkwerker_registreren(
    *, door: Account, vandaag: date, gegevens: Mapping[str, Any]
) -> WijkWerker:
    """A new person; the INSZ must be new here."""
    eis(door, Handeling.DOSSIER_BEWERKEN)
    wijkwerker = WijkWerker(nummer=volgend_nummer("wijkwerker", vandaag.year))
    invullen(wijkwerker, gegevens, ("opmerking",))
    persoon_bewaren(wijkwerker, gegevens)
    rijbewijs_bijhouden(wijkwerker)
    return wijkwerker


@transaction.atomic
def wijkwerker_wijzigen(
    *,
    door: Account,
    wijkwerker: WijkWerker,
    versie: int | None,
    gegevens: Mapping[str, Any],
) -> WijkWerker:
    """Change what is given. Who moves keeps the gemeente of the running traject."""
    rij = vergrendel(WijkWerker.objects.bewerkbaar_voor(door), pk=wijkwerker.pk)
    controleer_versie(rij, versie)
    invullen(rij, gegevens, ("opmerking",))
    persoon_bewaren(rij, gegevens)
    rijbewijs_bijhouden(rij)
    return rij


@transaction.atomic
def uren_elders_noteren(
    *, door: Account, wijkwerker: WijkWerker, maand: date, uren: int, bron: str
) -> UrenElders:
    """The hours of a month at another organisation; a second note replaces the first.

    They were done, so they are kept also when they pass a limit: nothing more fits then.
    """
    wijkwerker = vergrendel(WijkWerker.objects.bewerkbaar_voor(door), pk=wijkwerker.pk)
    maand = eerste_van_maand(maand)
    rij = UrenElders.objects.filter(wijkwerker=wijkwerker, maand=maand).first()
    rij = rij or UrenElders(wijkwerker=wijkwerker, maand=maand)
    rij.uren, rij.bron = uren, bron
    rij.full_clean()
    rij.save()
    return rij
