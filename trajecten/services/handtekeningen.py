"""Signing an afsprakenblad or a wijk-werkovereenkomst; the last signature freezes it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from trajecten.choices import AfsprakenbladStatus, Partij
from trajecten.models import Afsprakenblad, Bijlage, Handtekening, Traject, Wijkwerkovereenkomst
from trajecten.services.bladinhoud import in_woorden, inhoud_van
from trajecten.services.bladtoets import ontbrekend
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.services import bericht_klaarzetten
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.handtekening import (
    Tekenwijze,
    handtekening_bewaren,
    vingerafdruk_van,
)
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

Document = Afsprakenblad | Wijkwerkovereenkomst
PARTIJEN: dict[type, tuple[Partij, ...]] = {
    Afsprakenblad: (Partij.WIJKWERKER, Partij.TOELEIDER, Partij.ORGANISATIE),
    Wijkwerkovereenkomst: (Partij.WIJKWERKER, Partij.ORGANISATIE),
}
NIET_GESTART = Bezwaar("status", "Een afsprakenblad wordt getekend nadat het traject gestart is.")
AL_GETEKEND = Bezwaar("status", "Dit document is al door allen getekend en verandert niet meer.")


@dataclass(frozen=True, slots=True)
class Partijstand:
    """One party of a document: its signature, or that it is still asked for."""

    partij: Partij
    handtekening: Handtekening | None
    vervallen: Handtekening | None  # the last one that a change made void


def standen(document: Document) -> list[Partijstand]:
    """Every party of the document, in the order in which they sign."""
    rijen = list(document.handtekeningen.select_related("bijlage", "account"))
    return [
        Partijstand(
            partij,
            next((r for r in rijen if r.partij == partij and not r.vervallen), None),
            next((r for r in reversed(rijen) if r.partij == partij and r.vervallen), None),
        )
        for partij in PARTIJEN[type(document)]
    ]


def vingerafdruk(document: Document) -> str:
    """SHA-256 of what the document says, in words: the same words give the same print."""
    inhoud: dict[str, object] = {
        "document": document._meta.model_name,
        "traject": str(document.traject_id),
    }
    if isinstance(document, Afsprakenblad):
        inhoud |= {"versie": document.volgnummer, "inhoud": in_woorden(inhoud_van(document))}
    else:
        inhoud |= {
            "nummer": document.nummer,
            "van": str(document.van),
            "tot": str(document.tot),
            "feiten": document.feiten,
        }
    return vingerafdruk_van(inhoud)


def mag_tekenen(account: Account, document: Document, partij: str) -> bool:
    """A toeleider signs as toeleider and nothing else; inside signs the rest.

    The wijk-werker has no login: it signs on the screen of the bemiddelaar. Which documents
    the account sees at all is the business of its queryset.
    """
    if partij not in PARTIJEN[type(document)] or document.is_getekend:
        return False
    if partij == Partij.TOELEIDER:
        eigen = document.traject is not None and document.traject.toeleider_id == account.dienst_id
        return account.rol == Rol.TOELEIDER and eigen
    return account.mag(Handeling.DOSSIER_BEWERKEN)


@transaction.atomic
def handtekening_zetten(
    *,
    door: Account,
    document: Document,
    partij: str,
    naam: str,
    vandaag: date,
    beeld: bytes | None = None,
    versie: int | None = None,
) -> Handtekening:
    """Sign on the screen: a drawn `beeld` (PNG), or without one by the typed name.

    When all parties signed the same words, the document is frozen on that day.
    Raises PermissionDenied for a party that this account cannot sign for.
    """
    rij = _vergrendel(door, document, versie)
    if not mag_tekenen(door, rij, partij):
        raise PermissionDenied
    if not naam.strip():
        raise ValidationError({"naam": "Vul de naam in van wie tekent."})
    if rij.handtekeningen.geldig().filter(partij=partij).exists():
        raise RegelFout(
            None, Bezwaar("status", f"{Partij(partij).label} heeft deze tekst al getekend.")
        )
    handtekening = Handtekening(
        **_hangt_aan(rij),
        partij=partij,
        naam=naam.strip(),
        account=door,
        getekend_op=vandaag,
        wijze=Tekenwijze.SCHERM if beeld else Tekenwijze.NAAM,
        sha256=vingerafdruk(rij),
    )
    handtekening_bewaren(handtekening, beeld)
    if not _afronden(rij) and door.is_binnen and isinstance(rij, Afsprakenblad):
        _toeleider_vragen(rij, handtekening.sha256)
    return handtekening


@transaction.atomic
def papier_vastleggen(
    *,
    door: Account,
    document: Document,
    getekend_op: date,
    vandaag: date | None = None,
    bewijs: Bijlage | None = None,
    reden: str = "",
    versie: int | None = None,
) -> Document:
    """The paper was signed by all: for who did not sign on screen, the scan stands here.

    `bewijs` is the scan, a bijlage of this traject. An old paper that nobody scanned takes a
    `reden`. Afterwards the document is frozen.
    """
    rij = _vergrendel(door, document, versie)
    if not door.mag(Handeling.DOSSIER_BEWERKEN):
        raise PermissionDenied
    if vandaag is not None and getekend_op > vandaag:
        raise ValidationError({"getekend_op": "De handtekening kan niet in de toekomst liggen."})
    if bewijs is not None and bewijs.traject_id != rij.traject_id:
        raise ValidationError({"bewijs": "Deze bijlage hoort bij een ander dossier."})
    if bewijs is None and not reden.strip():
        raise ValidationError(
            {"bewijs": "Voeg de scan van het getekende papier toe, of zeg waarom die er niet is."}
        )
    afdruk = vingerafdruk(rij)
    for stand in standen(rij):
        if stand.handtekening is None:
            handtekening = Handtekening(
                **_hangt_aan(rij),
                partij=stand.partij,
                naam=_naam_van(_traject_van(rij), stand.partij),
                account=door,
                getekend_op=getekend_op,
                wijze=Tekenwijze.PAPIER if bewijs else Tekenwijze.OUD,
                bijlage=bewijs,
                reden="" if bewijs else reden.strip(),
                sha256=afdruk,
            )
            handtekening_bewaren(handtekening)
    _afronden(rij)
    return rij


def handtekeningen_vervallen(document: Document) -> int:
    """Signatures under other words than there are now are void; gives how many became so."""
    afdruk = vingerafdruk(document)
    vervallen = document.handtekeningen.geldig().exclude(sha256=afdruk)
    return vervallen.update(vervallen=True)


def _vergrendel(door: Account, document: Document, versie: int | None) -> Document:
    """Lock it and look whether it can be signed at all."""
    rijen = type(document).objects
    bereik = rijen.bewerkbaar_voor(door) if isinstance(document, Afsprakenblad) else None
    rij = vergrendel(bereik if bereik is not None else rijen.zichtbaar_voor(door), pk=document.pk)
    controleer_versie(rij, versie)
    if rij.is_getekend:
        raise RegelFout(None, AL_GETEKEND)
    if not Traject.objects.zichtbaar_voor(door).contains(_traject_van(rij)):
        raise RegelFout(None, NIET_GESTART)
    if isinstance(rij, Afsprakenblad) and (bezwaren := ontbrekend(rij)):
        raise RegelFout(None, *(Bezwaar(b.code, b.melding) for b in bezwaren))
    return rij


def _afronden(document: Document) -> bool:
    """Freeze when every party signed; True when it did."""
    rijen = list(document.handtekeningen.geldig())
    if {rij.partij for rij in rijen} != set(PARTIJEN[type(document)]):
        return False
    document.status = AfsprakenbladStatus.GETEKEND
    document.getekend_op = max(rij.getekend_op for rij in rijen)
    document.full_clean()
    document.save()
    if isinstance(document, Wijkwerkovereenkomst):
        traject = document.traject
        if traject.overeenkomst_getekend_op is None:
            traject.overeenkomst_getekend_op = document.getekend_op
            traject.save()
    return True


def _hangt_aan(document: Document) -> dict[str, Document]:
    veld = "afsprakenblad" if isinstance(document, Afsprakenblad) else "overeenkomst"
    return {veld: document}


def _traject_van(document: Document) -> Traject:
    """The traject that it is about; a draft of an aanmelding has none yet."""
    if document.traject is None:
        raise RegelFout(None, NIET_GESTART)
    return document.traject


def _naam_van(traject: Traject, partij: str) -> str:
    """Whose name stands on the paper, as far as the traject knows."""
    if partij == Partij.WIJKWERKER:
        return traject.wijkwerker.volledige_naam
    if partij == Partij.TOELEIDER:
        return traject.trajectbegeleider or str(traject.toeleider)
    return str(traject.bemiddelaar)


def _toeleider_vragen(blad: Afsprakenblad, afdruk: str) -> None:
    """Ask who referred by mail, once for these words; nothing in it says who it is about."""
    if blad.handtekeningen.geldig().filter(partij=Partij.TOELEIDER).exists():
        return
    for account in _tekenaars(blad):
        bericht_klaarzetten(
            soort=BerichtSoort.AFSPRAKENBLAD,
            sleutel=f"afsprakenblad_tekenen:{blad.pk}:{afdruk[:12]}:{account.pk}",
            aan=account,
            onderwerp="Een afsprakenblad wacht op uw handtekening",
            sjabloon="afsprakenblad_tekenen",
            pad=blad.get_absolute_url(),
        )


def _tekenaars(blad: Afsprakenblad) -> Collection[Account]:
    """Who wrote the aanmelding, else everybody of the dienst that has an account."""
    van_dienst = Account.objects.filter(
        rol=Rol.TOELEIDER, dienst=_traject_van(blad).toeleider_id, is_active=True
    )
    schrijver = van_dienst.filter(aanmeldingen__traject=blad.traject_id)
    return list(schrijver or van_dienst)
