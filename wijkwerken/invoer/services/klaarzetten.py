"""A list that was brought: its rows kept, its columns recognised or chosen."""

import hashlib
from collections.abc import Sequence
from pathlib import PurePath

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from wijkwerken.invoer.choices import VOORAF, InvoerFase, RijStaat
from wijkwerken.invoer.herkennen import kolommen_herkennen, kolommen_nakijken, kop_vinden
from wijkwerken.invoer.models import Invoer, Invoerbron, Invoerrij
from wijkwerken.invoer.origineel import bewaar_met_origineel
from wijkwerken.invoer.soorten import Invoersoort, soorten_voor
from wijkwerken.kern.bestanden import bestand_wegdoen
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.inlezen import kolomnaam, lees_tabel
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

EIGEN = "Eigen lijst"  # where a list comes from when nobody says so


@transaction.atomic
def invoer_klaarzetten(
    *, door: Account, soort: Invoersoort, bron: str, bestandsnaam: str, inhoud: bytes
) -> Invoer:
    """Keep a file and its rows, and recognise its columns.

    When every column was chosen before for this source, it goes on to be judged. Raises
    ValidationError at `bestand` for what cannot be read as a list.
    """
    mag_invoeren(door, soort)
    try:
        rijen = lees_tabel(inhoud)
        kop = kop_vinden(soort, rijen)
    except ValidationError as error:
        raise ValidationError({"bestand": error}) from error
    herkomst, _ = Invoerbron.objects.get_or_create(
        soort=soort.naam, naam=" ".join(bron.split())[:80] or EIGEN
    )
    invoer = Invoer(
        soort=soort.naam,
        bron=herkomst,
        naam=_bestandsnaam(bestandsnaam),
        sha256=hashlib.sha256(inhoud).hexdigest(),
        door=door,
        koppen=[cel[:120] for cel in rijen[kop].cellen],
    )
    invoer.kolommen = kolommen_herkennen(soort, invoer.koppen, herkomst.kolommen)
    if all(kolomnaam(naam) in herkomst.kolommen for naam in invoer.koppen):
        try:
            kolommen_nakijken(soort, invoer.kolommen)
        except ValidationError:
            pass  # asked on the page
        else:
            invoer.fase = InvoerFase.NAKIJKEN
    bewaar_met_origineel(invoer, inhoud)
    nieuwe = []
    for rij in rijen[kop + 1 :]:
        nieuw = Invoerrij(invoer=invoer, nummer=rij.nummer)
        nieuw.cellen = rij.cellen
        nieuwe.append(nieuw)
    Invoerrij.objects.bulk_create(nieuwe, batch_size=1000)
    return invoer


@transaction.atomic
def kolommen_kiezen(
    *, door: Account, invoer: Invoer, kolommen: Sequence[str], versie: int | None = None
) -> Invoer:
    """Say which column is what; it is remembered for this source, and judging begins."""
    invoer = invoer_vergrendelen(door, invoer)
    controleer_versie(invoer, versie)
    if invoer.fase not in VOORAF:
        raise RegelFout(None, Bezwaar("status", "Dit is al ingelezen. Begin een nieuwe invoer."))
    if len(kolommen) != len(invoer.koppen):
        raise ValidationError({"kolommen": "Zeg van elke kolom wat ze is, of laat ze leeg."})
    kolommen_nakijken(invoer.wat, kolommen)
    invoer.kolommen = list(kolommen)
    bron = vergrendel(Invoerbron.objects, pk=invoer.bron_id)
    keuze = {kolomnaam(k): v for k, v in zip(invoer.koppen, kolommen, strict=True)}
    if bron.kolommen | keuze != bron.kolommen:
        bron.kolommen = bron.kolommen | keuze
        bron.save()
    return opnieuw_nakijken(invoer)


def opnieuw_nakijken(invoer: Invoer, melding: str = "") -> Invoer:
    """Have all rows judged, from the start; `melding` says why again."""
    invoer.fase, invoer.klaar, invoer.stempel = InvoerFase.NAKIJKEN, 0, ""
    invoer.melding, invoer.zonder_fouten = melding, False
    invoer.save()
    invoer.rijen.update(staat=RijStaat.WACHT, bezwaren=[], wijzigingen=[])
    return invoer


@transaction.atomic
def invoer_weggooien(*, door: Account, invoer: Invoer) -> None:
    """Throw away a list that was not imported, with all that stood in it."""
    invoer = invoer_vergrendelen(door, invoer)
    if invoer.fase not in VOORAF:
        melding = "Dit is al ingelezen. Maak het ongedaan in plaats van het weg te gooien."
        raise RegelFout(None, Bezwaar("status", melding))
    bestand_wegdoen(invoer)
    invoer.delete()


def mag_invoeren(door: Account, soort: Invoersoort) -> None:
    """Raise PermissionDenied for who may not write this kind."""
    if soort not in soorten_voor(door):
        raise PermissionDenied


def invoer_vergrendelen(door: Account, invoer: Invoer) -> Invoer:
    """Lock an import that the account may change. Raises DoesNotExist outside its scope."""
    return vergrendel(Invoer.objects.bewerkbaar_voor(door).select_related("bron"), pk=invoer.pk)


def _bestandsnaam(getypt: str) -> str:
    stam = PurePath(getypt.replace("\\", "/")).name
    return "".join(teken for teken in stam if teken.isprintable()).strip(" .")[:120] or "lijst"
