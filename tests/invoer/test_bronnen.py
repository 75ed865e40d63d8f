"""Columns are remembered per source, and what stood in a list is not kept for ever."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse

from gebruikers.models import Gebruiker
from tests.factories import AccountFactory
from tests.invoer.conftest import VANDAAG, staten
from wijkwerken.invoer.models import Invoer, Invoerrij
from wijkwerken.invoer.services.klaarzetten import (
    invoer_klaarzetten,
    invoer_weggooien,
    kolommen_kiezen,
)
from wijkwerken.invoer.services.opruimen import invoer_opruimen
from wijkwerken.invoer.soorten import soort_van

pytestmark = pytest.mark.usefixtures("halle")
LIJST = b"Wie;Hoe heet hij;Welk;Adres;Bus;Code;Iets\nSels;Jan;gezin;Weg;1;1500;x\n"
KEUZE = ["naam", "voornaam", "soort", "straat", "huisnummer", "postcode", ""]


def breng(door, bron="Oud programma"):
    return invoer_klaarzetten(
        door=door, soort=soort_van("gebruikers"), bron=bron, bestandsnaam="x.csv", inhoud=LIJST
    )


def test_what_was_chosen_by_hand_is_known_the_next_time_for_that_source_only(invoerder):
    invoer = breng(invoerder.door)
    assert invoer.kolommen == [""] * 7
    with pytest.raises(ValidationError, match="minstens de kolom Naam"):
        kolommen_kiezen(door=invoerder.door, invoer=invoer, kolommen=[""] * 7)
    with pytest.raises(ValidationError, match="voor meer dan één kolom"):
        kolommen_kiezen(door=invoerder.door, invoer=invoer, kolommen=["naam"] * 7)

    kolommen_kiezen(door=invoerder.door, invoer=invoer, kolommen=KEUZE)

    opnieuw = breng(invoerder.door)
    assert (opnieuw.fase, opnieuw.kolommen) == ("nakijken", KEUZE)
    assert staten(invoerder.werk(opnieuw)) == ["nieuw"]
    assert breng(invoerder.door, bron="Een ander").fase == "kolommen"


def test_nothing_of_a_list_is_readable_in_the_table(invoerder):
    breng(invoerder.door)
    assert "Sels" not in Invoerrij.objects.get().inhoud


@pytest.fixture
def api(client, invoerder, api_client):
    """Who fetches the file of a list: page and API, as (status, bytes)."""

    def haal(invoer, account=invoerder.door):
        client.force_login(account)
        api_client.force_authenticate(account)
        pagina = client.get(reverse("invoer_bijlage", args=[invoer.pk]))
        api = api_client.get(f"/api/v1/invoeren/{invoer.pk}/bijlage/")
        assert pagina.status_code == api.status_code
        if pagina.status_code == 200:
            assert pagina.content == api.content
            assert pagina["Content-Disposition"] == 'attachment; filename="x.csv"'
        return pagina.status_code, pagina.content

    return haal


def bewaard():
    """The names of all files that are kept."""
    return {naam for map_ in (_namen("")[0]) for naam in _namen(map_)[1]}


def _namen(map_):
    opslag = Invoer._meta.get_field("bestand").storage
    return opslag.listdir(map_) if opslag.exists(map_) else ([], [])


def test_the_file_is_kept_encrypted_and_only_for_who_brought_it(api, invoerder):
    invoer = breng(invoerder.door)

    assert api(invoer) == (200, LIJST)
    assert (invoer.mime, invoer.grootte) == ("text/csv", len(LIJST))
    with invoer.bestand.open("rb") as bestand:
        assert b"Sels" not in bestand.read()
    # A colleague sees the list, and so could undo it; the file is not his.
    assert api(invoer, AccountFactory())[0] == 404


def test_the_file_goes_with_its_list_and_a_trial_leaves_none(
    invoerder, api_client, django_capture_on_commit_callbacks
):
    voordien = bewaard()
    api_client.force_authenticate(invoerder.door)
    gegevens = {"soort": "gebruikers", "bestand": SimpleUploadedFile("x.csv", LIJST)}
    proef = api_client.post("/api/v1/invoeren/?proef=1", gegevens, format="multipart")
    assert (proef.status_code, bewaard()) == (201, voordien)

    invoer = breng(invoerder.door)
    assert len(bewaard() - voordien) == 1
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        invoer_weggooien(door=invoerder.door, invoer=invoer)
        transaction.set_rollback(True)  # what is not kept throws nothing away
    assert len(bewaard() - voordien) == 1
    with django_capture_on_commit_callbacks(execute=True):
        invoer_weggooien(door=invoerder.door, invoer=invoer)
    assert bewaard() == voordien


def test_lists_are_cleared_after_their_term_and_twice_changes_nothing(
    api, invoerder, regels, django_capture_on_commit_callbacks
):
    kolommen_kiezen(door=invoerder.door, invoer=breng(invoerder.door), kolommen=KEUZE)
    gedaan = invoerder.lees_in(invoerder.werk(breng(invoerder.door)))
    wachtend = Invoer.objects.exclude(pk=gedaan.pk)
    assert wachtend.count() == 1
    nu = gedaan.gewijzigd_op
    Invoer.objects.filter(pk=gedaan.pk).update(gedaan_op=nu)

    def ruim_op(dagen):
        with django_capture_on_commit_callbacks(execute=True):
            return invoer_opruimen(vandaag=VANDAAG, nu=nu + timedelta(days=dagen))

    voordien = bewaard()
    assert [ruim_op(0), ruim_op(15)] == [0, 1]
    assert not wachtend.exists()
    assert len(voordien - bewaard()) == 1
    assert api(gedaan) == (200, LIJST)
    assert [ruim_op(91), ruim_op(91)] == [1, 0]
    assert len(voordien - bewaard()) == 2
    assert api(gedaan)[0] == 404
    gedaan.refresh_from_db()
    assert gedaan.naam == "gewist"
    rij = gedaan.rijen.get()
    assert (rij.inhoud, rij.gemaakt, rij.cellen, rij.staat) == ("", [], [], "nieuw")
    assert Gebruiker.objects.count() == 1
    with pytest.raises(ValidationError, match="te lang geleden"):
        invoerder.draai_terug(gedaan)
