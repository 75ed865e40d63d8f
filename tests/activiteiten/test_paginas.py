from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse
from django.utils import timezone

from activiteiten.models import Toelating
from activiteiten.services import toelating_geven
from tests.factories import (
    AccountFactory,
    ActiviteitFactory,
    GemeenteFactory,
    HoofdactiviteitFactory,
    ToelatingFactory,
)

VANDAAG = date(2025, 3, 10)
LIJST = "/activiteiten/"


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


@pytest.fixture
def binnen(client, bemiddelaar):
    client.force_login(bemiddelaar)
    return client


@pytest.fixture
def halle(db):
    return GemeenteFactory(naam="Halle")


@pytest.fixture
def beersel(db):
    return GemeenteFactory(naam="Beersel")


@pytest.fixture
def gras(halle):
    """Gras maaien, which Halle permits to persons."""
    activiteit = ActiviteitFactory(naam="Gras maaien", soorten=["persoon", "vereniging"])
    ToelatingFactory(activiteit=activiteit, gemeente=halle)
    return activiteit


def namen(antwoord):
    return [rij.naam for rij in antwoord.context["object_list"]]


def toets(client, **vraag):
    return client.get(reverse("activiteit_toets"), {"datum": "10/03/2025"} | vraag)


# -- the list ------------------------------------------------------------------------------
def test_the_list_filters_on_hoofdactiviteit_soort_and_gemeente(binnen, gras, halle):
    sneeuw = ActiviteitFactory(naam="Sneeuw ruimen", soorten=["onderwijs"])
    was = ActiviteitFactory(naam="Koken", hoofdactiviteit=HoofdactiviteitFactory(code="HUIS"))

    def met(**filters):
        return namen(binnen.get(LIJST, filters))

    assert set(met()) == {"Gras maaien", "Sneeuw ruimen", "Koken"}
    assert met(hoofdactiviteit=was.hoofdactiviteit_id) == ["Koken"]
    assert set(met(soort="vereniging")) == {"Gras maaien", "Koken"}
    assert met(gemeente=halle.pk) == ["Gras maaien"]
    assert met(gemeente=halle.pk, soort="vereniging") == []
    assert met(zoek="sneeuw") == [sneeuw.naam]


def test_what_was_taken_off_the_list_is_gone(binnen, gras):
    gras.actief = False
    gras.save()

    assert namen(binnen.get(LIJST)) == []


def test_the_list_counts_the_gemeenten_of_today(binnen, gras, beersel):
    ToelatingFactory(activiteit=gras, gemeente=beersel, geldig=DateRange(date(2025, 3, 11), None))

    [rij] = binnen.get(LIJST).context["object_list"]
    assert rij.gemeenten_op == 1


def test_a_gemeente_reads_whether_it_permits_it_itself(client, gras, halle, beersel):
    def kolom(gemeente):
        client.force_login(AccountFactory(als_gemeente=True, gemeente=gemeente))
        antwoord = client.get(LIJST)
        assert "Bij ons toegelaten" in antwoord.text
        assert reverse("lijst_overnemen") not in antwoord.text
        return antwoord.context["object_list"][0].gemeenten_op

    assert (kolom(halle), kolom(beersel)) == (1, 0)


@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_the_list_is_exported(binnen, gras, soort):
    antwoord = binnen.get(LIJST, {"export": soort})

    assert antwoord.status_code == 200
    assert f"activiteiten-2025-03-10.{soort}" in antwoord["Content-Disposition"]


def test_a_longer_list_costs_no_more_queries(binnen, gras, django_assert_max_num_queries):
    for aantal in (1, 10):
        for _ in range(aantal):
            ToelatingFactory()
        with django_assert_max_num_queries(16):
            binnen.get(LIJST)


# -- mag dit hier? -------------------------------------------------------------------------
def test_mag_dit_hier_answers_with_the_reason_and_the_decision(binnen, gras, halle):
    antwoord = toets(binnen, activiteit=gras.pk, gemeente=halle.pk, soort="persoon")

    assert "Gras maaien mag voor een particulier in Halle op 10 maart 2025." in antwoord.text
    assert "Gemeenteraad 18/12/2017" in antwoord.text


def test_mag_dit_hier_says_no_with_the_reason(binnen, gras, beersel):
    antwoord = toets(binnen, activiteit=gras.pk, gemeente=beersel.pk, soort="persoon")

    assert (
        "Beersel laat gras maaien voor een particulier niet toe op 10 maart 2025. "
        "Kies een andere activiteit of vraag het de gemeente."
    ) in antwoord.text


def test_mag_dit_hier_with_htmx_is_the_answer_alone(binnen, gras, halle):
    antwoord = binnen.get(
        reverse("activiteit_toets"),
        {"activiteit": gras.pk, "gemeente": halle.pk, "soort": "persoon", "datum": "10/03/2025"},
        headers={"HX-Request": "true"},
    )

    assert "<html" not in antwoord.text
    assert "Ja." in antwoord.text


def test_mag_dit_hier_says_what_is_missing(binnen, gras, halle):
    antwoord = toets(binnen, activiteit=gras.pk, soort="persoon", datum="31/02/2025")

    assert antwoord.context["antwoord"] is None
    assert set(antwoord.context["toets"].errors) == {"gemeente", "datum"}


def test_a_link_may_name_the_activiteit_alone(binnen, gras):
    antwoord = binnen.get(reverse("activiteit_toets"), {"activiteit": gras.pk})

    assert not antwoord.context["toets"].errors
    assert f'value="{gras.pk}" selected' in antwoord.text


def test_while_choosing_with_htmx_nothing_is_called_wrong_but_a_wrong_date(binnen, gras):
    def antwoord(datum):
        return binnen.get(
            reverse("activiteit_toets"),
            {"activiteit": gras.pk, "gemeente": "", "soort": "persoon", "datum": datum},
            headers={"HX-Request": "true"},
        ).text.strip()

    assert antwoord("10/03/2025") == ""
    assert "Op: " in antwoord("31/02/2025")


def test_a_gemeente_asks_about_itself_only(client, gras, halle, beersel):
    client.force_login(AccountFactory(als_gemeente=True, gemeente=beersel))

    antwoord = toets(client, activiteit=gras.pk, gemeente=halle.pk, soort="persoon")

    assert antwoord.context["antwoord"] is None
    assert "gemeente" in antwoord.context["toets"].errors


# -- one activiteit ------------------------------------------------------------------------
def test_the_matrix_tells_how_things_stand_per_gemeente_and_soort(binnen, gras, halle, beersel):
    Toelating.objects.update(geldig=DateRange(date(2018, 1, 1), date(2025, 3, 10)))
    ToelatingFactory(activiteit=gras, gemeente=beersel)
    ToelatingFactory(
        activiteit=gras,
        gemeente=beersel,
        soort="vereniging",
        geldig=DateRange(date(2025, 3, 11), None),
    )

    rijen = binnen.get(gras.get_absolute_url()).context["matrix"]

    assert {
        rij.gemeente.naam: [(cel.tekst, cel.uitleg) for cel in rij.cellen] for rij in rijen
    } == {
        "Beersel": [("Mag", "sinds 01/01/2018"), ("Nog niet", "vanaf 11/03/2025")],
        "Halle": [("Niet meer", "tot en met 09/03/2025"), ("Niet", "")],
    }


def test_a_gemeente_sees_its_own_toelatingen_only_and_changes_nothing(client, gras, halle, beersel):
    client.force_login(AccountFactory(als_gemeente=True, gemeente=beersel))

    antwoord = client.get(gras.get_absolute_url())

    assert "Halle" not in antwoord.text
    assert [rij.gemeente for rij in antwoord.context["matrix"]] == [beersel]
    assert "Toelating geven" not in antwoord.text
    assert client.get(reverse("toelating_nieuw", args=[gras.pk])).status_code == 403


def test_a_toelating_is_given_for_two_soorten_at_once(binnen, gras, beersel):
    antwoord = binnen.post(
        reverse("toelating_nieuw", args=[gras.pk]),
        {
            "gemeente": beersel.pk,
            "soort": ["persoon", "vereniging"],
            "van": "1/4/2025",
            "tot": "",
            "bron": "Gemeenteraad 01/03/2025",
        },
    )

    assert antwoord.status_code == 302
    assert antwoord["Location"] == gras.get_absolute_url()
    assert Toelating.objects.filter(gemeente=beersel).count() == 2


def test_the_decision_behind_a_toelating_is_attached(binnen, gras, beersel):
    nieuw = reverse("toelating_nieuw", args=[gras.pk])
    velden = {"gemeente": beersel.pk, "soort": ["persoon"], "van": "1/3/2025"}
    half = binnen.post(nieuw, velden | {"besluit_nummer": "24"})
    assert set(half.context["form"].errors) == {"besluit_op"}
    assert set(binnen.post(nieuw, velden).context["form"].errors) == {"bron"}

    binnen.post(nieuw, velden | {"besluit_nummer": "24", "besluit_op": "16/12/2024"})
    besluit = Toelating.objects.get(gemeente=beersel).besluit
    url = reverse("besluit_bijvoegen", args=[besluit.pk])
    assert url in binnen.get(gras.get_absolute_url()).text
    bestand = SimpleUploadedFile("raad.pdf", b"%PDF-1.7 x")
    assert binnen.post(url, {"bestand": bestand})["Location"] == gras.get_absolute_url()

    assert "raad.pdf" in binnen.get(gras.get_absolute_url()).text
    antwoord = toets(binnen, activiteit=gras.pk, gemeente=beersel.pk, soort="persoon").text
    assert "Gemeenteraad Beersel 16/12/2024, nr. 24" in antwoord
    assert reverse("besluit_inhoud", args=[besluit.pk]) in antwoord


def test_a_refused_toelating_keeps_none_of_the_two(binnen, gras, halle):
    antwoord = binnen.post(
        reverse("toelating_nieuw", args=[gras.pk]),
        {
            "gemeente": halle.pk,
            "soort": ["vereniging", "persoon"],
            "van": "1/4/2025",
            "bron": "Gemeenteraad 01/03/2025",
        },
    )

    assert antwoord.context["form"].errors == {
        "van": [
            "Halle laat dit al toe vanaf 1 januari 2018. "
            "Kies een andere periode of trek die toelating eerst in."
        ]
    }
    assert Toelating.objects.count() == 1


def test_a_toelating_is_withdrawn_from_a_day_on(binnen, gras):
    toelating = Toelating.objects.get()
    url = reverse("toelating_intrekken", args=[toelating.pk])

    assert "Gras maaien in Halle, natuurlijke persoon." in binnen.get(url).text
    antwoord = binnen.post(url, {"vanaf": "1/4/2025", "versie": toelating.versie})

    assert antwoord["Location"] == gras.get_absolute_url()
    toelating.refresh_from_db()
    assert toelating.geldig.upper == date(2025, 4, 1)


def test_the_change_log_tells_who_gave_and_withdrew(binnen, bemiddelaar, gras, beersel):
    toelating_geven(
        door=bemiddelaar,
        activiteit=gras,
        gemeente=beersel,
        soort="persoon",
        van=VANDAAG,
        bron="Raad 1/3/2025",
    )
    log = reverse("activiteit_geschiedenis", args=[gras.pk])

    assert log in binnen.get(gras.get_absolute_url()).text
    assert [rij.wat for rij in binnen.get(log).context["wijzigingen"]].count("toelating") == 2


def test_a_gemeente_takes_over_the_list_after_a_look(binnen, gras, beersel):
    velden = {"gemeente": beersel.pk, "van": "1/1/2025"}
    url = reverse("lijst_overnemen")

    eerst = binnen.post(url, velden)
    assert "krijgt er <strong>2 toelatingen</strong> bij" in eerst.text
    assert Toelating.objects.filter(gemeente=beersel).count() == 0

    merk = eerst.context["form"]["bevestigd"].value()
    daarna = binnen.post(url, velden | {"bevestigd": merk}, follow=True)
    assert "Beersel heeft er 2 toelatingen bij." in daarna.text
    assert Toelating.objects.filter(gemeente=beersel).count() == 2


def test_a_list_is_not_taken_over_from_itself(binnen, halle):
    antwoord = binnen.post(
        reverse("lijst_overnemen"),
        {"gemeente": halle.pk, "voorbeeld": halle.pk, "van": "1/1/2025"},
    )

    assert set(antwoord.context["form"].errors) == {"voorbeeld"}


# -- all toelatingen, and the public list --------------------------------------------------
def test_the_list_of_toelatingen_is_of_today_and_of_long_ago(binnen, gras, beersel):
    ToelatingFactory(
        activiteit=gras, gemeente=beersel, geldig=DateRange(date(2018, 1, 1), date(2020, 1, 1))
    )

    def gemeenten(**filters):
        rijen = binnen.get(reverse("toelating_list"), filters).context["object_list"]
        return {rij.gemeente.naam for rij in rijen}

    assert gemeenten() == {"Halle"}
    assert gemeenten(op="1/1/2019") == {"Halle", "Beersel"}
    assert gemeenten(op="", gemeente=beersel.pk) == {"Beersel"}
    csv = binnen.get(reverse("toelating_list"), {"export": "csv"}).content.decode("utf-8-sig")
    assert "Gras maaien" in csv


def test_everybody_reads_what_a_gemeente_permits_today(client, gras, halle, beersel):
    weg = ToelatingFactory(gemeente=halle, geldig=DateRange(date(2018, 1, 1), date(2025, 3, 10)))

    antwoord = client.get(reverse("publieke_lijst_json", args=[halle.nis]))

    assert antwoord["Access-Control-Allow-Origin"] == "*"
    [een] = antwoord.json()["activiteiten"]
    assert (een["code"], een["voor"][0]["soort"]) == (gras.code, "persoon")
    bladzijde = client.get(reverse("publieke_lijst", args=[halle.nis])).text
    assert "Gras maaien" in bladzijde
    assert weg.activiteit.naam not in bladzijde
    assert (
        client.get(reverse("publieke_lijst_json", args=[beersel.nis])).json()["activiteiten"] == []
    )
    assert client.get(reverse("publieke_lijst", args=["99999"])).status_code == 404
    assert client.post(reverse("publieke_lijst", args=[halle.nis])).status_code == 405


@pytest.mark.parametrize("wie", ["toeleider", "gemeente_account", "beheer"])
@pytest.mark.parametrize("naam", ["toelating_nieuw", "toelating_intrekken", "lijst_overnemen"])
def test_others_may_not_change_toelatingen(client, request, gras, wie, naam):
    client.force_login(request.getfixturevalue(wie))
    sleutel = {"toelating_nieuw": [gras.pk], "lijst_overnemen": []}
    url = reverse(naam, args=sleutel.get(naam, [Toelating.objects.get().pk]))

    assert client.get(url).status_code == 403
    assert client.post(url).status_code == 403
