"""Evidence beside memory: what an evaluatie knows of its period, and of what is due."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import (
    AccountFactory,
    AfsprakenbladFactory,
    EvaluatieFactory,
    GeplandMomentFactory,
    InzetFactory,
    PrestatieFactory,
    SchorsingFactory,
    TerugkoppelingFactory,
    TrajectFactory,
)
from tests.factories.trajecten import teken
from trajecten.choices import Stiptheid
from trajecten.evaluatiedag import met_evaluatiedag
from trajecten.evaluatiezinnen import stiptheidzin
from trajecten.models import Competentie, Evaluatie, Schorsing, Traject, Urenstap
from trajecten.rules.evaluaties import Verschil, Wachttijd, uiterste_dag, verschil
from trajecten.services.evaluatiegegevens import gegevens_van
from trajecten.services.evaluaties import (
    evaluatie_afronden,
    evaluatie_beginnen,
    evaluatie_schrijven,
)
from trajecten.services.inzetten import moment_annuleren
from trajecten.services.prestaties import prestatie_registreren
from trajecten.views.evaluatieblad import vervolg_van
from wijkwerken.berichten.models import Bericht

pytestmark = pytest.mark.django_db
NU = datetime(2025, 6, 30, 14, 0, tzinfo=UTC)


@pytest.fixture
def dienst(traject):
    return AccountFactory(als_toeleider=True, dienst=traject.toeleider)


@pytest.fixture
def evaluatie(traject):
    """Two places, an agreement of 20 and then 40 hours, an illness and some notes."""
    blad = AfsprakenbladFactory(traject=traject, volgnummer=1)
    for maand, uren in ((1, 20), (3, 40)):
        Urenstap.objects.create(afsprakenblad=blad, vanaf_maand=maand, uren=uren)
    teken(blad, date(2025, 1, 2))
    school = InzetFactory(
        traject=traject, aanvraag__gebruiker__soort="onderwijs", aanvraag__gebruiker__voornaam=""
    )
    hoeve = InzetFactory(
        traject=traject, aanvraag__gebruiker__soort="landbouw", aanvraag__gebruiker__voornaam=""
    )
    for inzet, maand, uren, noot in (
        (school, 2, 4, Stiptheid.OP_TIJD),
        (school, 3, 8, Stiptheid.TE_LAAT),
        (hoeve, 3, 3, ""),
    ):
        PrestatieFactory(
            traject=traject, inzet=inzet, datum=date(2025, maand, 10), uren=uren, stiptheid=noot
        )
    GeplandMomentFactory(
        inzet=school,
        datum=date(2025, 5, 6),
        status="geannuleerd",
        stiptheid=Stiptheid.NIET_VERWITTIGD,
    )
    SchorsingFactory(traject=traject)
    TerugkoppelingFactory(traject=traject, inzet=school, opmerking="Vlot.")
    PrestatieFactory(traject=traject, inzet=school, datum=date(2025, 7, 1), uren=9)
    return EvaluatieFactory(traject=traject, verslag_bemiddelaar="Gaat goed.")


def test_what_is_known_of_the_period(evaluatie, django_assert_num_queries):
    evaluatie = Evaluatie.objects.select_related("traject").get()
    with django_assert_num_queries(10):
        gegevens = gegevens_van(evaluatie)

    assert (gegevens["van"], gegevens["tot"]) == (date(2025, 1, 1), date(2025, 6, 30))
    assert (gegevens["uren"]["totaal"], gegevens["uren"]["afgesproken"]) == (15, 200)
    assert [(r["uren"], r["afgesproken"]) for r in gegevens["uren"]["maanden"]][:3] == [
        (0, 20),
        (4, 20),
        (11, 40),
    ]
    assert {r["soort"]: r["aantal"] for r in gegevens["plaatsen"]["soorten"]} == {
        "Land- en tuinbouwbedrijf": 1,
        "Onderwijsinstelling": 1,
    }
    assert gegevens["plaatsen"]["aantal"] == 2
    assert [r["reden"] for r in gegevens["schorsingen"]] == ["Ziekte"]
    assert [(r["plaats"], r["werk"]) for r in gegevens["terugkoppelingen"]] == [
        ("Onderwijsinstelling", 3)
    ]
    assert stiptheidzin(gegevens) == (
        "1 keer op tijd, 1 keer te laat, 1 keer niet gekomen zonder te verwittigen. "
        "Van 1 keer is niets genoteerd."
    )


def test_more_rows_cost_no_more_queries(evaluatie, django_assert_num_queries):
    for _ in range(3):
        PrestatieFactory(traject=evaluatie.traject, datum=date(2025, 4, 20), uren=1)
        TerugkoppelingFactory(traject=evaluatie.traject)
    with django_assert_num_queries(11):
        gegevens_van(Evaluatie.objects.select_related("traject").get())


def test_rounding_off_keeps_what_was_known_then(evaluatie):
    """Feedback and corrections that come later do not change what was decided on."""
    toen = gegevens_van(evaluatie)
    evaluatie_afronden(
        door=evaluatie.traject.bemiddelaar,
        evaluatie=evaluatie,
        besluit="verder",
        volgende_stap="",
        nu=NU,
    )
    TerugkoppelingFactory(traject=evaluatie.traject)
    PrestatieFactory(traject=evaluatie.traject, datum=date(2025, 4, 20), uren=1)

    evaluatie.refresh_from_db()
    assert gegevens_van(evaluatie) == toen
    assert evaluatie.uren == 15


# -- punctuality -------------------------------------------------------------------------------
def test_a_note_comes_with_the_hours_and_one_with_a_moment_nobody_came_to(traject, bemiddelaar):
    inzet = InzetFactory(traject=traject)
    moment = GeplandMomentFactory(inzet=inzet)

    prestatie = prestatie_registreren(
        door=bemiddelaar,
        inzet=inzet,
        datum=date(2025, 3, 3),
        uren=2,
        vandaag=date(2025, 3, 3),
        stiptheid=Stiptheid.TE_LAAT,
    )
    moment = moment_annuleren(door=bemiddelaar, moment=moment, stiptheid=Stiptheid.VERWITTIGD)

    assert prestatie.stiptheid == "te_laat"
    assert (moment.status, moment.reden) == ("geannuleerd", "Niet gekomen, verwittigd")


@pytest.mark.parametrize("soort", [Stiptheid.VERWITTIGD, Stiptheid.NIET_VERWITTIGD])
def test_who_worked_did_come(client, bemiddelaar, traject, soort):
    client.force_login(bemiddelaar)
    inzet = InzetFactory(traject=traject)

    antwoord = client.post(
        reverse("prestatie_nieuw"),
        {"inzet": inzet.pk, "datum": "03/03/2025", "uren": 2, "stiptheid": soort.value},
    )

    assert "stiptheid" in antwoord.context["form"].errors
    assert not traject.prestaties.exists()


# -- the two parts -----------------------------------------------------------------------------
def test_who_sent_the_aanmelding_is_asked_once_for_its_part(traject, bemiddelaar, dienst):
    AccountFactory(als_toeleider=True)  # of another dienst
    evaluatie = evaluatie_beginnen(
        door=bemiddelaar, traject=traject, soort="tussentijds", datum=date(2025, 6, 30)
    )

    [bericht] = Bericht.objects.filter(sleutel__startswith="evaluatie_deel:")
    assert bericht.account == dienst
    assert str(evaluatie.pk) in bericht.tekst
    assert traject.wijkwerker.naam not in bericht.tekst


def test_the_page_says_whose_turn_it_is(client, traject, bemiddelaar, dienst):
    evaluatie = EvaluatieFactory(traject=traject)
    url = evaluatie.get_absolute_url()
    client.force_login(dienst)
    assert "U bent aan de beurt" in client.get(url).text
    geweigerd = client.post(
        reverse("evaluatie_schrijven", args=[evaluatie.pk]), {"toeleider_klaar": "on"}
    )
    assert "Schrijf eerst uw deel" in geweigerd.text
    client.post(
        reverse("evaluatie_schrijven", args=[evaluatie.pk]),
        {"verslag_toeleider": "Thuis gaat het goed.", "toeleider_klaar": "on"},
    )
    pagina = client.get(url).text
    assert "Wacht op de bemiddelaar" in pagina
    assert f"door {dienst}" in pagina
    assert "Terugkoppeling vragen" not in pagina

    client.force_login(bemiddelaar)
    pagina = client.get(url).text
    assert "U bent aan de beurt" in pagina
    assert Bericht.objects.filter(sleutel=f"evaluatie_klaar:{evaluatie.pk}").count() == 1


@pytest.mark.parametrize(
    ("besluit", "verwacht"),
    [
        ("verder", "verlengen/"),
        ("bijsturen", "afsprakenblad/"),
        ("stoppen", "beeindigen/?einde=2025-03-31"),
    ],
)
def test_each_decision_leads_to_what_follows(regels, besluit, verwacht):
    traject = TrajectFactory(voorzien_einde=date(2025, 6, 30))
    evaluatie = EvaluatieFactory(
        traject=traject,
        datum=date(2025, 3, 31),
        besluit=besluit,
        verslag_bemiddelaar="x",
        afgerond_op=NU,
    )

    vervolg = vervolg_van(evaluatie, date(2025, 4, 1))
    assert vervolg.url.endswith(verwacht)

    EvaluatieFactory(traject=traject, datum=date(2025, 5, 1))
    assert vervolg_van(evaluatie, date(2025, 5, 2)) is None


def test_the_pdf_holds_both_parts(client, bemiddelaar, evaluatie):
    client.force_login(bemiddelaar)
    antwoord = client.get(reverse("evaluatie_pdf", args=[evaluatie.pk]))

    assert antwoord.content.startswith(b"%PDF")
    assert evaluatie.traject.wijkwerker.naam not in antwoord["Content-Disposition"]


# -- competences then and now ------------------------------------------------------------------
@pytest.mark.parametrize(
    ("toen", "nu", "verwacht"),
    [
        (1, 2, Verschil.VOORUIT),
        (1, 1, Verschil.GELIJK),
        (2, 1, Verschil.ACHTERUIT),
        (None, 1, Verschil.NIEUW),
        (1, None, Verschil.OPEN),
    ],
)
def test_how_a_competence_moved(toen, nu, verwacht):
    assert verschil(toen, nu) == verwacht


@pytest.fixture
def met_competentie(traject, bemiddelaar):
    """Begun after an afsprakenblad was signed, and after a newer draft that does not count."""
    for nummer, wat in ((1, "Een vast werkritme"), (2, "Frans")):
        blad = AfsprakenbladFactory(traject=traject, volgnummer=nummer)
        Competentie.objects.create(
            afsprakenblad=blad, soort="te_verwerven", omschrijving=wat, niveau="met_hulp"
        )
        if nummer == 1:
            teken(blad, date(2025, 1, 2))
    return evaluatie_beginnen(
        door=bemiddelaar, traject=traject, soort="tussentijds", datum=date(2025, 6, 30)
    )


def schrijf(door, evaluatie, **wijziging):
    return evaluatie_schrijven(door=door, evaluatie=evaluatie, versie=None, nu=NU, **wijziging)


def test_the_levels_of_then_stand_beside_those_of_now(met_competentie, bemiddelaar, dienst):
    [rij] = met_competentie.competenties.all()
    assert (rij.omschrijving, rij.niveau_toen, rij.verschil) == (
        "Een vast werkritme",
        "met_hulp",
        Verschil.OPEN,
    )
    oordeel = {"id": rij.pk, "niveau_nu": "zelfstandig", "waarom": "Alleen op de ronde."}
    with pytest.raises(ValidationError) as refusal:
        schrijf(dienst, met_competentie, competenties=[oordeel])
    assert list(refusal.value.error_dict) == ["competenties"]
    schrijf(bemiddelaar, met_competentie, competenties=[oordeel])

    rij.refresh_from_db()
    assert (rij.verschil, rij.waarom) == (Verschil.VOORUIT, "Alleen op de ronde.")
    with pytest.raises(ValidationError):
        schrijf(bemiddelaar, met_competentie, competenties=[oordeel | {"id": uuid4()}])


def test_the_form_and_the_page_show_each_competence(client, met_competentie, bemiddelaar):
    client.force_login(bemiddelaar)
    [rij] = met_competentie.competenties.all()
    url = reverse("evaluatie_schrijven", args=[met_competentie.pk])
    assert "Toen: met hulp" in client.get(url).text

    client.post(
        url,
        {
            "soort": "tussentijds",
            "datum": "30/06/2025",
            "verslag_bemiddelaar": "Goed.",
            f"niveau_{rij.pk}": "nog_niet",
            f"waarom_{rij.pk}": "Kwam weinig.",
        },
    )
    pagina = client.get(met_competentie.get_absolute_url()).text
    assert "Achteruit" in pagina
    assert "Kwam weinig." in pagina


# -- what is due -------------------------------------------------------------------------------
DAG = st.dates(date(2023, 1, 1), date(2026, 12, 31))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    start=DAG,
    na=st.none() | st.integers(0, 400),
    einde=st.none() | st.integers(1, 500),
    maanden=st.integers(1, 12),
    gaten=st.lists(st.tuples(st.integers(0, 90), st.integers(0, 60)), max_size=3),
    open_einde=st.booleans(),
)
def test_the_database_reckons_the_day_as_the_rule_does(
    traject, start, na, einde, maanden, gaten, open_einde
):
    Evaluatie.objects.all().delete()
    Schorsing.objects.all().delete()
    laatste = None if na is None else start + timedelta(days=na)
    slot = None if einde is None else start + timedelta(days=einde)
    Traject.objects.update(start=start, voorzien_einde=slot, heeft_overgangsmaatregel=slot is None)
    if laatste:
        EvaluatieFactory(
            traject=traject,
            datum=laatste,
            besluit="verder",
            verslag_bemiddelaar="x",
            afgerond_op=NU,
        )
    perioden, van = [], start + timedelta(days=maanden * 29)
    for gat, duur in gaten:
        van += timedelta(days=gat)
        tot = van + timedelta(days=duur)
        perioden.append(Wachttijd(van, tot))
        van = tot + timedelta(days=1)
    if perioden and open_einde:
        perioden[-1] = Wachttijd(perioden[-1].van, None)
    Schorsing.objects.bulk_create(
        Schorsing(traject=traject, reden="ziekte", van=p.van, tot=p.tot) for p in perioden
    )

    rij = met_evaluatiedag(Traject.objects.all(), maanden=maanden, wacht_op=["ziekte"]).get()
    zonder = met_evaluatiedag(Traject.objects.all(), maanden=maanden, wacht_op=[]).get()

    assert rij.uiterlijk == uiterste_dag(
        start, laatste, maanden=maanden, einde=slot, wachttijden=perioden
    )
    assert zonder.uiterlijk == uiterste_dag(start, laatste, maanden=maanden, einde=slot)


@pytest.fixture
def lijst(regels):
    """One late with a draft, one that comes, one far off; and one of another dienst."""
    vandaag = timezone.localdate()
    laat, komt, ver, vreemd = (
        TrajectFactory(
            start=vandaag - timedelta(days=dagen), voorzien_einde=vandaag + timedelta(days=300)
        )
        for dagen in (200, 165, 20, 200)
    )
    Traject.objects.filter(pk__in=[komt.pk, ver.pk]).update(toeleider=laat.toeleider)
    EvaluatieFactory(traject=laat, datum=vandaag)
    return {"laat": laat, "komt": komt, "ver": ver, "vreemd": vreemd}


def namen(client, lijst, **query):
    tekst = client.get(reverse("evaluatie_list", query={"leeg": "1", **query})).text
    return {naam for naam, traject in lijst.items() if traject.nummer in tekst}


def test_the_list_narrows_to_what_is_due(client, coordinator, lijst):
    client.force_login(coordinator)

    assert namen(client, lijst) == set(lijst)
    assert namen(client, lijst, stand="te_laat") == {"laat", "vreemd"}
    pagina = client.get(reverse("evaluatie_list", query={"stand": "te_laat", "leeg": "1"})).text
    assert pagina.count('<span class="uitleg mis">') == 2
    assert namen(client, lijst, stand="komt") == {"komt"}
    assert namen(client, lijst, stand="in_opmaak") == {"laat"}
    assert namen(client, lijst, stand="wacht_toeleider") == {"laat"}
    assert namen(client, lijst, stand="wacht_bemiddelaar") == set()
    assert namen(client, lijst, bemiddelaar=lijst["ver"].bemiddelaar.pk) == {"ver"}


def test_a_toeleider_reads_its_own_and_that_its_part_is_missing(client, lijst):
    client.force_login(AccountFactory(als_toeleider=True, dienst=lijst["laat"].toeleider))

    tekst = client.get(reverse("evaluatie_list")).text
    assert "Uw deel ontbreekt" in tekst
    assert namen(client, lijst) == {"laat", "komt", "ver"}
    assert namen(client, lijst, stand="geescaleerd") == set()


def test_the_list_takes_as_many_queries_for_ten_as_for_one(
    client, coordinator, lijst, django_assert_max_num_queries
):
    client.force_login(coordinator)
    for _ in range(8):
        EvaluatieFactory(traject=TrajectFactory())
    with django_assert_max_num_queries(16):
        client.get(reverse("evaluatie_list", query={"leeg": "1"}))
