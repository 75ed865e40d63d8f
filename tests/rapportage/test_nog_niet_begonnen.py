"""Who was referred and did not begin, as the page "Aangemeld, nooit gestart" has it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from rapportage.cijfers import CIJFERS, bereken, maandvraag, rijen_url, verberg
from rapportage.querysets import FeitQuerySet
from rapportage.rapporten.invullen import invullen
from rapportage.rapporten.jaarverslag import JAARVERSLAG
from tests.factories import (
    AanmeldingFactory,
    AccountFactory,
    ToeleidingsdienstFactory,
    TrajectFactory,
    WijkWerkerFactory,
)
from trajecten.choices import Doorstroom, EindeReden, TrajectStatus
from trajecten.models import Traject
from trajecten.services.wachtlijst import nooit_gestarte_aanmeldingen, wachten_op_start
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db
MAART, VANDAAG = date(2025, 3, 1), date(2025, 5, 20)


def op(dag, maand=3):
    return datetime(2025, maand, dag, 9, tzinfo=UTC)


def met_traject(verstuurd, start, **anders):
    wijkwerker = WijkWerkerFactory()
    aanmelding = AanmeldingFactory(
        status="aanvaard", wijkwerker=wijkwerker, verstuurd_op=verstuurd,
        beslist_op=verstuurd + timedelta(days=1), **anders,
    )  # fmt: skip
    TrajectFactory(wijkwerker=wijkwerker, aanmelding=aanmelding, start=start)
    return aanmelding


def terug(verstuurd, beslist, **anders):
    return AanmeldingFactory(
        status="teruggestuurd", verstuurd_op=verstuurd, beslist_op=beslist,
        terugstuur_grond="sociale_economie", terugstuur_reden="Kan meer aan.", **anders,
    )  # fmt: skip


@pytest.fixture
def aangemeld(regels):
    """By name, around the last day of March; the nights are those of Brussels."""
    return {
        "wacht": AanmeldingFactory(verstuurd_op=op(1)),
        "begint in april": met_traject(op(1), date(2025, 4, 1)),
        "begon in maart": met_traject(op(1), date(2025, 3, 31)),
        "terug in april": terug(op(31), datetime(2025, 3, 31, 22, 30, tzinfo=UTC)),
        "terug in maart": terug(op(1), datetime(2025, 3, 31, 21, 30, tzinfo=UTC)),
        "verstuurd in april": AanmeldingFactory(
            verstuurd_op=datetime(2025, 3, 31, 22, 30, tzinfo=UTC)
        ),
        "concept": AanmeldingFactory(status="concept", verstuurd_op=None),
    }


def sleutels(code, account, maand=MAART, vandaag=VANDAAG, aantal=1):
    vraag = maandvraag(account, maand, vandaag=vandaag, aantal=aantal)
    return {rij.sleutel for rij in CIJFERS[code].rijen(vraag)}


def test_on_the_last_day_sent_not_back_and_not_begun(bemiddelaar, aangemeld):
    wie = {rij.pk: naam for naam, rij in aangemeld.items()}
    gevonden = {wie[pk] for pk in sleutels("niet_begonnen", bemiddelaar)}
    assert gevonden == {"wacht", "begint in april", "terug in april"}

    maart = bereken(
        [CIJFERS["wachttijd_begin"], CIJFERS["teruggestuurd"]],
        maandvraag(bemiddelaar, MAART, vandaag=VANDAAG),
    )
    assert maart["wachttijd_begin"][None].gemiddelde == 20  # 30, 30 and 0 days
    assert (maart["teruggestuurd"][None].getal, maart["teruggestuurd"][None].noemer) == (1, 3)


def test_with_what_went_back_they_are_the_rows_of_the_page(bemiddelaar, aangemeld):
    vandaag = timezone.localdate()
    nu = sleutels("niet_begonnen", bemiddelaar, vandaag, vandaag)
    ooit_terug = sleutels("teruggestuurd", bemiddelaar, date(2025, 1, 1), vandaag, 60)

    assert nu == {rij.pk for rij in wachten_op_start(bemiddelaar)}
    assert nu | ooit_terug == {rij.pk for rij in nooit_gestarte_aanmeldingen(bemiddelaar)}
    assert not nu & ooit_terug


def test_of_the_month_that_runs_the_days_count_until_today(bemiddelaar, regels):
    vandaag = timezone.localdate()
    AanmeldingFactory(verstuurd_op=timezone.now() - timedelta(days=40))
    vraag = maandvraag(bemiddelaar, vandaag, vandaag=vandaag)

    assert bereken([CIJFERS["wachttijd_begin"]], vraag)["wachttijd_begin"][None].getal == 40


def geeindigd(**aantallen):
    for doorstroom, aantal in aantallen.items():
        for _ in range(aantal):
            traject = TrajectFactory()
            Traject.objects.filter(pk=traject.pk).update(
                status=TrajectStatus.BEEINDIGD, einde=date(2025, 3, 20), doorstroom=doorstroom,
                einde_reden=EindeReden.DOORSTROOM,
            )  # fmt: skip


def eindes(account):
    cijfers = [CIJFERS["werk_einde"], CIJFERS["doorstroom_0"]]
    maart = bereken(cijfers, maandvraag(account, MAART, vandaag=VANDAAG))
    return [maart[cijfer.code][None] for cijfer in cijfers]


def test_the_job_at_the_end_stands_beside_the_same_denominator(bemiddelaar, regels):
    geeindigd(job=6, stage=1, opleiding=1, geen=7)

    werk, stap = eindes(bemiddelaar)

    assert (werk.getal, stap.getal, werk.noemer, stap.noemer) == (6, 8, 15, 15)
    # Beside the 8 it tells that 2 had another step.
    assert (werk.personen, stap.personen) == (2, 7)


@pytest.mark.parametrize(
    ("aantallen", "verborgen"),
    [
        # The table hides the only small step and the next smallest: that one stays hidden here.
        ({"job": 5, "stage": 2, "opleiding": 8, "geen": 9}, [True, False]),
        ({"job": 9, "stage": 2, "opleiding": 8, "geen": 5}, [False, True]),
        ({"job": 5, "stage": 2, "twe": 2, "opleiding": 8, "geen": 5}, [False, False]),
    ],
)
def test_what_the_table_of_all_steps_hides_is_hidden_here(
    bemiddelaar, regels, aantallen, verborgen
):
    geeindigd(**aantallen)
    vraag = maandvraag(bemiddelaar, MAART, vandaag=VANDAAG)

    ingevuld = invullen(JAARVERSLAG, vraag, openbaar=True)

    assert [verberg([waarde])[0].verborgen for waarde in eindes(bemiddelaar)] == verborgen
    [tabel] = [gevuld for gevuld in ingevuld.blokken if gevuld.blok.per == "waarde"]
    dicht = {rij.sleutel for rij in tabel.rijen if rij.cellen[0].waarde.verborgen}
    assert [stap in dicht for stap in (Doorstroom.JOB, Doorstroom.GEEN)] == verborgen


@pytest.mark.parametrize("bewaakt", [True, False], ids=["guarded", "guard removed"])
def test_a_toeleider_opens_its_own_only(client, regels, monkeypatch, bewaakt):
    eigen, ander = ToeleidingsdienstFactory(), ToeleidingsdienstFactory()
    wacht = {
        dienst: AanmeldingFactory(dienst=dienst, verstuurd_op=op(1)) for dienst in (eigen, ander)
    }
    weg = {dienst: terug(op(1), op(4), dienst=dienst) for dienst in (eigen, ander)}
    account = AccountFactory(als_toeleider=True, dienst=eigen)
    client.force_login(account)
    if not bewaakt:
        for bewaker in ("telbaar_voor", "zichtbaar_voor"):  # the figure, and the page
            monkeypatch.setattr(FeitQuerySet, bewaker, lambda rijen, account: rijen.all())

    vraag = maandvraag(account, MAART, vandaag=VANDAAG)
    for code, rijen in (("niet_begonnen", wacht), ("teruggestuurd", weg)):
        antwoord = client.get(rijen_url(CIJFERS[code], vraag))
        gevonden = {rij.sleutel for rij in antwoord.context["page_obj"].object_list}
        assert gevonden == {rijen[d].pk for d in ([eigen] if bewaakt else [eigen, ander])}, code
        assert rijen[eigen].get_absolute_url() in antwoord.content.decode()
    # In words of an aanmelding; as a next step the same code says something else.
    assert "Sociale economie is het hoogst haalbare" in antwoord.content.decode()


def test_who_waits_stands_there_by_name_and_in_the_read_log(client, bemiddelaar, aangemeld):
    client.force_login(bemiddelaar)
    wie = aangemeld["wacht"]
    type(wie).objects.filter(pk=wie.pk).update(naam="Vandewalle")
    url = rijen_url(CIJFERS["niet_begonnen"], maandvraag(bemiddelaar, MAART, vandaag=VANDAAG))
    Inzage.objects.all().delete()

    antwoord = client.get(f"{url}&zoek=vandewalle")

    [rij] = antwoord.context["page_obj"].object_list
    assert rij.sleutel == wie.pk
    assert f"Vandewalle, {wie.voornaam}" in antwoord.content.decode()
    assert Inzage.objects.get().personen == [wie.pk]
    client.get(f"{url}&ordening=wijkwerker&export=csv")
    gezien = {aangemeld[naam].persoon_id for naam in ("wacht", "begint in april", "terug in april")}
    assert set(Inzage.objects.latest("aangemaakt_op").personen) == gezien
