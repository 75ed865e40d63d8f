"""Who could do an aanvraag, and what it would take of their hours."""

from datetime import date

import pytest

from tests.factories import AanvraagFactory, TrajectFactory
from trajecten.services.kandidaten import kandidaten_van


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("tot", "uren"),
    [(None, 16), (date(2025, 3, 12), 4), (date(2025, 4, 30), 16)],
)
def test_the_hours_stop_where_the_aanvraag_stops(regels, bemiddelaar, tot, uren):
    """Mondays of four hours from 10 March: up to the end of the month, or sooner."""
    TrajectFactory()
    aanvraag = AanvraagFactory(tot=tot)

    [kandidaat] = kandidaten_van(bemiddelaar, aanvraag, date(2025, 3, 10))

    assert kandidaat.maand.extra == uren
