"""Signing a gebruikersovereenkomst: on the screen, by a typed name, or on paper.

The last signature freezes it.
"""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction

from gebruikers.choices import Ondertekenaar
from gebruikers.models import Gebruikershandtekening, Gebruikersovereenkomst
from gebruikers.services.invullen import mag_bewerken
from wijkwerken.kern.bestanden import bestand_nakijken
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.handtekening import Tekenwijze, handtekening_bewaren, vingerafdruk_van
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

PARTIJEN = tuple(Ondertekenaar)


@dataclass(frozen=True, slots=True)
class Partijstand:
    """One party: its signature, or that it is still asked for."""

    partij: Ondertekenaar
    handtekening: Gebruikershandtekening | None
    vervallen: None = None  # an overeenkomst does not change between two signatures


def standen(overeenkomst: Gebruikersovereenkomst) -> list[Partijstand]:
    """Both parties, in the order in which they sign."""
    rijen = {rij.partij: rij for rij in overeenkomst.handtekeningen.all()}
    return [Partijstand(partij, rijen.get(partij)) for partij in PARTIJEN]


def vingerafdruk(overeenkomst: Gebruikersovereenkomst) -> str:
    """SHA-256 of what it says."""
    return vingerafdruk_van(
        {
            "document": "gebruikersovereenkomst",
            "gebruiker": str(overeenkomst.gebruiker_id),
            "van": str(overeenkomst.van),
            "tot": str(overeenkomst.tot),
            "feiten": overeenkomst.feiten,
        }
    )


@transaction.atomic
def overeenkomst_ondertekenen(
    *,
    door: Account,
    overeenkomst: Gebruikersovereenkomst,
    partij: str,
    naam: str,
    vandaag: date,
    beeld: bytes | None = None,
    versie: int | None = None,
) -> Gebruikersovereenkomst:
    """Sign on the screen: a drawn `beeld` (PNG), or without one by the typed name.

    The gebruiker has no login: it signs on the screen of who visits. When both signed, the
    overeenkomst is frozen on that day. Raises RegelFout for a party that signed already.
    """
    rij = _vergrendel(door, overeenkomst, versie)
    _nog_te_tekenen(rij, vandaag)
    if not naam.strip():
        raise ValidationError({"naam": "Vul de naam in van wie tekent."})
    if rij.handtekeningen.filter(partij=partij).exists():
        melding = f"{Ondertekenaar(partij).label} heeft deze overeenkomst al getekend."
        raise RegelFout(None, Bezwaar("status", melding))
    handtekening = Gebruikershandtekening(
        overeenkomst=rij,
        partij=partij,
        naam=naam.strip(),
        account=door,
        getekend_op=vandaag,
        wijze=Tekenwijze.SCHERM if beeld else Tekenwijze.NAAM,
        sha256=vingerafdruk(rij),
    )
    handtekening_bewaren(handtekening, beeld)
    _afronden(rij)
    return rij


@transaction.atomic
def overeenkomst_tekenen(
    *,
    door: Account,
    overeenkomst: Gebruikersovereenkomst,
    getekend_op: date,
    vandaag: date | None = None,
    bestand: File | None = None,
    reden: str = "",
    versie: int | None = None,
) -> Gebruikersovereenkomst:
    """Note that it was signed on paper: for who did not sign on screen, the scan stands here.

    Without a `bestand` a `reden` says where the paper is. From then on there may be work in its
    period, and nothing changes any more.
    """
    rij = _vergrendel(door, overeenkomst, versie)
    if vandaag is not None and getekend_op > vandaag:
        raise ValidationError(
            {"getekend_op": "Een handtekening staat nooit in de toekomst. Kijk de datum na."}
        )
    _nog_te_tekenen(rij, getekend_op)
    if bestand is None and not reden.strip():
        raise ValidationError(
            {"bestand": "Voeg de scan van het getekende papier toe, of zeg waarom die er niet is."}
        )
    if bestand is not None:
        try:
            rij.scan_mime = bestand_nakijken(bestand).mime
        except ValidationError as error:
            raise ValidationError({"bestand": error}) from error
        rij.scan.save("", bestand, save=False)
    try:
        _op_papier(rij, door, getekend_op, reden.strip())
    except Exception:
        if bestand is not None:
            rij.scan.storage.delete(str(rij.scan.name))
        raise
    return rij


def _op_papier(rij: Gebruikersovereenkomst, door: Account, getekend_op: date, reden: str) -> None:
    afdruk = vingerafdruk(rij)
    namen = {
        Ondertekenaar.GEBRUIKER: rij.gebruiker.contactpersoon or str(rij.gebruiker),
        Ondertekenaar.ORGANISATIE: str(door),
    }
    for stand in standen(rij):
        if stand.handtekening is None:
            handtekening_bewaren(
                Gebruikershandtekening(
                    overeenkomst=rij,
                    partij=stand.partij,
                    naam=namen[stand.partij],
                    account=door,
                    getekend_op=getekend_op,
                    wijze=Tekenwijze.PAPIER if rij.scan else Tekenwijze.OUD,
                    reden="" if rij.scan else reden,
                    sha256=afdruk,
                )
            )
    _afronden(rij)


def _vergrendel(
    door: Account, overeenkomst: Gebruikersovereenkomst, versie: int | None
) -> Gebruikersovereenkomst:
    mag_bewerken(door)
    rijen = Gebruikersovereenkomst.objects.bewerkbaar_voor(door).select_related("gebruiker")
    rij = vergrendel(rijen, pk=overeenkomst.pk)
    controleer_versie(rij, versie)
    if rij.getekend_op is not None:
        raise ValidationError(
            {"getekend_op": f"Deze overeenkomst is al getekend op {dagnaam(rij.getekend_op)}."}
        )
    return rij


def _nog_te_tekenen(overeenkomst: Gebruikersovereenkomst, dag: date) -> None:
    """Raises ValidationError when it was over on that day."""
    if dag >= overeenkomst.periode.upper:
        raise ValidationError(
            {
                "getekend_op": "Op die datum was de overeenkomst al afgelopen. "
                "Kijk de datum na of maak een nieuwe overeenkomst."
            }
        )


def _afronden(overeenkomst: Gebruikersovereenkomst) -> None:
    """Freeze when both parties signed, on the day of the last."""
    rijen = list(overeenkomst.handtekeningen.all())
    if {rij.partij for rij in rijen} == set(PARTIJEN):
        overeenkomst.getekend_op = max(rij.getekend_op for rij in rijen)
        bewaar(overeenkomst)
