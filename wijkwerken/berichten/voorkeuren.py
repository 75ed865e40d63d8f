"""When an account gets which mail: its own choice per kind, else what fits its rol."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction

from wijkwerken.berichten.choices import BerichtSoort, Wijze
from wijkwerken.berichten.models import Voorkeur
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account

_BINNEN = {
    BerichtSoort.AANMELDING: Wijze.METEEN,
    BerichtSoort.INTAKE: Wijze.METEEN,
    BerichtSoort.AFSPRAKENBLAD: Wijze.METEEN,
    BerichtSoort.EVALUATIE: Wijze.OVERZICHT,
    BerichtSoort.TRAJECTEINDE: Wijze.OVERZICHT,
    BerichtSoort.DOORSTROOM: Wijze.OVERZICHT,
    BerichtSoort.AFWIJKING: Wijze.OVERZICHT,
    BerichtSoort.DOSSIER: Wijze.METEEN,
    BerichtSoort.RAPPORT: Wijze.METEEN,
}
# Which kinds a rol gets, and when as long as the account chose nothing: news at once,
# reminders once a day.
STANDAARD: dict[str, dict[BerichtSoort, Wijze]] = {
    Rol.BEMIDDELAAR: _BINNEN,
    Rol.COORDINATOR: _BINNEN | {BerichtSoort.ESCALATIE: Wijze.METEEN},
    Rol.TOELEIDER: {
        BerichtSoort.AANMELDING: Wijze.METEEN,
        BerichtSoort.INTAKE: Wijze.METEEN,
        BerichtSoort.AFSPRAKENBLAD: Wijze.METEEN,
        BerichtSoort.EVALUATIE: Wijze.METEEN,
        BerichtSoort.DOORSTROOM: Wijze.OVERZICHT,
        BerichtSoort.DOSSIER: Wijze.OVERZICHT,
        BerichtSoort.RAPPORT: Wijze.METEEN,
    },
    Rol.GEMEENTE: {BerichtSoort.RAPPORT: Wijze.METEEN},
    Rol.BEHEER: {},
}
# Nobody may be blind for these.
ALTIJD = {BerichtSoort.ESCALATIE}


@dataclass(frozen=True, slots=True)
class Keuze:
    """What holds now for one kind, and what may be chosen."""

    soort: BerichtSoort
    wijze: Wijze
    mogelijk: tuple[Wijze, ...]

    @property
    def label(self) -> str:
        return self.soort.label


def mogelijke_wijzen(soort: BerichtSoort) -> tuple[Wijze, ...]:
    """Every way but `niet`, for what may not be missed."""
    return tuple(wijze for wijze in Wijze if wijze != Wijze.NIET or soort not in ALTIJD)


def keuzes_van(account: Account) -> list[Keuze]:
    """One per kind that the rol of this account gets, in a fixed order; one query."""
    eigen = dict(Voorkeur.objects.filter(account=account).values_list("soort", "wijze"))
    standaard = STANDAARD.get(account.rol, {})
    return [
        Keuze(soort, Wijze(eigen.get(soort, standaard[soort])), mogelijke_wijzen(soort))
        for soort in BerichtSoort
        if soort in standaard
    ]


def wijze_voor(account: Account, soort: BerichtSoort) -> Wijze:
    """When this account gets a mail of this kind; what its rol does not choose comes at once.

    A choice of before, for a kind that may not be missed, does not count.
    """
    standaard = STANDAARD.get(account.rol, {})
    if soort not in standaard:
        return Wijze.METEEN
    eigen = Voorkeur.objects.filter(account=account, soort=soort).first()
    return Wijze(eigen.wijze) if eigen else standaard[soort]


@transaction.atomic
def voorkeur_kiezen(*, door: Account, soort: str, wijze: str) -> Voorkeur:
    """Choose for one kind, for the own account. Choosing the same again changes nothing."""
    vergrendel(Account.objects.all(), pk=door.pk)
    if soort not in STANDAARD.get(door.rol, {}):
        raise ValidationError({"soort": "Mails van deze soort krijgt uw account niet."})
    if wijze not in mogelijke_wijzen(BerichtSoort(soort)):
        raise ValidationError(
            {"wijze": "Een melding van wat te laat blijft, kan niet uit. Kies een andere wijze."}
        )
    voorkeur = Voorkeur.objects.filter(account=door, soort=soort).first()
    if voorkeur is None:
        voorkeur = Voorkeur(account=door, soort=soort)
    elif voorkeur.wijze == wijze:
        return voorkeur
    voorkeur.wijze = wijze
    voorkeur.full_clean()
    voorkeur.save()
    return voorkeur


@transaction.atomic
def voorkeuren_kiezen(*, door: Account, keuzes: Mapping[str, str]) -> None:
    """Choose for several kinds at once: all of them, or none."""
    for soort, wijze in keuzes.items():
        voorkeur_kiezen(door=door, soort=soort, wijze=wijze)
