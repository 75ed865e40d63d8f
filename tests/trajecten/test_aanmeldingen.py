from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tests.factories import (
    AanmeldingFactory,
    AccountFactory,
    AfsprakenbladFactory,
    GemeenteFactory,
    PostcodeFactory,
    ToeleidingsdienstFactory,
    TrajectFactory,
    WijkWerkerFactory,
)
from tests.trajecten.gegevens import GEBOREN, aanmeldingsgegevens
from trajecten.choices import AanmeldingStatus, Inkomen
from trajecten.models import Aanmelding, Afsprakenblad, Competentie, Traject, WijkWerker
from trajecten.querysets import ConceptQuerySet
from trajecten.services import aanmeldingen
from trajecten.services.herkenning import bekende_personen
from trajecten.services.intake import intake_plannen
from wijkwerken.berichten.models import Bericht
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie
from wijkwerken.toegang.choices import DienstSoort
from wijkwerken.toegang.querysets import BereikQuerySet
from wijkwerken.voorbeeld.insz import insz_van

pytestmark = pytest.mark.django_db
VANDAAG = date(2025, 3, 3)
NU = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _regels(regels):
    return regels


def schrijf(door, **anders):
    return aanmeldingen.aanmelding_schrijven(
        door=door, vandaag=VANDAAG, gegevens=aanmeldingsgegevens(**anders)
    )


def verstuur(door, **anders):
    return aanmeldingen.aanmelding_versturen(door=door, aanmelding=schrijf(door, **anders), nu=NU)


def aanvaard(door, aanmelding, **anders):
    PostcodeFactory(postcode="1500", deelgemeente=aanmelding.plaats, gemeente=aanmelding.gemeente)
    return aanmeldingen.aanmelding_aanvaarden(
        **{"door": door, "aanmelding": aanmelding, "start": VANDAAG, "bemiddelaar": door, "nu": NU}
        | anders
    )


def test_a_toeleider_writes_for_its_own_dienst_whatever_it_asks(toeleider):
    aanmelding = schrijf(toeleider, dienst=ToeleidingsdienstFactory())

    assert aanmelding.dienst == toeleider.dienst
    assert aanmelding.ingediend_door == toeleider
    assert (aanmelding.nummer, aanmelding.status) == ("2025-0001", AanmeldingStatus.CONCEPT)
    assert aanmelding.gemeente.naam == "Halle"  # from the postcode
    assert aanmelding.plaats == "Halle"
    assert aanmelding.telefoon == "+32470711930"
    blad = aanmelding.afsprakenblad
    assert [c.omschrijving for c in blad.competenties.all()] == [
        "Nederlands op de werkvloer",
        "Frans",
        "stiptheid",
    ]
    assert [(s.vanaf_maand, s.uren) for s in blad.urenstappen.all()] == [(1, 20), (2, 40)]


@pytest.mark.parametrize(
    ("wijziging", "veld"),
    [
        ({"insz": "85073003329"}, "insz"),
        ({"geboortedatum": date(1985, 7, 29)}, "insz"),
        ({"telefoon": "12"}, "telefoon"),
        ({"postcode": "1000"}, "postcode"),
        ({"stappen": [(2, 20)]}, "stappen"),
        ({"stappen": [(1, 61)]}, "stappen"),
        ({"soort": "gpmi"}, "gpmi_kenmerk"),
        ({"duur_maanden": 13}, "__all__"),
        ({"verworven": ["x" * 161]}, "verworven"),
    ],
)
def test_bad_input_is_told_at_its_field_and_nothing_is_saved(toeleider, wijziging, veld):
    with pytest.raises(ValidationError) as refusal:
        schrijf(toeleider, **wijziging)

    assert list(refusal.value.error_dict) == [veld]
    assert not Aanmelding.objects.exists()


def test_all_that_is_wrong_with_a_person_is_told_at_once(toeleider):
    with pytest.raises(ValidationError) as refusal:
        schrijf(toeleider, insz="1", postcode="1000", voornaam="", telefoon="12")

    assert set(refusal.value.error_dict) == {"insz", "postcode", "voornaam", "telefoon"}


def test_a_postcode_of_two_gemeenten_asks_which_and_refuses_a_third(toeleider):
    beide = [PostcodeFactory(postcode="1547", deelgemeente=naam).gemeente for naam in ("A", "B")]

    with pytest.raises(ValidationError) as refusal:
        schrijf(toeleider, postcode="1547")
    assert list(refusal.value.error_dict) == ["gemeente"]
    with pytest.raises(ValidationError) as refusal:
        schrijf(toeleider, postcode="1547", gemeente=GemeenteFactory())
    assert list(refusal.value.error_dict) == ["postcode"]
    assert schrijf(toeleider, postcode="1547", gemeente=beide[1]).gemeente == beide[1]


def test_a_gemeente_account_writes_nothing(gemeente_account):
    with pytest.raises(PermissionDenied):
        schrijf(gemeente_account)


def test_a_bemiddelaar_chooses_the_dienst(bemiddelaar):
    dienst = ToeleidingsdienstFactory()

    assert schrijf(bemiddelaar, dienst=dienst).dienst == dienst
    with pytest.raises(ValidationError) as refusal:
        schrijf(bemiddelaar)
    assert "dienst" in refusal.value.error_dict


def test_a_draft_of_a_dienst_is_unseen_inside_until_it_is_sent(toeleider, bemiddelaar):
    aanmelding = schrijf(toeleider)

    assert not Aanmelding.objects.zichtbaar_voor(bemiddelaar).exists()
    aanmeldingen.aanmelding_versturen(door=toeleider, aanmelding=aanmelding, nu=NU)
    assert Aanmelding.objects.zichtbaar_voor(bemiddelaar).contains(aanmelding)


@pytest.mark.parametrize("veld", ["kan_halftijds", "sociale_economie_hoogst", "ander_instrument"])
def test_who_does_not_belong_to_the_target_group_is_refused(toeleider, veld):
    aanmelding = schrijf(toeleider, **{veld: True})

    with pytest.raises(RegelFout) as refusal:
        aanmeldingen.aanmelding_versturen(door=toeleider, aanmelding=aanmelding, nu=NU)

    assert [b.code for b in refusal.value.bezwaren] == ["niet_doelgroep"]
    assert list(refusal.value.error_dict) == [veld]


def test_another_dienst_than_the_usual_needs_a_reason(toeleider):
    aanmelding = schrijf(toeleider, inkomen=Inkomen.ZONDER)

    with pytest.raises(RegelFout) as refusal:
        aanmeldingen.aanmelding_versturen(door=toeleider, aanmelding=aanmelding, nu=NU)
    assert list(refusal.value.error_dict) == ["toeleider_reden"]

    aanmeldingen.aanmelding_bewerken(
        door=toeleider,
        aanmelding=aanmelding,
        versie=aanmelding.versie,
        gegevens={"toeleider_reden": "Eén gezin, in overleg met VDAB (optie A)."},
    )
    verstuurd = aanmeldingen.aanmelding_versturen(door=toeleider, aanmelding=aanmelding, nu=NU)
    assert verstuurd.status == AanmeldingStatus.VERSTUURD


def test_vdab_refers_who_has_no_leefloon_without_a_reason():
    vdab = ToeleidingsdienstFactory(naam="VDAB", soort=DienstSoort.VDAB, gemeente=None)
    door = AccountFactory(als_toeleider=True, dienst=vdab)

    assert verstuur(door, inkomen=Inkomen.UITKERING).status == AanmeldingStatus.VERSTUURD


def test_after_sending_the_dienst_changes_nothing_and_inside_still_may(toeleider, bemiddelaar):
    aanmelding = verstuur(toeleider)
    wijziging = {"aanmelding": aanmelding, "versie": None, "gegevens": {"rijbewijs": True}}

    with pytest.raises(RegelFout):
        aanmeldingen.aanmelding_bewerken(door=toeleider, **wijziging)
    assert aanmeldingen.aanmelding_bewerken(door=bemiddelaar, **wijziging).rijbewijs


def test_a_stale_change_is_refused_and_an_empty_insz_keeps_the_old(toeleider):
    aanmelding = schrijf(toeleider)
    oud = aanmelding.insz_index
    wijziging = {"door": toeleider, "aanmelding": aanmelding, "versie": aanmelding.versie}
    gegevens = {"naam": "El Amrani-Peeters", "insz": "", "verworven": ["stiptheid"]}

    nieuw = aanmeldingen.aanmelding_bewerken(**wijziging, gegevens=gegevens)
    assert (nieuw.naam, nieuw.insz_index) == ("El Amrani-Peeters", oud)
    assert nieuw.afsprakenblad.competenties.filter(soort="verworven").count() == 1
    assert nieuw.afsprakenblad.competenties.filter(soort="te_verwerven").count() == 1
    with pytest.raises(VerouderdeVersie):
        aanmeldingen.aanmelding_bewerken(**wijziging, gegevens=gegevens)


def test_another_dienst_finds_nothing(toeleider):
    aanmelding = schrijf(toeleider)
    ander = AccountFactory(als_toeleider=True)

    with pytest.raises(Aanmelding.DoesNotExist):
        aanmeldingen.aanmelding_versturen(door=ander, aanmelding=aanmelding, nu=NU)


def test_gezien_and_intake_are_for_inside(toeleider, bemiddelaar):
    aanmelding = verstuur(toeleider)

    with pytest.raises(PermissionDenied):
        aanmeldingen.aanmelding_gezien(door=toeleider, aanmelding=aanmelding, nu=NU)
    gezien = aanmeldingen.aanmelding_gezien(door=bemiddelaar, aanmelding=aanmelding, nu=NU)
    assert gezien.status == AanmeldingStatus.GEZIEN
    gepland = intake_plannen(
        door=bemiddelaar,
        aanmelding=aanmelding,
        intake_op=NU + timedelta(days=3),
        intake_plaats="Zitdag Halle",
        versie=gezien.versie,
    ).aanmelding
    assert gepland.status == AanmeldingStatus.INTAKE_GEPLAND
    weer = aanmeldingen.aanmelding_gezien(door=bemiddelaar, aanmelding=aanmelding, nu=NU)
    assert weer.status == AanmeldingStatus.INTAKE_GEPLAND


def test_accepting_makes_the_wijkwerker_and_starts_the_first_term(toeleider, bemiddelaar):
    aanmelding = verstuur(toeleider, toeleider_reden="")

    traject = aanvaard(bemiddelaar, aanmelding)

    aanmelding.refresh_from_db()
    assert (traject.start, traject.voorzien_einde) == (VANDAAG, date(2025, 9, 2))
    assert traject.toeleider == toeleider.dienst
    assert traject.wijkwerker.insz == insz_van(GEBOREN, 33)
    assert (aanmelding.status, aanmelding.wijkwerker) == ("aanvaard", traject.wijkwerker)
    assert traject.afsprakenbladen.get() == aanmelding.afsprakenblad
    bericht = Bericht.objects.get()
    assert bericht.account == toeleider
    assert aanmelding.get_absolute_url() in bericht.tekst
    for tekst in (bericht.sleutel, bericht.onderwerp, bericht.tekst):
        assert "Amrani" not in tekst
    with pytest.raises(RegelFout):
        aanvaard(bemiddelaar, aanmelding)


def test_accepting_a_known_insz_links_to_that_person(toeleider, bemiddelaar):
    aanmelding = verstuur(toeleider, straat="Nieuwstraat", telefoon="")
    bekend = WijkWerkerFactory(geboortedatum=GEBOREN, cijfers=insz_van(GEBOREN, 33))
    TrajectFactory(
        wijkwerker=bekend,
        status="beeindigd",
        start=date(2024, 1, 1),
        voorzien_einde=date(2024, 8, 31),
        einde=date(2024, 8, 31),
        einde_reden="termijn",
        doorstroom="geen",
        doorstroom_toelichting="Verhuisd",
    )

    assert bekende_personen(aanmelding) == [bekend]
    traject = aanvaard(bemiddelaar, aanmelding)

    assert traject.wijkwerker == bekend
    assert traject.voorzien_einde == date(2025, 7, 2)  # 8 of the 12 months were used
    bekend.refresh_from_db()
    assert (bekend.straat, bekend.telefoon) == ("Nieuwstraat", "+32470711930")


def test_accepting_for_a_person_of_another_insz_is_refused_when_the_number_is_known(
    toeleider, bemiddelaar
):
    aanmelding = verstuur(toeleider)
    WijkWerkerFactory(geboortedatum=GEBOREN, cijfers=insz_van(GEBOREN, 33))

    with pytest.raises(ValidationError) as refusal:
        aanvaard(bemiddelaar, aanmelding, wijkwerker=WijkWerkerFactory())
    assert list(refusal.value.error_dict) == ["wijkwerker"]


def test_who_had_a_bisnummer_gets_the_new_number(toeleider, bemiddelaar):
    aanmelding = verstuur(toeleider)
    bis = WijkWerkerFactory(
        naam="El Amrani", geboortedatum=GEBOREN, cijfers=insz_van(date(1985, 7, 30), 44)
    )

    assert bekende_personen(aanmelding) == [bis]
    assert aanvaard(bemiddelaar, aanmelding, wijkwerker=bis).wijkwerker == bis
    bis.refresh_from_db()
    assert bis.insz == insz_van(GEBOREN, 33)


def test_a_second_running_traject_is_refused_and_nothing_changes(toeleider, bemiddelaar):
    aanmelding = verstuur(toeleider)
    bekend = WijkWerkerFactory(geboortedatum=GEBOREN, cijfers=insz_van(GEBOREN, 33))
    TrajectFactory(wijkwerker=bekend)

    with pytest.raises(RegelFout) as refusal:
        aanvaard(bemiddelaar, aanmelding)

    assert [b.code for b in refusal.value.bezwaren] == ["al_lopend_traject"]
    aanmelding.refresh_from_db()
    assert aanmelding.status == AanmeldingStatus.VERSTUURD
    assert Traject.objects.count() == 1
    assert not Bericht.objects.exists()


def test_a_toeleider_cannot_accept_and_leaves_no_wijkwerker(toeleider):
    aanmelding = verstuur(toeleider)

    with pytest.raises(PermissionDenied):
        aanvaard(toeleider, aanmelding)
    assert not WijkWerker.objects.exists()


def test_sent_back_it_can_be_completed_and_sent_again(toeleider, bemiddelaar):
    aanmelding = verstuur(toeleider)
    with pytest.raises(ValidationError) as refusal:
        aanmeldingen.aanmelding_terugsturen(
            door=bemiddelaar, aanmelding=aanmelding, grond="", reden=" ", nu=NU
        )
    assert list(refusal.value.error_dict) == ["grond", "reden"]
    for keer in range(2):
        nu = NU + timedelta(days=keer)
        terug = aanmeldingen.aanmelding_terugsturen(
            door=bemiddelaar,
            aanmelding=aanmelding,
            grond="onvolledig",
            reden="Vul het afsprakenblad aan.",
            nu=nu,
        )
        assert terug.terugstuur_grond == "onvolledig"
        weer = aanmeldingen.aanmelding_versturen(door=toeleider, aanmelding=aanmelding, nu=nu)
        assert weer.status == AanmeldingStatus.VERSTUURD
        assert (weer.terugstuur_grond, weer.terugstuur_reden) == ("", "")
    assert Bericht.objects.count() == 2


def test_written_inside_the_mail_goes_to_the_dienst(bemiddelaar):
    dienst = ToeleidingsdienstFactory(email="ocmw@voorbeeld.test")
    aanmelding = AanmeldingFactory(ingediend_door=bemiddelaar, dienst=dienst)
    AfsprakenbladFactory(aanmelding=aanmelding, traject=None, volgnummer=1)

    aanvaard(bemiddelaar, aanmelding)

    assert Bericht.objects.get().aan == "ocmw@voorbeeld.test"
    assert Afsprakenblad.objects.get().traject is not None


# -- a draft of a dienst is its own --------------------------------------------------------------
@pytest.fixture
def conceptdelen(db):
    """What hangs on a draft that its dienst has not sent."""
    concept = AanmeldingFactory(status=AanmeldingStatus.CONCEPT, verstuurd_op=None)
    blad = Afsprakenblad.objects.create(aanmelding=concept, vervolgstap="Een baan in de keuken")
    deel = Competentie.objects.create(afsprakenblad=blad, soort="verworven", omschrijving="koken")
    return concept, blad, deel


def zichtbaar(rijen, account):
    return [type(rij).objects.zichtbaar_voor(account).contains(rij) for rij in rijen]


def test_inside_sees_nothing_of_a_draft_until_it_is_sent(client, conceptdelen, bemiddelaar):
    concept, blad, _ = conceptdelen
    client.force_login(bemiddelaar)

    assert zichtbaar(conceptdelen, bemiddelaar) == [False, False, False]
    assert zichtbaar(conceptdelen, concept.ingediend_door) == [True, True, True]
    assert client.get(f"/api/v1/afsprakenbladen/{blad.pk}/").status_code == 404

    concept.status, concept.verstuurd_op = AanmeldingStatus.VERSTUURD, NU
    concept.save()
    assert zichtbaar(conceptdelen, bemiddelaar) == [True, True, True]
    assert client.get(f"/api/v1/afsprakenbladen/{blad.pk}/").status_code == 200


def test_without_the_rule_of_drafts_inside_sees_it(conceptdelen, bemiddelaar, monkeypatch):
    """The twin."""
    monkeypatch.setattr(ConceptQuerySet, "zichtbaar_voor", BereikQuerySet.zichtbaar_voor)

    assert zichtbaar(conceptdelen, bemiddelaar) == [True, True, True]


def test_a_blad_of_a_traject_without_aanmelding_stays_visible(bemiddelaar):
    assert zichtbaar([AfsprakenbladFactory()], bemiddelaar) == [True]
