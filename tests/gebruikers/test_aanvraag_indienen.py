from datetime import date, time

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from activiteiten.models import Toelating
from gebruikers.models import Aanvraag
from gebruikers.services import aanvraag_annuleren, aanvraag_indienen, aanvraag_wijzigen
from tests.factories import (
    ActiviteitFactory,
    GebruikerFactory,
    GebruikersovereenkomstFactory,
    ToelatingFactory,
    VestigingFactory,
    zonder_bevriezing,
)
from wijkwerken.kern.exceptions import RegelFout

VANDAAG = date(2025, 3, 10)


@pytest.fixture
def vestiging(db):
    """In Halle, of a household with an overeenkomst for 2024 to 2027."""
    return VestigingFactory(
        gebruiker=GebruikerFactory(met_overeenkomst=True), gemeente__naam="Halle"
    )


@pytest.fixture
def activiteit(vestiging):
    activiteit = ActiviteitFactory(naam="Gras maaien")
    ToelatingFactory(activiteit=activiteit, gemeente=vestiging.gemeente)
    return activiteit


@pytest.fixture
def gegevens(vestiging, activiteit):
    return {
        "vestiging": vestiging,
        "activiteit": activiteit,
        "soort": "terugkerend",
        "van": date(2025, 3, 17),
        "tot": date(2025, 6, 30),
        "weekdagen": [0, 3],
        "begin": time(9),
        "einde": time(11, 1),
        "uren": None,
        "aantal": 1,
        "omschrijving": "",
        "toelichting_vereisten": "",
    }


def indienen(door, gegevens, **anders):
    return aanvraag_indienen(door=door, vandaag=VANDAAG, gegevens=gegevens | anders)


def fouten(door, gegevens, **anders):
    with pytest.raises(ValidationError) as fout:
        indienen(door, gegevens, **anders)
    assert not Aanvraag.objects.exists()
    return fout.value.message_dict


def test_an_aanvraag_counts_its_started_hours_from_its_times(bemiddelaar, gegevens, vestiging):
    aanvraag = indienen(bemiddelaar, gegevens, uren=9)

    assert (aanvraag.nummer, aanvraag.uren, aanvraag.status) == ("2025-0001", 3, "open")
    assert (aanvraag.gebruiker, aanvraag.ontvangen_op) == (vestiging.gebruiker, VANDAAG)


def test_without_times_the_hours_are_given(bemiddelaar, gegevens):
    assert indienen(bemiddelaar, gegevens, begin=None, einde=None, uren=4).uren == 4


def test_weekdays_belong_to_a_weekly_aanvraag_only(bemiddelaar, gegevens):
    van = gegevens["van"]
    aanvraag = indienen(bemiddelaar, gegevens, soort="eenmalig", tot=van, weekdagen=[0])

    assert (aanvraag.weekdagen, aanvraag.tot) == ([], None)


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        (
            {"tot": date(2025, 3, 16)},
            "tot",
            "De einddatum ligt voor de begindatum. Kies een latere einddatum.",
        ),
        (
            {"begin": time(11), "einde": time(9)},
            "einde",
            "Het einde (09:00) moet na het begin (11:00) liggen. Kijk de uren na.",
        ),
        (
            {"weekdagen": []},
            "weekdagen",
            "Op welke dagen keert het werk terug? Kies minstens één dag.",
        ),
        (
            {"soort": "voor_datum", "tot": None},
            "tot",
            "Voor welke datum moet het werk klaar zijn? Vul de einddatum in.",
        ),
        (
            {"begin": None, "einde": None},
            "uren",
            "Hoe lang duurt het? Vul het begin en het einde in, of het aantal uren.",
        ),
        (
            {"begin": None, "einde": None, "uren": 25},
            "uren",
            "Eén keer duurt 1 tot 24 uur. Kijk het aantal na.",
        ),
        ({"aantal": 0}, "aantal", "Vraag minstens één wijk-werker."),
        (
            {"ontvangen_op": date(2025, 3, 11)},
            "ontvangen_op",
            "Een aanvraag kan niet in de toekomst ontvangen zijn.",
        ),
    ],
)
def test_a_wrong_value_is_said_at_its_field(bemiddelaar, gegevens, anders, veld, zin):
    assert fouten(bemiddelaar, gegevens, **anders) == {veld: [zin]}


def test_an_activity_that_this_gemeente_does_not_permit_is_refused(bemiddelaar, gegevens):
    Toelating.objects.all().delete()

    with pytest.raises(RegelFout) as fout:
        indienen(bemiddelaar, gegevens)

    assert [b.code for b in fout.value.bezwaren] == ["activiteit_niet_toegelaten"]
    assert fout.value.message_dict == {
        "activiteit": [
            "Halle laat gras maaien voor een particulier niet toe op 17 maart 2025. "
            "Kies een andere activiteit of vraag het de gemeente."
        ]
    }
    assert not Aanvraag.objects.exists()


def test_the_permission_must_hold_on_the_first_day(bemiddelaar, gegevens):
    Toelating.objects.update(geldig=DateRange(date(2025, 3, 18), None))

    assert fouten(bemiddelaar, gegevens) == {
        "activiteit": [
            "Halle laat gras maaien voor een particulier pas toe vanaf 18 maart 2025. "
            "Kies een latere datum."
        ]
    }
    assert indienen(bemiddelaar, gegevens, van=date(2025, 3, 18))


def test_grote_kuis_is_only_for_a_gebruiker_of_the_pwa(bemiddelaar, gegevens, vestiging):
    activiteit = gegevens["activiteit"]
    activiteit.enkel_overgang = True
    activiteit.naam = "Grote kuis"
    activiteit.save()

    assert fouten(bemiddelaar, gegevens) == {
        "activiteit": [
            "Grote kuis mag alleen nog bij gebruikers van vóór 2018. Kies een andere activiteit."
        ]
    }
    vestiging.gebruiker.sinds_pwa = True
    vestiging.gebruiker.save()
    assert indienen(bemiddelaar, gegevens)


def test_without_a_signed_overeenkomst_there_is_no_aanvraag(bemiddelaar, gegevens, vestiging):
    with zonder_bevriezing():
        vestiging.gebruiker.overeenkomsten.update(getekend_op=None)

    with pytest.raises(RegelFout) as fout:
        indienen(bemiddelaar, gegevens)

    assert [b.code for b in fout.value.bezwaren] == ["geen_overeenkomst"]
    assert fout.value.message_dict == {
        "vestiging": [
            "De gebruikersovereenkomst voor 17 maart 2025 is nog niet ondertekend. "
            "Laat ze eerst tekenen."
        ]
    }


def test_the_overeenkomst_must_hold_on_the_first_day(bemiddelaar, gegevens, vestiging):
    with zonder_bevriezing():
        vestiging.gebruiker.overeenkomsten.all().delete()
    GebruikersovereenkomstFactory(
        gebruiker=vestiging.gebruiker, periode=DateRange(date(2025, 3, 18), date(2026, 3, 18))
    )

    assert fouten(bemiddelaar, gegevens) == {
        "vestiging": [
            "Op 17 maart 2025 heeft deze gebruiker geen gebruikersovereenkomst. Maak ze eerst."
        ]
    }
    assert indienen(bemiddelaar, gegevens, van=date(2025, 3, 18))


def test_a_vestiging_of_another_gebruiker_is_refused(bemiddelaar, gegevens):
    assert fouten(bemiddelaar, gegevens, gebruiker=GebruikerFactory()) == {
        "vestiging": ["Deze vestiging is van een andere gebruiker. Kies er een van deze."]
    }


@pytest.mark.parametrize("wie", ["toeleider", "gemeente_account", "beheer"])
def test_others_may_not(request, wie, gegevens):
    with pytest.raises(PermissionDenied):
        indienen(request.getfixturevalue(wie), gegevens)


def test_wijzigen_is_judged_again(bemiddelaar, gegevens):
    aanvraag = indienen(bemiddelaar, gegevens)
    andere = ActiviteitFactory(naam="Hagen snoeien")

    with pytest.raises(RegelFout):
        aanvraag_wijzigen(
            door=bemiddelaar, aanvraag=aanvraag, vandaag=VANDAAG, gegevens={"activiteit": andere}
        )
    gewijzigd = aanvraag_wijzigen(
        door=bemiddelaar, aanvraag=aanvraag, vandaag=VANDAAG, gegevens={"einde": time(13)}
    )
    assert (gewijzigd.uren, gewijzigd.activiteit) == (4, gegevens["activiteit"])


def test_a_cancelled_aanvraag_stays_as_it_is(bemiddelaar, gegevens):
    aanvraag = aanvraag_annuleren(door=bemiddelaar, aanvraag=indienen(bemiddelaar, gegevens))

    with pytest.raises(ValidationError) as fout:
        aanvraag_wijzigen(
            door=bemiddelaar, aanvraag=aanvraag, vandaag=VANDAAG, gegevens={"aantal": 2}
        )
    assert fout.value.messages == [
        "Deze aanvraag is geannuleerd en ligt vast. Maak een nieuwe aanvraag."
    ]


@pytest.mark.parametrize("wat", ["vestiging", "gebruiker"])
def test_what_is_no_longer_active_gets_no_new_aanvraag(bemiddelaar, gegevens, vestiging, wat):
    rij = vestiging if wat == "vestiging" else vestiging.gebruiker
    rij.actief = False
    rij.save()

    assert fouten(bemiddelaar, gegevens) == {
        "vestiging": ["Deze gebruiker of vestiging is niet meer actief. Maak ze eerst weer actief."]
    }
