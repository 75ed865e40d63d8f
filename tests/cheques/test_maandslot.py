"""A closed month stays closed, whoever writes: the guard stands in the database."""

from datetime import UTC, date, datetime

import pgtrigger
import pytest
from django.db import DatabaseError, connection, transaction

from cheques.services.afsluiten import (
    heropening_bevestigen,
    heropening_vragen,
    maand_afsluiten,
)
from cheques.services.inleveren import cheques_inleveren
from tests.factories import AccountFactory, GemeenteFactory, PrestatieFactory, TrajectFactory
from tests.trajecten.uren_hulp import nieuwe_inzet, vul
from trajecten.models import Correctie, Maandafsluiting, Overschrijding, Prestatie, Traject
from trajecten.models.maandslot import AFSLUITING_VAST, MAAND_AFGESLOTEN
from trajecten.services.correcties import correctie_boeken
from trajecten.services.prestaties import (
    prestatie_corrigeren,
    prestatie_registreren,
    prestatie_schrappen,
)
from trajecten.services.reekswaarden import Urenregel
from trajecten.services.urenreeks import uren_bewaren
from wijkwerken.kern.exceptions import RegelFout

MAART, APRIL, MEI = date(2025, 3, 1), date(2025, 4, 1), date(2025, 5, 1)
DAG = date(2025, 3, 3)
VANDAAG = date(2025, 5, 20)
NU = datetime(2025, 5, 20, 8, tzinfo=UTC)


@pytest.fixture
def coordinator(db):
    return AccountFactory(als_coordinator=True, naam="An Claes")


def sluit(traject, door, maand=MAART, **anders):
    gegevens = {"toelichting": "Cheques volgen", "vandaag": VANDAAG, "nu": NU} | anders
    return maand_afsluiten(door=door, gemeente=traject.gemeente, maand=maand, **gegevens)


def code_van(doen):
    with pytest.raises(RegelFout) as fout, transaction.atomic():
        doen()
    return fout.value.bezwaren[0].code


def weigering(doen):
    """The SQLSTATE with which the database refuses, or None."""
    try:
        with transaction.atomic():
            doen()
    except DatabaseError as error:
        return error.__cause__.sqlstate
    return None


@pytest.fixture
def gesloten(prestatie, coordinator):
    """March of the gemeente of the traject of four hours; closed."""
    return sluit(prestatie.traject, coordinator)


def test_bulk_and_plain_sql_meet_the_guard(gesloten, prestatie, coordinator):
    traject, inzet = prestatie.traject, prestatie.inzet
    rij = Prestatie.objects.filter(pk=prestatie.pk)
    elders = TrajectFactory()
    ander = PrestatieFactory(traject=traject, inzet=inzet, datum=APRIL)
    boven = {"traject": traject, "inzet": inzet, "datum": DAG, "vastgelegd_door": coordinator}

    def sql(tekst):
        with connection.cursor() as cursor:
            cursor.execute(tekst, [prestatie.pk])

    pogingen = [
        lambda: Prestatie.objects.bulk_create(
            [Prestatie(traject=traject, inzet=inzet, datum=DAG, uren=1)]
        ),
        lambda: rij.update(uren=3),
        lambda: rij.update(laat_geboekt_in=APRIL),
        lambda: sql("UPDATE trajecten_prestatie SET datum = '2025-04-02' WHERE id = %s"),
        lambda: sql("DELETE FROM trajecten_prestatie WHERE id = %s"),
        lambda: Prestatie.objects.filter(pk=ander.pk).update(datum=DAG),
        lambda: Prestatie.objects.filter(pk=ander.pk).update(laat_geboekt_in=MAART),
        lambda: Overschrijding.objects.bulk_create([Overschrijding(uren=1, reden="x", **boven)]),
        lambda: Correctie.objects.bulk_create(
            [Correctie(prestatie=prestatie, uren=1, boekmaand=MAART, reden="x", door=coordinator)]
        ),
        lambda: Traject.objects.filter(pk=traject.pk).update(gemeente=GemeenteFactory()),
    ]
    assert [weigering(poging) for poging in pogingen] == [MAAND_AFGESLOTEN] * len(pogingen)
    assert not weigering(lambda: rij.update(opmerking="weg", stiptheid=""))
    assert not weigering(lambda: PrestatieFactory(traject=elders, datum=DAG))
    rij.update(gecorrigeerd=3)
    assert rij.get().gecorrigeerd == 0  # only the corrections say so


def test_without_the_trigger_the_same_writes_pass(gesloten, prestatie):
    """The twin: it is the trigger that holds, and nothing else."""
    rij = Prestatie.objects.filter(pk=prestatie.pk)

    with pgtrigger.ignore("trajecten.Prestatie:maand_open"):
        assert not weigering(lambda: rij.update(uren=3))


def test_every_service_says_who_closed_and_what_can_be_done(gesloten, prestatie, bemiddelaar):
    inzet, wie = prestatie.inzet, {"door": bemiddelaar, "vandaag": VANDAAG}
    coordinator = gesloten.afgesloten_door
    vul(nieuwe_inzet(prestatie.traject), APRIL, 4)

    with pytest.raises(RegelFout) as fout, transaction.atomic():
        prestatie_registreren(inzet=inzet, datum=DAG, uren=2, **wie)
    [bezwaar] = fout.value.bezwaren
    assert bezwaar.melding == (
        f"Maart 2025 is voor {gesloten.gemeente} afgesloten door An Claes op 20 mei 2025. Boek een "
        "correctie in de open maand, of laat nieuwe uren daar inboeken."
    )
    assert bezwaar.getallen["afsluiting"] == str(gesloten.pk)
    prestatie.refresh_from_db()
    april = Prestatie.objects.get(datum=APRIL)
    daden = [
        lambda: prestatie_corrigeren(prestatie=prestatie, uren=2, reden="x", **wie),
        lambda: prestatie_corrigeren(prestatie=april, datum=DAG, reden="x", **wie),
        lambda: prestatie_schrappen(door=bemiddelaar, prestatie=prestatie, reden="x"),
        lambda: sluit(prestatie.traject, coordinator),
    ]
    assert [code_van(daad) for daad in daden] == ["maand_afgesloten"] * len(daden)
    regels = [
        Urenregel(sleutel="nieuw", inzet=inzet.pk, datum=DAG, uren=1),
        Urenregel(sleutel="goed", inzet=inzet.pk, datum=APRIL, uren=1),
        Urenregel(
            sleutel="weg",
            inzet=inzet.pk,
            datum=DAG,
            prestatie=prestatie.pk,
            schrappen=True,
            reden="x",
        ),
        Urenregel(
            sleutel="anders", inzet=inzet.pk, datum=DAG, prestatie=prestatie.pk, uren=2, reden="x"
        ),
        Urenregel(
            sleutel="erin", inzet=april.inzet_id, datum=DAG, prestatie=april.pk, uren=4, reden="x"
        ),
    ]
    uitslagen = uren_bewaren(regels=regels, **wie).uitslagen
    assert {u.sleutel: [b.code for b in u.bezwaren] for u in uitslagen} == {
        "goed": [],
        **{key: ["maand_afgesloten"] for key in ("nieuw", "weg", "anders", "erin")},
    }


def test_late_hours_and_corrections_are_booked_in_the_open_month(
    gesloten, prestatie, bestelling, bemiddelaar
):
    inzet, coordinator = prestatie.inzet, gesloten.afgesloten_door
    laat = prestatie_registreren(
        door=bemiddelaar, inzet=inzet, datum=DAG, uren=2, vandaag=VANDAAG, laat=True
    )
    assert (laat.boekmaand, laat.is_laat_geboekt) == (APRIL, True)
    meer = correctie_boeken(door=bemiddelaar, prestatie=prestatie, uren=2, reden="Blad gevonden")
    assert meer.boekmaand == APRIL
    prestatie.refresh_from_db()
    assert (prestatie.uren, prestatie.uren_nu, prestatie.zonder_cheque) == (4, 6, 6)
    nummers = [f"{7000001 + rang}" for rang in range(5)]
    cheques_inleveren(door=bemiddelaar, prestatie=prestatie, nummers=nummers, vandaag=VANDAAG)
    # Never below the cheques, never above the limit of the month of the work.
    minder = {"door": bemiddelaar, "prestatie": prestatie, "reden": "x"}
    assert code_van(lambda: correctie_boeken(uren=-2, **minder)) == "cheque_gebruikt"
    vul(nieuwe_inzet(TrajectFactory()), DAG, 24)
    with pgtrigger.ignore("trajecten.Prestatie:maand_open"):
        vul(nieuwe_inzet(prestatie.traject), DAG, 51)
    assert code_van(lambda: correctie_boeken(uren=2, **minder)) == "maandlimiet"
    correctie_boeken(uren=1, **minder)
    correctie_boeken(uren=-1, **minder)
    april = sluit(prestatie.traject, coordinator, APRIL)
    assert (april.uren, april.prestaties) == (4, 1)
    assert Prestatie.objects.met_uren_nu().get(pk=prestatie.pk).uren_nu == 6


def test_months_close_in_order_and_only_when_they_are_over(prestatie, coordinator, bemiddelaar):
    traject = prestatie.traject
    vul(nieuwe_inzet(traject), APRIL, 4)

    assert code_van(lambda: sluit(traject, coordinator, APRIL)) == "eerdere_maand_open"
    assert code_van(lambda: sluit(traject, coordinator, MEI)) == "maand_loopt"
    sluit(traject, coordinator)
    assert sluit(traject, coordinator, APRIL).uren == 4


def test_a_closing_does_not_change_and_opens_again_with_two(gesloten, prestatie, bemiddelaar):
    een, twee = gesloten.afgesloten_door, AccountFactory(als_coordinator=True)
    rij = Maandafsluiting.objects.filter(pk=gesloten.pk)
    for poging in (
        lambda: rij.update(uren=5),
        lambda: rij.update(inhoud="{}"),
        rij.delete,
    ):
        assert weigering(poging) == AFSLUITING_VAST
    heropening_vragen(door=een, afsluiting=gesloten, reden="Verkeerd blad", nu=NU)
    assert weigering(lambda: rij.update(heropend_door=een, heropend_op=NU)) == "23514"
    heropening_bevestigen(door=twee, afsluiting=gesloten, nu=NU)
    assert weigering(lambda: rij.update(heropening_reden="anders")) == AFSLUITING_VAST
    prestatie_corrigeren(door=bemiddelaar, prestatie=prestatie, uren=3, reden="x", vandaag=VANDAAG)
    opnieuw = sluit(prestatie.traject, een)
    assert (opnieuw.volgnummer, opnieuw.uren, rij.get().uren) == (2, 3, 4)
