"""Somebody is away: exactly what was planned then is replaced or cancelled, whole or not at all."""

from datetime import UTC, date, datetime, time, timedelta
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from tests.factories import GeplandMomentFactory, PrestatieFactory, TrajectFactory
from tests.trajecten.uren_hulp import nieuwe_inzet, vul
from trajecten.choices import MomentStatus
from trajecten.models import GeplandMoment, Inzet, NietSamen, Vervanging
from trajecten.services.beschikbaarheid import (
    afwezigheid_intrekken,
    afwezigheid_noteren,
    afwezigheid_wijzigen,
)
from trajecten.services.inzetten import inzet_beeindigen, moment_annuleren, moment_plannen
from trajecten.services.matching import vervangers_van
from trajecten.services.vervangingen import (
    vervanger_vragen,
    vervanging_annuleren,
    vervanging_bevestigen,
    vervangingen_annuleren,
)
from trajecten.verloop import verloop
from trajecten.vervangtaken import vervangtaken
from wijkwerken.kern.exceptions import RegelFout

pytestmark = pytest.mark.django_db
MAANDAG = date(2025, 3, 10)
NU = datetime(2025, 3, 10, 8, tzinfo=UTC)


@pytest.fixture
def inzet(traject, bemiddelaar):
    traject.bemiddelaar = bemiddelaar
    traject.save()
    return nieuwe_inzet(traject)


@pytest.fixture
def momenten(inzet):
    """Three Mondays from 9 to 13."""
    return [
        GeplandMomentFactory(
            inzet=inzet, datum=MAANDAG + timedelta(weeks=n), begin=time(9), einde=time(13), uren=4
        )
        for n in range(3)
    ]


@pytest.fixture
def ander(regels):
    return TrajectFactory()


def ziek(inzet, door, **anders):
    gegevens = {"van": MAANDAG, "tot": MAANDAG + timedelta(days=8)} | anders
    return afwezigheid_noteren(
        door=door,
        wijkwerker=inzet.traject.wijkwerker,
        soort="ziek",
        gemeld_op=MAANDAG,
        **gegevens,
    )


def datums(afwezigheid):
    return [r.moment.datum for r in afwezigheid.vervangingen.all().open().order_by("moment__datum")]


# -- what it hits -----------------------------------------------------------------------------
def test_an_absence_names_exactly_what_it_hits(inzet, momenten, bemiddelaar):
    afwezigheid = ziek(inzet, bemiddelaar)
    assert datums(afwezigheid) == [m.datum for m in momenten[:2]]

    afwezigheid_wijzigen(door=bemiddelaar, afwezigheid=afwezigheid, gegevens={"tot": None})
    assert datums(afwezigheid) == [m.datum for m in momenten]

    kort = {"tot": MAANDAG, "begin": time(13), "einde": time(15)}
    afwezigheid_wijzigen(door=bemiddelaar, afwezigheid=afwezigheid, gegevens=kort)
    assert datums(afwezigheid) == []


def test_what_is_solved_elsewhere_is_no_work_any_more(inzet, momenten, bemiddelaar):
    afwezigheid = ziek(inzet, bemiddelaar, tot=None)
    moment_annuleren(door=bemiddelaar, moment=momenten[0], reden="Geen werk")
    PrestatieFactory(traject=inzet.traject, inzet=inzet, moment=momenten[1])
    GeplandMoment.objects.filter(pk=momenten[1].pk).update(status=MomentStatus.GEPRESTEERD)

    assert datums(afwezigheid) == [momenten[2].datum]
    [taak] = vervangtaken(bemiddelaar, MAANDAG, alle=False)
    assert taak.tekst.startswith("1 gepland moment")

    afwezigheid_intrekken(door=bemiddelaar, afwezigheid=afwezigheid, reden="Beter", nu=NU)
    assert list(vervangtaken(bemiddelaar, MAANDAG, alle=True)) == []


# -- cancelling -------------------------------------------------------------------------------
def test_one_or_all_are_cancelled(inzet, momenten, bemiddelaar):
    afwezigheid = ziek(inzet, bemiddelaar, tot=None)
    eerste = afwezigheid.vervangingen.get(moment=momenten[0])

    vervanging_annuleren(door=bemiddelaar, vervanging=eerste, nu=NU)
    assert vervangingen_annuleren(door=bemiddelaar, afwezigheid=afwezigheid, nu=NU) == 2

    assert not GeplandMoment.objects.gereserveerd().exists()
    with pytest.raises(ValidationError, match="al geregeld"):
        vervanging_annuleren(door=bemiddelaar, vervanging=eerste, nu=NU)


# -- asking -----------------------------------------------------------------------------------
def test_who_was_asked_and_what_they_said_is_kept(inzet, momenten, ander, bemiddelaar):
    rij = ziek(inzet, bemiddelaar).vervangingen.first()
    vraag = partial(
        vervanger_vragen,
        door=bemiddelaar,
        vervanging=rij,
        traject=ander,
        wijze="telefoon",
        nu=NU,
    )
    vraag()
    with pytest.raises(ValidationError) as fout:
        vraag(antwoord="nee")
    assert list(fout.value.message_dict) == ["reden"]

    vraag(antwoord="nee", reden="Werkt elders")
    vervanger_vragen(
        door=bemiddelaar, vervanging=rij, traject=ander, wijze="bericht", nu=NU, antwoord="ja"
    )

    assert [(v.wijze, v.antwoord) for v in rij.vragen.all()] == [("bericht", "ja")]
    with pytest.raises(ValidationError, match="zelf afwezig"):
        vervanger_vragen(
            door=bemiddelaar, vervanging=rij, traject=inzet.traject, wijze="mail", nu=NU
        )


# -- confirming -------------------------------------------------------------------------------
def test_the_dossier_of_who_was_asked_tells_it(client, inzet, momenten, ander, bemiddelaar):
    vervanging = ziek(inzet, bemiddelaar).vervangingen.first()
    vraag = {"door": bemiddelaar, "vervanging": vervanging, "traject": ander, "nu": NU}
    vervanger_vragen(**vraag, wijze="telefoon")
    vervanger_vragen(**vraag, wijze="telefoon", antwoord="nee", reden="Heeft al werk")

    zinnen = [rij.zin for rij in verloop(ander.wijkwerker, bemiddelaar, soorten=["vervangvraag"])]
    assert zinnen == ["Gevraagd om te vervangen op 10/03/2025: nee, Heeft al werk"]
    client.force_login(bemiddelaar)
    log = client.get(reverse("wijkwerker_geschiedenis", args=[ander.wijkwerker_id])).context
    verschillen = [
        (v.veld, v.oud, v.nieuw)
        for wijziging in log["wijzigingen"]
        for v in wijziging.verschillen
        if wijziging.wat == "vraag om te vervangen"
    ]
    assert ("antwoord", "", "Nee") in verschillen


def test_the_moment_goes_to_somebody_else(inzet, momenten, ander, bemiddelaar):
    rij = ziek(inzet, bemiddelaar).vervangingen.get(moment=momenten[0])

    rij = vervanging_bevestigen(door=bemiddelaar, vervanging=rij, traject=ander, nu=NU)

    nieuw = rij.nieuw_moment
    assert (nieuw.traject, nieuw.datum, nieuw.begin, nieuw.uren) == (ander, MAANDAG, time(9), 4)
    momenten[0].refresh_from_db()
    assert momenten[0].status == MomentStatus.GEANNULEERD
    assert (nieuw.inzet.van, nieuw.inzet.tot, nieuw.inzet.vervangt) == (MAANDAG, MAANDAG, inzet)


def test_all_moments_go_together_or_none(inzet, momenten, ander, bemiddelaar):
    eerste = ziek(inzet, bemiddelaar, tot=None).vervangingen.get(moment=momenten[0])
    vul(nieuwe_inzet(ander), date(2025, 3, 4), 50)

    with pytest.raises(RegelFout) as fout:
        vervanging_bevestigen(door=bemiddelaar, vervanging=eerste, traject=ander, nu=NU, alle=True)
    assert fout.value.bezwaren[0].code == "maandlimiet"
    assert GeplandMoment.objects.gereserveerd().filter(inzet=inzet).count() == 3
    assert not Inzet.objects.filter(vervangt=inzet).exists()

    vrij = TrajectFactory()
    vervanging_bevestigen(door=bemiddelaar, vervanging=eerste, traject=vrij, nu=NU, alle=True)
    vervangend = Inzet.objects.get(vervangt=inzet)
    assert (vervangend.van, vervangend.tot) == (MAANDAG, momenten[2].datum)
    assert vervangend.momenten.count() == 3


def test_who_is_away_too_does_not_take_over(inzet, momenten, ander, bemiddelaar):
    rij = ziek(inzet, bemiddelaar).vervangingen.first()
    ziek(nieuwe_inzet(ander), bemiddelaar)

    with pytest.raises(RegelFout) as fout:
        vervanging_bevestigen(door=bemiddelaar, vervanging=rij, traject=ander, nu=NU)

    assert fout.value.bezwaren[0].code == "afwezig"


def test_a_replacement_takes_no_place_on_the_aanvraag(inzet, momenten, ander, bemiddelaar):
    rij = ziek(inzet, bemiddelaar).vervangingen.first()
    vervanging_bevestigen(door=bemiddelaar, vervanging=rij, traject=ander, nu=NU)
    aanvraag = type(inzet.aanvraag).objects.met_aantal_inzetten().get(pk=inzet.aanvraag_id)
    assert aanvraag.bezet == 1

    inzet_beeindigen(door=bemiddelaar, inzet=inzet, tot=MAANDAG)

    aanvraag.refresh_from_db()
    assert aanvraag.status == "open"
    assert moment_plannen(
        door=bemiddelaar, inzet=rij.moment.inzet.vervangen_door.get(), datum=MAANDAG, uren=1
    )


def test_who_may_not_work_for_this_gebruiker_is_said_to_before_anybody_asks(
    inzet, momenten, ander, bemiddelaar
):
    """And who does another part of the same work may take this moment too."""
    collega = nieuwe_inzet(TrajectFactory(), aanvraag=inzet.aanvraag).traject
    NietSamen.objects.create(
        wijkwerker=ander.wijkwerker, gebruiker=inzet.aanvraag.gebruiker, reden="Ruzie", van=MAANDAG
    )

    matching = vervangers_van(bemiddelaar, momenten[0], vandaag=MAANDAG)

    codes = {o.traject: [poort.code for poort in o.gesloten] for o in matching.oordelen}
    assert codes == {collega.pk: [], ander.pk: ["niet_samen"]}


# -- the pages --------------------------------------------------------------------------------
def test_from_noting_to_the_replacement_in_a_few_pages(
    client, inzet, momenten, ander, bemiddelaar, django_assert_max_num_queries
):
    client.force_login(bemiddelaar)
    wie = inzet.traject.wijkwerker
    antwoord = client.post(
        reverse("wijkwerker_afwezigheid", args=[wie.pk]),
        {"soort": "ziek", "van": "10/03/2025", "gemeld_op": "10/03/2025"},
        follow=True,
    )
    assert antwoord.context["aantal_open"] == 3
    eerste = Vervanging.objects.get(moment=momenten[0])

    with django_assert_max_num_queries(40):
        pagina = client.get(eerste.get_absolute_url())
    assert [k.wijkwerker for k in pagina.context["kandidaten"]] == [ander.wijkwerker]
    vervanger_vragen(
        door=bemiddelaar, vervanging=eerste, traject=ander, wijze="mail", nu=NU,
        antwoord="nee", reden="Werkt",
    )  # fmt: skip
    laatste = TrajectFactory()
    pagina = client.get(eerste.get_absolute_url())
    assert [k.wijkwerker for k in pagina.context["kandidaten"]] == [
        laatste.wijkwerker,
        ander.wijkwerker,
    ]
    query = f"?traject={ander.pk}"
    client.post(
        reverse("vervanging_vragen", args=[eerste.pk]) + query,
        {"traject": ander.pk, "wijze": "telefoon", "antwoord": "ja"},
    )
    na = client.post(
        reverse("vervanging_bevestigen", args=[eerste.pk]) + query,
        {"traject": ander.pk, "alle": "on", "versie": 1},
        follow=True,
    )

    assert na.context["aantal_open"] == 0
    assert "Vervangen door" in na.content.decode()
