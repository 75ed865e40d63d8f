"""What hangs under a wijk-werker or a traject: afsprakenblad, evaluatie, schorsing, hours."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tests.factories import (
    AccountFactory,
    ActiviteitFactory,
    AfsprakenbladFactory,
    BijlageFactory,
    EvaluatieFactory,
    GeplandMomentFactory,
    InzetFactory,
    PrestatieFactory,
    WijkWerkerFactory,
)
from tests.trajecten.gegevens import GEBOREN, persoonsgegevens
from trajecten.choices import EvaluatieBesluit, EvaluatieSoort, MomentStatus, SchorsingReden
from trajecten.models import Afsprakenblad, Evaluatie, UrenElders, WijkWerker
from trajecten.services import afsprakenblad as afsprakenbladen
from trajecten.services import evaluaties, schorsingen, wijkwerkers
from trajecten.services.bladinhoud import inhoud_van
from trajecten.services.bladtoets import ontbrekend
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie
from wijkwerken.voorbeeld.insz import insz_van

pytestmark = pytest.mark.django_db
VOLLEDIG = {
    "verworven": ["stiptheid"],
    "te_verwerven": ["Nederlands op de werkvloer"],
    "activiteiten_toelichting": "Tuin en kleine herstellingen.",
    "vervolgstap": "Opleiding",
    "stappen": [{"vanaf_maand": 1, "uren": 20}],
}
NU = datetime(2025, 6, 30, 14, 0, tzinfo=UTC)


@pytest.fixture
def dienst(traject):
    return AccountFactory(als_toeleider=True, dienst=traject.toeleider)


def bewerk(door, blad, **gegevens):
    return afsprakenbladen.afsprakenblad_bewerken(
        door=door, afsprakenblad=blad, versie=None, gegevens=gegevens
    )


def teken(door, blad, op=date(2025, 1, 5)):
    return afsprakenbladen.afsprakenblad_tekenen(
        door=door, afsprakenblad=blad, getekend_op=op, reden="Map van voor de toepassing"
    )


def test_signing_asks_for_the_four_items_and_freezes(traject, bemiddelaar):
    blad = AfsprakenbladFactory(traject=traject, vervolgstap="")

    with pytest.raises(RegelFout) as refusal:
        teken(bemiddelaar, blad)
    assert len(refusal.value.bezwaren) == 4
    assert [b.veld for b in ontbrekend(blad)] == [
        "verworven",
        "te_verwerven",
        "activiteiten",
        "vervolgstap",
    ]

    blad = teken(bemiddelaar, bewerk(bemiddelaar, blad, **VOLLEDIG))
    assert (blad.is_getekend, blad.getekend_op) == (True, date(2025, 1, 5))
    for doen in (
        lambda: bewerk(bemiddelaar, blad, vervolgstap="x"),
        lambda: teken(bemiddelaar, blad),
    ):
        with pytest.raises(RegelFout):
            doen()


def test_a_gpmi_stands_for_the_four_items(traject, bemiddelaar):
    blad = AfsprakenbladFactory(traject=traject, vervolgstap="")

    bewerk(bemiddelaar, blad, soort="gpmi", gpmi_kenmerk="GPMI 2025/17")
    with pytest.raises(RegelFout, match="GPMI zelf ontbreekt"):
        teken(bemiddelaar, blad)
    BijlageFactory(traject=traject, soort="gpmi", door=bemiddelaar)
    assert teken(bemiddelaar, blad).is_getekend


def test_a_next_version_copies_the_last_and_leaves_it_alone(traject, bemiddelaar):
    activiteit = ActiviteitFactory()
    eerste = AfsprakenbladFactory(traject=traject, volgnummer=1)
    bewerk(bemiddelaar, eerste, **VOLLEDIG, activiteiten=[activiteit], opleiding="Nederlands")
    with pytest.raises(RegelFout):
        afsprakenbladen.afsprakenblad_herzien(door=bemiddelaar, traject=traject)
    teken(bemiddelaar, eerste)

    tweede = afsprakenbladen.afsprakenblad_herzien(door=bemiddelaar, traject=traject)
    bewerk(bemiddelaar, tweede, stappen=[(1, 20), (3, 40)], verworven=["stiptheid", "Frans"])

    inhoud = inhoud_van(tweede)
    assert (tweede.volgnummer, inhoud["opleiding"]) == (2, "Nederlands")
    assert inhoud["activiteiten"] == [activiteit]
    assert inhoud["stappen"] == [(1, 20), (3, 40)]
    assert inhoud_van(eerste)["stappen"] == [(1, 20)]
    assert [str(een) for een in inhoud_van(eerste)["verworven"]] == ["stiptheid"]


def test_the_first_version_of_a_traject_without_aanmelding_is_empty(traject, bemiddelaar):
    blad = afsprakenbladen.afsprakenblad_herzien(door=bemiddelaar, traject=traject)

    assert (blad.volgnummer, inhoud_van(blad)["verworven"]) == (1, [])


def test_the_dienst_writes_in_the_draft_and_does_not_sign(traject, dienst, toeleider):
    blad = AfsprakenbladFactory(traject=traject)

    bewerk(dienst, blad, **VOLLEDIG)
    with pytest.raises(PermissionDenied):
        teken(dienst, blad)
    with pytest.raises(Afsprakenblad.DoesNotExist):
        bewerk(toeleider, blad, **VOLLEDIG)


def begin(door, traject, datum=date(2025, 6, 30)):
    return evaluaties.evaluatie_beginnen(
        door=door, traject=traject, soort=EvaluatieSoort.TUSSENTIJDS, datum=datum
    )


def rond_af(door, evaluatie, nu=NU):
    return evaluaties.evaluatie_afronden(
        door=door,
        evaluatie=evaluatie,
        besluit=EvaluatieBesluit.VERDER,
        volgende_stap="Meer uren",
        nu=nu,
    )


def test_both_sides_write_their_own_part_only(traject, bemiddelaar, dienst, toeleider):
    evaluatie = begin(bemiddelaar, traject)

    def schrijf(door, **wijziging):
        return evaluaties.evaluatie_schrijven(
            door=door, evaluatie=evaluatie, versie=None, nu=NU, **wijziging
        )

    assert schrijf(dienst, verslag_toeleider="Thuis gaat het goed.").verslag_toeleider
    assert schrijf(bemiddelaar, verslag_bemiddelaar="Stipt.").verslag_bemiddelaar
    for door, veld in ((dienst, "besluit"), (bemiddelaar, "verslag_toeleider")):
        with pytest.raises(ValidationError) as refusal:
            schrijf(door, **{veld: "verder"})
        assert list(refusal.value.error_dict) == [veld]
    with pytest.raises(Evaluatie.DoesNotExist):
        schrijf(toeleider, verslag_toeleider="x")
    with pytest.raises(VerouderdeVersie):
        evaluaties.evaluatie_schrijven(door=dienst, evaluatie=evaluatie, versie=1, nu=NU)


def test_rounding_off_keeps_the_hours_of_the_period_and_freezes(traject, bemiddelaar, dienst):
    EvaluatieFactory(
        traject=traject,
        datum=date(2025, 3, 31),
        besluit="verder",
        verslag_bemiddelaar="x",
        afgerond_op=NU,
    )
    inzet = InzetFactory(traject=traject)
    for datum, uren in ((date(2025, 3, 31), 5), (date(2025, 4, 1), 4), (date(2025, 6, 30), 3)):
        PrestatieFactory(traject=traject, inzet=inzet, datum=datum, uren=uren)
    PrestatieFactory(traject=traject, inzet=inzet, datum=date(2025, 7, 1), uren=8)
    evaluatie = begin(bemiddelaar, traject)

    with pytest.raises(ValidationError) as refusal:
        rond_af(bemiddelaar, evaluatie)
    assert list(refusal.value.error_dict) == ["verslag_bemiddelaar"]
    evaluaties.evaluatie_schrijven(
        door=bemiddelaar, evaluatie=evaluatie, versie=None, nu=NU, verslag_bemiddelaar="Stipt."
    )
    with pytest.raises(Evaluatie.DoesNotExist):
        rond_af(dienst, evaluatie)
    klaar = rond_af(bemiddelaar, evaluatie)

    assert (klaar.uren, klaar.afgerond_door) == (7, bemiddelaar)
    for doen in (
        lambda: rond_af(bemiddelaar, evaluatie),
        lambda: evaluaties.evaluatie_schrijven(
            door=dienst, evaluatie=evaluatie, versie=None, nu=NU, verslag_toeleider="Te laat."
        ),
    ):
        with pytest.raises(RegelFout):
            doen()


def test_one_evaluatie_at_a_time_inside_the_traject_and_not_before_its_day(traject, bemiddelaar):
    with pytest.raises(ValidationError) as refusal:
        begin(bemiddelaar, traject, date(2024, 12, 31))
    assert list(refusal.value.error_dict) == ["datum"]
    evaluatie = begin(bemiddelaar, traject, date(2025, 7, 1))
    with pytest.raises(RegelFout):
        begin(bemiddelaar, traject)
    evaluaties.evaluatie_schrijven(
        door=bemiddelaar, evaluatie=evaluatie, versie=None, nu=NU, verslag_bemiddelaar="Stipt."
    )
    with pytest.raises(ValidationError) as refusal:
        rond_af(bemiddelaar, evaluatie)
    assert list(refusal.value.error_dict) == ["datum"]


def schors(door, traject, van=date(2025, 4, 1), tot=date(2025, 4, 14)):
    return schorsingen.schorsing_vastleggen(
        door=door, traject=traject, reden=SchorsingReden.ZIEKTE, van=van, tot=tot
    )


def test_a_schorsing_cancels_the_moments_in_it(traject, bemiddelaar):
    inzet = InzetFactory(traject=traject)
    voor, erin, na = (
        GeplandMomentFactory(inzet=inzet, datum=date(2025, *dag))
        for dag in ((3, 31), (4, 14), (4, 15))
    )

    schorsing = schors(bemiddelaar, traject)

    erin.refresh_from_db()
    assert (erin.status, erin.reden) == (MomentStatus.GEANNULEERD, schorsingen.REDEN_SCHORSING)
    schorsingen.schorsing_beeindigen(
        door=bemiddelaar, schorsing=schorsing, tot=date(2025, 4, 20), versie=schorsing.versie
    )
    voor.refresh_from_db()
    na.refresh_from_db()
    assert (voor.status, na.status) == (MomentStatus.GEPLAND, MomentStatus.GEANNULEERD)


@pytest.mark.parametrize(
    ("van", "tot", "veld"),
    [
        (date(2024, 12, 31), None, "van"),
        (date(2025, 12, 1), date(2026, 1, 1), "tot"),
        (date(2025, 4, 2), date(2025, 4, 1), "tot"),
        (date(2025, 2, 1), date(2025, 3, 3), "van"),
    ],
    ids=["outside", "after the end", "backwards", "hours worked"],
)
def test_a_schorsing_that_cannot_be(traject, bemiddelaar, van, tot, veld):
    PrestatieFactory(traject=traject, datum=date(2025, 3, 3))

    with pytest.raises(ValidationError) as refusal:
        schors(bemiddelaar, traject, van, tot)
    assert list(refusal.value.error_dict) == [veld]
    assert not traject.schorsingen.exists()


def test_two_schorsingen_do_not_overlap(traject, bemiddelaar):
    schors(bemiddelaar, traject, tot=None)

    with pytest.raises(ValidationError):
        schors(bemiddelaar, traject, van=date(2025, 5, 1))


def registreer(door, **anders):
    return wijkwerkers.wijkwerker_registreren(
        door=door, vandaag=date(2025, 3, 3), gegevens=persoonsgegevens(**anders)
    )


def test_a_wijkwerker_is_registered_once(bemiddelaar, toeleider, db):
    wijkwerker = registreer(bemiddelaar)

    assert (wijkwerker.nummer, wijkwerker.gemeente.naam) == ("2025-0001", "Halle")
    with pytest.raises(ValidationError) as refusal:
        registreer(bemiddelaar)
    assert list(refusal.value.error_dict) == ["insz"]
    with pytest.raises(PermissionDenied):
        registreer(toeleider)


def test_a_wijkwerker_is_changed_by_who_saw_the_last_version(bemiddelaar, dienst, traject):
    wijkwerker = traject.wijkwerker

    def wijzig(door, versie, **gegevens):
        return wijkwerkers.wijkwerker_wijzigen(
            door=door, wijkwerker=wijkwerker, versie=versie, gegevens=gegevens
        )

    nieuw = wijzig(bemiddelaar, wijkwerker.versie, telefoon="02 365 97 06", opmerking="Belt.")
    assert (nieuw.telefoon, nieuw.opmerking) == ("+3223659706", "Belt.")
    with pytest.raises(VerouderdeVersie):
        wijzig(bemiddelaar, wijkwerker.versie, telefoon="")
    with pytest.raises(ValidationError) as refusal:
        wijzig(bemiddelaar, None, geboortedatum=date(1990, 1, 1))
    assert list(refusal.value.error_dict) == ["insz"]
    assert wijzig(bemiddelaar, None, geboortedatum=GEBOREN, insz=insz_van(GEBOREN, 77))
    with pytest.raises(WijkWerker.DoesNotExist):
        wijzig(dienst, None, telefoon="")


def test_hours_elsewhere_are_kept_once_a_month(bemiddelaar, toeleider):
    wijkwerker = WijkWerkerFactory()
    for uren in (10, 12):
        wijkwerkers.uren_elders_noteren(
            door=bemiddelaar,
            wijkwerker=wijkwerker,
            maand=date(2025, 3, 17),
            uren=uren,
            bron="Mail van West-Limburg",
        )

    assert UrenElders.objects.values_list("maand", "uren").get() == (date(2025, 3, 1), 12)
    with pytest.raises(WijkWerker.DoesNotExist):
        wijkwerkers.uren_elders_noteren(
            door=toeleider, wijkwerker=wijkwerker, maand=date(2025, 3, 1), uren=0, bron="x"
        )
