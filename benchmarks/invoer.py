"""A list of 5,000 prestaties from file to undo, against the bare rows that it writes."""

import time
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from django.db import connection, transaction

from benchmarks.meten import Verhouding
from trajecten.models import Inzet
from wijkwerken.invoer.models import Invoer
from wijkwerken.invoer.services.klaarzetten import invoer_klaarzetten, kolommen_kiezen
from wijkwerken.invoer.services.terugdraaien import invoer_ongedaan_maken
from wijkwerken.invoer.services.uitvoeren import invoer_bevestigen
from wijkwerken.invoer.soorten import soort_van
from wijkwerken.invoer.werk import verwerk
from wijkwerken.toegang.models import Account

RIJEN = 5_000
DOEL = 60  # seconds for looking and importing together
RIJ = """
INSERT INTO trajecten_prestatie (id, versie, aangemaakt_op, gewijzigd_op, traject_id, inzet_id,
    datum, begin, einde, uren, cheques, opmerking)
VALUES (%s, 1, now(), now(), %s, %s, %s, '20:00', '21:00', 1, 0, '')
"""


def meet(vandaag: date, keren: int) -> str:
    """One list, once: an hour in the evening of each of the last weekdays."""
    door = Account.objects.bemiddelaars().order_by("pk").first()
    werk = list(islice(_werk(vandaag), RIJEN))
    nu = datetime(vandaag.year, vandaag.month, vandaag.day, 12, tzinfo=UTC)
    duur: dict[str, float] = {}

    def stap(naam: str, doe: Callable[[], Invoer]) -> Invoer:
        begin = time.perf_counter()
        uit = doe()
        duur[naam] = time.perf_counter() - begin
        return uit

    def af(invoer: Invoer) -> Invoer:
        verwerk(invoer, vandaag=vandaag, nu=nu)
        return invoer

    kaal = _kaal(werk)
    invoer = stap(
        "lezen",
        lambda: invoer_klaarzetten(
            door=door,
            soort=soort_van("prestaties"),
            bron="Meting",
            bestandsnaam="meting.csv",
            inhoud=_lijst(werk),
        ),
    )
    if not invoer.is_bezig:
        invoer = kolommen_kiezen(door=door, invoer=invoer, kolommen=invoer.kolommen)
    stap("nakijken", lambda: af(invoer))
    tellingen = invoer.tellingen()
    gezien = invoer.stempel
    bevestigd = invoer_bevestigen(door=door, invoer=invoer, gezien=gezien, zonder_fouten=True)
    stap("inlezen", lambda: af(bevestigd))
    ongedaan = invoer_ongedaan_maken(door=door, invoer=bevestigd, nu=nu)
    stap("ongedaan", lambda: af(ongedaan))
    if ongedaan.fase != "ongedaan" or tellingen["nieuw"] < RIJEN // 2:
        raise RuntimeError(f"The list was not imported: {ongedaan.fase}, {tellingen}.")
    samen = duur["lezen"] + duur["nakijken"] + duur["inlezen"]
    verhouding = Verhouding(
        f"invoer van {tellingen['nieuw']} van {RIJEN} rijen",
        samen * 1000,
        kaal * 1000,
        samen / kaal,
        DOEL / kaal,
    )
    delen = ", ".join(f"{naam} {seconden:.1f} s" for naam, seconden in duur.items())
    return f"{verhouding}\n  {delen}"


def _werk(vandaag: date):
    """Pairs of an inzet and a day, the person's hours spread over the days."""
    inzetten = list(
        Inzet.objects.filter(status="bevestigd", van__lt=vandaag - timedelta(days=60))
        .select_related("traject__wijkwerker", "aanvraag__gebruiker", "aanvraag__activiteit")
        .order_by("pk")
    )
    for terug in range(1, 60):
        dag = vandaag - timedelta(days=terug)
        if dag.weekday() < 5:
            yield from ((inzet, dag) for inzet in inzetten)


def _lijst(werk) -> bytes:
    rijen = ["INSZ;Gebruiker;Activiteit;Datum;Begin;Einde"]
    rijen += [
        f"{inzet.traject.wijkwerker.insz};{inzet.aanvraag.gebruiker.nummer};"
        f"{inzet.aanvraag.activiteit.naam};{dag:%d/%m/%Y};20:00;21:00"
        for inzet, dag in werk
    ]
    return "\r\n".join(rijen).encode("cp1252")


def _kaal(werk) -> float:
    """The rows alone, one by one in one transaction that is taken back."""
    begin = time.perf_counter()
    with transaction.atomic(), connection.cursor() as cursor:
        for inzet, dag in werk:
            cursor.execute(RIJ, [uuid.uuid4(), inzet.traject_id, inzet.pk, dag])
        transaction.set_rollback(True)
    return time.perf_counter() - begin
