"""School holidays: loaded for the coming years, and changed by the coordinator."""

import csv
import re
from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.referentie import vaste_id
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.regels.models import Schoolvakantie
from wijkwerken.regels.referentiedata import DATA
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

LANGSTE = timedelta(days=70)


@transaction.atomic
def schoolvakanties_laden() -> int:
    """Add the holidays that are missing; gives how many. What is there is left alone.

    By the besluit of the Vlaamse Regering of 17 April 1991: a week from the Monday of the week
    of 1 November, two weeks around Christmas, a week from the seventh Monday before Easter, two
    weeks from the first Monday of April (moved when Easter falls in March or after 15 April),
    Hemelvaart and the day after, July and August.
    """
    bekend = set(Schoolvakantie._base_manager.values_list("schooljaar", "naam"))
    with (DATA / "schoolvakanties.csv").open(encoding="utf-8", newline="") as bestand:
        nieuw = [
            Schoolvakantie(
                id=vaste_id("schoolvakantie", r["schooljaar"], r["naam"]),
                schooljaar=r["schooljaar"],
                naam=r["naam"],
                van=date.fromisoformat(r["van"]),
                tot=date.fromisoformat(r["tot"]),
            )
            for r in csv.DictReader(bestand)
            if (r["schooljaar"], r["naam"]) not in bekend
        ]
    Schoolvakantie._base_manager.bulk_create(nieuw)
    return len(nieuw)


@transaction.atomic
def schoolvakantie_toevoegen(
    *, door: Account, schooljaar: str, naam: str, van: date, tot: date
) -> Schoolvakantie:
    """One more holiday, such as that of a year that was not loaded."""
    return _bewaren(door, Schoolvakantie(), schooljaar, naam, van, tot)


@transaction.atomic
def schoolvakantie_wijzigen(
    *,
    door: Account,
    schoolvakantie: Schoolvakantie,
    schooljaar: str,
    naam: str,
    van: date,
    tot: date,
    versie: int | None = None,
) -> Schoolvakantie:
    """Other days or another name. Moments that are planned already stay where they are."""
    rij = vergrendel(Schoolvakantie.objects.bewerkbaar_voor(door), pk=schoolvakantie.pk)
    controleer_versie(rij, versie)
    return _bewaren(door, rij, schooljaar, naam, van, tot)


def _bewaren(
    door: Account, rij: Schoolvakantie, schooljaar: str, naam: str, van: date, tot: date
) -> Schoolvakantie:
    if not door.mag(Handeling.REGEL_WIJZIGEN):
        raise PermissionDenied
    rij.schooljaar, rij.naam, rij.van, rij.tot = schooljaar.strip(), naam.strip(), van, tot
    fouten = {}
    jaren = re.fullmatch(r"(\d{4})-(\d{4})", rij.schooljaar)
    if jaren is None or int(jaren[2]) != int(jaren[1]) + 1:
        fouten["schooljaar"] = "Schrijf het schooljaar als 2026-2027."
    elif not date(int(jaren[1]), 9, 1) <= van <= date(int(jaren[2]), 8, 31):
        fouten["van"] = f"Deze dag valt niet in het schooljaar {rij.schooljaar}."
    if tot < van:
        fouten["tot"] = "De laatste dag kan niet vóór de eerste liggen."
    elif tot - van > LANGSTE:
        fouten["tot"] = "Dat is langer dan een zomervakantie. Kijk de datums na."
    if fouten:
        raise ValidationError(fouten)
    rij.full_clean()
    rij.save()
    return rij
