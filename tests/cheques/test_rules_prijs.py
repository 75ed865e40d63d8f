from datetime import date

import pytest

from cheques.rules.prijs import vervalt_op


@pytest.mark.parametrize(
    ("uitgegeven", "maanden", "verwacht"),
    [
        (date(2026, 1, 15), 12, date(2027, 1, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2021, 3, 29), 15, date(2022, 6, 29)),
    ],
    ids=["a year", "leap day", "fifteen months"],
)
def test_cheque_expires(uitgegeven, maanden, verwacht):
    assert vervalt_op(uitgegeven, maanden) == verwacht
