"""A second, independent computation agrees on every figure, for random organisations."""

from dataclasses import replace
from random import Random

import pytest

from rapportage.cijfers import CIJFERS, bereken, maandvraag
from rapportage.cijfers.cijfer import PADEN
from tests.rapportage.nacijferen import nacijferen
from tests.rapportage.naslag import Naslag
from tests.rapportage.organisaties import FEBRUARI, JANUARI, MAART, VANDAAG, Organisatie
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel

pytestmark = pytest.mark.django_db
ALLE = list(CIJFERS.values())
WACHT = {"ziekte": True, "moederschap": False, "opleiding": False, "andere": False}


def vragen(organisatie, r):
    """The year, a month in it, and a quarter or month of one part of it."""
    account = organisatie.coordinatoren[0]
    jaar = maandvraag(account, JANUARI, vandaag=VANDAAG, aantal=12)
    deel = r.choice([
        {"gemeente": organisatie.gemeenten[0].pk},
        {"dienst": organisatie.diensten[0].pk},
        {"bemiddelaar": account.pk},
    ])  # fmt: skip
    kort = maandvraag(account, r.choice([JANUARI, MAART]), vandaag=VANDAAG,
                      aantal=r.choice([1, 3]))  # fmt: skip
    maand = maandvraag(account, r.choice([JANUARI, FEBRUARI, MAART]), vandaag=VANDAAG)
    return jaar, maand, replace(kort, **deel)


def vergelijk(naslag, vraag, per=None):
    cijfers = [cijfer for cijfer in ALLE if per is None or per in cijfer.per]
    geheel = nacijferen(naslag, vraag)
    for code, groepen in bereken(cijfers, vraag, per=per).items():
        verwacht = {None: geheel[code]}
        for groep in set(groepen) - {None}:
            verwacht[groep] = nacijferen(naslag, vraag, per=per, groep=groep)[code]
            if code == "gewicht":
                verwacht[groep] = (verwacht[groep][0], geheel[code][1])
        gevonden = {groep: (w.getal, w.noemer) for groep, w in groepen.items()}
        assert gevonden == verwacht, (code, per, vraag)


@pytest.mark.parametrize("seed", range(20))
def test_plain_python_over_exported_rows_agrees_on_every_figure(regels, seed):
    Regel.objects.filter(code=RegelCode.EVALUATIE_WACHT_SCHORSING).update(waarde=WACHT)
    organisatie, r = Organisatie(seed), Random(seed)
    organisatie.eerst()
    organisatie.sluit()
    dicht = maandvraag(
        organisatie.coordinatoren[0], JANUARI, vandaag=VANDAAG, aantal=3,
        gemeente=organisatie.gemeenten[0].pk,
    )  # fmt: skip
    toen = bereken(ALLE, dicht)
    organisatie.daarna()
    assert bereken(ALLE, dicht) == toen  # what is closed says the same after every correction
    if seed % 3 == 0:
        organisatie.heropen()

    naslag = Naslag(vandaag=VANDAAG, wachtredenen={"ziekte"})
    for vraag in vragen(organisatie, r):
        vergelijk(naslag, vraag)
        vergelijk(naslag, vraag, per=list(PADEN)[seed % len(PADEN)])
