from io import StringIO

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.core.management import CommandError, call_command

from tests.factories import AanmeldingFactory, WijkWerkerFactory
from wijkwerken.kern import insz
from wijkwerken.toegang.management.commands import insz_roteren


def roteer():
    uit = StringIO()
    call_command("insz_roteren", stdout=uit)
    return uit.getvalue()


@pytest.fixture
def personen(db):
    return [WijkWerkerFactory(), WijkWerkerFactory(), AanmeldingFactory()]


def test_a_new_key_takes_over_and_the_old_one_can_go(personen, settings, monkeypatch):
    monkeypatch.setattr(insz_roteren, "PER_KEER", 1)
    cijfers = [persoon.insz for persoon in personen]
    oude, nieuwe = settings.INSZ_SLEUTELS[0], Fernet.generate_key().decode()

    settings.INSZ_SLEUTELS = [nieuwe, oude]
    assert "wijk-werkers: 2 versleuteld, 0 met een andere index" in roteer()
    settings.INSZ_SLEUTELS = [nieuwe]
    assert "2 met een andere index" in roteer()

    for persoon, eerst in zip(personen, cijfers, strict=True):
        persoon.refresh_from_db()
        assert persoon.insz == eerst
        assert persoon.insz_index == insz.index(eerst)
        with pytest.raises(InvalidToken):
            Fernet(oude).decrypt(persoon.insz_versleuteld)


def test_running_again_changes_no_number(personen):
    roteer()
    assert "0 met een andere index" in roteer()


def test_a_missing_key_stops_with_a_sentence(personen, settings):
    settings.INSZ_SLEUTELS = [Fernet.generate_key().decode()]
    with pytest.raises(CommandError, match="no key of INSZ_SLEUTELS"):
        roteer()
