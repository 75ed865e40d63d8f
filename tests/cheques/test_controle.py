"""Every periodic check with one command, told by number and without names."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.factories import ChequeFactory, TrajectFactory
from trajecten.models import Signaal

pytestmark = pytest.mark.django_db


def controleer(datum="2025-12-01"):
    uit = StringIO()
    call_command("controle", datum=date.fromisoformat(datum), stdout=uit)
    return uit.getvalue()


def test_it_names_what_it_found_by_number(traject):
    uit = controleer()

    assert "Controle van 01/12/2025" in uit
    assert "Einde van het traject: 1 gevonden, 1 nieuw" in uit
    assert f"trajecteinde  {traject.nummer}" in uit
    assert "31 december 2025" in uit
    assert traject.wijkwerker.naam not in uit


def test_a_second_time_finds_nothing_new(traject):
    controleer()
    eerste = set(Signaal.objects.values_list("sleutel", "status", "versie"))

    assert "Einde van het traject: 1 gevonden, 0 nieuw" in controleer()
    assert set(Signaal.objects.values_list("sleutel", "status", "versie")) == eerste


def test_nothing_to_say_is_said(regels):
    TrajectFactory()

    assert "Open signalen: 0" in controleer("2025-02-01")


def test_books_that_do_not_add_up_end_in_an_error(regels):
    cheque = ChequeFactory(bestelling__aantal=1)  # without the beweging that explains it

    with pytest.raises(CommandError, match="kloppen niet"):
        controleer("2025-02-01")
    assert cheque.nummer
