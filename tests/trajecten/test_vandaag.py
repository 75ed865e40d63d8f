"""The first page: what waits, for whom, and in which order."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from tests.factories import (
    AanmeldingFactory,
    AanvraagFactory,
    AccountFactory,
    EvaluatieFactory,
    GebruikerFactory,
    InschrijvingsgeldFactory,
    InzetFactory,
    OntvangstFactory,
    PrestatieFactory,
    SignaalFactory,
    TrajectFactory,
)
from trajecten.choices import (
    AanmeldingStatus,
    EindeReden,
    SignaalErnst,
    SignaalSoort,
    SignaalStatus,
    TrajectStatus,
)
from trajecten.maandcijfers import maandcijfers
from trajecten.models import Overschrijding
from trajecten.takenlijst import taken
from wijkwerken.toegang.models import Inzage

VANDAAG = date(2025, 6, 30)
pytestmark = pytest.mark.django_db


def signaal(traject=None, **anders):
    velden = {
        "soort": SignaalSoort.EVALUATIE,
        "ernst": SignaalErnst.LET_OP,
        "datum": date(2025, 7, 1),
        "melding": "Evaluatie nodig ten laatste op 1 juli 2025.",
    }
    velden |= {"traject": traject, "wijkwerker": traject and traject.wijkwerker}
    return SignaalFactory(**velden | anders)


def titels(account, *, alle=True, vandaag=VANDAAG):
    return [taak.titel for taak in taken(account, vandaag=vandaag, alle=alle)]


def test_the_most_urgent_comes_first(bemiddelaar):
    traject = TrajectFactory(bemiddelaar=bemiddelaar)
    wie = traject.wijkwerker
    AanvraagFactory(ontvangen_op=date(2025, 6, 27), van=date(2025, 7, 7))
    signaal(traject)
    signaal(
        traject,
        soort=SignaalSoort.URENLIMIET,
        ernst=SignaalErnst.FOUT,
        datum=date(2025, 6, 1),
        gegevens={"gedaan": 60, "limiet": 60},
    )

    gevonden = taken(bemiddelaar, vandaag=VANDAAG, alle=False)

    assert [(taak.merk, taak.klasse) for taak in gevonden] == [
        ("Limiet bereikt", "fout"),
        ("Vóór 1 juli", "let-op"),
        ("3 dagen open", "neutraal"),
    ]
    assert gevonden[0].titel == str(wie)
    assert gevonden[1].titel == f"Evaluatie van {wie}"


def test_own_caseload_unless_all_is_asked(bemiddelaar):
    eigen = signaal(TrajectFactory(bemiddelaar=bemiddelaar))
    ander = signaal(TrajectFactory())
    gebruiker = signaal(gebruiker=GebruikerFactory(), soort=SignaalSoort.CHEQUES)

    assert set(titels(bemiddelaar, alle=False)) == {
        f"Evaluatie van {eigen.wijkwerker}",
        f"Cheques van {gebruiker.gebruiker}",
    }
    assert f"Evaluatie van {ander.wijkwerker}" in titels(bemiddelaar, alle=True)


def test_signalen_of_an_ended_traject_do_not_wait(bemiddelaar):
    beeindigd = TrajectFactory(
        status=TrajectStatus.BEEINDIGD,
        einde=date(2025, 6, 1),
        einde_reden=EindeReden.DOORSTROOM,
        doorstroom="job",
    )
    signaal(beeindigd)

    assert titels(bemiddelaar) == []


def test_an_open_evaluatie_is_where_the_button_goes(bemiddelaar):
    traject = TrajectFactory()
    signaal(traject)
    evaluatie = EvaluatieFactory(traject=traject)

    [taak] = taken(bemiddelaar, vandaag=VANDAAG, alle=True)

    assert taak.url == evaluatie.get_absolute_url()


def test_a_second_coordinator_is_asked_and_not_the_first(bemiddelaar, coordinator):
    inzet = InzetFactory()
    eerste = AccountFactory(als_coordinator=True)
    Overschrijding.objects.create(
        traject=inzet.traject,
        inzet=inzet,
        datum=date(2025, 6, 20),
        uren=2,
        reden="Wateroverlast",
        vastgelegd_door=eerste,
    )
    titel = f"Overschrijding van {inzet.traject.wijkwerker}"

    assert titel in titels(coordinator)
    assert titel not in titels(eerste)
    assert titel not in titels(bemiddelaar)


def test_a_toeleider_sees_only_what_its_dienst_waits_for(regels, toeleider):
    eigen = AanmeldingFactory(
        dienst=toeleider.dienst,
        ingediend_door=toeleider,
        status=AanmeldingStatus.TERUGGESTUURD,
        terugstuur_grond="onvolledig",
        terugstuur_reden="Het INSZ ontbreekt.",
        beslist_op=datetime(2025, 6, 29, 9, tzinfo=UTC),
    )
    vreemd = AanmeldingFactory()
    evaluatie = EvaluatieFactory(traject__toeleider=toeleider.dienst, datum=date(2025, 6, 29))
    EvaluatieFactory()
    signaal(evaluatie.traject)

    gevonden = taken(toeleider, vandaag=VANDAAG, alle=True)

    assert [(taak.merk, taak.knop) for taak in gevonden] == [
        ("1 dag te laat", "Schrijven"),
        ("Teruggestuurd", "Aanvullen"),
    ]
    assert gevonden[1].titel == f"Aanmelding van {eigen}"
    assert gevonden[1].tekst == "Er ontbreken gegevens. Het INSZ ontbreekt."
    assert str(vreemd) not in " ".join(taak.titel for taak in gevonden)


def test_months_count_people_hours_and_cheques_of_what_is_in_sight(toeleider, bemiddelaar, regels):
    traject = TrajectFactory(toeleider=toeleider.dienst)
    PrestatieFactory(traject=traject, datum=date(2025, 6, 2), uren=4, cheques=3)
    PrestatieFactory(traject=traject, datum=date(2025, 6, 3), uren=4)
    PrestatieFactory(datum=date(2025, 6, 3), uren=5)
    PrestatieFactory(traject=traject, datum=date(2025, 5, 31), uren=7)

    mei, juni = maandcijfers(toeleider, vandaag=VANDAAG)[-2:]
    [*_, alle] = maandcijfers(bemiddelaar, vandaag=VANDAAG)

    assert (mei.uren, juni.actief, juni.uren, juni.cheques, juni.zonder_cheque) == (7, 1, 8, 3, 5)
    assert (alle.actief, alle.uren) == (2, 13)


# -- the page ----------------------------------------------------------------------------------
def test_queries_stay_the_same_with_more_rows(
    client, bemiddelaar, regels, django_assert_max_num_queries
):
    client.force_login(bemiddelaar)
    client.get("/")  # the session
    for aantal in (1, 10):
        for _ in range(aantal):
            inzet = InzetFactory(traject__bemiddelaar=bemiddelaar)
            signaal(inzet.traject)
            AanmeldingFactory()
            PrestatieFactory(inzet=inzet, traject=inzet.traject)
        with django_assert_max_num_queries(21):
            assert client.get("/").status_code == 200


def test_who_is_shown_is_logged(client, bemiddelaar, regels):
    traject = TrajectFactory(bemiddelaar=bemiddelaar)
    signaal(traject)
    client.force_login(bemiddelaar)

    pagina = client.get("/")

    assert str(traject.wijkwerker) in pagina.content.decode()
    [inzage] = Inzage.objects.all()
    assert (inzage.personen, inzage.waar) == ([traject.wijkwerker_id], "vandaag")


def test_handling_takes_it_away_with_its_note(client, bemiddelaar):
    rij = signaal(TrajectFactory(bemiddelaar=bemiddelaar))
    client.force_login(bemiddelaar)
    pad = reverse("signaal_afhandelen", args=[rij.pk])

    zonder = client.post(pad, {"opmerking": " "})
    client.post(pad, {"opmerking": "Gebeld, gepland op 3 juli."})

    rij.refresh_from_db()
    assert "Schrijf in een paar woorden" in zonder.content.decode()
    assert rij.status == SignaalStatus.AFGEHANDELD
    assert (rij.afgehandeld_door, rij.opmerking) == (bemiddelaar, "Gebeld, gepland op 3 juli.")
    assert titels(bemiddelaar) == []
    assert client.post(pad, {"opmerking": "Nog eens."}).status_code == 302
    rij.refresh_from_db()
    assert rij.opmerking == "Gebeld, gepland op 3 juli."


@pytest.mark.parametrize(
    ("cast", "status"),
    [("als_coordinator", 200), ("als_toeleider", 403), ("als_gemeente", 403), ("als_beheer", 403)],
)
def test_only_inside_handles_a_signaal(client, cast, status):
    rij = signaal(TrajectFactory())
    client.force_login(AccountFactory(**{cast: True}))

    assert client.get(reverse("signaal_afhandelen", args=[rij.pk])).status_code == status


@pytest.mark.parametrize(
    ("cast", "begin"), [("als_gemeente", "/rapporten/"), ("als_beheer", "/beheer/")]
)
def test_whose_day_is_elsewhere_goes_there(client, cast, begin):
    client.force_login(AccountFactory(**{cast: True}))

    assert client.get("/").url == begin


def test_money_that_waits_is_one_line_with_its_list(client, bemiddelaar, regels):
    for _ in range(2):
        OntvangstFactory()
        InschrijvingsgeldFactory(gevraagd_op=date(2025, 1, 5), vervalt_op=date(2025, 2, 4))
    client.force_login(bemiddelaar)

    pagina = client.get("/").text

    assert "2 betalingen zonder plaats" in pagina
    assert "2 inschrijvingsgelden te laat" in pagina
    assert "/inschrijvingsgelden/?stand=te_laat" in pagina
