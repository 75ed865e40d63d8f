"""All of Flanders in small: what is loaded in bulk is what the services would have made."""

import json
from datetime import UTC, date, datetime

import pytest
from django.core.management import call_command

from cheques.services.afsluitbewijs import afsluitingen_bewijzen
from cheques.services.afsluiten import heropening_bevestigen, heropening_vragen, maand_afsluiten
from rapportage.cijfers import CIJFERS, bereken, maandvraag
from tests.factories import AccountFactory
from trajecten.models import Maandafsluiting, Prestatie
from wijkwerken.toegang.models import Gemeente
from wijkwerken.voorbeeld.vlaanderen import Omvang, vlaanderen_laden
from wijkwerken.voorbeeld.wereld import GEMEENTEN

VANDAAG, NU = date(2026, 3, 25), datetime(2026, 3, 25, 8, tzinfo=UTC)
VAN_WIE = ("volgnummer", "afgesloten_op", "afgesloten_door")


def inhoud_van(afsluiting):
    return {n: w for n, w in json.loads(afsluiting.inhoud).items() if n not in VAN_WIE}


@pytest.mark.django_db
def test_months_closed_in_bulk_hold_what_closing_each_would_keep(monkeypatch):
    call_command("referentiedata", verbosity=0)
    # Four gemeenten are enough of Flanders.
    anders = Gemeente.objects.bestaand_op(VANDAAG).exclude(nis__in=GEMEENTEN.values())
    anders.update(geldig_van=date(2018, 1, 1), geldig_tot=date(2025, 1, 1))
    vlaanderen_laden(vandaag=VANDAAG, zaad=5, omvang=Omvang(24, 15), meld=len)
    een, twee = (AccountFactory(als_coordinator=True) for _ in range(2))

    gesloten = set(Maandafsluiting.objects.values_list("gemeente_id", "maand"))
    met_uren = Prestatie.objects.filter(boekmaand__lt=date(2026, 2, 1))
    assert gesloten == set(met_uren.values_list("traject__gemeente_id", "boekmaand"))
    assert afsluitingen_bewijzen() == []
    vraag = maandvraag(een, date(2025, 3, 1), vandaag=VANDAAG, aantal=11)
    uren = bereken([CIJFERS["uren"]], vraag)["uren"][None].getal
    assert uren == met_uren.totaal() > 0
    laatste = Maandafsluiting.objects.filter(maand=date(2026, 1, 1)).select_related("gemeente")
    assert len(laatste) > 1
    for eerst in list(laatste):
        heropening_vragen(door=een, afsluiting=eerst, reden="Nakijken", nu=NU)
        heropening_bevestigen(door=twee, afsluiting=eerst, nu=NU)
        opnieuw = maand_afsluiten(
            door=een, gemeente=eerst.gemeente, maand=eerst.maand, vandaag=VANDAAG, nu=NU
        )
        assert inhoud_van(opnieuw) == inhoud_van(eerst)
        assert opnieuw.uren == eerst.uren > 0
        soorten = {rij["soort"] for rij in inhoud_van(eerst)["feiten"]}
        assert "lopend" in soorten
