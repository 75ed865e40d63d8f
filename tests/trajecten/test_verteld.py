"""Each act that changes what is planned tells each side once, and nobody else."""

from collections import Counter
from datetime import UTC, date, datetime, time

import pytest

from activiteiten.gevolgen import REDEN, afhandelen
from activiteiten.models import Toelating
from activiteiten.services.toelatingen import vensters_vanaf
from tests.factories import (
    AanvraagFactory,
    GeplandMomentFactory,
    InzetFactory,
    PrestatieFactory,
    TrajectFactory,
)
from trajecten.choices import Berichtpartij, InzetStatus
from trajecten.models import GeplandMoment, Planningsbericht
from trajecten.services import beschikbaarheid, inzetten, schorsingen, trajecten, vervangingen
from wijkwerken.berichten.models import Bericht

pytestmark = pytest.mark.django_db
VANDAAG = date(2025, 3, 3)
NU = datetime(2025, 3, 3, 9, tzinfo=UTC)
DAGEN = (date(2025, 3, 10), date(2025, 3, 17), date(2025, 3, 24))
WIE, WAAR = Berichtpartij.WIJKWERKER, Berichtpartij.GEBRUIKER


@pytest.fixture
def traject(regels):
    return TrajectFactory()


@pytest.fixture
def eerste(traject):
    """Confirmed, with three moments."""
    return _inzet(traject, time(9), time(12))


@pytest.fixture
def tweede(traject, eerste):
    """Of the same person, at another gebruiker in the same cell."""
    aanvraag = AanvraagFactory(
        activiteit=eerste.aanvraag.activiteit,
        vestiging__gemeente=eerste.aanvraag.vestiging.gemeente,
        toegelaten=False,
    )
    return _inzet(traject, time(13), time(15), aanvraag=aanvraag)


@pytest.fixture
def voorgesteld(traject):
    """Only proposed: nobody was told of it, so nobody hears that it is off."""
    inzet = _inzet(traject, time(16), time(17))
    inzet.status = InzetStatus.VOORGESTELD
    inzet.save()
    return inzet


def _inzet(traject, begin, einde, **velden):
    inzet = InzetFactory(traject=traject, van=date(2025, 2, 3), **velden)
    for dag in DAGEN:
        uren = einde.hour - begin.hour
        GeplandMomentFactory(inzet=inzet, datum=dag, begin=begin, einde=einde, uren=uren)
    return inzet


def verteld():
    """Who was told, how often and of how many moments."""
    rijen = Planningsbericht.objects.prefetch_related("momenten")
    return Counter(
        (
            rij.inzet.traject.wijkwerker if rij.partij == WIE else rij.inzet.aanvraag.gebruiker,
            rij.aanleiding,
            rij.momenten.count(),
        )
        for rij in rijen
    )


def _plannen(door, eerste, tweede):
    inzetten.moment_plannen(
        door=door, inzet=eerste, datum=date(2025, 3, 11), uren=2, vandaag=VANDAAG
    )
    return "bevestigd", {eerste: 1}


def _verplaatsen(door, eerste, tweede):
    inzetten.moment_verplaatsen(
        door=door, moment=eerste.momenten.first(), datum=date(2025, 3, 12), vandaag=VANDAAG
    )
    return "verplaatst", {eerste: 1}


def _moment_annuleren(door, eerste, tweede):
    inzetten.moment_annuleren(
        door=door, moment=eerste.momenten.first(), reden="Gesloten", vandaag=VANDAAG
    )
    return "geannuleerd", {eerste: 1}


def _beeindigen(door, eerste, tweede):
    inzetten.inzet_beeindigen(door=door, inzet=eerste, tot=DAGEN[0], vandaag=VANDAAG)
    return "beeindigd", {eerste: 2}


def _annuleren(door, eerste, tweede):
    inzetten.inzet_annuleren(door=door, inzet=eerste, reden="Gaat niet door", vandaag=VANDAAG)
    return "geannuleerd", {eerste: 3}


def _schorsen(door, eerste, tweede):
    schorsingen.schorsing_vastleggen(
        door=door, traject=eerste.traject, reden="ziekte", van=DAGEN[0], tot=DAGEN[1],
        vandaag=VANDAAG,
    )  # fmt: skip
    return "geannuleerd", {eerste: 2, tweede: 2}


def _langer_geschorst(door, eerste, tweede):
    schorsing = schorsingen.schorsing_vastleggen(
        door=door, traject=eerste.traject, reden="ziekte", van=DAGEN[0], tot=DAGEN[1]
    )
    schorsingen.schorsing_beeindigen(door=door, schorsing=schorsing, tot=DAGEN[2], vandaag=VANDAAG)
    return "geannuleerd", {eerste: 1, tweede: 1}


def _traject_stopt(door, eerste, tweede):
    trajecten.traject_beeindigen(
        door=door, traject=eerste.traject, einde=DAGEN[0], einde_reden="gezondheid",
        doorstroom="geen", doorstroom_toelichting="Rust", vandaag=VANDAAG,
    )  # fmt: skip
    return "beeindigd", {eerste: 2, tweede: 2}


def _intrekken(door, eerste, tweede):
    toelating = Toelating.objects.get(activiteit=eerste.aanvraag.activiteit)
    vensters = vensters_vanaf([toelating], DAGEN[1])
    afhandelen(door, vensters, REDEN, VANDAAG, beeindigen=True)
    return "beeindigd", {eerste: 2, tweede: 2}


def _alles_van_een_afwezigheid(door, eerste, tweede):
    afwezigheid = _afwezig(door, eerste)
    vervangingen.vervangingen_annuleren(door=door, afwezigheid=afwezigheid, nu=NU, vandaag=VANDAAG)
    return "geannuleerd", {eerste: 3, tweede: 3}


def _een_van_een_afwezigheid(door, eerste, tweede):
    vervanging = _afwezig(door, eerste).vervangingen.get(moment=eerste.momenten.first())
    vervangingen.vervanging_annuleren(door=door, vervanging=vervanging, nu=NU, vandaag=VANDAAG)
    return "geannuleerd", {eerste: 1}


def _afwezig(door, eerste):
    return beschikbaarheid.afwezigheid_noteren(
        door=door,
        wijkwerker=eerste.traject.wijkwerker,
        soort="ziek",
        van=date(2025, 3, 4),
        gemeld_op=VANDAAG,
    )


DADEN = (
    _plannen, _verplaatsen, _moment_annuleren, _beeindigen, _annuleren, _schorsen,
    _langer_geschorst, _traject_stopt, _intrekken, _alles_van_een_afwezigheid,
    _een_van_een_afwezigheid,
)  # fmt: skip


@pytest.mark.parametrize("daad", DADEN, ids=lambda daad: daad.__name__.strip("_"))
def test_both_sides_are_told_once_an_act(daad, eerste, tweede, voorgesteld, bemiddelaar):
    aanleiding, geraakt = daad(bemiddelaar, eerste, tweede)

    verwacht = Counter(
        (inzet.aanvraag.gebruiker, aanleiding, aantal) for inzet, aantal in geraakt.items()
    )
    verwacht[(eerste.traject.wijkwerker, aanleiding, sum(geraakt.values()))] += 1
    assert verteld() == verwacht
    mails = Bericht.objects.filter(sleutel__startswith="planning:")
    assert len(set(mails.values_list("aan", "pk"))) == mails.count()
    for mail in mails:
        assert eerste.traject.wijkwerker.naam not in mail.tekst
        assert "ziek" not in mail.tekst.lower()


def test_who_is_away_hears_that_another_comes_and_the_gebruiker_who_comes(
    eerste, tweede, bemiddelaar
):
    vervanging = _afwezig(bemiddelaar, eerste).vervangingen.get(moment=eerste.momenten.first())
    ander = TrajectFactory()
    vervangingen.vervanging_bevestigen(
        door=bemiddelaar, vervanging=vervanging, traject=ander, nu=NU, vandaag=VANDAAG
    )

    assert Counter(rij[:2] for rij in verteld()) == {
        (eerste.traject.wijkwerker, "geannuleerd"): 1,
        (ander.wijkwerker, "bevestigd"): 1,
        (eerste.aanvraag.gebruiker, "bevestigd"): 1,
    }


def test_an_inzet_that_an_act_hits_twice_is_named_once(eerste, bemiddelaar):
    """Worked after the withdrawal: some moments fall out before the last day, others after it."""
    PrestatieFactory(traject=eerste.traject, inzet=eerste, datum=date(2025, 3, 18), uren=1)
    toelating = Toelating.objects.get(activiteit=eerste.aanvraag.activiteit)
    vensters = vensters_vanaf([toelating], date(2025, 3, 11))
    afhandelen(bemiddelaar, vensters, REDEN, VANDAAG, beeindigen=True)

    rij = Planningsbericht.objects.get(partij=WIE)
    assert (rij.momenten.count(), rij.andere_inzetten.count()) == (2, 0)
    mail = Bericht.objects.get(sleutel=f"planning:{rij.pk}").tekst
    assert mail.count(str(eerste.aanvraag.activiteit)) == 1


def test_what_is_over_is_told_to_nobody(eerste, tweede, bemiddelaar):
    inzetten.inzet_beeindigen(
        door=bemiddelaar, inzet=eerste, tot=DAGEN[0], vandaag=date(2025, 4, 1)
    )

    assert not verteld()
    assert not GeplandMoment.objects.gereserveerd().filter(inzet=eerste, datum__gt=DAGEN[0])


def test_the_page_of_each_inzet_shows_what_one_message_told_of_both(
    client, eerste, tweede, bemiddelaar
):
    _schorsen(bemiddelaar, eerste, tweede)
    client.force_login(bemiddelaar)

    for inzet in (eerste, tweede):
        berichten = client.get(inzet.get_absolute_url()).context["planningsberichten"]
        assert {rij.partij for rij in berichten} == {WIE, WAAR}


def test_a_letter_names_all_of_it(client, eerste, tweede, bemiddelaar, pdf_als_tekst):
    _traject_stopt(bemiddelaar, eerste, tweede)
    client.force_login(bemiddelaar)
    bericht = Planningsbericht.objects.get(partij=WIE)

    tekst = client.get(bericht.get_absolute_url()).content.decode()

    for inzet in (eerste, tweede):
        assert str(inzet.aanvraag.gebruiker) in tekst
    assert tekst.count("Laatste dag") == 2
    assert "17 maart 2025" in tekst
