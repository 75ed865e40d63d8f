"""What rests on a permission: exactly that is shown, cancelled and signalled."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse
from django.utils import timezone

from activiteiten.gevolgen import geraakt_door
from activiteiten.models import Besluit, Hoofdactiviteit, Toelating
from activiteiten.services.toelatingen import vensters_vanaf
from tests.factories import (
    AanvraagFactory,
    ActiviteitFactory,
    AfwijkingFactory,
    GeplandMomentFactory,
    InzetFactory,
    PrestatieFactory,
    ToelatingFactory,
)
from trajecten.models import GeplandMoment, Planningsbericht, Signaal
from trajecten.services import besluitopvolging
from wijkwerken.berichten.models import Bericht
from wijkwerken.toegang.models import Inzage

VANDAAG = date(2025, 3, 10)
VANAF = date(2025, 4, 1)


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


@pytest.fixture
def inzet(regels):
    """With a moment before, on and after the first of April."""
    rij = InzetFactory(aanvraag__status="ingevuld")
    for datum in (date(2025, 3, 31), VANAF, date(2025, 4, 7)):
        GeplandMomentFactory(inzet=rij, datum=datum)
    return rij


@pytest.fixture
def toelating(inzet):
    return Toelating.objects.get(activiteit=inzet.aanvraag.activiteit)


def geraakt(account, toelating, vanaf=VANAF):
    rijen = geraakt_door(account, vensters_vanaf([toelating], vanaf))
    return [(rij.wat, rij.url, rij.momenten, rij.uren) for rij in rijen]


def zelfde_cel(inzet, **anders):
    """An aanvraag in the same cell as that of the inzet."""
    gelijk = {
        "activiteit": inzet.aanvraag.activiteit,
        "vestiging__gemeente": inzet.aanvraag.vestiging.gemeente,
        "toegelaten": False,
    }
    return AanvraagFactory(**(gelijk | anders))


def test_exactly_what_has_a_day_without_permission_is_hit(bemiddelaar, inzet, toelating):
    open_ = zelfde_cel(inzet)
    zelfde_cel(inzet, tot=date(2025, 3, 31))  # over by then
    zelfde_cel(inzet, soort="eenmalig", van=date(2025, 3, 20), weekdagen=[])
    zelfde_cel(inzet, status="afgesloten")
    AanvraagFactory(activiteit=inzet.aanvraag.activiteit)  # another gemeente
    zelfde_cel(inzet, activiteit=ActiviteitFactory())
    zelfde_cel(inzet, gebruiker__soort="onderwijs", gebruiker__voornaam="")
    InzetFactory(aanvraag=zelfde_cel(inzet, status="ingevuld"), tot=date(2025, 3, 31))

    assert geraakt(bemiddelaar, toelating) == [
        ("Inzet", inzet.get_absolute_url(), 2, 8),
        ("Open aanvraag", open_.get_absolute_url(), 0, 0),
    ]


def test_what_the_next_permission_reaches_is_not_hit(bemiddelaar, inzet, toelating):
    toelating.geldig = DateRange(date(2018, 1, 1), date(2025, 4, 5))
    toelating.save()
    ToelatingFactory(
        activiteit=toelating.activiteit,
        gemeente=toelating.gemeente,
        soort=toelating.soort,
        geldig=DateRange(date(2025, 4, 5), None),
    )

    assert geraakt(bemiddelaar, toelating) == [("Inzet", inzet.get_absolute_url(), 1, 4)]


@pytest.mark.parametrize("voor", [None, date(2025, 4, 10), date(2025, 5, 1)])
def test_each_inzet_against_counting_its_days(bemiddelaar, inzet, toelating, voor):
    """Every period around the window, held against a list of days."""
    if voor:
        toelating.geldig = DateRange(date(2018, 1, 1), voor)
        toelating.save()
        ToelatingFactory(
            activiteit=toelating.activiteit,
            gemeente=toelating.gemeente,
            soort=toelating.soort,
            geldig=DateRange(voor, None),
        )
    grenzen = [date(2025, 3, 20), date(2025, 3, 31), VANAF, date(2025, 4, 9), date(2025, 4, 10)]
    rijen = {inzet: (inzet.van, inzet.tot)}
    for van in grenzen:
        for tot in [*(dag for dag in grenzen if dag >= van), None]:
            rij = InzetFactory(aanvraag=zelfde_cel(inzet, status="ingevuld"), van=van, tot=tot)
            GeplandMomentFactory(inzet=rij, datum=tot or van)
            rijen[rij] = (van, tot)

    zonder = {VANAF + timedelta(days=i) for i in range(200)}
    zonder = {dag for dag in zonder if not voor or dag < voor}
    verwacht = {}
    for rij, (van, tot) in rijen.items():
        laatste = tot or date(2025, 9, 1)
        dagen = {van + timedelta(days=i) for i in range((laatste - van).days + 1)}
        if not dagen & zonder:
            continue
        mag = dagen - zonder
        stopt = laatste not in mag
        momenten = rij.momenten.filter(datum__in=zonder).count()
        verwacht[rij.get_absolute_url()] = (momenten, stopt, max(mag) if stopt and mag else None)
    gevonden = geraakt_door(bemiddelaar, vensters_vanaf([toelating], VANAF))
    assert {
        een.url: (een.momenten, een.stopt, een.laatste_dag)
        for een in gevonden
        if een.wat == "Inzet"
    } == verwacht


def test_two_queries_however_many(bemiddelaar, inzet, toelating, django_assert_num_queries):
    vensters = vensters_vanaf([toelating], VANAF)
    for aantal in (1, 5):
        for _ in range(aantal):
            InzetFactory(aanvraag=zelfde_cel(inzet))
        with django_assert_num_queries(2):
            geraakt_door(bemiddelaar, vensters)


# -- the page ------------------------------------------------------------------------------
def trek_in(client, toelating, **velden):
    toelating.refresh_from_db()
    return client.post(
        reverse("toelating_intrekken", args=[toelating.pk]),
        {"vanaf": "1/4/2025", "versie": toelating.versie} | velden,
    )


def gepland():
    return list(
        GeplandMoment.objects.gereserveerd().order_by("datum").values_list("datum", flat=True)
    )


def test_first_it_shows_then_it_withdraws_and_cancels(client, bemiddelaar, inzet, toelating):
    client.force_login(bemiddelaar)

    eerst = trek_in(client, toelating)

    assert eerst.status_code == 200
    assert "Dit kan dan niet meer" in eerst.text
    assert inzet.get_absolute_url() in eerst.text
    assert inzet.traject.wijkwerker_id in Inzage.objects.get().personen
    toelating.refresh_from_db()
    assert (toelating.geldig.upper, len(gepland())) == (None, 3)

    merk = eerst.context["form"]["bevestigd"].value()
    daarna = trek_in(client, toelating, bevestigd=merk, annuleren="on")
    assert daarna.status_code == 302
    toelating.refresh_from_db()
    assert toelating.geldig.upper == VANAF
    assert gepland() == [date(2025, 3, 31)]
    # Both sides are told once, of both moments.
    assert Counter(Planningsbericht.objects.values_list("partij", "aanleiding")) == {
        ("wijkwerker", "geannuleerd"): 1,
        ("gebruiker", "geannuleerd"): 1,
    }


def test_the_inzetten_end_on_their_last_permitted_day(client, bemiddelaar, inzet, toelating):
    client.force_login(bemiddelaar)
    gewerkt = InzetFactory(aanvraag=zelfde_cel(inzet, status="ingevuld"))
    PrestatieFactory(traject=gewerkt.traject, inzet=gewerkt, datum=date(2025, 4, 2), uren=2)
    later = InzetFactory(aanvraag=zelfde_cel(inzet, status="ingevuld"), van=date(2025, 5, 5))
    merk = trek_in(client, toelating, beeindigen="on").context["form"]["bevestigd"].value()

    antwoord = trek_in(client, toelating, bevestigd=merk, beeindigen="on")

    assert antwoord.status_code == 302
    for rij, verwacht in (
        (inzet, ("beeindigd", date(2025, 3, 31))),
        (gewerkt, ("beeindigd", date(2025, 4, 2))),  # hours that were done stay
        (later, ("geannuleerd", later.tot)),
    ):
        rij.refresh_from_db()
        assert (rij.status, rij.tot) == verwacht
    assert gepland() == [date(2025, 3, 31)]
    inzet.aanvraag.refresh_from_db()
    assert inzet.aanvraag.status == "open"


def test_what_may_go_on_later_only_loses_its_moments(client, bemiddelaar, inzet, toelating):
    toelating.geldig = DateRange(date(2018, 1, 1), date(2025, 4, 5))
    toelating.save()
    ToelatingFactory(
        activiteit=toelating.activiteit,
        gemeente=toelating.gemeente,
        soort=toelating.soort,
        geldig=DateRange(date(2025, 4, 5), None),
    )
    client.force_login(bemiddelaar)
    merk = trek_in(client, toelating, beeindigen="on").context["form"]["bevestigd"].value()

    trek_in(client, toelating, bevestigd=merk, beeindigen="on")

    inzet.refresh_from_db()
    assert inzet.status == "bevestigd"
    assert gepland() == [date(2025, 3, 31), date(2025, 4, 7)]


def test_what_may_be_done_there_instead_is_named(client, bemiddelaar, inzet, toelating):
    def geef(naam, **anders):
        return ToelatingFactory(
            **{"gemeente": toelating.gemeente, "soort": toelating.soort}
            | {"activiteit": ActiviteitFactory(naam=naam)}
            | anders
        )

    geef("Zeilen hijsen")
    ander = geef("Banden plakken").activiteit
    ander.hoofdactiviteit = Hoofdactiviteit.objects.create(code="X", naam="Iets anders")
    ander.save()
    geef("Elders", gemeente=ToelatingFactory().gemeente)
    geef("Voorbij", geldig=DateRange(date(2018, 1, 1), VANAF))
    geef("Bestaand", enkel_bestaand=True)
    geef("Voor scholen", soort="onderwijs")
    client.force_login(bemiddelaar)

    [een] = trek_in(client, toelating).context["alternatieven"]

    assert een.gemeente == toelating.gemeente
    namen = [rij.naam for rij in een.activiteiten]
    assert set(namen) == {"Zeilen hijsen", "Banden plakken"}
    assert namen[0] == "Zeilen hijsen"  # the same hoofdactiviteit


def test_an_aanvraag_that_may_not_be_names_what_may(client, bemiddelaar, inzet, toelating):
    client.force_login(bemiddelaar)
    ander = ToelatingFactory(gemeente=toelating.gemeente, soort=toelating.soort).activiteit
    nieuw = f"{reverse('aanvraag_nieuw')}?gebruiker={inzet.aanvraag.gebruiker_id}"
    url = inzet.aanvraag.get_absolute_url()
    assert f"{nieuw}&amp;activiteit={ander.pk}" not in client.get(url).text
    toelating.geldig = DateRange(date(2018, 1, 1), date(2025, 3, 1))
    toelating.save()

    assert f"{nieuw}&amp;activiteit={ander.pk}" in client.get(url).text


def test_what_goes_on_after_an_end_is_ended_from_the_page_of_the_activiteit(
    client, bemiddelaar, inzet, toelating
):
    client.force_login(bemiddelaar)
    toelating.geldig = DateRange(date(2018, 1, 1), VANAF)
    toelating.save()
    activiteit = inzet.aanvraag.activiteit
    url = reverse("activiteit_afloop", args=[activiteit.pk])
    assert url in client.get(activiteit.get_absolute_url()).text

    eerst = client.post(url, {"beeindigen": "on"})
    assert [rij.laatste_dag for rij in eerst.context["geraakt"]] == [date(2025, 3, 31)]
    merk = eerst.context["form"]["bevestigd"].value()
    assert client.post(url, {"beeindigen": "on", "bevestigd": merk}).status_code == 302

    inzet.refresh_from_db()
    assert (inzet.status, inzet.tot) == ("beeindigd", date(2025, 3, 31))
    assert gepland() == [date(2025, 3, 31)]


def test_what_changed_meanwhile_is_shown_again(client, bemiddelaar, inzet, toelating):
    client.force_login(bemiddelaar)
    merk = trek_in(client, toelating).context["form"]["bevestigd"].value()
    GeplandMomentFactory(inzet=inzet, datum=date(2025, 4, 14))

    opnieuw = trek_in(client, toelating, bevestigd=merk, annuleren="on")

    assert opnieuw.status_code == 200
    assert opnieuw.context["momenten"] == 3
    assert len(gepland()) == 4


def test_without_the_tick_the_moments_stay(client, bemiddelaar, inzet, toelating):
    client.force_login(bemiddelaar)
    merk = trek_in(client, toelating).context["form"]["bevestigd"].value()

    assert trek_in(client, toelating, bevestigd=merk).status_code == 302
    assert len(gepland()) == 3


def test_what_hits_nothing_is_withdrawn_at_once(client, bemiddelaar):
    client.force_login(bemiddelaar)
    toelating = ToelatingFactory()

    assert trek_in(client, toelating).status_code == 302


def test_the_page_of_the_activiteit_shows_what_goes_on(client, bemiddelaar, inzet, toelating):
    def loopt_door():
        context = client.get(inzet.aanvraag.activiteit.get_absolute_url()).context["loopt_door"]
        return context and [(rij.wat, rij.momenten) for rij in context.objecten]

    client.force_login(bemiddelaar)
    assert loopt_door() is None
    toelating.geldig = DateRange(date(2018, 1, 1), VANAF)
    toelating.save()
    assert loopt_door() == [("Inzet", 2)]
    ToelatingFactory(
        activiteit=toelating.activiteit,
        gemeente=toelating.gemeente,
        soort=toelating.soort,
        geldig=DateRange(date(2025, 4, 2), None),
    )
    assert loopt_door() == [("Inzet", 1)]  # on the one day between the two


# -- the API -------------------------------------------------------------------------------
def test_a_program_sees_and_does_the_same(api_client, bemiddelaar, inzet, toelating):
    api_client.force_authenticate(bemiddelaar)
    url = f"/api/v1/toelatingen/{toelating.pk}/"

    [een] = api_client.get(f"{url}gevolgen/", {"vanaf": "2025-04-01"}).json()["geraakt"]
    assert (een["wat"], een["momenten"], een["uren"]) == ("Inzet", 2, 8)
    proef = api_client.post(
        f"{url}intrekken/?proef=1", {"vanaf": "2025-04-01", "annuleren": True}, format="json"
    )
    assert (proef.json()["voor"], len(gepland())) == ("2025-04-01", 3)
    api_client.post(f"{url}intrekken/", {"vanaf": "2025-04-01", "annuleren": True}, format="json")
    assert gepland() == [date(2025, 3, 31)]
    vraag = {"op": "2025-04-01", "gemeente": str(toelating.gemeente_id)}
    assert api_client.get("/api/v1/toelatingen/", vraag).json()["results"] == []


def test_a_program_hears_what_the_gebruiker_may_ask_instead(
    api_client, bemiddelaar, inzet, toelating
):
    api_client.force_authenticate(bemiddelaar)
    ander = ToelatingFactory(gemeente=toelating.gemeente, soort=toelating.soort).activiteit

    url = f"/api/v1/aanvragen/{inzet.aanvraag_id}/alternatieven/"

    assert api_client.get(url).json() == {
        "activiteiten": [{"id": str(ander.pk), "naam": ander.naam}]
    }


def test_a_program_ends_what_goes_on(api_client, bemiddelaar, inzet, toelating):
    api_client.force_authenticate(bemiddelaar)
    toelating.geldig = DateRange(date(2018, 1, 1), VANAF)
    toelating.save()
    url = f"/api/v1/activiteiten/{inzet.aanvraag.activiteit_id}/"

    [een] = api_client.get(f"{url}afloop/").json()["geraakt"]
    assert (een["stopt"], een["laatste_dag"]) == (True, "2025-03-31")
    antwoord = api_client.post(f"{url}afloop-afhandelen/", {}, format="json")

    assert antwoord.json() == {"momenten": 2, "inzetten": 1}
    inzet.refresh_from_db()
    assert inzet.status == "beeindigd"


# -- the daily checks ----------------------------------------------------------------------
def open_signalen(soort):
    return list(Signaal.objects.open().filter(soort=soort).order_by("sleutel"))


def test_the_list_of_signalen_names_what_goes_on_after_the_end(inzet, toelating):
    toelating.geldig = DateRange(date(2018, 1, 1), VANAF)
    toelating.save()
    aanvraag = zelfde_cel(inzet)

    for _ in range(2):  # running twice changes nothing
        besluitopvolging.toelatingen_opvolgen(vandaag=VANDAAG)

    assert {(s.wijkwerker_id, s.gebruiker_id, s.melding) for s in open_signalen("toelating")} == {
        (
            inzet.traject.wijkwerker_id,
            None,
            "De activiteit is toegelaten tot en met 31 maart 2025. "
            "Daarna staan nog 2 momenten gepland.",
        ),
        (
            None,
            aanvraag.gebruiker_id,
            f"Open aanvraag {aanvraag.nummer}: de activiteit is toegelaten tot en met "
            "31 maart 2025.",
        ),
    }
    ToelatingFactory(
        activiteit=toelating.activiteit,
        gemeente=toelating.gemeente,
        soort=toelating.soort,
        geldig=DateRange(VANAF, None),
    )
    besluitopvolging.toelatingen_opvolgen(vandaag=VANDAAG)
    assert open_signalen("toelating") == []


def test_an_end_far_away_is_no_signal(inzet, toelating):
    toelating.geldig = DateRange(date(2018, 1, 1), VANDAAG + timedelta(days=43))
    toelating.save()

    besluitopvolging.toelatingen_opvolgen(vandaag=VANDAAG)

    assert open_signalen("toelating") == []


@pytest.fixture
def actief(regels, bemiddelaar):
    """Active from 1 March 2024 until 31 March 2025, decided on without the text."""
    activiteit = ActiviteitFactory(afwijkend=True)
    rij = AfwijkingFactory(
        behandelaar=bemiddelaar,
        activiteit=activiteit,
        van=date(2024, 3, 1),
        tot=date(2025, 3, 31),
    )
    rij.besluit = Besluit.objects.create(
        gemeente=rij.gemeente, genomen_op=date(2024, 2, 20), nummer="3"
    )
    rij.status = "actief"
    rij.save()
    return rij


def opvolgen(dag):
    besluitopvolging.besluiten_opvolgen(vandaag=dag)
    return {(s.datum, s.ernst) for s in open_signalen("besluit")}


def test_a_request_is_watched_until_it_needs_nothing(actief):
    assert opvolgen(date(2024, 2, 20)) == {(date(2024, 2, 20), "let_op")}
    assert opvolgen(date(2025, 1, 17)) == {(date(2024, 2, 20), "let_op")}
    assert opvolgen(VANDAAG) == {
        (date(2024, 2, 20), "let_op"),
        (date(2025, 3, 1), "fout"),  # evaluation
        (date(2025, 3, 31), "let_op"),  # end
    }
    actief.evaluaties.create(
        datum=VANDAAG,
        verdringing=False,
        bevinding="behouden",
        toelichting="x",
        door=actief.behandelaar,
    )
    Besluit.objects.update(bestand="x", naam="besluit.pdf", grootte=1)
    assert opvolgen(VANDAAG) == {(date(2025, 3, 31), "let_op")}
    assert opvolgen(date(2025, 4, 1)) == set()


def test_each_reminder_goes_out_once(actief):
    for _ in range(2):
        besluitopvolging.besluiten_opvolgen(vandaag=VANDAAG)

    sleutels = Bericht.objects.values_list("sleutel", flat=True)
    assert len(sleutels) == 3  # the text, the evaluation and the end, each one reminder
    assert not any(actief.naam in bericht.tekst for bericht in Bericht.objects.all())
