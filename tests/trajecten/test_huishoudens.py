"""Mixed households: the rule, who may link whom, and what each dienst sees of the other."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError

from tests.factories import (
    AanmeldingFactory,
    AccountFactory,
    PostcodeFactory,
    ToeleidingsdienstFactory,
)
from trajecten.models import Aanmelding, Huishouden
from trajecten.rules.toeleider import Lid, toets_huishouden, toets_toeleider
from trajecten.services.aanmeldingen import aanmelding_terugsturen, aanmelding_versturen
from trajecten.services.huishoudens import huishouden_loskoppelen, huishouden_noteren
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.toegang.choices import DienstSoort
from wijkwerken.toegang.querysets import BereikQuerySet

VANDAAG = date(2025, 3, 3)
NU = datetime(2025, 3, 3, 9, tzinfo=UTC)
OCMW, VDAB = Lid("1", "ocmw", "leefloon"), Lid("2", "vdab", "zonder")
OCMW_PARTNER = Lid("1", "ocmw", "zonder")


@pytest.mark.parametrize(
    ("optie", "leden", "mag"),
    [
        ("a", [OCMW], True),
        ("a", [OCMW, OCMW_PARTNER], True),
        ("a", [VDAB], False),
        ("a", [OCMW, VDAB], False),
        ("b", [OCMW], True),
        ("b", [OCMW, VDAB], True),
        ("b", [OCMW, OCMW_PARTNER], False),
        ("b", [OCMW, Lid("3", "ocmw", "zonder")], False),
        ("b", [Lid("1", "ocmw", ""), Lid("2", "vdab", "")], True),
        ("b", [OCMW, VDAB, Lid("2", "vdab", "zonder")], False),
    ],
)
def test_option_a_has_one_dienst_and_option_b_two(optie, leden, mag):
    assert (toets_huishouden(optie, leden) == []) is mag


def test_option_a_is_a_reason_for_the_ocmw_only():
    vraag = {"inkomen": "zonder", "reden": "", "soort_dienst": "ocmw"}

    assert toets_toeleider(**vraag, optie="a") == []
    assert toets_toeleider(**vraag, optie="b") != []
    assert toets_toeleider(inkomen="leefloon", reden="", soort_dienst="vdab", optie="a") != []


@pytest.fixture
def paar(db):
    """Two partners, referred by an OCMW and by VDAB."""
    vdab = ToeleidingsdienstFactory(soort=DienstSoort.VDAB, gemeente=None)
    zij = AanmeldingFactory(naam="Zijkant", inkomen="leefloon")
    hij = AanmeldingFactory(naam="Hijman", inkomen="zonder", dienst=vdab)
    return zij, hij


def noteer(door, aanmelding, optie="b", **anders):
    gegevens = {"afgesproken_met": "K. Collega", "afgesproken_op": VANDAAG, "vandaag": VANDAAG}
    return huishouden_noteren(door=door, aanmelding=aanmelding, optie=optie, **gegevens | anders)


def test_inside_links_two_diensten_and_each_sees_the_agreement_and_its_own_person(
    client, paar, bemiddelaar
):
    zij, hij = paar
    huishouden = noteer(bemiddelaar, zij, partner=hij)

    for eigen, ander in ((zij, hij), (hij, zij)):
        client.force_login(eigen.ingediend_door)
        pagina = client.get(eigen.get_absolute_url()).text
        assert "Optie B" in pagina
        assert "Aangemeld door de andere dienst" in pagina
        api = client.get(f"/api/v1/huishoudens/{huishouden.pk}/")
        assert api.json()["aanmeldingen"] == [str(eigen.pk)]
        assert api.json()["aantal_aanmeldingen"] == 2
        for tekst in (pagina, api.text, client.get("/api/v1/aanmeldingen/").text):
            assert ander.naam not in tekst
            assert str(ander.pk) not in tekst
        assert client.get(ander.get_absolute_url()).status_code == 404
    client.force_login(bemiddelaar)
    assert "Hijman" in client.get(zij.get_absolute_url()).text


def test_without_the_scope_the_page_would_name_the_partner(client, paar, bemiddelaar, monkeypatch):
    """The twin."""
    zij, hij = paar
    noteer(bemiddelaar, zij, partner=hij)
    client.force_login(zij.ingediend_door)
    monkeypatch.setattr(BereikQuerySet, "_langs", lambda rijen, pad, sleutel: rijen)

    assert "Hijman" in client.get(zij.get_absolute_url()).text


def test_a_dienst_links_its_own_two_and_never_another_s(paar):
    zij, hij = paar
    door = zij.ingediend_door
    partner = AanmeldingFactory(dienst=zij.dienst, inkomen="zonder")

    with pytest.raises(Aanmelding.DoesNotExist):
        noteer(door, zij, partner=hij)
    huishouden = noteer(door, zij, "a", partner=partner)
    assert set(huishouden.aanmeldingen.all()) == {zij, partner}


def test_once_another_dienst_reads_along_only_inside_corrects_it(client, paar, bemiddelaar):
    zij, hij = paar
    huishouden = noteer(bemiddelaar, zij, partner=hij)

    with pytest.raises(RegelFout, match="Alleen de wijk-werkorganisatie"):
        noteer(zij.ingediend_door, zij)
    client.force_login(zij.ingediend_door)
    url = f"/api/v1/huishoudens/{huishouden.pk}/"
    antwoord = client.patch(
        url, {"optie": "b"}, content_type="application/json", headers={"If-Match": '"1"'}
    )
    assert antwoord.status_code == 409
    assert noteer(bemiddelaar, zij, afgesproken_met="Iemand anders").pk == huishouden.pk


def test_a_partner_of_another_pair_stays_there_and_loose_ends_go(paar, bemiddelaar):
    zij, hij = paar
    los = noteer(hij.ingediend_door, hij)
    huishouden = noteer(bemiddelaar, zij, partner=hij)

    assert not Huishouden.objects.filter(pk=los.pk).exists()
    derde = AanmeldingFactory(inkomen="leefloon")
    hij.refresh_from_db()
    with pytest.raises(ValidationError, match="ander gezin"):
        noteer(bemiddelaar, derde, partner=hij)
    huishouden_loskoppelen(door=bemiddelaar, aanmelding=hij)
    huishouden_loskoppelen(door=bemiddelaar, aanmelding=zij)
    assert not Huishouden.objects.filter(pk=huishouden.pk).exists()


def test_what_was_agreed_is_not_in_the_future(paar):
    with pytest.raises(ValidationError, match="toekomst"):
        noteer(paar[0].ingediend_door, paar[0], "a", afgesproken_op=date(2025, 3, 4))


def test_the_reason_of_the_toeleider_follows_from_option_a(bemiddelaar, regels):
    PostcodeFactory(postcode="1500")
    aanmelding = AanmeldingFactory(inkomen="zonder")
    door = aanmelding.ingediend_door
    aanmelding_terugsturen(
        door=bemiddelaar, aanmelding=aanmelding, grond="onvolledig", reden="Gezin?", nu=NU
    )
    noteer(door, aanmelding, "a")

    verstuurd = aanmelding_versturen(door=door, aanmelding=aanmelding, nu=NU)
    assert "optie A" in verstuurd.toeleider_reden
    assert "K. Collega op 03/03/2025" in verstuurd.toeleider_reden


def test_inside_sees_no_agreement_of_a_concept(bemiddelaar):
    concept = AanmeldingFactory(status="concept", verstuurd_op=None)
    huishouden = noteer(concept.ingediend_door, concept, "a")

    assert not Huishouden.objects.zichtbaar_voor(bemiddelaar).contains(huishouden)
    assert not Huishouden.objects.zichtbaar_voor(AccountFactory(als_toeleider=True)).exists()


def test_the_api_takes_an_aanmelding_out_of_the_pair_it_names_and_as_it_was_read(
    client, paar, bemiddelaar
):
    zij, hij = paar
    huishouden, ander = noteer(bemiddelaar, zij), noteer(bemiddelaar, hij)
    client.force_login(bemiddelaar)
    url = f"/api/v1/huishoudens/{huishouden.pk}/loskoppelen/"

    def los(aanmelding, versie):
        inhoud = {"aanmelding": str(aanmelding.pk)}
        kop = {"If-Match": f'"{versie}"'}
        return client.post(url, inhoud, content_type="application/json", headers=kop)

    assert "aanmelding" in los(hij, huishouden.versie).json()["velden"]
    assert los(zij, 999).status_code == 412
    assert set(Huishouden.objects.all()) == {huishouden, ander}
    assert los(zij, huishouden.versie).status_code == 200
    assert set(Huishouden.objects.all()) == {ander}
