"""The volume around the small organisation, with a handful instead of hundreds."""

from datetime import date

import pytest
from django.core.management import call_command

from cheques.services.controle import alles_controleren, open_signalen
from gebruikers.models import Gebruiker
from trajecten.models import Prestatie, Traject
from wijkwerken.voorbeeld import organisatie
from wijkwerken.voorbeeld.wereld import GEMEENTEN, wereld_maken

VANDAAG = date(2026, 11, 23)


@pytest.mark.django_db
def test_volume_adds_work_that_is_paid_and_no_signaal(monkeypatch):
    for naam, aantal in (("LOPEND", 8), ("BEEINDIGD", 4), ("GEBRUIKERS", 64)):
        monkeypatch.setattr(organisatie, naam, aantal)
    call_command("referentiedata", werkingsgebied=",".join(GEMEENTEN.values()), verbosity=0)
    wereld = wereld_maken(vandaag=VANDAAG, zaad=7, wachtwoord="een-lang-wachtwoord", meld=len)

    organisatie.Organisatie(wereld).laden()

    bevonden = alles_controleren(vandaag=VANDAAG)
    assert open_signalen() == []
    assert not any(regel.fout for regel in bevonden)
    assert (Traject.objects.count(), Gebruiker.objects.count()) == (12, 64)
    oud = Prestatie.objects.filter(datum__lte=wereld.dagen(-10))
    assert oud.exists()
    assert not oud.onbetaald().exists()
