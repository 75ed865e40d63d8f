import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pgtrigger
import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection

from cheques.choices import ChequeStand
from cheques.models import Cheque, ChequeBeweging
from cheques.querysets import ChequeQuerySet
from cheques.services import bewegingen, inleveren
from cheques.services.aankoop import cheques_ontvangen
from cheques.services.afgiften import afgifte_afleveren, afgifte_beantwoorden, afgifte_maken
from cheques.services.bewijs import Afwijking, cheques_bewijzen
from cheques.services.inleveren import cheque_corrigeren, cheques_inleveren
from cheques.services.verwerken import cheques_laten_vervallen, cheques_verloren_melden
from tests.factories import GebruikerFactory, PrestatieFactory
from trajecten.models import Prestatie
from wijkwerken.kern.exceptions import RegelFout

VANDAAG = date(2025, 3, 31)
VIER = ["7000001", "7000002", "7000003", "7000004"]


def codes(weigering):
    return [b.code for b in weigering.value.bezwaren]


def lever_in(door, prestatie, nummers):
    return cheques_inleveren(door=door, prestatie=prestatie, nummers=nummers, vandaag=VANDAAG)


def test_each_cheque_pays_one_started_hour(prestatie, bestelling, bemiddelaar):
    lever_in(bemiddelaar, prestatie, VIER)

    prestatie.refresh_from_db()
    assert prestatie.zonder_cheque == 0
    assert set(Cheque.objects.betalend().values_list("nummer", flat=True)) == set(VIER)
    assert cheques_bewijzen() == []


def test_the_fifth_cheque_for_four_hours_is_refused_and_nothing_is_kept(
    prestatie, bestelling, bemiddelaar
):
    with pytest.raises(RegelFout) as weigering:
        lever_in(bemiddelaar, prestatie, [*VIER, "7000005"])

    assert codes(weigering) == ["cheque_te_veel"]
    assert Cheque.objects.betalend().count() == 0


def test_an_unknown_cheque_is_refused_with_its_number(prestatie, bestelling, bemiddelaar):
    with pytest.raises(RegelFout) as weigering:
        lever_in(bemiddelaar, prestatie, ["7000001", "9999999"])

    assert codes(weigering) == ["cheque_onbekend"]
    assert weigering.value.message_dict["nummers"] == [
        "Cheque 9999999 kennen we niet. Kijk het nummer na, of registreer eerst de aankoop."
    ]
    assert Cheque.objects.betalend().count() == 0


def test_a_used_cheque_is_refused(prestatie, bestelling, bemiddelaar, traject):
    lever_in(bemiddelaar, prestatie, ["7000001"])
    tweede = PrestatieFactory(traject=traject, inzet=prestatie.inzet, datum=date(2025, 3, 10))

    with pytest.raises(RegelFout) as weigering:
        lever_in(bemiddelaar, tweede, ["7000001"])

    assert codes(weigering) == ["cheque_gebruikt"]


def test_the_cheque_of_another_gebruiker_is_refused(prestatie, regels, bemiddelaar):
    cheques_ontvangen(
        door=bemiddelaar,
        gebruiker=GebruikerFactory(),
        eerste_nummer="8000001",
        aantal=1,
        uitgegeven_op=date(2025, 1, 2),
        vandaag=VANDAAG,
    )

    with pytest.raises(RegelFout) as weigering:
        lever_in(bemiddelaar, prestatie, ["8000001"])

    assert codes(weigering) == ["cheque_andere_gebruiker"]


def test_an_expired_cheque_pays_only_for_work_done_in_time(prestatie, regels, bemiddelaar, traject):
    cheques_ontvangen(
        door=bemiddelaar,
        gebruiker=prestatie.inzet.aanvraag.gebruiker,
        eerste_nummer="8000001",
        aantal=2,
        uitgegeven_op=date(2024, 3, 10),  # valid up to and including 10 March 2025
        vandaag=VANDAAG,
    )
    laat = PrestatieFactory(traject=traject, inzet=prestatie.inzet, datum=date(2025, 3, 11))
    assert cheques_laten_vervallen(vandaag=VANDAAG) == 2
    assert cheques_laten_vervallen(vandaag=VANDAAG) == 0

    with pytest.raises(RegelFout) as weigering:
        lever_in(bemiddelaar, laat, ["8000001"])
    lever_in(bemiddelaar, prestatie, ["8000002"])

    assert codes(weigering) == ["cheque_vervallen"]
    assert cheques_bewijzen() == []


def test_a_paid_cheque_cannot_be_corrected_or_lost(prestatie, bestelling, bemiddelaar):
    lever_in(bemiddelaar, prestatie, ["7000001"])
    afgifte = afgifte_maken(door=bemiddelaar, vandaag=VANDAAG)
    afgifte_afleveren(door=bemiddelaar, afgifte=afgifte, vandaag=VANDAAG)
    afgifte_beantwoorden(
        door=bemiddelaar, afgifte=afgifte, antwoorden=[], rest_aanvaard=True, vandaag=VANDAAG
    )
    cheque = Cheque.objects.get(nummer="7000001")

    with pytest.raises(RegelFout):
        cheque_corrigeren(door=bemiddelaar, cheque=cheque, reden="Fout.", vandaag=VANDAAG)
    with pytest.raises(RegelFout):
        cheques_verloren_melden(
            door=bemiddelaar, nummers=["7000001"], reden="Kwijt.", vandaag=VANDAAG
        )


def test_a_correction_needs_a_reason(prestatie, bestelling, bemiddelaar):
    lever_in(bemiddelaar, prestatie, ["7000001"])

    with pytest.raises(ValidationError) as weigering:
        cheque_corrigeren(
            door=bemiddelaar,
            cheque=Cheque.objects.get(nummer="7000001"),
            reden=" ",
            vandaag=VANDAAG,
        )

    assert list(weigering.value.message_dict) == ["reden"]


def test_bewegingen_cannot_be_changed_or_removed(bestelling):
    for doe in (
        lambda rijen: rijen.update(reden="anders"),
        lambda rijen: rijen.delete(),
    ):
        with pytest.raises(DatabaseError), connection.cursor():
            doe(ChequeBeweging.objects.all())


def test_the_proof_finds_what_the_bewegingen_do_not_explain(prestatie, bestelling, bemiddelaar):
    lever_in(bemiddelaar, prestatie, ["7000001"])
    Cheque.objects.filter(nummer="7000002").update(stand=ChequeStand.VERLOREN)
    Prestatie.objects.filter(pk=prestatie.pk).update(cheques=2)

    assert cheques_bewijzen() == [
        Afwijking("aantal", str(prestatie.pk)),
        Afwijking("stand", "7000002"),
        Afwijking("voorraad", bestelling.gebruiker.nummer),
    ]


def vijftig_tegelijk(door, prestaties):
    """Fifty clients hand in the same cheque, each for its own prestatie; says who succeeded."""
    start = Barrier(len(prestaties))

    def klant(prestatie):
        start.wait()
        try:
            lever_in(door, prestatie, ["7000001"])
        except RegelFout as weigering:
            return weigering.bezwaren[0].code
        except DatabaseError as fout:
            return type(fout).__name__
        else:
            return "gelukt"
        finally:
            connection.close()

    with ThreadPoolExecutor(len(prestaties)) as pool:
        return list(pool.map(klant, prestaties))


def zonder_slot(monkeypatch):
    """No lock on the cheques, and time between reading and writing: everyone reads first."""
    echt = inleveren.toets_inleveren

    def traag(*args, **kwargs):
        bezwaren = echt(*args, **kwargs)
        time.sleep(0.3)
        return bezwaren

    monkeypatch.setattr(ChequeQuerySet, "select_for_update", lambda self, **_: self)
    monkeypatch.setattr(inleveren, "toets_inleveren", traag)


def prestaties_op_rij(prestatie, aantal):
    # One hour each, on as many days as the month limit leaves.
    return [
        PrestatieFactory(
            traject=prestatie.traject,
            inzet=prestatie.inzet,
            datum=date(2025, 1 + n // 25, 1 + n % 25),
            uren=1,
        )
        for n in range(aantal)
    ]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_one_cheque_pays_once_however_many_hand_it_in(prestatie, bestelling, bemiddelaar):
    uitslagen = vijftig_tegelijk(bemiddelaar, prestaties_op_rij(prestatie, 50))

    assert sorted(set(uitslagen)) == ["cheque_gebruikt", "gelukt"]
    assert uitslagen.count("gelukt") == 1
    assert cheques_bewijzen() == []


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_without_the_lock_the_row_version_still_refuses_a_second_payment(
    prestatie, bestelling, bemiddelaar, monkeypatch
):
    zonder_slot(monkeypatch)

    uitslagen = vijftig_tegelijk(bemiddelaar, prestaties_op_rij(prestatie, 50))

    assert uitslagen.count("gelukt") == 1
    assert set(uitslagen) & {"IntegrityError", "DatabaseError"}


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_without_lock_and_row_version_a_cheque_pays_twice(
    prestatie, bestelling, bemiddelaar, monkeypatch
):
    zonder_slot(monkeypatch)
    monkeypatch.setattr(bewegingen, "TELT_MEE", ("stand", "prestatie"))
    prestaties = prestaties_op_rij(prestatie, 50)

    for _ in range(10):
        uitslagen = vijftig_tegelijk(bemiddelaar, prestaties)
        if uitslagen.count("gelukt") > 1:
            break
        with pgtrigger.ignore():
            ChequeBeweging.objects.filter(volgnummer__gt=1).delete()
            Cheque.objects.update(stand=ChequeStand.ONTVANGEN, prestatie=None)
            Prestatie.objects.update(cheques=0)
    else:
        pytest.fail("ten rounds without any guard, and never a double payment")

    assert cheques_bewijzen()
