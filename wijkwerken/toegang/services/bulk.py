"""Acts on many rows: what was meant, what was done, and taking that back.

Few rows are done in the request, whole or not at all. Of many the rows are kept first, and then
done one by one, each in a transaction together with its mark here: a worker that is killed
leaves no row half done, and who goes on does none twice.
"""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import pghistory
from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.datastructures import MultiValueDict

from wijkwerken.kern.bulk import Bulkactie, BulkGeweigerd, Bulkrij, met_versie, proef, voer_uit
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.choices import BulkFase, BulkStaat
from wijkwerken.toegang.models import Account, Bulkdeel, Bulkuitvoering

logger = logging.getLogger(__name__)

GEWIJZIGD = "Intussen gewijzigd: blijft zoals ze nu is."
WEG = "Deze rij is er niet meer, of mag niet meer gewijzigd worden."
MAG_NIET = "Wie dit vroeg, mag dit niet meer."
STUK = "Hier ging iets mis. De rij is niet gewijzigd; meld dit aan wie de toepassing beheert."
BEZIG = "Dit is nog bezig. Wacht tot het klaar is."


@transaction.atomic
def bulk_bewaren(
    *, door: Account, lijst: str, actie: Bulkactie, rijen: Sequence[Bulkrij]
) -> Bulkuitvoering:
    """Keep which rows the act changed, in the transaction of the act itself."""
    uitvoering = _nieuw(door, lijst, actie, rijen[0].rij._meta.label, BulkFase.DOEN, {})
    gewijzigd = [rij for rij in rijen if rij.wijzigingen]
    Bulkdeel.objects.bulk_create(
        Bulkdeel(
            uitvoering=uitvoering,
            rij=rij.rij.pk,
            versie=rij.versie_na,
            staat=BulkStaat.GEDAAN,
            wijzigingen=rij.wijzigingen,
            oud=rij.oud,
        )
        for rij in gewijzigd
    )
    return uitvoering


@transaction.atomic
def bulk_klaarzetten(
    *,
    door: Account,
    lijst: str,
    actie: Bulkactie,
    model: str,
    gegevens: dict[str, list[Any]],
    rijen: Iterable[tuple[UUID, int]],
    fase: BulkFase = BulkFase.PROEF,
) -> Bulkuitvoering:
    """Keep an act on many rows (id and version), to be tried or done one by one afterwards."""
    uitvoering = _nieuw(door, lijst, actie, model, fase, gegevens)
    Bulkdeel.objects.bulk_create(
        (
            Bulkdeel(uitvoering=uitvoering, rij=rij, versie=versie, staat=uitvoering.te_doen)
            for rij, versie in rijen
        ),
        batch_size=1000,
    )
    return uitvoering


@transaction.atomic
def bulk_bevestigen(
    *, door: Account, uitvoering: Bulkuitvoering, actie: Bulkactie | None
) -> Bulkuitvoering:
    """Have done what was tried. Raises ValidationError while the trial runs, or when done before.

    Only who asked for it: the rows are changed in that name.
    """
    uitvoering = vergrendel(Bulkuitvoering.objects.bewerkbaar_voor(door), pk=uitvoering.pk)
    if actie is None or uitvoering.door_id != door.pk or not door.mag(actie.handeling):
        raise PermissionDenied
    if uitvoering.fase != BulkFase.PROEF:
        raise ValidationError("Dit is al bevestigd.")
    if uitvoering.tellingen().get(uitvoering.te_doen):
        raise ValidationError(BEZIG)
    uitvoering.fase = BulkFase.DOEN
    uitvoering.full_clean()
    uitvoering.save()
    return uitvoering


@transaction.atomic
def bulk_ongedaan_maken(
    *, door: Account, uitvoering: Bulkuitvoering, actie: Bulkactie | None, nu: datetime
) -> Bulkuitvoering:
    """Have the rows that nobody touched since brought back; the others stay, and are named.

    The rows follow one by one. Raises ValidationError when it was taken back before, or is not
    done yet.
    """
    if actie is None or actie.herstel is None or not door.mag(actie.handeling):
        raise PermissionDenied
    uitvoering = vergrendel(Bulkuitvoering.objects.bewerkbaar_voor(door), pk=uitvoering.pk)
    if uitvoering.ongedaan_op is not None:
        raise ValidationError("Dit is al ongedaan gemaakt.")
    if uitvoering.fase != BulkFase.DOEN or uitvoering.tellingen().get(uitvoering.te_doen):
        raise ValidationError(BEZIG)
    uitvoering.fase = BulkFase.TERUG
    uitvoering.ongedaan_op = nu
    uitvoering.ongedaan_door = door
    uitvoering.full_clean()
    uitvoering.save()
    return uitvoering


@transaction.atomic
def volgend_deel_verwerken(*, uitvoering: Bulkuitvoering, actie: Bulkactie | None) -> bool:
    """Try, do or take back the next row, and mark it; False when nothing is left in this phase.

    Rights are those of now: of the account, and of the row. Another worker skips this row.
    """
    deel = (
        Bulkdeel.objects.select_for_update(of=("self",), skip_locked=True)
        .filter(uitvoering=uitvoering, staat=uitvoering.te_doen)
        .first()
    )
    if deel is None:
        return False
    terug = uitvoering.fase == BulkFase.TERUG
    door = Account.objects.get(pk=uitvoering.ongedaan_door_id if terug else uitvoering.door_id)
    mislukt = BulkStaat.BLIJFT if terug else BulkStaat.GEWEIGERD
    try:
        with transaction.atomic(), pghistory.context(user=str(door.pk)):
            uitslag = _doe(uitvoering, actie, deel, door)
    except Exception as fout:
        # One row that breaks must not hold up the others, nor come back every minute. What broke
        # may tell of a person: only its kind goes in the log.
        logger.error("bulk %s: a row failed: %s", uitvoering.pk, type(fout).__name__)
        deel.staat, deel.code, deel.bezwaar = mislukt, "stuk", STUK
    else:
        if uitslag.bezwaar:
            deel.staat, deel.code, deel.bezwaar = mislukt, uitslag.code, uitslag.bezwaar
        elif not terug:
            _noteer(deel, uitvoering, uitslag)
        else:
            deel.staat = BulkStaat.TERUG
    deel.save()
    return True


def _doe(
    uitvoering: Bulkuitvoering, actie: Bulkactie | None, deel: Bulkdeel, door: Account
) -> Bulkrij:
    """The act of this phase on one row. A refusal stands in the answer."""
    if actie is None or not door.mag(actie.handeling):
        return Bulkrij(None, bezwaar=MAG_NIET, code="mag_niet")
    rij = rijen_van(uitvoering, door, [deel], bereik="bewerkbaar_voor").get(deel.rij)
    if rij is None:
        return Bulkrij(None, bezwaar=WEG, code="weg")
    if uitvoering.fase == BulkFase.TERUG:
        return _herstel(actie, deel, door, rij)
    gegevens = MultiValueDict(uitvoering.gegevens)

    def doen(rij: Any, versie: int | None) -> Any:
        return actie.service(door, rij, versie, ingevuld(actie, gegevens))

    if uitvoering.fase == BulkFase.PROEF:
        return proef(met_versie({}, doen), [rij], actie.kolommen)[0]
    try:
        return voer_uit(met_versie({rij.pk: deel.versie}, doen), [rij], actie.kolommen, actie.oud)[
            0
        ]
    except BulkGeweigerd as geweigerd:
        return geweigerd.rijen[0]


def _herstel(actie: Bulkactie, deel: Bulkdeel, door: Account, rij: Any) -> Bulkrij:
    if rij.versie != deel.versie:
        return Bulkrij(rij, bezwaar=GEWIJZIGD, code="verouderd")
    if actie.herstel is None:
        return Bulkrij(rij, bezwaar=MAG_NIET, code="mag_niet")
    try:
        with transaction.atomic():
            actie.herstel(door, rij, deel.versie, deel.oud)
    except ValidationError as fout:
        return Bulkrij(rij, bezwaar=" ".join(fout.messages), code="geweigerd")
    return Bulkrij(rij)


def _noteer(deel: Bulkdeel, uitvoering: Bulkuitvoering, uitslag: Bulkrij) -> None:
    deel.wijzigingen = uitslag.wijzigingen
    if not uitslag.wijzigingen:
        deel.staat = BulkStaat.GELIJK
    elif uitvoering.fase == BulkFase.PROEF:
        deel.staat, deel.versie = BulkStaat.LUKT, uitslag.rij.versie
    else:
        deel.staat, deel.versie, deel.oud = BulkStaat.GEDAAN, uitslag.versie_na, uitslag.oud


def ingevuld(actie: Bulkactie, gegevens: MultiValueDict) -> dict[str, Any]:
    """What the form of the act makes of `gegevens`. Raises ValidationError at its fields."""
    form = actie.form_class(gegevens)
    for naam in ("versie", "sleutel"):  # every row has its own version; the run is its own key
        form.fields.pop(naam, None)
    if form.fields and not form.is_valid():
        raise ValidationError(form.errors.as_data())
    return form.cleaned_data if form.fields else {}


def _nieuw(
    door: Account, lijst: str, actie: Bulkactie, model: str, fase: BulkFase, gegevens: dict
) -> Bulkuitvoering:
    uitvoering = Bulkuitvoering(
        door=door,
        lijst=lijst,
        daad=actie.naam,
        titel=actie.titel,
        model=model,
        fase=fase,
        gegevens=gegevens,
    )
    uitvoering.full_clean()
    uitvoering.save()
    return uitvoering


def rijen_van(
    uitvoering: Bulkuitvoering,
    account: Account,
    delen: Iterable[Bulkdeel],
    bereik: str = "zichtbaar_voor",
) -> dict[UUID, Any]:
    """The rows by id, as they stand now and as far as the account may see or change them."""
    model: Any = apps.get_model(uitvoering.model)
    rijen = getattr(model.objects.all(), bereik)(account)
    for veld in ("wijkwerker", "traject__wijkwerker", "persoon"):  # whom a row is about
        if veld.partition("__")[0] in {een.name for een in model._meta.fields}:
            rijen = rijen.select_related(veld)
    return {rij.pk: rij for rij in rijen.filter(pk__in=[deel.rij for deel in delen])}


def personen_van(rijen: Iterable[Any]) -> list[UUID]:
    """The persons that these rows show, for the read log."""
    personen = []
    for rij in rijen:
        over = getattr(rij, "traject", rij)  # what hangs under a traject is about its person
        personen.append(getattr(over, "wijkwerker_id", None) or getattr(over, "persoon_id", None))
    return [persoon for persoon in personen if persoon]
