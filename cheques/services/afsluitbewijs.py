"""The nightly proof of closed months: the snapshot is what was kept, and the books still say so."""

import json
from typing import Any

from cheques.rules.momentopname import nakijken
from cheques.services.bewijs import Afwijking
from trajecten.models import Correctie, Maandafsluiting, Overschrijding, Prestatie

# What a closed month holds still; cheques may move on after it.
VAST: dict[str, tuple[Any, dict[str, str]]] = {
    "prestaties": (Prestatie, {"uren": "uren", "datum": "datum"}),
    "correcties": (Correctie, {"uren": "uren", "datum": "prestatie__datum"}),
    "overschrijdingen": (Overschrijding, {"uren": "uren", "datum": "datum"}),
}


def afsluitingen_bewijzen() -> list[Afwijking]:
    """What differs in any closing; an empty list is the proof.

    Of each: its fingerprint and its totals. Of those that hold a month now also every row in the
    books, so that the row itself is named.
    """
    gevonden = []
    for afsluiting in Maandafsluiting.objects.select_related("gemeente").iterator(chunk_size=50):
        wat = f"{afsluiting.gemeente.nis} {afsluiting.maand:%Y-%m} ({afsluiting.volgnummer})"
        fouten = nakijken(afsluiting.inhoud, afsluiting.vingerafdruk)
        if "onleesbaar" not in fouten:
            inhoud = json.loads(afsluiting.inhoud)
            fouten += _naast_de_lijst(afsluiting, inhoud["totalen"])
            if not afsluiting.is_heropend:
                fouten += _anders_in_de_boeken(afsluiting, inhoud)
        gevonden += [Afwijking("maandafsluiting", f"{wat}: {fout}") for fout in fouten]
    return gevonden


def _naast_de_lijst(afsluiting: Maandafsluiting, totalen: dict[str, Any]) -> list[str]:
    """The figures that lists show beside those of the snapshot."""
    namen = ("prestaties", "uren", "cheques", "uren_boven")
    return [f"cijfer {naam}" for naam in namen if getattr(afsluiting, naam) != totalen[naam]]


def _anders_in_de_boeken(afsluiting: Maandafsluiting, inhoud: dict[str, Any]) -> list[str]:
    """Every row that is not in the books as it was kept: `prestaties 1f2e...: uren 4 is 3`."""
    fouten = []
    for soort, (model, paden) in VAST.items():
        rijen = model.objects.geboekt_in([afsluiting.gemeente], afsluiting.maand)
        nu = {
            str(pk): {"uren": uren, "datum": datum.isoformat()}
            for pk, uren, datum in rijen.values_list("pk", *paden.values())
        }
        was = {rij["id"]: {naam: rij[naam] for naam in paden} for rij in inhoud[soort]}
        for sleutel in sorted(was.keys() | nu.keys()):
            een, ander = was.get(sleutel), nu.get(sleutel)
            if een is None or ander is None:
                fouten.append(f"{soort} {sleutel}: {'kwam erbij' if een is None else 'is weg'}")
                continue
            fouten += [
                f"{soort} {sleutel}: {naam} {een[naam]} is {ander[naam]}"
                for naam in paden
                if een[naam] != ander[naam]
            ]
    return fouten
