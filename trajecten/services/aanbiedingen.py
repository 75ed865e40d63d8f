"""Who was offered which aanvraag, and the answer; and who does not work for whom."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from gebruikers.models import Aanvraag, Gebruiker
from trajecten.choices import AanbodAntwoord, AanbodWijze, Kant
from trajecten.models import Aanbod, Inzet, NietSamen, Traject, WijkWerker
from trajecten.querysets import AanbodQuerySet
from trajecten.services.inzetten import inzet_voorstellen
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

VELDEN = {
    "aanbod_een_open": "traject",
    "aanbod_antwoord_heeft_dag": "beantwoord_op",
    "aanbod_nee_heeft_reden": "reden",
    "nietsamen_geen_overlap": "van",
    "nietsamen_tot_na_van": "tot",
}


@transaction.atomic
def aanbod_doen(
    *,
    door: Account,
    aanvraag: Aanvraag,
    traject: Traject,
    wijze: str,
    vandaag: date,
    gedaan_op: date | None = None,
    nota: str = "",
) -> Aanbod:
    """Note that this aanvraag was offered to this person; the answer comes later.

    Raises ValidationError when it waits for an answer already, or lies in the future.
    """
    traject = vergrendel(Traject.objects.bewerkbaar_voor(door).lopend(), pk=traject.pk)
    aanvraag = Aanvraag.objects.bewerkbaar_voor(door).get(pk=aanvraag.pk)
    if not aanvraag.wacht:
        raise ValidationError(
            {"aanvraag": "Voor deze aanvraag wordt niemand meer gezocht. Kies een open aanvraag."}
        )
    aanbod = Aanbod(
        aanvraag=aanvraag,
        traject=traject,
        gedaan_op=_niet_later("gedaan_op", gedaan_op or vandaag, vandaag),
        gedaan_door=door,
        wijze=wijze,
        nota=nota.strip(),
    )
    bewaar(aanbod, VELDEN)
    return aanbod


@transaction.atomic
def aanbod_beantwoorden(
    *,
    door: Account,
    aanbod: Aanbod,
    antwoord: str,
    vandaag: date,
    beantwoord_op: date | None = None,
    geweigerd_door: str = "",
    reden: str = "",
    nota: str = "",
    versie: int | None = None,
) -> Aanbod:
    """Note the answer: ja, nee with who refused and why, or that none came.

    An answer may be noted again, when somebody changes their mind.
    """
    rij = vergrendel(Aanbod.objects.bewerkbaar_voor(door), pk=aanbod.pk)
    controleer_versie(rij, versie)
    if antwoord == AanbodAntwoord.WACHT:
        raise ValidationError({"antwoord": "Kies ja, nee of geen antwoord."})
    if antwoord == AanbodAntwoord.NEE:
        if not geweigerd_door:
            raise ValidationError({"geweigerd_door": "Zeg van wie de weigering komt."})
        if not reden:
            raise ValidationError({"reden": "Kies waarom; zo ziet u later wie wat weigerde."})
    else:
        geweigerd_door = reden = ""
    rij.antwoord, rij.geweigerd_door, rij.reden = antwoord, geweigerd_door, reden
    rij.beantwoord_op = _niet_later("beantwoord_op", beantwoord_op or vandaag, vandaag)
    rij.nota = nota.strip() or rij.nota
    bewaar(rij, VELDEN)
    return rij


@transaction.atomic
def aanbod_plannen(*, door: Account, vandaag: date, **inzet: Any) -> Inzet:
    """Put somebody on an aanvraag, as `inzet_voorstellen` does, and keep it as a yes.

    An open offer of this aanvraag is answered with it. Who was planned without being asked is
    kept too: they were thought of.
    """
    nieuw = inzet_voorstellen(door=door, vandaag=vandaag, **inzet)
    _beantwoord_met(nieuw, door, vandaag)
    return nieuw


def _beantwoord_met(inzet: Inzet, door: Account, vandaag: date) -> None:
    wacht = Aanbod.objects.wacht().filter(aanvraag=inzet.aanvraag_id, traject=inzet.traject_id)
    aanbod = wacht.first() or Aanbod(
        aanvraag=inzet.aanvraag,
        traject=inzet.traject,
        gedaan_op=vandaag,
        gedaan_door=door,
        wijze=AanbodWijze.GEPLAND,
    )
    aanbod.antwoord, aanbod.beantwoord_op, aanbod.inzet = AanbodAntwoord.JA, vandaag, inzet
    bewaar(aanbod, VELDEN)


def aanbiedingen_van(account: Account, aanvraag: Aanvraag) -> AanbodQuerySet:
    """Who was asked for this aanvraag, the last first; for the page of its candidates."""
    return (
        Aanbod.objects.zichtbaar_voor(account)
        .filter(aanvraag=aanvraag)
        .select_related("traject__wijkwerker", "gedaan_door")
    )


@transaction.atomic
def niet_samen_noteren(
    *,
    door: Account,
    wijkwerker: WijkWerker,
    gebruiker: Gebruiker,
    gevraagd_door: str,
    reden: str,
    van: date,
    tot: date | None = None,
) -> NietSamen:
    """Note that they do not work together in this period; what is planned is not touched."""
    persoon = vergrendel(WijkWerker.objects.bewerkbaar_voor(door), pk=wijkwerker.pk)
    gebruiker = Gebruiker.objects.bewerkbaar_voor(door).get(pk=gebruiker.pk)
    rij = NietSamen(
        wijkwerker=persoon,
        gebruiker=gebruiker,
        gevraagd_door=Kant(gevraagd_door),
        reden=reden.strip(),
        van=van,
        tot=tot,
    )
    bewaar(rij, VELDEN)
    return rij


@transaction.atomic
def niet_samen_beeindigen(
    *, door: Account, niet_samen: NietSamen, tot: date, versie: int | None = None
) -> NietSamen:
    """After `tot` they may work together again."""
    rij = vergrendel(NietSamen.objects.bewerkbaar_voor(door), pk=niet_samen.pk)
    controleer_versie(rij, versie)
    if tot < rij.van:
        dag = dagnaam(rij.van - timedelta(days=1))
        raise ValidationError({"tot": f"Dit begon op {dagnaam(rij.van)}: kies een dag na {dag}."})
    rij.tot = tot
    bewaar(rij, VELDEN)
    return rij


def _niet_later(veld: str, dag: date, vandaag: date) -> date:
    if dag > vandaag:
        raise ValidationError({veld: "Kies vandaag of een dag ervoor."})
    return dag
