"""Every date with its rule and its inputs; schorsingen, months of before, the lapse."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tests.factories import (
    AanmeldingFactory,
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
from tests.trajecten.test_bijlagen import bestand
from trajecten.models import Overgangsbewijs, Traject
from trajecten.rules.termijn import REKENT_DE_ORGANISATIE, voor_buiten
from trajecten.rules.termijnen import bereken
from trajecten.rules.trajectfeiten import CODES, Schorsingsfeit
from trajecten.rules.watals import Proef, wat_als
from trajecten.services import maandenbesluit, schorsingen
from trajecten.services.aanmeldingen import aanmelding_aanvaarden
from trajecten.services.bijlagen import bijlage_toevoegen, bijlage_verwijderen
from trajecten.services.overgang import (
    overgangsmaatregel_laten_vervallen,
    overgangsmaatregel_vastleggen,
)
from trajecten.services.termijnen import feiten_van, termijnen, trajectfeiten, wat_als_vraag
from trajecten.services.trajecten import traject_starten, traject_verlengen
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.regels.models import Regel

pytestmark = pytest.mark.django_db
VANDAAG = date(2025, 6, 15)
ALLES_VERLENGT = dict.fromkeys(["ziekte", "moederschap", "opleiding", "andere"], True)


@pytest.fixture(autouse=True)
def _regels(regels):
    return regels


@pytest.fixture
def ziekte_verlengt():
    return Regel.objects.create(
        code="schorsing_verlengt",
        waarde=ALLES_VERLENGT | {"opleiding": False},
        geldig_van=date(2018, 2, 1),
        bron="Besluit van de raad van bestuur",
    )


def start(door, wijkwerker, dag, **anders):
    return traject_starten(
        door=door,
        wijkwerker=wijkwerker,
        start=dag,
        toeleider=ToeleidingsdienstFactory(),
        gemeente=wijkwerker.gemeente,
        bemiddelaar=door,
        **anders,
    )


def op(traject, dag=VANDAAG):
    return {rij.code: rij for rij in termijnen(traject=traject, vandaag=dag).termijnen}


def eerder(wijkwerker, van, tot):
    return TrajectFactory(
        nummer=f"{van.year}-9000", wijkwerker=wijkwerker, status="beeindigd", start=van,
        voorzien_einde=tot, einde=tot,
        einde_reden="termijn", doorstroom="geen",
    )  # fmt: skip


# -- golden cases --------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("dag", "eerste", "uiterste", "evaluatie"),
    [
        (date(2025, 8, 31), date(2026, 2, 28), date(2026, 8, 30), date(2026, 2, 28)),
        (date(2023, 8, 31), date(2024, 2, 29), date(2024, 8, 30), date(2024, 2, 29)),
        (date(2024, 2, 29), date(2024, 8, 28), date(2025, 2, 28), date(2024, 8, 28)),
        (date(2025, 3, 2), date(2025, 9, 1), date(2026, 3, 1), date(2025, 9, 1)),
    ],
    ids=["31 August", "31 August before a leap day", "29 February", "an ordinary day"],
)
def test_golden_start(bemiddelaar, dag, eerste, uiterste, evaluatie):
    traject = start(bemiddelaar, WijkWerkerFactory(), dag)
    klok = termijnen(traject=traject, vandaag=dag)

    assert traject.voorzien_einde == klok.eerste_termijn_einde == eerste
    assert (klok.uiterste_einde, klok.evaluatie_uiterlijk) == (uiterste, evaluatie)


def test_golden_overlapping_schorsingen(bemiddelaar, ziekte_verlengt):
    traject = start(bemiddelaar, WijkWerkerFactory(), date(2025, 3, 2))
    feiten = replace(
        trajectfeiten(traject, VANDAAG),
        schorsingen=(
            Schorsingsfeit(date(2025, 5, 1), date(2025, 5, 10), "ziekte", "Ziekte"),
            Schorsingsfeit(date(2025, 5, 6), date(2025, 5, 15), "moederschap", "Moederschap"),
            Schorsingsfeit(date(2025, 5, 12), date(2025, 5, 30), "opleiding", "Opleiding"),
        ),
    )

    # 1 to 15 May are fifteen days; training does not count.
    assert feiten.uiterste_einde == date(2026, 3, 16)
    [uiterste] = [r for r in bereken(feiten).termijnen if r.code == "uiterste_einde"]
    assert "15 dagen op, tot 16 maart 2026" in uiterste.uitleg


def test_golden_lapse_during_a_schorsing(bemiddelaar, traject):
    Traject.objects.filter(pk=traject.pk).update(heeft_overgangsmaatregel=True, voorzien_einde=None)
    traject.refresh_from_db()
    PrestatieFactory(traject=traject, datum=date(2025, 3, 3))
    SchorsingFactory(traject=traject, van=date(2025, 12, 1), tot=None)

    klok = termijnen(traject=traject, vandaag=date(2026, 3, 4))

    assert klok.overgang_vervalt_op == date(2026, 3, 3)


def test_golden_second_traject_after_an_earlier_one(bemiddelaar, coordinator):
    wijkwerker = WijkWerkerFactory()
    vroeger = eerder(wijkwerker, date(2024, 1, 1), date(2024, 9, 15))

    traject = start(bemiddelaar, wijkwerker, date(2025, 3, 2))

    rijen = op(traject)
    assert traject.voorzien_einde == rijen["uiterste_einde"].datum == date(2025, 7, 1)
    assert "blijven er 4 maanden over" in rijen["uiterste_einde"].uitleg
    gebruikt = rijen["maanden_gebruikt"]
    assert (gebruikt.naam, gebruikt.invoer[0].sleutel) == (
        "8 maanden gebruikt in een eerder traject",
        str(vroeger.pk),
    )
    met_besluit = maandenbesluit.gebruikte_maanden_beslissen(
        door=coordinator, traject=traject, maanden=2, reden="Was ziek.", vandaag=VANDAAG
    )
    rijen = op(met_besluit)
    assert rijen["uiterste_einde"].datum == date(2026, 1, 1)
    assert "tellen: Was ziek." in rijen["maanden_gebruikt"].uitleg
    assert rijen["maanden_gebruikt"].invoer[-1].waarde == f"{coordinator.naam}, 15 juni 2025"


# -- explanations --------------------------------------------------------------------------
def test_every_date_tells_its_rule_its_version_and_its_inputs(traject):
    EvaluatieFactory(
        traject=traject, datum=date(2025, 6, 10), verslag_bemiddelaar="x", besluit="verder",
        afgerond_op=datetime(2025, 6, 10, tzinfo=UTC),
    )  # fmt: skip
    SchorsingFactory(traject=traject)
    rijen = op(traject)

    assert set(rijen) == {
        "start", "evaluatie_1", "evaluatie_uiterlijk", "eindevaluatie", "eerste_termijn",
        "uiterste_einde", "voorzien_einde", "schorsing_2025-04-01",
    }  # fmt: skip
    assert (rijen["uiterste_einde"].regel.waarde, rijen["uiterste_einde"].regel.geldig_van) == (
        12,
        date(2018, 1, 1),
    )
    assert rijen["evaluatie_uiterlijk"].invoer[0].naam == "Vorige evaluatie"
    assert "moest er zijn op 30 juni 2025: in orde" in rijen["evaluatie_1"].uitleg
    assert "verlengt het traject niet" in rijen["schorsing_2025-04-01"].uitleg
    assert all(rij.uitleg and (rij.regel or rij.sleutel or rij.invoer) for rij in rijen.values())


def test_the_duration_follows_the_rule_of_the_start_and_an_evaluatie_that_of_today(traject):
    for code, waarde in (("trajectduur_maanden", 18), ("evaluatie_maanden", 3)):
        Regel.objects.create(code=code, waarde=waarde, geldig_van=date(2025, 2, 1), bron="nieuw")

    klok = termijnen(traject=traject, vandaag=VANDAAG)

    assert (klok.uiterste_einde, klok.evaluatie_uiterlijk) == (
        date(2025, 12, 31),
        date(2025, 3, 31),
    )


def test_a_dienst_reads_the_date_but_nothing_of_another_traject(bemiddelaar):
    wijkwerker = WijkWerkerFactory()
    vroeger = eerder(wijkwerker, date(2024, 1, 1), date(2024, 9, 15))
    klok = termijnen(traject=start(bemiddelaar, wijkwerker, date(2025, 3, 2)), vandaag=VANDAAG)

    buiten = voor_buiten(klok.termijnen)

    assert str(vroeger.pk) in repr(klok.termijnen)
    for verraad in (str(vroeger.pk), "eerder", "gebruikt", "8 maanden"):
        assert verraad not in repr(buiten)
    [uiterste] = [rij for rij in buiten if rij.code == "uiterste_einde"]
    assert uiterste.uitleg == REKENT_DE_ORGANISATIE


def test_the_facts_of_many_trajecten_take_a_constant_number_of_queries(
    traject, django_assert_max_num_queries
):
    alle = [traject, *(TrajectFactory() for _ in range(4))]
    for een in alle:
        SchorsingFactory(traject=een)
        EvaluatieFactory(traject=een)
    alle = list(Traject.objects.all())

    with django_assert_max_num_queries(8):
        feiten = feiten_van(alle, VANDAAG)

    assert {len(f.schorsingen) for f in feiten.values()} == {1}


# -- schorsingen ---------------------------------------------------------------------------
def schors(door, traject, **anders):
    gegevens = {"reden": "ziekte", "van": date(2025, 4, 1), "tot": date(2025, 4, 10)} | anders
    return schorsingen.schorsing_vastleggen(door=door, traject=traject, **gegevens)


def test_a_schorsing_moves_the_latest_end_and_the_planned_end_when_asked(
    bemiddelaar, ziekte_verlengt
):
    traject = start(bemiddelaar, WijkWerkerFactory(), date(2025, 3, 2))
    stil = schors(bemiddelaar, traject)
    traject.refresh_from_db()
    assert (traject.voorzien_einde, op(traject)["uiterste_einde"].datum) == (
        date(2025, 9, 1),
        date(2026, 3, 11),
    )

    schorsingen.schorsing_beeindigen(
        door=bemiddelaar, schorsing=stil, tot=date(2025, 4, 12), einde_opschuiven=True
    )
    traject.refresh_from_db()
    assert (traject.voorzien_einde, op(traject)["uiterste_einde"].datum) == (
        date(2025, 9, 3),
        date(2026, 3, 13),
    )


def test_a_schorsing_of_a_reason_that_does_not_extend_moves_nothing(bemiddelaar, ziekte_verlengt):
    traject = start(bemiddelaar, WijkWerkerFactory(), date(2025, 3, 2))
    schors(bemiddelaar, traject, reden="opleiding", einde_opschuiven=True)

    traject.refresh_from_db()
    assert (traject.voorzien_einde, op(traject)["uiterste_einde"].datum) == (
        date(2025, 9, 1),
        date(2026, 3, 1),
    )


def test_a_shorter_schorsing_never_leaves_an_end_past_the_latest(bemiddelaar, ziekte_verlengt):
    traject = start(bemiddelaar, WijkWerkerFactory(), date(2025, 3, 2))
    stil = schors(bemiddelaar, traject)
    Traject.objects.filter(pk=traject.pk).update(voorzien_einde=date(2026, 3, 11))
    kort = {"door": bemiddelaar, "schorsing": stil, "tot": date(2025, 4, 5)}

    with pytest.raises(RegelFout, match="ten laatste op 6 maart 2026"):
        schorsingen.schorsing_beeindigen(**kort)
    schorsingen.schorsing_beeindigen(**kort, einde_opschuiven=True)

    traject.refresh_from_db()
    assert traject.voorzien_einde == date(2026, 3, 6)


def test_a_proof_is_a_file_of_this_dossier_and_then_stays(bemiddelaar, traject):
    rij = schors(bemiddelaar, traject)
    vreemd = bijlage_toevoegen(
        door=bemiddelaar, bij=TrajectFactory(), bestand=bestand(naam="attest.pdf"),
        soort="schorsingsbewijs",
    )  # fmt: skip
    eigen = bijlage_toevoegen(
        door=bemiddelaar, bij=traject, bestand=bestand(naam="attest.pdf"),
        soort="schorsingsbewijs",
    )  # fmt: skip

    with pytest.raises(ValidationError) as refusal:
        schorsingen.schorsing_bewijzen(door=bemiddelaar, schorsing=rij, bijlage=vreemd)
    assert list(refusal.value.error_dict) == ["bijlage"]
    with pytest.raises(ValidationError):
        schorsingen.schorsing_bewijzen(door=bemiddelaar, schorsing=rij, bewijs=" ")
    rij = schorsingen.schorsing_bewijzen(door=bemiddelaar, schorsing=rij, bijlage=eigen)

    assert rij.heeft_bewijs
    assert op(traject)["schorsing_2025-04-01"].invoer[-1].waarde == "attest.pdf"
    with pytest.raises(ValidationError, match="bewijs van iets anders"):
        bijlage_verwijderen(door=bemiddelaar, bijlage=eigen)


# -- months of before ----------------------------------------------------------------------
def test_only_a_coordinator_decides_on_the_months_of_before(bemiddelaar, coordinator, monkeypatch):
    wijkwerker = WijkWerkerFactory()
    eerder(wijkwerker, date(2024, 1, 1), date(2024, 12, 31))
    besluit = {"maanden_besluit": 6, "maanden_besluit_reden": "Zes maanden ziek geweest."}

    with pytest.raises(RegelFout):
        start(coordinator, wijkwerker, date(2025, 3, 2))
    with pytest.raises(PermissionDenied):
        start(bemiddelaar, wijkwerker, date(2025, 3, 2), **besluit)
    with pytest.raises(ValidationError):
        start(coordinator, wijkwerker, date(2025, 3, 2), maanden_besluit=6)
    traject = start(coordinator, wijkwerker, date(2025, 3, 2), vandaag=VANDAAG, **besluit)

    assert traject.voorzien_einde == date(2025, 9, 1)
    assert (traject.maanden_besluit_door, traject.maanden_besluit_op) == (coordinator, VANDAAG)
    nieuw = {"traject": traject, "maanden": 0, "reden": "Anders.", "vandaag": VANDAAG}
    with pytest.raises(PermissionDenied):
        maandenbesluit.gebruikte_maanden_beslissen(door=bemiddelaar, **nieuw)
    # The twin: without the guard the bemiddelaar would decide.
    monkeypatch.setattr(maandenbesluit, "eis", lambda *_: None)
    assert maandenbesluit.gebruikte_maanden_beslissen(door=bemiddelaar, **nieuw)


def test_a_decision_never_cuts_off_the_term_that_was_agreed(coordinator, traject):
    with pytest.raises(RegelFout, match="ten laatste op 30 juni 2025"):
        maandenbesluit.gebruikte_maanden_beslissen(
            door=coordinator, traject=traject, maanden=6, reden="Fout geteld.", vandaag=VANDAAG
        )
    with pytest.raises(ValidationError):
        maandenbesluit.gebruikte_maanden_beslissen(
            door=coordinator, traject=traject, maanden=0, reden=" ", vandaag=VANDAAG
        )


# -- overgangsmaatregel --------------------------------------------------------------------
@pytest.fixture
def ex_pwa(bemiddelaar):
    traject = start(bemiddelaar, WijkWerkerFactory(), date(2024, 1, 15))
    traject = overgangsmaatregel_vastleggen(
        door=bemiddelaar, traject=traject, pwa_van=date(2010, 1, 1), kenmerk="Map 12",
        vandaag=date(2024, 1, 15),
    )  # fmt: skip
    PrestatieFactory(traject=traject, datum=date(2024, 3, 3))
    return traject


def test_a_lapse_gives_the_ordinary_duration_from_the_day_after(bemiddelaar, ex_pwa):
    inzet = InzetFactory(traject=ex_pwa)
    erna = GeplandMomentFactory(inzet=inzet, datum=date(2025, 9, 10))
    ervoor = GeplandMomentFactory(inzet=inzet, datum=date(2025, 7, 10))
    verval = {"door": bemiddelaar, "traject": ex_pwa}

    with pytest.raises(RegelFout, match="geldt nog tot en met 3 maart 2025"):
        overgangsmaatregel_laten_vervallen(**verval, vandaag=date(2025, 3, 3))
    traject = overgangsmaatregel_laten_vervallen(**verval, vandaag=date(2025, 3, 4))

    assert (traject.heeft_overgangsmaatregel, traject.voorzien_einde) == (False, date(2025, 9, 3))
    bewijs = Overgangsbewijs.objects.get()
    assert (bewijs.vervallen_op, bewijs.vervallen_door) == (date(2025, 3, 3), bemiddelaar)
    erna.refresh_from_db(), ervoor.refresh_from_db()
    assert (erna.status, ervoor.status) == ("geannuleerd", "gepland")
    rijen = op(traject, date(2025, 3, 4))
    assert rijen["uiterste_einde"].datum == date(2026, 3, 3)
    assert rijen["overgang_verval"].datum == date(2025, 3, 3)
    assert rijen["overgang_verval"].naam == "overgang vervallen"
    with pytest.raises(RegelFout):
        overgangsmaatregel_laten_vervallen(**verval, vandaag=date(2025, 3, 5))
    with pytest.raises(RegelFout, match="komt niet terug"):
        overgangsmaatregel_vastleggen(
            **verval, pwa_van=date(2010, 1, 1), kenmerk="Map 12", vandaag=date(2025, 3, 5)
        )


def test_after_a_lapse_the_traject_is_renewed_within_the_ordinary_duration(bemiddelaar, ex_pwa):
    traject = overgangsmaatregel_laten_vervallen(
        door=bemiddelaar, traject=ex_pwa, vandaag=date(2025, 3, 4)
    )
    EvaluatieFactory(
        traject=traject, datum=date(2025, 8, 20), verslag_bemiddelaar="x", besluit="verder",
        afgerond_op=datetime(2025, 8, 20, tzinfo=UTC),
    )  # fmt: skip
    verlenging = {"door": bemiddelaar, "traject": traject, "vandaag": date(2025, 8, 25)}

    with pytest.raises(RegelFout):
        traject_verlengen(**verlenging, tot=date(2026, 3, 4))
    assert traject_verlengen(**verlenging, tot=date(2026, 3, 3)).voorzien_einde == date(2026, 3, 3)


def test_after_a_lapse_only_the_months_since_count_for_a_next_traject(bemiddelaar, ex_pwa):
    traject = overgangsmaatregel_laten_vervallen(
        door=bemiddelaar, traject=ex_pwa, vandaag=date(2025, 3, 4)
    )
    Traject.objects.filter(pk=traject.pk).update(
        status="beeindigd", einde=date(2025, 6, 3), einde_reden="termijn", doorstroom="geen"
    )

    tweede = start(bemiddelaar, traject.wijkwerker, date(2025, 10, 1))

    assert op(tweede)["maanden_gebruikt"].naam == "3 maanden gebruikt in een eerder traject"


# -- what if -------------------------------------------------------------------------------
def test_what_if_answers_what_would_really_come_of_it(bemiddelaar, ziekte_verlengt):
    traject = start(bemiddelaar, WijkWerkerFactory(), date(2025, 3, 2))
    antwoord = wat_als_vraag(
        traject=traject, vandaag=VANDAAG, schorsing_reden="ziekte",
        schorsing_van=date(2025, 4, 1), schorsing_tot=date(2025, 4, 10),
    )  # fmt: skip
    anders = {rij.code: rij.nieuw for rij in antwoord.verschillen}
    traject.refresh_from_db()
    assert traject.voorzien_einde == date(2025, 9, 1)  # nothing was done

    schors(bemiddelaar, traject, einde_opschuiven=True)
    traject.refresh_from_db()
    klok = termijnen(traject=traject, vandaag=VANDAAG)
    assert (anders["uiterste_einde"], anders["voorzien_einde"]) == (
        klok.uiterste_einde,
        klok.voorzien_einde,
    )


def test_what_if_says_what_stands_in_the_way(traject):
    feiten = trajectfeiten(traject, VANDAAG)

    antwoord = wat_als(feiten, Proef(verlengen_tot=date(2026, 6, 30)))

    assert [bezwaar.code for bezwaar in antwoord.bezwaren] == ["trajectduur"]
    start_later = wat_als(feiten, Proef(start=date(2025, 2, 1)))
    assert start_later.nieuw.uiterste_einde == date(2026, 1, 31)
    met_evaluatie = wat_als(feiten, Proef(evaluatie_op=date(2025, 6, 20)))
    assert met_evaluatie.nieuw.evaluatie_uiterlijk == date(2025, 12, 20)
    with pytest.raises(ValidationError) as refusal:
        wat_als_vraag(traject=traject, vandaag=VANDAAG, schorsing_reden="ziekte")
    assert list(refusal.value.error_dict) == ["schorsing_van"]


def test_the_rules_of_the_line_are_in_the_table_of_rules():
    assert set(CODES) <= set(Regel.objects.values_list("code", flat=True))


def test_an_aanmelding_of_who_used_all_months_is_accepted_by_decision(coordinator):
    wijkwerker = WijkWerkerFactory()
    eerder(wijkwerker, date(2024, 1, 1), date(2024, 12, 31))
    aanmelding = AanmeldingFactory()
    PostcodeFactory(gemeente=aanmelding.gemeente)
    aanvaarden = {
        "door": coordinator, "aanmelding": aanmelding, "wijkwerker": wijkwerker,
        "start": date(2025, 3, 2), "bemiddelaar": coordinator,
        "nu": datetime(2025, 2, 20, 9, tzinfo=UTC),
    }  # fmt: skip

    with pytest.raises(RegelFout, match="of als de coördinator beslist"):
        aanmelding_aanvaarden(**aanvaarden)
    with pytest.raises(ValidationError) as refusal:
        aanmelding_aanvaarden(**aanvaarden, maanden_besluit=6)
    assert list(refusal.value.error_dict) == ["maanden_besluit_reden"]
    traject = aanmelding_aanvaarden(
        **aanvaarden, maanden_besluit=6, maanden_besluit_reden="Half jaar ziek."
    )

    assert (traject.voorzien_einde, traject.maanden_besluit_op) == (
        date(2025, 9, 1),
        date(2025, 2, 20),
    )


def test_an_evaluatie_that_waits_for_a_schorsing_says_so(traject):
    Regel.objects.create(
        code="evaluatie_wacht_schorsing", waarde=ALLES_VERLENGT, geldig_van=date(2025, 1, 1),
        bron="Besluit",
    )  # fmt: skip
    SchorsingFactory(traject=traject, van=date(2025, 6, 1), tot=date(2025, 7, 10))

    rij = op(traject)["evaluatie_uiterlijk"]

    assert rij.datum == date(2025, 7, 11)
    assert "viel op 30 juni 2025, in een schorsing" in rij.uitleg
    SchorsingFactory(traject=traject, van=date(2025, 7, 11), tot=None)
    rij = op(traject)["evaluatie_uiterlijk"]
    assert rij.datum == traject.voorzien_einde  # nobody knows yet how long: the term decides
    assert "niet later zijn dan het einde van de termijn" in rij.uitleg
