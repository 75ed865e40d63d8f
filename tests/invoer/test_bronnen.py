"""Columns are remembered per source, and what stood in a list is not kept for ever."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from gebruikers.models import Gebruiker
from tests.invoer.conftest import staten
from wijkwerken.invoer.models import Invoer, Invoerrij
from wijkwerken.invoer.services.klaarzetten import invoer_klaarzetten, kolommen_kiezen
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


def test_lists_are_cleared_after_their_term_and_twice_changes_nothing(invoerder):
    kolommen_kiezen(door=invoerder.door, invoer=breng(invoerder.door), kolommen=KEUZE)
    gedaan = invoerder.lees_in(invoerder.werk(breng(invoerder.door)))
    wachtend = Invoer.objects.exclude(pk=gedaan.pk)
    assert wachtend.count() == 1
    nu = gedaan.gewijzigd_op
    Invoer.objects.filter(pk=gedaan.pk).update(gedaan_op=nu)

    assert invoer_opruimen(nu=nu) == 0
    assert invoer_opruimen(nu=nu + timedelta(days=15)) == 1
    assert not wachtend.exists()
    later = nu + timedelta(days=91)
    assert [invoer_opruimen(nu=later), invoer_opruimen(nu=later)] == [1, 0]
    rij = gedaan.rijen.get()
    assert (rij.inhoud, rij.gemaakt, rij.cellen, rij.staat) == ("", [], [], "nieuw")
    assert Gebruiker.objects.count() == 1
    with pytest.raises(ValidationError, match="te lang geleden"):
        invoerder.draai_terug(gedaan)
