from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from tests.factories import AccountFactory
from wijkwerken.toegang.begin import begin_url, menupunten
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.rechten import RECHTEN, Handeling, mag


def test_the_table_in_the_documentation_is_current():
    uit = StringIO()
    call_command("rechtentabel", stdout=uit)

    assert Path(settings.BASE_DIR, "docs", "rechten.md").read_text() == uit.getvalue()


def test_every_rol_has_rights_and_every_handeling_has_someone():
    assert set(RECHTEN) == set(Rol)
    assert set().union(*RECHTEN.values()) == set(Handeling)


def test_a_gemeente_and_beheer_open_no_door_to_persons():
    personen = {
        Handeling.AANMELDING_BEKIJKEN,
        Handeling.DOSSIER_BEKIJKEN,
        Handeling.INSZ_TONEN,
        Handeling.PRESTATIE_BEKIJKEN,
        Handeling.GEBRUIKER_BEKIJKEN,
        Handeling.ZOEKEN,
        Handeling.SIGNAAL_BEKIJKEN,
    }
    assert not RECHTEN[Rol.GEMEENTE] & personen
    assert not RECHTEN[Rol.BEHEER] & personen


@pytest.mark.django_db
def test_an_account_that_is_switched_off_may_nothing():
    account = AccountFactory(als_coordinator=True, is_active=False)

    assert not any(mag(account, handeling) for handeling in Handeling)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("cast", "begin"),
    [
        ({}, "/"),
        ({"als_coordinator": True}, "/"),
        ({"als_toeleider": True}, "/"),
        ({"als_gemeente": True}, "/rapporten/"),
        ({"als_beheer": True}, "/beheer/"),
    ],
)
def test_every_item_of_the_menu_opens_and_the_rol_begins_on_a_page_it_may_open(
    client, regels, cast, begin
):
    account = AccountFactory(**cast)
    client.force_login(account)

    assert begin_url(account) == begin
    for punt, url in menupunten(account):
        assert client.get(url, follow=True).status_code == 200, punt.naam
    assert f'class="merk" href="{begin}"' in client.get("/instellingen/").content.decode()
