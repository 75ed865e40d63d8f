"""An imported list keeps INSZ, encrypted: a rotation of the keys goes over rows and file too."""

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.core.management import CommandError, call_command

from wijkwerken.invoer.origineel import origineel


def test_a_list_and_its_file_open_with_the_new_key_alone(invoerder, settings, regels):
    invoer = invoerder.bekijk("gebruikers", "naam;nummer\r\nClaes;12\r\n")
    rij = invoer.rijen.first()
    eerst, inhoud = rij.cellen, origineel(invoer).content
    oud, nieuw = settings.INSZ_SLEUTELS[0], Fernet.generate_key().decode()

    settings.INSZ_SLEUTELS = [nieuw, oud]
    call_command("insz_roteren")
    settings.INSZ_SLEUTELS = [nieuw]

    rij.refresh_from_db()
    invoer.refresh_from_db()
    assert (rij.cellen, origineel(invoer).content) == (eerst, inhoud)
    settings.INSZ_SLEUTELS = [oud]
    with pytest.raises(InvalidToken):
        origineel(invoer)
    with pytest.raises(CommandError, match="no key of INSZ_SLEUTELS"):
        call_command("insz_roteren")
