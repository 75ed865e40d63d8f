"""A traject that runs, and who of its dienst looks at it."""

from datetime import timedelta

import pytest

from tests.factories import (
    AccountFactory,
    AfsprakenbladFactory,
    TrajectFactory,
)
from tests.trajecten.paginas.hulp import VANDAAG


@pytest.fixture(autouse=True)
def _regels(regels):
    return regels


@pytest.fixture
def lopend(bemiddelaar):
    """Runs now, for two months already, with a bit of everything."""
    start = VANDAAG - timedelta(days=60)
    traject = TrajectFactory(
        bemiddelaar=bemiddelaar, start=start, voorzien_einde=start + timedelta(days=180)
    )
    AfsprakenbladFactory(traject=traject, volgnummer=1)
    return traject


@pytest.fixture
def dienst(lopend):
    return AccountFactory(als_toeleider=True, dienst=lopend.toeleider)
