"""Load the Flemish gemeenten since 2018 and their postcodes from the files beside this one."""

import csv
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction

from wijkwerken.kern.referentie import rijen_bijwerken, vaste_id
from wijkwerken.toegang.models import Gemeente, Postcode

DATA = Path(__file__).parent / "data"


@transaction.atomic
def gemeenten_laden() -> tuple[int, int]:
    """Gemeenten by NIS code; a merged one points to its successor. Gives (new, changed)."""
    regels = list(_lees("gemeenten.csv"))
    bestaand = dict(Gemeente._base_manager.values_list("nis", "id"))
    ids = {r["nis"]: bestaand.get(r["nis"]) or vaste_id("gemeente", r["nis"]) for r in regels}
    return rijen_bijwerken(
        Gemeente,
        ["nis"],
        [
            {
                "id": ids[r["nis"]],
                "nis": r["nis"],
                "naam": r["naam"],
                "arrondissement": r["arrondissement"],
                "provincie": r["provincie"],
                "geldig_van": _datum(r["geldig_van"]),
                "geldig_tot": _dag_na(_datum(r["geldig_tot"])),
                "opvolger_id": ids[r["opvolger_nis"]] if r["opvolger_nis"] else None,
            }
            for r in regels
        ],
    )


@transaction.atomic
def postcodes_laden() -> tuple[int, int]:
    """Postcodes with today's gemeente and the centre's coordinates. Gives (new, changed)."""
    gemeenten = dict(Gemeente._base_manager.values_list("nis", "id"))
    return rijen_bijwerken(
        Postcode,
        ["postcode", "deelgemeente"],
        [
            {
                "id": vaste_id("postcode", r["postcode"], r["deelgemeente"]),
                "postcode": r["postcode"],
                "deelgemeente": r["deelgemeente"],
                "gemeente_id": gemeenten[r["nis"]],
                "breedtegraad": _graad(r["breedtegraad"]),
                "lengtegraad": _graad(r["lengtegraad"]),
            }
            for r in _lees("postcodes.csv")
        ],
    )


@transaction.atomic
def werkingsgebied_kiezen(nis_codes: Collection[str]) -> int:
    """Make exactly these gemeenten the area of the organisation. Gives how many changed."""
    bekend = set(Gemeente._base_manager.filter(nis__in=nis_codes).values_list("nis", flat=True))
    if onbekend := sorted(set(nis_codes) - bekend):
        raise ValidationError(
            f"Deze NIS-codes bestaan niet: {', '.join(onbekend)}. "
            "Zoek ze op in de lijst van gemeenten.",
            code="onbekende_nis",
        )
    aan = Gemeente._base_manager.filter(nis__in=nis_codes, in_werkingsgebied=False)
    uit = Gemeente._base_manager.exclude(nis__in=nis_codes).filter(in_werkingsgebied=True)
    return aan.update(in_werkingsgebied=True) + uit.update(in_werkingsgebied=False)


def _lees(naam: str) -> Iterator[dict[str, str]]:
    with (DATA / naam).open(encoding="utf-8", newline="") as bestand:
        yield from csv.DictReader(bestand)


def _datum(tekst: str) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def _dag_na(laatste: date | None) -> date | None:
    """The file gives the last day; the database the first day after it."""
    return laatste and laatste + timedelta(days=1)


def _graad(tekst: str) -> Decimal | None:
    return Decimal(tekst) if tekst else None
