"""Who an aanmelding may be: a wijk-werker of before, or the person of another aanmelding.

For inside only. A dienst never learns that somebody was known, or referred by another.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

from trajecten.models import Aanmelding, Traject, WijkWerker
from wijkwerken.kern import opmaak

# What is chosen as one thing: half of one address and half of another is no address.
OVERNEEMBAAR: dict[str, tuple[str, tuple[str, ...]]] = {
    "voornaam": ("Voornaam", ("voornaam",)),
    "naam": ("Naam", ("naam",)),
    "geboortedatum": ("Geboortedatum", ("geboortedatum",)),
    "insz": ("Rijksregisternummer", ("insz",)),
    "adres": ("Adres", ("straat", "huisnummer", "postcode", "plaats", "gemeente")),
    "telefoon": ("Telefoon", ("telefoon",)),
    "email": ("E-mail", ("email",)),
    "inkomen": ("Leeft van", ("inkomen",)),
    "rijbewijs": ("Rijbewijs B", ("rijbewijs",)),
}

LEEG = ("", None, False)  # a box that is not ticked says nothing either


@dataclass(frozen=True, slots=True)
class Verschil:
    """One thing that the aanmelding says differently; both as they are shown."""

    naam: str
    label: str
    bekend: str
    aangemeld: str


def bekende_personen(aanmelding: Aanmelding) -> list[WijkWerker]:
    """Who this may be: the same INSZ, else the same name and birth date."""
    if not aanmelding.insz_index and not aanmelding.naam:
        return []
    zelfde = list(WijkWerker.objects.filter(insz_index=aanmelding.insz_index))
    return zelfde or list(WijkWerker.objects.filter(_zelfde_naam(aanmelding)))


def dubbele_aanmeldingen(aanmelding: Aanmelding) -> QuerySet[Aanmelding]:
    """Other open aanmeldingen of the same INSZ, or of the same name and birth date."""
    return (
        Aanmelding.objects.open()
        .filter(Q(insz_index=aanmelding.insz_index) | _zelfde_naam(aanmelding))
        .exclude(pk=aanmelding.pk)
        .select_related("dienst")
        .met_intake()
    )


def herkend(aanmelding: Aanmelding) -> dict[str, Any]:
    """Everybody this may be, with what differs and whether a traject still runs."""
    bekenden = bekende_personen(aanmelding)
    lopend = dict(
        Traject.objects.lopend().filter(wijkwerker__in=bekenden).values_list("wijkwerker_id", "pk")
    )
    return {
        "bekenden": [
            {
                "wijkwerker": bekend.pk,
                "nummer": bekend.nummer,
                "zelfde_insz": bekend.insz_index == aanmelding.insz_index,
                "lopend_traject": lopend.get(bekend.pk),
                "verschillen": verschillen(aanmelding, bekend),
            }
            for bekend in bekenden
        ],
        "dubbele": list(dubbele_aanmeldingen(aanmelding)),
    }


def verschillen(aanmelding: Aanmelding, bekend: WijkWerker) -> list[Verschil]:
    """What differs, field by field. What the dienst left empty is no difference."""
    gevonden = []
    for naam, (label, _) in OVERNEEMBAAR.items():
        oud, nieuw = _getoond(bekend, naam), _getoond(aanmelding, naam)
        anders = bekend.insz_index != aanmelding.insz_index if naam == "insz" else oud != nieuw
        if nieuw and anders:
            gevonden.append(Verschil(naam, label, oud, nieuw))
    return gevonden


def over_te_nemen(aanmelding: Aanmelding, overnemen: Iterable[str] | None) -> dict[str, Any]:
    """The values that go to the known person: of these names, or of all that is filled in.

    What the dienst left empty never wipes what is known. Raises ValidationError at
    `overnemen` for a name that does not exist.
    """
    namen = list(OVERNEEMBAAR) if overnemen is None else list(overnemen)
    if vreemd := [naam for naam in namen if naam not in OVERNEEMBAAR]:
        raise ValidationError(
            {"overnemen": f"{vreemd[0][:40]} bestaat niet. Kies uit {', '.join(OVERNEEMBAAR)}."}
        )
    velden = [veld for naam in namen for veld in OVERNEEMBAAR[naam][1]]
    waarden = {veld: getattr(aanmelding, veld) for veld in velden}
    return {veld: waarde for veld, waarde in waarden.items() if waarde not in LEEG}


def _zelfde_naam(aanmelding: Aanmelding) -> Q:
    return Q(
        naam__iexact=aanmelding.naam,
        voornaam__iexact=aanmelding.voornaam,
        geboortedatum=aanmelding.geboortedatum,
    )


def _getoond(rij: Aanmelding | WijkWerker, naam: str) -> str:
    match naam:
        case "insz":
            return rij.insz_gemaskeerd
        case "geboortedatum":
            return opmaak.datum(rij.geboortedatum) if rij.geboortedatum else ""
        case "inkomen":
            return rij.get_inkomen_display()
        case "rijbewijs":
            return "ja" if rij.rijbewijs else ""
        case "telefoon":
            return opmaak.telefoon(rij.telefoon) if rij.telefoon else ""
        case "adres":
            return f"{rij.adres} ({rij.gemeente})"
    return str(getattr(rij, naam))
