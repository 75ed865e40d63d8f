import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from wijkwerken.kern.export import als_csv, als_tekst, als_xlsx, veilig


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", " =", "\uff1d", "\uff20"])
def test_no_text_leaves_as_a_formula(begin):
    tekst = f"{begin}HYPERLINK(1)"

    assert veilig(tekst).startswith("'")
    assert als_csv(["Naam"], [[tekst]]).decode("utf-8-sig").splitlines()[1].strip('"')[0] == "'"


def test_numbers_stay_numbers_also_below_zero():
    assert als_tekst(-5) == "-5"
    assert als_tekst(Decimal("-7.45")) == "-7,45"


def test_csv_opens_at_a_double_click_in_flanders():
    inhoud = als_csv(
        ["Naam", "Sinds", "Actief", "Bedrag"], [["Ann; Bé", date(2026, 11, 2), True, None]]
    )

    assert inhoud.startswith(b"\xef\xbb\xbf")
    assert inhoud.decode("utf-8-sig") == (
        'Naam;Sinds;Actief;Bedrag\r\n"Ann; Bé";02/11/2026;Ja;\r\n'
    )


def test_xlsx_has_typed_cells_and_no_formula():
    om = datetime(2026, 1, 2, 9, tzinfo=UTC)
    inhoud = als_xlsx(
        ["Naam", "Uren", "Sinds", "Bedrag", "Om", "Actief"],
        [
            [
                "=1+1\x07",
                12,
                date(2026, 11, 2),
                Decimal("7.45"),
                om,
                True,
            ]
        ],
        "Lijst: a/b",
    )
    blad = load_workbook(io.BytesIO(inhoud)).active
    cellen = next(blad.iter_rows(min_row=2))

    assert [cel.value for cel in cellen] == [
        "'=1+1",
        12,
        datetime.fromisoformat("2026-11-02"),
        7.45,
        datetime.fromisoformat("2026-01-02T09:00"),
        "Ja",
    ]
    assert [cel.data_type for cel in cellen] == ["s", "n", "d", "n", "d", "s"]
    assert (blad.title, blad.freeze_panes) == ("Lijst  a b", "A2")
