from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tests.factories import (
    AccountFactory,
    EvaluatieFactory,
    GeplandMomentFactory,
    InzetFactory,
    PrestatieFactory,
    SchorsingFactory,
    ToeleidingsdienstFactory,
    TrajectFactory,
    WijkWerkerFactory,
)
from trajecten.choices import Doorstroom, EindeReden, InzetStatus, MomentStatus
from trajecten.models import Overgangsbewijs, Traject
from trajecten.services import overgang, trajecten
from trajecten.services.termijnen import termijnen
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie
from wijkwerken.regels.models import Regel

pytestmark = pytest.mark.django_db
START = date(2025, 3, 2)


@pytest.fixture(autouse=True)
def _regels(regels):
    return regels


@pytest.fixture
def eerste_termijn(bemiddelaar):
    """From 2 March to 1 September 2025."""
    return start(bemiddelaar, WijkWerkerFactory())


def start(door, wijkwerker, **anders):
    gegevens = {
        "start": START,
        "toeleider": ToeleidingsdienstFactory(),
        "gemeente": wijkwerker.gemeente,
        "bemiddelaar": door,
    } | anders
    return trajecten.traject_starten(door=door, wijkwerker=wijkwerker, **gegevens)


def beeindig(door, traject, **anders):
    gegevens = {
        "einde": date(2025, 6, 30),
        "einde_reden": EindeReden.DOORSTROOM,
        "doorstroom": Doorstroom.JOB,
    } | anders
    return trajecten.traject_beeindigen(door=door, traject=traject, **gegevens)


def afgerond(traject, datum):
    return EvaluatieFactory(
        traject=traject,
        datum=datum,
        besluit="verder",
        verslag_bemiddelaar="Het gaat goed.",
        afgerond_op=datetime(2025, 8, 31, 9, 0, tzinfo=UTC),
    )


def eerder_traject(wijkwerker, van, tot, **anders):
    return TrajectFactory(
        wijkwerker=wijkwerker,
        status="beeindigd",
        start=van,
        voorzien_einde=None if anders else tot,
        einde=tot,
        einde_reden="termijn",
        doorstroom="geen",
        doorstroom_toelichting="Verhuisd",
        **anders,
    )


def codes(refusal):
    return [bezwaar.code for bezwaar in refusal.value.bezwaren]


def test_the_first_term_is_six_months(eerste_termijn):
    assert eerste_termijn.voorzien_einde == date(2025, 9, 1)
    assert eerste_termijn.nummer == "2025-0001"


def test_the_first_term_follows_the_rule_of_its_start(bemiddelaar):
    Regel.objects.create(
        code="eerste_termijn_maanden", waarde=3, geldig_van=date(2025, 3, 2), bron="proef"
    )

    assert start(bemiddelaar, WijkWerkerFactory()).voorzien_einde == date(2025, 6, 1)


def test_months_of_earlier_trajecten_count(bemiddelaar):
    wijkwerker = WijkWerkerFactory()
    eerder_traject(wijkwerker, date(2024, 1, 1), date(2024, 9, 30))

    assert start(bemiddelaar, wijkwerker).voorzien_einde == date(2025, 6, 1)


def test_when_all_months_are_used_no_traject_starts(bemiddelaar):
    wijkwerker = WijkWerkerFactory()
    eerder_traject(wijkwerker, date(2024, 1, 1), date(2024, 12, 31))

    with pytest.raises(RegelFout) as refusal:
        start(bemiddelaar, wijkwerker)
    assert codes(refusal) == ["trajectduur"]
    assert list(refusal.value.error_dict) == ["start"]


def test_months_under_the_overgangsmaatregel_use_up_nothing(bemiddelaar):
    wijkwerker = WijkWerkerFactory()
    eerder_traject(wijkwerker, date(2018, 1, 1), date(2024, 12, 31), heeft_overgangsmaatregel=True)

    assert start(bemiddelaar, wijkwerker).voorzien_einde == date(2025, 9, 1)


def test_a_second_running_traject_and_an_overlap_are_refused(bemiddelaar, eerste_termijn):
    with pytest.raises(RegelFout) as refusal:
        start(bemiddelaar, eerste_termijn.wijkwerker, start=date(2026, 1, 1))
    assert codes(refusal) == ["al_lopend_traject"]

    beeindig(bemiddelaar, eerste_termijn)
    with pytest.raises(RegelFout) as refusal:
        start(bemiddelaar, eerste_termijn.wijkwerker, start=date(2025, 6, 30))
    assert codes(refusal) == ["al_lopend_traject"]
    assert start(bemiddelaar, eerste_termijn.wijkwerker, start=date(2025, 7, 1))


def test_a_toeleider_starts_nothing_and_a_dossier_needs_someone_inside(toeleider, bemiddelaar):
    wijkwerker = WijkWerkerFactory()

    with pytest.raises(PermissionDenied):
        start(toeleider, wijkwerker)
    with pytest.raises(ValidationError) as refusal:
        start(bemiddelaar, wijkwerker, bemiddelaar=toeleider)
    assert list(refusal.value.error_dict) == ["bemiddelaar"]


def verleng(door, traject, tot=date(2026, 3, 1), vandaag=date(2025, 8, 31), **anders):
    return trajecten.traject_verlengen(
        door=door, traject=traject, tot=tot, vandaag=vandaag, **anders
    )


def test_renewal_needs_an_evaluatie_that_is_rounded_off(bemiddelaar, eerste_termijn):
    EvaluatieFactory(traject=eerste_termijn, datum=date(2025, 8, 20))

    with pytest.raises(RegelFout) as refusal:
        verleng(bemiddelaar, eerste_termijn)
    assert codes(refusal) == ["evaluatie_ontbreekt"]
    assert list(refusal.value.error_dict) == ["tot"]


def test_renewal_goes_up_to_twelve_months_and_not_a_day_further(bemiddelaar, eerste_termijn):
    eerste_termijn.evaluaties.all().delete()
    afgerond(eerste_termijn, date(2025, 8, 20))

    with pytest.raises(RegelFout) as refusal:
        verleng(bemiddelaar, eerste_termijn, tot=date(2026, 3, 2))
    assert codes(refusal) == ["trajectduur"]
    with pytest.raises(RegelFout) as refusal:
        verleng(bemiddelaar, eerste_termijn, tot=date(2025, 9, 1))
    assert codes(refusal) == ["trajectduur"]
    assert verleng(bemiddelaar, eerste_termijn).voorzien_einde == date(2026, 3, 1)


def test_a_schorsing_moves_the_limit_only_when_its_rule_says_so(bemiddelaar, eerste_termijn):
    afgerond(eerste_termijn, date(2025, 8, 20))
    SchorsingFactory(traject=eerste_termijn, van=date(2025, 4, 1), tot=date(2025, 4, 30))

    with pytest.raises(RegelFout):
        verleng(bemiddelaar, eerste_termijn, tot=date(2026, 3, 31))
    Regel.objects.create(
        code="schorsing_verlengt", waarde={"ziekte": True}, geldig_van=START, bron="proef"
    )
    assert verleng(bemiddelaar, eerste_termijn, tot=date(2026, 3, 31))


def test_a_stale_reader_and_a_toeleider_do_not_renew(bemiddelaar, eerste_termijn):
    afgerond(eerste_termijn, date(2025, 8, 20))
    dienst = AccountFactory(als_toeleider=True, dienst=eerste_termijn.toeleider)

    with pytest.raises(VerouderdeVersie):
        verleng(bemiddelaar, eerste_termijn, versie=eerste_termijn.versie + 1)
    with pytest.raises(Traject.DoesNotExist):
        verleng(dienst, eerste_termijn)


def test_the_end_cancels_what_was_planned_after_it(bemiddelaar, eerste_termijn):
    inzet = InzetFactory(traject=eerste_termijn, van=date(2025, 4, 1))
    later = InzetFactory(traject=eerste_termijn, van=date(2025, 7, 7))
    PrestatieFactory(traject=eerste_termijn, inzet=inzet, datum=date(2025, 6, 30))
    blijft = GeplandMomentFactory(inzet=inzet, datum=date(2025, 6, 30))
    weg = GeplandMomentFactory(inzet=inzet, datum=date(2025, 7, 1))

    traject = beeindig(bemiddelaar, eerste_termijn)

    for rij in (inzet, later, blijft, weg):
        rij.refresh_from_db()
    assert (traject.status, traject.einde) == ("beeindigd", date(2025, 6, 30))
    assert (inzet.status, inzet.tot) == (InzetStatus.BEEINDIGD, date(2025, 6, 30))
    assert later.status == InzetStatus.GEANNULEERD
    assert blijft.status == MomentStatus.GEPLAND
    assert (weg.status, weg.reden) == (MomentStatus.GEANNULEERD, trajecten.REDEN_EINDE)


@pytest.mark.parametrize(
    ("wijziging", "veld"),
    [
        ({"einde": date(2025, 3, 1)}, "einde"),
        ({"einde": date(2025, 9, 2)}, "einde"),
        ({"einde": date(2025, 6, 1)}, "einde"),
        ({"einde_reden": ""}, "__all__"),
        ({"doorstroom": ""}, "__all__"),
        ({"doorstroom": "onbekend"}, "doorstroom"),
    ],
    ids=["before start", "after term", "before hours", "no reason", "no next step", "unknown"],
)
def test_an_end_that_cannot_be(bemiddelaar, eerste_termijn, wijziging, veld):
    PrestatieFactory(traject=eerste_termijn, datum=date(2025, 6, 2))

    with pytest.raises(ValidationError) as refusal:
        beeindig(bemiddelaar, eerste_termijn, **wijziging)
    assert list(refusal.value.error_dict) == [veld]
    eerste_termijn.refresh_from_db()
    assert eerste_termijn.is_lopend


def test_a_traject_ends_once(bemiddelaar, eerste_termijn):
    beeindig(bemiddelaar, eerste_termijn)

    with pytest.raises(RegelFout) as refusal:
        beeindig(bemiddelaar, eerste_termijn)
    assert codes(refusal) == ["status"]


def leg_overgang_vast(door, traject, **anders):
    gegevens = {
        "pwa_van": date(2010, 1, 1),
        "kenmerk": "PWA-map 12",
        "vandaag": date(2025, 3, 3),
    } | anders
    return overgang.overgangsmaatregel_vastleggen(door=door, traject=traject, **gegevens)


def test_with_proof_of_the_pwa_the_end_falls_away(bemiddelaar, eerste_termijn):
    traject = leg_overgang_vast(bemiddelaar, eerste_termijn)

    assert (traject.heeft_overgangsmaatregel, traject.voorzien_einde) == (True, None)
    bewijs = Overgangsbewijs.objects.get()
    assert (bewijs.nagekeken_door, bewijs.nagekeken_op) == (bemiddelaar, date(2025, 3, 3))
    with pytest.raises(RegelFout):
        verleng(bemiddelaar, traject)
    with pytest.raises(RegelFout):
        leg_overgang_vast(bemiddelaar, traject)
    klok = termijnen(traject=traject, vandaag=date(2025, 3, 3))
    assert (klok.uiterste_einde, klok.overgang_vervalt_op) == (None, date(2026, 3, 2))


@pytest.mark.parametrize(
    ("wijziging", "veld"),
    [
        ({"pwa_van": date(2017, 10, 1)}, "pwa_van"),
        ({"pwa_tot": date(2017, 9, 29)}, "pwa_van"),
        ({"kenmerk": " "}, "kenmerk"),
    ],
)
def test_without_proof_on_the_peildatum_the_cap_stays(bemiddelaar, eerste_termijn, wijziging, veld):
    with pytest.raises(RegelFout) as refusal:
        leg_overgang_vast(bemiddelaar, eerste_termijn, **wijziging)
    assert list(refusal.value.error_dict) == [veld]


def test_handing_over_to_someone_inside_only(bemiddelaar, coordinator, toeleider, eerste_termijn):
    traject = trajecten.traject_overdragen(
        door=bemiddelaar,
        traject=eerste_termijn,
        bemiddelaar=coordinator,
        reden="Verlof",
        vandaag=date(2025, 4, 1),
    )
    assert traject.bemiddelaar == coordinator
    with pytest.raises(ValidationError):
        trajecten.traject_overdragen(
            door=bemiddelaar,
            traject=eerste_termijn,
            bemiddelaar=toeleider,
            reden="Verlof",
            vandaag=date(2025, 4, 1),
        )


def test_termijnen_of_a_traject_that_waits_for_its_evaluatie(eerste_termijn):
    op_tijd = termijnen(traject=eerste_termijn, vandaag=date(2025, 9, 1))
    te_laat = termijnen(traject=eerste_termijn, vandaag=date(2025, 9, 2))

    assert (op_tijd.uiterste_einde, op_tijd.maanden_gebruikt) == (date(2026, 3, 1), 0)
    assert (op_tijd.evaluatie_uiterlijk, op_tijd.evaluatie_te_laat) == (date(2025, 9, 1), False)
    assert te_laat.evaluatie_te_laat
    afgerond(eerste_termijn, date(2025, 8, 31))
    daarna = termijnen(traject=eerste_termijn, vandaag=date(2025, 9, 2))
    assert (daarna.laatste_evaluatie, daarna.evaluatie_uiterlijk) == (
        date(2025, 8, 31),
        date(2025, 9, 1),  # the term ends, and brings an evaluatie too
    )
    eerste_termijn.voorzien_einde = date(2026, 3, 1)
    verlengd = termijnen(traject=eerste_termijn, vandaag=date(2025, 9, 2))
    assert verlengd.evaluatie_uiterlijk == date(2026, 2, 28)
