"""One search field over everything in sight, and over nothing else."""

from datetime import date

import pytest

from rapportage.zoeken import HOOGSTENS, lees_vraag, zoek
from tests.factories import (
    AanmeldingFactory,
    AanvraagFactory,
    AccountFactory,
    ChequeFactory,
    GebruikerFactory,
    TrajectFactory,
    WijkWerkerFactory,
)
from trajecten.choices import AanmeldingStatus
from wijkwerken.toegang.models import Inzage
from wijkwerken.voorbeeld.insz import insz_van

pytestmark = pytest.mark.django_db


def gevonden(account, tekst):
    return {g.naam: [t.titel for t in g.treffers] for g in zoek(account, lees_vraag(tekst))}


@pytest.mark.parametrize(
    "tekst",
    ["nguyen", "Nguyễn", "thi nguyen", "Nguy", "nguyenn", "NGUYEN, Thi"],
    ids=["no accents", "accents", "other order", "begin", "one letter too many", "as shown"],
)
def test_a_name_is_found_as_people_type_it(bemiddelaar, tekst):
    WijkWerkerFactory(naam="Nguyễn", voornaam="Thị Lan")
    WijkWerkerFactory(naam="Peeters", voornaam="Marie-Jeanne")

    assert gevonden(bemiddelaar, tekst) == {"Wijk-werkers": ["Nguyễn, Thị Lan"]}


def test_a_persons_number_phone_and_insz_find_it(bemiddelaar):
    geboren = date(1985, 7, 30)
    cijfers = insz_van(geboren, 33)
    WijkWerkerFactory()
    persoon = WijkWerkerFactory(
        geboortedatum=geboren, cijfers=cijfers, telefoon="+32470000001", nummer="2025-9143"
    )
    alleen = {"Wijk-werkers": [str(persoon)]}

    for tekst in ["0470 00 00 01", "+32470000001", cijfers, "2025-9143"]:
        assert gevonden(bemiddelaar, tekst) == alleen, tekst
    assert gevonden(bemiddelaar, cijfers[:10] + "0") == {}
    assert gevonden(bemiddelaar, cijfers[:9]) == {}


def test_every_kind_has_its_group(bemiddelaar):
    traject = TrajectFactory(nummer="2025-0777")
    aanmelding = AanmeldingFactory(naam="De Smet", voornaam="Koen")
    AanmeldingFactory(
        naam="De Smet",
        voornaam="Koen",
        status=AanmeldingStatus.AANVAARD,
        wijkwerker=traject.wijkwerker,
    )
    school = GebruikerFactory(als_school=True, naam="Basisschool De Smet")
    aanvraag = AanvraagFactory(activiteit__naam="Middagtoezicht")
    cheque = ChequeFactory(nummer="88001234")

    assert gevonden(bemiddelaar, "de smet koen") == {"Aanmeldingen": [str(aanmelding)]}
    assert gevonden(bemiddelaar, "de smet") == {
        "Aanmeldingen": [str(aanmelding)],
        "Gebruikers": [str(school)],
    }
    assert gevonden(bemiddelaar, "2025-0777") == {"Trajecten": [f"2025-0777, {traject.wijkwerker}"]}
    assert gevonden(bemiddelaar, "middagtoe") == {"Aanvragen": [str(aanvraag)]}
    assert gevonden(bemiddelaar, "8800 1234") == {"Cheques": [cheque.nummer]}


def test_a_toeleider_finds_its_own_people_and_no_trace_of_others(toeleider):
    eigen = TrajectFactory(
        toeleider=toeleider.dienst, wijkwerker__naam="Yilmaz", wijkwerker__voornaam="Emre"
    )
    TrajectFactory(wijkwerker__naam="Yilmaz", wijkwerker__voornaam="Fatma", nummer="2025-0888")
    AanmeldingFactory(naam="Yilmaz", voornaam="Can")
    GebruikerFactory(naam="Yilmaz", voornaam="Deniz")
    ChequeFactory(nummer="88001234")

    assert gevonden(toeleider, "yilmaz") == {"Wijk-werkers": [str(eigen.wijkwerker)]}
    assert gevonden(toeleider, "2025-0888") == {}
    assert gevonden(toeleider, "88001234") == {}


def test_at_most_eight_of_a_kind_and_then_the_list(client, bemiddelaar):
    for _ in range(HOOGSTENS + 2):
        WijkWerkerFactory(naam="Peeters")

    [groep] = zoek(bemiddelaar, lees_vraag("peeters"))

    assert len(groep.treffers) == HOOGSTENS


@pytest.mark.parametrize("tekst", ["", "p", " ", "%", "\x00", "'; drop table", "%%%%", "—", "0"])
def test_odd_questions_get_a_page(client, bemiddelaar, tekst):
    WijkWerkerFactory(naam="Peeters")
    client.force_login(bemiddelaar)

    antwoord = client.post("/zoeken/", {"q": tekst})

    assert antwoord.status_code == 200
    assert "Peeters" not in antwoord.content.decode()


def test_who_was_shown_is_logged_and_never_what_was_typed(client, bemiddelaar):
    persoon = WijkWerkerFactory(naam="Peeters")
    client.force_login(bemiddelaar)

    client.post("/zoeken/", {"q": "peeters"})

    [inzage] = Inzage.objects.all()
    assert (inzage.personen, inzage.wijze, inzage.waar) == ([persoon.pk], "lijst", "zoeken")


def test_a_gemeente_account_does_not_search(client):
    client.force_login(AccountFactory(als_gemeente=True))

    assert client.post("/zoeken/", {"q": "peeters"}).status_code == 403
    assert "zoekveld" not in client.get("/rapporten/").content.decode()


def test_queries_stay_the_same_with_more_rows(client, bemiddelaar, django_assert_max_num_queries):
    client.force_login(bemiddelaar)
    client.get("/zoeken/")
    for aantal in (1, 7):
        for _ in range(aantal):
            WijkWerkerFactory(naam="Peeters")
            AanmeldingFactory(naam="Peeters")
            GebruikerFactory(naam="Peeters")
        with django_assert_max_num_queries(9):
            client.post("/zoeken/", {"q": "peeters"})


def test_a_question_in_the_address_is_not_read(client, bemiddelaar):
    WijkWerkerFactory(naam="Peeters")
    client.force_login(bemiddelaar)

    antwoord = client.get("/zoeken/", {"q": "peeters"})

    assert antwoord.context["groepen"] == []
    assert Inzage.objects.count() == 0
