"""The public registration: received, and then taken over, linked or refused by somebody inside.

Nothing here tells who registers whether somebody is known: that is looked at inside only.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction

from activiteiten.models import Hoofdactiviteit
from gebruikers.choices import RegistratieStatus
from gebruikers.models import Gebruiker, Registratie
from gebruikers.services.gebruikers import gebruiker_inschrijven
from gebruikers.services.invullen import (
    alle_fouten,
    hoort_bij_soort,
    mag_bewerken,
    nummers_nakijken,
    vul,
)
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.services import bericht_klaarzetten, berichten_wissen
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.adressen import gemeente_nakijken
from wijkwerken.toegang.models import Account, Gemeente

WIE = (
    "soort",
    "naam",
    "voornaam",
    "ondernemingsnummer",
    "contactpersoon",
    "telefoon",
    "email",
    "straat",
    "huisnummer",
    "postcode",
    "plaats",
)
VELDEN = (*WIE, "werk", "wanneer")


def registratiegemeente(postcode: str) -> Gemeente:
    """The gemeente of this address, when this organisation works there.

    Raises ValidationError at `postcode`: no postcode, outside the Vlaams Gewest, or of another
    organisation.
    """
    gemeente = gemeente_nakijken(postcode)
    if not gemeente.in_werkingsgebied:
        raise ValidationError(
            {
                "postcode": ValidationError(
                    f"In {gemeente} werkt een andere organisatie. Op vdab.be/wijk-werken vindt u "
                    "welke.",
                    code="ander_werkingsgebied",
                )
            }
        )
    return gemeente


def hoofdactiviteiten_voor(gemeente: Gemeente, soort: str, datum: date) -> Any:
    """The groups of which this gemeente permits at least one activity to this kind."""
    return Hoofdactiviteit.objects.filter(
        activiteiten__actief=True,
        activiteiten__toelatingen__gemeente=gemeente,
        activiteiten__toelatingen__soort=soort,
        activiteiten__toelatingen__geldig__contains=datum,
    ).distinct()


@transaction.atomic
def registratie_ontvangen(
    *, gegevens: Mapping[str, Any], sleutel: UUID, nu: datetime, met_mail: bool = True
) -> Registratie:
    """Keep what was filled in on the public form; sent twice with one `sleutel` it is kept once.

    A mail tells that it arrived, unless `met_mail` is False. Raises ValidationError at its field.
    """
    if (eerder := Registratie.objects.filter(sleutel=sleutel).first()) is not None:
        return eerder
    rij = Registratie(sleutel=sleutel, ontvangen_op=nu, akkoord_op=nu)
    vul(rij, gegevens, VELDEN)

    def adres() -> None:
        rij.gemeente = registratiegemeente(rij.postcode)
        rij.plaats = rij.plaats or rij.gemeente.naam

    alle_fouten(
        lambda: hoort_bij_soort(rij.soort, rij.voornaam, rij.ondernemingsnummer),
        lambda: _bereikbaar(rij),
        lambda: nummers_nakijken(rij),
        adres,
        lambda: rij.full_clean(exclude=["gemeente", "plaats"], validate_constraints=False),
    )
    bewaar(rij)
    rij.hoofdactiviteiten.set(gegevens.get("hoofdactiviteiten", ()))
    if met_mail and rij.email:
        _mail(rij, "ontvangen", "We hebben uw registratie ontvangen", "registratie_ontvangen")
    return rij


def _bereikbaar(registratie: Registratie) -> None:
    if not registratie.telefoon and not registratie.email:
        raise ValidationError(
            {"telefoon": "Vul een telefoonnummer of een e-mailadres in, zodat we u bereiken."}
        )


@transaction.atomic
def registratie_overnemen(
    *,
    door: Account,
    registratie: Registratie,
    gegevens: Mapping[str, Any],
    nu: datetime,
    vandaag: date,
    bevestigd: bool = False,
    versie: int | None = None,
) -> Gebruiker:
    """Take it into the register, as somebody inside completed it; the same rules as at entry.

    Raises LijktOp until `bevestigd`, as gebruiker_inschrijven does.
    """
    rij = _vergrendel(door, registratie, versie)
    gebruiker = gebruiker_inschrijven(
        door=door, vandaag=vandaag, gegevens=gegevens, bevestigd=bevestigd
    )
    _afhandelen(rij, door, nu, RegistratieStatus.OVERGENOMEN, gebruiker=gebruiker)
    return gebruiker


@transaction.atomic
def registratie_koppelen(
    *,
    door: Account,
    registratie: Registratie,
    gebruiker: Gebruiker,
    nu: datetime,
    versie: int | None = None,
) -> Registratie:
    """It is of somebody who is in the register already; nothing of that gebruiker changes."""
    rij = _vergrendel(door, registratie, versie)
    gebruiker = Gebruiker.objects.bewerkbaar_voor(door).get(pk=gebruiker.pk)
    _afhandelen(rij, door, nu, RegistratieStatus.GEKOPPELD, gebruiker=gebruiker)
    return rij


@transaction.atomic
def registratie_weigeren(
    *,
    door: Account,
    registratie: Registratie,
    reden: str,
    nu: datetime,
    versie: int | None = None,
) -> Registratie:
    """Refuse it; who left an e-mail address gets a mail with the reason as it is typed here."""
    rij = _vergrendel(door, registratie, versie)
    if not reden.strip():
        raise ValidationError({"reden": "Zeg waarom u de registratie weigert."})
    _afhandelen(rij, door, nu, RegistratieStatus.GEWEIGERD, reden=reden.strip())
    if rij.email:
        _mail(
            rij,
            "geweigerd",
            "Over uw registratie voor wijk-werken",
            "registratie_geweigerd",
            reden=rij.reden,
        )
    return rij


@transaction.atomic
def registraties_wissen(*, vandaag: date) -> int:
    """Erase what was not taken over and is older than the regel says, with its mails. How many.

    Running twice changes nothing. The history keeps no word of who it was.
    """
    maanden = Regel.objects.waarde_op(RegelCode.REGISTRATIE_BEWAREN_MAANDEN, vandaag)
    oud = Registratie.objects.filter(
        gebruiker=None, ontvangen_op__date__lt=plus_maanden(vandaag, -maanden)
    ).select_for_update(of=("self",), skip_locked=True)
    aantal = 0
    for rij in oud:
        berichten_wissen(sleutels=f"registratie:{rij.pk}:")
        rij.delete()
        aantal += 1
    return aantal


def _vergrendel(door: Account, registratie: Registratie, versie: int | None) -> Registratie:
    mag_bewerken(door)
    rij = vergrendel(Registratie.objects.bewerkbaar_voor(door), pk=registratie.pk)
    controleer_versie(rij, versie)
    if rij.status != RegistratieStatus.NIEUW:
        melding = f"Deze registratie is al afgehandeld: {rij.get_status_display().lower()}."
        raise RegelFout(None, Bezwaar("status", melding))
    return rij


def _afhandelen(
    rij: Registratie, door: Account, nu: datetime, status: RegistratieStatus, **anders: Any
) -> None:
    rij.status, rij.door, rij.afgehandeld_op = status, door, nu
    for veld, waarde in anders.items():
        setattr(rij, veld, waarde)
    bewaar(rij)


def _mail(rij: Registratie, wat: str, onderwerp: str, sjabloon: str, **context: str) -> None:
    bericht_klaarzetten(
        soort=BerichtSoort.GEBRUIKER,
        sleutel=f"registratie:{rij.pk}:{wat}",
        aan=rij.email,
        onderwerp=onderwerp,
        sjabloon=sjabloon,
        pad="/registreren/",
        telefoon=settings.ORGANISATIE_TELEFOON,
        **context,
    )
