from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from gebruikers.models import Gebruiker, Vestiging
from gebruikers.services import (
    gebruiker_inschrijven,
    gebruiker_wijzigen,
    vestiging_toevoegen,
    vestiging_wijzigen,
)
from gebruikers.services.gelijken import LijktOp
from tests.factories import AanvraagFactory, GebruikerFactory, PostcodeFactory
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie

VANDAAG = date(2025, 3, 10)
PERSOON = {
    "soort": "persoon",
    "naam": " Claes ",
    "voornaam": "Godelieve",
    "telefoon": "0470 71 19 30",
    "email": "godelieve@voorbeeld.test",
    "straat": "Stationsstraat",
    "huisnummer": "12",
    "postcode": "1501",
    "plaats": "",
}
SCHOOL = PERSOON | {
    "soort": "onderwijs",
    "naam": "Basisschool De Linde",
    "voornaam": "",
    "ondernemingsnummer": "BE 0207.495.470",
}


@pytest.fixture(autouse=True)
def buizingen(db):
    return PostcodeFactory(postcode="1501", deelgemeente="Buizingen").gemeente


def inschrijven(door, gegevens=PERSOON, **anders):
    return gebruiker_inschrijven(door=door, vandaag=VANDAAG, gegevens=gegevens | anders)


def fouten(door, gegevens=PERSOON, **anders):
    """The sentences of a refusal, and the proof that nothing was kept."""
    with pytest.raises(ValidationError) as fout:
        inschrijven(door, gegevens, **anders)
    assert not Gebruiker.objects.exists()
    assert not Vestiging.objects.exists()
    return fout.value.message_dict


def test_a_gebruiker_comes_in_with_number_and_first_vestiging(bemiddelaar, buizingen):
    gebruiker = inschrijven(bemiddelaar)

    assert str(gebruiker) == "Claes, Godelieve"
    assert (gebruiker.nummer, gebruiker.telefoon) == ("2025-0001", "+32470711930")
    vestiging = gebruiker.vestigingen.get()
    assert (vestiging.naam, vestiging.gemeente) == ("Hoofdadres", buizingen)
    assert vestiging.adres == "Stationsstraat 12, 1501 Buizingen"


def test_an_organisation_keeps_the_ten_digits_of_its_ondernemingsnummer(bemiddelaar):
    assert inschrijven(bemiddelaar, SCHOOL).ondernemingsnummer == "0207495470"


def test_plaats_becomes_the_name_of_the_gemeente_when_its_postcode_carries_it(bemiddelaar):
    for naam in ("Aalst-dorp", "Halle"):
        PostcodeFactory(postcode="1500", deelgemeente=naam, gemeente__naam="Halle")
    halle = PostcodeFactory(postcode="1500", deelgemeente="Halle").gemeente
    halle.postcodes.add(*PostcodeFactory._meta.model.objects.filter(postcode="1500"))

    gebruiker = inschrijven(bemiddelaar, postcode="1500")

    assert gebruiker.vestigingen.get().plaats == "Halle"


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        (
            "telefoon",
            "0470 12",
            "Dit is geen geldig telefoonnummer. Typ het zoals 0470 71 19 30 of 02 365 97 06; "
            "zet voor een buitenlands nummer de landcode met een plus, zoals +31.",
        ),
        ("voornaam", "", "Vul de voornaam van deze persoon in."),
        (
            "ondernemingsnummer",
            "0207.495.470",
            "Een natuurlijke persoon heeft geen ondernemingsnummer. "
            "Maak dit veld leeg of kies een andere soort.",
        ),
        (
            "postcode",
            "1000",
            "Postcode 1000 ligt in het Brussels Hoofdstedelijk Gewest, niet in het Vlaams Gewest. "
            "Wijk-werken kan alleen op een adres in het Vlaams Gewest.",
        ),
        (
            "postcode",
            "15",
            "Een postcode telt vier cijfers, zoals 1500. Kijk de postcode na.",
        ),
        ("naam", "", "Vul dit in."),
        ("straat", "", "Vul dit in."),
    ],
)
def test_a_wrong_value_of_a_person_is_said_at_its_field(bemiddelaar, veld, waarde, zin):
    assert fouten(bemiddelaar, **{veld: waarde}) == {veld: [zin]}


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        (
            "ondernemingsnummer",
            "0207.495.471",
            "Dit ondernemingsnummer klopt niet: de laatste twee cijfers passen niet bij de "
            "andere. Zoek het op in de Kruispuntbank van Ondernemingen.",
        ),
        (
            "ondernemingsnummer",
            "2.207.495.470",
            "Een ondernemingsnummer begint met 0 of 1. Een nummer dat met 2 tot 8 begint, "
            "is van een vestiging: neem het nummer van de onderneming zelf.",
        ),
        (
            "voornaam",
            "Jan",
            "Alleen een natuurlijke persoon heeft een voornaam. "
            "Maak dit veld leeg of kies een andere soort.",
        ),
    ],
)
def test_a_wrong_value_of_an_organisation_is_said_at_its_field(bemiddelaar, veld, waarde, zin):
    assert fouten(bemiddelaar, SCHOOL, **{veld: waarde}) == {veld: [zin]}


def test_all_that_is_wrong_is_said_at_once(bemiddelaar):
    velden = fouten(bemiddelaar, telefoon="1", postcode="1000", straat="", voornaam="")

    assert set(velden) == {"telefoon", "postcode", "straat", "voornaam"}


def test_a_second_gebruiker_with_the_same_ondernemingsnummer_is_refused(bemiddelaar):
    inschrijven(bemiddelaar, SCHOOL)

    with pytest.raises(ValidationError) as fout:
        inschrijven(bemiddelaar, SCHOOL, naam="Andere school")

    assert fout.value.message_dict == {
        "ondernemingsnummer": [
            "Basisschool De Linde (2025-0001) heeft dit ondernemingsnummer al. "
            "Voeg daar een vestiging toe in plaats van een nieuwe gebruiker."
        ]
    }


@pytest.mark.parametrize(
    ("anders", "lijkt"),
    [
        ({}, True),
        ({"naam": "Claess", "telefoon": "", "email": ""}, True),
        ({"naam": "Cläes", "telefoon": "", "email": ""}, True),
        ({"naam": "Maes", "voornaam": "Jan"}, True),  # the same phone and e-mail
        ({"naam": "Maes", "voornaam": "Jan", "email": ""}, True),
        ({"naam": "Maes", "voornaam": "Jan", "telefoon": "", "email": ""}, False),
        ({"naam": "Claes", "voornaam": "Roger", "telefoon": "", "email": ""}, False),
    ],
)
def test_who_looks_like_another_is_warned_about_and_never_stopped(bemiddelaar, anders, lijkt):
    eerste = inschrijven(bemiddelaar)
    gegevens = PERSOON | anders
    if not lijkt:
        assert inschrijven(bemiddelaar, gegevens)
        return

    with pytest.raises(LijktOp) as fout:
        inschrijven(bemiddelaar, gegevens)
    [bezwaar] = fout.value.bezwaren
    assert (bezwaar.code, bezwaar.getallen) == ("lijkt_op", {"gebruiker": str(eerste.pk)})
    assert gebruiker_inschrijven(
        door=bemiddelaar, vandaag=VANDAAG, gegevens=gegevens, bevestigd=True
    )


def test_a_vestiging_has_its_own_kostenplaats_and_contact_or_that_of_the_gebruiker(bemiddelaar):
    school = inschrijven(bemiddelaar, SCHOOL, contactpersoon="Ann Wouters")
    adres = {"straat": "Kerkstraat", "huisnummer": "1", "postcode": "1501"}

    def voeg_toe(**velden):
        return vestiging_toevoegen(door=bemiddelaar, gebruiker=school, gegevens=adres | velden)

    kleuters = voeg_toe(naam="Kleuters", kostenplaats="KS-02", telefoon="02 365 97 06")
    voeg_toe(naam="Turnzaal")
    voeg_toe(naam="Refter")  # two without a kostenplaats are no double
    with pytest.raises(ValidationError) as fout:
        voeg_toe(naam="Lager", kostenplaats="KS-02")

    assert fout.value.message_dict == {
        "kostenplaats": ["Kleuters heeft deze kostenplaats al. Neem een andere, of laat ze leeg."]
    }
    assert kleuters.contact == {
        "contactpersoon": "Ann Wouters",
        "telefoon": "+3223659706",
        "email": "godelieve@voorbeeld.test",
    }


def test_where_work_is_asked_for_is_not_switched_off(bemiddelaar):
    aanvraag = AanvraagFactory()
    PostcodeFactory(postcode="1500", gemeente=aanvraag.vestiging.gemeente)

    for doe in (
        lambda: vestiging_wijzigen(
            door=bemiddelaar, vestiging=aanvraag.vestiging, gegevens={"actief": False}
        ),
        lambda: gebruiker_wijzigen(
            door=bemiddelaar, gebruiker=aanvraag.gebruiker, gegevens={"actief": False}
        ),
    ):
        with pytest.raises(RegelFout) as fout:
            doe()
        assert fout.value.message_dict == {
            "actief": ["Er loopt nog 1 aanvraag. Sluit of annuleer die eerst."]
        }
    aanvraag.status = "afgesloten"
    aanvraag.save()
    assert not vestiging_wijzigen(
        door=bemiddelaar, vestiging=aanvraag.vestiging, gegevens={"actief": False}
    ).actief


@pytest.mark.parametrize("wie", ["toeleider", "gemeente_account", "beheer"])
def test_others_may_not(request, wie):
    with pytest.raises(PermissionDenied):
        inschrijven(request.getfixturevalue(wie))


def test_wijzigen_keeps_what_is_not_given(bemiddelaar):
    gebruiker = inschrijven(bemiddelaar)

    gewijzigd = gebruiker_wijzigen(
        door=bemiddelaar,
        gebruiker=gebruiker,
        versie=gebruiker.versie,
        gegevens={"telefoon": "02 365 97 06", "nummer": "2000-0001"},
    )

    gewijzigd.refresh_from_db()
    assert (gewijzigd.telefoon, gewijzigd.naam) == ("+3223659706", "Claes")
    assert gewijzigd.nummer == "2025-0001"


def test_wijzigen_of_what_another_has_changed_is_refused(bemiddelaar):
    gebruiker = inschrijven(bemiddelaar)
    gebruiker_wijzigen(door=bemiddelaar, gebruiker=gebruiker, gegevens={"naam": "Maes"})

    with pytest.raises(VerouderdeVersie):
        gebruiker_wijzigen(
            door=bemiddelaar, gebruiker=gebruiker, versie=1, gegevens={"naam": "Peeters"}
        )


def test_the_soort_of_a_gebruiker_with_aanvragen_stays(bemiddelaar):
    gebruiker = AanvraagFactory().gebruiker

    with pytest.raises(ValidationError) as fout:
        gebruiker_wijzigen(
            door=bemiddelaar,
            gebruiker=gebruiker,
            gegevens={"soort": "vereniging", "voornaam": ""},
        )

    assert fout.value.message_dict == {
        "soort": [
            "Deze gebruiker heeft al aanvragen, beoordeeld voor zijn soort. "
            "Schrijf een nieuwe gebruiker in met de juiste soort."
        ]
    }


def test_the_own_ondernemingsnummer_is_no_duplicate(bemiddelaar):
    school = GebruikerFactory(als_school=True, ondernemingsnummer="0207495470")

    gebruiker_wijzigen(
        door=bemiddelaar, gebruiker=school, gegevens={"ondernemingsnummer": "0207.495.470"}
    )


def test_who_was_quicker_with_the_same_number_gives_a_sentence_at_the_field(
    bemiddelaar, monkeypatch
):
    """As when two save at once: the check before it saw nobody yet."""
    inschrijven(bemiddelaar, SCHOOL)
    monkeypatch.setattr("gebruikers.services.gebruikers._nummer_vrij", lambda rij: None)

    with pytest.raises(ValidationError) as fout:
        gebruiker_inschrijven(door=bemiddelaar, vandaag=VANDAAG, gegevens=SCHOOL, bevestigd=True)

    assert fout.value.message_dict == {
        "ondernemingsnummer": [
            "Er is al een gebruiker met dit ondernemingsnummer: voeg daar een vestiging toe."
        ]
    }
