"""Known, or referred twice: told inside only, compared, and merged field by field."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from tests.factories import (
    AanmeldingFactory,
    PostcodeFactory,
    ToeleidingsdienstFactory,
    TrajectFactory,
    WijkWerkerFactory,
)
from trajecten.models import Aanmelding, Traject
from trajecten.services.aanmeldingen import aanmelding_aanvaarden
from trajecten.services.herkenning import verschillen
from trajecten.takenlijst import taken

pytestmark = pytest.mark.django_db
NU = datetime(2025, 3, 3, 9, tzinfo=UTC)
VANDAAG = date(2025, 3, 3)


@pytest.fixture(autouse=True)
def _regels(regels):
    return regels


def zelfde(aanmelding, **anders):
    """A wijk-werker with the number of this aanmelding."""
    return WijkWerkerFactory(
        naam=aanmelding.naam,
        geboortedatum=aanmelding.geboortedatum,
        cijfers=aanmelding.insz,
        gemeente=aanmelding.gemeente,
        **anders,
    )


@pytest.fixture
def aanmelding():
    rij = AanmeldingFactory(straat="Nieuwstraat", telefoon="", email="nieuw@voorbeeld.test")
    PostcodeFactory(postcode="1500", gemeente=rij.gemeente)
    return rij


def test_the_queue_holds_who_is_known_and_who_is_referred_twice(aanmelding):
    zelfde(aanmelding)
    naamgenoot = AanmeldingFactory()
    WijkWerkerFactory(
        rang=900, naam=naamgenoot.naam.upper(), geboortedatum=naamgenoot.geboortedatum
    )
    eerste, tweede = (AanmeldingFactory(rang=801, naam="Dubbel") for _ in range(2))
    AanmeldingFactory()

    def rijen(wat):
        return set(Aanmelding.objects.herkend(wat))

    assert rijen("bekend") == {aanmelding, naamgenoot}
    assert rijen("dubbel") == {eerste, tweede}
    assert rijen("alle") == {aanmelding, naamgenoot, eerste, tweede}


def test_inside_reaches_the_queue_from_the_list_the_api_and_vandaag(
    client, aanmelding, bemiddelaar
):
    zelfde(aanmelding)
    AanmeldingFactory()
    client.force_login(bemiddelaar)

    lijst = client.get(reverse("aanmelding_list"), {"herkenning": "bekend"})
    assert lijst.context["totaal"] == 1
    api = client.get("/api/v1/aanmeldingen/", {"herkenning": "alle"}).json()
    assert [rij["id"] for rij in api["results"]] == [str(aanmelding.pk)]
    teksten = [taak.tekst for taak in taken(bemiddelaar, vandaag=VANDAAG, alle=True)]
    assert sum("Hier al bekend: vergelijk eerst" in tekst for tekst in teksten) == 1


def lees(client, dienst_account, aanmelding):
    """Everything that the dienst can read about its aanmelding."""
    client.force_login(dienst_account)
    paden = [
        "/",
        aanmelding.get_absolute_url(),
        reverse("aanmelding_list"),
        reverse("aanmelding_list") + "?herkenning=alle",
        "/api/v1/aanmeldingen/",
        "/api/v1/aanmeldingen/?herkenning=alle",
        f"/api/v1/aanmeldingen/{aanmelding.pk}/",
        "/api/v1/wijk-werkers/",
    ]
    antwoorden = [client.get(pad) for pad in paden]
    assert all(antwoord.status_code == 200 for antwoord in antwoorden)
    return [antwoord.text.partition("<main")[2] or antwoord.text for antwoord in antwoorden]


def test_a_dienst_reads_the_same_whether_somebody_was_known_or_not(client, aanmelding):
    account = aanmelding.ingediend_door
    ervoor = lees(client, account, aanmelding)

    plek = {"gemeente": aanmelding.gemeente}
    ander = ToeleidingsdienstFactory(**plek)
    TrajectFactory(wijkwerker=zelfde(aanmelding), toeleider=ander, **plek)
    AanmeldingFactory(
        naam=aanmelding.naam,
        geboortedatum=aanmelding.geboortedatum,
        cijfers=aanmelding.insz,
        dienst=ander,
        **plek,
    )
    assert lees(client, account, aanmelding) == ervoor


def test_what_the_dienst_left_empty_is_no_difference(aanmelding):
    bekend = zelfde(aanmelding, straat="Oudstraat", rijbewijs=True)

    gevonden = {verschil.naam: verschil for verschil in verschillen(aanmelding, bekend)}
    assert set(gevonden) == {"adres", "email"}
    assert "Oudstraat" in gevonden["adres"].bekend
    assert "Nieuwstraat" in gevonden["adres"].aangemeld


@pytest.mark.parametrize(
    ("overnemen", "straat", "email"),
    [
        (None, "Nieuwstraat", "nieuw@voorbeeld.test"),
        (["adres"], "Nieuwstraat", "oud@voorbeeld.test"),
        (["email", "telefoon"], "Oudstraat", "nieuw@voorbeeld.test"),
        ([], "Oudstraat", "oud@voorbeeld.test"),
    ],
    ids=["all", "the address", "the rest", "nothing"],
)
def test_only_what_is_chosen_is_taken_over(bemiddelaar, aanmelding, overnemen, straat, email):
    bekend = zelfde(aanmelding, straat="Oudstraat", email="oud@voorbeeld.test", rijbewijs=True)

    aanmelding_aanvaarden(
        door=bemiddelaar,
        aanmelding=aanmelding,
        start=VANDAAG,
        bemiddelaar=bemiddelaar,
        nu=NU,
        overnemen=overnemen,
    )
    bekend.refresh_from_db()
    assert (bekend.straat, bekend.email) == (straat, email)
    # What the dienst left empty wipes nothing.
    assert (bekend.telefoon, bekend.rijbewijs) == ("+32470711930", True)


def test_an_unknown_name_to_take_over_is_refused(bemiddelaar, aanmelding):
    zelfde(aanmelding)

    with pytest.raises(ValidationError) as refusal:
        aanmelding_aanvaarden(
            door=bemiddelaar,
            aanmelding=aanmelding,
            start=VANDAAG,
            bemiddelaar=bemiddelaar,
            nu=NU,
            overnemen=["opmerking"],
        )
    assert list(refusal.value.error_dict) == ["overnemen"]


def test_the_page_compares_and_keeps_what_is_chosen(client, bemiddelaar, aanmelding):
    bekend = zelfde(aanmelding, straat="Oudstraat", email="oud@voorbeeld.test")
    client.force_login(bemiddelaar)

    naar = client.get(reverse("aanmelding_aanvaarden", args=[aanmelding.pk]))
    url = reverse("aanmelding_samenvoegen", args=[aanmelding.pk, bekend.pk])
    assert naar.url == url
    pagina = client.get(url)
    assert [veld.label for veld in pagina.context["form"].keuzes] == ["Adres", "E-mail"]
    antwoord = client.post(
        url,
        {
            "start": "03/03/2025",
            "bemiddelaar": bemiddelaar.pk,
            "kies_adres": "bekend",
            "kies_email": "nieuw",
        },
    )
    assert antwoord.url == Traject.objects.get().get_absolute_url()
    bekend.refresh_from_db()
    assert (bekend.straat, bekend.email) == ("Oudstraat", "nieuw@voorbeeld.test")


def test_the_api_takes_the_same_choice(client, bemiddelaar, aanmelding):
    bekend = zelfde(aanmelding, straat="Oudstraat", email="oud@voorbeeld.test")
    client.force_login(bemiddelaar)

    antwoord = client.post(
        f"/api/v1/aanmeldingen/{aanmelding.pk}/aanvaarden/",
        {"start": "2025-03-03", "overnemen": ["email"]},
        content_type="application/json",
    )
    assert antwoord.status_code == 200, antwoord.text
    bekend.refresh_from_db()
    assert (bekend.straat, bekend.email) == ("Oudstraat", "nieuw@voorbeeld.test")


def test_the_api_tells_inside_who_it_may_be_and_a_dienst_nothing(client, bemiddelaar, aanmelding):
    bekend = zelfde(aanmelding, straat="Oudstraat")
    lopend = TrajectFactory(wijkwerker=bekend)
    url = f"/api/v1/aanmeldingen/{aanmelding.pk}/herkenning/"
    client.force_login(bemiddelaar)

    [antwoord] = client.get(url).json()["bekenden"]
    assert (antwoord["wijkwerker"], antwoord["lopend_traject"]) == (str(bekend.pk), str(lopend.pk))
    assert {verschil["naam"] for verschil in antwoord["verschillen"]} == {"adres", "email"}
    client.force_login(aanmelding.ingediend_door)
    assert client.get(url).status_code == 403


def test_a_running_traject_is_named_and_the_button_is_away(client, bemiddelaar, aanmelding):
    bekend = zelfde(aanmelding)
    lopend = TrajectFactory(wijkwerker=bekend)
    client.force_login(bemiddelaar)

    pagina = client.get(reverse("aanmelding_samenvoegen", args=[aanmelding.pk, bekend.pk])).text
    assert "Er loopt nog een traject" in pagina
    assert lopend.get_absolute_url() in pagina
    assert "Traject starten</button>" not in pagina
