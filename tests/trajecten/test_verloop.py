"""Everything that happened in one dossier: complete for inside, own scope for a dienst."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import (
    AccountFactory,
    InzetFactory,
    NotitieFactory,
    PrestatieFactory,
    SchorsingFactory,
    TrajectFactory,
)
from tests.wereld import maak_wereld
from trajecten.choices import VervangingStatus
from trajecten.models import Aanmelding, Bewijs, Opvolging, Traject, Vervanging
from trajecten.services.trajecten import traject_overdragen
from trajecten.verloop import verloop
from trajecten.verloop.basis import SOORTEN
from trajecten.verloop.soorten import _kort
from wijkwerken.berichten.models import Bericht


@pytest.fixture
def wereld(regels):
    wereld = maak_wereld()
    wijkwerker = wereld.rijen["trajecten.WijkWerker"]
    Aanmelding.objects.filter(pk=wereld.rijen["trajecten.Aanmelding"].pk).update(
        wijkwerker=wijkwerker, status="intake_gepland", intake_op=datetime(2025, 1, 8, tzinfo=UTC)
    )
    traject = wereld.rijen["trajecten.Traject"]
    Traject.objects.filter(pk=traject.pk).update(voorzien_einde=date(2025, 11, 30))
    Bewijs.objects.update(gezien_op=date(2025, 3, 4), gezien_door=wereld.bemiddelaar)
    Vervanging.objects.update(
        status=VervangingStatus.GEANNULEERD, besloten_op=datetime(2025, 3, 4, tzinfo=UTC)
    )
    Bericht.objects.create(
        sleutel=f"evaluatie:{traject.pk}:2025", soort="evaluatie", aan="an@voorbeeld.test",
        onderwerp="Er komt een evaluatie aan", tekst="x",
    )  # fmt: skip
    return wereld


def zinnen(wereld, account, **anders):
    wijkwerker = wereld.rijen["trajecten.WijkWerker"]
    return [rij.zin for rij in verloop(wijkwerker, account, **anders)]


def test_every_kind_has_something_to_tell(wereld):
    wijkwerker = wereld.rijen["trajecten.WijkWerker"]

    verteld = {rij.soort for rij in verloop(wijkwerker, wereld.bemiddelaar)}

    assert verteld == set(SOORTEN)


def test_a_state_is_told_with_what_it_was(wereld):
    zin = next(z for z in zinnen(wereld, wereld.bemiddelaar, soorten=["aanmelding"]))

    assert zin.endswith(": intake gepland, was verstuurd")
    assert any(
        z == "Einde van de termijn: 30/11/2025, was 31/12/2025"
        for z in zinnen(wereld, wereld.bemiddelaar, soorten=["traject"])
    )


def test_the_newest_stands_first_and_a_day_before_its_hours(wereld):
    wijkwerker = wereld.rijen["trajecten.WijkWerker"]
    rijen = verloop(wijkwerker, wereld.bemiddelaar)

    assert [rij.dag for rij in rijen] == sorted((rij.dag for rij in rijen), reverse=True)


def test_hours_are_one_line_a_month(traject, bemiddelaar):
    for dag in (3, 4, 10):
        PrestatieFactory(traject=traject, datum=date(2025, 3, dag), uren=4)
    PrestatieFactory(traject=traject, datum=date(2025, 4, 1), uren=1)

    april, maart = [
        (rij.dag, rij.zin)
        for rij in verloop(traject.wijkwerker, bemiddelaar, soorten=["prestatie"])
    ]

    assert april == (date(2025, 4, 1), "1\xa0uur gewerkt in april 2025, 1 keer")
    assert maart == (date(2025, 3, 10), "12\xa0uur gewerkt in maart 2025, 3 keer")


def test_a_dienst_reads_its_own_and_neither_gebruikers_nor_mails(wereld):
    gebruiker = wereld.rijen["gebruikers.Gebruiker"]
    NotitieFactory(
        traject=wereld.rijen["trajecten.Traject"], gevoeligheid="gevoelig", tekst="Geheim"
    )

    binnen = " ".join(zinnen(wereld, wereld.bemiddelaar))
    buiten = " ".join(zinnen(wereld, wereld.toeleider))

    assert str(gebruiker) in binnen
    assert str(gebruiker) not in buiten
    assert "Opdracht begonnen" in buiten
    assert "gevoelig, open ze" in binnen
    assert "gevoelig" not in buiten
    assert "Mail" not in buiten
    assert "Geheim" not in binnen + buiten


def test_another_dienst_of_the_same_person_reads_only_its_own_traject(traject, bemiddelaar):
    eerder = TrajectFactory(
        wijkwerker=traject.wijkwerker, start=date(2023, 1, 1), voorzien_einde=date(2023, 6, 30),
        einde=date(2023, 6, 30), status="beeindigd", einde_reden="termijn", doorstroom="geen",
    )  # fmt: skip
    InzetFactory(traject=eerder, van=date(2023, 2, 1))
    NotitieFactory(traject=eerder)
    toeleider = AccountFactory(als_toeleider=True, dienst=traject.toeleider)

    gezien = verloop(traject.wijkwerker, toeleider)

    assert {rij.dag.year for rij in gezien} == {2025}
    assert 2023 in {rij.dag.year for rij in verloop(traject.wijkwerker, bemiddelaar)}


def test_a_handing_over_tells_both_names_and_inside_the_reason(traject, coordinator, bemiddelaar):
    vorige = traject.bemiddelaar
    traject_overdragen(
        door=coordinator, traject=traject, bemiddelaar=bemiddelaar, reden="Verlof",
        vandaag=date(2025, 6, 30),
    )  # fmt: skip
    toeleider = AccountFactory(als_toeleider=True, dienst=traject.toeleider)

    [binnen] = verloop(traject.wijkwerker, coordinator, soorten=["overdracht"])
    [buiten] = verloop(traject.wijkwerker, toeleider, soorten=["overdracht"])

    assert binnen.zin == f"Bemiddelaar: {bemiddelaar}, was {vorige} (Verlof)"
    assert buiten.zin == f"Bemiddelaar: {bemiddelaar}, was {vorige}"
    assert buiten.wie == "de organisatie"


def test_what_was_heard_after_the_end_is_told_and_a_new_traject_to_inside_only(
    traject, bemiddelaar
):
    toeleider = AccountFactory(als_toeleider=True, dienst=traject.toeleider)
    Opvolging.objects.create(
        traject=traject, maand=3, uiterlijk=date(2026, 3, 31), situatie="opleiding",
        sinds=date(2026, 2, 1), ingevuld_op=datetime(2026, 3, 20, tzinfo=UTC),
        ingevuld_door=bemiddelaar,
    )  # fmt: skip
    Opvolging.objects.create(
        traject=traject, maand=6, uiterlijk=date(2026, 6, 30), gesloten_op=date(2026, 5, 4),
        gesloten_reden="Een nieuw traject", andere_dienst=True,
    )  # fmt: skip
    Opvolging.objects.create(traject=traject, maand=9, uiterlijk=date(2026, 9, 30))

    binnen = verloop(traject.wijkwerker, bemiddelaar, soorten=["opvolging"])
    [buiten] = verloop(traject.wijkwerker, toeleider, soorten=["opvolging"])

    gehoord = "Opvolging na 3 maanden: volgt een opleiding of stage sinds 01/02/2026"
    assert [rij.zin for rij in binnen] == [
        "Opvolging na 6 maanden niet meer nodig: Een nieuw traject",
        gehoord,
    ]
    assert (buiten.zin, buiten.wie) == (gehoord, "de organisatie")
    assert binnen[1].wie == bemiddelaar.naam


def test_a_long_notitie_is_cut_at_a_word():
    kort = _kort("woord " * 60)

    assert kort.endswith("woord...")
    assert len(kort) <= 163


# -- page and API ------------------------------------------------------------------------------
def test_the_page_narrows_to_what_is_ticked(client, wereld):
    client.force_login(wereld.bemiddelaar)
    url = reverse("wijkwerker_verloop", args=[wereld.rijen["trajecten.WijkWerker"].pk])

    assert "Traject" in client.get(url).text
    soorten = {rij.soort for rij in client.get(url, {"soort": "schorsing"}).context["page_obj"]}
    assert soorten == {"schorsing"}


def test_page_and_api_tell_the_same(client, wereld):
    wijkwerker = wereld.rijen["trajecten.WijkWerker"]
    url = reverse("wijkwerker_verloop", args=[wijkwerker.pk])
    for account in (wereld.bemiddelaar, wereld.toeleider):
        client.force_login(account)
        pagina = [rij.zin for rij in client.get(url, {"alles": "1"}).context["page_obj"]]
        rest = client.get(f"/api/v1/wijk-werkers/{wijkwerker.pk}/verloop/").json()
        assert [rij["zin"] for rij in rest["gebeurtenissen"]] == pagina
    client.force_login(AccountFactory(als_toeleider=True))
    assert client.get(f"/api/v1/wijk-werkers/{wijkwerker.pk}/verloop/").status_code == 404


def test_a_long_dossier_takes_no_more_queries(client, wereld):
    client.force_login(wereld.bemiddelaar)
    traject = wereld.rijen["trajecten.Traject"]
    url = reverse("wijkwerker_verloop", args=[traject.wijkwerker_id])
    client.get(url)
    aantallen = []
    for maand in (9, 10):
        with CaptureQueriesContext(connection) as vragen:
            client.get(url)
        aantallen.append(len(vragen))
        for dag in range(1, 6):
            datum = date(2025, maand, dag)
            PrestatieFactory(traject=traject, datum=datum)
            SchorsingFactory(traject=traject, van=datum, tot=datum)
            NotitieFactory(traject=traject, datum=datum)

    assert aantallen[0] == aantallen[1]
