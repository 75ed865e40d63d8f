"""Which wijk-werker has which vereiste, and the tick for the rijbewijs that is short for one."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from activiteiten.services.vereisten import rijbewijs_b
from tests.factories import AccountFactory, TrajectFactory, VereisteFactory
from trajecten.models import Bewijs
from trajecten.services.bewijzen import bewijs_noteren, bewijs_schrappen, bewijs_wijzigen
from trajecten.services.wijkwerkers import wijkwerker_wijzigen

pytestmark = pytest.mark.django_db
VANDAAG = date(2025, 3, 3)


@pytest.fixture
def persoon():
    return TrajectFactory().wijkwerker


def noteren(door, persoon, vereiste, **velden):
    return bewijs_noteren(
        door=door, wijkwerker=persoon, vereiste=vereiste, vandaag=VANDAAG, **velden
    )


def test_who_saw_the_paper_stands_with_it(bemiddelaar, persoon):
    rij = noteren(bemiddelaar, persoon, VereisteFactory(), gezien=True)
    assert (rij.gezien_door, rij.gezien_op) == (bemiddelaar, VANDAAG)

    rij = bewijs_wijzigen(door=bemiddelaar, bewijs=rij, vandaag=VANDAAG, gezien=False)
    assert (rij.gezien_door, rij.gezien_op) == (None, None)


def test_what_lapses_is_seen_with_its_last_day(bemiddelaar, persoon):
    attest = VereisteFactory(vervalt=True)

    with pytest.raises(ValidationError, match="Vul in tot en met welke dag") as fout:
        noteren(bemiddelaar, persoon, attest, gezien=True)

    assert list(fout.value.message_dict) == ["tot"]
    noteren(bemiddelaar, persoon, attest, gezien=True, tot=date(2026, 3, 3))


def test_the_same_twice_in_one_period_is_refused(bemiddelaar, persoon):
    attest = VereisteFactory()
    noteren(bemiddelaar, persoon, attest, tot=date(2025, 6, 30))
    noteren(bemiddelaar, persoon, attest, van=date(2025, 7, 1))

    with pytest.raises(ValidationError, match="heeft deze wijk-werker dit al"):
        noteren(bemiddelaar, persoon, attest, van=date(2025, 6, 30), tot=date(2025, 6, 30))


def test_the_tick_of_the_person_and_the_bewijs_say_the_same(bemiddelaar, persoon):
    def vink(*, rijbewijs):
        return wijkwerker_wijzigen(
            door=bemiddelaar, wijkwerker=persoon, versie=None, gegevens={"rijbewijs": rijbewijs}
        )

    vink(rijbewijs=True)
    [rij] = persoon.bewijzen.all()
    assert rij.vereiste == rijbewijs_b()
    bewijs_schrappen(door=bemiddelaar, bewijs=rij)
    persoon.refresh_from_db()
    assert not persoon.rijbewijs

    noteren(bemiddelaar, persoon, rijbewijs_b(), tot=date(2030, 1, 1))
    persoon.refresh_from_db()
    assert persoon.rijbewijs
    vink(rijbewijs=False)
    assert not Bewijs.objects.exists()


def test_the_card_of_the_dossier_notes_and_changes(client, regels, bemiddelaar, persoon):
    client.force_login(bemiddelaar)
    attest = VereisteFactory(naam="EHBO")

    antwoord = client.post(
        reverse("wijkwerker_bewijs", args=[persoon.pk]),
        {"vereiste": attest.pk, "gezien": "on", "tot": "31/12/2030"},
        follow=True,
    )

    assert "EHBO" in antwoord.text
    assert "31/12/2030" in antwoord.text
    rij = persoon.bewijzen.get()
    client.post(
        reverse("bewijs_wijzigen", args=[rij.pk]), {"tot": "30/06/2031", "versie": rij.versie}
    )
    rij.refresh_from_db()
    assert (rij.tot, rij.gezien_op) == (date(2031, 6, 30), None)
    client.post(reverse("bewijs_schrappen", args=[rij.pk]))
    assert not persoon.bewijzen.exists()


def test_a_toeleider_sees_nobodys_papers(persoon, bemiddelaar):
    rij = noteren(bemiddelaar, persoon, VereisteFactory())
    toeleider = AccountFactory(als_toeleider=True, dienst=persoon.trajecten.get().toeleider)

    assert persoon.trajecten.model.objects.zichtbaar_voor(toeleider).exists()
    assert not Bewijs.objects.zichtbaar_voor(toeleider).filter(pk=rij.pk).exists()
