"""Notities: who writes, who reads, what is kept when they change."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import AccountFactory, NotitieFactory, TrajectFactory
from trajecten.models import Notitie
from trajecten.querysets import NotitieQuerySet
from trajecten.services.notities import (
    notitie_corrigeren,
    notitie_intrekken,
    notitie_schrijven,
    notitie_vastzetten,
)
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.toegang.models import Inzage
from wijkwerken.toegang.querysets import BereikQuerySet

VANDAAG = date(2025, 6, 30)
NU = datetime(2025, 6, 30, 9, tzinfo=UTC)
GEHEIM = "Kreeg een moeilijk bericht."


def schrijf(traject, door, **anders):
    gegevens = {"soort": "gesprek", "tekst": "Werkt graag.", "vandaag": VANDAAG} | anders
    return notitie_schrijven(door=door, wijkwerker=traject.wijkwerker, **gegevens)


@pytest.fixture
def toeleider(traject):
    return AccountFactory(als_toeleider=True, dienst=traject.toeleider)


def bevestigd(weigering):
    return [bezwaar.code for bezwaar in weigering.value.bezwaren]


# -- writing -----------------------------------------------------------------------------------
def test_a_text_about_health_is_saved_once_confirmed_or_protected(traject, bemiddelaar):
    tekst = "Zijn rugpijn is erger."
    with pytest.raises(RegelFout) as weigering:
        schrijf(traject, bemiddelaar, tekst=tekst)
    assert bevestigd(weigering) == ["gezondheid_in_tekst"]

    schrijf(traject, bemiddelaar, tekst=tekst, bevestigd=True)
    schrijf(traject, bemiddelaar, tekst=tekst, gevoeligheid="gevoelig")
    assert Notitie.objects.count() == 2


def test_no_confirmation_lets_a_rijksregisternummer_in(traject, bemiddelaar):
    insz = traject.wijkwerker.insz

    for gevoeligheid in ("gewoon", "gevoelig", "gedeeld"):
        with pytest.raises(RegelFout) as weigering:
            schrijf(traject, bemiddelaar, tekst=insz, gevoeligheid=gevoeligheid, bevestigd=True)
        assert bevestigd(weigering) == ["insz_in_tekst"]


def test_what_a_toeleider_writes_is_shared_with_inside(traject, toeleider, bemiddelaar):
    notitie = schrijf(traject, toeleider, gevoeligheid="gevoelig", vastgezet=True)

    assert (notitie.gevoeligheid, notitie.vastgezet) == ("gedeeld", False)
    assert notitie.traject == traject
    assert Notitie.objects.zichtbaar_voor(bemiddelaar).get().door == toeleider


def test_a_toeleider_writes_about_its_own_people_only(traject, toeleider, gemeente_account):
    with pytest.raises(ObjectDoesNotExist):
        schrijf(TrajectFactory(), toeleider)
    with pytest.raises(ValidationError):
        notitie_schrijven(
            door=toeleider,
            wijkwerker=traject.wijkwerker,
            traject=TrajectFactory(),
            soort="gesprek",
            tekst="Werkt graag.",
            vandaag=VANDAAG,
        )
    with pytest.raises(PermissionDenied):
        schrijf(traject, gemeente_account)


def test_what_is_for_inside_is_not_shared(traject, bemiddelaar):
    with pytest.raises(ValidationError, match="blijven binnen"):
        schrijf(traject, bemiddelaar, soort="overleg", gevoeligheid="gedeeld")


def test_tomorrow_has_not_happened_yet(traject, bemiddelaar):
    with pytest.raises(ValidationError, match="al gebeurd"):
        schrijf(traject, bemiddelaar, datum=date(2025, 7, 1))


# -- who reads ---------------------------------------------------------------------------------
@pytest.mark.parametrize("gevoeligheid", ["gewoon", "gevoelig"])
def test_the_dienst_reads_only_what_is_shared(traject, toeleider, gevoeligheid):
    NotitieFactory(traject=traject, gevoeligheid=gevoeligheid)
    gedeeld = NotitieFactory(traject=traject)

    assert list(Notitie.objects.zichtbaar_voor(toeleider)) == [gedeeld]
    assert not Notitie.objects.zichtbaar_voor(AccountFactory(als_toeleider=True)).exists()


def test_without_the_rule_of_sharing_the_dienst_reads_all(traject, toeleider, monkeypatch):
    """The twin."""
    NotitieFactory(traject=traject, gevoeligheid="gevoelig")
    monkeypatch.setattr(NotitieQuerySet, "zichtbaar_voor", BereikQuerySet.zichtbaar_voor)

    assert Notitie.objects.zichtbaar_voor(toeleider).exists()


def test_what_inside_takes_back_is_gone_for_the_dienst(traject, bemiddelaar, toeleider):
    van_ons = NotitieFactory(traject=traject, door=bemiddelaar)
    van_hen = NotitieFactory(traject=traject, door=toeleider)
    for notitie, door in ((van_ons, bemiddelaar), (van_hen, toeleider)):
        notitie_intrekken(door=door, notitie=notitie, reden="Verkeerd dossier", nu=NU)

    assert list(Notitie.objects.zichtbaar_voor(toeleider)) == [van_hen]
    assert Notitie.objects.zichtbaar_voor(bemiddelaar).count() == 2


# -- changing ----------------------------------------------------------------------------------
def test_each_side_changes_its_own_words_only(traject, bemiddelaar, toeleider):
    van_hen = NotitieFactory(traject=traject, door=toeleider)
    van_ons = NotitieFactory(traject=traject, door=bemiddelaar)

    with pytest.raises(RegelFout) as weigering:
        notitie_corrigeren(door=bemiddelaar, notitie=van_hen, vandaag=VANDAAG, nu=NU, tekst="x")
    assert bevestigd(weigering) == ["andermans_notitie"]
    with pytest.raises(ObjectDoesNotExist):
        notitie_corrigeren(door=toeleider, notitie=van_ons, vandaag=VANDAAG, nu=NU, tekst="x")
    notitie_vastzetten(door=bemiddelaar, notitie=van_hen, vastgezet=True)
    van_hen.refresh_from_db()
    assert van_hen.vastgezet


def test_a_withdrawn_notitie_does_not_change_any_more(traject, bemiddelaar):
    notitie = NotitieFactory(traject=traject, door=bemiddelaar, vastgezet=True)
    with pytest.raises(ValidationError):
        notitie_intrekken(door=bemiddelaar, notitie=notitie, reden=" ", nu=NU)
    notitie = notitie_intrekken(door=bemiddelaar, notitie=notitie, reden="Dubbel", nu=NU)

    assert not notitie.vastgezet
    with pytest.raises(RegelFout):
        notitie_corrigeren(door=bemiddelaar, notitie=notitie, vandaag=VANDAAG, nu=NU, tekst="x")


# -- pages -------------------------------------------------------------------------------------
def test_a_notitie_is_written_on_the_dossier_itself(client, traject, bemiddelaar):
    client.force_login(bemiddelaar)
    dossier = traject.wijkwerker.get_absolute_url()
    pagina = client.get(dossier).text
    url = reverse("wijkwerker_notities", args=[traject.wijkwerker_id])
    assert f'action="{url}"' in pagina

    antwoord = client.post(
        url,
        {"tekst": "Belde af.", "soort": "telefoon", "gevoeligheid": "gewoon", "terug": "overzicht"},
    )

    assert antwoord.url == f"{dossier}#notities"
    assert "Belde af." in client.get(dossier).text


def test_the_page_asks_for_a_second_look_and_keeps_what_was_typed(client, traject, bemiddelaar):
    client.force_login(bemiddelaar)
    url = reverse("wijkwerker_notities", args=[traject.wijkwerker_id])
    gegevens = {"tekst": "Zijn rugpijn is erger.", "soort": "gesprek", "gevoeligheid": "gewoon"}

    terug = client.post(url, gegevens).text
    assert "Kies liever een gevoelige notitie" in terug
    assert 'type="checkbox" name="bevestigd"' in terug
    assert "Zijn rugpijn is erger." in terug
    client.post(url, gegevens | {"bevestigd": "on"})
    assert Notitie.objects.count() == 1


def test_a_sensitive_notitie_is_covered_until_asked_for(client, traject, bemiddelaar):
    notitie = NotitieFactory(traject=traject, gevoeligheid="gevoelig", tekst=GEHEIM)
    client.force_login(bemiddelaar)
    plekken = [
        traject.wijkwerker.get_absolute_url(),
        traject.get_absolute_url(),
        reverse("wijkwerker_notities", args=[traject.wijkwerker_id]),
        notitie.get_absolute_url(),
        reverse("wijkwerker_geschiedenis", args=[traject.wijkwerker_id]),
    ]

    assert [plek for plek in plekken if GEHEIM in client.get(plek).text] == []
    assert not Inzage.objects.filter(wijze="notitie").exists()
    getoond = client.post(reverse("notitie_tonen", args=[notitie.pk]))
    assert GEHEIM in getoond.text
    assert Inzage.objects.get(wijze="notitie").personen == [traject.wijkwerker_id]


def test_a_correction_keeps_what_stood_there(client, traject, bemiddelaar):
    notitie = NotitieFactory(traject=traject, door=bemiddelaar, tekst="Belde dinsdag af.")
    client.force_login(bemiddelaar)
    client.post(
        reverse("notitie_verbeteren", args=[notitie.pk]),
        {"tekst": "Belde woensdag af.", "soort": "telefoon", "gevoeligheid": "gewoon",
         "datum": "03/03/2025", "versie": notitie.versie},
    )  # fmt: skip

    tekst = " ".join(client.get(notitie.get_absolute_url()).text.split())

    assert 'Belde woensdag af. <span class="stil">(was Belde dinsdag af.)' in tekst
    assert 'Telefoon <span class="stil">(was Gesprek)' in tekst


def test_what_stood_there_before_it_was_shared_stays_inside(client, traject, bemiddelaar):
    notitie = NotitieFactory(
        traject=traject, door=bemiddelaar, gevoeligheid="gewoon", tekst="Tussen ons"
    )
    notitie_corrigeren(
        door=bemiddelaar, notitie=notitie, vandaag=VANDAAG, nu=NU,
        tekst="Voor beide", gevoeligheid="gedeeld",
    )  # fmt: skip
    client.force_login(AccountFactory(als_toeleider=True, dienst=traject.toeleider))

    pagina = client.get(notitie.get_absolute_url()).text

    assert "Voor beide" in pagina
    assert "Tussen ons" not in pagina


def test_a_dossier_with_many_notities_takes_no_more_queries(client, traject, bemiddelaar):
    client.force_login(bemiddelaar)
    url = reverse("wijkwerker_notities", args=[traject.wijkwerker_id])
    NotitieFactory(traject=traject)
    client.get(url)
    aantallen = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as vragen:
            client.get(url)
        aantallen.append(len(vragen))
        NotitieFactory.create_batch(6, traject=traject)

    assert aantallen[0] == aantallen[1]


# -- API ---------------------------------------------------------------------------------------
def test_the_api_covers_a_sensitive_text_too(client, traject, bemiddelaar):
    notitie = NotitieFactory(traject=traject, gevoeligheid="gevoelig", tekst=GEHEIM)
    client.force_login(bemiddelaar)
    url = f"/api/v1/notities/{notitie.pk}/"

    assert client.get(url).json()["tekst"] is None
    assert GEHEIM not in client.get("/api/v1/notities/").text
    getoond = client.post(f"{url}tonen/", {}, content_type="application/json")
    assert getoond.json() == {"tekst": GEHEIM}
    assert Inzage.objects.filter(wijze="notitie").count() == 1


def test_page_and_api_refuse_with_the_same_sentence(client, traject, toeleider):
    client.force_login(toeleider)
    url = reverse("wijkwerker_notities", args=[traject.wijkwerker_id])
    insz = traject.wijkwerker.insz

    pagina = client.post(url, {"tekst": insz, "soort": "gesprek"})
    rest = client.post(
        "/api/v1/notities/",
        {"wijkwerker": str(traject.wijkwerker_id), "tekst": insz, "soort": "gesprek"},
        content_type="application/json",
    )

    assert (rest.status_code, rest.json()["code"]) == (409, "insz_in_tekst")
    assert pagina.context["form"].errors["tekst"] == rest.json()["velden"]["tekst"]
    goed = client.post(
        "/api/v1/notities/",
        {"wijkwerker": str(traject.wijkwerker_id), "tekst": "Komt mee.", "soort": "gesprek"},
        content_type="application/json",
    )
    assert (goed.status_code, goed.json()["gevoeligheid"]) == (201, "gedeeld")
