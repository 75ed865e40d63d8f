"""Reports as files: asked, kept for who asked, and thrown away again. Made in `bestandwerk`."""

import hashlib
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import transaction

from rapportage.choices import Bestandsvorm, Stadium
from rapportage.models import Rapportbestand
from rapportage.querysets import bereik_van
from rapportage.rapporten import Periode, Rapport, mag_rapport
from rapportage.rapporten.jaarverslag import JAARVERSLAG
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.services import bericht_klaarzetten
from wijkwerken.kern.bestanden import bestand_bewaren, bestand_wegdoen
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.export import XLSX_TYPE
from wijkwerken.kern.wachtrij import na_bewaren_sturen
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account, Gemeente, Toeleidingsdienst
from wijkwerken.toegang.rechten import Handeling

NIET_BEGONNEN = Bezwaar("periode_niet_begonnen", "Deze periode is nog niet begonnen.")
GEEN_JAAR = Bezwaar("geen_jaar", "Een jaarverslag gaat over een heel jaar, zoals 2025.")
TAAK = "rapportage.tasks.maak_rapportbestanden"
MIME = {
    Bestandsvorm.PDF: "application/pdf",
    Bestandsvorm.XLSX: XLSX_TYPE,
    Bestandsvorm.ZIP: "application/zip",
}


@transaction.atomic
def bestand_klaarzetten(
    *, account: Account, rapport: Rapport, periode: Periode, vandaag: date, nu: datetime,
    vorm: Bestandsvorm = Bestandsvorm.PDF, gemeente: Gemeente | None = None,
    dienst: Toeleidingsdienst | None = None, bemiddelaar: Account | None = None,
) -> Rapportbestand:  # fmt: skip
    """Ask a report as a file, for this account; a worker makes it once this is kept.

    A mail comes when it is ready; it is thrown away after the days of `rapport_bewaren_dagen`.
    Raises PermissionDenied for who may not open this report, and RegelFout
    `periode_niet_begonnen`, or `geen_jaar` for a jaarverslag of less than a year.
    """
    if not mag_rapport(account, rapport):
        raise PermissionDenied
    if periode.van > vandaag:
        raise RegelFout("periode", NIET_BEGONNEN)
    if rapport is JAARVERSLAG and periode.aantal != 12:
        raise RegelFout("periode", GEEN_JAAR)
    dagen = Regel.objects.waarde_op(RegelCode.RAPPORT_BEWAREN_DAGEN, vandaag)
    bestand = Rapportbestand(
        account=account,
        rapport=rapport.code,
        titel=f"{rapport.titel}, {periode.naam}",
        vorm=vorm,
        periode=periode.code,
        gemeente=gemeente,
        dienst=dienst,
        bemiddelaar=bemiddelaar,
        bereik=bereik_van(account),
        verloopt_op=nu + timedelta(days=dagen),
    )
    bewaar(bestand)
    na_bewaren_sturen(TAAK, bestand.pk)
    return bestand


def stadium_zetten(bestand: Rapportbestand, stadium: Stadium, **velden: Any) -> None:
    """Say how far it is, at once and for everybody to see."""
    Rapportbestand.objects.filter(pk=bestand.pk).update(stadium=stadium, **velden)
    bestand.refresh_from_db()


@transaction.atomic
def bestand_afwerken(*, bestand: Rapportbestand, inhoud: bytes) -> None:
    """Keep what was made, and tell who asked."""
    # Not bestand_lezen: what we made ourselves needs no look at its bytes, and may be big.
    bestand.naam = f"{bestand.rapport}-{bestand.periode}.{bestand.vorm}"
    bestand.mime = MIME[Bestandsvorm(bestand.vorm)]
    bestand.grootte = len(inhoud)
    bestand.sha256 = hashlib.sha256(inhoud).hexdigest()
    bestand.stadium = Stadium.KLAAR
    bestand_bewaren(bestand, ContentFile(inhoud))
    _melden(bestand, "rapport_klaar", "Uw rapport is klaar")


@transaction.atomic
def bestand_opgeven(*, bestand: Rapportbestand) -> None:
    """It cannot be made: who asked is told."""
    stadium_zetten(bestand, Stadium.MISLUKT)
    _melden(bestand, "rapport_mislukt", "Uw rapport kon niet gemaakt worden")


@transaction.atomic
def bestand_weggooien(*, door: Account, bestand: Rapportbestand) -> None:
    """Throw it away, before its time."""
    _weg(Rapportbestand.objects.bewerkbaar_voor(door).get(pk=bestand.pk))


@transaction.atomic
def bestanden_opruimen(*, nu: datetime) -> int:
    """Throw away what has expired; how many. Running twice changes nothing."""
    verlopen = Rapportbestand.objects.filter(verloopt_op__lte=nu)
    rijen = list(verlopen.select_for_update(of=("self",), skip_locked=True))
    for bestand in rijen:
        _weg(bestand)
    return len(rijen)


def is_nog_dezelfde(bestand: Rapportbestand) -> bool:
    """May who asked still see reports, and count the same as when it asked?"""
    account = bestand.account
    return account.mag(Handeling.RAPPORT_BEKIJKEN) and bestand.bereik == bereik_van(account)


def _weg(bestand: Rapportbestand) -> None:
    bestand_wegdoen(bestand)
    bestand.delete()


def _melden(bestand: Rapportbestand, sjabloon: str, onderwerp: str) -> None:
    if is_nog_dezelfde(bestand):
        bericht_klaarzetten(
            soort=BerichtSoort.RAPPORT,
            sleutel=f"{sjabloon}:{bestand.pk}",
            aan=bestand.account,
            onderwerp=onderwerp,
            sjabloon=sjabloon,
            pad=bestand.get_absolute_url(),
            titel=bestand.titel,
            verloopt_op=bestand.verloopt_op,
        )
