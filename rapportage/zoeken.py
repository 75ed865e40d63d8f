"""One search over everything that the account may open, by name, number, phone or INSZ.

Each kind starts from zichtbaar_voor(account) and gives at most eight rows; what lies outside
is never counted, so an empty answer and a hidden one look the same.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Concat
from django.urls import reverse

from cheques.models import Cheque
from gebruikers.models import Aanvraag, Gebruiker
from trajecten.choices import AanmeldingStatus
from trajecten.models import Aanmelding, Bijlage, Traject, WijkWerker
from wijkwerken.kern import insz, opmaak
from wijkwerken.kern.controles import insz_nakijken, telefoon_nakijken
from wijkwerken.kern.gelijkenis import GELIJKENIS, Unaccent, Woordgelijkenis
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

HOOGSTENS = 8
MINSTENS = 2  # letters; one letter finds everybody
HOOGSTENS_WOORDEN = 6
NUMMER = re.compile(r"[0-9]{4}-[0-9]{1,5}")
LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Treffer:
    """One row that was found; `persoon` goes to the read log."""

    titel: str
    uitleg: str
    url: str
    status: str = ""
    waarde: str = ""
    persoon: UUID | None = None


@dataclass(slots=True)
class Groep:
    """The rows of one kind; `meer_url` is the whole list when there are more than fit."""

    naam: str
    treffers: list[Treffer] = field(default_factory=list)
    meer_url: str = ""


@dataclass(frozen=True, slots=True)
class Vraag:
    """What was typed, and what it may be."""

    tekst: str
    woorden: tuple[str, ...]
    nummer: str
    cijfers: str
    telefoon: str
    insz_index: str

    @property
    def is_naam(self) -> bool:
        return bool(LETTER.search(self.tekst))


def lees_vraag(tekst: str) -> Vraag:
    """Read `2026-0143`, `0470 71 19 30`, `85.07.30-033.28`, a cheque's number, or a name."""
    tekst = " ".join(tekst.replace("\x00", "").split())[:100]
    heeft_letters = LETTER.search(tekst)
    cijfers = "" if heeft_letters else re.sub(r"\D", "", tekst)
    return Vraag(
        tekst=tekst,
        woorden=tuple(tekst.replace(",", " ").split()),
        nummer=tekst if NUMMER.fullmatch(tekst) else "",
        cijfers=cijfers,
        telefoon="" if heeft_letters else _goed_of_leeg(telefoon_nakijken, tekst),
        insz_index=insz.index(nummer) if (nummer := _insz(cijfers)) else "",
    )


def zoek(account: Account, vraag: Vraag) -> list[Groep]:
    """The kinds in which something was found, one query each."""
    if len(vraag.tekst) < MINSTENS:
        return []
    soorten: list[tuple[Handeling, Callable[[Account, Vraag], Groep]]] = [
        (Handeling.DOSSIER_BEKIJKEN, _wijkwerkers),
        (Handeling.AANMELDING_BEKIJKEN, _aanmeldingen),
        (Handeling.DOSSIER_BEKIJKEN, _trajecten),
        (Handeling.DOSSIER_BEKIJKEN, _bijlagen),
        (Handeling.GEBRUIKER_BEKIJKEN, _gebruikers),
        (Handeling.GEBRUIKER_BEKIJKEN, _aanvragen),
        (Handeling.CHEQUE_BEKIJKEN, _cheques),
    ]
    groepen = (doen(account, vraag) for handeling, doen in soorten if account.mag(handeling))
    return [groep for groep in groepen if groep.treffers]


# -- per kind ----------------------------------------------------------------------------------
def _wijkwerkers(account: Account, vraag: Vraag) -> Groep:
    rijen = WijkWerker.objects.zichtbaar_voor(account).select_related("gemeente")
    rijen = _als_persoon(rijen, vraag)
    return _groep(
        "Wijk-werkers",
        "wijkwerker_list",
        vraag,
        rijen,
        lambda rij: Treffer(
            titel=str(rij),
            uitleg=f"{rij.nummer} · {opmaak.datum(rij.geboortedatum)} · {rij.gemeente}",
            url=rij.get_absolute_url(),
            persoon=rij.pk,
        ),
    )


def _aanmeldingen(account: Account, vraag: Vraag) -> Groep:
    """Those not accepted: who was accepted is found as a wijk-werker."""
    rijen = (
        Aanmelding.objects.zichtbaar_voor(account)
        .exclude(status=AanmeldingStatus.AANVAARD)
        .select_related("dienst")
    )
    return _groep(
        "Aanmeldingen",
        "aanmelding_list",
        vraag,
        _als_persoon(rijen, vraag),
        lambda rij: Treffer(
            titel=str(rij),
            uitleg=f"{rij.nummer} · {rij.dienst}",
            url=rij.get_absolute_url(),
            status=rij.get_status_display(),
            waarde=rij.status,
            persoon=rij.pk,
        ),
    )


def _trajecten(account: Account, vraag: Vraag) -> Groep:
    rijen = Traject.objects.zichtbaar_voor(account).select_related("wijkwerker")
    rijen = rijen.filter(nummer__startswith=vraag.nummer) if vraag.nummer else rijen.none()
    return _groep(
        "Trajecten",
        "traject_list",
        vraag,
        rijen,
        lambda rij: Treffer(
            titel=f"{rij.nummer}, {rij.wijkwerker}",
            uitleg=f"vanaf {opmaak.datum(rij.start)}",
            url=rij.get_absolute_url(),
            status=rij.get_status_display(),
            waarde=rij.status,
            persoon=rij.wijkwerker_id,
        ),
    )


def _bijlagen(account: Account, vraag: Vraag) -> Groep:
    """By the name of the file. Notities are not searched: a list of hits would tell what is
    covered on the dossier itself.
    """
    rijen = Bijlage.objects.zichtbaar_voor(account).select_related(
        "wijkwerker", "aanmelding", "traject__wijkwerker"
    )
    rijen = _op_tekst(rijen, vraag, F("naam")) if vraag.is_naam else rijen.none()
    return _groep(
        "Bijlagen",
        "",
        vraag,
        rijen,
        lambda rij: Treffer(
            titel=rij.naam,
            uitleg=f"{rij.get_soort_display()} · {rij.eigenaar}",
            url=rij.eigenaar.get_absolute_url(),
            persoon=rij.persoon_id,
        ),
    )


def _gebruikers(account: Account, vraag: Vraag) -> Groep:
    rijen = Gebruiker.objects.zichtbaar_voor(account)
    if vraag.nummer:
        rijen = rijen.filter(nummer__startswith=vraag.nummer)
    elif vraag.is_naam:
        rijen = _op_naam(rijen, vraag)
    elif vraag.cijfers:
        waar = Q(ondernemingsnummer=vraag.cijfers.zfill(10))
        if vraag.telefoon:
            bij = Gebruiker.objects.filter(vestigingen__telefoon=vraag.telefoon)
            waar |= Q(telefoon=vraag.telefoon) | Q(pk__in=bij.values("pk"))
        rijen = rijen.filter(waar)
    else:
        rijen = rijen.none()
    return _groep(
        "Gebruikers",
        "gebruiker_list",
        vraag,
        rijen,
        lambda rij: Treffer(
            titel=str(rij),
            uitleg=f"{rij.nummer} · {rij.get_soort_display()}",
            url=rij.get_absolute_url(),
        ),
    )


def _aanvragen(account: Account, vraag: Vraag) -> Groep:
    rijen = Aanvraag.objects.zichtbaar_voor(account).select_related("gebruiker", "activiteit")
    if vraag.nummer:
        rijen = rijen.filter(nummer__startswith=vraag.nummer)
    elif vraag.is_naam:
        rijen = _op_tekst(rijen, vraag, F("activiteit__naam"))
    else:
        rijen = rijen.none()
    return _groep(
        "Aanvragen",
        "aanvraag_list",
        vraag,
        rijen,
        lambda rij: Treffer(
            titel=str(rij),
            uitleg=f"{rij.nummer} · {rij.uren} uur vanaf {opmaak.datum(rij.van)}",
            url=rij.get_absolute_url(),
            status=rij.get_status_display(),
            waarde=rij.status,
        ),
    )


def _cheques(account: Account, vraag: Vraag) -> Groep:
    rijen = Cheque.objects.zichtbaar_voor(account).select_related("bestelling__gebruiker")
    cijfers = "" if vraag.nummer else vraag.cijfers
    rijen = rijen.filter(nummer__startswith=cijfers) if len(cijfers) >= 4 else rijen.none()
    return _groep(
        "Cheques",
        "cheque_list",
        vraag,
        rijen.order_by("nummer"),
        lambda rij: Treffer(
            titel=rij.nummer,
            uitleg=str(rij.bestelling.gebruiker),
            url=rij.get_absolute_url(),
            status=rij.get_stand_display(),
            waarde=rij.stand,
        ),
    )


# -- how ---------------------------------------------------------------------------------------
def _als_persoon(rijen: QuerySet, vraag: Vraag) -> QuerySet:
    if vraag.nummer:
        return rijen.filter(nummer__startswith=vraag.nummer)
    if vraag.is_naam:
        return _op_naam(rijen, vraag)
    waar = [
        Q(**{veld: waarde})
        for veld, waarde in (("insz_index", vraag.insz_index), ("telefoon", vraag.telefoon))
        if waarde
    ]
    return rijen.filter(reduce(or_, waar)) if waar else rijen.none()


def _op_naam(rijen: QuerySet, vraag: Vraag) -> QuerySet:
    return _op_tekst(rijen, vraag, Concat(F("naam"), Value(" "), F("voornaam")))


def _op_tekst(rijen: QuerySet, vraag: Vraag, tekst: Any) -> QuerySet:
    """Rows where every word that was typed begins a word of `tekst`, or looks much like one."""
    zonder_accenten = Unaccent(tekst)
    # A space before, so that the begin of every word can be asked for.
    rijen = rijen.annotate(
        zoektekst=Concat(Value(" "), zonder_accenten),
        gelijkenis=Woordgelijkenis(Unaccent(Value(vraag.tekst)), zonder_accenten),
    )
    for nummer, woord in enumerate(vraag.woorden[:HOOGSTENS_WOORDEN]):
        waar = Q(zoektekst__icontains=Unaccent(Value(f" {woord}")))
        if len(woord) > 3:
            lijkt = f"lijkt_{nummer}"
            woordgelijkenis = Woordgelijkenis(Unaccent(Value(woord)), zonder_accenten)
            rijen = rijen.annotate(**{lijkt: woordgelijkenis})
            waar |= Q(**{f"{lijkt}__gte": GELIJKENIS})
        rijen = rijen.filter(waar)
    return rijen.order_by("-gelijkenis", "pk")


def _groep(
    naam: str, lijst: str, vraag: Vraag, rijen: QuerySet, maak: Callable[[Any], Treffer]
) -> Groep:
    gevonden: Iterator[Any] = iter(rijen[: HOOGSTENS + 1])
    treffers = [maak(rij) for rij in gevonden]
    # An INSZ or phone never travels on in an address.
    meer = len(treffers) > HOOGSTENS and (vraag.is_naam or vraag.nummer)
    meer_url = reverse(lijst, query={"zoek": vraag.tekst}) if meer and lijst else ""
    return Groep(naam, treffers[:HOOGSTENS], meer_url)


def _goed_of_leeg(nakijken: Callable[[str], str], tekst: str) -> str:
    try:
        return nakijken(tekst)
    except ValidationError:
        return ""


def _insz(cijfers: str) -> str:
    return _goed_of_leeg(insz_nakijken, cijfers) if len(cijfers) == 11 else ""
