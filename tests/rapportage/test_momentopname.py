"""A month says the same before and after it is closed: what is afwijkend, and who was active."""

import json
from datetime import UTC, date, datetime

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from activiteiten.choices import GebruikerSoort
from cheques.rules.momentopname import totalen
from cheques.services.afsluiten import maand_afsluiten
from rapportage.cijfers import CIJFERS, bereken, maandvraag
from tests.factories import (
    AccountFactory,
    ActiviteitFactory,
    AfwijkingFactory,
    CorrectieFactory,
    GemeenteFactory,
    InzetFactory,
    PrestatieFactory,
    ToelatingFactory,
)

FEBRUARI, MAART, APRIL = (date(2025, maand, 1) for maand in (2, 3, 4))
VANDAAG, NU = date(2025, 5, 20), datetime(2025, 5, 20, 8, tzinfo=UTC)
PERSOON, SCHOOL = GebruikerSoort.PERSOON, GebruikerSoort.ONDERWIJS
HIER, ELDERS = "hier", "elders"
# Of a decision of a gemeente to go beyond the list: where, for whom, from when and until.
AFWIJKINGEN = {
    "MAG-HIER": (HIER, PERSOON, MAART, APRIL),
    "MAG-LATER": (HIER, PERSOON, APRIL, None),
    "MAG-ELDERS": (ELDERS, PERSOON, FEBRUARI, None),
    "MAG-SCHOOL": (HIER, SCHOOL, FEBRUARI, None),
    "MOCHT-TOEN": (HIER, PERSOON, FEBRUARI, MAART),  # only corrected in March
}
AFWIJKEND = {"ALTIJD", "MAG-HIER", "MOCHT-TOEN"}


@pytest.mark.django_db
def test_a_month_with_afwijkende_activiteiten_says_the_same_once_it_is_closed(regels):
    coordinator = AccountFactory(als_coordinator=True)
    plaatsen = {HIER: GemeenteFactory(), ELDERS: GemeenteFactory()}
    for code in ("GEWOON", "ALTIJD", *AFWIJKINGEN):
        activiteit = ActiviteitFactory(code=code, afwijkend=code == "ALTIJD")
        inzet = InzetFactory(
            traject__gemeente=plaatsen[HIER],
            aanvraag__activiteit=activiteit,
            aanvraag__vestiging__gemeente=plaatsen[HIER],
            aanvraag__toegelaten=code == "GEWOON",
        )
        if code in AFWIJKINGEN:
            waar, soort, van, tot = AFWIJKINGEN[code]
            ToelatingFactory(
                activiteit=activiteit, gemeente=plaatsen[waar], soort=soort,
                geldig=DateRange(van, tot), afwijking=AfwijkingFactory(gemeente=plaatsen[waar]),
            )  # fmt: skip
        dag = date(2025, 2, 10) if code == "MOCHT-TOEN" else date(2025, 3, 10)
        prestatie = PrestatieFactory(traject=inzet.traject, inzet=inzet, datum=dag)
        if code == "MOCHT-TOEN":
            maand_afsluiten(
                door=coordinator, gemeente=plaatsen[HIER], maand=FEBRUARI, toelichting="Later",
                vandaag=VANDAAG, nu=NU,
            )  # fmt: skip
            CorrectieFactory(prestatie=prestatie, boekmaand=MAART, door=coordinator)
    vraag = maandvraag(coordinator, MAART, vandaag=VANDAAG)
    cijfers = [CIJFERS[code] for code in ("afwijkend", "actief", "gebruikers", "uren")]

    eerst = bereken(cijfers, vraag, per="activiteit")
    afsluiting = maand_afsluiten(
        door=coordinator, gemeente=plaatsen[HIER], maand=MAART, toelichting="Later",
        vandaag=VANDAAG, nu=NU,
    )  # fmt: skip

    assert {
        code for code, waarde in eerst["afwijkend"].items() if code and waarde.getal
    } == AFWIJKEND
    assert bereken(cijfers, vraag, per="activiteit") == eerst
    geteld = json.loads(afsluiting.inhoud)["totalen"]
    assert (geteld["wijkwerkers"], geteld["gebruikers"], geteld["uren"]) == tuple(
        eerst[code][None].getal for code in ("actief", "gebruikers", "uren")
    )
    assert geteld["correcties"] == 1


def test_a_snapshot_of_before_is_counted_as_it_was_then():
    rij = {"wijkwerker": "1", "gebruiker": "2", "uren": 1, "soort": "s", "hoofdactiviteit": "h"}
    inhoud = {"prestaties": [], "correcties": [rij], "overschrijdingen": []}

    assert [totalen(inhoud | {"versie": versie})["wijkwerkers"] for versie in (2, 3)] == [1, 0]
