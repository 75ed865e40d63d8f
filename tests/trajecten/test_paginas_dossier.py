"""The pages of aanmeldingen, wijk-werkers, trajecten and what hangs under them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    AanmeldingFactory,
    AccountFactory,
    ActiviteitFactory,
    AfsprakenbladFactory,
    EvaluatieFactory,
    GeplandMomentFactory,
    InzetFactory,
    PostcodeFactory,
    PrestatieFactory,
    SchorsingFactory,
    ToeleidingsdienstFactory,
    TrajectFactory,
    WijkWerkerFactory,
)
from tests.trajecten.gegevens import aanmeldingsgegevens
from trajecten.models import Aanmelding, Afsprakenblad, Evaluatie, Traject, WijkWerker
from wijkwerken.kern.controles import insz_opmaak
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()


@pytest.fixture(autouse=True)
def _regels(regels):
    return regels


@pytest.fixture
def lopend(bemiddelaar):
    """Runs now, for two months already, with a bit of everything."""
    start = VANDAAG - timedelta(days=60)
    traject = TrajectFactory(
        bemiddelaar=bemiddelaar, start=start, voorzien_einde=start + timedelta(days=180)
    )
    AfsprakenbladFactory(traject=traject, volgnummer=1)
    return traject


@pytest.fixture
def dienst(lopend):
    return AccountFactory(als_toeleider=True, dienst=lopend.toeleider)


def vul(traject):
    """Rows of every kind, on days that exist in each month."""
    inzet = InzetFactory(traject=traject, van=traject.start)
    PrestatieFactory(traject=traject, inzet=inzet, datum=VANDAAG)
    GeplandMomentFactory(inzet=inzet, datum=VANDAAG)
    EvaluatieFactory(traject=traject, datum=VANDAAG)
    SchorsingFactory(traject=traject, van=traject.start, tot=traject.start)


def als_tekst(gegevens):
    """What a browser would send."""
    stappen = gegevens.pop("stappen", [])
    for nummer, (maand, uren) in enumerate(stappen):
        gegevens |= {f"stappen_{nummer}_maand": maand, f"stappen_{nummer}_uren": uren}
    for veld in ("verworven", "te_verwerven"):
        for nummer, tekst in enumerate(gegevens.pop(veld)):
            gegevens[f"{veld}_{nummer}_omschrijving"] = tekst
    return gegevens | {
        "geboortedatum": f"{gegevens['geboortedatum']:%d/%m/%Y}",
        "soort": "afsprakenblad",
        "duur_maanden": "6",
    }


def meld_aan(client, **anders):
    return client.post(reverse("aanmelding_nieuw"), als_tekst(aanmeldingsgegevens()) | anders)


# -- aanmeldingen --------------------------------------------------------------------------
def test_a_toeleider_keeps_a_draft_and_sends_it(client, toeleider):
    client.force_login(toeleider)
    assert client.get(reverse("aanmelding_nieuw")).status_code == 200

    antwoord = meld_aan(client, bewaren="1")

    aanmelding = Aanmelding.objects.get()
    assert antwoord.url == aanmelding.get_absolute_url()
    assert (aanmelding.status, aanmelding.dienst) == ("concept", toeleider.dienst)
    assert [s.uren for s in aanmelding.afsprakenblad.urenstappen.all()] == [20, 40]
    client.post(reverse("aanmelding_versturen", args=[aanmelding.pk]))
    aanmelding.refresh_from_db()
    assert aanmelding.status == "verstuurd"
    pagina = client.get(aanmelding.get_absolute_url())
    assert "Traject starten" not in pagina.text
    assert "85.07.30-033" not in pagina.text


def test_what_cannot_be_sent_is_told_at_its_field_and_not_kept(client, toeleider):
    client.force_login(toeleider)

    antwoord = meld_aan(client, versturen="1", kan_halftijds="on", inkomen="zonder")

    assert antwoord.status_code == 200
    assert set(antwoord.context["form"].errors) == {"kan_halftijds", "toeleider_reden"}
    assert not Aanmelding.objects.exists()
    assert meld_aan(client, versturen="1").status_code == 302
    assert Aanmelding.objects.get().status == "verstuurd"


def test_wrong_steps_and_a_wrong_insz_are_told_at_their_field(client, toeleider):
    client.force_login(toeleider)

    fout = meld_aan(client, stappen_0_maand="x", insz="85073003329").context["form"]
    assert "stappen" in fout.errors
    fout = meld_aan(client, insz="85073003329").context["form"]
    assert list(fout.errors) == ["insz"]


def test_editing_keeps_the_insz_and_a_stale_form_shows_what_stands_there(client, toeleider):
    client.force_login(toeleider)
    meld_aan(client, bewaren="1")
    aanmelding = Aanmelding.objects.get()
    url = reverse("aanmelding_bewerken", args=[aanmelding.pk])
    formulier = client.get(url).context["form"]
    assert [str(een) for een in formulier["verworven"].initial] == ["Frans", "stiptheid"]
    gegevens = als_tekst(aanmeldingsgegevens(naam="Peeters", insz=""))

    assert client.post(url, gegevens | {"versie": aanmelding.versie}).status_code == 302
    verouderd = client.post(url, gegevens | {"versie": aanmelding.versie, "naam": "Claes"})

    assert verouderd.status_code == 200
    assert "Iemand anders heeft deze gegevens intussen gewijzigd" in verouderd.text
    assert insz_opmaak(aanmelding.insz) not in verouderd.text
    assert aanmelding.insz not in verouderd.text
    aanmelding.refresh_from_db()
    assert aanmelding.naam == "Peeters"


def test_a_bemiddelaar_sees_plans_and_accepts(client, bemiddelaar):
    aanmelding = AanmeldingFactory()
    bekend = WijkWerkerFactory(
        rang=500,  # another number than the aanmelding
        naam=aanmelding.naam,
        voornaam=aanmelding.voornaam,
        geboortedatum=aanmelding.geboortedatum,
    )
    AfsprakenbladFactory(aanmelding=aanmelding, traject=None, volgnummer=1)
    client.force_login(bemiddelaar)

    def naar(wat, **gegevens):
        return client.post(reverse(f"aanmelding_{wat}", args=[aanmelding.pk]), gegevens)

    eerder = TrajectFactory(wijkwerker=bekend, start=date(2020, 1, 1))
    pagina = client.get(aanmelding.get_absolute_url()).text
    assert "zijn hier bekend" in pagina
    assert "heeft nog een lopend traject" in pagina
    eerder.delete()
    aanmelding.refresh_from_db()
    assert aanmelding.status == "gezien"  # who opened it has seen it
    assert aanmelding.gezien_op is not None
    naar("intake", intake_op="24/11/2026 14:00", intake_plaats="Halle", versie=aanmelding.versie)
    aanmelding.refresh_from_db()
    assert aanmelding.intake_op == datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
    starten = client.get(reverse("aanmelding_aanvaarden", args=[aanmelding.pk]))
    assert len(starten.context["form"].fields["persoon"].choices) == 2

    PostcodeFactory(postcode="1500", gemeente=aanmelding.gemeente)
    gekozen = {"start": "01/12/2026", "bemiddelaar": bemiddelaar.pk}
    vergelijken = naar("aanvaarden", persoon=str(bekend.pk), **gekozen)
    assert str(bekend.pk) in vergelijken.url
    assert client.get(vergelijken.url).context["form"]["start"].value() == "01/12/2026"
    antwoord = client.post(vergelijken.url, gekozen)
    traject = Traject.objects.get()
    assert antwoord.url == traject.get_absolute_url()
    assert traject.wijkwerker == bekend


def test_a_toeleider_hears_nothing_of_who_is_known(client):
    aanmelding = AanmeldingFactory()
    WijkWerkerFactory(
        naam=aanmelding.naam,
        voornaam=aanmelding.voornaam,
        geboortedatum=aanmelding.geboortedatum,
    )
    client.force_login(aanmelding.ingediend_door)

    assert "bekend" not in client.get(aanmelding.get_absolute_url()).text
    for wat in ("aanvaarden", "intake", "terugsturen"):
        url = reverse(f"aanmelding_{wat}", args=[aanmelding.pk])
        assert client.post(url).status_code == 403


def test_sending_back_shows_the_reason_to_the_dienst(client, bemiddelaar):
    aanmelding = AanmeldingFactory()
    client.force_login(bemiddelaar)
    client.post(
        reverse("aanmelding_terugsturen", args=[aanmelding.pk]),
        {"grond": "ander_instrument", "reden": "Welke taalles?"},
    )
    client.force_login(aanmelding.ingediend_door)

    pagina = client.get(aanmelding.get_absolute_url()).text
    assert "Welke taalles?" in pagina
    assert "Een ander instrument past beter" in pagina.split("Welke taalles?")[0]
    assert reverse("aanmelding_bewerken", args=[aanmelding.pk]) in pagina


# -- who sees what -------------------------------------------------------------------------
PAGINAS = ("wijkwerker_detail", "traject_detail", "afsprakenblad_detail", "evaluatie_detail")


@pytest.mark.parametrize("naam", PAGINAS)
@pytest.mark.parametrize(
    ("wie", "status"),
    [("bemiddelaar", 200), ("dienst", 200), ("toeleider", 404), ("gemeente", 403), ("beheer", 403)],
)
def test_pages_of_a_dossier(client, lopend, dienst, naam, wie, status):
    vul(lopend)
    accounts = {
        "bemiddelaar": lopend.bemiddelaar,
        "dienst": dienst,
        "toeleider": AccountFactory(als_toeleider=True),
        "gemeente": AccountFactory(als_gemeente=True, gemeente=lopend.gemeente),
        "beheer": AccountFactory(als_beheer=True),
    }
    rij = {
        "wijkwerker_detail": lopend.wijkwerker,
        "traject_detail": lopend,
        "afsprakenblad_detail": lopend.afsprakenbladen.get(),
        "evaluatie_detail": lopend.evaluaties.get(),
    }[naam]
    client.force_login(accounts[wie])

    antwoord = client.get(reverse(naam, args=[rij.pk]))

    assert antwoord.status_code == status
    if status == 200:
        assert lopend.wijkwerker.insz not in antwoord.text
        assert insz_opmaak(lopend.wijkwerker.insz) not in antwoord.text
        assert Inzage.objects.filter(personen__contains=[lopend.wijkwerker.pk]).exists()
    else:
        assert not Inzage.objects.exists()


DADEN = (
    "verlengen", "beeindigen", "overgang", "overdragen", "schorsing", "evaluatie",
)  # fmt: skip


@pytest.mark.parametrize("daad", DADEN)
def test_forms_of_a_traject_are_for_inside(client, lopend, dienst, daad):
    url = reverse(f"traject_{daad}", args=[lopend.pk])
    client.force_login(lopend.bemiddelaar)
    assert client.get(url).status_code == 200
    client.force_login(dienst)
    assert client.get(url).status_code == 403
    assert url not in client.get(lopend.get_absolute_url()).text


def test_a_toeleider_sees_no_traject_of_another_dienst(client, lopend, dienst):
    eerder = TrajectFactory(
        wijkwerker=lopend.wijkwerker,
        status="beeindigd",
        start=date(2020, 1, 1),
        voorzien_einde=date(2020, 6, 30),
        einde=date(2020, 6, 30),
        einde_reden="termijn",
        doorstroom="geen",
        doorstroom_toelichting="Verhuisd",
        toeleider=ToeleidingsdienstFactory(naam="OCMW Elders"),
        nummer="2020-0777",
    )
    PrestatieFactory(traject=eerder, datum=date(2020, 3, 2), uren=7)
    WijkWerker.objects.filter(pk=lopend.wijkwerker_id).update(nummer="2019-0042")
    client.force_login(lopend.bemiddelaar)
    tekst = client.get(lopend.wijkwerker.get_absolute_url()).text
    assert "6 maanden al gebruikt" in tekst
    assert "2019-0042" in tekst
    client.force_login(dienst)
    gevonden = client.get(reverse("wijkwerker_list"), {"zoek": "2019-0042"})
    assert gevonden.context["totaal"] == 0

    for url in (lopend.wijkwerker.get_absolute_url(), reverse("wijkwerker_list")):
        tekst = client.get(url, {"leeg": "1"}).text
        assert "al gebruikt" not in tekst
        assert "2019-0042" not in tekst  # the year would tell that the person was known
        assert "OCMW Elders" not in tekst
        assert "2020-0777" not in tekst
    assert client.get(eerder.get_absolute_url()).status_code == 404


def test_a_toeleider_reads_what_kind_of_place_it_is_and_inside_reads_who(client, lopend, dienst):
    inzet = InzetFactory(traject=lopend, van=lopend.start)
    gebruiker = str(inzet.aanvraag.gebruiker)
    for account, genoemd in ((lopend.bemiddelaar, True), (dienst, False)):
        client.force_login(account)
        for url in (lopend.get_absolute_url(), lopend.wijkwerker.get_absolute_url()):
            assert (gebruiker in client.get(url).text) is genoemd


def test_the_dossier_leads_to_the_hours_of_this_person_only(client, lopend):
    eigen = PrestatieFactory(traject=lopend, datum=VANDAAG)
    PrestatieFactory(datum=date(2025, 3, 3))
    client.force_login(lopend.bemiddelaar)
    [url] = {
        tab.url
        for tab in client.get(lopend.get_absolute_url()).context["tabs"]
        if tab.naam == "Prestaties"
    }

    rijen = client.get(url).context["page_obj"].object_list

    assert [rij.pk for rij in rijen] == [eigen.pk]


def test_the_whole_insz_is_shown_on_request_and_logged(client, lopend, dienst):
    wijkwerker = lopend.wijkwerker
    url = reverse("wijkwerker_insz", args=[wijkwerker.pk])
    client.force_login(lopend.bemiddelaar)

    assert client.get(url).status_code == 405
    assert insz_opmaak(wijkwerker.insz) in client.post(url).text
    assert Inzage.objects.get().wijze == "insz"
    client.force_login(dienst)
    assert client.post(url).status_code == 403


# -- lists ---------------------------------------------------------------------------------
@pytest.mark.parametrize("naam", ["aanmelding_list", "wijkwerker_list", "traject_list"])
@pytest.mark.parametrize("aantal", [1, 10])
def test_lists_take_the_same_queries_for_one_and_ten(
    client, django_assert_max_num_queries, bemiddelaar, naam, aantal
):
    for _ in range(aantal):
        vul(TrajectFactory(start=VANDAAG, voorzien_einde=VANDAAG + timedelta(days=90)))
        AanmeldingFactory()
    client.force_login(bemiddelaar)

    with django_assert_max_num_queries(15):
        antwoord = client.get(reverse(naam), {"leeg": "1"})
    assert len(antwoord.context["page_obj"].object_list) == aantal
    assert len(Inzage.objects.get().personen) == aantal


def test_lists_filter_on_what_the_address_says(client, bemiddelaar, lopend):
    ander = TrajectFactory(start=VANDAAG, voorzien_einde=VANDAAG + timedelta(days=90))
    client.force_login(bemiddelaar)

    def namen(naam, **query):
        antwoord = client.get(reverse(naam), query)
        return {rij.pk for rij in antwoord.context["page_obj"].object_list}

    assert namen("traject_list") == {lopend.pk}  # own dossiers first
    assert namen("traject_list", leeg="1") == {lopend.pk, ander.pk}
    assert namen("traject_list", gemeente=str(ander.gemeente_id)) == {ander.pk}
    assert namen("traject_list", toeleider=str(ander.toeleider_id)) == {ander.pk}
    assert namen("traject_list", zoek=ander.wijkwerker.naam) == {ander.pk}
    assert namen("wijkwerker_list") == {lopend.wijkwerker_id}
    assert namen("wijkwerker_list", bemiddelaar=str(ander.bemiddelaar_id)) == {ander.wijkwerker_id}
    assert namen("wijkwerker_list", status="geschorst") == set()
    SchorsingFactory(traject=ander, van=VANDAAG, tot=None)
    assert namen("wijkwerker_list", status="geschorst") == {ander.wijkwerker_id}
    zonder = WijkWerkerFactory()
    assert namen("wijkwerker_list", status="zonder") == {zonder.pk}
    nieuw = AanmeldingFactory()
    AanmeldingFactory(status="gezien", gemeente=nieuw.gemeente, dienst=nieuw.dienst)
    assert namen("aanmelding_list", status="verstuurd") == {nieuw.pk}
    assert len(namen("aanmelding_list")) == 2
    assert len(namen("aanmelding_list", dienst=str(nieuw.dienst_id))) == 2


@pytest.mark.parametrize("naam", ["aanmelding_list", "wijkwerker_list", "traject_list"])
@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_lists_are_exported_and_that_is_logged(client, lopend, naam, soort):
    AanmeldingFactory()
    client.force_login(lopend.bemiddelaar)

    antwoord = client.get(reverse(naam), {"export": soort})

    assert antwoord.status_code == 200
    assert Inzage.objects.get().wijze == "export"


@pytest.mark.parametrize("naam", ["wijkwerker_detail", "traject_detail"])
def test_a_dossier_takes_the_same_queries_whatever_it_holds(
    client, django_assert_max_num_queries, lopend, naam
):
    vul(lopend)
    for dag in range(1, 10):
        inzet = InzetFactory(traject=lopend, van=lopend.start)
        PrestatieFactory(traject=lopend, inzet=inzet, datum=lopend.start, uren=1)
        SchorsingFactory(
            traject=lopend,
            van=lopend.start + timedelta(days=dag),
            tot=lopend.start + timedelta(days=dag),
        )
    client.force_login(lopend.bemiddelaar)
    rij = lopend.wijkwerker if naam == "wijkwerker_detail" else lopend

    with django_assert_max_num_queries(32):
        assert client.get(reverse(naam, args=[rij.pk])).status_code == 200


# -- acts ----------------------------------------------------------------------------------
def test_ending_says_how_many_moments_were_cancelled(client, lopend):
    inzet = InzetFactory(traject=lopend, van=lopend.start)
    for dagen in (1, 2):
        GeplandMomentFactory(inzet=inzet, datum=VANDAAG + timedelta(days=dagen), uren=1)
    client.force_login(lopend.bemiddelaar)
    gegevens = {
        "einde": f"{VANDAAG:%d/%m/%Y}",
        "einde_reden": "doorstroom",
        "doorstroom": "job",
        "versie": lopend.versie,
    }

    url = reverse("traject_beeindigen", args=[lopend.pk])
    zonder = client.post(url, gegevens | {"einde_reden": ""})
    assert "einde_reden" in zonder.context["form"].errors
    pagina = client.post(url, gegevens, follow=True)

    assert "2 geplande momenten zijn geannuleerd" in pagina.text
    assert "De eindevaluatie ontbreekt" in pagina.text


def test_each_side_gets_the_form_of_its_own_part(client, lopend, dienst):
    client.force_login(lopend.bemiddelaar)
    client.post(
        reverse("traject_evaluatie", args=[lopend.pk]),
        {"soort": "tussentijds", "datum": f"{VANDAAG:%d/%m/%Y}"},
    )
    evaluatie = Evaluatie.objects.get()
    url = reverse("evaluatie_schrijven", args=[evaluatie.pk])
    assert "verslag_toeleider" not in client.get(url).context["form"].fields
    client.post(
        url,
        {
            "soort": "tussentijds",
            "datum": f"{VANDAAG:%d/%m/%Y}",
            "verslag_bemiddelaar": "Stipt.",
            "versie": evaluatie.versie,
        },
    )
    client.force_login(dienst)
    assert list(client.get(url).context["form"].fields) == [
        "verslag_toeleider",
        "toeleider_klaar",
        "versie",
    ]
    client.post(url, {"verslag_toeleider": "Thuis ook.", "verslag_bemiddelaar": "Nee."})
    evaluatie.refresh_from_db()
    assert (evaluatie.verslag_bemiddelaar, evaluatie.verslag_toeleider) == ("Stipt.", "Thuis ook.")
    client.force_login(lopend.bemiddelaar)
    client.post(reverse("evaluatie_afronden", args=[evaluatie.pk]), {"besluit": "verder"})
    evaluatie.refresh_from_db()
    assert evaluatie.afgerond_door == lopend.bemiddelaar


def test_the_afsprakenblad_is_written_signed_and_renewed(client, lopend):
    activiteit = ActiviteitFactory()
    blad = lopend.afsprakenbladen.get()
    client.force_login(lopend.bemiddelaar)
    client.post(
        reverse("afsprakenblad_bewerken", args=[blad.pk]),
        {
            "soort": "afsprakenblad",
            "verworven_0_omschrijving": "stiptheid",
            "te_verwerven_0_omschrijving": "Nederlands",
            "activiteiten": [activiteit.pk],
            "vervolgstap": "Opleiding",
            "duur_maanden": "6",
            "stappen_0_maand": "1",
            "stappen_0_uren": "20",
            "versie": blad.versie,
        },
    )
    teken = reverse("afsprakenblad_tekenen", args=[blad.pk])
    morgen = VANDAAG + timedelta(days=1)
    reden = {"reden": "Oude map"}
    fout = client.post(teken, {"getekend_op": f"{morgen:%d/%m/%Y}"} | reden)
    assert list(fout.context["form"].errors) == ["getekend_op"]
    fout = client.post(teken, {"getekend_op": f"{VANDAAG:%d/%m/%Y}"})
    assert list(fout.context["form"].errors) == ["bestand"]
    client.post(teken, {"getekend_op": f"{VANDAAG:%d/%m/%Y}"} | reden)
    blad.refresh_from_db()
    assert blad.is_getekend
    client.post(reverse("traject_afsprakenblad", args=[lopend.pk]))
    assert Afsprakenblad.objects.filter(traject=lopend).count() == 2


def test_a_wijkwerker_is_made_changed_and_gets_a_traject(client, bemiddelaar):
    client.force_login(bemiddelaar)
    gegevens = als_tekst(aanmeldingsgegevens())
    client.post(reverse("wijkwerker_nieuw"), gegevens)
    wijkwerker = WijkWerker.objects.get()
    dubbel = client.post(reverse("wijkwerker_nieuw"), gegevens)
    assert list(dubbel.context["form"].errors) == ["insz"]
    client.post(
        reverse("wijkwerker_bewerken", args=[wijkwerker.pk]),
        gegevens | {"insz": "", "telefoon": "", "versie": wijkwerker.versie},
    )
    wijkwerker.refresh_from_db()
    assert wijkwerker.telefoon == ""
    client.post(
        reverse("wijkwerker_uren_elders", args=[wijkwerker.pk]),
        {"maand": "17/11/2026", "uren": "12", "bron": "mail"},
    )
    assert wijkwerker.uren_elders.get().maand == date(2026, 11, 1)
    client.post(
        reverse("wijkwerker_traject_starten", args=[wijkwerker.pk]),
        {
            "start": "01/11/2026",
            "toeleider": ToeleidingsdienstFactory().pk,
            "gemeente": wijkwerker.gemeente_id,
            "bemiddelaar": bemiddelaar.pk,
        },
    )
    assert Traject.objects.get().wijkwerker == wijkwerker


# -- paper and history ---------------------------------------------------------------------
def test_the_afsprakenblad_as_pdf(client, lopend, dienst, toeleider):
    blad = lopend.afsprakenbladen.get()
    url = reverse("afsprakenblad_pdf", args=[blad.pk])
    client.force_login(dienst)

    antwoord = client.get(url)

    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord.content.startswith(b"%PDF-")
    assert Inzage.objects.get().wijze == "pdf"
    client.force_login(toeleider)
    assert client.get(url).status_code == 404


def test_the_history_tells_who_changed_what_and_never_the_insz(client, lopend, dienst):
    wijkwerker = lopend.wijkwerker
    client.force_login(lopend.bemiddelaar)
    client.post(
        reverse("traject_overdragen", args=[lopend.pk]),
        {
            "bemiddelaar": AccountFactory(naam="Bea Nieuw").pk,
            "reden": "Verlof",
            "versie": lopend.versie,
        },
    )
    WijkWerker.objects.filter(pk=wijkwerker.pk).update(straat="Nieuwstraat", insz_index="x" * 64)
    url = reverse("wijkwerker_geschiedenis", args=[wijkwerker.pk])

    tekst = " ".join(client.get(url).text.split())

    assert 'Bea Nieuw <span class="stil">(was An Bemiddelaar)' in tekst
    assert 'Nieuwstraat <span class="stil">(was Basiliekstraat)' in tekst
    assert "ander nummer" in tekst
    assert "x" * 64 not in tekst
    assert wijkwerker.insz_index not in tekst
    client.force_login(dienst)
    assert client.get(url).status_code == 403
