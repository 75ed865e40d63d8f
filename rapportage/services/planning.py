"""Reports that go out by mail after every month, quarter or year."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from rapportage.choices import Bestandsvorm, Ritme
from rapportage.models import Rapportplanning
from rapportage.querysets import bereik_van
from rapportage.rapporten import (
    RAPPORTEN,
    Periode,
    Rapport,
    mag_rapport,
    te_sturen,
    vorige_periode,
)
from rapportage.services.bestanden import bestand_klaarzetten
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.services import bericht_klaarzetten
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.kern.exceptions import RegelFout, bezwaren_van, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.toegang.rechten import Handeling

GEEN_RAPPORT = Bezwaar("geen_rapport", "Deze ontvanger mag dit rapport niet zien. Kies een ander.")
ANDERE_GEMEENTE = Bezwaar("andere_gemeente", "Deze ontvanger ziet alleen de eigen gemeente.")
GESTOPT = Bezwaar(
    "rapport_gestopt",
    "Dit rapport is gestopt: de ontvanger mag het niet meer zien. Plan het zo nodig opnieuw.",
)


@transaction.atomic
def rapport_plannen(
    *, door: Account, rapport: Rapport, ontvangers: Collection[Account], ritme: Ritme, dag: int,
    vorm: Bestandsvorm = Bestandsvorm.PDF, gemeente: Gemeente | None = None, vandaag: date,
) -> list[Rapportplanning]:  # fmt: skip
    """Send this report from the period on that runs now, `dag` days after each ends.

    A row for each receiver, or none at all. Raises RegelFout, for all of them at once:
    `geen_rapport` for a receiver who may not open it, `andere_gemeente` for one who counts in
    its own gemeente only, `al_gepland` for one who gets it already; and PermissionDenied for who
    may not plan.
    """
    _mag_plannen(door)
    rijen, bezwaren = [], []
    for ontvanger in ontvangers:
        rij = Rapportplanning(
            door=door, ontvanger=ontvanger, rapport=rapport.code, ritme=ritme, dag=dag, vorm=vorm,
            gemeente=gemeente, bereik=bereik_van(ontvanger),
            verwerkt_tot=vorige_periode(vandaag, ritme).tot,
        )  # fmt: skip
        try:
            with transaction.atomic():
                _toets_ontvanger(ontvanger, rapport)
                _bewaren(rij, "ontvanger")
        except ValidationError as fout:
            bezwaren += [
                replace(bezwaar, melding=f"{ontvanger}: {bezwaar.melding}")
                for bezwaar in bezwaren_van(fout)
            ]
        rijen.append(rij)
    if bezwaren:
        raise RegelFout(None, *bezwaren)
    return rijen


@transaction.atomic
def planning_wijzigen(
    *, door: Account, planning: Rapportplanning, ritme: Ritme, dag: int, vorm: Bestandsvorm,
    gemeente: Gemeente | None, versie: int | None, vandaag: date,
) -> Rapportplanning:  # fmt: skip
    """How often, how late, in what form and of what part; another ritme begins as a new one does.

    Raises VerouderdeVersie, and RegelFout `rapport_gestopt` for one that stopped,
    `andere_gemeente` or `al_gepland`; PermissionDenied for who may not plan.
    """
    _mag_plannen(door)
    rijen = Rapportplanning.objects.bewerkbaar_voor(door).select_related("ontvanger")
    rij = vergrendel(rijen, pk=planning.pk)
    controleer_versie(rij, versie)
    if rij.gestopt:
        raise RegelFout(None, GESTOPT)
    if rij.ritme != ritme:
        rij.verwerkt_tot = vorige_periode(vandaag, ritme).tot
    rij.ritme, rij.dag, rij.vorm, rij.gemeente = ritme, dag, vorm, gemeente
    _bewaren(rij, "ritme")
    return rij


@transaction.atomic
def planning_verwijderen(*, door: Account, planning: Rapportplanning) -> None:
    """No more of it by mail. Raises PermissionDenied for who may not plan."""
    _mag_plannen(door)
    Rapportplanning.objects.bewerkbaar_voor(door).get(pk=planning.pk).delete()


@transaction.atomic
def planning_uitvoeren(*, planning: Rapportplanning, vandaag: date, nu: datetime) -> int:
    """Ask the files that are due, for the receiver; how many.

    Another worker that has the row does it. Rights are those of now: for who may not see the
    report any more it stops, and who planned it is told.
    """
    rijen = Rapportplanning.objects.filter(pk=planning.pk, gestopt=False)
    rij = rijen.select_for_update(of=("self",), skip_locked=True).first()
    periodes = te_sturen(rij.verwerkt_tot, vandaag, rij.ritme, dagen=rij.dag) if rij else []
    if rij is None or not periodes:
        return 0
    rapport = RAPPORTEN.get(rij.rapport)
    if rapport is None or not _mag_nog(rij, rapport):
        _stoppen(rij)
        return 0
    for periode in periodes:
        bestand_klaarzetten(
            account=rij.ontvanger,
            rapport=rapport,
            periode=periode,
            vorm=Bestandsvorm(rij.vorm),
            vandaag=vandaag,
            nu=nu,
            gemeente=rij.gemeente,
        )
    rij.verwerkt_tot = periodes[-1].tot
    rij.save(update_fields=["verwerkt_tot"])
    return len(periodes)


@transaction.atomic
def planning_mislukt(*, planning: Rapportplanning) -> None:
    """It broke: who planned it is told, once. What is due stays due for the next morning."""
    _melden(planning, "rapport_uitgesteld", f"{planning.pk}:{planning.verwerkt_tot}")


def volgende(planning: Rapportplanning) -> tuple[Periode, date] | None:
    """The period that goes out next, and on what day; None when it stopped.

    A day that is over says that it failed.
    """
    if planning.gestopt:
        return None
    begin = planning.verwerkt_tot + timedelta(days=1)
    periode = vorige_periode(plus_maanden(begin, planning.ritme), planning.ritme)
    return periode, periode.tot + timedelta(days=planning.dag)


def _mag_plannen(door: Account) -> None:
    if not door.mag(Handeling.RAPPORT_PLANNEN):
        raise PermissionDenied


def _toets_ontvanger(ontvanger: Account, rapport: Rapport) -> None:
    if not (ontvanger.is_active and mag_rapport(ontvanger, rapport)):
        raise RegelFout("ontvanger", GEEN_RAPPORT)


def _bewaren(rij: Rapportplanning, veld: str) -> None:
    """Save it; that it is there already is said at `veld`."""
    if rij.gemeente and rij.ontvanger.gemeente_id not in {None, rij.gemeente.pk}:
        raise RegelFout("gemeente", ANDERE_GEMEENTE)
    bewaar(rij, {"rapportplanning_eenmaal": veld, "rapportplanning_dag": "dag"})


def _mag_nog(planning: Rapportplanning, rapport: Rapport) -> bool:
    wie = planning.ontvanger
    return wie.is_active and mag_rapport(wie, rapport) and bereik_van(wie) == planning.bereik


def _stoppen(planning: Rapportplanning) -> None:
    planning.gestopt = True
    planning.save(update_fields=["gestopt"])
    _melden(planning, "rapport_gestopt", str(planning.pk))


def _melden(planning: Rapportplanning, sjabloon: str, wat: str) -> None:
    """Tell who planned it, once per `wat`."""
    if planning.door.is_active:
        bericht_klaarzetten(
            soort=BerichtSoort.RAPPORT,
            sleutel=f"{sjabloon}:{wat}",
            aan=planning.door,
            onderwerp="Een gepland rapport is niet verstuurd",
            sjabloon=sjabloon,
            pad="/rapporten/planning/",
        )
