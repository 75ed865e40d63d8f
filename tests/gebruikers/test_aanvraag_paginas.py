from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from activiteiten.models import Toelating
from gebruikers.models import Aanvraag
from tests.factories import (
    AanvraagFactory,
    ActiviteitFactory,
    GebruikerFactory,
    InzetFactory,
    VestigingFactory,
    zonder_bevriezing,
)
from wijkwerken.toegang.models import Inzage

VANDAAG = date(2025, 3, 10)
LIJST = "/aanvragen/"


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


@pytest.fixture
def binnen(client, bemiddelaar):
    client.force_login(bemiddelaar)
    return client


@pytest.fixture
def aanvraag(db):
    """Open since 2 January, every Monday, in Halle."""
    return AanvraagFactory(
        activiteit__naam="Gras maaien",
        vestiging__gemeente__naam="Halle",
        gebruiker__naam="Claes",
    )


@pytest.fixture
def ingevuld(aanvraag):
    """A form for the same gebruiker, as the browser would send it."""
    return {
        "vestiging": aanvraag.vestiging_id,
        "activiteit": aanvraag.activiteit_id,
        "soort": "terugkerend",
        "van": "17/03/2025",
        "tot": "30/06/2025",
        "weekdagen": ["0", "3"],
        "begin": "9.00",
        "einde": "11u01",
        "aantal": "1",
        "ontvangen_op": "10/03/2025",
    }


def nieuw(aanvraag):
    return f"{reverse('aanvraag_nieuw')}?gebruiker={aanvraag.gebruiker_id}"


# -- the list ------------------------------------------------------------------------------
def test_the_list_begins_with_the_open_ones_and_their_age(binnen, aanvraag):
    AanvraagFactory(status="geannuleerd")

    antwoord = binnen.get(LIJST)

    assert list(antwoord.context["object_list"]) == [aanvraag]
    assert "67 dagen open" in antwoord.text
    assert "elke maandag" in antwoord.text
    assert "0 van 1" in antwoord.text


def test_the_list_filters(binnen, aanvraag):
    AanvraagFactory(soort="eenmalig", weekdagen=[], activiteit__naam="Sneeuw ruimen")

    for filters in (
        {"soort": "terugkerend"},
        {"gemeente": aanvraag.vestiging.gemeente_id},
        {"zoek": "claes gras"},
        {"gebruiker": aanvraag.gebruiker_id},
    ):
        antwoord = binnen.get(LIJST, filters)
        assert list(antwoord.context["object_list"]) == [aanvraag], filters


def test_a_longer_list_costs_no_more_queries(binnen, django_assert_max_num_queries):
    for aantal in (1, 10):
        for _ in range(aantal):
            AanvraagFactory()
        with django_assert_max_num_queries(14):
            binnen.get(LIJST)


@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_the_list_is_exported(binnen, aanvraag, soort):
    assert binnen.get(LIJST, {"export": soort}).status_code == 200


@pytest.mark.parametrize("wie", ["toeleider", "gemeente_account", "beheer"])
def test_aanvragen_are_only_for_inside(client, request, aanvraag, wie):
    client.force_login(request.getfixturevalue(wie))

    for url in (LIJST, aanvraag.get_absolute_url(), nieuw(aanvraag), reverse("aanvraag_mag")):
        assert client.get(url).status_code == 403


# -- writing -------------------------------------------------------------------------------
def test_first_the_gebruiker_is_chosen(binnen, aanvraag):
    GebruikerFactory(naam="Claessens", actief=False)

    antwoord = binnen.get(reverse("aanvraag_nieuw"), {"zoek": "stationsstraat claes"})

    assert antwoord.context["gevonden"] == [aanvraag.gebruiker]
    assert nieuw(aanvraag) in antwoord.text


@pytest.mark.parametrize("gebruiker", ["onzin", "00000000-0000-4000-8000-000000000000"])
def test_an_unknown_gebruiker_is_not_found(binnen, gebruiker):
    assert binnen.get(reverse("aanvraag_nieuw"), {"gebruiker": gebruiker}).status_code == 404


def test_without_gebruiker_nothing_is_written(binnen, aanvraag, ingevuld):
    assert binnen.post(reverse("aanvraag_nieuw"), ingevuld).status_code == 404


def test_an_aanvraag_is_written_with_times_as_people_type_them(binnen, aanvraag, ingevuld):
    antwoord = binnen.post(nieuw(aanvraag), ingevuld)

    gemaakt = Aanvraag.objects.exclude(pk=aanvraag.pk).get()
    assert antwoord["Location"] == gemaakt.get_absolute_url()
    assert (gemaakt.uren, gemaakt.weekdagen) == (3, [0, 3])


def test_sent_twice_it_is_written_once(binnen, aanvraag, ingevuld):
    for _ in range(2):
        binnen.post(nieuw(aanvraag), ingevuld | {"sleutel": "5a0f7f0e-2d44-4c12-9a51-000000000001"})

    assert Aanvraag.objects.count() == 2


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        (
            {"tot": "16/03/2025"},
            "tot",
            "De einddatum ligt voor de begindatum. Kies een latere einddatum.",
        ),
        (
            {"einde": "8.00"},
            "einde",
            "Het einde (08:00) moet na het begin (09:00) liggen. Kijk de uren na.",
        ),
        (
            {"weekdagen": []},
            "weekdagen",
            "Op welke dagen keert het werk terug? Kies minstens één dag.",
        ),
        (
            {"begin": "", "einde": ""},
            "uren",
            "Hoe lang duurt het? Vul het begin en het einde in, of het aantal uren.",
        ),
    ],
)
def test_a_wrong_value_is_said_at_its_field(binnen, aanvraag, ingevuld, anders, veld, zin):
    antwoord = binnen.post(nieuw(aanvraag), ingevuld | anders)

    assert antwoord.context["form"].errors == {veld: [zin]}
    assert Aanvraag.objects.count() == 1


def test_a_day_that_does_not_exist_is_refused(binnen, aanvraag, ingevuld):
    antwoord = binnen.post(nieuw(aanvraag), ingevuld | {"van": "31/02/2025"})

    assert list(antwoord.context["form"].errors) == ["van"]


def test_what_the_gemeente_does_not_permit_is_refused_at_the_activity(binnen, aanvraag, ingevuld):
    Toelating.objects.all().delete()

    antwoord = binnen.post(nieuw(aanvraag), ingevuld)

    assert antwoord.context["form"].errors == {
        "activiteit": [
            "Halle laat gras maaien voor een particulier niet toe op 17 maart 2025. "
            "Kies een andere activiteit of vraag het de gemeente."
        ]
    }
    assert Aanvraag.objects.count() == 1


def test_without_overeenkomst_it_is_refused_where_the_gebruiker_is(binnen, aanvraag, ingevuld):
    with zonder_bevriezing():
        aanvraag.gebruiker.overeenkomsten.all().delete()

    antwoord = binnen.post(nieuw(aanvraag), ingevuld)

    assert antwoord.context["form"].errors["vestiging"] == [
        "Op 17 maart 2025 heeft deze gebruiker geen gebruikersovereenkomst. Maak ze eerst."
    ]


def test_only_the_own_vestigingen_and_activities_of_the_soort_are_offered(binnen, aanvraag):
    VestigingFactory(naam="Van een ander")
    VestigingFactory(gebruiker=aanvraag.gebruiker, naam="Gesloten", actief=False)
    ActiviteitFactory(naam="Middagtoezicht", soorten=["onderwijs"])
    ActiviteitFactory(naam="Van de lijst", actief=False)

    form = binnen.get(nieuw(aanvraag)).context["form"]

    assert list(form.fields["vestiging"].queryset) == [aanvraag.vestiging]
    assert list(form.fields["activiteit"].queryset) == [aanvraag.activiteit]


def test_mag_dit_hier_answers_while_filling_in(binnen, aanvraag):
    vraag = {
        "vestiging": aanvraag.vestiging_id,
        "activiteit": aanvraag.activiteit_id,
        "van": "17/03/2025",
    }

    def antwoord(**anders):
        return binnen.get(reverse("aanvraag_mag"), vraag | anders).text

    assert "Gras maaien mag voor een particulier in Halle op 17 maart 2025." in antwoord()
    assert "pas toe" not in antwoord()
    assert "Dan staat hier of het mag." in antwoord(activiteit="")
    assert "heeft deze gebruiker geen gebruikersovereenkomst" in antwoord(van="01/01/2023")
    Toelating.objects.all().delete()
    assert "Halle laat gras maaien voor een particulier niet toe" in antwoord()


def test_an_aanvraag_is_changed(binnen, aanvraag, ingevuld):
    url = reverse("aanvraag_wijzigen", args=[aanvraag.pk])
    assert binnen.get(url).status_code == 200

    antwoord = binnen.post(url, ingevuld | {"versie": aanvraag.versie})

    assert antwoord["Location"] == aanvraag.get_absolute_url()
    aanvraag.refresh_from_db()
    assert (aanvraag.weekdagen, aanvraag.uren) == ([0, 3], 3)


# -- one aanvraag --------------------------------------------------------------------------
def test_the_page_shows_who_does_it_and_logs_who_was_shown(binnen, regels):
    inzet = InzetFactory(status="bevestigd")

    antwoord = binnen.get(inzet.aanvraag.get_absolute_url())

    persoon = inzet.traject.wijkwerker
    assert persoon.volledige_naam in antwoord.text
    assert "te vinden" not in antwoord.text
    assert Inzage.objects.get().personen == [persoon.pk]


def test_the_page_of_an_aanvraag_without_inzet_logs_nobody(binnen, aanvraag):
    assert "Nog 1 van 1 te vinden" in binnen.get(aanvraag.get_absolute_url()).text
    assert not Inzage.objects.exists()


def test_the_page_warns_when_it_may_no_longer_be_done(binnen, aanvraag):
    Toelating.objects.all().delete()
    with zonder_bevriezing():
        aanvraag.gebruiker.overeenkomsten.all().delete()

    tekst = binnen.get(aanvraag.get_absolute_url()).text

    assert "Halle laat gras maaien voor een particulier niet toe op 10 maart 2025." in tekst
    assert "geen gebruikersovereenkomst" in tekst


@pytest.mark.parametrize(
    ("stap", "status"), [("annuleren", "geannuleerd"), ("afsluiten", "afgesloten")]
)
def test_an_aanvraag_is_cancelled_or_closed_after_a_question(binnen, aanvraag, stap, status):
    url = reverse(f"aanvraag_{stap}", args=[aanvraag.pk])
    assert binnen.get(url).status_code == 200

    binnen.post(url)

    aanvraag.refresh_from_db()
    assert aanvraag.status == status
    tekst = binnen.get(aanvraag.get_absolute_url()).text
    assert reverse("aanvraag_wijzigen", args=[aanvraag.pk]) not in tekst


def test_aanvragen_are_closed_together_and_a_closed_one_says_why_not(binnen, aanvraag):
    dicht = AanvraagFactory(status="afgesloten", activiteit=aanvraag.activiteit)
    gegevens = {"daad": "bulk", "actie": "afsluiten"}

    proef = binnen.post(f"{LIJST}?leeg=1", gegevens | {"alles": "1"})
    [lukt], [geweigerd] = proef.context["lukt"], proef.context["geweigerd"]
    assert lukt["uitslag"].wijzigingen == [("Status", "Open", "Afgesloten")]
    assert geweigerd["uitslag"].rij == dicht
    gegevens |= {"rij": f"{aanvraag.pk}:{aanvraag.versie}", "gezien": proef.context["gezien"]}
    binnen.post(f"{LIJST}?leeg=1", gegevens | {"stap": "uitvoeren"})

    aanvraag.refresh_from_db()
    assert aanvraag.status == "afgesloten"
