"""The change log in words: removed rows, lines of a row, what may not be told."""

from datetime import date

import pghistory
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import AccountFactory, AfsprakenbladFactory, NotitieFactory, SchorsingFactory
from tests.wereld import maak_wereld
from trajecten.models import (
    Competentie,
    Notitie,
    Opvolging,
    Schorsing,
    Traject,
    Urenstap,
    VolgendeStap,
)
from trajecten.sporen import sporen_van_wijkwerker
from wijkwerken.kern.geschiedenis import Spoor, geschiedenis, langs, overgangen


@pytest.fixture
def wereld(regels):
    return maak_wereld()


def in_woorden(wijziging):
    return [(v.veld, v.oud, v.nieuw) for v in wijziging.verschillen]


def test_a_change_tells_old_and_new_in_words(traject, bemiddelaar):
    schorsing = SchorsingFactory(traject=traject)
    schorsing.reden, schorsing.tot = "opleiding", None
    schorsing.save()

    gewijzigd, gemaakt = geschiedenis(Spoor(Schorsing, traject_id=traject.pk))

    assert (gemaakt.daad, gemaakt.verschillen) == ("gemaakt", [])
    assert in_woorden(gewijzigd) == [
        ("reden", "Ziekte", "Opleiding"),
        ("tot en met", "14/04/2025", ""),
    ]


def test_a_removed_row_comes_back_with_what_it_held(traject):
    SchorsingFactory(traject=traject, bewijs="Attest").delete()

    geschrapt = geschiedenis(Spoor(Schorsing, traject_id=traject.pk))[0]

    assert (geschrapt.wat, geschrapt.daad) == ("schorsing", "geschrapt")
    assert ("bewijs", "Attest", "") in in_woorden(geschrapt)


def test_the_log_of_a_person_tells_what_followed_and_what_was_heard_of_it(traject):
    stap = VolgendeStap.objects.create(traject=traject, stap="opleiding")
    VolgendeStap.objects.filter(pk=stap.pk).update(organisatie="Avondschool")
    opvolging = Opvolging.objects.create(traject=traject, maand=3, uiterlijk=date(2026, 3, 31))
    Opvolging.objects.filter(pk=opvolging.pk).update(keren_niet_bereikt=1)

    log = geschiedenis(*sporen_van_wijkwerker(traject.wijkwerker_id))
    verteld = {wijziging.wat: in_woorden(wijziging) for wijziging in reversed(log)}

    assert ("werkgever of organisatie", "", "Avondschool") in verteld["volgende stap"]
    assert ("keren niet bereikt", "0", "1") in verteld["opvolging"]


@pytest.mark.django_db(transaction=True)
def test_lines_are_told_as_changes_of_their_row_and_only_what_differs(traject):
    blad = AfsprakenbladFactory(traject=traject, volgnummer=1)
    Competentie.objects.create(afsprakenblad=blad, soort="verworven", omschrijving="Koken")
    Urenstap.objects.create(afsprakenblad=blad, vanaf_maand=1, uren=20)
    with pghistory.context(pad="/x/"):  # a save writes all lines anew
        blad.competenties.all().delete()
        blad.urenstappen.all().delete()
        Competentie.objects.create(afsprakenblad=blad, soort="verworven", omschrijving="Koken")
        Competentie.objects.create(afsprakenblad=blad, soort="te_verwerven", omschrijving="Kassa")
        Urenstap.objects.create(afsprakenblad=blad, vanaf_maand=1, uren=40)

    laatste = [
        wijziging
        for wijziging in geschiedenis(*sporen_van_wijkwerker(traject.wijkwerker_id))
        if wijziging.langs == "pagina"
    ]

    assert {wijziging.wat for wijziging in laatste} == {"afsprakenblad versie 1"}
    assert sorted(regel for wijziging in laatste for regel in in_woorden(wijziging)) == [
        ("competentie", "", "Te verwerven, Kassa"),
        ("urenstap", "", "vanaf maand 1, uren per maand 40"),
        ("urenstap", "vanaf maand 1, uren per maand 20", ""),
    ]


def test_what_is_covered_stays_covered(traject):
    notitie = NotitieFactory(traject=traject, gevoeligheid="gevoelig", tekst="Eerste tekst")
    notitie.tekst = "Tweede tekst"
    notitie.save()
    spoor = Spoor(Notitie, pgh_obj_id=notitie.pk)

    assert in_woorden(geschiedenis(spoor)[0]) == [("notitie", "", "gewijzigd, niet getoond")]
    [verschil] = in_woorden(geschiedenis(spoor, toon_verborgen=True)[0])
    assert verschil == ("notitie", "Eerste tekst", "Tweede tekst")


def test_overgangen_give_the_states_of_one_field(traject):
    Traject.objects.filter(pk=traject.pk).update(voorzien_einde=date(2025, 11, 30))
    Traject.objects.filter(pk=traject.pk).update(trajectbegeleider="Iemand")

    [(nieuw, oud)] = overgangen(Spoor(Traject, pgh_obj_id=traject.pk), "voorzien_einde")

    assert (nieuw.voorzien_einde, oud.voorzien_einde) == (date(2025, 11, 30), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("pad", "woord"),
    [("/api/v1/trajecten/", "API"), ("/beheer/x/", "beheer"), ("/trajecten/", "pagina"),
     (None, "automatisch")],
)  # fmt: skip
def test_a_change_says_along_which_way_it_came(pad, woord):
    assert langs({"pad": pad}) == woord


@pytest.mark.parametrize("ding", ["wijkwerker", "aanmelding", "gebruiker", "aanvraag"])
def test_page_and_api_tell_the_same_to_inside_only(client, wereld, ding):
    label, pad = {
        "wijkwerker": ("trajecten.WijkWerker", "wijk-werkers"),
        "aanmelding": ("trajecten.Aanmelding", "aanmeldingen"),
        "gebruiker": ("gebruikers.Gebruiker", "gebruikers"),
        "aanvraag": ("gebruikers.Aanvraag", "aanvragen"),
    }[ding]
    rij = wereld.rijen[label]
    pagina, api = (
        reverse(f"{ding}_geschiedenis", args=[rij.pk]),
        f"/api/v1/{pad}/{rij.pk}/geschiedenis/",
    )

    client.force_login(wereld.bemiddelaar)
    antwoord = client.get(pagina)
    rest = client.get(api).json()["wijzigingen"]
    assert len(rest) == len(antwoord.context["wijzigingen"]) > 0
    assert rest[0]["wat"] == antwoord.context["wijzigingen"][0].wat
    client.force_login(wereld.toeleider)
    assert [client.get(url).status_code for url in (pagina, api)] == [403, 403]


def test_the_number_of_queries_does_not_follow_how_much_happened(client, traject, bemiddelaar):
    client.force_login(bemiddelaar)
    url = reverse("wijkwerker_geschiedenis", args=[traject.wijkwerker_id])
    SchorsingFactory(traject=traject).delete()
    client.get(url)
    aantallen = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as vragen:
            client.get(url)
        aantallen.append(len(vragen))
        for _ in range(5):
            SchorsingFactory(traject=traject).delete()
            Traject.objects.filter(pk=traject.pk).update(bemiddelaar=AccountFactory())

    assert aantallen[1] <= aantallen[0] + 1  # names of accounts, once for all of them
