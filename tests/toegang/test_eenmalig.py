"""One act per key: again the same answer, refused again, and twenty at once."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import RequestFactory

from tests.factories import AccountFactory
from wijkwerken.toegang.eenmalig import (
    SleutelHergebruikt,
    Uitkomst,
    eenmalig,
    vraag_hash,
)
from wijkwerken.toegang.models import Gemeente, Idempotentie, Nummering
from wijkwerken.toegang.nummers import volgend_nummer


def tel():
    return Uitkomst({"nummer": volgend_nummer("proef", 2025)}, 201)


def gedaan():
    rij = Nummering.objects.filter(reeks="proef").first()
    return rij.laatste if rij else 0


def test_the_second_time_gives_the_first_answer(bemiddelaar):
    eerste = eenmalig(account=bemiddelaar, sleutel="a", vraag="v", doen=tel)
    tweede = eenmalig(account=bemiddelaar, sleutel="a", vraag="v", doen=tel)

    assert (eerste.inhoud, eerste.status) == (tweede.inhoud, tweede.status)
    assert (eerste.herhaald, tweede.herhaald) == (False, True)
    assert gedaan() == 1


def test_a_key_for_something_else_is_refused(bemiddelaar):
    eenmalig(account=bemiddelaar, sleutel="a", vraag="v", doen=tel)

    with pytest.raises(SleutelHergebruikt):
        eenmalig(account=bemiddelaar, sleutel="a", vraag="w", doen=tel)

    assert gedaan() == 1


def test_keys_of_two_accounts_are_apart(bemiddelaar, coordinator):
    for account in (bemiddelaar, coordinator):
        eenmalig(account=account, sleutel="a", vraag="v", doen=tel)

    assert gedaan() == 2


def test_a_refused_act_leaves_no_key(bemiddelaar):
    def weigeren():
        tel()
        raise ValidationError("Dat kan niet.")

    with pytest.raises(ValidationError):
        eenmalig(account=bemiddelaar, sleutel="a", vraag="v", doen=weigeren)

    assert (gedaan(), Idempotentie.objects.count()) == (0, 0)
    assert eenmalig(account=bemiddelaar, sleutel="a", vraag="v", doen=tel).herhaald is False


def test_the_order_of_keys_makes_no_other_question():
    assert vraag_hash({"a": 1, "b": 2}) == vraag_hash({"b": 2, "a": 1})
    assert vraag_hash({"a": 1}) != vraag_hash({"a": "1"})


def test_a_form_sent_twice_gives_the_row_of_the_first_time(bemiddelaar, db):
    def verzoek():
        request = RequestFactory().post("/x/", {"naam": "Halle", "csrfmiddlewaretoken": "t"})
        request.user = bemiddelaar
        return request

    def maken():
        return Gemeente.objects.create(nis="23027", naam="Halle")

    eerste = bemiddelaar.eenmalig(verzoek(), "k", maken)
    tweede = bemiddelaar.eenmalig(verzoek(), "k", maken)

    assert tweede == eerste
    assert Gemeente.objects.count() == 1


def traag_tellen():
    """Long enough for all others to look for the key before it is committed."""
    uitkomst = tel()
    time.sleep(0.3)
    return uitkomst


def _twintig_tegelijk(account, doen=tel):
    barrier = threading.Barrier(20)

    def een(_):
        barrier.wait()
        try:
            return eenmalig(account=account, sleutel="a", vraag="v", doen=doen).inhoud["nummer"]
        except Idempotentie.MultipleObjectsReturned:
            return "two rows of one key"
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as pool:
        return list(pool.map(een, range(20)))


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_have_one_effect_and_one_answer():
    antwoorden = _twintig_tegelijk(AccountFactory())

    assert len(antwoorden) == 20
    assert set(antwoorden) == {"2025-0001"}
    assert gedaan() == 1


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_without_the_unique_key_twenty_at_once_go_wrong():
    """The sabotage twin: it shows that the test above can fail."""
    with connection.cursor() as cursor:
        cursor.execute(
            "ALTER TABLE toegang_idempotentie DROP CONSTRAINT idempotentie_een_per_sleutel"
        )
    try:
        _twintig_tegelijk(AccountFactory(), traag_tellen)
        assert gedaan() > 1
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM toegang_idempotentie")
            cursor.execute(
                "ALTER TABLE toegang_idempotentie ADD CONSTRAINT idempotentie_een_per_sleutel "
                "UNIQUE (account_id, sleutel)"
            )
