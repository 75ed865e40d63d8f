"""A page and the API refuse the same, with the same sentence at the same field."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from cheques.services.aankoop import cheques_ontvangen
from tests.factories import (
    AanmeldingFactory,
    AanvraagFactory,
    ActiviteitFactory,
    GebruikerFactory,
    InzetFactory,
    PrestatieFactory,
    TrajectFactory,
)
from tests.trajecten.gegevens import persoonsgegevens
from trajecten.choices import AanmeldingStatus

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2025, 6, 30))


@pytest.fixture
def pagina(client, bemiddelaar):
    client.force_login(bemiddelaar)
    return client


def gelijk(pagina, api, html, rest, *, status, veld, code=None):
    """Post both, compare what stands at `veld`, and answer the sentences."""
    url, ingevuld = html
    formulier = pagina.post(url, ingevuld)
    assert formulier.status_code == 200, formulier.get("Location")
    pad, gegevens = rest
    antwoord = api.post(f"/api/v1/{pad}", gegevens)
    inhoud = antwoord.json()
    assert (antwoord.status_code, inhoud["code"]) == (status, code or "ongeldig"), inhoud
    fouten = formulier.context["form"].errors
    assert fouten[veld] == inhoud["velden"][veld]
    return inhoud["velden"][veld]


def test_the_61st_hour(pagina, api, traject):
    inzet = InzetFactory(traject=traject)
    PrestatieFactory.create_batch(15, traject=traject, inzet=inzet, datum=date(2025, 3, 3))

    [zin] = gelijk(
        pagina,
        api,
        (reverse("prestatie_nieuw"), {"inzet": inzet.pk, "datum": "10/03/2025", "uren": 1}),
        ("prestaties/", {"inzet": str(inzet.pk), "datum": "2025-03-10", "uren": 1}),
        status=409,
        code="maandlimiet",
        veld="uren",
    )
    assert "61" in zin


@pytest.mark.parametrize(
    ("datum", "iso", "status", "code"),
    [
        ("01/07/2025", "2025-07-01", 400, None),
        ("31/12/2024", "2024-12-31", 400, None),
    ],
    ids=["in the future", "before the inzet"],
)
def test_a_day_that_cannot_be(pagina, api, traject, datum, iso, status, code):
    inzet = InzetFactory(traject=traject)

    gelijk(
        pagina,
        api,
        (reverse("prestatie_nieuw"), {"inzet": inzet.pk, "datum": datum, "uren": 1}),
        ("prestaties/", {"inzet": str(inzet.pk), "datum": iso, "uren": 1}),
        status=status,
        code=code,
        veld="datum",
    )


def test_an_insz_of_another_birth_date(pagina, api, regels):
    ingevuld = persoonsgegevens(insz="85.07.31-033.25", geboortedatum="30/07/1985")
    gegevens = ingevuld | {"geboortedatum": "1985-07-30"}

    gelijk(
        pagina,
        api,
        (reverse("wijkwerker_nieuw"), ingevuld),
        ("wijk-werkers/", gegevens),
        status=400,
        veld="insz",
    )


def test_a_phone_number_that_is_none(pagina, api, regels):
    ingevuld = persoonsgegevens(telefoon="12", geboortedatum="30/07/1985")

    gelijk(
        pagina,
        api,
        (reverse("wijkwerker_nieuw"), ingevuld),
        ("wijk-werkers/", ingevuld | {"geboortedatum": "1985-07-30"}),
        status=400,
        veld="telefoon",
    )


def test_an_end_after_the_term(pagina, api, traject):
    velden = {"einde_reden": "doorstroom", "doorstroom": "job"}

    gelijk(
        pagina,
        api,
        (
            reverse("traject_beeindigen", args=[traject.pk]),
            velden | {"einde": "01/02/2026", "versie": 1},
        ),
        (f"trajecten/{traject.pk}/beeindigen/", velden | {"einde": "2026-02-01"}),
        status=409,
        code="trajectduur",
        veld="einde",
    )


def test_an_activity_that_is_not_permitted_there(pagina, api, regels):
    aanvraag = AanvraagFactory()
    verboden = ActiviteitFactory(naam="Bomen vellen")
    velden = {"activiteit": verboden.pk, "soort": "eenmalig", "aantal": 1}
    velden |= {"vestiging": aanvraag.vestiging_id, "begin": "09:00", "einde": "11:00"}
    nieuw = f"{reverse('aanvraag_nieuw')}?gebruiker={aanvraag.gebruiker_id}"

    [zin] = gelijk(
        pagina,
        api,
        (nieuw, velden | {"van": "07/07/2025", "ontvangen_op": "30/06/2025"}),
        ("aanvragen/", {**velden, "activiteit": str(verboden.pk), "van": "2025-07-07"}),
        status=409,
        code="activiteit_niet_toegelaten",
        veld="activiteit",
    )
    assert "bomen vellen" in zin


@pytest.mark.parametrize(
    ("nummer", "code"), [("9999999", "cheque_onbekend"), ("7000001", "cheque_gebruikt")]
)
def test_a_cheque_that_is_unknown_or_used(pagina, api, bemiddelaar, traject, nummer, code):
    prestatie = PrestatieFactory(traject=traject)
    cheques_ontvangen(
        door=bemiddelaar,
        gebruiker=prestatie.inzet.aanvraag.gebruiker,
        eerste_nummer="7000001",
        aantal=2,
        uitgegeven_op=date(2025, 1, 2),
        vandaag=date(2025, 1, 2),
    )
    eerst = {"prestatie": str(prestatie.pk), "nummers": ["7000001"]}
    assert api.post("/api/v1/cheques/inleveren/", eerst).status_code == 200

    gelijk(
        pagina,
        api,
        (reverse("cheques_inleveren", args=[prestatie.pk]), {"nummers": nummer}),
        ("cheques/inleveren/", eerst | {"nummers": [nummer]}),
        status=409,
        code=code,
        veld="nummers",
    )


def test_a_second_running_traject(pagina, api, bemiddelaar, traject):
    start = reverse("wijkwerker_traject_starten", args=[traject.wijkwerker_id])
    velden = {
        "toeleider": traject.toeleider_id,
        "gemeente": traject.gemeente_id,
        "bemiddelaar": bemiddelaar.pk,
    }

    gelijk(
        pagina,
        api,
        (start, velden | {"start": "30/06/2025"}),
        ("trajecten/", {**velden, "start": "2025-06-30", "wijkwerker": traject.wijkwerker_id}),
        status=409,
        code="al_lopend_traject",
        veld="__all__",
    )


def test_a_foreign_row_is_unknown_to_both(client, als, toeleider, regels):
    """The toeleider of one dienst, at the doors of an aanmelding of another."""
    vreemd = AanmeldingFactory(status=AanmeldingStatus.TERUGGESTUURD, terugstuur_reden="x")
    client.force_login(toeleider)
    api = als(toeleider)

    assert client.get(vreemd.get_absolute_url()).status_code == 404
    assert api.get(f"/api/v1/aanmeldingen/{vreemd.pk}/").status_code == 404
    assert client.post(reverse("aanmelding_versturen", args=[vreemd.pk])).status_code == 404
    assert api.post(f"/api/v1/aanmeldingen/{vreemd.pk}/versturen/").status_code == 404


def test_a_number_of_another_organisation(pagina, api, regels):
    GebruikerFactory(als_school=True, ondernemingsnummer="0207495470")
    ingevuld = {
        "soort": "onderwijs",
        "naam": "Basisschool",
        "ondernemingsnummer": "0207.495.470",
        "straat": "Markt",
        "huisnummer": "1",
        "postcode": "1500",
    }
    persoonsgegevens()  # for the postcode

    gelijk(
        pagina,
        api,
        (reverse("gebruiker_nieuw"), ingevuld),
        ("gebruikers/", ingevuld),
        status=409,
        code="ondernemingsnummer_bestaat",
        veld="ondernemingsnummer",
    )
    assert TrajectFactory._meta.model.objects.count() == 0
