"""Work without cheques: asked before it is planned, only with a reason, never for what was done."""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from rest_framework.test import APIClient

from cheques.models import Krediet
from cheques.rules.krediet import Kredietlijn, Zonder, ongedekt, zonder_cheque
from cheques.rules.voorraad import Gepland, Partij
from cheques.services.kredieten import (
    krediet_geven,
    krediet_intrekken,
    tekort_bij_plannen,
)
from trajecten.models import GeplandMoment
from trajecten.rules.uren import Uren
from trajecten.services.inzetten import inzet_voorstellen, moment_plannen, moment_verplaatsen
from trajecten.services.matching import kandidaten_van
from trajecten.services.prestaties import prestatie_registreren
from wijkwerken.kern.exceptions import RegelFout, Waarschuwing

VANDAAG = date(2025, 3, 31)


def dag(n):
    return VANDAAG + timedelta(days=n)


@pytest.mark.parametrize(
    ("kredieten", "rest"),
    [
        ([], 6),
        ([(4, 0, 9)], 2),
        ([(4, 2, 9)], 3),  # begins after the first of them
        ([(9, 0, 2)], 3),  # ends before the last of them
        ([(2, 0, 9), (3, 0, 1)], 1),  # the one that ends first is used first
        ([(9, 0, 9)], 0),
    ],
)
def test_how_many_hours_without_cheque_no_krediet_covers(kredieten, rest):
    tekorten = [Gepland(dag(5), 3), Gepland(dag(1), 3)]
    lijnen = [Kredietlijn(uren, dag(van), dag(tot)) for uren, van, tot in kredieten]
    assert ongedekt(tekorten, lijnen) == rest


@pytest.mark.parametrize(
    ("over", "nog", "was", "wordt", "krediet", "uren"),
    [
        (10, 0, [], [(1, 8)], 0, None),
        (10, 4, [], [(1, 8)], 0, 2),  # hours that were worked go first
        (10, 4, [(2, 6)], [(2, 6), (1, 1)], 0, 1),  # so do those that are planned
        (0, 4, [(2, 6)], [(3, 6)], 0, None),  # moved: no more than before
        (0, 4, [(2, 6)], [(3, 4)], 0, None),
        (0, 4, [(30, 6)], [(3, 6)], 0, 6),  # brought within the weeks in which none can come
        (0, 4, [], [(22, 8)], 0, None),  # new cheques can still come
        (0, 4, [], [(21, 8)], 0, 8),
        (0, 4, [], [(-1, 8)], 0, None),  # that was
        (0, 4, [], [(1, 8)], 12, None),
        (0, 4, [], [(1, 8)], 11, 1),
    ],
)
def test_what_new_hours_lack(over, nog, was, wordt, krediet, uren):
    zonder = zonder_cheque(
        [Partij(dag(90), over)],
        was=[Gepland(dag(n), u) for n, u in was],
        wordt=[Gepland(dag(n), u) for n, u in wordt],
        kredieten=[Kredietlijn(krediet, dag(0), dag(21))],
        vandaag=VANDAAG,
        nog_in_te_leveren=nog,
    )
    assert (zonder and zonder.uren) == uren


def test_what_is_said_of_hours_without_cheque():
    zonder = zonder_cheque(
        [Partij(dag(90), 3)],
        was=[Gepland(dag(2), 4)],
        wordt=[Gepland(dag(2), 4), Gepland(dag(5), 2)],
        kredieten=[Kredietlijn(2, dag(2), dag(9))],
        vandaag=VANDAAG,
        nog_in_te_leveren=0,
    )
    assert zonder == Zonder(uren=1, van=dag(2), tot=dag(5), samen=3, krediet=2)


# -- planning ---------------------------------------------------------------------------------
# Ten cheques and four hours worked: six hours may still be planned.
@pytest.fixture
def plannen(prestatie, bestelling, bemiddelaar):
    def plan(n, uren, **extra):
        return moment_plannen(
            door=bemiddelaar,
            inzet=prestatie.inzet,
            datum=dag(n),
            uren=uren,
            vandaag=VANDAAG,
            **extra,
        )

    return plan


def test_work_without_cheques_is_only_planned_with_a_reason(plannen, bestelling, bemiddelaar):
    plannen(1, 6)
    with pytest.raises(Waarschuwing) as gevraagd:
        plannen(2, 2, bevestigd=True, kredietreden="  ")
    [bezwaar] = gevraagd.value.bezwaren
    assert (bezwaar.code, bezwaar.veld) == ("geen_cheques", "kredietreden")
    assert bezwaar.getallen == {"tekort": 2, "samen": 2, "krediet": 0}
    assert GeplandMoment.objects.count() == 1

    moment = plannen(2, 2, kredietreden="De cheques zijn onderweg.")

    assert moment.waarschuwingen == [
        {"code": "geen_cheques", "melding": "Op krediet gepland, 2 uur: De cheques zijn onderweg."}
    ]
    krediet = Krediet.objects.get()
    assert (krediet.uren, krediet.van, krediet.tot) == (2, dag(2), dag(2))
    assert (krediet.gebruiker, krediet.door) == (bestelling.gebruiker, bemiddelaar)


def test_a_krediet_lets_plan_until_it_is_withdrawn(plannen, bestelling, bemiddelaar):
    plannen(1, 6)
    krediet = krediet_geven(
        door=bemiddelaar,
        gebruiker=bestelling.gebruiker,
        uren=4,
        van=dag(0),
        tot=dag(21),
        reden="De bestelling is betaald.",
    )
    moment = plannen(2, 2)
    assert moment.waarschuwingen == []

    krediet_intrekken(door=bemiddelaar, krediet=krediet, vandaag=VANDAAG, versie=krediet.versie)
    with pytest.raises(Waarschuwing):
        plannen(3, 2)
    with pytest.raises(RegelFout, match="al ingetrokken"):
        krediet_intrekken(door=bemiddelaar, krediet=krediet, vandaag=VANDAAG)

    # What was planned with it stays, also on another day.
    verzet = moment_verplaatsen(
        door=bemiddelaar, moment=moment, datum=dag(4), uren=2, vandaag=VANDAAG
    )
    assert verzet.waarschuwingen == []


def test_hours_that_were_worked_are_never_refused(plannen, prestatie, bemiddelaar):
    plannen(1, 6)
    gewerkt = prestatie_registreren(
        door=bemiddelaar, inzet=prestatie.inzet, datum=dag(-1), uren=8, vandaag=VANDAAG
    )
    assert gewerkt.uren == 8
    assert not Krediet.objects.exists()


def test_a_whole_inzet_asks_for_its_reason(prestatie, bestelling, bemiddelaar):
    plan = {
        "door": bemiddelaar,
        "traject": prestatie.traject,
        "van": dag(1),
        "tot": dag(1),
        "momenten": [(dag(1), time(9), time(17), None)],
        "vandaag": VANDAAG,
    }
    aanvraag = prestatie.inzet.aanvraag
    aanvraag.aantal = 2
    aanvraag.save()
    with pytest.raises(Waarschuwing, match="2 uur van dit werk"):
        inzet_voorstellen(aanvraag=aanvraag, **plan)
    bestelling.cheques.update(stand="terugbetaald")
    with pytest.raises(Waarschuwing, match="8 uur van dit werk"):
        inzet_voorstellen(aanvraag=aanvraag, **plan)


def test_who_looks_for_somebody_reads_it_first(prestatie, bestelling, bemiddelaar):
    def codes(van):
        matching = kandidaten_van(bemiddelaar, aanvraag, van, dag(40), vandaag=VANDAAG)
        return [bezwaar.code for bezwaar in matching.waarschuwingen]

    aanvraag = prestatie.inzet.aanvraag
    bestelling.cheques.update(stand="terugbetaald")
    assert codes(dag(1)) == ["geen_cheques"]
    assert codes(dag(22)) == []  # new ones can still come


@pytest.mark.parametrize(
    ("anders", "veld"),
    [({"reden": " "}, "reden"), ({"tot": dag(-1)}, "tot"), ({"uren": 0}, "uren")],
)
def test_a_krediet_has_hours_days_and_a_reason(anders, veld, bestelling, bemiddelaar):
    gegevens = {"uren": 4, "van": dag(0), "tot": dag(9), "reden": "x"} | anders
    with pytest.raises(ValidationError) as fout:
        krediet_geven(door=bemiddelaar, gebruiker=bestelling.gebruiker, **gegevens)
    assert list(fout.value.error_dict) == [veld]


# -- pages and API ----------------------------------------------------------------------------
@pytest.fixture
def vrijdag(monkeypatch):
    """Today, for the pages."""
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *args: VANDAAG)


def test_the_page_that_plans_asks_the_reason_and_the_register_shows_it(
    client, vrijdag, plannen, prestatie, bemiddelaar
):
    plannen(1, 6)
    client.force_login(bemiddelaar)
    url = reverse("moment_nieuw", args=[prestatie.inzet.pk])
    vraag = {"datum": "02/04/2025", "uren": "2"}
    antwoord = client.post(url, vraag).content.decode()
    assert "De gebruiker heeft geen cheques voor 2 uur van dit werk" in antwoord
    assert 'type="hidden" name="bevestigd"' in antwoord
    assert 'type="text" name="kredietreden"' in antwoord
    assert "Wat wel past" not in antwoord
    gepland = client.post(
        url, vraag | {"kredietreden": "De cheques zijn onderweg."}, follow=True
    ).content.decode()
    assert "Op krediet gepland, 2 uur: De cheques zijn onderweg." in gepland

    gebruiker = prestatie.inzet.aanvraag.gebruiker
    for pagina in (
        f"/kredieten/?stand=voorbij&gebruiker={gebruiker.pk}",
        f"/chequevoorraad/{gebruiker.pk}/",
        Krediet.objects.get().get_absolute_url(),
    ):
        tekst = client.get(pagina).content.decode()
        assert ("De cheques zijn onderweg." in tekst) == ("voorbij" not in pagina)


def test_krediet_is_given_and_taken_back_on_the_page(client, vrijdag, bestelling, bemiddelaar):
    client.force_login(bemiddelaar)
    gegevens = {"gebruiker": bestelling.gebruiker.pk, "uren": 4, "reden": "Onderweg"}
    gegevens |= {"van": "31/03/2025", "tot": "30/04/2025"}
    client.post("/kredieten/nieuw/", gegevens)
    krediet = Krediet.objects.get()
    client.post(f"/kredieten/{krediet.pk}/intrekken/", {"versie": krediet.versie})
    krediet.refresh_from_db()
    assert (krediet.ingetrokken_op, krediet.ingetrokken_door) == (VANDAAG, bemiddelaar)


def test_the_api_asks_the_same_with_the_same_code(vrijdag, plannen, prestatie, bemiddelaar):
    plannen(1, 6)
    client = APIClient()
    client.force_authenticate(bemiddelaar)
    url = f"/api/v1/inzetten/{prestatie.inzet.pk}/moment-plannen/"
    vraag = {"datum": "2025-04-02", "uren": 2, "bevestigd": True}
    kop = {"HTTP_IF_MATCH": f'"{prestatie.inzet.versie}"'}
    antwoord = client.post(url, vraag, format="json", **kop)
    assert antwoord.status_code == 409
    assert "geen_cheques" in antwoord.content.decode()
    antwoord = client.post(url, vraag | {"kredietreden": "Onderweg"}, format="json", **kop)
    assert antwoord.status_code == 200
    assert Krediet.objects.get().uren == 2


def test_the_stock_costs_as_many_queries_with_much_planned_as_with_little(
    plannen, django_assert_max_num_queries, bestelling
):
    def vraag():
        nieuwe = [Uren(dag(2), 4)]
        return tekort_bij_plannen(bestelling.gebruiker.pk, nieuwe, VANDAAG)

    with CaptureQueriesContext(connection) as leeg:
        assert vraag() is None
    for n in range(3, 9):
        plannen(n, 1, kredietreden="x")
    with django_assert_max_num_queries(len(leeg)):
        assert vraag() is not None
