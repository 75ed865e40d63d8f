from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse
from django.utils import timezone

from gebruikers.models import Gebruiker, Gebruikersovereenkomst
from tests.factories import (
    AanvraagFactory,
    GebruikerFactory,
    GebruikersovereenkomstFactory,
    PostcodeFactory,
    VestigingFactory,
)

VANDAAG = date(2025, 3, 10)
LIJST = "/gebruikers/"
NIEUW = {
    "soort": "persoon",
    "naam": "Claes",
    "voornaam": "Godelieve",
    "telefoon": "0470 71 19 30",
    "email": "godelieve@voorbeeld.test",
    "straat": "Stationsstraat",
    "huisnummer": "12",
    "postcode": "1500",
    "plaats": "",
}


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


@pytest.fixture
def binnen(client, bemiddelaar):
    client.force_login(bemiddelaar)
    return client


@pytest.fixture
def postcode(db):
    return PostcodeFactory(postcode="1500", deelgemeente="Halle", gemeente__naam="Halle")


@pytest.fixture
def gebruiker(db):
    return VestigingFactory(gebruiker__naam="Claes").gebruiker


def namen(antwoord):
    return [rij.naam for rij in antwoord.context["object_list"]]


# -- the list ------------------------------------------------------------------------------
def test_the_list_shows_who_is_active_until_asked_otherwise(binnen, gebruiker):
    GebruikerFactory(naam="Weg", actief=False)

    assert namen(binnen.get(LIJST)) == ["Claes"]
    assert namen(binnen.get(LIJST, {"actief": "nee"})) == ["Weg"]
    assert namen(binnen.get(LIJST, {"leeg": "1"})) == ["Claes", "Weg"]


def test_the_list_filters_on_soort_gemeente_and_words(binnen, gebruiker):
    school = GebruikerFactory(als_school=True)
    halle = VestigingFactory(gebruiker=school, gemeente__naam="Halle").gemeente
    VestigingFactory(gebruiker=school, naam="Kleuterschool", gemeente=halle)

    for filters in ({"soort": "onderwijs"}, {"gemeente": halle.pk}, {"zoek": "school linde"}):
        assert namen(binnen.get(LIJST, filters)) == ["Basisschool De Linde"], filters


@pytest.mark.parametrize(
    ("keuze", "wie"),
    [
        ("geldig", ["Kort", "Lang"]),
        ("loopt_af", ["Kort"]),
        ("te_tekenen", ["Ongetekend"]),
        ("geen", ["Geen", "Ongetekend", "Voorbij"]),
    ],
)
def test_the_list_filters_on_the_overeenkomst(binnen, regels, keuze, wie):
    def met(naam, tot, **anders):
        GebruikersovereenkomstFactory(
            gebruiker=GebruikerFactory(naam=naam),
            periode=DateRange(date(2024, 4, 1), tot),
            **anders,
        )

    met("Lang", date(2025, 5, 11))  # still holds two months from now
    met("Kort", date(2025, 5, 10))
    met("Voorbij", VANDAAG)
    met("Ongetekend", date(2026, 4, 1), getekend_op=None)
    GebruikerFactory(naam="Geen")

    assert namen(binnen.get(LIJST, {"overeenkomst": keuze})) == wie


def test_the_list_shows_the_last_day_of_the_overeenkomst_and_the_open_aanvragen(binnen):
    aanvraag = AanvraagFactory()

    antwoord = binnen.get(LIJST, {"export": "csv"})

    regel = antwoord.content.decode("utf-8-sig").splitlines()[1]
    assert str(aanvraag.gebruiker) in regel
    assert "31/12/2027" in regel or "2027-12-31" in regel


def test_a_longer_list_costs_no_more_queries(binnen, django_assert_max_num_queries):
    for aantal in (1, 10):
        for _ in range(aantal):
            AanvraagFactory()
        with django_assert_max_num_queries(14):
            binnen.get(LIJST)


@pytest.mark.parametrize("wie", ["toeleider", "gemeente_account", "beheer"])
def test_gebruikers_are_only_for_inside(client, request, gebruiker, wie):
    client.force_login(request.getfixturevalue(wie))

    for url in (LIJST, gebruiker.get_absolute_url(), reverse("gebruiker_nieuw")):
        assert client.get(url).status_code == 403


# -- taking in -----------------------------------------------------------------------------
def test_a_gebruiker_is_taken_in_with_its_address(binnen, postcode):
    antwoord = binnen.post(reverse("gebruiker_nieuw"), NIEUW)

    gebruiker = Gebruiker.objects.get()
    assert antwoord["Location"] == gebruiker.get_absolute_url()
    assert gebruiker.vestigingen.get().gemeente == postcode.gemeente


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"postcode": "1000"}, "postcode", "niet in het Vlaams Gewest"),
        ({"telefoon": "niets"}, "telefoon", "Dit is geen geldig telefoonnummer."),
        ({"voornaam": ""}, "voornaam", "Vul de voornaam van deze persoon in."),
        (
            {"soort": "vereniging"},
            "voornaam",
            "Alleen een natuurlijke persoon heeft een voornaam. "
            "Maak dit veld leeg of kies een andere soort.",
        ),
        (
            {"ondernemingsnummer": "0207.495.470"},
            "ondernemingsnummer",
            "Een natuurlijke persoon heeft geen ondernemingsnummer.",
        ),
        (
            {"soort": "onderwijs", "voornaam": "", "ondernemingsnummer": "BE 0207.495.471"},
            "ondernemingsnummer",
            "Dit ondernemingsnummer klopt niet",
        ),
        ({"straat": ""}, "straat", ""),
    ],
)
def test_a_wrong_value_is_said_at_its_field_and_nothing_is_kept(
    binnen, postcode, anders, veld, zin
):
    antwoord = binnen.post(reverse("gebruiker_nieuw"), NIEUW | anders)

    assert antwoord.status_code == 200
    fouten = antwoord.context["form"].errors
    assert list(fouten) == [veld]
    assert zin in fouten[veld][0]
    assert "Er is nog niets bewaard." in antwoord.text
    assert not Gebruiker.objects.exists()


@pytest.mark.parametrize(
    "bestaand",
    [
        {"naam": "CLAES", "telefoon": "", "email": ""},
        {"naam": "Maes", "telefoon": "+32470711930", "email": ""},
        {"naam": "Maes", "telefoon": "", "email": "Godelieve@voorbeeld.test"},
    ],
    ids=["name and postcode", "phone", "e-mail"],
)
def test_who_looks_like_another_is_asked_about_and_may_come_in(binnen, postcode, bestaand):
    ander = GebruikerFactory(**bestaand)
    VestigingFactory(gebruiker=ander, postcode="1500")

    antwoord = binnen.post(reverse("gebruiker_nieuw"), NIEUW)

    assert "Deze gebruiker lijkt op een gebruiker die al ingeschreven is." in antwoord.text
    assert ander.get_absolute_url() in antwoord.text
    assert list(antwoord.context["form"].errors) == ["bevestigd"]
    assert Gebruiker.objects.count() == 1
    # Sent again without the tick: the same question.
    binnen.post(reverse("gebruiker_nieuw"), NIEUW)
    assert Gebruiker.objects.count() == 1
    binnen.post(reverse("gebruiker_nieuw"), NIEUW | {"bevestigd": "on"})
    assert Gebruiker.objects.count() == 2


def test_the_same_name_elsewhere_is_nobody_special(binnen, postcode):
    VestigingFactory(gebruiker=GebruikerFactory(naam="Claes"), postcode="9000")

    binnen.post(reverse("gebruiker_nieuw"), NIEUW)

    assert Gebruiker.objects.count() == 2


# -- one gebruiker -------------------------------------------------------------------------
def test_the_page_shows_vestigingen_overeenkomsten_and_aanvragen(binnen):
    aanvraag = AanvraagFactory()

    tekst = binnen.get(aanvraag.gebruiker.get_absolute_url()).text

    for woord in ("Hoofdadres", "31/12/2027", "Geldig", str(aanvraag.activiteit), "elke maandag"):
        assert woord in tekst
    assert "geen getekende overeenkomst" not in tekst


def test_the_page_warns_when_there_is_no_overeenkomst(binnen, gebruiker):
    tekst = binnen.get(gebruiker.get_absolute_url()).text

    assert "Vandaag heeft deze gebruiker geen getekende overeenkomst." in tekst


def test_a_gebruiker_is_changed_with_its_version(binnen, gebruiker):
    url = reverse("gebruiker_wijzigen", args=[gebruiker.pk])
    form = binnen.get(url).context["form"]
    gegevens = {veld.name: veld.value() or "" for veld in form} | {"actief": "on"}

    binnen.post(url, gegevens | {"naam": "Maes"})
    gebruiker.refresh_from_db()
    assert gebruiker.naam == "Maes"
    antwoord = binnen.post(url, gegevens | {"naam": "Peeters"})

    assert "Iemand anders heeft deze gegevens intussen gewijzigd" in antwoord.text
    gebruiker.refresh_from_db()
    assert gebruiker.naam == "Maes"


def test_a_vestiging_is_added_and_changed(binnen, gebruiker, postcode):
    adres = {veld: NIEUW[veld] for veld in ("straat", "huisnummer", "postcode", "plaats")}
    url = reverse("vestiging_nieuw", args=[gebruiker.pk])

    antwoord = binnen.post(url, adres | {"naam": "Hoofdadres"})
    assert antwoord.context["form"].errors == {
        "naam": [
            "Deze gebruiker heeft al een vestiging met die naam. "
            "Kies een andere naam, zoals die van de straat."
        ]
    }
    antwoord = binnen.post(url, adres | {"naam": "Tweede verblijf"})
    assert antwoord["Location"] == gebruiker.get_absolute_url()
    vestiging = gebruiker.vestigingen.get(naam="Tweede verblijf")

    binnen.post(
        reverse("vestiging_wijzigen", args=[vestiging.pk]),
        adres | {"naam": "Atelier", "versie": vestiging.versie},
    )
    vestiging.refresh_from_db()
    assert (vestiging.naam, vestiging.actief, vestiging.plaats) == ("Atelier", False, "Halle")


def test_an_overeenkomst_is_made_for_a_year_and_then_signed(binnen, regels, gebruiker):
    url = reverse("overeenkomst_nieuw", args=[gebruiker.pk])
    begin = binnen.get(url).context["form"].initial
    assert (begin["van"], begin["tot"]) == (VANDAAG, date(2026, 3, 9))

    binnen.post(url, {"van": "10/03/2025", "tot": "09/03/2026"})
    overeenkomst = Gebruikersovereenkomst.objects.get()
    assert overeenkomst.getekend_op is None

    tekenen = reverse("overeenkomst_tekenen", args=[overeenkomst.pk])
    assert overeenkomst.get_absolute_url() in binnen.get(gebruiker.get_absolute_url()).text
    assert tekenen in binnen.get(overeenkomst.get_absolute_url()).text
    papier = {"versie": overeenkomst.versie, "reden": "In de map"}
    antwoord = binnen.post(tekenen, {"getekend_op": "11/03/2025"} | papier)
    assert antwoord.context["form"].errors == {
        "getekend_op": ["Een handtekening staat nooit in de toekomst. Kijk de datum na."]
    }
    binnen.post(tekenen, {"getekend_op": "10/03/2025"} | papier)
    overeenkomst.refresh_from_db()
    assert overeenkomst.getekend_op == VANDAAG


def test_the_next_overeenkomst_begins_where_the_last_one_ends(binnen, regels, gebruiker):
    GebruikersovereenkomstFactory(
        gebruiker=gebruiker, periode=DateRange(date(2024, 5, 1), date(2025, 5, 1))
    )

    begin = binnen.get(reverse("overeenkomst_nieuw", args=[gebruiker.pk])).context["form"].initial

    assert (begin["van"], begin["tot"]) == (date(2025, 5, 1), date(2026, 4, 30))
