"""Which wijk-werker has which vereiste, and the tick for the rijbewijs that is short for one."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from activiteiten.services.vereisten import rijbewijs_b
from tests.factories import (
    AanvraagFactory,
    AccountFactory,
    InzetFactory,
    TrajectFactory,
    VereisteFactory,
)
from trajecten.bewijstaken import vervallende_bewijzen
from trajecten.models import Bewijs
from trajecten.services.bewijzen import bewijs_noteren, bewijs_schrappen, bewijs_wijzigen
from trajecten.services.inzetten import inzet_voorstellen
from trajecten.services.momenten import voorstel_maken
from trajecten.services.prestaties import prestatie_registreren
from trajecten.services.wijkwerkers import wijkwerker_wijzigen
from wijkwerken.kern.exceptions import RegelFout

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


# -- the gate --------------------------------------------------------------------------------
@pytest.fixture
def werk():
    """Every Monday, and an attest is asked for it."""
    aanvraag, attest = AanvraagFactory(), VereisteFactory(naam="Attest opzichter")
    aanvraag.activiteit.vereisten.add(attest)
    return aanvraag, attest


def plannen(door, aanvraag, traject, tot=date(2025, 3, 31)):
    return inzet_voorstellen(
        door=door, aanvraag=aanvraag, traject=traject, van=date(2025, 3, 3), tot=tot
    )


def test_nobody_is_planned_without_what_the_work_asks(regels, bemiddelaar, werk):
    aanvraag, attest = werk
    traject = TrajectFactory()

    with pytest.raises(RegelFout, match="geen geldig bewijs van: Attest opzichter") as fout:
        plannen(bemiddelaar, aanvraag, traject)
    assert [b.code for b in fout.value.bezwaren] == ["vereiste_ontbreekt"]

    noteren(bemiddelaar, traject.wijkwerker, attest)
    assert plannen(bemiddelaar, aanvraag, traject).momenten.count() == 5


def test_what_lapses_halfway_says_until_when_it_fits(regels, bemiddelaar, werk):
    aanvraag, attest = werk
    traject = TrajectFactory()
    noteren(bemiddelaar, traject.wijkwerker, attest, tot=date(2025, 3, 20))

    with pytest.raises(RegelFout, match="plan tot dan") as fout:
        plannen(bemiddelaar, aanvraag, traject)

    assert fout.value.bezwaren[0].getallen["past_tot"] == "2025-03-23"
    voorstel = voorstel_maken(aanvraag, traject, date(2025, 3, 3), date(2025, 3, 31))
    assert voorstel.past.tot == date(2025, 3, 23)
    plannen(bemiddelaar, aanvraag, traject, tot=date(2025, 3, 23))


def test_what_this_gebruiker_asks_counts_as_what_the_activiteit_asks(regels, bemiddelaar):
    aanvraag, frans = AanvraagFactory(), VereisteFactory(naam="Frans")
    traject = TrajectFactory()
    aanvraag.vereisten.add(frans)

    with pytest.raises(RegelFout, match="Frans"):
        plannen(bemiddelaar, aanvraag, traject)


def test_hours_that_were_done_are_registered_with_a_warning(client, regels, bemiddelaar, werk):
    aanvraag, _ = werk
    inzet = InzetFactory(aanvraag=aanvraag)

    prestatie = prestatie_registreren(
        door=bemiddelaar, inzet=inzet, datum=VANDAAG, vandaag=VANDAAG, begin=time(9), einde=time(11)
    )

    client.force_login(bemiddelaar)
    assert (
        "geen geldig bewijs van: Attest opzichter" in client.get(prestatie.get_absolute_url()).text
    )
    noteren(bemiddelaar, inzet.traject.wijkwerker, werk[1])
    assert "geen geldig bewijs" not in client.get(prestatie.get_absolute_url()).text


def test_a_paper_that_lapses_while_the_work_asks_it_is_a_task(regels, bemiddelaar, werk):
    aanvraag, attest = werk
    traject = TrajectFactory(bemiddelaar=bemiddelaar)
    InzetFactory(aanvraag=aanvraag, traject=traject, tot=None)
    noteren(bemiddelaar, traject.wijkwerker, attest, tot=date(2025, 4, 1))
    noteren(bemiddelaar, traject.wijkwerker, VereisteFactory(), tot=date(2025, 4, 1))

    def taken(dag, account=bemiddelaar, *, alle=False):
        return list(vervallende_bewijzen(account, dag, alle=alle))

    [taak] = taken(VANDAAG)
    assert taak.titel == f"Attest opzichter van {traject.wijkwerker}"
    assert taken(date(2025, 1, 6)) == []
    collega = AccountFactory()
    assert taken(VANDAAG, collega) == []
    assert len(taken(VANDAAG, collega, alle=True)) == 1
    noteren(bemiddelaar, traject.wijkwerker, attest, van=date(2025, 4, 2))
    assert taken(VANDAAG) == []
