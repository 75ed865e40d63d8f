"""The stock of a gebruiker: from its movements, through what is planned, to the last cheque."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from cheques.models import Cheque
from cheques.rules.stappen import NIEUW, ONTVANGEN, STAPPEN, na_stap
from cheques.rules.voorraad import Gepland, Partij, verandering, verloop, voor_te_stellen
from cheques.services.aankoop import cheques_ontvangen
from cheques.services.bestelvoorstel import bestelvoorstel
from cheques.services.bewijs import Afwijking, cheques_bewijzen
from cheques.services.inleveren import cheque_corrigeren, cheques_inleveren
from cheques.services.opvolging import chequevervaldagen_opvolgen
from cheques.services.verwerken import cheques_verloren_melden
from cheques.services.voorraad import voorraad_van, voorraadverleden
from tests.factories import GebruikerFactory, GeplandMomentFactory
from trajecten.models import Signaal
from wijkwerken.regels.models import Regel

VANDAAG = date(2025, 3, 31)


# -- rules ------------------------------------------------------------------------------------
@given(st.lists(st.integers(min_value=0), max_size=12))
def test_the_movements_add_up_to_the_stock_after_each_of_them(keuzes):
    stand, som = NIEUW, 0
    for keuze in keuzes:
        mogelijk = sorted(STAPPEN[stand])
        if not mogelijk:
            break
        stap = mogelijk[keuze % len(mogelijk)]
        som += verandering(stand, stap)
        stand = na_stap(stap)
        assert som == (stand == ONTVANGEN)


dagen = st.integers(min_value=0, max_value=60).map(lambda n: VANDAAG + timedelta(days=n))


@given(
    st.lists(st.builds(Partij, dagen, st.integers(1, 9)), max_size=6),
    st.lists(st.builds(Gepland, dagen, st.integers(1, 8)), max_size=8),
    st.integers(0, 9),
)
def test_every_hour_has_a_cheque_or_is_short_and_every_cheque_is_used_or_expires(
    partijen, gepland, nog
):
    uit = verloop(partijen, gepland, vandaag=VANDAAG, nog_in_te_leveren=nog)

    uren = nog + sum(g.uren for g in gepland)
    gebruikt = sum(p.aantal for p in partijen) - sum(p.aantal for p in uit.vervalt)
    assert gebruikt == uren - uit.tekort
    assert bool(uit.tekort) == (uit.droog_op is not None)
    assert all(stand >= 0 for _, stand in uit.punten)
    assert [dag for dag, _ in uit.punten] == sorted(dag for dag, _ in uit.punten)


def test_the_oldest_cheques_go_first_and_those_that_expired_do_not_pay():
    april = date(2025, 4, 10)
    partijen = [Partij(date(2025, 12, 31), 2), Partij(date(2025, 4, 5), 3)]

    uit = verloop(partijen, [Gepland(date(2025, 4, 1), 2), Gepland(april, 3)], vandaag=VANDAAG)

    assert (uit.droog_op, uit.tekort) == (april, 1)
    assert uit.vervalt == [Partij(date(2025, 4, 5), 1)]
    assert uit.droog_binnen(VANDAAG)
    assert not uit.droog_binnen(VANDAAG - timedelta(days=20))


@pytest.mark.parametrize(("tekort", "aantal"), [(0, 10), (1, 20), (10, 20), (11, 30)])
def test_how_many_to_order(tekort, aantal):
    assert voor_te_stellen(tekort) == aantal


# -- from the database ------------------------------------------------------------------------
def test_the_movements_give_the_stock_of_every_day(prestatie, bestelling, bemiddelaar):
    gebruiker = bestelling.gebruiker

    def dag(n):
        return VANDAAG + timedelta(days=n)

    [eerste, *_] = cheques_inleveren(
        door=bemiddelaar, prestatie=prestatie, nummers=["7000001", "7000002"], vandaag=dag(1)
    )
    cheques_verloren_melden(door=bemiddelaar, nummers=["7000009"], reden="Kwijt", vandaag=dag(3))
    cheque_corrigeren(door=bemiddelaar, cheque=eerste, reden="Vergist", vandaag=dag(5))

    assert voorraadverleden(gebruiker) == [(dag(0), 10), (dag(1), 8), (dag(3), 7), (dag(5), 8)]
    rij = voorraad_van(gebruiker, vandaag=dag(5))
    assert (rij.gekocht, rij.gebruikt, rij.over, rij.nog_in_te_leveren) == (10, 1, 8, 3)
    assert cheques_bewijzen() == []

    Cheque.objects.filter(nummer="7000010").update(stand="vervallen")
    assert Afwijking("voorraad", gebruiker.nummer) in cheques_bewijzen()


def test_a_stock_that_runs_dry_within_three_weeks_is_a_signaal(prestatie, bestelling, bemiddelaar):
    GeplandMomentFactory(
        inzet=prestatie.inzet, traject=prestatie.traject, datum=date(2025, 4, 14), uren=7
    )
    chequevervaldagen_opvolgen(vandaag=VANDAAG)
    [signaal] = Signaal.objects.all()
    assert "Op 14 april 2025 zijn de cheques op" in signaal.melding
    assert signaal.gebruiker == bestelling.gebruiker

    # Bought in time: it goes.
    cheques_ontvangen(
        door=bemiddelaar,
        gebruiker=bestelling.gebruiker,
        eerste_nummer="8000001",
        aantal=1,
        uitgegeven_op=VANDAAG,
        vandaag=VANDAAG,
    )
    chequevervaldagen_opvolgen(vandaag=VANDAAG)
    assert not Signaal.objects.filter(status="open").exists()


def test_the_message_asks_the_price_of_its_day(regels, settings):
    settings.ORGANISATIE_IBAN = "BE68539007547034"
    Regel.objects.create(
        code="chequeprijs", waarde=695, geldig_van=date(2026, 1, 1), bron="gemeenteraad"
    )
    gebruiker = GebruikerFactory()

    nu = bestelvoorstel(gebruiker, aantal=20, op=date(2025, 12, 31))
    straks = bestelvoorstel(gebruiker, aantal=20, op=date(2026, 1, 1))

    assert (nu.bedrag, straks.bedrag) == (14900, 13900)
    assert nu.mededeling == straks.mededeling
    assert nu.mededeling.startswith("+++9")
    assert "<svg" in nu.code


# -- pages ------------------------------------------------------------------------------------
def test_the_list_asks_as_much_for_ten_gebruikers_as_for_one(
    client, bemiddelaar, bestelling, django_assert_max_num_queries
):
    client.force_login(bemiddelaar)
    url = reverse("chequevoorraad_list")
    for aantal in (0, 9):
        GebruikerFactory.create_batch(aantal)
        with django_assert_max_num_queries(14):
            antwoord = client.get(url)
    assert antwoord.context["totaal"] == 10
    leeg = client.get(url, {"voorraad": "leeg"})
    assert leeg.context["totaal"] == 9
    assert client.get(url, {"voorraad": "droog"}).context["totaal"] == 1


def test_the_page_of_a_stock_and_its_message(client, bemiddelaar, prestatie, bestelling):
    client.force_login(bemiddelaar)
    gebruiker = bestelling.gebruiker
    pagina = client.get(reverse("chequevoorraad_detail", args=[gebruiker.pk]))
    assert pagina.context["voorraad"].over == 10
    assert 'class="vroeger"' in pagina.content.decode()

    bericht = client.get(reverse("bestelvoorstel", args=[gebruiker.pk]), {"aantal": "30", "op": ""})
    assert "voorstel" not in bericht.context
    bericht = client.get(
        reverse("bestelvoorstel", args=[gebruiker.pk]), {"aantal": "30", "op": "31/03/2025"}
    )
    assert bericht.context["voorstel"].bedrag == 30 * 745
