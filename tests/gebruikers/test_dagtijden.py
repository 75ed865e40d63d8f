"""Other hours on another weekday, and weeks without school."""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from gebruikers.rules.dagtijden import Dagtijd, dagtijd_van, dagtijden_bewaren, toets_dagtijden
from gebruikers.services import aanvraag_wijzigen
from tests.factories import (
    AanvraagFactory,
    GeplandMomentFactory,
    InzetFactory,
    TrajectFactory,
)
from trajecten.services.inzetten import inzet_voorstellen, moment_plannen
from trajecten.services.momenten import dagen_van_aanvraag, voorstel_maken
from wijkwerken.regels.models import Schoolvakantie
from wijkwerken.regels.schoolvakanties import schoolvakantie_toevoegen, schoolvakanties_laden

VANDAAG = date(2025, 1, 6)
VRIJDAG = {"weekdag": 4, "begin": "12:00", "einde": "13:00"}
uren = st.times().map(lambda tijd: tijd.replace(second=0, microsecond=0))


@given(st.lists(st.builds(Dagtijd, st.integers(0, 6), uren, uren), max_size=7))
def test_what_is_kept_is_what_was_given(tijden):
    assert [dagtijd_van(rij) for rij in dagtijden_bewaren(tijden)] == sorted(tijden)


def test_only_days_that_were_chosen_once_and_in_order():
    middag = Dagtijd(4, time(12), time(13))

    def zinnen(*tijden, dagen=(0, 4), wekelijks=True):
        return [b.melding for b in toets_dagtijden(tijden, dagen, wekelijks=wekelijks)]

    assert zinnen(middag) == []
    assert "elke week" in zinnen(middag, wekelijks=False)[0]
    assert "Kies ook vrijdag" in zinnen(middag, dagen=(0,))[0]
    assert "twee keer uren" in zinnen(middag, middag)[0]
    assert "moet het einde" in zinnen(middag._replace(einde=time(12)))[0]


@pytest.mark.django_db
def test_each_weekday_is_planned_with_its_own_hours(regels, bemiddelaar):
    aanvraag = AanvraagFactory(weekdagen=[0, 4], dagtijden=[VRIJDAG])

    momenten = dagen_van_aanvraag(aanvraag, date(2025, 3, 3), date(2025, 3, 9))

    assert momenten == [
        (date(2025, 3, 3), time(9), time(13), 4),
        (date(2025, 3, 7), time(12), time(13), 1),
    ]
    assert aanvraag.uur == "9.00 tot 13.00\u00a0uur, vrijdag 12.00 tot 13.00\u00a0uur"
    inzet = inzet_voorstellen(
        door=bemiddelaar,
        aanvraag=aanvraag,
        traject=TrajectFactory(),
        van=date(2025, 3, 3),
        tot=date(2025, 3, 9),
    )
    assert sorted(inzet.momenten.values_list("uren", flat=True)) == [1, 4]


@pytest.mark.django_db
def test_the_form_keeps_the_rows(client, bemiddelaar):
    client.force_login(bemiddelaar)
    aanvraag = AanvraagFactory(weekdagen=[0, 4])
    adres = reverse("aanvraag_wijzigen", args=[aanvraag.pk])
    velden = {
        "vestiging": aanvraag.vestiging_id,
        "activiteit": aanvraag.activiteit_id,
        "aantal": 1,
        "soort": "terugkerend",
        "weekdagen": [0, 4],
        "van": "06/01/2025",
        "begin": "9:00",
        "einde": "13:00",
        "ontvangen_op": "02/01/2025",
        "slaat_schoolvakanties_over": "on",
        "dagtijden_0_weekdag": "4",
        "dagtijden_0_begin": "12:00",
        "dagtijden_0_einde": "13:00",
        "versie": aanvraag.versie,
    }

    client.post(adres, velden)

    aanvraag.refresh_from_db()
    assert aanvraag.dagtijden == [VRIJDAG]
    assert aanvraag.slaat_schoolvakanties_over
    assert 'value="12:00"' in client.get(adres).text
    fout = client.post(adres, velden | {"dagtijden_0_weekdag": "2", "versie": aanvraag.versie})
    assert "Kies ook woensdag bij de dagen" in fout.text


@pytest.mark.django_db
def test_a_day_that_was_not_chosen_is_refused_at_its_field(bemiddelaar):
    aanvraag = AanvraagFactory()
    rij = {"weekdag": 4, "begin": time(12), "einde": time(13)}

    with pytest.raises(ValidationError) as fout:
        aanvraag_wijzigen(
            door=bemiddelaar, aanvraag=aanvraag, vandaag=VANDAAG, gegevens={"dagtijden": [rij]}
        )

    assert list(fout.value.message_dict) == ["dagtijden"]


@pytest.mark.django_db
def test_school_holidays_are_skipped_and_named_for_who_asks_so(regels):
    schoolvakanties_laden()
    open_ = AanvraagFactory()
    dicht = AanvraagFactory(slaat_schoolvakanties_over=True)
    traject = TrajectFactory()

    def voorstel(aanvraag):
        return voorstel_maken(aanvraag, traject, date(2025, 2, 24), date(2025, 3, 17))

    assert len(voorstel(open_).momenten) == 4
    assert voorstel(dicht).overgeslagen == {date(2025, 3, 3): "Krokusvakantie"}
    assert len(voorstel(dicht).momenten) == 3


@pytest.mark.django_db
def test_the_holidays_of_five_years_follow_the_besluit():
    call_command("referentiedata", verbosity=0)
    rijen = Schoolvakantie.objects.exclude(naam__in=["Hemelvaart", "Zomervakantie"])

    assert Schoolvakantie.objects.count() == 30
    assert schoolvakanties_laden() == 0
    weken = {"Herfstvakantie": 1, "Kerstvakantie": 2, "Krokusvakantie": 1, "Paasvakantie": 2}
    for rij in rijen:
        assert rij.van.weekday() == 0, rij
        paasmaandag = rij.naam == "Paasvakantie" and rij.tot.weekday() == 0
        assert rij.tot - rij.van == timedelta(weeks=weken[rij.naam], days=paasmaandag - 1), rij
    assert Schoolvakantie.objects.dagen(date(2025, 11, 1), date(2025, 11, 3)) == {
        date(2025, 11, 1): "Herfstvakantie",
        date(2025, 11, 2): "Herfstvakantie",
    }


@pytest.mark.django_db
def test_a_coordinator_adds_one_and_a_wrong_year_says_so(client, coordinator):
    client.force_login(coordinator)
    velden = {"naam": "Herfstvakantie", "van": "29/10/2029", "tot": "04/11/2029"}

    adres = reverse("schoolvakantie_nieuw")
    fout = client.post(adres, velden | {"schooljaar": "2028-2029"})
    assert "valt niet in het schooljaar" in fout.text
    goed = client.post(adres, velden | {"schooljaar": "2029-2030"}, follow=True)

    assert "29/10/2029" in goed.text
    with pytest.raises(ValidationError, match="staat al bij dit schooljaar"):
        schoolvakantie_toevoegen(
            door=coordinator,
            schooljaar="2029-2030",
            naam="Herfstvakantie",
            van=date(2029, 10, 29),
            tot=date(2029, 11, 4),
        )


def test_a_loose_moment_begins_with_the_hours_of_its_weekday(
    client, regels, bemiddelaar, monkeypatch
):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)
    aanvraag = AanvraagFactory(
        weekdagen=[0, 4], begin=time(9), einde=time(11), uren=2, dagtijden=[VRIJDAG]
    )
    inzet = InzetFactory(aanvraag=aanvraag)
    GeplandMomentFactory(inzet=inzet, datum=VANDAAG, uren=2)
    client.force_login(bemiddelaar)
    url = reverse("moment_nieuw", args=[inzet.pk])

    def begin(**vraag):
        form = client.get(url, vraag).context["form"]
        return tuple(form.initial[naam] for naam in ("datum", "begin", "einde"))

    assert begin() == (date(2025, 1, 10), time(12), time(13))  # Monday is planned
    assert begin(datum="13/1/2025") == (date(2025, 1, 13), time(9), time(11))
    half = client.get(url, {"datum": "13/"}, headers={"HX-Request": "true"})
    assert half.status_code == 204

    moment = moment_plannen(door=bemiddelaar, inzet=inzet, datum=date(2025, 1, 17))
    assert (moment.begin, moment.einde, moment.uren) == (time(12), time(13), 1)
