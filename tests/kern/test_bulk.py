"""Acts on many rows: only what the list shows, tried first, all or nothing, and back again."""

import pytest
from django.urls import reverse

from tests.factories import AccountFactory, ToeleidingsdienstFactory
from wijkwerken.kern import bulk
from wijkwerken.kern.views.bulk import BulkMixin
from wijkwerken.toegang.models import Bulkuitvoering, Toeleidingsdienst

pytestmark = [pytest.mark.urls("tests.kern.urls"), pytest.mark.django_db]
NIEUW = "nieuw@voorbeeld.test"


@pytest.fixture(autouse=True)
def bewerkbaar(monkeypatch):
    """Diensten are reference data; here inside may change them, so that the list has an act."""

    def bewerkbaar_voor(self, account):
        return self.all() if account.is_binnen else self.none()

    monkeypatch.setattr(
        type(Toeleidingsdienst.objects.all()), "bewerkbaar_voor", bewerkbaar_voor, raising=True
    )


def post(client, url="/diensten/", **gegevens):
    return client.post(url, {"daad": "bulk", "actie": "mail", **gegevens})


def velden(antwoord):
    """The hidden fields of the preview, as a browser sends them again."""
    context = antwoord.context
    return {
        "rij": [f"{r['uitslag'].rij.pk}:{r['uitslag'].rij.versie}" for r in context["lukt"]],
        "sleutel": str(context["sleutel"]),
        "gezien": context["gezien"],
        "email": NIEUW,
    }


def proef(client, rijen, url="/diensten/", **meer):
    return post(client, url, rij=[str(r.pk) for r in rijen], stap="proef", email=NIEUW, **meer)


def gewijzigd():
    return sorted(Toeleidingsdienst.objects.filter(email=NIEUW).values_list("naam", flat=True))


def namen(regels):
    return [regel["naam"] for regel in regels]


def test_the_preview_says_what_changes_and_who_refuses_and_changes_nothing(client_in, diensten):
    antwoord = proef(client_in, diensten[:4])

    assert namen(antwoord.context["lukt"]) == ["Aarschot", "Beersel", "Dilbeek"]
    oud = diensten[0].email
    assert antwoord.context["lukt"][0]["uitslag"].wijzigingen == [("E-mail", oud, NIEUW)]
    assert namen(antwoord.context["geweigerd"]) == ["Halle"]
    assert "Halle mag niet." in antwoord.content.decode()
    assert gewijzigd() == []


def test_what_was_shown_is_done_once_however_often_it_is_sent(client_in, diensten):
    gegevens = velden(proef(client_in, diensten[:4])) | {"stap": "uitvoeren"}

    eerste, tweede = (post(client_in, **gegevens) for _ in range(2))

    assert gewijzigd() == ["Aarschot", "Beersel", "Dilbeek"]
    uitvoering = Bulkuitvoering.objects.get()
    assert eerste.url == tweede.url == uitvoering.get_absolute_url()
    assert uitvoering.tellingen() == {"gedaan": 3}


def test_another_value_than_was_shown_is_shown_first(client_in, diensten):
    gegevens = velden(proef(client_in, diensten[:2])) | {"email": "ander@voorbeeld.test"}

    antwoord = post(client_in, **gegevens | {"stap": "uitvoeren"})

    assert antwoord.status_code == 200
    assert antwoord.context["lukt"][0]["uitslag"].wijzigingen[0][2] == "ander@voorbeeld.test"
    assert not Bulkuitvoering.objects.exists()


@pytest.mark.parametrize("gefilterd", [True, False])
def test_all_means_all_that_is_filtered(client_in, diensten, monkeypatch, gefilterd):
    """The twin forgets the filter, and then takes the one that is not in the list along."""
    if not gefilterd:

        def zonder_filter(self, sleutels=None):
            return list(Toeleidingsdienst.objects.order_by("naam"))

        monkeypatch.setattr(BulkMixin, "bulkrijen", zonder_filter)
    antwoord = post(
        client_in, "/diensten/?actief=ja&pagina=2", alles="1", stap="proef", email=NIEUW
    )

    gezien = namen(antwoord.context["lukt"])
    assert {"Aarschot", "Lennik", "Ternat"} <= set(gezien)  # also of the other page
    assert ("Zaventem" in gezien) is not gefilterd


def test_a_ticked_row_outside_the_filter_falls_out(client_in, diensten):
    antwoord = proef(client_in, [diensten[0], diensten[-1]], "/diensten/?actief=ja")

    assert namen(antwoord.context["lukt"]) == ["Aarschot"]
    assert "Eén gekozen rij valt weg" in antwoord.content.decode()


def test_the_default_filter_counts_too_but_not_once_taken_away(client_in, diensten):
    alles = {"alles": "1", "stap": "proef", "email": NIEUW}

    assert "Zaventem" not in namen(post(client_in, "/eigen/", **alles).context["lukt"])
    assert "Zaventem" in namen(post(client_in, "/eigen/?leeg=1", **alles).context["lukt"])


def test_a_row_changed_meanwhile_stops_all_and_is_named(client_in, diensten):
    gegevens = velden(proef(client_in, diensten[:2])) | {"stap": "uitvoeren"}
    Toeleidingsdienst.objects.filter(pk=diensten[1].pk).update(email="iemand@voorbeeld.test")

    antwoord = post(client_in, **gegevens)

    assert namen(antwoord.context["geweigerd"]) == ["Beersel"]
    assert "intussen gewijzigd" in antwoord.content.decode()
    assert gewijzigd() == []
    assert not Bulkuitvoering.objects.exists()
    post(client_in, **velden(antwoord) | {"stap": "uitvoeren"})  # the others, confirmed again
    assert gewijzigd() == ["Aarschot"]


def test_the_act_is_closed_to_who_may_not_do_it(client, diensten):
    client.force_login(AccountFactory(als_toeleider=True))

    assert client.get("/diensten/").context["bulkacties"] == []
    assert 'name="rij"' not in client.get("/diensten/").content.decode()
    assert proef(client, diensten).status_code == 403


def test_rows_that_one_may_only_read_are_no_part_of_it(client_in, diensten, monkeypatch):
    monkeypatch.setattr(
        type(Toeleidingsdienst.objects.all()),
        "bewerkbaar_voor",
        lambda self, account: self.filter(naam="Beersel"),
    )
    antwoord = proef(client_in, diensten[:3])

    assert namen(antwoord.context["lukt"]) == ["Beersel"]
    assert antwoord.context["weg"] == 2


def test_without_a_row_and_above_the_limit_the_list_says_so(client_in, diensten, monkeypatch):
    assert (
        "Kies eerst een of meer rijen"
        in post(client_in).wsgi_request._messages._queued_messages[0].message
    )
    monkeypatch.setattr("wijkwerken.kern.views.bulk.HOOGSTENS", 3)
    monkeypatch.setattr("wijkwerken.kern.views.bulk.ACHTERAF_HOOGSTENS", 5)
    antwoord = client_in.post(
        "/diensten/", {"daad": "bulk", "actie": "mail", "alles": "1"}, follow=True
    )
    assert "In één keer gaat tot 5 rijen. Filter de lijst eerst." in antwoord.content.decode()


def test_a_wrong_value_is_told_at_its_field(client_in, diensten):
    antwoord = post(client_in, rij=[str(diensten[0].pk)], stap="proef", email="geen")

    assert antwoord.context["form"].errors["email"]
    assert not antwoord.context["getoond"]


def test_undo_brings_back_who_was_not_touched_since_and_names_the_rest(client_in, diensten):
    oud = diensten[0].email
    post(client_in, **velden(proef(client_in, diensten[:3])) | {"stap": "uitvoeren"})
    uitvoering = Bulkuitvoering.objects.get()
    Toeleidingsdienst.objects.filter(naam="Beersel").update(naam="Beersel-Oost")
    url = reverse("bulkuitvoering_ongedaan", args=[uitvoering.pk])
    assert "2 van de 3 rijen" in client_in.get(url).content.decode()

    antwoord = client_in.post(url, follow=True)

    assert "2 rijen zijn weer zoals ze waren. 1 bleven" in antwoord.content.decode()
    diensten[0].refresh_from_db()
    assert diensten[0].email == oud
    assert gewijzigd() == ["Beersel-Oost"]
    assert "al ongedaan gemaakt" in client_in.post(url).content.decode()


def test_what_was_done_opens_to_who_did_it_and_to_a_coordinator(client_in, diensten, client):
    post(client_in, **velden(proef(client_in, diensten[:1])) | {"stap": "uitvoeren"})
    url = Bulkuitvoering.objects.get().get_absolute_url()

    assert "Aarschot" in client_in.get(url).content.decode()
    client.force_login(AccountFactory(als_coordinator=True))
    assert client.get(url).status_code == 200
    client.force_login(AccountFactory())
    assert client.get(url).status_code == 404
    assert client.post(f"{url}ongedaan/").status_code == 404


def test_a_trial_takes_a_row_back_before_the_next(diensten):
    """So no lock of one row is held while the others are tried."""
    gezien = []

    def doen(dienst):
        gezien.append(Toeleidingsdienst.objects.filter(soort="vdab").count())
        Toeleidingsdienst.objects.filter(pk=dienst.pk).update(soort="vdab")

    bulk.proef(doen, diensten, ())

    assert gezien == [0] * 7
    assert not Toeleidingsdienst.objects.filter(soort="vdab").exists()


def test_a_refusal_undoes_all(diensten):
    def doen(dienst):
        Toeleidingsdienst.objects.filter(pk=dienst.pk).update(soort="vdab")
        if dienst == diensten[3]:
            raise Toeleidingsdienst.DoesNotExist

    with pytest.raises(bulk.BulkGeweigerd) as geweigerd:
        bulk.voer_uit(doen, diensten, ())

    assert [r.code for r in geweigerd.value.rijen if r.bezwaar] == ["weg"]
    assert not Toeleidingsdienst.objects.filter(soort="vdab").exists()


def test_a_list_with_tick_boxes_costs_the_same_for_more_rows(
    client_in, diensten, django_assert_max_num_queries
):
    client_in.get("/diensten/")  # the session is made
    with django_assert_max_num_queries(8) as zeven:
        client_in.get("/diensten/")
    ToeleidingsdienstFactory.create_batch(20)
    with django_assert_max_num_queries(8) as meer:
        assert client_in.get("/diensten/").content.decode().count('name="rij"') == 5

    assert len(zeven) == len(meer)
