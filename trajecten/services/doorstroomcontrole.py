"""Daily checks of what follows on a traject: a signaal before the end, reminders after it."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from trajecten.choices import SignaalErnst, SignaalSoort, TrajectStatus
from trajecten.models import Opvolging, Traject
from trajecten.rules.doorstroom import (
    WEKEN_HERINNEREN,
    begin_van_maand,
    volgende_stap_ontbreekt,
)
from trajecten.rules.evaluaties import laatste_herinnering
from trajecten.services.doorstroom import opvolging_sleutel, signaal_sleutel
from trajecten.services.signaallijst import Bevinding, Uitkomst, signalen_gelijkzetten
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.services import bericht_klaarzetten
from wijkwerken.kern.datums import dagnaam, plus_maanden
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account


@transaction.atomic
def doorstroom_opvolgen(*, vandaag: date) -> Uitkomst:
    """A signaal for every running traject that nears its end without a next step."""
    maand = Regel.objects.waarde_op(RegelCode.DOORSTROOM_SIGNAAL_MAAND, vandaag)
    return signalen_gelijkzetten(
        soort=SignaalSoort.DOORSTROOM,
        bevindingen=[
            Bevinding(
                sleutel=signaal_sleutel(traject),
                ernst=SignaalErnst.LET_OP,
                datum=begin_van_maand(traject.start, maand),
                melding=(
                    "Nog geen volgende stap voorbereid; het traject loopt tot en met "
                    f"{dagnaam(traject.voorzien_einde or vandaag)}."
                ),
                wijkwerker_id=traject.wijkwerker_id,
                traject_id=traject.pk,
            )
            for traject in zonder_volgende_stap(Traject.objects.order_by("pk"), vandaag)
        ],
    )


def zonder_volgende_stap(trajecten: QuerySet[Traject], vandaag: date) -> list[Traject]:
    """Those of the trajecten that run out without a next step, from the month of the rule on."""
    maand = Regel.objects.waarde_op(RegelCode.DOORSTROOM_SIGNAAL_MAAND, vandaag)
    # Some days wide: a month has no fixed length, so the rule decides.
    kandidaten = trajecten.filter(
        status=TrajectStatus.LOPEND,
        volgende_stap=None,
        voorzien_einde__isnull=False,
        start__lte=plus_maanden(vandaag, 1 - maand) + timedelta(days=3),
    )
    return [
        traject
        for traject in kandidaten
        if volgende_stap_ontbreekt(
            traject.start, vandaag, maand=maand, heeft_stap=False, heeft_einde=True
        )
    ]


@transaction.atomic
def opvolgingen_herinneren(*, vandaag: date) -> int:
    """Reminders for the questions after an end; how many berichten were written.

    14 days before and on the day itself, then weekly for four weeks; a day without this check
    is caught up with one mail. To the bemiddelaar and to the toeleider of the traject.
    """
    rijen = (
        Opvolging.objects.filter(
            Q(gesloten_op=None) | Q(andere_dienst=True),
            ingevuld_op=None,
        )
        .aan_de_beurt(vandaag)
        .select_related(
            "traject__bemiddelaar",
            "traject__toeleider",
            "traject__aanmelding__ingediend_door",
        )
        .order_by("pk")
    )
    coordinatoren = list(Account.objects.filter(rol=Rol.COORDINATOR, is_active=True))
    return sum(_herinner(rij, vandaag, coordinatoren) for rij in rijen)


def _herinner(rij: Opvolging, vandaag: date, coordinatoren: Iterable[Account]) -> int:
    herinnering = laatste_herinnering(
        rij.uiterlijk,
        min(vandaag, rij.uiterlijk + timedelta(weeks=WEKEN_HERINNEREN)),
        dagen=(14, 0),
    )
    if herinnering is None:
        return 0
    sleutel = opvolging_sleutel(rij)
    return sum(
        bericht_klaarzetten(
            soort=BerichtSoort.DOORSTROOM,
            sleutel=f"{sleutel}:{herinnering.moment}:{wie}",
            over=sleutel,
            aan=aan,
            onderwerp="Hoe gaat het na het traject?",
            sjabloon="opvolging",
            pad=rij.get_absolute_url(),
            maand=rij.maand,
            uiterlijk=rij.uiterlijk,
        )
        for wie, aan in _wie(rij, coordinatoren)
    )


def _wie(rij: Opvolging, coordinatoren: Iterable[Account]) -> Iterator[tuple[str, Account | str]]:
    """Who is asked, each with a word for the key."""
    traject = rij.traject
    if rij.gesloten_op is None:
        binnen = [traject.bemiddelaar] if traject.bemiddelaar.is_active else coordinatoren
        for account in binnen:
            yield str(account.pk), account
    schrijver = traject.aanmelding.ingediend_door if traject.aanmelding else None
    if schrijver and schrijver.is_active and schrijver.dienst_id == traject.toeleider_id:
        yield str(schrijver.pk), schrijver
    elif traject.toeleider.email:
        yield "dienst", traject.toeleider.email
