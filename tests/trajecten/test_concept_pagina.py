"""The form of an aanmelding while somebody types, and the portal where it waits."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import AanmeldingFactory, AccountFactory, IntakeFactory, TrajectFactory
from tests.trajecten.gegevens import aanmeldingsgegevens, als_tekst
from trajecten.models import Aanmelding
from trajecten.stappenlijn import portaal, stappenlijn

pytestmark = pytest.mark.django_db
NIEUW = "/aanmeldingen/nieuw/"
BLAD = {"soort": "afsprakenblad", "duur_maanden": "6"}


@pytest.fixture(autouse=True)
def _regels(regels):
    return regels


@pytest.fixture
def typt(client, toeleider):
    """Post as the script does."""
    client.force_login(toeleider)

    def bewaar(url=NIEUW, **velden):
        return client.post(url, BLAD | velden, headers={"Bewaar": "vanzelf"})

    return bewaar


def test_what_is_typed_is_kept_under_one_aanmelding(typt, client):
    assert typt(voornaam="").json()["zin"] == "Nog niet bewaard: vul eerst een voornaam in."

    eerste = typt(voornaam="Nora", sleutel="8f14e45f-ceea-467f-ab0a-3f1b5c5d6e7f").json()
    assert eerste["zin"].startswith("Bewaard om ")
    assert eerste["alles"]
    tweede = typt(eerste["url"], voornaam="Nora", naam="Ait Said", versie=eerste["versie"]).json()

    aanmelding = Aanmelding.objects.get()
    assert (aanmelding.naam, aanmelding.versie) == ("Ait Said", tweede["versie"])
    pagina = client.get(tweede["url"])
    assert pagina.context["form"]["naam"].value() == "Ait Said"


def test_half_a_number_and_a_wrong_date_wait_and_the_rest_is_kept(typt):
    uitslag = typt(
        voornaam="Nora", naam="Ait Said", insz="85.07.3", geboortedatum="31/02/1985", postcode="1"
    ).json()

    assert not uitslag["alles"]
    for label in ("Geboortedatum", "Postcode", "Rijksregisternummer"):
        assert label in uitslag["zin"].partition("Nog niet bewaard")[2]
    aanmelding = Aanmelding.objects.get()
    assert (aanmelding.naam, aanmelding.insz_index, aanmelding.postcode) == ("Ait Said", "", "")
    assert "85.07.3" not in str(uitslag)


def test_a_birth_date_that_does_not_fit_the_number_waits(typt):
    eerste = typt(voornaam="Nora", insz="85.07.30-033.28", geboortedatum="30/07/1985").json()
    assert eerste["alles"], eerste

    uitslag = typt(eerste["url"], voornaam="Nora", geboortedatum="29/07/1985").json()
    assert "Nog niet bewaard: Geboortedatum." in uitslag["zin"]
    assert Aanmelding.objects.get().geboortedatum == date(1985, 7, 30)


def test_who_is_overtaken_is_told_and_nothing_is_overwritten(typt):
    eerste = typt(voornaam="Nora").json()
    typt(eerste["url"], voornaam="Nora", naam="Eerste", versie=eerste["versie"])

    laat = typt(eerste["url"], voornaam="Nora", naam="Tweede", versie=eerste["versie"])
    assert laat.json()["stop"]
    assert "iemand anders" in laat.json()["zin"]
    assert Aanmelding.objects.get().naam == "Eerste"


def test_another_dienst_keeps_nothing_in_it(typt, client):
    url = typt(voornaam="Nora").json()["url"]
    client.force_login(AccountFactory(als_toeleider=True))

    antwoord = client.post(url, BLAD | {"voornaam": "X"}, headers={"Bewaar": "vanzelf"})
    assert antwoord.status_code == 404


def test_everything_that_is_missing_stands_at_its_field_on_page_and_in_the_api(client, toeleider):
    client.force_login(toeleider)

    pagina = client.post(NIEUW, BLAD | {"voornaam": "Nora", "versturen": "1"})
    fouten = pagina.context["form"].errors
    assert fouten["naam"] == ["Vul de naam in."]
    assert not Aanmelding.objects.exists()
    client.post(NIEUW, BLAD | {"voornaam": "Nora", "bewaren": "1"})
    rest = client.post(
        f"/api/v1/aanmeldingen/{Aanmelding.objects.get().pk}/versturen/",
        content_type="application/json",
    )
    assert rest.status_code == 409
    assert rest.json()["velden"] == {naam: list(zinnen) for naam, zinnen in fouten.items()}


def test_the_refusal_names_its_ground_and_source(client, toeleider):
    client.force_login(toeleider)
    client.post(
        NIEUW,
        als_tekst(aanmeldingsgegevens())
        | {"sociale_economie_hoogst": "on", "indicering_op": "03/02/2025"},
    )

    url = f"/api/v1/aanmeldingen/{Aanmelding.objects.get().pk}/versturen/"
    [bezwaar] = client.post(url, content_type="application/json").json()["bezwaren"]
    assert bezwaar["getallen"]["grond"] == "sociale_economie"
    assert bezwaar["getallen"]["bron"]
    assert "indicering van 03/02/2025" in bezwaar["melding"]


def test_the_trajectbegeleider_of_the_last_time_stands_there(client, toeleider):
    client.force_login(toeleider)

    assert client.get(NIEUW).context["form"]["trajectbegeleider"].value() == toeleider.naam
    AanmeldingFactory(
        dienst=toeleider.dienst, ingediend_door=toeleider, trajectbegeleider="F. Haddad"
    )
    assert client.get(NIEUW).context["form"]["trajectbegeleider"].value() == "F. Haddad"


def test_a_concept_is_thrown_away_after_a_question(client, typt):
    url = typt(voornaam="Nora").json()["url"].replace("bewerken", "weggooien")

    assert "Het concept van Nora weggooien?" in client.get(url).text
    assert client.post(url).url == reverse("aanmelding_list")
    assert not Aanmelding.objects.exists()


# -- the portal ----------------------------------------------------------------------------
def test_the_steps_say_how_far_it_is():
    def standen(**velden):
        return [stap.stand for stap in stappenlijn(AanmeldingFactory.build(**velden))]

    assert standen(status="concept", verstuurd_op=None) == ["straks"] * 4
    assert standen(status="verstuurd") == ["nu", "straks", "straks", "straks"]
    assert standen(status="gezien") == ["klaar", "nu", "straks", "straks"]
    assert standen(status="aanvaard") == ["klaar"] * 4
    assert standen(status="teruggestuurd") == ["klaar", "terug"]


def test_the_portal_shows_the_own_dienst_by_state(client, toeleider):
    eigen = AanmeldingFactory(dienst=toeleider.dienst, status="gezien")
    gestart = AanmeldingFactory(
        dienst=toeleider.dienst, status="concept", verstuurd_op=None, ingediend_door=toeleider
    )
    vreemd = AanmeldingFactory()
    client.force_login(toeleider)

    groepen = portaal(toeleider, vandaag=date(2025, 1, 3))
    assert [(groep.naam, groep.aantal) for groep in groepen] == [("Concept", 1), ("Gezien", 1)]
    pagina = client.get("/").text
    assert str(eigen) in pagina
    assert str(gestart) in pagina
    assert str(vreemd) not in pagina
    with CaptureQueriesContext(connection) as weinig:
        client.get("/")
    for _ in range(5):
        TrajectFactory(toeleider=toeleider.dienst)
        AanmeldingFactory(dienst=toeleider.dienst)
    with CaptureQueriesContext(connection) as veel:
        client.get("/")
    assert len(veel) == len(weinig)


def test_only_who_judges_makes_it_seen(client, toeleider, bemiddelaar):
    aanmelding = AanmeldingFactory(dienst=toeleider.dienst)

    for account, status in ((toeleider, "verstuurd"), (bemiddelaar, "gezien")):
        client.force_login(account)
        client.get(aanmelding.get_absolute_url())
        aanmelding.refresh_from_db()
        assert aanmelding.status == status
    gezien_op = aanmelding.gezien_op
    client.get(aanmelding.get_absolute_url())
    aanmelding.refresh_from_db()
    assert aanmelding.gezien_op == gezien_op


def test_an_intake_that_was_held_is_not_called_planned(
    client, toeleider, django_assert_num_queries
):
    intake = IntakeFactory(
        status="gehouden", aanmelding__status="intake_gepland", aanmelding__dienst=toeleider.dienst,
        aanmelding__intake_op=datetime(2025, 3, 6, 8, 0, tzinfo=UTC),
    )  # fmt: skip
    IntakeFactory(
        aanmelding__status="intake_gepland", aanmelding__dienst=toeleider.dienst,
        aanmelding__intake_op=datetime(2025, 3, 7, 8, 0, tzinfo=UTC),
    )  # fmt: skip
    client.force_login(toeleider)

    with django_assert_num_queries(1):
        (groep,) = portaal(toeleider, vandaag=date(2025, 3, 8))
    assert groep.naam == "Intake gepland of gehouden"
    assert {rij.stappen[2].naam for rij in groep.rijen} == {"Intake gepland", "Intake gehouden"}
    tabel = client.get(reverse("aanmelding_list")).context["tabel"]
    statussen = {rij["cellen"][1]["tekst"] for rij in tabel.rijen}
    assert statussen == {"Intake gepland", "Intake gehouden"}
    assert "Intake gehouden" in client.get(intake.aanmelding.get_absolute_url()).text
    IntakeFactory(aanmelding=intake.aanmelding)
    opnieuw = Aanmelding.objects.get(pk=intake.aanmelding_id)
    assert opnieuw.get_stand_display() == "Intake gepland"
