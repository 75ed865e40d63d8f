"""Saved views of lists, and how an account wants a list to stand."""

from collections.abc import Mapping, Sequence

from django.db import transaction

from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account, Lijstvoorkeur, Weergave
from wijkwerken.toegang.querysets import kring_van

Vraag = Mapping[str, Sequence[str]]


@transaction.atomic
def lijstvoorkeur_bewaren(
    *,
    door: Account,
    lijst: str,
    kolommen: Sequence[str],
    ordening: str = "",
    per_bladzijde: int | None = None,
) -> Lijstvoorkeur:
    """Keep the columns, their order and the page size of one's own list; empty is the default."""
    rij = _voorkeur(door, lijst)
    rij.kolommen, rij.ordening, rij.per_bladzijde = list(kolommen), ordening, per_bladzijde
    rij.full_clean()
    rij.save()
    return rij


@transaction.atomic
def weergave_bewaren(
    *,
    door: Account,
    lijst: str,
    naam: str,
    vraag: Vraag,
    kolommen: Sequence[str] = (),
    ordening: str = "",
    gedeeld: bool = False,
    begin: bool = False,
) -> Weergave:
    """Keep filters, columns and order under a name; `begin` makes it the start of the list."""
    rij = Weergave(
        eigenaar=door,
        lijst=lijst,
        naam=naam,
        vraag={veld: list(waarden) for veld, waarden in vraag.items()},
        kolommen=list(kolommen),
        ordening=ordening,
        gedeeld=gedeeld,
        **kring_van(door),
    )
    rij.full_clean()
    rij.save()
    if begin:
        beginweergave_kiezen(door=door, weergave=rij)
    return rij


@transaction.atomic
def weergave_bijwerken(
    *,
    door: Account,
    weergave: Weergave,
    vraag: Vraag | None = None,
    kolommen: Sequence[str] | None = None,
    ordening: str | None = None,
) -> Weergave:
    """Put what the list shows now in the own view; what is None stays."""
    rij = vergrendel(Weergave.objects.bewerkbaar_voor(door), pk=weergave.pk)
    if vraag is not None:
        rij.vraag = {veld: list(waarden) for veld, waarden in vraag.items()}
    if kolommen is not None:
        rij.kolommen = list(kolommen)
    if ordening is not None:
        rij.ordening = ordening
    rij.full_clean()
    rij.save()
    return rij


@transaction.atomic
def weergave_wijzigen(
    *, door: Account, weergave: Weergave, naam: str, gedeeld: bool, versie: int | None = None
) -> Weergave:
    """Another name, or shared or not. Shared goes to the kring of the owner as it is now."""
    rij = vergrendel(Weergave.objects.bewerkbaar_voor(door), pk=weergave.pk)
    controleer_versie(rij, versie)
    rij.naam, rij.gedeeld = naam, gedeeld
    for veld, waarde in kring_van(door).items():
        setattr(rij, veld, waarde)
    rij.full_clean()
    rij.save()
    return rij


@transaction.atomic
def weergave_overnemen(*, door: Account, weergave: Weergave) -> Weergave:
    """A copy of one's own of what somebody shares; it stays when the other changes or goes."""
    bron = Weergave.objects.zichtbaar_voor(door).get(pk=weergave.pk)
    bezet = set(
        Weergave.objects.filter(eigenaar=door, lijst=bron.lijst).values_list("naam", flat=True)
    )
    naam, teller = bron.naam, 2
    while naam in bezet:
        naam, teller = f"{bron.naam[:55]} ({teller})", teller + 1
    return weergave_bewaren(
        door=door,
        lijst=bron.lijst,
        naam=naam,
        vraag=bron.vraag,
        kolommen=bron.kolommen,
        ordening=bron.ordening,
    )


@transaction.atomic
def weergave_verwijderen(*, door: Account, weergave: Weergave) -> None:
    """Who began with it begins with the list as it is again."""
    vergrendel(Weergave.objects.all().verwijderbaar_door(door), pk=weergave.pk).delete()


@transaction.atomic
def beginweergave_kiezen(
    *, door: Account, weergave: Weergave, begin: bool | None = None
) -> Lijstvoorkeur:
    """The own list begins with this view, or no longer; without `begin` it turns over."""
    weergave = Weergave.objects.zichtbaar_voor(door).get(pk=weergave.pk)
    rij = _voorkeur(door, weergave.lijst)
    is_begin = rij.weergave_id == weergave.pk
    if begin is None:
        begin = not is_begin
    if begin != is_begin:
        rij.weergave = weergave if begin else None
    rij.full_clean()
    rij.save()
    return rij


def _voorkeur(door: Account, lijst: str) -> Lijstvoorkeur:
    """The row of this account and list, locked; made when it is not there yet."""
    Lijstvoorkeur.objects.get_or_create(account=door, lijst=lijst)
    return vergrendel(Lijstvoorkeur.objects.bewerkbaar_voor(door), lijst=lijst)
