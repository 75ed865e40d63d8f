"""Columns, page and saved views of a list: per account, within the scope, without names."""

import pytest
from django.urls import reverse

from tests.factories import AccountFactory, TrajectFactory
from tests.kern.test_views_lijsten import namen
from wijkwerken.kern.views import BereikMixin
from wijkwerken.toegang.choices import Kring
from wijkwerken.toegang.models import Lijstvoorkeur, Weergave
from wijkwerken.toegang.services import weergaven as services

pytestmark = [pytest.mark.urls("tests.kern.urls"), pytest.mark.django_db]
LIJST = "dienst_list"


def koppen(antwoord):
    return [kop["titel"] for kop in antwoord.context["tabel"].koppen]


def kies(client, kolommen, *, volgorde=None, url="/diensten/", **meer):
    volgorde = volgorde or [*kolommen, *{"soort", "gemeente", "actief"}.difference(kolommen)]
    return client.post(
        url,
        {"daad": "kolommen", "volgorde": volgorde, "kolommen": kolommen, **meer},
        follow=True,
    )


def bewaar(client, url="/diensten/?actief=ja", naam="Actieve", **meer):
    return client.post(url, {"daad": "weergave", "naam": naam, **meer}, follow=True)


# -- columns -------------------------------------------------------------------------------
def test_chosen_columns_stand_in_their_order_in_list_and_file_for_this_account(
    client_in, client, diensten, coordinator
):
    antwoord = kies(client_in, ["naam", "mail", "soort"])

    assert koppen(antwoord) == ["Naam", "E-mail", "Soort"]
    csv = client_in.get("/diensten/?export=csv").content.decode("utf-8-sig")
    assert csv.splitlines()[0] == "Naam;E-mail;Soort"
    alles = client_in.get("/diensten/?export=csv&kolommen=alle").content.decode("utf-8-sig")
    assert alles.splitlines()[0] == "Naam;Soort;Gemeente;Actief;E-mail;Dienstnummer"
    client.force_login(coordinator)
    assert koppen(client.get("/diensten/")) == ["Naam", "Soort", "Gemeente", "Actief", "Lengte"]


def test_the_first_column_always_stands_first(client_in, diensten):
    assert koppen(kies(client_in, ["soort"], volgorde=["soort", "naam"])) == ["Naam", "Soort"]


def test_a_column_that_the_account_may_not_see_is_never_shown(client, gemeente_account, diensten):
    client.force_login(gemeente_account)

    geweigerd = kies(client, ["naam", "mail"])
    assert "E-mail" not in koppen(client.get("/diensten/"))
    assert geweigerd.context["form"].errors["kolommen"]
    # The twin: also when it got into the row by another way.
    services.lijstvoorkeur_bewaren(
        door=gemeente_account, lijst=LIJST, kolommen=["naam", "mail", "soort"]
    )
    assert koppen(client.get("/diensten/")) == ["Naam", "Soort"]


def test_a_button_moves_a_column_and_saves_nothing_yet(client_in, diensten):
    antwoord = kies(
        client_in, ["naam", "gemeente"], volgorde=["naam", "soort", "gemeente"], omhoog="gemeente"
    )

    assert [regel["naam"] for regel in antwoord.context["regels"]] == ["naam", "gemeente", "soort"]
    assert [regel["aan"] for regel in antwoord.context["regels"]] == [True, True, False]
    assert not Lijstvoorkeur.objects.exists()


def test_order_and_page_size_are_kept_and_go_back_to_the_default(client_in, diensten):
    antwoord = kies(client_in, ["naam", "soort"], ordening="-naam", per_bladzijde="25")
    assert namen(antwoord)[0] == "Zaventem"
    assert len(namen(antwoord)) == 7

    kies(client_in, ["naam"], herstel="1")
    antwoord = client_in.get("/diensten/")
    assert (namen(antwoord)[0], len(namen(antwoord))) == ("Aarschot", 5)
    assert "Lengte" in koppen(antwoord)


def test_another_page_size_than_offered_is_refused(client_in, diensten):
    antwoord = kies(client_in, ["naam"], per_bladzijde="5000")

    assert antwoord.context["form"].errors["per_bladzijde"]
    assert not Lijstvoorkeur.objects.exists()


# -- views ---------------------------------------------------------------------------------
def test_a_view_keeps_filters_columns_and_order_but_never_what_was_typed(client_in, diensten):
    kies(client_in, ["naam", "soort"])
    antwoord = bewaar(client_in, "/diensten/?actief=nee&q=Peeters&ordening=-naam")

    weergave = Weergave.objects.get()
    assert weergave.vraag == {"actief": ["nee"]}
    assert (weergave.kolommen, weergave.ordening) == (["naam", "soort"], "-naam")
    assert namen(antwoord) == ["Zaventem"]
    assert "Peeters" not in str(Weergave.objects.values().get())
    pagina = client_in.get("/diensten/?q=Peeters&instellen=weergave").content.decode()
    assert "Zoeken</strong> wordt niet bewaard" in pagina


def test_a_filter_in_the_address_wins_and_the_view_can_take_it_over(client_in, diensten):
    bewaar(client_in)
    weergave = Weergave.objects.get()
    anders = f"/diensten/?weergave={weergave.pk}&actief=nee"

    antwoord = client_in.get(anders)
    assert namen(antwoord) == ["Zaventem"]
    assert antwoord.context["weergave_gewijzigd"]
    assert not client_in.get(f"/diensten/?weergave={weergave.pk}").context["weergave_gewijzigd"]
    client_in.post(anders, {"daad": "bijwerken"})
    weergave.refresh_from_db()
    assert weergave.vraag == {"actief": ["nee"]}


def test_taking_the_last_filter_of_a_view_away_shows_all(client_in, diensten):
    bewaar(client_in)
    url = f"/diensten/?weergave={Weergave.objects.get().pk}"

    eerst = client_in.get(url)
    assert eerst.context["totaal"] == 6
    assert client_in.get(eerst.context["chips"][0]["url"]).context["totaal"] == 7


def test_the_list_begins_with_the_chosen_view_until_the_tab_standaard(client_in, diensten):
    bewaar(client_in, "/diensten/?actief=nee", begin="on")

    assert namen(client_in.get("/diensten/")) == ["Zaventem"]
    assert client_in.get("/diensten/?weergave=standaard").context["totaal"] == 7
    assert client_in.get("/diensten/?soort=ocmw").context["totaal"] == 7
    assert client_in.get("/diensten/?leeg=1").context["totaal"] == 7


def test_a_name_twice_is_refused_at_the_form(client_in, diensten):
    bewaar(client_in)
    antwoord = bewaar(client_in)

    assert "U hebt bij deze lijst al een weergave met deze naam." in antwoord.content.decode()
    assert Weergave.objects.count() == 1


def test_a_form_sent_twice_keeps_one_view(client_in, diensten):
    sleutel = "3f0c8c7e-2f1e-4a57-9a44-5d8d5b0a1c11"
    bewaar(client_in, sleutel=sleutel)
    antwoord = bewaar(client_in, sleutel=sleutel)

    assert Weergave.objects.count() == 1
    assert antwoord.context["weergave"].naam == "Actieve"


def test_a_wrong_filter_is_not_kept(client_in, diensten):
    antwoord = bewaar(client_in, "/diensten/?sinds=31/02/2026")

    assert "Een filter van de lijst klopt niet" in antwoord.content.decode()
    assert not Weergave.objects.exists()


def test_a_list_with_many_views_costs_the_same(client_in, diensten, django_assert_num_queries):
    bewaar(client_in)
    url = f"/diensten/?weergave={Weergave.objects.get().pk}"
    with django_assert_num_queries(8, exact=False) as een:
        client_in.get(url)
    for nummer in range(6):
        collega = AccountFactory()
        services.weergave_bewaren(
            door=collega, lijst=LIJST, naam=f"W{nummer}", vraag={}, gedeeld=True
        )
    with django_assert_num_queries(8, exact=False) as meer:
        antwoord = client_in.get(url)

    assert len(antwoord.context["weergaven"]) == 7
    assert len(een) == len(meer)


# -- who sees what -------------------------------------------------------------------------
def weergave_van(account, *, gedeeld=True, naam="Van mij", **meer):
    gegevens = {"lijst": LIJST, "naam": naam, "vraag": {"actief": ["ja"]}, "gedeeld": gedeeld}
    return services.weergave_bewaren(door=account, **gegevens | meer)


def test_shared_goes_to_the_own_kring_and_private_to_nobody(db, bemiddelaar, coordinator):
    toeleider = AccountFactory(als_toeleider=True)
    collega = AccountFactory(als_toeleider=True, dienst=toeleider.dienst)
    vreemd, gemeente = AccountFactory(als_toeleider=True), AccountFactory(als_gemeente=True)
    weergave_van(bemiddelaar, naam="binnen")
    weergave_van(bemiddelaar, naam="prive", gedeeld=False)
    weergave_van(toeleider, naam="dienst")
    weergave_van(gemeente, naam="gemeente")

    def ziet(account):
        rijen = Weergave.objects.zichtbaar_voor(account).order_by("naam")
        return [rij.naam for rij in rijen]

    assert ziet(coordinator) == ["binnen"]
    assert ziet(bemiddelaar) == ["binnen", "prive"]
    assert ziet(collega) == ["dienst"]
    assert ziet(vreemd) == []
    assert ziet(AccountFactory(als_gemeente=True, gemeente=gemeente.gemeente)) == ["gemeente"]
    assert ziet(AccountFactory(als_gemeente=True)) == []


def test_a_foreign_view_is_as_absent_as_one_that_is_not_there(client, bemiddelaar, diensten):
    client.force_login(AccountFactory(als_toeleider=True))
    weergave = weergave_van(bemiddelaar)

    assert client.get(f"/diensten/?weergave={weergave.pk}").status_code == 404
    assert client.get(f"/diensten/?weergave={weergave.kring}").status_code == 404
    for daad in ("bewerken", "verwijderen", "overnemen", "begin"):
        assert client.get(reverse(f"weergave_{daad}", args=[weergave.pk])).status_code == 404


@pytest.mark.parametrize("bewaakt", [True, False])
def test_a_view_never_widens_the_scope(client, regels, monkeypatch, bewaakt):
    """A view that names another dienst shows nothing; the twin has no scope and shows it."""
    traject = TrajectFactory()
    toeleider = AccountFactory(als_toeleider=True)
    weergave = weergave_van(toeleider, lijst="traject_list", vraag={"status": ["lopend"]})
    if not bewaakt:
        monkeypatch.setattr(BereikMixin, "get_queryset", lambda self: self.queryset.all())
    client.force_login(toeleider)

    html = client.get(f"/trajecten/?weergave={weergave.pk}").content.decode()

    assert (traject.wijkwerker.volledige_naam in html) is not bewaakt


def test_only_the_owner_changes_and_a_coordinator_clears_away(client, bemiddelaar, coordinator):
    weergave = weergave_van(bemiddelaar)
    bemiddelaar.is_active = False
    bemiddelaar.save()
    collega = AccountFactory()

    client.force_login(collega)
    wijzigen = reverse("weergave_bewerken", args=[weergave.pk])
    weg = reverse("weergave_verwijderen", args=[weergave.pk])
    assert [client.post(url).status_code for url in (wijzigen, weg)] == [404, 404]
    assert weergave in Weergave.objects.zichtbaar_voor(collega)  # who left leaves it behind
    client.force_login(coordinator)
    assert client.post(wijzigen).status_code == 404
    client.post(weg)
    assert not Weergave.objects.exists()


def test_who_changed_kring_no_longer_changes_what_was_shared_there(bemiddelaar):
    weergave_van(bemiddelaar)
    bemiddelaar.rol, bemiddelaar.dienst = "toeleider", AccountFactory(als_toeleider=True).dienst
    bemiddelaar.save()

    assert not Weergave.objects.bewerkbaar_voor(bemiddelaar).exists()
    assert Weergave.objects.get().kring == Kring.BINNEN


def test_taking_over_gives_a_copy_of_ones_own(client, bemiddelaar, coordinator):
    weergave = weergave_van(coordinator, lijst="traject_list", vraag={"status": ["lopend"]})
    weergave_van(bemiddelaar, lijst="traject_list", gedeeld=False)
    client.force_login(bemiddelaar)

    client.post(reverse("weergave_overnemen", args=[weergave.pk]))

    eigen = Weergave.objects.get(eigenaar=bemiddelaar, naam="Van mij (2)")
    assert (eigen.vraag, eigen.gedeeld) == ({"status": ["lopend"]}, False)


def test_rename_unshare_and_begin_from_the_page_of_views(client, bemiddelaar, coordinator):
    weergave = weergave_van(bemiddelaar, lijst="traject_list")
    client.force_login(bemiddelaar)

    client.post(
        reverse("weergave_bewerken", args=[weergave.pk]),
        {"naam": "Anders", "versie": weergave.versie},
    )
    for wie in (bemiddelaar,):
        client.post(reverse("weergave_begin", args=[weergave.pk]))
        assert wie.lijst("traject_list").begin == weergave
    html = client.get(reverse("weergave_list")).content.decode()
    assert "Anders" in html
    assert "Trajecten" in html
    assert not Weergave.objects.zichtbaar_voor(coordinator).exists()
    client.post(reverse("weergave_begin", args=[weergave.pk]))
    assert bemiddelaar.lijst("traject_list").begin is None


def test_a_colleague_cannot_change_the_columns_of_a_view(client, bemiddelaar, diensten):
    weergave = weergave_van(AccountFactory())
    client.force_login(bemiddelaar)

    kies(client, ["naam"], url=f"/diensten/?weergave={weergave.pk}")

    weergave.refresh_from_db()
    assert weergave.kolommen == []
    assert not Lijstvoorkeur.objects.exists()
