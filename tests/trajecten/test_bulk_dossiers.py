"""A caseload is handed over at once, and back; aanmeldingen are marked as seen together."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from tests.factories import (
    AanmeldingFactory,
    AccountFactory,
    EvaluatieFactory,
    TrajectFactory,
    ZitdagFactory,
)
from tests.wereld import maak_wereld
from trajecten.models import Aanmelding, Evaluatie, Opvolging, Traject, Zitdag
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.toegang.lijsten import lijstview
from wijkwerken.toegang.models import Bulkuitvoering, Inzage

pytestmark = pytest.mark.django_db
URL = "/trajecten/"


@pytest.fixture
def caseload(regels, bemiddelaar):
    return TrajectFactory.create_batch(3, bemiddelaar=bemiddelaar)


@pytest.fixture
def collega(db):
    return AccountFactory(naam="Piet Bemiddelaar")


def bulk(client, url=URL, actie="overdragen", **gegevens):
    return client.post(url, {"daad": "bulk", "actie": actie, **gegevens})


def bevestig(client, antwoord, url=URL, actie="overdragen", **gegevens):
    rijen = [regel["uitslag"].rij for regel in antwoord.context["lukt"]]
    return bulk(
        client, url, actie,
        rij=[f"{rij.pk}:{rij.versie}" for rij in rijen],
        sleutel=str(antwoord.context["sleutel"]),
        gezien=antwoord.context["gezien"],
        stap="uitvoeren",
        **gegevens,
    )  # fmt: skip


def test_a_caseload_goes_to_a_colleague_and_comes_back(client, bemiddelaar, caseload, collega):
    client.force_login(bemiddelaar)
    TrajectFactory()  # of somebody else: the default filter leaves it out
    waarheen = {"bemiddelaar": str(collega.pk), "reden": "Lange afwezigheid."}

    antwoord = bulk(client, alles="1", stap="proef", **waarheen)
    wijziging = ("Bemiddelaar", bemiddelaar.naam, "Piet Bemiddelaar")
    assert [r["uitslag"].wijzigingen for r in antwoord.context["lukt"]] == [[wijziging]] * 3
    assert not Traject.objects.filter(bemiddelaar=collega).exists()
    bevestig(client, antwoord, **waarheen)
    assert Traject.objects.filter(bemiddelaar=collega).count() == 3

    uitvoering = Bulkuitvoering.objects.get()
    client.post(reverse("bulkuitvoering_ongedaan", args=[uitvoering.pk]))
    assert set(Traject.objects.filter(bemiddelaar=bemiddelaar)) == set(caseload)


def test_an_ended_traject_refuses_with_the_sentence_of_its_own_page(
    client, bemiddelaar, caseload, collega
):
    client.force_login(bemiddelaar)
    af = TrajectFactory(
        bemiddelaar=bemiddelaar,
        status="beeindigd",
        einde=date(2026, 3, 1),
        einde_reden="andere",
        doorstroom="geen",
    )

    antwoord = bulk(
        client, f"{URL}?leeg=1", rij=[str(af.pk)], stap="proef", bemiddelaar=str(collega.pk),
        reden="Andere gemeente.",
    )  # fmt: skip

    [geweigerd] = antwoord.context["geweigerd"]
    assert geweigerd["uitslag"].bezwaar == "Dit traject is al beëindigd."
    assert af.wijkwerker_id in Inzage.objects.latest("aangemaakt_op").personen


def test_a_reason_is_asked(client, bemiddelaar, caseload, collega):
    client.force_login(bemiddelaar)

    antwoord = bulk(client, alles="1", stap="proef", bemiddelaar=str(collega.pk))

    assert antwoord.context["form"].errors["reden"]


def test_a_toeleider_has_no_act_on_the_dossiers_of_its_dienst(client, caseload, collega):
    client.force_login(AccountFactory(als_toeleider=True, dienst=caseload[0].toeleider))

    antwoord = bulk(client, alles="1", stap="proef", bemiddelaar=str(collega.pk), reden="x")

    assert antwoord.status_code == 403


def test_aanmeldingen_are_marked_as_seen_together(client, bemiddelaar, regels):
    client.force_login(bemiddelaar)
    AanmeldingFactory.create_batch(2)
    AanmeldingFactory(status="gezien")

    antwoord = bulk(client, "/aanmeldingen/", "gezien", alles="1")
    assert len(antwoord.context["gelijk"]) == 1
    bevestig(client, antwoord, "/aanmeldingen/", "gezien")

    assert Aanmelding.objects.filter(status="gezien").count() == 3


# -- opvolgingen, zitdagen, evaluaties ---------------------------------------------------------
def bezwaren(antwoord):
    return [regel["uitslag"].bezwaar for regel in antwoord.context["geweigerd"]]


def test_who_was_not_reached_is_asked_again_and_an_answer_is_never_overwritten(
    client, bemiddelaar, caseload
):
    vandaag = timezone.localdate()
    open_, ingevuld = (
        Opvolging.objects.create(traject=traject, maand=3, uiterlijk=vandaag)
        for traject in caseload[:2]
    )
    Opvolging.objects.filter(pk=ingevuld.pk).update(
        situatie="opleiding", ingevuld_op=timezone.now(), ingevuld_door=bemiddelaar
    )
    client.force_login(bemiddelaar)
    url = "/opvolgingen/?leeg=1"

    antwoord = bulk(client, url, "niet_bereikt", rij=[str(open_.pk), str(ingevuld.pk)])
    assert bezwaren(antwoord) == ["Deze opvolging wordt niet meer gevraagd."]
    bevestig(client, antwoord, url, "niet_bereikt")

    pagina = client.get(Bulkuitvoering.objects.get().get_absolute_url())
    persoon = open_.traject.wijkwerker
    assert persoon.volledige_naam in pagina.text
    assert Inzage.objects.latest("aangemaakt_op").personen == [persoon.pk]
    open_.refresh_from_db()
    ingevuld.refresh_from_db()
    assert (open_.keren_niet_bereikt, open_.uiterlijk > vandaag) == (1, True)
    assert (ingevuld.situatie, ingevuld.keren_niet_bereikt) == ("opleiding", 0)


def test_a_toeleider_marks_its_own_and_never_another_opvolging(client, caseload):
    eigen, ander = (
        Opvolging.objects.create(traject=t, maand=3, uiterlijk=timezone.localdate())
        for t in caseload[:2]
    )
    client.force_login(AccountFactory(als_toeleider=True, dienst=caseload[0].toeleider))
    url = "/opvolgingen/?leeg=1"

    antwoord = bulk(client, url, "niet_bereikt", rij=[str(eigen.pk), str(ander.pk)])
    bevestig(client, antwoord, url, "niet_bereikt")

    keren = dict(Opvolging.objects.values_list("pk", "keren_niet_bereikt"))
    assert keren == {eigen.pk: 1, ander.pk: 0}


def test_the_zitdagen_of_a_week_off_are_cancelled_with_one_reason(client, bemiddelaar, regels):
    zitdagen = [ZitdagFactory(datum=date(2027, 3, dag)) for dag in (4, 11)]
    client.force_login(bemiddelaar)
    rijen = [str(zitdag.pk) for zitdag in zitdagen]

    antwoord = bulk(
        client, "/zitdagen/", "annuleren", rij=rijen, stap="proef", reden="Verlof"
    )  # fmt: skip
    assert not Zitdag.objects.filter(status="geannuleerd").exists()
    bevestig(client, antwoord, "/zitdagen/", "annuleren", reden="Verlof")

    assert Zitdag.objects.filter(status="geannuleerd", reden="Verlof").count() == 2
    client.force_login(AccountFactory(als_toeleider=True))
    assert bulk(client, "/zitdagen/", "annuleren", rij=rijen).status_code == 403


def test_evaluaties_of_a_caseload_begin_together_and_each_only_once(client, bemiddelaar, caseload):
    EvaluatieFactory(traject=caseload[0], afgerond_op=None)
    client.force_login(bemiddelaar)
    gesprek = {"soort": "tussentijds", "datum": "01/07/2025"}

    antwoord = bulk(
        client, "/evaluaties/", "evaluatie_beginnen", alles="1", stap="proef", **gesprek
    )
    assert bezwaren(antwoord) == ["Er is al een evaluatie in opmaak: werk daarin verder."]
    assert Evaluatie.objects.count() == 1
    bevestig(client, antwoord, "/evaluaties/", "evaluatie_beginnen", **gesprek)

    assert Evaluatie.objects.filter(afgerond_op=None, traject__in=caseload).count() == 3
    client.force_login(AccountFactory(als_toeleider=True, dienst=caseload[0].toeleider))
    assert bulk(client, "/evaluaties/", "evaluatie_beginnen", alles="1").status_code == 403


@pytest.mark.parametrize(
    "lijst",
    ["aanmelding_list", "traject_list", "aanvraag_list", "zitdag_list", "opvolging_list",
     "evaluatie_list"],
)  # fmt: skip
def test_the_page_of_an_act_names_its_rows_as_the_list_does(client, bemiddelaar, regels, lijst):
    """Also without the list having been asked for: each name comes from its first column."""
    wereld = maak_wereld()
    model = lijstview(lijst).queryset.model
    rij = wereld.rijen.get(model._meta.label) or ZitdagFactory()
    actie = lijstview(lijst).bulkacties[0]
    uitvoering = Bulkuitvoering.objects.create(
        door=bemiddelaar, lijst=lijst, daad=actie.naam, titel=actie.titel, model=model._meta.label
    )
    uitvoering.delen.create(rij=rij.pk, versie=rij.versie, staat="gedaan")
    client.force_login(bemiddelaar)

    pagina = client.get(uitvoering.get_absolute_url()).text
    naam = client.get(reverse(lijst), {"leeg": "1"}).context["tabel"].kolommen[0].tekst(rij)

    assert escape(naam) in pagina


def test_the_list_of_what_is_due_follows_the_rule_of_the_evaluaties(client, bemiddelaar, regels):
    vandaag = timezone.localdate()
    for maanden in (-8, -5, -2):  # due two months ago, within a month, in four months
        TrajectFactory(
            bemiddelaar=bemiddelaar,
            start=plus_maanden(vandaag, maanden),
            voorzien_einde=plus_maanden(vandaag, 4),
        )
    client.force_login(bemiddelaar)

    def aantal(keuze):
        return client.get(URL, {"evaluatie": keuze}).context["totaal"]

    assert (aantal("te_laat"), aantal("komt"), aantal("")) == (1, 2, 3)
