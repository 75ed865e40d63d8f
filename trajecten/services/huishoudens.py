"""Mixed households: which dienst refers which partner, as OCMW and VDAB agreed."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from trajecten.choices import AanmeldingStatus
from trajecten.models import Aanmelding, Huishouden
from trajecten.rules.toeleider import Lid, toets_huishouden
from trajecten.services.personen import eis
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


@transaction.atomic
def huishouden_noteren(
    *,
    door: Account,
    aanmelding: Aanmelding,
    optie: str,
    afgesproken_met: str,
    afgesproken_op: date,
    vandaag: date,
    partner: Aanmelding | None = None,
    versie: int | None = None,
) -> Huishouden:
    """Write down, or correct, what was agreed; with `partner` also link that aanmelding.

    A dienst links only its own aanmeldingen, inside any two. Raises RegelFout at `optie` when
    the diensten do not agree with it, and ValidationError at `partner` when that one already
    belongs to another pair. `versie` is that of the huishouden.
    """
    eis(door, Handeling.AANMELDING_SCHRIJVEN)
    rij = _vergrendel(door, aanmelding)
    huishouden = rij.huishouden or Huishouden()
    if rij.huishouden is not None:
        huishouden = _vergrendel_huishouden(door, rij.huishouden)
        controleer_versie(huishouden, versie)
    leden = [*_leden(huishouden, rij), rij]
    if partner is not None and partner.pk not in {lid.pk for lid in leden}:
        leden.append(_partner(door, partner, rij))
    if afgesproken_op and afgesproken_op > vandaag:
        raise ValidationError({"afgesproken_op": "De afspraak kan niet in de toekomst liggen."})
    bezwaren = toets_huishouden(
        optie, [Lid(str(lid.dienst_id), lid.dienst.soort, lid.inkomen) for lid in leden]
    )
    if bezwaren:
        raise RegelFout("optie", *bezwaren)
    huishouden.optie = optie
    huishouden.afgesproken_met, huishouden.afgesproken_op = afgesproken_met, afgesproken_op
    huishouden.full_clean()
    huishouden.save()
    for lid in leden:
        _zet(lid, huishouden)
    return huishouden


@transaction.atomic
def huishouden_loskoppelen(
    *,
    door: Account,
    aanmelding: Aanmelding,
    huishouden: Huishouden | None = None,
    versie: int | None = None,
) -> Aanmelding:
    """Take this aanmelding out of its pair; an agreement about nobody goes away.

    With `huishouden` only out of that one, else ValidationError at `aanmelding`. `versie` is
    that of the huishouden.
    """
    eis(door, Handeling.AANMELDING_SCHRIJVEN)
    rij = _vergrendel(door, aanmelding)
    if huishouden is not None and rij.huishouden != huishouden:
        raise ValidationError({"aanmelding": "Deze aanmelding hoort niet bij dit gezin."})
    if rij.huishouden is None:
        raise RegelFout(
            None, Bezwaar("huishouden", "Deze aanmelding hoort niet bij een gemengd gezin.")
        )
    controleer_versie(_vergrendel_huishouden(door, rij.huishouden), versie)
    _zet(rij, None)
    return rij


def mag_noteren(aanmelding: Aanmelding, account: Account) -> bool:
    """Inside always; a dienst until the decision, and while no other dienst reads along."""
    if account.mag(Handeling.AANMELDING_BEOORDELEN):
        return True
    if aanmelding.status == AanmeldingStatus.AANVAARD:
        return False
    huishouden = aanmelding.huishouden
    return huishouden is None or Huishouden.objects.bewerkbaar_voor(account).contains(huishouden)


def heeft_partner(aanmelding: Aanmelding) -> bool:
    """Is another aanmelding linked to it? More than that a dienst does not learn."""
    huishouden = aanmelding.huishouden
    if huishouden is None:
        return False
    return huishouden.aanmeldingen.exclude(pk=aanmelding.pk).exists()


def _vergrendel(door: Account, aanmelding: Aanmelding) -> Aanmelding:
    rij = vergrendel(Aanmelding.objects.bewerkbaar_voor(door), pk=aanmelding.pk)
    if not mag_noteren(rij, door):
        raise RegelFout(
            None,
            Bezwaar(
                "status",
                "Alleen de wijk-werkorganisatie past dit nu nog aan. Geef haar een seintje.",
            ),
        )
    return rij


def _vergrendel_huishouden(door: Account, huishouden: Huishouden) -> Huishouden:
    return vergrendel(Huishouden.objects.bewerkbaar_voor(door), pk=huishouden.pk)


def _leden(huishouden: Huishouden, rij: Aanmelding) -> list[Aanmelding]:
    """The other members, whoever sees them: the option must agree with all."""
    if huishouden._state.adding:
        return []
    return list(huishouden.aanmeldingen.select_related("dienst").exclude(pk=rij.pk))


def _partner(door: Account, partner: Aanmelding, rij: Aanmelding) -> Aanmelding:
    ander = vergrendel(Aanmelding.objects.bewerkbaar_voor(door), pk=partner.pk)
    if ander.huishouden_id and ander.huishouden_id != rij.huishouden_id and heeft_partner(ander):
        raise ValidationError(
            {"partner": "Die aanmelding hoort al bij een ander gezin. Koppel ze daar eerst los."}
        )
    return ander


def _zet(lid: Aanmelding, huishouden: Huishouden | None) -> None:
    """Move to another pair; what is left without anybody is removed."""
    oud = lid.huishouden
    if oud == huishouden:
        return
    lid.huishouden = huishouden
    lid.full_clean()
    lid.save()
    if oud is not None and not oud.aanmeldingen.exists():
        oud.delete()
