"""A rise is a sign from a threshold on, in hours and in percent of the year before."""

from dataclasses import replace
from datetime import date

import pytest

from rapportage.cijfers import Waarde, maandvraag, tekens_van_verdringing
from rapportage.rapporten import RAPPORTEN, invullen
from rapportage.rapporten.rapporten import VERSCHUIVING
from rapportage.rules.verdringing import Drempel, is_teken
from tests.factories import AccountFactory, InzetFactory, PrestatieFactory
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel

DREMPEL = Drempel(uren=100, procent=50)


@pytest.mark.parametrize(
    ("toename", "eerder", "teken"),
    [(100, 200, True), (99, 20, False), (100, 201, False), (100, 0, True), (-150, 10, False)],
)
def test_a_rise_counts_in_hours_and_in_percent(toename, eerder, teken):
    assert is_teken(toename, eerder, DREMPEL) is teken


@pytest.mark.django_db
def test_a_sign_compares_the_same_months_of_a_year_ago(regels, bemiddelaar):
    inzet = InzetFactory()
    Regel.objects.filter(code=RegelCode.VERDRINGING_TEKEN).update(
        waarde={"procent": 50, "uren": 20}
    )

    def gemerkt(vraag):
        [blok] = [b for b in invullen(RAPPORTEN["vdab"], vraag).blokken if b.blok == VERSCHUIVING]
        return [
            (rij.cellen[0].waarde.getal, rij.cellen[0].waarde.noemer)
            for rij in blok.rijen
            if rij.naam.endswith("(teken van verdringing)")
        ]

    def gewerkt(jaar, *dagen):
        for dag in dagen:
            PrestatieFactory(
                inzet=inzet, traject=inzet.traject, datum=date(jaar, 3, dag), uren=10, begin=None,
                einde=None,
            )  # fmt: skip

    gewerkt(2024, 1)
    gewerkt(2025, 3, 4)
    vraag = maandvraag(bemiddelaar, date(2025, 3, 1), vandaag=date(2025, 5, 20))
    assert gemerkt(vraag) == []  # 10 hours more: too few

    gewerkt(2025, 5)
    assert gemerkt(vraag) == [(20, 10)]
    anderen = AccountFactory(als_gemeente=True, gemeente=inzet.traject.gemeente)
    assert gemerkt(replace(vraag, account=anderen)) == []  # one person: hidden, so no sign either


def test_the_first_year_has_nothing_to_compare_with():
    groepen = {None: Waarde(9_000, 0), "TUIN-01": Waarde(9_000, 0)}

    assert tekens_van_verdringing(groepen, date(2025, 12, 31)) == set()
