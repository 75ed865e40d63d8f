"""Intakes: planned, moved, cancelled, not attended; the letter, the calendar, the report."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.template.loader import render_to_string
from django.urls import reverse

from tests.factories import (
    AanmeldingFactory,
    AccountFactory,
    IntakeFactory,
    ZitdagFactory,
)
from trajecten import pdf
from trajecten.models import Intake, Intakeverslag, Wachtnotitie
from trajecten.services import intake as services
from trajecten.services.aanmeldingen import aanmelding_terugsturen
from trajecten.services.intakeverslag import verslag_afronden, verslag_schrijven
from trajecten.takenlijst import taken
from trajecten.views.intakes import IntakeUitnodigingPdfView
from wijkwerken.berichten.models import Bericht
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db
NU = datetime(2025, 3, 6, 11, 0, tzinfo=UTC)  # noon in Brussels, on the day of the factory
NEGEN = datetime(2025, 3, 6, 8, 0, tzinfo=UTC)
VOL = {"advies": "starten", "conclusie": "Kan starten in een refter."}


@pytest.fixture
def aanmelding():
    return AanmeldingFactory(status="gezien")


def plan(door, aanmelding, **anders):
    return services.intake_plannen(
        door=door, aanmelding=aanmelding, **({"intake_op": NEGEN} | anders)
    )


def code_van(doe):
    with pytest.raises(RegelFout) as fout:
        doe()
    return fout.value.bezwaren[0].code


# -- planning ----------------------------------------------------------------------------------
def test_on_a_zitdag_the_place_says_where_with_whom_and_how_long(bemiddelaar, aanmelding):
    zitdag = ZitdagFactory(adres="Markt 1")

    intake = plan(bemiddelaar, aanmelding, zitdag=zitdag)

    assert intake.einde - intake.begin == timedelta(minutes=45)
    assert (intake.bemiddelaar, intake.plaats) == (zitdag.bemiddelaar, "Sociaal Huis, Markt 1")
    aanmelding.refresh_from_db()
    assert (aanmelding.status, aanmelding.intake_op) == ("intake_gepland", NEGEN)


def test_a_place_is_taken_once_and_must_exist(bemiddelaar, aanmelding):
    zitdag = ZitdagFactory()
    plan(bemiddelaar, AanmeldingFactory(), zitdag=zitdag)

    def poging(**anders):
        return lambda: plan(bemiddelaar, aanmelding, **({"zitdag": zitdag} | anders))

    assert code_van(poging()) == "plaats_bezet"
    assert code_van(poging(intake_op=NEGEN + timedelta(minutes=10))) == "geen_plaats"
    assert code_van(poging(intake_op=NEGEN + timedelta(hours=3))) == "geen_plaats"
    dicht = ZitdagFactory(status="geannuleerd", reden="Ziek")
    assert code_van(poging(zitdag=dicht)) == "zitdag_geannuleerd"
    assert Intake.objects.count() == 1


def test_a_bemiddelaar_is_in_one_place_at_a_time(bemiddelaar, aanmelding):
    plan(bemiddelaar, AanmeldingFactory(), intake_op=NEGEN)

    half = NEGEN + timedelta(minutes=30)
    assert code_van(lambda: plan(bemiddelaar, aanmelding, intake_op=half)) == "overlap"
    plan(bemiddelaar, aanmelding, intake_op=NEGEN + timedelta(minutes=45))


def test_planning_again_moves_the_appointment_and_frees_the_place(bemiddelaar, aanmelding):
    zitdag = ZitdagFactory()
    eerst = plan(bemiddelaar, aanmelding, zitdag=zitdag)

    later = services.intake_verplaatsen(
        door=bemiddelaar,
        intake=eerst,
        zitdag=zitdag,
        intake_op=eerst.einde,
        versie=eerst.versie,
    )
    plan(bemiddelaar, AanmeldingFactory(), zitdag=zitdag)

    assert later.pk == eerst.pk
    assert Intake.objects.count() == 2
    with pytest.raises(VerouderdeVersie):
        services.intake_verplaatsen(
            door=bemiddelaar, intake=eerst, intake_op=NEGEN, versie=eerst.versie
        )
    wat = [b.onderwerp.rsplit(" ")[-1] for b in Bericht.objects.filter(account__isnull=False)]
    assert sorted(wat) == ["gepland", "gepland", "verplaatst"]


def test_a_toeleider_plans_nothing(toeleider, bemiddelaar):
    intake = IntakeFactory(aanmelding__dienst=toeleider.dienst)

    for doe in (
        lambda: plan(toeleider, intake.aanmelding),
        lambda: services.intake_annuleren(door=toeleider, intake=intake, reden="x"),
        lambda: verslag_schrijven(door=toeleider, intake=intake, gegevens={}, nu=NU),
    ):
        with pytest.raises((PermissionDenied, Intake.DoesNotExist)):
            doe()


def test_mails_say_when_and_never_who(bemiddelaar, aanmelding):
    intake = plan(bemiddelaar, aanmelding, intake_plaats="Stadhuis", intake_op=NEGEN)

    dienst, persoon = Bericht.objects.order_by("onderwerp")
    assert (dienst.account, persoon.aan) == (aanmelding.ingediend_door, aanmelding.email)
    assert aanmelding.get_absolute_url() in dienst.tekst
    assert "donderdag 6 maart 2025 om 9.00" in persoon.tekst
    assert "Stadhuis" in persoon.tekst
    for bericht in (dienst, persoon):
        assert bericht.soort == "intake"
        for tekst in (bericht.sleutel, bericht.onderwerp, bericht.tekst):
            for geheim in (aanmelding.naam, aanmelding.voornaam, "leefloon", "OCMW"):
                assert geheim not in tekst
    assert str(intake.aanmelding_id) not in persoon.tekst  # it has no account to open it with


def test_without_a_mail_address_only_the_dienst_is_told(bemiddelaar):
    plan(bemiddelaar, AanmeldingFactory(email=""))

    assert Bericht.objects.count() == 1


# -- what became of it -------------------------------------------------------------------------
def test_cancelling_needs_a_reason_and_frees_the_place(bemiddelaar, aanmelding):
    zitdag = ZitdagFactory()
    intake = plan(bemiddelaar, aanmelding, zitdag=zitdag)

    with pytest.raises(ValidationError, match="waarom"):
        services.intake_annuleren(door=bemiddelaar, intake=intake, reden=" ")
    services.intake_annuleren(door=bemiddelaar, intake=intake, reden="Vraagt een andere dag")

    plan(bemiddelaar, AanmeldingFactory(), zitdag=zitdag)
    aanmelding.refresh_from_db()
    assert (aanmelding.status, aanmelding.intake_op, aanmelding.intake_plaats) == (
        "gezien",
        None,
        "",
    )
    assert (
        code_van(lambda: services.intake_annuleren(door=bemiddelaar, intake=intake, reden="x"))
        == "status"
    )


def test_who_did_not_come_is_counted_and_planned_again(client, bemiddelaar, aanmelding):
    for keer in (0, 1):
        intake = plan(bemiddelaar, aanmelding, intake_op=NEGEN - timedelta(days=7 * keer))
        services.intake_niet_verschenen(
            door=bemiddelaar, intake=intake, verwittigd=bool(keer), nu=NU
        )
    client.force_login(bemiddelaar)

    pagina = client.get(aanmelding.get_absolute_url())

    assert "2 keer niet verschenen" in pagina.text
    assert "niet verwittigd" in pagina.text
    [taak] = [t for t in taken(bemiddelaar, vandaag=NU.date(), alle=True) if "Aanm" in t.titel]
    assert (taak.merk, taak.knop) == ("Herplannen", "Plannen")


def test_nobody_is_absent_before_the_appointment(bemiddelaar, aanmelding):
    intake = plan(bemiddelaar, aanmelding, intake_op=NU + timedelta(minutes=1))

    assert (
        code_van(
            lambda: services.intake_niet_verschenen(
                door=bemiddelaar, intake=intake, verwittigd=True, nu=NU
            )
        )
        == "te_vroeg"
    )


@pytest.mark.parametrize(("uren", "status"), [(1, "geannuleerd"), (-1, "gehouden")])
def test_a_decision_ends_the_appointment(bemiddelaar, aanmelding, uren, status):
    intake = plan(bemiddelaar, aanmelding, intake_op=NU + timedelta(hours=uren))

    aanmelding_terugsturen(
        door=bemiddelaar, aanmelding=aanmelding, grond="andere", reden="Verhuisd", nu=NU
    )

    intake.refresh_from_db()
    assert intake.status == status


# -- the report --------------------------------------------------------------------------------
def test_a_draft_is_kept_and_guarded_by_its_own_version(bemiddelaar, aanmelding):
    intake = plan(bemiddelaar, aanmelding)

    verslag = verslag_schrijven(
        door=bemiddelaar, intake=intake, gegevens={"motivatie": "Wil werken"}, nu=NU
    )
    verslag_schrijven(
        door=bemiddelaar, intake=intake, gegevens={"dagen": [0, 3]}, nu=NU, versie=verslag.versie
    )
    with pytest.raises(VerouderdeVersie):
        verslag_schrijven(
            door=bemiddelaar, intake=intake, gegevens={}, nu=NU, versie=verslag.versie
        )

    rij = Intakeverslag.objects.get()
    assert (rij.motivatie, rij.dagen, rij.gehouden_op) == ("Wil werken", [0, 3], date(2025, 3, 6))
    intake.refresh_from_db()
    assert intake.status == "gehouden"


def test_there_is_no_report_of_a_day_to_come(bemiddelaar, aanmelding):
    intake = plan(bemiddelaar, aanmelding, intake_op=NU + timedelta(days=1))

    with pytest.raises(ValidationError, match="toekomst"):
        verslag_schrijven(door=bemiddelaar, intake=intake, gegevens={}, nu=NU)


@pytest.mark.parametrize(
    ("gegevens", "velden"),
    [
        ({}, {"advies", "conclusie"}),
        (VOL | {"advies": "niet_geschikt"}, {"grond"}),
        (VOL | {"advies": "wachten"}, {"wachtreden"}),
        (VOL, set()),
        (VOL | {"advies": "niet_geschikt", "grond": "woonplaats"}, set()),
    ],
)
def test_rounding_off_tells_all_that_is_missing(bemiddelaar, aanmelding, gegevens, velden):
    intake = plan(bemiddelaar, aanmelding)
    verslag_schrijven(door=bemiddelaar, intake=intake, gegevens=gegevens, nu=NU)

    if velden:
        with pytest.raises(ValidationError) as fout:
            verslag_afronden(door=bemiddelaar, intake=intake, nu=NU)
        assert set(fout.value.message_dict) == velden
    else:
        assert verslag_afronden(door=bemiddelaar, intake=intake, nu=NU).is_afgerond
        assert (
            code_van(lambda: verslag_schrijven(door=bemiddelaar, intake=intake, gegevens={}, nu=NU))
            == "afgerond"
        )


def test_an_advice_to_wait_stands_on_the_waiting_list(bemiddelaar, aanmelding):
    intake = plan(bemiddelaar, aanmelding)
    gegevens = VOL | {"advies": "wachten", "wachtreden": "geen_vervoer"}
    verslag_schrijven(door=bemiddelaar, intake=intake, gegevens=gegevens, nu=NU)

    verslag_afronden(door=bemiddelaar, intake=intake, nu=NU)

    assert Wachtnotitie.objects.get(aanmelding=aanmelding).reden == "geen_vervoer"


def afgerond(door, **gegevens):
    intake = plan(door, AanmeldingFactory(status="gezien"))
    inhoud = VOL | {"motivatie": "Binnenmotief", "beperkingen": "Tilverbod"} | gegevens
    verslag_schrijven(door=door, intake=intake, gegevens=inhoud, nu=NU)
    verslag_afronden(door=door, intake=intake, nu=NU)
    return intake


def test_the_dienst_reads_the_conclusie_and_nothing_else(client, api_client, bemiddelaar):
    intake = afgerond(bemiddelaar)
    account = AccountFactory(als_toeleider=True, dienst=intake.aanmelding.dienst)
    client.force_login(account)
    api_client.force_authenticate(account)

    paginas = [
        client.get(intake.get_absolute_url()),
        client.get(intake.aanmelding.get_absolute_url()),
        api_client.get(f"/api/v1/intakes/{intake.pk}/"),
    ]
    for antwoord in paginas:
        assert antwoord.status_code == 200
        tekst = antwoord.content.decode()
        assert VOL["conclusie"] in tekst
        assert "Binnenmotief" not in tekst
        assert "Tilverbod" not in tekst
    assert client.get(reverse("intake_verslag", args=[intake.pk])).status_code == 403
    assert api_client.get(f"/api/v1/intakes/{intake.pk}/verslag/").status_code == 403
    # The twin: inside it is there, and reading it is written down.
    client.force_login(bemiddelaar)
    assert "Tilverbod" in client.get(intake.get_absolute_url()).text
    assert Inzage.objects.filter(account=bemiddelaar).exists()


def test_health_limits_stand_in_no_history(bemiddelaar):
    afgerond(bemiddelaar)

    kolommen = {veld.name for veld in Intakeverslag.pgh_event_model._meta.get_fields()}
    assert "motivatie" in kolommen
    assert "beperkingen" not in kolommen


@pytest.mark.parametrize(
    ("advies", "knop", "naar"),
    [
        ({}, "Traject starten", "aanmelding_aanvaarden"),
        (
            {"advies": "niet_geschikt", "grond": "woonplaats"},
            "Terugsturen",
            "aanmelding_terugsturen",
        ),
    ],
)
def test_from_the_advice_it_is_one_click(client, bemiddelaar, advies, knop, naar):
    intake = afgerond(bemiddelaar, **advies)
    client.force_login(bemiddelaar)
    url = reverse(naar, args=[intake.aanmelding_id])

    pagina = client.get(intake.get_absolute_url()).text

    assert re.search(rf'href="{url}">{knop}<', pagina)
    if advies:
        form = client.get(url).context["form"]
        assert (form.initial["grond"], form.initial["reden"]) == ("woonplaats", VOL["conclusie"])


# -- pages -------------------------------------------------------------------------------------
def test_the_form_offers_the_nearest_place_and_plans_it(client, bemiddelaar):
    dag = date(2999, 3, 7)
    ver = ZitdagFactory(datum=dag)
    aanmelding = AanmeldingFactory(status="gezien")
    eigen = ZitdagFactory(gemeente=aanmelding.gemeente, datum=dag + timedelta(days=9))
    client.force_login(bemiddelaar)
    url = reverse("aanmelding_intake", args=[aanmelding.pk])

    form = client.get(url).context["form"]
    groepen = [groep for groep, _ in form.fields["plek"].choices[1:]]
    assert str(eigen.gemeente) in groepen[0]
    assert str(ver.gemeente) in groepen[1]
    gekozen = form.fields["plek"].initial
    assert gekozen.startswith(str(eigen.pk))
    beide = client.post(
        url, {"plek": gekozen, "intake_op": "24/11/2026 14:00", "versie": aanmelding.versie}
    )
    assert "ook een ander moment" in beide.context["form"].errors["plek"][0]
    geen = client.post(url, {"versie": aanmelding.versie})
    assert "Kies een plaats" in geen.context["form"].errors["intake_op"][0]
    client.post(url, {"plek": gekozen, "versie": aanmelding.versie})

    intake = Intake.objects.get()
    assert intake.zitdag == eigen
    bezet = client.post(
        reverse("aanmelding_intake", args=[AanmeldingFactory().pk]), {"plek": gekozen}
    )
    assert "intussen bezet" in bezet.context["form"].errors["plek"][0]


def test_a_report_is_written_and_rounded_off_on_its_page(client, bemiddelaar, aanmelding):
    intake = plan(bemiddelaar, aanmelding)
    client.force_login(bemiddelaar)
    url = reverse("intake_verslag", args=[intake.pk])
    gegevens = {"gehouden_op": "06/03/2025", "dagen": ["0", "4"], "motivatie": "Wil buiten"}

    client.post(url, gegevens)
    assert Intakeverslag.objects.get().dagen == [0, 4]
    fout = client.post(url, gegevens | {"afronden": "1", "versie": "1", "motivatie": "Weg"})
    assert set(fout.context["form"].errors) == {"advies", "conclusie"}
    assert Intakeverslag.objects.get().motivatie == "Wil buiten"  # nothing half saved
    klaar = client.post(url, gegevens | VOL | {"afronden": "1", "versie": "1"})

    assert klaar.url == intake.get_absolute_url()
    assert Intakeverslag.objects.get().is_afgerond
    oud = client.post(url, gegevens | {"versie": "1"})
    assert "afgerond" in oud.text
    assert client.get(url).url == intake.get_absolute_url()


def test_absent_and_cancelled_are_written_on_their_pages(client, bemiddelaar):
    client.force_login(bemiddelaar)
    een, twee = IntakeFactory(), IntakeFactory()

    client.post(reverse("intake_niet_verschenen", args=[een.pk]), {"verwittigd": "nee"})
    client.post(reverse("intake_annuleren", args=[twee.pk]), {"reden": "Vraagt een andere dag"})

    een.refresh_from_db()
    twee.refresh_from_db()
    assert (een.status, een.verwittigd) == ("niet_verschenen", False)
    assert (twee.status, twee.reden) == ("geannuleerd", "Vraagt een andere dag")


def test_the_letter_says_what_to_know_and_nothing_sensitive(monkeypatch):
    brieven = []
    monkeypatch.setattr(
        pdf,
        "maak_pdf",
        lambda sjabloon, context: brieven.append(render_to_string(sjabloon, context)),
    )
    aanmelding = AanmeldingFactory(motivering="Zorgt voor een kind", naam="El Amrani")

    pdf.intake_uitnodiging_pdf(
        intake=IntakeFactory(aanmelding=aanmelding),
        organisatie="Zonnestreek",
        telefoon="+3223659706",
        adres="Markt 1, 1500 Halle",
        vandaag=date(2025, 3, 1),
    )

    [brief] = brieven
    for woord in (
        "Youssef El Amrani<br>Basiliekstraat 3<br>1500 Halle",
        "donderdag 6 maart 2025 om 9.00",
        "45 minuten",
        "1 maart 2025",
        "identiteitskaart",
        "02 365 97 06",
    ):
        assert woord in brief
    for geheim in ("Zorgt voor een kind", "Leefloon", aanmelding.insz, aanmelding.insz_gemaskeerd):
        assert geheim not in brief


def test_the_letter_is_for_who_sees_the_person_and_is_logged(client):
    intake = IntakeFactory()
    url = reverse("intake_uitnodiging", args=[intake.pk])
    client.force_login(AccountFactory(als_toeleider=True))
    assert client.get(url).status_code == 404
    client.force_login(AccountFactory(als_toeleider=True, dienst=intake.aanmelding.dienst))

    antwoord = client.get(url)

    assert antwoord.content.startswith(b"%PDF-")
    assert "El Amrani" not in antwoord["Content-Disposition"]
    inzage = Inzage.objects.get()
    assert (inzage.personen, inzage.wijze) == ([intake.aanmelding_id], "pdf")


def test_a_letter_view_without_scope_gives_it_to_another_dienst(client, monkeypatch):
    """The twin."""
    intake = IntakeFactory()
    client.force_login(AccountFactory(als_toeleider=True))
    monkeypatch.setattr(IntakeUitnodigingPdfView, "get_queryset", lambda self: self.queryset.all())

    assert client.get(reverse("intake_uitnodiging", args=[intake.pk])).status_code == 200


def test_the_calendar_holds_the_hour_and_no_name(client, bemiddelaar):
    intake = IntakeFactory()
    client.force_login(bemiddelaar)

    antwoord = client.get(reverse("intake_agenda", args=[intake.pk]))

    tekst = antwoord.text
    assert antwoord["Content-Type"].startswith("text/calendar")
    assert "20250306T090000" in tekst
    assert "SUMMARY:Intake wijk-werken" in tekst
    assert intake.aanmelding.naam not in tekst
    assert intake.aanmelding.voornaam not in tekst
