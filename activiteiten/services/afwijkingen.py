"""A request for an afwijkende activiteit: every step of domein.md 5.4, from idea to evaluation.

Whoever works with it writes; what the council and VDAB decided, and when it is active, a
coordinator keeps.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from activiteiten.choices import AfwijkingStatus, Criterium, GebruikerSoort, VdabUitkomst
from activiteiten.models import (
    Activiteit,
    Advies,
    AfwijkendeActiviteit,
    AfwijkingEvaluatie,
    Criteriumtoets,
    Toelating,
)
from activiteiten.rules.afwijking import (
    VOOR_DE_RAAD,
    Adviesfeit,
    Afwijkingsfeiten,
    toets_activering,
    toets_advies,
    toets_antwoord,
    toets_besluit,
    toets_evaluatie,
    toets_intrekking,
    toets_melding,
)
from activiteiten.services.besluiten import besluit_van
from activiteiten.services.toelatingen import toelating_bewaren, toelating_inkorten
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.toegang.nummers import volgend_nummer
from wijkwerken.toegang.rechten import Handeling

VELDEN = ("naam", "omschrijving", "soorten", "hoofdactiviteit")


def feiten_van(afwijking: AfwijkendeActiviteit) -> Afwijkingsfeiten:
    """What the rules judge on: the request with its criteria and adviezen."""
    toetsen = {toets.criterium: toets for toets in afwijking.toetsen.all()}
    return Afwijkingsfeiten(
        status=afwijking.status,
        criteria={
            criterium.label: toetsen[criterium].voldoet if criterium in toetsen else None
            for criterium in Criterium
        },
        zonder_grond=[
            criterium.label
            for criterium in Criterium
            if criterium in toetsen and not toetsen[criterium].grond.strip()
        ],
        adviezen=[
            Adviesfeit(een.partner, een.gevraagd_op, een.ontvangen_op)
            for een in afwijking.adviezen.all()
        ],
        besluit_op=afwijking.besluit.genomen_op if afwijking.besluit else None,
        gemeld_op=afwijking.gemeld_op,
        van=afwijking.van,
        tot=afwijking.tot,
    )


@transaction.atomic
def afwijking_beginnen(
    *,
    door: Account,
    gemeente: Gemeente,
    soorten: list[str],
    omschrijving: str,
    vandaag: date,
    activiteit: Activiteit | None = None,
    hoofdactiviteit: Any = None,
    naam: str = "",
) -> AfwijkendeActiviteit:
    """A new request: for a new activiteit, or for one of the list for other soorten.

    With an `activiteit` its name and group are taken from the list.
    """
    _mag(door, Handeling.ACTIVITEIT_BEWERKEN)
    if activiteit is not None:
        naam, hoofdactiviteit = activiteit.naam, activiteit.hoofdactiviteit
        al = [soort for soort in soorten if soort in activiteit.soorten]
        if al and not activiteit.afwijkend:
            raise ValidationError(
                {
                    "soorten": f"{activiteit.naam} staat al op de lijst voor "
                    f"{GebruikerSoort(al[0]).in_woorden}. Daarvoor volstaat een toelating."
                }
            )
    elif not naam.strip():
        raise ValidationError({"naam": "Kies een activiteit van de lijst, of geef een naam."})
    if hoofdactiviteit is None:
        raise ValidationError({"hoofdactiviteit": "Onder welke hoofdactiviteit hoort dit?"})
    rij = AfwijkendeActiviteit(
        gemeente=gemeente,
        activiteit=activiteit,
        hoofdactiviteit=hoofdactiviteit,
        naam=naam.strip(),
        omschrijving=omschrijving.strip(),
        soorten=soorten,
        behandelaar=door,
    )
    rij.nummer = volgend_nummer("afwijking", vandaag.year)
    bewaar(rij)
    Criteriumtoets.objects.bulk_create(
        Criteriumtoets(afwijking=rij, criterium=criterium) for criterium in Criterium
    )
    return rij


@transaction.atomic
def afwijking_wijzigen(
    *,
    door: Account,
    afwijking: AfwijkendeActiviteit,
    gegevens: Mapping[str, Any],
    versie: int | None = None,
) -> AfwijkendeActiviteit:
    """Say it otherwise, as long as the council did not decide."""
    rij = _lezen(door, afwijking, versie)
    _voor_de_raad(rij)
    velden = VELDEN if rij.is_nieuw else ("omschrijving",)
    for veld in velden:
        if veld in gegevens:
            setattr(rij, veld, gegevens[veld])
    bewaar(rij)
    return rij


@transaction.atomic
def criteria_toetsen(
    *,
    door: Account,
    afwijking: AfwijkendeActiviteit,
    toetsen: Mapping[str, tuple[bool | None, str]],
    versie: int | None = None,
) -> AfwijkendeActiviteit:
    """Keep the toetsing: per criterium whether it holds, and the ground. May be half done."""
    rij = _lezen(door, afwijking, versie)
    _voor_de_raad(rij)
    for criterium, (voldoet, grond) in toetsen.items():
        toets = rij.toetsen.get(criterium=criterium)
        toets.voldoet, toets.grond = voldoet, grond.strip()
        bewaar(toets)
    rij.save()  # its version moves along with its toetsing
    return rij


@transaction.atomic
def advies_vragen(
    *, door: Account, afwijking: AfwijkendeActiviteit, partner: str, gevraagd_op: date
) -> AfwijkendeActiviteit:
    """A social partner was asked what it thinks of the toetsing."""
    rij = _lezen(door, afwijking, None)
    _weiger(toets_advies(feiten_van(rij)), "partner")
    advies = Advies(afwijking=rij, partner=partner.strip(), gevraagd_op=gevraagd_op)
    bewaar(advies, {"advies_een_per_partner": "partner"})
    return _zet(rij, AfwijkingStatus.ADVIES_GEVRAAGD)


@transaction.atomic
def advies_noteren(
    *,
    door: Account,
    advies: Advies,
    uitkomst: str,
    ontvangen_op: date,
    toelichting: str = "",
    versie: int | None = None,
) -> AfwijkendeActiviteit:
    """What the partner answered, or that it gave no advice. With the last one the step ends."""
    rij = _lezen(door, advies.afwijking, None)
    _voor_de_raad(rij)
    advies = vergrendel(Advies.objects.bewerkbaar_voor(door), pk=advies.pk)
    controleer_versie(advies, versie)
    if ontvangen_op < advies.gevraagd_op:
        raise ValidationError(
            {"ontvangen_op": f"Het advies is gevraagd op {dagnaam(advies.gevraagd_op)}."}
        )
    advies.uitkomst, advies.ontvangen_op = uitkomst, ontvangen_op
    advies.toelichting = toelichting.strip()
    bewaar(advies, {"advies_uitkomst_met_datum": "ontvangen_op"})
    wacht = rij.adviezen.filter(ontvangen_op=None).exists()
    klaar = AfwijkingStatus.ADVIES_GEVRAAGD if wacht else AfwijkingStatus.ADVIES_ONTVANGEN
    return _zet(rij, klaar)


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
    _mag(door, Handeling.AFWIJKING_BESLISSEN)
    rij = _lezen(door, afwijking, versie)
    _weiger(toets_besluit(feiten_van(rij), genomen_op, goedgekeurd=goedgekeurd), "goedgekeurd")
    rij.besluit = besluit_van(rij.gemeente, genomen_op, nummer)
    rij.motivering = motivering.strip()
    return _zet(rij, AfwijkingStatus.BESLIST if goedgekeurd else AfwijkingStatus.AFGEKEURD)


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
    rij = _lezen(door, afwijking, versie)
    _weiger(toets_melding(feiten_van(rij), gemeld_op), "gemeld_op")
    rij.gemeld_op, rij.kenmerk_vdab = gemeld_op, kenmerk.strip()
    return _zet(rij, AfwijkingStatus.GEMELD)


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
    _mag(door, Handeling.AFWIJKING_BESLISSEN)
    rij = _lezen(door, afwijking, versie)
    _weiger(toets_antwoord(feiten_van(rij), uitkomst_op), "uitkomst_op")
    afgekeurd = uitkomst == VdabUitkomst.AFGEKEURD
    if afgekeurd and not reden.strip():
        raise ValidationError({"reden": "Schrijf waarom VDAB ze afkeurde."})
    rij.uitkomst, rij.uitkomst_op, rij.reden = uitkomst, uitkomst_op, reden.strip()
    return _zet(rij, AfwijkingStatus.AFGEKEURD if afgekeurd else AfwijkingStatus.AANVAARD)


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
    _mag(door, Handeling.AFWIJKING_BESLISSEN)
    rij = _lezen(door, afwijking, versie)
    _weiger(toets_activering(feiten_van(rij), van, tot), "van")
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
    rij = _zet(rij, AfwijkingStatus.ACTIEF)
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
    rij = _lezen(door, afwijking, None)
    _weiger(toets_evaluatie(feiten_van(rij), datum), "datum")
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
    _mag(door, Handeling.AFWIJKING_BESLISSEN)
    rij = _lezen(door, afwijking, versie)
    _weiger(toets_intrekking(feiten_van(rij), vanaf), "vanaf")
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf kort waarom; dat blijft in de geschiedenis."})
    rij.reden = reden.strip()
    if rij.status != AfwijkingStatus.ACTIEF:
        return _zet(rij, AfwijkingStatus.INGETROKKEN)
    rij.tot = min(rij.tot or vanaf, vanaf - timedelta(days=1))
    # Still active until then; the date alone ends it.
    rij = _zet(rij, AfwijkingStatus.ACTIEF)
    for toelating in rij.toelatingen.filter(geldig__endswith__gt=vanaf).order_by("soort"):
        toelating_inkorten(vergrendel(Toelating._base_manager, pk=toelating.pk), vanaf)
    return rij


def toelatingen_van(afwijking: AfwijkendeActiviteit) -> list[Toelating]:
    """What it permits, with where; none before it is active."""
    return list(afwijking.toelatingen.select_related("gemeente").order_by("soort"))


def _mag(door: Account, handeling: Handeling) -> None:
    if not door.mag(handeling):
        raise PermissionDenied


def _lezen(
    door: Account, afwijking: AfwijkendeActiviteit, versie: int | None
) -> AfwijkendeActiviteit:
    _mag(door, Handeling.ACTIVITEIT_BEWERKEN)
    rijen = AfwijkendeActiviteit.objects.bewerkbaar_voor(door)
    rij = vergrendel(
        rijen.select_related("gemeente", "besluit", "activiteit", "hoofdactiviteit"),
        pk=afwijking.pk,
    )
    controleer_versie(rij, versie)
    return rij


def _voor_de_raad(rij: AfwijkendeActiviteit) -> None:
    if rij.status not in VOOR_DE_RAAD:
        raise ValidationError(
            "De raad besliste al. Dit ligt vast; begin zo nodig een nieuwe aanvraag."
        )


def _weiger(bezwaren: list[Bezwaar], veld: str) -> None:
    if bezwaren:
        raise RegelFout(veld, *bezwaren)


def _zet(rij: AfwijkendeActiviteit, status: AfwijkingStatus) -> AfwijkendeActiviteit:
    rij.status = status
    bewaar(rij)
    return rij
