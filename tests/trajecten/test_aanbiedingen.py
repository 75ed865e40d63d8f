"""Offers with their answers, and who does not work for whom."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from tests.factories import AanvraagFactory, AccountFactory, TrajectFactory
from trajecten.models import Aanbod, NietSamen
from trajecten.services.aanbiedingen import (
    aanbod_beantwoorden,
    aanbod_doen,
    aanbod_plannen,
    niet_samen_beeindigen,
    niet_samen_noteren,
)
from wijkwerken.kern.exceptions import RegelFout

pytestmark = pytest.mark.django_db
VANDAAG = date(2025, 3, 3)


@pytest.fixture
def aanvraag(regels):
    return AanvraagFactory()


@pytest.fixture
def aanbod(bemiddelaar, aanvraag, traject):
    return aanbod_doen(
        door=bemiddelaar, aanvraag=aanvraag, traject=traject, wijze="telefoon", vandaag=VANDAAG
    )


def niet_samen(door, traject, aanvraag, **velden):
    return niet_samen_noteren(
        door=door,
        wijkwerker=traject.wijkwerker,
        gebruiker=aanvraag.gebruiker,
        gevraagd_door="gebruiker",
        reden="Afgesproken na een gesprek",
        **velden,
    )


def plannen(door, traject, aanvraag):
    return aanbod_plannen(
        door=door, aanvraag=aanvraag, traject=traject, van=VANDAAG, vandaag=VANDAAG
    )


def test_one_offer_waits_at_a_time(bemiddelaar, aanbod):
    with pytest.raises(ValidationError, match="wacht op een antwoord"):
        aanbod_doen(
            door=bemiddelaar,
            aanvraag=aanbod.aanvraag,
            traject=aanbod.traject,
            wijze="gesprek",
            vandaag=VANDAAG,
        )


@pytest.mark.parametrize(
    ("gegeven", "veld"),
    [
        ({"antwoord": "nee", "reden": "uren"}, "geweigerd_door"),
        ({"antwoord": "nee", "geweigerd_door": "gebruiker"}, "reden"),
        ({"antwoord": "wacht"}, "antwoord"),
        ({"antwoord": "ja", "beantwoord_op": date(2025, 3, 4)}, "beantwoord_op"),
        ({"antwoord": "ja", "beantwoord_op": date(2025, 3, 2)}, "beantwoord_op"),
    ],
)
def test_an_answer_is_whole(bemiddelaar, aanbod, gegeven, veld):
    with pytest.raises(ValidationError) as fout:
        aanbod_beantwoorden(door=bemiddelaar, aanbod=aanbod, vandaag=VANDAAG, **gegeven)
    assert list(fout.value.message_dict) == [veld]


def test_a_refusal_is_kept_and_the_same_may_be_offered_again(bemiddelaar, aanbod):
    rij = aanbod_beantwoorden(
        door=bemiddelaar,
        aanbod=aanbod,
        vandaag=VANDAAG,
        antwoord="nee",
        geweigerd_door="wijkwerker",
        reden="afstand",
        nota="Geen bus",
    )
    assert (rij.reden, rij.beantwoord_op, rij.nota) == ("afstand", VANDAAG, "Geen bus")

    aanbod_doen(
        door=bemiddelaar,
        aanvraag=aanbod.aanvraag,
        traject=aanbod.traject,
        wijze="gesprek",
        vandaag=VANDAAG,
    )
    assert Aanbod.objects.count() == 2


def test_planning_answers_the_offer_and_without_one_it_is_noted(bemiddelaar, aanbod):
    inzet = plannen(bemiddelaar, aanbod.traject, aanbod.aanvraag)

    aanbod.refresh_from_db()
    assert (aanbod.antwoord, aanbod.inzet) == ("ja", inzet)
    ander = plannen(bemiddelaar, TrajectFactory(), AanvraagFactory())
    assert (ander.aanbiedingen.get().wijze, ander.aanbiedingen.get().antwoord) == ("gepland", "ja")


def test_who_does_not_go_together_is_not_planned(bemiddelaar, traject, aanvraag):
    rij = niet_samen(bemiddelaar, traject, aanvraag, van=date(2025, 2, 1))

    with pytest.raises(RegelFout) as fout:
        plannen(bemiddelaar, traject, aanvraag)

    assert [bezwaar.code for bezwaar in fout.value.bezwaren] == ["niet_samen"]
    assert "Afgesproken" not in str(fout.value)
    niet_samen_beeindigen(door=bemiddelaar, niet_samen=rij, tot=date(2025, 3, 2))
    assert plannen(bemiddelaar, traject, aanvraag)


def test_the_dossier_notes_it_and_ends_it(client, bemiddelaar, traject, aanvraag):
    client.force_login(bemiddelaar)
    antwoord = client.post(
        reverse("wijkwerker_niet_samen", args=[traject.wijkwerker.pk]),
        {
            "gebruiker": aanvraag.gebruiker.pk,
            "gevraagd_door": "wijkwerker",
            "reden": "Afgesproken na een gesprek",
            "van": "03/03/2025",
        },
        follow=True,
    )
    assert "Afgesproken na een gesprek" in antwoord.text
    rij = NietSamen.objects.get()
    client.post(
        reverse("niet_samen_beeindigen", args=[rij.pk]),
        {"tot": "31/03/2025", "versie": rij.versie},
    )
    rij.refresh_from_db()
    assert rij.tot == date(2025, 3, 31)


def test_a_toeleider_learns_of_neither(bemiddelaar, aanbod):
    niet_samen(bemiddelaar, aanbod.traject, aanbod.aanvraag, van=VANDAAG)
    toeleider = AccountFactory(als_toeleider=True, dienst=aanbod.traject.toeleider)

    assert not Aanbod.objects.zichtbaar_voor(toeleider).exists()
    assert not NietSamen.objects.zichtbaar_voor(toeleider).exists()
