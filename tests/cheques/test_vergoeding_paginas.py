"""From a concept to a paid list over the pages, and the same over the API."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cheques.models import Vergoedinglijst, Vergoedingregel
from tests.factories import ChequeFactory, PrestatieFactory, TrajectFactory
from trajecten.services.rekeningen import rekening_noteren
from wijkwerken.kern.controles import iban_masker

pytestmark = pytest.mark.usefixtures("regels")


def werk(door, naam, *, iban="BE68539007547034", **velden):
    """Four hours in March 2025 of somebody of this name."""
    traject = TrajectFactory(wijkwerker__naam=naam)
    if iban:
        rekening_noteren(door=door, wijkwerker=traject.wijkwerker, iban=iban)
    return PrestatieFactory(traject=traject, **velden)


@pytest.fixture
def ingelogd(client, coordinator):
    client.force_login(coordinator)
    return client


def maak(client):
    adres = reverse("vergoedinglijst_nieuw")
    maand = client.get(adres).context["form"]["maand"].field.choices[0][0]
    client.post(adres, {"maand": maand})
    return Vergoedinglijst.objects.get(stand="concept")


def test_a_coordinator_makes_looks_at_fixes_and_pays_a_list(ingelogd, bemiddelaar, pdf_als_tekst):
    prestatie = werk(bemiddelaar, "Baert")
    werk(bemiddelaar, "Claes", iban="")
    ChequeFactory(stand="gekoppeld", prestatie=prestatie)
    lijst = maak(ingelogd)

    pagina = ingelogd.get(lijst.get_absolute_url())
    assert pagina.context["aandacht"]["zonder_rekening"] == 1
    assert (pagina.context["saldo"].over, pagina.context["saldo"].zonder_cheque) == (335, 7)
    assert "Baert" in pagina.text
    assert "539007" not in pagina.text  # masked
    regels = ingelogd.get(f"{pagina.context['regels_url']}&let_op=zonder_rekening")
    assert [rij.wijkwerker.naam for rij in regels.context["object_list"]] == ["Claes"]

    for naam in ("herrekenen", "klaarmaken"):
        adres = reverse(f"vergoedinglijst_{naam}", args=[lijst.pk])
        formulier = ingelogd.get(adres).context["form"]
        ingelogd.post(adres, {"versie": formulier["versie"].value()}, follow=True)
    adres = reverse("vergoedinglijst_betalen", args=[lijst.pk])
    ingelogd.post(adres, {"op": timezone.localdate()})
    lijst.refresh_from_db()
    assert (lijst.stand, lijst.wachtend) == ("betaald", 1)
    deel = ingelogd.get(Vergoedingregel.objects.get().get_absolute_url())
    assert prestatie.get_absolute_url() in deel.text  # the number opens its row
    strook = ingelogd.get(reverse("vergoedingregel_pdf", args=[Vergoedingregel.objects.get().pk]))
    for zin in ("16,40", str(prestatie.inzet.aanvraag.gebruiker), "geen belasting"):
        assert zin in strook.content.decode()


def test_a_list_that_was_made_anew_meanwhile_is_not_fixed_unseen(ingelogd, bemiddelaar):
    werk(bemiddelaar, "Baert")
    lijst = maak(ingelogd)
    adres = reverse("vergoedinglijst_klaarmaken", args=[lijst.pk])

    antwoord = ingelogd.post(adres, {"versie": lijst.versie - 1})

    assert antwoord.status_code == 200
    lijst.refresh_from_db()
    assert lijst.is_concept


def test_the_pages_ask_as_much_for_one_as_for_many(ingelogd, bemiddelaar):
    werk(bemiddelaar, "Aerts")
    lijst = maak(ingelogd)

    def vragen():
        uit = []
        for adres in (
            reverse("vergoedinglijst_list"),
            lijst.get_absolute_url(),
            reverse("vergoedingregel_list"),
            Vergoedingregel.objects.first().get_absolute_url(),
        ):
            with CaptureQueriesContext(connection) as geteld:
                ingelogd.get(adres)
            uit.append(len(geteld))
        return uit

    een = vragen()
    for nummer in range(6):
        werk(bemiddelaar, f"Wie {nummer}")
    ingelogd.post(
        reverse("vergoedinglijst_herrekenen", args=[lijst.pk]),
        {"versie": Vergoedinglijst.objects.get().versie},
    )
    assert Vergoedingregel.objects.count() == 7
    assert vragen() == een


def test_the_api_does_the_same(api_client, coordinator, bemiddelaar):
    werk(bemiddelaar, "Baert")
    api_client.force_authenticate(coordinator)
    lijsten = "/api/v1/vergoedinglijsten/"
    proef = api_client.post(f"{lijsten}?proef=1", {"maand": "2025-03-31"}, format="json")
    assert (proef.status_code, Vergoedinglijst.objects.count()) == (201, 0)
    lijst = api_client.post(lijsten, {"maand": "2025-03-31"}, format="json").json()
    assert (lijst["bedrag"], lijst["stand"]) == (1640, "concept")
    adres = f"{lijsten}{lijst['id']}/"
    assert api_client.get(f"{adres}betaalbestand/").json()["code"] == "status"
    assert api_client.post(f"{adres}klaarmaken/").json()["stand"] == "klaar"
    [rij] = api_client.get("/api/v1/vergoedingen/", {"lijst": lijst["id"]}).json()["results"]
    assert rij["rekening"] == iban_masker("BE68539007547034")
    een = api_client.get(f"/api/v1/vergoedingen/{rij['id']}/").json()
    assert [(deel["uren"], deel["bedrag"]) for deel in een["delen"]] == [(4, 1640)]
    assert api_client.get(f"{adres}betaalbestand/")["Content-Type"] == "application/xml"
    assert api_client.post(f"{adres}klaarmaken/").status_code == 409
    dag = str(timezone.localdate())
    assert api_client.post(f"{adres}betalen/", {"op": dag}, format="json").json()["stand"] == (
        "betaald"
    )
