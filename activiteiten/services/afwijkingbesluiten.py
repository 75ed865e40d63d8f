"""What the council and VDAB decide on an afwijkende activiteit, and how it starts and stops.

What was decided, and when it is active, a coordinator keeps.
"""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from activiteiten.choices import AfwijkingStatus, VdabUitkomst
from activiteiten.models import (
    Activiteit,
    AfwijkendeActiviteit,
    AfwijkingEvaluatie,
    Toelating,
)
from activiteiten.rules.afwijking import (
    toets_activering,
    toets_antwoord,
    toets_besluit,
    toets_evaluatie,
    toets_intrekking,
    toets_melding,
)
from activiteiten.services.afwijkingstap import (
    feiten_van,
    lees,
    mag,
    weiger,
    zet,
)
from activiteiten.services.besluiten import besluit_van
from activiteiten.services.toelatingen import toelating_bewaren, toelating_inkorten
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


@transaction.atomic
def raadsbeslissing_vastleggen(
    *,
    door: Account,
    afwijking: AfwijkendeActiviteit,
    genomen_op: date,
    nummer: str,
    motivering: str,
    goedgekeurd: bool = True,
    versie: int | None = None,
) -> AfwijkendeActiviteit:
    """What the council decided, with the motivering that reflects the toetsing.

    The file may come later: until then `signaleer_besluiten` asks for it.
    """
    mag(door, Handeling.AFWIJKING_BESLISSEN)
    rij = lees(door, afwijking, versie)
    weiger(toets_besluit(feiten_van(rij), genomen_op, goedgekeurd=goedgekeurd), "goedgekeurd")
    rij.besluit = besluit_van(rij.gemeente, genomen_op, nummer)
    rij.motivering = motivering.strip()
    return zet(rij, AfwijkingStatus.BESLIST if goedgekeurd else AfwijkingStatus.AFGEKEURD)


@transaction.atomic
def afwijking_melden(
    *,
    door: Account,
    afwijking: AfwijkendeActiviteit,
    gemeld_op: date,
    kenmerk: str,
    versie: int | None = None,
) -> AfwijkendeActiviteit:
    """It was reported to VDAB with its form, under this reference."""
    rij = lees(door, afwijking, versie)
    weiger(toets_melding(feiten_van(rij), gemeld_op), "gemeld_op")
    rij.gemeld_op, rij.kenmerk_vdab = gemeld_op, kenmerk.strip()
    return zet(rij, AfwijkingStatus.GEMELD)


@transaction.atomic
def uitkomst_noteren(
    *,
    door: Account,
    afwijking: AfwijkendeActiviteit,
    uitkomst: str,
    uitkomst_op: date,
    reden: str = "",
    versie: int | None = None,
) -> AfwijkendeActiviteit:
    """What VDAB answered: accepted, no objection, or refused with a reason."""
    mag(door, Handeling.AFWIJKING_BESLISSEN)
    rij = lees(door, afwijking, versie)
    weiger(toets_antwoord(feiten_van(rij), uitkomst_op), "uitkomst_op")
    afgekeurd = uitkomst == VdabUitkomst.AFGEKEURD
    if afgekeurd and not reden.strip():
        raise ValidationError({"reden": "Schrijf waarom VDAB ze afkeurde."})
    rij.uitkomst, rij.uitkomst_op, rij.reden = uitkomst, uitkomst_op, reden.strip()
    return zet(rij, AfwijkingStatus.AFGEKEURD if afgekeurd else AfwijkingStatus.AANVAARD)


@transaction.atomic
def afwijking_activeren(
    *,
    door: Account,
    afwijking: AfwijkendeActiviteit,
    van: date,
    tot: date,
    versie: int | None = None,
) -> AfwijkendeActiviteit:
    """From `van` until `tot` included it may be done: gives a toelating per soort gebruiker.

    A new activiteit gets its place beside the list; only this afwijking permits it.
    """
    mag(door, Handeling.AFWIJKING_BESLISSEN)
    rij = lees(door, afwijking, versie)
    weiger(toets_activering(feiten_van(rij), van, tot), "van")
    if rij.activiteit is None:
        rij.activiteit = Activiteit(
            hoofdactiviteit=rij.hoofdactiviteit,
            code=f"AFW{rij.nummer.replace('-', '')}",
            naam=rij.naam,
            omschrijving=rij.omschrijving,
            soorten=rij.soorten,
            afwijkend=True,
        )
        bewaar(rij.activiteit)
    rij.van, rij.tot = van, tot
    rij = zet(rij, AfwijkingStatus.ACTIEF)
    for soort in rij.soorten:
        toelating = Toelating(
            activiteit=rij.activiteit,
            soort=soort,
            gemeente=rij.gemeente,
            bron=str(rij.besluit),
            besluit=rij.besluit,
            afwijking=rij,
        )
        toelating_bewaren(toelating, van, tot)
    return rij


@transaction.atomic
def afwijking_evalueren(
    *,
    door: Account,
    afwijking: AfwijkendeActiviteit,
    datum: date,
    verdringing: bool,
    bevinding: str,
    toelichting: str,
) -> AfwijkendeActiviteit:
    """The yearly evaluation. A bevinding to stop does not stop it: withdrawing does."""
    rij = lees(door, afwijking, None)
    weiger(toets_evaluatie(feiten_van(rij), datum), "datum")
    evaluatie = AfwijkingEvaluatie(
        afwijking=rij,
        datum=datum,
        verdringing=verdringing,
        bevinding=bevinding,
        toelichting=toelichting.strip(),
        door=door,
    )
    bewaar(evaluatie, {"afwijkingevaluatie_een_per_dag": "datum"})
    rij.save()
    return rij


@transaction.atomic
def afwijking_intrekken(
    *,
    door: Account,
    afwijking: AfwijkendeActiviteit,
    vanaf: date,
    reden: str,
    versie: int | None = None,
) -> AfwijkendeActiviteit:
    """It stops: a request that does not go on, or an active one of which `vanaf` is the first
    day that it is no longer permitted."""
    mag(door, Handeling.AFWIJKING_BESLISSEN)
    rij = lees(door, afwijking, versie)
    weiger(toets_intrekking(feiten_van(rij), vanaf), "vanaf")
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf kort waarom; dat blijft in de geschiedenis."})
    rij.reden = reden.strip()
    if rij.status != AfwijkingStatus.ACTIEF:
        return zet(rij, AfwijkingStatus.INGETROKKEN)
    rij.tot = min(rij.tot or vanaf, vanaf - timedelta(days=1))
    # Still active until then; the date alone ends it.
    rij = zet(rij, AfwijkingStatus.ACTIEF)
    for toelating in rij.toelatingen.filter(geldig__endswith__gt=vanaf).order_by("soort"):
        toelating_inkorten(vergrendel(Toelating._base_manager, pk=toelating.pk), vanaf)
    return rij


def toelatingen_van(afwijking: AfwijkendeActiviteit) -> list[Toelating]:
    """What it permits, with where; none before it is active."""
    return list(afwijking.toelatingen.select_related("gemeente").order_by("soort"))
