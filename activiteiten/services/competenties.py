"""The vocabulary of competences: adding, renaming, switching off; what an activiteit trains."""

from collections.abc import Collection

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from activiteiten.models import Activiteit, CompetentieTerm
from activiteiten.services.codes import vrije_code
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


@transaction.atomic
def competentieterm_toevoegen(
    *, door: Account, naam: str, groep: str, uitleg: str = ""
) -> CompetentieTerm:
    """A new word; its code is made of its name. Raises ValidationError when it is there already."""
    _mag_beheren(door)
    term = CompetentieTerm(
        code=vrije_code(CompetentieTerm, naam), naam=naam.strip(), groep=groep, uitleg=uitleg
    )
    term.full_clean()
    term.save()
    return term


@transaction.atomic
def competentieterm_wijzigen(
    *,
    door: Account,
    term: CompetentieTerm,
    naam: str,
    groep: str,
    uitleg: str,
    actief: bool,
    versie: int | None = None,
) -> CompetentieTerm:
    """Rename it, put it elsewhere, or switch it off. What was agreed keeps its own words."""
    _mag_beheren(door)
    rij = vergrendel(CompetentieTerm.objects.bewerkbaar_voor(door), pk=term.pk)
    controleer_versie(rij, versie)
    rij.naam, rij.groep, rij.uitleg, rij.actief = naam.strip(), groep, uitleg, actief
    rij.full_clean()
    rij.save()
    return rij


@transaction.atomic
def activiteit_traint(
    *,
    door: Account,
    activiteit: Activiteit,
    competenties: Collection[CompetentieTerm],
    versie: int | None = None,
) -> Activiteit:
    """These competences, and no other, are trained by the activiteit.

    Raises ValidationError for one that is switched off, unless it was trained already.
    """
    _mag_beheren(door)
    rij = vergrendel(Activiteit.objects.bewerkbaar_voor(door), pk=activiteit.pk)
    controleer_versie(rij, versie)
    uit = [term for term in competenties if not term.actief]
    if uit and set(uit) - set(rij.traint.all()):
        raise ValidationError({"competenties": "Kies alleen competenties die nog in gebruik zijn."})
    rij.traint.set(competenties)
    rij.save()  # a new version: who had the page open hears of it
    return rij


def _mag_beheren(door: Account) -> None:
    if not door.mag(Handeling.COMPETENTIE_BEHEREN):
        raise PermissionDenied
