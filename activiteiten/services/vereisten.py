"""What may be asked of who does the work: adding, renaming, switching off; what asks it."""

from collections.abc import Collection

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from activiteiten.choices import RIJBEWIJS_B, VereisteSoort
from activiteiten.models import Activiteit, Vereiste
from activiteiten.services.codes import vrije_code
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.referentie import vaste_id
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


@transaction.atomic
def vereiste_toevoegen(
    *, door: Account, naam: str, soort: str, vervalt: bool = False, uitleg: str = ""
) -> Vereiste:
    """A new vereiste; its code is made of its name. Raises ValidationError when it is there."""
    _mag_beheren(door)
    vereiste = Vereiste(
        code=vrije_code(Vereiste, naam),
        naam=naam.strip(),
        soort=soort,
        vervalt=vervalt,
        uitleg=uitleg,
    )
    vereiste.full_clean()
    vereiste.save()
    return vereiste


@transaction.atomic
def vereiste_wijzigen(
    *,
    door: Account,
    vereiste: Vereiste,
    naam: str,
    soort: str,
    vervalt: bool,
    uitleg: str,
    actief: bool,
    versie: int | None = None,
) -> Vereiste:
    """Rename it, or switch it off: then nobody can ask it any more. What asks it, keeps it."""
    _mag_beheren(door)
    rij = vergrendel(Vereiste.objects.bewerkbaar_voor(door), pk=vereiste.pk)
    controleer_versie(rij, versie)
    rij.naam, rij.soort, rij.vervalt = naam.strip(), soort, vervalt
    rij.uitleg, rij.actief = uitleg, actief
    rij.full_clean()
    rij.save()
    return rij


@transaction.atomic
def activiteit_vereist(
    *,
    door: Account,
    activiteit: Activiteit,
    vereisten: Collection[Vereiste],
    versie: int | None = None,
) -> Activiteit:
    """These vereisten, and no other, are asked for the activiteit, by whoever orders it.

    Raises ValidationError for one that is switched off, unless it was asked already.
    """
    _mag_beheren(door)
    rij = vergrendel(Activiteit.objects.bewerkbaar_voor(door), pk=activiteit.pk)
    controleer_versie(rij, versie)
    in_gebruik(vereisten, al_gevraagd=rij.vereisten.all())
    rij.vereisten.set(vereisten)
    rij.save()  # a new version: who had the page open hears of it
    return rij


def rijbewijs_b() -> Vereiste:
    """The one vereiste that the programme knows by its code; made when nobody loaded it."""
    return Vereiste._base_manager.get_or_create(
        code=RIJBEWIJS_B,
        defaults={
            "id": vaste_id("vereiste", RIJBEWIJS_B),
            "naam": "Rijbewijs B",
            "soort": VereisteSoort.RIJBEWIJS,
            "vervalt": True,
        },
    )[0]


def in_gebruik(vereisten: Collection[Vereiste], *, al_gevraagd: Collection[Vereiste] = ()) -> None:
    """Raise ValidationError at `vereisten` for one that is switched off and not asked already."""
    uit = {vereiste for vereiste in vereisten if not vereiste.actief}
    if uit - set(al_gevraagd):
        raise ValidationError({"vereisten": "Kies alleen vereisten die nog in gebruik zijn."})


def _mag_beheren(door: Account) -> None:
    if not door.mag(Handeling.COMPETENTIE_BEHEREN):
        raise PermissionDenied
