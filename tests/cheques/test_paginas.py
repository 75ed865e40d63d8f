import pytest
from django.urls import reverse

from cheques.models import Afgifte, Cheque, Chequebestelling, ChequeBeweging
from tests.factories import ChequebestellingFactory, ChequeFactory, GebruikerFactory


@pytest.fixture
def ingelogd(client, bemiddelaar):
    client.force_login(bemiddelaar)
    return client


def test_the_list_takes_as_many_queries_for_ten_as_for_one(
    ingelogd, regels, django_assert_max_num_queries
):
    for aantal in (1, 9):
        for _ in range(aantal):
            ChequeFactory(bestelling=ChequebestellingFactory())
        with django_assert_max_num_queries(12):
            antwoord = ingelogd.get(reverse("cheque_list"))
    assert antwoord.context["totaal"] == 10


def test_a_purchase_is_registered_once_however_often_the_form_is_sent(ingelogd, regels):
    gebruiker = GebruikerFactory()
    gegevens = {
        "gebruiker": gebruiker.pk,
        "vorm": "papier",
        "eerste_nummer": "7000001",
        "aantal": "3",
        "uitgegeven_op": "02/01/2025",
        "sleutel": "6a9e9d0c-5bd2-4b27-9c5f-3a0f5e1f6f11",
    }
    for _ in range(2):
        antwoord = ingelogd.post(reverse("chequebestelling_nieuw"), gegevens)
        assert antwoord.status_code == 302

    assert Chequebestelling.objects.count() == 1
    assert Cheque.objects.count() == 3


def test_handing_in_shows_the_refusal_at_the_field(ingelogd, prestatie, bestelling):
    url = reverse("cheques_inleveren", args=[prestatie.pk])

    antwoord = ingelogd.post(url, {"nummers": "7000001 9999999"})

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors["nummers"] == [
        "Cheque 9999999 kennen we niet. Kijk het nummer na, of registreer eerst de aankoop."
    ]
    assert Cheque.objects.betalend().count() == 0


def test_the_whole_way_to_payment_through_the_pages(ingelogd, prestatie, bestelling):
    inleveren = reverse("cheques_inleveren", args=[prestatie.pk])
    assert ingelogd.get(inleveren).context["voorstel"][0] == "7000001"
    ingelogd.post(inleveren, {"nummers": "7000001-7000004"})
    assert ingelogd.get(reverse("afgifte_nieuw")).context["aantal"] == 4
    ingelogd.post(reverse("afgifte_nieuw"), {"kenmerk": "WW202503"})
    afgifte = Afgifte.objects.get()

    def stap(naam, **gegevens):
        versie = Afgifte.objects.get().versie
        url = reverse(f"afgifte_{naam}", args=[afgifte.pk])
        assert ingelogd.get(url).status_code == 200
        return ingelogd.post(url, gegevens | {"versie": versie})

    assert "niet in deze afgifte" in stap("uithalen", nummers="7000009").content.decode()
    stap("afleveren")
    weigering = {"geweigerd_0_nummers": "7000004", "geweigerd_0_reden": "Onleesbaar nummer"}
    stap("beantwoorden", rest="aanvaard", **weigering)
    assert "Onleesbaar nummer" in ingelogd.get(afgifte.get_absolute_url()).content.decode()
    lijst = ingelogd.get(reverse("afgifteregel_list"), {"stand": "geweigerd"})
    assert lijst.context["totaal"] == 1
    csv = ingelogd.get(reverse("afgifte_csv", args=[afgifte.pk])).content.decode("utf-8-sig")
    assert csv.splitlines()[1].startswith("7000001;Papier;7,45;02/01/2025;02/01/2026;")
    geweigerd = Cheque.objects.get(nummer="7000004")
    ingelogd.post(reverse("cheque_corrigeren", args=[geweigerd.pk]), {"reden": "Vervangen"})

    standen = Cheque.objects.order_by("nummer").values_list("stand", flat=True)[:4]
    assert list(standen) == ["uitbetaald"] * 3 + ["ontvangen"]
    detail = ingelogd.get(geweigerd.get_absolute_url())
    assert "Onleesbaar nummer" in detail.content.decode()
    assert ChequeBeweging.objects.filter(cheque=geweigerd).count() == 5


@pytest.mark.parametrize("naam", ["cheque_list", "chequebestelling_nieuw", "afgifte_nieuw"])
def test_a_toeleider_does_not_see_cheques(client, toeleider, naam):
    client.force_login(toeleider)

    assert client.get(reverse(naam)).status_code == 403


def test_bad_dates_and_numbers_are_said_in_dutch(ingelogd, regels):
    antwoord = ingelogd.post(
        reverse("chequebestelling_nieuw"),
        {
            "gebruiker": GebruikerFactory().pk,
            "vorm": "papier",
            "eerste_nummer": "12",
            "aantal": "0",
            "uitgegeven_op": "31/02/2025",
        },
    )

    fouten = antwoord.context["form"].errors
    assert set(fouten) == {"aantal", "uitgegeven_op"}
    assert Cheque.objects.count() == 0


def test_purchases_that_came_together_are_all_registered_or_none(ingelogd, regels):
    url = reverse("chequebestellingen_ontvangen")
    rijen = {
        f"aankopen_{n}_{veld}": waarde
        for n, nummer in enumerate(["7000001", "7000001"])
        for veld, waarde in {
            "gebruiker": GebruikerFactory().pk,
            "eerste_nummer": nummer,
            "aantal": "2",
        }.items()
    }
    gegevens = {"vorm": "papier", "uitgegeven_op": "02/01/2025"} | rijen
    antwoord = ingelogd.post(url, gegevens)
    assert "Rij 2: Deze nummers zijn al geregistreerd" in antwoord.content.decode()
    assert Cheque.objects.count() == 0

    ingelogd.post(url, gegevens | {"aankopen_1_eerste_nummer": "7000003"})
    assert Cheque.objects.count() == 4
    rij = Chequebestelling.objects.first()
    assert ingelogd.get(rij.get_absolute_url()).context["mag_terug"]
    terug = reverse("chequebestelling_terugdraaien", args=[rij.pk])
    ingelogd.post(terug, {"versie": rij.versie})
    assert ingelogd.get(reverse("chequebestelling_list")).context["totaal"] == 1


def test_a_lost_cheque_comes_to_light_and_may_pay_again(ingelogd, prestatie, bestelling):
    def knoppen():
        return [naam for naam, _ in ingelogd.get(cheque.get_absolute_url()).context["stappen"]]

    cheque = Cheque.objects.get(nummer="7000001")
    assert knoppen() == ["cheques_verloren", "cheques_terugbetalen", "chequeaanvraag_nieuw"]
    for naam in ("verloren", "terugvinden"):
        gegevens = {"nummers": "7000001", "reden": "Lag in de schuif"}
        assert ingelogd.post(reverse(f"cheques_{naam}"), gegevens).status_code == 302
        if naam == "verloren":
            assert knoppen() == [
                "cheques_terugvinden",
                "cheques_terugbetalen",
                "chequeaanvraag_nieuw",
            ]
    ingelogd.post(reverse("cheques_inleveren", args=[prestatie.pk]), {"nummers": "7000001"})
    cheque.refresh_from_db()
    assert cheque.prestatie == prestatie
