"""The pages of prestaties, inzetten, planning and hours above a limit."""

from datetime import date, time
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    AanvraagFactory,
    AccountFactory,
    GeplandMomentFactory,
    PrestatieFactory,
    TrajectFactory,
)
from tests.trajecten.uren_hulp import nieuwe_inzet, vul
from trajecten.choices import InzetStatus, MomentStatus
from trajecten.models import GeplandMoment, Inzet, Overschrijding, Prestatie
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db
MAART = {"datum": "10/03/2025"}


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    """The pages read the clock; here it stands still on 30 June 2025."""
    dag = date(2025, 6, 30)
    monkeypatch.setattr(timezone, "localdate", lambda *args: dag)
    return dag


@pytest.fixture
def inzet(traject):
    return nieuwe_inzet(traject)


@pytest.fixture
def binnen(client, bemiddelaar):
    client.force_login(bemiddelaar)
    return client


def registreer(client, inzet, **velden):
    gegevens = MAART | {"inzet": inzet.pk, "uren": 4} | velden
    return client.post(reverse("prestatie_nieuw"), gegevens)


# -- registering ---------------------------------------------------------------------------
def test_hours_are_registered_and_the_page_of_the_prestatie_opens(binnen, inzet):
    antwoord = registreer(binnen, inzet, begin="9:00", einde="11:30", uren="")

    prestatie = Prestatie.objects.get()
    assert antwoord.url == prestatie.get_absolute_url()
    assert (prestatie.uren, prestatie.begin) == (3, time(9))
    pagina = binnen.get(antwoord.url).content.decode()
    assert "maandag 10 maart 2025" in pagina
    assert inzet.traject.wijkwerker.volledige_naam in pagina


def test_a_refusal_stands_at_its_field_with_the_numbers(binnen, inzet):
    vul(inzet, date(2025, 3, 3), 57)

    antwoord = registreer(binnen, inzet)

    assert antwoord.status_code == 200
    [fout] = antwoord.context["form"].errors["uren"]
    assert fout == (
        "Maximaal 60 uur per maand; hiermee wordt het 61. Er is nog 3 uur vrij in maart 2025."
    )
    pagina = antwoord.content.decode()
    assert "Een coördinator legt die vast" in pagina
    assert reverse("overschrijding_nieuw") not in pagina


def test_a_coordinator_gets_a_link_to_write_down_the_rest(client, coordinator, inzet):
    client.force_login(coordinator)
    vul(inzet, date(2025, 3, 3), 57)

    pagina = registreer(client, inzet)

    url = pagina.context["boven_limiet"]["url"]
    assert pagina.context["boven_limiet"]["rest"] == 1
    formulier = client.get(url).context["form"].initial
    assert (formulier["inzet"], formulier["datum"], formulier["uren"]) == (
        inzet,
        date(2025, 3, 10),
        1,
    )


def test_a_moment_fills_in_the_form_and_is_done_afterwards(binnen, inzet):
    moment = GeplandMomentFactory(inzet=inzet, begin=time(9), einde=time(13))
    url = reverse("prestatie_nieuw", query={"moment": moment.pk})

    begin = binnen.get(url).context["form"].initial
    registreer(binnen, inzet, moment=moment.pk, begin=begin["begin"], einde=begin["einde"], uren="")

    moment.refresh_from_db()
    assert moment.status == MomentStatus.GEPRESTEERD


def test_the_same_key_sent_twice_registers_once(binnen, inzet):
    sleutel = uuid4()

    eerste = registreer(binnen, inzet, sleutel=sleutel)
    tweede = registreer(binnen, inzet, sleutel=sleutel)

    assert Prestatie.objects.count() == 1
    assert eerste.url == tweede.url


def test_the_meter_alone_follows_the_form(binnen, inzet):
    vul(inzet, date(2025, 3, 3), 50)
    velden = MAART | {"inzet": inzet.pk, "begin": "9:00", "einde": "11:01"}

    antwoord = binnen.get(reverse("prestatie_meter"), velden)

    assert antwoord.context["meter"]["nieuw"] == 3
    assert antwoord.context["meter"]["vrij"] == 10
    assert "nog 7\u202fuur vrij" in antwoord.content.decode().replace("\xa0", "\u202f")
    assert binnen.get(reverse("prestatie_meter"), {"datum": "31/02/2025"}).content == b""


@pytest.mark.parametrize("naam", ["inzet", "moment"])
@pytest.mark.parametrize("waarde", ["geen-uuid", "00000000-0000-4000-8000-000000000000"])
def test_an_address_that_names_nothing_is_not_found(binnen, naam, waarde):
    assert binnen.get(reverse("prestatie_nieuw", query={naam: waarde})).status_code == 404


# -- list, correcting, striking out --------------------------------------------------------
def test_the_list_filters_and_adds_up(binnen, inzet):
    PrestatieFactory(traject=inzet.traject, inzet=inzet, datum=date(2025, 3, 3), uren=4)
    PrestatieFactory(traject=inzet.traject, inzet=inzet, datum=date(2025, 4, 3), uren=6)
    Prestatie.objects.filter(uren=6).update(cheques=6)
    url = reverse("prestatie_list")

    def lijst(**filters):
        return binnen.get(url, filters).context

    assert lijst(leeg=1)["totaal_tekst"].replace("\xa0", " ").replace("\u202f", " ") == (
        "2 prestaties, 10 uur, waarvan 4 uur zonder cheque"
    )
    assert lijst(maand="03/2025")["totaal"] == 1
    assert lijst(maand="2025-04")["totaal"] == 1
    assert lijst(zonder_cheque="ja")["object_list"][0].uren == 4
    assert lijst(zonder_cheque="nee")["object_list"][0].uren == 6
    assert lijst(wijkwerker="el amrani")["totaal"] == 2
    assert lijst(gebruiker="bestaat niet")["totaal"] == 0
    assert lijst(maand="13/2025")["totaal"] == 0
    assert lijst()["chips"][0]["tekst"] == "Maand: 06/2025"


def test_a_toeleider_sees_the_hours_of_its_people_and_not_where(client, inzet):
    prestatie = PrestatieFactory(traject=inzet.traject, inzet=inzet)
    client.force_login(AccountFactory(als_toeleider=True, dienst=inzet.traject.toeleider))
    naam = inzet.aanvraag.gebruiker.naam

    lijst = client.get(reverse("prestatie_list"), {"leeg": 1})
    detail = client.get(prestatie.get_absolute_url())

    assert lijst.context["totaal"] == 1
    for pagina in (lijst, detail):
        assert naam not in pagina.content.decode()
    assert client.get(reverse("prestatie_corrigeren", args=[prestatie.pk])).status_code == 403
    assert client.get(inzet.get_absolute_url()).status_code == 403
    client.force_login(AccountFactory(als_toeleider=True))
    assert client.get(prestatie.get_absolute_url()).status_code == 404


def test_correcting_takes_new_times_and_refuses_a_stale_page(binnen, inzet):
    prestatie = PrestatieFactory(
        traject=inzet.traject, inzet=inzet, begin=time(9), einde=time(11), uren=2
    )
    url = reverse("prestatie_corrigeren", args=[prestatie.pk])
    begin = binnen.get(url).context["form"].initial
    velden = {
        "datum": "03/03/2025",
        "begin": "09:00",
        "einde": "12:00",
        "uren": begin["uren"],
        "versie": begin["versie"],
        "reden": "Een uur langer gebleven",
    }

    eerste, tweede = binnen.post(url, velden), binnen.post(url, velden)

    prestatie.refresh_from_db()
    assert (eerste.status_code, prestatie.uren) == (302, 3)
    assert tweede.status_code == 200
    assert "intussen gewijzigd" in tweede.content.decode()


def test_striking_out_goes_back_to_the_inzet(binnen, inzet):
    prestatie = PrestatieFactory(traject=inzet.traject, inzet=inzet)

    antwoord = binnen.post(
        reverse("prestatie_schrappen", args=[prestatie.pk]), {"reden": "Niet gekomen"}
    )

    assert antwoord.url == inzet.get_absolute_url()
    assert not Prestatie.objects.exists()


# -- an inzet ------------------------------------------------------------------------------
def test_choosing_shows_everyone_with_meters_and_checks(binnen, traject):
    aanvraag = AanvraagFactory(van=date(2025, 7, 1))
    vol = TrajectFactory()
    vul(nieuwe_inzet(vol), date(2025, 7, 1), 50)

    antwoord = binnen.get(reverse("inzet_nieuw", args=[aanvraag.pk]))

    past, bijna, niet = antwoord.context["groepen"]
    [beste], [krap] = past.rijen, bijna.rijen
    assert (beste.oordeel.traject, krap.oordeel.traject) == (traject.pk, vol.pk)
    assert beste.oordeel.maand.extra == 12
    assert krap.oordeel.wijziging.zin == "vanaf 4 augustus 2025"
    assert [poort.zin for poort, _ in krap.gesloten] == ["10 uur vrij in juli 2025"]
    assert niet.aantal == 0
    assert "21 juli" not in antwoord.content.decode()


def test_an_aanvraag_that_may_not_be_planned_says_why(binnen, traject):
    aanvraag = AanvraagFactory(van=date(2025, 7, 1), toegelaten=False)

    antwoord = binnen.get(reverse("inzet_nieuw", args=[aanvraag.pk]))

    assert [b.code for b in antwoord.context["bezwaren"]] == ["activiteit_niet_toegelaten"]


def test_the_preview_shows_moments_and_skipped_days_and_saves_nothing(binnen, traject):
    aanvraag = AanvraagFactory(van=date(2025, 7, 1))
    url = reverse("inzet_nieuw", args=[aanvraag.pk])
    velden = {"traject": traject.pk, "van": "01/07/2025", "tot": "31/07/2025", "voorbeeld": "1"}

    antwoord = binnen.post(url, velden)

    voorstel = antwoord.context["voorstel"]
    assert [m.datum.day for m in voorstel.momenten] == [7, 14, 28]
    assert list(voorstel.overgeslagen.values()) == ["Nationale feestdag"]
    assert not Inzet.objects.exists()


def test_a_plan_that_is_too_long_offers_the_last_day_that_fits(binnen, traject):
    vul(nieuwe_inzet(traject), date(2025, 7, 1), 52)
    aanvraag = AanvraagFactory(van=date(2025, 7, 1))
    url = reverse("inzet_nieuw", args=[aanvraag.pk])
    velden = {"traject": traject.pk, "van": "01/07/2025", "tot": "31/07/2025"}

    geweigerd = binnen.post(url, velden)
    past = geweigerd.context["past_url"]
    opnieuw = binnen.get(past).context["form"].initial
    bewaard = binnen.post(url, velden | {"tot": opnieuw["tot"]})

    assert "maandlimiet" in {e.code for e in geweigerd.context["form"].errors.as_data()["tot"]}
    assert "Neem 27/07/2025 als laatste dag" in geweigerd.content.decode()
    inzet = Inzet.objects.get(aanvraag=aanvraag)
    assert bewaard.url == inzet.get_absolute_url()
    assert inzet.momenten.count() == 2


def test_the_page_of_an_inzet_offers_what_can_be_done(binnen, inzet):
    oud = GeplandMomentFactory(inzet=inzet, datum=date(2025, 6, 23))
    nieuw = GeplandMomentFactory(inzet=inzet, datum=date(2025, 7, 7))

    context = binnen.get(inzet.get_absolute_url()).context

    assert (context["te_registreren"], context["komend"]) == ([oud], [nieuw])
    assert Inzage.objects.filter(personen__contains=[inzet.traject.wijkwerker_id]).exists()


def test_confirming_ending_and_cancelling_by_the_buttons(binnen, inzet):
    Inzet.objects.update(status=InzetStatus.VOORGESTELD)
    GeplandMomentFactory(inzet=inzet, datum=date(2025, 7, 7))

    binnen.post(reverse("inzet_bevestigen", args=[inzet.pk]))
    inzet.refresh_from_db()
    assert inzet.status == InzetStatus.BEVESTIGD
    binnen.post(reverse("inzet_beeindigen", args=[inzet.pk]), {"tot": "30/06/2025"})
    inzet.refresh_from_db()
    assert inzet.status == InzetStatus.BEEINDIGD
    assert not GeplandMoment.objects.gereserveerd().exists()
    antwoord = binnen.post(reverse("inzet_annuleren", args=[inzet.pk]), {"reden": "Toch niet"})
    assert "al beëindigd" in antwoord.content.decode()


def test_moments_are_planned_moved_and_cancelled_by_their_forms(binnen, inzet):
    plan = reverse("moment_nieuw", args=[inzet.pk])
    binnen.post(plan, {"datum": "07/07/2025", "begin": "9:00", "einde": "11:00", "uren": ""})
    moment = GeplandMoment.objects.get()
    assert moment.uren == 2

    velden = {"datum": "08/07/2025", "begin": "9:00", "einde": "12:00", "uren": 2, "versie": 1}
    binnen.post(reverse("moment_verplaatsen", args=[moment.pk]), velden)
    moment.refresh_from_db()
    assert (moment.datum, moment.uren) == (date(2025, 7, 8), 3)
    binnen.post(reverse("moment_annuleren", args=[moment.pk]), {"reden": "Regen"})
    moment.refresh_from_db()
    assert moment.status == MomentStatus.GEANNULEERD


# -- the week ------------------------------------------------------------------------------
def test_the_week_starts_on_monday_and_shows_both_sides(binnen, inzet):
    moment = GeplandMomentFactory(inzet=inzet, datum=date(2025, 7, 6))
    url = reverse("planning")

    vraag = {"wie": "alle", "dag": "2025-07-02", "toon": "rooster"}
    deze = binnen.get(url, vraag).context
    volgende = binnen.get(deze["volgende_url"]).context
    per_gebruiker = binnen.get(url, vraag | {"per": "gebruiker"})

    assert (deze["maandag"], deze["zondag"]) == (date(2025, 6, 30), date(2025, 7, 6))
    [rij] = deze["rijen"]
    assert [stuk.werk.moment for stuk in rij.dagen[6].stukken] == [moment]
    assert rij.uren == 4
    assert volgende["rijen"] == []
    [rij] = per_gebruiker.context["rijen"]
    assert rij.titel == str(inzet.aanvraag.gebruiker)


def test_a_bemiddelaar_sees_the_own_caseload_first(binnen, bemiddelaar, inzet):
    GeplandMomentFactory(inzet=inzet, datum=date(2025, 7, 2))
    url = reverse("planning")

    assert binnen.get(url).context["blad"].uren == 0
    inzet.traject.bemiddelaar = bemiddelaar
    inzet.traject.save()
    assert binnen.get(url).context["blad"].uren == 4
    assert binnen.get(url, {"dag": "geen datum"}).status_code == 200


# -- above the limit -----------------------------------------------------------------------
def test_hours_above_the_limit_are_for_two_coordinators(client, coordinator, bemiddelaar, inzet):
    vul(inzet, date(2025, 3, 3), 60)
    nieuw, lijst = reverse("overschrijding_nieuw"), reverse("overschrijding_list")
    velden = MAART | {"inzet": inzet.pk, "uren": 2, "reden": "Waterschade"}
    client.force_login(bemiddelaar)
    assert client.post(nieuw, velden).status_code == 403

    client.force_login(coordinator)
    assert client.post(nieuw, velden).url == lijst
    rij = Overschrijding.objects.get()
    bevestig = reverse("overschrijding_bevestigen", args=[rij.pk])
    antwoord = client.post(bevestig, follow=True)
    assert "Een andere coördinator" in antwoord.content.decode()
    client.force_login(AccountFactory(als_coordinator=True))
    assert "Waterschade" in client.get(lijst).content.decode()
    client.post(bevestig)

    rij.refresh_from_db()
    assert rij.bevestigd_door is not None


# -- the number of queries -----------------------------------------------------------------
PAGINAS = ["prestatie_list", "planning", "inzet_nieuw", "inzet_detail", "prestatie_nieuw"]


@pytest.mark.parametrize("pagina", PAGINAS)
def test_ten_rows_take_as_many_queries_as_one(binnen, traject, pagina):
    aanvraag = AanvraagFactory(van=date(2025, 7, 1))
    eerste = nieuwe_inzet(traject)
    url = {
        "prestatie_list": lambda: reverse("prestatie_list", query={"leeg": 1}),
        "planning": lambda: reverse("planning", query={"wie": "alle"}),
        "inzet_nieuw": lambda: reverse("inzet_nieuw", args=[aanvraag.pk]),
        "inzet_detail": lambda: eerste.get_absolute_url(),
        "prestatie_nieuw": lambda: reverse("prestatie_nieuw"),
    }[pagina]()

    def vul_bij(aantal):
        for _ in range(aantal):
            inzet = eerste if pagina == "inzet_detail" else nieuwe_inzet(TrajectFactory())
            moment = GeplandMomentFactory(inzet=inzet, datum=date(2025, 7, 2), uren=1)
            GeplandMoment.objects.filter(pk=moment.pk).update(status="gepresteerd")
            PrestatieFactory(traject=inzet.traject, inzet=inzet, moment=moment, uren=1)
            GeplandMomentFactory(inzet=inzet, datum=date(2025, 7, 3), uren=1)

    vul_bij(1)
    binnen.get(url)
    with CaptureQueriesContext(connection) as een:
        assert binnen.get(url).status_code == 200
    vul_bij(9)
    with CaptureQueriesContext(connection) as tien:
        assert binnen.get(url).status_code == 200

    assert len(tien) == len(een), [q["sql"] for q in tien.captured_queries]
    assert len(tien) <= (38 if pagina == "inzet_nieuw" else 30)
