"""Batches for the issuer: what goes in, what leaves, what the answer does, and only once."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pgtrigger
import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection

from cheques.antwoordbestand import lees_antwoorden
from cheques.models import Afgifte, Afgifteregel, Cheque, ChequeBeweging
from cheques.rules.afgifte import Antwoord, Bordereelregel, bordereel, toets_antwoorden
from cheques.services import afgiften, bewegingen
from cheques.services.afgiften import (
    afgifte_afleveren,
    afgifte_beantwoorden,
    afgifte_maken,
    afgifte_weggooien,
    cheques_uithalen,
)
from cheques.services.bewijs import Afwijking, cheques_bewijzen
from cheques.services.inleveren import cheque_corrigeren, cheques_inleveren
from tests.factories import BetwistingFactory
from trajecten.models import Betwisting
from wijkwerken.kern.exceptions import RegelFout

VANDAAG = date(2025, 3, 31)
VIER = ["7000001", "7000002", "7000003", "7000004"]


OPEN = {"stand": "open", "toegekend": None, "beslist_op": None}


def ja(nummer):
    return Antwoord(nummer, aanvaard=True)


def nee(nummer, reden):
    return Antwoord(nummer, aanvaard=False, reden=reden)


# -- rules ------------------------------------------------------------------------------------
def test_the_bordereel_adds_up_per_price_and_last_day():
    eind, later = date(2025, 12, 31), date(2026, 3, 1)
    cheques = [("7000001", 745, eind), ("8000005", 695, eind), ("7000002", 745, eind)]

    assert bordereel([*cheques, ("7000003", 745, later)]) == [
        Bordereelregel(745, eind, 2, 1490, "7000001-7000002"),
        Bordereelregel(745, later, 1, 745, "7000003"),
        Bordereelregel(695, eind, 1, 695, "8000005"),
    ]


@pytest.mark.parametrize(
    ("antwoorden", "codes"),
    [
        ([ja("7000001"), nee("7000002", "Vals")], []),
        ([ja("7000001"), ja("7000001")], []),
        ([ja("7000001"), nee("7000001", "Vals")], ["antwoord_dubbel"]),
        ([ja("9000001")], ["niet_in_afgifte"]),
        ([nee("7000001", " ")], ["reden_ontbreekt"]),
    ],
)
def test_what_an_answer_may_say(antwoorden, codes):
    assert [b.code for b in toets_antwoorden(antwoorden, {"7000001", "7000002"})] == codes


def test_the_file_of_the_issuer_is_read_by_its_columns():
    bestand = "Nr;Status;Reden weigering\n99998;Uitbetaald;\n7000002;Geweigerd;Vals\n".encode(
        "cp1252"
    )

    assert lees_antwoorden(bestand, ["0099998", "7000002"]) == [
        ja("0099998"),
        nee("7000002", "Vals"),
    ]
    assert lees_antwoorden(b"Cheque,Reden\n7000001,\n7000002,Vals", []) == [
        ja("7000001"),
        nee("7000002", "Vals"),
    ]
    with pytest.raises(ValidationError) as weigering:
        lees_antwoorden(b"Nummer;Antwoord\n7000001;misschien\n7000002;nee\n", [])
    assert weigering.value.message_dict["bestand"] == [
        "Rij 2: \u201cmisschien\u201d is geen antwoord. Schrijf aanvaard of geweigerd.",
        "Rij 3: geweigerd zonder reden. Schrijf de reden erbij.",
    ]
    with pytest.raises(ValidationError, match="geen kolom Nummer"):
        lees_antwoorden(b"Prijs;Aantal\n1;2\n", [])


# -- services ---------------------------------------------------------------------------------
@pytest.fixture
def ingeleverd(prestatie, bestelling, bemiddelaar):
    """Four cheques that pay the four hours of the prestatie."""
    return cheques_inleveren(door=bemiddelaar, prestatie=prestatie, nummers=VIER, vandaag=VANDAAG)


def maak(door, **anders):
    return afgifte_maken(door=door, vandaag=VANDAAG, **anders)


def lever(door, afgifte):
    return afgifte_afleveren(door=door, afgifte=afgifte, vandaag=VANDAAG)


def antwoord(door, afgifte, *antwoorden, **anders):
    return afgifte_beantwoorden(
        door=door, afgifte=afgifte, antwoorden=antwoorden, vandaag=VANDAAG, **anders
    )


def standen(nummers=VIER):
    return [Cheque.objects.get(nummer=nummer).stand for nummer in nummers]


def test_from_handed_in_to_answered_in_two_parts(ingeleverd, bemiddelaar):
    afgifte = maak(bemiddelaar, kenmerk="WW202503")
    with pytest.raises(RegelFout, match="geen enkele cheque"):
        maak(bemiddelaar)
    cheques_uithalen(door=bemiddelaar, afgifte=afgifte, nummers=["7000004"])
    afgifte = lever(bemiddelaar, afgifte)
    assert (afgifte.aantal, afgifte.waarde) == (3, 3 * 745)

    eerste = antwoord(bemiddelaar, afgifte, nee("7000001", "Onleesbaar"))
    assert (eerste.aanvaard, eerste.geweigerd, eerste.afgifte.stand) == (0, 1, "afgeleverd")
    tweede = antwoord(bemiddelaar, afgifte, rest_aanvaard=True)
    assert (tweede.aanvaard, tweede.afgifte.beantwoord_op) == (2, VANDAAG)
    assert standen() == ["geweigerd", "uitbetaald", "uitbetaald", "gekoppeld"]

    # What was refused goes again only when asked.
    opnieuw = lever(bemiddelaar, maak(bemiddelaar, ook_geweigerd=True))
    assert opnieuw.aantal == 2
    assert standen() == ["afgeleverd", "uitbetaald", "uitbetaald", "afgeleverd"]
    assert cheques_bewijzen() == []


def test_a_batch_that_left_cannot_be_changed_delivered_or_thrown_away_again(
    ingeleverd, bemiddelaar
):
    afgifte = maak(bemiddelaar)
    with pytest.raises(RegelFout, match="wacht geen antwoord"):
        antwoord(bemiddelaar, afgifte, rest_aanvaard=True)
    lever(bemiddelaar, afgifte)

    for doe in (
        lambda: lever(bemiddelaar, afgifte),
        lambda: afgifte_weggooien(door=bemiddelaar, afgifte=afgifte),
        lambda: cheques_uithalen(door=bemiddelaar, afgifte=afgifte, nummers=["7000001"]),
    ):
        with pytest.raises(RegelFout, match="al afgeleverd"):
            doe()


def test_a_reference_is_at_most_25_letters_and_digits(ingeleverd, bemiddelaar):
    with pytest.raises(ValidationError) as weigering:
        maak(bemiddelaar, kenmerk="maart 2025")

    assert list(weigering.value.message_dict) == ["kenmerk"]
    assert Afgifte.objects.count() == 0


def test_contested_hours_hold_their_cheques_at_every_step(ingeleverd, prestatie, bemiddelaar):
    afgifte = maak(bemiddelaar)
    BetwistingFactory(prestatie=prestatie, **OPEN)
    with pytest.raises(RegelFout, match="intussen betwist"):
        lever(bemiddelaar, afgifte)
    afgifte_weggooien(door=bemiddelaar, afgifte=afgifte)
    with pytest.raises(RegelFout, match="geen enkele cheque"):
        maak(bemiddelaar)

    Betwisting.objects.all().delete()
    afgifte = lever(bemiddelaar, maak(bemiddelaar))
    BetwistingFactory(prestatie=prestatie, **OPEN)
    uit = antwoord(bemiddelaar, afgifte, rest_aanvaard=True)

    assert (uit.aanvaard, uit.aangehouden, uit.afgifte.stand) == (0, 4, "afgeleverd")
    assert standen() == ["afgeleverd"] * 4


def test_a_corrected_cheque_leaves_the_batch_or_is_marked_in_it(ingeleverd, bemiddelaar):
    afgifte = maak(bemiddelaar)

    def corrigeer(cheque):
        cheque_corrigeren(door=bemiddelaar, cheque=cheque, reden="Vergist.", vandaag=VANDAAG)

    corrigeer(ingeleverd[0])
    assert lever(bemiddelaar, afgifte).aantal == 3
    corrigeer(ingeleverd[1])
    assert afgifte.regels.get(cheque=ingeleverd[1]).uitslag == "teruggehaald"
    assert antwoord(bemiddelaar, afgifte, rest_aanvaard=True).afgifte.stand == "beantwoord"
    assert cheques_bewijzen() == []


def test_the_proof_names_a_batch_and_a_line_that_do_not_add_up(ingeleverd, bemiddelaar):
    afgifte = lever(bemiddelaar, maak(bemiddelaar))
    antwoord(bemiddelaar, afgifte, ja("7000001"))
    Afgifte.objects.update(waarde=1)
    Afgifteregel.objects.filter(cheque__nummer="7000002").update(
        uitslag="aanvaard", beantwoord_op=VANDAAG
    )

    # Paid out and then lost: no step of a cheque.
    cheque = Cheque.objects.get(nummer="7000001")
    ChequeBeweging.objects.create(
        cheque=cheque, volgnummer=5, soort="verloren", datum=VANDAAG, prestatie=cheque.prestatie
    )

    assert cheques_bewijzen() == [
        Afwijking("afgifte", afgifte.nummer),
        Afwijking("afgifteregel", "7000002"),
        Afwijking("stand", "7000001"),
        Afwijking("stap", "7000001"),
    ]


# -- two at once ------------------------------------------------------------------------------
def betaal_tegelijk(door, afgifte, klanten=6):
    """Clients who note the same answer at once; says what each heard."""
    start = Barrier(klanten)

    def klant(_):
        start.wait()
        try:
            return antwoord(door, afgifte, rest_aanvaard=True).aanvaard
        except (RegelFout, DatabaseError) as weigering:
            return type(weigering).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(klanten) as pool:
        return list(pool.map(klant, range(klanten)))


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_one_batch_is_paid_out_once(ingeleverd, bemiddelaar):
    afgifte = lever(bemiddelaar, maak(bemiddelaar))

    uitslagen = betaal_tegelijk(bemiddelaar, afgifte)

    assert sorted(map(str, uitslagen)) == ["4"] + ["RegelFout"] * 5
    assert ChequeBeweging.objects.filter(soort="uitbetaald").count() == 4
    assert cheques_bewijzen() == []


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_without_its_locks_one_batch_is_paid_out_twice(ingeleverd, bemiddelaar, monkeypatch):
    afgifte = lever(bemiddelaar, maak(bemiddelaar))
    echt = afgiften.bewegingen_noteren

    def traag(*args, **kwargs):
        time.sleep(0.3)
        echt(*args, **kwargs)

    def zonder_slot(door, nummers):
        return list(Cheque.objects.filter(nummer__in=list(nummers)).select_related("bestelling"))

    monkeypatch.setattr(afgiften, "vergrendel", lambda rijen, pk: rijen.get(pk=pk))
    monkeypatch.setattr(afgiften, "_prestaties_vergrendelen", lambda afgifte: None)
    monkeypatch.setattr(afgiften, "cheques_vergrendelen", zonder_slot)
    monkeypatch.setattr(afgiften, "bewegingen_noteren", traag)
    monkeypatch.setattr(afgiften, "bewaar", lambda rij: None)
    monkeypatch.setattr(bewegingen, "TELT_MEE", ("stand", "prestatie"))
    # The last guard of all: two movements with one number in a life line.
    with connection.cursor() as cursor:
        cursor.execute(
            "ALTER TABLE cheques_chequebeweging DROP CONSTRAINT chequebeweging_een_levenslijn"
        )
    try:
        uitslagen = betaal_tegelijk(bemiddelaar, afgifte)
        assert uitslagen.count(4) > 1
        assert cheques_bewijzen()
    finally:
        with pgtrigger.ignore(), connection.cursor() as cursor:
            ChequeBeweging.objects.all().delete()
            cursor.execute(
                "ALTER TABLE cheques_chequebeweging ADD CONSTRAINT chequebeweging_een_levenslijn"
                " UNIQUE (cheque_id, volgnummer)"
            )
