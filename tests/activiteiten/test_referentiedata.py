import re
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from pghistory.models import Events

from activiteiten.choices import GebruikerSoort
from activiteiten.models import Activiteit, Hoofdactiviteit
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Gemeente, Postcode

pytestmark = pytest.mark.django_db


def laden(**opties):
    call_command("referentiedata", verbosity=0, **opties)


@pytest.fixture
def referentiedata():
    laden()


def test_all_gemeenten_since_2018_with_their_mergers(referentiedata):
    def op(*datum):
        return Gemeente.objects.bestaand_op(date(*datum))

    assert [op(2018, 12, 31).count(), op(2019, 1, 1).count(), op(2025, 1, 1).count()] == [
        308,
        300,
        285,
    ]
    gooik = Gemeente.objects.get(nis="23024")
    assert (gooik.geldig_tot, gooik.opvolger.naam) == (date(2025, 1, 1), "Pajottegem")
    assert not gooik.postcodes.exists()
    assert Gemeente.objects.get(nis="23106").postcodes.filter(postcode="1755").exists()


def test_a_postcode_leads_to_its_gemeente_and_has_coordinates(referentiedata):
    buizingen = Postcode.objects.get(postcode="1501")

    assert (buizingen.deelgemeente, buizingen.gemeente.nis) == ("Buizingen", "23027")
    assert float(buizingen.breedtegraad) == pytest.approx(50.7379)
    # The public lists have some names in English.
    arrondissementen = set(Gemeente.objects.values_list("arrondissement", flat=True))
    assert {"Gent", "Ieper"} <= arrondissementen
    assert not {"Ghent", "Ypres"} & arrondissementen


def test_the_activiteitenlijst_has_something_for_every_soort(referentiedata):
    assert list(Hoofdactiviteit.objects.values_list("code", flat=True)) == [
        "PREV",
        "ADMIN",
        "HERST",
        "TUIN",
        "LAND",
        "LOG",
        "PERS",
        "HUIS",
    ]
    for soort in GebruikerSoort.values:
        assert Activiteit.objects.filter(soorten__contains=[soort]).count() >= 5, soort
    assert set(Activiteit.objects.filter(enkel_overgang=True).values_list("naam", flat=True)) == {
        "Wassen van textiel",
        "Grote kuis",
    }
    opzichter = Activiteit.objects.get(naam="Gemachtigd opzichter")
    assert [rij.code for rij in opzichter.vereisten.all()] == ["OPZICHTER"]
    for activiteit in Activiteit.objects.all():
        activiteit.full_clean()
        assert re.fullmatch(rf"{activiteit.hoofdactiviteit.code}-\d\d", activiteit.code)


def test_every_regel_has_a_value_since_2018_and_a_source(referentiedata):
    waarden = Regel.objects.waarden_op(date(2018, 1, 1), *RegelCode)

    assert (waarden["uren_per_maand"], waarden["uren_per_jaar"]) == (60, 630)
    assert set(waarden["inschrijvingsgeld"]) == set(GebruikerSoort.values)
    for regel in Regel.objects.all():
        regel.full_clean()


def test_cheques_of_the_covid_time_were_valid_for_longer(referentiedata):
    def maanden(*uitgifte):
        return Regel.objects.waarde_op(RegelCode.CHEQUE_GELDIG_MAANDEN, date(*uitgifte))

    assert [maanden(2019, 3, 11), maanden(2019, 3, 12)] == [12, 15]
    assert [maanden(2021, 3, 29), maanden(2021, 3, 30), maanden(2026, 1, 5)] == [15, 12, 12]


def test_a_second_run_changes_nothing(referentiedata):
    ids = set(Gemeente.objects.values_list("pk", flat=True))
    gebeurtenissen = Events.objects.count()

    laden()

    assert set(Gemeente.objects.values_list("pk", flat=True)) == ids
    assert Events.objects.count() == gebeurtenissen


def test_every_installation_has_the_same_ids(referentiedata):
    assert str(Gemeente.objects.get(nis="23027").pk) == "f629551f-714c-51cf-bc5c-2fe71f61a46c"
    assert str(Activiteit.objects.get(code="TUIN-01").pk) == "8580df2b-81e2-5782-a5be-a695b1bfa75d"


def test_an_existing_row_is_corrected_in_place_and_keeps_its_id():
    halle = Gemeente.objects.create(
        nis="23027", naam="Hal", arrondissement="?", provincie="?", in_werkingsgebied=True
    )

    laden()

    halle.refresh_from_db()
    assert (halle.naam, halle.in_werkingsgebied) == ("Halle", True)
    assert Postcode.objects.get(postcode="1500").gemeente == halle


def test_what_the_organisation_decided_stays(referentiedata):
    Regel.objects.filter(code=RegelCode.CHEQUEPRIJS).update(waarde=645)
    Activiteit.objects.filter(code="HUIS-06").update(actief=False)

    laden()

    assert Regel.objects.waarde_op(RegelCode.CHEQUEPRIJS, date(2026, 1, 1)) == 645
    assert not Activiteit.objects.get(code="HUIS-06").actief


def test_werkingsgebied_is_exactly_what_was_asked():
    laden(werkingsgebied="23027,23003")
    laden(werkingsgebied="23003, 23016")
    laden()

    gekozen = Gemeente.objects.in_werkingsgebied().values_list("naam", flat=True)
    assert list(gekozen) == ["Beersel", "Dilbeek"]


def test_an_unknown_nis_code_is_refused_and_nothing_is_loaded():
    with pytest.raises(CommandError, match=r"Deze NIS-codes bestaan niet: 99999\. Zoek ze op"):
        laden(werkingsgebied="23027,99999")

    assert not Gemeente.objects.exists()
