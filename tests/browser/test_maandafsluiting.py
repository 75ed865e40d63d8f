"""A month closed, corrected, opened again by two coordinators, closed anew and compared."""

import pytest
from django.test import Client
from django.utils import timezone

from tests.browser.test_ronde import zet_ingelogd
from tests.factories import (
    AanvraagFactory,
    AccountFactory,
    InzetFactory,
    PrestatieFactory,
    TrajectFactory,
)
from trajecten.models import Maandafsluiting
from wijkwerken.kern import opmaak
from wijkwerken.kern.datums import eerste_van_maand, plus_maanden

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def prestatie(regels):
    """Four hours on the first day of last month."""
    nu = eerste_van_maand(timezone.localdate())
    begin, eind = plus_maanden(nu, -3), plus_maanden(nu, 8)
    traject = TrajectFactory(start=begin, voorzien_einde=eind)
    aanvraag = AanvraagFactory(van=begin, ontvangen_op=begin)
    inzet = InzetFactory(traject=traject, aanvraag=aanvraag, van=begin)
    return PrestatieFactory(traject=traject, inzet=inzet, datum=plus_maanden(nu, -1))


def test_closed_corrected_and_compared(bezoeker, live_server, prestatie):
    maand = opmaak.maand_jaar(prestatie.datum)
    gemeente = prestatie.traject.gemeente
    een, twee = bezoeker(), bezoeker(breedte=390)
    zet_ingelogd(een, Client(), AccountFactory(als_coordinator=True), live_server)
    zet_ingelogd(twee, Client(), AccountFactory(als_coordinator=True), live_server)

    een.open("/")
    een.menu("Maandafsluiting")
    een.volg_begin(f"{gemeente}, {maand}: Af te sluiten")
    een.druk("Maand afsluiten", fout="Er staan nog punten open.")
    een.vul(toelichting="De cheques volgen.")
    een.druk("Maand afsluiten")
    een.ziet(f"is afgesloten voor {gemeente}: 4 uur.", "Vingerafdruk")
    eerste = Maandafsluiting.objects.get()

    een.open(prestatie.get_absolute_url())
    een.volg("Correctie boeken")
    een.vul(uren="1", reden="Het laatste uur stond niet op het blad.")
    een.druk("Correctie boeken")
    een.ziet("De correctie is geboekt in", "Correcties na het afsluiten", "eerst 4 uur")

    een.open(eerste.get_absolute_url())
    een.volg("Heropenen")
    een.vul(reden="Een blad bij de verkeerde dag.")
    een.druk("Heropening vragen")
    een.ziet("Een andere coördinator bevestigt dit.")
    twee.open(eerste.get_absolute_url())
    twee.druk("Bevestigen en heropenen")
    twee.ziet("De maand is heropend.")

    twee.open(prestatie.get_absolute_url())
    twee.volg("Corrigeren")
    twee.vul(uren="6", reden="Verkeerd geteld.")
    twee.druk("Bewaren")
    twee.open(f"/maandafsluitingen/voorbereiden/{gemeente.pk}/{prestatie.datum:%Y-%m}/")
    twee.vul(toelichting="De cheques volgen.")
    twee.druk("Maand afsluiten")
    twee.volg("wat er veranderde")
    twee.ziet("1 rij verschilt", "Gewijzigd", "+2")
    twee.keur()
