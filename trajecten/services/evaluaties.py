"""The evaluatie: begun, written by two sides, rounded off and then frozen."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone

from trajecten.models import Evaluatie, EvaluatieCompetentie, Traject
from trajecten.services.evaluatiegegevens import gegevens_van
from trajecten.services.evaluatieopvolging import evaluatiesignalen_bijwerken
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.services import bericht_klaarzetten
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account

VELDEN_BEMIDDELAAR = (
    "soort",
    "datum",
    "verslag_bemiddelaar",
    "besluit",
    "volgende_stap",
    "competenties",
)
VELDEN_TOELEIDER = ("verslag_toeleider", "toeleider_klaar")
AFGEROND = Bezwaar("status", "Een afgeronde evaluatie verandert niet meer.")


def velden_voor(account: Account) -> tuple[str, ...]:
    """Which part of an evaluatie this account writes."""
    return VELDEN_TOELEIDER if account.rol == Rol.TOELEIDER else VELDEN_BEMIDDELAAR


@transaction.atomic
def evaluatie_beginnen(*, door: Account, traject: Traject, soort: str, datum: date) -> Evaluatie:
    """Open an evaluatie, in which both sides then write; the dienst is asked for its part."""
    traject = vergrendel(Traject.objects.bewerkbaar_voor(door), pk=traject.pk)
    if traject.evaluaties.filter(afgerond_op=None).exists():
        raise RegelFout(
            None, Bezwaar("status", "Er is al een evaluatie in opmaak: werk daarin verder.")
        )
    evaluatie = Evaluatie(traject=traject, soort=soort, datum=datum)
    _bewaren(evaluatie)
    _competenties_overnemen(evaluatie)
    for account in schrijvers_van_dienst(traject):
        bericht_klaarzetten(
            soort=BerichtSoort.EVALUATIE,
            sleutel=f"evaluatie_deel:{evaluatie.pk}:{account.pk}",
            aan=account,
            onderwerp="Uw deel van een evaluatie",
            sjabloon="evaluatie_deel",
            pad=evaluatie.get_absolute_url(),
            datum=datum,
        )
    return evaluatie


@transaction.atomic
def evaluatie_schrijven(
    *, door: Account, evaluatie: Evaluatie, versie: int | None, nu: datetime, **wijziging: Any
) -> Evaluatie:
    """Write one's own part: the toeleider its verslag, inside all the rest.

    `competenties` are dicts of `id`, `niveau_nu` and `waarom`; what is not named stays.
    A part is a draft as long as it is not said to be ready; `toeleider_klaar` tells the
    bemiddelaar by mail, once.
    """
    rij = vergrendel(Evaluatie.objects.bewerkbaar_voor(door), pk=evaluatie.pk)
    controleer_versie(rij, versie)
    if rij.afgerond_op is not None:
        raise RegelFout(None, AFGEROND)
    vreemd = set(wijziging) - set(velden_voor(door))
    if vreemd:
        raise ValidationError(dict.fromkeys(sorted(vreemd), "Dit deel schrijft de andere partij."))
    was_klaar = rij.toeleider_klaar
    _competenties_bewaren(rij, wijziging.pop("competenties", None) or [])
    for veld, waarde in wijziging.items():
        setattr(rij, veld, waarde)
    if rij.toeleider_klaar and not rij.verslag_toeleider.strip():
        raise ValidationError(
            {"verslag_toeleider": "Schrijf eerst uw deel. Zeg daarna dat het klaar is."}
        )
    if door.rol == Rol.TOELEIDER:
        rij.toeleider_schreef_op, rij.toeleider_schreef_door = nu, door
    else:
        rij.bemiddelaar_schreef_op, rij.bemiddelaar_schreef_door = nu, door
    _bewaren(rij)
    if rij.toeleider_klaar and not was_klaar:
        bericht_klaarzetten(
            soort=BerichtSoort.EVALUATIE,
            sleutel=f"evaluatie_klaar:{rij.pk}",
            aan=rij.traject.bemiddelaar,
            onderwerp="Een toeleider schreef zijn deel van een evaluatie",
            sjabloon="evaluatie_klaar",
            pad=rij.get_absolute_url(),
        )
    return rij


@transaction.atomic
def evaluatie_afronden(
    *,
    door: Account,
    evaluatie: Evaluatie,
    besluit: str,
    volgende_stap: str,
    nu: datetime,
    versie: int | None = None,
) -> Evaluatie:
    """Decide and freeze; what is known of the period is kept with it."""
    rij = vergrendel(
        Evaluatie.objects.bewerkbaar_voor(door).filter(
            traject__in=Traject.objects.bewerkbaar_voor(door)
        ),
        pk=evaluatie.pk,
    )
    controleer_versie(rij, versie)
    if rij.afgerond_op is not None:
        raise RegelFout(None, AFGEROND)
    fouten = {}
    if rij.datum > timezone.localtime(nu).date():
        fouten["datum"] = "Een evaluatie kan pas afgerond worden op de dag zelf of later."
    if not besluit:
        fouten["besluit"] = "Kies een besluit."
    if not rij.verslag_bemiddelaar.strip():
        fouten["verslag_bemiddelaar"] = "Schrijf eerst het verslag van de bemiddelaar."
    if fouten:
        raise ValidationError(fouten)
    rij.besluit, rij.volgende_stap = besluit, volgende_stap
    gegevens = gegevens_van(rij)
    rij.uren = gegevens["uren"]["totaal"]
    # As text, the way JSON keeps it, so that a check of the row sees what is saved.
    rij.gegevens = json.loads(json.dumps(gegevens, cls=DjangoJSONEncoder))
    rij.afgerond_op, rij.afgerond_door = nu, door
    _bewaren(rij)
    evaluatiesignalen_bijwerken(traject=rij.traject, vandaag=timezone.localtime(nu).date())
    return rij


def schrijvers_van_dienst(traject: Traject) -> list[Account]:
    """Whom to ask for the part of the toeleider: who sent the aanmelding, else the dienst."""
    accounts = list(
        Account.objects.filter(rol=Rol.TOELEIDER, dienst=traject.toeleider_id, is_active=True)
    )
    verstuurd_door = traject.aanmelding.ingediend_door_id if traject.aanmelding else None
    return [a for a in accounts if a.pk == verstuurd_door] or accounts


def _competenties_overnemen(evaluatie: Evaluatie) -> None:
    """What the signed afsprakenblad says, to be looked at again."""
    blad = evaluatie.traject.afsprakenbladen.getekend().order_by("-volgnummer").first()
    for competentie in blad.competenties.all() if blad else ():
        EvaluatieCompetentie.objects.create(
            evaluatie=evaluatie,
            soort=competentie.soort,
            term=competentie.term,
            omschrijving=competentie.omschrijving,
            niveau_toen=competentie.niveau,
            doelniveau=competentie.doelniveau,
        )


def _competenties_bewaren(evaluatie: Evaluatie, gegevens: Iterable[Mapping[str, Any]]) -> None:
    """Only what changed is written, so that the history tells what changed."""
    eigen = {competentie.pk: competentie for competentie in evaluatie.competenties.all()}
    for nieuw in gegevens:
        competentie = eigen.get(nieuw["id"])
        if competentie is None:
            raise ValidationError(
                {"competenties": "Deze competentie hoort niet bij deze evaluatie."}
            )
        oud = (competentie.niveau_nu, competentie.waarom)
        competentie.niveau_nu = nieuw.get("niveau_nu", competentie.niveau_nu)
        competentie.waarom = nieuw.get("waarom", competentie.waarom).strip()
        if (competentie.niveau_nu, competentie.waarom) != oud:
            competentie.full_clean()
            competentie.save()


def _bewaren(evaluatie: Evaluatie) -> None:
    traject = evaluatie.traject
    if evaluatie.datum and evaluatie.datum < traject.start:
        raise ValidationError(
            {"datum": f"Het traject begon op {dagnaam(traject.start)}: kies een latere datum."}
        )
    evaluatie.full_clean()
    evaluatie.save()
