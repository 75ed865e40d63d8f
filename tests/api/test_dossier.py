"""Aanmeldingen, wijk-werkers, trajecten and what hangs under them: made, read, refused."""

from datetime import date

import pytest
from django.utils import timezone

from tests.factories import (
    AanmeldingFactory,
    AccountFactory,
    ActiviteitFactory,
    AfsprakenbladFactory,
    EvaluatieFactory,
    GemeenteFactory,
    SignaalFactory,
    ToeleidingsdienstFactory,
    TrajectFactory,
)
from tests.trajecten.gegevens import aanmeldingsgegevens, persoonsgegevens
from trajecten.models import Aanmelding, Evaluatie, Traject, WijkWerker
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db
V1 = {"If-Match": '"1"'}


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2025, 6, 30))


def aanmelding(**anders):
    gegevens = aanmeldingsgegevens(geboortedatum="1985-07-30", **anders)
    gegevens["stappen"] = [{"vanaf_maand": 1, "uren": 20}, {"vanaf_maand": 2, "uren": 40}]
    return gegevens


# -- aanmeldingen -----------------------------------------------------------------------------
def test_a_toeleider_writes_for_its_own_dienst(als, toeleider, regels):
    client = als(toeleider)
    activiteit = ActiviteitFactory()

    antwoord = client.post("/api/v1/aanmeldingen/", aanmelding(activiteiten=[str(activiteit.pk)]))

    assert antwoord.status_code == 201
    inhoud = antwoord.json()
    assert (inhoud["dienst"], inhoud["status"]) == (str(toeleider.dienst_id), "concept")
    assert inhoud["insz_gemaskeerd"] == "85.07.30-•••.••"
    blad = client.get(f"/api/v1/afsprakenbladen/{inhoud['afsprakenblad']}/").json()
    assert blad["activiteiten"] == [str(activiteit.pk)]
    assert blad["stappen"] == [{"vanaf_maand": 1, "uren": 20}, {"vanaf_maand": 2, "uren": 40}]


def test_a_toeleider_cannot_write_for_another_dienst(als, toeleider, regels):
    ander = str(ToeleidingsdienstFactory().pk)

    antwoord = als(toeleider).post("/api/v1/aanmeldingen/", aanmelding(dienst=ander))

    assert antwoord.status_code == 400
    assert list(antwoord.json()["velden"]) == ["dienst"]
    assert not Aanmelding.objects.exists()


def test_a_toeleider_is_not_told_who_is_known(als, toeleider, api, regels):
    """The same INSZ, known and unknown, gives the same answer to a dienst."""
    client = als(toeleider)
    eerste = client.post("/api/v1/aanmeldingen/", aanmelding())
    assert api.post("/api/v1/wijk-werkers/", {**_persoon()}).status_code == 201
    tweede = client.post("/api/v1/aanmeldingen/", aanmelding())

    assert (eerste.status_code, tweede.status_code) == (201, 201)
    gelijk = {"id", "nummer", "afsprakenblad"}
    een, twee = (
        {k: w for k, w in antwoord.json().items() if k not in gelijk}
        for antwoord in (eerste, tweede)
    )
    assert een == twee


def test_who_can_work_half_time_does_not_belong_here(als, toeleider, regels):
    client = als(toeleider)
    gemaakt = client.post("/api/v1/aanmeldingen/", aanmelding(kan_halftijds=True)).json()

    antwoord = client.post(f"/api/v1/aanmeldingen/{gemaakt['id']}/versturen/")

    assert (antwoord.status_code, antwoord.json()["code"]) == (409, "niet_doelgroep")


def test_an_aanmelding_is_changed_by_version(als, toeleider, regels):
    client = als(toeleider)
    gemaakt = client.post("/api/v1/aanmeldingen/", aanmelding())
    url = f"/api/v1/aanmeldingen/{gemaakt.json()['id']}/"
    kop = {"If-Match": gemaakt["ETag"]}

    eerste = client.patch(
        url, {"motivering": "Nieuw", "verworven": [{"omschrijving": "rijden"}]}, headers=kop
    )
    tweede = client.patch(url, {"motivering": "Ouder"}, headers=kop)

    assert (eerste.status_code, tweede.status_code) == (200, 412)
    assert Aanmelding.objects.get().motivering == "Nieuw"
    blad = client.get(f"/api/v1/afsprakenbladen/?aanmelding={gemaakt.json()['id']}").json()
    assert blad["results"][0]["verworven"][0]["omschrijving"] == "rijden"


def test_an_aanmelding_goes_back_with_a_reason(api, regels):
    rij = AanmeldingFactory()
    url = f"/api/v1/aanmeldingen/{rij.pk}/"

    assert api.post(f"{url}gezien/").json()["status"] == "gezien"
    zonder = api.post(f"{url}terugsturen/", {"reden": "Graag de trajectbegeleider erbij."})
    assert (zonder.status_code, list(zonder.json()["velden"])) == (400, ["grond"])
    met = {"grond": "onvolledig", "reden": "Graag de trajectbegeleider erbij."}
    antwoord = api.post(f"{url}terugsturen/", met).json()
    assert (antwoord["status"], antwoord["terugstuur_grond"]) == ("teruggestuurd", "onvolledig")
    assert api.post(f"{url}terugsturen/", met).json()["code"] == "status"


def test_accepting_answers_the_traject_and_logs_the_person(api, bemiddelaar, regels):
    persoonsgegevens()  # for the postcode
    rij = AanmeldingFactory(gemeente=GemeenteFactory(nis="23027"))
    proef = api.post(f"/api/v1/aanmeldingen/{rij.pk}/aanvaarden/?proef=1", {"start": "2025-06-30"})
    assert (proef.status_code, Traject.objects.count()) == (200, 0)

    antwoord = api.post(f"/api/v1/aanmeldingen/{rij.pk}/aanvaarden/", {"start": "2025-06-30"})

    traject = Traject.objects.get()
    assert antwoord.json()["id"] == str(traject.pk)
    assert antwoord.json()["bemiddelaar"] == str(bemiddelaar.pk)
    assert antwoord.json()["voorzien_einde"] == "2025-12-29"
    personen = Inzage.objects.order_by("-aangemaakt_op").first().personen
    assert personen == [traject.wijkwerker_id]


# -- wijk-werkers -----------------------------------------------------------------------------
def _persoon(**anders):
    return persoonsgegevens(geboortedatum="1985-07-30", **anders)


def test_a_wijkwerker_is_registered_and_changed(api, regels):
    antwoord = api.post("/api/v1/wijk-werkers/", _persoon())

    assert antwoord.status_code == 201
    inhoud = antwoord.json()
    assert (inhoud["telefoon"], inhoud["plaats"]) == ("+32470711930", "Halle")
    assert "insz" not in inhoud
    url = f"/api/v1/wijk-werkers/{inhoud['id']}/"
    gewijzigd = api.patch(url, {"opmerking": "Alleen 's ochtends"}, headers=V1)
    assert gewijzigd.json()["opmerking"] == "Alleen 's ochtends"
    assert WijkWerker.objects.get().insz == "85073003328"


def test_a_known_insz_is_told_inside_only(api, als, toeleider, regels):
    api.post("/api/v1/wijk-werkers/", _persoon())

    antwoord = api.post("/api/v1/wijk-werkers/", _persoon())

    assert antwoord.status_code == 400
    assert list(antwoord.json()["velden"]) == ["insz"]
    assert "8507300" not in antwoord.content.decode()
    assert als(toeleider).post("/api/v1/wijk-werkers/", _persoon()).status_code == 403


def test_urenruimte_counts_hours_elsewhere(api, traject):
    url = f"/api/v1/wijk-werkers/{traject.wijkwerker_id}/"
    elders = {"maand": "2025-03-15", "uren": 20, "bron": "Brief"}
    assert api.post(f"{url}uren-elders-noteren/", elders).status_code == 200

    ruimte = api.get(f"{url}urenruimte/?van=2025-03-01&tot=2025-03-31&extra=41").json()

    assert ruimte["past"] is False
    [maand] = ruimte["maanden"]
    assert (maand["gedaan"], maand["extra"], maand["totaal"], maand["limiet"]) == (20, 41, 61, 60)
    for vraag in ("", "?van=2025-03-01", "?van=2025-03-31&tot=2025-03-01", "?van=x&tot=y"):
        assert api.get(f"{url}urenruimte/{vraag}").status_code == 400
    ver = api.get(f"{url}urenruimte/?van=2020-01-01&tot=2025-03-01")
    assert list(ver.json()["velden"]) == ["tot"]


# -- trajecten --------------------------------------------------------------------------------
def test_a_traject_is_renewed_only_after_an_evaluatie(api, traject):
    Traject.objects.filter(pk=traject.pk).update(voorzien_einde=date(2025, 6, 30))
    url = f"/api/v1/trajecten/{traject.pk}/verlengen/"

    geweigerd = api.post(url, {"tot": "2025-12-31"})
    assert (geweigerd.status_code, geweigerd.json()["code"]) == (409, "evaluatie_ontbreekt")
    te_lang = api.post(url, {"tot": "2026-01-01"})
    assert (te_lang.status_code, te_lang.json()["code"]) == (409, "trajectduur")


def test_a_traject_is_handed_over_to_who_may_own_it(api, traject, coordinator, beheer):
    url = f"/api/v1/trajecten/{traject.pk}/overdragen/"

    assert api.post(url, {"bemiddelaar": str(beheer.pk), "reden": "x"}).status_code == 400
    antwoord = api.post(url, {"bemiddelaar": str(coordinator.pk), "reden": "Verlof"})
    assert antwoord.json()["bemiddelaar_naam"] == coordinator.naam


def test_the_clocks_of_a_traject(api, als, traject):
    url = f"/api/v1/trajecten/{traject.pk}/termijnen/"
    toeleider = AccountFactory(als_toeleider=True, dienst=traject.toeleider)

    klokken = api.get(url).json()
    assert klokken["uiterste_einde"] == "2025-12-31"
    assert klokken["maanden_gebruikt"] == 0
    assert als(toeleider).get(url).json()["maanden_gebruikt"] is None
    assert api.get(f"{url}?op=2025-01-01").status_code == 400


def test_trajecten_are_filtered(api, traject):
    TrajectFactory(start=date(2024, 1, 1), voorzien_einde=date(2024, 12, 31))

    for vraag, aantal in {
        "start_van=2025-01-01": 1,
        "start_tot=2024-12-31": 1,
        f"wijkwerker={traject.wijkwerker_id}": 1,
        f"bemiddelaar={traject.bemiddelaar_id}&status=lopend": 1,
        "status=beeindigd": 0,
    }.items():
        assert len(api.get(f"/api/v1/trajecten/?{vraag}").json()["results"]) == aantal


# -- afsprakenbladen, evaluaties, schorsingen, signalen ---------------------------------------
def test_a_signed_version_is_frozen_and_followed_by_a_new_one(api, traject):
    blad = AfsprakenbladFactory(traject=traject, vervolgstap="Opleiding")
    url = f"/api/v1/afsprakenbladen/{blad.pk}/"
    getekend = {"getekend_op": "2025-01-02", "reden": "Oude map"}
    assert api.post(f"{url}tekenen/", getekend).status_code == 409

    vol = {
        "verworven": [{"omschrijving": "stipt"}],
        "te_verwerven": [{"omschrijving": "Frans"}],
        "activiteiten_toelichting": "Tuin",
    }
    assert api.patch(url, vol, headers=V1).status_code == 200
    zonder = api.post(f"{url}tekenen/", {"getekend_op": "2025-01-02"})
    assert (zonder.status_code, list(zonder.json()["velden"])) == (400, ["bewijs"])
    assert api.post(f"{url}tekenen/", getekend).status_code == 200
    etag = api.get(url)["ETag"]
    bevroren = api.patch(url, {"opleiding": "x"}, headers={"If-Match": etag})
    assert (bevroren.status_code, bevroren.json()["code"]) == (409, "status")
    nieuw = api.post("/api/v1/afsprakenbladen/", {"traject": str(traject.pk)})
    assert nieuw.status_code == 201
    assert nieuw.json()["verworven"][0]["omschrijving"] == "stipt"


def test_both_sides_write_their_own_part_of_an_evaluatie(api, als, traject):
    rij = EvaluatieFactory(traject=traject, datum=date(2025, 6, 30))
    url = f"/api/v1/evaluaties/{rij.pk}/"
    dienst = als(AccountFactory(als_toeleider=True, dienst=traject.toeleider))

    assert dienst.patch(url, {"verslag_toeleider": "Goed"}, headers=V1).status_code == 200
    vreemd = dienst.patch(url, {"besluit": "stoppen"}, headers={"If-Match": '"2"'})
    assert (vreemd.status_code, list(vreemd.json()["velden"])) == (400, ["besluit"])
    assert dienst.post(f"{url}afronden/", {"besluit": "verder"}).status_code == 403
    verslag = {"verslag_bemiddelaar": "Komt op tijd", "volgende_stap": "Opleiding"}
    assert api.patch(url, verslag, headers={"If-Match": '"2"'}).status_code == 200
    antwoord = api.post(f"{url}afronden/", {"besluit": "verder"})
    assert antwoord.json()["volgende_stap"] == "Opleiding"
    assert Evaluatie.objects.get().afgerond_op is not None


def test_a_schorsing_is_made_within_the_traject_and_ended(api, als, traject):
    gegevens = {"traject": str(traject.pk), "reden": "ziekte", "bewijs": "Attest"}
    buiten = api.post("/api/v1/schorsingen/", gegevens | {"van": "2024-12-01"})
    assert (buiten.status_code, buiten.json()["code"]) == (409, "buiten_traject")

    antwoord = api.post("/api/v1/schorsingen/", gegevens | {"van": "2025-04-01"})
    assert antwoord.status_code == 201
    url = f"/api/v1/schorsingen/{antwoord.json()['id']}/"
    assert api.post(f"{url}beeindigen/", {"tot": "2025-04-14"}).json()["tot"] == "2025-04-14"
    dienst = als(AccountFactory(als_toeleider=True, dienst=traject.toeleider))
    assert dienst.get(url).json()["bewijs"] is None


def test_a_signaal_is_set_aside_with_what_was_done(api, traject):
    rij = SignaalFactory(traject=traject)
    url = f"/api/v1/signalen/{rij.pk}/afhandelen/"

    assert api.post(url, {}).status_code == 400
    antwoord = api.post(url, {"opmerking": "Gebeld"})
    assert (antwoord.json()["status"], antwoord.json()["opmerking"]) == ("afgehandeld", "Gebeld")
