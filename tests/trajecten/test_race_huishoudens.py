"""Several people link partners at the same moment: nobody ends up in two households.

The twin takes the lock and the row version away, and must let one aanmelding be linked twice.
"""

import time
from datetime import date

import pgtrigger
import pytest

from tests.factories import AanmeldingFactory, ToeleidingsdienstFactory
from tests.trajecten.wedstrijd import wedstrijd
from trajecten.models import Aanmelding, Huishouden
from trajecten.services import huishoudens as services
from wijkwerken.toegang.choices import DienstSoort

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
CLIENTS, RONDES = 6, 3
VANDAAG = date(2025, 3, 3)


@pytest.fixture
def vdab(db):
    return ToeleidingsdienstFactory(soort=DienstSoort.VDAB, gemeente=None)


@pytest.fixture
def gegeerd(vdab):
    """The partner whom everybody wants to link, one a round."""
    return [AanmeldingFactory(inkomen="zonder", dienst=vdab) for _ in range(RONDES)]


@pytest.fixture
def eigen(db):
    """An aanmelding of an OCMW for each client of each round."""
    return [[AanmeldingFactory(inkomen="leefloon") for _ in range(CLIENTS)] for _ in range(RONDES)]


def koppel(door, aanmelding, partner):
    services.huishouden_noteren(
        door=door,
        aanmelding=aanmelding,
        partner=partner,
        optie="b",
        afgesproken_met="K. Collega",
        afgesproken_op=VANDAAG,
        vandaag=VANDAAG,
    )


def koppel_allen(door, eigen, gegeerd):
    def doe(ronde, client):
        koppel(door, eigen[ronde][client], gegeerd[ronde])

    return wedstrijd(doe, CLIENTS, RONDES)


def test_one_aanmelding_comes_into_one_household(eigen, gegeerd, bemiddelaar):
    for ronde in koppel_allen(bemiddelaar, eigen, gegeerd):
        assert ronde["aanvaard"] == 1
        geweigerd = "".join(set(ronde) - {"aanvaard", "bezet"})
        assert geweigerd == "" or "hoort al bij een ander gezin" in geweigerd
    # All or nothing: who lost left no household with one member behind.
    assert Huishouden.objects.count() == RONDES
    assert Aanmelding.objects.exclude(huishouden=None).count() == 2 * RONDES


def test_without_lock_and_version_one_aanmelding_is_linked_twice(
    eigen, gegeerd, bemiddelaar, monkeypatch
):
    """The twin: else the test above would show nothing."""

    def traag(rijen, **waar):
        rij = rijen.get(**waar)
        time.sleep(0.05)
        return rij

    monkeypatch.setattr(services, "vergrendel", traag)

    def doe(ronde, client):
        with pgtrigger.ignore("trajecten.Aanmelding:versie"):
            koppel(bemiddelaar, eigen[ronde][client], gegeerd[ronde])

    uitkomsten = wedstrijd(doe, CLIENTS, RONDES)

    assert max(ronde["aanvaard"] for ronde in uitkomsten) > 1
    assert Huishouden.objects.count() > RONDES


def test_two_who_link_the_same_pair_crosswise_make_one_household(eigen, gegeerd, bemiddelaar):
    """Each begins at the other end; who waits on the other too long hears that it is busy."""

    def doe(ronde, client):
        paar = [eigen[ronde][0], gegeerd[ronde]]
        eerste, tweede = paar if client else paar[::-1]
        koppel(bemiddelaar, eerste, tweede)

    for ronde in wedstrijd(doe, 2, RONDES):
        assert ronde["aanvaard"] >= 1
        assert set(ronde) <= {"aanvaard", "bezet"}
    assert Huishouden.objects.count() == RONDES
    for partner in gegeerd:
        partner.refresh_from_db()
        assert partner.huishouden.aanmeldingen.count() == 2
